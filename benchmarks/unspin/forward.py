"""Spins clean text forwards: what a family's list, or a thesaurus, puts in the place of content words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from random import Random
from typing import NamedTuple

from prosefix.document import Part, Span, apply_parts
from prosefix.formats import parse
from prosefix.glossary.entries import Swap
from prosefix.glossary.inflection import carry_over
from prosefix.language.case import match_case
from prosefix.language.reading import read
from prosefix.language.tokens import Token
from prosefix.language.words import FUNCTION_WORDS, readings

#: For a lemma and its part of speech: the words that may be put there.
Stand_ins = Callable[[str, str], Sequence[str]]


class Spun(NamedTuple):
    """A text spun forwards: what was put where (offsets of the spun text), and what had stood there."""

    text: str
    swaps: tuple[tuple[Span, str], ...]


def of_family(swaps: Sequence[Swap], family: str) -> Stand_ins:
    """What a family puts, by the rows of the lexicon turned round."""
    table: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for swap in swaps:
        if family in swap.family:
            for meant in swap.meant:
                table[meant.lower(), swap.pos].append(swap.spun)
    return lambda lemma, pos: table.get((lemma, pos), ())


def spin(text: str, stand_ins: Stand_ins, share: float, random: Random) -> Spun:
    """A text with a share of its content words swapped, as far as there are stand-ins for so many."""
    content = 0
    places: list[tuple[Span, Token]] = []
    for _, sentence in read(parse(text, "plain")).walk():
        for token in sentence.tokens:
            if token.norm not in FUNCTION_WORDS and token.text.isalpha():
                content += 1
                if _put(token, stand_ins, random) not in (None, token.norm):
                    places.append((sentence.block.source(token.start, token.end), token))
    parts, swaps, moved = [], [], 0
    for span, token in sorted(random.sample(places, min(len(places), round(share * content)))):
        put = match_case(token.text, _put(token, stand_ins, random) or token.text, at_start=False)
        parts.append(Part(span, put))
        swaps.append((Span(span.start + moved, span.start + moved + len(put)), token.text))
        moved += len(put) - (span.end - span.start)
    return Spun(apply_parts(text, parts), tuple(swaps))


def _put(token: Token, stand_ins: Stand_ins, random: Random) -> str | None:
    for reading in readings(token.norm):
        if options := stand_ins(reading.lemma, reading.pos):
            put = random.choice(options)
            return carry_over(f"~{reading.lemma}/{reading.pos}", [token], put, pos=reading.pos)
    return None
