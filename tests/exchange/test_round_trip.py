"""What is exported and imported again is the same; what is imported is a glossary file that loads."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from prosefix.exchange.csv import read_csv, write_csv
from prosefix.exchange.entries import POS, STRENGTHS, CannotSayError, Entry, checked, gathered, keep_of, sayable
from prosefix.exchange.tbx import read_tbx, write_tbx
from prosefix.exchange.toml import glossary_text
from prosefix.exchange.vale import read_vale, write_vale
from prosefix.glossary.entries import Entries, Keep, Origin, Swap, Term
from prosefix.glossary.glossary import Glossary
from prosefix.glossary.load import load, parse, shipped_files

WORDS = st.text(alphabet="abcXYé,;:.'\"|<>-&#\\/%_()!?=", min_size=1, max_size=6)
TEXTS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
NAMES = st.sampled_from(["actually", "autoblog", "spinbot"])
UNLESS = st.sampled_from(["old folks' home", "{a|b c} d", "~make it", "x & y <z>", "[a] {noun:plural}"])
SHARED = {
    "strength": st.sampled_from(sorted(STRENGTHS.values(), key=lambda each: each.name)),
    "family": st.lists(NAMES, unique=True).map(tuple),
    "unless": st.lists(UNLESS, unique=True).map(tuple),
}


def origins(domains: st.SearchStrategy[str | None]) -> st.SearchStrategy[Origin]:
    return st.builds(Origin, st.just("a"), st.just(1), domains)


def entries_of(domains: st.SearchStrategy[str | None]) -> st.SearchStrategy[list[Entry]]:
    some = st.lists(TEXTS, max_size=3, unique=True).map(tuple)
    terms = st.builds(Term, TEXTS, origins(domains), some, st.booleans(), **SHARED)
    swaps = st.builds(
        Swap, TEXTS, some.filter(bool), st.sampled_from(POS), origins(domains), often=st.booleans(), **SHARED
    )
    return st.lists(terms | swaps, max_size=6).map(sound)


def sound(entries: list[Term | Swap]) -> list[Entry]:
    """Those of the entries that a glossary can say."""
    found: list[Entry] = []
    for each in entries:
        try:
            found.append(checked(each))
        except CannotSayError:
            continue
    return found


def placeless(entries: Entries) -> Entries:
    """The entries as if they came from nowhere: what they say."""

    def nowhere(each: Term | Swap | Keep) -> Origin:
        return Origin("", 0, each.origin.domain)

    return Entries(
        terms=tuple(replace(each, origin=nowhere(each)) for each in entries.terms),
        swaps=tuple(replace(each, origin=nowhere(each)) for each in entries.swaps),
        keeps=tuple(replace(each, origin=nowhere(each)) for each in entries.keeps),
    )


ANY_DOMAIN = entries_of(st.sampled_from([None, "health", "law"]))


@given(ANY_DOMAIN)
def test_import_of_an_export_as_csv_gives_the_same(entries: list[Entry]) -> None:
    assume(entries)
    taken = read_csv(write_csv(entries), "x.csv")
    assert taken.left_out == ()
    assert placeless(taken.entries) == placeless(gathered(entries))


@given(ANY_DOMAIN)
def test_import_of_an_export_as_tbx_gives_the_same(entries: list[Entry]) -> None:
    taken = read_tbx(write_tbx(entries), "x.tbx")
    assert taken.left_out == ()
    assert placeless(taken.entries) == placeless(gathered(entries))


@given(entries_of(st.none()))
@settings(max_examples=50)
def test_a_glossary_file_that_is_written_says_the_same_when_it_is_loaded(entries: list[Entry]) -> None:
    loaded = parse(glossary_text(gathered(entries), ['From \\ a \x00 """ file.']), "x.toml")
    once = gathered([*loaded.terms, *loaded.swaps])  # rows of one word in two tables stay two entries
    assert {*placeless(once).terms, *placeless(once).swaps} == {
        *placeless(gathered(entries)).terms,
        *placeless(gathered(entries)).swaps,
    }
    Glossary(loaded)  # and it can be compiled


@pytest.mark.slow
def test_the_shipped_glossary_comes_back_as_it_was() -> None:
    shipped = load(shipped_files())
    told = [each for each in sayable(shipped) if isinstance(each, Term | Swap)]
    assert len(told) == len(shipped.terms) + len(shipped.swaps)
    expected = placeless(gathered(told))
    assert placeless(read_csv(write_csv(told), "x.csv").entries) == expected
    assert placeless(read_tbx(write_tbx(told), "x.tbx").entries) == expected


def test_a_vocabulary_that_is_written_is_read_as_keeps() -> None:
    origin = Origin("a", 1)
    entries: list[Entry] = [Term("chronic pain", origin), keep_of("C++", origin), keep_of("iPhone (new)", origin)]
    text = write_vale(entries)
    assert text == "[Cc]hronic pain\nC\\+\\+\niPhone \\(new\\)\n"
    taken = read_vale(Path("accept.txt"), lambda _: text)
    assert [keep.text for keep in taken.entries.keeps] == ["chronic pain", "C++", "iPhone (new)"]
