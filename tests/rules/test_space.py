"""Spaces around marks: astray in prose, and at home in code, numbers and names."""

import pytest

from prosefix.rules.space import RULE
from tests.rules.alone import fixed, found


@pytest.mark.parametrize(
    ("astray", "sound"),
    [
        ("It helps , as we know .", "It helps, as we know."),
        ("It helps  , as (we) , know.", "It helps, as (we), know."),
        ("It “helps” , we know .", "It “helps”, we know."),
        ("It helps,and it is cheap.", "It helps, and it is cheap."),
        ("However,massage helps.", "However, massage helps."),
        ("It is over.The next day came.", "It is over. The next day came."),
        ("It is (now) over.However, it came.", "It is (now) over. However, it came."),
        ("It helps,, and, , it is cheap.", "It helps, and, it is cheap."),
        ("It helps.. That is good.", "It helps. That is good."),
        ("It helps..", "It helps."),
    ],
)
def test_commas_and_full_stops_are_put_right_in_any_text(astray: str, sound: str) -> None:
    assert fixed(RULE, astray, spun=False) == sound


@pytest.mark.parametrize(
    ("astray", "sound"),
    [
        ("Is it good ? We think so !", "Is it good? We think so!"),
        ("It helps ; we know why : it is cheap.", "It helps; we know why: it is cheap."),
        ("Strain,pain and rest.", "Strain, pain and rest."),
        ("It helps health.Massage is cheap.", "It helps health. Massage is cheap."),
    ],
)
def test_other_marks_are_put_right_in_a_spun_text(astray: str, sound: str) -> None:
    assert fixed(RULE, astray) == sound
    assert fixed(RULE, astray, spun=False) == astray


@pytest.mark.parametrize(
    "text",
    [
        "Use .NET 4, .htaccess or Node.js; see e.g. the U.S. one, i.e. U.K. law.",
        "It is 1,000 or .5 of 3.14, at 9:30, in a ratio of 1 : 2 and [0 , 1].",
        "J.R.R. Tolkien and C.S.Lewis met Ph.D. students.",
        "That is nice :) and sad :-( or wry ;)",
        "Wait ... what? Well . . . I see. And …",
        "Well.. I do not know.. Maybe.",
        "Well.. maybe.",
        "Run cd . and then docker build .",
        "Type ? for help, and ! to leave; the marks , and ; are special.",
        "A list key,value,other of x,y and N,N-dimethyl; git commit --amend.",
        "A trailing , (as here) is an error.",
        "See config.The_Name, foo.Bar.Baz, math.Floor(x) and Math.Floor.",
        "A → B , C | D",
        "Double  spaces stay.   So do three.",
        "Paris,,Texas,,,x and a,,b are data.",
        "Name    : Jane",
    ],
)
def test_code_numbers_names_and_ellipses_stay(text: str) -> None:
    assert found(RULE, text, spun=False) == []


@pytest.mark.parametrize(
    "text",
    ["One[^1],[^2] two.\n\n[^1]: a\n[^2]: b", "Press `x` , then `y` .", "See https://a.b/c,d.The end."],
)
def test_markup_that_the_prose_does_not_show_is_no_doubled_mark(text: str) -> None:
    assert fixed(RULE, text, "markdown") == text


def test_markup_stays_where_a_space_goes() -> None:
    assert fixed(RULE, "It **helps** , we know.", "markdown") == "It **helps**, we know."
    assert fixed(RULE, "It *helps*,and it is cheap.", "markdown") == "It *helps*, and it is cheap."


def test_a_mark_at_the_start_of_a_line_stays() -> None:
    assert fixed(RULE, "It helps\n, as we know.") == "It helps\n, as we know."
