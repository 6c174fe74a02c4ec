"""What tests share: a text fixed in one call, and the command line run as a user would."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import prosefix

SRC = Path(prosefix.__file__).parents[1]


class Ran(NamedTuple):
    """What a command did: its exit status, what it wrote as bytes, and its errors as text."""

    status: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")


def fixed(text: str, format: str = "plain", **settings: Any) -> str:
    """The text repaired, by default without a grammar engine, and known to be spun."""
    options = {"grammar": "none", "spun": "", **settings}
    return prosefix.fix(text, format=format, **options).after.text


def assert_one_line(done: Ran, status: int, *said: str) -> None:
    """The status, and one line on standard error that says it all."""
    assert "Traceback" not in done.err
    lines = [line for line in done.err.splitlines() if line.startswith("prosefix: ")]
    assert len(lines) == 1, done.err
    assert done.status == status, done.err
    for each in said:
        assert each in lines[0], lines[0]


def command(*args: str | Path) -> list[str]:
    """The command line that runs prosefix."""
    return [sys.executable, "-m", "prosefix", *map(str, args)]


def environment(**more: str) -> dict[str, str]:
    """An environment in which nothing but the arguments says how prosefix should behave."""
    told = ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "PROSEFIX_TRACEBACK", "TERM")
    env = {name: value for name, value in os.environ.items() if name not in told}
    return {**env, "PYTHONPATH": str(SRC), **more}


def run(*args: str | Path, stdin: str | bytes = b"", cwd: Path | None = None, timeout: float = 120, **env: str) -> Ran:
    """Run prosefix with these arguments and, if asked, other variables of the environment."""
    done = subprocess.run(
        command(*args),
        input=stdin.encode() if isinstance(stdin, str) else stdin,
        capture_output=True,
        cwd=cwd,
        env=environment(**env),
        timeout=timeout,
    )
    return Ran(done.returncode, done.stdout, done.stderr.decode("utf-8"))


@pytest.fixture(scope="session", autouse=True)
def _cache_of_our_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Tests leave the user's cache alone; they and the commands they run share one."""
    os.environ.setdefault("PROSEFIX_CACHE", str(tmp_path_factory.getbasetemp().parent / "prosefix-cache"))
