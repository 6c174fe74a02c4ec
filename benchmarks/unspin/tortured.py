"""Part a: which term a tortured phrase stands for, all terms listed and none of the pairs."""

from __future__ import annotations

import csv
import json
import tempfile
from pathlib import Path

from click.testing import CliRunner

from benchmarks.corpus import DATA
from prosefix.cli import prosefix

TABLE = DATA / "tortured-measure.csv"
#: FACTS.md, 500 phrases of another half, 4,874 terms.
BASELINES = {"sentence embeddings": (42, 57), "word substitutions, aligned": (59, 69), "both": (65, 78)}


def main() -> None:
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = [(row["tortured"], row["expected"]) for row in csv.DictReader(file)]
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "terms.toml"
        terms = "\n".join(sorted({meant for _, meant in rows}))
        listed.write_text(f'[[terms]]\nrows = """\n{terms}\n"""\n', encoding="utf-8")
        command = ["glossary", "search", "-", "--format", "json", "--glossary", str(listed)]
        done = CliRunner().invoke(prosefix, command, input="\n".join(spun for spun, _ in rows), catch_exceptions=False)
    first = three = 0
    for (_, meant), line in zip(rows, done.stdout.splitlines(), strict=True):
        best = [term["term"].lower() for term in json.loads(line)["terms"]]
        first += best[:1] == [meant.lower()]
        three += meant.lower() in best[:3]
    print(f"tortured-measure: {len(rows)} phrases, in % of which the right term comes first and in the first three")
    print(f"{'prosefix glossary search':28} {100 * first / len(rows):5.1f} {100 * three / len(rows):5.1f}")
    for name, (one, some_of) in BASELINES.items():
        print(f"{name:28} {one:5.1f} {some_of:5.1f}")
