from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from articleaudio.cli.program import COMMANDS, program
from articleaudio.cli.reference import reference
from articleaudio.config import Settings, Site, check

if TYPE_CHECKING:
    from tests.conftest import Command

DOCS = Path(__file__).parents[2] / "docs"


def test_the_reference_is_true() -> None:
    """docs/cli.md is what the code says; `python -m articleaudio.cli.reference > docs/cli.md` mends it."""
    assert (DOCS / "cli.md").read_text(encoding="utf-8") == reference()


def test_init_writes_every_key_with_its_default(command: Command) -> None:
    """The file holds every key there is, explained, and reading it changes nothing."""
    assert command("init").stdout == "articleaudio.toml\n"
    text = (command.folder / "articleaudio.toml").read_text(encoding="utf-8")
    assert check(tomllib.loads(text), Settings, "init") == Settings()
    for name, field in Settings.model_fields.items():
        for key in () if name == "sites" else type(field.default).model_fields:
            assert f"\n{key} = " in text, f"[{name}] {key}"


def test_init_shows_how_a_site_is_corrected(command: Command) -> None:
    """The table of a site stands there as a comment; without its marks it is one that changes nothing."""
    command("init")
    text = (command.folder / "articleaudio.toml").read_text(encoding="utf-8")
    example = text[text.index('# [sites."example.org"]') :].splitlines()
    table = "\n".join(line.removeprefix("# ") for line in example if " = " in line or line.startswith("# ["))
    assert check(tomllib.loads(table), Settings, "init").sites == {"example.org": Site()}
    assert len(table.splitlines()) == 1 + len(Site.model_fields)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_helps_with_an_example(name: str) -> None:
    """--help of each command has an example to copy."""
    inner = program.get_command(click.Context(program), name)
    assert inner is not None
    assert f"  articleaudio {name}" in inner.get_help(click.Context(inner, info_name=name))


def test_the_version_is_told(command: Command) -> None:
    import articleaudio

    assert command("--version").stdout == f"articleaudio, version {articleaudio.__version__}\n"
