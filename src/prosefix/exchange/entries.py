"""What other people's files say, as entries of the glossary; what cannot be one is left out, and told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from prosefix.findings import Strength
from prosefix.glossary.entries import Entries, Keep, Origin, Swap, Term
from prosefix.glossary.pattern import PatternError, parse_pattern
from prosefix.language.tokens import normal, tokenize
from prosefix.language.words import FUNCTION_WORDS, readings

#: The strengths that a glossary file knows, by name.
STRENGTHS = {strength.name.lower(): strength for strength in (Strength.CERTAIN, Strength.STRONG, Strength.WEAK)}
#: The parts of speech of a swap; where a word can be several, the first.
POS = ("noun", "verb", "adj", "adv", "other")

_PATTERN_SIGN = re.compile(r"[\[\]{}^$~]")


@dataclass(frozen=True)
class LeftOut:
    """What could not be taken over: where it stands, what it says, and why not. A line of 0 is not known."""

    path: str
    line: int
    text: str
    why: str


@dataclass(frozen=True)
class Imported:
    """What a file gives: entries, what was left out, and expressions that it forbids without a replacement."""

    entries: Entries
    left_out: tuple[LeftOut, ...] = ()
    rejected: tuple[str, ...] = ()


class CannotSayError(ValueError):
    """A glossary file cannot say this; the message says why."""


Entry = Term | Swap | Keep


def one_line(text: str) -> str:
    """The text with single spaces. Raises CannotSayError if it is empty or holds what nobody can see."""
    text = " ".join(text.split())
    if not text:
        raise CannotSayError("empty")
    if not text.isprintable():
        raise CannotSayError("it holds hidden characters")
    return text


def entry_of(found: str, meant: tuple[str, ...], origin: Origin) -> Term | Swap:
    """The entry for a pair that says no more: a term if two or more words were meant, else a swap.

    Raises CannotSayError.
    """
    if len(meant[0].split()) > 1:
        return checked(Term(meant[0], origin, (found,)))
    return checked(Swap(found, meant, guessed_pos(found, meant[0]), origin))


def checked(entry: Term | Swap) -> Term | Swap:
    """The entry, its texts on one line. Raises CannotSayError if the glossary could not match it or would refuse it."""
    seen = tuple(map(_findable, entry.seen if isinstance(entry, Term) else (entry.spun,)))
    meant = tuple(map(one_line, (entry.term,) if isinstance(entry, Term) else entry.meant))
    if not meant:
        raise CannotSayError("no replacement")
    if {normal(each) for each in seen} & {normal(each) for each in meant}:
        raise CannotSayError("the same on both sides")
    for pattern in entry.unless:
        try:
            parse_pattern(one_line(pattern))
        except PatternError as error:
            raise CannotSayError(str(error)) from None
    if isinstance(entry, Term):
        return replace(entry, term=meant[0], seen=seen)
    if entry.pos not in POS:
        raise CannotSayError(f"no pos {entry.pos!r}")
    return replace(entry, spun=seen[0], meant=meant)


def keep_of(text: str, origin: Origin) -> Keep:
    """The keep for a text. Raises CannotSayError."""
    return Keep(_findable(text), origin)


def strength_of(name: str, default: Strength) -> Strength:
    """The strength of a name, the default for none. Raises CannotSayError."""
    if name and name not in STRENGTHS:
        raise CannotSayError(f"no strength {name!r}")
    return STRENGTHS.get(name, default)


def _findable(text: str) -> str:
    text = one_line(text)
    if sign := _PATTERN_SIGN.search(text):
        raise CannotSayError(f"it holds {sign.group()!r}, which stands for something else in a pattern")
    if not any(token.is_word for token in tokenize(text)):
        raise CannotSayError("no word in it")
    return text


def guessed_pos(found: str, meant: str) -> str:
    """The part of speech that two expressions can share, `other` if there is none."""
    can_be = [_kinds(each) for each in (found, meant)]
    shared = can_be[0] & can_be[1] or can_be[1]
    return next((pos for pos in POS if pos in shared), "other")


def _kinds(expression: str) -> set[str]:
    """What a word can be; of several words those that can stand in front as a verb, or at the end as anything else."""
    words = normal(expression).split()
    first, last = (
        {reading.pos for reading in readings(word)} if word not in FUNCTION_WORDS else set()
        for word in (words[0], words[-1])
    )
    return first if len(words) == 1 else (first & {"verb"}) | (last - {"verb"})


def gathered(entries: Iterable[Entry]) -> Entries:
    """The entries in their order, those that differ only in distortions, meant words or capitals brought together.

    Of these the first says how it is written, and where it stands.
    """
    terms: dict[Term, tuple[Term, dict[str, None]]] = {}
    swaps: dict[Swap, tuple[Swap, dict[str, None]]] = {}
    keeps: dict[str, Keep] = {}
    for entry in entries:
        if isinstance(entry, Keep):
            keeps.setdefault(entry.text, entry)
            continue
        placeless = Origin("", 0, entry.origin.domain)
        if isinstance(entry, Term):
            term = replace(entry, term=entry.term.lower(), origin=placeless, seen=())
            terms.setdefault(term, (entry, {}))[1].update(dict.fromkeys(entry.seen))
        else:
            swap = replace(entry, spun=entry.spun.lower(), origin=placeless, meant=())
            swaps.setdefault(swap, (entry, {}))[1].update(dict.fromkeys(entry.meant))
    return Entries(
        terms=tuple(replace(first, seen=tuple(seen)) for first, seen in terms.values()),
        swaps=tuple(replace(first, meant=tuple(meant)) for first, meant in swaps.values()),
        keeps=tuple(keeps.values()),
    )


def imported(found: Iterable[Entry | LeftOut], rejected: Iterable[str] = ()) -> Imported:
    """All that was found in a file."""
    everything = list(found)
    left_out = tuple(each for each in everything if isinstance(each, LeftOut))
    entries = gathered(each for each in everything if not isinstance(each, LeftOut))
    return Imported(entries, left_out, tuple(rejected))


def sayable(entries: Entries, domain: str | None = None) -> Iterator[Entry | LeftOut]:
    """The terms, swaps and keeps (of a domain); in the place of one that other programs could not be told, why."""
    every: list[Entry] = [*entries.terms, *entries.swaps, *entries.keeps]
    for entry in every:
        if domain not in (None, entry.origin.domain):
            continue
        try:
            yield keep_of(entry.text, entry.origin) if isinstance(entry, Keep) else checked(entry)
        except CannotSayError as error:
            yield LeftOut(entry.origin.path, entry.origin.line, name_of(entry), str(error))


def name_of(entry: Entry) -> str:
    """What an entry is known by."""
    if isinstance(entry, Term):
        return entry.term
    return entry.spun if isinstance(entry, Swap) else entry.text
