"""`prosefix rules`: the list of all rules."""

from __future__ import annotations

import click

from prosefix.catalogue import explanations
from prosefix.cli.jobs import glossary_for
from prosefix.cli.options import Options, glossary_options
from prosefix.outputs.console import stdout_printer
from prosefix.outputs.explain import print_rules


@click.command()
@glossary_options
def rules(options: Options) -> None:
    """List all rules: name, severity, and when the fix is safe."""
    print_rules(explanations(glossary_for(options)), stdout_printer())
