"""The spin score: how sure it is that a text was spun."""

import pytest

from prosefix.document import Span
from prosefix.formats import parse
from prosefix.language.reading import Text, read
from prosefix.unspin.evidence import Evidence
from prosefix.unspin.prior import prior_of
from prosefix.unspin.spin import Spin, spin_of


def text(*words: int) -> Text:
    """Paragraphs of so many words."""
    return read(parse("\n\n".join("word " * count for count in words), "plain"))


def evidence(count: int, kind: str, *, same: bool = False, family: tuple[str, ...] = ()) -> list[Evidence]:
    return [Evidence(Span(5 * n, 5 * n + 4), family, kind, "same" if same else f"text {n}") for n in range(count)]


def test_a_text_without_evidence_was_not_spun() -> None:
    assert spin_of([], text(1000)).score == 0


def test_a_few_weak_ones_prove_nothing_in_a_long_text_and_much_in_a_short_one() -> None:
    weak = evidence(5, "weak")
    assert spin_of(weak, text(1000)).score < 5
    assert spin_of(weak, text(60)).score > 90


def test_certain_ones_prove_it() -> None:
    assert spin_of(evidence(7, "certain"), text(300)).score > 90


def test_a_habit_is_one_sign_however_often_it_stands_there() -> None:
    assert spin_of(evidence(30, "weak", same=True), text(1000)).score < 5


def test_families_share_the_evidence() -> None:
    mixed = evidence(3, "strong", family=("turbo",)) + evidence(1, "strong", family=("spinbot", "turbo"))
    assert spin_of(mixed, text(100)).families == pytest.approx({"turbo": 0.88, "spinbot": 0.12}, abs=0.02)


def test_one_pasted_paragraph_is_found_in_a_clean_text() -> None:
    spun = [Evidence(Span(10_010 + n, 10_011 + n), (), "strong", f"text {n}") for n in range(6)]
    spin = spin_of(spun, text(1000, 1000, 80))
    assert spin.score < 5
    assert [score for _, score in spin.paragraph_scores] == [0, 0, 100]
    probabilities = prior_of(spin, None).probabilities
    assert [round(each) for each in probabilities] == [0, 0, 1]


@pytest.mark.parametrize(("told", "lowest"), [(None, 0.0), ("", 1.0), ("turbo", 1.0)])
def test_the_editor_may_know_it(told: str | None, lowest: float) -> None:
    spin: Spin = spin_of([], text(500, 500))
    prior = prior_of(spin, told)
    assert prior.probabilities == pytest.approx((lowest, lowest), abs=0.02)
    assert prior.families == (frozenset([told]) if told else frozenset())
