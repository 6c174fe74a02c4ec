"""From what the decoder makes of some words to the share of cases in which it is right (law 3).

The decoder's probability takes for granted that one of its candidates, or what stands there, is right, and that the
neighbors are; neither is always so. A logistic model puts that right, learned on documents that the ranker had not
seen (tools/train_ranker.py). Its features are those of the ranker, and what FEATURES adds to them.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from prosefix.unspin.decoder import Choice
from prosefix.unspin.features import NAMES

#: The log-odds of the words, how much likelier they are than the next best ones (ln), how many words they take the
#: place of, and how likely it is that an artifact beside them stays unrepaired: for half a repair is none.
FEATURES = ("odds", "ahead", "size", "doubt", *NAMES)
_LEAST = 0.0005


def features_of(choice: Choice, place: int, choices: Sequence[Choice]) -> list[float]:
    """The features of one of a choice's options, by its place, in the order of FEATURES.

    `choices`: all those of the sentence.
    """
    option = choice.options[place]
    chance = min(1 - _LEAST, max(_LEAST, option.chance))
    others = [other.chance for other in choice.options if other is not option]
    ahead = math.log(chance / max(_LEAST, *others)) if others else -math.log(_LEAST)
    doubt = max((_doubt(other) for other in choices if _touch(choice, other)), default=0.0)
    return [math.log(chance / (1 - chance)), ahead, choice.end - choice.first - 1.0, doubt, *option.features]


def confidence(choice: Choice, place: int, choices: Sequence[Choice], weights: Mapping[str, float]) -> float:
    """The confidence of one of a choice's options, by its place."""
    return confidence_of(features_of(choice, place, choices), weights)


def confidence_of(features: Sequence[float], weights: Mapping[str, float]) -> float:
    """The confidence that these features, in the order of FEATURES, speak for."""
    odds = sum(weights[name] * value for name, value in zip(FEATURES, features, strict=True))
    return round(1 / (1 + math.exp(-odds)), 4)


def _doubt(other: Choice) -> float:
    """How likely it is that something is wrong here which the best option does not repair."""
    return other.change - (other.options[0].chance if other.taken else 0.0)


def _touch(choice: Choice, other: Choice) -> bool:
    """Whether one stands directly beside the other."""
    return other.end == choice.first or other.first == choice.end
