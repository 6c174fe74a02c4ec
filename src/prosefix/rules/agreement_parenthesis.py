"""A plural subject, an addition between commas, a singular verb: "massages, along with exercise, makes"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from prosefix.findings import Finding, Strength
from prosefix.language.agreement import is_only_verb, plural_subjects, plural_verb
from prosefix.language.reading import Text
from prosefix.language.tokens import Token
from prosefix.language.words import readings
from prosefix.rules.base import Context, Rule

#: How an addition begins that does not change the number of its subject.
_BEGIN = tuple(
    tuple(phrase.split())
    for phrase in (
        """along with, together with, as well as, coupled with, combined with, including, such as, like,
        particularly, especially"""
    ).split(",")
)
#: "in combination with", "in conjunction with", "in addition to".
_BEGIN_WITH_NOUN = ("in", "with", "to")
_LONGEST = 30
#: In an addition these begin a clause of their own, to which the verb may belong.
_CLAUSES = frozenset("who which that whom whose when where while because if though although what how it this".split())
#: Behind a verb that could also be a noun ("helps"): these show that it is the verb.
_OBJECTS = frozenset("the a an your our their his her its my to you us them it these those this that".split())


def find(text: Text, context: Context) -> Iterator[Finding]:
    """A finding for each singular verb behind the addition to a plural subject."""
    for passage, sentence in text.walk():
        tokens = sentence.tokens
        if sentence.text.count(",") < 2:
            continue
        for _, end in plural_subjects(tokens):
            verb = _verb_behind_addition(tokens, end)
            if verb is not None:
                plural = plural_verb(tokens[verb].norm)
                assert plural is not None
                yield from RULE.finding(passage, sentence, verb, verb + 1, plural)


def _verb_behind_addition(tokens: Sequence[Token], at: int) -> int | None:
    """The singular verb behind the comma that ends the addition at `at`, if there is one."""
    if not _begins_addition(tokens, at):
        return None
    for comma in range(at + 2, min(at + _LONGEST, len(tokens) - 2)):
        token, following = tokens[comma], tokens[comma + 1]
        if token.norm in _CLAUSES or not (token.is_word or token.text in ",-/()"):
            return None
        if token.text == "," and _is_verb(following, tokens[comma + 2]):
            return comma + 1
        if token.is_word and _is_finite(token):
            return None
    return None


def _begins_addition(tokens: Sequence[Token], at: int) -> bool:
    norms = [token.norm for token in tokens[at : at + 5]]
    if norms[:1] != [","]:
        return False
    if any(tuple(norms[1 : 1 + len(phrase)]) == phrase for phrase in _BEGIN):
        return True
    first, *links = _BEGIN_WITH_NOUN
    return norms[1:2] == [first] and (norms[3:4] in [[link] for link in links] or norms[3:5] == ["along", "with"])


def _is_verb(token: Token, following: Token) -> bool:
    """Whether the token is a verb in the singular, and no noun in a list."""
    if plural_verb(token.norm) is None or not following.is_word or following.norm in ("and", "or"):
        return False
    return is_only_verb(token.norm) or following.norm in _OBJECTS or _says_certain(token, following)


def _says_certain(token: Token, following: Token) -> bool:
    """ "makes certain", "makes sure", "helps reduce": no noun stands before these."""
    forms = {reading.form for reading in readings(following.norm)}
    return (bool(forms) and forms <= {"adj", "adv"}) or (token.norm == "helps" and "verb:base" in forms)


def _is_finite(token: Token) -> bool:
    """Whether the token is a verb that the addition cannot have without a clause."""
    return token.norm in (
        "are",
        "were",
        "have",
        "do",
        "can",
        "will",
        "may",
        "must",
        "should",
        "could",
        "would",
    ) or (is_only_verb(token.norm))


RULE = Rule(
    id="agreement/parenthesis",
    what="A plural subject with an addition between commas has a verb in the singular.",
    why="The verb belongs to the plural before the commas, not to the nearest noun.",
    fix="Made in a spun text: the verb becomes plural.",
    strength=Strength.STRONG,
    is_evidence=False,
    bad={
        "Massages, in combination with rest, makes it go.": "Massages, in combination with rest, make it go.",
        "However, hot packs, along with rest, is useful.": "However, hot packs, along with rest, are useful.",
    },
    good=(
        "The use of massages, along with exercise, makes the pain go.",
        "A massage, along with exercises, makes the pain go.",
        "We offer exercises, including leg raises, helps and squats.",
        "Massages, including those that a therapist, who is licensed, gives, are safe.",
    ),
    find=find,
)
