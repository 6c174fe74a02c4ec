"""The laws of the design, on generated documents with markup and on all of shared/data where it is there."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prosefix.document import Part, apply_parts
from prosefix.formats import format_of, parse
from prosefix.glossary.glossary import compile_glossary
from prosefix.pipeline import Result, Tools, fix
from prosefix.settings import Settings

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
SPUN = Settings(grammar="none", spun="")
UNKNOWN = Settings(grammar="none")


@lru_cache(maxsize=1)
def tools() -> Tools:
    return Tools(compile_glossary(), None)


def fixed(text: str, format_name: str, run: Settings = SPUN) -> Result:
    return fix(parse(text, format_name), run, tools())


ARTIFACTS = st.sampled_from(
    [
        "is actually", "an usual disorder", "low neck and back pain", "Baseding on", "folks", "perks", "as well as",
        "withinside the", "do certainly not reply", "muscle mass are", "constant ache", "on the off chance that",
        "this is achievable that", "his/her doctor", "6 weeks duration", "the the", "featuring:",
        "one of one of the most",
        "discomfort alleviation", "word , word", "{good|fine} pain", "you need to certainly not", "p\u0430in", "A– B",
    ]
)  # fmt: skip
SOUND = st.sampled_from(
    ["the patient", "You should rest", "and the pain", "muscle therapy", "It works.", "a doctor", "says", "!"]
)
MARKUP = st.sampled_from(
    ["**", "*", "_", "`", "[a](u)", "\n", "\n\n", "# ", "- ", "> ", "1. ", "| ", "\n|---|\n", "```\n", "<b>", "</b>",
     "&amp;", "\\*", "é", "😀",
     "\r\n", "\r", "https://a.b/is-actually", "$x$", "[^1]", "---\n", "\t", "  \n", "<!-- is actually -->",
     '"', "“", "”"]
)  # fmt: skip
DOCUMENTS = st.lists(st.one_of(ARTIFACTS, SOUND, MARKUP, st.just(" "), st.just(" ")), max_size=30).map("".join)
FORMATS = st.sampled_from(["plain", "markdown"])
BOUNDED = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def assert_edits_compose(result: Result) -> None:
    parts = [part for edit in result.edits for part in edit.parts]
    assert apply_parts(result.before.text, parts) == result.after.text
    spans = sorted(part.span for part in parts)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@BOUNDED
@given(DOCUMENTS, FORMATS)
def test_the_edits_compose_to_the_text_after(text: str, format_name: str) -> None:
    assert_edits_compose(fixed(text, format_name))


@BOUNDED
@given(DOCUMENTS, FORMATS)
def test_fixing_twice_is_fixing_once(text: str, format_name: str) -> None:
    for run in (SPUN, UNKNOWN):
        once = fixed(text, format_name, run).after.text
        assert fixed(once, format_name, run).after.text == once


@BOUNDED
@given(DOCUMENTS, FORMATS, st.integers(0, 10**6))
def test_any_part_of_the_edits_comes_to_rest_too(text: str, format_name: str, seed: int) -> None:
    random_ = random.Random(seed)
    result = fixed(text, format_name)
    kept: list[Part] = [part for edit in result.edits if random_.random() < 0.5 for part in edit.parts]
    once = fixed(apply_parts(text, kept), format_name).after.text
    assert fixed(once, format_name).after.text == once


@BOUNDED
@given(DOCUMENTS)
def test_markup_and_what_is_not_prose_stay_byte_for_byte(text: str) -> None:
    result = fixed(text, "markdown")
    prose = [span for block in result.before.blocks for span in (block.span,)]
    for edit in result.edits:
        for part in edit.parts:
            assert any(span.start <= part.span.start and part.span.end <= span.end for span in prose) or not part.text
    for kept in ("https://a.b/is-actually", "<!-- is actually -->", "$x$"):
        assert result.after.text.count(kept) == text.count(kept) or kept == "$x$"


@BOUNDED
@given(DOCUMENTS, FORMATS)
def test_findings_stand_where_they_say(text: str, format_name: str) -> None:
    result = fixed(text, format_name)
    for finding in (*result.applied, *result.left):
        assert 0 <= finding.span.start <= finding.span.end <= len(text)


def test_the_same_input_gives_the_same_output_whatever_the_hash_seed() -> None:
    script = (
        "from prosefix.formats import parse; from prosefix.glossary.glossary import compile_glossary; "
        "from prosefix.pipeline import Tools, fix; from prosefix.settings import Settings; "
        "text = 'Perks of it: folks is actually fine, featuring: low neck and back pain as well as likewise.'; "
        "r = fix(parse(text, 'plain'), Settings(grammar='none', spun=''), Tools(compile_glossary(), None)); "
        "print(r.after.text, r.edits, [f.replacements for f in r.left], r.spin)"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script], capture_output=True, check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale},
        ).stdout
        for seed, locale in [("0", "C"), ("1", "C.UTF-8"), ("42", "POSIX")]
    }  # fmt: skip
    assert len(outputs) == 1


SHARED_TEXTS = sorted(path for path in SHARED.rglob("*") if path.suffix in (".md", ".txt"))


@pytest.mark.slow
@pytest.mark.skipif(not SHARED_TEXTS, reason="shared/data is not here")
@pytest.mark.parametrize(
    ("run", "every", "most"),
    [(UNKNOWN, 1, None), (SPUN, 15, 3000)],
    ids=["unknown", "spun: a sample, the decoder is slow"],
)
def test_the_laws_hold_on_shared_data(run: Settings, every: int, most: int | None) -> None:
    for path in SHARED_TEXTS[::every]:
        text = path.read_bytes().decode()[:most]
        result = fixed(text, format_of(str(path)), run)
        assert_edits_compose(result)
        again = fixed(result.after.text, format_of(str(path)), run)
        assert again.after.text == result.after.text, path
