"""The story: a document is read, findings are made and weighed, edits applied and verified, a Result told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from prosefix.document import Document, Span
from prosefix.findings import Edit, Finding, Strength, applicable, arbitrate, touches
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
from prosefix.unspin.context import Surroundings, surroundings
from prosefix.unspin.distortions import glossary_findings
from prosefix.unspin.evidence import evidence_of
from prosefix.unspin.prior import prior_of
from prosefix.unspin.repairs import SPUN_FROM, SWAP, collocations, repairs
from prosefix.unspin.spin import Spin, looked_at, spin_of

#: A text comes to rest in two or three passes; a sentence that has not by then is left as it was.
PASSES = 10


@dataclass(frozen=True)
class Tools:
    """What a run works with, made once for all its files."""

    glossary: Glossary
    engine: Engine | None


@dataclass(frozen=True)
class Analysis:
    """What was found in a text as it stands, and how sure it is that the text was spun.

    `around`: the text as the decoder saw it, if it did.
    """

    document: Document
    findings: tuple[Finding, ...]
    spin: Spin
    around: Surroundings | None = field(default=None, repr=False, compare=False)


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


def check(
    document: Document,
    settings: Settings,
    tools: Tools,
    known: Analysis | None = None,
    back: Callable[[Span], Span] | None = None,
) -> Analysis:
    """What is wrong in a document as it stands.

    `known` and `back`: what it was before anything was repaired, and where a span stood then.
    """
    text = read(document)
    domains = _domains(text, settings, tools)
    artifacts = [f for f in _artifacts(text, tools.glossary, domains) if settings.wants(f.rule)]
    standing = arbitrate((f.calibrated(1.0) for f in artifacts), settings.min_confidence)
    evidence = evidence_of(standing, text, tools.glossary, domains)
    spin = spin_of(evidence, text)
    others = [f for f in artifacts if f.rule != SWAP or f.strength is not Strength.STRONG]
    if spin.is_in_doubt and known is None and settings.spun is None:
        nobody = surroundings(text, frozenset(), domains, collocations(tools.glossary))
        firm = _firm([f.calibrated(1.0) for f in others], settings)
        spin = looked_at(spin, repairs(text, tools.glossary, nobody, firm), text)
    prior = prior_of(spin, settings.spun, known.spin if known else None, back)
    around = known.around if known else None
    if prior.highest >= SPUN_FROM:
        around = around or surroundings(text, prior.families, domains, collocations(tools.glossary))
        firm = _firm([f.calibrated(prior.of(f)) for f in others], settings)
        decoded = repairs(text, tools.glossary, around, firm, prior)
        artifacts = [*others, *(f for f in decoded if settings.wants(f.rule))]
    grammar = [f for f in grammar_findings(text, tools.engine) if settings.wants(f.rule)] if tools.engine else []
    found = [finding.calibrated(prior.of(finding)) for finding in [*artifacts, *grammar]]
    if settings.quotations:
        found = [replace(finding, quoted=False) for finding in found]
    told = (finding for finding in found if finding.is_told)
    return Analysis(document, tuple(arbitrate(told, settings.min_confidence)), spin, around)


def _firm(findings: list[Finding], settings: Settings) -> list[Span]:
    """Where something will be repaired in this pass, in order."""
    return sorted(finding.span for finding in findings if finding.would_apply(settings.min_confidence))


def _artifacts(text: Text, glossary: Glossary, domains: frozenset[str]) -> Iterator[Finding]:
    """What the glossary and the rules find."""
    yield from glossary_findings(text, glossary, domains)
    context = Context(glossary, domains)
    for rule in all_rules():
        yield from rule.find(text, context)


def _domains(text: Text, settings: Settings, tools: Tools) -> frozenset[str]:
    """The fields that a text is of, by its own words or as the user says."""
    words = {lemma for norm in text.vocabulary for lemma in lemmas(norm)}
    return tools.glossary.domains_of(words) | set(settings.domain)


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
        analysis = check(now, settings, tools, first, revision.to_original)
    else:
        if restless := _chosen(analysis, settings, tools):
            revision.undo([_sentence(finding) for finding in restless])
            now = parse(revision.text, document.format, document.path)
            analysis = check(now, settings, tools, first, revision.to_original)
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
