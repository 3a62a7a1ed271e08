"""`articleaudio cache`: what is kept of sound, and making room."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from articleaudio.cli import options, values
from articleaudio.config import cache_folder
from articleaudio.speech.clips import ClipCache

if TYPE_CHECKING:
    from articleaudio.order import Order

MEGABYTE = 2**20


@click.group(invoke_without_command=True)
@options.config
@options.verbosity
@click.pass_context
def cache(context: click.Context, config: Path | None) -> None:
    """Show what is kept of sound: a sentence that was spoken once is not spoken again.

    \b
    Examples:
      articleaudio cache
      articleaudio cache prune --megabytes 500
    """
    context.obj = options.order(config, Path("output"))
    if context.invoked_subcommand is None:
        _show(context.obj)


@cache.command()
@click.option(
    "--megabytes",
    type=values.Whole(min=0),
    help="Keep at most that much; 0 removes all.  [default: `[cache] megabytes` of the settings]",
)
@options.verbosity
@click.pass_obj
def prune(order: Order, megabytes: int | None) -> None:
    """Remove the clips that were not used for the longest time.

    \b
    Examples:
      articleaudio cache prune
      articleaudio cache prune --megabytes 0
    """
    clips_of(order).prune(None if megabytes is None else megabytes * MEGABYTE)
    _show(order)


def clips_of(order: Order) -> ClipCache:
    """The clip cache, with the bound that the settings give it."""
    return ClipCache(cache_folder() / "clips", order.settings.cache.megabytes * MEGABYTE)


def _show(order: Order) -> None:
    held = clips_of(order).holds()
    click.echo(f"folder     {cache_folder() / 'clips'}")
    click.echo(f"clips      {held.files}")
    click.echo(f"megabytes  {held.size / MEGABYTE:.1f} of {order.settings.cache.megabytes}")
    if held.oldest is not None:
        click.echo(f"oldest use {datetime.fromtimestamp(held.oldest, UTC):%Y-%m-%d %H:%M} UTC")
