"""What the command line promises on good input."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.conftest import run

SPUN = "It is good for the the back.\n"
SOUND = "It is good for the back.\n"
NONE = ("--grammar", "none")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(SPUN, encoding="utf-8", newline="")
    return path


def test_fix_puts_the_article_on_stdout_and_the_report_on_stderr(article: Path) -> None:
    done = run("fix", *NONE, article)
    assert (done.status, done.text) == (0, SOUND)
    for said in (
        "1 repair",
        "Spin score",
        "artifact/doubled-words",
        "the the -> the",
        "[-the-]",
        "Flesch reading ease",
    ):
        assert said in done.err
    assert article.read_text(encoding="utf-8") == SPUN


def test_fix_quiet_says_nothing_but_the_article(article: Path) -> None:
    assert run("fix", *NONE, "-q", article) == (0, SOUND.encode(), "")


def test_fix_from_stdin_adds_not_a_byte() -> None:
    assert run("fix", *NONE, "-q", "-", stdin="the the end").out == b"the end"
    assert run("fix", *NONE, "-q", "-", stdin=b"").out == b""


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-8"])
def test_fix_keeps_encoding_and_byte_order_mark(tmp_path: Path, codec: str) -> None:
    article = tmp_path / "a.md"
    article.write_bytes("Café: the the end\r\n".encode(codec))
    assert run("fix", *NONE, "-q", article).out == "Café: the end\r\n".encode(codec)


def test_fix_takes_the_encoding_that_it_is_told(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_bytes("Café: the the end\n".encode("cp1252"))
    assert run("fix", *NONE, "-q", "--encoding", "cp1252", article).out == "Café: the end\n".encode("cp1252")


def test_fix_writes_in_place_and_keeps_the_mode(article: Path) -> None:
    article.chmod(0o640)
    done = run("fix", *NONE, "-w", article)
    assert (done.status, done.out) == (0, b"")
    assert article.read_text(encoding="utf-8") == SOUND
    assert "article.txt: 1 repair" in done.err
    assert os.name == "nt" or article.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in article.parent.iterdir()] == ["article.txt"]


def test_fix_in_place_leaves_a_sound_file_untouched(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(SOUND, encoding="utf-8")
    os.utime(article, (1, 1))
    assert run("fix", *NONE, "-w", article).status == 0
    assert article.stat().st_mtime == 1


def test_fix_in_place_follows_a_link(article: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(article)
    assert run("fix", *NONE, "-w", link).status == 0
    assert link.is_symlink()
    assert article.read_text(encoding="utf-8") == SOUND


def test_fix_in_place_tells_each_of_several_files(tmp_path: Path) -> None:
    for name, text in (("a.txt", SPUN), ("b.txt", SOUND)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    done = run("fix", *NONE, "-w", ".", cwd=tmp_path)
    assert done.err.splitlines() == ["a.txt: 1 repair", "b.txt: nothing to repair"]


def test_fix_writes_to_another_file(article: Path, tmp_path: Path) -> None:
    done = run("fix", *NONE, article, "-o", tmp_path / "out.txt")
    assert (done.status, done.out) == (0, b"")
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == SOUND


def test_fix_check_writes_nothing_and_ends_with_1_where_something_would_change(article: Path, tmp_path: Path) -> None:
    sound = tmp_path / "sound.txt"
    sound.write_text(SOUND, encoding="utf-8")
    assert run("fix", *NONE, "--check", article, sound)[:2] == (1, b"")
    assert article.read_text(encoding="utf-8") == SPUN
    assert run("fix", *NONE, "--check", sound)[:2] == (0, b"")


def test_fix_diff_is_taken_by_git_apply(tmp_path: Path) -> None:
    for name, text in (
        ("a b.md", "One\r\n\r\nthe the end\r\n"),
        ("sub/é.txt", "the the end"),
        ("c.txt", SOUND),
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8-sig", newline="")
    diff = run("fix", *NONE, "--diff", ".", cwd=tmp_path)
    assert diff.status == 0
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run(["git", "apply", "--whitespace=nowarn"], input=diff.out, cwd=tmp_path, check=True)
    assert (tmp_path / "a b.md").read_bytes() == "One\r\n\r\nthe end\r\n".encode("utf-8-sig")
    assert (tmp_path / "sub/é.txt").read_bytes() == "the end".encode("utf-8-sig")


def test_check_ends_with_1_from_fail_on_upwards(tmp_path: Path) -> None:
    spun, sound = tmp_path / "spun.md", tmp_path / "sound.md"
    spun.write_text(SPUN, encoding="utf-8")
    sound.write_text(SOUND, encoding="utf-8")
    assert run("check", *NONE, sound).status == 0
    assert run("check", *NONE, spun).status == 1
    assert run("check", *NONE, "--fail-on", "error", spun).status == 1
    assert run("check", *NONE, "--ignore", "artifact", spun).status == 0


def test_fail_on_leaves_lesser_findings_alone(tmp_path: Path) -> None:
    text = "Das ist ein Text, der nicht auf Englisch ist, und der deshalb nicht geprüft wird.\n"
    article = tmp_path / "a.txt"
    article.write_text(text, encoding="utf-8")
    done = run("check", *NONE, article)
    assert (done.status, b"note/other-language" in done.out) == (0, True)
    assert run("check", *NONE, "--fail-on", "suggestion", article).status == 1
    (tmp_path / "prosefix.toml").write_text("fail-on = 'suggestion'\n", encoding="utf-8")
    assert run("check", *NONE, article).status == 1


def test_check_tells_place_rule_source_and_replacement(article: Path) -> None:
    done = run("check", *NONE, article.name, cwd=article.parent)
    first, source, marks, best = done.text.splitlines()
    assert first.startswith("article.txt:1:16: error artifact/doubled-words ")
    assert source == "    It is good for the the back."
    assert marks == " " * 19 + "^" * 7
    assert best.startswith("    -> the (")
    assert done.err.startswith("1 finding in 1 file: 1 error; spin score ")


def test_score_tells_scores_and_ends_with_0(article: Path) -> None:
    done = run("score", article)
    assert done.status == 0
    assert "Spin score" in done.text
    assert "Flesch-Kincaid grade" in done.text


def test_a_folder_is_walked_as_gitignore_says(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("build/\n*.skip.md\n", encoding="utf-8")
    for name in ("a.md", "build/b.md", "c.skip.md", "d.py", ".hidden/e.md", "sub/f.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(SPUN, encoding="utf-8")
    files = json.loads(run("check", *NONE, "--format", "json", ".", cwd=tmp_path).out)["files"]
    assert [file["path"] for file in files] == ["a.md", str(Path("sub/f.txt"))]
    assert run("check", *NONE, "c.skip.md", cwd=tmp_path).status == 1  # named, so taken


def test_stdin_name_decides_format_and_settings(tmp_path: Path) -> None:
    (tmp_path / "prosefix.toml").write_text("ignore = ['artifact']\n", encoding="utf-8")
    name = tmp_path / "x.md"
    assert run("fix", *NONE, "-q", "-", "--stdin-name", "x.md", stdin="`the the`").out == b"`the the`"
    assert run("fix", *NONE, "-q", "-", "--input-format", "markdown", stdin="`the the`").out == b"`the the`"
    assert run("fix", *NONE, "-q", "-", "--stdin-name", name, stdin="the the").out == b"the the"


def test_options_win_over_the_settings_file(tmp_path: Path) -> None:
    article, other = tmp_path / "a.txt", tmp_path / "other.toml"
    article.write_text(SPUN, encoding="utf-8")
    (tmp_path / "prosefix.toml").write_text("ignore = ['artifact']\ngrammar = 'none'\n", encoding="utf-8")
    other.write_text("grammar = 'none'\nmin-confidence = 1.0\n", encoding="utf-8")
    assert run("fix", "-q", article).text == SPUN
    assert run("fix", "-q", "--ignore", "phrase", article).text == SOUND
    assert run("fix", "-q", "--config", other, article).text == SPUN
    assert run("fix", "-q", "--config", other, "--min-confidence", "0.5", article).text == SOUND


def test_a_glossary_beside_the_settings_and_one_that_is_named_both_count(tmp_path: Path) -> None:
    swap = "[[swap]]\nspun = '{}'\nmeant = 'treatment'\npos = 'noun'\nstrength = 'certain'\n"
    (tmp_path / "prosefix.toml").write_text("grammar = 'none'\n", encoding="utf-8")
    (tmp_path / "prosefix-glossary.toml").write_text(swap.format("zzcure"), encoding="utf-8")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "x.toml").write_text(swap.format("qqcure"), encoding="utf-8")
    article = tmp_path / "a.txt"
    article.write_text("This zzcure is a qqcure.", encoding="utf-8")
    assert run("fix", "-q", article).text == "This treatment is a qqcure."
    assert run("fix", "-q", "--glossary", tmp_path / "more", article).text == "This treatment is a treatment."


def test_spun_may_stand_without_a_family(article: Path) -> None:
    for spun in (["--spun", str(article)], ["--spun", "-q", str(article)], [str(article), "--spun"]):
        done = run("fix", *NONE, *spun)
        assert (done.status, done.text) == (0, SOUND)


def test_explain_and_rules_tell_every_rule() -> None:
    done = run("explain", "artifact/doubled-words")
    assert done.status == 0
    for said in ("Why: ", "Fix: ", "Bad", "-> Types of Massage Therapy", "Good"):
        assert said in done.text
    for name in ("unspin/distortion", "lexicon/swap", "harper", "harper/AnA"):
        assert run("explain", name).status == 0
    assert ["artifact/doubled-words", "error"] in [line.split()[:2] for line in run("rules").text.splitlines()]


def test_glossary_lists_shows_searches_and_tests(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        """
[[phrase]]
id = "zz-top"
find = "zzvery the best"
use = "the best"
why = "A test."
bad = ["It is zzvery the best."]
fixed = ["It is the best."]
good = ["It is the best."]
""",
        encoding="utf-8",
    )
    given = ("--glossary", own)
    assert "zz-top" in run("glossary", "list", "--kind", "phrase", *given).text
    shown = run("glossary", "show", "zz-top", *given)
    assert f"{own}:2" in shown.text
    assert run("glossary", "show", "phrase/zz-top", *given).out == shown.out
    assert "zz-top" in run("glossary", "search", "ZZVERY", "best", *given).text
    assert run("glossary", "search", "zzvery", "worst", *given)[:2] == (1, b"")
    assert "zz-top" in run("explain", "phrase/zz-top", *given).text
    assert run("glossary", "test", own)[:2] == (0, b"")

    own.write_text(
        own.read_text(encoding="utf-8").replace('fixed = ["It is the', 'fixed = ["It is a'), encoding="utf-8"
    )
    failed = run("glossary", "test", own)
    assert failed.status == 1
    told = "the bad example 'It is zzvery the best.' becomes 'It is the best.', not 'It is a best.'"
    assert failed.text.splitlines() == [f"{own}:2: zz-top: {told}"]


def test_a_term_of_ones_own_is_shown_in_place_of_the_shipped_one(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[term]]\nterm = "chronic pain"\nseen = ["lasting hurt"]\n', encoding="utf-8")
    done = run("glossary", "show", "chronic pain", "--glossary", own)
    assert done.status == 0
    assert done.text.count("term chronic pain") == 1
    assert "lasting hurt" in done.text
