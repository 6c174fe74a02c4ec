"""The options that commands share, and what they make of the settings."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from prosefix.settings import Settings

_Function = TypeVar("_Function", bound=Callable[..., Any])

_FAMILY = re.compile(r"[a-z0-9][a-z0-9-]*")


@dataclass(frozen=True)
class Options:
    """What the command line says: `overrides` are settings by name, None where it says nothing."""

    overrides: dict[str, Any]
    glossary: tuple[str, ...] = ()
    config: str | None = None
    input_format: str | None = None
    stdin_name: str | None = None
    as_json: bool = False
    quiet: bool = False

    def over(self, settings: Settings) -> Settings:
        """The settings with those of the command line over them; its glossaries come on top of theirs."""
        return settings.replace(**self.overrides, glossary=settings.glossary + self.glossary)


class TextCommand(click.Command):
    """A command whose `--spun` may stand without a value in front of a path."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments, a lone `--spun` made unmistakable before click reads them."""
        return super().parse_args(ctx, [_alone(*pair) for pair in pairwise([*args, ""])])


def _alone(arg: str, following: str) -> str:
    is_family = _FAMILY.fullmatch(following) and not Path(following).exists()
    return "--spun=" if arg == "--spun" and not is_family else arg


def _names(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...] | None:
    """Names, given one by one or with commas; None for none."""
    return tuple(name.strip() for each in value for name in each.split(",") if name.strip()) or None


_SETTINGS = (
    click.option("--select", metavar="RULE", multiple=True, callback=_names, help="Only these rules or groups."),
    click.option("--ignore", metavar="RULE", multiple=True, callback=_names, help="All rules but these."),
    click.option(
        "--min-confidence",
        type=float,
        metavar="0..1",
        help="How sure a repair must be to be made; 0.9 unless set.",
    ),
    click.option("--grammar", metavar="auto|harper|none", help="The grammar engine."),
    click.option("--spun", is_flag=False, flag_value="", metavar="[FAMILY]", help="It is known to be spun (by whom)."),
    click.option("--domain", metavar="NAME", multiple=True, callback=_names, help="The field that it is of."),
    click.option("--language", metavar="TAG", help="The English that is meant: en-US, en-GB ..."),
    click.option("--quotations/--no-quotations", default=None, help="Edit quotations, too."),
    click.option("--encoding", metavar="NAME", help="The encoding of files that do not tell it; else UTF-8."),
)
_GLOSSARY = (
    click.option("--glossary", metavar="FILE", multiple=True, help="A glossary of your own: it wins."),
    click.option("--config", metavar="FILE", help="The settings file; else the nearest one of each file."),
)
_FORM = (
    click.option(
        "--input-format",
        type=click.Choice(["auto", "plain", "markdown"]),
        help="What files hold; auto: by name.",
    ),
    click.option("--stdin-name", metavar="PATH", help="The name of what comes by standard input."),
    click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="What to print."),
    click.option("-q", "--quiet", is_flag=True, help="Nothing on standard error but errors."),
)
#: What these options are called as settings.
_SETTING_NAMES = frozenset(
    """select ignore min_confidence grammar spun domain language quotations encoding fail_on""".split()
)


def text_options(command: _Function) -> _Function:
    """Give a command that reads texts its PATHs and the common options; it gets `paths` and `options`."""

    @wraps(command)
    def collected(
        paths: tuple[str, ...],
        glossary: tuple[str, ...],
        config: str | None,
        input_format: str | None,
        stdin_name: str | None,
        form: str,
        quiet: bool,
        **rest: Any,
    ) -> Any:
        if not paths:
            raise click.UsageError("give a PATH: a file, a folder, or - for standard input")
        overrides = {name: rest.pop(name) for name in _SETTING_NAMES if name in rest}
        options = Options(
            overrides,
            glossary,
            config,
            None if input_format == "auto" else input_format,
            stdin_name,
            form == "json",
            quiet,
        )
        return command(paths=paths, options=options, **rest)

    for decorator in reversed((click.argument("paths", nargs=-1, metavar="PATH..."), *_SETTINGS, *_GLOSSARY, *_FORM)):
        collected = decorator(collected)
    return collected  # type: ignore[return-value]


def glossary_options(command: _Function) -> _Function:
    """Give a command about rules and the glossary --glossary and --config; it gets `options`."""

    @wraps(command)
    def collected(glossary: tuple[str, ...], config: str | None, **rest: Any) -> Any:
        return command(options=Options({}, glossary, config), **rest)

    for decorator in reversed(_GLOSSARY):
        collected = decorator(collected)
    return collected  # type: ignore[return-value]
