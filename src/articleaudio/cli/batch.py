"""`articleaudio batch`: a whole archive, on all cores."""

from __future__ import annotations

import os
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from articleaudio.archive.batch import failed_before, plan_pages, run_batch
from articleaudio.cli import options, outcomes

if TYPE_CHECKING:
    from articleaudio.archive.output import Outcome

SECONDS_AN_HOUR = 3600


@click.command()
@click.argument("archive", type=click.Path(path_type=Path))
@options.rendering
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=lambda: os.cpu_count() or 1,
    show_default="one for each processor",
    help="Pages rendered at once.",
)
@click.option("--retry-failed", is_flag=True, help="Render only what failed when it was last rendered.")
@click.option("--max-failures", type=click.IntRange(min=1), metavar="N", help="Stop after so many failures.")
def batch(
    archive: Path,
    output: Path,
    voice: str,
    config: Path | None,
    keep_superseded: float,
    jobs: int,
    max_failures: int | None,
    *,
    retry_failed: bool,
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    on_error: Literal["fail", "fallback"] | None,
    device: str,
    unchecked: bool,
    force: bool,
    as_json: bool,
) -> None:
    """Render every page of a folder, recursively, and refresh the feed.

    A page that fails is told and passed over; the exit code is then 1.

    \b
    Examples:
      articleaudio batch archive/
      articleaudio batch archive/ --output ~/podcast --jobs 2 --json
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
    pages = plan_pages(archive, order)
    if retry_failed:
        pages = failed_before(pages, order)
        if not pages:
            options.tell("Nothing failed when it was last rendered.")
            return
    found: list[Outcome] = []
    started = time.monotonic()
    with _progress() as progress:
        task = progress.add_task("rendering", total=len(pages))
        with closing(run_batch(pages, order, jobs, options.log_level(), max_failures)) as rendered:
            for outcome in rendered:
                progress.stop()  # results on the same terminal must not be glued to the bar
                outcomes.report(outcome, as_json=as_json)
                progress.start()
                progress.advance(task)
                found.append(outcome)
    _summarise(found, time.monotonic() - started)
    if len(found) < len(pages):
        options.tell(f"{len(pages) - len(found)} pages were not rendered, after {max_failures} failures.")
    raise click.exceptions.Exit(int(any(outcome.status == "failed" for outcome in found)))


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
    retracted = f"{counts['retracted']} retracted, " if counts["retracted"] else ""
    options.tell(
        f"{counts['rendered']} rendered, {counts['unchanged']} unchanged, {retracted}{counts['failed']} failed; "
        f"{audio / SECONDS_AN_HOUR:.2f} hours of audio, {audio / seconds:.0f} times real time."
    )
    for outcome in found:
        if outcome.status == "failed":
            options.tell(f"failed: {outcome.source}")
