"""Part c: texts spun forwards by a family or a thesaurus that was left out: are they known for spun, and repaired?"""

from __future__ import annotations

import dataclasses
from random import Random
from typing import NamedTuple

from benchmarks.corpus import clean_files
from benchmarks.unspin.forward import Stand_ins, of_family, spin
from prosefix.document import Span
from prosefix.formats import parse
from prosefix.glossary.entries import Entries
from prosefix.glossary.glossary import Glossary
from prosefix.glossary.load import load, shipped_files
from prosefix.language import thesaurus
from prosefix.pipeline import Result, Tools, fix
from prosefix.settings import Settings
from prosefix.unspin import candidates

FAMILIES = ("spinbot", "turbo", "certainly", "autoblog", "actually")
THESAURI = {"WordNet": thesaurus.SENSE, "Moby": thesaurus.MOBY | thesaurus.MOBY_BACK}
#: Documents a run, their length in words, and the share of content words that are swapped.
DOCUMENTS, LEAST, MOST, SHARE = 40, 150, 400, 0.2
_SPUN_FROM, _CLEAN_UNDER = 50, 5


class Counts(NamedTuple):
    """Scores of the documents that were spun and of those that were not, and how many swaps were made and undone."""

    spun: list[int]
    clean: list[int]
    swaps: int
    repaired: int
    edits: int


def main() -> None:
    entries = load(shipped_files())
    print(f"Spun forwards by what was left out, {DOCUMENTS} documents each way, {100 * SHARE:.0f} % of content words")
    print(f"{'left out':12} {'F1':>6} {'under 5':>8} {'repaired':>9} {'edits right':>12}")
    for family in FAMILIES:
        _print(family, _run(_without(entries, family), of_family(entries.swaps, family)))
    whole = thesaurus.thesaurus()
    glossary = Glossary(entries)
    for name, bits in THESAURI.items():
        with _thesaurus_without(whole, bits):
            _print(name, _run(glossary, _of_thesaurus(whole, bits)))


def _print(name: str, counts: Counts) -> None:
    hits = sum(score >= _SPUN_FROM for score in counts.spun)
    false = sum(score >= _SPUN_FROM for score in counts.clean)
    f1 = 2 * hits / (2 * hits + false + len(counts.spun) - hits)
    under = sum(score < _CLEAN_UNDER for score in counts.clean) / len(counts.clean)
    repaired, right = counts.repaired / counts.swaps, counts.repaired / max(1, counts.edits)
    print(f"{name:12} {f1:6.3f} {under:8.3f} {repaired:9.3f} {right:12.3f}", flush=True)


def _without(entries: Entries, family: str) -> Glossary:
    """The glossary without a family's entries, and without the swaps that it shares with others."""
    shared = {(s.spun, meant) for s in entries.swaps if family in s.family for meant in s.meant}
    swaps = []
    for swap in entries.swaps:
        meant = tuple(each for each in swap.meant if (swap.spun, each) not in shared)
        if family not in swap.family and meant:
            swaps.append(dataclasses.replace(swap, meant=meant))
    return Glossary(
        dataclasses.replace(
            entries,
            swaps=tuple(swaps),
            terms=tuple(dataclasses.replace(t, seen=()) if family in t.family else t for t in entries.terms),
            phrases=tuple(p for p in entries.phrases if family not in p.family),
        )
    )


def _run(glossary: Glossary, stand_ins: Stand_ins) -> Counts:
    tools, settings, random = Tools(glossary, None), Settings(grammar="none"), Random(20)
    spun, clean = [], []
    swaps = repaired = edits = 0
    for text in _texts():
        clean.append(fix(parse(text, "plain"), settings, tools).spin.score)
        made = spin(text, stand_ins, SHARE, random)
        result = fix(parse(made.text, "plain"), settings, tools)
        spun.append(result.spin.score)
        swaps += len(made.swaps)
        repaired += sum(_undone(result, span, before) for span, before in made.swaps)
        edits += len(result.edits)
    return Counts(spun, clean, swaps, repaired, edits)


def _undone(result: Result, span: Span, before: str) -> bool:
    """Whether an edit put the word back that had stood there."""
    return any(
        part.span.overlaps(span) and before.lower() in part.text.lower().split()
        for edit in result.edits
        for part in edit.parts
    )


def _texts() -> list[str]:
    """Documents of clean paragraphs, spread over all files."""
    found = []
    for path in clean_files():
        words: list[str] = []
        for paragraph in path.read_text(encoding="utf-8").split("\n\n"):
            if paragraph[:1].isalpha() or paragraph[:1] == "“":
                words.append(" ".join(paragraph.split()))
            if LEAST <= len(" ".join(words).split()) <= MOST:
                found.append("\n\n".join(words))
                words = []
    return found[:: max(1, len(found) // DOCUMENTS)][:DOCUMENTS]


def _of_thesaurus(whole: thesaurus.Thesaurus, bits: int) -> Stand_ins:
    put: dict[tuple[str, str], list[str]] = {}
    for spun, offer in whole.walk():
        if offer.relation & bits:
            for pos, bit in thesaurus.POS.items():
                if offer.pos & bit:
                    put.setdefault((offer.meant, pos), []).append(spun)
    return lambda lemma, pos: put.get((lemma, pos), ())


class _thesaurus_without:  # noqa: N801 - reads as a verb
    """The candidates come from the rest of the thesaurus as long as this lasts."""

    def __init__(self, whole: thesaurus.Thesaurus, bits: int) -> None:
        self._whole, self._rest = whole, whole.without(bits)

    def __enter__(self) -> None:
        self._set(self._rest)

    def __exit__(self, *_: object) -> None:
        self._set(self._whole)

    def _set(self, table: thesaurus.Thesaurus) -> None:
        setattr(candidates, "thesaurus", lambda: table)  # noqa: B010 - mypy refuses the plain form
        candidates.forget()
