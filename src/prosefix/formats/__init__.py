"""What files hold: bytes to a Document, and a corrected text back to bytes."""

from __future__ import annotations

from pathlib import PurePath

from prosefix.document import Document

MARKDOWN_SUFFIXES = frozenset([".md", ".markdown", ".mkd", ".mdown"])
TEXT_SUFFIXES = frozenset([".txt", ".text"])


def format_of(path: str) -> str:
    """The name of the format of a file, by its suffix: `markdown` or `plain`."""
    return "markdown" if PurePath(path).suffix.lower() in MARKDOWN_SUFFIXES else "plain"


def parse(text: str, format_name: str, path: str = "-") -> Document:
    """The document in a decoded text of a format."""
    if format_name == "markdown":
        from prosefix.formats.markdown import markdown_blocks

        return Document(text, tuple(markdown_blocks(text)), format_name, path)
    from prosefix.formats.plain import plain_blocks

    return Document(text, tuple(plain_blocks(text)), format_name, path)
