"""Readability scores by textstat, of a document and of its paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

from prosefix.document import Document, Span


@dataclass(frozen=True)
class Readability:
    """Scores by textstat's names: of the whole document, and of each paragraph with its span."""

    document: dict[str, float]
    paragraphs: tuple[tuple[Span, dict[str, float]], ...] = ()


def readability(document: Document) -> Readability:
    """The scores of a document's prose."""
    return Readability({})
