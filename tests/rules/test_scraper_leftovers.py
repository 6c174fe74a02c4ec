"""What a scraper took along: lines of a page's frame, told from lines that writers write."""

import pytest

from prosefix.rules.scraper_leftovers import RULE
from tests.rules.alone import fixed, found


@pytest.mark.parametrize(
    "line",
    [
        "Share this:",
        "Share this: Twitter Facebook",
        "Read More »",
        "Continue reading →",
        "Like this: Like Loading...",
        "Click to share on Twitter (Opens in new window)",
        "Your email address will not be published. Required fields are marked *",
        "[ad_1]",
        "[ad_2]",
    ],
)
@pytest.mark.parametrize("format_name", ["plain", "markdown"])
def test_a_line_that_nothing_else_can_have_left_is_dropped_from_a_spun_text(line: str, format_name: str) -> None:
    text = f"Massage helps.\n\n{line}\n\nIt is cheap.\n"
    assert fixed(RULE, text, format_name) == "Massage helps.\n\nIt is cheap.\n"
    assert fixed(RULE, text, format_name, spun=False) == text


@pytest.mark.parametrize(
    "line",
    [
        "Source: Flickr",
        "Image source: Getty Images",
        "Photo credit: Jane Doe",
        "Photo by Jane Doe on Unsplash",
        "Read more",
        "Read also: Ten ways to relax",
        "Click here to read more",
        "Related posts:",
        "Advertisement",
        "Continue reading",
        "Tags: massage, back pain",
        "Posted by Jane Doe on May 5, 2019",
        "Last updated: 2019-05-05",
        "You may also like",
        "The post Back Massage appeared first on Health Blog.",
        "3 comments",
        "Leave a Reply",
        "5 min read",
    ],
)
def test_a_line_that_may_be_left_over_is_listed_in_a_spun_text_only(line: str) -> None:
    text = f"Massage helps.\n\n{line}\n\nIt is cheap.\n"
    assert [finding.text for finding in found(RULE, text)] == [line]
    assert fixed(RULE, text) == text
    assert found(RULE, text, spun=False) == []


@pytest.mark.parametrize(
    "text",
    [
        "The source: a spring in the hills, and no more of it than a cup a day.",
        "Source: the river rises here. It is small.",
        "Read more books this year.",
        "Advertisement is an old trade.",
        "Posted letters take two days.",
        "Updated npm to 9.3.1",
        "Share this page with a friend who has back pain.",
        "Tags",
        "Email",
        "Comments are welcome.",
        "The post office closes at five.",
    ],
)
def test_lines_that_writers_write_stay(text: str) -> None:
    assert found(RULE, text) == []


def test_a_link_that_works_is_not_dropped() -> None:
    text = "Massage helps.\n\n[Read More »](https://a.b)\n"
    assert fixed(RULE, text, "markdown") == text


def test_a_table_cell_is_not_dropped() -> None:
    assert found(RULE, "| Share this: | x |\n|---|---|\n| Read more | y |\n", "markdown") == []


def test_a_plugins_mark_goes_from_the_middle_of_a_line() -> None:
    assert fixed(RULE, "It helps. [ad_1] It is cheap.\n\nYes. [ad_2]\n\nNo.") == (
        "It helps. It is cheap.\n\nYes.\n\nNo."
    )


@pytest.mark.parametrize("text", ["Write `[ad_1]` here.", "```\n[ad_1]\n```\n\nText."])
def test_a_plugins_mark_in_code_stays(text: str) -> None:
    assert found(RULE, text, "markdown") == []


def test_line_ends_of_windows_are_kept() -> None:
    assert fixed(RULE, "One.\r\n\r\n[ad_1]\r\n\r\nTwo.\r\n") == "One.\r\n\r\nTwo.\r\n"
