"""The short form of the glossary's data: many terms or swaps in one table, a line each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

#: What was put, and what was meant by it; what was meant, and what was put for it.
FORWARD, BACKWARD = "->", "<-"


class Row(NamedTuple):
    """One line of `rows`: how many lines below the first it stands, and what is left and right of the arrow."""

    offset: int
    left: str
    arrow: str
    right: tuple[str, ...]


class RowError(ValueError):
    """A row is not in the form that it must have; `offset` says which."""

    def __init__(self, offset: int, message: str) -> None:
        super().__init__(message)
        self.offset = offset


def read_rows(rows: str, form: str) -> Iterator[Row]:
    """The rows of a text such as "understudy -> student | pupil"; empty lines and those that begin with # are none.

    A row without an arrow has nothing at its right. Raises RowError, which tells the `form`, for an empty side.
    """
    for offset, line in enumerate(rows.splitlines()):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        arrow = next((arrow for arrow in (FORWARD, BACKWARD) if arrow in line), "")
        left, _, rest = line.partition(arrow) if arrow else (line, "", "")
        right = tuple(each.strip() for each in rest.split("|")) if arrow else ()
        if not left.strip() or not all(right) or FORWARD in rest or BACKWARD in rest:
            raise RowError(offset, f"the row {line!r} must have the form: {form}")
        yield Row(offset, left.strip(), arrow, right)


def by_spun(rows: Iterator[Row], form: str) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """The swaps of some rows of either direction: offset of the first row, what was put, all that it may stand for.

    Raises RowError for a row without an arrow.
    """
    found: dict[str, tuple[int, dict[str, None]]] = {}
    for row in rows:
        if not row.arrow:
            raise RowError(row.offset, f"the row {row.left!r} must have the form: {form}")
        pairs = [(row.left, m) for m in row.right] if row.arrow == FORWARD else [(s, row.left) for s in row.right]
        for spun, meant in pairs:
            found.setdefault(spun, (row.offset, {}))[1][meant] = None
    for spun, (offset, meants) in found.items():
        yield offset, spun, tuple(meants)
