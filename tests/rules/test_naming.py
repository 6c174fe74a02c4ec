"""One thing with many names: told once, at the first other name, and never repaired."""

import pytest

from prosefix.rules.naming import RULE
from tests.rules.alone import found

THREE = "Massage therapy helps. Massage therapy is old. A massage treatment is short, and a massage procedure is long."


def test_three_names_for_one_thing_are_told_once() -> None:
    (finding,) = found(RULE, THREE)
    assert finding.text == "massage treatment"
    assert finding.replacements == ()
    assert "“massage therapy”, “massage treatment”, “massage procedure”" in finding.message


def test_nothing_is_told_of_a_text_that_was_not_spun() -> None:
    assert found(RULE, THREE, spun=False) == []


def test_the_names_may_stand_in_different_blocks_and_forms() -> None:
    assert found(RULE, "# Trading software\n\n- Trading tools help.\n- A trading program helps.", "markdown")


@pytest.mark.parametrize(
    "text",
    [
        "Massage therapy helps, a massage treatment is short, massage therapies are old.",
        "A new tool, a new program and a new app.",
        "Physical therapy, massage treatment and a surgical procedure.",
        "The therapy, the treatment and the procedure.",
        "Acme Company, Acme Firm Ltd and Acme Business School.",
        "It may cause problems, cause issues and cause trouble.",
    ],
)
def test_two_names_and_other_things_are_no_finding(text: str) -> None:
    assert found(RULE, text) == []
