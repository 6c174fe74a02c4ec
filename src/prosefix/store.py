"""The cache on disk: what was computed once, keyed by content and version; safe for parallel runs."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import os
import pickle
import sys
import tempfile
from pathlib import Path
from typing import Any

from prosefix import __version__

#: The oldest entries of a kind go when there are more than this.
_MOST_ENTRIES = 16
_DIGEST = 32


class Store:
    """Values in files under one folder. A cache that cannot be read or written is no error: it misses."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or default_folder()

    def _file(self, kind: str, key: str) -> Path:
        version = f"{__version__}-py{sys.version_info[0]}{sys.version_info[1]}"
        return self.folder / version / kind / f"{key}.bin"

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
            self._trim(file.parent)

    def _trim(self, folder: Path) -> None:
        files = sorted(folder.glob("*.bin"), key=lambda file: file.stat().st_mtime)
        for file in files[:-_MOST_ENTRIES]:
            file.unlink(missing_ok=True)


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
