"""The report of `fix`: what was changed and why, a diff word by word, the scores, and what is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from prosefix.document import Document
from prosefix.findings import Finding
from prosefix.grammar.base import Engine
from prosefix.outputs.changes import Change, word_changes
from prosefix.outputs.console import Printer
from prosefix.outputs.findings import STYLES
from prosefix.outputs.scores import before_and_after
from prosefix.outputs.visible import clipped, visible
from prosefix.outputs.words import count, grammar, spin_score
from prosefix.pipeline import Result
from prosefix.rules import all_rules

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

#: From this width on the diff stands side by side.
_WIDE = 140
#: Findings and changes of one kind that are told one by one; a book would not end.
_MOST = 500
_LONGEST = 60


def print_report(result: Result, engines: Sequence[Engine], printer: Printer, *, diff: bool = True) -> None:
    """Print the whole report on one file."""
    from rich.text import Text

    path = visible(result.before.path)
    told = f"{spin_score(result.spin)}; {grammar(engines)}"
    printer.line(Text(f"{path}: {outcome(result)}", "bold"))
    printer.print(Text(told[0].upper() + told[1:]))
    if result.applied:
        printer.print(_heading("Repaired"), *_repairs(result, printer))
    if diff and result.edits:
        printer.print(_heading("Changes"), *_changes(result, printer))
    if result.readability_before.document:
        scores = before_and_after(result.readability_before.document, result.readability_after.document)
        printer.print(_heading("Readability"), scores)
    if result.left:
        printer.print(_heading("Left for you"), *_left(result))


def outcome(result: Result) -> str:
    """What was done, in a few words."""
    done = count(len(result.edits), "repair") if result.edits else "nothing to repair"
    return f"{done}, {len(result.left)} left for you" if result.left else done


def _heading(title: str) -> Text:
    from rich.text import Text

    return Text(f"\n{title}", "bold underline")


def _repairs(result: Result, printer: Printer) -> Iterator[Text | Table]:
    """The repairs by rule, the commonest rule first."""
    from rich.text import Text

    groups: dict[str, list[Finding]] = {}
    for finding in sorted(result.applied, key=lambda finding: finding.span):
        groups.setdefault(finding.rule, []).append(finding)
    for rule, group in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
        yield Text.assemble((rule, "bold cyan"), f"  {visible(_why(rule, group))}")
        table = _grid(3)
        for finding in group[:_MOST]:
            best = finding.replacements[0]
            change = Text.assemble(
                "  ",
                (clipped(finding.text, _LONGEST), "red"),
                " -> ",
                (clipped(best.text, _LONGEST) or "(nothing)", "green"),
            )
            table.add_row(_place(result.before, finding), change, f"{best.confidence:.2f}")
        yield table
        yield from _and_more(len(group))


def _why(rule: str, group: Sequence[Finding]) -> str:
    """Why a rule made these findings: what all of them say, else what the rule says."""
    if len({finding.message for finding in group}) == 1:
        return group[0].message
    of_data = {
        "unspin/distortion": "A spinner broke a fixed expression.",
        "lexicon/swap": "A word that spinners put for another one.",
    }
    return of_data.get(rule) or {each.id: each.why for each in all_rules()}.get(rule, "")


def _changes(result: Result, printer: Printer) -> Iterator[Text | Table]:
    changes = islice(word_changes(result.before, result.edits), _MOST)
    if printer.width < _WIDE:
        for change in changes:
            yield _inline(change, coloured=printer.coloured)
        return
    table = _grid(3)
    table.columns[1].ratio = table.columns[2].ratio = 1
    table.expand = True
    for change in changes:
        sides = (_side(change, side, coloured=printer.coloured) for side in (0, 1))
        table.add_row(f"{change.line}:", *sides)
    yield table


def _inline(change: Change, *, coloured: bool) -> Text:
    """A change on one line: what goes before what comes."""
    from rich.text import Text

    text = Text.assemble((f"{change.line}: ", "bold"))
    for piece in change.pieces:
        if piece.old == piece.new:
            text.append(visible(piece.old))
        else:
            _mark(text, piece.old, 0, coloured=coloured)
            text.append(" " if coloured and piece.old and piece.new else "")
            _mark(text, piece.new, 1, coloured=coloured)
    return text


def _side(change: Change, side: int, *, coloured: bool) -> Text:
    """A change as it stood before (0) or stands after (1)."""
    from rich.text import Text

    text = Text()
    for piece in change.pieces:
        if piece.old == piece.new:
            text.append(visible(piece.old))
        else:
            _mark(text, piece[side], side, coloured=coloured)
    return text


def _mark(text: Text, words: str, side: int, *, coloured: bool) -> None:
    """Add words that go (0) or come (1): coloured, or between [-these-] and {+these+}."""
    if not words:
        return
    opening, closing = ("", "") if coloured else (("[-", "-]"), ("{+", "+}"))[side]
    bare = visible(words).strip() or visible(words)
    before, _, after = visible(words).partition(bare)
    text.append(before).append(f"{opening}{bare}{closing}", ("red strike", "green")[side]).append(after)


def _left(result: Result) -> Iterator[Text | Table]:
    from rich.text import Text

    table = _grid(2)
    for finding in result.left[:_MOST]:
        assert finding.severity is not None
        text = Text.assemble(
            (finding.severity.label, STYLES[finding.severity]),
            f" {finding.rule}: {visible(finding.message)}\n  ",
        )
        text.append(clipped(finding.text, _LONGEST), "italic")
        if finding.replacements:
            best = finding.replacements[0]
            text.append(" -> ").append(clipped(best.text, _LONGEST) or "(nothing)", "green").append(
                f" {best.confidence:.2f}", "dim"
            )
        table.add_row(_place(result.before, finding), text)
    yield table
    yield from _and_more(len(result.left))


def _and_more(total: int) -> Iterator[Text]:
    from rich.text import Text

    if total > _MOST:
        yield Text(f"... and {total - _MOST} more; --format json tells all of them")


def _place(document: Document, finding: Finding) -> str:
    line, column = document.position(finding.span.start)
    return f"{line}:{column}"


def _grid(columns: int) -> Table:
    """A table without lines: a place, and what is said of it."""
    from rich.table import Table

    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(justify="right", no_wrap=True)
    for _ in range(columns - 1):
        table.add_column(overflow="fold")
    return table
