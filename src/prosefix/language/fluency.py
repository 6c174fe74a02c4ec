"""How well words follow one another: a trigram model of general English.

Source: the model that pocketsphinx carries (BSD), 100,000 words in small letters.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from prosefix.language.tokens import Token

#: The natural logarithm of the chance of a word that the model does not know.
UNKNOWN = -16.0
#: Stands for what the model cannot read: a mark, a number.
BREAK = ""


def heard(tokens: Sequence[Token]) -> list[str]:
    """Tokens as the model reads them."""
    return [token.norm if token.norm[0].isalpha() else BREAK for token in tokens]


class Fluency:
    """The chance of a word after the two in front of it."""

    def __init__(self, prob: Callable[[list[str]], int], to_ln: Callable[[int], float]) -> None:
        self._prob, self._to_ln = prob, to_ln
        self._known: dict[tuple[str, str, str], float] = {}

    def ln(self, word: str, before: str = BREAK, two_before: str = BREAK) -> float:
        """ln P(word | two_before before), words in small letters."""
        key = word, before, two_before
        found = self._known.get(key)
        if found is None:
            history = [w for w in key if w] if before else [word]
            found = self._known[key] = max(UNKNOWN, self._to_ln(self._prob(history)))
        return found

    def ln_of(self, words: Sequence[str], left: Sequence[str], right: Sequence[str]) -> float:
        """ln of the chance of `words` between the last two of `left` and the first two of `right`, these included."""
        two_before, before = ([BREAK, BREAK, *left])[-2:]
        total = 0.0
        for word in [*words, *right[:2]]:
            if word == BREAK:
                two_before = before = BREAK
                continue
            total += self.ln(word, before, two_before)
            two_before, before = before, word
        return total


@lru_cache(maxsize=1)
def fluency() -> Fluency:
    """The model, opened once (some 30 ms)."""
    from pathlib import Path

    from pocketsphinx import Config, LogMath, NGramModel, get_model_path

    path = str(Path(get_model_path()) / "en-us" / "en-us.lm.bin")
    scale = LogMath()
    return Fluency(NGramModel(Config(lm=path), scale, path).prob, scale.log_to_ln)
