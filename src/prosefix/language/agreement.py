"""Number: which words make a plural noun phrase, and the verb that goes with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from prosefix.language.tokens import Token
from prosefix.language.words import FUNCTION_WORDS, is_known, readings

#: Determiners that a plural may have; with a number it may be an amount: "three treatments is enough".
NUMBERS = frozenset("two three four five six seven eight nine ten".split())
PLURAL_DETERMINERS = NUMBERS | frozenset(
    """the these those my your his her its our their many several some all most both few various numerous""".split()
)
_IRREGULAR_VERBS = {
    "is": "are", "was": "were", "has": "have", "does": "do",
    "isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't",
}  # fmt: skip
#: Plural in form, but a verb in the singular may stand behind it: amounts, and what has become one thing.
_MAY_BE_SINGULAR = frozenset(
    """data media means works goods odds thanks sales operations resources headquarters barracks premises
    crossroads darts cards checkers dominoes billiards bowls measles mumps gallows seconds minutes hours
    days weeks months years decades centuries times dollars cents euros pounds bucks miles feet inches
    yards meters metres kilometers kilometres grams kilograms ounces gallons liters litres degrees
    calories points bytes bits kilobytes megabytes gigabytes halves thirds quarters fifths windows""".split()
)
#: "the word massages is short": names behind these are mentioned, not used.
_NAMED_BY = frozenset(
    """word term name phrase plural noun verb command table column field function package directory folder
    file variable parameter argument tag label option setting tab button page class method module crate
    key flag attribute macro type book film movie song band show series magazine newspaper company firm
    brand app""".split()
)
#: Words behind which a clause begins.
_SUBORDINATORS = frozenset("because if although though while whereas when since unless until whether that so".split())
#: Words that may stand before the subject with a comma behind them.
_OPENERS = frozenset(
    """additionally also furthermore moreover however therefore thus hence consequently accordingly besides
    still nevertheless nonetheless finally lastly first second third then next meanwhile similarly
    likewise instead generally usually often sometimes typically normally basically essentially
    fortunately unfortunately today nowadays currently now overall interestingly importantly indeed""".split()
)
_FORMS_INSIDE = frozenset(["adj", "adj:comparative", "adj:superlative", "noun:singular", "verb:participle", "verb:ing"])
_LONGEST_PHRASE = 6


@lru_cache(maxsize=50_000)
def plural_verb(norm: str) -> str | None:
    """The form for a plural subject of a verb in the third person singular; None for any other word."""
    if norm in _IRREGULAR_VERBS:
        return _IRREGULAR_VERBS[norm]
    return next((reading.lemma for reading in readings(norm) if reading.form == "verb:3sg"), None)


@lru_cache(maxsize=50_000)
def is_only_verb(norm: str) -> bool:
    """Whether a word is a verb in the third person singular and nothing else: "relieves", but not "helps"."""
    forms = {reading.form for reading in readings(norm)}
    return norm in _IRREGULAR_VERBS or (forms == {"verb:3sg"} and not _is_verb_of_noun(norm))


@lru_cache(maxsize=50_000)
def is_plural(norm: str) -> bool:
    """Whether a word is a plural noun, so that no singular verb can follow it as its subject."""
    if norm in _MAY_BE_SINGULAR or norm.endswith("ics"):
        return False
    forms = {reading.form for reading in readings(norm)}
    return ("noun:plural" in forms or _is_verb_of_noun(norm)) and "noun:singular" not in forms


def _is_verb_of_noun(norm: str) -> bool:
    """Whether a verb in the singular could be a plural that the lexicon lacks: "oils"."""
    lemmas_of = {reading.lemma for reading in readings(norm) if reading.form == "verb:3sg"}
    return any(reading.form == "noun:singular" for lemma in lemmas_of for reading in readings(lemma))


def is_plural_phrase(tokens: Sequence[Token]) -> bool:
    """Whether the tokens are a noun phrase that ends in its plural head: "your sore back muscles"."""
    if not tokens or not is_plural(tokens[-1].norm) or tokens[-1].norm in FUNCTION_WORDS:
        return False
    before = tokens[:-1]
    if len(before) > 1 and before[0].norm in ("all", "both"):
        before = before[1:]
    if before and before[0].norm in PLURAL_DETERMINERS:
        before = before[1:]
    if any(token.norm in _NAMED_BY for token in before):
        return False
    capitals = [token.text[0].isupper() for token in tokens[1:]]
    return not any(capitals) and all(_may_stand_inside(token) for token in before)


def _may_stand_inside(token: Token) -> bool:
    """Whether the word can stand between determiner and head: an adjective, a noun, a participle."""
    norm = token.norm
    if not norm[0].isalnum() or norm in FUNCTION_WORDS or norm == "one":
        return norm in ("other", "more", "such", "same")
    forms = {reading.form for reading in readings(norm)}
    if not forms:
        return "-" in norm or norm[0].isdigit() or not is_known(norm)
    return bool(forms & _FORMS_INSIDE)


def plural_subjects(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """First and end of each plural noun phrase that begins a clause, as its only possible subject."""
    for first in _clause_starts(tokens):
        for end in range(min(first + _LONGEST_PHRASE, len(tokens)), first, -1):
            if is_plural_phrase(tokens[first:end]):
                yield first, end
                break


def _clause_starts(tokens: Sequence[Token]) -> Iterator[int]:
    """Where a clause begins for sure: the sentence, behind an opening adverb, behind because and its like."""
    yield 0
    for at in range(1, len(tokens)):
        before = tokens[at - 1]
        behind_comma = at > 1 and tokens[at - 2].text == ","
        opened = before.text == "," and (_is_opener(tokens[: at - 1]) or tokens[max(at - 2, 0)].norm in _OPENERS)
        if before.norm in _SUBORDINATORS or (before.norm == "but" and behind_comma) or opened:
            yield at


def _is_opener(tokens: Sequence[Token]) -> bool:
    """Whether the first words of a sentence are an adverbial without a verb: "In most cases"."""
    if not 0 < len(tokens) < 5 or tokens[0].norm not in (
        "in",
        "for",
        "at",
        "on",
        "after",
        "as",
        "of",
        *_OPENERS,
    ):
        return False
    return not any("verb:ing" in {r.form for r in readings(token.norm)} for token in tokens)
