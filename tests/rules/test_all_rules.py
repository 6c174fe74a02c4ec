"""Every rule that is there has its examples, and they hold: also a rule that was added today."""

import pytest

from prosefix.rules import all_rules
from prosefix.rules.base import Rule
from tests.rules.alone import fixed, found

RULES = all_rules()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_explains_itself_with_examples(rule: Rule) -> None:
    assert rule.bad
    assert rule.good
    assert all((rule.what, rule.why, rule.fix))
    assert all(rule.id.partition("/"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
@pytest.mark.parametrize("format_name", ["plain", "markdown"])
def test_bad_examples_are_found_and_become_what_they_should(rule: Rule, format_name: str) -> None:
    for bad, after in rule.bad.items():
        assert found(rule, bad, format_name), bad
        assert fixed(rule, bad, format_name) == (bad if after is None else after)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_nothing_is_found_in_good_examples(rule: Rule) -> None:
    for good in rule.good:
        assert found(rule, good) == [], good


def test_ids_are_unique() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
