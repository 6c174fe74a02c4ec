"""Text of a document on a terminal: on one line, with nothing in it that could act or hide."""

from __future__ import annotations

import unicodedata

_LINE_ENDS = str.maketrans({"\n": " ", "\r": None, "\t": " ", "\v": " ", "\f": " ", "\u2028": " ", "\u2029": " "})
#: Control, format and unpaired characters: escape sequences, zero-width and direction marks.
_HIDDEN = frozenset(["Cc", "Cf", "Cs"])
_ELLIPSIS = "…"


def visible(text: str) -> str:
    """The text on one line; characters that nobody could see are spelled out as <U+200B>."""
    line = text.replace("\r\n", "\n").replace("\r", "\n").translate(_LINE_ENDS)
    if line.isprintable():
        return line
    return "".join(f"<U+{ord(c):04X}>" if unicodedata.category(c) in _HIDDEN else c for c in line)


def clipped(text: str, most: int) -> str:
    """The text, visible; if it is longer than `most`, without its middle."""
    if len(text) <= most:
        return visible(text)
    head = (most - 1) * 2 // 3
    return visible(text[:head].rstrip() + _ELLIPSIS + text[len(text) - (most - 1 - head) :].lstrip())
