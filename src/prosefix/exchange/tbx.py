"""TBX, ISO 30042: the terminology of translators and of companies' style guides.

Read: the 2019 form (`tbx`) in both its styles and the older one (`martif`), with or without namespaces. Of each concept
the English terms count: what is deprecated or superseded is a distortion of what is preferred.
Written: TBX-Basic of 2019. What TBX has no place for stands in notes: `prosefix:strength=weak`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

from prosefix.errors import ProsefixError
from prosefix.exchange.entries import (
    CannotSayError,
    Entry,
    Imported,
    LeftOut,
    checked,
    entry_of,
    guessed_pos,
    imported,
    one_line,
    strength_of,
)
from prosefix.files import NOT_DONE
from prosefix.findings import Strength
from prosefix.glossary.entries import Origin, Swap, Term

_CONCEPTS = frozenset(["conceptEntry", "termEntry"])
_LANGUAGES = frozenset(["langSec", "langSet"])
_TERMS = frozenset(["termSec", "tig", "ntig"])
_STATUS = frozenset(["administrativeStatus", "normativeAuthorization"])
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NOTE = re.compile(r"\s*prosefix:(\w+)=(.*)", re.DOTALL)
_POS = {"noun": "noun", "verb": "verb", "adjective": "adj", "adverb": "adv", "other": "other"}
_POS_NAMES = {pos: name for name, pos in _POS.items()}
#: Where concepts begin: comments are passed over, in which one might seem to.
_CONCEPT = re.compile(r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|(<(?:[\w.-]+:)?(?:conceptEntry|termEntry)[\s/>])", re.DOTALL)

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader>
<fileDesc>
<titleStmt><title>Glossary of prosefix</title></titleStmt>
<sourceDesc><p>Written by prosefix glossary export</p></sourceDesc>
</fileDesc>
</tbxHeader>
<text>
<body>
"""
_TAIL = "</body>\n</text>\n</tbx>\n"


def read_tbx(text: str, path: str) -> Imported:
    """The entries in a file of terminology. Raises ProsefixError if it is none."""
    root = _root(text, path)
    found: list[Entry | LeftOut] = []
    lines = list(_lines(text))
    for number, concept in enumerate(each for each in root.iter() if _name(each) in _CONCEPTS):
        origin = Origin(path, lines[number] if number < len(lines) else 0)
        try:
            found += _entries(concept, origin)
        except CannotSayError as error:
            says = ", ".join(_text(each).strip() for each in concept.iter() if _name(each) == "term")
            found.append(LeftOut(path, origin.line, says or "a concept", str(error)))
    return imported(found)


def write_tbx(entries: Iterable[Entry]) -> str:
    """The terms and swaps as TBX-Basic; keeps have no place in it."""
    concepts = (_concept(each, number) for number, each in enumerate(entries, 1) if isinstance(each, Term | Swap))
    return _HEAD + "".join(concepts) + _TAIL


def _root(text: str, path: str) -> ElementTree.Element:
    if doctype := re.search("<!(?:DOCTYPE|ENTITY)", text):
        line = text.count("\n", 0, doctype.start()) + 1
        hint = "take the <!DOCTYPE ...> out of it: terms need none"
        raise ProsefixError(
            "it has a DOCTYPE, which can hold entities that never end",
            path=path,
            line=line,
            hint=hint,
            status=NOT_DONE,
        )
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        message = str(error).partition(":")[0]
        raise ProsefixError(f"not XML: {message}", path=path, line=error.position[0], status=NOT_DONE) from None
    except ValueError as error:  # an encoding that Python does not know
        raise ProsefixError(f"not XML: {error}", path=path, status=NOT_DONE) from None
    if _name(root) not in ("tbx", "martif"):
        raise ProsefixError(f"XML, but not TBX: its root is {_name(root)!r}", path=path, status=NOT_DONE)
    return root


def _lines(text: str) -> Iterator[int]:
    """The line that each concept begins in."""
    line, at = 1, 0
    for match in _CONCEPT.finditer(text):
        line, at = line + text.count("\n", at, match.start()), match.start()
        if match.group(1):
            yield line


def _name(element: ElementTree.Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def _text(element: ElementTree.Element) -> str:
    return "".join(element.itertext())


def _entries(concept: ElementTree.Element, origin: Origin) -> Iterator[Term | Swap]:
    notes = _notes(concept)
    domain = next((_text(each).strip() for each in concept.iter() if _says(each) == "subjectField"), "")
    origin = replace(origin, domain=domain or None)
    terms = _terms(concept)
    if not terms:
        raise CannotSayError("no English term")
    spun = tuple(term for term, status in terms if status in ("deprecated", "superseded"))
    preferred = [term for term, status in terms if status == "preferred"]
    admitted = [term for term, status in terms if status not in ("deprecated", "superseded", "preferred")]
    meant = (*preferred, *admitted)
    if not spun:
        yield from (_with_notes(checked(Term(one_line(term), origin)), notes) for term in preferred or admitted)
    elif not meant:
        raise CannotSayError("deprecated, and no preferred term")
    elif "kind" in notes:
        yield _own(notes, spun, meant, _pos(concept), origin)
    else:
        yield from _brought_together([entry_of(each, meant, origin) for each in spun])


def _brought_together(entries: list[Term | Swap]) -> list[Term | Swap]:
    """The distortions of one term as one entry; swaps as they are, with their part of speech guessed one by one."""
    first = entries[0]
    if isinstance(first, Term):
        return [replace(first, seen=tuple(each.seen[0] for each in entries if isinstance(each, Term)))]
    return entries


def _own(
    notes: dict[str, list[str]], spun: tuple[str, ...], meant: tuple[str, ...], pos: str, origin: Origin
) -> Term | Swap:
    """The entry of a concept that we wrote."""
    if notes["kind"] == ["term"]:
        return _with_notes(checked(Term(meant[0], origin, spun)), notes)
    return _with_notes(checked(Swap(spun[0], meant, pos or guessed_pos(spun[0], meant[0]), origin)), notes)


def _with_notes(entry: Term | Swap, notes: dict[str, list[str]]) -> Term | Swap:
    usual = Strength.STRONG if isinstance(entry, Term) else Strength.WEAK
    strength = strength_of(next(iter(notes.get("strength", ())), ""), usual)
    family, unless = (tuple(notes.get(key, ())) for key in ("family", "unless"))
    entry = replace(entry, strength=strength, family=family, unless=unless)
    if isinstance(entry, Term):
        return checked(replace(entry, mass="mass" in notes))
    return checked(replace(entry, often="often" in notes))


def _notes(concept: ElementTree.Element) -> dict[str, list[str]]:
    """What our own notes say: `prosefix:family=actually`."""
    notes: dict[str, list[str]] = {}
    for each in concept:
        if _name(each) == "note" and (match := _NOTE.fullmatch(_text(each))):
            notes.setdefault(match.group(1), []).append(match.group(2))
    return notes


def _terms(concept: ElementTree.Element) -> list[tuple[str, str]]:
    """The English terms of a concept, each with its status; an empty one where the file says none."""
    return [
        (_text(term), next((status for each in section.iter() if (status := _status(each))), ""))
        for language in concept
        if _name(language) in _LANGUAGES and _is_english(language)
        for section in language
        if _name(section) in _TERMS
        for term in section.iter()
        if _name(term) == "term"
    ]


def _is_english(language: ElementTree.Element) -> bool:
    tag = language.get(_LANG) or language.get("lang") or ""
    return re.split("[-_]", tag.lower())[0] in ("en", "eng")


def _says(element: ElementTree.Element) -> str:
    """What kind of note it is: by its type (`<termNote type="...">`), or by its name (`<basic:...>`)."""
    return element.get("type") or _name(element)


def _status(element: ElementTree.Element) -> str:
    """preferred, admitted, deprecated ...: what it says of a term; empty if it says nothing of that."""
    if _says(element) not in _STATUS:
        return ""
    return _text(element).strip().removesuffix("-admn-sts").removesuffix("Term")


def _pos(concept: ElementTree.Element) -> str:
    named = (_text(each).strip() for each in concept.iter() if _says(each) == "partOfSpeech")
    return next((_POS[name] for name in named if name in _POS), "")


def _concept(entry: Term | Swap, number: int) -> str:
    """The concept of an entry."""
    seen, meant = (entry.seen, (entry.term,)) if isinstance(entry, Term) else ((entry.spun,), entry.meant)
    domain = entry.origin.domain
    lines = [f"<conceptEntry id={quoteattr(f'c{number}')}>"]
    lines += [f'<descrip type="subjectField">{escape(domain)}</descrip>'] if domain else []
    lines += [f"<note>prosefix:{escape(fact)}</note>" for fact in _facts(entry)]
    statuses = ["preferredTerm"] + ["admittedTerm"] * (len(meant) - 1) + ["deprecatedTerm"] * len(seen)
    name = _POS_NAMES[entry.pos] if isinstance(entry, Swap) else ""
    pos = f'<termNote type="partOfSpeech">{name}</termNote>' if name else ""
    terms = "".join(
        f"<termSec><term>{escape(term)}</term>{pos}"
        f'<termNote type="administrativeStatus">{status}-admn-sts</termNote></termSec>\n'
        for term, status in zip((*meant, *seen), statuses, strict=True)
    )
    return "\n".join([*lines, f'<langSec xml:lang="en">\n{terms}</langSec>', "</conceptEntry>", ""])


def _facts(entry: Term | Swap) -> Iterator[str]:
    """What TBX has no place for, as `name=value`."""
    yield "kind=term" if isinstance(entry, Term) else "kind=swap"
    if entry.strength is not (Strength.STRONG if isinstance(entry, Term) else Strength.WEAK):
        yield f"strength={entry.strength.name.lower()}"
    if isinstance(entry, Term) and entry.mass:
        yield "mass=yes"
    if isinstance(entry, Swap) and entry.often:
        yield "often=yes"
    yield from (f"family={family}" for family in entry.family)
    yield from (f"unless={pattern}" for pattern in entry.unless)
