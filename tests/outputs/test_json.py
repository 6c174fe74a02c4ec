"""The JSON of check, fix and score is what docs/json.schema.json says, and says what is so."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.conftest import run

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "json.schema.json").read_text(encoding="utf-8"))
NONE = ("--grammar", "none")

ARTICLE = (
    "\ufeff# Types of Massage Therapy Therapy\r\n\r\n"
    "Café 😀 **the the** end of it, as we said to you before now.\r\n\r\n"
    "- Baseding on what we saw on that day, all is well.\r\n\r\n"
    "It is the the last paragraph of this little text.\r\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_bytes(ARTICLE.encode("utf-8"))
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_bytes(b"\0\0")
    return tmp_path


def output(command: str, folder: Path, *args: str) -> Any:
    done = run(command, *NONE, "--format", "json", *args, ".", cwd=folder)
    assert done.status == 3
    data = json.loads(done.out)
    jsonschema.Draft202012Validator(SCHEMA).validate(data)
    assert [file["path"] for file in data["files"]] == ["a.md", "b.txt", "c.txt"]
    assert data["files"][2] == {
        "path": "c.txt",
        "error": {"message": "this is a binary file, not text", "line": None, "hint": None},
    }
    return data["files"][0]


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_check(folder: Path) -> None:
    file = output("check", folder)
    assert file["findings"]
    assert not any(finding["applied"] for finding in file["findings"])
    assert set(file["readability"]) == {"before", "paragraphs"}


def test_score(folder: Path) -> None:
    file = output("score", folder)
    assert 0 <= file["spin"]["score"] <= 100
    assert file["readability"]["before"]["lexicon_count"] > 20


def test_fix_tells_edits_that_make_the_fixed_text(folder: Path) -> None:
    file = output("fix", folder, "--spun")
    text = ARTICLE[1:]
    parts = sorted((p["start"]["offset"], p["end"]["offset"], p["text"]) for e in file["edits"] for p in e["parts"])
    after, at = "", 0
    for start, end, new in parts:
        after += text[at:start] + new
        at = end
    assert after + text[at:] == file["fixed"]
    assert "the the" not in file["fixed"]
    assert all(finding["applied"] for finding in file["findings"] if finding["rule"] == "artifact/doubled-words")


def test_points_are_code_points_behind_the_mark_with_line_and_column(folder: Path) -> None:
    found = [f for f in output("check", folder)["findings"] if f["text"] == "the the"]
    text = ARTICLE[1:]
    first = text.index("the the")
    assert found[0]["start"] == {"offset": first, "line": 3, "column": 10}
    assert found[0]["end"] == {"offset": first + 7, "line": 3, "column": 17}


def test_paragraphs_before_and_after_are_the_same_paragraphs(folder: Path) -> None:
    paragraphs = output("fix", folder)["readability"]["paragraphs"]
    assert len(paragraphs) == 3
    for each in paragraphs:
        assert each["after"]["sentence_count"] == each["before"]["sentence_count"]
    counts = [(each["before"]["lexicon_count"], each["after"]["lexicon_count"]) for each in paragraphs]
    assert [before - after for before, after in counts] == [1, 0, 1]


def test_files_are_written_while_the_output_is_json(folder: Path) -> None:
    output("fix", folder, "-w")
    assert b"the the" not in (folder / "a.md").read_bytes()


def test_check_with_json_ends_with_1_where_something_would_change(folder: Path) -> None:
    (folder / "c.txt").unlink()
    assert run("fix", *NONE, "--format", "json", "--check", ".", cwd=folder).status == 1
    assert run("fix", *NONE, "--format", "json", ".", cwd=folder).status == 0
