"""From a change of prose to a change of source that keeps the markup.

"low **neck** and back pain" is one stretch of prose. Only its text is ever replaced; tags, links and line
breaks between stay, and where a tag would be left with nothing in it the change is not made.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import pairwise

from prosefix.document import Block, Part, Segment, SegmentKind, Span

_WORD_OR_SPACE = re.compile(r"\s+|\S+")


def rewrite(block: Block, start: int, end: int, new: str) -> tuple[Part, ...] | None:
    """The parts that turn prose `start` to `end` of `block` into `new`.

    An empty tuple where it reads so already, None where the markup forbids the change.
    """
    start, end, new = _without_common_ends(block.text, start, end, new)
    if start == end and not new:
        return ()
    if any(char in block.unsafe for char in new):
        return None
    pieces = block.pieces(start, end)
    if any(piece.kind is SegmentKind.OPAQUE for piece in pieces):
        return None
    runs = _runs(pieces)
    if len(runs) > 1:
        return _word_by_word(block, start, end, new) or _into_one_run(block, runs, new)
    return (_across_break(block, pieces, new) or Part(block.source(start, end), new),)


def _without_common_ends(text: str, start: int, end: int, new: str) -> tuple[int, int, str]:
    """The same change without the words that old and new have in common at either end."""
    old_words = _WORD_OR_SPACE.findall(text[start:end])
    new_words = _WORD_OR_SPACE.findall(new)
    while old_words and new_words and old_words[0] == new_words[0]:
        start += len(old_words.pop(0))
        new_words.pop(0)
    while old_words and new_words and old_words[-1] == new_words[-1]:
        end -= len(old_words.pop())
        new_words.pop()
    return start, end, "".join(new_words)


def _runs(pieces: list[Segment]) -> list[list[Segment]]:
    """The pieces in groups that stand side by side in the source: markup lies between the groups."""
    runs = [pieces[:1]] if pieces else []
    for before, piece in pairwise(pieces):
        if before.source.end == piece.source.start and not piece.after_tag:
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return runs


def _across_break(block: Block, pieces: list[Segment], new: str) -> Part | None:
    """The change with the line break put behind the new words, so that lines keep their length."""
    breaks = [piece for piece in pieces if piece.kind is SegmentKind.BREAK]
    if not breaks or not new or pieces[-1] is breaks[-1]:
        return None
    end = pieces[-1].end
    following = block.pieces(end, end + 1)
    if block.text[end : end + 1] != " " or following[0].source.start != pieces[-1].source.end:
        return None
    if following[0].kind is not SegmentKind.TEXT or new[-1:].isspace():
        return None
    return Part(Span(pieces[0].source.start, following[0].source.end), new + breaks[-1].raw)


def _word_by_word(block: Block, start: int, end: int, new: str) -> tuple[Part, ...] | None:
    """Each changed word replaced where it stands; None unless every change lies in one run."""
    old_words = _WORD_OR_SPACE.findall(block.text[start:end])
    new_words = _WORD_OR_SPACE.findall(new)
    offsets = [start]
    for word in old_words:
        offsets.append(offsets[-1] + len(word))
    if len(old_words) == len(new_words):
        changes = [(i, i + 1, i, i + 1) for i in range(len(old_words)) if old_words[i] != new_words[i]]
    else:
        matcher = SequenceMatcher(None, old_words, new_words, autojunk=False)
        changes = [op[1:] for op in matcher.get_opcodes() if op[0] != "equal"]
    parts = []
    for i, j, k, m in changes:
        pieces = block.pieces(offsets[i], offsets[j])
        if i == j or len(_runs(pieces)) != 1 or (k == m and _fills_a_tag(block, pieces)):
            return None
        parts.append(Part(block.source(offsets[i], offsets[j]), "".join(new_words[k:m])))
    return tuple(parts)


def _into_one_run(block: Block, runs: list[list[Segment]], new: str) -> tuple[Part, ...] | None:
    """The new words in one run, the old ones gone from the others; None if a tag were left empty."""
    filling = [run for run in runs if _fills_a_tag(block, run)]
    if len(filling) > 1 or (filling and not new.strip()):
        return None
    host = filling[0] if filling else runs[0]
    return tuple(Part(Span(run[0].source.start, run[-1].source.end), new if run is host else "") for run in runs)


def _fills_a_tag(block: Block, run: list[Segment]) -> bool:
    """Whether the run is all that stands between two pieces of markup."""
    end = run[-1].end
    following = block.pieces(end, end + 1)
    closed = following[0].after_tag if following else block.ends_in_tag
    return run[0].after_tag and closed
