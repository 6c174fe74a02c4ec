"""a or an: by the sound that the next word begins with."""

from __future__ import annotations

import re

# Written with a vowel, spoken with a consonant: "a use", "a one-off", "a European".
_CONSONANT_SOUND = re.compile(
    r"(?:one(?![a-z])|once|oneself|ones|eu|ewe|ewer|ouija|u(?![a-z])|u[-.]|ubiq|ufo|uga|uke|ukr|ulu|"
    r"uni(?![mn])(?:$|[^aeiou']|on|ate|que|ted|ty|t|f|v|c|s)|unanim|unary|ura[nl]|ure|uri|uro|us[aeiu](?!b)|"
    r"usu|uta|ute|uti|uto|uvu)",
    re.IGNORECASE,
)
# Written with a consonant, spoken with a vowel: "an hour".
_VOWEL_SOUND = re.compile(
    r"(?:hour|heir|honest|honou?r|honorar|herb(?!ert|ivor|icid)(?:$|s|al|ed))", re.IGNORECASE
)
_LETTERS_WITH_VOWEL_SOUND = frozenset("AEFHILMNORSX")
_NUMBER_WITH_VOWEL_SOUND = re.compile(r"(?:8|1[18](?!\d)|1[18],|1[18]\d{3}(?!\d))")
_SPELLED_AS_WORD = frozenset(
    ["NASA", "NATO", "FEMA", "RAM", "ROM", "LAN", "SIM", "FAQ", "HIPAA", "NAFTA", "LASER", "SARS", "SAT", "MIDI"]
)


def article_before(word: str) -> str | None:
    """ "a" or "an" before `word` as it is written; None where both are heard or nobody can know."""
    if not word or not word[0].isalnum():
        return None
    if word[0].isdigit():
        return "an" if _NUMBER_WITH_VOWEL_SOUND.match(word) else "a"
    first = re.split(r"[-'’]", word)[0]
    if first.lower() in ("herb", "herbs", "herbal", "historic", "historical", "historian", "faq", "sql", "url", "hotel"):
        return None
    if len(first) == 1:
        return "an" if first.upper() in _LETTERS_WITH_VOWEL_SOUND else "a"
    if first.isupper() or (len(first) > 2 and first[:-1].isupper() and first[-1] == "s"):
        return _before_capitals(first)
    if _CONSONANT_SOUND.match(word):
        return "a"
    if _VOWEL_SOUND.match(word):
        return "an"
    return "an" if word[0].lower() in "aeiouáéíóúàèìòùâêîôûäëïöü" else "a"


def _before_capitals(word: str) -> str | None:
    """For a word in capitals: spelled out if it cannot be said, doubtful otherwise."""
    if word in _SPELLED_AS_WORD:
        return "a"
    if word[0] in "AEIO":
        return "an"
    if re.search(r"[AEIOUY]", word[1:]) and len(word) > 3:
        return None
    return "an" if word[0] in _LETTERS_WITH_VOWEL_SOUND else "a"
