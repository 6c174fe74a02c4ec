"""it becomes they where only a plural subject can be meant; a dummy it stays."""

import pytest

from prosefix.rules.subordinate_pronoun import RULE
from tests.rules.alone import fixed, found


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (
            "While gentle massage therapies are actually pleasurable, it does not automatically deliver relief.",
            "While gentle massage therapies are actually pleasurable, they do not automatically deliver relief.",
        ),
        (
            "Massage is fun. While massages are nice, it does not bring relief.",
            "Massage is fun. While massages are nice, they do not bring relief.",
        ),
        (
            "Even though vitamins are safe, it never replaces food.",
            "Even though vitamins are safe, they never replace food.",
        ),
        ("Though the tests can hurt, it has improved health.", "Though the tests can hurt, they have improved health."),
    ],
)
def test_it_becomes_they_in_a_spun_text(wrong: str, right: str) -> None:
    assert fixed(RULE, wrong) == right
    assert not found(RULE, wrong, spun=False)


@pytest.mark.parametrize(
    "text",
    [
        "While results are good, it is important to rest.",
        "If the muscles are sore, it takes a week to heal, and it helps to rest.",
        "While the costs are high, it makes sense, it seems.",
        "While doctors have found a cure, it reduces pain.",
        "Although studies of massage are few, it brings relief.",
        "The drug is new. While side effects are rare, it causes pain.",
        "# Yoga\n\nWhile the poses are easy, it builds strength.",
        "While the oils are cheap, it does not lose its effect and it helps.",
        "If the muscles are sore, it may reduce pain.",
        "While a massage is nice, it does not bring relief.",
    ],
)
def test_a_dummy_it_and_an_it_with_another_meaning_stay(text: str) -> None:
    assert not found(RULE, text, "markdown")
