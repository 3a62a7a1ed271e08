"""Checked episodes as one HTML file: what each sounds like, and where something is wrong. No script, no network.

Each drawing has the energy of the sound, its segments, words and chapters on it, and below it loudness over time
against the bounds. Texts in it come from pages, and are hostile: see `explain.py`, whose means are these, too.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from articleaudio.site.pages import clock, environment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Template

WIDTH, HEIGHT = 1200, 120
"""Of a drawing, in its own units: a column is a unit wide."""

QUIETEST, LOUDEST = -60.0, 0.0
"""dB below full scale at the foot and the head of the drawing of energy."""

LUFS_LOW, LUFS_HIGH = -36.0, -6.0
"""Of the drawing of loudness over time."""

DRAWN = 30
"""Episodes that are drawn; of the others a line is told."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the sound: its start and end in seconds, what it is (a role, or a kind of defect), what it says."""

    start: float
    end: float
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Portrait:
    """An episode as the page shows it.

    One of which only a line is told has neither levels nor segments, words and chapters.

    Attributes:
        name: its file. `headline`: its title, "" where it could not be read.
        seconds, loudness (LUFS), peak (dBTP): as measured; `aim`: loudness and peak as they were asked for.
        levels: dB below full scale, evenly over the sound: the loudest moment of each column.
        short_term: seconds and LUFS over three seconds before, as many as there are columns, or some more.
        segments, words, chapters, findings: where they are; findings without a place last from 0 to 0.
    """

    name: str
    headline: str = ""
    seconds: float = 0.0
    loudness: float = 0.0
    peak: float = 0.0
    aim: tuple[float, float] = (-16.0, -1.0)
    levels: tuple[float, ...] = field(default=(), repr=False)
    short_term: tuple[tuple[float, float], ...] = field(default=(), repr=False)
    segments: tuple[Stretch, ...] = ()
    words: tuple[float, ...] = field(default=(), repr=False)
    chapters: tuple[Stretch, ...] = ()
    findings: tuple[Stretch, ...] = ()

    def across(self, seconds: float) -> float:
        """Where a moment stands in the drawing."""
        return round(WIDTH * min(max(seconds, 0.0), self.seconds) / self.seconds, 2) if self.seconds else 0.0

    @property
    def energy(self) -> str:
        """The sound's energy as an SVG path: each column as high as its level, above and below the middle."""
        if not self.levels:
            return ""
        heights = list(map(_height, self.levels))
        middle, step = HEIGHT / 2, WIDTH / len(heights)
        over = [f"{at * step:.1f},{middle - height:.1f}" for at, height in enumerate(heights)]
        under = [f"{at * step:.1f},{middle + height:.1f}" for at, height in enumerate(heights)]
        return "M" + " L".join([*over, *reversed(under)]) + " Z"

    @property
    def loudness_line(self) -> str:
        """Loudness over time as points of an SVG polyline."""
        return " ".join(f"{self.across(at)},{lufs_height(lufs):.1f}" for at, lufs in self.short_term)


def _height(level: float) -> float:
    share = (min(max(level, QUIETEST), LOUDEST) - QUIETEST) / (LOUDEST - QUIETEST)
    return HEIGHT / 2 * share


def lufs_height(lufs: float) -> float:
    """Where a loudness stands in its drawing, from the top."""
    share = (min(max(lufs, LUFS_LOW), LUFS_HIGH) - LUFS_LOW) / (LUFS_HIGH - LUFS_LOW)
    return HEIGHT * (1 - share)


def in_order(portraits: Sequence[Portrait]) -> list[Portrait]:
    """As the page shows them: those with findings first. The first `DRAWN` are drawn."""
    return sorted(portraits, key=lambda one: not one.findings)


def portrait_page(portraits: Sequence[Portrait], feed: Sequence[str] = ()) -> str:
    """The episodes as a page of HTML, those with findings first; `feed` is what is wrong with the feed."""
    ordered = in_order(portraits)
    read = [one for one in portraits if one.seconds]
    return _template().render(
        portraits=ordered[:DRAWN],
        others=ordered[DRAWN:],
        feed=feed,
        wrong=sum(bool(one.findings) for one in portraits),
        spreads=[
            ("Loudness", "LUFS", [(one.loudness, one.name) for one in read]),
            ("True peak", "dBTP", [(one.peak, one.name) for one in read]),
            ("Duration", "min", [(one.seconds / 60, one.name) for one in read]),
        ]
        if len(read) > 1
        else [],
        width=WIDTH,
        height=HEIGHT,
        lufs_height=lufs_height,
        spread=_spread,
        clock=clock,
    )


def _spread(values: Sequence[tuple[float, str]]) -> list[tuple[float, str]]:
    """Where each value stands between the least and the greatest, with its name."""
    least, most = min(value for value, _ in values), max(value for value, _ in values)
    room = (most - least) or 1.0
    return [(round(20 + (WIDTH - 40) * (value - least) / room, 1), name) for value, name in values]


@cache
def _template() -> Template:
    return environment().get_template("check.html")
