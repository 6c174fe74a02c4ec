"""What changed, word by word: the lines that edits touch, cut into what stays, goes and comes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from prosefix.document import Document, Part, Span
from prosefix.findings import Edit

#: More pairs of words than this are not compared: they are one replacement.
_MOST_PAIRS = 40_000
#: Characters of context on either side of a change, cut back to whole words.
_CONTEXT = 40
_GAP = " … "

_WORD_OR_SPACE = re.compile(r"\s+|\S+")
_LINE_END = re.compile(r"\r\n|\r|\n|\Z")


class Piece(NamedTuple):
    """A stretch of text before and after: the same where nothing changed."""

    old: str
    new: str


class Change(NamedTuple):
    """Changed lines: the number of the first one, and their pieces; what stays is cut short."""

    line: int
    pieces: tuple[Piece, ...]


def word_changes(before: Document, edits: Sequence[Edit]) -> Iterator[Change]:
    """The changes that some edits make to a document, in order of place."""
    parts = _joined(before.text, sorted(part for edit in edits for part in edit.parts))
    for start, end, group in _by_line(before, parts):
        yield Change(before.position(group[0].span.start)[0], tuple(_pieces(before.text, start, end, group)))


def _joined(text: str, parts: Sequence[Part]) -> list[Part]:
    """The parts widened to whole words; those that touch the same word made one."""
    joined: list[Part] = []
    for span, new in parts:
        last = joined[-1] if joined else None
        if last is not None and not _has_space(between := text[last.span.end : span.start]):
            joined[-1] = Part(Span(last.span.start, span.end), last.text + between + new)
        else:
            joined.append(Part(span, new))
    return [_widened(text, part) for part in joined]


def _has_space(text: str) -> bool:
    return any(map(str.isspace, text))


def _widened(text: str, part: Part) -> Part:
    (start, end), new = part
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return Part(Span(start, end), text[start : part.span.start] + new + text[part.span.end : end])


def _by_line(before: Document, parts: Sequence[Part]) -> Iterator[tuple[int, int, list[Part]]]:
    """The parts in groups that share lines, with the start and end of these lines."""
    start = end = following = -1
    group: list[Part] = []
    for part in parts:
        if group and part.span.start >= following:
            yield start, end, group
            group = []
        if not group:
            start = part.span.start - before.position(part.span.start)[1] + 1
        group.append(part)
        if part.span.end >= following:
            found = _LINE_END.search(before.text, part.span.end)
            end, following = found.span() if found else (len(before.text), len(before.text))
            following += following == end  # at the end of the text there is no next line
    if group:
        yield start, end, group


def _pieces(text: str, start: int, end: int, parts: Sequence[Part]) -> Iterator[Piece]:
    """The pieces of the lines from `start` to `end`."""
    first, last = parts[0].span.start, parts[-1].span.end
    yield from _same(_last_words(text[max(start, first - _CONTEXT) : first], cut=start < first - _CONTEXT))
    for part, following in pairwise([*parts, None]):
        assert part is not None
        yield from _words(text[slice(*part.span)], part.text)
        if following is not None:
            a, b = part.span.end, following.span.start
            if b - a > 2 * _CONTEXT + len(_GAP):
                left = _first_words(text[a : a + _CONTEXT], cut=True).removesuffix(_GAP)
                yield from _same(f"{left} {_last_words(text[b - _CONTEXT : b], cut=True)}")
            else:
                yield from _same(text[a:b])
    yield from _same(_first_words(text[last : min(end, last + _CONTEXT)], cut=end > last + _CONTEXT))


def _same(text: str) -> Iterator[Piece]:
    if text:
        yield Piece(text, text)


def _first_words(text: str, *, cut: bool) -> str:
    """The text up to its last whole word, if it was cut off."""
    return re.sub(r"\S*\Z", "", text).rstrip() + _GAP if cut else text


def _last_words(text: str, *, cut: bool) -> str:
    return _GAP.lstrip() + re.sub(r"\A\S*\s*", "", text) if cut else text


def _words(old: str, new: str) -> Iterator[Piece]:
    """One replacement as pieces of words."""
    olds, news = _WORD_OR_SPACE.findall(old), _WORD_OR_SPACE.findall(new)
    if len(olds) * len(news) > _MOST_PAIRS:
        yield Piece(old, new)
        return
    gone = come = ""
    for what, a, b, c, d in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        was, now = "".join(olds[a:b]), "".join(news[c:d])
        if what == "equal" and not (was.isspace() and (gone or come)):
            yield from _change(gone, come)
            gone = come = ""
            yield Piece(was, was)
        else:  # a space between two changed words goes with them
            gone, come = gone + was, come + now
    yield from _change(gone, come)


def _change(gone: str, come: str) -> Iterator[Piece]:
    """A change, the spaces that both end with kept out of it."""
    if gone == come:
        yield from _same(gone)
        return
    end = len(gone) - len(gone.rstrip())
    tail = gone[len(gone) - end :]
    if tail and come.endswith(tail):
        gone, come = gone[: len(gone) - end], come[: len(come) - end]
    else:
        tail = ""
    yield Piece(gone, come)
    yield from _same(tail)
