"""What the decoder knows of the document around a word: its topic, its words, its fields and its families."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from prosefix.language.reading import Text
from prosefix.language.vectors import vectors
from prosefix.language.words import FUNCTION_WORDS, lemmas

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Words of a lower rank say nothing about the topic, those of a higher one all that a word can.
_COMMON, _TELLING = 100, 5_000

#: Pairs of neighbors in terms, each with the domains that have such a term.
Collocations = dict[tuple[str, str], frozenset[str]]


@dataclass(frozen=True, eq=False)
class Surroundings:
    """A document as seen from one of its words. `known`: what was worked out of its sentences, for who comes again."""

    counts: Counter[str]
    topic: NDArray[np.float32]
    families: frozenset[str]
    domains: frozenset[str]
    collocations: Collocations
    known: dict[Any, Any] = field(default_factory=dict, repr=False)

    def share_of(self, families: tuple[str, ...]) -> float:
        """How far some families are those that spun the document: 1 if so, 0 if not, a half where nobody knows."""
        if not self.families:
            return 0.5 if families else 0.0
        return float(not self.families.isdisjoint(families))

    def own_pair(self, left: str, right: str) -> bool | None:
        """Whether two neighbors stand in a term of a field of the document; None where they do in no term at all."""
        fields = self.collocations.get((base(left), base(right)))
        return None if fields is None else not fields.isdisjoint(self.domains)


def surroundings(
    text: Text, families: frozenset[str], domains: frozenset[str], collocations: Collocations
) -> Surroundings:
    """The surroundings that all words of a text share."""
    counts = Counter(token.norm for _, sentence in text.walk() for token in sentence.tokens)
    return Surroundings(counts, sum_of(counts.elements()), families, domains, collocations)


def sum_of(words: Iterable[str]) -> NDArray[np.float32]:
    """The sum of the vectors of some words, the telling ones counting most."""
    import numpy as np

    total = np.zeros(vectors().matrix.shape[1], dtype=np.float32)
    for word in words:
        if (weight := telling(word)) > 0:
            total += weight * vectors().matrix[vectors().rank[word]]
    return total


@lru_cache(maxsize=50_000)
def telling(word: str) -> float:
    """How much a word says about the topic, from 0 to 1."""
    rank = vectors().rank.get(word)
    if rank is None or rank < _COMMON or word in FUNCTION_WORDS:
        return 0.0
    return min(1.0, math.log(rank / _COMMON) / math.log(_TELLING / _COMMON))


@lru_cache(maxsize=50_000)
def base(word: str) -> str:
    """One lemma of a word, always the same: under it the pairs of neighbors are looked up."""
    return min(lemmas(word), key=lambda lemma: (len(lemma), lemma))


def collocations_of(terms: Iterable[tuple[Sequence[str], str]]) -> Collocations:
    """The pairs of neighbors in the words of terms, each with its domain."""
    pairs: dict[tuple[str, str], set[str]] = {}
    for words, domain in terms:
        for left, right in pairwise(words):
            if left not in FUNCTION_WORDS and right not in FUNCTION_WORDS:
                pairs.setdefault((base(left), base(right)), set()).add(domain)
    return {pair: frozenset(domains) for pair, domains in pairs.items()}
