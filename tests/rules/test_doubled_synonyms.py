"""Of a word and its synonym side by side, the first one stays."""

import pytest

from prosefix.rules.doubled_synonyms import RULE
from tests.rules.alone import fixed, found


@pytest.mark.parametrize(
    ("doubled", "single"),
    [
        ("The American Massage Therapy Treatment Association", "The American Massage Therapy Association"),
        ("People folks improve.", "People improve."),
        ("Ask lawyers attorneys, or a doctor physician.", "Ask lawyers, or a doctor."),
        ("It perhaps maybe helps often frequently.", "It perhaps helps often."),
        ("Kids children play.", "Kids play."),
        ("the end results outcomes", "the end results"),
        ("Massage as well as likewise yoga", "Massage as well as yoga"),
        ("Massage and also as well as yoga", "Massage and yoga"),
        ("Because of due to rain", "Because of rain"),
        ("therapy\ntreatment is", "therapy is"),
    ],
)
def test_the_first_of_two_synonyms_stays_in_a_spun_text(doubled: str, single: str) -> None:
    assert fixed(RULE, doubled) == single
    assert fixed(RULE, doubled, spun=False) == doubled


@pytest.mark.parametrize(
    "text",
    [
        "The treatment of illness, disease, and pain.",
        "The outcome results in a loss. Outcomes result from work.",
        "You can choose Select All.",
        "A chance opportunity came, my whole entire life. Individual people are people persons.",
        "A numerous, many-sided crowd.",
        "Therapy; treatment. Therapy (treatment) and “therapy” treatment.",
        "The therapy treats it. Doctors and physicians met.",
    ],
)
def test_lists_sentences_and_sound_pairs_are_left_alone(text: str) -> None:
    assert not found(RULE, text)
