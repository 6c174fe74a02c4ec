"""Number, tense, capitals and a/an go over from what stands there to what was meant."""

import pytest

from prosefix.document import apply_parts
from prosefix.formats import parse
from prosefix.glossary.entries import Entries
from prosefix.glossary.glossary import Glossary
from prosefix.glossary.load import parse as parse_glossary
from prosefix.language.reading import read
from prosefix.unspin.distortions import glossary_findings

GLOSSARY = """
[[term]]
term = "chronic pain"
seen = ["constant ache"]
[[term]]
term = "relieve pain"
seen = ["alleviate discomfort"]
[[term]]
term = "range of motion"
seen = ["stable of movement"]
[[term]]
term = "pain relief"
seen = ["discomfort alleviation"]
mass = true
[[swap]]
spun = "folks"
meant = ["people"]
pos = "noun"
[[swap]]
spun = "perk"
meant = ["benefit"]
pos = "noun"
[[swap]]
spun = "utilize"
meant = ["use"]
pos = "verb"
[[swap]]
spun = "usual"
meant = ["common"]
pos = "adj"
[[swap]]
spun = "colossal"
meant = ["important"]
pos = "adj"
[[swap]]
spun = "actually"
meant = [""]
pos = "adv"
"""


def repaired(text: str) -> str:
    entries: Entries = parse_glossary(GLOSSARY.replace('meant = [""]', 'meant = ["really"]'), "g.toml")
    document = parse(text, "plain")
    findings = glossary_findings(read(document), Glossary(Entries().under(entries)), frozenset())
    return apply_parts(text, [part for finding in findings for part in finding.replacements[0].parts])


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("folks", "people"),
        ("Folks say so.", "People say so."),
        ("Perks of Back Massage", "Benefits of Back Massage"),
        ("A perk is here.", "A benefit is here."),
        ("He utilizes it.", "He uses it."),
        ("Utilizing it, he utilized it.", "Using it, he used it."),
        ("constant aches", "chronic pains"),
        ("Constant Aches And Their Cure", "Chronic Pains And Their Cure"),
        ("CONSTANT ACHE", "CHRONIC PAIN"),
        ("It alleviated discomfort.", "It relieved pain."),
        ("Alleviating Discomfort", "Relieving Pain"),
        ("stables of movement", "ranges of motion"),
        ("discomfort alleviations", "pain relief"),
        ("an usual disorder", "a common disorder"),
        ("a colossal thing", "an important thing"),
        ("A Colossal Thing", "An Important Thing"),
        ("the most colossal thing", "the most important thing"),
    ],
)
def test_a_replacement_takes_the_form_of_what_it_replaces(text: str, after: str) -> None:
    assert repaired(text) == after
