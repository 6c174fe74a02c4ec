"""Text with colours where they are wanted, plain where not, as wide as the place that shows it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from prosefix.outputs.stream import Stream

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

#: The width of what is no terminal and was not told one by COLUMNS.
_PLAIN_WIDTH = 80


class Printer:
    """Prints to a stream. `coloured`: it takes colours; without them no escapes are written."""

    def __init__(self, stream: Stream) -> None:
        from rich.console import Console

        self._stream = stream
        console = Console(file=stream.stream)
        if not console.is_terminal or console.is_dumb_terminal or os.environ.get("NO_COLOR"):
            width = console.width if console.is_terminal else _columns()
            console = Console(
                file=stream.stream,
                width=width,
                color_system=None,
                force_terminal=False,
                legacy_windows=False,
            )
        self._console = console
        self.coloured = console.color_system is not None
        self.width = console.width

    def print(self, *what: RenderableType) -> None:
        """Print lines, paragraphs and tables, wrapped to the width."""
        with self._console.capture() as captured:
            for each in what:
                self._console.print(each, markup=False, highlight=False, emoji=False)
        lines = captured.get().split("\n")
        self._stream.write("\n".join(lines if self.coloured else map(str.rstrip, lines)))

    def line(self, text: Text) -> None:
        """Print a text as it is, its lines as long as they are: for what programs read, too."""
        if not self.coloured:
            self._stream.write(text.plain + "\n")
            return
        with self._console.capture() as captured:
            self._console.print(text, soft_wrap=True)
        self._stream.write(captured.get())


def _columns() -> int:
    told = os.environ.get("COLUMNS", "")
    return int(told) if told.isdigit() and int(told) > 0 else _PLAIN_WIDTH


def stdout_printer() -> Printer:
    """A printer on standard output."""
    return Printer(Stream(sys.stdout))
