"""Left-over spinner syntax: the first choice stays, and brackets with another use stay whole."""

import pytest

from prosefix.rules.spintax import RULE
from tests.rules.alone import fixed, found


@pytest.mark.parametrize(
    ("spintax", "plain"),
    [
        ("A {big|large|huge} dog.", "A big dog."),
        ("{Hello|Hi} there, {friend|mate}!", "Hello there, friend!"),
        ("It {helps {a lot|much}|is good} now.", "It helps a lot now."),
        ("{{Deep|Soft} massage|It} helps.", "Deep massage helps."),
        ("It {is {{very|so} good|fine}|helps}.", "It is very good."),
        ("It is {|very }good.", "It is very good."),
        ("It is {very |}good.", "It is very good."),
        ("Massage{s|} help.", "Massages help."),
        ("A { big | large| huge } dog.", "A big dog."),
        ("Use {a good oil|an oil|oils} first.", "Use a good oil first."),
    ],
)
def test_the_first_choice_in_braces_stays_in_any_text(spintax: str, plain: str) -> None:
    assert fixed(RULE, spintax, spun=False) == plain


def test_square_brackets_are_repaired_in_a_spun_text() -> None:
    assert fixed(RULE, "You can [buy|purchase] it.") == "You can buy it."
    assert fixed(RULE, "You can [buy|purchase] it.", spun=False) == "You can [buy|purchase] it."


@pytest.mark.parametrize(
    "text",
    [
        "Write {{ name | upper }} or {% if a|length %}x{% endif %}.",
        "The sets {x|x > 0}, {x | x is even} and P{A|B}.",
        "A rule is { digit | letter } or [ sign | mark ].",
        "Run service web {start|stop|restart} or tool [--all|--none] [on|off].",
        "Pass {string|Buffer|Uint8Array} to get{Name|Type} and Blob{Des|S}erializer.",
        "See [[Page|label]], [a|b]+, ${home|root}, \\{a|b\\} and file.{jpg|png}.",
        '{"big"|"large"} and {"a": "b|c"} are data.',
        "An open { brace | here, and (this|that) too.",
        "{just braces} and [just brackets] and a | bar.",
    ],
)
def test_templates_sets_usage_and_patterns_stay(text: str) -> None:
    assert found(RULE, text) == []


def test_types_behind_code_stay() -> None:
    assert found(RULE, "* `list` {Headers|Map} what to send", "markdown") == []


def test_tables_and_code_stay() -> None:
    text = "| {a | b} |\n|---|---|\n| {big | large} |\n\n`{big|large}`"
    assert fixed(RULE, text, "markdown") == text


def test_markup_in_the_choice_that_stays_is_kept() -> None:
    assert fixed(RULE, "A {**big** dog|cat} barked.", "markdown") == "A **big** dog barked."


def test_a_choice_with_a_link_to_lose_is_left_to_the_editor() -> None:
    text = "A {big dog|[cat](u)} barked."
    assert found(RULE, text, "markdown")
    assert fixed(RULE, text, "markdown") == text
