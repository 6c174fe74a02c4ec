"""Settings files: the nearest one, and an error with file, line and the nearest name."""

from pathlib import Path

import pytest

from prosefix.errors import ProsefixError
from prosefix.settings import Settings, settings_near


def test_the_nearest_file_wins(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.prosefix]\nmin-confidence = 0.95\n")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert settings_near(inner).min_confidence == 0.95
    (tmp_path / "a" / "prosefix.toml").write_text("ignore = 'typography'\n")
    near = settings_near(inner)
    assert (near.min_confidence, near.ignore) == (0.90, ("typography",))


def test_a_pyproject_of_another_tool_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "prosefix.toml").write_text("quotations = true\n")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert settings_near(tmp_path / "a").quotations


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("\nmin-confidense = 1", 2, "did you mean 'min-confidence'"),
        ("min-confidence = 'high'", 1, "must be a number"),
        ("min-confidence = 2", None, "from 0 to 1"),
        ("select = 3", 1, "a text or a list of texts"),
        ("grammar = 'word'", None, "auto, harper, none"),
        ("quotations = 'yes'", 1, "true or false"),
        ("a = [", None, "not TOML"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(tmp_path: Path, text: str, line: int | None, said: str) -> None:
    file = tmp_path / "prosefix.toml"
    file.write_text(text)
    with pytest.raises(ProsefixError, match=said) as error:
        settings_near(tmp_path)
    assert (error.value.path, error.value.line) == (str(file), line)


def test_names_stand_for_rules_and_for_groups() -> None:
    settings = Settings(select=("artifact", "phrase/x"), ignore=("artifact/spintax",))
    wanted = ["artifact/doubled-words", "phrase/x", "artifact/spintax", "phrase/xy", "artifactual/x"]
    assert [settings.wants(rule) for rule in wanted] == [True, True, False, False, False]
