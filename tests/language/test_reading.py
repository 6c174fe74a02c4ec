"""Sentences, quotations, and which language a text is in."""

import pytest

from prosefix.formats import parse
from prosefix.language.reading import read, sentence_ranges
from prosefix.language.tokens import tokenize
from prosefix.language.tongue import other_language


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Dr. Smith paid 3.5 dollars. Then e.g. this.", ["Dr. Smith paid 3.5 dollars.", "Then e.g. this."]),
        ("Héllo 😀 there. “What is it?” he asked.", ["Héllo 😀 there.", "“What is it?” he asked."]),
        ("", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_ranges(text)] == sentences


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("don’t stop", ["don't", "stop"]),
        ("a feel-good 6-week plan", ["a", "feel-good", "6-week", "plan"]),
        ("1,000 or 40%, at 9:16", ["1,000", "or", "40%", ",", "at", "9:16"]),
        ("his/her", ["his", "/", "her"]),
        ("Wait...", ["wait", "..."]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [token.norm for token in tokenize(text)] == tokens


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “we go home now” and left.", ["“we go home now”"]),
        ('He said "we go home now" and left.', ['"we go home now"']),
        ("A “scare quote” here.", []),
        ("“We go home now, she said.", ["“We go home now, she said."]),
        ('A 6" pipe and a 4" pipe of good steel.', []),
    ],
)
def test_quotations_of_more_than_three_words(text: str, quoted: list[str]) -> None:
    (passage,) = read(parse(text, "plain")).passages
    assert [text[start:end] for start, end in passage.quotations] == quoted


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("This is English, and that is all there is to it.", None),
        ("Das ist ein Text, der nicht auf Englisch ist.", "German"),
        ("Le chat est sur la table et le chien est dans la rue.", "French"),
        ("El gato está en la mesa y el perro en la calle.", "Spanish"),
        ("Это не английский текст, а русский.", "another script"),
        ("Sancho Panza, Don Quixote", None),
        ("Prices: table, chair, lamp, desk, shelf, sofa, rug", None),
    ],
)
def test_another_language_is_known(text: str, language: str | None) -> None:
    assert other_language([token.norm for token in tokenize(text)]) == language
