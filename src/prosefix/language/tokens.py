"""Tokens: words, numbers and punctuation marks with their place in a text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(
    r"""
    \d+(?:[.,:]\d+)*%?                   # 6, 1,000, 3.5, 9:16, 40%
    (?:-?[^\W\d_]+(?:[-'’][^\W_]+)*)?    # 6-week, 1990s, 3rd
    | [^\W_]+(?:[-‐‑'’][^\W_]+)*         # word, feel-good, don't
    | \.\.\.
    | [^\w\s]
    | _
    """,
    re.VERBOSE,
)

_APOSTROPHES = str.maketrans("’‐‑", "'--")


class Token(NamedTuple):
    """A word, number or mark; `norm` is its form for look-up: small letters, straight apostrophe."""

    text: str
    start: int
    end: int
    norm: str

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a number, not a mark."""
        return self.norm[0].isalnum()


@lru_cache(maxsize=100_000)
def normal(word: str) -> str:
    """The form of a word under which it is looked up."""
    return word.lower().translate(_APOSTROPHES)


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of a text between `start` and `end`, with offsets into the whole text."""
    stop = len(text) if end is None else end
    return [
        Token(word := match.group(), match.start(), match.end(), normal(word))
        for match in _TOKEN.finditer(text, start, stop)
    ]
