"""Text of a document never acts on a terminal, and hides nothing."""

from prosefix.outputs.visible import clipped, visible


def test_control_and_hidden_characters_are_spelled_out() -> None:
    assert visible("a\x1b[31mb\u200bc\u202ed") == "a<U+001B>[31mb<U+200B>c<U+202E>d"


def test_text_stands_on_one_line() -> None:
    assert visible("a\r\nb\rc\td") == "a b c d"
    assert visible("café “quoted” – 😀") == "café “quoted” – 😀"


def test_long_text_loses_its_middle() -> None:
    assert clipped("one two three four five", 12) == "one two…five"
    assert clipped("short", 12) == "short"
