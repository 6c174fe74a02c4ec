"""The spin score: how sure it is that a document was spun, and by which family.

Each class of artifacts is taken to fall on a text like rain, at one rate in clean text and at another in spun text
(artifacts a word). The log-odds of a spun text are those of the two Poisson distributions, summed over the classes.
The rates are estimates: for clean text from the clean half of the benchmark, for spun text from the seed article.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from prosefix.document import Span
from prosefix.findings import Finding, Strength
from prosefix.language.reading import Text

#: Log-odds that a text was spun before a word of it is read.
_BEFORE = -4.0
#: Artifacts a word: in clean text, in spun text.
_RATES = {
    Strength.CERTAIN: (0.00005, 0.006),
    Strength.STRONG: (0.0003, 0.03),
    Strength.WEAK: (0.012, 0.06),
}
#: A class that is missing from a text speaks against a spinner only so far, in nats.
_MOST_AGAINST = -3.0


class Evidence(NamedTuple):
    """One finding that speaks for a spinner, and how loudly, in nats."""

    span: Span
    family: tuple[str, ...]
    weight: float


@dataclass(frozen=True)
class Spin:
    """How sure it is that a text was spun: `score` from 0 to 100, its evidence, the share of each family in that.

    `paragraphs`: the span of each block of prose, and the score that it has by itself.
    """

    probability: float
    families: dict[str, float]
    evidence: tuple[Evidence, ...]
    paragraphs: tuple[tuple[Span, int], ...] = ()

    @property
    def score(self) -> int:
        """The probability in percent."""
        return round(100 * self.probability)


def spin_of(findings: Sequence[Finding], words: int) -> Spin:
    """The spin score of a text of so many words with these artifacts (none overlapping)."""
    evidence = [
        Evidence(f.span, f.family, round(math.log(_RATES[f.strength][1] / _RATES[f.strength][0]), 2))
        for f in findings
        if f.is_evidence and f.strength in _RATES
    ]
    log_odds = _BEFORE
    for strength, (clean, spun) in _RATES.items():
        count = _distinct([f for f in findings if f.is_evidence and f.strength is strength])
        likelihood = count * math.log(spun / clean) - (spun - clean) * words
        log_odds += max(likelihood, _MOST_AGAINST)
    probability = 1 / (1 + math.exp(-max(-50.0, min(50.0, log_odds))))
    return Spin(round(probability, 4), _families(evidence), tuple(evidence))


def paragraph_scores(findings: Sequence[Finding], text: Text) -> tuple[tuple[Span, int], ...]:
    """The score of each passage by itself, from the findings (in order of place) that begin in it."""
    starts = [finding.span.start for finding in findings]
    scores = []
    for passage in text.passages:
        span = passage.block.span
        inside = findings[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        score = spin_of(inside, passage.words).score if inside else _score_of_nothing(passage.words)
        scores.append((span, score))
    return tuple(scores)


@lru_cache(maxsize=4096)
def _score_of_nothing(words: int) -> int:
    return spin_of([], words).score


def _distinct(findings: Sequence[Finding]) -> float:
    """How many findings there are, the same one again counting ever less: a habit is one sign, not many."""
    counts = Counter((f.rule, f.text.lower()) for f in findings)
    return sum(1 + math.log(n) for n in counts.values())


def _families(evidence: Sequence[Evidence]) -> dict[str, float]:
    weights: defaultdict[str, float] = defaultdict(float)
    for each in evidence:
        for family in each.family:
            weights[family] += each.weight / len(each.family)
    total = sum(weights.values())
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    return {family: round(weight / total, 2) for family, weight in ranked} if total else {}
