"""A headline and its spun twin, one after the other; and a paragraph that stands twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from prosefix.document import OPAQUE, BlockKind
from prosefix.findings import Finding, Severity, Strength
from prosefix.glossary.glossary import Glossary
from prosefix.language.reading import Passage, Text
from prosefix.language.words import FUNCTION_WORDS, lemmas
from prosefix.rules.base import Context, Rule

#: Words that a spinner puts for one another in a headline: wider than synonyms, never opposites.
_GROUPS = tuple(
    frozenset(group.split())
    for group in """
    way method technique approach tip trick strategy idea step means hack secret tactic solution hint,
    relieve eliminate ease reduce alleviate soothe cure remove treat decrease minimize lessen fix remedy stop,
    save conserve preserve, money cash fund, home house residence, benefit perk advantage,
    best top greatest finest ideal perfect ultimate leading,
    guide overview handbook manual tutorial introduction, buy purchase get acquire obtain,
    improve boost enhance increase strengthen better raise, easy simple effortless straightforward,
    proven tested verified confirmed effective,
    important vital essential crucial key critical significant necessary, start begin launch commence,
    make create build develop produce construct, kid child youngster, lose shed drop,
    fast quick rapid quickly rapidly swift swiftly speedy, learn discover understand know find,
    choose select pick, people folk individual person man, job work career occupation profession,
    car auto vehicle automobile, health wellness wellbeing well-being, disease illness condition disorder,
    doctor physician, treatment therapy remedy cure, pain ache discomfort soreness, reason cause factor,
    thing point item fact, consider think contemplate, avoid prevent evade, mistake error blunder,
    need require should must, company business firm organization enterprise, website site blog,
    photo picture image, trip journey travel vacation tour, cheap inexpensive affordable low-cost budget,
    beautiful gorgeous stunning lovely, big large huge, small little tiny, new brand-new fresh novel,
    good great excellent, use utilize employ apply, tool instrument device, help assist aid,
    problem issue trouble concern difficulty, student pupil learner understudy, teacher instructor educator,
    earn make generate gain, grow expand cultivate, sell market, customer client consumer,
    success achievement triumph, successful prosperous, safe secure, diet regimen nutrition,
    exercise workout training, sleep rest slumber, insomnia sleeplessness, food meal nourishment,
    natural organic, common typical usual frequent, type kind sort form, choice option alternative,
    review evaluation assessment, world globe, game video-game, player gamer, online web internet digital,
    learning knowing education, plan planning strategy, manage handle control, ultimate supreme,
    complete total full comprehensive, amazing incredible awesome fantastic wonderful remarkable,
    unknown undiscovered, effect impact influence result, repair fix mend, wedding marriage,
    lawyer attorney, apartment flat, movie film
    """.split(",")
)
_NUMBERS = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve".split(),
        map(str, range(1, 13)),
        strict=True,
    )
)
#: Words that turn a headline round: twins have the same ones.
_TURNING = frozenset(
    "from without before after not no never vs versus against off down under if who when where why".split()
)
_FEWEST_WORDS = 3
_MOST_WORDS = 18
#: Shorter paragraphs may be said twice on purpose: "No! No!"
_FEWEST_IN_PARAGRAPH = 8
#: So many headlines in a row are a list of contents.
_CONTENTS = 4
#: A headline that is not marked as one is looked for in the first blocks only.
_FIRST_BLOCKS = 3

#: A word by its lemmas.
_Word: TypeAlias = frozenset[str]


class _Likeness(NamedTuple):
    """How many words of two headlines are the same, how many are synonyms, and which have no partner."""

    same: int
    synonyms: int
    alone: list[_Word]


def find(text: Text, context: Context) -> Iterator[Finding]:
    """A finding for each headline with a twin, and for each paragraph that repeats the one before it."""
    passages = [passage for passage in text.passages if passage.sentences]
    headlines = [_is_headline(passage, at) for at, passage in enumerate(passages)]
    for at, (first, second) in enumerate(pairwise(passages)):
        if not _touch(text, first, second):
            continue
        if headlines[at] and headlines[at + 1]:
            same_level = _level(text, first) == _level(text, second)
            strength = _twins(first, second, context.glossary, same_level=same_level)
            if strength is not None and not _in_contents(headlines, at):
                yield _dropping(text, first, second, strength, context)
        elif _is_repeated(first, second):
            yield RULE.dropping(text, second, message="This paragraph stands twice.")


def _is_headline(passage: Passage, at: int) -> bool:
    """Whether a block is a headline, by its kind, or by its place and look."""
    block = passage.block
    if block.kind is BlockKind.HEADING:
        return True
    is_first = at < _FIRST_BLOCKS and block.kind is BlockKind.PARAGRAPH and len(passage.sentences) == 1
    return is_first and len(_words(passage)) <= _MOST_WORDS and block.text.rstrip()[-1] not in ".,;:"


def _touch(text: Text, first: Passage, second: Passage) -> bool:
    """Whether nothing stands between two blocks: no code, no picture, no rule."""
    between = text.document.text[first.block.span.end : second.block.span.start]
    return not between.strip()


def _in_contents(headlines: Sequence[bool], at: int) -> bool:
    """Whether the headline at `at` stands in a long row of them."""
    first = at
    while first > 0 and headlines[first - 1]:
        first -= 1
    return all(headlines[first : first + _CONTENTS]) and len(headlines) - first >= _CONTENTS


def _words(passage: Passage) -> list[str]:
    return [token.norm for sentence in passage.sentences for token in sentence.tokens if token.is_word]


def _twins(first: Passage, second: Passage, glossary: Glossary, *, same_level: bool) -> Strength | None:
    """How sure it is that two headlines say the same; None where one says more, or something else.

    The very same words on two levels are a title and its first section.
    """
    if OPAQUE in first.block.text or OPAQUE in second.block.text:
        return None
    words, others = _words(first), _words(second)
    ours, theirs = _contents(words), _contents(others)
    if min(len(ours), len(theirs)) < _FEWEST_WORDS or _turning(words) != _turning(others):
        return None
    if ours == theirs:
        return Strength.CERTAIN if words == others and same_level else None
    like = _likeness(ours, theirs, _partners(glossary))
    paired = like.same + like.synonyms
    if not like.same or not like.synonyms or paired < _FEWEST_WORDS:
        return None
    if not like.alone:
        return Strength.CERTAIN
    numbers = any(next(iter(word))[0].isdigit() for word in like.alone)
    return Strength.STRONG if len(like.alone) <= 2 < paired - 1 and not numbers else None


def _contents(words: Sequence[str]) -> list[_Word]:
    """The words that say what a headline is about, each with its lemmas."""
    said = (word for word in words if word not in FUNCTION_WORDS)
    return [frozenset([_NUMBERS[word]]) if word in _NUMBERS else lemmas(word) for word in said]


def _turning(words: Sequence[str]) -> list[str]:
    return sorted(word for word in words if word in _TURNING or word.endswith("n't"))


def _likeness(ours: Sequence[_Word], theirs: Sequence[_Word], partners: Mapping[str, frozenset[int]]) -> _Likeness:
    """Pair off the words of two headlines: first those that are the same, then the synonyms."""
    left, right = list(ours), list(theirs)
    same = _pair_off(left, right, lambda a, b: not a.isdisjoint(b))
    synonyms = _pair_off(left, right, lambda a, b: bool(_groups(a, partners) & _groups(b, partners)))
    return _Likeness(same, synonyms, left + right)


def _groups(words: Iterable[str], partners: Mapping[str, frozenset[int]]) -> frozenset[int]:
    return frozenset(number for word in words for number in partners.get(word, ()))


def _pair_off(left: list[_Word], right: list[_Word], match: Callable[[_Word, _Word], bool]) -> int:
    """Take from both lists the words that match, one for one; how many there were."""
    before = len(left)
    for word in list(left):
        partner = next((other for other in right if match(word, other)), None)
        if partner is not None:
            left.remove(word)
            right.remove(partner)
    return before - len(left)


@lru_cache(maxsize=4)
def _partners(glossary: Glossary) -> Mapping[str, frozenset[int]]:
    """The numbers of the groups that each word is in: ours, and one for each swap of the glossary."""
    swaps = (frozenset([swap.spun, *swap.meant]) for swap in glossary.entries.swaps)
    found: dict[str, set[int]] = {}
    for number, group in enumerate([*_GROUPS, *swaps]):
        for word in group:
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def _dropping(text: Text, first: Passage, second: Passage, strength: Strength, context: Context) -> Finding:
    """The finding that drops the second twin, or the first one where only that is broken."""
    if _level(text, first) != _level(text, second):
        is_title = first is text.passages[0]
        return RULE.dropping(text, second, strength=strength if is_title else Strength.STRONG)
    broken = _breakage(first, context) > _breakage(second, context) == 0
    return RULE.dropping(text, first if broken else second, strength=strength)


def _level(text: Text, passage: Passage) -> str:
    """The marks before a headline: "##"."""
    block = passage.block
    return text.document.text[block.span.start : block.segments[0].source.start].strip()


def _breakage(passage: Passage, context: Context) -> int:
    """How many artifacts the glossary finds that are not weak."""
    return sum(
        artifact.strength is not Strength.WEAK
        for sentence in passage.sentences
        for artifact in context.glossary.artifacts(sentence, context.domains)
    )


def _is_repeated(first: Passage, second: Passage) -> bool:
    """Whether a paragraph of sentences stands twice, letter by letter."""
    ours, theirs = first.block, second.block
    return (
        ours.kind is theirs.kind is BlockKind.PARAGRAPH
        and ours.text.split() == theirs.text.split()
        and OPAQUE not in ours.text
        and ours.text.rstrip()[-1] in ".!?"
        and len(_words(first)) >= _FEWEST_IN_PARAGRAPH
    )


RULE = Rule(
    id="artifact/twin-headline",
    what="Two headlines, one after the other, say the same in other words; or a paragraph stands twice.",
    why="This headline says again what the one beside it says: one of them is the other one, spun.",
    fix="In a spun text where each word has its partner: the second goes, or the first if only it is broken.",
    severity=Severity.ERROR,
    strength=Strength.CERTAIN,
    bad={
        "10 Ways to Save Money at Home\n\n10 Approaches to Conserve Cash in the House\n\nIt is easy.": (
            "10 Ways to Save Money at Home\n\nIt is easy."
        ),
        "Massage–A Proven Way to Relieve Pain\n\nMassage– A Tested Technique to Ease Pain\n\nRest.": (
            "Massage–A Proven Way to Relieve Pain\n\nRest."
        ),
        "Rest is good for the back and the neck.\n\nRest is good for the back and the neck.\n\nSo rest.": (
            "Rest is good for the back and the neck.\n\nSo rest."
        ),
    },
    good=(
        "Installation\n\nInstallation on Windows\n\nGet the file.",
        "The Pros of Back Massage\n\nThe Cons of Back Massage\n\nMassage is good.",
        "Part 1: The Best Ways to Save\n\nPart 2: The Top Methods to Save\n\nSave now.",
        "Best Cheap Flights to Paris\n\nTop Cheap Flights from Paris\n\nFly now.",
        "Installing the Server on Windows\n\nInstalling the Server on Linux\n\nRun it.",
    ),
    find=find,
)
