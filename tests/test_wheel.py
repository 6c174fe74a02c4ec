"""What a user gets from pip: the wheel alone, in an environment of its own, away from the checkout."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

import prosefix

CHECKOUT = Path(__file__).parents[1]

pytestmark = pytest.mark.xdist_group("wheel")  # one worker, so that the wheel is built once


def run(*command: str | Path, cwd: Path) -> str:
    """What COMMAND prints, run without anything that could lead it to the checkout."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        command,
        cwd=cwd,
        env=env | {"HOME": str(cwd), "XDG_CACHE_HOME": str(cwd / "cache")},
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of scripts of an environment that holds the wheel and borrows our dependencies."""
    home = tmp_path_factory.mktemp("wheel")
    # Without --wheel, build makes the source distribution and then the wheel from it: both are tried.
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", home / "dist", CHECKOUT, cwd=home)
    [wheel] = (home / "dist").glob("*.whl")

    venv.create(home / "venv")
    paths = sysconfig.get_paths("venv", vars={"base": str(home / "venv"), "platbase": str(home / "venv")})
    ours = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    Path(paths["purelib"], "borrowed.pth").write_text("\n".join(sorted(ours)), encoding="utf-8")

    scripts = Path(paths["scripts"])
    pip = (sys.executable, "-m", "pip", "--python", scripts / "python")
    run(*pip, "install", "--quiet", "--no-index", "--no-deps", "--force-reinstall", wheel, cwd=home)
    return scripts


def test_the_wheel_repairs_a_text_with_the_glossary_it_carries(installed: Path, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Baseding on our visits, the panels are withinside the garden.\n", encoding="utf-8")

    fixed = run(installed / "prosefix", "fix", "--grammar", "none", article, cwd=tmp_path)

    assert fixed == "Based on our visits, the panels are in the garden.\n"


def test_the_wheel_knows_its_version(installed: Path, tmp_path: Path) -> None:
    assert prosefix.__version__ in run(installed / "prosefix", "--version", cwd=tmp_path)


def test_the_wheel_is_what_was_tried(installed: Path, tmp_path: Path) -> None:
    code = "import prosefix; print(prosefix.__file__)"

    assert Path(run(installed / "python", "-c", code, cwd=tmp_path).strip()).is_relative_to(installed.parent)
