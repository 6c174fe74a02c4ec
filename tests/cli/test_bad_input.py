"""Bad input: one clear line, the documented status, the original intact, the other files done."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Ran, assert_one_line, command, environment, run

SPUN = "It is good for the the back.\n"
NONE = ("--grammar", "none")
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
ON_WINDOWS = os.name == "nt"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(SPUN, encoding="utf-8")
    return path


def test_a_missing_file_is_told_and_the_others_are_done(good: Path) -> None:
    done = run("check", *NONE, "nosuch.md", good, cwd=good.parent)
    assert_one_line(done, 3, "nosuch.md: ", "No such file")
    assert "good.txt:1:16: error" in done.text
    done = run("fix", *NONE, "-w", "nosuch.md", good, cwd=good.parent)
    assert_one_line(done, 3, "nosuch.md: ")
    assert good.read_text(encoding="utf-8") != SPUN


def test_a_folder_without_text_is_an_error(good: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert_one_line(run("check", *NONE, "empty", cwd=tmp_path), 3, "empty: no text files")


def test_an_empty_file_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "a.md").touch()
    for args in (["check", *NONE], ["fix", *NONE, "-q"], ["fix", *NONE, "-w"], ["fix", "--diff", *NONE]):
        done = run(*args, "a.md", cwd=tmp_path)
        assert (done.status, done.out, "prosefix:" in done.err) == (0, b"", False)
    assert run("score", "a.md", cwd=tmp_path).status == 0


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        (b"Caf\xe9 the the\n", "cp1252"),
        (b"\xff\xfea\xd8b\0", "utf-16"),
    ],
    ids=["binary", "wrong encoding", "broken utf-16"],
)
def test_what_is_no_text_is_told_and_left_alone(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "a.md").write_bytes(data)
    assert_one_line(run("fix", *NONE, "-w", "a.md", cwd=tmp_path), 3, "a.md: ", said)
    assert (tmp_path / "a.md").read_bytes() == data


@pytest.mark.skipif(AS_ROOT or ON_WINDOWS, reason="permissions do not bind root, and are others on Windows")
def test_what_may_not_be_read_or_written_is_told(good: Path) -> None:
    good.chmod(0o000)
    assert_one_line(run("check", *NONE, good), 3, "Permission denied")
    good.chmod(0o444)
    assert_one_line(run("fix", *NONE, "-w", good), 3, "read-only")
    assert good.read_text(encoding="utf-8") == SPUN
    good.parent.chmod(0o555)
    assert_one_line(run("fix", *NONE, good, "-o", good.parent / "new.txt"), 3, "new.txt: ")
    good.parent.chmod(0o755)


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs /proc")
def test_a_file_that_the_system_does_not_give_is_told() -> None:
    assert_one_line(run("check", *NONE, "/proc/self/mem"), 3, "/proc/self/mem: cannot read it")


def test_a_target_that_cannot_be_written_is_told(good: Path, tmp_path: Path) -> None:
    for target in (tmp_path, tmp_path / "no" / "such.txt", good / "under-a-file.txt"):
        assert_one_line(run("fix", *NONE, "-q", good, "-o", target), 3, "cannot write it")
    assert good.read_text(encoding="utf-8") == SPUN


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("args", [["check"], ["fix", "-q"], ["check", "--format", "json"], ["score"]], ids=" ".join)
def test_a_full_disk_is_told(good: Path, args: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command(*args, *NONE, good),
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            text=True,
            check=False,
        )
    assert_one_line(Ran(done.returncode, b"", done.stderr), 3, "No space left")


def test_a_repair_that_the_encoding_lacks_is_told(tmp_path: Path) -> None:
    swap = "[[swap]]\nspun = 'zzcure'\nmeant = 'treatment ☺'\npos = 'noun'\nstrength = 'certain'\n"
    (tmp_path / "own.toml").write_text(swap, encoding="utf-8")
    (tmp_path / "a.txt").write_text("One.\nA zzcure.\n", encoding="ascii")
    done = run("fix", *NONE, "-w", "--glossary", "own.toml", "--encoding", "cp1252", "a.txt", cwd=tmp_path)
    assert_one_line(done, 3, "a.txt:2: ", "☺", "cp1252", "UTF-8")
    assert (tmp_path / "a.txt").read_text(encoding="ascii") == "One.\nA zzcure.\n"


def test_a_broken_glossary_is_told_with_file_and_line(good: Path, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text("\n[[term]]\nterm = 'a b'\nsean = ['c']\n", encoding="utf-8")
    for args in (["check", *NONE, "good.txt", "--glossary", "own.toml"], ["glossary", "test", "own.toml"]):
        assert_one_line(run(*args, cwd=tmp_path), 2, "own.toml:2: ", "did you mean 'seen'?")
    assert_one_line(run("check", *NONE, good, "--glossary", "nosuch.toml"), 2, "nosuch.toml: ")


def test_broken_settings_are_told_with_file_and_line(good: Path, tmp_path: Path) -> None:
    (tmp_path / "prosefix.toml").write_text("\ngramar = 'none'\n", encoding="utf-8")
    assert_one_line(run("fix", "-w", good), 2, "prosefix.toml:2: ", "did you mean 'grammar'?")
    assert_one_line(run("check", "--config", "nosuch.toml", good), 2, "nosuch.toml: no such settings file")
    assert good.read_text(encoding="utf-8") == SPUN


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["check", "--select", "artifact/doubld-words"], "did you mean 'artifact/doubled-words'?"),
        (["check", "--ignore", "doubled-words"], "did you mean 'artifact/doubled-words'?"),
        (["check", "--ignore", "harper/AnnA"], "did you mean 'harper/AnA'?"),
        (["check", "--domain", "zzz"], "no domain 'zzz'"),
        (["check", "--language", "fr-FR"], "only English"),
        (["check", "--spun=zzz"], "no family 'zzz'"),
        (["check", "--grammar", "zzz"], "there are auto, harper, none"),
        (["check", "--min-confidence", "7"], "from 0 to 1"),
        (["check", "--min-confidence", "nan"], "from 0 to 1"),
        (["check", "--min-confidence", "much"], "not a valid float"),
        (["check", "--encoding", "zzz"], "no encoding 'zzz'"),
        (["check", "--encoding", "base64"], "no encoding 'base64'"),
        (["check", "--fail-on", "zzz"], "there are error, warning, suggestion"),
        (["check", "--format", "zzz"], "zzz"),
        (["check", "--zzz"], "No such option"),
        (["chekc"], "did you mean 'check'?"),
        (["fix", "-w", "--diff"], "-w goes with none"),
        (["fix", "-w", "-"], "standard input"),
        (["fix", "--check", "-o", "x"], "--check writes nothing"),
        (["fix", "--diff", "--format", "json"], "--diff goes with"),
        (["fix", "other.txt"], "say -w, --diff, --check or --format json"),
        (["fix", "-o", "x", "other.txt"], "say -w"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else "",
)  # fmt: skip
def test_wrong_usage_is_told(good: Path, args: list[str], said: str) -> None:
    none = () if "--grammar" in args else NONE
    assert_one_line(run(*args, *none, good.name, cwd=good.parent), 2, said)
    assert [path.name for path in good.parent.iterdir()] == ["good.txt"]
    assert good.read_text(encoding="utf-8") == SPUN


def test_without_a_path_usage_is_told() -> None:
    assert_one_line(run("fix"), 2, "give a PATH")
    assert run().status == 2
    assert_one_line(run("explain", "zzz"), 2, "no rule 'zzz'")
    assert_one_line(run("glossary", "show", "zzz"), 2, "no entry 'zzz'")


def test_a_file_that_goes_round_in_circles_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("b.md")
    (tmp_path / "b.md").symlink_to("a.md")
    assert_one_line(run("check", *NONE, "a.md", cwd=tmp_path), 3, "a.md: ")


@pytest.mark.skipif(ON_WINDOWS, reason="Windows has no such names")
def test_a_name_that_is_no_utf8_is_told_and_done(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9\x1b[31m.txt")
    (tmp_path / name).write_text(SPUN, encoding="utf-8")
    done = run("check", *NONE, ".", cwd=tmp_path)
    assert done.status == 1
    assert b"\x1b" not in done.out
    assert run("check", *NONE, "--format", "json", ".", cwd=tmp_path).status == 1


def _started(*args: str | Path, cwd: Path) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    before = signal.signal(
        signal.SIGINT, signal.default_int_handler
    )  # in a background job it is ignored, and inherited
    try:
        return subprocess.Popen(command(*args), stdin=pipe, stdout=pipe, stderr=pipe, cwd=cwd, env=environment())
    finally:
        signal.signal(signal.SIGINT, before)


def test_a_file_deleted_half_way_is_told_and_the_others_are_done(tmp_path: Path) -> None:
    code = """
import sys, os
from prosefix import pipeline
real = pipeline.fix
def fix(document, *rest):
    result = real(document, *rest)
    if document.path == "a.txt": os.unlink("a.txt")
    if document.path == "b.txt": open("b.txt", "w").write("changed by its writer")
    return result
pipeline.fix = fix
from prosefix.cli import main
sys.argv = ["prosefix", "fix", "-w", "--grammar", "none", "a.txt", "b.txt", "c.txt"]
main()
"""
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(SPUN, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        env=environment(),
        text=True,
        check=False,
    )
    told = [line for line in done.stderr.splitlines() if line.startswith("prosefix: ")]
    assert done.returncode == 3
    assert told[0] == "prosefix: a.txt: it was deleted meanwhile; nothing was written"
    assert told[1] == "prosefix: b.txt: it was changed by somebody else meanwhile; nothing was written"
    assert not (tmp_path / "a.txt").exists()
    assert (tmp_path / "b.txt").read_text(encoding="utf-8") == "changed by its writer"
    assert (tmp_path / "c.txt").read_text(encoding="utf-8") != SPUN


@pytest.mark.skipif(ON_WINDOWS, reason="signals are others on Windows")
def test_ctrl_c_ends_with_130_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SPUN, encoding="utf-8")
    (tmp_path / "b.txt").write_text(SPUN * 20_000, encoding="utf-8")
    with _started("fix", *NONE, "-w", "a.txt", "b.txt", cwd=tmp_path) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == b"a.txt: 1 repair\n"
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert err.strip() == b""
    assert (tmp_path / "b.txt").read_text(encoding="utf-8") == SPUN * 20_000
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    "args", [["check"], ["check", "--format", "json"], ["fix"], ["rules"], ["glossary", "list"]], ids=" ".join
)
def test_a_closed_pipe_is_silent(tmp_path: Path, args: list[str]) -> None:
    (tmp_path / "a.txt").write_text(SPUN * 2000, encoding="utf-8")
    paths = [*NONE, "a.txt"] if args[0] in ("check", "fix") else []
    quiet = ["-q"] if paths else []
    with _started(*args, *paths, *quiet, cwd=tmp_path) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        err = process.stderr.read()
    assert err == b""
    assert process.returncode in (0, 1)


def test_standard_input_that_is_closed_is_told(tmp_path: Path) -> None:
    line = f'exec "{sys.executable}" -m prosefix check --grammar none - <&-'
    if ON_WINDOWS:
        pytest.skip("needs a shell")
    done = subprocess.run(
        ["sh", "-c", line], capture_output=True, text=True, env=environment(), cwd=tmp_path, check=False
    )
    assert_one_line(Ran(done.returncode, b"", done.stderr), 3, "standard input is closed")


@pytest.mark.slow
def test_a_line_of_a_megabyte_is_done(tmp_path: Path) -> None:
    article = tmp_path / "line.txt"
    article.write_text("It is good for the the back, and more. " * 26_000, encoding="utf-8")
    done = run("fix", *NONE, article, timeout=300)
    assert done.status == 0
    assert b"the the" not in done.out


def test_a_file_of_50_megabytes_is_refused_in_one_line_and_the_others_are_done(tmp_path: Path) -> None:
    big, small = tmp_path / "big.md", tmp_path / "small.md"
    with big.open("wb") as file:
        file.truncate(50_000_000)
    small.write_text("It is good for the the back.\n", encoding="utf-8")
    done = run("fix", *NONE, "-w", big, small, timeout=300)
    assert done.status == 3
    assert f"prosefix: {big}: too big: more than 20 MB (split it)\n" in done.err
    assert small.read_text(encoding="utf-8") == "It is good for the back.\n"
    assert big.stat().st_size == 50_000_000


def test_a_big_markdown_file_with_little_prose_is_done(tmp_path: Path) -> None:
    log = "2026-11-24T15:04:05 host service[123]: the the request took 17 ms\n" * 150_000
    article = tmp_path / "big.md"
    article.write_text(f"It is good for the the back.\n\n```\n{log}```\n\nIt is the the end.\n", encoding="utf-8")
    done = run("fix", *NONE, "-w", article, timeout=300)
    assert (done.status, done.err.count("the the -> the")) == (0, 2)
    assert article.read_text(encoding="utf-8") == f"It is good for the back.\n\n```\n{log}```\n\nIt is the end.\n"
