"""A number and its unit become one word in front of what they measure."""

import pytest

from prosefix.rules.number_duration import RULE
from tests.rules.alone import fixed, found


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("over a 6 weeks duration", "over a 6-week period"),
        ("a 6 weeks time frame", "a 6-week time frame"),
        ("a 6-weeks duration, a six-weeks course", "a 6-week period, a six-week course"),
        ("a 8 hours shift", "an 8-hour shift"),
        ("an six hours shift", "a six-hour shift"),
        ("a twenty-five years contract", "a twenty-five-year contract"),
        ("a 6 weeks intensive course", "a 6-week intensive course"),
        ("a 5 years old boy, a 90 minutes long film", "a 5-year-old boy, a 90-minute-long film"),
        ("a 5 miles run beside a 20 feet wall", "a 5-mile run beside a 20-foot wall"),
        ("A 6 Weeks Duration", "A 6-Week Period"),
        ("A 6 WEEKS DURATION", "A 6-WEEK PERIOD"),
        ("a 1.5 hours drive", "a 1.5-hour drive"),
    ],
)
def test_behind_an_article_it_is_repaired_in_any_text(wrong: str, right: str) -> None:
    assert fixed(RULE, wrong, spun=False) == right


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The 10 days tour is cheap.", "The 10-day tour is cheap."),
        ("Start your 30 days trial.", "Start your 30-day trial."),
        ("a 12 weeks fitness camp", "a 12-week fitness camp"),
    ],
)
def test_elsewhere_it_is_repaired_in_a_spun_text(wrong: str, right: str) -> None:
    assert fixed(RULE, wrong) == right
    assert fixed(RULE, wrong, spun=False) == wrong


@pytest.mark.parametrize(
    "text",
    [
        "a 2 weeks’ notice, a two weeks' holiday",
        "It took 6 weeks, a few weeks, a good 6 weeks.",
        "a million years passed, a hundred miles north, a dozen days later",
        "The 90 days run from today. The two hours pass. In the 3 weeks she worked.",
        "a 6-week period, a 6 week period, an 8-hour shift",
        "another 6 weeks training, 10 years experience, a 10 years experience",
        "a 24 hours a day service",
        "a one hours drive, a 1 weeks trip",
        "He is a 5 years old.",
        "4 weeks, period.",
    ],
)
def test_sound_or_doubtful_measures_are_left_alone(text: str) -> None:
    assert not found(RULE, text)


def test_the_number_stays_as_it_is() -> None:
    assert fixed(RULE, "a 2.50 hours flight") == "a 2.50-hour flight"


def test_markup_stays() -> None:
    assert fixed(RULE, "a **6 weeks** course", "markdown") == "a **6-week** course"
