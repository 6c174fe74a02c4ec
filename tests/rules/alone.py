"""One rule by itself: what it finds in a text, and what its repairs make of it."""

from __future__ import annotations

from prosefix.document import apply_parts
from prosefix.findings import Finding, arbitrate
from prosefix.formats import parse
from prosefix.glossary.entries import Entries
from prosefix.glossary.glossary import Glossary
from prosefix.language.reading import read
from prosefix.rules.base import Context, Rule

CONTEXT = Context(Glossary(Entries()))
THRESHOLD = 0.90


def found(rule: Rule, text: str, format_name: str = "plain", *, spun: bool = True) -> list[Finding]:
    """What the rule finds that is worth telling, in a text that was spun or surely was not."""
    findings = rule.find(read(parse(text, format_name)), CONTEXT)
    weighed = (finding.calibrated(1.0 if spun else 0.0) for finding in findings)
    return arbitrate((finding for finding in weighed if finding.confidence >= 0.5), THRESHOLD)


def fixed(rule: Rule, text: str, format_name: str = "plain", *, spun: bool = True) -> str:
    """The text after the rule's repairs, which must leave nothing more for it to repair."""
    once = _repaired(rule, text, format_name, spun)
    assert _repaired(rule, once, format_name, spun) == once
    return once


def _repaired(rule: Rule, text: str, format_name: str, spun: bool) -> str:
    findings = found(rule, text, format_name, spun=spun)
    chosen = [finding for finding in findings if finding.would_apply(THRESHOLD)]
    return apply_parts(text, [part for finding in chosen for part in finding.replacements[0].parts])
