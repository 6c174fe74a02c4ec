"""prosefix: finds and repairs what an article spinner broke, and makes text easier to read.

    >>> import prosefix
    >>> prosefix.fix("The panels are withinside the garden.", grammar="none").after.text
    'The panels are in the garden.'

`check` gives an Analysis, `fix` a Result; what is wrong on the user's side is raised as a ProsefixError.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from prosefix.errors import ProsefixError
    from prosefix.findings import Edit, Finding, Severity
    from prosefix.library import check, fix
    from prosefix.pipeline import Analysis, Result
    from prosefix.settings import Settings

__version__ = "0.1.0"

__all__ = [
    "Analysis",
    "Edit",
    "Finding",
    "ProsefixError",
    "Result",
    "Settings",
    "Severity",
    "check",
    "fix",
]

#: Where each name is found. Imported when asked for, so that `import prosefix` stays light.
_HOMES = {
    "Analysis": "pipeline",
    "Edit": "findings",
    "Finding": "findings",
    "ProsefixError": "errors",
    "Result": "pipeline",
    "Settings": "settings",
    "Severity": "findings",
    "check": "library",
    "fix": "library",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
