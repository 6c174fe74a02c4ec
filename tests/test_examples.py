"""The corrected articles in examples/ are what prosefix makes of the spun ones today."""

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SPUN = sorted(path for path in EXAMPLES.iterdir() if path.suffix in (".txt", ".md") and path.name != "README.md")


@pytest.mark.parametrize("article", SPUN, ids=lambda path: path.name)
def test_the_corrected_article_is_current(article: Path) -> None:
    command: list[str | Path] = [sys.executable, "-m", "prosefix", "fix", article, "-q", "--grammar", "harper"]
    corrected = subprocess.run(command, capture_output=True, check=True).stdout
    expected = EXAMPLES / "corrected" / article.name
    assert corrected == expected.read_bytes(), f"run: prosefix fix {article.name} --grammar harper -o {expected}"


def test_there_are_three_articles() -> None:
    assert len(SPUN) == 3
