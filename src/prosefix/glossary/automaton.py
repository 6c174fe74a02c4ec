"""All patterns of a glossary in one trie over tokens, lemmas, word classes and lists.

The time to match a text does not grow with the number of patterns: at each token only the edges are
followed that this token has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
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
#: What an unknown word surely is by its ending: "neuromuscular".
_ENDINGS = {
    "al": "adj",
    "ic": "adj",
    "ar": "adj",
    "ous": "adj",
    "ive": "adj",
    "able": "adj",
    "tion": "noun",
    "ness": "noun",
}
_VERBS_AMONG_FUNCTION_WORDS = frozenset("am is are was were be been being have has had having do does did".split())


class Accept(NamedTuple):
    """The end of a pattern: whose it is, how its slots lie over the steps, and where it must stand."""

    owner: int
    slots: tuple[tuple[int, int], ...]
    at_start: bool
    at_end: bool


class Match(NamedTuple):
    """Tokens `first` up to, not including, `end` of a sentence match a pattern of `owner`."""

    owner: int
    first: int
    end: int
    steps: tuple[tuple[int, int], ...]
    slots: tuple[tuple[int, int], ...]

    def slot(self, number: int) -> tuple[int, int] | None:
        """The tokens that fill a slot, from 0; None if it is empty."""
        a, b = self.slots[number]
        if a == b or self.steps[a][0] == self.steps[b - 1][1]:
            return None
        return self.steps[a][0], self.steps[b - 1][1]


class Keys(NamedTuple):
    """All that a token can be in a pattern: `=word`, `~lemma`, `~lemma/noun`, `@noun:plural`, `@list`."""

    ordered: tuple[str, ...]
    all: frozenset[str]


_NO_KEYS = Keys((), frozenset())
_Steps = tuple[tuple[int, int], ...]
#: A state, the token that comes next, and the tokens of each step so far.
_Walk = tuple[int, int, _Steps]


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
                    by_lemma.setdefault(norms[0], set()).add(name)
                else:
                    expressions.setdefault(name, []).append(norms)
        return Lists(
            {lemma: frozenset(names) for lemma, names in by_lemma.items()},
            {name: tuple(sorted(many)) for name, many in expressions.items()},
        )


class Automaton:
    """The trie, and the matching of sentences against it.

    A state is a number; `_edges` has for each the states that the key of a token leads to, `_long` the steps that
    may take several tokens, `_accepts` the patterns that end there.
    """

    def __init__(self, patterns: Iterable[tuple[int, str]], lists: Lists) -> None:
        self._lists = lists
        self._edges: list[dict[str, int]] = [{}]
        self._long: dict[int, dict[Step, int]] = {}
        self._accepts: dict[int, list[Accept]] = {}
        slots: dict[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]] = {}  # few are different
        for owner, pattern in patterns:
            for sequence in parse_pattern(pattern):
                same = slots.setdefault(sequence.slots, sequence.slots)
                self._add(sequence.steps, Accept(owner, same, sequence.at_start, sequence.at_end))
        self._keys: dict[str, Keys] = {}
        self._starts: dict[str, tuple[int, ...]] = {}
        self._guards: dict[str, list[tuple[str | None, StepSequence]]] = {}

    def _add(self, steps: tuple[Step, ...], accept: Accept) -> None:
        state = 0
        for step in steps:
            key = self._key(step)
            if key is None:
                following = self._long.setdefault(state, {}).setdefault(step, len(self._edges))
            else:
                following = self._edges[state].setdefault(key, len(self._edges))
            if following == len(self._edges):
                self._edges.append({})
            state = following
        self._accepts.setdefault(state, []).append(accept)

    def _key(self, step: Step) -> str | None:
        """The key of a token that a step asks for; None if it may take several tokens."""
        if step.kind == "literal":
            return "=" + step.key
        if step.kind == "lemma":
            return "~" + step.key
        if step.kind == "gap" or step.key == "name" or step.key in self._lists.expressions:
            return None
        return "@" + step.key

    def matches(self, tokens: Sequence[Token]) -> list[Match]:
        """Every match of every pattern in the tokens of one sentence."""
        found: list[Match] = []
        known = self._keys
        keys = [known.get(token.norm) or self.keys(token.norm) for token in tokens]
        for first, token in enumerate(tokens):
            starts = self._starts.get(token.norm)
            if starts is None:
                starts = self._starts[token.norm] = tuple(self._following(0, keys[first]))
            following_keys = keys[first + 1] if first + 1 < len(keys) else _NO_KEYS
            to_do: list[_Walk] = [
                (state, first + 1, ((first, first + 1),)) for state in starts if self._goes_on(state, following_keys)
            ]
            if 0 in self._long:
                to_do += self._after_long(0, tokens, first, first, ())
            while to_do:
                state, at, steps = to_do.pop()
                if state in self._accepts:
                    found += self._accepted(state, tokens, first, at, steps)
                if at < len(tokens) and self._edges[state]:
                    following = self._following(state, keys[at])
                    to_do += [(after, at + 1, (*steps, (at, at + 1))) for after in following]
                if state in self._long:
                    to_do += self._after_long(state, tokens, first, at, steps)
        return found

    def _goes_on(self, state: int, keys: Keys) -> bool:
        """Whether a pattern ends at a state, or goes on with a token that has these keys: most do not."""
        edges = self._edges[state]
        if len(edges) < len(keys.ordered):
            leads_on = not keys.all.isdisjoint(edges)
        else:
            leads_on = not edges.keys().isdisjoint(keys.ordered)
        return leads_on or state in self._accepts or state in self._long

    def _accepted(self, state: int, tokens: Sequence[Token], first: int, at: int, steps: _Steps) -> Iterator[Match]:
        for accept in self._accepts[state]:
            if (not accept.at_start or _at_start(tokens, first)) and (not accept.at_end or _at_end(tokens, at)):
                yield Match(accept.owner, first, at, steps, accept.slots)

    def _after_long(self, state: int, tokens: Sequence[Token], first: int, at: int, steps: _Steps) -> Iterator[_Walk]:
        """Where to go on after each step that may take several tokens."""
        for step, following in self._long[state].items():
            for end in self.ends(step, tokens, at):
                if end > first:
                    yield following, end, (*steps, (at, end))

    def _following(self, state: int, keys: Keys) -> list[int]:
        """The states that a token with these keys leads to from a state."""
        edges = self._edges[state]
        if len(edges) < len(keys.ordered):
            return [following for key, following in edges.items() if key in keys.all]
        return [edges[key] for key in keys.ordered if key in edges]

    def keys(self, norm: str) -> Keys:
        """All that a token can be."""
        keys = self._keys.get(norm)
        if keys is None:
            words, classes = word_keys(norm)
            lists = sorted({"@" + name for word in words for name in self._lists.by_lemma.get(word, ())})
            ordered = ("=" + norm, *("~" + word for word in words), *classes, *lists)
            keys = self._keys[norm] = Keys(ordered, frozenset(ordered))
        return keys

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
        else:
            key = self._key(step) or "@" + step.key
            if key in self.keys(tokens[at].norm).all:
                yield at + 1
            for norms in self._lists.expressions.get(step.key, ()) if step.kind == "list" else ():
                if self._is_expression(norms, tokens, at):
                    yield at + len(norms)

    def _is_expression(self, norms: tuple[str, ...], tokens: Sequence[Token], at: int) -> bool:
        words = [token.norm for token in tokens[at : at + len(norms)]]
        if len(words) < len(norms) or words[:-1] != list(norms[:-1]):
            return False
        return "~" + norms[-1] in self.keys(words[-1]).all

    def ends_of(self, pattern: str, tokens: Sequence[Token], at: int) -> set[int]:
        """Where a pattern of its own, a guard, can end if it begins at a token."""
        found: set[int] = set()
        keys = self.keys(tokens[at].norm).all if at < len(tokens) else frozenset[str]()
        for key, sequence in self._guard(pattern):
            if key is not None and key not in keys:
                continue  # so it ends for nearly all of them
            if sequence.at_start and not _at_start(tokens, at):
                continue
            ends = {at}
            for step in sequence.steps:
                ends = {end for start in ends for end in self.ends(step, tokens, start)}
            found |= {end for end in ends if not sequence.at_end or _at_end(tokens, end)}
        return found

    def _guard(self, pattern: str) -> list[tuple[str | None, StepSequence]]:
        """The sequences of a guard's pattern, each with the key that its first token must have, if it is one token."""
        if pattern not in self._guards:
            self._guards[pattern] = [(self._key(each.steps[0]), each) for each in parse_pattern(pattern)]
        return self._guards[pattern]


def word_keys(norm: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lemmas of a word, alone and with their part of speech (`folk/noun`), and its word classes as keys.

    An unknown word with a hyphen is read as its last part is: "co-worker" as "worker".
    """
    if not norm[0].isalnum():
        return (norm,), ()
    found = readings(norm)
    words = [norm, *(word for r in found for word in (r.lemma, f"{r.lemma}/{r.pos}"))]
    if not found and "-" in norm:
        found = readings(norm.rsplit("-", 1)[1])
        words += [f"{norm}/{r.pos}" for r in found]
    classes = ["@word"]
    if not found and (pos := next((pos for end, pos in _ENDINGS.items() if norm.endswith(end)), None)):
        classes.append("@" + pos)
    if norm[0].isdigit() or all(part in _NUMBER_WORDS for part in norm.split("-")):
        classes.append("@number")
    if norm not in FUNCTION_WORDS or norm in _VERBS_AMONG_FUNCTION_WORDS:
        classes += ["@" + each for reading in found for each in (reading.pos, reading.form)]
    return tuple(dict.fromkeys(words)), tuple(dict.fromkeys(classes))


def _at_start(tokens: Sequence[Token], first: int) -> bool:
    """Whether no word of the sentence stands before a token."""
    return not any(token.is_word for token in tokens[:first])


def _at_end(tokens: Sequence[Token], end: int) -> bool:
    """Whether no word of the sentence stands behind the last token."""
    return not any(token.is_word for token in tokens[end:])
