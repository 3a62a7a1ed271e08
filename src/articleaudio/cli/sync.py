"""`articleaudio sync`: what is new since the last time, made to be called by a timer."""

from __future__ import annotations

import os
from collections import Counter
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

import click

from articleaudio.cli import options, outcomes, values
from articleaudio.cli.stopping import KILLED, farewell, stoppable
from articleaudio.errors import FolderBusy

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from articleaudio.archive.output import Outcome
    from articleaudio.source import Rules

BUSY = 75  # as in `program`


@click.command()
@click.argument("archive")
@options.rendering
@options.fetching
@options.choosing
@click.option(
    "--jobs",
    type=values.Whole(min=1),
    default=lambda: os.cpu_count() or 1,
    show_default="one for each processor",
    help="Pages rendered at once.",
)
@click.option("--recheck", is_flag=True, help="Look also at what is as it was the last time; `--force` does so, too.")
@click.option("--retry-failed", is_flag=True, help="Try also what failed, and is not to be tried again yet.")
@click.option("--max-failures", type=values.Whole(min=1), metavar="N", help="Stop after so many failures.")
def sync(
    archive: str,
    output: Path,
    voice: str,
    config: Path | None,
    keep_superseded: float,
    jobs: int,
    max_failures: int | None,
    *,
    rules: Rules,
    recheck: bool,
    retry_failed: bool,
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    on_error: Literal["fail", "fallback"] | None,
    device: str,
    unchecked: bool,
    force: bool,
    as_json: bool,
) -> None:
    """Render what is new or changed in an archive since the last time; for cron and timers.

    ARCHIVE is what `batch` takes: most often the address of a feed or a sitemap, or a folder. Of a feed that has only
    summaries the articles are fetched. A page that the archive says nothing new of is not fetched. One that failed is
    tried again after an hour, two, four, at most a week, or when the archive says that it changed. Where there is
    nothing new nothing is printed, and the exit code is 0; 1 if a page failed, 75 if another run is at work in the
    output folder.

    \b
    Examples:
      articleaudio sync https://example.org/feed.xml --output ~/podcast
      articleaudio sync https://example.org/sitemap.xml --since 2026-01-01 --limit 50
      articleaudio sync inbox/ --max-failures 10 -q
    """
    from articleaudio.archive.diary import Asking
    from articleaudio.archive.syncing import sync as sync_archive

    order = options.order(
        config,
        output,
        voice,
        force=force,
        keep_superseded=keep_superseded,
        include=include,
        exclude=exclude,
        on_error=on_error,
        device=device,
        unchecked=unchecked,
    )
    order = replace(order, filters=rules.filters)
    counts: Counter[str] = Counter()
    try:
        with stoppable() as stop:
            found = sync_archive(
                archive,
                order,
                rules,
                jobs,
                options.log_level(),
                max_failures=max_failures,
                asking=Asking(recheck or force, retry_failed),
                stop=stop,
            )
            _tell_all(found, counts, as_json=as_json)
    except FolderBusy as error:
        if not options.is_quiet():
            options.tell(str(error))
        raise click.exceptions.Exit(BUSY) from error
    if (counts["rendered"] or counts["failed"]) and not options.is_quiet():
        options.tell(f"{counts['rendered']} rendered, {counts['failed']} failed.")
    if stop.cut_short:
        options.tell(farewell(sum(counts.values()), None))
        raise click.exceptions.Exit(KILLED + stop.asked)
    if max_failures and counts["failed"] >= max_failures:
        options.tell(f"Stopped after {max_failures} failures; what is left is taken up the next time.")
    raise click.exceptions.Exit(int(counts["failed"] > 0))


def _tell_all(found: Generator[Outcome, None, None], counts: Counter[str], *, as_json: bool) -> None:
    """Tells what was rendered and what failed, and nothing of the others; counts how many there were of each."""
    with closing(found) as rendered:
        for outcome in rendered:
            counts[outcome.status] += 1
            if outcome.status in {"rendered", "failed"}:
                outcomes.report(outcome, as_json=as_json)
