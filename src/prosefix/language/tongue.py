"""Whether words are English at all.

By its letters, and by its function words: every second or third word of running text is one. No library is asked: those
that fit (lingua, py3langid) are slower than the rest of a check together, and unsure of a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from prosefix.language.words import FUNCTION_WORDS

_FOREIGN = {
    "German": "der die das und ist nicht ein eine einen mit für auf von dem den des im zu sich auch wird sind bei",
    "French": "le la les des une est et dans pour que qui sur avec pas ce cette sont par plus du au aux nous vous ne",
    "Spanish": "el la los las de que y en un una es por con para su no se del al lo más como pero sus este esta son",
    "Italian": "il la le di che e un una per con non del della sono è dei nel alla anche più come gli lo si da questo",
    "Portuguese": "o os as de que e um uma para com não do da em por mais se dos das na no como ao são este",
    "Dutch": "de het een en van is dat niet op te zijn met voor aan er maar ook bij wordt deze naar uit door",
}
_WORDS = {name: frozenset(words.split()) for name, words in _FOREIGN.items()}
_FEWEST_WORDS = 6
_SHARE = 0.25


def other_language(norms: Sequence[str]) -> str | None:
    """The name of the language that these words are in, if they are surely not English; short texts always are."""
    english = sum(norm in FUNCTION_WORDS for norm in norms)
    if english >= _SHARE * len(norms):
        return None
    words = [norm for norm in norms if norm[0].isalpha()]
    latin = sum(word[0] < "\u0370" for word in words)
    if len(words) - latin > max(latin, 2):
        return "another script"
    if len(words) < _FEWEST_WORDS:
        return None
    counts = {name: sum(word in known for word in words) for name, known in _WORDS.items()}
    name = max(counts, key=lambda each: counts[each])
    return name if counts[name] >= _SHARE * len(words) and counts[name] > 2 * english else None
