"""How far a weak artifact is to be trusted: by how likely the document was spun, and by whom.

A spinner swaps by its own list, so a word that only another one swaps is likely the writer's own.
"""

from __future__ import annotations

from dataclasses import dataclass

from prosefix.findings import Finding, Strength
from prosefix.unspin.spin import Spin

#: A family with a smaller share of the evidence than this did not spin the document.
_SMALLEST_SHARE = 0.1
#: What is left of the prior for a weak artifact of a family that did not.
_OTHER_FAMILY = 0.4


@dataclass(frozen=True)
class Channel:
    """The probability that a document was spun, and the families that may have done it; none: any."""

    probability: float
    families: frozenset[str]

    def prior(self, finding: Finding) -> float:
        """How likely it is that a spinner put this there, before the words are looked at."""
        own = not finding.family or not self.families or not self.families.isdisjoint(finding.family)
        return self.probability if own or finding.strength is not Strength.WEAK else self.probability * _OTHER_FAMILY


def channel_of(known: Spin, now: Spin, told: str | None) -> Channel:
    """The channel of a document: what was known of it before, what it shows now, what the editor tells (`--spun`).

    `told`: None where prosefix is to judge, a family, or "" for one that nobody knows.
    """
    families = (
        frozenset([told]) if told else frozenset(f for f, share in known.families.items() if share >= _SMALLEST_SHARE)
    )
    return Channel(1.0 if told is not None else max(known.probability, now.probability), families)
