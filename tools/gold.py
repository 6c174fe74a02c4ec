"""Spun texts of which it is known what was meant: our own paragraphs, and the observed artifacts of shared/data."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
OWN = ROOT / "benchmarks" / "spun"
OBSERVED = ROOT.parent / "shared" / "data"

_HEAD = re.compile(r"# family: (?P<family>[\w-]+); field: (?P<field>.+)")
_MARK = re.compile(r"\{([^{}|]+)\|([^{}]*)\}")
#: Of our own paragraphs every second four are put aside, to report on.
_STRIDE = 4


class Mark(NamedTuple):
    """Characters `start` to `end` of a text stand for one of the words meant (small letters)."""

    start: int
    end: int
    meant: tuple[str, ...]


@dataclass(frozen=True)
class Gold:
    """A spun text with its artifacts. `complete`: what is not marked was left alone by the spinner."""

    name: str
    family: str
    text: str
    marks: tuple[Mark, ...]
    complete: bool
    hidden: frozenset[tuple[str, str]] = frozenset()

    @property
    def is_spun(self) -> bool:
        """Whether a spinner has been at it."""
        return self.family != "none"


def own(*, aside: bool) -> list[Gold]:
    """Our own paragraphs: those to learn from, or those put aside."""
    found = []
    for path in sorted(OWN.glob("*.txt")):
        for number, block in enumerate(path.read_text(encoding="utf-8").strip().split("\n\n")):
            head, _, body = block.partition("\n")
            match = _HEAD.fullmatch(head)
            assert match, f"{path}: {head!r} is no headline"
            if (number // _STRIDE % 2 == 1) is aside:
                text, marks = unmarked(body)
                found.append(Gold(f"{path.stem}-{number}", match["family"], text, marks, complete=True))
    return found


def unmarked(body: str) -> tuple[str, tuple[Mark, ...]]:
    """A text with {spun|meant} marks: the spun text, and its marks."""
    text, marks, at = "", [], 0
    for match in _MARK.finditer(body):
        text += body[at : match.start()]
        spun, meant = match.groups()
        marks.append(
            Mark(len(text), len(text) + len(spun.rstrip()), tuple(m.strip().lower() for m in meant.split("|")))
        )
        text += spun
        at = match.end()
    return text + body[at:], tuple(marks)


def observed(name: str = "observed-learn") -> list[Gold]:
    """The observed documents, each artifact in a paragraph of its own with the few words around it.

    `hidden` are the swaps that only this document shows: what a lexicon could not have learned without it.
    """
    documents: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    with (OBSERVED / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            documents[row["document"]].append(row)
    shown: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for document, rows in documents.items():
        for row in rows:
            for pair in _pairs(row):
                shown[pair].add(document)
    found = []
    for document, rows in documents.items():
        text, marks = "", []
        for row in rows:
            at = len(text) + row["context"].lower().find(row["artifact"].lower())
            marks.append(Mark(at, at + len(row["artifact"]), tuple(row["meant"].lower().split("|"))))
            text += row["context"] + "\n\n"
        hidden = frozenset(pair for pair, where in shown.items() if where == {document})
        found.append(Gold(document, rows[0]["family"], text, tuple(marks), complete=False, hidden=hidden))
    return found


def _pairs(row: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The swap of a row as a whole, and word by word where both sides have as many."""
    spun = row["artifact"].lower()
    for meant in row["meant"].lower().split("|"):
        yield spun, meant
        if len(spun.split()) == len(meant.split()):
            yield from zip(spun.split(), meant.split(), strict=True)
