"""An edit of prose keeps the markup around and inside it, or is not made."""

import pytest

from prosefix.document import apply_parts
from prosefix.formats import parse
from prosefix.rewrite import rewrite


def rewritten(text: str, old: str, new: str, format_name: str = "markdown") -> str | None:
    document = parse(text, format_name)
    block = next(block for block in document.blocks if old in block.text)
    start = block.text.index(old)
    parts = rewrite(block, start, start + len(old), new)
    return None if parts is None else apply_parts(text, list(parts))


@pytest.mark.parametrize(
    ("text", "old", "new", "after"),
    [
        (
            "gradual discomfort **alleviation**",
            "discomfort alleviation",
            "pain relief",
            "gradual pain **relief**",
        ),
        (
            "**gradual discomfort** alleviation",
            "discomfort alleviation",
            "pain relief",
            "**gradual pain** relief",
        ),
        ("low **neck** and back pain", "low neck and back pain", "lower back pain", "**lower** back pain"),
        (
            "# low **neck** and back pain",
            "low neck and back pain",
            "lower back pain",
            "# **lower** back pain",
        ),
        ("It is [really bad](u) x", "really bad x", "good x", "It is [good](u) x"),
        ("a &amp; b", "a & b", "a and b", "a and b"),
        (
            "| x is actually | y |\n|---|---|\n| a | b |",
            "is actually",
            "is",
            "| x is | y |\n|---|---|\n| a | b |",
        ),
    ],
)
def test_an_edit_across_a_tag_keeps_the_tag(text: str, old: str, new: str, after: str) -> None:
    assert rewritten(text, old, new) == after


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("a *b* **c** d", "a b c", "x"),
        ("is [actually](u) good", "is actually good", "is good"),
        ("x `a` b", "x \ufffc b", "c"),
        ("a b", "b", "*c*"),
    ],
)
def test_an_edit_that_would_break_markup_is_not_made(text: str, old: str, new: str) -> None:
    assert rewritten(text, old, new) is None


@pytest.mark.parametrize(
    ("text", "old", "new", "after"),
    [
        ("low neck\nand back pain is", "low neck and back pain", "lower back pain", "lower\nback pain is"),
        (
            "> in mixture along\n> with it",
            "in mixture along with",
            "in combination with",
            "> in combination\n> with it",
        ),
        ("* x is\n  actually good", "is actually", "is", "* x is good"),
    ],
)
def test_a_line_break_inside_an_edit_stays_where_it_can(text: str, old: str, new: str, after: str) -> None:
    assert rewritten(text, old, new) == after


def test_words_that_stay_are_no_part_of_an_edit() -> None:
    block = parse("This is actually likely here", "plain").blocks[0]
    (part,) = rewrite(block, 5, 23, "is likely") or ()
    assert (part.span.start, part.span.end, part.text) == (8, 17, "")


def test_the_same_words_need_no_edit() -> None:
    block = parse("as it is", "plain").blocks[0]
    assert rewrite(block, 0, 8, "as it is") == ()
