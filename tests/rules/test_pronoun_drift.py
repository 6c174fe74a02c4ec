"""Pronouns that drift away from the reader: brought back where no one else is there to own them."""

import pytest

from prosefix.rules.pronoun_drift import RULE
from tests.rules.alone import fixed, found


@pytest.mark.parametrize(
    ("drifted", "steady"),
    [
        ("You should speak with his/her doctor.", "You should speak with your doctor."),
        ("If you have pain, call his or her doctor.", "If you have pain, call your doctor."),
        ("You will need his / her diet to change.", "You will need your diet to change."),
        ("You can relax her/his back and his/her neck.", "You can relax your back and your neck."),
        ("You'll see that it helps him or her.", "You'll see that it helps you."),
        ("You must not hurt himself/herself.", "You must not hurt yourself."),
        ("You should keep his/her/their oils cool.", "You should keep your oils cool."),
        (
            "You must ask his/her medical professional for a therapy.",
            "You must ask your medical professional for a therapy.",
        ),
        ("A therapist presses. You should ask his/her doctor.", "A therapist presses. You should ask your doctor."),
    ],
)
def test_the_reader_gets_the_pronoun_back_in_a_spun_text(drifted: str, steady: str) -> None:
    assert fixed(RULE, drifted) == steady
    assert fixed(RULE, drifted, spun=False) == drifted


@pytest.mark.parametrize(
    "text",
    [
        "You can wait until he/she rests.",
        "You may rest if he or she feels his/her back.",
    ],
)
def test_a_subject_is_found_and_left(text: str) -> None:
    assert found(RULE, text)
    assert fixed(RULE, text) == text


@pytest.mark.parametrize(
    "text",
    [
        "You should ask the patient about his/her pain.",
        "You should ask everyone for his or her name.",
        "If you know someone with pain, give him or her a massage.",
        "You can help a user who lost his/her key.",
        "You may hire a contractor with his/her own tools.",
        "Your baby is small. You must hold his/her head.",
        "Your dog needs rest.\n\nYou should cool his/her paws.",
        "You should ask Anna or Tom about his/her plans.",
        "Before you treat his/her back, ask the patient.",
        "You are kind, and she knows his/her pain.",
        "The nurse told you that his/her pain is strong.",
        "He should speak with his/her doctor.",
        "Speak with his/her doctor.",
        "The massage helps you with his/her pain.",
        "You should keep his diary, or her diary.",
    ],
)
def test_pronouns_with_an_owner_stay(text: str) -> None:
    assert found(RULE, text) == []
