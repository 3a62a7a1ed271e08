"""Watching a run over an archive: a bar while it goes on, events as lines, and at its end a table and a page."""

from __future__ import annotations

import json
import sys
import time
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import asdict
from typing import TYPE_CHECKING, Self

import click

from articleaudio.archive.tally import Tally
from articleaudio.cli import options, outcomes, own_pages
from articleaudio.episode.markup import clock
from articleaudio.errors import ArticleAudioError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from types import TracebackType

    from rich.progress import Progress

    from articleaudio.archive.output import Outcome

HOUR = 3600
LISTED = 100
"""Failures that are named in the end; `status --state failed` names all."""


class Watch:
    """Tells a run over an archive as it goes. A context manager, around all of the run.

    A run that is broken off has its last event and its page as well, and no table: one line says what there is to say.

    Args:
        archive: as the user gave it.
        pages: how many there are at most; None if that is not known.
        jobs: how many are rendered at once.
        output: the output folder.
        as_json: events instead of paths.
        page: the file for the report, if one is wanted.
    """

    def __init__(
        self, archive: str, pages: int | None, jobs: int, output: Path, *, as_json: bool, page: Path | None
    ) -> None:
        self._archive, self._pages, self._jobs, self._output = archive, pages, jobs, output
        self._as_json, self._page = as_json, page
        self._started = time.monotonic()
        self._bar: AbstractContextManager[Bar | None] = nullcontext()
        self._shown: Bar | None = None
        self.tally = Tally()
        self.is_cut_short = False  # whether the run was asked to end before it was done

    def __enter__(self) -> Self:
        if sys.stderr.isatty() and not options.is_quiet():
            self._bar = bar(self._pages)
        self._shown = self._bar.__enter__()
        begin = {"archive": self._archive, "output": str(self._output), "pages": self._pages, "jobs": self._jobs}
        self._tell_event("started", begin)
        return self

    def saw(self, outcome: Outcome) -> None:
        """Tells what became of a page, and counts it."""
        self.tally.add(outcome, time.monotonic() - self._started)
        with self._shown.aside() if self._shown else nullcontext():
            if self._as_json:
                self._tell_event("article", asdict(outcome))
            outcomes.report(outcome, is_told=not self._as_json and self._page != own_pages.STDOUT)
        if self._shown:
            self._shown.show(self.tally)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.__exit__(kind, error, trace)
        self.tally.elapsed = time.monotonic() - self._started  # with the feed, which is written at the end
        self._tell_event("finished", {"complete": kind is None and not self.is_cut_short} | self._sums())
        if kind is not None:
            self._write_page_of_broken()
            return
        if not options.is_quiet():
            self._summarise()
        self._write_page(is_complete=not self.is_cut_short)

    # ----------------------------------------------------------------------------------------------- the end

    def _tell_event(self, event: str, facts: Mapping[str, object]) -> None:
        if self._as_json:
            click.echo(json.dumps({"event": event, **facts}, ensure_ascii=False, default=str))
            sys.stdout.flush()

    def _sums(self) -> dict[str, object]:
        tally = self.tally
        return {
            "pages": tally.pages,
            "rendered": tally.counts["rendered"],
            "unchanged": tally.counts["unchanged"],
            "retracted": tally.counts["retracted"],
            "pruned": tally.counts["pruned"],
            "passed_over": tally.counts["passed over"],
            "failed": tally.failed,
            "seconds": round(tally.audio, 3),
            "elapsed": round(tally.elapsed, 3),
            "articles_a_minute": round(tally.articles_a_minute, 2),
            "times_real_time": round(tally.times_real_time, 2),
        }

    def totals(self) -> tuple[tuple[str, str], ...]:
        """What the table and the page tell of the whole, each a name and a value in words."""
        tally, durations = self.tally, self.tally.durations
        counts = [
            (name, tally.counts[name]) for name in ("rendered", "unchanged", "retracted", "pruned", "passed over")
        ]
        made = [
            ("audio", f"{tally.audio / HOUR:,.2f} hours"),
            ("articles a minute", f"{tally.articles_a_minute:,.1f}"),
            ("times real time", f"{tally.times_real_time:,.1f}"),
            ("half are shorter than", clock(round(durations.median))),
            ("the longest", clock(round(durations.longest))),
        ]
        return (
            ("pages", f"{tally.pages:,}"),
            *((name, f"{count:,}") for name, count in counts if count or name in {"rendered", "unchanged"}),
            ("failed", f"{tally.failed:,}"),
            *(made if durations.count else ()),
            ("time", clock(round(tally.elapsed))),
            ("jobs", str(self._jobs)),
            ("output", str(self._output)),
        )

    def _summarise(self) -> None:
        tally = self.tally
        if not tally.pages and not self.is_cut_short:
            options.tell(f"{self._archive}: nothing in it is among what is asked for.")
        elif tally.durations.count or tally.failed:  # of a run that had nothing to do, the line says all
            print_table(self.totals())
        counts = tally.counts
        others = "".join(f"{counts[one]} {one}, " for one in ("retracted", "pruned", "passed over") if counts[one])
        heard = f"; {tally.audio / HOUR:.2f} hours of audio, {tally.times_real_time:.0f} times real time"
        options.tell(
            f"{counts['rendered']} rendered, {counts['unchanged']} unchanged, {others}{tally.failed} failed"
            f"{heard if counts['rendered'] else ''}."
        )
        for outcome in tally.failures[:LISTED]:
            options.tell(f"failed: {outcome.source}")
        if tally.failed > LISTED:
            options.tell(f"failed: {tally.failed - LISTED} more; `articleaudio status --state failed` names them.")

    def _write_page(self, *, is_complete: bool) -> None:
        if self._page:
            from articleaudio.cli.run_page import report_page

            page = report_page(self._archive, self.tally, self.totals(), is_complete=is_complete)
            own_pages.write_page(self._page, page, "report")

    def _write_page_of_broken(self) -> None:
        if not self.tally.pages:  # it could not begin
            return
        try:
            self._write_page(is_complete=False)
        except ArticleAudioError as error:  # what broke the run off is what matters
            options.tell(str(error))


def print_table(rows: tuple[tuple[str, str], ...]) -> None:
    """Names and values on standard error."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(show_header=False)
    table.add_column()
    table.add_column(justify="right", overflow="fold")
    for name, value in rows:
        table.add_row(Text(name), Text(value))
    Console(stderr=True).print(table)


class Bar:
    """A bar on standard error: how far, how fast, how much sound, how many failures, and how long it will take."""

    def __init__(self, progress: Progress, pages: int | None) -> None:
        self._progress = progress
        self._task = progress.add_task("", total=pages, told="")

    def show(self, tally: Tally) -> None:
        """Shows the sums as they are now."""
        told = [
            f"{tally.articles_a_minute:,.0f} a minute",
            f"{tally.times_real_time:,.0f} times real time",
            f"{tally.audio / HOUR:,.1f} hours",
        ]
        if tally.failed:
            told.append(f"{tally.failed:,} failed")
        self._progress.update(self._task, completed=tally.pages, told=" · ".join(told))

    @contextmanager
    def aside(self) -> Iterator[None]:
        """For lines of results or messages, which must not be glued to the bar."""
        if not sys.stdout.isatty():
            yield
            return
        self._progress.stop()
        yield
        self._progress.start()


@contextmanager
def bar(pages: int | None) -> Iterator[Bar]:
    """A bar that is there for a while."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    told = TextColumn("{task.fields[told]}")
    columns = (BarColumn(bar_width=16), MofNCompleteColumn(), told, TimeRemainingColumn())
    console = Console(stderr=True)
    # Lines on standard error are put above the bar; standard output may be a file, and stays what it is.
    with Progress(*columns, console=console, transient=True, redirect_stdout=False) as progress:
        yield Bar(progress, pages)
