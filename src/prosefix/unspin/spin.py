"""The spin score: how sure it is that a text was spun, and by which family.

Each piece of evidence speaks for a spinner by its kind, and each word without any speaks against one, as if the pieces
fell on a text like rain, at one rate in clean text and at another in spun text (a Poisson process each). Where that
leaves a doubt, the decoder has a look: how often it is sure of a repair, in a text that it takes for spun.
The weights were fitted by logistic regression on our own paragraphs and shared/data (observed-learn, plain-language),
and rounded. What a text starts from, a word weighs and a look adds was then chosen with all of these and
shared/data/clean in view, the paragraphs put aside among them: so scores on them are no proof.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from prosefix.document import Span
from prosefix.findings import Finding
from prosefix.language.reading import Text
from prosefix.unspin.evidence import Evidence, inside

#: Log-odds that a text was spun before a word of it is read, and what each word without evidence adds.
_BEFORE, _A_WORD = -6.0, -0.03
#: How loudly each kind of evidence speaks for a spinner, in nats.
_WEIGHTS = {
    "certain": 3.0, "strong": 3.4, "weak": 3.0, "best": 2.9, "better": 0.8, "best_word": 1.9, "better_word": 0.55,
}  # fmt: skip
#: The log-odds that leave a doubt, and what a look adds: at all, for a word, for a repair that is likely or sure.
_DOUBT = (-5.0, 3.0)
_LOOK, _LOOK_A_WORD, _LIKELY, _SURE = 1.0, -0.02, 0.6, 2.5
_LIKELY_FROM, _SURE_FROM = 0.6, 0.85
#: In a text that was spun a paragraph was too, as long as nothing speaks against it: the most that the text says.
_MOST_OF_TEXT = 7.0


@dataclass(frozen=True)
class Spin:
    """How sure it is that a text was spun, as log-odds; its evidence, the share of each family in that.

    `paragraphs`: the span of each block of prose, and the log-odds that it was spun, in this text.
    """

    log_odds: float
    families: dict[str, float]
    evidence: tuple[Evidence, ...]
    paragraphs: tuple[tuple[Span, float], ...] = ()

    @property
    def probability(self) -> float:
        """How sure it is, from 0 to 1."""
        return probability_of(self.log_odds)

    @property
    def score(self) -> int:
        """The probability in percent."""
        return round(100 * self.probability)

    @property
    def paragraph_scores(self) -> list[tuple[Span, int]]:
        """The span of each block of prose, and its score from 0 to 100."""
        return [(span, round(100 * probability_of(odds))) for span, odds in self.paragraphs]

    @property
    def is_in_doubt(self) -> bool:
        """Whether the decoder should have a look."""
        return _DOUBT[0] < self.log_odds < _DOUBT[1]


def weight_of(evidence: Evidence) -> float:
    """How loudly a piece of evidence speaks for a spinner, in nats."""
    return _WEIGHTS[evidence.kind]


def spin_of(evidence: Sequence[Evidence], text: Text) -> Spin:
    """The spin of a text with this evidence, in order of place."""
    odds = _BEFORE + _speaks(evidence, text.words)
    return _with_paragraphs(Spin(odds, _families(evidence), tuple(evidence)), text)


def looked_at(spin: Spin, repairs: Iterable[Finding], text: Text) -> Spin:
    """The spin once the decoder has had a look: what it would repair if the text was spun."""
    sure = [finding.replacements[0].confidence for finding in repairs if finding.replacements]
    likely = sum(_LIKELY_FROM <= each < _SURE_FROM for each in sure)
    look = _LOOK + _LOOK_A_WORD * text.words + _LIKELY * likely + _SURE * sum(each >= _SURE_FROM for each in sure)
    return _with_paragraphs(replace(spin, log_odds=spin.log_odds + look), text)


def _with_paragraphs(spin: Spin, text: Text) -> Spin:
    """A paragraph is judged as a text of its own, and as a part of this one: by what speaks louder for a spinner."""
    paragraphs = []
    spans = [passage.block.span for passage in text.passages]
    for passage, evidence in zip(text.passages, inside(spin.evidence, spans), strict=True):
        own = _speaks(evidence, passage.words)
        part = min(spin.log_odds, _MOST_OF_TEXT) + min(own, 0.0)
        paragraphs.append((passage.block.span, round(max(_BEFORE + own, part), 3)))
    return replace(spin, log_odds=round(spin.log_odds, 3), paragraphs=tuple(paragraphs))


def _speaks(evidence: Sequence[Evidence], words: int) -> float:
    """What evidence in so many words says, the same piece again ever less: a habit is one sign, not many."""
    counts = Counter((each.kind, each.text) for each in evidence)
    return _A_WORD * words + sum(_WEIGHTS[kind] * (1 + math.log(n)) for (kind, _), n in counts.items())


def probability_of(log_odds: float) -> float:
    """The probability that log-odds stand for, to four places."""
    return round(1 / (1 + math.exp(-max(-50.0, min(50.0, log_odds)))), 4)


def _families(evidence: Sequence[Evidence]) -> dict[str, float]:
    weights: defaultdict[str, float] = defaultdict(float)
    for each in evidence:
        for family in each.family:
            weights[family] += weight_of(each) / len(each.family)
    total = sum(weights.values())
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    return {family: round(weight / total, 2) for family, weight in ranked} if total else {}
