"""What is added between commas does not change the number of a plural subject."""

import pytest

from prosefix.rules.agreement_parenthesis import RULE
from tests.rules.alone import fixed, found


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (
            "Additionally, back massages, in combination with non-medical therapies, exercises and diet, makes sure.",
            "Additionally, back massages, in combination with non-medical therapies, exercises and diet, make sure.",
        ),
        ("Foods, like cheese, milk, and nuts, provides energy.", "Foods, like cheese, milk, and nuts, provide energy."),
        ("Most doctors, as well as the nurse, is here.", "Most doctors, as well as the nurse, are here."),
        ("Our services, including massage, ensures it.", "Our services, including massage, ensure it."),
        ("Hot packs, in addition to rest, helps you.", "Hot packs, in addition to rest, help you."),
        ("Hot packs, coupled with rest, has an effect.", "Hot packs, coupled with rest, have an effect."),
    ],
)
def test_the_verb_becomes_plural_in_a_spun_text(wrong: str, right: str) -> None:
    assert fixed(RULE, wrong) == right
    assert fixed(RULE, wrong, spun=False) == wrong


@pytest.mark.parametrize(
    "text",
    [
        "A massage, along with exercises, makes the pain go.",
        "The benefits of massage, such as relief, makes it popular.",
        "The therapist, together with nurses, makes it.",
        "Exercises, including walks, runs, jumps, and swims, are good.",
        "Exercises, including walks, helps and runs.",
        "Massages, like those that a therapist, who knows, gives, are good.",
        "Many firms, in fact, makes money.",
        "The United States, along with Canada, makes it.",
        "Windows, along with Linux, is used. Diabetes, along with age, makes it worse.",
        "Back massages, along with exercise, make the pain go.",
        "Massages, along with rest, are good, exercise, which hurts, is bad.",
    ],
)
def test_lists_singular_subjects_and_sound_verbs_are_left_alone(text: str) -> None:
    assert not found(RULE, text)
