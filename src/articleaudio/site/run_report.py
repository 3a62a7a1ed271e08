"""A run over an archive as one HTML file: its sums, how fast it was and when, how long episodes are, what failed.

No script, no network; names and reasons come from pages and are hostile: see `explain.py`, whose means are these, too.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from articleaudio.site.pages import clock, environment

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jinja2 import Template

    Across = Callable[[float], float]

WIDTH, HEIGHT = 1200, 200
"""Of a drawing, in its own units."""

MARKS = 8
"""Marks on the axis of time, at most."""

_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200, 86400)  # seconds
_DURATIONS = (1, 5, 15, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14400, 36000)  # seconds, of marks below


@dataclass(frozen=True, slots=True)
class Column:
    """A stretch of a drawing: from where to where on its axis, and how much there is; `text` says so in words."""

    start: float
    end: float
    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """A page that failed: why, and the line that looks at it."""

    name: str
    why: str
    command: str


@dataclass(frozen=True, slots=True)
class Group:
    """Pages that failed for a reason: what was said of the first, how many, the names of some."""

    why: str
    count: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RunReport:
    """A run as the page shows it.

    Attributes:
        archive: what was rendered. `is_complete`: whether the run came to its own end.
        failed: how many pages failed.
        totals: what is told of the whole, each a name and a value in words.
        pace: articles a minute; `sound`: times real time; both over seconds since the start.
        lost: moments at which pages failed, in seconds, each with how many.
        durations: episodes by their seconds. `median`, `longest`: in seconds.
        reasons: the most frequent first. `troubles`: what failed, page by page, as far as it was kept.
    """

    archive: str
    is_complete: bool
    failed: int
    totals: tuple[tuple[str, str], ...]
    pace: tuple[Column, ...] = field(default=(), repr=False)
    sound: tuple[Column, ...] = field(default=(), repr=False)
    lost: tuple[tuple[float, int], ...] = field(default=(), repr=False)
    durations: tuple[Column, ...] = field(default=(), repr=False)
    median: float = 0.0
    longest: float = 0.0
    reasons: tuple[Group, ...] = ()
    troubles: tuple[Trouble, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Bar:
    """A column as it is drawn."""

    x: float
    y: float
    width: float
    height: float
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing: its bars, marks on its axes (a place and what is written there), moments that are marked in red."""

    title: str
    bars: tuple[Bar, ...]
    across: tuple[tuple[float, str], ...]
    up: tuple[tuple[float, str], ...]
    told: str = ""
    lost: tuple[tuple[float, int], ...] = ()


def run_page(report: RunReport) -> str:
    """The run as a page of HTML."""
    charts = [
        _over_time("Articles a minute", report.pace, report.lost),
        _over_time("Times real time", report.sound, ()),
        _spread(report),
    ]
    return _template().render(
        report=report,
        charts=[chart for chart in charts if chart.bars],
        more=report.failed - len(report.troubles),
        width=WIDTH,
        height=HEIGHT,
    )


def _over_time(title: str, columns: Sequence[Column], lost: Sequence[tuple[float, int]]) -> Chart:
    if not columns:
        return Chart(title, (), (), ())
    last = columns[-1].end
    step = next((one for one in _STEPS if last / one <= MARKS), _STEPS[-1])
    marks = tuple((round(WIDTH * at / last, 2), clock(at)) for at in range(0, int(last) + 1, step))
    red = tuple((round(WIDTH * at / last, 2), count) for at, count in lost)
    told = " Pages that failed are marked in red." if red else ""
    drawn, up = _drawn(columns, lambda at: WIDTH * at / last)
    return Chart(title, drawn, marks, up, f"Over the time since the start.{told}", red)


def _spread(report: RunReport) -> Chart:
    """Durations, on an axis on which each doubling is as wide as any other."""
    title, columns = "Durations of episodes", report.durations
    if not columns:
        return Chart(title, (), (), ())
    low, high = math.log2(columns[0].start), math.log2(columns[-1].end)

    def across(seconds: float) -> float:
        return WIDTH * (math.log2(seconds) - low) / (high - low)

    round_ones = [one for one in _DURATIONS if low <= math.log2(one) <= high]
    edges = [columns[0].start, *(column.end for column in columns)]
    told_apart = {clock(one): one for one in reversed(edges[:: math.ceil(len(edges) / MARKS)])}
    seconds = round_ones if len(round_ones) > 1 else sorted(told_apart.values())
    marks = tuple((round(across(one), 2), clock(one)) for one in seconds)
    told = f"Half of them are shorter than {clock(report.median)}; the longest takes {clock(report.longest)}."
    drawn, up = _drawn(columns, across)
    return Chart(title, drawn, marks, up, told)


def _drawn(columns: Sequence[Column], across: Across) -> tuple[tuple[Bar, ...], tuple[tuple[float, str], ...]]:
    """The columns as bars, and the marks of the axis that goes up."""
    top = _round_up(max(column.value for column in columns))
    bars = tuple(_bar(column, across, top) for column in columns if column.value)
    return bars, tuple((HEIGHT * (1 - share), f"{top * share:g}") for share in (0.5, 1.0))


def _bar(column: Column, across: Across, top: float) -> Bar:
    start, height = across(column.start), HEIGHT * column.value / top
    width = max(across(column.end) - start - 1, 1.0)
    return Bar(round(start, 2), round(HEIGHT - height, 2), round(width, 2), round(height, 2), column.text)


def _round_up(value: float) -> float:
    """The next round number upwards."""
    if value <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    return float(next(power * one for one in (1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10) if value <= power * one * (1 + 1e-9)))


@cache
def _template() -> Template:
    return environment().get_template("run.html")
