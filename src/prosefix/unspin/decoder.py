"""The decoder: what was meant, given what stands there.

A sentence is a lattice: each token may stand, or a candidate may take the place of one to some tokens. A path through
it is worth the sum of its candidates' log-odds (ranker.py); of these, fluency and collocations depend on the neighbors.
The best path is found by beam search. Candidates on it that stand side by side change together, as one run. Then each
run is weighed: the likeliest words for each of its slots are put together in all ways, with the rest of the path as it
is, and the softmax of what these are worth is the probability that they were meant.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from prosefix.language.fluency import BREAK, fluency, heard
from prosefix.language.tokens import Token
from prosefix.unspin.context import Surroundings
from prosefix.unspin.ranker import Ranker
from prosefix.unspin.slot import Neighbors, Slot, features_in

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: So many paths are followed at once.
_BEAM = 8
#: A run takes in at most so many slots, and of each so many candidates are put together with those of the others.
_LONGEST_RUN, _PUT_TOGETHER = 3, 4
#: So many options of a choice are kept.
_OFFERED = 5


#: For tokens `first` up to `end`: their neighbors.
NeighborsOf = Callable[[int, int], Neighbors]


class Option(NamedTuple):
    """Words that may have been meant, the probability of that, and the mean features of the candidates in them."""

    words: str
    chance: float
    features: tuple[float, ...]


class Choice(NamedTuple):
    """What tokens `first` up to, not including, `end` come to: options, best first.

    `change`: the probability that something else was meant than what stands there.
    `taken`: the best path goes through it.
    """

    first: int
    end: int
    options: tuple[Option, ...]
    change: float
    taken: bool


class _Edge(NamedTuple):
    end: int
    words: list[str]
    score: float
    slot: Slot | None


class _Path(NamedTuple):
    score: float
    words: tuple[str, ...]
    edges: tuple[_Edge, ...]


def decode(tokens: Sequence[Token], slots: Sequence[Slot], around: Surroundings, weights: Ranker) -> list[Choice]:
    """What each run of the best path comes to, and each slot of it; and each token that the path leaves alone."""
    words = heard(tokens)
    best = _best_path(words, slots, around, weights)
    neighbors = _neighbors(words, best)
    runs = list(_runs(best))
    changed = {at for run in runs for at in range(run[0].first, run[-1].end)}
    choices = [_weigh(run, neighbors, around, weights, taken=True) for run in runs]
    for run in runs:
        if len(run) > 1:  # a part of it may be surer than the whole
            choices += [_weigh([slot], neighbors, around, weights, taken=True) for slot in run]
    for slot in slots:
        if slot.end - slot.first == 1 and slot.first not in changed:
            choices.append(_weigh([slot], neighbors, around, weights, taken=False))
    return sorted(choices, key=lambda choice: choice.first)


def path_around(tokens: Sequence[Token], slots: Sequence[Slot], around: Surroundings, weights: Ranker) -> NeighborsOf:
    """For tokens `first` up to `end` of a sentence: their neighbors on the best path."""
    words = heard(tokens)
    return _neighbors(words, _best_path(words, slots, around, weights))


def _best_path(words: Sequence[str], slots: Sequence[Slot], around: Surroundings, weights: Ranker) -> tuple[_Edge, ...]:
    """The path that is worth most."""
    edges: list[list[_Edge]] = [[_Edge(i + 1, [word], 0.0, None)] for i, word in enumerate(words)]
    for slot in slots:
        scores = slot.scores.tolist()
        edges[slot.first] += [
            _Edge(slot.end, c.parts, score, slot) for c, score in zip(slot.candidates, scores, strict=True)
        ]
    beams: list[dict[tuple[str, ...], _Path]] = [{} for _ in range(len(words) + 1)]
    beams[0][BREAK, BREAK] = _Path(0.0, (BREAK, BREAK), ())
    for at in range(len(words)):
        paths = sorted(beams[at].values(), key=lambda path: (-path.score, path.words))[:_BEAM]
        for path in paths:
            for edge in edges[at]:
                score = path.score + edge.score + _flow(path.words, edge.words, (), around, weights)
                last = (*path.words, *edge.words)[-2:]
                held = beams[edge.end].get(last)
                if held is None or score > held.score:
                    beams[edge.end][last] = _Path(score, last, (*path.edges, edge))
    return max(beams[-1].values(), key=lambda path: (path.score, path.words)).edges


def _flow(
    left: Sequence[str], words: Sequence[str], right: Sequence[str], around: Surroundings, weights: Ranker
) -> float:
    """What it is worth that these words follow those to the left, and those to the right follow them."""
    model, total = fluency(), 0.0
    two_before, before = ([BREAK, BREAK, *left])[-2:]
    for word in (*words, *right[:2]):
        if word == BREAK:
            two_before = before = BREAK
            continue
        total += weights.weights["fluency"] * model.ln(word, before, two_before)
        if before and (own := around.own_pair(before, word)) is not None:
            total += weights.weights["collocation" if own else "other_field"]
        two_before, before = before, word
    return total


def _neighbors(words: Sequence[str], path: Sequence[_Edge]) -> NeighborsOf:
    def of(first: int, end: int) -> Neighbors:
        left: list[str] = []
        right: list[str] = []
        at = 0
        for edge in path:
            if edge.end <= first:
                left += edge.words
            elif at >= end:
                right += edge.words
            at = edge.end
        return Neighbors(left, list(words[first:end]), right)

    return of


def _runs(path: Sequence[_Edge]) -> Iterator[list[Slot]]:
    """The slots of a path that stand side by side."""
    run: list[Slot] = []
    for edge in path:
        if edge.slot is None or len(run) == _LONGEST_RUN:
            if run:
                yield run
            run = []
        if edge.slot is not None:
            run.append(edge.slot)
    if run:
        yield run


def _weigh(
    run: Sequence[Slot],
    neighbors: NeighborsOf,
    around: Surroundings,
    weights: Ranker,
    *,
    taken: bool,
) -> Choice:
    """The probability of each way to put the candidates of some neighboring slots together, and of leaving them."""
    first, end = run[0].first, run[-1].end
    near = neighbors(first, end)
    ways: list[tuple[float, str, tuple[int, ...]]] = []
    for picked in product(*(_likeliest(slot, neighbors, around, weights, alone=len(run) == 1) for slot in run)):
        words: list[str] = []
        score = 0.0
        for slot, number in zip(run, picked, strict=True):
            words += near.here[slot.first - first : slot.end - first] if number < 0 else slot.candidates[number].parts
            score += 0.0 if number < 0 else float(slot.scores[number])
        ways.append((score + _flow(near.left, words, near.right, around, weights), " ".join(words), picked))
    top = max(score for score, _, _ in ways)
    total = sum(math.exp(score - top) for score, _, _ in ways)
    chances = [(math.exp(score - top) / total, words, picked) for score, words, picked in ways]
    changes = sorted((each for each in chances if max(each[2]) >= 0), key=lambda each: (-each[0], each[1]))
    features = [features_in(slot, neighbors(slot.first, slot.end), around) for slot in run]
    options = tuple(
        Option(words, round(chance, 4), _mean(features, picked)) for chance, words, picked in changes[:_OFFERED]
    )
    return Choice(first, end, options, round(sum(chance for chance, _, _ in changes), 4), taken)


def _mean(features: Sequence[NDArray[np.float32]], picked: Sequence[int]) -> tuple[float, ...]:
    """The mean features of the candidates that were picked."""
    rows = [table[number] for table, number in zip(features, picked, strict=True) if number >= 0]
    return tuple((sum(rows[1:], start=rows[0]) / len(rows)).tolist())


def _likeliest(slot: Slot, neighbors: NeighborsOf, around: Surroundings, weights: Ranker, *, alone: bool) -> list[int]:
    """The numbers of a slot's candidates that are worth most where the path leads, and -1 for what stands there."""
    if alone:
        return [*range(len(slot.candidates)), -1]
    left, _, right = neighbors(slot.first, slot.end)
    worth = [
        (-float(score) - _flow(left, candidate.parts, right, around, weights), number)
        for number, (candidate, score) in enumerate(zip(slot.candidates, slot.scores, strict=True))
    ]
    return [*(number for _, number in sorted(worth)[:_PUT_TOGETHER]), -1]
