"""Plain text is cut into paragraphs, headings and items by its look."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prosefix.document import BlockKind, SegmentKind
from prosefix.formats import parse

LONG = "word " * 30


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("one\ntwo\n\nthree", ["one two", "three"]),
        ("one\r\ntwo\r\n\r\nthree", ["one two", "three"]),
        ("one\rtwo\r\rthree", ["one two", "three"]),
        ("- one\n  more\n- two", ["one more", "two"]),
        ("1. one\n2. two", ["one", "two"]),
        (f"{LONG}\nA new paragraph.", [LONG.strip(), "A new paragraph."]),
        (
            "Perks of Massage\nIt helps a lot,\nas we know.",
            ["Perks of Massage", "It helps a lot, as we know."],
        ),
        ("> quoted\n> text\n\nnot", ["quoted text", "not"]),
        ("See https://a.b/c, or x@y.org.", ["See \ufffc, or \ufffc."]),
    ],
)
def test_blocks_are_found(text: str, prose: list[str]) -> None:
    assert [block.text for block in parse(text, "plain").blocks] == prose


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Perks of Back Massage", BlockKind.HEADING),
        ("This is a short line.", BlockKind.PARAGRAPH),
        ("this is a short line", BlockKind.PARAGRAPH),
        ("- A Title Like Item", BlockKind.ITEM),
    ],
)
def test_a_heading_has_capitals_and_no_full_stop(text: str, kind: BlockKind) -> None:
    assert parse(text, "plain").blocks[0].kind is kind


@given(st.text("ab .-\n\r\té😀>1A", max_size=80))
def test_offsets_are_exact_on_any_text(text: str) -> None:
    for block in parse(text, "plain").blocks:
        assert "".join(block.text[s.start : s.end] for s in block.segments) == block.text
        for segment in block.segments:
            if segment.kind is SegmentKind.TEXT:
                assert text[slice(*segment.source)] == block.text[segment.start : segment.end]
