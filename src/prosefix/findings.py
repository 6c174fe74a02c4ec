"""Findings, edits, confidence, and which of two overlapping findings wins."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, IntEnum

from prosefix.document import Block, Part, Span

#: Findings of less confidence are not told: they are as often wrong as right.
LISTED_FROM = 0.5
#: In a text that was spun, an editor wants to see the likely places too.
LISTED_IN_SPUN_FROM = 0.3
#: A line or sentence is only dropped at this confidence (law 3).
DROPPED_FROM = 0.98
#: The confidence of the second replacement, the third ..., as a share of the first one's.
_NEXT_BEST = 0.5


class Severity(IntEnum):
    """How bad it is to leave a finding as it stands."""

    SUGGESTION = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The name in lower case, as settings and outputs write it."""
        return self.name.lower()


class Strength(Enum):
    """How much an artifact proves, and needs.

    The values: confidence in a text with no sign of a spinner, and in one that is surely spun. A HINT has nothing to do
    with spinners, and is never sure enough to be applied.
    """

    CERTAIN = (0.97, 0.99)
    STRONG = (0.75, 0.97)
    WEAK = (0.10, 0.95)
    HINT = (0.60, 0.60)

    def confidence(self, prior: float) -> float:
        """The confidence of a repair, given the probability that the text was spun."""
        clean, spun = self.value
        return round(clean + (spun - clean) * prior, 4)


@dataclass(frozen=True)
class Replacement:
    """What could stand there instead: as prose, and as parts of the source."""

    text: str
    parts: tuple[Part, ...]
    confidence: float = 0.0


@dataclass(frozen=True)
class Place:
    """Where in the prose of a block a finding stands, and which sentence (start, end) of it that is."""

    block: Block
    start: int
    end: int
    sentence: tuple[int, int]


@dataclass(frozen=True)
class Finding:
    """A place that is wrong, why, and what should stand there, best first.

    `place`: where it stands in the prose; None where it is not about words.
    `quoted`: it stands in a quotation, and is edited only with --quotations.
    `drops`: its repair takes a whole line or sentence away.
    `priority`: the higher one wins where two overlap and both would be applied.
    `judged`: its confidences come from the decoder, and hold in a text that was spun.
    """

    rule: str
    span: Span
    text: str
    message: str
    strength: Strength
    replacements: tuple[Replacement, ...] = ()
    place: Place | None = None
    severity: Severity | None = None
    confidence: float = 0.0
    family: tuple[str, ...] = ()
    is_evidence: bool = False
    quoted: bool = False
    drops: bool = False
    priority: int = 0
    judged: bool = False

    def calibrated(self, prior: float) -> Finding:
        """The finding with its confidence and severity, given the probability of a spun text."""
        if self.judged:
            return self._scaled(prior)
        confidence = self.strength.confidence(prior)
        replacements = tuple(
            replace(r, confidence=round(confidence * _NEXT_BEST**rank, 4)) for rank, r in enumerate(self.replacements)
        )
        severity = self.severity or _severity(self.strength, confidence)
        return replace(self, confidence=confidence, replacements=replacements, severity=severity)

    def _scaled(self, prior: float) -> Finding:
        replacements = tuple(replace(r, confidence=round(r.confidence * prior, 4)) for r in self.replacements)
        confidence = round(self.confidence * prior, 4)
        return replace(self, confidence=confidence, replacements=replacements, severity=Severity.SUGGESTION)

    @property
    def is_told(self) -> bool:
        """Whether it is sure enough to be told."""
        return self.confidence >= (LISTED_IN_SPUN_FROM if self.judged else LISTED_FROM)

    def would_apply(self, threshold: float) -> bool:
        """Whether its first replacement is sure enough to be made without asking."""
        floor = max(threshold, DROPPED_FROM) if self.drops else threshold
        return bool(self.replacements) and not self.quoted and self.replacements[0].confidence >= floor


def _severity(strength: Strength, confidence: float) -> Severity:
    if strength is Strength.CERTAIN:
        return Severity.ERROR
    return Severity.WARNING if confidence >= Strength.STRONG.confidence(0.0) else Severity.SUGGESTION


@dataclass(frozen=True)
class Edit:
    """Parts that are accepted or rejected together, the rules behind them, and how sure they are."""

    parts: tuple[Part, ...]
    rules: tuple[str, ...]
    confidence: float


def arbitrate(findings: Iterable[Finding], threshold: float) -> list[Finding]:
    """The findings that stand, in order of place: of two that overlap, one.

    What would be applied beats what is only listed; then priority, the longer span, the surer, the earlier, and
    the rule's name, so that the order of finding plays no part. A finding that drops a whole line stands beside those
    in the line, which are no less true; `applicable` chooses between them.
    """

    def rank(finding: Finding) -> tuple[bool, int, int, float, Span, str]:
        length = finding.span.end - finding.span.start
        applies = finding.would_apply(threshold)
        return (not applies, -finding.priority, -length, -finding.confidence, finding.span, finding.rule)

    taken: list[Span] = []  # in order and disjoint
    standing: list[Finding] = []
    for finding in sorted(findings, key=rank):
        if finding.drops:
            standing.append(finding)
            continue
        reach = sorted({finding.span, *(part.span for r in finding.replacements[:1] for part in r.parts)})
        if not any(touches(taken, span) for span in reach):
            standing.append(finding)
            for span in _union(reach):
                insort(taken, span)
    return sorted(standing, key=lambda f: (f.span, f.rule))


def applicable(standing: Iterable[Finding], threshold: float) -> list[Finding]:
    """Of the findings that stand, those to apply together: none in a line that another one drops."""
    sure = [finding for finding in standing if finding.would_apply(threshold)]
    dropped = [finding for finding in sure if finding.drops]
    return [f for f in sure if not any(f is not other and _goes_with(other, f) for other in dropped)]


def _goes_with(dropped: Finding, finding: Finding) -> bool:
    """Whether a finding stands in what another one drops; of two that drop the same, the later one gives way."""
    if not any(part.span.overlaps(finding.span) for part in dropped.replacements[0].parts):
        return False
    return not finding.drops or (dropped.span, dropped.rule) < (finding.span, finding.rule)


def touches(spans: list[Span], span: Span) -> bool:
    """Whether a span overlaps one of some others, which are in order and disjoint."""
    at = bisect_left(spans, span)
    return any(span.overlaps(other) for other in spans[max(at - 1, 0) : at + 2])


def _union(spans: list[Span]) -> list[Span]:
    """Sorted spans with those that overlap made one."""
    united: list[Span] = []
    for span in spans:
        if united and united[-1].overlaps(span):
            united[-1] = Span(united[-1].start, max(united[-1].end, span.end))
        else:
            united.append(span)
    return united
