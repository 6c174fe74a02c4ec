"""Doubled phrases: a phrase beside itself: "one of one of the", "in order to in order to"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from prosefix.findings import Finding, Severity, Strength
from prosefix.language.reading import Text
from prosefix.language.tokens import Token
from prosefix.language.words import FUNCTION_WORDS
from prosefix.rules.base import Context, Rule

_LONGEST = 4
#: A phrase of these words alone is never doubled for a reason.
_FIXED = frozenset(
    """of at for from with as well due because such a an the order some many most lot lots number part into
    about between through their your its our his her my in to""".split()
)
#: "all in all in all", "day in day in": these fixed phrases may follow themselves.
_MAY_BE_DOUBLED = frozenset(("in to", "to in", "in in", "for to"))


def find(text: Text, context: Context) -> Iterator[Finding]:
    """A finding for each phrase of two to four words that stands twice."""
    for passage, sentence in text.walk():
        tokens = sentence.tokens
        norms = [token.norm for token in tokens]
        at = 0 if len(set(norms)) < len(norms) else len(norms)
        while at < len(tokens) - 3:
            length = _doubled(norms, at)
            if length and sentence.side_by_side(at, at + 2 * length):
                strength = _strength(tokens[at : at + length])
                if strength is not None:
                    kept = sentence.between(at, at + length - 1)
                    yield from RULE.finding(
                        passage, sentence, at, at + 2 * length, kept, strength=strength, keep_case=True
                    )
                at += length
            at += 1


def _doubled(norms: Sequence[str], at: int) -> int:
    """How long the phrase is that begins at a token and follows itself; 0 if there is none."""
    for n in range(_LONGEST, 1, -1):
        if norms[at] in norms[at + n : at + n + 1] and norms[at : at + n] == norms[at + n : at + 2 * n]:
            return n
    return 0


def _strength(phrase: Sequence[Token]) -> Strength | None:
    """How sure it is that a phrase is doubled by mistake: "again and again and again" is not."""
    norms = [token.norm for token in phrase]
    if len(set(norms)) == 1 or any(not norm[0].isalpha() for norm in norms):
        return None
    if norms == ["one", "of"] or (all(norm in _FIXED for norm in norms) and " ".join(norms) not in _MAY_BE_DOUBLED):
        return Strength.CERTAIN
    if norms[0] in FUNCTION_WORDS or norms[-1] in FUNCTION_WORDS:
        return None
    is_name = all(token.text[0].isupper() for token in phrase)
    return None if is_name else Strength.STRONG


RULE = Rule(
    id="artifact/doubled-phrase",
    what="The same phrase stands twice.",
    why="A phrase stands twice: a spinner put it beside itself.",
    fix="Safe for phrases of little words; others need a spun text. The second one goes.",
    severity=Severity.ERROR,
    bad={
        "It is one of one of the best.": "It is one of the best.",
        "Rest in order to in order to heal.": "Rest in order to heal.",
        "Book massage therapy massage therapy now.": "Book massage therapy now.",
    },
    good=(
        "Again and again and again, over and over and over.",
        "Day by day by day, they worked and worked and worked.",
        "The best of the best of the best came side by side by side.",
        "New York New York is a song. What it is it is.",
        "You have to do to do well.",
    ),
    find=find,
)
