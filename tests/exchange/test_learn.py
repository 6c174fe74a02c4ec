"""What a correction teaches, and what it does not."""

from prosefix.exchange.alignment import pairs
from prosefix.exchange.learn import Lesson, learn, proposals_text
from prosefix.formats import parse as parse_text
from prosefix.glossary.entries import Entries
from prosefix.glossary.glossary import Glossary
from prosefix.glossary.load import parse
from prosefix.language.reading import Text, read

NOTHING = Glossary(Entries())


def text(prose: str, format: str = "markdown") -> Text:
    return read(parse_text(prose, format))


def lesson(before: str, after: str, glossary: Glossary = NOTHING) -> Lesson:
    return learn(text(before), text(after), glossary)


def learnt(before: str, after: str) -> list[tuple[str, str, str]]:
    return [(each.spun, each.meant, each.pos) for each in lesson(before, after).proposals]


def test_a_word_is_learnt_in_its_base_form() -> None:
    assert learnt("It delivers help to the sick.", "It provides help to the sick.") == [("deliver", "provide", "verb")]
    assert learnt("There are many perks of it.", "There are many benefits of it.") == [("perk", "benefit", "noun")]
    assert learnt("That is a stronger pill.", "That is a mightier pill.") == [("strong", "mighty", "adj")]


def test_an_expression_is_learnt_with_its_noun_in_the_singular() -> None:
    assert learnt("He has constant aches in his leg.", "He has chronic pains in his leg.") == [
        ("constant ache", "chronic pain", "noun")
    ]


def test_a_word_in_the_air_takes_the_next_one_with_it() -> None:
    assert learnt("He has low neck and back pain in winter.", "He has lower back pain in winter.") == [
        ("low neck and back", "lower back", "noun")
    ]


def test_pairs_are_counted_and_the_surest_comes_first() -> None:
    before = "The zip is vital for us. The big folks came here. Many folks went away. We like folks a lot."
    after = "The zip is important for us. The big people came here. Many people went away. We like people a lot."
    found = [(each.spun, each.times) for each in lesson(before, after).proposals]
    assert found == [("folk", 3), ("vital", 1)]


def test_insertions_numbers_names_inflections_and_marks_teach_nothing() -> None:
    for before, after in (
        ("He came to the house.", "He came to the old house."),
        ("He came to the old house.", "He came to the house."),
        ("He waited for 6 weeks there.", "He waited for 8 weeks there."),
        ("He waited for six weeks there.", "He waited for eight weeks there."),
        ("He met Mr Smith in London today.", "He met Mr Jones in Paris today."),
        ("He walk to the house.", "He walks to the house."),
        ("He likes the well being of all.", "He likes the well-being of all."),
        ("He likes the Web of today.", "He likes the web of today."),
        ("He came; then he went away.", "He came, then he went away."),
        ("He is at the old house.", "He is in the old house."),
        ("The colossal folks deliver zany perks to us. Bye.", "The large people give many benefits to us. Bye."),
    ):
        assert learnt(before, after) == [], before


def test_a_capital_at_the_start_of_a_sentence_or_in_a_title_is_no_name() -> None:
    assert learnt("Folks came to the house.", "People came to the house.") == [("folk", "people", "noun")]
    assert learnt("# Great Perks Of Warm Water\n", "# Great Benefits Of Warm Water\n") == [("perk", "benefit", "noun")]


def test_what_the_glossary_knows_is_left_out_and_counted() -> None:
    known = Glossary(
        parse('[[swap]]\nspun = "folks"\nmeant = "people"\npos = "noun"\n'
              '[[term]]\nterm = "lower back pain"\nseen = ["low neck and back pain"]\n', "x"),
    )  # fmt: skip
    done = lesson("Many folks have low neck and back pain.", "Many people have lower back pain.", known)
    assert (done.proposals, done.known, done.sentences) == ((), 2, 1)


def test_sentences_are_found_again_when_others_come_and_go() -> None:
    before = text(
        "Nobody will ever read this one. The cat sat on the red mat. Some dogs bark at night, too. The end is near."
    )
    after = text(
        "The cat sat on a red mat. A wholly other thing stands here now. Some dogs howl at night, too. The end is near."
    )
    sentences = [[sentence for _, sentence in each.walk()] for each in (before, after)]
    assert [(a.text.split()[1], b.text.split()[1]) for a, b in pairs(*sentences)] == [
        ("cat", "cat"),
        ("dogs", "dogs"),
        ("end", "end"),
    ]


def test_proposals_are_a_glossary_file_with_comments() -> None:
    before = 'He said """folks" \\ have constant aches in the leg. ' + "The folks went on and on " * 5 + "now."
    after = before.replace("folks", "people").replace("constant aches", "chronic pains")
    written = proposals_text(lesson(before, after).proposals, "actually")
    entries = parse(written, "x.toml")
    assert [(each.term, each.seen, each.family) for each in entries.terms] == [
        ("chronic pain", ("constant ache",), ("actually",))
    ]
    assert [(each.spun, each.meant) for each in entries.swaps] == [("folk", ("people",))]
    comments = [line for line in written.splitlines() if line.startswith("#")]
    assert comments[0].startswith("# 6 times: He said")
    assert all(len(line.partition(": ")[2]) <= 80 for line in comments)
