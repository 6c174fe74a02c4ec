"""Capitals: a replacement is written the way the text that it replaces was."""

from __future__ import annotations

from prosefix.language.tokens import tokenize

#: Words that a title leaves small, except at its start and end.
SMALL_IN_TITLES = frozenset(
    "a an and as at but by for from in nor of on onto or over per the to up via vs with".split()
)


def capitalize(text: str) -> str:
    """The text with its first letter large and the rest as it is."""
    return text[:1].upper() + text[1:]


def match_case(old: str, new: str, *, at_start: bool = False) -> str:
    """`new` in the capitals of `old`: ALL CAPITALS, Title Case, or a capital at the front.

    `at_start`: `old` stands at the start of a sentence, so that its capital says nothing of the other words.
    """
    old_words = [t.text for t in tokenize(old) if t.text[0].isalpha()]
    if not old_words or not new:
        return new
    if all(word.isupper() for word in old_words) and sum(map(len, old_words)) > 1 + (len(old_words) == 1):
        return new.upper()
    telling = old_words[1:] if at_start else old_words
    long_words = [word for word in telling if word.lower() not in SMALL_IN_TITLES]
    if long_words and all(word[0].isupper() for word in long_words) and (at_start or len(old_words) > 1):
        return title(new)
    if old_words[0][0].isupper():
        return capitalize(new)
    return new


def title(text: str) -> str:
    """The text in title case; words that have capitals inside stay as they are."""
    out, at = [], 0
    for i, token in enumerate(tokenize(text)):
        small = i > 0 and token.norm in SMALL_IN_TITLES
        out += [text[at : token.start], token.text if small else capitalize(token.text)]
        at = token.end
    return "".join([*out, text[at:]])
