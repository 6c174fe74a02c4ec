"""Which program's form a file has, by its name and what it holds; the reader and the writer of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from prosefix.errors import ProsefixError
from prosefix.exchange.csv import is_table, read_csv, write_csv
from prosefix.exchange.entries import Entry, Imported
from prosefix.exchange.tbx import read_tbx, write_tbx
from prosefix.exchange.vale import ACCEPT, REJECT, Read, is_rule, read_vale, write_vale
from prosefix.files import NOT_DONE
from prosefix.glossary.entries import Keep, Swap, Term


class Writer(NamedTuple):
    """How entries are written for another program: which kinds of them, and which it cannot be told."""

    write: Callable[[Iterable[Entry]], str]
    kinds: tuple[type[Entry], ...]
    leaves: str


WRITERS = {
    "csv": Writer(write_csv, (Term, Swap, Keep), "phrases and lists have no place in a table"),
    "tbx": Writer(write_tbx, (Term, Swap), "phrases, lists and keeps have no place in TBX"),
    "vale": Writer(write_vale, (Term, Keep), "only terms and keeps have a place in a vocabulary"),
}
FORMS = tuple(WRITERS)

_SUFFIXES = {
    ".csv": "csv",
    ".tsv": "csv",
    ".tab": "csv",
    ".tbx": "tbx",
    ".xml": "tbx",
    ".yml": "vale",
    ".yaml": "vale",
}


def read_foreign(path: str, form: str | None, read: Read) -> Imported:
    """What a file, or a folder of Vale's, says; its form is recognised unless it is told. Raises ProsefixError."""
    form = form or form_by_name(path)
    if form == "vale":
        return read_vale(Path(path), read)
    text = read(Path(path))
    if form is None:
        form = form_by_content(text)
    if form is None:
        hint = "say --from csv, tbx or vale"
        raise ProsefixError("cannot tell what kind of file this is", path=path, hint=hint, status=NOT_DONE)
    if form == "vale":
        return read_vale(Path(path), lambda _: text)
    return read_tbx(text, path) if form == "tbx" else read_csv(text, path)


def form_by_name(path: str) -> str | None:
    """The form of a file as its name tells it."""
    named = Path(path)
    if named.name.lower() in (ACCEPT, REJECT) or named.is_dir():
        return "vale"
    return _SUFFIXES.get(named.suffix.lower())


def form_by_content(text: str) -> str | None:
    """The form of a file as what it holds tells it."""
    if text.lstrip().startswith("<"):
        return "tbx"
    if is_rule(text):
        return "vale"
    return "csv" if is_table(text) else None
