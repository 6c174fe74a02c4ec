"""Words that several outputs share: counts, names of scores, of families and engines."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from prosefix.glossary.entries import Origin
from prosefix.grammar.base import Engine
from prosefix.unspin.spin import Spin

#: Scores by textstat's names, as people know them; of the last ones no higher or lower is better.
SCORES = {
    "flesch_reading_ease": "Flesch reading ease",
    "flesch_kincaid_grade": "Flesch-Kincaid grade",
    "smog_index": "SMOG grade",
    "gunning_fog": "Gunning fog grade",
    "coleman_liau_index": "Coleman-Liau grade",
    "automated_readability_index": "ARI grade",
    "dale_chall_readability_score": "Dale-Chall score",
    "lexicon_count": "Words",
    "sentence_count": "Sentences",
    "difficult_words": "Difficult words",
}


def score_name(name: str) -> str:
    """The name of a score for people."""
    return SCORES.get(name, name.replace("_", " ").capitalize())


def number(value: float) -> str:
    """A score for people: a count as it is, anything else to one place."""
    return str(value) if isinstance(value, int) else f"{value:.1f}"


def count(how_many: int, what: str, plural: str | None = None) -> str:
    """`1 repair`, `2 repairs`."""
    return f"{how_many} {what if how_many == 1 else plural or what + 's'}"


#: From this probability on it is worth saying who spun a text.
_LIKELY = 0.5


def spin_score(spin: Spin) -> str:
    """`spin score 97 of 100 (actually 90 %, autoblog 10 %)`; no families of a text that was likely not spun."""
    likely = spin.families.items() if spin.probability >= _LIKELY else ()
    families = ", ".join(f"{name} {share:.0%}" for name, share in likely)
    return f"spin score {spin.score} of 100" + (f" ({families})" if families else "")


def grammar(engines: Sequence[Engine]) -> str:
    """`grammar: harper 2.13.0`, or that nobody looked at it."""
    names = ", ".join(f"{engine.name} {engine.version}" for engine in engines)
    return f"grammar: {names or 'not checked'}"


def place(origin: Origin) -> str:
    """The file and line of an entry of the glossary; seen from the working folder where that is shorter."""
    path = Path(origin.path)
    with suppress(ValueError):
        path = path.relative_to(Path.cwd())
    return f"{path}:{origin.line}"
