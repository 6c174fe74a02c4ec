"""Readability: what counts as a sentence and a word, and that the formulas are the published ones."""

from __future__ import annotations

import textwrap
from math import sqrt

import pytest
import textstat
from hypothesis import given, settings
from hypothesis import strategies as st

from prosefix.formats import parse
from prosefix.readability import readability


def scores(text: str, format_name: str = "markdown") -> dict[str, float]:
    return readability(parse(text, format_name)).document


def paragraph_scores(text: str) -> list[dict[str, float]]:
    return [each for _, each in readability(parse(text, "markdown")).paragraphs]


def test_the_formulas_give_what_is_worked_out_by_hand() -> None:
    # The hos-pi-tal o-pened yes-ter-day. Pa-tients love the mag-nif-i-cent gar-den to-day.
    found = scores("The hospital opened yesterday. Patients love the magnificent garden today.")
    words, sentences, syllables, letters, strokes = 10, 2, 21, 63, 65
    polysyllables = 3  # hospital, yesterday, magnificent
    hard = 1  # magnificent: the other two are on Dale and Chall's list
    unfamiliar = 3  # opened, patients, magnificent
    assert found == {
        "flesch_reading_ease": round(206.835 - 1.015 * words / sentences - 84.6 * syllables / words, 2),
        "flesch_kincaid_grade": round(0.39 * words / sentences + 11.8 * syllables / words - 15.59, 2),
        "smog_index": round(1.043 * sqrt(30 * polysyllables / sentences) + 3.1291, 2),
        "gunning_fog": round(0.4 * (words / sentences + 100 * hard / words), 2),
        "coleman_liau_index": round(5.88 * letters / words - 29.6 * sentences / words - 15.8, 2),
        "automated_readability_index": round(4.71 * strokes / words + 0.5 * words / sentences - 21.43, 2),
        "dale_chall_readability_score": round(0.1579 * 30 + 0.0496 * words / sentences + 3.6365, 2),
        "lexicon_count": words,
        "sentence_count": sentences,
        "difficult_words": unfamiliar,
    }  # fmt: skip


ARTICLE = """
Massage helps people who sit at a desk all day. It loosens the muscles of the neck and the lower back.
A trained therapist finds the painful places and works on them with both hands. Many patients sleep better
afterwards, and some need fewer painkillers. Ask your doctor before you book the first session.
"""


@pytest.mark.parametrize(
    "name",
    "flesch_reading_ease flesch_kincaid_grade smog_index gunning_fog automated_readability_index "
    "dale_chall_readability_score lexicon_count sentence_count difficult_words".split(),
)
def test_plain_sentences_score_as_textstat_says(name: str) -> None:
    prose = " ".join(ARTICLE.split())
    assert scores(prose)[name] == pytest.approx(getattr(textstat, name)(prose), abs=0.006)


def test_coleman_liau_has_the_published_factor_which_textstat_shortens() -> None:
    prose = " ".join(ARTICLE.split())
    letters = 100 * textstat.letter_count(prose) / textstat.lexicon_count(prose)
    assert scores(prose)["coleman_liau_index"] == pytest.approx(
        textstat.coleman_liau_index(prose) + 0.0008 * letters, abs=0.006
    )


@pytest.mark.parametrize(
    ("text", "sentences", "words"),
    [
        ("# Types of massage\n\nThere are many kinds of it.", 2, 9),
        ("# Benefits\n\nThere are many kinds of it.", 2, 7),
        ("You need:\n\n- a towel\n- two hours\n- good oil\n", 4, 8),
        ("No. It does not hurt.", 2, 5),
        ("Dr. Hill paid 3.5 million dollars for it.", 1, 8),
        ("It works, e.g. for the neck. It costs $1,000.50 a year.", 2, 11),
        ("Massage–a cure—helps. It lasts 6–7 weeks...or more.", 2, 11),
        ("Neck and/or back pain.", 1, 5),
        ("A well-being day isn’t lost.", 1, 5),
        ("Run `prosefix fix` now, or ask ![me](me.png) for help.", 1, 6),
        ("The `fix`-based way works well.", 1, 4),
        ("| a good thing | 5 mg |\n|---|---|\n| another | two |\n", 4, 7),
    ],
)
def test_sentences_and_words_are_those_a_reader_sees(text: str, sentences: int, words: int) -> None:
    found = scores(text)
    assert (found["sentence_count"], found["lexicon_count"]) == (sentences, words)


def test_dashes_do_not_make_long_words() -> None:
    assert scores("Massage – a cure – helps the back.") == scores("Massage—a cure—helps the back.")


def test_a_curly_apostrophe_reads_as_a_straight_one() -> None:
    assert scores("We don’t know the doctor’s plan.") == scores("We don't know the doctor's plan.")


def test_numbers_are_not_difficult() -> None:
    assert scores("It was 6 or 7 for 40% of us and 1,990 for the rest.")["dale_chall_readability_score"] < 4


def test_a_word_with_hyphens_is_judged_by_its_parts() -> None:
    assert scores("It is a feel-good back-rub plan.")["difficult_words"] == 0


@pytest.mark.parametrize("text", ["", "\n\n", "---\n", "`code`", "!!! ...", "![](a.png)", "| |\n|-|\n"])
def test_a_text_without_words_has_no_scores(text: str) -> None:
    found = readability(parse(text, "markdown"))
    assert (found.document, found.paragraphs) == ({}, ())


def test_a_text_in_another_language_has_no_scores() -> None:
    assert scores("Die Kosten sind hoch und der Preis ist nicht klein, aber das ist auch gut.") == {}


def test_paragraphs_are_told_with_their_place_and_headings_left_out() -> None:
    text = textwrap.dedent("""\
        # Back massage

        It helps the *lower* back.

        - a long list item of seven words
        - short
        """)
    found = readability(parse(text, "markdown"))
    assert [text[span.start : span.end].strip() for span, _ in found.paragraphs] == [
        "It helps the *lower* back.",
        "- a long list item of seven words",
    ]
    assert found.paragraphs[0][1] == scores("It helps the lower back.")


MARKS = "abc DeF.!?:;,'’-–—…/\"“”()0123_*`#|>&\n\r\té\u200b\ufffc中😀ß²"
prose = st.text(st.sampled_from(MARKS), max_size=120)


@given(prose, st.sampled_from(["markdown", "plain"]))
@settings(deadline=None)
def test_scores_never_raise(text: str, format_name: str) -> None:
    found = readability(parse(text, format_name))
    assert bool(found.document) or not found.paragraphs


words = st.lists(
    st.sampled_from("massage helps the back of tired people every day 3.5 e.g. well-known".split()),
    min_size=3,
)


@given(words, st.sampled_from(["Benefits", "Types of massage", "Is it safe?", "6 weeks:"]))
@settings(deadline=None)
def test_a_heading_does_not_change_the_scores_of_paragraphs(sentence: list[str], heading: str) -> None:
    paragraph = " ".join(sentence).capitalize() + "."
    assert paragraph_scores(f"# {heading}\n\n{paragraph}\n") == paragraph_scores(paragraph)
