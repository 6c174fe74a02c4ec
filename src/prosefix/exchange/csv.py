"""CSV: a list of pairs of anybody's, and the glossary as a table for spreadsheets.

A list has a column of what was found and one of what to use instead, known by their names in the first line; without
such a line the first column is what was found. Our own tables have the columns of COLUMNS.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from prosefix.errors import ProsefixError
from prosefix.exchange.entries import (
    CannotSayError,
    Entry,
    Imported,
    LeftOut,
    checked,
    entry_of,
    guessed_pos,
    imported,
    keep_of,
    one_line,
    strength_of,
)
from prosefix.files import NOT_DONE
from prosefix.findings import Strength
from prosefix.glossary.entries import Origin, Swap, Term

#: The columns of our own tables. A row is a pair: a term has one for each of its distortions.
COLUMNS = ("kind", "found", "use", "strength", "family", "domain", "pos", "mass", "unless", "often")

#: What other people call the two columns that matter.
_FOUND = frozenset(
    """found spun tortured bad wrong incorrect error mistake distortion distorted before from avoid deprecated
    seen fingerprint""".split()
)
_USE = frozenset(
    """use meant expected good right correct correction corrected replacement suggestion after to preferred
    term established""".split()
)
_NOUNS = frozenset("phrase phrases term terms word words expression expressions form text".split())
_DELIMITERS = (",", ";", "\t")
#: Rows that tell how the columns are divided.
_SAMPLE = 100
#: Names of columns stand in so many characters.
_HEAD = 10_000
#: Gives the cell of a row in a column of this name; empty if there is none.
_Cell = Callable[[str], str]
#: What stands in rows for a search engine, which are not one expression.
_QUERY = re.compile(r"\b(?:AND|OR|NOT|NEAR)\b|[*?~]")


def read_csv(text: str, path: str) -> Imported:
    """The entries in a table. Raises ProsefixError if it is none, or its columns cannot be told."""
    rows = list(_rows(text, _delimiter(text), path))
    if not rows:
        raise ProsefixError("no row in it", path=path, status=NOT_DONE)
    columns = _columns(rows[0][1])
    if columns:
        rows = rows[1:]
    elif len(rows[0][1]) == 2:
        columns = {"found": 0, "use": 1}
    else:
        raise ProsefixError(
            "cannot tell which of its columns says what was found, and which what to use",
            path=path, line=rows[0][0], hint="name them found and use in the first line", status=NOT_DONE,
        )  # fmt: skip
    return imported(entry for line, cells in rows for entry in _entries(cells, columns, Origin(path, line)))


def write_csv(entries: Iterable[Entry]) -> str:
    """The entries as a table of COLUMNS."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for entry in entries:
        writer.writerows(_rows_of(entry))
    return out.getvalue()


def is_table(text: str) -> bool:
    """Whether a text looks like a table: nearly all of its first lines have the same number of columns."""
    return _evenness(text, _delimiter(text)) > 0.9


def _rows_of(entry: Entry) -> Iterator[tuple[str, ...]]:
    domain = entry.origin.domain or ""
    if not isinstance(entry, Term | Swap):
        yield ("keep", entry.text, "", "", "", domain, "", "", "", "")
        return
    shared = entry.strength.name.lower(), _listed(entry.family), domain
    if isinstance(entry, Term):
        rest = ("", "yes" if entry.mass else "", _listed(entry.unless), "")
        for seen in entry.seen or ("",):
            yield ("term", seen, entry.term, *shared, *rest)
    else:
        for meant in entry.meant:
            rest = (entry.pos, "", _listed(entry.unless), "yes" if entry.often else "")
            yield ("swap", entry.spun, meant, *shared, *rest)


def _rows(text: str, delimiter: str, path: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold something, each with the line that it begins in."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise ProsefixError(f"not CSV: {error}", path=path, line=line, status=NOT_DONE) from None


def _delimiter(text: str) -> str:
    """What divides the columns: the sign under which the first line names them, or else the rows are most even."""
    head = next(iter(text.lstrip().splitlines()), "")[:_HEAD]
    for delimiter in _DELIMITERS:
        if len(_columns(next(csv.reader([head], delimiter=delimiter, skipinitialspace=True), []))) > 1:
            return delimiter
    return max(_DELIMITERS, key=lambda delimiter: _evenness(text, delimiter))


def _evenness(text: str, delimiter: str) -> float:
    """The share of the first rows that have the commonest number of columns; 0 if that is one."""
    sample = io.StringIO("".join(text.splitlines(keepends=True)[:_SAMPLE]), newline="")
    try:
        widths = [len(cells) for cells in csv.reader(sample, delimiter=delimiter) if any(cells)]
    except csv.Error:
        return 0.0
    commonest = max(set(widths), key=widths.count, default=1)
    return widths.count(commonest) / len(widths) if commonest > 1 else 0.0


def _columns(names: list[str]) -> dict[str, int]:
    """Which column is what, by the names in the first line; none if these are no names."""
    columns: dict[str, int] = {}
    for at, name in enumerate(names):
        words = re.findall(r"[a-z]+", name.lower())
        telling = [word for word in words if word not in _NOUNS] or words[:1]
        for column, known in (("found", _FOUND), ("use", _USE)):
            if len(telling) == 1 and telling[0] in known:
                columns.setdefault(column, at)
        if len(words) == 1 and words[0] in COLUMNS:
            columns.setdefault(words[0], at)
    return columns if {"found", "use"} <= columns.keys() or len(names) == len(columns) == 1 else {}


def _entries(cells: list[str], columns: dict[str, int], origin: Origin) -> Iterator[Entry | LeftOut]:
    """The entries of a row, mostly one; in the place of one that cannot be said, why."""

    def cell(name: str) -> str:
        at = columns.get(name, len(cells))
        return cells[at].strip() if at < len(cells) else ""

    origin = replace(origin, domain=cell("domain") or None)
    try:
        yield from _of_row(cell("kind").lower(), cell("found"), cell("use"), cell, origin)
    except CannotSayError as error:
        yield LeftOut(origin.path, origin.line, " -> ".join(filter(None, map(cell, ("found", "use")))), str(error))


def _of_row(kind: str, found: str, use: str, cell: _Cell, origin: Origin) -> Iterator[Entry]:
    if kind == "keep":
        yield keep_of(found or use, origin)
    elif kind in ("term", "swap"):
        yield _own(kind, found, use, cell, origin)
    elif kind:
        raise CannotSayError(f"no kind {kind!r}; there are term, swap and keep")
    elif not found:
        if len(use.split()) < 2:
            raise CannotSayError("nothing found")
        yield checked(Term(one_line(use), origin))
    else:
        founds, meants = _alternatives(found), tuple(_alternatives(use))
        if not meants:
            raise CannotSayError("no replacement")
        for each in founds:
            yield _with_attributes(entry_of(each, meants, origin), cell)


def _own(kind: str, found: str, use: str, cell: _Cell, origin: Origin) -> Term | Swap:
    """The entry of a row of our own tables."""
    if not use:
        raise CannotSayError("no replacement")
    if kind == "term":
        term = Term(use, origin, (found,) if found else (), mass=bool(cell("mass")))
        return _with_attributes(checked(term), cell)
    swap = Swap(found, (use,), cell("pos") or guessed_pos(found, use), origin, often=bool(cell("often")))
    return _with_attributes(checked(swap), cell)


def _with_attributes(entry: Term | Swap, cell: _Cell) -> Term | Swap:
    usual = Strength.STRONG if isinstance(entry, Term) else Strength.WEAK
    pos = cell("pos")
    if pos and isinstance(entry, Swap):
        entry = replace(entry, pos=pos)
    strength = strength_of(cell("strength").lower(), usual)
    unless = tuple(_items(cell("unless")))
    return checked(replace(entry, strength=strength, family=tuple(_items(cell("family"))), unless=unless))


def _alternatives(text: str) -> list[str]:
    """The expressions of somebody else's cell: `a | b`, `a OR b`, with or without quotation marks."""
    parts = [part.strip().strip('"“”').strip() for part in re.split(r"\||\s+OR\s+|\s+/\s+", text)]
    if any(_QUERY.search(part) for part in parts):
        raise CannotSayError("a query, not an expression")
    return [part for part in parts if part]


def _listed(texts: tuple[str, ...]) -> str:
    return " | ".join(texts)


def _items(cell: str) -> list[str]:
    """The texts of a cell that lists several; a `|` in braces belongs to a pattern."""
    return [item.strip() for item in re.findall(r"(?:\{[^{}]*\}|[^|])+", cell) if item.strip()]
