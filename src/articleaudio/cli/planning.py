"""How a plan is told that renders nothing: what would become of the pages, and what that would take."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from articleaudio.archive.foreseen import STATES, Preview
from articleaudio.cli import options
from articleaudio.logs import on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articleaudio.archive.batch import Work
    from articleaudio.archive.foreseen import Foresight
    from articleaudio.order import Order

HOUR, MINUTE, GIGABYTE, MEGABYTE = 3600, 60, 10**9, 10**6
FEW = 10  # seconds
REASONS = 20
"""Reasons that are told; --json tells that of every page."""

_ORIGINS = {
    "episodes": "earlier episodes in this folder",
    "runs": "earlier runs on this machine",
    "measured": "a page that was rendered for that just now",
}


def tell_plan(work: Work, order: Order, jobs: int, *, as_json: bool) -> None:
    """Prints what a run would do.

    Raises:
        ArticleAudioError: the voice, the output folder or what the settings name cannot be used.
    """
    preview = Preview(work, order, jobs, options.log_level())
    for one in preview.pages():
        if as_json:
            click.echo(json.dumps({"event": "page", **asdict(one)}, ensure_ascii=False))
    foresight = preview.foresight
    if as_json:
        click.echo(json.dumps({"event": "plan", **_sums(foresight, order, jobs)}, ensure_ascii=False))
        return
    for line in _lines(foresight, order, jobs):
        click.echo(on_one_line(line))


def _sums(foresight: Foresight, order: Order, jobs: int) -> dict[str, object]:
    rates = foresight.rates
    return {
        "pages": foresight.counts.total(),
        **{state.replace(" ", "_"): foresight.counts[state] for state in STATES},
        "words": foresight.words,
        "seconds": _rounded(foresight.seconds),
        "elapsed": _rounded(foresight.takes),
        "bytes": _rounded(foresight.size),
        "jobs": jobs,
        "sample": order.filters.sample,
        "sound_from": rates.of_sound if rates else None,
        "time_from": rates.of_time if rates else None,
    }


def _rounded(value: float | None) -> int | None:
    return None if value is None else round(value)


def _lines(foresight: Foresight, order: Order, jobs: int) -> Iterator[str]:
    counts = foresight.counts
    told = ", ".join(f"{counts[state]:,} {state}" for state in STATES if counts[state]) or "none"
    yield f"pages: {counts.total():,} ({told})"
    yield f"to say: {_amount(foresight, 1)}"
    if foresight.words:
        yield f"it takes: {_cost(foresight, 1)}, with {jobs} {'job' if jobs == 1 else 'jobs'}"
    if order.filters.sample > 1:
        many = order.filters.sample
        yield f"the whole, if the other pages are like these, one of {many}: about {_amount(foresight, many)}"
        if foresight.words:
            yield f"it takes: about {_cost(foresight, many)}"
    if rates := foresight.rates:
        yield f"measured: sound by {_ORIGINS[rates.of_sound]}; time by {_ORIGINS[rates.of_time]}"
    for reason in foresight.reasons.in_order()[:REASONS]:
        more = ", ..." if reason.count > len(reason.names) else ""
        pages = f"{reason.count:,} page{'' if reason.count == 1 else 's'}"
        yield f"refused ({pages}): {reason.sentence} ({', '.join(reason.names)}{more})"
    if len(foresight.reasons.told) > REASONS:
        yield "refused: for more reasons; --json tells that of every page"


def _amount(foresight: Foresight, many: int) -> str:
    words = f"{foresight.words * many:,} words"
    seconds = foresight.seconds
    return words if seconds is None else f"{words}, {seconds * many / HOUR:,.2f} hours of audio"


def _cost(foresight: Foresight, many: int) -> str:
    takes, size = foresight.takes, foresight.size
    if takes is None or size is None:
        return "not known, no page could be rendered to measure it"
    return f"{_time(takes * many)} and {_size(size * many)}"


def _time(seconds: float) -> str:
    if seconds < FEW:  # to start takes as long
        return "a few seconds"
    if seconds < 2 * MINUTE:
        return f"{seconds:.0f} seconds"
    return f"{seconds / MINUTE:,.0f} minutes" if seconds < 2 * HOUR else f"{seconds / HOUR:,.1f} hours"


def _size(size: float) -> str:
    return f"{size / GIGABYTE:,.2f} GB" if size >= GIGABYTE else f"{size / MEGABYTE:,.1f} MB"
