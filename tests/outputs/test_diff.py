"""Unified diffs: whatever the edits, `git apply` makes of the file before what the edits make of it."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prosefix.document import Part, Span, apply_parts
from prosefix.errors import ProsefixError
from prosefix.files import Source
from prosefix.findings import Edit
from prosefix.formats import parse
from prosefix.formats.encoding import Encoding
from prosefix.outputs.changes import word_changes
from prosefix.outputs.diff import unified_diff

ENCODINGS = [Encoding(), Encoding("utf-8", b"\xef\xbb\xbf"), Encoding("cp1252")]
PIECES = st.sampled_from(["a", "b c", "word ", "é", "\n", "\n\n", "\r\n", "\r", "\f"])
TEXTS = st.lists(PIECES, min_size=1, max_size=30).map("".join)
BOUNDED = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """A text, and edits of it whose parts do not touch."""
    text = draw(TEXTS)
    parts: list[Part] = []
    at = 0
    while at <= len(text) and draw(st.booleans()):
        start = draw(st.integers(at, len(text)))
        end = draw(st.integers(start, len(text)))
        new = draw(st.sampled_from(["", "x", "y\n", "\n", "zz top", "\r\n"]))
        parts.append(Part(Span(start, end), new))
        at = end + 1
    return text, [Edit((part,), ("r",), 1.0) for part in parts]


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("repository")
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    return folder


@BOUNDED
@given(edits(), st.sampled_from(ENCODINGS))
def test_git_apply_makes_the_text_after(repository: Path, edited: tuple[str, list[Edit]], encoding: Encoding) -> None:
    text, made = edited
    before = encoding.encode(text)
    after = encoding.encode(apply_parts(text, [part for edit in made for part in edit.parts]))
    file = repository / "a b.md"
    file.write_bytes(before)
    diff = unified_diff(Source(str(file), before, text, encoding), made)
    if diff:
        # Its paths are those that the working folder sees: here the root, so the names are long.
        strip = len(file.parts) - 1
        apply = ["git", "-c", "core.autocrlf=false", "apply", "--whitespace=nowarn", f"-p{strip}"]
        subprocess.run(apply, input=diff, cwd=repository, check=True)
    assert file.read_bytes() == after


@given(edits())
def test_word_changes_tell_every_part(edited: tuple[str, list[Edit]]) -> None:
    text, made = edited
    changes = list(word_changes(parse(text, "plain"), made))
    real = [e for e in made if text[slice(*e.parts[0].span)] != e.parts[0].text]
    assert bool(changes) >= bool(real)
    assert [change.line for change in changes] == sorted({change.line for change in changes})


def test_a_diff_of_utf16_is_refused() -> None:
    made = [Edit((Part(Span(0, 1), "b"),), ("r",), 1.0)]
    with pytest.raises(ProsefixError, match="no diff can be made of utf-16-le"):
        unified_diff(Source("a.md", b"a\0", "a", Encoding("utf-16-le", b"\xff\xfe")), made)
