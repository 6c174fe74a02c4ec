"""Two versions of an article side by side: which sentence became which, and which words of it were replaced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from prosefix.language.reading import Sentence

#: The share of words that a sentence and its correction have in common at least.
LEAST_SHARED = 0.5
#: How far from its place among the others a sentence is looked for, in sentences.
_REACH = 40


@dataclass(frozen=True)
class Replaced:
    """Tokens `start` to `end` of a sentence for which `new_start` to `new_end` of its correction stand."""

    before: Sentence
    start: int
    end: int
    after: Sentence
    new_start: int
    new_end: int


class _Path(NamedTuple):
    """Pairs of sentences, the last one and the path to it, and how much they have in common together."""

    shared: float = 0.0
    last: tuple[int, int] | None = None
    way: _Path | None = None

    def pairs(self) -> list[tuple[int, int]]:
        """All pairs in order."""
        found, path = [], self
        while path.last is not None and path.way is not None:
            found.append(path.last)
            path = path.way
        return found[::-1]


def pairs(before: Sequence[Sentence], after: Sequence[Sentence]) -> list[tuple[Sentence, Sentence]]:
    """The sentences of both versions that are one sentence, in order; those that stayed as they were, too."""
    olds, news = ([_norms(sentence) for sentence in version] for version in (before, after))
    found: list[tuple[Sentence, Sentence]] = []
    for kind, a, b, c, d in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        if kind == "equal":
            found += zip(before[a:b], after[c:d], strict=True)
        elif kind == "replace":
            found += ((before[a + i], after[c + j]) for i, j in _likeliest(olds[a:b], news[c:d]))
    return found


def replaced(before: Sentence, after: Sentence) -> Iterator[Replaced]:
    """The runs of tokens that others stand for; none if more than half of the sentence changed."""
    old, new = _norms(before), _norms(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    kept = sum(block.size for block in matcher.get_matching_blocks())
    if old == new or kept < LEAST_SHARED * max(len(old), len(new)):
        return
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "replace":
            yield Replaced(before, a, b, after, c, d)


def _norms(sentence: Sentence) -> tuple[str, ...]:
    return tuple(token.norm for token in sentence.tokens)


def _likeliest(olds: Sequence[tuple[str, ...]], news: Sequence[tuple[str, ...]]) -> list[tuple[int, int]]:
    """The pairs, in order and each sentence once, that have the most words in common."""
    old_counts, new_counts = ([Counter(norms) for norms in version] for version in (olds, news))
    slope = len(news) / len(olds)
    row = [_Path()] * (len(news) + 1)  # the best one with the sentences of `news` up to each
    for i, old in enumerate(old_counts):
        above, row = row, [_Path()]
        for j, new in enumerate(new_counts):
            best = max(above[j + 1], row[j], key=lambda path: path.shared)
            if abs(i * slope - j) <= _REACH and (shared := _shared(old, new)) >= LEAST_SHARED:
                best = max(best, _Path(above[j].shared + shared, (i, j), above[j]), key=lambda path: path.shared)
            row.append(best)
    return row[-1].pairs()


def _shared(old: Counter[str], new: Counter[str]) -> float:
    """The share of tokens that two sentences have in common: 1 for all, 0 for none."""
    return 2 * (old & new).total() / (old.total() + new.total())
