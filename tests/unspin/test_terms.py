"""Which terms an expression may stand for."""

import pytest

from prosefix.glossary.entries import Entries
from prosefix.glossary.load import parse
from prosefix.unspin.terms import TermIndex

ENTRIES: Entries = parse(
    '''
[[terms]]
rows = """
pain relief <- torment help
deep learning
signal to noise ratio
breast cancer
White House
"""
[[swaps]]
pos = "other"
rows = """
profound -> deep
flag -> signal
clamor -> noise
proportion -> ratio
creepy crawly -> ant
"""
''',
    "own.toml",
)
INDEX = TermIndex(ENTRIES)


@pytest.mark.parametrize(
    ("expression", "term"),
    [
        ("profound learning", "deep learning"),
        ("flag to clamor proportion", "signal to noise ratio"),
        ("flag-to-clamor proportions", "signal to noise ratio"),
        ("alleviation of discomfort", "pain relief"),
        ("torment help", "pain relief"),
        ("bosom malignancy", "breast cancer"),
        ("White Home", "White House"),
    ],
)
def test_the_right_term_comes_first(expression: str, term: str) -> None:
    assert INDEX.meanings(expression)[0].term.term == term


def test_what_leads_nowhere_has_no_meaning() -> None:
    assert INDEX.meanings("") == []
    assert INDEX.meanings("qqq zzz") == []


def test_chances_are_sorted_and_add_up_to_one_at_most() -> None:
    chances = [meaning.chance for meaning in INDEX.meanings("profound signal", most=3)]
    assert chances == sorted(chances, reverse=True)
    assert 0 < sum(chances) <= 1
