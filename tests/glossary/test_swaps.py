"""Terms and swaps are many and short: they are checked for contradictions and loops."""

from collections import Counter

from prosefix.glossary.load import load, shipped_files

ENTRIES = load(shipped_files())


def test_no_word_is_swapped_twice() -> None:
    counts = Counter(swap.spun.lower() for swap in ENTRIES.swaps)
    assert [word for word, count in counts.items() if count > 1] == []


def test_no_chain_of_swaps_comes_back_to_its_word() -> None:
    meant = {swap.spun.lower(): swap.meant[0].lower() for swap in ENTRIES.swaps}
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
            assert meant.setdefault(seen.lower(), term.term) == term.term, seen


def test_there_is_as_much_as_the_readme_says() -> None:
    health = {term.term for term in ENTRIES.terms if term.origin.domain == "health"}
    assert len(health) >= 400
