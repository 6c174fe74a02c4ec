"""Bytes become text and the same bytes again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prosefix.formats.encoding import NotTextError, decode


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells_the_encoding_and_stays(codec: str) -> None:
    data = "Fölks\r\n".encode(codec)
    text, encoding = decode(data)
    assert text == "Fölks\r\n"
    assert encoding.encode(text) == data


def test_another_encoding_is_read_when_named() -> None:
    data = "“café” costs €5".encode("cp1252")
    text, encoding = decode(data, "cp1252")
    assert text == "“café” costs €5"
    assert encoding.encode(text) == data


@pytest.mark.parametrize(
    ("data", "codec", "said"),
    [
        (b"caf\xe9 au lait", None, "try --encoding cp1252"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", None, "binary"),
        (b"abc\0def", None, "binary"),
        (b"one\ntwo \x81", "cp1252", "line 2"),
    ],
)
def test_what_is_no_text_is_an_error_that_says_what_to_do(data: bytes, codec: str | None, said: str) -> None:
    with pytest.raises(NotTextError, match=said):
        decode(data, codec)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_every_text_comes_back_as_the_same_bytes(text: str) -> None:
    data = text.encode()
    decoded, encoding = decode(data)
    assert encoding.encode(decoded) == data
