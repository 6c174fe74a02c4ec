"""Parts e and f: the time a text takes with a smaller and a larger glossary, and how much of it ever fires."""

from __future__ import annotations

import dataclasses
import gc
import time
from random import Random

from benchmarks.corpus import DATA, clean_files, documents, words
from prosefix.document import Document
from prosefix.formats import parse
from prosefix.glossary.entries import Entries, Phrase, Swap, Term
from prosefix.glossary.glossary import Glossary
from prosefix.glossary.load import load, shipped_files
from prosefix.language.reading import read
from prosefix.language.vectors import vectors
from prosefix.pipeline import Tools, check
from prosefix.settings import Settings
from tools import gold

_FILES = 40
_TIMES = 3


def main() -> None:
    entries = load(shipped_files())
    texts = documents(clean_files()[::3][:_FILES])
    count = words(clean_files()[::3][:_FILES])
    sized = {"a tenth": _tenth(entries), "as it is": entries, "ten times": _ten_times(entries)}
    print(f"{'glossary':10} {'entries':>8} {'s per 1,000 words':>18} {'ratio':>6}")
    took = {name: _seconds(Glossary(each), texts) for name, each in sized.items()}
    for name, each in sized.items():
        size = len(each.terms) + len(each.swaps) + len(each.phrases)
        print(f"{name:10} {size:8} {1000 * took[name] / count:18.4f} {took[name] / took['as it is']:6.2f}")
    gc.unfreeze()
    glossary = Glossary(entries)
    spun = [parse(each.text, "plain") for each in [*gold.own(aside=True), *gold.own(aside=False)] if each.is_spun]
    if DATA.is_dir():
        spun += [parse(each.text, "plain") for each in gold.observed()]
    for name, docs in (("spun", spun), ("clean", documents(clean_files()))):
        fired = _fired(glossary, docs)
        told = ", ".join(f"{100 * len(fired[kind]) / total:.1f} % of {total} {kind}" for kind, total in _sizes(entries))
        print(f"fire on {name} text: {told}")


def _sizes(entries: Entries) -> list[tuple[str, int]]:
    seen = sum(bool(term.seen) for term in entries.terms)
    return [("distorted terms", seen), ("swaps", len(entries.swaps)), ("phrases", len(entries.phrases))]


def _tenth(entries: Entries) -> Entries:
    return dataclasses.replace(
        entries, terms=entries.terms[::10], phrases=entries.phrases[::10], swaps=entries.swaps[::10]
    )


def _ten_times(entries: Entries) -> Entries:
    """Nine more terms and swaps for each: as long, but of words that no text has."""
    random, known = Random(4), ["zz" + word for word in vectors().words[2000:]]

    def other(words: str) -> str:
        return " ".join(random.choice(known) for _ in words.split())

    terms = [
        dataclasses.replace(term, term=other(term.term), seen=tuple(map(other, term.seen)))
        for term in entries.terms
        for _ in range(9)
    ]
    swaps = [dataclasses.replace(swap, spun=other(swap.spun)) for swap in entries.swaps for _ in range(9)]
    return dataclasses.replace(entries, terms=(*entries.terms, *terms), swaps=(*entries.swaps, *swaps))


def _seconds(glossary: Glossary, texts: list[Document]) -> float:
    """The shortest of several runs, of glossaries that have not seen the texts."""
    gc.collect()
    gc.freeze()  # as the command line does: the collector does not look through the glossary again and again
    best = float("inf")
    for _ in range(_TIMES):
        glossary.forget()
        start = time.perf_counter()
        for text in texts:
            check(text, Settings(grammar="none"), Tools(glossary, None))
        best = min(best, time.perf_counter() - start)
    return best


def _fired(glossary: Glossary, texts: list[Document]) -> dict[str, set[int]]:
    """The entries that match somewhere, by kind, in all domains."""
    domains = frozenset(domain.name for domain in glossary.entries.domains)
    kinds: dict[type, str] = {Term: "distorted terms", Swap: "swaps", Phrase: "phrases"}
    found: dict[str, set[int]] = {kind: set() for kind in kinds.values()}
    for text in texts:
        for _, sentence in read(text).walk():
            for artifact in glossary.artifacts(sentence, domains, ordinary=True):
                found[kinds[type(artifact.entry)]].add(id(artifact.entry))
    return found
