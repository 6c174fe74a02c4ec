"""The rules of Harper by name: what they are for, and how far they are trusted. Nothing is checked here."""

from __future__ import annotations

from functools import lru_cache

from prosefix.grammar.harper import trust


@lru_cache(maxsize=1)
def harper_rules() -> tuple[str, ...]:
    """The names of all rules of Harper, sorted."""
    import harper

    return tuple(sorted(harper.get_default_lint_config()))


def harper_description(rule: str) -> str:
    """What one of these rules is for, in Harper's words."""
    import harper

    return harper.Linter().get_lint_descriptions()[rule]


def harper_trust(rule: str) -> str:
    """When what one of these rules suggests is applied, for people."""
    if rule in trust().apply:
        told = "The first suggestion is applied where it has proved right; else it is listed at most."
    elif rule in trust().suggest:
        told = "Listed for the editor, never applied on its own word."
    else:
        return "Not heard: too often wrong, or not about what is broken."
    return f"{told} A repair that brings such a finding in is undone." if rule in trust().verify else told
