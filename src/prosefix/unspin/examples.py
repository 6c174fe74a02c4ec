"""Runs the examples of the glossary's phrases: each does what it says, and nothing to sound English."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from prosefix.document import apply_parts
from prosefix.findings import Finding, arbitrate
from prosefix.formats import parse
from prosefix.glossary.entries import Entries, Phrase, WordList
from prosefix.glossary.glossary import Glossary
from prosefix.language.reading import read
from prosefix.unspin.distortions import glossary_findings

#: Repairs of any strength are made.
_SPUN, _ANY = 1.0, 0.0


class Failure(NamedTuple):
    """An example that does not hold: of which phrase, and what went wrong."""

    phrase: Phrase
    message: str


def failures(phrase: Phrase, lists: tuple[WordList, ...]) -> Iterator[Failure]:
    """The examples of a phrase that do not hold, with the phrase alone in a text that is known to be spun.

    Each `bad` one becomes the `fixed` one when all that is found in it is repaired at once; in `good` ones
    nothing is found. `lists`: the word lists that its slots may stand for.
    """
    glossary = Glossary(Entries(phrases=(phrase,), lists=lists))
    for bad, fixed in zip(phrase.bad, phrase.fixed, strict=True):
        found = _found(bad, phrase, glossary)
        became = apply_parts(bad, [part for f in found if f.replacements for part in f.replacements[0].parts])
        if not found:
            yield Failure(phrase, f"nothing is found in the bad example {bad!r}")
        elif became != fixed:
            yield Failure(phrase, f"the bad example {bad!r} becomes {became!r}, not {fixed!r}")
    for good in phrase.good:
        for finding in _found(good, phrase, glossary):
            yield Failure(phrase, f"{finding.text!r} is found in the good example {good!r}")


def _found(example: str, phrase: Phrase, glossary: Glossary) -> list[Finding]:
    domain = phrase.origin.domain
    domains = frozenset([domain] if domain else [])
    found = glossary_findings(read(parse(example, "plain")), glossary, domains)
    return arbitrate((finding.calibrated(_SPUN) for finding in found), _ANY)
