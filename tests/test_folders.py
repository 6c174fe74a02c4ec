"""Which files a folder stands for."""

import os
from pathlib import Path

import pytest

from prosefix.errors import ProsefixError
from prosefix.folders import find_files


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "a.md",
        "b.txt",
        "c.py",
        "docs/d.md",
        "docs/keep.txt",
        "docs/build/e.md",
        "docs/.hidden/f.md",
        ".g.md",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*paths: str) -> list[str]:
    return [each.replace(os.sep, "/") if isinstance(each, str) else type(each).__name__ for each in find_files(paths)]


def test_texts_are_found_by_name_and_hidden_ones_not(tree: Path) -> None:
    assert found(".") == ["a.md", "b.txt", "docs/build/e.md", "docs/d.md", "docs/keep.txt"]


def test_every_gitignore_counts_and_the_deepest_wins(tree: Path) -> None:
    (tree / ".gitignore").write_text("*.txt\nbuild/\n[z-a]\n", encoding="utf-8")
    (tree / "docs" / ".gitignore").write_text("!keep.txt\n", encoding="utf-8")
    assert found(".") == ["a.md", "docs/d.md", "docs/keep.txt"]


def test_a_gitignore_above_counts_up_to_the_root_of_the_repository(tree: Path) -> None:
    (tree / ".gitignore").write_text("*.txt\nbuild/\n", encoding="utf-8")
    assert found("docs") == ["docs/build/e.md", "docs/d.md", "docs/keep.txt"]
    (tree / ".git").mkdir()
    assert found("docs") == ["docs/d.md"]


def test_what_is_named_is_taken_whatever_gitignore_says(tree: Path) -> None:
    (tree / ".git").mkdir()
    (tree / ".gitignore").write_text("*.txt\nbuild/\n", encoding="utf-8")
    assert found("b.txt", "docs/build") == ["b.txt", "docs/build/e.md"]


def test_a_file_is_done_once(tree: Path) -> None:
    (tree / "link.md").symlink_to("a.md")
    (tree / "loop").symlink_to(".")
    assert found("a.md", "./a.md", "link.md", "-", "-", ".")[:3] == ["a.md", "-", "b.txt"]
    assert found("a.md", ".").count("a.md") == 1


def test_a_folder_without_texts_is_an_error_in_its_place(tree: Path) -> None:
    assert found("a.md", "empty", "b.txt") == ["a.md", "ProsefixError", "b.txt"]
    (error,) = find_files(["empty"])
    assert isinstance(error, ProsefixError)
    assert error.status == 3
