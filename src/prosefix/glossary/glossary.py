"""The glossary, compiled: what it finds in a sentence, and what should stand there."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from prosefix.findings import Strength
from prosefix.glossary.automaton import Automaton, Lists, Match
from prosefix.glossary.entries import Entries, Phrase, Swap, Term
from prosefix.glossary.inflection import carry_over
from prosefix.glossary.load import load, shipped_files
from prosefix.glossary.template import render
from prosefix.language.fluency import fluency
from prosefix.language.reading import Sentence
from prosefix.language.tokens import Token, tokenize
from prosefix.language.words import readings
from prosefix.store import Store

#: How far a guard's pattern may begin before the phrase that it guards, in tokens.
_GUARD_REACH = 8
#: How many sentences' artifacts are remembered.
_KNOWN_SENTENCES = 20_000
#: A word that is commoner than this (ln of its share of all words) is ordinary: some 9,000 are.
_ORDINARY = -12.0
#: How many different signs of a domain make its terms count.
SIGNS_NEEDED = 3


@dataclass(frozen=True)
class Artifact:
    """A match in a sentence, tokens `first` up to, not including, `end`: which entry, and what was meant."""

    rule: str
    why: str
    entry: Term | Phrase | Swap
    first: int
    end: int
    meant: tuple[str, ...]
    strength: Strength
    family: tuple[str, ...]

    @property
    def is_weak_swap(self) -> bool:
        """Whether it is a sound word that spinners also put for another one."""
        return isinstance(self.entry, Swap) and self.strength is Strength.WEAK

    @property
    def is_for_decoder(self) -> bool:
        """Whether such a swap is one of many that may be meant: no user says so, and no family does it often."""
        return self.is_weak_swap and isinstance(self.entry, Swap) and not (self.entry.origin.own or self.entry.often)


class Glossary:
    """Entries and the automaton over their patterns."""

    def __init__(self, entries: Entries) -> None:
        self.entries = entries
        self._owners: list[tuple[Term | Phrase | Swap, str]] = list(_owners(entries))
        lists = Lists.of((each.name, each.words) for each in entries.lists)
        numbered = [(number, entry, pattern) for number, (entry, pattern) in enumerate(self._owners)]
        self._automaton = Automaton(((n, p) for n, entry, p in numbered if not _is_ordinary(entry)), lists)
        self._ordinary = Automaton(((n, p) for n, entry, p in numbered if _is_ordinary(entry)), lists)
        #: A name that a spinner broke is one in any field, and its words keep their capitals ("White Home").
        self._capitals = dict(_capitals(entries))
        self._keeps = Automaton(enumerate(keep.text for keep in entries.keeps), lists)
        self._known: dict[
            tuple[str, frozenset[str], bool], list[Artifact]
        ] = {}  # most sentences stay as they are, pass after pass

    def domains_of(self, present: Set[str]) -> frozenset[str]:
        """The domains of which enough signs are among the lemmas that are present in a text."""
        return frozenset(
            domain.name
            for domain in self.entries.domains
            if sum(sign in present for sign in domain.signs) >= SIGNS_NEEDED
        )

    def artifacts(self, sentence: Sentence, domains: frozenset[str], *, ordinary: bool = False) -> list[Artifact]:
        """What the glossary finds in a sentence of a text of some domains; token numbers are the sentence's own.

        `ordinary`: also the swaps of words that are so common that they say nothing by themselves.
        """
        key = sentence.text, domains, ordinary
        if key not in self._known:
            if len(self._known) >= _KNOWN_SENTENCES:
                self._known.clear()
            self._known[key] = list(self._find(sentence, domains, ordinary=ordinary))
        return self._known[key]

    def forget(self) -> None:
        """Look at all sentences anew, as at the first time."""
        self._known.clear()

    def _find(self, sentence: Sentence, domains: frozenset[str], *, ordinary: bool) -> Iterator[Artifact]:
        kept = self.kept(sentence)
        matches = self._automaton.matches(sentence.tokens)
        if ordinary:
            matches += self._ordinary.matches(sentence.tokens)
        for match in _longest(matches):
            entry, seen = self._owners[match.owner]
            capitals = self._capitals.get(match.owner)
            if capitals is not None:
                tokens = sentence.tokens[match.first : match.end]
                if not all(t.text[0].isupper() for t, needed in zip(tokens, capitals, strict=False) if needed):
                    continue
            elif entry.origin.domain is not None and entry.origin.domain not in domains:
                continue
            if not kept.isdisjoint(range(match.first, match.end)):
                continue
            if not self._guarded(entry, match, sentence.tokens):
                yield _artifact(entry, seen, match, sentence)

    def kept(self, sentence: Sentence) -> frozenset[int]:
        """The tokens that a user's own entries say are never wrong."""
        matches = self._keeps.matches(sentence.tokens) if self.entries.keeps else ()
        return frozenset(number for match in matches for number in range(match.first, match.end))

    def _guarded(self, entry: Term | Phrase | Swap, match: Match, tokens: Sequence[Token]) -> bool:
        """Whether a guard says that this match is sound English."""
        first, end = match.first, match.end
        reach = range(max(0, first - _GUARD_REACH), first + 1)
        for pattern in entry.unless:
            if any(stop >= end for at in reach for stop in self._automaton.ends_of(pattern, tokens, at)):
                return True
        if not isinstance(entry, Phrase):
            return False

        def follows(pattern: str) -> bool:
            return bool(self._automaton.ends_of(pattern, tokens, end))

        def precedes(pattern: str) -> bool:
            return any(first in self._automaton.ends_of(pattern, tokens, at) for at in reach)

        return (
            any(map(follows, entry.not_before))
            or any(map(precedes, entry.not_after))
            or bool(entry.before and not any(map(follows, entry.before)))
            or bool(entry.after and not any(map(precedes, entry.after)))
        )


def _owners(entries: Entries) -> Iterator[tuple[Term | Phrase | Swap, str]]:
    """Each entry with each of its patterns."""
    for term in entries.terms:
        for seen in term.seen:
            yield term, _with_lemmas(seen, None)
    for phrase in entries.phrases:
        for find in phrase.find:
            yield phrase, find
    for swap in entries.swaps:
        yield swap, _with_lemmas(swap.spun, swap.pos)


def _capitals(entries: Entries) -> Iterator[tuple[int, tuple[bool, ...]]]:
    """The numbers of the distortions of names, and which of their words have a capital."""
    every = (seen for term in entries.terms for seen in term.seen)
    for number, seen in enumerate(every):  # terms come first among the owners
        if seen != seen.lower():
            yield number, tuple(token.text[0].isupper() for token in tokenize(seen))


def _is_ordinary(entry: Term | Phrase | Swap) -> bool:
    """Whether an entry is the swap of a common word, which half of all sentences hold."""
    return (
        isinstance(entry, Swap)
        and entry.strength is Strength.WEAK
        and not (entry.origin.own or entry.often)
        and fluency().ln(entry.spun.lower()) > _ORDINARY
        and " " not in entry.spun
    )


def _with_lemmas(words: str, pos: str | None) -> str:
    """The pattern for words that may be inflected: a verb in front, a noun at the end, a single word as it can be."""
    norms = [token.norm for token in tokenize(words)]
    if pos == "other":
        return " ".join(norms)
    last = len(norms) - 1
    can_be = [{r.pos for r in readings(norm) if r.lemma == norm} for norm in norms]
    if last == 0:
        kinds = can_be[0] if pos is None else can_be[0] & {pos}
        return f"~{norms[0]}/{pos}" if pos in kinds else ("~" + norms[0] if kinds else norms[0])
    if pos in (None, "verb") and "verb" in can_be[0]:
        norms[0] = f"~{norms[0]}/verb" if "noun" not in can_be[0] and "adj" not in can_be[0] else f"~{norms[0]}"
    if pos in (None, "noun") and "noun" in can_be[last]:
        norms[last] = f"~{norms[last]}/noun"
    return " ".join(norms)


def _longest(matches: Iterable[Match]) -> list[Match]:
    """Of the matches of one entry that begin at one token, the longest."""
    best: dict[tuple[int, int], Match] = {}
    for match in matches:
        key = match.owner, match.first
        if key not in best or match.end > best[key].end:
            best[key] = match
    return list(best.values())


def _artifact(entry: Term | Phrase | Swap, seen: str, match: Match, sentence: Sentence) -> Artifact:
    first, end = match.first, match.end
    tokens = sentence.tokens[first:end]
    if isinstance(entry, Phrase):
        slots = []
        for number in range(len(match.slots)):
            filled = match.slot(number)
            slots.append(sentence.between(filled[0], filled[1] - 1) if filled else "")
        meant = tuple(render(use, slots) for use in entry.use)
        rule, why = f"phrase/{entry.id}", entry.why
    elif isinstance(entry, Term):
        meant = (carry_over(seen, tokens, entry.term, mass=entry.mass),)
        rule, why = "unspin/distortion", f"Writers of this field say “{entry.term}”."
    else:
        meant = tuple(carry_over(seen, tokens, word, pos=entry.pos) for word in entry.meant)
        rule, why = "lexicon/swap", f"Spinners put “{entry.spun}” for “{entry.meant[0]}”."
    return Artifact(rule, why, entry, first, end, meant, entry.strength, entry.family)


def compile_glossary(extra: Sequence[Path] = (), store: Store | None = None) -> Glossary:
    """The shipped glossary with the files of `extra` over it, from the cache where that has it."""
    shipped = shipped_files()
    files = [*shipped, *extra]
    digest = hashlib.blake2b(digest_size=16)
    for path in files:
        digest.update(str(path).encode() + b"\0")
        if path.is_file():
            digest.update(path.read_bytes() + b"\0")
    key = digest.hexdigest()
    cached = store.get("glossary", key) if store else None
    if isinstance(cached, Glossary):
        return cached
    glossary = Glossary(load(shipped).under(load(extra)))
    if store:
        store.put("glossary", key, glossary)
    return glossary
