"""A slot: some tokens of a sentence, what they may stand for, and the features of that."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from prosefix.language.fluency import fluency
from prosefix.language.tokens import Token
from prosefix.unspin.candidates import Candidate, vector_of
from prosefix.unspin.context import Surroundings, sum_of
from prosefix.unspin.features import FIXED, STATIC
from prosefix.unspin.ranker import Ranker

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: A slot has at most so many candidates.
_MOST = 20
#: Words next to a word, to each side, that count as nearby.
_NEARBY = 5


class Neighbors(NamedTuple):
    """The words to the left of some tokens, in their place as they stand, and to the right."""

    left: list[str]
    here: list[str]
    right: list[str]


@dataclass(frozen=True)
class Slot:
    """Tokens `first` up to, not including, `end`, and what they may stand for.

    `known`: the features of the candidates (rows) that do not depend on the neighbors, STATIC and FIXED; `scores`: what
    these are worth.
    """

    first: int
    end: int
    candidates: Sequence[Candidate]
    known: NDArray[np.float32] = field(repr=False)
    scores: NDArray[np.float32] = field(repr=False)


def make_slot(
    first: int, end: int, found: Sequence[Candidate], tokens: Sequence[Token], around: Surroundings, weights: Ranker
) -> Slot:
    """A slot with its likeliest candidates."""
    import numpy as np

    static = np.stack([candidate.static for candidate in found])
    if len(found) > _MOST:
        likely = np.sort(np.argsort(-(static @ weights.static), kind="stable")[:_MOST])
        found, static = [found[number] for number in likely.tolist()], static[likely]
    fixed = np.array(_fixed(first, end, found, tokens, around), dtype=np.float32)
    scores = static @ weights.static + fixed @ weights.vector[-len(FIXED) :]
    return Slot(first, end, found, np.concatenate([static, fixed], axis=1), scores)


def _fixed(
    first: int, end: int, found: Sequence[Candidate], tokens: Sequence[Token], around: Surroundings
) -> list[list[float]]:
    spun = [token.norm for token in tokens[first:end]]
    window = [token.norm for token in (*tokens[max(0, first - _NEARBY) : first], *tokens[end : end + _NEARBY])]
    topic, nearby = around.topic - sum_of(spun), sum_of(window)
    here = vector_of(" ".join(spun))
    rows = []
    for candidate in found:
        there = vector_of(candidate.words)
        own, often = around.share_of(candidate.family), around.share_of(candidate.often)
        known = [float(candidate.words in around.counts), own, own if len(spun) > 1 else 0.0, often]
        rows.append([_nearer(here, there, topic), _nearer(here, there, nearby), *known])
    return rows


def _nearer(here: NDArray[np.float32] | None, there: NDArray[np.float32] | None, center: NDArray[np.float32]) -> float:
    """How much nearer to the center one vector is than another (difference of cosines)."""
    length = math.sqrt(float(center @ center))
    if here is None or there is None or length == 0:
        return 0.0
    return round(float((there - here) @ center) / length, 4)


def features_in(slot: Slot, near: Neighbors, around: Surroundings) -> NDArray[np.float32]:
    """The features of all candidates of a slot (rows) between its neighbors, in the order of NAMES."""
    import numpy as np

    left, here, right = near
    model = fluency()
    as_it_stands = model.ln_of(here, left, right)
    own_now, other_now = _pairs(here, left, right, around)
    moving = []
    for candidate in slot.candidates:
        own, other = _pairs(candidate.parts, left, right, around)
        gain = model.ln_of(candidate.parts, left, right) - as_it_stands
        moving.append([gain, own - own_now, other - other_now])
    cut = len(STATIC)
    return np.concatenate([slot.known[:, :cut], np.array(moving, dtype=np.float32), slot.known[:, cut:]], axis=1)


def _pairs(words: Sequence[str], left: Sequence[str], right: Sequence[str], around: Surroundings) -> tuple[int, int]:
    """How many neighbors stand in a term of the document's fields, and of other fields."""
    found = [around.own_pair(a, b) for a, b in pairwise([*left[-1:], *words, *right[:1]]) if a and b]
    return sum(own is True for own in found), sum(own is False for own in found)
