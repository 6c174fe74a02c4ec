"""What a run over some texts keeps in hand: its jobs, its streams, the status that it will end with."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from prosefix.cli import tell
from prosefix.cli.jobs import Job, done, engines_of, jobs_for
from prosefix.cli.options import Options
from prosefix.errors import ProsefixError
from prosefix.library import keep_words, recall_words
from prosefix.outputs.console import Printer
from prosefix.outputs.json import Object, json_lines
from prosefix.outputs.stream import standard_streams
from prosefix.store import Store

_T = TypeVar("_T")

#: New objects between two looks for garbage; a text makes many that live as long as it is worked on.
_BETWEEN_COLLECTIONS = 50_000
#: The status where something was found, or would be changed.
SOMETHING = 1


class Run:
    """A run over some texts. A worse status takes the place of a better one: 3 beats 1."""

    def __init__(self, paths: Sequence[str], options: Options, *, grammar: bool = True) -> None:
        self.options = options
        self._store = Store()
        self._known_words = recall_words(self._store)
        self.jobs = jobs_for(paths, options, grammar=grammar)
        gc.freeze()  # the glossary stays to the end: no need to look through it for garbage again and again
        gc.set_threshold(_BETWEEN_COLLECTIONS)
        self.engines = engines_of(self.jobs)
        self.out, self.err = standard_streams()
        self.status = 0

    def each(self, work: Callable[[Job], _T], *, to_the_end: bool = False) -> Iterator[tuple[Job, _T] | ProsefixError]:
        """Each job with what `work` makes of it; an error, which is told, for one that could not be done.

        Where nobody reads any more what is written, and the status says enough, it ends early, unless
        `to_the_end` forbids that.
        """
        for job in self.jobs:
            if self.out.gone and self.status and not to_the_end:
                return
            result = job if isinstance(job, ProsefixError) else done(job, work)
            if isinstance(result, ProsefixError):
                self.failed(result)
                yield result
            elif isinstance(job, Job):
                yield job, result
        keep_words(self._store, self._known_words)

    def failed(self, error: ProsefixError) -> None:
        """Tell an error, and let the status be its own."""
        self.worse(tell(error))

    def worse(self, status: int) -> None:
        """Let the status be this one, unless it is worse already."""
        self.status = max(self.status, status)

    def print_json(self, files: Iterable[Object]) -> None:
        """Print the files as JSON, as they are done."""
        for line in json_lines(self.engines, files):
            self.out.write(line)

    def report(self, *lines: str) -> None:
        """Print lines on standard error, unless that is not wanted."""
        if not self.options.quiet:
            for line in lines:
                self.err.write(line + "\n")

    def printer(self) -> Printer:
        """A printer on standard output."""
        return Printer(self.out)
