"""Broken word forms: a suffix too many goes, and words that only look broken stay."""

import pytest

from prosefix.findings import Strength
from prosefix.rules.broken_word_form import RULE
from tests.rules.alone import fixed, found


@pytest.mark.parametrize(
    ("broken", "sound"),
    [
        ("Baseding on it, we act.", "Based on it, we act."),
        ("It is useding oil.", "It is used oil."),
        ("He is needsing, providesing and makesing.", "He is needing, providing and making."),
        ("She providesed it.", "She provided it."),
        ("They were goinging home.", "They were going home."),
        ("It is neededed and baseded.", "It is needed and based."),
        ("It came quicklyly.", "It came quickly."),
        ("Happinessness and treatmentment and relaxationion.", "Happiness and treatment and relaxation."),
    ],
)
def test_a_verb_inflected_twice_is_repaired_in_any_text(broken: str, sound: str) -> None:
    assert fixed(RULE, broken, spun=False) == sound


@pytest.mark.parametrize(
    ("broken", "sound"),
    [
        ("He was runninged.", "He was ran."),
        ("It was beautifuled.", "It was beautiful."),
        ("It is mosted common.", "It is most common."),
        ("It is biggerer.", "It is bigger."),
        ("The childrens are here.", "The children are here."),
        ("He knows the childrens.", "He knows the children."),
        ("We sell womens shoes.", "We sell women's shoes."),
        ("Those jewelries were lost.", "That jewelry was lost."),
        ("He lost many luggages.", "He lost much luggage."),
    ],
)
def test_other_broken_forms_are_repaired_in_a_spun_text_only(broken: str, sound: str) -> None:
    assert fixed(RULE, broken) == sound
    assert fixed(RULE, broken, spun=False) == broken
    assert found(RULE, broken, spun=False)


@pytest.mark.parametrize("text", ["The childrens play.", "Two luggages.", "Several jewelries help."])
def test_what_cannot_be_told_is_found_and_left(text: str) -> None:
    assert found(RULE, text)
    assert fixed(RULE, text) == text


@pytest.mark.parametrize(
    "text",
    [
        "We saw Baseding in the distance.",
        "The town of Needsing is small.",
        "The iBaseding is a gadget, and BASEDING is an acronym.",
        "Redding, Fielding, Lansing, Lessing and Blessing are names.",
        "Kneading, embedding, exceeding, breeding, feeding, seeding, bleeding.",
        "Singing, bringing, hamstringing, stringing, springing and swinging.",
        "Recursing, browsing, focusing, biasing, canvassing, housing, rinsing.",
        "He bettered it; it was themed, outed, downed and upped.",
        "The women's and men's rooms, peoples and specimens.",
        "Wellness is music to him, and it needs furniture.",
        "A kubectl pod, a blog, a webinar and an emoji.",
    ],
)
def test_sound_words_and_names_are_left_alone(text: str) -> None:
    assert found(RULE, text) == []


def test_capitals_of_a_heading_are_no_name() -> None:
    assert fixed(RULE, "A Proven Way Baseding on Studies") == "A Proven Way Based on Studies"


def test_the_participle_comes_first_and_the_other_guess_second() -> None:
    (finding,) = found(RULE, "Baseding on it, we act.")
    assert [replacement.text for replacement in finding.replacements] == ["Based", "Basing"]
    assert finding.strength is Strength.CERTAIN
