"""The short form of the glossary: many entries in one table, a line each."""

from pathlib import Path

import pytest

from prosefix.errors import ProsefixError
from prosefix.findings import Strength
from prosefix.glossary.load import parse

FILE = '''
[domain]
name = "law"
signs = ["court"]

[[terms]]
mass = true
rows = """
# relief
pain relief <- discomfort alleviation | ache help

bed rest
"""

[[swaps]]
pos = "noun"
family = ["spinbot"]
often = true
rows = """
understudy -> student | pupil
student <- understudy | trainee
"""
'''


def test_terms_and_swaps_are_read_line_by_line() -> None:
    entries = parse(FILE, "law.toml")
    relief, rest = entries.terms
    assert (relief.term, relief.seen, relief.mass) == ("pain relief", ("discomfort alleviation", "ache help"), True)
    assert (relief.origin.line, relief.origin.domain) == (10, "law")
    assert (rest.term, rest.seen, rest.origin.line) == ("bed rest", (), 12)


def test_rows_of_both_directions_make_one_swap_a_spun_word() -> None:
    understudy, trainee = parse(FILE, "law.toml").swaps
    assert (understudy.spun, understudy.meant) == ("understudy", ("student", "pupil"))
    assert (understudy.strength, understudy.family, understudy.often) == (Strength.WEAK, ("spinbot",), True)
    assert (trainee.spun, trainee.meant, trainee.origin.line) == ("trainee", ("student",), 21)


@pytest.mark.parametrize(
    ("table", "row", "message"),
    [
        ("terms", "pain relief <- ", "must have the form: term, or term <- distortion | distortion"),
        ("terms", "pain -> relief", "must have the form: term"),
        ("terms", "a b <- a b", "'a b' is among its own distortions"),
        ("swaps", "folks", "must have the form: spun -> meant | meant, or meant <- spun | spun"),
        ("swaps", "folks -> people -> us", "must have the form"),
        ("swaps", "folks -> folks", "'folks' is swapped for itself"),
        ("swaps", "folks -> | people", "must have the form"),
        ("swaps", "{folks -> people", "{"),
    ],
)
def test_a_wrong_row_is_told_with_its_line(table: str, row: str, message: str) -> None:
    pos = 'pos = "noun"\n' if table == "swaps" else ""
    with pytest.raises(ProsefixError) as error:
        parse(f'# first\n[[{table}]]\n{pos}rows = """\n# a comment\n\n{row}\n"""\n', "own.toml")
    assert message in str(error.value)
    assert error.value.line == (7 if table == "swaps" else 6)


def test_an_unknown_key_of_a_table_of_rows_is_told() -> None:
    with pytest.raises(ProsefixError, match="did you mean 'strength'"):
        parse('[[swaps]]\npos = "noun"\nstrenght = "weak"\nrows = """\na -> b\n"""\n', str(Path("own.toml")))
