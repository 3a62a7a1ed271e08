"""`articleaudio init`: a settings file with every key explained."""

from __future__ import annotations

from pathlib import Path

import click

from articleaudio.cli import options
from articleaudio.config import FILE_NAME
from articleaudio.config.explain import settings_text
from articleaudio.errors import ConfigError
from articleaudio.files import write_atomically


@click.command()
@options.verbosity
def init() -> None:
    """Write articleaudio.toml here, with every key, its default and what it means.

    \b
    Example:
      articleaudio init
    """
    path = Path(FILE_NAME)
    if path.exists():
        raise ConfigError(f"{path}: there is one already; delete it first to have a fresh one.")
    try:
        write_atomically(path, settings_text().encode())
    except OSError as error:
        raise ConfigError(f"{path}: it cannot be written ({error.strerror}).") from error
    click.echo(path)
