"""What `batch --report` shows of a run, out of its sums."""

from __future__ import annotations

import glob
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from articleaudio.archive.tally import STEPS, together
from articleaudio.site.pages import clock
from articleaudio.site.run_report import Column, Group, RunReport, Trouble, run_page
from articleaudio.source import is_address

if TYPE_CHECKING:
    from articleaudio.archive.output import Outcome
    from articleaudio.archive.tally import Span, Tally

MINUTE = 60.0
FEWEST, MOST = 8, 60
"""Columns of a drawing over time."""

EACH = 5
"""Articles to a column, on the average, where that leaves columns enough."""


def report_page(archive: str, tally: Tally, totals: tuple[tuple[str, str], ...], *, is_complete: bool) -> str:
    """A run as a page of HTML; `totals` are told as they are, `archive` is as the user gave it."""
    spans = _spans(tally)
    return run_page(
        RunReport(
            archive=archive,
            is_complete=is_complete,
            failed=tally.failed,
            totals=totals,
            pace=tuple(
                _column(start, end, MINUTE * one.rendered / (end - start), "{:.0f} a minute", one)
                for start, end, one in spans
            ),
            sound=tuple(
                _column(start, end, one.seconds / (end - start), "{:.1f} times real time", one)
                for start, end, one in spans
            ),
            lost=tuple(((start + end) / 2, one.failed) for start, end, one in spans if one.failed),
            durations=_durations(tally),
            median=tally.durations.median,
            longest=tally.durations.longest,
            reasons=tuple(Group(one.sentence, one.count, tuple(one.names)) for one in tally.reasons.in_order()),
            troubles=tuple(_trouble(archive, failure) for failure in tally.failures),
        )
    )


def _spans(tally: Tally) -> list[tuple[float, float, Span]]:
    """What is drawn of the timeline, with starts and ends: few columns where little was rendered.

    Pages are published in their order, so that a long one holds back those behind it: a column of one moment would tell
    of that alone.
    """
    spans = tally.timeline.spans
    columns = min(max(tally.counts["rendered"] // EACH, FEWEST), MOST)
    many = -(-len(spans) // columns)
    width = tally.timeline.width * many
    drawn = [together(spans[at : at + many]) for at in range(0, len(spans), many)]
    ends = [(at * width, (at + 1) * width) for at in range(len(drawn))]
    start, end = ends[-1]
    ends[-1] = (start, min(max(tally.elapsed, start + width / 4), end))  # a moment by itself would look like a burst
    return [(start, end, span) for (start, end), span in zip(ends, drawn, strict=True)]


def _column(start: float, end: float, value: float, told: str, span: Span) -> Column:
    lost = f", {span.failed} failed" if span.failed else ""
    return Column(start, end, value, f"{clock(start)} to {clock(end)}: {told.format(value)}{lost}")


def _durations(tally: Tally) -> tuple[Column, ...]:
    classes = tally.durations.classes
    if not classes:
        return ()
    edges = {at: 2 ** (at / STEPS) for at in range(min(classes), max(classes) + 2)}
    return tuple(
        Column(edges[at], edges[at + 1], classes[at], f"{clock(edges[at])} to {clock(edges[at + 1])}: {classes[at]}")
        for at in range(min(classes), max(classes) + 1)
    )


def _trouble(archive: str, failure: Outcome) -> Trouble:
    return Trouble(failure.source, failure.error or "", looking_at(archive, failure.source))


def looking_at(archive: str, name: str) -> str:
    """The line that looks at a page, as messages call it, of an archive, as the user gave it.

    It tells what is read of it and what is not; of a page in a file that holds many, whether it would be rendered.
    """
    inside = name.removeprefix(f"{archive}/")
    if name == archive or (inside != name and (is_address(archive) or Path(archive).is_file())):
        only = [] if name == archive else ["--only", glob.escape(inside)]
        return shlex.join(["articleaudio", "batch", archive, *only, "--dry-run", "-v"])
    return shlex.join(["articleaudio", "extract", name, "--explain", "why.html"])
