"""What the glossary finds in a text, as findings."""

from __future__ import annotations

from collections.abc import Iterator

from prosefix.findings import Finding
from prosefix.glossary.glossary import Glossary
from prosefix.language.proposal import propose
from prosefix.language.reading import Text


def glossary_findings(text: Text, glossary: Glossary, domains: frozenset[str]) -> Iterator[Finding]:
    """A finding for each artifact that the glossary knows, in the domains of the text.

    Not for the swaps whose worth is for the decoder to say; and what weak swaps prove is said by evidence.py.
    """
    for passage, sentence in text.walk():
        for artifact in glossary.artifacts(sentence, domains):
            if artifact.is_for_decoder:
                continue
            found = propose(
                passage, sentence, artifact.first, artifact.end, artifact.meant,
                rule=artifact.rule, message=artifact.why, strength=artifact.strength, family=artifact.family,
                is_evidence=not artifact.is_weak_swap,
            )  # fmt: skip
            if found is not None:
                yield found
