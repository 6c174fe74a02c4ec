"""The slots of texts with known meanings, as the ranker learns from them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from prosefix.formats import parse
from prosefix.glossary.glossary import Artifact, Glossary
from prosefix.language.reading import Sentence, read
from prosefix.language.words import lemmas
from prosefix.unspin.confidence import features_of
from prosefix.unspin.context import Collocations, Surroundings, surroundings
from prosefix.unspin.decoder import Choice, decode, path_around
from prosefix.unspin.lattice import slots_of
from prosefix.unspin.ranker import Ranker
from prosefix.unspin.slot import Slot, features_in
from tools.gold import Gold, Mark


@dataclass(frozen=True)
class Example:
    """A slot: features of its candidates (rows), which of them are right, and whether what stands there is."""

    document: str
    spun: str
    words: tuple[str, ...]
    features: NDArray[np.float32]
    right: NDArray[np.bool_]
    stays: bool


def examples(golds: Iterable[Gold], glossary: Glossary, pairs: Collocations, weights: Ranker) -> Iterator[Example]:
    """The slots of some texts of which it is known what was meant."""
    for gold, sentence, slots, around in _sentences(golds, glossary, pairs, weights):
        neighbors = path_around(sentence.tokens, slots, around, weights)
        marks = list(_token_marks(sentence, gold.marks))
        for slot in slots:
            known = _known(slot, marks, sentence, complete=gold.complete)
            if known is not None:
                spun = _norm(sentence, slot.first, slot.end)
                words = tuple(candidate.words for candidate in slot.candidates)
                right = np.array([each in known and each != spun for each in words])
                features = features_in(slot, neighbors(slot.first, slot.end), around)
                yield Example(gold.name, spun, words, features, right, spun in known)


def _sentences(
    golds: Iterable[Gold], glossary: Glossary, pairs: Collocations, weights: Ranker
) -> Iterator[tuple[Gold, Sentence, list[Slot], Surroundings]]:
    for gold in golds:
        text = read(parse(gold.text, "plain"))
        domains = glossary.domains_of({lemma for norm in text.vocabulary for lemma in lemmas(norm)})
        around = surroundings(text, frozenset([gold.family]), domains, pairs)
        for _, sentence in text.walk():
            artifacts = [_without(a, gold.hidden) for a in glossary.artifacts(sentence, domains, ordinary=True)]
            if slots := slots_of(sentence.tokens, artifacts, around, weights):
                yield gold, sentence, slots, around


@dataclass(frozen=True)
class Judged:
    """What the decoder would put into a slot: the features of its confidence, and whether it was right."""

    features: list[float]
    right: bool


def judged(golds: Iterable[Gold], glossary: Glossary, pairs: Collocations, weights: Ranker) -> Iterator[Judged]:
    """What the decoder makes of some texts, where it is known what stood in just this place."""
    for gold, sentence, slots, around in _sentences(golds, glossary, pairs, weights):
        marks = list(_token_marks(sentence, gold.marks))
        choices = decode(sentence.tokens, slots, around, weights)
        for choice in choices:
            known = _known(choice, marks, sentence, complete=gold.complete)
            if known is not None and choice.options:
                yield Judged(features_of(choice, 0, choices), choice.options[0].words in known)


def _without(artifact: Artifact, hidden: frozenset[tuple[str, str]]) -> Artifact:
    """An artifact without the meanings that only the document itself shows."""
    spun = getattr(artifact.entry, "spun", "")
    meant = tuple(words for words in artifact.meant if (spun.lower(), words.lower()) not in hidden)
    return artifact if meant == artifact.meant else replace(artifact, meant=meant)


def _token_marks(sentence: Sentence, marks: Sequence[Mark]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    offset = sentence.block.span.start
    for mark in marks:
        inside = [
            n for n, t in enumerate(sentence.tokens) if mark.start <= t.start + offset and t.end + offset <= mark.end
        ]
        if inside:
            yield inside[0], inside[-1] + 1, mark.meant


def _known(
    slot: Slot | Choice, marks: Sequence[tuple[int, int, tuple[str, ...]]], sentence: Sentence, *, complete: bool
) -> set[str] | None:
    """What may stand in the place of some tokens; None where that is not known."""
    over = [mark for mark in marks if mark[0] < slot.end and mark[1] > slot.first]
    if not over:
        return {_norm(sentence, slot.first, slot.end)} if complete else None
    if slot.first < over[0][0] or slot.end > over[-1][1]:
        return set() if complete else None
    if len(over) > 1:
        return _joined(slot, over, sentence)
    first, end, meant = over[0]
    spun = [token.norm for token in sentence.tokens[first:end]]
    known = set()
    for words in (each.split() for each in meant):
        before = _shared(spun, words)
        after = min(_shared(spun[::-1], words[::-1]), min(len(spun), len(words)) - before)
        if len(words) == len(spun):
            known.add(" ".join(words[slot.first - first : slot.end - first]))
        elif slot.first - first == before and end - slot.end == after:
            known.add(" ".join(words[before : len(words) - after]))
        elif (slot.first, slot.end) == (first, end):
            known.add(" ".join(words))
    return known - {""} or None


def _joined(
    slot: Slot | Choice, over: Sequence[tuple[int, int, tuple[str, ...]]], sentence: Sentence
) -> set[str] | None:
    """What was meant by tokens that several artifacts make up."""
    ways, at = [""], slot.first
    for first, end, meant in over:
        if first < slot.first or end > slot.end:
            return None
        between = _norm(sentence, at, first)
        ways = [" ".join(filter(None, (way, between, words))) for way in ways for words in meant]
        at = end
    rest = _norm(sentence, at, slot.end)
    return {" ".join(filter(None, (way, rest))) for way in ways}


def _shared(left: Sequence[str], right: Sequence[str]) -> int:
    """How many words two rows begin with alike."""
    return next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))


def _norm(sentence: Sentence, first: int, end: int) -> str:
    return " ".join(token.norm for token in sentence.tokens[first:end])
