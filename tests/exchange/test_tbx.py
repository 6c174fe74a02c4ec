"""Terminology, in the forms in which programs write it."""

from xml.etree import ElementTree

import pytest

from prosefix.errors import ProsefixError
from prosefix.exchange.tbx import read_tbx, write_tbx
from prosefix.findings import Strength
from prosefix.glossary.entries import Origin, Swap, Term

MARTIF = """<?xml version='1.0' encoding='UTF-8'?>
<!-- a <termEntry> that is none -->
<martif type="TBX-Basic" xml:lang="en"><martifHeader/><text><body>
<termEntry id="c1">
  <langSet xml:lang="en-US">
    <tig><term>breast cancer</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
    <ntig><termGrp><term>bosom malignancy</term>
      <termNote type="normativeAuthorization">deprecatedTerm</termNote></termGrp></ntig>
    <tig><term>bosom peril</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig>
  </langSet>
  <langSet xml:lang="de"><tig><term>Brustkrebs</term></tig></langSet>
</termEntry>
<termEntry id="c2"><langSet xml:lang="de"><tig><term>Brustkrebs</term></tig></langSet></termEntry>
<termEntry id="c3"><langSet xml:lang="en"><tig><term>low blood pressure</term></tig></langSet></termEntry>
<termEntry id="c4"><langSet xml:lang="en">
  <tig><term>folks</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
  <tig><term>people</term></tig></langSet></termEntry>
<termEntry id="c5"><langSet xml:lang="en">
  <tig><term>fowl flu</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
</langSet></termEntry>
</body></text></martif>
"""

DCT = """<tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:basic="http://www.tbxinfo.net/ns/basic" style="dct"
 type="TBX-Basic" xml:lang="en"><text><body><conceptEntry id="x"><langSec xml:lang="en">
<termSec><term>coronary assault</term>
 <basic:administrativeStatus>deprecatedTerm-admn-sts</basic:administrativeStatus></termSec>
<termSec><term>heart attack</term>
 <basic:administrativeStatus>preferredTerm-admn-sts</basic:administrativeStatus></termSec>
</langSec></conceptEntry></body></text></tbx>"""


def test_the_older_form_gives_terms_swaps_and_what_was_left_out() -> None:
    taken = read_tbx(MARTIF, "x.tbx")
    terms = {each.term: each.seen for each in taken.entries.terms}
    assert terms == {"breast cancer": ("bosom malignancy", "bosom peril"), "low blood pressure": ()}
    assert [(each.spun, each.meant, each.pos) for each in taken.entries.swaps] == [("folks", ("people",), "noun")]
    assert [(each.line, each.text, each.why) for each in taken.left_out] == [
        (13, "Brustkrebs", "no English term"),
        (18, "fowl flu", "deprecated, and no preferred term"),
    ]


def test_the_form_of_2019_with_namespaces_is_read_too() -> None:
    terms = read_tbx(DCT, "x.tbx").entries.terms
    assert [(each.term, each.seen) for each in terms] == [("heart attack", ("coronary assault",))]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("<?xml version='1.0'?>\n<!DOCTYPE x [<!ENTITY a 'b'>]>\n<tbx>&a;</tbx>", 2, "DOCTYPE"),
        ("<tbx>\n<a></tbx>", 2, "not XML"),
        ("<html/>", None, "its root is 'html'"),
        ("prose", 1, "not XML"),
    ],
)
def test_what_is_no_terminology_is_an_error_in_one_line(text: str, line: int | None, said: str) -> None:
    with pytest.raises(ProsefixError, match=said) as error:
        read_tbx(text, "x.tbx")
    assert (error.value.path, error.value.line, error.value.status) == ("x.tbx", line, 3)
    assert "\n" not in str(error.value)


def test_what_is_written_has_the_core_structure_of_tbx_basic() -> None:
    origin = Origin("a", 1, "health")
    term = Term("R&D <team>", origin, ("a & b",), mass=True, strength=Strength.WEAK, unless=("~x {a|b}",))
    root = ElementTree.fromstring(write_tbx([term, Swap("folks", ("people", "men"), "noun", origin)]).encode())
    ns = "{urn:iso:std:iso:30042:ed-2}"
    xml_lang = "{http://www.w3.org/XML/1998/namespace}lang"
    assert root.tag == f"{ns}tbx"
    assert root.attrib == {"style": "dca", "type": "TBX-Basic", xml_lang: "en"}
    header, text = root
    assert [header.tag, text.tag] == [f"{ns}tbxHeader", f"{ns}text"]
    assert [each.tag for each in header] == [f"{ns}fileDesc"]
    assert [each.tag for each in header[0]] == [f"{ns}titleStmt", f"{ns}sourceDesc"]
    assert [each.tag for each in text] == [f"{ns}body"]
    concepts = list(text[0])
    assert {concept.tag for concept in concepts} == {f"{ns}conceptEntry"}
    assert len({concept.get("id") for concept in concepts}) == 2
    for concept in concepts:
        *notes, section = concept
        assert {note.tag for note in notes} <= {f"{ns}descrip", f"{ns}note"}
        assert section.tag == f"{ns}langSec"
        assert section.attrib == {xml_lang: "en"}
        for each in section:
            assert each.tag == f"{ns}termSec"
            assert each[0].tag == f"{ns}term"
            assert {note.get("type") for note in each[1:]} <= {"administrativeStatus", "partOfSpeech"}
    statuses = [each.text for each in concepts[1].iter(f"{ns}termNote") if each.get("type") == "administrativeStatus"]
    assert statuses == ["preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts"]
