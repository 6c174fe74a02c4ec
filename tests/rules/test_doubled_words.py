"""The same word twice: a slip for little words, a choice for others."""

import pytest

from prosefix.rules.doubled_words import RULE
from tests.rules.alone import fixed, found


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("It is good for the the back.", "It is good for the back."),
        ("Those those who go.", "Those those who go."),
        ("We saw those those.", "We saw those."),
        ("THE THE END", "THE END"),
        ("Types of Massage Therapy Therapy", "Types of Massage Therapy"),
        ("good for the **the** back", "good for the **the** back"),
    ],
)
def test_the_second_one_goes(text: str, after: str) -> None:
    assert fixed(RULE, text, "markdown") == after


@pytest.mark.parametrize(
    "text", ["He had had it.", "Duran Duran", "It is very, very good.", "Bora Bora", "far far away", "The the-like"]
)
def test_what_english_doubles_stays(text: str) -> None:
    assert found(RULE, text) == []


def test_a_doubled_noun_is_only_told_in_a_clean_text() -> None:
    (finding,) = found(RULE, "The treatment treatment works.", spun=False)
    assert not finding.would_apply(0.9)
