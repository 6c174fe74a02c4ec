"""Left-over spinner syntax: "{big|large|huge} dog", "{a|b{c|d}}", "[buy|get] it"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from prosefix.document import OPAQUE, Part
from prosefix.findings import Finding, Severity, Strength
from prosefix.language.reading import Passage, Text
from prosefix.rewrite import rewrite
from prosefix.rules.base import Context, Rule

_CLOSING = {"{": "}", "[": "]"}
#: What no choice of words holds: code, data, markup, paths.
_CODE = re.compile(r"[=;<>\\/`$^*_~#@&+%]|\"\s*:|::|\.\w|\|\||[a-z][A-Z]|\[\]")
#: Choices that are named in the usage of a command or the signature of a function.
_USAGE = frozenset(
    """start stop restart reload status on off true false yes no y n enable disable enabled disabled up down
    add remove list show get set auto none all always never default left right top bottom center json xml
    html text plain info debug warn warning error file dir name path key value and or not read write
    append string number integer boolean bool float object array function buffer stream url null undefined
    symbol bytes str int dict tuple any void date regex""".split()
)


@dataclass(frozen=True)
class _Group:
    """A bracket from `start` to `end` of a text, and its choices as (start, end)."""

    start: int
    end: int
    choices: tuple[tuple[int, int], ...]
    inner: tuple[_Group, ...]


def find(text: Text, context: Context) -> Iterator[Finding]:
    """A finding for each outermost group of choices; its repair leaves the first one standing."""
    for passage in text.passages:
        prose = passage.block.text
        if "|" not in prose:
            continue
        for group in _groups(prose):
            if strength := _strength(prose, group):
                yield _keeping_first(passage, group, strength)


def _groups(prose: str) -> Iterator[_Group]:
    """The outermost groups with a bar in them, in order."""
    at = 0
    while at < len(prose):
        group = _group_at(prose, at) if prose[at] in _CLOSING else None
        if group is not None and len(group.choices) > 1:
            yield group
            at = group.end
        else:
            at += 1


def _group_at(prose: str, start: int) -> _Group | None:
    """The group whose bracket opens at `start`; None if it never closes."""
    inner: list[_Group] = []
    closing = _CLOSING[prose[start]]
    bars, at = [start], start + 1
    while at < len(prose):
        char = prose[at]
        if char == closing:
            bars.append(at)
            choices = tuple((a + 1, b) for a, b in pairwise(bars))
            return _Group(start, at + 1, choices, tuple(inner))
        if char == prose[start]:
            group = _group_at(prose, at)
            if group is None:
                return None
            inner.append(group)
            at = group.end
            continue
        if char == "|":
            bars.append(at)
        at += 1
    return None


def _strength(prose: str, group: _Group) -> Strength | None:
    """How sure it is that these are a spinner's choices; None for templates, usage, patterns, sets and data."""
    words = [prose[start:end].strip() for start, end in group.choices]
    if _stands_in_code(prose, group) or _are_symbols(prose, group, words):
        return None
    if sum(word.lower() in _USAGE for word in words) * 2 >= len(words):
        return None
    if any(_strength(prose, each) is None for each in group.inner if len(each.choices) > 1):
        return None
    return Strength.CERTAIN if prose[group.start] == "{" else Strength.STRONG


def _stands_in_code(prose: str, group: _Group) -> bool:
    """Whether the marks in and around a group are those of code, markup or a pattern."""
    start, end = group.start, group.end
    before, whole, after = prose[max(start - 1, 0) : start], prose[start:end], prose[end : end + 1]
    if before in tuple("$\\%#^[._-") or after in tuple("](*+=^") or _CODE.search(whole):
        return True
    if prose[max(start - 2, 0) : start].strip() == OPAQUE:
        return True  # `name` {string|Object}
    glued = before.isalnum() or after.isalnum()
    return glued and re.search(r"[A-Z\d]", before + whole + after) is not None  # get{Name|Type}


def _are_symbols(prose: str, group: _Group, words: list[str]) -> bool:
    """Whether the choices are no words: {x|x > 0}, { digit | letter }, [--all|--none]."""
    if any(word.startswith(("-", "<", '"', "'")) for word in words):
        return True
    if "" in words and re.search("[a-z]{3}$", prose[: group.start]):
        return False  # "massage{s|}"
    spaced_out = all(prose[a:b][:1].isspace() and prose[a:b][-1:].isspace() for a, b in group.choices)
    letter = len(words[0]) == 1 and words[0] not in ("a", "A", "I")
    return spaced_out or letter or not any(re.search(r"[^\W\d_]{2}", word) for word in words)


def _keeping_first(passage: Passage, group: _Group, strength: Strength) -> Finding:
    """A finding on a group whose parts take away all but its first choice; markup in that stays."""
    block = passage.block
    cuts = list(_cuts(block.text, group))
    made = [rewrite(block, start, end, "") for start, end in cuts]
    kept, at = "", group.start
    for start, end in cuts:
        kept, at = kept + block.text[at:start], end
    found = RULE.replacing(passage, [Part(block.source(group.start, group.end), "")], kept, strength=strength)
    parts = tuple(part for each in made for part in each or ())
    replacements = () if None in made else (replace(found.replacements[0], parts=parts),)
    quoted = passage.is_quoted(group.start, group.end)
    return replace(found, text=block.text[group.start : group.end], replacements=replacements, quoted=quoted)


def _cuts(prose: str, group: _Group) -> Iterator[tuple[int, int]]:
    """The ranges to take away, in order: all but the first choice that is not empty, and in that the same."""
    start, end = next((choice for choice in group.choices if prose[slice(*choice)].strip()), group.choices[0])
    if prose[group.start - 1 : group.start] in ("", " "):
        start = end - len(prose[start:end].lstrip())
    if not prose[group.end : group.end + 1].isalnum():
        end = start + len(prose[start:end].rstrip())
    yield group.start, start
    for inner in group.inner:
        if start <= inner.start and inner.end <= end and len(inner.choices) > 1:
            yield from _cuts(prose, inner)
    yield end, group.end


RULE = Rule(
    id="artifact/spintax",
    what="A spinner's syntax was left over: several choices of words in brackets.",
    why="These are a spinner's choices: a reader should see one of them.",
    fix="Safe for braces; for square brackets in a spun text only. The first choice stays. Template tags, "
    "code, patterns, sets and the usage of commands are left alone.",
    severity=Severity.ERROR,
    bad={
        "A {big|large|huge} dog barked.": "A big dog barked.",
        "{Massage {helps|eases}|It soothes} the {back|spine}.": "Massage helps the back.",
        "It is {|very }good for you.": "It is very good for you.",
        "You can [buy|purchase|get] it here.": "You can buy it here.",
    },
    good=(
        "Write {{ name | upper }} or {% if a|length %} here.",
        "The set {x|x > 0}, a rule { digit | letter }, and P{A|B}.",
        "Run service web {start|stop|restart} or tool [--all|--none].",
        "Pass a {string|Buffer|TypedArray} to get{Name|Type}.",
        "See [[Page|label]] and the pattern [a|b]+ or {a|b}.",
    ),
    find=find,
)
