"""The patterns of `find`: from what an editor writes to sequences of steps.

glossary/README.md says what a pattern may hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from prosefix.language.tokens import normal, tokenize
from prosefix.language.words import FORMS

#: More sequences than this from one pattern mean that it should be several.
MAX_SEQUENCES = 4000

_CLASSES = frozenset(["noun", "verb", "adj", "adv", "number", "name", "word", *FORMS])
_PIECE = re.compile(r"\{[^{}]*\}|\[|\]|\^|\$|[^\s{}\[\]^$]+|\s+|.")


class PatternError(ValueError):
    """The pattern says nothing that can be matched; the message says why."""


class Step(NamedTuple):
    """One thing to match: `kind` is literal, lemma, class, list or gap; `key` what it is."""

    kind: str
    key: str


class Sequence(NamedTuple):
    """Steps in order, and for each slot the steps that fill it (first, one behind the last)."""

    steps: tuple[Step, ...]
    slots: tuple[tuple[int, int], ...]
    at_start: bool
    at_end: bool


@dataclass(frozen=True)
class _Slot:
    number: int
    choices: tuple[tuple[Step, ...], ...]


@dataclass(frozen=True)
class _Optional:
    items: tuple[_Item, ...]


_Item = Step | _Slot | _Optional


def parse_pattern(pattern: str) -> list[Sequence]:
    """All sequences of steps that a pattern stands for. Raises PatternError."""
    reader = _PatternReader(pattern)
    items = reader.items()
    sequences = []
    for steps, slots in _expand(items):
        if steps:
            filled = tuple(slots.get(n, (0, 0)) for n in range(1, reader.slots + 1))
            sequences.append(Sequence(steps, filled, reader.at_start, reader.at_end))
        if len(sequences) > MAX_SEQUENCES:
            raise PatternError(f"more than {MAX_SEQUENCES} ways to read {pattern!r}: write it as several")
    if not sequences:
        raise PatternError(f"the pattern {pattern!r} matches nothing")
    return sequences


class _PatternReader:
    """Reads a pattern from left to right and numbers its slots."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.slots = 0
        self.at_start = self.at_end = False
        self._pieces = [piece for piece in _PIECE.findall(pattern) if not piece.isspace()]

    def items(self) -> tuple[_Item, ...]:
        items = self._until(None)
        if self._pieces:
            raise PatternError(f"']' without '[' in {self.pattern!r}")
        return items

    def _until(self, closing: str | None) -> tuple[_Item, ...]:
        items: list[_Item] = []
        while self._pieces:
            piece = self._pieces.pop(0)
            if piece == closing:
                return tuple(items)
            if piece == "]":
                self._pieces.insert(0, piece)
                return tuple(items)
            items += self._read(piece)
        if closing:
            raise PatternError(f"'[' without ']' in {self.pattern!r}")
        return tuple(items)

    def _read(self, piece: str) -> list[_Item]:
        if piece == "[":
            return [_Optional(self._until("]"))]
        if piece == "^":
            self.at_start = True
            return []
        if piece == "$":
            self.at_end = True
            return []
        if piece.startswith("{") and piece.endswith("}"):
            return [self._slot(piece[1:-1].strip())]
        if piece in "{}":
            raise PatternError(f"a brace without its other half in {self.pattern!r}")
        return list(_words(piece))

    def _slot(self, inside: str) -> _Slot:
        self.slots += 1
        if inside.startswith("@"):
            return _Slot(self.slots, ((Step("list", inside[1:]),),))
        if re.fullmatch(r"\.\.\d", inside):
            return _Slot(self.slots, ((Step("gap", inside[2:]),),))
        if inside in _CLASSES:
            return _Slot(self.slots, ((Step("class", inside),),))
        if ":" in inside and inside.split(":")[0] in _CLASSES:
            raise PatternError(f"no form {{{inside}}}; there are {', '.join(sorted(FORMS))}")
        words = [choice.strip() for choice in inside.split("|")]
        if any(word.startswith("@") or ":" in word[1:] for word in words) or _CLASSES.issuperset(words):
            raise PatternError(f"{{{inside}}} mixes what needs a slot of its own: a list, a word class, a form")
        choices = tuple(tuple(step for piece in word.split() for step in _words(piece)) for word in words)
        if not all(choices):
            raise PatternError(f"an empty choice in {{{inside}}}; write [{{...}}] for what may be missing")
        return _Slot(self.slots, choices)


def _words(piece: str) -> Iterator[Step]:
    """A written word, as steps: `~make` is any form of it, a mark that clings to a word is a step of its own."""
    if piece.startswith("~"):
        yield Step("lemma", normal(piece[1:]))
        return
    for token in tokenize(piece):
        yield Step("literal", token.norm)


def _expand(items: tuple[_Item, ...]) -> Iterator[tuple[tuple[Step, ...], dict[int, tuple[int, int]]]]:
    """Every way through optional and alternative items, with the steps that fill each slot."""
    if not items:
        yield (), {}
        return
    heads = list(_expand_item(items[0]))
    for rest, rest_slots in _expand(items[1:]):
        for head, head_slots in heads:
            moved = {n: (a + len(head), b + len(head)) for n, (a, b) in rest_slots.items()}
            yield head + rest, head_slots | moved


def _expand_item(item: _Item) -> Iterator[tuple[tuple[Step, ...], dict[int, tuple[int, int]]]]:
    if isinstance(item, Step):
        yield (item,), {}
    elif isinstance(item, _Slot):
        for choice in item.choices:
            yield choice, {item.number: (0, len(choice))}
    else:
        yield from _expand(item.items)
        yield (), {}
