"""The command line: one file per command, imported only when that command runs.

So `prosefix --version` is quick; a command's own file imports what it needs at the top, like any other.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any, NoReturn

import click

from prosefix import __version__
from prosefix.errors import ProsefixError

#: The commands, in the order in which the help tells them; each stands in a module of its name.
COMMANDS = {
    "fix": "Repair texts.",
    "check": "Tell what is wrong in texts.",
    "score": "Tell readability, and how sure it is that a text was spun.",
    "explain": "Tell what a rule is for, and when its fix is safe.",
    "rules": "List all rules.",
    "glossary": "List, show, search and test what the glossary holds.",
}

WRONG_USAGE, NOT_DONE, INTERRUPTED = 2, 3, 130


class _Commands(click.Group):
    """A group that imports a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"{__name__}.{cmd_name}"), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(name, COMMANDS, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(COMMANDS)}"
            raise ProsefixError(f"no command {name!r}", hint=hint)
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="prosefix")
def prosefix() -> None:
    """Find what an article spinner broke, say what the writer meant, and repair it.

    Exit status: 0 done; 1 check found something, or fix --check would change something; 2 wrong usage or
    settings; 3 a file could not be done; 130 interrupted.
    """


def main() -> NoReturn:
    """Run the command line, and end with the status of the contract; what is wrong is said in one line."""
    try:
        status = _run()
    except KeyboardInterrupt:
        status = INTERRUPTED
    sys.exit(status)


def _run() -> int:
    try:
        result: Any = prosefix.main(prog_name="prosefix", standalone_mode=False)
    except ProsefixError as error:
        return tell(error)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return WRONG_USAGE
    except click.UsageError as error:
        hint = f"see {error.ctx.command_path} --help" if error.ctx else None
        return tell(ProsefixError(error.format_message().rstrip("."), hint=hint))
    except click.ClickException as error:
        return tell(ProsefixError(error.format_message()))
    except click.Abort:
        return INTERRUPTED
    except Exception as error:
        return tell(bug(error))
    return result if isinstance(result, int) else 0


def bug(error: BaseException, path: str | None = None) -> ProsefixError:
    """The error for what should not have happened; with PROSEFIX_TRACEBACK set that itself is raised."""
    if "PROSEFIX_TRACEBACK" in os.environ:
        raise error
    message = f"prosefix failed: {type(error).__name__}: {error}"
    hint = "please report this; PROSEFIX_TRACEBACK=1 shows where it happened"
    return ProsefixError(message, path=path, hint=hint, status=NOT_DONE)


def tell(error: ProsefixError) -> int:
    """Say on standard error what is wrong, in one line; the exit status that it asks for."""
    from prosefix.outputs.stream import Stream
    from prosefix.outputs.visible import visible

    Stream(sys.stderr).write(f"prosefix: {visible(str(error))}\n")
    return error.status
