"""One thing with many names: "massage therapy", "massage treatment", "massage procedure" in one article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from prosefix.findings import Finding, Severity, Strength
from prosefix.language.reading import Passage, Sentence, Text
from prosefix.language.words import FUNCTION_WORDS, readings
from prosefix.rules.base import Context, Rule

#: Head nouns that spinners put for one another. Nouns that writers tell apart (car, vehicle) are in none.
_HEADS = (
    "therapy treatment procedure remedy cure",
    "tool software program application app utility",
    "company firm business corporation enterprise organization",
    "method technique approach procedure strategy tactic",
    "benefit advantage perk merit",
    "result outcome consequence",
    "website site webpage portal",
    "device gadget gizmo appliance",
    "service solution offering",
    "problem issue trouble concern difficulty",
    "ache pain discomfort soreness",
    "disease illness ailment disorder condition",
    "doctor physician clinician medic",
    "specialist expert professional pro",
    "seller vendor retailer merchant dealer",
    "customer client consumer patron shopper",
    "house home residence dwelling property",
    "job task employment position",
    "game match",
    "diet regimen regime",
    "cost price expense fee rate",
)
_GROUPS: dict[str, tuple[int, ...]] = {}
for _number, _line in enumerate(_HEADS):
    for _head in _line.split():
        _GROUPS[_head] = (*_GROUPS.get(_head, ()), _number)

#: Words that name nothing: "other methods" and "other techniques" may well be two things.
_NO_NAMES = frozenset(
    """other new old good best better great big small large first second third last next same different many
    various several main major minor key common certain specific particular own full whole real simple
    easy hard free high low long short possible available important effective local general special single
    additional further similar such right wrong possible potential early late great likely top popular
    poor bad worst serious human current previous total final initial following above overall unique
    professional personal private public non more most lot extra several favorite one two three four five
    six ten necessary modern traditional natural alternative quality leading right cause solve fix avoid
    face report raise address handle find meet provide primary secondary numerous multiple individual
    actual average""".split()
)
#: From this many names on, it is no choice of words any more.
_TOO_MANY = 3


class _Use(NamedTuple):
    """A head noun behind its modifier: token `at` of a sentence."""

    passage: Passage
    sentence: Sentence
    at: int
    head: str


def find(text: Text, context: Context) -> Iterator[Finding]:
    """One finding for each thing with three names, at the first that is not its most frequent one."""
    for uses in _things(text):
        counts: defaultdict[str, int] = defaultdict(int)
        for use in uses:
            counts[use.head] += 1
        if len(counts) < _TOO_MANY:
            continue
        usual = max(counts, key=lambda head: counts[head])  # of equals, the one that came first
        first = next(use for use in uses if use.head != usual)
        modifier = first.sentence.tokens[first.at - 1].norm
        names = ", ".join(f"“{modifier} {head}”" for head in counts)
        message = f"This article says {names}: one thing should keep one name, here “{modifier} {usual}”."
        yield from RULE.finding(first.passage, first.sentence, first.at - 1, first.at + 1, message=message)


def _things(text: Text) -> Iterator[list[_Use]]:
    """The uses of all heads of one group behind one modifier, in order."""
    things: defaultdict[tuple[str, int], list[_Use]] = defaultdict(list)
    for passage, sentence in text.walk():
        tokens = sentence.tokens
        for at in range(1, len(tokens)):
            modifier, head = tokens[at - 1].norm, _head_of(tokens[at].norm)
            if head is None or not _names(modifier) or _is_name(sentence, at):
                continue
            for group in _GROUPS[head]:
                things[modifier, group].append(_Use(passage, sentence, at, head))
    yield from things.values()


@lru_cache(maxsize=50_000)
def _head_of(word: str) -> str | None:
    """The head noun that a word in small letters is a form of."""
    return next((r.lemma for r in readings(word) if r.pos == "noun" and r.lemma in _GROUPS), None)


def _names(modifier: str) -> bool:
    """Whether a word in front of a head says what it is, as in "massage therapy"."""
    if len(modifier) < 3 or not modifier.isalpha() or modifier in FUNCTION_WORDS or modifier in _NO_NAMES:
        return False
    return bool(found := readings(modifier)) and any(r.pos in ("noun", "adj") or r.form == "verb:ing" for r in found)


def _is_name(sentence: Sentence, at: int) -> bool:
    """Whether the two words are, or belong to, a name: "American Massage Therapy Association"."""
    tokens = sentence.tokens
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    capital = tokens[at].text[0].isupper()
    return capital and (following is not None and following.text[0].isupper())


RULE = Rule(
    id="consistency/naming",
    what="One thing has three names or more in one article.",
    why="A thing should keep its name through an article, so that the reader knows that it is the same.",
    fix="Never: which name is right is the writer's to say.",
    severity=Severity.SUGGESTION,
    strength=Strength.WEAK,
    is_evidence=False,
    bad={
        "Massage therapy helps. A massage treatment takes an hour. Then the massage procedure ends.": None,
    },
    good=(
        "Massage therapy helps, and a massage treatment takes an hour.",
        "A new tool, a new program and a new app.",
        "Physical therapy, massage treatment and a surgical procedure.",
    ),
    find=find,
)
