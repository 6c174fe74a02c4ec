"""What a grammar engine says, as findings."""

from __future__ import annotations

from collections.abc import Iterator

from prosefix.findings import Finding, Place, Replacement, Strength
from prosefix.grammar.base import Engine, Issue
from prosefix.language.reading import Passage, Text
from prosefix.rewrite import rewrite


def grammar_findings(text: Text, engine: Engine) -> Iterator[Finding]:
    """A finding for each issue of an engine; where no suggestion can be written, it has no replacement."""
    for passage in text.passages:
        for issue in engine.check(passage.block.text):
            replacements = []
            for suggestion in _trusted(issue):
                parts = rewrite(passage.block, issue.start, issue.end, suggestion)
                if parts:
                    replacements.append(Replacement(suggestion, parts))
            yield Finding(
                rule=f"{engine.name}/{issue.rule}",
                span=passage.block.source(issue.start, issue.end),
                text=passage.block.text[issue.start : issue.end],
                message=issue.message,
                strength=issue.strength,
                replacements=tuple(replacements),
                place=Place(passage.block, issue.start, issue.end, _sentence(passage, issue.start)),
                quoted=passage.is_quoted(issue.start, issue.end),
                priority=-1,
            )


def _trusted(issue: Issue) -> tuple[str, ...]:
    """The suggestions to offer: where the first may be applied, only that, so that no other takes its place."""
    return issue.suggestions if issue.strength is Strength.HINT else issue.suggestions[:1]


def _sentence(passage: Passage, at: int) -> tuple[int, int]:
    """The range of the sentence that a place in a block stands in."""
    ranges = [(s.start, s.end) for s in passage.sentences if s.start <= at < s.end]
    return ranges[0] if ranges else (0, len(passage.block.text))
