"""Plain text: paragraphs between blank lines, headings and list items told by their look."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prosefix.document import Block, BlockKind, Span
from prosefix.formats.builder import BlockBuilder
from prosefix.language.case import SMALL_IN_TITLES

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_BULLET = re.compile(r"[ \t]*(?:[-*+•‣◦▪·–—][ \t]+|\(?(?:\d{1,3}|[a-zA-Z])[.)][ \t]+)(?=\S)")
_QUOTE_MARK = re.compile(r"[ \t]*(?:>[ \t]?)+")
#: A line longer than this was not wrapped by hand: each line is a paragraph.
_WRAPPED_AT = 100
#: A wrapped line is rarely shorter than this share of the longest one of its paragraph.
_HEADING_WORDS = 14
_ENDS_A_SENTENCE = (".", "!", "?", ":", ";", ",", "…", ".”", '."', ".)")


def plain_blocks(text: str) -> Iterator[Block]:
    """The blocks of prose in a plain text, in order."""
    group: list[Span] = []
    for line in _lines(text):
        if text[line.start : line.end].strip():
            group.append(line)
        else:
            yield from _group_blocks(text, group)
            group = []
    yield from _group_blocks(text, group)


def _lines(text: str) -> Iterator[Span]:
    """The lines without their line ends."""
    for match in _LINE.finditer(text):
        if match.start() == len(text):
            return
        yield Span(match.start(), match.start() + len(match.group().rstrip("\r\n")))


def _group_blocks(text: str, lines: list[Span]) -> Iterator[Block]:
    """The blocks of lines with no blank one between: a new one at bullets, quotes and unwrapped lines."""
    if not lines:
        return
    unwrapped = max(line.end - line.start for line in lines) > _WRAPPED_AT
    start = 0
    for i in range(1, len(lines) + 1):
        if i == len(lines) or unwrapped or _begins_block(text, lines[i - 1], lines[i], first=i - 1 == start):
            if block := _block(text, lines[start:i]):
                yield block
            start = i


def _begins_block(text: str, before: Span, line: Span, *, first: bool) -> bool:
    """Whether a line is the start of a new block rather than the next line of one."""
    words, words_before = text[line.start : line.end], text[before.start : before.end]
    if _BULLET.match(words) or bool(_QUOTE_MARK.match(words)) != bool(_QUOTE_MARK.match(words_before)):
        return True
    return first and _looks_like_heading(words_before) and words.lstrip()[:1].isupper()


def _looks_like_heading(line: str) -> bool:
    """Whether a line is short, ends no sentence, and has capitals like a title or only one word group."""
    line = line.strip()
    words = re.findall(r"[^\W\d_][\w'’-]*", line)
    if not words or len(words) > _HEADING_WORDS or line.endswith(_ENDS_A_SENTENCE):
        return False
    long_words = [word for word in words if word.lower() not in SMALL_IN_TITLES]
    capitals = sum(word[0].isupper() for word in long_words)
    return bool(long_words) and capitals >= 0.7 * len(long_words)


def _block(text: str, lines: list[Span]) -> Block | None:
    first = text[lines[0].start : lines[0].end]
    bullet, quote = _BULLET.match(first), _QUOTE_MARK.match(first)
    kind = BlockKind.ITEM if bullet else BlockKind.PARAGRAPH
    if len(lines) == 1 and not bullet and _looks_like_heading(first):
        kind = BlockKind.HEADING
    builder = BlockBuilder(kind, quoted=quote is not None)
    at = None
    for line in lines:
        content = text[line.start : line.end]
        mark = _QUOTE_MARK.match(content) or (_BULLET.match(content) if line is lines[0] else None)
        indent = mark.end() if mark else len(content) - len(content.lstrip())
        start, end = line.start + indent, line.start + len(content.rstrip())
        if at is not None:
            builder.line_break(Span(at, start), text[at:start])
        builder.text(text[start:end], Span(start, end))
        at = end
    return builder.build(Span(lines[0].start, lines[-1].end))
