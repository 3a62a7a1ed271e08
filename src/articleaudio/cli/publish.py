"""`articleaudio feed` and `articleaudio serve`: the feed anew, and the output folder over HTTP."""

from __future__ import annotations

from pathlib import Path

import click

from articleaudio.archive.output import rebuild_feed
from articleaudio.cli import options

folder_argument = click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), default=Path("output"))


@click.command()
@folder_argument
@options.config
@options.verbosity
def feed(folder: Path, config: Path | None) -> None:
    """Rebuild the feed from the episodes in a folder (output, if none is named). Prints its path.

    \b
    Examples:
      articleaudio feed
      articleaudio feed ~/podcast --config articleaudio.toml
    """
    click.echo(rebuild_feed(options.order(config, folder, "")))


@click.command()
@folder_argument
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 for any free one.")
@options.verbosity
def serve(folder: Path, host: str, port: int) -> None:
    """Serve a folder (output, if none is named) over HTTP and print the feed's address. Ctrl-C ends it.

    \b
    Examples:
      articleaudio serve
      articleaudio serve ~/podcast --host 0.0.0.0 --port 8080
    """
    from articleaudio import site

    site.serve(folder, host, port, announce=click.echo)
