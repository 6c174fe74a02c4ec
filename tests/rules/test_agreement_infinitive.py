"""A verb that is joined to an infinitive has its form, where no subject in the singular could own it."""

import pytest

from prosefix.rules.agreement_infinitive import RULE
from tests.rules.alone import fixed, found


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (
            "Massage therapies are proven to boost blood flow and relieves strain.",
            "Massage therapies are proven to boost blood flow and relieve strain.",
        ),
        ("They want to reduce pain and improves sleep.", "They want to reduce pain and improve sleep."),
        ("To reduce pain and improves sleep, rest.", "To reduce pain and improve sleep, rest."),
        ("In order to reduce pain and improves sleep, rest.", "In order to reduce pain and improve sleep, rest."),
        ("It is vital to reduce pain and improves sleep.", "It is vital to reduce pain and improve sleep."),
        (
            "These oils help to soothe the back and relieves pain.",
            "These oils help to soothe the back and relieve pain.",
        ),
    ],
)
def test_the_verb_takes_its_base_form_in_a_spun_text(wrong: str, right: str) -> None:
    assert fixed(RULE, wrong) == right
    assert fixed(RULE, wrong, spun=False) == wrong


@pytest.mark.parametrize(
    "text",
    [
        "Massage is known to boost blood flow and relieves strain.",
        "It helps to reduce pain and improves sleep.",
        "The app helps you to reduce pain and improves sleep.",
        "We are happy to offer a plan that works and improves sleep.",
        "We want to see the plan works and improves sleep.",
        "The doctors need to see who comes and provides care.",
        "They are able to reduce pain and are good.",
        "They want to track weight and needs.",
        "We want to know what boosts blood flow and relieves strain.",
        "The way to reduce pain and improves sleep is rest.",
    ],
)
def test_a_verb_with_a_possible_subject_is_left_alone(text: str) -> None:
    assert not found(RULE, text)
