"""The command as a whole: its subcommands, and the one place that turns errors into text and exit codes.

Exit codes: 0 done, 1 told failure, 2 usage, 75 another run is at work, 128 and the number of the signal that ended it
(130: Ctrl-C). Anything that is no `ArticleAudioError` is a bug and keeps its traceback.
"""

from __future__ import annotations

import importlib
import io
import os
import sys
from typing import TYPE_CHECKING

import click

import articleaudio
from articleaudio.cli import options, stopping
from articleaudio.errors import ArticleAudioError, FolderBusy

if TYPE_CHECKING:
    from collections.abc import Sequence

FAILED = 1
BUSY = 75  # EX_TEMPFAIL of sysexits.h: the same again later

# The module of each command, imported only when it is called, and the first sentence of its help: `--help` stays fast.
COMMANDS = {
    "render": ("articleaudio.cli.render:render", "Render pages as episodes and refresh the feed."),
    "batch": ("articleaudio.cli.batch:batch", "Render every page of an archive, and refresh the feed."),
    "sync": (
        "articleaudio.cli.sync:sync",
        "Render what is new or changed in an archive since the last time; for cron and timers.",
    ),
    "extract": (
        "articleaudio.cli.look:extract",
        "Show the article in a page: headline, authors, dates and text, without the furniture.",
    ),
    "script": ("articleaudio.cli.look:script", "Show what will be said, word for word, and what will not be, and why."),
    "feed": (
        "articleaudio.cli.publish:feed",
        "Rebuild the feed from the episodes in a folder (output, if none is named). Prints its path.",
    ),
    "publish": (
        "articleaudio.cli.publish:publish",
        "Copy what is public of a folder (output, if none is named) elsewhere: only what differs, the feed last.",
    ),
    "check": (
        "articleaudio.cli.check:check",
        "Prove that episodes are whole: sound, words, times, tags, chapters and feed.",
    ),
    "retract": (
        "articleaudio.cli.retract:retract",
        "Take an episode out of the feed, delete its files, and leave a tombstone, so that it stays away.",
    ),
    "prune": (
        "articleaudio.cli.prune:prune",
        "Take old episodes out of the feed and delete their files, by age, count or size.",
    ),
    "serve": (
        "articleaudio.cli.publish:serve",
        "Serve a folder (output, if none is named) over HTTP and print the feed's address. Ctrl-C ends it.",
    ),
    "voices": (
        "articleaudio.cli.voices:voices",
        "List the voices: what each is, whether it can speak here, and the line that installs what is missing.",
    ),
    "cache": (
        "articleaudio.cli.cache:cache",
        "Show what is kept of sound: a sentence that was spoken once is not spoken again.",
    ),
    "status": (
        "articleaudio.cli.status:status",
        "Show what became of the pages of an output folder: how many, how long, and which failed and why.",
    ),
    "lexicon": ("articleaudio.cli.lexicon:lexicon", "Check lexicons, and hear how a word is said."),
    "keys": (
        "articleaudio.cli.keys:keys",
        "Make a certificate and its key in a folder, to try signing episodes with; for tests only. Prints their paths.",
    ),
    "init": (
        "articleaudio.cli.init:init",
        "Write articleaudio.toml here, with every key, its default and what it means.",
    ),
}


class Program(click.Group):
    """A group that imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The commands, in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
        """The commands with what each does, as click writes them, without importing them."""
        limit = formatter.width - 6 - max(map(len, COMMANDS))  # as in click
        with formatter.section("Commands"):
            formatter.write_dl(
                [
                    (name, click.Command(name, help=told).get_short_help_str(limit))
                    for name, (_, told) in COMMANDS.items()
                ]
            )


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(articleaudio.__version__, prog_name="articleaudio")
@options.verbosity
def program() -> None:
    """Turn article pages into narrated podcast episodes, offline.

    \b
    Examples:
      articleaudio render article.html
      articleaudio batch archive/ --jobs 2
      articleaudio serve
    """


def run(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; returns its exit code."""
    stopping.handle_signals()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that lacks a letter gets its code, not a traceback
            stream.reconfigure(errors="backslashreplace")
    try:
        code = program.main(arguments, prog_name="articleaudio", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt) as error:
        options.tell("Interrupted; what was finished is kept.")
        return stopping.exit_code(error.__cause__ if isinstance(error, click.Abort) else error)
    except ArticleAudioError as error:
        options.tell(str(error))
        return BUSY if isinstance(error, FolderBusy) else FAILED
    except BrokenPipeError:
        # Whoever read our output has gone; Python would complain of it once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except OSError as error:
        if error.filename is not None:
            raise
        options.tell(f"Standard output cannot be written ({error.strerror}).")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    return int(code or 0)
