"""Markdown is read into blocks of prose with exact offsets, and nothing else is prose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prosefix.document import OPAQUE, BlockKind, SegmentKind
from prosefix.formats import parse


def blocks(text: str) -> list[str]:
    return [block.text for block in parse(text, "markdown").blocks]


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("---\ntitle: It is actually\n---\n\nText.", ["Text."]),
        ("+++\ntitle = 'x'\n+++\n\nText.", ["Text."]),
        ('{\n  "title": "It is"\n}\nText.', ["Text."]),
        ("```sh\nis actually\n```\n\nText.", ["Text."]),
        ("    indented code\n\nText.", ["Text."]),
        ("<div>\nis actually\n</div>\n\nText.", ["Text."]),
        ("[ref]: http://x.y 'is actually'\n\nText.", ["Text."]),
        ("Some $x + y$ here.", [f"Some {OPAQUE} here."]),
        ("A ![is actually](i.png) here.", [f"A {OPAQUE} here."]),
        ("See <https://a.b/c> or https://a.b/c.", [f"See {OPAQUE} or {OPAQUE}."]),
        ("Press <kbd>is actually</kbd> now.", [f"Press {OPAQUE} now."]),
        ("Run `is actually` now.", [f"Run {OPAQUE} now."]),
        ("{% include x.md %} and {{ site.title }}.", [f"{OPAQUE} and {OPAQUE}."]),
    ],
)
def test_what_is_not_prose_is_not_read(text: str, prose: list[str]) -> None:
    assert blocks(text) == prose


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("low **neck** and _back_ [pain](u)", ["low neck and back pain"]),
        ("A note.[^1]\n\n[^1]: The note.", ["A note.", "The note."]),
        ("one <b>two</b> three", ["one two three"]),
        ("> quoted\n> text", ["quoted text"]),
        ("- one\n  more\n- two\n\n  second paragraph", ["one more", "two", "second paragraph"]),
        ("- one\n  - inner\n- two", ["one", "inner", "two"]),
        ("- [ ] a task", ["a task"]),
        ("| a b | c |\n|---|---|\n| d \\| e | f |", ["a b", "c", "d | e", "f"]),
        ("~~gone~~ and &copy; \\*stars\\*", ["gone and © *stars*"]),
        ("a backslash \\\\**and stars", ["a backslash \\**and stars"]),
        ("line one  \nline two\\\nline three", ["line one line two line three"]),
        ("Title\n=====\n\n## Next", ["Title", "Next"]),
    ],
)
def test_inline_markup_is_seen_through(text: str, prose: list[str]) -> None:
    assert blocks(text) == prose


def test_a_block_quote_is_marked_as_quoted() -> None:
    assert [block.quoted for block in parse("> one\n\ntwo", "markdown").blocks] == [True, False]


def test_headings_items_and_cells_are_told_apart() -> None:
    kinds = [block.kind for block in parse("# h\n\np\n\n- i\n\n| c | d |\n|---|---|", "markdown").blocks]
    assert kinds == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL, BlockKind.CELL]


MARKUP = st.sampled_from(
    ["**", "*", "_", "`", "[", "](u)", "\n", "\n\n", "# ", "- ", "> ", "1. ", "| ", "|---|\n", "```\n", "<b>", "</b>",
     "<!--", "&amp;", "\\", "é", "😀", "\r\n", "\r", "word ", "is actually ", "https://a.b ", "$x$", "[^1]", "[^1]: ",
     "---\n", "\t", "  \n"]
)  # fmt: skip


@given(st.lists(MARKUP, max_size=40).map("".join))
def test_offsets_are_exact_on_any_markup(text: str) -> None:
    document = parse(text, "markdown")
    for block in document.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(text)
        assert "".join(block.text[s.start : s.end] for s in block.segments) == block.text
        end = 0
        for segment in block.segments:
            assert segment.source.start >= end
            end = segment.source.end
            if segment.kind is SegmentKind.TEXT:
                assert text[slice(*segment.source)] == block.text[segment.start : segment.end]
            if segment.kind is SegmentKind.BREAK:
                assert text[slice(*segment.source)] == segment.raw
