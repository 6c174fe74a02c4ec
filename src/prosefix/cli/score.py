"""`prosefix score`: readability and spin score of texts."""

from __future__ import annotations

from collections.abc import Iterator

import click

from prosefix import pipeline
from prosefix.cli.jobs import Job
from prosefix.cli.options import Options, TextCommand, text_options
from prosefix.cli.run import Run
from prosefix.document import Document
from prosefix.errors import ProsefixError
from prosefix.outputs.json import Object, failed, scored
from prosefix.outputs.scores import print_scores
from prosefix.readability import Readability, readability
from prosefix.unspin.spin import Spin

Score = tuple[Document, Spin, Readability]


@click.command(cls=TextCommand)
@text_options
def score(paths: tuple[str, ...], options: Options) -> int:
    """Tell the readability of each PATH, and how sure it is that it was spun.

    No grammar engine is asked: neither depends on it.
    """
    run = Run(paths, options, grammar=False)
    if options.as_json:
        run.print_json(_objects(run))
    else:
        printer = run.printer()
        for each in run.each(_measure):
            if not isinstance(each, ProsefixError):
                document, spin, scores = each[1]
                print_scores(document, spin, scores, printer)
    return run.status


def _measure(job: Job) -> Score:
    document = job.read()[1]
    return document, pipeline.check(document, job.settings, job.tools).spin, readability(document)


def _objects(run: Run) -> Iterator[Object]:
    for each in run.each(_measure):
        yield failed(each) if isinstance(each, ProsefixError) else scored(*each[1])
