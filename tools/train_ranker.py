"""Learns how the features of a candidate weigh, and how far the decoder is to be believed.

usage: python -m tools.train_ranker     writes src/prosefix/unspin/ranker.toml

From our own paragraphs (those not put aside) and the observed artifacts of shared/data (learn). An observed document
counts half with all of the lexicon, half without the swaps that only this document shows. The ranker maximizes the
likelihood of what was meant, with a Gaussian prior around plain guesses; the confidence is learned on the folds that
a ranker had not seen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from prosefix.glossary.glossary import Glossary, compile_glossary
from prosefix.store import Store
from prosefix.unspin.confidence import FEATURES
from prosefix.unspin.context import Collocations
from prosefix.unspin.features import DOCS, NAMES
from prosefix.unspin.ranker import PATH, ranker_of
from prosefix.unspin.repairs import collocations
from tools.gold import Gold, observed, own
from tools.slots import Example, Judged, examples, judged

#: How firmly the prior holds, how often the best paths are found anew, and the folds of the documents.
_FIRM, _ROUNDS, _FOLDS = 2.0, 2, 5
_STEPS, _RATE = 1500, 0.05
_HALF = 0.5
#: Where the search begins, and what a feature weighs as long as nothing speaks against it.
GUESSES = dict.fromkeys(NAMES, 0.0) | {
    "changed": -5.0, "listed": 2.0, "listed_strong": 1.5, "listed_later": -0.6, "listed_often": 0.3,
    "first_sense": 1.0, "second_sense": 0.7, "other_sense": 0.3, "similar": 0.5, "broader": 0.3, "narrower": 0.3,
    "moby": 0.3, "moby_back": 0.2, "likeness": 2.0, "longer": -0.7, "fluency": 0.4,
    "collocation": 2.0, "other_field": 1.0, "topic": 2.0, "nearby": 3.0, "in_document": 0.3, "own_family": 1.0,
    "own_expression": 1.0, "own_often": 1.5,
}  # fmt: skip


Floats = NDArray[np.float64]


class Weighed(NamedTuple):
    """A text to learn from, and how much it counts."""

    gold: Gold
    weight: float


def main() -> None:
    glossary = compile_glossary(store=Store())
    pairs = collocations(glossary)
    golds = texts()
    names = sorted({each.gold.name for each in golds})
    out_of_fold: list[Judged] = []
    for fold in range(_FOLDS):
        held = set(names[fold::_FOLDS])
        weights = learn([each for each in golds if each.gold.name not in held], glossary, pairs)
        rest = [each.gold for each in golds if each.gold.name in held]
        out_of_fold += judged(rest, glossary, pairs, ranker_of(weights))
    trust = logistic(out_of_fold)
    write(learn(golds, glossary, pairs), trust)
    table(out_of_fold, trust)


def texts() -> list[Weighed]:
    found = [Weighed(gold, 1.0) for gold in own(aside=False) if gold.is_spun]
    for gold in observed():
        found += [Weighed(gold, _HALF), Weighed(replace(gold, hidden=frozenset()), _HALF)]
    return found


def learn(golds: Sequence[Weighed], glossary: Glossary, pairs: Collocations) -> dict[str, float]:
    """The weights of all features that make what was meant likeliest."""
    weights = dict(GUESSES)
    for _ in range(_ROUNDS):
        rows: list[tuple[Example, float]] = []
        for gold, weight in golds:
            found = examples([gold], glossary, pairs, ranker_of(weights))
            rows += [(each, weight) for each in found if each.stays or each.right.any()]
        weights = dict(zip(NAMES, fit(rows), strict=True))
    return weights


def fit(rows: Sequence[tuple[Example, float]]) -> list[float]:
    """Maximum a posteriori weights of the log-linear model, by Adam (Kingma and Ba 2015) on all rows at once."""
    x = np.concatenate([each.features for each, _ in rows]).astype(np.float64)
    right = np.concatenate([each.right for each, _ in rows])
    starts = np.cumsum([0, *(len(each.features) for each, _ in rows)])[:-1]
    of = np.repeat(np.arange(len(rows)), [len(each.features) for each, _ in rows])
    stays = np.array([each.stays for each, _ in rows])
    much = np.array([weight for _, weight in rows])
    guess = np.array([GUESSES[name] for name in NAMES])

    def slope(w: Floats) -> Floats:
        odds = x @ w
        top = np.maximum(np.maximum.reduceat(odds, starts), 0)
        parts, stay = np.exp(odds - top[of]), np.exp(-top)
        chances = parts / (np.add.reduceat(parts, starts) + stay)[of]
        of_right = np.add.reduceat(parts * right, starts) + stay * stays
        wanted = parts * right / of_right[of]
        return np.asarray(((chances - wanted) * much[of]) @ x + _FIRM * (w - guess))

    return [round(float(w), 3) for w in adam(slope, guess)]


def logistic(rows: Sequence[Judged]) -> dict[str, float]:
    """The weights of the confidence's features: a logistic regression of right on them."""
    x = np.array([each.features for each in rows])
    right = np.array([each.right for each in rows], dtype=np.float64)

    def slope(w: Floats) -> Floats:
        return np.asarray((1 / (1 + np.exp(-x @ w)) - right) @ x + 0.1 * w)

    return dict(zip(FEATURES, (round(float(w), 3) for w in adam(slope, np.zeros(len(FEATURES)))), strict=True))


def adam(slope: Callable[[Floats], Floats], start: Floats) -> Floats:
    w, mean, square = start.copy(), np.zeros_like(start), np.zeros_like(start)
    for step in range(1, _STEPS + 1):
        g = slope(w)
        mean, square = 0.9 * mean + 0.1 * g, 0.999 * square + 0.001 * g * g
        rate = _RATE * min(1.0, 3 * (1 - step / _STEPS))
        w -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return w


def write(weights: dict[str, float], trust: dict[str, float]) -> None:
    lines = ["# What tools/train_ranker.py learned: how each feature of a candidate weighs, in nats.", "[weights]"]
    lines += [f"{name} = {weights[name]}  # {DOCS[name]}" for name in NAMES]
    lines += ["", "# How far the decoder is to be believed (confidence.py).", "[confidence]"]
    lines += [f"{name} = {value}" for name, value in trust.items()]
    PATH.write_text("\n".join(lines) + "\n", encoding="utf-8")


def table(rows: Sequence[Judged], trust: dict[str, float]) -> None:
    """Print how often a confidence was right, in ten equal bins."""
    odds = np.array([each.features for each in rows]) @ np.array([trust[name] for name in FEATURES])
    sure, right = 1 / (1 + np.exp(-odds)), np.array([each.right for each in rows])
    for low in np.arange(0, 1, 0.1):
        inside = (sure >= low) & (sure < low + 0.1)
        if inside.any():
            print(f"{low:.1f}  {inside.sum():5}  said {sure[inside].mean():.3f}  was {right[inside].mean():.3f}")


if __name__ == "__main__":
    main()
