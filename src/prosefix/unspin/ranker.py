"""The ranker: how the features of a candidate weigh, as learned by tools/train_ranker.py.

A log-linear model: the log-odds that a candidate was meant, against the words that stand there, are the sum of its
features times their weights.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from prosefix.unspin.features import NAMES, STATIC

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PATH = Path(__file__).with_name("ranker.toml")


@dataclass(frozen=True)
class Ranker:
    """The weight of each feature, also as a vector in the order of NAMES."""

    weights: Mapping[str, float]
    vector: NDArray[np.float32]

    @property
    def static(self) -> NDArray[np.float32]:
        """The weights of the features that a candidate has anywhere, in the order of STATIC."""
        return self.vector[: len(STATIC)]


def ranker_of(weights: Mapping[str, float]) -> Ranker:
    """A ranker from the weight of each feature. Raises KeyError for one that is missing."""
    import numpy as np

    return Ranker(weights, np.array([weights[name] for name in NAMES], dtype=np.float32))


@lru_cache(maxsize=1)
def ranker() -> Ranker:
    """The ranker that comes with prosefix."""
    return ranker_of(_learned()["weights"])


def trust() -> Mapping[str, float]:
    """The weights of the features of the confidence (confidence.py)."""
    return _learned()["confidence"]


@lru_cache(maxsize=1)
def _learned() -> dict[str, dict[str, float]]:
    return tomllib.loads(PATH.read_text(encoding="utf-8"))
