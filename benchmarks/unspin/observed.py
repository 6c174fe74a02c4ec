"""Part 0 and d: the observed artifacts of shared/data, and whether the confidence holds."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.corpus import DATA
from benchmarks.unspin.reliability import Judged, print_table
from prosefix.glossary.glossary import compile_glossary
from prosefix.store import Store
from prosefix.unspin.confidence import confidence_of
from prosefix.unspin.ranker import ranker, trust
from prosefix.unspin.repairs import collocations
from tools import gold, slots

SCORER = DATA.parent / "tools" / "score_observed.py"
TABLE = DATA / "observed-measure.tsv"


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _run(SCORER, "write", TABLE, folder / "texts")
        for told in ([], ["--spun"]):
            fixed = folder / "fix.json"
            options = ["--format", "json", "--grammar", "none", *told]
            fixed.write_bytes(_run("-m", "prosefix", "fix", folder / "texts", *options))
            print("observed-measure", *told)
            print(_run(SCORER, "score", TABLE, fixed).decode(), end="")
        print("Confidence of what is found in its artifacts, right meaning what the scorer calls repaired")
        print_table(list(_repaired(json.loads(fixed.read_bytes())["files"])))
    print("Confidence of the decoder on our own paragraphs put aside, right meaning the words that were meant there")
    print_table(list(_own()))


def _run(*command: str | Path) -> bytes:
    return subprocess.run([sys.executable, *command], capture_output=True, check=True).stdout


def _repaired(files: list[dict[str, Any]]) -> Iterator[Judged]:
    """For each finding in an artifact: its confidence, and whether its first replacement repairs it."""
    found = {Path(file["path"]).stem: file["findings"] for file in files}
    for document in gold.observed("observed-measure"):
        for finding in found[document.name]:
            start, end = finding["start"]["offset"], finding["end"]["offset"]
            for mark in document.marks:
                if finding["replacements"] and start < mark.end and end > mark.start:
                    best = finding["replacements"][0]
                    line_end = document.text.index("\n", mark.end)
                    after = document.text[min(start, mark.start) : start] + best["text"] + document.text[end:line_end]
                    right = any(after.lower().startswith(meant) for meant in mark.meant)
                    yield Judged(best["confidence"], right)


def _own() -> Iterator[Judged]:
    glossary = compile_glossary(store=Store())
    golds = [each for each in gold.own(aside=True) if each.is_spun]
    for each in slots.judged(golds, glossary, collocations(glossary), ranker()):
        yield Judged(confidence_of(each.features, trust()), each.right)
