"""What may stand for what: the synonyms of WordNet and of the Moby thesaurus, from what was put to what was meant.

Sources: Princeton WordNet 3.1; Moby Thesaurus II (tools/build_tables.py; the licences stand beside the tables).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PATH = Path(__file__).parent / "tables" / "thesaurus.npz"

#: The bits of a relation. The lowest two: how common the shared sense is for the meant word (3: its first sense).
SENSE, SIMILAR, BROADER, NARROWER, MOBY, MOBY_BACK = 3, 4, 8, 16, 32, 64
#: The bits of the parts of speech.
POS = {"noun": 1, "verb": 2, "adj": 4, "adv": 8}


class Offer(NamedTuple):
    """A word or expression that may have been meant; how it is related, and as which parts of speech (0: not known)."""

    meant: str
    relation: int
    pos: int


class Thesaurus:
    """All that each word or short expression may stand for."""

    def __init__(
        self, spuns: list[str], meants: list[str], starts: NDArray[np.uint32], edges: NDArray[np.uint16]
    ) -> None:
        self._number = {spun: number for number, spun in enumerate(spuns)}
        self._meants, self._starts, self._edges = meants, starts, edges

    def walk(self) -> Iterator[tuple[str, Offer]]:
        """All that it offers, each with what it is offered for."""
        for spun in self._number:
            for offer in self.offers(spun):
                yield spun, offer

    def without(self, relations: int) -> Thesaurus:
        """The same less some relations (bits), and what only these offer."""
        import numpy as np

        edges = self._edges.copy()
        edges[:, 1] &= ~np.uint16(relations)
        kept = edges[:, 1] > 0
        starts = np.concatenate([[0], np.cumsum(kept)])[self._starts].astype(np.uint32)
        return Thesaurus(list(self._number), self._meants, starts, edges[kept])

    def offers(self, spun: str) -> list[Offer]:
        """What a lemma or an expression may stand for, in no order that means anything."""
        number = self._number.get(spun)
        if number is None:
            return []
        rows = self._edges[self._starts[number] : self._starts[number + 1]].tolist()
        return [Offer(self._meants[meant], relation, pos) for meant, relation, pos in rows]


@lru_cache(maxsize=1)
def thesaurus() -> Thesaurus:
    """The thesaurus, read once."""
    import numpy as np

    with np.load(PATH) as data:
        edges = np.stack([data["meant"], data["relation"], data["pos"]], axis=1, dtype=np.uint16)
        return Thesaurus(str(data["spuns"]).split("\n"), str(data["meants"]).split("\n"), data["starts"], edges)
