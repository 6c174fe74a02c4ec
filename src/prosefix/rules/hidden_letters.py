"""Letters that only a machine sees: a zero-width space inside a word, a Cyrillic а in "pаin"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from prosefix.findings import Finding, Severity, Strength
from prosefix.language.reading import Passage, Text
from prosefix.language.words import is_known
from prosefix.rewrite import rewrite
from prosefix.rules.base import Context, Rule

_SOFT_HYPHEN = "\u00ad"
_NON_JOINER = "\u200c"
#: Zero-width space, non-joiner, joiner, marks of direction, word joiner, unseen operators, byte order mark.
_HIDDEN = "\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\u180e" + _SOFT_HYPHEN
_LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"
_HIDDEN_RUN = re.compile(rf"[{_HIDDEN}]+")

_CYRILLIC = dict(zip("АВЕЅІЈКМНОРСТУХҮԚԜаеѕіјорсухһԁԛԝѵӏ", "ABESIJKMHOPCTYXYQWaesijopcyxhdqwvl", strict=True))
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))
#: Greek letters that stand for themselves at the ends of words: "TNFα", "sinα".
_GREEK_INSIDE = dict(zip("ανικυρ", "avikup", strict=True))
_LOOK_ALIKE = str.maketrans(_CYRILLIC | _GREEK | _GREEK_INSIDE)
_LETTER = f"[{_LATIN}{''.join(_CYRILLIC | _GREEK)}]"
_BROKEN_WORD = re.compile(rf"{_LETTER}+(?:[{_HIDDEN}]+{_LETTER}+)+")
_OTHER_SCRIPT = re.compile(r"[Ͱ-ϿЀ-ԯ]")
_WORD = re.compile(r"[^\W\d_]{3,}")


def find(text: Text, context: Context) -> Iterator[Finding]:
    """A finding for each word with a letter or mark in it that a reader cannot see."""
    for passage in text.passages:
        prose = passage.block.text
        if prose.isascii():
            continue
        for match in _BROKEN_WORD.finditer(prose):
            yield from _without_hidden(passage, match)
        for match in _WORD.finditer(prose):
            if _OTHER_SCRIPT.search(match[0]) and (strength := _disguise(match[0])):
                new = match[0].translate(_LOOK_ALIKE)
                yield from _finding(
                    passage, match, new, f"Letters of another script make this look like “{new}”.", strength
                )


def _without_hidden(passage: Passage, match: re.Match[str]) -> Iterator[Finding]:
    """The word without what is hidden in it; no repair where that may have stood for a space."""
    pieces = _HIDDEN_RUN.split(match[0])
    if not re.search(f"[{_LATIN}]", match[0]):
        return
    new = "".join(pieces).translate(_LOOK_ALIKE)
    marks = set(_HIDDEN_RUN.findall(match[0]))
    if marks == {_NON_JOINER} and all(piece[-1] == "f" for piece in pieces[:-1]):
        return  # two letters that must not become a ligature
    if marks == {_SOFT_HYPHEN} and _are_syllables(pieces):
        yield from _finding(passage, match, new, f"A soft hyphen or the like stands in “{new}”.", Strength.WEAK)
    elif not is_known(new.lower()) and all(len(p) > 1 and is_known(p.lower()) for p in pieces):
        strength = Strength.STRONG if new.islower() else Strength.WEAK  # capitals inside: a name of a program's part
        yield from _finding(passage, match, None, "An invisible character stands between these words.", strength)
    else:
        message = f"Invisible characters stand in this word: no search for “{new}” finds it."
        yield from _finding(passage, match, new, message, Strength.CERTAIN)


def _are_syllables(pieces: list[str]) -> bool:
    """Whether a typesetter may have put soft hyphens between these pieces of a word."""
    return sum(map(len, pieces)) > 5 and all(len(p) > 1 and re.search("[aeiouyäöüéè]", p.lower()) for p in pieces)


def _disguise(word: str) -> Strength | None:
    """How sure it is that a word is Latin but for some look-alikes; None for words of another script."""
    foreign = _OTHER_SCRIPT.findall(word)
    new = word.translate(_LOOK_ALIKE)
    if len(foreign) == len(word) or _OTHER_SCRIPT.search(new):
        return None
    if _GREEK_INSIDE.keys() & set(foreign):
        inside = not _GREEK_INSIDE.keys() & {word[0], word[-1]}
        return Strength.CERTAIN if inside and len(word) > 3 and word[1:].islower() and is_known(new.lower()) else None
    if is_known(new.lower()):
        return Strength.CERTAIN
    return Strength.STRONG if len(word) > 3 and len(foreign) * 2 < len(word) else None


def _finding(
    passage: Passage, match: re.Match[str], new: str | None, message: str, strength: Strength
) -> Iterator[Finding]:
    start, end = match.span()
    if parts := rewrite(passage.block, start, end, new or ""):
        found = RULE.replacing(passage, parts, new or "", message=message, strength=strength)
        replacements = () if new is None else found.replacements
        # Invisible marks also come from PDF files and word processors; look-alikes are put in on purpose.
        evidence = _OTHER_SCRIPT.search(match[0]) is not None
        quoted = passage.is_quoted(start, end)
        yield replace(found, replacements=replacements, is_evidence=evidence, quoted=quoted)


RULE = Rule(
    id="typography/hidden",
    what="A word holds invisible characters, or letters of another script that look like Latin ones.",
    why="Spinners hide characters in words so that no search finds the source; nor does any find the text.",
    fix="Safe; for soft hyphens between syllables in a spun text only. Words of another script stay, and so do "
    "a word joiner beside a dash, emoji, and names of letters as in “TNFα”.",
    severity=Severity.ERROR,
    bad={
        "Massage eases p\u0430in.": "Massage eases pain.",
        "Mas\u200bsage eases pa\u00adin.": "Massage eases pain.",
        "It is good for m\u03bfst pe\ufeffople.": "It is good for most people.",
        "Back massage\u200btherapy helps.": None,
    },
    good=(
        "The word мир means both, and TNFα, sinα and κB are names.",
        "He came\u2060—he said\u2060—at once, with a shelf\u200cful.",
        "A family: 👩\u200d👩\u200d👧.",
        "Naïve façades in a μTorrent.",
    ),
    find=find,
)
