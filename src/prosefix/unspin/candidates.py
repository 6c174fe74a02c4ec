"""What a word or expression may stand for: from the lexicon, the thesaurus, and words of like use.

Each candidate comes with what is known of it wherever it stands (features.STATIC); the context is not looked at here.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from prosefix.findings import Strength
from prosefix.glossary.inflection import carry_over
from prosefix.language.thesaurus import BROADER, MOBY, MOBY_BACK, NARROWER, POS, SENSE, SIMILAR, thesaurus
from prosefix.language.tokens import Token
from prosefix.language.vectors import vectors
from prosefix.language.words import FUNCTION_WORDS, lemmas, readings
from prosefix.unspin.features import STATIC

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: The rank of a word without a vector, and what is added to all ranks: the first hundred are alike.
_NO_RANK, _FIRST_RANKS = 50_000, 100
#: The likeness of two words of which one has no vector.
_NO_LIKENESS = 0.3


@dataclass(frozen=True)
class Listed:
    """A swap that the lexicon has for the words that stand there: the meant words, in form."""

    words: str
    strength: Strength
    family: tuple[str, ...]
    place: int
    often: bool


@dataclass(frozen=True)
class Candidate:
    """Words that may have been meant, in small letters and in form, and the families that swap so, that do so often."""

    words: str
    static: NDArray[np.float32]
    family: tuple[str, ...] = ()
    often: tuple[str, ...] = ()

    @property
    def parts(self) -> list[str]:
        """The words one by one."""
        return self.words.split(" ")


@lru_cache(maxsize=20_000)
def candidates(norms: tuple[str, ...], listed: tuple[Listed, ...]) -> tuple[Candidate, ...]:
    """What words in small letters may stand for, as the lexicon and the wide channel have it."""
    spun = " ".join(norms)
    wide = _wide(spun) if len(norms) == 1 else _wide_expression(norms)
    offers = {words: relation for words, relation in wide.items() if words != spun}
    ours: dict[str, list[Listed]] = {}
    rows = max(1, sum(each.place == 0 for each in listed))
    for each in listed:
        words = each.words.lower()
        if words != spun:
            ours.setdefault(words, []).append(each)
    return tuple(
        Candidate(
            words,
            _static(spun, words, offers.get(words, 0), ours.get(words, ()), rows=rows, passed_over=bool(ours)),
            tuple(sorted({family for each in ours.get(words, ()) for family in each.family})),
            tuple(sorted({family for each in ours.get(words, ()) if each.often for family in each.family})),
        )
        for words in sorted({*offers, *ours})
    )


def _static(
    spun: str, words: str, relation: int, listed: Sequence[Listed], *, rows: int, passed_over: bool
) -> NDArray[np.float32]:
    import numpy as np

    sense = relation & SENSE
    likeness = like(spun, words)
    rank_spun, rank = _log_rank(spun), _log_rank(words)
    more = words.count(" ") - spun.count(" ")
    values = {
        "changed": 1,
        "listed": bool(listed),
        "listed_strong": any(each.strength is not Strength.WEAK for each in listed),
        "listed_later": min((each.place for each in listed), default=0),
        "listed_often": math.log(len(listed)) if listed else 0.0,
        "listed_share": len(listed) / rows,
        "passed_over": passed_over and not listed,
        "first_sense": sense == 3,
        "second_sense": sense == 2,
        "other_sense": sense == 1,
        "similar": bool(relation & SIMILAR),
        "broader": bool(relation & BROADER),
        "narrower": bool(relation & NARROWER),
        "moby": bool(relation & MOBY),
        "moby_back": bool(relation & MOBY_BACK),
        "likeness": _NO_LIKENESS if likeness is None else likeness,
        "common": rank_spun - rank,
        "rare": rank - math.log(1000),
        "no_vector": likeness is None,
        "longer": max(more, 0),
        "shorter": max(-more, 0),
    }
    return np.array([float(values[name]) for name in STATIC], dtype=np.float32)


@lru_cache(maxsize=20_000)
def _wide(norm: str) -> dict[str, int]:
    """What the thesaurus, and the words of like use, offer for one word; the relation of each (0: like use)."""
    if norm in FUNCTION_WORDS or len(norm) < 3:
        return {}
    token = Token(norm, 0, len(norm), norm)
    found: dict[str, int] = {}
    for reading in readings(norm):
        for offer in thesaurus().offers(reading.lemma):
            if not offer.pos or offer.pos & POS[reading.pos]:
                words = carry_over(f"~{reading.lemma}/{reading.pos}", [token], offer.meant, pos=reading.pos)
                _add(found, words, offer.relation)
    for words in vectors().near(norm):
        found.setdefault(words, 0)
    return found


def _add(found: dict[str, int], words: str, relation: int) -> None:
    before = found.get(words, 0)
    found[words] = ((before | relation) & ~SENSE) | max(before & SENSE, relation & SENSE)


@lru_cache(maxsize=20_000)
def _wide_expression(norms: tuple[str, ...]) -> dict[str, int]:
    """What the thesaurus offers for an expression of two or three words, its first or its last one inflected."""
    if len(norms) > 3:
        return {}
    tokens = [Token(norm, 0, len(norm), norm) for norm in norms]
    found: dict[str, int] = {}
    for first in sorted(lemmas(norms[0])):
        for last in sorted(lemmas(norms[-1])):
            lemma = " ".join([first, *norms[1:-1], last])
            pattern = " ".join(["~" + first, *norms[1:-1], "~" + last])
            for offer in thesaurus().offers(lemma):
                _add(found, carry_over(pattern, tokens, offer.meant), offer.relation)
    return found


def forget() -> None:
    """Look everything up anew: the thesaurus is another one."""
    for remembered in (candidates, _wide, _wide_expression):
        remembered.cache_clear()


def like(spun: str, words: str) -> float | None:
    """The cosine of two words or expressions; None where one has no vector."""
    a, b = vector_of(spun), vector_of(words)
    return None if a is None or b is None else float(a @ b)


@lru_cache(maxsize=50_000)
def vector_of(words: str) -> NDArray[np.float32] | None:
    """The direction of a word or an expression; None where no word of it has a vector."""
    import numpy as np

    table = vectors()
    ranks = [table.rank[word] for word in words.split(" ") if word in table.rank and word not in FUNCTION_WORDS]
    if not ranks:
        return None
    total = table.matrix[ranks].sum(axis=0)
    vector: NDArray[np.float32] = total / np.linalg.norm(total)
    return vector


def _log_rank(words: str) -> float:
    """ln of how many words are commoner than the rarest of these."""
    rank = vectors().rank
    return math.log(max(rank.get(word, _NO_RANK) for word in words.split(" ")) + _FIRST_RANKS)
