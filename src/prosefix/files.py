"""Files: bytes read and decoded, and written so that nobody ever sees half a file."""

from __future__ import annotations

import codecs
import contextlib
import os
import secrets
import stat
import sys
from dataclasses import dataclass
from pathlib import Path

from prosefix.errors import ProsefixError
from prosefix.formats.encoding import Encoding, NotTextError, decode

#: The path that stands for standard input.
STDIN = "-"
#: A bigger file is no article: to check one of 50 MB would take five minutes and 3 GB of memory.
MOST_BYTES = 20_000_000
#: The exit status for a file that could not be done.
NOT_DONE = 3


@dataclass(frozen=True)
class Source:
    """A file as it was read: the path it goes by, its bytes, its text, and how that is encoded."""

    path: str
    data: bytes
    text: str
    encoding: Encoding

    def encoded(self, text: str) -> bytes:
        """A corrected text as bytes of this file, its byte order mark in front.

        Raises ProsefixError where the encoding lacks a character.
        """
        try:
            return self.encoding.encode(text)
        except UnicodeEncodeError as error:
            raise ProsefixError(
                f"{text[error.start]!r} of the corrected text cannot be written in {self.encoding.codec}",
                path=self.path,
                line=text.count("\n", 0, error.start) + 1,
                hint="convert the file to UTF-8 first",
                status=NOT_DONE,
            ) from None


def check_codec(name: str) -> None:
    """Raise ProsefixError if there is no text encoding of this name."""
    try:
        "a".encode(codecs.lookup(name).name)  # an empty text would pass by the name
    except (LookupError, UnicodeError, ValueError):
        hint = "for example utf-8, utf-16, cp1252, latin-1"
        raise ProsefixError(f"no encoding {name!r}", hint=hint) from None


def read_file(path: str, codec: str | None = None, name: str | None = None) -> Source:
    """Read a file, or standard input for `-`; `name` is what it then goes by.

    Raises ProsefixError for what cannot be read or is no text.
    """
    name = name or path
    try:
        data = _stdin() if path == STDIN else _bytes_of(path)
    except (OSError, MemoryError, ValueError) as error:
        raise _not_done("cannot read it", error, name) from None
    if len(data) > MOST_BYTES:
        size = f"{MOST_BYTES // 1_000_000} MB"
        raise ProsefixError(f"too big: more than {size}", path=name, hint="split it", status=NOT_DONE)
    try:
        text, encoding = decode(data, codec)
    except NotTextError as error:
        raise ProsefixError(str(error), path=name, status=NOT_DONE) from None
    except (UnicodeError, MemoryError) as error:
        raise _not_done(f"cannot decode it as {codec or 'utf-8'}", error, name) from None
    return Source(name, data, text, encoding)


def _bytes_of(path: str) -> bytes:
    """What a file holds, up to one byte more than is done."""
    with Path(path).open("rb") as file:
        return file.read(MOST_BYTES + 1)


def _stdin() -> bytes:
    if sys.stdin is None:
        raise OSError(0, "standard input is closed")
    return sys.stdin.buffer.read(MOST_BYTES + 1)


def write_file(path: str, data: bytes, before: bytes | None = None) -> None:
    """Put bytes in a file, in one step: written beside it, then moved into its place. Links are followed.

    `before`: what the file held when it was read; if it holds something else by now, nothing is written.
    Raises ProsefixError.
    """
    target = Path(os.path.realpath(path))
    try:
        mode = _mode(target)
        if before is not None and (mode is None or target.read_bytes() != before):
            what = "was deleted" if mode is None else "was changed by somebody else"
            raise ProsefixError(f"it {what} meanwhile; nothing was written", path=path, status=NOT_DONE)
        if mode is not None and not os.access(target, os.W_OK):
            raise PermissionError(0, "it is read-only")
        if mode is None or stat.S_ISREG(mode):
            _replace(target, data, mode)
        else:
            target.write_bytes(data)  # a device or pipe has nothing to lose
    except (OSError, ValueError) as error:
        raise _not_done("cannot write it", error, path) from None


def _mode(target: Path) -> int | None:
    """The mode of a file; None if there is none."""
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return None


def _replace(target: Path, data: bytes, mode: int | None) -> None:
    beside = target.parent / f".prosefix-{secrets.token_hex(6)}"
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            _keep_owner(target, beside)
            beside.chmod(stat.S_IMODE(mode))
        beside.replace(target)
    except BaseException:  # Ctrl-C too: nothing may be left over
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    _sync_folder(target.parent)


def _keep_owner(target: Path, beside: Path) -> None:
    """Give the new file the owner and group of the old one, as far as we may."""
    if hasattr(os, "chown"):
        held = target.stat()
        with contextlib.suppress(OSError):
            os.chown(beside, held.st_uid, held.st_gid)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can do that."""
    if hasattr(os, "O_DIRECTORY"):
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def _not_done(what: str, error: Exception, path: str) -> ProsefixError:
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return ProsefixError(f"{what}: {reason or type(error).__name__}", path=path, status=NOT_DONE)
