"""Doubled words: "Massage Therapy Therapy", "the the"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from prosefix.findings import Finding, Severity, Strength
from prosefix.language.reading import Text
from prosefix.language.tokens import Token
from prosefix.rules.base import Context, Rule

#: Words that English may double.
_MAY_REPEAT = frozenset(
    """had that very really so far much many more no never now there again bye ha hah ho hey hmm knock
    tut well oh please long big little old out on in up down over by ever blah boo cha chop night day yes one two
    dear my too half who what where""".split()
)


#: Words that hardly ever stand twice for a reason: no other reading of them is possible.
_NEVER_TWICE = frozenset(
    """a an the of and or to for with from by at as but if into than then these those this our your their its
    he she we they are was were been would should has""".split()
)


def find(text: Text, context: Context) -> Iterator[Finding]:
    """A finding for each second of two equal words side by side."""
    for passage, sentence in text.walk():
        tokens = sentence.tokens
        for at in range(1, len(tokens)):
            if tokens[at].norm == tokens[at - 1].norm and _doubles(tokens[at - 1], tokens[at]):
                strength = Strength.CERTAIN if tokens[at].norm in _NEVER_TWICE else Strength.STRONG
                found = tokens[at - 1].text
                for each in RULE.finding(passage, sentence, at - 1, at + 1, found, strength=strength, keep_case=True):
                    yield replace(each, is_evidence=strength is Strength.STRONG)  # careless writers write "the the"


def _doubles(first: Token, second: Token) -> bool:
    """Whether the second of two equal words is one too many: no name ("Duran Duran"), no change of capitals."""
    word = first.norm
    if not word.isalpha() or word in _MAY_REPEAT or first.text.islower() != second.text.islower():
        return False
    return first.text.islower() or word in _NEVER_TWICE or len(word) > 5


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
    good=("He had had enough.", "I know that that is true.", "Duran Duran played.", "It is very very late."),
    find=find,
)
