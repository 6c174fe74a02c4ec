"""All patterns of a glossary in one trie over tokens, lemmas, word classes and lists.

The time to match a text does not grow with the number of patterns: at each token only the edges are
followed that this token has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from prosefix.glossary.pattern import Sequence as StepSequence
from prosefix.glossary.pattern import Step, parse_pattern
from prosefix.language.tokens import Token, normal
from prosefix.language.words import FUNCTION_WORDS, readings

_LONGEST_NAME = 6
_NUMBER_WORDS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
    million billion dozen""".split()
)
_VERBS_AMONG_FUNCTION_WORDS = frozenset(
    "am is are was were be been being have has had having do does did".split()
)


class Node(NamedTuple):
    """A state of the trie: edges by kind, and which patterns end here."""

    literal: dict[str, int]
    lemma: dict[str, int]
    group: dict[str, int]  # word classes and lists that one token can be of
    long: dict[Step, int]  # what can take several tokens: names, lists of expressions, gaps
    accepts: list[int]


class Accept(NamedTuple):
    """The end of a pattern: whose it is, and how its slots lie over the steps."""

    owner: int
    sequence: StepSequence


class Match(NamedTuple):
    """Tokens `first` up to, not including, `end` of a sentence match a pattern of `owner`."""

    owner: int
    first: int
    end: int
    steps: tuple[tuple[int, int], ...]
    sequence: StepSequence

    def slot(self, number: int) -> tuple[int, int] | None:
        """The tokens that fill a slot, from 0; None if it is empty."""
        a, b = self.sequence.slots[number]
        if a == b or self.steps[a][0] == self.steps[b - 1][1]:
            return None
        return self.steps[a][0], self.steps[b - 1][1]


@dataclass
class Lists:
    """The glossary's word lists, ready to be asked what a token can be."""

    by_lemma: dict[str, frozenset[str]] = field(default_factory=dict)
    expressions: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)

    @staticmethod
    def of(named: Iterable[tuple[str, Iterable[str]]]) -> Lists:
        """From the names and words of all lists."""
        by_lemma: dict[str, set[str]] = {}
        expressions: dict[str, list[tuple[str, ...]]] = {}
        for name, words in named:
            for word in words:
                norms = tuple(normal(word).split())
                if len(norms) == 1:
                    by_lemma.setdefault(norms[0], set()).add("@" + name)
                else:
                    expressions.setdefault(name, []).append(norms)
        return Lists(
            {lemma: frozenset(names) for lemma, names in by_lemma.items()},
            {name: tuple(sorted(many)) for name, many in expressions.items()},
        )


class Automaton:
    """The trie, and the matching of sentences against it."""

    def __init__(self, patterns: Iterable[tuple[int, str]], lists: Lists) -> None:
        self.lists = lists
        self.nodes = [_node()]
        self.accepts: list[Accept] = []
        for owner, pattern in patterns:
            for sequence in parse_pattern(pattern):
                self._add(owner, sequence)
        self._forget()

    def __getstate__(self) -> dict[str, object]:
        return {"lists": self.lists, "nodes": self.nodes, "accepts": self.accepts}

    def __setstate__(self, state: dict[str, object]) -> None:
        self.__dict__.update(state)
        self._forget()

    def _forget(self) -> None:
        self._words: dict[str, tuple[tuple[str, ...], frozenset[str]]] = {}
        self._starts: dict[str, tuple[int, ...]] = {}

    def _add(self, owner: int, sequence: StepSequence) -> None:
        state = 0
        for step in sequence.steps:
            state = self._edge(state, step)
        self.nodes[state].accepts.append(len(self.accepts))
        self.accepts.append(Accept(owner, sequence))

    def _edge(self, state: int, step: Step) -> int:
        node = self.nodes[state]
        if step.kind == "literal":
            return self._next(node.literal, step.key)
        if step.kind == "lemma":
            return self._next(node.lemma, step.key)
        if step.kind == "class" and step.key != "name":
            return self._next(node.group, step.key)
        if step.kind == "list" and step.key not in self.lists.expressions:
            return self._next(node.group, "@" + step.key)
        following = node.long.setdefault(step, len(self.nodes))
        if following == len(self.nodes):
            self.nodes.append(_node())
        return following

    def _next(self, edges: dict[str, int], key: str) -> int:
        following = edges.setdefault(key, len(self.nodes))
        if following == len(self.nodes):
            self.nodes.append(_node())
        return following

    def matches(self, tokens: Sequence[Token]) -> Iterator[Match]:
        """Every match of every pattern in the tokens of one sentence."""
        starts, root_long = self._starts, bool(self.nodes[0].long)
        for first, token in enumerate(tokens):
            following = starts.get(token.norm)
            if following is None:
                following = starts[token.norm] = tuple(self._step(0, token.norm))
            for state in following:
                yield from self._walk(state, tokens, first, ((first, first + 1),))
            if root_long:
                yield from self._walk_long(0, tokens, first, first, ())

    def _walk(
        self, state: int, tokens: Sequence[Token], first: int, steps: tuple[tuple[int, int], ...]
    ) -> Iterator[Match]:
        node = self.nodes[state]
        at = steps[-1][1]
        for number in node.accepts:
            accept = self.accepts[number]
            sequence = accept.sequence
            if sequence.at_start and not _at_start(tokens, first):
                continue
            if sequence.at_end and not _at_end(tokens, at):
                continue
            yield Match(accept.owner, first, at, steps, sequence)
        if at < len(tokens):
            for following in self._step(state, tokens[at].norm):
                yield from self._walk(following, tokens, first, (*steps, (at, at + 1)))
        if node.long:
            yield from self._walk_long(state, tokens, first, at, steps)

    def _walk_long(
        self, state: int, tokens: Sequence[Token], first: int, at: int, steps: tuple[tuple[int, int], ...]
    ) -> Iterator[Match]:
        for step, following in self.nodes[state].long.items():
            for end in self.ends(step, tokens, at):
                if end > first:
                    yield from self._walk(following, tokens, first, (*steps, (at, end)))

    def _step(self, state: int, norm: str) -> Iterator[int]:
        """The states that a token leads to from a state."""
        node = self.nodes[state]
        if norm in node.literal:
            yield node.literal[norm]
        if node.lemma or node.group:
            lemma_keys, groups = self._word(norm)
            for key in lemma_keys:
                if key in node.lemma:
                    yield node.lemma[key]
            for key, following in node.group.items():
                if key in groups:
                    yield following

    def _word(self, norm: str) -> tuple[tuple[str, ...], frozenset[str]]:
        """The lemma keys of a token, and the classes and lists that it is of."""
        word = self._words.get(norm)
        if word is None:
            lemma_keys, classes = word_keys(norm)
            lists = [self.lists.by_lemma.get(key, frozenset()) for key in lemma_keys if "/" not in key]
            word = self._words[norm] = (lemma_keys, classes.union(*lists))
        return word

    def ends(self, step: Step, tokens: Sequence[Token], at: int) -> Iterator[int]:
        """Where a step that begins at a token can end."""
        if step.kind == "gap":
            end = at
            yield end
            while end < len(tokens) and end - at < int(step.key) and tokens[end].is_word:
                end += 1
                yield end
        elif at >= len(tokens):
            return
        elif step == ("class", "name"):
            end = at
            while end < len(tokens) and end - at < _LONGEST_NAME and tokens[end].text[0].isupper():
                end += 1
                yield end
        elif step.kind == "literal":
            if tokens[at].norm == step.key:
                yield at + 1
        elif step.kind == "lemma":
            if step.key in self._word(tokens[at].norm)[0]:
                yield at + 1
        else:
            key = step.key if step.kind == "class" else "@" + step.key
            if key in self._word(tokens[at].norm)[1]:
                yield at + 1
            for norms in self.lists.expressions.get(step.key, ()):
                if self._is_expression(norms, tokens, at):
                    yield at + len(norms)

    def _is_expression(self, norms: tuple[str, ...], tokens: Sequence[Token], at: int) -> bool:
        words = [token.norm for token in tokens[at : at + len(norms)]]
        if len(words) < len(norms) or words[:-1] != list(norms[:-1]):
            return False
        return norms[-1] in self._word(words[-1])[0]

    def ends_of(self, pattern: str, tokens: Sequence[Token], at: int) -> set[int]:
        """Where a pattern of its own, a guard, can end if it begins at a token."""
        found = set()
        for sequence in guard(pattern):
            if sequence.at_start and not _at_start(tokens, at):
                continue
            ends = {at}
            for step in sequence.steps:
                ends = {end for start in ends for end in self.ends(step, tokens, start)}
            found |= {end for end in ends if not sequence.at_end or _at_end(tokens, end)}
        return found


def _node() -> Node:
    return Node({}, {}, {}, {}, [])


@lru_cache(maxsize=4096)
def guard(pattern: str) -> list[StepSequence]:
    """The sequences of a guard's pattern."""
    return parse_pattern(pattern)


def word_keys(norm: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The lemmas of a word, alone and with their part of speech (`folk/noun`), and its word classes."""
    if not norm[0].isalnum():
        return (norm,), frozenset()
    last = norm.rsplit("-", 1)[-1]
    found = readings(norm) or (readings(last) if last else ())
    keys = [norm]
    classes = {"word"}
    if norm[0].isdigit() or all(part in _NUMBER_WORDS for part in norm.split("-")):
        classes.add("number")
    closed = norm in FUNCTION_WORDS and norm not in _VERBS_AMONG_FUNCTION_WORDS
    for reading in found:
        lemma = reading.lemma if norm == last or not readings(norm) == () else norm
        keys += [lemma, f"{lemma}/{reading.pos}"]
        if not closed:
            classes |= {reading.pos, reading.form}
    return tuple(dict.fromkeys(keys)), frozenset(classes)


def _at_start(tokens: Sequence[Token], first: int) -> bool:
    """Whether no word of the sentence stands before a token."""
    return not any(token.is_word for token in tokens[:first])


def _at_end(tokens: Sequence[Token], end: int) -> bool:
    """Whether no word of the sentence stands behind the last token."""
    return not any(token.is_word for token in tokens[end:])
