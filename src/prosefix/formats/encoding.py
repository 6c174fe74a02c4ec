"""Bytes to text and back, without the loss of one byte."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class NotTextError(ValueError):
    """The bytes are no text in the encoding; the message says why and what to do."""


@dataclass(frozen=True)
class Encoding:
    """How a file's text is written: the codec and the byte order mark in front, if any."""

    codec: str = "utf-8"
    mark: bytes = b""

    def encode(self, text: str) -> bytes:
        """The bytes of a text, the byte order mark in front where there was one."""
        return self.mark + text.encode(self.codec)


def decode(data: bytes, codec: str | None = None) -> tuple[str, Encoding]:
    """The text of a file's bytes: by its byte order mark, by `codec`, or as UTF-8.

    Raises NotTextError for binary files and wrong encodings, LookupError for an unknown codec.
    """
    mark = next((mark for mark in _MARKS if data.startswith(mark)), b"")
    encoding = Encoding(_MARKS[mark] if mark else codecs.lookup(codec or "utf-8").name, mark)
    try:
        text = data[len(mark) :].decode(encoding.codec)
    except UnicodeDecodeError as error:
        raise NotTextError(_why_not(data, encoding, error)) from None
    if _CONTROL.search(text, 0, 8192):
        raise NotTextError("this is a binary file, not text")
    if encoding.encode(text) != data:
        raise NotTextError(f"{encoding.codec} would not write this file back as it is; give --encoding")
    return text, encoding


def _why_not(data: bytes, encoding: Encoding, error: UnicodeDecodeError) -> str:
    if b"\0" in data[:8192] and not encoding.codec.startswith(("utf-16", "utf-32")):
        return "this is a binary file, not text"
    line = data[: error.start].count(b"\n") + 1
    hint = "try --encoding cp1252" if encoding.codec == "utf-8" else "give the right --encoding"
    return f"not {encoding.codec} (line {line}); {hint}"
