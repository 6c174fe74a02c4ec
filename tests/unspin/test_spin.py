"""The spin score: how sure it is that a text was spun."""

from prosefix.document import Span
from prosefix.findings import Finding, Strength
from prosefix.unspin.spin import spin_of


def findings(count: int, strength: Strength, *, same: bool = False, family: tuple[str, ...] = ()) -> list[Finding]:
    return [
        Finding("r", Span(n, n + 1), "same" if same else f"text {n}", "why", strength, family=family, is_evidence=True)
        for n in range(count)
    ]


def test_a_text_without_artifacts_was_not_spun() -> None:
    assert spin_of([], 1000).score == 0


def test_a_few_weak_ones_prove_nothing_in_a_long_text_and_much_in_a_short_one() -> None:
    weak = findings(8, Strength.WEAK)
    assert spin_of(weak, 1000).score < 5
    assert spin_of(weak, 60).score > 90


def test_certain_ones_prove_it() -> None:
    assert spin_of(findings(3, Strength.CERTAIN), 300).score > 90


def test_a_habit_is_one_sign_however_often_it_stands_there() -> None:
    assert spin_of(findings(30, Strength.WEAK, same=True), 1000).score < 5


def test_what_is_no_evidence_does_not_count() -> None:
    typography = [Finding("typography/dash", Span(0, 1), "–", "why", Strength.CERTAIN)]
    assert spin_of(typography * 20, 200).score == 0


def test_families_share_the_evidence() -> None:
    mixed = findings(3, Strength.STRONG, family=("turbo",)) + findings(1, Strength.STRONG, family=("spinbot", "turbo"))
    assert spin_of(mixed, 100).families == {"turbo": 0.88, "spinbot": 0.12}
