"""What a rule says of itself, and the list of all rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from prosefix.catalogue import Explanation
from prosefix.outputs.console import Printer
from prosefix.outputs.visible import visible
from prosefix.outputs.words import place

if TYPE_CHECKING:
    from rich.padding import Padding
    from rich.text import Text


def print_explanation(each: Explanation, printer: Printer) -> None:
    """Print what a rule is for, why, examples, and when its fix is safe."""
    from rich.text import Text

    severity = f"  {each.severity.label}" if each.severity else ""
    printer.print(
        Text.assemble((each.id, "bold"), severity),
        Text(),
        Text(visible(each.what)),
        Text.assemble(("Why: ", "bold"), visible(each.why)),
        Text.assemble(("Fix: ", "bold"), visible(each.fix)),
    )
    if each.bad:
        printer.print(Text("\nBad", "bold"), *_bad(each))
    if each.good:
        printer.print(Text("\nGood: nothing is found", "bold"), *(_indented(visible(good)) for good in each.good))
    if each.origin:
        printer.line(Text(f"\nFrom {place(each.origin)}", "dim"))


def _bad(each: Explanation) -> Iterator[Padding]:
    for text, becomes in each.bad:
        yield _indented(visible(text), "red")
        if becomes is None:
            yield _indented("-> (left to you)")
        else:
            yield _indented(f"-> {visible(becomes) or '(nothing)'}", "green")


def _indented(text: str, style: str = "") -> Padding:
    from rich.padding import Padding
    from rich.text import Text

    return Padding(Text(text, style), (0, 0, 0, 2))


def print_rules(explanations: Iterable[Explanation], printer: Printer) -> None:
    """Print a line for each rule: its name, severity, and when its fix is safe."""
    each = list(explanations)
    widest = max((len(e.id) for e in each), default=0)
    for e in each:
        severity = e.severity.label if e.severity else "-"
        printer.line(_row(e.id.ljust(widest), f"  {severity:<10}  {visible(e.fix)}"))


def _row(name: str, rest: str) -> Text:
    from rich.text import Text

    return Text.assemble((name, "bold"), rest)
