"""What a word can be, and its forms."""

import pytest

from prosefix.language.case import match_case
from prosefix.language.words import inflect, readings


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("based", {"verb:past", "verb:participle", "adj"}),
        ("made", {"verb:past", "verb:participle"}),
        ("needs", {"noun:plural", "verb:3sg"}),
        ("people", {"noun:plural", "noun:singular", "verb:base"}),
        ("are", {"verb:base"}),
        ("alleviation", {"noun:singular"}),
        ("qzx", set()),
    ],
)
def test_the_forms_of_a_word(word: str, forms: set[str]) -> None:
    assert {reading.form for reading in readings(word)} == forms


@pytest.mark.parametrize(
    ("lemma", "form", "word"),
    [
        ("relax", "verb:ing", "relaxing"),
        ("be", "verb:3sg", "is"),
        ("make", "verb:participle", "made"),
        ("base", "verb:participle", "based"),
        ("person", "noun:plural", "people"),
        ("people", "noun:plural", "people"),
        ("big", "adj:superlative", "biggest"),
        ("important", "adj:superlative", "most important"),
        ("good", "adj:comparative", "better"),
        ("child", "noun:plural", "children"),
    ],
)
def test_a_lemma_in_a_form(lemma: str, form: str, word: str) -> None:
    assert inflect(lemma, form) == word


@pytest.mark.parametrize(
    ("old", "new", "at_start", "cased"),
    [
        ("folks", "people", False, "people"),
        ("Folks", "people", True, "People"),
        ("FOLKS", "people", False, "PEOPLE"),
        ("Discomfort Alleviation", "pain relief", False, "Pain Relief"),
        ("Discomfort alleviation", "pain relief", True, "Pain relief"),
        ("Pain in the Back", "back pain", True, "Back Pain"),
        ("Pain in the back", "back pain", True, "Back pain"),
        ("I", "we", False, "We"),
        ("Stable of Movement", "range of motion", False, "Range of Motion"),
    ],
)
def test_capitals_go_over(old: str, new: str, at_start: bool, cased: str) -> None:
    assert match_case(old, new, at_start=at_start) == cased
