"""Entries as the text of a glossary file, in the short form wherever that can say them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from prosefix.findings import Strength
from prosefix.glossary.entries import Entries, Keep, Swap, Term
from prosefix.glossary.rows import BACKWARD, FORWARD

#: What means something else in a row, or in TOML's text of several lines.
_NOT_IN_A_ROW = re.compile(rf'{FORWARD}|{BACKWARD}|\||\\|"""|^#')


class Row(NamedTuple):
    """A line of `rows`, and the lines of comment over it."""

    text: str
    comments: tuple[str, ...] = ()


def glossary_text(
    entries: Entries, comments: Iterable[str] = (), domain: str | None = None, new_domain: bool = False
) -> str:
    """The text of a glossary file that holds the entries, under lines of comment.

    `new_domain`: the domain has no signs yet, and a line asks for them.
    """
    parts = ["".join(f"# {comment(line)}".rstrip() + "\n" for line in comments)]
    if domain is not None:
        signs = "signs = []  # words that show that a text is of this field\n" if new_domain else ""
        parts.append(f"[domain]\nname = {quoted(domain)}\n{signs}")
    parts += _entries(entries)
    return "\n".join(part for part in parts if part)


def table(kind: str, keys: Iterable[str], rows: Iterable[Row]) -> str:
    """A table of many entries: `terms` or `swaps`, its keys as lines, its rows."""
    lines = [line for row in rows for line in (*(f"# {comment(each)}" for each in row.comments), row.text)]
    return "\n".join([f"[[{kind}]]", *keys, 'rows = """', *lines, '"""', ""])


def attributes(strength: Strength, family: tuple[str, ...], usual: Strength) -> list[str]:
    """The lines for strength and family; none for what is usual."""
    lines = [] if strength is usual else [f"strength = {quoted(strength.name.lower())}"]
    return [*lines, f"family = {_quoted_list(family)}"] if family else lines


def quoted(text: str) -> str:
    """A text as TOML writes it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08X}" for c in escaped) + '"'


def comment(text: str) -> str:
    """A text as a line of comment, also in `rows`: on one line, with nothing that TOML would read."""
    line = "".join(c if c.isprintable() else " " for c in text)
    return line.replace("\\", "/").replace('"""', "'''")


def _entries(entries: Entries) -> Iterator[str]:
    tables: dict[tuple[str, ...], list[Row]] = {}
    long_form = []
    every: list[Term | Swap] = [*entries.terms, *entries.swaps]
    for entry in every:
        row = _row(entry)
        if row is None:
            long_form.append(_long(entry))
        else:
            tables.setdefault((_kind(entry), *_keys(entry)), []).append(Row(row))
    for (kind, *keys), rows in tables.items():
        yield table(kind + "s", keys, rows)
    yield from long_form
    for keep in entries.keeps:
        yield f"[[keep]]\ntext = {quoted(keep.text)}\n"


def _kind(entry: Term | Swap | Keep) -> str:
    return type(entry).__name__.lower()


def _keys(entry: Term | Swap) -> list[str]:
    """What all rows of a table share, as lines."""
    if isinstance(entry, Term):
        mass = ["mass = true"] if entry.mass else []
        return [*mass, *attributes(entry.strength, entry.family, Strength.STRONG)]
    often = ["often = true"] if entry.often else []
    return [f"pos = {quoted(entry.pos)}", *often, *attributes(entry.strength, entry.family, Strength.WEAK)]


def _row(entry: Term | Swap) -> str | None:
    """The line of an entry; None if only the long form can say it."""
    sides = (entry.term, *entry.seen) if isinstance(entry, Term) else (entry.spun, *entry.meant)
    if entry.unless or any(_NOT_IN_A_ROW.search(side) or side != side.strip() for side in sides):
        return None
    arrow = BACKWARD if isinstance(entry, Term) else FORWARD
    return f"{sides[0]} {arrow} {' | '.join(sides[1:])}" if sides[1:] else sides[0]


def _long(entry: Term | Swap) -> str:
    unless = [f"unless = {_quoted_list(entry.unless)}"] if entry.unless else []
    if isinstance(entry, Term):
        says = [f"term = {quoted(entry.term)}", *([f"seen = {_quoted_list(entry.seen)}"] if entry.seen else [])]
    else:
        says = [f"spun = {quoted(entry.spun)}", f"meant = {_quoted_list(entry.meant)}"]
    return "\n".join([f"[[{_kind(entry)}]]", *says, *_keys(entry), *unless, ""])


def _quoted_list(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(quoted, texts))}]"
