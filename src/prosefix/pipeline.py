"""The story: a document is read, findings are made and weighed, edits applied and verified, a Result told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from prosefix.document import Document, Span
from prosefix.findings import LISTED_FROM, Edit, Finding, applicable, arbitrate, touches
from prosefix.formats import parse
from prosefix.glossary.glossary import Glossary
from prosefix.grammar.base import Engine
from prosefix.grammar.findings import grammar_findings
from prosefix.grammar.verify import verified
from prosefix.language.reading import Text, read
from prosefix.language.words import lemmas
from prosefix.readability import Readability, readability
from prosefix.revision import Revision
from prosefix.rules import all_rules
from prosefix.rules.base import Context
from prosefix.settings import Settings
from prosefix.unspin.channel import channel_of
from prosefix.unspin.distortions import glossary_findings
from prosefix.unspin.spin import Spin, paragraph_scores, spin_of

#: A text comes to rest in two or three passes; a sentence that has not by then is left as it was.
PASSES = 10


@dataclass(frozen=True)
class Tools:
    """What a run works with, made once for all its files."""

    glossary: Glossary
    engine: Engine | None


@dataclass(frozen=True)
class Analysis:
    """What was found in a text as it stands, and how sure it is that the text was spun."""

    document: Document
    findings: tuple[Finding, ...]
    spin: Spin


@dataclass(frozen=True)
class Result:
    """A text before and after, what was found, what was changed, and the scores.

    All places are those of the text before. `applied`: the findings that the edits repair; `left`: the others.
    """

    before: Document
    after: Document
    applied: tuple[Finding, ...]
    left: tuple[Finding, ...]
    edits: tuple[Edit, ...]
    spin: Spin
    readability_before: Readability
    readability_after: Readability


def check(document: Document, settings: Settings, tools: Tools, known: Spin | None = None) -> Analysis:
    """What is wrong in a document as it stands. `known`: what its spin was before it was repaired."""
    text = read(document)
    artifacts = [finding for finding in _artifacts(text, settings, tools) if settings.wants(finding.rule)]
    evidence = arbitrate((f.calibrated(1.0) for f in artifacts), settings.min_confidence)
    spin = replace(spin_of(evidence, text.words), paragraphs=paragraph_scores(evidence, text))
    channel = channel_of(known or spin, spin, settings.spun)
    grammar = [f for f in grammar_findings(text, tools.engine) if settings.wants(f.rule)] if tools.engine else []
    found = [finding.calibrated(channel.prior(finding)) for finding in [*artifacts, *grammar]]
    if settings.quotations:
        found = [replace(finding, quoted=False) for finding in found]
    listed = (finding for finding in found if finding.confidence >= LISTED_FROM)
    return Analysis(document, tuple(arbitrate(listed, settings.min_confidence)), spin)


def _artifacts(text: Text, settings: Settings, tools: Tools) -> Iterator[Finding]:
    """What the glossary and the rules find."""
    words = {lemma for norm in text.vocabulary for lemma in lemmas(norm)}
    context = Context(tools.glossary, tools.glossary.domains_of(words) | set(settings.domain))
    yield from glossary_findings(text, context.glossary, context.domains)
    for rule in all_rules():
        yield from rule.find(text, context)


def fix(document: Document, settings: Settings, tools: Tools) -> Result:
    """Repair a document, pass after pass until it rests, and tell what was done at the place where it stood."""
    revision, now = Revision(document.text), document
    applied: list[Finding] = []
    first = analysis = check(document, settings, tools)
    for number in range(PASSES):
        chosen = _chosen(analysis, settings, tools)
        if not chosen and analysis is not first:
            chosen = _chosen(check(now, settings, tools), settings, tools)  # as the next run would see it
        if not chosen:
            break
        applied += [_told(finding, revision) for finding in chosen]
        depends = [(i, _sentence(finding)) for i, finding in enumerate(chosen)] if number else []
        revision.apply([_edit(finding) for finding in chosen], depends)
        now = parse(revision.text, document.format, document.path)
        analysis = check(now, settings, tools, first.spin)
    else:
        if restless := _chosen(analysis, settings, tools):
            revision.undo([_sentence(finding) for finding in restless])
            now = parse(revision.text, document.format, document.path)
            analysis = check(now, settings, tools, first.spin)
    edits = revision.edits()
    changed = sorted(part.span for edit in edits for part in edit.parts)
    left = [_told(finding, revision) for finding in analysis.findings]
    return Result(
        document, now,
        tuple(f for f in applied if touches(changed, f.span)),
        tuple(left), tuple(edits), first.spin,
        readability(document), readability(now),
    )  # fmt: skip


def _chosen(analysis: Analysis, settings: Settings, tools: Tools) -> list[Finding]:
    """The findings to repair in this pass: artifacts first, grammar once these are gone; verified."""
    sure = applicable(analysis.findings, settings.min_confidence)
    engine = tools.engine
    if engine is None:
        return sure
    for of_engine in (False, True):
        group = [finding for finding in sure if finding.rule.startswith(engine.name + "/") is of_engine]
        if chosen := [finding for finding in verified(group, engine) if finding.replacements]:
            return chosen
    return []


def _edit(finding: Finding) -> Edit:
    return Edit(finding.replacements[0].parts, (finding.rule,), finding.confidence)


def _told(finding: Finding, revision: Revision) -> Finding:
    """The finding at the place of the original text that it goes back to."""
    span = revision.to_original(finding.span)
    same = span == finding.span
    return finding if same else replace(finding, span=span, text=revision.original[span.start : span.end])


def _sentence(finding: Finding) -> Span:
    """The span of the sentence that a finding stands in."""
    return finding.place.block.source(*finding.place.sentence) if finding.place else finding.span
