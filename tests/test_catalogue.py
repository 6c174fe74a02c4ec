"""Every rule explains itself, by a name that can be selected."""

import pytest

from prosefix.catalogue import all_names, check_names, explain, explanations
from prosefix.errors import ProsefixError
from prosefix.glossary.glossary import Glossary, compile_glossary
from prosefix.settings import Settings
from tests.conftest import fixed


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return compile_glossary()


def test_every_explanation_says_what_why_and_when_it_is_safe(glossary: Glossary) -> None:
    every = list(explanations(glossary))
    assert len({each.id for each in every}) == len(every)
    assert all(each.what and each.why and each.fix and each.bad for each in every)


@pytest.mark.parametrize("name", ["unspin/distortion", "lexicon/swap"])
def test_the_examples_of_what_data_finds_hold(glossary: Glossary, name: str) -> None:
    each = explain(name, glossary)
    domains = tuple(domain.name for domain in glossary.entries.domains)
    for bad, good in each.bad:
        assert fixed(bad, domain=domains) == good
    for good in each.good:
        assert fixed(good, domain=domains) == good


def test_rules_groups_and_engines_can_be_selected(glossary: Glossary) -> None:
    names = all_names(glossary)
    for name in (
        "artifact",
        "artifact/doubled-words",
        "phrase",
        "unspin/distortion",
        "lexicon",
        "harper",
        "languagetool",
    ):
        assert name in names
    check_names(Settings(select=("artifact/", "harper/AnA", "languagetool/ANY"), ignore=("phrase",)), glossary)


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("artifact/doubled", "artifact/doubled-words"),
        ("doubled-words", "artifact/doubled-words"),
        ("artefact", "artifact"),
        ("harper/Ana", "harper/AnA"),
    ],
)
def test_an_unknown_name_is_told_with_the_nearest(glossary: Glossary, name: str, near: str) -> None:
    with pytest.raises(ProsefixError) as error:
        check_names(Settings(select=(name,)), glossary)
    assert error.value.hint == f"did you mean {near!r}?"
