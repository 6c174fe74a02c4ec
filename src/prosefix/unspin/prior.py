"""The prior: how likely a paragraph was spun, and by whom, before a word of it is looked at.

A spinner swaps by its own list, so a word that only another one swaps is likely the writer's own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from prosefix.document import Span
from prosefix.findings import Finding, Strength
from prosefix.unspin.spin import Spin, probability_of

#: A family with a smaller share of the evidence than this did not spin the document.
_SMALLEST_SHARE = 0.1
#: What is left of the prior for a weak artifact of a family that did not.
_OTHER_FAMILY = 0.4


@dataclass(frozen=True)
class Prior:
    """How likely each paragraph (by its start) was spun, and the families that may have done it; none: any."""

    starts: tuple[int, ...]
    probabilities: tuple[float, ...]
    families: frozenset[str]

    @property
    def highest(self) -> float:
        """The probability of the paragraph that is most likely to have been spun."""
        return max(self.probabilities, default=0.0)

    def at(self, span: Span) -> float:
        """How likely it is that the paragraph around a span was spun."""
        return self.probabilities[max(0, bisect_right(self.starts, span.start) - 1)] if self.starts else 0.0

    def of(self, finding: Finding) -> float:
        """How likely it is that a spinner put this there, before the words are looked at."""
        own = not finding.family or not self.families or not self.families.isdisjoint(finding.family)
        probability = self.at(finding.span)
        weak = finding.strength is Strength.WEAK and not finding.judged
        return probability if own or not weak else probability * _OTHER_FAMILY


def prior_of(
    now: Spin, told: str | None, known: Spin | None = None, back: Callable[[Span], Span] | None = None
) -> Prior:
    """The prior of a document: what it shows now, what the editor tells (`--spun`), what was known of it before.

    `told`: None where prosefix is to judge, a family, or "" for one that nobody knows. `known` and `back`: its spin
    before anything was repaired, and where a span stood then: what is repaired speaks no longer, but it did.
    """
    first = known or now
    families = (
        frozenset([told]) if told else frozenset(f for f, share in first.families.items() if share >= _SMALLEST_SHARE)
    )
    starts = tuple(span.start for span, _ in now.paragraphs)
    if told is not None:
        return Prior(starts, (1.0,) * len(starts), families)
    odds = [each for _, each in now.paragraphs]
    if known and known.paragraphs and back:
        befores = [span.start for span, _ in known.paragraphs]
        places = [bisect_right(befores, back(span).start) - 1 for span, _ in now.paragraphs]
        odds = [max(each, known.paragraphs[max(0, at)][1]) for each, at in zip(odds, places, strict=True)]
    return Prior(starts, tuple(map(probability_of, odds)), families)
