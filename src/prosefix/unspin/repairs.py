"""What the decoder finds in a text that was spun, as findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from prosefix.document import Span
from prosefix.findings import LISTED_IN_SPUN_FROM, Finding, Strength, touches
from prosefix.glossary.glossary import Glossary
from prosefix.language.proposal import propose
from prosefix.language.reading import Passage, Sentence, Text
from prosefix.unspin.confidence import confidence
from prosefix.unspin.context import Collocations, Surroundings, collocations_of
from prosefix.unspin.decoder import Choice, decode
from prosefix.unspin.lattice import slots_of
from prosefix.unspin.prior import Prior
from prosefix.unspin.ranker import ranker, trust

SWAP, MEANT = "lexicon/swap", "unspin/meant"
#: A paragraph is decoded where a spinner is this likely.
SPUN_FROM = 0.8
#: Options that are less likely are far-fetched.
_OFFERED_FROM = 0.02


def repairs(
    text: Text, glossary: Glossary, around: Surroundings, firm: list[Span], prior: Prior | None = None
) -> Iterator[Finding]:
    """A finding for each word or expression that likely stands for another one, if the text was spun.

    `firm`: where something else will be repaired first, in order; the decoder waits for that. `prior`: paragraphs that
    were hardly spun are left out.
    """
    for passage, sentence in text.walk():
        if prior is not None and prior.at(passage.block.span) < SPUN_FROM:
            continue
        taken = frozenset(n for n in range(len(sentence.tokens)) if touches(firm, _source(sentence, n)))
        choices = _choices(sentence, glossary, around, taken | glossary.kept(sentence))
        for choice in choices:
            if choice.change >= LISTED_IN_SPUN_FROM:
                yield from _finding(passage, sentence, choice, choices)


def _choices(sentence: Sentence, glossary: Glossary, around: Surroundings, taken: frozenset[int]) -> list[Choice]:
    """What the decoder makes of a sentence: most stay as they are, pass after pass."""
    key = sentence.text, taken
    if key not in around.known:
        artifacts = glossary.artifacts(sentence, around.domains, ordinary=True)
        slots = slots_of(sentence.tokens, artifacts, around, ranker(), taken)
        around.known[key] = decode(sentence.tokens, slots, around, ranker()) if slots else []
    found: list[Choice] = around.known[key]
    return found


def _source(sentence: Sentence, number: int) -> Span:
    token = sentence.tokens[number]
    return sentence.block.source(token.start, token.end)


def _finding(passage: Passage, sentence: Sentence, choice: Choice, choices: Sequence[Choice]) -> Iterator[Finding]:
    options = [n for n, option in enumerate(choice.options) if option.chance >= _OFFERED_FROM]
    if not options:
        return
    meant = [choice.options[n].words for n in options]
    spun = sentence.between(choice.first, choice.end - 1)
    found = propose(
        passage, sentence, choice.first, choice.end, meant,
        rule=MEANT, message=f"“{spun}” stands where “{meant[0]}” may have been meant.",
        strength=Strength.WEAK, is_evidence=False,
        chances=(choice.change, *(confidence(choice, n, choices, trust()) for n in options)),
    )  # fmt: skip
    if found is not None:
        yield found


@lru_cache(maxsize=4)
def collocations(glossary: Glossary) -> Collocations:
    """The neighbors in the terms of a glossary."""
    terms = glossary.entries.terms
    return collocations_of((term.term.lower().split(), term.origin.domain or "") for term in terms)
