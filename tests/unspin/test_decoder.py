"""The decoder: what was meant, in a text that was spun; and what it must leave alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import prosefix
from prosefix.settings import Settings
from tests.conftest import fixed

ALONE = Settings(grammar="none")


@pytest.mark.parametrize(
    ("spun", "meant"),
    [
        ("The doctor took his blood strain.", "The doctor took his blood pressure."),
        (
            "Women over fifty should be screened for bosom malignancy.",
            "Women over fifty should be screened for breast cancer.",
        ),
        ("He died of a heart assault.", "He died of a heart attack."),
        ("The speech at the White Home was broadcast live.", "The speech at the White House was broadcast live."),
    ],
)
def test_what_was_meant_is_put_back(spun: str, meant: str) -> None:
    assert fixed(spun) == meant


@pytest.mark.parametrize(
    "text",
    [
        "He was sentenced to life in prison.",
        "Dr. Branch met Rose Power at the Strong Bank in Fairfax.",
        "The NASA team sent an iPhone to the ISS.",
        "He said: “The bosom of the earth is a strange and lonely place to rest in.”",
        "Run `perk --bosom` first, then read https://example.com/bosom-peril.",
    ],
)
def test_what_stands_there_rightly_is_left_alone_even_where_all_was_spun(text: str) -> None:
    result = prosefix.fix(text, ALONE, format="markdown", spun="")
    assert result.after.text == text


def test_what_is_not_sure_is_offered_best_first() -> None:
    result = prosefix.fix("Chill the dough in the icebox overnight.", ALONE, spun="")
    offered = {finding.text: finding for finding in result.left}
    assert result.edits == ()
    chances = [replacement.confidence for replacement in offered["icebox"].replacements]
    assert len(chances) > 1
    assert chances[0] == max(chances) < 0.9


def test_a_clean_text_is_not_decoded() -> None:
    text = "The physician took his blood pressure. " * 20
    assert [f for f in prosefix.check(text, ALONE).findings if f.rule == "unspin/meant"] == []


WORDS = st.sampled_from(
    "massage treatment perks folks bosom peril strain vital wellness constant ache the a of in is many , . and".split()
)


@given(st.lists(WORDS, min_size=3, max_size=25).map(" ".join))
@settings(max_examples=40, deadline=None)
def test_repairs_come_to_rest_and_their_chances_are_chances(text: str) -> None:
    result = prosefix.fix(text, ALONE, spun="")
    assert prosefix.fix(result.after.text, ALONE, spun="").after.text == result.after.text
    for finding in prosefix.check(text, ALONE, spun="").findings:
        chances = [replacement.confidence for replacement in finding.replacements]
        assert all(0 <= chance <= 1 for chance in [finding.confidence, *chances])
        assert text[slice(*finding.span)] == finding.text
