"""Every error in a glossary names the file and the line."""

from pathlib import Path

import pytest

from prosefix.errors import ProsefixError
from prosefix.findings import Strength
from prosefix.glossary.load import load, parse

PHRASE = """
[[phrase]]
id = "x"
find = "is actually"
use = "is"
why = "Padding."
bad = ["It is actually so."]
fixed = ["It is so."]
good = ["Is it so?"]
"""


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("[[term]]\nterm = 'a b'\nsean = ['c']", 1, "did you mean 'seen'"),
        ("\n[[term]]\nseen = ['c']", 2, "term is missing"),
        ("[[term]]\nterm = 3", 1, "must be a text, not 3"),
        ("[[term]]\nterm = 'a'\nseen = ['a']", 1, "its own distortions"),
        ("[[term]]\nterm = 'a'\n\n[[term]]\nterm = 'b'\nstrength = 'sure'", 4, "no strength 'sure'"),
        ("[[swap]]\nspun = 'a'\nmeant = 'b'\npos = 'nuon'", 1, "no pos 'nuon'"),
        ("[[fraze]]\nid = 'x'", 1, "unknown table 'fraze'"),
        ("term = [", 1, "not TOML"),
        (PHRASE.replace("use = \"is\"", "use = \"{2}\""), 2, "asks for a slot"),
        (PHRASE.replace("is actually\"", "is {act\"", 1), 2, "other half"),
        (PHRASE.replace("fixed = [\"It is so.\"]", "fixed = []"), 2, "1 bad examples but 0 fixed"),
        (PHRASE.replace("good = [\"Is it so?\"]", "good = []"), 2, "at least one bad and one good"),
        (PHRASE.replace("id = \"x\"", "id = \"X Y\""), 2, "small letters"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_file_and_line(text: str, line: int, said: str) -> None:
    with pytest.raises(ProsefixError) as error:
        parse(text, "my.toml")
    assert said in str(error.value)
    assert (error.value.path, error.value.line) == ("my.toml", line)


def test_an_id_that_stands_twice_is_an_error(tmp_path: Path) -> None:
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(PHRASE)
    with pytest.raises(ProsefixError, match="already"):
        load([tmp_path / "a.toml", tmp_path / "b.toml"])


def test_an_entry_of_ones_own_takes_the_place_of_the_shipped_one() -> None:
    shipped = parse(
        "[[term]]\nterm = 'chronic pain'\nseen = ['constant ache']\n[[swap]]\nspun='a'\nmeant='b'\npos='noun'",
        "s",
    )
    own = parse("[[term]]\nterm = 'chronic pain'\nstrength = 'weak'", "o")
    both = shipped.under(own)
    assert [(t.seen, t.strength) for t in both.terms] == [((), Strength.WEAK)]
    assert len(both.swaps) == 1
