"""`prosefix explain`: what a rule says of itself."""

from __future__ import annotations

import click

from prosefix import catalogue
from prosefix.cli.jobs import glossary_for
from prosefix.cli.options import Options, glossary_options
from prosefix.outputs.console import stdout_printer
from prosefix.outputs.explain import print_explanation


@click.command()
@click.argument("rule")
@glossary_options
def explain(rule: str, options: Options) -> None:
    """Tell what RULE is for, why, with examples, and when its fix is safe."""
    print_explanation(catalogue.explain(rule, glossary_for(options)), stdout_printer())
