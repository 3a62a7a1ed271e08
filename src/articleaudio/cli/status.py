"""`articleaudio status`: what became of the pages, from the catalogue alone; a run may be at work meanwhile."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from articleaudio.archive.catalogue import NAME, STATES, can_be_read, entries
from articleaudio.cli import options
from articleaudio.errors import EpisodeError
from articleaudio.logs import on_one_line

if TYPE_CHECKING:
    from articleaudio.archive.catalogue import Entry

SECONDS_AN_HOUR = 3600


@click.command()
@click.argument("folder", default=Path("output"), type=click.Path(path_type=Path, file_okay=False))
@click.option("--state", type=click.Choice(STATES), help="Only the pages in that state, a line each.")
@options.as_json
@options.verbosity
def status(folder: Path, state: str | None, *, as_json: bool) -> None:
    """Show what became of the pages of an output folder: how many, how long, and which failed and why.

    It reads the folder's catalogue alone, also while a run is at work.

    \b
    Examples:
      articleaudio status
      articleaudio status ~/podcast --state failed
      articleaudio status --json
    """
    if not folder.is_dir():
        raise EpisodeError(f"{folder}: there is no such folder; render an article first.")
    if not can_be_read(folder):
        raise EpisodeError(
            f"{folder / NAME}: it cannot be read; the next run makes it anew, if it can be written there."
        )
    found = entries(folder, state or "")
    if as_json:
        for entry in found:
            click.echo(json.dumps(asdict(entry), ensure_ascii=False))
    elif state:
        for entry in found:
            click.echo(on_one_line(entry.name))
    else:
        _summarise(_latest(found))


def _latest(found: list[Entry]) -> list[Entry]:
    """The entries, of each episode the last one: a page that was renamed has two. Failures are pages by themselves."""

    def of(entry: Entry) -> str:
        return entry.name if entry.state == "failed" else entry.guid or entry.name

    told = {of(entry): entry for entry in sorted(found, key=lambda entry: entry.at)}
    return [entry for entry in found if told[of(entry)] is entry]


def _summarise(found: list[Entry]) -> None:
    counts = Counter(entry.state for entry in found)
    spoken = [entry for entry in found if entry.guid and entry.state in {"rendered", "unchanged"}]
    hours = sum(entry.seconds for entry in spoken) / SECONDS_AN_HOUR
    words = sum(entry.words for entry in spoken)
    told = ", ".join(f"{counts[state]} {state}" for state in STATES if counts[state]) or "none"
    click.echo(f"pages: {len(found)} ({told})")
    click.echo(f"audio: {hours:.2f} hours, {words} words")
    if found:
        click.echo(f"last change: {max(entry.at for entry in found)}")
    for entry in found:
        if entry.state == "failed":
            click.echo(on_one_line(f"failed: {entry.name}: {entry.error}"))
    if counts["failed"]:
        options.tell("Once the reasons are mended, `articleaudio batch ARCHIVE --retry-failed` renders these alone.")
