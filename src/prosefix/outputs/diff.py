"""A unified diff that `git apply` accepts, made from the edits: its time grows with the file only."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from prosefix.document import Part, Span, apply_parts
from prosefix.errors import ProsefixError
from prosefix.files import NOT_DONE, Source
from prosefix.findings import Edit

_CONTEXT = 3
_MARK = "\ufeff"
_QUOTED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


class _Block(NamedTuple):
    """Lines that are replaced, from the one numbered `first` (from 0) on, and those that come instead."""

    first: int
    old: list[str]
    new: list[str]

    @property
    def end(self) -> int:
        return self.first + len(self.old)


def unified_diff(source: Source, edits: Sequence[Edit]) -> bytes:
    """The diff from a file to what some edits make of it, in the file's encoding; nothing without a change.

    Paths are told from the working folder, as `git apply` reads them. Raises ProsefixError for an encoding
    that such a diff cannot be written in.
    """
    codec = source.encoding.codec
    if "\n".encode(codec) != b"\n":
        hint = "use --write or --output"
        raise ProsefixError(f"no diff can be made of {codec}", path=source.path, hint=hint, status=NOT_DONE)
    mark = _MARK if source.encoding.mark else ""  # a part of the first line, to git
    text = mark + source.text
    parts = [
        Part(Span(part.span.start + len(mark), part.span.end + len(mark)), part.text)
        for edit in edits
        for part in edit.parts
    ]
    starts = _line_starts(text)
    blocks = [block for block in _blocks(text, starts, sorted(parts)) if block.old != block.new]
    if not blocks:
        return b""
    lines: list[str] = []
    moved = 0
    for hunk in _hunks(blocks):
        lines += _hunk(text, starts, hunk, moved)
        moved += sum(len(block.new) - len(block.old) for block in hunk)
    return _header("---", "a", source.path) + _header("+++", "b", source.path) + "".join(lines).encode(codec)


def _line_starts(text: str) -> list[int]:
    """Where each line begins. To git a line ends with a line feed and nothing else."""
    starts, at = [0], text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts if len(starts) == 1 or starts[-1] < len(text) else starts[:-1]


def _blocks(text: str, starts: Sequence[int], parts: Sequence[Part]) -> Iterator[_Block]:
    """The lines that the parts touch; parts on the same and on neighbouring lines together."""
    group: list[Part] = []
    first = end = 0
    for part in parts:
        line = bisect_right(starts, part.span.start) - 1
        if group and line > end:
            yield _block(text, starts, first, end, group)
            group = []
        if not group:
            first = line
        group.append(part)
        end = bisect_right(starts, part.span.end)
    if group:
        yield _block(text, starts, first, end, group)


def _block(text: str, starts: Sequence[int], first: int, end: int, parts: Sequence[Part]) -> _Block:
    base = starts[first]
    before = text[base : starts[end] if end < len(starts) else len(text)]
    inside = [Part(Span(part.span.start - base, part.span.end - base), part.text) for part in parts]
    old, new = _lines(before), _lines(apply_parts(before, inside))
    while old and new and old[0] == new[0]:
        old, new, first = old[1:], new[1:], first + 1
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    return _Block(first, old, new)


def _lines(text: str) -> list[str]:
    pieces = text.split("\n")
    lines = [piece + "\n" for piece in pieces[:-1]]
    return [*lines, pieces[-1]] if pieces[-1] else lines


def _hunks(blocks: Sequence[_Block]) -> Iterator[list[_Block]]:
    """The blocks in groups whose context would touch."""
    group = [blocks[0]]
    for before, block in pairwise(blocks):
        if block.first - before.end > 2 * _CONTEXT:
            yield group
            group = []
        group.append(block)
    yield group


def _hunk(text: str, starts: Sequence[int], blocks: Sequence[_Block], moved: int) -> Iterator[str]:
    """The lines of one hunk; `moved`: how many lines the hunks before it have added."""

    def kept(first: int, end: int) -> Iterator[str]:
        for line in range(first, end):
            stop = starts[line + 1] if line + 1 < len(starts) else len(text)
            yield _line(" ", text[starts[line] : stop])

    first = max(blocks[0].first - _CONTEXT, 0)
    end = min(blocks[-1].end + _CONTEXT, len(starts))
    added = sum(len(block.new) - len(block.old) for block in blocks)
    yield f"@@ -{_range(first, end - first)} +{_range(first + moved, end - first + added)} @@\n"
    at = first
    for block in blocks:
        yield from kept(at, block.first)
        yield from (_line("-", line) for line in block.old)
        yield from (_line("+", line) for line in block.new)
        at = block.end
    yield from kept(at, end)


def _range(first: int, length: int) -> str:
    """Line numbers from 1; of no lines, the one before."""
    return f"{first + 1 if length else first},{length}"


def _line(sign: str, text: str) -> str:
    return sign + text if text.endswith("\n") else f"{sign}{text}\n\\ No newline at end of file\n"


def _header(sign: str, side: str, path: str) -> bytes:
    name = f"{side}/{_name(path)}"
    if any(char in _QUOTED for char in name):
        name = '"' + "".join(_QUOTED.get(char, char) for char in name) + '"'
    elif " " in name:
        name += "\t"  # as git writes it, so that what stands behind a space is not taken for a date
    return f"{sign} {name}\n".encode("utf-8", "surrogateescape")


def _name(path: str) -> str:
    """A path as seen from the working folder; one outside it from the root."""
    here = Path.cwd()
    there = Path(os.path.normpath(here / path))
    return there.relative_to(here if there.is_relative_to(here) else there.anchor).as_posix()
