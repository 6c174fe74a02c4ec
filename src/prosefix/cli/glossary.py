"""`prosefix glossary`: what the glossary holds, and whether its examples hold."""

from __future__ import annotations

import sys
from difflib import get_close_matches

import click

from prosefix.cli.exchange import export_entries, import_file, learn_entries
from prosefix.cli.jobs import entries_for
from prosefix.cli.options import Options, glossary_options
from prosefix.errors import ProsefixError
from prosefix.glossary.entries import Entries
from prosefix.glossary.load import load, shipped_files
from prosefix.library import glossary_files
from prosefix.outputs.console import stdout_printer
from prosefix.outputs.glossary import (
    KINDS,
    Entry,
    kind_of,
    likely,
    meanings_json,
    name_of,
    print_entry,
    print_failure,
    print_list,
    print_meanings,
    texts_of,
)
from prosefix.outputs.words import count
from prosefix.unspin.examples import failures


@click.group()
def glossary() -> None:
    """List, show, search and test what the glossary holds; import, export and learn it."""


for command in (import_file, export_entries, learn_entries):
    glossary.add_command(command)


@glossary.command("list")
@click.option("--domain", metavar="NAME", help="Only entries of this field.")
@click.option("--kind", type=click.Choice(KINDS), help="Only entries of this kind.")
@glossary_options
def list_entries(domain: str | None, kind: str | None, options: Options) -> None:
    """List the entries, a line for each."""
    entries = entries_for(options)
    domains = [each.name for each in entries.domains]
    if domain is not None and domain not in domains:
        near = get_close_matches(domain, domains, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(domains) or 'none'}"
        raise ProsefixError(f"no domain {domain!r}", hint=hint)
    found = [
        each
        for each in _all(entries)
        if (domain is None or each.origin.domain == domain) and (kind is None or kind_of(each) == kind)
    ]
    print_list(found, stdout_printer())


@glossary.command()
@click.argument("name", metavar="TERM-or-ID")
@glossary_options
def show(name: str, options: Options) -> None:
    """Show all that the entries of a name say, with the file and line of each."""
    entries = _all(entries_for(options))
    wanted = name.lower().removeprefix("phrase/")
    found = [each for each in entries if name_of(each).lower() == wanted]
    if not found:
        near = get_close_matches(wanted, [name_of(each) for each in entries], n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"try: prosefix glossary search {name}"
        raise ProsefixError(f"no entry {name!r}", hint=hint)
    for each in found:
        print_entry(each, stdout_printer())


@glossary.command()
@click.argument("words", metavar="PHRASE", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@glossary_options
def search(words: tuple[str, ...], form: str, options: Options) -> int:
    """Tell which terms PHRASE may stand for, and list the entries in which all its words stand.

    Ends with 1 if there is neither. With --format json only the terms are told, best first; "-" reads phrases from
    standard input, one a line, and prints a line of JSON for each.
    """
    from prosefix.unspin.terms import TermIndex

    entries = entries_for(options)
    every, index = _all(entries), TermIndex(entries)
    phrases = (line.strip() for line in sys.stdin) if words == ("-",) else iter([" ".join(words)])
    any_found = False
    for phrase in filter(None, phrases):
        meanings = index.meanings(phrase)
        if form == "json":
            any_found |= bool(meanings)
            click.echo(meanings_json(phrase, meanings))
        else:
            found = [each for each in every if _has(each, phrase.lower().split())]
            any_found |= bool(found or likely(meanings))
            print_meanings(likely(meanings), stdout_printer())
            print_list(found, stdout_printer())
    return 0 if any_found else 1


@glossary.command("test")
@click.argument("files", metavar="[FILE]...", nargs=-1)
def run_examples(files: tuple[str, ...]) -> int:
    """Run the examples of all phrases, of FILEs or the shipped ones; ends with 1 if one does not hold."""
    lists = load(shipped_files()).lists
    paths = glossary_files(files) if files else shipped_files()
    own = load(paths)
    lists = (Entries(lists=lists) + Entries(lists=own.lists)).lists
    printer = stdout_printer()
    failed = 0
    for phrase in own.phrases:
        for failure in failures(phrase, lists):
            print_failure(failure, printer)
            failed += 1
    told = f"{count(len(own.phrases), 'phrase')} in {count(len(paths), 'file')}"
    click.echo(f"{told}: {count(failed, 'failure') if failed else 'all examples hold'}", err=True)
    return 1 if failed else 0


def _all(entries: Entries) -> list[Entry]:
    """All entries that have a name, in its order."""
    every: list[Entry] = [*entries.terms, *entries.phrases, *entries.swaps, *entries.lists]
    return sorted(every, key=lambda each: (name_of(each).lower(), kind_of(each)))


def _has(entry: Entry, words: list[str]) -> bool:
    text = "\n".join(texts_of(entry)).lower()
    return all(word in text for word in words)
