"""The whole way: evidence, confidence, order of repairs, and what is left alone."""

from pathlib import Path

import pytest

import prosefix
from prosefix.settings import Settings
from tests.conftest import fixed

CLEAN = "Folks in my town swear by wide tyres. It is actually fun, as well as cheap, and the perks are many."
ALONE = Settings(grammar="none")


def test_a_weak_artifact_is_left_in_peace_in_a_clean_text() -> None:
    result = prosefix.fix(CLEAN, ALONE)
    assert result.after.text == CLEAN
    assert result.left == ()
    assert result.spin.score < 50


def test_the_same_words_are_repaired_when_the_text_is_known_to_be_spun() -> None:
    assert fixed(CLEAN).startswith("People in my town")


def test_evidence_raises_confidence() -> None:
    spun = "Baseding on the survey, folks need to certainly not rest. In mixture along with tea, it's miles important. "
    result = prosefix.fix(spun + "Withinside the house folks do certainly not reply.", ALONE)
    assert result.spin.score > 95
    assert "folks" not in result.after.text


def test_a_certain_artifact_is_repaired_in_any_text() -> None:
    assert fixed("It stood withinside the house.", spun=None) == "It stood in the house."


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ('He said, "You need to certainly not go there."', 'He said, "You need to certainly not go there."'),
        ('A "folks" thing.', 'A "people" thing.'),
    ],
)
def test_quotations_are_not_edited_but_scare_quotes_are(text: str, after: str) -> None:
    assert fixed(text) == after


def test_quotations_are_edited_when_asked_for() -> None:
    text = 'He said, "You need to certainly not go there."'
    assert fixed(text, quotations=True) == 'He said, "You should not go there."'


def test_a_block_quote_is_found_but_not_edited() -> None:
    result = prosefix.fix("> It stood withinside the house.", ALONE, format="markdown")
    assert [finding.quoted for finding in result.left] == [True]
    assert result.edits == ()


def test_another_language_gets_one_note_and_nothing_else() -> None:
    german = "Das ist ein Text, der nicht auf Englisch ist, und der the the nicht geprüft wird."
    result = prosefix.fix(f"{german}\n\n{german}", ALONE)
    assert [finding.rule for finding in result.left] == ["note/other-language"]


def test_a_repair_that_makes_room_for_another_is_one_edit_with_it() -> None:
    result = prosefix.fix(
        "Your muscle mass needs to unwind. The pain of a patient.", ALONE, spun="", domain=("health",)
    )
    assert result.after.text.startswith("Your muscles need to relax.")


def test_ones_own_glossary_wins(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        '[[keep]]\ntext = "folks"\n[[swap]]\nspun = "perk"\nmeant = ["bonus"]\npos = "noun"\n'
        '[[term]]\nterm = "heat pump"\nseen = ["warmth siphon"]\n'
    )
    text = "Perks for folks: a warmth siphon."
    assert fixed(text, glossary=(str(own),)) == "Bonuses for folks: a heat pump."


def test_a_glossary_beside_the_settings_is_found(tmp_path: Path) -> None:
    (tmp_path / "prosefix.toml").write_text("grammar = 'none'\n")
    (tmp_path / "prosefix-glossary.toml").write_text(
        '[[term]]\nterm = "heat pump"\nseen = ["warmth siphon"]\nstrength = "certain"\n'
    )
    article = tmp_path / "a.txt"
    article.write_text("A warmth siphon.")
    assert prosefix.fix(article).after.text == "A heat pump."


def test_select_and_ignore_choose_rules() -> None:
    text = "It stood withinside the the house."
    assert fixed(text, select=("artifact",)) == "It stood withinside the house."
    assert fixed(text, ignore=("artifact",)) == "It stood in the the house."


def test_findings_of_later_passes_stand_at_their_place_in_the_original() -> None:
    text = "Folks with low neck and back pain. The patient needs a doctor."
    result = prosefix.fix(text, ALONE, spun="", domain=("health",))
    assert {text[slice(*finding.span)] for finding in result.applied} == {"Folks", "low neck and back pain"}
