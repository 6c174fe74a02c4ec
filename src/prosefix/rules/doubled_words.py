"""Doubled words: "Massage Therapy Therapy", "the the"."""

from __future__ import annotations

from collections.abc import Iterator

from prosefix.findings import Finding, Severity
from prosefix.language.reading import Text
from prosefix.language.tokens import Token
from prosefix.rules.base import Context, Rule

#: Words that English may double.
_MAY_REPEAT = frozenset(
    """had that is was very really so far much many more no never now there again bye ha hah ho hey hmm knock
    tut well oh please long big little old out on in up down over by ever blah boo cha chop night day yes one two
    dear my too half who what where""".split()
)


def find(text: Text, context: Context) -> Iterator[Finding]:
    """A finding for each second of two equal words side by side."""
    for passage, sentence in text.walk():
        tokens = sentence.tokens
        for at in range(1, len(tokens)):
            if _doubles(tokens[at - 1], tokens[at], sentence.between(at - 1, at)):
                yield from RULE.finding(passage, sentence, at - 1, at + 1, tokens[at - 1].text, keep_case=True)


def _doubles(first: Token, second: Token, between: str) -> bool:
    if first.norm != second.norm or not first.norm.isalpha() or first.norm in _MAY_REPEAT:
        return False
    names = first.text[0].isupper() and second.text[0].isupper() and len(first.norm) < 4
    return not names and first.text.islower() == second.text.islower() or first.norm in ("the", "a", "an", "of", "and", "to")


RULE = Rule(
    id="artifact/doubled-words",
    what="The same word stands twice.",
    why="A word stands twice: a spinner put it beside itself.",
    fix="Safe: the second one goes.",
    severity=Severity.ERROR,
    bad={
        "Types of Massage Therapy Therapy": "Types of Massage Therapy",
        "It is good for the the back.": "It is good for the back.",
    },
    good=("He had had enough.", "I know that that is true.", "The patient was very, very tired."),
    find=find,
)
