"""The protocol of grammar engines."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from prosefix.findings import Strength


class Issue(NamedTuple):
    """What an engine says of prose `start` to `end`: its rule, why, and what could stand there, best first.

    `strength` says how far its first suggestion can be trusted; `trusted` whether an edit that brings such an issue in
    is undone.
    """

    start: int
    end: int
    rule: str
    message: str
    suggestions: tuple[str, ...]
    strength: Strength
    trusted: bool


class Engine(Protocol):
    """A grammar checker. Same prose, same issues."""

    name: str
    version: str

    def check(self, prose: str) -> list[Issue]:
        """The issues of a stretch of prose (a block), in order; offsets are code points of it."""
        ...
