"""`prosefix fix`: texts repaired."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import click

from prosefix import pipeline
from prosefix.cli.jobs import Job
from prosefix.cli.options import Options, TextCommand, text_options
from prosefix.cli.run import SOMETHING, Run
from prosefix.errors import ProsefixError
from prosefix.files import STDIN, write_file
from prosefix.outputs.console import Printer
from prosefix.outputs.diff import unified_diff
from prosefix.outputs.json import Object, failed, fixed
from prosefix.outputs.terminal import outcome, print_report
from prosefix.pipeline import Result


class Wanted(NamedTuple):
    """What is to become of repaired texts; with nothing of this they go to standard output."""

    write: bool
    output: str | None
    diff: bool
    check: bool


class Fixed(NamedTuple):
    """What was done to a file, whether that changes it, the bytes that it becomes, and the diff if wanted."""

    result: Result
    changes: bool
    data: bytes
    diff: bytes


@click.command(cls=TextCommand)
@text_options
@click.option("-w", "--write", is_flag=True, help="Write the repaired text into the file itself.")
@click.option("-o", "--output", metavar="FILE", help="Write the repaired text here.")
@click.option("--diff", is_flag=True, help="Print a unified diff, as `git apply` takes it, and write nothing.")
@click.option("--check", is_flag=True, help="Write nothing; end with 1 if something would change.")
def fix(paths: tuple[str, ...], options: Options, write: bool, output: str | None, diff: bool, check: bool) -> int:
    """Repair each PATH: the text on standard output, a report on standard error.

    Several files need -w, --diff, --check or --format json.
    """
    if write and (output or diff or check):
        raise click.UsageError("-w goes with none of -o, --diff and --check")
    if diff and (output or options.as_json):
        raise click.UsageError("--diff goes with neither -o nor --format json")
    if check and output:
        raise click.UsageError("--check writes nothing: leave -o away")
    if write and STDIN in paths:
        raise click.UsageError("standard input cannot be written into: leave -w away")
    output = None if output == STDIN else output  # the same sign stands for standard output
    run = Run(paths, options)
    if len(run.jobs) > 1 and (output or not (write or diff or check or options.as_json)):
        raise click.UsageError(f"these are {len(run.jobs)} files: say -w, --diff, --check or --format json")
    wanted = Wanted(write, output, diff, check)
    if options.as_json:
        run.print_json(_objects(run, wanted))
    else:
        _print(run, wanted)
    return run.status


def _results(run: Run, wanted: Wanted) -> Iterator[Fixed | ProsefixError]:
    """Each file repaired, and written if that is wanted."""

    def repaired(job: Job) -> Fixed:
        source, document = job.read()
        result = pipeline.fix(document, job.settings, job.tools)
        data = source.encoded(result.after.text)
        changes = data != source.data
        if wanted.write and changes:
            write_file(job.path, data, source.data)
        elif wanted.output is not None:
            write_file(wanted.output, data)
        return Fixed(result, changes, data, unified_diff(source, result.edits) if wanted.diff else b"")

    for each in run.each(repaired, to_the_end=wanted.write):
        if isinstance(each, ProsefixError):
            yield each
            continue
        if wanted.check and each[1].changes:
            run.worse(SOMETHING)
        yield each[1]


def _objects(run: Run, wanted: Wanted) -> Iterator[Object]:
    for done in _results(run, wanted):
        yield failed(done) if isinstance(done, ProsefixError) else fixed(done.result)


def _print(run: Run, wanted: Wanted) -> None:
    printer = Printer(run.err)
    for done in _results(run, wanted):
        if isinstance(done, ProsefixError):
            continue
        if wanted.diff:
            run.out.write_bytes(done.diff)
        elif not (wanted.write or wanted.check or wanted.output):
            run.out.write_bytes(done.data)
            if run.out.stream.isatty() and run.err.stream.isatty():
                run.report("")  # between the article and the report
        if run.options.quiet:
            continue
        if len(run.jobs) == 1:
            print_report(done.result, run.engines, printer, diff=not wanted.diff)
        else:
            run.report(f"{done.result.before.path}: {outcome(done.result)}")
