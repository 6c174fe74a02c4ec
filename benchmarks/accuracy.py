"""Spun articles: how many of their listed artifacts are found and repaired, with the settings of a new user.

usage: .venv/bin/python -m benchmarks.accuracy [--grammar none|harper]
Reads the seed article and the observed artifacts in ../shared/data, and the three examples.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.corpus import DATA

ROOT = Path(__file__).resolve().parent.parent
TOOLS = DATA.parent / "tools"
PROSEFIX = [sys.executable, "-m", "prosefix"]


def main() -> None:
    grammar = ["--grammar", "harper" if "harper" in sys.argv else "none"]
    articles = [(DATA / "seed" / "back-massage.txt", DATA / "seed" / "back-massage.gold.tsv")]
    for gold in sorted((ROOT / "tests" / "data" / "examples").glob("*.gold.tsv")):
        name = gold.name.removesuffix(".gold.tsv")
        articles += [(path, gold) for path in (ROOT / "examples").glob(f"{name}.*")]
    with tempfile.TemporaryDirectory() as folder:
        for article, gold in articles:
            print(f"{article.name:24}", _article(article, gold, Path(folder), grammar))
        for table in ("observed-learn", "observed-measure"):
            print(f"{table} (all families; spun by default, and when told so)")
            for spun in ([], ["--spun"]):
                print("  ", _observed(DATA / f"{table}.tsv", Path(folder) / table, [*grammar, *spun]))


def _article(article: Path, gold: Path, folder: Path, options: list[str]) -> str:
    """The last line of score_fix.py for one article."""
    corrected, findings = folder / article.name, folder / "findings.json"
    subprocess.run([*PROSEFIX, "fix", article, "-o", corrected, "-q", *options], check=True)
    checked = subprocess.run(
        [*PROSEFIX, "check", article, "--format", "json", *options], capture_output=True, check=False
    )
    findings.write_bytes(checked.stdout)
    return _last_line([TOOLS / "score_fix.py", gold, article, corrected, findings])


def _observed(table: Path, folder: Path, options: list[str]) -> str:
    """The totals of score_observed.py."""
    subprocess.run([sys.executable, TOOLS / "score_observed.py", "write", table, folder], check=True)
    fixed = subprocess.run([*PROSEFIX, "fix", folder, "--format", "json", *options], capture_output=True, check=True)
    result = folder.with_suffix(".json")
    result.write_bytes(fixed.stdout)
    assert json.loads(fixed.stdout)["version"] == 1
    return _last_line([TOOLS / "score_observed.py", "score", table, result])


def _last_line(command: list[Path | str]) -> str:
    return subprocess.run([sys.executable, *command], capture_output=True, text=True, check=True).stdout.splitlines()[
        -1
    ]


if __name__ == "__main__":
    main()
