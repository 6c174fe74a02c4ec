"""The text output of `check`: each finding, its place in the source underlined, the best replacement."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from prosefix.document import Document
from prosefix.findings import Finding, Severity
from prosefix.outputs.console import Printer
from prosefix.outputs.visible import clipped, visible
from prosefix.outputs.words import count, spin_score
from prosefix.unspin.spin import Spin

if TYPE_CHECKING:
    from rich.text import Text

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.SUGGESTION: "blue"}
#: Characters of the line shown before a finding, and in all.
_BEFORE, _SHOWN = 30, 76
#: From this probability on a file is counted as spun.
_SPUN = 0.5
_LINE_END = re.compile(r"[\r\n]")


def print_findings(document: Document, findings: Sequence[Finding], printer: Printer) -> None:
    """Print what was found in a document."""
    for finding in findings:
        printer.line(_told(document, finding))


def _told(document: Document, finding: Finding) -> Text:
    from rich.text import Text

    assert finding.severity is not None
    line, column = document.position(finding.span.start)
    text = Text.assemble(
        (f"{visible(document.path)}:{line}:{column}", "bold"),
        ": ",
        (finding.severity.label, STYLES[finding.severity]),
        f" {finding.rule} {visible(finding.message)}",
    )
    source, start, end = _excerpt(document, finding)
    text.append(f"\n    {source}\n    {' ' * start}")
    text.append("^" * max(end - start, 1), STYLES[finding.severity])
    if finding.replacements:
        best = finding.replacements[0]
        new = clipped(best.text, _SHOWN) if best.text else "(nothing)"
        text.append("\n    -> ").append(new, "green").append(f" ({best.confidence:.0%} sure)", "dim")
    return text


def _excerpt(document: Document, finding: Finding) -> tuple[str, int, int]:
    """The line that a finding begins in, or the part around it, and the cells that it takes up there."""
    from rich.cells import cell_len

    start, end = finding.span
    line_start = start - document.position(start)[1] + 1
    left = max(line_start, start - _BEFORE)
    found = _LINE_END.search(document.text, start, left + _SHOWN)
    right = found.start() if found else min(left + _SHOWN, len(document.text))
    cut = not found and right < len(document.text) and document.text[right] not in "\r\n"
    before = ("…" if left > line_start else "") + visible(document.text[left:start])
    inside = visible(document.text[start : min(end, right)])
    after = visible(document.text[min(end, right) : right]) + ("…" if cut else "")
    before = before.lstrip() if left == line_start else before
    return before + inside + after, cell_len(before), cell_len(before) + cell_len(inside)


def summary(findings: Sequence[Finding], spins: Sequence[Spin]) -> str:
    """`3 findings in 2 files: 1 error, 2 warnings; spun: 1 file`."""
    counts = Counter(finding.severity for finding in findings)
    each = [count(counts[severity], severity.label) for severity in reversed(Severity) if counts[severity]]
    told = f"{count(len(findings), 'finding')} in {count(len(spins), 'file')}"
    told += f": {', '.join(each)}" if each else ""
    if len(spins) == 1:
        return f"{told}; {spin_score(spins[0])}"
    spun = sum(spin.probability >= _SPUN for spin in spins)
    return f"{told}; likely spun: {count(spun, 'file')}" if spun else told
