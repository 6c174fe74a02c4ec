"""Dashes that stick to a word they should separate: "Massage–A Proven Way", "Massage– A Technique"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prosefix.document import BlockKind
from prosefix.findings import Finding, Severity, Strength
from prosefix.language.reading import Passage, Text
from prosefix.language.words import is_known
from prosefix.rules.base import Context, Rule

#: A dash between two words, a space on at most one side or both. A word joiner (U+2060) beside it is meant.
_DASH = re.compile(r"(?P<left>[^\W_]+[’'”\")\]]?)(?P<gap> ?)(?P<dash>[–—])(?P<after> ?)(?P<right>[“\"(\[]?[^\W_]+)")
#: Words that begin a clause or a phrase, so that the dash before them is no hyphen and no "to".
_OPENERS = frozenset(
    """a an the this these those and but which because when while where they we you here there his her their
    our your my its""".split()
)
#: Words that begin the second half of a title.
_TITLE_OPENERS = frozenset("""How What Why When Where Everything Is Are Do Does Can Your Our Who Which""".split())
#: "Grade–A eggs", "Type–A people": here an A is a letter.
_LETTERED = frozenset(
    """type class grade vitamin hepatitis series group section part plan level division category exhibit
    schedule appendix figure table team list size room block unit option form influenza serie league""".split()
)
#: "New York–The Hague": here The belongs to a name.
_WITH_THE = frozenset("""hague bronx gambia bahamas dalles villages woodlands netherlands who times guardian""".split())
_NEVER_SPLIT = frozenset("know any some no every else what so how".split())
#: What stands before an ending or an option that is quoted with its dash: "the suffix –ness".
_QUOTING = frozenset(
    """suffix suffixes ending endings prefix option options flag flags switch command argument""".split()
)


def find(text: Text, context: Context) -> Iterator[Finding]:
    """A finding for each dash that lacks a space, or (a long one) has one that its document does not use."""
    spaced, tight = _style(text)
    for passage in text.passages:
        prose = passage.block.text
        if "–" not in prose and "—" not in prose:
            continue
        for match in _DASH.finditer(prose):
            gap, after = bool(match["gap"]), bool(match["after"])
            if match["dash"] == "—":
                if gap != after and spaced != tight and _may_be_mended(match):
                    yield from _mend(text, passage, match, " — " if spaced > tight else "—", Strength.STRONG)
            elif gap != after and _may_be_mended(match) and not _is_quoted_ending(match, prose):
                sure = match["right"].lower() in _OPENERS or (after and passage.block.kind is BlockKind.HEADING)
                doubtful = Strength.WEAK if gap else Strength.STRONG  # "–target" may have been "--target"
                yield from _mend(text, passage, match, " – ", Strength.CERTAIN if sure else doubtful)
            elif not gap and not after and _separates(passage, match):
                yield from _mend(text, passage, match, " – ", Strength.CERTAIN)


def _style(text: Text) -> tuple[int, int]:
    """How many long dashes of the document have a space on both sides, and how many on neither."""
    prose = [passage.block.text for passage in text.passages]
    return sum(p.count(" — ") for p in prose), sum(len(re.findall(r"(?<=[^\s—])—(?=[^\s—])", p)) for p in prose)


def _separates(passage: Passage, match: re.Match[str]) -> bool:
    """Whether the words on both sides of a tight dash can be no compound and no range."""
    left, right = match["left"], match["right"]
    prose, end = passage.block.text, match.end()
    if len(left) < 2 or not left[0].isalpha() or left.lower() in _NEVER_SPLIT or prose[end : end + 1] != " ":
        return False
    if prose[max(match.start() - 1, 0) : match.start()] in ("–", "-", "‑", "—", "/"):  # state–of–the art
        return False
    following = re.match(r" [“\"(]?([^\W\d_][\w’'-]*)", prose[end:])
    if following is None:
        return False
    word = following[1]
    if right == "A":
        return left.lower() not in _LETTERED and len(word) > 1
    if right == "The" and word.lower() in _WITH_THE:
        return False
    if passage.block.kind is BlockKind.HEADING and right in _TITLE_OPENERS:
        return True
    return right.lower() in _OPENERS and (right.islower() or right in ("An", "The"))


def _may_be_mended(match: re.Match[str]) -> bool:
    """Whether a dash with a space on one side may separate: no range, no minus, no hanging part of a word."""
    left, right = match["left"].rstrip("’'”\")]"), match["right"].lstrip('“"([')
    if len(left) < 2 or not left.isalpha() or not right.isalpha():
        return False
    if match["after"] and right.lower() in ("and", "or", "to", "through", "but", "nor"):
        return False  # "pre– and postwar"
    if match["dash"] == "—" and match["after"] and right[0].isupper():
        return False  # speech that breaks off: "I never— What was that?"
    return match["gap"] != " " or match["left"][-1] not in '”"'  # “To be.” –Shakespeare


def _is_quoted_ending(match: re.Match[str], prose: str) -> bool:
    """Whether the word is an ending or an option that is named with its dash: "the ending –ness", "–help"."""
    if not match["gap"]:
        return False
    right = match["right"]
    before = prose[: match.start()].split()[-2:]
    return (
        match["left"].lower() in _QUOTING
        or any(word.lower() in _QUOTING for word in before)
        or not is_known(right.lower())
        or prose[match.end() : match.end() + 1] in ("=", "-", "–", "_")
        or (len(right) < 5 and right.lower() not in _OPENERS)
    )


def _mend(text: Text, passage: Passage, match: re.Match[str], new: str, strength: Strength) -> Iterator[Finding]:
    yield from RULE.mending(text, passage, match.start("gap"), match.end("after"), new, strength=strength)


RULE = Rule(
    id="typography/dash",
    what="A dash that separates two parts of a sentence or title has no space on one side, or on both.",
    why="A dash that separates needs a space on both sides: without, readers and programs join the words.",
    fix="Safe before a word that begins a phrase (“Massage–A Proven Way”); in a spun text also where one side "
    "has a space and the other none. Ranges, compounds and names keep their dash, long dashes the style of "
    "their document.",
    severity=Severity.WARNING,
    is_evidence=False,
    bad={
        "Back Massage–A Proven Way to Relieve Pain": "Back Massage – A Proven Way to Relieve Pain",
        "Back Massage– A Proven Technique": "Back Massage – A Proven Technique",
        "It helps with pain –the worst of all troubles.": "It helps with pain – the worst of all troubles.",
        "One — two — is spaced, and this —almost always.": "One — two — is spaced, and this — almost always.",
    },
    good=(
        "It takes 10–20 minutes, Monday–Friday, May–June 2019.",
        "The Boston–New York train and the cost–benefit analysis.",
        "Type–A people, New York–The Hague, state–of–the–art.",
        "A pre– and postwar house, at –5 degrees, and the suffix –ness.",
        "He came\u2060—he said\u2060—at once.",
    ),
    find=find,
)
