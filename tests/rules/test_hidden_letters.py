"""Hidden letters: what a reader cannot see goes, what a script, a typesetter or a formula needs stays."""

import pytest

from prosefix.rules.hidden_letters import RULE
from tests.rules.alone import fixed, found


@pytest.mark.parametrize(
    ("hidden", "plain"),
    [
        ("Mas\u200bsage e\u200cases pa\u2060in.", "Massage eases pain."),
        ("Mass\ufeffage eas\u00ades p\u200dain.", "Massage eases pain."),
        ("M\u200ba\u200bs\u200bs\u200ba\u200bge helps.", "Massage helps."),
        ("M\u0430ss\u0430ge \u0435ases p\u0430in.", "Massage eases pain."),
        ("\u0422he b\u03bfdy and the n\u0435ck.", "The body and the neck."),
        ("m\u0430\u200bssage", "massage"),
    ],
)
def test_hidden_and_look_alike_letters_go_in_any_text(hidden: str, plain: str) -> None:
    assert fixed(RULE, fixed(RULE, hidden, spun=False), spun=False) == plain


def test_a_name_that_no_lexicon_knows_is_repaired_in_a_spun_text() -> None:
    assert fixed(RULE, "The T\u043eyota is new.") == "The Toyota is new."
    assert fixed(RULE, "The T\u043eyota is new.", spun=False) == "The T\u043eyota is new."


def test_soft_hyphens_between_syllables_may_be_a_typesetters() -> None:
    text = "Physio\u00adtherapy helps."
    assert found(RULE, text, spun=False) == []
    assert fixed(RULE, text) == "Physiotherapy helps."


def test_an_invisible_mark_between_two_words_is_left_to_the_editor() -> None:
    text = "Back massage\u200btherapy helps."
    assert found(RULE, text)
    assert fixed(RULE, text) == text


@pytest.mark.parametrize(
    "text",
    [
        "He came\u2060—he said\u2060—at once.",
        "The word мир means both, Путин is a name, and α is a letter.",
        "TNFα, IFNγ, ERα, Gαs, NFκB, sinα, hν, ΔT, Ω and μTorrent.",
        "A family: 👩\u200d👩\u200d👧\u200d👦, and hearts ❤\ufe0f.",
        "Persian می\u200cخواهم and Hindi क्\u200dष in one line.",
        "A shelf\u200cful of Auf\u200clagen.",
        "Naïve façades, Señor Núñez, Łódź and Dvořák.",
        "get\u200bElement\u200bBy\u200bName",
        "and/\u200bor",
        "The Russian \u0441\u043e\u00ad\u0440\u043e is whole.",
    ],
)
def test_other_scripts_emoji_formulas_and_typesetting_stay(text: str) -> None:
    assert found(RULE, text, spun=False) == []


def test_an_entity_in_a_word_goes_too() -> None:
    assert fixed(RULE, "Mass&#8203;age helps.", "markdown") == "Massage helps."


def test_code_stays() -> None:
    assert fixed(RULE, "Type `p\u0430in` here.", "markdown") == "Type `p\u0430in` here."


def test_only_look_alikes_speak_for_a_spinner() -> None:
    assert [finding.is_evidence for finding in found(RULE, "p\u0430in and mas\u200bsage")] == [True, False]
