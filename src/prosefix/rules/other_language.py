"""Text in another language: one note, and nothing else is said of it."""

from __future__ import annotations

from collections.abc import Iterator

from prosefix.findings import Finding, Severity, Strength
from prosefix.language.reading import Text
from prosefix.rules.base import Context, Rule


def find(text: Text, context: Context) -> Iterator[Finding]:
    """One finding for the first passage of each other language."""
    told = set()
    for passage, language in text.foreign:
        if language not in told:
            told.add(language)
            yield RULE.noting(passage, message=f"This is {language}: only English is checked.")


RULE = Rule(
    id="note/other-language",
    what="A paragraph is in another language than English.",
    why="Only English is checked: paragraphs in other languages are passed over.",
    fix="Never.",
    severity=Severity.SUGGESTION,
    strength=Strength.HINT,
    is_evidence=False,
    bad={"Das ist ein Text, der nicht auf Englisch ist, und der deshalb nicht geprüft wird.": None},
    good=("The table d'hôte was good, and so was the vin de pays.",),
    find=find,
)
