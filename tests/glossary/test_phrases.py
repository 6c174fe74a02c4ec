"""Every phrase that is shipped does what its examples say, by itself."""

import pytest

from prosefix.glossary.entries import Phrase
from prosefix.glossary.load import load, shipped_files
from prosefix.unspin.examples import failures

SHIPPED = load(shipped_files())


@pytest.mark.parametrize("phrase", SHIPPED.phrases, ids=lambda phrase: phrase.id)
def test_the_examples_of_a_phrase_hold(phrase: Phrase) -> None:
    assert [failure.message for failure in failures(phrase, SHIPPED.lists)] == []
