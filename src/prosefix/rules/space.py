"""Spaces and marks gone astray: "word , word", "word,word", "end.The next", ",,", ".."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prosefix.findings import Finding, Severity, Strength
from prosefix.language.reading import Passage, Text
from prosefix.language.words import FUNCTION_WORDS, is_known
from prosefix.rules.base import Context, Rule

_BEFORE_MARK = re.compile(r"(?P<left>[^\W_]+[)\]”’\"']?)(?P<cut> +[,.;:?!])(?=(?P<next>\s+\S|[”’)\"]|\Z))")
_AFTER_COMMA = re.compile(r"(?P<left>(?<![\w'’])[^\W\d_]{2,})(?P<cut>,)(?P<right>[^\W\d_]{2,}(?![\w'’]))")
_AFTER_PERIOD = re.compile(r"(?P<left>(?<![\w'’.])[a-z]{2,}\)?)(?P<cut>\.)(?P<right>[A-Z][a-z]*(?![\w'’]))")
_COMMAS = re.compile(r"(?<=[^\W_])(?P<cut>,(?: ?,)+)(?=\s|\Z)")
_SUSPICIOUS = re.compile(r" [,.;:?!]|,\S|\.[A-Z]|\.\.")
_PERIODS = re.compile(r"(?<=[^\W\d_]{2})(?P<cut>\.\.)(?=\s+[A-Z“\"]|\Z)")

#: Words before a lone full stop that is a folder: "cd .".
_BEFORE_DOT = frozenset("cd add ls build install run find copy cp mv open".split())
#: Words that begin a sentence so often that what stands before is a full stop.
_OPENERS = frozenset(
    """The This That These Those It They We You He She There If When While However But And In For With From
    Although Because After Before Here What Why How Most Many Some Your Our Their His Her Its My Such As
    At On To""".split()
)
#: Words that follow the subject with which a sentence may begin.
_AFTER_SUBJECT = frozenset("is are was were has have had can may will should must does do also of".split())
#: Words that a comma stands beside.
_LITTLE = FUNCTION_WORDS | frozenset("however therefore moreover furthermore additionally instead meanwhile".split())
#: Words after which a mark may be named: "the marks , and ;".
_NAMES_OF_MARKS = frozenset("""mark marks character characters symbol symbols sign signs punctuation letters""".split())
#: The grammar of a language, as its manual writes it.
_GRAMMAR = re.compile(r"→|::=| \| ")
#: What may stand in one piece with a comma and no space: data and code, not prose.
_NO_PROSE = re.compile(r"[\d=/\\_:@&#$%^*+<>|{}\[\]~`\ufffc]")


def find(text: Text, context: Context) -> Iterator[Finding]:
    """A finding for each space before a mark or missing behind it, and each mark that stands twice."""
    for passage in text.passages:
        prose = passage.block.text
        if not _SUSPICIOUS.search(prose) or _GRAMMAR.search(prose):
            continue
        for match in _BEFORE_MARK.finditer(prose):
            if _is_astray(match, prose):
                mark = match["cut"][-1]
                strength = Strength.CERTAIN if mark in ",." else Strength.STRONG
                yield from _mend(text, passage, match, mark, "No space stands before this mark.", strength)
        for match in _AFTER_COMMA.finditer(prose):
            if sure := _comma_lacks_space(match, prose):
                yield from _mend(text, passage, match, ", ", "A space is missing behind this comma.", sure)
        for match in _AFTER_PERIOD.finditer(prose):
            if sure := _period_lacks_space(match, prose):
                yield from _mend(text, passage, match, ". ", "A space is missing behind this full stop.", sure)
        for match in _COMMAS.finditer(prose):
            yield from _mend(text, passage, match, ",", "The comma stands twice.", Strength.CERTAIN)
        periods = list(_PERIODS.finditer(prose))
        if len(periods) == 1 == prose.count(".."):  # more of them are a habit, and stand for "..."
            yield from _mend(text, passage, periods[0], ".", "The full stop stands twice.", Strength.CERTAIN)


def _is_astray(match: re.Match[str], prose: str) -> bool:
    """Whether a mark behind a space ends what stands before it: it is not named, no operator, no folder."""
    mark, left, following = match["cut"][-1], match["left"], match["next"].strip()
    if mark in ":;" and match["next"] == ")":
        return False  # a smiley
    if following and not following[0].isalnum() and following[0] not in "“”‘’\"'()\u2014\u2013":
        return False  # ". . .", ", ,", marks that are listed
    if (
        left.lower() in _NAMES_OF_MARKS
        or (left in ("and", "or") and mark != ",")
        or re.match(r" (?:and|or) [^\w\s]", prose[match.end() :])
    ):
        return False
    if mark == "," and not following[:1].isalnum() and following[:1] not in ("“", "‘", '"'):
        return False  # "a trailing , (as here)"
    if mark in ".?!":
        return not (following[:1].islower() or left.lower() in _BEFORE_DOT)
    if mark in ",:" and left.isdigit() and following[:1].isdigit():
        return False  # [0 , 1], 1 : 2
    return mark != ":" or len(match["cut"]) == 2  # a wider gap lines colons up


def _comma_lacks_space(match: re.Match[str], prose: str) -> Strength | None:
    left, right = match["left"].lower(), match["right"].lower()
    piece = _piece(prose, match.start(), match.end())
    if _NO_PROSE.search(piece) or not (is_known(left) and is_known(right)):
        return None
    if _LITTLE & {left, right}:
        return Strength.CERTAIN
    return Strength.STRONG if piece.count(",") == 1 and "(" not in piece else None


def _period_lacks_space(match: re.Match[str], prose: str) -> Strength | None:
    left, right = match["left"].rstrip(")"), match["right"]
    piece = _piece(prose, match.start(), match.end())
    if (
        _NO_PROSE.search(piece)
        or piece.rstrip(".").count(".") != 1
        or "(" in piece
        or prose[match.end() : match.end() + 1] not in (" ", ",")
    ):
        return None
    if right in _OPENERS and is_known(left):
        return Strength.CERTAIN
    following = re.match(r",? ([a-z]+)", prose[match.end() :])
    goes_on = following is not None and following[1] in _AFTER_SUBJECT  # else "a net.Socket option" would be one
    return Strength.WEAK if goes_on and is_known(left) and is_known(right.lower()) else None


def _piece(prose: str, start: int, end: int) -> str:
    """What stands between the spaces around `start` to `end`."""
    begin = max(prose.rfind(" ", 0, start), 0)
    stop = prose.find(" ", end)
    return prose[begin : stop if stop >= 0 else len(prose)].strip()


def _mend(
    text: Text, passage: Passage, match: re.Match[str], new: str, message: str, strength: Strength
) -> Iterator[Finding]:
    yield from RULE.mending(text, passage, *match.span("cut"), new, message=message, strength=strength)


RULE = Rule(
    id="typography/space",
    what="A space stands before a comma or full stop, is missing behind one, or the mark stands twice.",
    why="Marks stand at the end of a word, once, with a space behind them.",
    fix="Safe for commas and full stops beside little words of prose; for other marks, and between other words, "
    "in a spun text only. Numbers, code, file names, ellipses and smileys are left alone.",
    severity=Severity.WARNING,
    is_evidence=False,
    bad={
        "It helps , as we know .": "It helps, as we know.",
        "It helps,and it is cheap.": "It helps, and it is cheap.",
        "Blood flow,strain and pain matter.": "Blood flow, strain and pain matter.",
        "It is over.The next day was better.": "It is over. The next day was better.",
        "It helps,, and it is cheap..": "It helps, and it is cheap.",
        "What is it ? We do not know.": "What is it? We do not know.",
    },
    good=(
        "Use .NET 4 or Node.js, and e.g. the U.S. edition.",
        "It costs 1,000 or .5 of it, says J.R.R. Tolkien :)",
        "Wait ... what. . . . Well.. I do not know.. Maybe.",
        "A trailing , (as here) is an error. Call Math.Floor with key,value,extra or run git add .",
        "Double  spaces stay.",
    ),
    find=find,
)
