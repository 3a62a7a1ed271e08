"""`articleaudio feed`, `publish` and `serve`: the feed anew, the output folder copied elsewhere, and over HTTP."""

from __future__ import annotations

from pathlib import Path

import click

from articleaudio.archive import mirror as mirroring
from articleaudio.archive.refreshing import rebuild_feed
from articleaudio.cli import options, values

MEGABYTE = 1_000_000

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
@click.option(
    "--mirror",
    required=True,
    metavar="URL",
    help="Where to: a folder (file:///srv/podcast), s3://bucket/podcast and the like.",
)
@options.verbosity
def publish(folder: Path, mirror: str) -> None:
    """Copy what is public of a folder (output, if none is named) elsewhere: only what differs, the feed last.

    \b
    Examples:
      articleaudio publish --mirror s3://bucket/podcast
      articleaudio publish ~/podcast --mirror file:///srv/podcast
    """
    sent = mirroring.publish(folder, mirror)
    if not options.is_quiet():
        options.tell(f"{sent.files} files sent ({sent.bytes / MEGABYTE:.1f} MB), {sent.deleted} deleted.")


@click.command()
@folder_argument
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option("--port", type=values.Whole(0, 65535), default=8000, show_default=True, help="0 for any free one.")
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
