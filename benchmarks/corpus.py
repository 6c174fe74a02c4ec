"""The texts that the benchmarks read: ../shared/data beside the checkout."""

from __future__ import annotations

from pathlib import Path

from prosefix.document import Document
from prosefix.formats import format_of, parse

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
KINDS = ("18f-content-guide", "18f-handbook", "hound-of-the-baskervilles")


def clean_files(kind: str | None = None) -> list[Path]:
    """The files of clean text, of one kind or of all."""
    folder = DATA / "clean" / kind if kind else DATA / "clean"
    return sorted(path for path in folder.rglob("*") if path.suffix in (".md", ".txt"))


def documents(paths: list[Path]) -> list[Document]:
    """The files as documents."""
    return [parse(path.read_bytes().decode(), format_of(str(path)), str(path)) for path in paths]


def words(paths: list[Path]) -> int:
    """How many words the files hold, split at spaces."""
    return sum(len(path.read_text(encoding="utf-8").split()) for path in paths)
