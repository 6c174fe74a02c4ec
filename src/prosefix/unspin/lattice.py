"""Which words of a sentence may have been swapped, and for what: the slots that the decoder chooses from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from prosefix.findings import Strength
from prosefix.glossary.entries import Swap
from prosefix.glossary.glossary import Artifact
from prosefix.language.tokens import Token
from prosefix.unspin.candidates import Listed, candidates
from prosefix.unspin.context import Surroundings
from prosefix.unspin.ranker import Ranker
from prosefix.unspin.slot import Slot, make_slot

#: An expression of the thesaurus has at most so many words.
_LONGEST = 3
#: In a title at least this share of the longer words has a capital.
_TITLE = 0.6


def slots_of(
    tokens: Sequence[Token],
    artifacts: Sequence[Artifact],
    around: Surroundings,
    weights: Ranker,
    taken: Collection[int] = (),
) -> list[Slot]:
    """The slots of a sentence.

    `artifacts`: what the glossary finds there; `taken`: tokens that are not to be touched.
    """
    listed: dict[tuple[int, int], list[Listed]] = defaultdict(list)
    for each in artifacts:
        if isinstance(each.entry, Swap) and each.strength is not Strength.CERTAIN:
            listed[each.first, each.end] += [
                Listed(words, each.strength, each.family, place, each.entry.often)
                for place, words in enumerate(each.meant)
            ]
    own = {*taken, *_names(tokens)}
    plain = [token.norm[0].isalpha() and number not in own for number, token in enumerate(tokens)]
    wide = {
        (first, first + length)
        for length in range(1, _LONGEST + 1)
        for first in range(len(tokens) - length + 1)
        if all(plain[first : first + length])
    }
    slots = []
    for first, end in sorted({*wide, *listed}):
        if own.isdisjoint(range(first, end)):
            found = candidates(tuple(t.norm for t in tokens[first:end]), tuple(listed.get((first, end), ())))
            if found:
                slots.append(make_slot(first, end, found, tokens, around, weights))
    return slots


def _names(tokens: Sequence[Token]) -> set[int]:
    """The tokens that are likely names or abbreviations: a capital where none has to stand."""
    words = [number for number, token in enumerate(tokens) if token.norm[0].isalpha()]
    longer = [number for number in words if len(tokens[number].text) > 3]
    capitals = sum(tokens[number].text[0].isupper() for number in longer)
    if len(longer) > 2 and capitals >= _TITLE * len(longer):
        return {number for number in words if tokens[number].text.isupper() and len(tokens[number].text) > 1}
    return {
        number
        for number in words
        if any(letter.isupper() for letter in tokens[number].text[1:])
        or (number != words[0] and tokens[number].text[0].isupper())
    }
