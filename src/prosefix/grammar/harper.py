"""Harper, in process: a grammar checker that is only heard where it is good.

Which of its rules are heard, which may repair on their own word and which undo an edit stands in harper.toml.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib import metadata, resources
from typing import TYPE_CHECKING, NamedTuple

from prosefix.document import OPAQUE
from prosefix.findings import Strength
from prosefix.grammar.base import Issue
from prosefix.language.article import article_before
from prosefix.language.reading import sentence_ranges
from prosefix.language.words import FUNCTION_WORDS, is_known

if TYPE_CHECKING:
    from harper import Lint, Linter, Suggestion

_DIALECTS = {"en-gb": "BRITISH", "en-au": "AUSTRALIAN", "en-ca": "CANADIAN", "en-in": "INDIAN"}
#: Blocks whose issues are kept: verification asks for the same ones again.
_BLOCKS = 4096
#: Code points around a finding in which code, an address and the like make it worthless.
_NEIGHBOUR = 2
#: Code points that a pattern sees of what stands in front.
_BEFORE = 40
_QUOTES = frozenset("\"'“”‘’«»")
_CURLY_APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_NEXT_WORD = re.compile(r" ([a-z]+)\b(?![-'’])")
_SHORTEST_MISSPELLING = 5
_SHORTEST_PART = 3
_ENDINGS = "s es ed er ers ee ees ing ly ness like able".split()


class Harper:
    """The engine Harper for one kind of English, as an IETF tag; American where it knows none for the tag.

    It loads on the first check. One thread at a time may use an instance.
    """

    name = "harper"

    def __init__(self, language: str = "en-US") -> None:
        self._dialect = _DIALECTS.get(language.replace("_", "-").lower(), "AMERICAN")
        self._issues = lru_cache(maxsize=_BLOCKS)(self._find)
        self.version = harper_version()

    def check(self, prose: str) -> list[Issue]:
        """The issues of a block's prose that are worth hearing, in order."""
        return list(self._issues(prose))

    @cached_property
    def _linter(self) -> Linter:
        from harper import Dialect, Linter, get_default_lint_config

        linter = Linter(Dialect[self._dialect])
        rules = trust().rules
        linter.set_lint_config({name: name in rules for name in get_default_lint_config()})
        return linter

    def _find(self, prose: str) -> tuple[Issue, ...]:
        from harper import Language

        straight = _CURLY_APOSTROPHE.sub("'", prose)  # Harper takes "don’t" for an unknown word
        found = self._linter.organized_lints(straight, language=Language.PLAINTEXT)
        issues = {_issue(prose, rule, lint) for rule, lints in found.items() for lint in lints}
        return tuple(sorted(issue for issue in issues if issue))


@cache
def harper_version() -> str:
    """The version of the Harper that harper-py carries, by its bill of materials; else that of harper-py."""
    package = metadata.distribution("harper-py")
    bills = (file for file in package.files or () if file.name.endswith(".cyclonedx.json"))
    for bill in bills:
        if carried := re.search(r"\bharper-core@([\d.]+)", bill.read_text(encoding="utf-8")):
            return carried[1]
    return package.version


class Flagged(NamedTuple):
    """Prose `start` to `end` that Harper flags, and its first suggestion, if any."""

    prose: str
    start: int
    end: int
    first: str | None

    @property
    def text(self) -> str:
        """What is flagged."""
        return self.prose[self.start : self.end]


def _issue(prose: str, rule: str, lint: Lint) -> Issue | None:
    """A lint as an issue, or None where it is not to be heard."""
    start, end = lint.span.start, lint.span.end
    suggestions = tuple(dict.fromkeys(_suggested(prose, start, end, each) for each in lint.suggestions))
    flagged = Flagged(prose, start, end, suggestions[0] if suggestions else None)
    if _is_near_opaque(flagged) or _is_about_a_name(flagged):
        return None
    if trust().may_apply(rule, flagged):
        strength = Strength.CERTAIN
    elif trust().may_list(rule, flagged):
        strength = Strength.HINT
    else:
        return None
    return Issue(start, end, rule, lint.message, suggestions, strength, rule in trust().verify)


def _suggested(prose: str, start: int, end: int, suggestion: Suggestion) -> str:
    """What would stand in place of the flagged text, with apostrophes as this prose has them."""
    from harper import SuggestionKind

    new = suggestion.replacement_text
    if suggestion.kind == SuggestionKind.INSERT_AFTER:
        new = prose[start:end] + new
    return new.replace("'", "’") if _CURLY_APOSTROPHE.search(prose) else new


def _is_near_opaque(flagged: Flagged) -> bool:
    around = flagged.prose[max(flagged.start - _NEIGHBOUR, 0) : flagged.end + _NEIGHBOUR]
    return OPAQUE in around


def _is_about_a_name(flagged: Flagged) -> bool:
    """Whether a flagged word has a capital other than one that opens a sentence, or is "I"."""
    for word in _WORD.finditer(flagged.prose, flagged.start, flagged.end):
        text = word.group()
        if text.islower() or re.split("['’]", text)[0] == "I":
            continue
        if not text.istitle() and any(char.isupper() for char in text[1:]):
            return True
        if text[0].isupper() and not _opens_sentence(flagged.prose, word.start()):
            return True
    return False


def _opens_sentence(prose: str, at: int) -> bool:
    return any(start <= at < end and not _WORD.search(prose, start, at) for start, end in sentence_ranges(prose))


@dataclass(frozen=True)
class Where:
    """Where a rule is heard, or its first suggestion applied: patterns of harper.toml that must all match."""

    before: re.Pattern[str] | None = None
    text: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    to: re.Pattern[str] | None = None

    def fits(self, flagged: Flagged) -> bool:
        """Whether it is such a place."""
        prose, start, end, first = flagged
        return (
            (not self.text or bool(self.text.fullmatch(flagged.text)))
            and (not self.to or bool(self.to.fullmatch(first or "")))
            and (not self.before or bool(self.before.search(prose[max(start - _BEFORE, 0) : start])))
            and (not self.after or bool(self.after.match(prose, end)))
        )


@dataclass(frozen=True)
class Trust:
    """What harper.toml says of each rule: where it may apply, where it is listed, whether it undoes."""

    apply: Mapping[str, tuple[Where, ...]]
    suggest: frozenset[str]
    only: Mapping[str, tuple[Where, ...]]
    verify: frozenset[str]

    @cached_property
    def rules(self) -> frozenset[str]:
        """The rules that are heard at all."""
        return self.suggest | self.apply.keys()

    def may_apply(self, rule: str, flagged: Flagged) -> bool:
        """Whether the first suggestion may be applied; not at a quotation mark: that is talked of."""
        prose, start, end, first = flagged
        if first is None or not _QUOTES.isdisjoint((prose[start - 1 : start], prose[end : end + 1])):
            return False
        if rule == "AnA" and not _article_fits(flagged):
            return False
        return any(where.fits(flagged) for where in self.apply.get(rule, ()))

    def may_list(self, rule: str, flagged: Flagged) -> bool:
        """Whether the finding is worth an editor's time."""
        if rule not in self.suggest or (rule == "SpellCheck" and not is_misspelling(flagged)):
            return False
        return rule not in self.only or any(where.fits(flagged) for where in self.only[rule])


@cache
def trust() -> Trust:
    """The table of harper.toml."""
    data = tomllib.loads(resources.files(__package__).joinpath("harper.toml").read_text(encoding="utf-8"))
    suggest, verify = frozenset(data["suggest"].split()), frozenset(data["verify"].split())
    return Trust(_places(data["apply"]), suggest, _places(data["only"]), verify)


def _places(entries: Iterable[Mapping[str, str]]) -> dict[str, tuple[Where, ...]]:
    places: dict[str, tuple[Where, ...]] = {}
    for entry in entries:
        patterns = {key: re.compile(entry[key]) for key in ("before", "text", "after", "to") if key in entry}
        places[entry["rule"]] = (*places.get(entry["rule"], ()), Where(**patterns))
    return places


def is_misspelling(flagged: Flagged) -> bool:
    """Whether an unknown word is likely one that was mistyped, not one that Harper has never seen.

    It is in small letters, stands once, our lexicon knows neither it nor its parts ("webpages", "approver"),
    and another word is one slip away.
    """
    word, first = flagged.text, flagged.first or ""
    return (
        len(word) >= _SHORTEST_MISSPELLING
        and word.isalpha()
        and word.islower()
        and first.isalpha()
        and flagged.prose.count(word) == 1
        and _one_slip_apart(word, first)
        and not _may_be_a_word(word)
    )


def _may_be_a_word(word: str) -> bool:
    stems = [word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)]
    halves = [(word[:at], word[at:]) for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)]
    return (
        is_known(word)
        or any(is_known(stem) or is_known(stem + "e") for stem in stems if len(stem) >= _SHORTEST_PART)
        or any(is_known(left) and is_known(right) for left, right in halves)
    )


def _one_slip_apart(one: str, other: str) -> bool:
    """Whether one letter more, less or another, or two that changed places, is all the difference."""
    short, long = sorted((one, other), key=len)
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return short[at + 1 :] == long[at + 1 :] or swapped


def _article_fits(flagged: Flagged) -> bool:
    """Whether a or an stands before a known word in small letters, and we would say what Harper says."""
    following = _NEXT_WORD.match(flagged.prose, flagged.end)
    word = following[1] if following else ""
    return is_known(word) and word not in FUNCTION_WORDS and article_before(word) == (flagged.first or "").lower()
