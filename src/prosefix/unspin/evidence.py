"""What in a text speaks for a spinner: artifacts of any kind, and words that read better undone.

A weak swap of the lexicon proves little by itself: its words are sound English. It is evidence where the words around
become much likelier (fluency, in nats) once it is undone: rarely so for the writer's own words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from prosefix.document import Span
from prosefix.findings import Finding, Strength, touches
from prosefix.glossary.glossary import Glossary
from prosefix.language.fluency import fluency, heard
from prosefix.language.reading import Text
from prosefix.language.tokens import Token

#: From how many nats on a swap reads much better undone, and very much: of one word, of an expression.
_BETTER_WORD, _BEST_WORD = 6.0, 10.0
_BETTER, _BEST = 4.0, 7.0


class Evidence(NamedTuple):
    """Something that speaks for a spinner: where, whose habit it is, of what kind, and the words, in small letters."""

    span: Span
    family: tuple[str, ...]
    kind: str
    text: str


def evidence_of(findings: Sequence[Finding], text: Text, glossary: Glossary, domains: frozenset[str]) -> list[Evidence]:
    """All evidence of a text, in order of place. `findings`: its artifacts, none overlapping."""
    found = [
        Evidence(f.span, f.family, f.strength.name.lower(), f"{f.rule} {f.text.lower()}")
        for f in findings
        if f.is_evidence and f.strength is not Strength.HINT
    ]
    spans = sorted(evidence.span for evidence in found)
    swaps = [each for each in _swaps(text, glossary, domains) if not touches(spans, each.span)]
    return sorted([*found, *swaps], key=lambda each: (each.span, each.kind))


def _swaps(text: Text, glossary: Glossary, domains: frozenset[str]) -> Iterator[Evidence]:
    for _, sentence in text.walk():
        best: dict[tuple[int, int], tuple[float, tuple[str, ...]]] = {}
        for artifact in glossary.artifacts(sentence, domains):
            words = sentence.tokens[artifact.first : artifact.end]
            if artifact.is_weak_swap and all(token.is_word for token in words):  # the model cannot read "U.S."
                place = artifact.first, artifact.end
                gain = _gain(sentence.tokens, *place, artifact.meant)
                if place not in best or gain > best[place][0]:
                    best[place] = gain, artifact.family
        end_of_last = 0
        for (first, end), (gain, family) in sorted(best.items(), key=lambda item: (item[0][0], -item[0][1])):
            kind = _kind(end - first, gain)
            if kind is not None and first >= end_of_last:
                span = sentence.block.source(sentence.tokens[first].start, sentence.tokens[end - 1].end)
                yield Evidence(span, family, kind, sentence.between(first, end - 1).lower())
                end_of_last = end


def _kind(length: int, gain: float) -> str | None:
    """Of what kind the evidence of a swap is, by how many words there are and how much better it reads undone."""
    if length == 1:
        return None if gain < _BETTER_WORD else "better_word" if gain < _BEST_WORD else "best_word"
    return None if gain < _BETTER else "better" if gain < _BEST else "best"


def _gain(tokens: Sequence[Token], first: int, end: int, meant: Sequence[str]) -> float:
    """How much likelier the words become with the best of what was meant, in nats."""
    words = heard(tokens[max(0, first - 2) : end + 2])
    at = min(first, 2)
    left, here, right = words[:at], words[at : at + end - first], words[at + end - first :]
    model = fluency()
    return max(model.ln_of(each.lower().split(), left, right) for each in meant) - model.ln_of(here, left, right)


def inside(evidence: Sequence[Evidence], spans: Iterable[Span]) -> Iterator[Sequence[Evidence]]:
    """For each span the evidence that begins in it, of evidence in order of place."""
    starts = [each.span.start for each in evidence]
    for span in spans:
        yield evidence[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
