"""Speed on clean text, each file once, against Harper alone, proselint and codespell, as ratios in one run.

usage: .venv/bin/python -m benchmarks.speed
Peers are installed into a virtual environment of their own, benchmarks/.peers.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
import venv
from pathlib import Path

from benchmarks.corpus import clean_files, words

PEERS = Path(__file__).resolve().parent / ".peers"
REPEATS = 3


def main() -> None:
    paths = [str(path) for path in clean_files()]
    if not paths:
        sys.exit("../shared/data/clean is not here: nothing to measure on")
    peers = _install("proselint", "codespell")
    here = [sys.executable, "-m", "prosefix", "check"]
    commands = {
        "prosefix --grammar none": [*here, "--grammar", "none", *paths],
        "prosefix --grammar harper": [*here, "--grammar", "harper", *paths],
        "Harper alone": [sys.executable, str(Path(__file__).with_name("harper_alone.py")), *paths],
        "proselint": [str(peers / "proselint"), "check", *paths],
        "codespell": [str(peers / "codespell"), *paths],
    }
    total = words(clean_files())
    seconds = {name: _best(command) for name, command in commands.items()}
    base = seconds["prosefix --grammar none"]
    print(f"{total} words, {len(paths)} files, one core each, best of {REPEATS}")
    print(f"{'':28} {'seconds':>8} {'words/s':>9} {'ratio':>6}")
    for name, took in seconds.items():
        print(f"{name:28} {took:8.2f} {total / took:9.0f} {took / base:6.2f}")
    start = _best([sys.executable, "-m", "prosefix", "--version"])
    bare = _best([sys.executable, "-c", "pass"])
    print(f"prosefix --version: {start:.3f} s ({start / bare:.1f} times Python alone)")


def _install(*packages: str) -> Path:
    """The folder of the peers' commands; they are installed on the first run."""
    folder = PEERS / ("Scripts" if os.name == "nt" else "bin")
    if not all((folder / package).exists() for package in packages):
        venv.create(PEERS, with_pip=True)
        subprocess.run([folder / "python", "-m", "pip", "install", "-q", *packages], check=True)
    return folder


def _best(command: list[str]) -> float:
    """The shortest of several runs on one core, in seconds; what a peer finds makes no difference."""
    pinned = ["taskset", "-c", "0", *command] if Path("/usr/bin/taskset").exists() else command
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        done = subprocess.run(pinned, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
        if "prosefix" in command and done.returncode > 1:
            sys.exit(f"prosefix failed: {done.stderr.decode()}")
        times.append(time.perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    main()
