"""Broken word forms: an inflected word that was inflected once more ("Baseding", "needsing", "childrens")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from prosefix.document import BlockKind
from prosefix.findings import Finding, Severity, Strength
from prosefix.language.reading import Passage, Sentence, Text
from prosefix.language.words import FUNCTION_WORDS, inflect, is_known, readings
from prosefix.rules.base import Context, Rule

#: Endings that hold a suffix twice, how many letters are too many, and what the rest has to be a form of.
_TWICE = {
    "inging": (3, "verb:ing"),
    "eded": (2, "verb:past"),
    "lyly": (2, "adv"),
    "nessness": (4, "noun:singular"),
    "mentment": (4, "noun:singular"),
    "tionion": (3, "noun:singular"),
    "tiontion": (4, "noun:singular"),
    "fulful": (3, "adj"),
}
#: Endings of words that are adjectives or adverbs and nothing else, so that they take no -ed and no -ing.
_NO_VERB = ("ful", "ous", "ive", "less", "able", "ible", "ical")
_NO_VERB_EITHER = frozenset("most also very much such thus almost already quite".split())
#: English that the lexicon does not know, though it looks like a form of another word.
_SOUND = frozenset("recursed recursing sueded sueding hearsed hearsing coversed stockinged".split())
#: Plurals without an s of their own, beside those in -men.
_PLURALS = frozenset(
    """children grandchildren feet teeth geese mice oxen criteria phenomena bacteria data media strata errata
    alumni fungi stimuli""".split()
)
#: Mass nouns whose plural no dictionary knows; that of "information" is a term of the law.
_MASS = frozenset(
    """furniture homework housework hardware luggage baggage scenery jewelry jewellery music electricity
    wellness sunshine footwear sportswear cutlery pottery rubbish underwear""".split()
)
_SINGULAR_VERB = {
    "are": "is",
    "were": "was",
    "have": "has",
    "do": "does",
    "aren't": "isn't",
    "weren't": "wasn't",
}
_SINGULAR_DETERMINER = {"these": "this", "those": "that", "many": "much"}
#: Words that a mass noun cannot follow, and that nothing simple stands for.
_COUNTING = frozenset("""a an few several various two three four five six seven eight nine ten both numerous""".split())


class _Repair(NamedTuple):
    """What a broken form was meant to be, best first, and how sure that is."""

    meant: tuple[str, ...]
    strength: Strength


def find(text: Text, context: Context) -> Iterator[Finding]:
    """A finding for each unknown word that is a known one with a suffix too many."""
    for passage, sentence in text.walk():
        for at, token in enumerate(sentence.tokens):
            word = token.norm
            mass = _mass_noun(word)
            if (mass is None and not _is_unknown(word)) or _may_be_name(sentence, at):
                continue
            if mass:
                yield from _made_singular(passage, sentence, at, mass)
            elif repair := _twice_inflected(word):
                yield from RULE.finding(passage, sentence, at, at + 1, *repair.meant, strength=repair.strength)
            elif plural := _plural_twice(word):
                yield from _plural(passage, sentence, at, plural)


@lru_cache(maxsize=50_000)
def _is_unknown(word: str) -> bool:
    return len(word) > 4 and word.isascii() and word.isalpha() and word not in _SOUND and not is_known(word)


def _may_be_name(sentence: Sentence, at: int) -> bool:
    """Whether the capitals say that this is a name: any in the middle of a sentence, a brand's anywhere."""
    word = sentence.tokens[at].text
    if word.islower():
        return False
    if not word[1:].islower():
        return True
    at_start = not any(token.is_word for token in sentence.tokens[:at])
    return not at_start and sentence.block.kind is not BlockKind.HEADING


@lru_cache(maxsize=20_000)
def _twice_inflected(word: str) -> _Repair | None:
    """The repair of a word that carries a verb's or an adjective's suffix too many."""
    for ending, (surplus, form) in _TWICE.items():
        stem = word[:-surplus]
        if word.endswith(ending) and any(
            r.form == form and (r.lemma != stem or r.pos != "verb") for r in readings(stem)
        ):
            return _Repair((stem,), Strength.CERTAIN)
    if word.endswith("ing"):
        return _with_ing(word[:-3])
    if word.endswith("ed"):
        return _with_ed(word[:-2])
    if word.endswith(("er", "est")):
        return _with_degree(word.removesuffix("er").removesuffix("est"))
    return None


def _with_ing(stem: str) -> _Repair | None:
    if lemmas := _verbs(stem, "verb:3sg"):
        return _Repair(tuple(inflect(lemma, "verb:ing") for lemma in lemmas), Strength.CERTAIN)
    if lemmas := _verbs(stem, "verb:participle"):
        # The participle stays: "Baseding on" was "Based on". That it was "Basing" is the second guess.
        strength = Strength.CERTAIN if stem.endswith("ed") else Strength.STRONG
        return _Repair((stem, *(inflect(lemma, "verb:ing") for lemma in lemmas)), strength)
    return _no_verb(stem)


def _with_ed(stem: str) -> _Repair | None:
    if lemmas := _verbs(stem, "verb:3sg"):
        return _Repair(tuple(inflect(lemma, "verb:past") for lemma in lemmas), Strength.CERTAIN)
    if lemmas := _verbs(stem, "verb:ing"):
        return _Repair((*(inflect(lemma, "verb:past") for lemma in lemmas), stem), Strength.STRONG)
    return _no_verb(stem)


def _no_verb(stem: str) -> _Repair | None:
    """For a suffix of verbs on what is no verb: "thoughtfuled", "mosted"."""
    if len(stem) < 4 or not is_known(stem):
        return None
    kinds = {r.pos for r in readings(stem)}
    is_adjective = kinds <= {"adj", "adv"} and stem.endswith(_NO_VERB)
    is_adverb = kinds == {"adv"} and stem.endswith("ly")
    return _Repair((stem,), Strength.STRONG) if is_adjective or is_adverb or stem in _NO_VERB_EITHER else None


def _with_degree(stem: str) -> _Repair | None:
    """For a comparative that was compared once more: "biggerer", "biggestest"."""
    found = readings(stem)
    compared = any(r.form in ("adj:comparative", "adj:superlative") and r.lemma != stem for r in found)
    if compared and stem.endswith(("er", "est")) and not any(r.pos == "verb" for r in found):
        return _Repair((stem,), Strength.STRONG)
    return None


def _verbs(word: str, form: str) -> list[str]:
    """The verbs of which `word` is such a form; none if it is a word without an ending as well."""
    shortest = 4 if word.endswith("sed") else 5
    plain = {"verb"} if form == "verb:ing" else {"verb", "noun"}  # any -ing is a noun as well
    found = readings(word)
    if len(word) < shortest or any(r.lemma == word and r.pos in plain for r in found):
        return []
    return list(dict.fromkeys(r.lemma for r in found if r.form == form and r.lemma != word))


@lru_cache(maxsize=20_000)
def _plural_twice(word: str) -> str | None:
    """The plural in "childrens", "criterias": one that ends in no s."""
    stem = word[:-1]
    if not word.endswith("s") or not (stem in _PLURALS or stem.endswith("men")):
        return None
    return stem if any(r.form == "noun:plural" and r.lemma != stem for r in readings(stem)) or stem == "data" else None


def _plural(passage: Passage, sentence: Sentence, at: int, plural: str) -> Iterator[Finding]:
    """The plural, or its possessive where a noun follows; no repair where that cannot be told."""
    following = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
    meant: tuple[str, ...] = (plural,)
    if following and following.is_word and following.norm not in FUNCTION_WORDS:
        forms = {r.form for r in readings(following.norm)}
        is_noun = "noun:plural" in forms or forms == {"noun:singular"}  # no "plays" agrees with "children"
        if is_noun and plural.endswith(("men", "ren")):
            meant = (plural + "'s", plural)
        elif not forms <= {"adv", "verb:past", "verb:participle"} or not forms:
            meant = ()
    message = f"“{plural}” is a plural already."
    found = RULE.finding(passage, sentence, at, at + 1, *meant, message=message, strength=Strength.STRONG)
    yield from map(_no_evidence, found)


@lru_cache(maxsize=50_000)
def _mass_noun(word: str) -> str | None:
    """The mass noun of which this is a plural that nobody uses."""
    if not word.endswith("s"):
        return None
    singulars = (word[:-1], word.removesuffix("es"), word.removesuffix("ies") + "y")
    return next((each for each in singulars if each in _MASS and each != word), None)


def _made_singular(passage: Passage, sentence: Sentence, at: int, mass: str) -> Iterator[Finding]:
    """The mass noun, with a determiner in front and a verb behind that agree with it."""
    tokens = sentence.tokens
    before = tokens[at - 1].norm if at else ""
    after = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    first, end, words = at, at + 1, [mass]
    if before in _SINGULAR_DETERMINER:
        first, words = at - 1, [_SINGULAR_DETERMINER[before], *words]
    if after in _SINGULAR_VERB:
        end, words = at + 2, [*words, _SINGULAR_VERB[after]]
    is_verb = (
        after not in FUNCTION_WORDS and any(r.form == "verb:base" for r in readings(after))
        if after.isalpha()
        else False
    )
    meant = () if before in _COUNTING or before.isdigit() or is_verb else (" ".join(words),)
    message = f"“{mass}” has no plural."
    found = RULE.finding(passage, sentence, first, end, *meant, message=message, strength=Strength.STRONG)
    yield from map(_no_evidence, found)


def _no_evidence(finding: Finding) -> Finding:
    """The finding as one that writers make as often as spinners."""
    return replace(finding, is_evidence=False)


RULE = Rule(
    id="form/broken",
    what="A word is no English word, but an inflected one with a suffix too many.",
    why="This word carries a suffix too many: a spinner put an inflected word in place of a stem.",
    fix="Safe for verbs inflected twice (“Baseding”, “needsing”) and suffixes that stand twice. In a spun text "
    "also for plurals of plurals and of mass nouns, unless a possessive may have been meant.",
    severity=Severity.ERROR,
    bad={
        "Baseding on the study, massage helps.": "Based on the study, massage helps.",
        "They are needsing a rest.": "They are needing a rest.",
        "The form is neededed by Monday.": "The form is needed by Monday.",
        "It works quicklyly.": "It works quickly.",
        "He was thoughtfuled and kind.": "He was thoughtful and kind.",
        "The childrens are asleep.": "The children are asleep.",
        "The childrens books are new.": "The children's books are new.",
        "These furnitures are cheap.": "This furniture is cheap.",
        "Several furnitures help.": None,
    },
    good=(
        "Fielding was kneading the embedded bedding.",
        "He bettered the record.",
        "Redding is a town.",
        "The children's books are new.",
        "We keep two sets of savings and earnings.",
    ),
    find=find,
)
