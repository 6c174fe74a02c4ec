"""Lists of pairs, as people keep them."""

import pytest

from prosefix.errors import ProsefixError
from prosefix.exchange.csv import is_table, read_csv
from prosefix.findings import Strength

PAIRS = "counterfeit consciousness{0}artificial intelligence\nfolks{0}people\n"


def told(text: str) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Terms with their distortions, swaps with what was meant."""
    entries = read_csv(text, "x.csv").entries
    return {each.term: each.seen for each in entries.terms}, {each.spun: each.meant for each in entries.swaps}


@pytest.mark.parametrize(
    "text",
    [
        PAIRS.format(","),
        PAIRS.format(";"),
        PAIRS.format("\t"),
        PAIRS.format(",").replace("\n", "\r\n"),
        "tortured,expected\n" + PAIRS.format(","),
        "Tortured phrase;Expected phrase\n" + PAIRS.format(";"),
        "spun\tmeant\n" + PAIRS.format("\t"),
        "bad,good\n" + PAIRS.format(","),
        "found,use,note\n" + PAIRS.format(",").replace("\n", ",\"so, so\"\n"),
        "id,meant,spun\n1,artificial intelligence,counterfeit consciousness\n2,people,folks\n",
    ],
)  # fmt: skip
def test_pairs_are_read_with_any_delimiter_and_header(text: str) -> None:
    assert told(text) == ({"artificial intelligence": ("counterfeit consciousness",)}, {"folks": ("people",)})


def test_pairs_of_one_term_or_word_are_brought_together() -> None:
    text = "bosom peril,breast cancer\nBosom disease,Breast Cancer\nhelp,aid\nhelp,support\nbosom peril,breast cancer\n"
    assert told(text) == ({"breast cancer": ("bosom peril", "Bosom disease")}, {"help": ("aid", "support")})


def test_a_cell_may_hold_several_in_quotation_marks() -> None:
    text = 'found;use\n"""huge information"" OR ""colossal information""";big data\nperks;benefits | advantages\n'
    terms, swaps = told(text)
    assert terms == {"big data": ("huge information", "colossal information")}
    assert swaps == {"perks": ("benefits", "advantages")}


@pytest.mark.parametrize(
    ("pair", "pos"),
    [
        ("folks,people", "noun"),
        ("delivers,provides", "verb"),
        ("colossal,large", "adj"),
        ("rapidly,quickly", "adv"),
        ("malignant growth,cancer", "noun"),
        ("withinside,in", "other"),
    ],
)
def test_the_part_of_speech_of_a_swap_is_guessed(pair: str, pos: str) -> None:
    assert [swap.pos for swap in read_csv(pair, "x.csv").entries.swaps] == [pos]


def test_columns_of_strength_family_and_pos_count_where_they_are_there() -> None:
    text = "found,use,strength,family,pos\nfolks,people,strong,actually | autoblog,noun\nman-made mind,AI system,,,\n"
    entries = read_csv(text, "x.csv").entries
    assert entries.swaps[0].strength is Strength.STRONG
    assert entries.swaps[0].family == ("actually", "autoblog")
    assert entries.terms[0].strength is Strength.STRONG


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("same thing,Same Thing", "the same on both sides"),
        ("alone,", "no replacement"),
        (",alone", "nothing found"),
        ("a AND b,big data", "a query, not an expression"),
        ("big [old] data,big data", "it holds '['"),
        ("???,!!! !!!", "a query"),
        ("---,big data", "no word in it"),
        ("zero\u200bwidth,big data", "hidden characters"),
    ],
)
def test_what_cannot_be_taken_over_is_told_with_its_line(row: str, why: str) -> None:
    taken = read_csv(f'found,use\n"a\nb c",d e\n\n{row}\n', "x.csv")
    assert [each.seen for each in taken.entries.terms] == [("a b c",)]
    assert [(each.path, each.line) for each in taken.left_out] == [("x.csv", 5)]
    assert why in taken.left_out[0].why


def test_a_term_without_distortions_and_a_keep_can_be_said() -> None:
    entries = read_csv("kind,found,use\nterm,,lower back pain\nkeep,folks,\n", "x.csv").entries
    assert [(each.term, each.seen) for each in entries.terms] == [("lower back pain", ())]
    assert [each.text for each in entries.keeps] == ["folks"]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("\n\na,b,c\n1,2,3\n", 3, "cannot tell which of its columns"),
        ("", None, "no row in it"),
        ("words\nand more\n", 1, "cannot tell which of its columns"),
    ],
)
def test_a_table_of_unknown_columns_is_an_error(text: str, line: int | None, said: str) -> None:
    with pytest.raises(ProsefixError, match=said) as error:
        read_csv(text, "x.csv")
    assert (error.value.path, error.value.line, error.value.status) == ("x.csv", line, 3)


def test_a_table_is_told_from_prose() -> None:
    assert is_table(PAIRS.format(";"))
    assert not is_table("This is prose.\nIt has, now and then, a comma.\nAnd then none.\n")
