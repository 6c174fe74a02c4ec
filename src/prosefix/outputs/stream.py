"""Standard output and error as places to write to: whole bytes, and a reader who may go away."""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import TextIO

from prosefix.errors import ProsefixError

#: What the system says when nobody reads any more. (Windows says EINVAL.)
_NO_READER = (errno.EPIPE, errno.EINVAL) if os.name == "nt" else (errno.EPIPE,)


class Stream:
    """A stream that falls silent when its reader has gone (`| head`). `gone` says so."""

    def __init__(self, stream: TextIO | None) -> None:
        self.stream: TextIO = stream if stream is not None else io.StringIO()
        self.gone = stream is None
        if isinstance(stream, io.TextIOWrapper):
            # The same bytes on every machine; a terminal gets what it can show.
            if stream.isatty():
                stream.reconfigure(errors="backslashreplace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")

    def write(self, text: str) -> None:
        """Write a text and send it off. Raises ProsefixError where that cannot be done."""
        self._write(text)

    def write_bytes(self, data: bytes) -> None:
        """Write bytes as they are and send them off. Raises ProsefixError where that cannot be done."""
        self._write(data)

    def _write(self, what: str | bytes) -> None:
        if self.gone:
            return
        try:
            if isinstance(what, str):
                self.stream.write(what)
            else:
                self.stream.flush()
                self.stream.buffer.write(what)
            self.stream.flush()
        except OSError as error:
            self._let_go()
            if error.errno not in _NO_READER:
                reason = error.strerror or type(error).__name__
                raise ProsefixError(f"cannot write the output: {reason}", status=3) from None

    def _let_go(self) -> None:
        """Send what is still in buffers, and what may come, to nowhere: Python would complain at its end."""
        self.gone = True
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, self.stream.fileno())
        os.close(nowhere)


def standard_streams() -> tuple[Stream, Stream]:
    """Standard output and standard error."""
    return Stream(sys.stdout), Stream(sys.stderr)
