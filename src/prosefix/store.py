"""The cache on disk: what was computed once, keyed by content and version; safe for parallel runs."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import os
import pickle
import shutil
import sys
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import Any

from prosefix import __version__

#: The oldest entries of a kind go when there are more than this.
_MOST_ENTRIES = 16
#: ... and so do whole versions of the code.
_MOST_VERSIONS = 4
_DIGEST = 32


class Store:
    """Values in files under one folder. A cache that cannot be read or written is no error: it misses."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or default_folder()

    def _file(self, kind: str, key: str) -> Path:
        return self.folder / _version() / kind / f"{key}.bin"

    def get(self, kind: str, key: str) -> Any:
        """The value that was put under a key, or None."""
        with contextlib.suppress(OSError):
            data = self._file(kind, key).read_bytes()
            if hashlib.blake2b(data[_DIGEST:], digest_size=_DIGEST).digest() == data[:_DIGEST]:
                return _unpickled(data[_DIGEST:])
        return None

    def put(self, kind: str, key: str, value: Any) -> None:
        """Keep a value: written beside and moved into place, so that no reader sees half of it."""
        file = self._file(kind, key)
        payload = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
        with contextlib.suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as beside:
                beside.write(hashlib.blake2b(payload, digest_size=_DIGEST).digest() + payload)
            Path(beside.name).replace(file)
            for old in _oldest(file.parent, "*.bin", _MOST_ENTRIES):
                old.unlink(missing_ok=True)
            for old in _oldest(self.folder, "*-py*", _MOST_VERSIONS):
                shutil.rmtree(old, ignore_errors=True)


def _oldest(folder: Path, pattern: str, most: int) -> list[Path]:
    """What there is too much of in a folder."""
    return sorted(folder.glob(pattern), key=lambda path: path.stat().st_mtime)[:-most]


@lru_cache(maxsize=1)
def _version() -> str:
    """A name for this very code: another version, or a changed file of a checkout, keeps its own cache."""
    digest = hashlib.blake2b(digest_size=8)
    for file in sorted(Path(__file__).parent.rglob("*.py")):
        state = file.stat()
        digest.update(f"{file.name} {state.st_size} {state.st_mtime_ns}\0".encode())
    return f"{__version__}-py{sys.version_info[0]}{sys.version_info[1]}-{digest.hexdigest()}"


def _unpickled(payload: bytes) -> Any:
    """The value, or None. Without the garbage collector, which would look through it again and again."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        return pickle.loads(payload)
    except Exception:  # another version's classes, whatever they raise
        return None
    finally:
        if collecting:
            gc.enable()


def default_folder() -> Path:
    """The folder of the cache: PROSEFIX_CACHE if set, else the system's place for caches."""
    if named := os.environ.get("PROSEFIX_CACHE"):
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("prosefix", appauthor=False)
