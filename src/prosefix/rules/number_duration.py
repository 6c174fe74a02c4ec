"""A number and a plural unit before the noun that they measure: "a 6 weeks duration"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prosefix.findings import Finding, Severity, Strength
from prosefix.language.reading import Sentence, Text
from prosefix.language.tokens import Token
from prosefix.language.words import FUNCTION_WORDS, readings
from prosefix.rules.base import Context, Rule

_UNITS = {
    **{
        unit + "s": unit
        for unit in """second minute hour day night week month year yard mile meter metre kilometer kilometre
        pound gallon liter litre page""".split()
    },
    "inches": "inch",
    "feet": "foot",
}
_NUMBERS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety""".split()
)
_FIGURES = re.compile(r"\d+(?:\.\d+)?")
#: "a 6-weeks course": number and unit in one word.
_JOINED = re.compile(r"(.+)-([a-z]+)", re.IGNORECASE)
#: What is measured so.
_MEASURED = frozenset(
    """duration period program programme course plan trip shift break drive walk flight ride stay vacation
    holiday tour contract guarantee warranty trial project workshop workout session training internship
    cycle gap wait delay interval window timeline timeframe journey hike cruise campaign study challenge
    diet fast regimen schedule term loan lease mortgage membership subscription sentence ban suspension
    residency degree season event festival conference commute run race visit excursion span stretch
    limit deadline extension supply layover expedition retreat safari itinerary package lifespan
    treatment therapy class lecture video film movie documentary podcast meeting interview report essay
    book document article novel swim climb pool wall road boat rope""".split()
)
#: "a 5 years old boy": these stay, with a hyphen, where a noun follows.
_DIMENSIONS = frozenset("old long tall wide high deep thick".split())
_ARTICLES = frozenset("a an".split())
_DETERMINERS = frozenset("the this that my your his her its our their every each".split())
#: "a 6 weeks time frame": the first of two words that are measured together.
_TIME_NOUNS = frozenset("frame period span slot limit window".split())
#: "two weeks' leave", "10 years experience": the unit owns these, so that another repair may be meant.
_OWNED = frozenset("notice leave pay wages worth experience vacation holiday time salary work delay".split())
#: "The 90 days run from today": a sentence, with this verb.
_DONE_BY_TIME = frozenset("run break stay span stretch wait drive walk ride fast limit project".split())


def find(text: Text, context: Context) -> Iterator[Finding]:
    """A finding for each number, plural unit and noun behind an article or determiner."""
    for passage, sentence in text.walk():
        tokens = sentence.tokens
        for at in range(len(tokens) - 2):
            if tokens[at].norm not in _ARTICLES and tokens[at].norm not in _DETERMINERS:
                continue
            measure = _measure(sentence, at + 1)
            if measure is None:
                continue
            compound, end = measure
            strength = _strength(sentence, at, end)
            if strength is not None:
                meant = _with_noun(compound, tokens[end])
                yield from RULE.finding(passage, sentence, at + 1, end + 1, meant, strength=strength, keep_case=True)


def _measure(sentence: Sentence, at: int) -> tuple[str, int] | None:
    """The compound that a number and a plural unit make, and the token behind them."""
    tokens = sentence.tokens
    joined = _JOINED.fullmatch(tokens[at].text)
    if joined and joined.group(2).lower() in _UNITS:
        number, unit, end = joined.group(1), joined.group(2), at + 1
    elif at + 2 < len(tokens) and sentence.block.text[tokens[at].end : tokens[at + 1].start].isspace():
        number, unit, end = tokens[at].text, tokens[at + 1].text, at + 2
    else:
        return None
    singular = _UNITS.get(unit.lower())
    if singular is None or not _is_number(number) or end >= len(tokens):
        return None
    if not sentence.block.text[tokens[end - 1].end : tokens[end].start].isspace():
        return None
    if unit.isupper() and len(unit) > 1:
        singular = singular.upper()
    elif unit[0].isupper():
        singular = singular.capitalize()
    return f"{number}-{singular}", end


def _is_number(word: str) -> bool:
    """Whether a word is a number over one: hundred, dozen and million take an article of their own."""
    if _FIGURES.fullmatch(word):
        return float(word) > 1
    return word.lower() != "one" and all(part in _NUMBERS for part in word.lower().split("-"))


def _strength(sentence: Sentence, at: int, noun: int) -> Strength | None:
    """How sure it is that the noun is measured; None where the plural may be right."""
    token = sentence.tokens[noun]
    with_article = sentence.tokens[at].norm in _ARTICLES
    if token.norm in _DIMENSIONS:
        return Strength.CERTAIN if with_article and _is_noun(sentence, noun + 1) else None
    if not with_article:
        return Strength.STRONG if token.norm in _MEASURED - _OWNED - _DONE_BY_TIME else None
    following = sentence.tokens[noun + 1].norm if noun + 1 < len(sentence.tokens) else ""
    if token.norm == "time":
        return Strength.CERTAIN if following in _TIME_NOUNS else None
    if token.norm in _OWNED:
        return Strength.STRONG if token.norm in _MEASURED else None
    if token.norm in _MEASURED or (following in _MEASURED and _is_adjective(token)):
        return Strength.CERTAIN
    return Strength.STRONG if _is_noun(sentence, noun) else None


def _is_adjective(token: Token) -> bool:
    """Whether the token is an adjective and nothing else: "a 6 weeks intensive course"."""
    return {reading.pos for reading in readings(token.norm)} == {"adj"}


def _is_noun(sentence: Sentence, at: int) -> bool:
    """Whether the token is a singular noun, and no adverb that would end the phrase before it."""
    if at >= len(sentence.tokens):
        return False
    token = sentence.tokens[at]
    forms = {reading.form for reading in readings(token.norm)}
    return "noun:singular" in forms and not forms & {"adv"} and token.norm not in FUNCTION_WORDS


def _with_noun(compound: str, noun: Token) -> str:
    """The compound and its noun; a duration has no length, a period has."""
    if noun.norm in _DIMENSIONS:
        return f"{compound}-{noun.text}"
    if noun.norm != "duration":
        return f"{compound} {noun.text}"
    if noun.text.isupper():
        return f"{compound} PERIOD"
    return f"{compound} {'Period' if noun.text[0].isupper() else 'period'}"


RULE = Rule(
    id="number/duration",
    what="A number with a plural unit stands in front of the noun that it measures.",
    why="In front of a noun, a number and its unit make one word with a hyphen, and the unit is singular.",
    fix="Safe behind a or an; behind the or your in a spun text. A duration becomes a period; numbers stay.",
    severity=Severity.WARNING,
    is_evidence=False,
    bad={
        "They are spread over a 6 weeks duration.": "They are spread over a 6-week period.",
        "She works an eight hours shift.": "She works an eight-hour shift.",
        "It is an 5 years old boy.": "It is a 5-year-old boy.",
        "The 10 days tour is cheap.": "The 10-day tour is cheap.",
    },
    good=(
        "Give a 2 weeks' notice, and rest for a few weeks.",
        "It took 6 weeks, a good 6 weeks, or the whole 10 days.",
        "A million years passed. A hundred miles away he stood.",
        "The 90 days run from today.",
        "A 6-week period, an 8-hour shift and a 5-year-old boy.",
    ),
    find=find,
)
