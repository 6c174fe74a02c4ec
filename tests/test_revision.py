"""Edits over several passes compose to one list of disjoint replacements of the original."""

import random
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from prosefix.document import Part, Span, apply_parts
from prosefix.findings import Edit
from prosefix.revision import Revision


def edit(start: int, end: int, text: str, rule: str = "r") -> Edit:
    return Edit((Part(Span(start, end), text),), (rule,), 0.9)


def test_edits_of_one_pass_stay_apart() -> None:
    revision = Revision("one two three")
    revision.apply([edit(0, 3, "1"), edit(4, 7, "2")])
    assert revision.text == "1 2 three"
    assert revision.edits() == [edit(0, 3, "1"), edit(4, 7, "2")]


def test_a_later_edit_of_new_text_is_one_with_the_earlier() -> None:
    revision = Revision("one two three")
    revision.apply([edit(4, 7, "a b", "first")])
    revision.apply([edit(6, 7, "c", "second")])
    assert revision.text == "one a c three"
    (composed,) = revision.edits()
    assert composed.parts == (Part(Span(4, 7), "a c"),)
    assert composed.rules == ("first", "second")


def test_an_edit_that_is_taken_back_leaves_nothing() -> None:
    revision = Revision("one two")
    revision.apply([edit(0, 3, "1")])
    revision.apply([edit(0, 1, "one")])
    assert revision.text == "one two"
    assert revision.edits() == []


def test_what_depends_on_an_earlier_edit_goes_with_it() -> None:
    revision = Revision("your muscle mass needs rest")
    revision.apply([edit(5, 16, "muscles")])
    revision.apply([edit(13, 18, "need")], depends=[(0, Span(0, len(revision.text)))])
    (composed,) = revision.edits()
    assert composed.parts == (Part(Span(5, 16), "muscles"), Part(Span(17, 22), "need"))


def test_the_parts_of_one_edit_stay_together_when_another_touches_one() -> None:
    revision = Revision("a b c d")
    revision.apply([Edit((Part(Span(0, 1), "x"), Part(Span(6, 7), "y")), ("r",), 0.9)])
    revision.apply([edit(6, 7, "z", "s")])
    (composed,) = revision.edits()
    assert composed.parts == (Part(Span(0, 1), "x"), Part(Span(6, 7), "z"))


def test_undo_takes_back_the_whole_edit_and_only_it() -> None:
    revision = Revision("one two three")
    revision.apply([edit(0, 3, "1"), edit(8, 13, "3")])
    revision.undo([Span(0, 1)])
    assert revision.text == "one two 3"
    assert revision.edits() == [edit(8, 13, "3")]


def test_a_place_goes_back_to_all_that_its_edit_replaced() -> None:
    revision = Revision("low neck and back pain hurts")
    revision.apply([edit(0, 17, "lower back")])
    assert revision.to_original(Span(0, 5)) == Span(0, 17)
    assert revision.to_original(Span(11, 15)) == Span(18, 22)


def random_edits(random_: random.Random, length: int) -> list[Edit]:
    edits, at = [], 0
    while at < length:
        start = at + random_.randint(0, 6)
        end = start + random_.randint(0, 4)
        if end > length:
            break
        edits.append(edit(start, end, random_.choice(["", "x", "yy z", "long words"])))
        at = end + 1
    return edits


@given(text=st.text("ab \n", min_size=0, max_size=40), seed=st.integers(0, 10**9), passes=st.integers(1, 5))
def test_all_edits_together_give_the_text_after(text: str, seed: int, passes: int) -> None:
    random_ = random.Random(seed)
    revision = Revision(text)
    for number in range(passes):
        edits = random_edits(random_, len(revision.text))
        depends = [(i, Span(0, len(revision.text))) for i in range(len(edits)) if number and random_.random() < 0.3]
        revision.apply(edits, depends)
    composed = revision.edits()
    parts = [part for each in composed for part in each.parts]
    assert apply_parts(text, parts) == revision.text
    spans = sorted(part.span for part in parts)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    kept = [part for each in composed if random_.random() < 0.5 for part in each.parts]
    apply_parts(text, kept)


@given(text=st.text("ab ", max_size=30), seed=st.integers(0, 10**9))
def test_bytes_outside_edits_never_change(text: str, seed: int) -> None:
    random_ = random.Random(seed)
    revision = Revision(text)
    for _ in range(3):
        revision.apply(random_edits(random_, len(revision.text)))
    at_old = at_new = 0
    for part in sorted(part for each in revision.edits() for part in each.parts):
        kept = part.span.start - at_old
        assert revision.text[at_new : at_new + kept] == text[at_old : part.span.start]
        at_old, at_new = part.span.end, at_new + kept + len(part.text)
    assert revision.text[at_new:] == text[at_old:]
