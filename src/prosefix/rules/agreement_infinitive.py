"""A second infinitive that became a finite verb: "they are known to boost blood flow and relieves strain"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from prosefix.findings import Finding, Strength
from prosefix.language.agreement import is_only_verb, is_plural_phrase, plural_verb
from prosefix.language.reading import Text
from prosefix.language.tokens import Token
from prosefix.language.words import FUNCTION_WORDS, readings
from prosefix.rules.base import Context, Rule

_PLURAL_VERBS = frozenset("are were have do aren't weren't haven't don't".split())
_PLURAL_PRONOUNS = frozenset("we they you i".split())
#: "It is important to": the subject is a dummy, and does nothing by itself.
_DUMMY = ("it", "is")
#: The longest object of the first infinitive, in words.
_LONGEST_OBJECT = 4
_DETERMINERS = frozenset("the a an your our their his her its my this these those some any more".split())


def find(text: Text, context: Context) -> Iterator[Finding]:
    """A finding for each finite verb in the singular that is joined to an infinitive and has no subject."""
    for passage, sentence in text.walk():
        tokens = sentence.tokens
        for at in range(len(tokens) - 5):
            if tokens[at].norm != "to" or not _is_base(tokens[at + 1]) or not _has_no_singular_subject(tokens, at):
                continue
            verb = _joined_verb(tokens, at + 2)
            if verb is not None:
                base = plural_verb(tokens[verb].norm)
                assert base is not None
                yield from RULE.finding(passage, sentence, verb, verb + 1, base)


def _is_base(token: Token) -> bool:
    return any(reading.form == "verb:base" for reading in readings(token.norm))


def _joined_verb(tokens: Sequence[Token], at: int) -> int | None:
    """The finite verb behind an object and and."""
    for end in range(at, min(at + _LONGEST_OBJECT + 1, len(tokens) - 2)):
        if end > at and tokens[end].norm in ("and", "or"):
            verb, following = tokens[end + 1], tokens[end + 2]
            sound = is_only_verb(verb.norm) and verb.norm not in ("is", "was", "has", "does")
            return end + 1 if sound and following.is_word and following.norm not in ("and", "or") else None
        if not _may_be_in_object(tokens[end]):
            return None
    return None


def _may_be_in_object(token: Token) -> bool:
    if token.norm in _DETERMINERS:
        return True
    if not token.is_word or token.norm in FUNCTION_WORDS:
        return False
    found = readings(token.norm)
    may_be_verb = any(reading.form == "verb:3sg" for reading in found)  # "to see the plan works and improves"
    return not may_be_verb and any(reading.pos in ("noun", "adj") for reading in found)


def _has_no_singular_subject(tokens: Sequence[Token], to: int) -> bool:
    """Whether the clause before the infinitive leaves no subject for a singular verb."""
    if to == 0 or (to == 2 and tokens[0].norm == "in" and tokens[1].norm == "order"):
        return True
    verb = to - 1
    while verb > max(to - 4, 0) and _may_follow_verb(tokens[verb]):
        verb -= 1
    norm = tokens[verb].norm
    if norm in _PLURAL_VERBS and verb > 0:
        before = tokens[verb - 1].norm
        return before in _PLURAL_PRONOUNS or is_plural_phrase(tokens[:verb])
    if norm == "is":
        return verb == 1 and tuple(token.norm for token in tokens[:2]) == _DUMMY
    if not _is_base(tokens[to - 1]) or to < 2:
        return False
    return (to == 2 and tokens[0].norm in _PLURAL_PRONOUNS) or is_plural_phrase(tokens[: to - 1])


def _may_follow_verb(token: Token) -> bool:
    """Whether the word can stand between "are" and "to": "known", "often used", "able"."""
    forms = {reading.form for reading in readings(token.norm)}
    sound = bool(forms & {"adj", "adv", "verb:participle"}) or token.norm == "proven"  # not in the lexicon
    return sound and token.norm not in _PLURAL_VERBS


RULE = Rule(
    id="agreement/infinitive",
    what="The second of two infinitives has become a verb in the singular.",
    why="The verb is joined to an infinitive, and nothing in the singular is its subject.",
    fix="Made in a spun text: the verb takes its base form, unless a singular subject could own it.",
    strength=Strength.STRONG,
    is_evidence=False,
    bad={
        "Massages are known to boost flow and relieves pain.": ("Massages are known to boost flow and relieve pain."),
        "It is vital to keep warm and avoids cold.": "It is vital to keep warm and avoid cold.",
    },
    good=(
        "Massage is known to boost blood flow and relieves strain.",
        "She likes to cook meals and bakes bread.",
        "We want to know what boosts blood flow and relieves strain.",
    ),
    find=find,
)
