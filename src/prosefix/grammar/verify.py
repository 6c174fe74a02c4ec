"""Fix, then verify: an edit that brings a new grammar finding into its sentence gives way or is undone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from prosefix.document import Block
from prosefix.findings import Finding
from prosefix.grammar.base import Engine, Issue
from prosefix.language.reading import sentence_ranges


@dataclass(frozen=True)
class _Change:
    """A replacement of prose `start` to `end` of a block."""

    start: int
    end: int
    text: str


def verified(findings: Sequence[Finding], engine: Engine) -> list[Finding]:
    """The findings whose repair leaves the grammar of its sentence no worse.

    Where the first replacement does harm the next one is taken in its place; a finding for which all do harm
    comes back without replacements. The outcome depends on the sentence and its edits alone.
    """
    result: list[Finding] = []
    for block, group in _by_block(findings):
        result += group if block is None else _verify_block(block, group, engine)
    return result


def _by_block(findings: Sequence[Finding]) -> Iterator[tuple[Block | None, list[Finding]]]:
    groups: dict[int, tuple[Block | None, list[Finding]]] = {}
    for finding in findings:
        block = finding.place.block if finding.place else None
        groups.setdefault(id(block), (block, []))[1].append(finding)
    yield from groups.values()


def _verify_block(block: Block, findings: list[Finding], engine: Engine) -> list[Finding]:
    left = list(findings)
    before = _signs(engine.check(block.text))
    while any(finding.replacements for finding in left):
        changes = [_change(finding) for finding in left]
        text, places = _changed(block.text, changes)
        new = [issue for issue in engine.check(text) if issue.trusted and not before[_sign(issue)]]
        blamed = _blamed(new, text, places)
        if blamed is None:
            break
        left[blamed] = replace(left[blamed], replacements=left[blamed].replacements[1:])
    return left


def _sign(issue: Issue) -> str:
    return issue.rule


def _signs(issues: Sequence[Issue]) -> Counter[str]:
    return Counter(_sign(issue) for issue in issues)


def _change(finding: Finding) -> _Change | None:
    if not finding.replacements or finding.place is None:
        return None
    return _Change(finding.place.start, finding.place.end, finding.replacements[0].text)


def _changed(text: str, changes: Sequence[_Change | None]) -> tuple[str, list[tuple[int, int] | None]]:
    """The prose with the changes made, and where each of them then stands."""
    order = sorted((i for i, change in enumerate(changes) if change), key=lambda i: changes[i].start)  # type: ignore[union-attr]
    places: list[tuple[int, int] | None] = [None] * len(changes)
    pieces, at, length = [], 0, 0
    for i in order:
        change = changes[i]
        assert change is not None
        pieces += [text[at : change.start], change.text]
        length += change.start - at
        places[i] = (length, length + len(change.text))
        length += len(change.text)
        at = change.end
    return "".join([*pieces, text[at:]]), places


def _blamed(issues: Sequence[Issue], text: str, places: Sequence[tuple[int, int] | None]) -> int | None:
    """The edit that stands nearest to the first new issue in the same sentence."""
    if not issues:
        return None
    ranges = sentence_ranges(text)
    for issue in issues:
        start, end = next(((a, b) for a, b in ranges if a <= issue.start < b), (0, len(text)))
        near = [
            (max(issue.start - place[1], place[0] - issue.end, 0), i)
            for i, place in enumerate(places)
            if place is not None and place[0] < end and place[1] >= start
        ]
        if near:
            return min(near)[1]
    return None
