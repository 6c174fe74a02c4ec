"""Vale's vocabularies and rules."""

from pathlib import Path

import pytest

from prosefix.errors import ProsefixError
from prosefix.exchange.entries import CannotSayError, Imported
from prosefix.exchange.regex import spelled_out
from prosefix.exchange.vale import read_vale

RULE = """extends: substitution
message: Use '%s' instead of '%s'
swap:
  # a comment
  "in order to": to   # shorter
  utilise: use
  (?:give|gave) up: abandon
  'it''s me': 'I am|it is'
  (\\w+)ly: $1
  a: b: c
  - a list: b
  nothing:
  lowneck pain: lower back pain
action:
  name: replace
"""


def given(text: str, name: str = "accept.txt") -> Imported:
    return read_vale(Path(name), lambda _: text)


@pytest.mark.parametrize(
    ("expression", "texts"),
    [
        ("chronic pain", ["chronic pain"]),
        ("[Cc]hronic pain", ["chronic pain"]),
        ("(?i)e-?mails?", ["email", "emails", "e-mail", "e-mails"]),
        ("(?:gr(?:a|e)y|black)\\b", ["gray", "grey", "black"]),
        ("C\\+\\+", ["C++"]),
        ("Node\\.js$", ["Node.js"]),
        ("(a|A)b", ["ab"]),
    ],
)
def test_a_simple_expression_is_spelled_out(expression: str, texts: list[str]) -> None:
    assert spelled_out(expression) == texts


@pytest.mark.parametrize(
    "expression",
    [
        "a.*b",
        "a+",
        "a{2}",
        "(?=a)b",
        "[a-z]x",
        "[^a]",
        "\\w+",
        "(ab",
        "ab)",
        "[ab",
        "a\\",
        "?a*",
        "[abcdefgh][abcdefgh]",
    ],
)
def test_an_expression_that_no_list_can_say_is_refused(expression: str) -> None:
    with pytest.raises(CannotSayError):
        spelled_out(expression)


def test_accepted_lines_become_keeps_and_others_are_told_one_by_one() -> None:
    taken = given("# names\nPostgreSQL\n[Cc]hronic pain\n\nfoo.*bar\nC++\n")
    assert [each.text for each in taken.entries.keeps] == ["PostgreSQL", "chronic pain"]
    assert [(each.line, each.text) for each in taken.left_out] == [(5, "foo.*bar"), (6, "C++")]


def test_rejected_lines_are_kept_as_they_are() -> None:
    assert given("old thing\n(?i)x+\n", "reject.txt").rejected == ("old thing", "(?i)x+")


def test_a_folder_gives_both_and_one_that_has_none_names_those_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "styles" / "config" / "vocabularies" / "Med"
    folder.mkdir(parents=True)
    (folder / "accept.txt").write_text("chronic pain\n", encoding="utf-8")
    (folder / "reject.txt").write_text("old thing\n", encoding="utf-8")

    def read(path: Path) -> str:
        return path.read_text(encoding="utf-8")

    taken = read_vale(folder, read)
    assert ([each.text for each in taken.entries.keeps], taken.rejected) == (["chronic pain"], ("old thing",))
    with pytest.raises(ProsefixError, match="Med") as error:
        read_vale(tmp_path / "styles", read)
    assert error.value.status == 3


def test_a_substitution_gives_terms_and_swaps_and_says_what_could_not_be_read() -> None:
    taken = given(RULE, "rule.yml")
    swaps = {each.spun: each.meant for each in taken.entries.swaps}
    assert swaps == {"in order to": ("to",), "utilise": ("use",), "give up": ("abandon",), "gave up": ("abandon",)}
    terms = {each.term: each.seen for each in taken.entries.terms}
    assert terms == {"I am": ("it's me",), "lower back pain": ("lowneck pain",)}
    assert [each.line for each in taken.left_out] == [9, 10, 11, 12]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("extends: existence\ntokens:\n  - a\n", 1, "extends 'existence'"),
        ("extends: substitution\nswap: {a: b}\n", 2, "no lines of pairs"),
        ("extends: substitution\n", None, "no lines of pairs"),
    ],
)
def test_another_rule_is_an_error_with_its_line(text: str, line: int | None, said: str) -> None:
    with pytest.raises(ProsefixError, match=said) as error:
        given(text, "rule.yml")
    assert (error.value.path, error.value.line) == ("rule.yml", line)
