"""`articleaudio keys`: a certificate to try signing with."""

from __future__ import annotations

from pathlib import Path

import click

from articleaudio.cli import options


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@options.verbosity
def keys(folder: Path) -> None:
    """Make a certificate and its key in a folder, to try signing episodes with; for tests only. Prints their paths.

    Nobody trusts it: who publishes gets one from an authority on the C2PA trust list. It is valid for a year. The
    key's file can be read by you alone. What is there already is not overwritten.

    \b
    Example:
      articleaudio keys signing
    """
    from articleaudio import episode

    certificate, key = episode.make_keys(folder)
    click.echo(f"{certificate}\n{key}")
    if not options.is_quiet():
        options.tell(
            "these are for tests, and nobody trusts them; to sign with them, put this into articleaudio.toml "
            f'(paths are from where that file lies):\n[signing]\ncertificate = "{certificate}"\nkey = "{key}"'
        )
