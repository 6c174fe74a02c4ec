"""A headline and its spun twin, one after the other; and a paragraph that stands twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from prosefix.document import Block, BlockKind
from prosefix.findings import Finding, Severity, Strength
from prosefix.glossary.glossary import Glossary
from prosefix.language.reading import Passage, Text
from prosefix.language.tokens import Token
from prosefix.language.words import FUNCTION_WORDS, lemmas
from prosefix.rules.base import Context, Rule

#: Words that a spinner puts for one another in a headline: wider than synonyms, never opposites.
_GROUPS = tuple(
    frozenset(group.split())
    for group in (
        "way method technique approach tip trick strategy idea step means hack secret tactic solution hint",
        "relieve eliminate ease reduce alleviate soothe cure remove treat decrease minimize lessen fix remedy stop",
        "save conserve preserve", "money cash fund", "home house residence", "benefit perk advantage",
        "best top greatest finest ideal perfect ultimate leading", "guide overview handbook manual tutorial introduction",
        "buy purchase get acquire obtain", "improve boost enhance increase strengthen better raise",
        "easy simple effortless straightforward", "proven tested verified confirmed effective",
        "important vital essential crucial key critical significant necessary", "start begin launch commence",
        "make create build develop produce construct", "kid child youngster", "lose shed drop",
        "fast quick rapid quickly rapidly swift swiftly speedy", "learn discover understand know find",
        "choose select pick", "people folk individual person man", "job work career occupation profession",
        "car auto vehicle automobile", "health wellness wellbeing well-being", "disease illness condition disorder",
        "doctor physician", "treatment therapy remedy cure", "pain ache discomfort soreness", "reason cause factor",
        "thing point item fact", "consider think contemplate", "avoid prevent evade", "mistake error blunder",
        "need require should must", "company business firm organization enterprise", "website site blog",
        "photo picture image", "trip journey travel vacation tour", "cheap inexpensive affordable low-cost budget",
        "beautiful gorgeous stunning lovely", "big large huge", "small little tiny", "new brand-new fresh novel",
        "good great excellent", "use utilize employ apply", "tool instrument device", "help assist aid",
        "problem issue trouble concern difficulty", "student pupil learner understudy", "teacher instructor educator",
        "earn make generate gain", "grow expand cultivate", "sell market", "customer client consumer",
        "success achievement triumph", "successful prosperous", "safe secure", "diet regimen nutrition",
        "exercise workout training", "sleep rest slumber", "insomnia sleeplessness", "food meal nourishment",
        "natural organic", "common typical usual frequent", "type kind sort form", "choice option alternative",
        "review evaluation assessment", "world globe", "game video-game", "player gamer", "online web internet digital",
        "learning knowing education", "plan planning strategy", "manage handle control", "ultimate supreme",
        "complete total full comprehensive", "amazing incredible awesome fantastic wonderful remarkable",
        "unknown undiscovered", "effect impact influence result", "repair fix mend", "wedding marriage",
        "parent mom dad", "pet animal", "lawyer attorney", "apartment flat", "movie film",
    )
)  # fmt: skip
_NUMBER_WORDS = dict(
    zip("one two three four five six seven eight nine ten eleven twelve".split(), map(str, range(1, 13)), strict=True)
)
#: Words that turn a headline round: both twins have them, or it is no twin.
_TURNING = frozenset("not no never without before after vs versus who when where why how what which".split())
_FEWEST_WORDS = 3
#: Shorter paragraphs may be said twice on purpose: "No! No!", a refrain.
_FEWEST_IN_PARAGRAPH = 8
#: So many headlines in a row are a list of contents.
_CONTENTS = 4
_MOST_WORDS = 18
#: A headline that the format does not mark is looked for in the first blocks only.
_FIRST_BLOCKS = 3


class _Likeness(NamedTuple):
    """How many words of two headlines are the same, are synonyms, and have no partner."""

    same: int
    synonyms: int
    alone: int


def find(text: Text, context: Context) -> Iterator[Finding]:
    """A finding for each headline with a twin before it, and for each paragraph that repeats the one before it."""
    passages = [passage for passage in text.passages if passage.sentences]
    for at, (first, second) in enumerate(pairwise(passages)):
        if _is_headline(first, at) and _is_headline(second, at + 1):
            strength = _twins(first, second, context.glossary)
            if strength is not None and not _in_contents(passages, at):
                yield _dropping(text, first, second, strength, context)
        elif _is_repeated(first, second):
            yield RULE.dropping(text, second, message="This paragraph stands twice.")


def _is_headline(passage: Passage, at: int) -> bool:
    """Whether a block is a headline, by its kind, or by its place and look."""
    if passage.block.kind is BlockKind.HEADING:
        return True
    block = passage.block
    is_first = at < _FIRST_BLOCKS and block.kind is BlockKind.PARAGRAPH and len(passage.sentences) == 1
    return is_first and len(_words(passage)) <= _MOST_WORDS and block.text.rstrip()[-1] not in ".,;:"


def _words(passage: Passage) -> list[Token]:
    return [token for sentence in passage.sentences for token in sentence.tokens if token.is_word]


def _twins(first: Passage, second: Passage, glossary: Glossary) -> Strength | None:
    """How sure it is that the second headline says what the first one says; None where it says more, or other things."""
    ours, theirs = _contents(first), _contents(second)
    if min(len(ours), len(theirs)) < _FEWEST_WORDS or _turns(first) != _turns(second):
        return None
    if ours == theirs:
        return Strength.CERTAIN if _turned_alike(first, second) else None
    likeness = _likeness(ours, theirs, glossary)
    if not likeness.synonyms or not likeness.same or likeness.same + likeness.synonyms < _FEWEST_WORDS:
        return None
    if not likeness.alone:
        return Strength.CERTAIN
    return Strength.STRONG if likeness.alone <= 2 and likeness.same + likeness.synonyms >= 4 else None
