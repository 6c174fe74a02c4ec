"""The one error that a user can do something about."""

from __future__ import annotations


class ProsefixError(Exception):
    """What is wrong, where, and what to do; the command line prints it in one line.

    `path` and `line` (from 1) say where, `hint` what to do; `status` is the exit status: 2 for wrong usage,
    settings or glossary, 3 for a file that could not be done.
    """

    def __init__(
        self,
        message: str,
        *,
        path: str | None = None,
        line: int | None = None,
        hint: str | None = None,
        status: int = 2,
    ) -> None:
        self.message, self.path, self.line, self.hint, self.status = message, path, line, hint, status
        super().__init__(str(self))

    def __str__(self) -> str:
        where = ":".join(str(part) for part in (self.path, self.line) if part is not None)
        text = f"{where}: {self.message}" if where else self.message
        return f"{text} ({self.hint})" if self.hint else text
