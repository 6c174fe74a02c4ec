"""Patterns of the glossary: what an editor writes, and what it matches."""

import pytest

from prosefix.glossary.automaton import Automaton, Lists
from prosefix.glossary.pattern import PatternError, parse_pattern
from prosefix.language.tokens import tokenize

LISTS = Lists.of([("body-part", ["back", "lower back", "neck"]), ("say", ["say"])])


def matched(pattern: str, text: str) -> list[str]:
    tokens = tokenize(text)
    found = Automaton([(0, pattern)], LISTS).matches(tokens)
    return [text[tokens[m.first].start : tokens[m.end - 1].end] for m in found]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("low neck", "My Low Neck hurts", ["Low Neck"]),
        ("don't", "I don’t", ["don’t"]),
        ("~make sure", "he makes sure", ["makes sure"]),
        ("~make sure", "the maker sure", []),
        ("{do|need to} not", "you need to not go", ["need to not"]),
        ("is {adj}", "it is good", ["is good"]),
        ("{verb:3sg} it", "he makes it", ["makes it"]),
        ("{verb:3sg} it", "to make it", []),
        ("{noun:plural}", "cats", ["cats"]),
        ("{verb:participle} by", "made by, based by", ["made by", "based by"]),
        ("{number} weeks", "6 weeks or twenty-one weeks", ["6 weeks", "twenty-one weeks"]),
        ("pain in the {@body-part}", "pain in the lower back", ["pain in the lower back"]),
        ("pain in the {@body-part}", "pain in the necks", ["pain in the necks"]),
        ("{@say} so", "he said so", ["said so"]),
        ("the {name} says", "the Big Red One says", ["the Big Red One says"]),
        ("is [actually] good", "is good, is actually good", ["is good", "is actually good"]),
        ("from {..2} to", "from here to", ["from here to"]),
        ("from {..2} to", "from here, to", []),
        ("^ that is", "That is what that is", ["That is"]),
        ("it is $", "so it is.", ["it is"]),
        ("it is $", "it is so.", []),
        ("perks , featuring :", "perks, featuring: x", ["perks, featuring:"]),
        ("featuring:", "featuring: x", ["featuring:"]),
        ("feel-good emotion", "a feel-good emotion", ["feel-good emotion"]),
    ],
)
def test_a_pattern_matches_what_the_manual_says(pattern: str, text: str, found: list[str]) -> None:
    assert matched(pattern, text) == found


def test_slots_are_numbered_from_left_to_right_also_in_what_may_be_missing() -> None:
    tokens = tokenize("undergo medical checkup")
    (match,) = Automaton([(0, "{undergo|have} [{adj:superlative}] {medical} checkup")], LISTS).matches(tokens)
    assert [match.slot(n) for n in range(3)] == [(0, 1), None, (1, 2)]


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("a {b|} c", "empty choice"),
        ("[a b", "without"),
        ("a b]", "without"),
        ("{verb:gerund}", "no form"),
        ("{a|@list}", "slot of its own"),
        ("{noun|verb}", "slot of its own"),
        ("[a]" * 13, "ways to read"),
        ("^ $", "matches nothing"),
        ("a {b", "other half"),
    ],
)
def test_a_pattern_that_says_nothing_is_an_error_that_says_why(pattern: str, said: str) -> None:
    with pytest.raises(PatternError, match=said):
        parse_pattern(pattern)
