"""A plural subject with a singular verb: "your muscles needs to relax", "these therapies is useful"."""

from __future__ import annotations

from collections.abc import Iterator

from prosefix.document import BlockKind
from prosefix.findings import Finding, Strength
from prosefix.language.agreement import NUMBERS, PLURAL_DETERMINERS, plural_subjects, plural_verb
from prosefix.language.reading import Sentence, Text
from prosefix.rules.base import Context, Rule

#: Verbs that cannot be a noun there ("needs" is looked at more closely).
_VERBS = frozenset("is was has does isn't wasn't hasn't doesn't needs".split())
_ADVERBS = frozenset("also often usually always never only still just actually generally really certainly".split())
#: "the patients needs are met" lacks an apostrophe; before these, "needs" is the verb.
_AFTER_NEEDS = frozenset("to a an the some more your our their his her this that these those no any".split())


def find(text: Text, context: Context) -> Iterator[Finding]:
    """A finding for each singular verb right behind a determiner and a plural noun that begin a clause."""
    for passage, sentence in text.walk():
        if passage.block.kind is BlockKind.HEADING:
            continue
        tokens = sentence.tokens
        if _VERBS.isdisjoint(token.norm for token in tokens):
            continue
        for first, end in plural_subjects(tokens):
            if tokens[first].norm not in PLURAL_DETERMINERS or end - first < 2:
                continue
            verb = end + (end < len(tokens) and tokens[end].norm in _ADVERBS)
            if verb == len(tokens) or (tokens[first].norm in NUMBERS and tokens[verb].norm in ("is", "was")):
                continue
            if tokens[verb].norm in _VERBS and _is_verb(sentence, verb):
                plural = plural_verb(tokens[verb].norm)
                assert plural is not None
                yield from RULE.finding(passage, sentence, verb, verb + 1, plural)


def _is_verb(sentence: Sentence, at: int) -> bool:
    """Whether the word is the verb of the noun before it: nothing but space between, and no noun itself."""
    tokens = sentence.tokens
    if not sentence.block.text[tokens[at - 1].end : tokens[at].start].isspace() or at + 1 == len(tokens):
        return False
    return tokens[at].norm != "needs" or tokens[at + 1].norm in _AFTER_NEEDS


RULE = Rule(
    id="agreement/subject-verb",
    what="A plural subject has a verb in the singular.",
    why="The subject is plural, and the verb is not: the spinner changed one without the other.",
    fix="In a spun text, where a determiner and a plural noun begin the clause: the verb becomes plural.",
    strength=Strength.STRONG,
    is_evidence=False,
    bad={
        "Your muscles needs to relax.": "Your muscles need to relax.",
        "Rest, because these therapies is useful.": "Rest, because these therapies are useful.",
        "In most cases, the exercises has helped.": "In most cases, the exercises have helped.",
    },
    good=(
        "The number of therapies is small, and one of the therapies is new.",
        "Each of the muscles needs rest. Using the therapies is simple.",
        "What the doctors advise is rest.",
        "The United States is large, the news is good, and five miles is far.",
        "The patients needs are met.",
    ),
    find=find,
)
