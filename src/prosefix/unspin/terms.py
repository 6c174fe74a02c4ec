"""Which terms an expression may stand for, where a spinner swapped their words one by one.

The words of the expression are aligned with those of each term that shares one with it, or what one may stand for. An
alignment costs, in nats, what each pair of words costs (the same word nothing, a swap of the lexicon a little, a
synonym more, a stranger most) and what each word without a partner does; of the order of words only "A of B" for "B A"
is tried. The chance of a term is the softmax of the negative costs.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from prosefix.glossary.entries import Entries, Swap, Term
from prosefix.language.thesaurus import SENSE, thesaurus
from prosefix.language.tokens import normal
from prosefix.language.words import FUNCTION_WORDS, lemmas
from prosefix.unspin.candidates import like
from prosefix.unspin.context import base

#: The cost of a pair of words: a swap of the lexicon, with what each later meaning costs more; a synonym; a stranger.
_LISTED, _LATER, _SYNONYM, _STRANGER = 0.7, 0.15, 2.2, 6.5
#: What the likeness (cosine) of two words takes off the cost of a synonym, and of a stranger.
_LIKE_SYNONYM, _LIKE_STRANGER = 1.2, 4.0
#: A word without a partner, and a function word without one.
_ALONE, _LITTLE_ALONE = 4.0, 0.4
#: A distortion that was seen as it stands costs no more than this.
_SEEN = 0.2
_LONGEST_SWAP = 4


class Meaning(NamedTuple):
    """A term that an expression may stand for, what the alignment costs (nats), and its chance among all terms."""

    term: Term
    cost: float
    chance: float


class TermIndex:
    """The terms of a glossary, to be found by what their words may stand for."""

    def __init__(self, entries: Entries) -> None:
        self._terms = entries.terms
        self._words = [words_of(term.term) for term in self._terms]
        self._with: dict[str, list[int]] = defaultdict(list)
        for number, words in enumerate(self._words):
            for word in {base(word) for word in words if word not in FUNCTION_WORDS}:
                self._with[word].append(number)
        self._seen: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, term in enumerate(self._terms):
            for seen in term.seen:
                self._seen[tuple(map(base, words_of(seen)))].append(number)
        self._swaps: dict[tuple[str, ...], dict[str, int]] = defaultdict(dict)
        for swap in entries.swaps:
            self._add_swap(swap)

    def _add_swap(self, swap: Swap) -> None:
        meants = self._swaps[tuple(map(base, words_of(swap.spun)))]
        for place, meant in enumerate(swap.meant):
            meants[normal(meant)] = min(place, meants.get(normal(meant), place))

    def meanings(self, expression: str, most: int = 10) -> list[Meaning]:
        """The terms that an expression may stand for, best first; none where no word of it leads to a term."""
        costs: dict[int, float] = {}
        for words, paid in self._variants(words_of(expression)):
            for number in self._seen.get(tuple(map(base, words)), ()):
                costs[number] = min(costs.get(number, math.inf), paid + _SEEN)
            for number in sorted(self._reached(words)):
                cost = paid + self._cost(words, self._words[number])
                costs[number] = min(costs.get(number, math.inf), cost)
        best = sorted(costs.items(), key=lambda item: (item[1], self._terms[item[0]].term))
        lowest = best[0][1] if best else 0.0
        total = sum(math.exp(lowest - cost) for _, cost in best)
        named: dict[str, Meaning] = {}
        for number, cost in best:
            term = self._terms[number]
            chance = round(math.exp(lowest - cost) / total, 4)
            named.setdefault(term.term.lower(), Meaning(term, round(cost, 3), chance))
            if len(named) == most:
                break
        return list(named.values())

    def _variants(self, words: list[str]) -> Iterator[tuple[list[str], float]]:
        """The words as they stand, "A of B" as "B A", and each swap of several words undone; with what that costs."""
        yield words, 0.0
        if "of" in words[1:-1]:
            at = words.index("of")
            yield [*words[at + 1 :], *words[:at]], _LITTLE_ALONE
        for first in range(len(words)):
            for end in range(first + 2, min(len(words), first + _LONGEST_SWAP) + 1):
                for meant, place in self._swaps.get(tuple(map(base, words[first:end])), {}).items():
                    yield [*words[:first], *words_of(meant), *words[end:]], _LISTED + _LATER * place

    def _reached(self, words: Sequence[str]) -> set[int]:
        """The terms that have a word in common with these, or with what these may stand for."""
        return {
            number
            for word in words
            if word not in FUNCTION_WORDS
            for meant in {word, *self._listed(word), *_synonyms(word)}
            for part in meant.split()
            for number in self._with.get(base(part), ())
        }

    def _listed(self, word: str) -> dict[str, int]:
        return self._swaps.get((base(word),), {})

    def _cost(self, spun: Sequence[str], meant: Sequence[str]) -> float:
        """The cheapest alignment of the words in order (Needleman and Wunsch 1970); a word may stand for two."""
        rows = [[0.0] * (len(meant) + 1) for _ in range(len(spun) + 1)]
        for i in range(len(spun) + 1):
            for j in range(len(meant) + 1):
                ways = []
                if i:
                    ways.append(rows[i - 1][j] + _alone(spun[i - 1]))
                if j:
                    ways.append(rows[i][j - 1] + _alone(meant[j - 1]))
                if i and j:
                    ways.append(rows[i - 1][j - 1] + self._pair(spun[i - 1], meant[j - 1]))
                if i and j > 1:
                    ways.append(rows[i - 1][j - 2] + self._pair(spun[i - 1], f"{meant[j - 2]} {meant[j - 1]}"))
                rows[i][j] = min(ways, default=0.0)
        return rows[-1][-1]

    def _pair(self, spun: str, meant: str) -> float:
        """What it costs to take one word for another."""
        if base(spun) == base(meant):
            return 0.0
        place = self._place(spun, meant)
        if place is not None:
            return _LISTED + _LATER * place
        if " " in meant:
            return math.inf
        return _unlisted(spun, meant)

    def _place(self, spun: str, meant: str) -> int | None:
        listed = self._listed(spun)
        places = [listed[each] for each in {meant, base(meant), *lemmas(meant)} if each in listed]
        return min(places, default=None)


def _alone(word: str) -> float:
    return _LITTLE_ALONE if word in FUNCTION_WORDS else _ALONE


@lru_cache(maxsize=200_000)
def _unlisted(spun: str, meant: str) -> float:
    likeness = max(0.0, like(spun, meant) or 0.0)
    relation = max((_synonyms(spun).get(each, 0) for each in {meant, *lemmas(meant)}), default=0)
    if relation:
        return _SYNONYM - _LIKE_SYNONYM * likeness - 0.3 * (relation & SENSE)
    return _STRANGER - _LIKE_STRANGER * likeness


@lru_cache(maxsize=20_000)
def _synonyms(word: str) -> dict[str, int]:
    """What the thesaurus has for any lemma of a word."""
    return {offer.meant: offer.relation for lemma in lemmas(word) for offer in thesaurus().offers(lemma)}


def words_of(expression: str) -> list[str]:
    """The words of an expression in small letters, those with a hyphen taken apart."""
    return normal(expression).replace("-", " ").split()
