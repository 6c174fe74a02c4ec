"""Grammar checks: one protocol, and the engines behind it."""

from __future__ import annotations

from prosefix.grammar.base import Engine


def engine_for(grammar: str, language: str = "en-US") -> Engine | None:
    """The engine that the setting `grammar` asks for: auto, harper or none."""
    if grammar == "none":
        return None
    from prosefix.grammar.harper import Harper

    return Harper(language)
