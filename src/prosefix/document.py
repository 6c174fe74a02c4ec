"""The text of a file, and what in it is prose.

All offsets are Unicode code points: of the decoded text of the file without its byte order mark
(`Span`, "source"), or of one block's prose (plain `start` and `end`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import NamedTuple

#: Stands in a block's prose for what is not prose: code, an image, an address, a formula.
OPAQUE = "\ufffc"

_LINE_END = re.compile(r"\r\n|\n|\r")


class Span(NamedTuple):
    """Code points `start` up to, not including, `end` of a document's text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point, or one is an insertion point in or at the other."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end


class Part(NamedTuple):
    """A replacement of one span of a document's text."""

    span: Span
    text: str


class SegmentKind(Enum):
    """How a stretch of prose stands in the source."""

    TEXT = "text"  # code point by code point
    ENTITY = "entity"  # as one piece that reads otherwise: &amp;, an escape
    BREAK = "break"  # a line end with the indentation or quote marks after it, read as a space
    OPAQUE = "opaque"  # as something that is not prose


class Segment(NamedTuple):
    """A stretch of a block's prose, `start` to `end`, and the span of the source it stands for.

    `raw` is the source of a BREAK, so that it can be written again. `after_tag`: inline markup, which the
    prose does not show, stands in front of it.
    """

    start: int
    end: int
    source: Span
    kind: SegmentKind
    raw: str = ""
    after_tag: bool = False


class BlockKind(Enum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CELL = "cell"


@dataclass(frozen=True)
class Block:
    """A stretch of prose that nothing may cross: a paragraph, a heading, an item, a table cell.

    `text` is what a reader sees: markup is gone, a line break is a space, what is not prose is OPAQUE.
    `span` is its place in the source with its markup, so that a whole line can be dropped.
    `unsafe` are the characters that may not be written into it, because they would be markup.
    `ends_in_tag`: inline markup stands behind its last segment.
    """

    kind: BlockKind
    text: str
    segments: tuple[Segment, ...]
    span: Span
    quoted: bool = False
    unsafe: str = ""
    ends_in_tag: bool = False

    @cached_property
    def _starts(self) -> list[int]:
        return [segment.start for segment in self.segments]

    def source(self, start: int, end: int) -> Span:
        """The span of the source from the first to the last code point of prose `start` to `end`."""
        pieces = self.pieces(start, end)
        if pieces:
            return Span(pieces[0].source.start, pieces[-1].source.end)
        at = self._source_offset(start)
        return Span(at, at)

    def pieces(self, start: int, end: int) -> list[Segment]:
        """The segments between prose `start` and `end`, cut to size."""
        found = []
        for segment in self.segments[max(bisect_right(self._starts, start) - 1, 0) :]:
            if segment.start >= end:
                break
            a, b = max(start, segment.start), min(end, segment.end)
            if a < b:
                source = segment.source
                if segment.kind is SegmentKind.TEXT:
                    source = Span(source.start + a - segment.start, source.start + b - segment.start)
                tag = segment.after_tag and a == segment.start
                found.append(segment._replace(start=a, end=b, source=source, after_tag=tag))
        return found

    def _source_offset(self, at: int) -> int:
        """Where in the source an insertion before prose offset `at` goes: behind what stands there."""
        if not self.segments:
            return self.span.start
        segment = self.segments[max(bisect_right(self._starts, at - 1) - 1, 0)]
        if segment.kind is SegmentKind.TEXT or at <= segment.start:
            return segment.source.start + at - segment.start
        return segment.source.end


@dataclass(frozen=True)
class Document:
    """A decoded file: its whole text, the blocks of prose in it in order, where it came from."""

    text: str
    blocks: tuple[Block, ...]
    format: str
    path: str = "-"

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of a code point offset."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1


def apply_parts(text: str, parts: list[Part]) -> str:
    """The text with disjoint parts put in."""
    pieces, at = [], 0
    for span, new in sorted(parts):
        pieces += [text[at : span.start], new]
        at = span.end
    return "".join([*pieces, text[at:]])
