"""Scores as tables: those of `score`, and before and after of `fix`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from prosefix.outputs.console import Printer
from prosefix.outputs.visible import visible
from prosefix.outputs.words import number, score_name
from prosefix.readability import Readability
from prosefix.unspin.spin import Spin

if TYPE_CHECKING:
    from rich.table import Table


def print_scores(path: str, spin: Spin, readability: Readability, printer: Printer) -> None:
    """Print the spin score and the readability of a file, and an empty line."""
    from rich.text import Text

    table = _table()
    families = ", ".join(f"{name} {share:.0%}" for name, share in spin.families.items())
    table.add_row("Spin score", str(spin.score), f"({families})" if families else "")
    for name, value in readability.document.items():
        table.add_row(score_name(name), number(value), "")
    printer.print(Text(visible(path), "bold"), table, Text())


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
