"""No phrase changes a number, a negation or the force of may, must and should, unless that is what it is for."""

import re
from collections.abc import Callable

import pytest

from prosefix.glossary.load import load, shipped_files

NEGATION = re.compile(r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b", re.IGNORECASE)


def numbers(text: str) -> list[str]:
    return sorted(re.findall(r"\d+", text))


def modals(text: str) -> list[str]:
    return sorted(re.findall(r"\b(?:may|must|should|shall|might|could)\b", text.lower()))


def negated(text: str) -> bool:
    return bool(NEGATION.search(text))


#: What a spinner did to the fact itself, or an idiom that says the same without the word.
FOR_THAT: dict[Callable[[str], object], str] = {
    numbers: """one-hundred-percent-digits sixteen-to-nine nine-to-sixteen twenty-four-seven-digits this-twelve-months
        a-twelve-months every-minute-of-every-day-before-noun every-minute-of-every-day atomic-number-be
        atomic-number-at""",
    modals: """be-that-as-it-may however-much-as-possible as-could-be-allowed need-to-certainly-not need-to-not-be
        can-also-additionally would-possibly in-could-may turbo-have-to-you turbo-to-as-it-should-be
        spinbot-might-want-to spinbot-on-the-off-want""",
    negated: """whether-or-not-with-or no-matter-of there-is-no-question-that not-set-in-stone-by
        have-not-set-in-stone-that not-as-much-as-number no-less-than-number sign-up-without-spending-a-dime
        not-unusualplace a-not-unusual with-out-any not-exactly-number-of-hours not-exactly-number is-not-as-much-as
        not-quite-the-same-as not-at-all-like-at-start comma-not-at-all-like greater-without-difficulty
        be-without-difficulty doesnt-apart dont-apart not-unusual-place with-out can-without-difficulty
        spinbot-next-to-no turbo-to-dont-forget turbo-no-matter-its""",
}  # fmt: skip


@pytest.mark.parametrize("facts", FOR_THAT)
def test_facts_come_out_as_they_went_in(facts: Callable[[str], object]) -> None:
    changed = {
        phrase.id
        for phrase in load(shipped_files()).phrases
        for bad, fixed in zip(phrase.bad, phrase.fixed, strict=True)
        if facts(bad) != facts(fixed)
    }
    assert changed <= set(FOR_THAT[facts].split())
