"""`prosefix glossary import`, `export` and `learn`, as a user runs them."""

from pathlib import Path

import pytest

from prosefix.glossary.load import load_file
from tests.conftest import Ran, assert_one_line, run

CSV = "tortured,expected\nzzcounterfeit consciousness,artificial intelligence\nzzfolks,people\nsame,same\n"
OWN = '[[terms]]\nrows = """\nzz chronic pain <- zz lasting hurt\n"""\n[[keep]]\ntext = "zzkept"\n'


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    path = tmp_path / "pairs.csv"
    path.write_text(CSV, encoding="utf-8")
    return path


def said(done: Ran, status: int, *parts: str) -> None:
    """The status, nothing on standard output, and one line that says what is wrong."""
    assert done.out == b"", done.out
    assert_one_line(done, status, *parts)


@pytest.mark.slow
def test_import_prints_a_glossary_that_can_be_used_at_once(pairs: Path, tmp_path: Path) -> None:
    done = run("glossary", "import", pairs, cwd=tmp_path)
    assert done.status == 0
    assert done.err.splitlines() == [
        f"{pairs}:4: left out: same -> same: the same on both sides",
        "1 term, 1 swap, 0 keeps; 1 left out: the same on both sides (1)",
    ]
    own = tmp_path / "own.toml"
    own.write_bytes(done.out)
    shown = run("glossary", "show", "artificial intelligence", "--glossary", own)
    assert "zzcounterfeit consciousness" in shown.text
    assert run("glossary", "test", own).status == 0


def test_import_writes_a_file_and_never_over_another_one_unasked(pairs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.toml"
    assert run("glossary", "import", pairs, "-o", out)[:2] == (0, b"")
    assert [term.term for term in load_file(out).terms] == ["artificial intelligence"]
    out.write_text("# mine\n", encoding="utf-8")
    said(run("glossary", "import", pairs, "-o", out), 2, "out.toml: it is there already", "--force")
    assert out.read_text(encoding="utf-8") == "# mine\n"
    assert run("glossary", "import", pairs, "-o", out, "--force").status == 0
    assert "[[terms]]" in out.read_text(encoding="utf-8")


def test_import_from_standard_input_tells_the_form_by_what_comes() -> None:
    assert "zzfolks -> people" in run("glossary", "import", "-", stdin="zzfolks;people\nzzperks;benefits\n").text


@pytest.mark.slow
def test_import_gives_the_entries_the_field_that_is_named(pairs: Path) -> None:
    assert '[domain]\nname = "health"\n\n' in run("glossary", "import", pairs, "--name", "health").text
    done = run("glossary", "import", pairs, "--name", "zznew")
    assert 'name = "zznew"\nsigns = []' in done.text
    assert "the field 'zznew' is new" in done.err


def test_import_of_a_vocabulary_of_vale_tells_each_line_that_it_cannot_say(tmp_path: Path) -> None:
    folder = tmp_path / "styles" / "config" / "vocabularies" / "Zz"
    folder.mkdir(parents=True)
    (folder / "accept.txt").write_text("[Cc]hronic pain\nfoo.*\n", encoding="utf-8")
    (folder / "reject.txt").write_text("zzold thing\n", encoding="utf-8")
    done = run("glossary", "import", folder)
    assert '[[keep]]\ntext = "chronic pain"' in done.text
    assert "#   zzold thing\n" in done.text
    assert "accept.txt:2: left out: foo.*" in done.err
    said(run("glossary", "import", tmp_path / "styles"), 3, "no vocabulary", "Zz")


@pytest.mark.parametrize(
    ("data", "args", "status", "told"),
    [
        (b"hello\nworld\n", (), 3, "cannot tell what kind of file"),
        (b"a,b,c\n1,2,3\n", ("--from", "csv"), 3, "x:1: cannot tell which of its columns"),
        (b"<tbx>\n<a></tbx>", (), 3, "x:2: not XML"),
        (b"<!DOCTYPE tbx>\n<tbx/>", (), 3, "x:1: it has a DOCTYPE"),
        (b"<tbx/>", (), 3, "nothing in it that a glossary can say"),
        (b"extends: existence\n", (), 3, "x:1: a rule of Vale that extends"),
        (b"\x00\x01", (), 3, "binary"),
        (b"caf\xe9,x\n", (), 3, "--encoding cp1252"),
        (b"caf\xe9,x\n", ("--encoding", "zz"), 2, "no encoding 'zz'"),
        (b"a,b\n", ("--from", "zz"), 2, "--from"),
        (b"a,b\n", ("-o", "nosuch/x.toml"), 3, "cannot write it"),
    ],
)
def test_import_of_what_is_no_such_file_is_one_line(
    tmp_path: Path, data: bytes, args: tuple[str, ...], status: int, told: str
) -> None:
    (tmp_path / "x").write_bytes(data)
    said(run("glossary", "import", "x", *args, cwd=tmp_path), status, told)


@pytest.mark.slow
def test_export_holds_the_shipped_glossary_and_ones_own(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(OWN, encoding="utf-8")
    out = tmp_path / "all.csv"
    done = run("glossary", "export", "--glossary", own, "-o", out)
    assert (done.status, done.out) == (0, b"")
    lines = out.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "kind,found,use,strength,family,domain,pos,mass,unless,often"
    assert "term,zz lasting hurt,zz chronic pain,strong,,,,,," in lines
    assert "keep,zzkept,,,,,,,," in lines
    assert any(",health," in line for line in lines)
    assert "phrases and lists have no place" in done.err
    said(run("glossary", "export", "-o", out), 2, "all.csv: it is there already")


@pytest.mark.slow
@pytest.mark.parametrize("form", ["csv", "tbx"])
def test_an_export_of_a_field_comes_back_as_it_was(tmp_path: Path, form: str) -> None:
    out, own = tmp_path / f"health.{form}", tmp_path / "health.toml"
    exported = run("glossary", "export", "--domain", "health", "-o", out)
    imported = run("glossary", "import", out, "-o", own)
    assert (exported.status, imported.status) == (0, 0)
    assert exported.err.partition(";")[0] == imported.err.partition(";")[0]
    assert load_file(own).terms[0].origin.domain == "health"


@pytest.mark.slow
def test_export_for_vale_and_of_an_unknown_field(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(OWN, encoding="utf-8")
    lines = run("glossary", "export", "--to", "vale", "--glossary", own).text.splitlines()
    assert {"[Zz]z chronic pain", "[Zz]zkept"} <= set(lines)
    said(run("glossary", "export", "--domain", "helth"), 2, "no domain 'helth'", "did you mean 'health'?")
    said(run("glossary", "export", "-o", tmp_path / "x.toml"), 2, "x.toml is to be: say --to")


@pytest.mark.slow
def test_learn_proposes_what_an_editor_did(tmp_path: Path) -> None:
    before, after, out = tmp_path / "before.md", tmp_path / "after.txt", tmp_path / "learnt.toml"
    before.write_text("The zzgizmos are here for a long time. He has zzlasting aches in his leg.\n", encoding="utf-8")
    after.write_text("The tools are here for a long time. He has chronic pains in his leg.\n", encoding="utf-8")
    done = run("glossary", "learn", before, after, "--family", "actually")
    assert done.status == 0
    assert "# once: The zzgizmos are here for a long time.\nzzgizmos -> tools\n" in done.text
    assert 'strength = "weak"\nfamily = ["actually"]' in done.text
    assert done.err == "2 proposals, 0 known already, 2 sentences compared\n"
    assert run("glossary", "learn", before, after, "-o", out)[:2] == (0, b"")
    assert "zzlasting ache" in load_file(out).terms[0].seen
    assert run("glossary", "learn", before, after, "--glossary", out).err.startswith("0 proposals, 2 known already")


def test_learn_from_what_is_no_correction_is_one_line(tmp_path: Path) -> None:
    before, after = tmp_path / "before.md", tmp_path / "after.md"
    before.write_text("The cat sat on the mat.\n", encoding="utf-8")
    after.write_text("Wholly other words stand here instead.\n", encoding="utf-8")
    said(run("glossary", "learn", before, after), 3, "after.md: no sentence of it is like one of")
    said(run("glossary", "learn", before, before), 2, "the same file")
    said(run("glossary", "learn", before), 2, "AFTER")
    said(run("glossary", "learn", before, tmp_path / "nosuch.md"), 3, "nosuch.md: cannot read it")
    said(run("glossary", "learn", before, after, "--family", "No Name"), 2, "no name for a family")
