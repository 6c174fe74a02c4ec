"""A phrase that stands twice by mistake stands once."""

import pytest

from prosefix.rules.doubled_phrases import RULE
from tests.rules.alone import fixed, found


@pytest.mark.parametrize(
    ("doubled", "single"),
    [
        ("It is one of one of the best of the of the kind.", "It is one of the best of the kind."),
        ("In order to in order to heal", "In order to heal"),
        ("as well as as well as rest", "as well as rest"),
        ("in the\nin the back", "in the back"),
    ],
)
def test_phrases_of_little_words_are_repaired_in_any_text(doubled: str, single: str) -> None:
    assert fixed(RULE, doubled, spun=False) == single


@pytest.mark.parametrize(
    ("doubled", "single"),
    [
        ("Massage therapy massage therapy helps.", "Massage therapy helps."),
        ("Try lower back pain lower back pain relief.", "Try lower back pain relief."),
    ],
)
def test_other_phrases_are_repaired_in_a_spun_text(doubled: str, single: str) -> None:
    assert fixed(RULE, doubled) == single
    assert fixed(RULE, doubled, spun=False) == doubled


@pytest.mark.parametrize(
    "text",
    [
        "again and again and again, more and more and more, on and on and on",
        "the best of the best of the best, a friend of a friend of a friend",
        "day by day by day, back to back to back, one to one to one, side by side by side",
        "you know you know, he is who he is who he is, what it is it is",
        "New York New York, Duran Duran Duran Duran",
        "la la la la, ha ha ha ha, very very very very, 5 of 5 of 5",
        "You have to do to do well. All in all in all.",
        "of the back, of the back. In the, in the.",
    ],
)
def test_what_english_doubles_is_left_alone(text: str) -> None:
    assert not found(RULE, text)
