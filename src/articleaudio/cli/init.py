"""`articleaudio init`: a settings file with every key explained, made from the settings' own definitions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from articleaudio.cli import options
from articleaudio.config import FILE_NAME, Settings
from articleaudio.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel
    from pydantic.fields import FieldInfo


@click.command()
@options.verbosity
def init() -> None:
    r"""Write articleaudio.toml here, with every key, its default and what it means.

    \b
    Example:
      articleaudio init
    """
    path = Path(FILE_NAME)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(settings_text())
    except FileExistsError as error:
        raise ConfigError(f"{path}: there is one already; delete it first to have a fresh one.") from error
    except OSError as error:
        raise ConfigError(f"{path}: it cannot be written ({error.strerror}).") from error
    click.echo(path)


def settings_text() -> str:
    """The default settings as TOML, each key with a comment that says what it means."""
    lines = ["# The settings of articleaudio. What you leave out has the value shown here.", ""]
    for name, field in Settings.model_fields.items():
        model: type[BaseModel] = type(field.default)
        lines += [f"# {(model.__doc__ or '').strip().partition(': ')[2]}", f"[{name}]"]
        for key, entry in model.model_fields.items():
            lines += [*_comment(entry), f"{key} = {_toml(entry.default)}"]
        lines.append("")
    return "\n".join(lines)


def _comment(field: FieldInfo) -> Iterator[str]:
    yield f"# {field.description}"


def _toml(value: Any) -> str:
    """A default as TOML; JSON writes strings, numbers, booleans and the empty table alike."""
    return json.dumps(value, ensure_ascii=False)
