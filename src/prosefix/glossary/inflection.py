"""Carries the inflection of what stands there over to what was meant."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from prosefix.language.tokens import Token
from prosefix.language.words import Reading, inflect, readings

#: The head noun of "range of motion" stands before one of these.
_LINKS = frozenset("of in to for with from at on by".split())


def carry_over(pattern: str, tokens: Sequence[Token], meant: str, *, pos: str | None = None, mass: bool = False) -> str:
    """`meant` in the number, tense and degree in which the words of `pattern` stand as `tokens`.

    `pattern` has `~` before the words that may be inflected. A `mass` term takes no plural.
    """
    return _carried(pattern, tuple(token.norm for token in tokens), meant, pos, mass)


@lru_cache(maxsize=200_000)
def _carried(pattern: str, norms: tuple[str, ...], meant: str, pos: str | None, mass: bool) -> str:
    wanted = [word.lstrip("~").split("/")[0] for word in pattern.split()]
    words = meant.split()
    for at, (lemma, norm) in enumerate(zip(wanted, norms, strict=False)):
        if norm == lemma:
            continue
        for reading in _readings(norm, lemma, pos):
            if reading.form == "noun:plural" and mass:
                break
            target = _target(words, reading, last=at == len(wanted) - 1, single=len(wanted) == 1)
            if target is not None:
                words[target] = inflect(words[target], reading.form)
                break
    return " ".join(words)


def _readings(norm: str, lemma: str, pos: str | None) -> list[Reading]:
    found = [r for r in readings(norm) if r.lemma == lemma and ":" in r.form]
    return [r for r in found if pos is None or r.pos == pos]


def _target(words: list[str], reading: Reading, *, last: bool, single: bool) -> int | None:
    """Which word takes the form: the head noun for a noun, the first word for a verb or adjective."""
    if reading.pos == "noun":
        if not (last or single):
            return None
        at = next((i - 1 for i, word in enumerate(words) if i and word in _LINKS), len(words) - 1)
        if any(r.form == "noun:plural" for r in readings(words[at].lower())):
            return None
    else:
        at = 0
        if last and not single:
            return None
    takes = {r.pos for r in readings(words[at].lower())}
    return at if not takes or reading.pos in takes else None
