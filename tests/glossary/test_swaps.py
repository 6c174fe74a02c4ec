"""Terms and swaps are many and short: they are checked for contradictions and loops."""

from prosefix.findings import Strength
from prosefix.glossary.load import load, shipped_files

ENTRIES = load(shipped_files())


def test_no_chain_of_strong_swaps_comes_back_to_its_word() -> None:
    strong = [swap for swap in ENTRIES.swaps if swap.strength is not Strength.WEAK]
    meant = {swap.spun.lower(): swap.meant[0].lower() for swap in strong}
    for word in meant:
        seen = [word]
        while (word := meant.get(word, "")) and word not in seen:
            seen.append(word)
        assert word == "", seen


def test_no_distortion_stands_for_two_terms_or_is_one_itself() -> None:
    terms = {term.term.lower() for term in ENTRIES.terms}
    meant: dict[str, str] = {}
    for term in ENTRIES.terms:
        for seen in term.seen:
            assert seen.lower() not in terms, seen
            assert meant.setdefault(seen.lower(), term.term.lower()) == term.term.lower(), seen


def test_there_is_as_much_as_the_readme_says() -> None:
    assert len({term.term.lower() for term in ENTRIES.terms}) >= 19_000
    assert len({term.origin.domain for term in ENTRIES.terms}) >= 33
    pairs = {(swap.spun.lower(), meant.lower()) for swap in ENTRIES.swaps for meant in swap.meant}
    assert len(pairs) >= 55_000
    assert len({family for swap in ENTRIES.swaps for family in swap.family}) >= 8
