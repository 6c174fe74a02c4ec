"""a and an are put right by sound, where they are articles at all."""

import pytest

from prosefix.rules.indefinite_article import RULE
from tests.rules.alone import fixed, found


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("It is an usual disorder.", "It is a usual disorder."),
        ("An Uganda trip. An unit.", "A Uganda trip. A unit."),
        ("He got an B and a A in maths.", "He got a B and an A in maths."),
        ("a FBI agent, an U.S. state, a F.B.I. agent", "an FBI agent, a U.S. state, an F.B.I. agent"),
        ("a 8 or an 9, a 11-hour day", "an 8 or a 9, an 11-hour day"),
        ("We have a only child and an very good time.", "We have an only child and a very good time."),
        ("Plan A takes a effort.", "Plan A takes an effort."),
        ("A hour: a hour. “A hour” (a hour)", "An hour: an hour. “An hour” (an hour)"),
        ("A Hour With Them: A Easy Guide", "An Hour With Them: An Easy Guide"),
        ("A FBI AGENT CAME FOR A HOUR", "AN FBI AGENT CAME FOR AN HOUR"),
        ("It takes a\nhour.", "It takes an\nhour."),
    ],
)
def test_the_article_is_put_right_even_in_a_clean_text(wrong: str, right: str) -> None:
    assert fixed(RULE, wrong, spun=False) == right


def test_markup_between_article_and_word_stays() -> None:
    assert fixed(RULE, "It is an **usual** [hour](u).", "markdown") == "It is a **usual** [hour](u)."


@pytest.mark.parametrize(
    "text",
    [
        "Vitamin A is one thing, grade A eggs another.",
        "See Appendix A on page 2, under option A or B.",
        "Let a equal b: a is b, a equals b, a and b.",
        "vis a vis, a la carte, a priori, de a uno",
        "An Nguyen came with An Garda. I know An Nguyen.",
        "a F. Scott novel, a S. aureus strain, a n by m matrix",
        "an hotel, an hysterical laugh, an historic day, an herb",
        "a 1865 law, an 1865 law, an SQL query, a SQL query",
        "(a) every b. a) every. a.e every, /a every",
        "It ends in a",
        "cats an the dogs",
        "an 1/8 inch",
    ],
)
def test_a_letter_a_name_and_what_is_heard_both_ways_are_left_alone(text: str) -> None:
    assert not found(RULE, text)


def test_code_behind_an_article_is_not_read() -> None:
    assert not found(RULE, "It is a `unit` and an `hour` and a `a`.", "markdown")


def test_a_at_the_front_of_a_labelled_item_is_a_label() -> None:
    assert not found(RULE, "# A Introduction\n\n# B Methods\n", "markdown")


def test_the_article_is_no_evidence_for_a_spinner() -> None:
    assert not any(finding.is_evidence for finding in found(RULE, "It is an usual hour."))
