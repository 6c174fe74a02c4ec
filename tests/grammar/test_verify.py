"""An edit that brings a new grammar finding into its sentence gives way, or is undone."""

from functools import lru_cache

from prosefix.document import Document, apply_parts
from prosefix.findings import Finding, Place, Replacement, Strength
from prosefix.formats import parse
from prosefix.grammar.harper import Harper
from prosefix.grammar.verify import verified
from prosefix.rewrite import rewrite


@lru_cache(maxsize=1)
def harper() -> Harper:
    return Harper()


def finding(document: Document, old: str, *new: str) -> Finding:
    """A finding on the only place of `old`, whose replacements are `new`."""
    block = next(block for block in document.blocks if old in block.text)
    start, end = block.text.index(old), block.text.index(old) + len(old)
    assert block.text.count(old) == 1
    replacements = tuple(Replacement(text, rewrite(block, start, end, text) or ()) for text in new)
    place = Place(block, start, end, (0, len(block.text)))
    return Finding("test", block.source(start, end), old, "", Strength.CERTAIN, replacements, place)


def after(text: str, *edits: tuple[str, ...]) -> str:
    """The text when those of the edits that stand the check are made."""
    document = parse(text, "markdown")
    left = verified([finding(document, *edit) for edit in edits], harper())
    return apply_parts(text, [part for each in left for r in each.replacements[:1] for part in r.parts])


def test_an_edit_that_does_no_harm_stays() -> None:
    assert after("We use a simple plan.", ("simple", "plain", "good")) == "We use a plain plan."


def test_an_edit_that_does_harm_gives_way_to_the_next_replacement() -> None:
    assert after("We use a simple plan.", ("simple", "easy", "plain")) == "We use a plain plan."
    assert after("They have pain.", ("They", "He", "We")) == "We have pain."


def test_an_edit_is_undone_when_all_its_replacements_do_harm() -> None:
    assert after("We use a simple plan.", ("simple", "easy", "ordinary")) == "We use a simple plan."


def test_a_finding_whose_replacements_all_do_harm_comes_back_without_any() -> None:
    document = parse("They have pain.", "plain")
    found = finding(document, "They", "He", "She")
    (left,) = verified([found], harper())
    assert (left.span, left.text, left.replacements) == (found.span, found.text, ())


def test_only_the_edit_that_does_harm_gives_way() -> None:
    edits = (("simple", "easy", "plain"), ("large", "big"), ("room", "hall"))
    assert after("We use a simple plan in a large room.", *edits) == "We use a plain plan in a big hall."


def test_a_nearer_edit_that_does_no_harm_stays() -> None:
    edits = (("an old", "a good"), ("Both of them", "He", "They"), ("pain", "ache"))
    assert after("Both of them have an old pain.", *edits) == "They have a good ache."


def test_two_edits_that_do_harm_only_together_are_told_apart() -> None:
    assert after("She will go home.", ("She", "They"), ("will go", "goes", "went")) == "They went home."


def test_a_word_that_an_edit_doubles_is_harm() -> None:
    assert after("The pain in the the back", ("pain in ", "ache in ")) == "The ache in the the back"
    assert after("It is good for you.", ("good", "fit for", "right")) == "It is right for you."


def test_what_was_wrong_before_is_no_harm() -> None:
    assert after("He have a simple pain.", ("simple", "plain")) == "He have a plain pain."
    assert after("He have pain.", ("He", "She")) == "She have pain."


def test_the_same_mistake_once_more_is_harm() -> None:
    edits = (("you", "she", "they"),)
    assert after("He have pain. Today you have a cold.", *edits) == "He have pain. Today they have a cold."


def test_other_blocks_and_other_sentences_have_no_say() -> None:
    text = "A an apple. We use a simple plan.\n\nA easy way."
    assert after(text, ("simple", "plain"), ("way", "path")) == text.replace("simple", "plain").replace("way", "path")


def test_a_finding_that_has_no_place_in_the_prose_is_left_alone() -> None:
    document = parse("We use a simple plan.", "plain")
    found = finding(document, "simple", "easy")
    unplaced = Finding("test", found.span, "simple", "", Strength.CERTAIN, found.replacements)
    assert verified([unplaced], harper()) == [unplaced]


def test_an_edit_across_markup_is_checked_as_it_reads() -> None:
    assert after("We use a **simple** plan.", ("simple", "easy", "plain")) == "We use a **plain** plan."
