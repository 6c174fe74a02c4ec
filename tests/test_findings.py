"""Which of two overlapping findings wins, and what confidence promises."""

from itertools import permutations

from prosefix.document import Part, Span
from prosefix.findings import Finding, Replacement, Severity, Strength, applicable, arbitrate


def finding(rule: str, start: int, end: int, strength: Strength = Strength.CERTAIN, *, drops: bool = False) -> Finding:
    replacement = Replacement("x", (Part(Span(start, end), "x"),))
    return Finding(rule, Span(start, end), "text", "why", strength, (replacement,), drops=drops).calibrated(0.0)


def rules(findings: list[Finding]) -> list[str]:
    return [each.rule for each in findings]


def test_the_longer_of_two_wins_in_whatever_order_they_were_found() -> None:
    found = [finding("short", 0, 3), finding("long", 0, 9), finding("apart", 10, 12)]
    assert all(rules(arbitrate(order, 0.9)) == ["long", "apart"] for order in permutations(found))


def test_what_would_be_applied_beats_what_is_only_listed() -> None:
    assert rules(arbitrate([finding("listed", 0, 9, Strength.STRONG), finding("applied", 0, 3)], 0.9)) == ["applied"]


def test_a_line_that_goes_leaves_the_findings_in_it_but_not_their_edits() -> None:
    spun = [each.calibrated(1.0) for each in (finding("line", 0, 20, drops=True), finding("word", 3, 5))]
    standing = arbitrate(spun, 0.9)
    assert rules(standing) == ["line", "word"]
    assert rules(applicable(standing, 0.9)) == ["line"]


def test_to_drop_a_line_takes_more() -> None:
    assert not finding("line", 0, 20, drops=True).would_apply(0.9)
    assert finding("line", 0, 20, drops=True).calibrated(1.0).would_apply(0.9)


def test_confidence_follows_the_probability_of_a_spinner() -> None:
    for strength in Strength:
        steps = [strength.confidence(prior / 10) for prior in range(11)]
        assert steps == sorted(steps)
    assert Strength.WEAK.confidence(0.5) < 0.9 < Strength.WEAK.confidence(1.0)


def test_severity_is_what_it_is_worth_to_repair() -> None:
    assert finding("r", 0, 1).severity is Severity.ERROR
    assert finding("r", 0, 1, Strength.STRONG).severity is Severity.WARNING
    assert finding("r", 0, 1, Strength.WEAK).severity is Severity.SUGGESTION
