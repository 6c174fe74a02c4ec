"""prosefix as a library."""

from pathlib import Path

import pytest

import prosefix


def test_a_str_is_a_text_and_a_path_a_file(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("It is the the `the the` end.", encoding="utf-8")
    assert prosefix.fix("It is the the end.", grammar="none").after.text == "It is the end."
    assert prosefix.fix(file, grammar="none").after.text == "It is the `the the` end."
    assert file.read_text(encoding="utf-8") == "It is the the `the the` end."


def test_settings_come_from_the_file_that_is_near_and_options_win(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("It is the the end.", encoding="utf-8")
    (tmp_path / "prosefix.toml").write_text("grammar = 'none'\nignore = ['artifact']\n", encoding="utf-8")
    assert not prosefix.check(file).findings
    assert prosefix.check(file, ignore=("phrase",)).findings
    assert prosefix.check(file, prosefix.Settings(grammar="none")).findings


def test_findings_carry_rule_severity_and_replacement() -> None:
    (found,) = prosefix.check("It is the the end.", grammar="none").findings
    assert (found.rule, found.severity, found.text) == (
        "artifact/doubled-words",
        prosefix.Severity.ERROR,
        "the the",
    )
    assert found.replacements[0].text == "the"


def test_what_a_user_can_mend_is_a_prosefix_error(tmp_path: Path) -> None:
    with pytest.raises(prosefix.ProsefixError, match=r"nosuch\.md: cannot read it"):
        prosefix.check(tmp_path / "nosuch.md", grammar="none")


def test_all_names_are_there_and_no_others() -> None:
    assert all(hasattr(prosefix, name) for name in prosefix.__all__)
    assert set(prosefix.__all__) <= set(dir(prosefix))
    with pytest.raises(AttributeError, match="zzz"):
        prosefix.zzz  # noqa: B018
