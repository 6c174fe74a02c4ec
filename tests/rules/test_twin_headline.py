"""A headline that says again what the one before it says is dropped; a subtitle stays."""

import pytest

from prosefix.rules.twin_headline import RULE
from tests.rules.alone import fixed, found

BODY = "\n\nMassage is good for you, and here is why."


@pytest.mark.parametrize(
    ("first", "twin"),
    [
        ("10 Ways to Save Money at Home", "10 Approaches to Conserve Cash in the House"),
        ("10 ways to save money at home", "Ten techniques to conserve cash in the house"),
        (
            "Back Massage–A Proven Way to Relieve Back Pain",
            "Back Massage– A Proven Technique to Eliminate Pain In The Back",
        ),
        ("How to Buy a Cheap Car Online", "How to Purchase an Inexpensive Car Online"),
        ("5 Important Benefits of Massage", "5 Vital Perks of Massage"),
        ("Five Important Benefits of Massage", "Five Important Benefits of Massage"),
    ],
)
def test_the_twin_of_a_headline_goes(first: str, twin: str) -> None:
    assert fixed(RULE, f"{first}\n\n{twin}{BODY}") == first + BODY
    assert fixed(RULE, f"# {first}\n\n# {twin}{BODY}", "markdown") == f"# {first}{BODY}"
    windows = BODY.replace("\n", "\r\n")
    assert fixed(RULE, f"{first}\r\n\r\n{twin}{windows}") == first + windows


def test_in_a_text_that_was_not_spun_the_twin_is_only_told() -> None:
    text = f"10 Ways to Save Money at Home\n\n10 Approaches to Conserve Cash in the House{BODY}"
    assert fixed(RULE, text, spun=False) == text
    assert len(found(RULE, text, spun=False)) == 1


@pytest.mark.parametrize(
    ("title", "subtitle"),
    [
        ("Installation", "Installation on Windows"),
        ("Installing the Server on Windows", "Installing the Server on Linux"),
        ("Part 1: Best Ways to Save", "Part 2: Top Methods to Save"),
        ("Pros", "Cons"),
        ("The Pros of Back Massage", "The Cons of Back Massage"),
        ("Best Cheap Flights to Paris", "Top Cheap Flights from Paris"),
        ("Best Ways to Live with Pain", "Top Ways to Live without Pain"),
        ("How to Buy a House", "When to Purchase a Home"),
        ("5 Ways to Save Money", "7 Methods to Conserve Cash"),
        ("Saving Money at Home", "A Guide for Busy Parents"),
        ("Massage", "Massage"),
    ],
)
def test_a_subtitle_or_a_second_part_stays(title: str, subtitle: str) -> None:
    assert not found(RULE, f"{title}\n\n{subtitle}{BODY}")
    assert not found(RULE, f"# {title}\n\n## {subtitle}{BODY}", "markdown")


def test_a_word_without_partner_makes_it_too_doubtful_to_drop() -> None:
    text = f"5 Important Benefits of Back Massage\n\n5 Vital Perks of Regular Back Massage{BODY}"
    assert fixed(RULE, text) == text
    assert len(found(RULE, text)) == 1


def test_headlines_in_a_list_of_contents_stay() -> None:
    lines = ["Ways to Save Money Fast", "Methods to Save Cash Fast", "More Money Fast", "Less Money Fast"]
    assert not found(RULE, "\n\n".join(lines) + BODY)


@pytest.mark.parametrize("between", ["```\ncode\n```", "---", "![x](y)", "<hr>"])
def test_headlines_with_something_between_are_no_twins(between: str) -> None:
    text = f"# 5 Important Benefits of Massage\n\n{between}\n\n# 5 Vital Perks of Massage{BODY}"
    assert not found(RULE, text, "markdown")


def test_a_paragraph_that_stands_twice_stands_once() -> None:
    text = "Rest is good for the back, and for you.\n\n"
    assert fixed(RULE, text * 2 + "So rest.") == text + "So rest."
    assert fixed(RULE, text * 3 + "So rest.") == text + "So rest."


@pytest.mark.parametrize(
    "text",
    [
        "“No!”\n\n“No!”\n\nHe fell.",
        "- Rest is good for the back and the neck.\n- Rest is good for the back and the neck.",
        "Name and date of the person who signs here:\n\nName and date of the person who signs here:\n\nEnd.",
    ],
)
def test_short_lines_items_and_forms_may_stand_twice(text: str) -> None:
    assert not found(RULE, text, "markdown")
