"""Scores as tables: those of `score`, and before and after of `fix`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from prosefix.document import Document
from prosefix.outputs.console import Printer
from prosefix.outputs.visible import visible
from prosefix.outputs.words import number, score_name
from prosefix.readability import Readability
from prosefix.unspin.spin import Spin, weight_of

if TYPE_CHECKING:
    from rich.table import Table


#: So many pieces of evidence are told, the loudest first; families with a smaller share of it are not.
_SIGNS, _SMALL = 5, 0.05
_SPUN = 50


def print_scores(document: Document, spin: Spin, readability: Readability, printer: Printer) -> None:
    """Print the spin score with what speaks for it, and the readability of a file, and an empty line."""
    from rich.text import Text

    table = _table()
    shares = spin.families.items() if spin.score >= _SPUN else ()
    families = ", ".join(f"{name} {share:.0%}" for name, share in shares if share >= _SMALL)
    table.add_row("Spin score", str(spin.score), f"({families})" if families else "")
    for name, value in readability.document.items():
        table.add_row(score_name(name), number(value), "")
    signs = [Text(visible(sign)) for sign in _signs(document, spin)]
    printer.print(Text(visible(document.path), "bold"), table, *signs, Text())


def _signs(document: Document, spin: Spin) -> Iterator[str]:
    """The loudest evidence of a text that was spun; in one that was not, the paragraphs that were."""
    if spin.score >= _SPUN:
        loudest = sorted(spin.evidence, key=lambda each: (-weight_of(each), each.span))[:_SIGNS]
        for each in sorted(loudest):
            yield f"Line {document.position(each.span.start)[0]}: “{document.text[slice(*each.span)]}”"
        return
    for span, score in spin.paragraph_scores:
        if score >= _SPUN:
            yield f"Line {document.position(span.start)[0]}: this paragraph looks spun (score {score})"


def before_and_after(before: Mapping[str, float], after: Mapping[str, float]) -> Table:
    """The scores of a text before and after."""
    table = _table()
    table.add_row("", "before", "after")
    for name in dict.fromkeys([*before, *after]):
        table.add_row(score_name(name), *(number(side[name]) if name in side else "-" for side in (before, after)))
    return table


def _table() -> Table:
    """Three columns, no lines around them: name, number, another one."""
    from rich.table import Table

    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(overflow="fold")
    table.add_column(justify="right", no_wrap=True)
    table.add_column(justify="right", overflow="fold")
    return table
