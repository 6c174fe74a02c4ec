"""Reads glossary files; every error names the file and the line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from prosefix.errors import ProsefixError
from prosefix.findings import Strength
from prosefix.glossary.entries import Domain, Entries, Keep, Origin, Phrase, Swap, Term, WordList
from prosefix.glossary.pattern import PatternError, parse_pattern
from prosefix.glossary.rows import FORWARD, Row, RowError, by_spun, read_rows
from prosefix.glossary.table import Table
from prosefix.glossary.template import TemplateError, check_template

_HEADER = re.compile(r"^\s*\[\[?\s*(\w+)\s*\]\]?\s*(?:#.*)?$")
_TOML_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_ROWS = re.compile(r'^\s*rows\s*=\s*"""')
_POS = ("noun", "verb", "adj", "adv", "other")


def shipped_files() -> list[Path]:
    """The files of the glossary that comes with prosefix, in a fixed order."""
    package = Path(__file__).parent.parent
    inside, checkout = package / "data" / "glossary", package.parent.parent / "glossary"
    folder = inside if inside.is_dir() else checkout
    return files_in(folder)


def files_in(folder: Path) -> list[Path]:
    """All glossary files of a folder and the folders in it, in the order of their names."""
    return sorted(folder.rglob("*.toml"), key=lambda path: path.relative_to(folder).as_posix())


def load(paths: Iterable[Path]) -> Entries:
    """The entries of some files. Raises ProsefixError for the first thing that is wrong."""
    entries = Entries()
    seen_ids: dict[str, str] = {}
    for path in paths:
        loaded = load_file(path)
        for phrase in loaded.phrases:
            where = f"{path}:{phrase.origin.line}"
            if phrase.id in seen_ids:
                raise ProsefixError(
                    f"the phrase {phrase.id!r} stands in {seen_ids[phrase.id]} already",
                    path=str(path), line=phrase.origin.line, hint="give it another id",
                )  # fmt: skip
            seen_ids[phrase.id] = where
        entries += loaded
    return entries


def load_file(path: Path) -> Entries:
    """The entries of one file. Raises ProsefixError."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise ProsefixError(f"cannot read the glossary: {error.strerror}", path=str(path)) from None
    except UnicodeDecodeError:
        raise ProsefixError("the glossary is not UTF-8 text", path=str(path), hint="save it as UTF-8") from None
    return parse(text, str(path))


def parse(text: str, path: str) -> Entries:
    """The entries in the text of a glossary file. Raises ProsefixError."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _TOML_LINE.search(str(error))
        line = int(place.group(1)) if place else len(text.splitlines())  # else "at end of document"
        message = _TOML_LINE.sub("", str(error)).strip()
        raise ProsefixError(f"not TOML: {message}", path=path, line=line) from None
    unknown = next((key for key in data if key not in (*_READERS, *_ROW_READERS, "domain")), None)
    if unknown is not None:
        known = ", ".join(["domain", *_READERS, *_ROW_READERS])
        raise ProsefixError(
            f"unknown table {unknown!r}",
            path=path,
            line=_line_of_key(text, unknown),
            hint=f"there are {known}",
        )
    lines = _lines_of_tables(text)
    domain_line = next(iter(lines.get("domain", [])), None)
    domain = data.get("domain")
    name = Table(domain, Origin(path, domain_line or 1)).text("name") if domain is not None else None
    found = {key: list(_read_all(key, data, lines, path, name)) for key in _READERS}
    for key, (single, _) in _ROW_READERS.items():
        found[single] += _read_rows(key, data, lines, path, name, text.splitlines())
    domains = [_domain(Table(domain, Origin(path, domain_line or 1)))] if domain is not None else []
    return Entries(
        tuple(found["term"]), tuple(found["phrase"]), tuple(found["swap"]), tuple(found["list"]), tuple(found["keep"]),
        tuple(d for d in domains if d.signs),
    )  # fmt: skip


def _read_all(
    key: str, data: dict[str, Any], lines: dict[str, list[int]], path: str, domain: str | None
) -> Iterator[Any]:
    for reader in _tables(key, data, lines, path, domain):
        entry = _READERS[key](reader)
        reader.done(key)
        yield entry


def _read_rows(
    key: str, data: dict[str, Any], lines: dict[str, list[int]], path: str, domain: str | None, source: list[str]
) -> Iterator[Any]:
    """The entries of the tables that hold many, a line each; an error names the line of the row."""
    single, read = _ROW_READERS[key]
    for reader in _tables(key, data, lines, path, domain):
        above = reader.origin.line
        while above < len(source) and not _ROWS.match(source[above - 1]):
            above += 1
        try:
            for offset, entry in read(reader):
                reader.origin = Origin(path, above + 1 + offset, domain)
                yield entry(reader.origin)
        except RowError as error:
            raise ProsefixError(str(error), path=path, line=above + 1 + error.offset) from None
        reader.done(single)


def _tables(
    key: str, data: dict[str, Any], lines: dict[str, list[int]], path: str, domain: str | None
) -> Iterator[Table]:
    tables = data.get(key, [])
    if not isinstance(tables, list):
        raise ProsefixError(f"[{key}] must be [[{key}]]", path=path, line=_first(lines.get(key)))
    places = lines.get(key, [])
    for number, table in enumerate(tables):
        yield Table(table, Origin(path, places[number] if number < len(places) else 1, domain))


def _term(table: Table) -> Term:
    return _checked_term(table, Term(
        table.text("term"), table.origin, table.texts("seen"), table.flag("mass"), table.strength(Strength.STRONG),
        table.texts("family"), table.texts("unless"),
    ))  # fmt: skip


def _terms(table: Table) -> Iterator[tuple[int, Callable[[Origin], Term]]]:
    form = "term, or term <- distortion | distortion"
    mass, strength, family = table.flag("mass"), table.strength(Strength.STRONG), table.texts("family")
    for row in read_rows(table.text("rows"), form):
        if row.arrow == FORWARD:
            raise RowError(row.offset, f"the row of {row.left!r} must have the form: {form}")

        def entry(origin: Origin, row: Row = row) -> Term:
            return _checked_term(table, Term(row.left, origin, row.right, mass, strength, family))

        yield row.offset, entry


def _checked_term(table: Table, term: Term) -> Term:
    if term.term in term.seen:
        table.fail(f"{term.term!r} is among its own distortions")
    for text in (*term.seen, *term.unless):
        _check_pattern(table, text)
    return term


def _phrase(table: Table) -> Phrase:
    phrase = Phrase(
        table.text("id"), table.texts("find", None), table.texts("use", None, empty=True), table.text("why"),
        table.origin, table.strength(Strength.STRONG), table.texts("family"), table.texts("before"),
        table.texts("not_before"), table.texts("after"), table.texts("not_after"), table.texts("unless"),
        table.texts("bad", None), table.texts("fixed", None, empty=True), table.texts("good", None),
    )  # fmt: skip
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", phrase.id):
        table.fail(f"the id {phrase.id!r} must be small letters, digits and hyphens")
    if len(phrase.bad) != len(phrase.fixed):
        table.fail(f"{len(phrase.bad)} bad examples but {len(phrase.fixed)} fixed ones")
    if not phrase.bad or not phrase.good:
        table.fail("a phrase needs at least one bad and one good example")
    slots = min(_check_pattern(table, find) for find in phrase.find)
    for pattern in (*phrase.before, *phrase.not_before, *phrase.after, *phrase.not_after, *phrase.unless):
        _check_pattern(table, pattern)
    for use in phrase.use:
        try:
            check_template(use, slots)
        except TemplateError as error:
            table.fail(str(error))
    return phrase


def _check_pattern(table: Table, pattern: str) -> int:
    """How many slots a pattern has; an error with file and line if it is none."""
    try:
        return len(parse_pattern(pattern)[0].slots)
    except PatternError as error:
        table.fail(str(error))


def _swap(table: Table) -> Swap:
    return _checked_swap(table, Swap(
        table.text("spun"), table.texts("meant", None), table.text("pos"), table.origin, table.strength(Strength.WEAK),
        table.texts("family"), table.texts("unless"), table.flag("often"),
    ))  # fmt: skip


def _swaps(table: Table) -> Iterator[tuple[int, Callable[[Origin], Swap]]]:
    form = "spun -> meant | meant, or meant <- spun | spun"
    pos, strength, family = table.text("pos"), table.strength(Strength.WEAK), table.texts("family")
    often = table.flag("often")
    for offset, spun, meant in by_spun(read_rows(table.text("rows"), form), form):

        def entry(origin: Origin, spun: str = spun, meant: tuple[str, ...] = meant) -> Swap:
            return _checked_swap(table, Swap(spun, meant, pos, origin, strength, family, often=often))

        yield offset, entry


def _checked_swap(table: Table, swap: Swap) -> Swap:
    if swap.pos not in _POS:
        table.fail(f"no pos {swap.pos!r}", f"there are {', '.join(_POS)}")
    if swap.spun in swap.meant:
        table.fail(f"{swap.spun!r} is swapped for itself")
    for pattern in (swap.spun, *swap.unless):
        _check_pattern(table, pattern)
    return swap


def _list(table: Table) -> WordList:
    return WordList(table.text("name"), table.texts("words", None), table.origin)


def _keep(table: Table) -> Keep:
    return Keep(table.text("text"), table.origin)


def _domain(table: Table) -> Domain:
    domain = Domain(table.text("name"), table.text("title", ""), table.texts("signs"), table.origin)
    table.done("domain")
    return domain


_READERS: dict[str, Callable[[Table], Any]] = {
    "term": _term, "phrase": _phrase, "swap": _swap, "list": _list, "keep": _keep,
}  # fmt: skip
#: The tables with many entries, a line each: of what, and by what they are read.
_ROW_READERS: dict[str, tuple[str, Callable[[Table], Iterator[tuple[int, Callable[[Origin], Any]]]]]] = {
    "terms": ("term", _terms), "swaps": ("swap", _swaps),
}  # fmt: skip


def _lines_of_tables(text: str) -> dict[str, list[int]]:
    lines: dict[str, list[int]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if match := _HEADER.match(line):
            lines.setdefault(match.group(1), []).append(number)
    return lines


def _line_of_key(text: str, key: str) -> int | None:
    pattern = re.compile(rf"^\s*(?:\[+\s*)?{re.escape(key)}\b")
    return next((n for n, line in enumerate(text.splitlines(), 1) if pattern.match(line)), None)


def _first(lines: list[int] | None) -> int | None:
    return lines[0] if lines else None
