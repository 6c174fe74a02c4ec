"""Words that read better undone are evidence; words that are merely in the lexicon are none."""

from prosefix.formats import parse
from prosefix.glossary.entries import Entries
from prosefix.glossary.glossary import Glossary
from prosefix.glossary.load import parse as parse_glossary
from prosefix.language.reading import read
from prosefix.unspin.evidence import Evidence, evidence_of

ENTRIES: Entries = parse_glossary(
    '''
[[swaps]]
pos = "noun"
family = ["spinbot"]
rows = """
malignant growth -> cancer
cobbler -> shoemaker
"""
''',
    "g.toml",
)


def found(text: str) -> list[Evidence]:
    return evidence_of([], read(parse(text, "plain")), Glossary(ENTRIES), frozenset())


def test_an_expression_that_reads_much_better_undone_is_evidence() -> None:
    (evidence,) = found("She was treated for lung malignant growth last year.")
    assert (evidence.kind, evidence.text, evidence.family) == ("best", "malignant growth", ("spinbot",))


def test_a_word_that_reads_no_better_undone_is_none() -> None:
    assert found("The cobbler mended my shoes.") == []
