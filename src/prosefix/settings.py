"""The settings of a run: what a settings file and the command line may say, validated."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_type_hints

from prosefix.errors import ProsefixError

FILE_NAMES = ("prosefix.toml", "pyproject.toml")
GLOSSARY_NAMES = ("prosefix-glossary.toml", "prosefix-glossary")
GRAMMARS = ("auto", "harper", "none")
SEVERITIES = ("error", "warning", "suggestion")


@dataclass(frozen=True)
class Settings:
    """All that a run can be told. `spun`: None where prosefix is to judge, "" for spun by an unknown family."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_confidence: float = 0.90
    grammar: str = "auto"
    spun: str | None = None
    domain: tuple[str, ...] = ()
    glossary: tuple[str, ...] = ()
    language: str = "en-US"
    quotations: bool = False
    encoding: str | None = None
    fail_on: str = "warning"

    def __post_init__(self) -> None:
        if not 0 <= self.min_confidence <= 1:
            raise ProsefixError(f"min-confidence must be from 0 to 1, not {self.min_confidence}")
        _one_of("grammar", self.grammar, GRAMMARS)
        _one_of("fail-on", self.fail_on, SEVERITIES)

    def wants(self, rule: str) -> bool:
        """Whether findings of a rule are asked for; `artifact` stands for all of `artifact/...`."""
        chosen = not self.select or any(_names(name, rule) for name in self.select)
        return chosen and not any(_names(name, rule) for name in self.ignore)

    def replace(self, **changes: Any) -> Settings:
        """The settings with some values set; None leaves a value as it is."""
        return replace(self, **{name: value for name, value in changes.items() if value is not None})


def _names(name: str, rule: str) -> bool:
    return rule == name or rule.startswith(name.rstrip("/") + "/")


def _one_of(key: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise ProsefixError(f"no {key} {value!r}", hint=f"there are {', '.join(known)}")


def settings_near(path: Path) -> Settings:
    """The settings of the nearest settings file in the folder of `path` or above it, else the defaults.

    A user's own glossary beside the settings file is added to them. Raises ProsefixError.
    """
    folder = path.resolve() if path.is_dir() else path.resolve().parent
    for place in (folder, *folder.parents):
        for name in FILE_NAMES:
            file = place / name
            if file.is_file() and (values := _values(file)) is not None:
                return _with_glossary(_checked(values, file), place)
    return Settings()


def settings_of(file: Path) -> Settings:
    """The settings of one file that was named, with the glossary beside it. Raises ProsefixError."""
    if not file.is_file():
        raise ProsefixError("no such settings file", path=str(file))
    return _with_glossary(_checked(_values(file) or {}, file), file.resolve().parent)


def _values(file: Path) -> dict[str, Any] | None:
    """What a settings file says; None for a pyproject.toml that says nothing of prosefix."""
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        if file.name == "pyproject.toml":
            return None  # another tool's business
        raise ProsefixError(f"not TOML: {error}", path=str(file)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ProsefixError(f"cannot read the settings: {error}", path=str(file)) from None
    if file.name != "pyproject.toml":
        return data
    table = data.get("tool", {}).get("prosefix")
    return table if isinstance(table, dict) else None


def _checked(values: Mapping[str, Any], file: Path) -> Settings:
    hints = get_type_hints(Settings)
    known = {field.name.replace("_", "-"): hints[field.name] for field in fields(Settings)}
    given: dict[str, Any] = {}
    for key, value in values.items():
        line = _line_of(file, key)
        if key not in known:
            near = get_close_matches(key, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"
            raise ProsefixError(f"no setting {key!r}", path=str(file), line=line, hint=hint)
        given[key.replace("-", "_")] = _converted(key, value, known[key], file, line)
    try:
        return Settings(**given)
    except ProsefixError as error:
        raise ProsefixError(error.message, path=str(file), hint=error.hint) from None


def _converted(key: str, value: Any, kind: Any, file: Path, line: int | None) -> Any:
    if kind == tuple[str, ...]:
        values = [value] if isinstance(value, str) else value
        if isinstance(values, list) and all(isinstance(each, str) for each in values):
            return tuple(values)
        wanted = "a text or a list of texts"
    elif kind is float:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
        wanted = "a number"
    elif kind is bool:
        if isinstance(value, bool):
            return value
        wanted = "true or false"
    else:
        if isinstance(value, str):
            return value
        wanted = "a text"
    raise ProsefixError(f"{key} must be {wanted}, not {value!r}", path=str(file), line=line)


def _line_of(file: Path, key: str) -> int | None:
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line.split("=")[0].strip() == key:
            return number
    return None


def _with_glossary(settings: Settings, folder: Path) -> Settings:
    named = tuple(str(folder / name) for name in settings.glossary)
    beside = tuple(str(folder / name) for name in GLOSSARY_NAMES if (folder / name).exists())
    return replace(settings, glossary=(*beside, *named))
