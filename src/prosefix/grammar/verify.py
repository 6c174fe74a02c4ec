"""Fix, then verify: an edit that brings a new grammar finding into its sentence gives way or is undone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from prosefix.document import Block
from prosefix.findings import Finding
from prosefix.grammar.base import Engine, Issue
from prosefix.language.reading import sentence_ranges


def verified(findings: Sequence[Finding], engine: Engine) -> list[Finding]:
    """The findings whose repair leaves the grammar of its sentence no worse.

    Where the first replacement does harm the next one is taken in its place; a finding for which all do harm
    comes back without replacements. The outcome depends on the block and its edits alone, and each step takes
    a replacement away, so it ends.
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
    while (blamed := _blamed(_Trial(block, left, engine))) is not None:
        left[blamed] = replace(left[blamed], replacements=left[blamed].replacements[1:])
    return left


@dataclass(frozen=True)
class _Change:
    """The first replacement of a finding, by its number: where it stands in the old prose and in the new."""

    number: int
    old: int
    old_end: int
    new: int
    new_end: int


class _Trial:
    """A block's prose with the first replacement of each finding made, and what is new in its grammar."""

    def __init__(self, block: Block, findings: list[Finding], engine: Engine) -> None:
        self.block, self.findings, self.engine = block, findings, engine
        self.changes: list[_Change] = []
        pieces, at, length = [], 0, 0
        for start, end, number in _edited(findings):
            text = findings[number].replacements[0].text
            pieces += [block.text[at:start], text]
            length += start - at
            self.changes.append(_Change(number, start, end, length, length + len(text)))
            at, length = end, length + len(text)
        self.text = "".join([*pieces, block.text[at:]])
        self.new = self._new_issues()

    def _new_issues(self) -> list[Issue]:
        """The trusted issues that had none of their rule where they stand."""
        if not self.changes:
            return []
        old, now = self.engine.check(self.block.text), self.engine.check(self.text)
        return [issue for issue in now if issue.trusted and not self._stood_before(issue, old)]

    def _stood_before(self, issue: Issue, old: list[Issue]) -> bool:
        start, end = self._origin(issue.start, is_end=False), self._origin(issue.end, is_end=True)
        return any(each.rule == issue.rule and each.start < end and start < each.end for each in old)

    def _origin(self, at: int, *, is_end: bool) -> int:
        """The place in the old prose of one in the new; in a replacement, an end of what it replaced."""
        shift = 0
        for change in self.changes:
            if at < change.new + is_end:
                break
            if at < change.new_end + is_end:
                return change.old_end if is_end else change.old
            shift = change.old_end - change.new_end
        return at + shift

    def near(self, issue: Issue) -> list[int]:
        """The findings with an edit in the sentence of an issue, the nearest first."""
        sentences = [(a, b) for a, b in sentence_ranges(self.text) if a <= issue.start < b]
        start, end = sentences[0] if sentences else (0, len(self.text))
        here = [change for change in self.changes if change.new < end and change.new_end >= start]
        here.sort(key=lambda change: max(issue.start - change.new_end, change.new - issue.end, 0))
        return [change.number for change in here]

    def without(self, number: int) -> _Trial:
        """The same without one of the edits."""
        findings = list(self.findings)
        findings[number] = replace(findings[number], replacements=())
        return _Trial(self.block, findings, self.engine)


def _edited(findings: list[Finding]) -> list[tuple[int, int, int]]:
    """Where each finding that has a replacement stands in the prose, in order, and its number."""
    return sorted(
        (finding.place.start, finding.place.end, number)
        for number, finding in enumerate(findings)
        if finding.replacements and finding.place
    )


def _blamed(trial: _Trial) -> int | None:
    """The finding whose edit must give way: without it the first new issue of its sentence is gone.

    Where several do it only together, the nearest one.
    """
    for issue in trial.new:
        if near := trial.near(issue):
            many = _count(trial, issue.rule)
            guilty = (number for number in near if _count(trial.without(number), issue.rule) < many)
            return next(guilty, near[0])
    return None


def _count(trial: _Trial, rule: str) -> int:
    return sum(issue.rule == rule for issue in trial.new)
