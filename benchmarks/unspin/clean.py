"""Part b: what is found and edited in clean text, per 10,000 words, with the upper end of a 95 % interval."""

from __future__ import annotations

import math

from benchmarks.corpus import KINDS, clean_files, documents, words
from prosefix.glossary.glossary import compile_glossary
from prosefix.pipeline import Tools, fix
from prosefix.settings import Settings
from prosefix.store import Store


def main() -> None:
    tools = Tools(compile_glossary(store=Store()), None)
    print(f"{'clean text':28} {'words':>7} {'findings':>9} {'up to':>6} {'edits':>6} {'up to':>6} {'highest spin':>12}")
    for kind in KINDS:
        results = [fix(document, Settings(grammar="none"), tools) for document in documents(clean_files(kind))]
        count = words(clean_files(kind))
        findings = sum(len(result.applied) + len(result.left) for result in results)
        edits = sum(len(result.edits) for result in results)
        rates = [10_000 * each / count for each in (findings, upper(findings), edits, upper(edits))]
        highest = max(result.spin.score for result in results)
        print(f"{kind:28} {count:7} {rates[0]:9.2f} {rates[1]:6.2f} {rates[2]:6.2f} {rates[3]:6.2f} {highest:12}")


def upper(count: int) -> float:
    """The largest rate at which so few are seen in 2.5 % of all cases (Poisson; Garwood 1936), by bisection."""
    low, high = float(count), count + 10 * math.sqrt(count + 1) + 10
    for _ in range(60):
        middle = (low + high) / 2
        chance = sum(math.exp(-middle + k * math.log(middle) - math.lgamma(k + 1)) for k in range(count + 1))
        low, high = (middle, high) if chance > 0.025 else (low, middle)
    return high
