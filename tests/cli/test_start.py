"""What a start must not wait for: the modules that are loaded by then. docs/architecture.md says why."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import click
import pytest

from articleaudio.cli.program import COMMANDS, program

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Command

STAGES = ("article", "audio", "config", "episode", "feed", "pipeline", "script", "site", "source", "speech")
LIBRARIES = (
    "anyascii", "anyio", "courlan.core", "htmldate.core", "httpcore", "httpx", "imageio_ffmpeg", "jinja2",
    "markdown_it", "markupsafe", "multiprocessing", "num2words", "numpy", "PIL", "protego", "py3langid.langid", "pydub",
    "rich", "slugify", "soupsieve.css_parser", "spellchecker", "starlette", "trafilatura.downloads", "uvicorn", "yaml",
)  # fmt: skip
"""Heavy ones that no page of HTML needs that says its language, until its first clip is there."""

AT_THE_FIRST_CLIP = """
import json, os, sys
from articleaudio.cli.program import run
from articleaudio.speech.speaker import Speaker
real = Speaker.speak
def speak(*arguments, **named):
    next(real(*arguments, **named))
    print(json.dumps(sorted(sys.modules)), flush=True)
    os._exit(0)
Speaker.speak = speak
run(sys.argv[1:])
"""
AT_THE_END = """
import atexit, json, sys
atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))
from articleaudio.cli import main
main()
"""


def _run(command: Command, code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-c", code, *arguments]
    return subprocess.run(line, cwd=command.folder, env=command.environment, capture_output=True, text=True, check=True)


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_what_the_command_is_needs_no_stage(command: Command, option: str) -> None:
    """`--version` and `--help` load neither a stage nor a library but click."""
    loaded = set(json.loads(_run(command, AT_THE_END, option).stderr))
    assert "click" in loaded
    assert not loaded & {f"articleaudio.{stage}" for stage in STAGES}
    assert not loaded & {*LIBRARIES, "bs4", "lxml", "pydantic", "trafilatura"}


def test_the_first_clip_waits_for_no_library_that_it_does_not_need(
    command: Command, make_page: Callable[..., str]
) -> None:
    """Rendering loads the stages that it goes through, and of the libraries those that read this page.

    Neither does it load what reviews a script, serves a folder, fetches pages or runs a batch. Where clips are kept,
    what compresses them, and with it numpy, is loaded for the first of them: here none is.
    """
    command.write("articleaudio.toml", "[cache]\nmegabytes = 0\n")
    command.write("voices/en.toml", 'engine = "tone"\nlanguage = "en"\n')
    path = command.write("grain.html", make_page())
    arguments = ("render", str(path), "--output", "output")
    first = set(json.loads(_run(command, AT_THE_FIRST_CLIP, *arguments).stdout))
    again = set(json.loads(_run(command, AT_THE_FIRST_CLIP, *arguments).stdout))
    assert {"trafilatura.core", "pydantic", "articleaudio.script.compose"} <= again
    assert first - again >= {"PIL"}, "the cover is drawn once, for a folder that has none"
    assert not again & set(LIBRARIES)
    ours = {"site", "script.review", "source.web", "archive.pool", "feed.picture", "feed.design", "config.explain"}
    assert not again & {f"articleaudio.{name}" for name in ours}


def test_the_list_of_commands_tells_what_each_says_of_itself() -> None:
    """`--help` lists each command with the first sentences of its own help, though it does not load it."""
    context = click.Context(program)
    for name, (_, told) in COMMANDS.items():
        command = program.get_command(context, name)
        assert command is not None
        assert " ".join((command.help or "").split("\n\n")[0].split()) == told
