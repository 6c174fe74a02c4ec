"""`prosefix glossary import`, `export` and `learn`: knowledge taken over, handed on, and won from a correction."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import click

from prosefix.catalogue import check_names
from prosefix.cli.jobs import entries_for, glossary_for
from prosefix.cli.options import Options, glossary_options
from prosefix.errors import ProsefixError
from prosefix.exchange.entries import Entry, Imported, LeftOut, gathered, sayable
from prosefix.exchange.learn import learn, proposals_text
from prosefix.exchange.recognize import FORMS, WRITERS, form_by_name, read_foreign
from prosefix.exchange.toml import glossary_text
from prosefix.files import MOST_BYTES, NOT_DONE, STDIN, check_codec, read_file, write_file
from prosefix.formats import format_of, parse
from prosefix.glossary.entries import Entries
from prosefix.language.reading import Text, read
from prosefix.outputs.stream import Stream
from prosefix.outputs.visible import visible
from prosefix.outputs.words import count
from prosefix.settings import Settings

_OUTPUT = (
    click.option("-o", "--output", metavar="OUT", help="Write it here; else it goes to standard output."),
    click.option("--force", is_flag=True, help="Write OUT even if it is there already."),
)
_FAMILY = re.compile(r"[a-z0-9][a-z0-9-]*")
_ENCODING = click.option("--encoding", metavar="NAME", help="The encoding of files that do not tell it; else UTF-8.")


def _output_options(command: Callable[..., None]) -> Callable[..., None]:
    for decorator in reversed(_OUTPUT):
        command = decorator(command)
    return command


@click.command("import")
@click.argument("file")
@click.option("--from", "form", type=click.Choice(FORMS), help="What FILE is; else that is recognised.")
@click.option("--name", metavar="NAME", help="The field that the entries are of; else the one that FILE tells.")
@_output_options
@_ENCODING
@glossary_options
def import_file(
    file: str,
    form: str | None,
    name: str | None,
    output: str | None,
    force: bool,
    encoding: str | None,
    options: Options,
) -> None:
    """Make a glossary file of FILE: a CSV of pairs, TBX terminology, or a vocabulary or rule of Vale.

    What cannot be taken over is told, line by line, on standard error.
    """
    _check(output, force, encoding)
    taken = read_foreign(file, form, lambda path: read_file(str(path), encoding).text)
    _tell_left_out(taken.left_out)
    if taken == Imported(Entries(), taken.left_out):
        raise ProsefixError("nothing in it that a glossary can say", path=file, status=NOT_DONE)
    domains = _domains(taken.entries)
    known = {domain.name for domain in entries_for(options).domains} if name or domains else set()
    domain = name or (min(domains) if len(domains) == 1 and domains <= known else None)
    is_new = domain is not None and domain not in known
    _deliver(glossary_text(taken.entries, _header(file, taken), domain, is_new), output)
    if is_new:
        _tell(f"the field {domain!r} is new: until it has signs in the file, its entries are not looked for")
    elif domain is None and domains:
        _tell(f"not kept: of which fields they are ({_some(domains)}); --name gives a file its field")
    _tell(f"{_counts(taken.entries)}; {_why_left_out(taken.left_out)}")


@click.command("export")
@click.option(
    "--to",
    "form",
    type=click.Choice(FORMS),
    help="What to write; else the name of OUT tells it, and CSV goes to standard output.",
)
@click.option("--domain", metavar="NAME", help="Only entries of this field.")
@_output_options
@glossary_options
def export_entries(form: str | None, domain: str | None, output: str | None, force: bool, options: Options) -> None:
    """Write the glossary for other programs: as a table, as TBX terminology, or as an accept.txt for Vale."""
    _check(output, force)
    form = form or ("csv" if output in (None, STDIN) else form_by_name(output))
    if form is None:
        raise click.UsageError(f"cannot tell by its name what {output} is to be: say --to csv, tbx or vale")
    entries = entries_for(options)
    if domain is not None:
        check_names(Settings(domain=(domain,)), glossary_for(options))
    writer = WRITERS[form]
    told: list[Entry] = []
    left_out: list[LeftOut] = []
    for each in sayable(entries, domain):
        if isinstance(each, LeftOut):
            left_out.append(each)
        elif isinstance(each, writer.kinds):
            told.append(each)
    _tell_left_out(left_out)
    text = writer.write(told)
    _deliver(text, output)
    _tell(f"{_counts(gathered(told))}; {_why_left_out(left_out)}; {writer.leaves}")
    if len(text) > MOST_BYTES:
        _tell("too big to be imported again in one piece; --domain writes it field by field")


@click.command("learn")
@click.argument("before")
@click.argument("after")
@click.option("--family", metavar="NAME", help="Whose habits these are.")
@_output_options
@_ENCODING
@glossary_options
def learn_entries(
    before: str,
    after: str,
    family: str | None,
    output: str | None,
    force: bool,
    encoding: str | None,
    options: Options,
) -> None:
    """Propose entries from an article, BEFORE, and an editor's correction of it, AFTER.

    They are for you to look at: nothing is added to any glossary.
    """
    _check(output, force, encoding)
    if family is not None and not _FAMILY.fullmatch(family):
        raise click.UsageError(f"no name for a family: {family!r}; it is small letters, digits and hyphens")
    if before == after:
        raise click.UsageError("BEFORE and AFTER are the same file")
    lesson = learn(_text(before, encoding), _text(after, encoding), glossary_for(options))
    if lesson.proposals:
        _deliver(proposals_text(lesson.proposals, family), output)
    compared = f"{count(lesson.sentences, 'sentence')} compared"
    known = f"{lesson.known} known already"
    _tell(f"{count(len(lesson.proposals), 'proposal')}, {known}, {compared}")


def _check(output: str | None, force: bool, encoding: str | None = None) -> None:
    """Raise ProsefixError, before anything is done, for an output that is there already or an unknown encoding."""
    if encoding is not None:
        check_codec(encoding)
    if output not in (None, STDIN) and not force and Path(output).exists():
        raise ProsefixError("it is there already", path=output, hint="--force writes over it")


def _deliver(text: str, output: str | None) -> None:
    if output in (None, STDIN):
        Stream(sys.stdout).write_bytes(text.encode())
    else:
        write_file(output, text.encode())


def _text(path: str, encoding: str | None) -> Text:
    return read(parse(read_file(path, encoding).text, format_of(path), path))


def _tell(line: str) -> None:
    Stream(sys.stderr).write(f"{visible(line)}\n")


def _tell_left_out(left_out: Iterable[LeftOut]) -> None:
    for each in left_out:
        where = f"{each.path}:{each.line}" if each.line else each.path
        _tell(f"{where}: left out: {each.text}: {each.why}")


def _counts(entries: Entries) -> str:
    return ", ".join(
        count(len(entries_of), kind)
        for entries_of, kind in ((entries.terms, "term"), (entries.swaps, "swap"), (entries.keeps, "keep"))
    )


def _why_left_out(left_out: Sequence[LeftOut]) -> str:
    """`3 left out: the same on both sides (2), no replacement (1)`."""
    whys = ", ".join(f"{why} ({n})" for why, n in Counter(each.why for each in left_out).most_common())
    return f"{len(left_out)} left out" + (f": {whys}" if whys else "")


def _domains(entries: Entries) -> set[str]:
    every: tuple[Entry, ...] = (*entries.terms, *entries.swaps, *entries.keeps)
    return {each.origin.domain for each in every if each.origin.domain}


def _some(names: set[str]) -> str:
    return ", ".join(sorted(names)[:3]) + (" ..." if len(names) > 3 else "")


def _header(file: str, taken: Imported) -> list[str]:
    """The comment at the top of an imported glossary: from where, and what Vale forbids but has no better word for."""
    lines = [f"Imported from {Path(file).name} by prosefix glossary import."]
    if taken.rejected:
        lines += ["", "To be avoided, it says, but not what to write instead; each wants a [[swap]]:"]
        lines += [f"  {each}" for each in taken.rejected]
    return lines
