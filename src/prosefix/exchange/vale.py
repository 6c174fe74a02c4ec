"""Vale: its vocabularies (accept.txt, reject.txt), and its rules of what to write instead of what (`swap:`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from prosefix.errors import ProsefixError
from prosefix.exchange.entries import (
    CannotSayError,
    Entry,
    Imported,
    LeftOut,
    entry_of,
    imported,
    keep_of,
    name_of,
)
from prosefix.exchange.regex import spelled_out
from prosefix.files import NOT_DONE
from prosefix.glossary.entries import Origin, Swap, Term

ACCEPT, REJECT = "accept.txt", "reject.txt"
#: Reads a file: its name and text.
Read = Callable[[Path], str]

_QUOTED = r"'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\""
_PAIR = re.compile(rf"\s+(?P<key>{_QUOTED}|[^\s'\"#{{\[&*!|>%@-](?:[^#:]|:(?!\s)|(?<!\s)#)*?)\s*:"
                   rf"(?:\s+(?P<value>{_QUOTED}|[^\s'\"#{{\[&*!|>%@](?:(?!\s\#|:\s).)*?))?\s*(?:\s\#.*)?")  # fmt: skip
_KEY = re.compile(r"(\w+)\s*:\s*(.*?)\s*(?:#.*)?")
_REGEX_SIGN = re.compile(r"([\\.+*?()|\[\]{}^$])")


def read_vale(path: Path, read: Read) -> Imported:
    """The entries of a vocabulary (a folder, or one of its files) or of a rule. Raises ProsefixError."""
    if not path.is_dir():
        text = read(path)
        return _rule(text, str(path)) if is_rule(text) else _vocabulary({path: text})
    files = [file for file in (path / ACCEPT, path / REJECT) if file.is_file()]
    if not files:
        raise _no_vocabulary(path)
    return _vocabulary({file: read(file) for file in files})


def write_vale(entries: Iterable[Entry]) -> str:
    """An accept.txt of the terms and keeps; a small letter in front is also taken as a large one."""
    texts = (name_of(each) for each in entries if not isinstance(each, Swap))
    return "".join(f"{_expression(text)}\n" for text in dict.fromkeys(texts))


def is_rule(text: str) -> bool:
    """Whether a text is one of Vale's rules."""
    return re.search(r"^(?:swap|extends)\s*:", text, re.MULTILINE) is not None


def _no_vocabulary(path: Path) -> ProsefixError:
    inside = sorted({file.parent for name in (ACCEPT, REJECT) for file in path.glob(f"**/{name}")})
    hint = f"give one of {', '.join(map(str, inside))}" if inside else f"a vocabulary has {ACCEPT} or {REJECT}"
    return ProsefixError("no vocabulary of Vale in this folder", path=str(path), hint=hint, status=NOT_DONE)


def _vocabulary(texts: dict[Path, str]) -> Imported:
    found: list[Entry | LeftOut] = []
    rejected: list[str] = []
    for path, text in texts.items():
        for number, line in enumerate(text.splitlines(), 1):
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            if path.name.lower() == REJECT:
                rejected.append(line)
            else:
                found += _told(line, Origin(str(path), number), _keeps)
    return imported(found, rejected)


def _keeps(line: str, origin: Origin) -> Iterator[Entry]:
    for text in spelled_out(line):
        yield keep_of(text, origin)


def _rule(text: str, path: str) -> Imported:
    kind, at_kind = _value_of(text, "extends")
    if kind not in ("", "substitution"):
        raise ProsefixError(
            f"a rule of Vale that extends {kind!r}; only a substitution says what to write instead",
            path=path, line=at_kind, status=NOT_DONE,
        )  # fmt: skip
    inline, at_swap = _value_of(text, "swap")
    if not at_swap or inline:
        hint = "write a line for each pair, indented, under swap:"
        raise ProsefixError(
            "no lines of pairs under swap:", path=path, line=at_swap or None, hint=hint, status=NOT_DONE
        )
    found: list[Entry | LeftOut] = []
    for number, line in enumerate(text.splitlines()[at_swap:], at_swap + 1):
        if line.strip() and not line[0].isspace() and not line.startswith("#"):
            break
        if line.strip() and not line.lstrip().startswith("#"):
            found += _told(line, Origin(path, number), _pairs)
    return imported(found)


def _pairs(line: str, origin: Origin) -> Iterator[Term | Swap]:
    pair = _PAIR.fullmatch(line)
    if pair is None:
        raise CannotSayError("not a plain key: value")
    meants = tuple(text.strip() for text in _unquoted(pair["value"] or "").split("|") if text.strip())
    if not meants:
        raise CannotSayError("no replacement")
    if re.search(r"\$\d", " ".join(meants)):
        raise CannotSayError("a replacement that is made of what was found")
    for found in spelled_out(_unquoted(pair["key"])):
        yield entry_of(found, meants, origin)


def _told(line: str, origin: Origin, entries: Callable[[str, Origin], Iterator[Entry]]) -> list[Entry | LeftOut]:
    """The entries of a line, all of them, or that it was left out."""
    try:
        return list(entries(line, origin))
    except CannotSayError as error:
        return [LeftOut(origin.path, origin.line, line.strip(), str(error))]


def _value_of(text: str, key: str) -> tuple[str, int]:
    """The value of a key of the rule, and its line; a line of 0 if it is not there."""
    for number, line in enumerate(text.splitlines(), 1):
        if (match := _KEY.fullmatch(line)) and match.group(1) == key:
            return _unquoted(match.group(2)), number
    return "", 0


def _unquoted(text: str) -> str:
    """What a text of YAML says without its quotation marks."""
    if text.startswith("'"):
        return text[1:-1].replace("''", "'")
    if text.startswith('"'):
        return re.sub(r"\\(.)", r"\1", text[1:-1])
    return text


def _expression(text: str) -> str:
    escaped = _REGEX_SIGN.sub(r"\\\1", text)
    return f"[{text[0].upper()}{text[0]}]{escaped[1:]}" if text.partition(" ")[0].islower() else escaped
