"""From paths and options to texts that are ready to be worked on, and errors kept to their file."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from prosefix.catalogue import check_names
from prosefix.cli import bug
from prosefix.cli.options import Options
from prosefix.document import Document
from prosefix.errors import ProsefixError
from prosefix.files import NOT_DONE, STDIN, Source, check_codec, read_file
from prosefix.folders import find_files
from prosefix.formats import format_of, parse
from prosefix.glossary.entries import Entries
from prosefix.glossary.glossary import Glossary
from prosefix.grammar.base import Engine
from prosefix.library import glossary_of, tools_for
from prosefix.pipeline import Tools
from prosefix.settings import Settings, settings_near, settings_of

_T = TypeVar("_T")


@dataclass(frozen=True)
class Job:
    """A file to do, and with what: its path, the name that it goes by, its format, settings and tools."""

    path: str
    name: str
    format: str
    settings: Settings
    tools: Tools

    def read(self) -> tuple[Source, Document]:
        """The file and the document in it. Raises ProsefixError."""
        source = read_file(self.path, self.settings.encoding, self.name)
        return source, parse(source.text, self.format, self.name)


def jobs_for(paths: Sequence[str], options: Options, *, grammar: bool = True) -> list[Job | ProsefixError]:
    """A job for each file that the paths stand for; an error in the place of one that cannot be found.

    Without `grammar` no engine is started.

    Raises ProsefixError for wrong settings, before anything is done.
    """
    if not grammar:
        options = replace(options, overrides=options.overrides | {"grammar": "none"})
    return [found if isinstance(found, ProsefixError) else _job(found, options) for found in find_files(paths)]


def engines_of(jobs: Sequence[Job | ProsefixError]) -> list[Engine]:
    """The grammar engines that the jobs are done with, each once."""
    engines = [job.tools.engine for job in jobs if isinstance(job, Job) and job.tools.engine]
    return list({(engine.name, engine.version): engine for engine in engines}.values())


def done(job: Job, work: Callable[[Job], _T]) -> _T | ProsefixError:
    """What `work` makes of a job; an error, whatever it is, where it could not be done."""
    try:
        return work(job)
    except ProsefixError as error:
        return error
    except MemoryError:
        return ProsefixError("too big for the memory of this machine", path=job.name, status=NOT_DONE)
    except BaseException as error:
        if not _is_bug(error):
            raise
        return bug(error, job.name)


def entries_for(options: Options) -> Entries:
    """The entries of the shipped glossary, and over them those that the options and the settings near here name."""
    return glossary_for(options).entries


def glossary_for(options: Options) -> Glossary:
    """The same, compiled."""
    return glossary_of(_here(options))


def _here(options: Options) -> Settings:
    return options.over(_settings(options.config, os.curdir))


def _is_bug(error: BaseException) -> bool:
    """Whether it is an error of ours, or a panic of a parser written in Rust, rather than the wish to end."""
    return isinstance(error, Exception) or type(error).__name__ == "PanicException"


def _job(path: str, options: Options) -> Job:
    name = options.stdin_name or path if path == STDIN else path
    settings = options.over(_settings(options.config, str(Path(name).parent)))
    _check(settings)
    return Job(path, name, options.input_format or format_of(name), settings, tools_for(settings))


@lru_cache(maxsize=1024)
def _settings(config: str | None, folder: str) -> Settings:
    """The settings of the file that was named, else of the nearest one of a folder."""
    if config is not None:
        return settings_of(Path(config))
    try:
        return settings_near(Path(folder))
    except (
        OSError,
        RuntimeError,
    ):  # the folder is not there, or a link goes round in circles: reading will tell
        return Settings()


@lru_cache(maxsize=64)
def _check(settings: Settings) -> None:
    """Raise ProsefixError for a name in the settings that nothing has, before an engine is started."""
    if settings.encoding is not None:
        check_codec(settings.encoding)
    check_names(settings, glossary_of(settings))
