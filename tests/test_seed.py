"""The article that the project began with comes out repaired; this guards it where ../shared is there."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"
SEED = SHARED / "data" / "seed"


@pytest.mark.slow
@pytest.mark.skipif(not SEED.is_dir(), reason="shared/data/seed is not here")
@pytest.mark.parametrize("grammar", ["auto", "none"])
def test_the_seed_article_is_repaired_and_every_artifact_found(tmp_path: Path, grammar: str) -> None:
    article = SEED / "back-massage.txt"
    corrected, findings = tmp_path / "corrected.txt", tmp_path / "findings.json"
    here = [sys.executable, "-m", "prosefix"]
    subprocess.run([*here, "fix", article, "-o", corrected, "-q", "--grammar", grammar], check=True)
    checked = subprocess.run(
        [*here, "check", article, "--format", "json", "--grammar", grammar], capture_output=True, check=False
    )
    findings.write_bytes(checked.stdout)
    assert json.loads(checked.stdout)["files"][0]["error"] is None
    score: list[str | Path] = [
        sys.executable,
        SHARED / "tools" / "score_fix.py",
        SEED / "back-massage.gold.tsv",
        article,
        corrected,
        findings,
    ]
    said = subprocess.run(score, capture_output=True, text=True, check=True).stdout
    assert "repaired 60/60  detected 60/60" in said, said
