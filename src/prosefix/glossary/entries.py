"""What the glossary holds: terms, phrases, swaps, lists, keeps and domains."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

from prosefix.findings import Strength

_Entry = TypeVar("_Entry", "Term", "Phrase", "Swap", "WordList", "Domain")


@dataclass(frozen=True)
class Origin:
    """The file and line (from 1) that an entry was read from, and the domain it belongs to, if any.

    `own`: it is a user's own, and what it says is so.
    """

    path: str
    line: int
    domain: str | None = None
    own: bool = False


@dataclass(frozen=True)
class Term:
    """A fixed expression of a field, and how spinners broke it."""

    term: str
    origin: Origin
    seen: tuple[str, ...] = ()
    mass: bool = False
    strength: Strength = Strength.STRONG
    family: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(frozen=True)
class Phrase:
    """An artifact with a pattern, what to write instead, why, and examples."""

    id: str
    find: tuple[str, ...]
    use: tuple[str, ...]
    why: str
    origin: Origin
    strength: Strength = Strength.STRONG
    family: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    bad: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()
    good: tuple[str, ...] = ()


@dataclass(frozen=True)
class Swap:
    """A word that spinners put for another. `often`: its families do so again and again."""

    spun: str
    meant: tuple[str, ...]
    pos: str
    origin: Origin
    strength: Strength = Strength.WEAK
    family: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    often: bool = False


@dataclass(frozen=True)
class WordList:
    """Words and expressions that a slot may stand for."""

    name: str
    words: tuple[str, ...]
    origin: Origin


@dataclass(frozen=True)
class Keep:
    """A text that is never a finding."""

    text: str
    origin: Origin


@dataclass(frozen=True)
class Domain:
    """A field, and the words that show that a text is of it."""

    name: str
    title: str
    signs: tuple[str, ...]
    origin: Origin


@dataclass(frozen=True)
class Entries:
    """All that some glossary files hold, in the order of the files."""

    terms: tuple[Term, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    swaps: tuple[Swap, ...] = ()
    lists: tuple[WordList, ...] = ()
    keeps: tuple[Keep, ...] = ()
    domains: tuple[Domain, ...] = ()

    def __add__(self, other: Entries) -> Entries:
        """Both together."""
        return Entries(
            self.terms + other.terms, self.phrases + other.phrases, self.swaps + other.swaps,
            self.lists + other.lists, self.keeps + other.keeps, self.domains + other.domains,
        )  # fmt: skip

    def under(self, own: Entries) -> Entries:
        """These with a user's own: an entry of theirs takes the place of one with the same key."""
        return Entries(
            _override(self.terms, own.terms, "term"),
            _override(self.phrases, own.phrases, "id"),
            _override(self.swaps, own.swaps, "spun"),
            _override(self.lists, own.lists, "name"),
            self.keeps + own.keeps,
            _override(self.domains, own.domains, "name"),
        )


def _override(ours: tuple[_Entry, ...], theirs: tuple[_Entry, ...], key: str) -> tuple[_Entry, ...]:
    replaced = {getattr(entry, key).lower() for entry in theirs}
    own = tuple(replace(entry, origin=replace(entry.origin, own=True)) for entry in theirs)
    return tuple(entry for entry in ours if getattr(entry, key).lower() not in replaced) + own
