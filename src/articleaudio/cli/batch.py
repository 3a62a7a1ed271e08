"""`articleaudio batch`: a whole archive, on all cores."""

from __future__ import annotations

import gc
import os
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from articleaudio.archive.batch import failed_before, plan_archive, run_batch
from articleaudio.archive.mirror import publish
from articleaudio.archive.rates import keep
from articleaudio.cli import options, own_pages, values
from articleaudio.cli.stopping import KILLED, farewell, stoppable
from articleaudio.cli.watching import Watch

if TYPE_CHECKING:
    from articleaudio.archive.batch import Work
    from articleaudio.archive.tally import Tally
    from articleaudio.source import Rules


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
@click.option(
    "--dry-run", is_flag=True, help="Say what would be done, and what it would take; render and write nothing."
)
@click.option(
    "--cluster",
    default="",
    metavar="ADDRESS",
    help="Render on the workers of the dask scheduler there, such as tcp://10.0.0.1:8786, in place of --jobs.",
)
@options.mirror
@click.option("--retry-failed", is_flag=True, help="Render only what failed when it was last rendered.")
@click.option("--max-failures", type=values.Whole(min=1), metavar="N", help="Stop after so many failures.")
@click.option(
    "--report",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write a page of the run: its sums, how fast it was and when, what failed and why.",
)
def batch(
    archive: str,
    output: Path,
    voice: str,
    config: Path | None,
    keep_superseded: float,
    *,
    jobs: int,
    max_failures: int | None,
    report: Path | None,
    cluster: str,
    mirror: str,
    rules: Rules,
    dry_run: bool,
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
    over; the exit code is then 1. Ctrl-C lets the articles in hand be finished (a second one does not) and the feed be
    written; the same command goes on from there.

    \b
    Examples:
      articleaudio batch archive/
      articleaudio batch archive/ --dry-run
      articleaudio batch archive/ --report run.html
      articleaudio batch export.xml --since 2024-01-01 --section Science
      articleaudio batch archive/ --cluster tcp://10.0.0.1:8786 --mirror s3://bucket/podcast
      articleaudio batch crawl.warc.gz --only "*/news/*" --limit 100 --jobs 2 --json
    """
    if report and dry_run:
        raise click.UsageError("--report tells of a run, and --dry-run makes none; give one of them.")
    if report:
        own_pages.check_page(report, "--report", archive, as_json=as_json)
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
    if dry_run:
        from articleaudio.cli.planning import tell_plan

        tell_plan(work, order, jobs, as_json=as_json)
        return
    # What was imported and planned stays: to look through it again and again takes time and finds nothing.
    gc.collect()
    gc.freeze()
    watch = Watch(archive, work.count, jobs, output, as_json=as_json, page=report)
    running = partial(run_batch, work, order, jobs, options.log_level(), max_failures, cluster=cluster)
    with stoppable() as stop, watch, closing(running(stop)) as rendered:
        for outcome in rendered:
            watch.saw(outcome)
        watch.is_cut_short = stop.cut_short
    if not cluster:
        keep(order, jobs, watch.tally)
    if mirror and watch.tally.pages and output.is_dir():  # it is gone again where no page was wanted
        publish(output, mirror)  # what could not be sent as it went
    if stop.cut_short:
        options.tell(farewell(watch.tally.pages, work.count))
        raise click.exceptions.Exit(KILLED + stop.asked)
    _tell_of_the_rest(work, watch.tally, max_failures)
    raise click.exceptions.Exit(int(watch.tally.failed > 0))


def _tell_of_the_rest(work: Work, tally: Tally, max_failures: int | None) -> None:
    """Tells of pages that were not rendered, since too many failed."""
    if tally.failed == max_failures and (work.count is None or tally.pages < work.count):
        left = (
            f"pages left: {work.count - tally.pages}"
            if isinstance(work.entries, list) and work.count
            else "the pages behind are left"
        )
        options.tell(f"Stopped by --max-failures {max_failures}; {left}.")
