"""Entries of the glossary, for people: a line for each, or all that one says."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from prosefix.glossary.entries import Phrase, Swap, Term, WordList
from prosefix.outputs.console import Printer
from prosefix.outputs.visible import visible
from prosefix.outputs.words import place
from prosefix.unspin.examples import Failure

if TYPE_CHECKING:
    from rich.text import Text

    from prosefix.unspin.terms import Meaning

Entry = Term | Phrase | Swap | WordList
#: A meaning that is less likely, or that takes a stranger for one of its words (in nats), is not told to people.
_LIKELY, _FAR = 0.1, 3.5
KINDS = ("term", "phrase", "swap", "list")


def name_of(entry: Entry) -> str:
    """What an entry is known by."""
    if isinstance(entry, Term):
        return entry.term
    if isinstance(entry, Phrase):
        return entry.id
    return entry.spun if isinstance(entry, Swap) else entry.name


def kind_of(entry: Entry) -> str:
    """term, phrase, swap or list."""
    return "list" if isinstance(entry, WordList) else type(entry).__name__.lower()


def print_list(entries: Iterable[Entry], printer: Printer) -> None:
    """Print a line for each entry: kind, name, and in short what it says."""
    from rich.text import Text

    for entry in entries:
        kind, name = f"{kind_of(entry):<6}  ", visible(name_of(entry))
        printer.line(Text.assemble((kind, "dim"), (name, "bold"), f"  {visible(_short(entry))}"))


def _short(entry: Entry) -> str:
    if isinstance(entry, Term):
        return f"<- {', '.join(entry.seen)}" if entry.seen else ""
    if isinstance(entry, Phrase):
        return f"{' | '.join(entry.find)} -> {' | '.join(use or '(nothing)' for use in entry.use)}"
    return f"-> {', '.join(entry.meant)}" if isinstance(entry, Swap) else ", ".join(entry.words)


def likely(meanings: Iterable[Meaning]) -> list[Meaning]:
    """The terms that an expression likely stands for."""
    return [each for each in meanings if each.chance >= _LIKELY and each.cost <= _FAR]


def print_meanings(meanings: Iterable[Meaning], printer: Printer) -> None:
    """Print a line for each term that an expression may stand for."""
    from rich.text import Text

    for each in meanings:
        told = Text.assemble(("means?  ", "dim"), (visible(each.term.term), "bold"), f"  {each.chance:.2f}")
        printer.line(told.append(f"  {each.term.origin.domain}" if each.term.origin.domain else ""))


def meanings_json(phrase: str, meanings: Iterable[Meaning]) -> str:
    """The terms that an expression may stand for, best first, as one line of JSON."""
    terms = [
        {"term": each.term.term, "domain": each.term.origin.domain, "chance": each.chance, "cost": each.cost}
        for each in meanings
    ]
    return json.dumps({"version": 1, "phrase": phrase, "terms": terms}, ensure_ascii=False)


def print_failure(failure: Failure, printer: Printer) -> None:
    """Print an example that does not hold: file, line, phrase, and what went wrong."""
    from rich.text import Text

    phrase, message = failure
    printer.line(Text.assemble((place(phrase.origin), "bold"), f": {phrase.id}: {visible(message)}"))


def texts_of(entry: Entry) -> Iterator[str]:
    """Everything that an entry says."""
    yield name_of(entry)
    for _, values in _fields(entry):
        yield from values


def print_entry(entry: Entry, printer: Printer) -> None:
    """Print all that an entry says, and where it stands."""
    from rich.text import Text

    printer.print(Text.assemble((f"{kind_of(entry)} ", "dim"), (name_of(entry), "bold")))
    for label, values in _fields(entry):
        for value in values:
            printer.print(_field(label, value))
    printer.line(_field("from", place(entry.origin)))


def _fields(entry: Entry) -> Iterable[tuple[str, tuple[str, ...]]]:
    if isinstance(entry, WordList):
        return [("words", (", ".join(entry.words),))]
    shared = [
        ("strength", (entry.strength.name.lower(),)),
        ("family", entry.family),
        ("unless", entry.unless),
    ]
    if isinstance(entry, Term):
        return [("seen", entry.seen), *shared, ("mass", ("no plural",) if entry.mass else ())]
    if isinstance(entry, Swap):
        often = ("its families do so again and again",) if entry.often else ()
        return [("meant", entry.meant), ("pos", (entry.pos,)), *shared, ("often", often)]
    guards = [
        ("before", entry.before),
        ("not before", entry.not_before),
        ("after", entry.after),
        ("not after", entry.not_after),
    ]
    becomes = tuple(f"{bad} -> {fixed or '(nothing)'}" for bad, fixed in zip(entry.bad, entry.fixed, strict=True))
    uses = tuple(use or "(nothing)" for use in entry.use)
    found = [("find", entry.find), ("use", uses), ("why", (entry.why,))]
    return [*found, *shared, *guards, ("bad", becomes), ("good", entry.good)]


def _field(label: str, value: str) -> Text:
    from rich.text import Text

    return Text.assemble((f"  {label:<10}  ", "dim"), visible(value))
