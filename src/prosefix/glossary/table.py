"""One table of a glossary file: its values with the right type, or an error with file and line."""

from __future__ import annotations

from typing import Any, NoReturn, TypeVar

from prosefix.errors import ProsefixError
from prosefix.findings import Strength
from prosefix.glossary.entries import Origin

_T = TypeVar("_T")


class Table:
    """One table of a file: gives its values with the right type, or an error with file and line."""

    def __init__(self, values: object, origin: Origin) -> None:
        self.origin = origin
        if not isinstance(values, dict):
            self.fail("a table was expected here")
        self._values: dict[str, Any] = values
        self._asked: set[str] = set()

    def fail(self, message: str, hint: str | None = None) -> NoReturn:
        """Raise the error for this entry."""
        raise ProsefixError(message, path=self.origin.path, line=self.origin.line, hint=hint)

    def _get(self, key: str, kind: type[_T], default: _T | None) -> _T:
        self._asked.add(key)
        value = self._values.get(key, default)
        if value is None:
            self.fail(f"{key} is missing")
        if not isinstance(value, kind):
            self.fail(f"{key} must be {_KIND_NAMES[kind]}, not {value!r}")
        return value

    def text(self, key: str, default: str | None = None) -> str:
        """A text, with something in it unless the default has nothing."""
        value = self._get(key, str, default)
        if not value.strip() and value != default:
            self.fail(f"{key} is empty")
        return value

    def flag(self, key: str) -> bool:
        """True or false; false where it is missing."""
        return self._get(key, bool, False)

    def texts(self, key: str, default: tuple[str, ...] | None = (), *, empty: bool = False) -> tuple[str, ...]:
        """A text or a list of texts."""
        self._asked.add(key)
        value = self._values.get(key, default)
        if value is None:
            self.fail(f"{key} is missing")
        values = [value] if isinstance(value, str) else value
        if not isinstance(values, list | tuple) or not all(isinstance(v, str) and (v.strip() or empty) for v in values):
            self.fail(f"{key} must be a text or a list of texts, not {value!r}")
        return tuple(values)

    def strength(self, default: Strength) -> Strength:
        """How much the entry proves."""
        name = self.text("strength", default.name.lower())
        if name not in ("certain", "strong", "weak"):
            self.fail(f"no strength {name!r}", "there are certain, strong and weak")
        return Strength[name.upper()]

    def done(self, kind: str) -> None:
        """Raise an error if a key was never asked for."""
        from difflib import get_close_matches

        for key in self._values:
            if key not in self._asked:
                near = get_close_matches(key, self._asked, n=1)
                self.fail(f"a {kind} has no {key!r}", f"did you mean {near[0]!r}?" if near else None)


_KIND_NAMES: dict[type, str] = {str: "a text", bool: "true or false"}
