"""What a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from prosefix.document import Part, Span
from prosefix.findings import Finding, Replacement, Severity, Strength
from prosefix.glossary.glossary import Glossary
from prosefix.language.proposal import drop_span, propose
from prosefix.language.reading import Passage, Sentence, Text


@dataclass(frozen=True)
class Context:
    """What a rule may know beside the text: the glossary and the domains that the text is of."""

    glossary: Glossary
    domains: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Rule:
    """What a rule is for, in words and examples, and the function that finds it.

    `bad`: text -> what it must become (None: found, but not repaired). `good`: texts with no finding. Both are run
    as tests, as whole documents that are known to be spun.
    """

    id: str
    what: str
    why: str
    fix: str
    bad: Mapping[str, str | None]
    good: tuple[str, ...]
    find: Callable[[Text, Context], Iterator[Finding]]
    severity: Severity | None = None
    strength: Strength = Strength.CERTAIN
    family: tuple[str, ...] = field(default=())
    is_evidence: bool = True

    def finding(
        self,
        passage: Passage,
        sentence: Sentence,
        first: int,
        end: int,
        *meant: str,
        message: str | None = None,
        strength: Strength | None = None,
        keep_case: bool = False,
        priority: int = 0,
    ) -> Iterator[Finding]:
        """A finding on tokens `first` up to, not including, `end`; `meant` is best first, "" takes them away."""
        found = propose(
            passage, sentence, first, end, meant,
            rule=self.id, message=message or self.why, strength=strength or self.strength, severity=self.severity,
            family=self.family, is_evidence=self.is_evidence, keep_case=keep_case, priority=priority,
        )  # fmt: skip
        if found is not None:
            yield found

    def dropping(
        self, text: Text, passage: Passage, *, message: str | None = None, strength: Strength | None = None
    ) -> Finding:
        """A finding on a whole block, which is repaired by dropping it with its blank lines."""
        source = text.document.text
        part = Part(drop_span(source, passage.block.span), "")
        return self._on_block(passage, message, strength, (Replacement("", (part,)),))

    def noting(self, passage: Passage, *, message: str | None = None, strength: Strength | None = None) -> Finding:
        """A finding on a whole block that nobody but its writer can repair."""
        return self._on_block(passage, message, strength, ())

    def replacing(
        self,
        passage: Passage,
        parts: Sequence[Part],
        new: str,
        *,
        message: str | None = None,
        strength: Strength | None = None,
    ) -> Finding:
        """A finding on the source that `parts` cover, for what is not made of words: marks, spaces, letters."""
        span = Span(min(p.span.start for p in parts), max(p.span.end for p in parts))
        strength = strength or self.strength
        block = passage.block
        return Finding(
            self.id, span, _prose_of(passage, span), message or self.why, strength,
            (Replacement(new, tuple(parts)),), severity=self.severity, family=self.family,
            is_evidence=self.is_evidence, quoted=block.quoted,
        )  # fmt: skip

    def mending(
        self,
        text: Text,
        passage: Passage,
        start: int,
        end: int,
        new: str,
        *,
        message: str | None = None,
        strength: Strength | None = None,
    ) -> Iterator[Finding]:
        """A finding on prose `start` to `end`, marks and spaces; none where markup or a line end stands in it."""
        block = passage.block
        span = block.source(start, end)
        if text.document.text[slice(*span)] == block.text[start:end]:
            found = self.replacing(passage, [Part(span, new)], new, message=message, strength=strength)
            yield replace(found, quoted=passage.is_quoted(start, end))

    def _on_block(
        self,
        passage: Passage,
        message: str | None,
        strength: Strength | None,
        replacements: tuple[Replacement, ...],
    ) -> Finding:
        strength = strength or self.strength
        block = passage.block
        return Finding(
            self.id, block.span, block.text, message or self.why, strength, replacements, severity=self.severity,
            family=self.family, is_evidence=self.is_evidence,
            quoted=block.quoted, drops=bool(replacements), priority=10,
        )  # fmt: skip


def _prose_of(passage: Passage, span: Span) -> str:
    """What a reader sees of a span of the source."""
    seen = []
    for segment in passage.block.segments:
        source = segment.source
        if source.end <= span.start or source.start >= span.end:
            continue
        piece = passage.block.text[segment.start : segment.end]
        if len(piece) == source.end - source.start:
            piece = piece[max(span.start - source.start, 0) : span.end - source.start]
        seen.append(piece)
    return "".join(seen)
