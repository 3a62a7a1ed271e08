"""`articleaudio batch`: a whole archive, on all cores."""

from __future__ import annotations

import os
import time
from collections import Counter
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from articleaudio.archive.batch import failed_before, plan_archive, run_batch
from articleaudio.archive.mirror import publish
from articleaudio.cli import options, outcomes

if TYPE_CHECKING:
    from pathlib import Path

    from articleaudio.archive.output import Outcome
    from articleaudio.source import Rules

SECONDS_AN_HOUR = 3600


@click.command()
@click.argument("archive")
@options.rendering
@options.fetching
@options.choosing
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=lambda: os.cpu_count() or 1,
    show_default="one for each processor",
    help="Pages rendered at once.",
)
@click.option(
    "--cluster",
    default="",
    metavar="ADDRESS",
    help="Render on the workers of the dask scheduler there, such as tcp://10.0.0.1:8786, in place of --jobs.",
)
@options.mirror
@click.option("--retry-failed", is_flag=True, help="Render only what failed when it was last rendered.")
@click.option("--max-failures", type=click.IntRange(min=1), metavar="N", help="Stop after so many failures.")
def batch(
    archive: str,
    output: Path,
    voice: str,
    config: Path | None,
    keep_superseded: float,
    jobs: int,
    max_failures: int | None,
    *,
    cluster: str,
    mirror: str,
    rules: Rules,
    retry_failed: bool,
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    on_error: Literal["fail", "fallback"] | None,
    device: str,
    unchecked: bool,
    force: bool,
    as_json: bool,
) -> None:
    """Render every page of an archive, and refresh the feed.

    ARCHIVE is a folder of pages (recursively), a zip, tar, WARC or WACZ, an export of WordPress, Ghost or Medium, a
    feed, a sitemap, a list of addresses or an EPUB; or the web address of one. A page that fails is told and passed
    over; the exit code is then 1.

    \b
    Examples:
      articleaudio batch archive/
      articleaudio batch export.xml --since 2024-01-01 --section Science
      articleaudio batch archive/ --cluster tcp://10.0.0.1:8786 --mirror s3://bucket/podcast
      articleaudio batch crawl.warc.gz --only "*/news/*" --limit 100 --jobs 2 --json
    """
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
    order = replace(order, filters=rules.filters, mirror=mirror)
    work = plan_archive(archive, order, rules)
    if retry_failed:
        work = failed_before(work, order)
        if work.count == 0:
            options.tell("Nothing failed when it was last rendered.")
            return
    found: list[Outcome] = []
    started = time.monotonic()
    with _progress() as progress:
        task = progress.add_task("rendering", total=work.count)
        with closing(run_batch(work, order, jobs, options.log_level(), max_failures, cluster)) as rendered:
            for outcome in rendered:
                progress.stop()  # results on the same terminal must not be glued to the bar
                outcomes.report(outcome, as_json=as_json)
                progress.start()
                progress.advance(task)
                found.append(outcome)
    if not found and not options.is_quiet():
        options.tell(f"{archive}: nothing in it is among what is asked for.")
    _summarise(found, time.monotonic() - started)
    failures = sum(outcome.status == "failed" for outcome in found)
    if failures == max_failures and (work.count is None or len(found) < work.count):
        left = (
            f"{work.count - len(found)} pages" if isinstance(work.entries, list) and work.count else "The pages behind"
        )
        options.tell(f"{left} were not rendered, after {max_failures} failures.")
    if mirror and found:
        publish(output, mirror)  # what could not be sent as it went
    raise click.exceptions.Exit(int(failures > 0))


def _progress() -> Progress:
    """A bar on standard error, on a terminal only."""
    console = Console(stderr=True)
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        disable=not console.is_terminal or options.is_quiet(),
        transient=True,
    )


def _summarise(found: list[Outcome], seconds: float) -> None:
    if options.is_quiet():
        return
    counts = Counter(outcome.status for outcome in found)
    audio = sum(outcome.seconds or 0.0 for outcome in found if outcome.status == "rendered")
    others = "".join(f"{counts[one]} {one}, " for one in ("retracted", "passed over") if counts[one])
    options.tell(
        f"{counts['rendered']} rendered, {counts['unchanged']} unchanged, {others}{counts['failed']} failed; "
        f"{audio / SECONDS_AN_HOUR:.2f} hours of audio, {audio / seconds:.0f} times real time."
    )
    for outcome in found:
        if outcome.status == "failed":
            options.tell(f"failed: {outcome.source}")
