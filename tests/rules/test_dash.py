"""Dashes: one that separates has a space on both sides, and every other one stays as it is."""

import pytest

from prosefix.rules.dash import RULE
from tests.rules.alone import fixed, found


@pytest.mark.parametrize(
    ("glued", "spaced"),
    [
        ("Back Massage–A Proven Way to Relax", "Back Massage – A Proven Way to Relax"),
        ("Back Massage– A Proven Way to Relax", "Back Massage – A Proven Way to Relax"),
        ("Back Massage –A Proven Way to Relax", "Back Massage – A Proven Way to Relax"),
        ("Back Massage–What You Should Know", "Back Massage – What You Should Know"),
        ("It hurts–the pain is constant.", "It hurts – the pain is constant."),
        ("It hurts–and that is that.", "It hurts – and that is that."),
        ("He has “pain”–a strong one.", "He has “pain” – a strong one."),
    ],
)
def test_a_dash_before_a_phrase_is_spaced_in_any_text(glued: str, spaced: str) -> None:
    assert fixed(RULE, glued, spun=False) == spaced


@pytest.mark.parametrize(
    ("glued", "spaced"),
    [
        ("It hurts– very much so.", "It hurts – very much so."),
        ("It hurts –especially now.", "It hurts – especially now."),
        ("One — two — three— four.", "One — two — three — four."),
        ("One—two—three— four.", "One—two—three—four."),
    ],
)
def test_other_one_sided_dashes_are_spaced_in_a_spun_text(glued: str, spaced: str) -> None:
    assert fixed(RULE, glued) == spaced
    assert fixed(RULE, glued, spun=False) == glued


@pytest.mark.parametrize(
    "text",
    [
        "Pages 10–20, 1939–45, 9:00–17:00, 1952– and –5 degrees.",
        "Monday–Friday, May–June, from A–Z.",
        "The Boston–New York train, the cost–benefit ratio, a parent–child bond.",
        "The Michelson–Morley Experiment",
        "Grade–A eggs, Type–A people, vitamin–A pills, hepatitis B–A tests.",
        "New York–The Hague, London–The Gambia.",
        "A state–of–the–art, over–the–counter, do–it–yourself, know–how thing.",
        "A pre– and postwar house, nineteenth– or twentieth-century.",
        "The suffix –ness, the ending –ing, the flag –force and tar –xvf.",
        "“To be.” –Shakespeare",
        "He came\u2060—he said\u2060— at once, well—yes.",
        "“But I never— What was that?”",
        "One — two. Three—four. Five— six.",
        "It hurts – very much so — always.",
    ],
)
def test_ranges_compounds_names_and_endings_stay(text: str) -> None:
    assert found(RULE, text) == []


def test_markup_around_a_dash_stays() -> None:
    assert fixed(RULE, "**Massage**–A *proven* way", "markdown") == "**Massage** – A *proven* way"
    assert fixed(RULE, "[Massage](u)–the way", "markdown") == "[Massage](u) – the way"


def test_a_dash_at_a_line_end_has_its_space() -> None:
    assert found(RULE, "It hurts –\nthe pain is constant.") == []


def test_a_long_quotation_is_left_to_its_author() -> None:
    assert fixed(RULE, "He said “it hurts–the pain is always there”.") == "He said “it hurts–the pain is always there”."
