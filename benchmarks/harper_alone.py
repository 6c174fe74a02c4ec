"""Harper by itself on some files, as a peer for the speed benchmark."""

import sys
from pathlib import Path

import harper


def main() -> None:
    linter = harper.Linter()
    for name in sys.argv[1:]:
        language = "markdown" if name.endswith(".md") else "plaintext"
        linter.lint(Path(name).read_text(encoding="utf-8"), language=language)


if __name__ == "__main__":
    main()
