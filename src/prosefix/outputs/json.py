"""JSON to the contract of docs/json.schema.json: one object, each file on a line of its own."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from prosefix.document import Document, Part, Span
from prosefix.errors import ProsefixError
from prosefix.findings import Edit, Finding
from prosefix.grammar.base import Engine
from prosefix.pipeline import Analysis, Result
from prosefix.readability import Readability
from prosefix.unspin.spin import Spin, weight_of

VERSION = 1

Object = dict[str, Any]


def json_lines(engines: Sequence[Engine], files: Iterable[Object]) -> Iterator[str]:
    """The whole output, line by line, as the files are done."""
    named = [{"name": engine.name, "version": engine.version} for engine in engines]
    yield f'{{"version": {VERSION}, "engines": {_written(named)}, "files": ['
    separator = ""
    for file in files:
        yield separator + _written(file)
        separator = ",\n"
    yield "\n]}\n"


def _written(value: Any) -> str:
    # Half a surrogate pair, which no encoding can write, becomes the escape that JSON has for it.
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8")


def checked(analysis: Analysis, readability: Readability) -> Object:
    """A file of `check`."""
    document = analysis.document
    return {
        "path": document.path,
        "findings": [_finding(document, finding, applied=False) for finding in analysis.findings],
        "spin": _spin(document, analysis.spin),
        "readability": _before(document, readability),
        "error": None,
    }


def fixed(result: Result) -> Object:
    """A file of `fix`."""
    document = result.before
    found = [(f, True) for f in result.applied] + [(f, False) for f in result.left]
    return {
        "path": document.path,
        "findings": [
            _finding(document, finding, applied=applied)
            for finding, applied in sorted(found, key=lambda each: (each[0].span, each[0].rule))
        ],
        "edits": [_edit(document, edit) for edit in result.edits],
        "fixed": result.after.text,
        "spin": _spin(document, result.spin),
        "readability": _before_and_after(result),
        "error": None,
    }


def scored(document: Document, spin: Spin, readability: Readability) -> Object:
    """A file of `score`."""
    return {
        "path": document.path,
        "spin": _spin(document, spin),
        "readability": _before(document, readability),
        "error": None,
    }


def failed(error: ProsefixError) -> Object:
    """A file that could not be done."""
    return {
        "path": error.path,
        "error": {"message": error.message, "line": error.line, "hint": error.hint},
    }


def _finding(document: Document, finding: Finding, *, applied: bool) -> Object:
    assert finding.severity is not None
    return {
        "rule": finding.rule,
        "severity": finding.severity.label,
        "confidence": finding.confidence,
        "message": finding.message,
        **_range(document, finding.span),
        "text": finding.text,
        "replacements": [{"text": each.text, "confidence": each.confidence} for each in finding.replacements],
        "applied": applied,
    }


def _edit(document: Document, edit: Edit) -> Object:
    parts = [{**_range(document, part.span), "text": part.text} for part in edit.parts]
    return {"parts": parts, "rules": list(edit.rules), "confidence": edit.confidence}


def _range(document: Document, span: Span) -> Object:
    return {"start": _point(document, span.start), "end": _point(document, span.end)}


def _point(document: Document, offset: int) -> Object:
    line, column = document.position(offset)
    return {"offset": offset, "line": line, "column": column}


def _spin(document: Document, spin: Spin) -> Object:
    return {
        "score": spin.score,
        "families": spin.families,
        "evidence": [
            {
                **_range(document, each.span),
                # Of several families that do this, the one that the rest of the document speaks for.
                "family": max(each.family, key=lambda name: spin.families.get(name, 0), default=None),
                "weight": weight_of(each),
            }
            for each in spin.evidence
        ],
        "paragraphs": [{**_range(document, span), "score": score} for span, score in spin.paragraph_scores],
    }


def _before(document: Document, readability: Readability) -> Object:
    return {
        "before": readability.document,
        "paragraphs": [{**_range(document, span), "before": scores} for span, scores in readability.paragraphs],
    }


def _before_and_after(result: Result) -> Object:
    after = {span.start: scores for span, scores in result.readability_after.paragraphs}
    parts = sorted(part for edit in result.edits for part in edit.parts)
    return {
        "before": result.readability_before.document,
        "after": result.readability_after.document,
        "paragraphs": [
            {
                **_range(result.before, span),
                "before": scores,
                "after": None if start is None else after.get(start),
            }
            for (span, scores), start in zip(
                result.readability_before.paragraphs,
                _new_starts([span for span, _ in result.readability_before.paragraphs], parts),
                strict=True,
            )
        ],
    }


def _new_starts(spans: Sequence[Span], parts: Sequence[Part]) -> Iterator[int | None]:
    """Where each of some spans, in order, begins after the edits; None for one that they drop."""
    moved = at = 0
    for span in spans:
        while at < len(parts) and parts[at].span.end <= span.start:
            moved += len(parts[at].text) - (parts[at].span.end - parts[at].span.start)
            at += 1
        dropped = at < len(parts) and parts[at].span.covers(span)
        yield None if dropped else span.start + moved
