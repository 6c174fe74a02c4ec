"""Sentences for the writer: told in a spun text, with the reason, and sound ones left alone."""

import pytest

from prosefix.rules.beyond_repair import RULE
from tests.rules.alone import fixed, found

NO_VERB = "In addition to the many various spinal muscular tissues of the lumbar and thoracic region."


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The pain is are strong.", "“is are”"),
        ("The oil was is warm.", "“was is”"),
        ("You should has a rest.", "“should has”"),
        ("It doesn't is good.", "“doesn't is”"),
        ("It has is good.", "“has is”"),
        ("You need to is calm.", "“to is”"),
        ("It is the of the back.", "follows “the”"),
        ("It is an of pain.", "follows “an”"),
        ("It is good for the.", "follows “the”"),
        ("It is a and the pain.", "follows “a”"),
        (NO_VERB, "no verb"),
        ("A gwozzle bledified the frumptious back.", "gwozzle, bledified, frumptious"),
    ],
)
def test_the_reason_is_told_in_a_spun_text_and_nothing_is_repaired(text: str, reason: str) -> None:
    (finding,) = found(RULE, text)
    assert reason in finding.message
    assert fixed(RULE, text) == text
    assert found(RULE, text, spun=False) == []


def test_a_sentence_is_told_once() -> None:
    assert len(found(RULE, "The pain is are strong, and the of is was good. It was is fine.")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "What he is is clear, all they had was bread, and the one thing it has is time.",
        "The person that he was was kind, and whoever he is is welcome.",
        "They have had enough, and had had it before; she hasn't had any.",
        "Free will is a gift, and their will is strong.",
        "What we do is simple, and the best you could was done.",
        "The in crowd met at the then president's house, above the on switch.",
        "Your and my house, an AND gate, a to-do list, options a and b, grade A at best.",
        "It is in section 2 a, and option a is best.",
        "The word was “the”.",
        "No sound, no light, nothing at all.",
        "The blog has a plugin, upon request and amongst others; three websites and dependencies.",
        "A kubectl here.",
    ],
)
def test_sound_sentences_are_no_finding(text: str) -> None:
    assert found(RULE, text) == []


def test_a_word_that_comes_again_is_a_term_of_the_text() -> None:
    assert found(RULE, "The gwozzle, the bledify and the frumptiole. A gwozzle has a bledify.") == []


def test_lists_and_headings_need_no_verb() -> None:
    assert found(RULE, f"- {NO_VERB}\n- x") == []
