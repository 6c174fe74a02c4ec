"""Harper is heard where it is good, and repairs only what is certain."""

import subprocess
import sys
import tomllib
from functools import lru_cache
from importlib import metadata, resources

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prosefix.document import OPAQUE
from prosefix.findings import Strength
from prosefix.formats import parse
from prosefix.grammar.base import Issue
from prosefix.grammar.findings import grammar_findings
from prosefix.grammar.harper import Harper, trust
from prosefix.language.reading import read

TABLE = tomllib.loads((resources.files("prosefix.grammar") / "harper.toml").read_text(encoding="utf-8"))
APPLIED = {f"{number}-{entry['rule']}": entry for number, entry in enumerate(TABLE["apply"])}


@lru_cache(maxsize=1)
def harper() -> Harper:
    return Harper()


def repaired(prose: str) -> str:
    """The prose with the first suggestion of each certain issue in place."""
    for issue in reversed(harper().check(prose)):
        if issue.strength is Strength.CERTAIN:
            prose = prose[: issue.start] + issue.suggestions[0] + prose[issue.end :]
    return prose


def listed(prose: str) -> list[tuple[str, str]]:
    return [(issue.rule, prose[issue.start : issue.end]) for issue in harper().check(prose)]


@pytest.mark.parametrize("entry", APPLIED.values(), ids=APPLIED.keys())
def test_each_rule_that_may_apply_repairs_its_bad_example_and_leaves_its_good_one(entry: dict[str, str]) -> None:
    assert repaired(entry["bad"]) == entry["fixed"]
    assert repaired(entry["fixed"]) == entry["fixed"]
    assert repaired(entry["good"]) == entry["good"]


def test_the_table_names_rules_that_harper_has() -> None:
    from harper import get_default_lint_config

    table = trust()
    assert table.rules <= get_default_lint_config().keys()
    assert table.verify <= table.rules
    assert table.only.keys() <= table.suggest


@pytest.mark.parametrize("word", ["Flickr", "Baseding", "flickr", "baseding", "recieve", "withinside", "Mbappé"])
def test_an_unknown_word_is_never_edited(word: str) -> None:
    prose = f"We found {word} on the way. {word} is good."
    assert repaired(prose) == prose


def test_a_slip_of_the_pen_is_listed_with_the_word_that_was_meant() -> None:
    (issue,) = harper().check("You will recieve a letter.")
    assert (issue.rule, issue.suggestions[0], issue.strength) == ("SpellCheck", "receive", Strength.HINT)


@pytest.mark.parametrize(
    "prose",
    [
        "Ask for Baseding, MyRA or Thomsen.",
        "The webpages of an approver were matrixed by skillsets.",
        "The cabman and the detailee. The cabman again, and the detailee.",
        "See the recieve-list at foo_recieve or RECIEVE.",
    ],
)
def test_a_word_that_harper_has_never_seen_is_no_misspelling(prose: str) -> None:
    assert listed(prose) == []


def test_what_stands_beside_code_or_an_address_is_not_told() -> None:
    assert listed("It is an useful tool.") == [("AnA", "an")]
    assert listed(f"It is an {OPAQUE} tool, {OPAQUE}s and should of {OPAQUE} gone.") == []
    assert listed(f"It is {OPAQUE} an useful tool.") == []


@pytest.mark.parametrize(
    "prose",
    [
        "Serving as a SME with an MOU and an TTS product.",
        "Vitamin A and Schedule A are in Hepatitis A, 7600A.",
        "(a) An order. See 301-11.5(a) of it, a/an/the.",
        "It is an lcov file or an fd.",
        "The World Wide Web of IT Self Service.",
    ],
)
def test_letters_and_names_are_not_taken_for_words(prose: str) -> None:
    assert listed(prose) == []


def test_what_is_quoted_as_a_word_is_listed_and_not_repaired() -> None:
    prose = "Do not write “should of gone” or “alot” at all."
    assert repaired(prose) == prose
    assert ("OpenCompounds", "alot") in listed(prose)


def test_curly_apostrophes_read_as_straight_ones_and_stay_curly() -> None:
    assert repaired("It don’t work.") == "It doesn’t work."
    assert repaired("It don't work.") == "It doesn't work."
    assert listed("We don’t know the doctor’s plan, and it’s no wonder.") == []


@pytest.mark.parametrize("before", ["😀 ", "Café naïve Zoë: ", "e\u0301 ", "👩‍👩‍👧 – ", "中文 "])
def test_offsets_are_code_points(before: str) -> None:
    prose = before + "You should of gone to an useful place."
    assert ("ModalOf", "should of") in listed(prose)
    assert repaired(prose) == before + "You should have gone to a useful place."


def test_the_dialect_is_that_of_the_language() -> None:
    prose = "The revelers left."
    british = Harper("en-GB").check("The colour is gray, and the revellers left.")
    assert [issue.rule for issue in british] == []
    assert Harper("en_gb").check(prose) == Harper("en-GB").check(prose)
    assert Harper("de-DE").check(prose) == harper().check(prose)


def test_a_certain_repair_that_markup_forbids_is_not_replaced_by_another() -> None:
    text = read(parse("Despite [of](u) the rain, despite of the rain.", "markdown"))
    first, second = grammar_findings(text, harper())
    assert [r.text for r in first.replacements] in ([], ["Despite"])
    assert [r.text for r in second.replacements] == ["despite"]


def test_harper_writes_nothing_on_its_own(capfd: pytest.CaptureFixture[str]) -> None:
    from harper import Linter

    for description in Linter().get_lint_descriptions().values():  # they quote what each rule finds
        harper().check(description)
    harper().check("I am looking forward to see you, and use to it.")
    assert capfd.readouterr() == ("", "")


def test_the_version_is_that_of_harper() -> None:
    assert harper().version == "2.13.0"
    assert metadata.version("harper-py") == "0.2.0", "read the findings of harper.toml's rules again"


def test_nothing_is_loaded_before_the_first_check() -> None:
    code = "import sys; from prosefix.grammar.harper import Harper; Harper(); print('harper' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


PIECES = "It don’t work an useful should of gone alot they was tired he recieve the . , “ ” 😀 é \ufffc A"
prose = st.lists(st.sampled_from(PIECES.split()), max_size=14).map(" ".join)


@lru_cache(maxsize=1)
def another() -> Harper:
    return Harper()


@given(st.lists(prose, max_size=4))
@settings(deadline=None)
def test_same_prose_same_issues_whatever_was_checked_before(proses: list[str]) -> None:
    once = [harper().check(prose) for prose in proses]
    assert [another().check(prose) for prose in reversed(proses)] == once[::-1]
    assert [harper().check(prose) for prose in proses] == once


@given(prose)
@settings(deadline=None)
def test_issues_are_in_order_and_in_the_prose(prose: str) -> None:
    issues: list[Issue] = harper().check(prose)
    assert issues == sorted(issues)
    assert all(0 <= issue.start < issue.end <= len(prose) for issue in issues)
