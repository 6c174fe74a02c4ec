"""The rules of Harper by name, and what they are for. Nothing is checked here."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1)
def harper_rules() -> tuple[str, ...]:
    """The names of all rules of Harper, sorted."""
    import harper

    return tuple(sorted(harper.get_default_lint_config()))


def harper_description(rule: str) -> str:
    """What one of these rules is for, in Harper's words."""
    import harper

    return harper.Linter().get_lint_descriptions()[rule]
