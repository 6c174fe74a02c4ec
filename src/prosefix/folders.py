"""Folders: the text files in them, less what .gitignore leaves out."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from prosefix.errors import ProsefixError
from prosefix.files import NOT_DONE, STDIN
from prosefix.formats import MARKDOWN_SUFFIXES, TEXT_SUFFIXES

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

SUFFIXES = MARKDOWN_SUFFIXES | TEXT_SUFFIXES


class _Ignored(NamedTuple):
    """A .gitignore and the folder that it stands in."""

    folder: Path
    spec: GitIgnoreSpec


def find_files(paths: Iterable[str]) -> list[str | ProsefixError]:
    """The files that some paths stand for, each once, in order: a file itself, a folder the texts in it.

    A folder that cannot be read, or without a text, is an error in its place.
    """
    found: list[str | ProsefixError] = []
    seen: set[str] = set()
    for path in paths:
        files = _texts_of(path) if path != STDIN and Path(path).is_dir() else [path]
        for file in files:
            if isinstance(file, ProsefixError):
                found.append(file)
            elif (real := file if file == STDIN else os.path.realpath(file)) not in seen:
                seen.add(real)
                found.append(file)
    return found


def _texts_of(folder: str) -> list[str | ProsefixError]:
    files = list(_walk(Path(folder), Path(os.path.realpath(folder)), _above(folder)))
    if files:
        return files
    hint = f"only {', '.join(sorted(SUFFIXES))} are looked for"
    return [ProsefixError("no text files in this folder", path=folder, hint=hint, status=NOT_DONE)]


def _walk(folder: Path, real: Path, ignored: tuple[_Ignored, ...]) -> Iterator[str | ProsefixError]:
    """The texts in a folder and the folders in it, by name; not what is hidden, and no linked folders.

    `real`: the folder's absolute path with all links followed.
    """
    try:
        with os.scandir(folder) as entries:
            inside = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield ProsefixError(f"cannot read the folder: {error.strerror}", path=str(folder), status=NOT_DONE)
        return
    ignored = _with(real, ignored)
    for entry in inside:
        path, place = folder / entry.name, real / entry.name
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            if not _is_ignored(place, ignored, is_folder=True):
                yield from _walk(path, place, ignored)
            continue
        is_text = path.suffix.lower() in SUFFIXES and not path.is_dir()
        if is_text and not _is_ignored(place, ignored, is_folder=False):
            yield str(path)


def _above(folder: str) -> tuple[_Ignored, ...]:
    """What the .gitignore files above a folder say, up to the root of its repository.

    Nothing if they leave out the folder itself: who names it wants it.
    """
    here = Path(os.path.realpath(folder))
    places = [here, *here.parents]
    depth = next((n for n, place in enumerate(places) if (place / ".git").exists()), 0)
    ignored: tuple[_Ignored, ...] = ()
    for place in reversed(places[1 : depth + 1]):
        ignored = _with(place, ignored)
    named = any(_is_ignored(place, ignored, is_folder=True) for place in places[:depth])
    return () if named else ignored


def _with(folder: Path, ignored: tuple[_Ignored, ...]) -> tuple[_Ignored, ...]:
    """The same, and the .gitignore of this folder."""
    try:
        lines = (folder / ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ignored
    from pathspec import GitIgnoreSpec

    usable: list[GitIgnoreSpecPattern] = []
    for line in lines:
        with suppress(ValueError, re.error):  # git passes over such a line, too
            usable += GitIgnoreSpec.from_lines([line]).patterns
    return (*ignored, _Ignored(folder, GitIgnoreSpec(usable)))


def _is_ignored(place: Path, ignored: tuple[_Ignored, ...], *, is_folder: bool) -> bool:
    """Whether an absolute path is left out: the deepest .gitignore that says something of it decides."""
    for each in reversed(ignored):
        name = place.relative_to(each.folder).as_posix()
        said = each.spec.check_file(name + "/" if is_folder else name).include
        if said is not None:
            return said
    return False
