"""prosefix as a library: check or fix a text or a file in one call."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from prosefix import pipeline
from prosefix.document import Document
from prosefix.files import read_file
from prosefix.formats import format_of, parse
from prosefix.glossary.glossary import Glossary, compile_glossary
from prosefix.glossary.load import files_in
from prosefix.grammar import engine_for
from prosefix.grammar.base import Engine
from prosefix.language.words import ANSWERS, Answers
from prosefix.pipeline import Analysis, Result, Tools
from prosefix.settings import Settings, settings_near
from prosefix.store import Store

#: More answers of the lexicon than this are not kept.
_MOST_WORDS = 100_000


def check(
    source: str | Path, settings: Settings | None = None, *, format: str | None = None, **options: Any
) -> Analysis:
    """What is wrong in a text (a str) or in a file (a Path), and how sure it is that it was spun.

    `settings`: else those of the settings file nearest to a file, and the defaults for a text. `options` are
    single settings by name, and win: `check(text, grammar="none", spun="")`.
    `format`: "plain" or "markdown"; else by the name of the file, and plain for a text.
    Raises ProsefixError for what a user can do something about.
    """
    settings = _settings(source, settings, options)
    return pipeline.check(_document(source, settings, format), settings, tools_for(settings))


def fix(source: str | Path, settings: Settings | None = None, *, format: str | None = None, **options: Any) -> Result:
    """The text (a str) or file (a Path) repaired: `.after.text` is the new text. A file is not written.

    The arguments and errors are those of `check`.
    """
    settings = _settings(source, settings, options)
    return pipeline.fix(_document(source, settings, format), settings, tools_for(settings))


def recall_words(store: Store) -> int:
    """Begin with what earlier runs asked of the lexicon, which is slow to load; how many answers that are."""
    answers = store.get("words", _lexicon_version())
    if isinstance(answers, Answers):
        ANSWERS.readings.update(answers.readings)
        ANSWERS.forms.update(answers.forms)
    return len(ANSWERS.readings) + len(ANSWERS.forms)


def keep_words(store: Store, known: int) -> None:
    """Keep what was asked of the lexicon for the next run, if there is more than the `known` answers."""
    if known < len(ANSWERS.readings) + len(ANSWERS.forms) <= _MOST_WORDS:
        store.put("words", _lexicon_version(), ANSWERS)


def _lexicon_version() -> str:
    from importlib.metadata import version

    return f"lemminflect-{version('lemminflect')}"


def tools_for(settings: Settings) -> Tools:
    """The glossary and the grammar engine that settings ask for, made once for all that ask for the same."""
    return Tools(glossary_of(settings), _engine(settings.grammar, settings.language))


def glossary_of(settings: Settings) -> Glossary:
    """The glossary that settings ask for: the shipped one with the user's own over it."""
    return _glossary(settings.glossary)


def glossary_files(names: tuple[str, ...]) -> list[Path]:
    """The files behind the names of a user's glossaries, in order: a folder stands for all in it."""
    return [file for name in names for file in (files_in(Path(name)) if Path(name).is_dir() else [Path(name)])]


@lru_cache(maxsize=4)
def _glossary(names: tuple[str, ...]) -> Glossary:
    return compile_glossary(glossary_files(names), Store())


@lru_cache(maxsize=4)
def _engine(grammar: str, language: str) -> Engine | None:
    return engine_for(grammar, language)


def _settings(source: str | Path, settings: Settings | None, options: dict[str, Any]) -> Settings:
    if settings is None:
        settings = settings_near(source) if isinstance(source, Path) else Settings()
    return settings.replace(**options)


def _document(source: str | Path, settings: Settings, format: str | None) -> Document:
    if isinstance(source, str):
        return parse(source, format or "plain")
    path = str(source)
    return parse(read_file(path, settings.encoding).text, format or format_of(path), path)
