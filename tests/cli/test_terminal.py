"""Clean plain text where nobody wants colours, in narrow places and wide ones."""

import os
from pathlib import Path

import pytest

from tests.conftest import command, environment, run

SPUN = "# Types of Massage Therapy Therapy\n\nIt is good for the the back. \x1b[31mBaseding on this\u200b, it works.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.md"
    path.write_text(SPUN, encoding="utf-8", newline="")
    return path


@pytest.mark.parametrize("args", [["fix"], ["fix", "--diff"], ["check"], ["score"]], ids=" ".join)
def test_no_escape_sequence_goes_into_a_pipe(article: Path, args: list[str]) -> None:
    done = run(*args, "--grammar", "none", article, TERM="xterm-256color")
    said = done.err if args[0] == "fix" else done.text + done.err
    assert "\x1b" not in said  # not even the article's own
    assert not any(char in said for char in "─│┌━┃╭")


def test_forty_columns_are_enough(article: Path) -> None:
    lines = run("fix", "--grammar", "none", article, COLUMNS="40").err.splitlines()
    name = str(article)
    assert all(len(line) <= 40 for line in lines if name not in line.replace("\n", ""))


def test_the_diff_stands_side_by_side_where_it_is_wide(article: Path) -> None:
    wide = run("fix", "--grammar", "none", article, COLUMNS="160").err
    line = next(line for line in wide.splitlines() if "[-the-]" in line)
    assert "good for the back" in line


pty = pytest.importorskip("pty", reason="no pseudo-terminals here")


def _on_a_terminal(article: Path, **env: str) -> str:
    """What `prosefix check` writes on a terminal of 80 columns."""
    pid, handle = pty.fork()
    if pid == 0:
        args = command("check", "--grammar", "none", article)
        os.execvpe(args[0], args, environment(**{"TERM": "xterm", **env}))
    said = b""
    while True:
        try:
            piece = os.read(handle, 4096)
        except OSError:  # Linux says so that the other end is closed
            break
        if not piece:
            break
        said += piece
    os.waitpid(pid, 0)
    os.close(handle)
    return said.decode("utf-8")


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_a_terminal_gets_colours_unless_it_asks_for_none(article: Path) -> None:
    assert "\x1b[1;31merror" in _on_a_terminal(article)
    assert "\x1b" not in _on_a_terminal(article, NO_COLOR="1")
    assert "\x1b" not in _on_a_terminal(article, TERM="dumb")
