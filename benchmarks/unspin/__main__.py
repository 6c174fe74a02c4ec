"""How well the un-spinner knows what was meant, in texts that it was not made from.

usage: .venv/bin/python -m benchmarks.unspin [PART]...
PARTS: observed, tortured, clean, unseen, scale (all of them if none is named; half an hour)
"""

from __future__ import annotations

import sys
from importlib import import_module

from benchmarks.corpus import DATA

PARTS = ("observed", "tortured", "clean", "unseen", "scale")


def main() -> None:
    if not DATA.is_dir():
        sys.exit("../shared/data is not here: nothing to measure on")
    for part in sys.argv[1:] or PARTS:
        if part not in PARTS:
            sys.exit(f"no part {part!r}: there are {', '.join(PARTS)}")
        import_module(f"benchmarks.unspin.{part}").main()
        print(flush=True)


if __name__ == "__main__":
    main()
