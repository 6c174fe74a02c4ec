"""`prosefix check`: what is wrong in texts."""

from __future__ import annotations

from collections.abc import Iterator

import click

from prosefix import pipeline
from prosefix.cli.jobs import Job
from prosefix.cli.options import Options, TextCommand, text_options
from prosefix.cli.run import SOMETHING, Run
from prosefix.errors import ProsefixError
from prosefix.findings import Finding, Severity
from prosefix.outputs.findings import print_findings, summary
from prosefix.outputs.json import Object, checked, failed
from prosefix.outputs.words import grammar
from prosefix.pipeline import Analysis
from prosefix.readability import readability
from prosefix.unspin.spin import Spin


@click.command(cls=TextCommand)
@text_options
@click.option(
    "--fail-on",
    metavar="error|warning|suggestion",
    help="The least severity that ends with status 1: warning.",
)
def check(paths: tuple[str, ...], options: Options) -> int:
    """Tell what is wrong in each PATH, and change nothing.

    Ends with 0 if nothing is found at --fail-on or above, with 1 if something is.
    """
    run = Run(paths, options)
    if options.as_json:
        run.print_json(_objects(run))
    else:
        _print(run)
    return run.status


def _analyse(job: Job) -> Analysis:
    return pipeline.check(job.read()[1], job.settings, job.tools)


def _results(run: Run) -> Iterator[Analysis | ProsefixError]:
    """The analysis of each file; what is found sets the status of the run."""
    for each in run.each(_analyse):
        if isinstance(each, ProsefixError):
            yield each
            continue
        job, analysis = each
        least = Severity[job.settings.fail_on.upper()]
        if any(finding.severity is not None and finding.severity >= least for finding in analysis.findings):
            run.worse(SOMETHING)
        yield analysis


def _objects(run: Run) -> Iterator[Object]:
    for result in _results(run):
        if isinstance(result, ProsefixError):
            yield failed(result)
        else:
            yield checked(result, readability(result.document))


def _print(run: Run) -> None:
    printer = run.printer()
    found: list[Finding] = []
    spins: list[Spin] = []
    for result in _results(run):
        if not isinstance(result, ProsefixError):
            print_findings(result.document, result.findings, printer)
            found += result.findings
            spins.append(result.spin)
    run.report(f"{summary(found, spins)}; {grammar(run.engines)}")
