"""`articleaudio render`: pages to episodes, one after another."""

from __future__ import annotations

import sys
from contextlib import closing
from typing import TYPE_CHECKING, Literal

import click

from articleaudio.cli import options, outcomes
from articleaudio.cli.stopping import KILLED, farewell, stoppable
from articleaudio.logs import on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from articleaudio.archive.output import Outcome
    from articleaudio.source import Manners


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@options.rendering
@options.url
@options.fetching
def render(
    sources: tuple[str, ...],
    output: Path,
    voice: str,
    config: Path | None,
    keep_superseded: float,
    url: str | None,
    manners: Manners,
    *,
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    on_error: Literal["fail", "fallback"] | None,
    device: str,
    unchecked: bool,
    force: bool,
    as_json: bool,
) -> None:
    """Render pages as episodes and refresh the feed.

    SOURCE is a file (HTML, MHTML, Markdown or plain text), a web address, or - for standard input. Prints the path of
    each episode.

    \b
    Examples:
      articleaudio render article.html
      articleaudio render first.html second.txt --output ~/podcast
      articleaudio render https://example.org/story
      articleaudio render - --url https://example.org/story < page.html
    """
    from articleaudio.archive.batch import render_each

    if url and len(sources) > 1:
        raise click.UsageError("--url names one article; give it with one SOURCE.")
    order = options.order(
        config,
        output,
        voice,
        force=force,
        lenient=force,
        keep_superseded=keep_superseded,
        include=include,
        exclude=exclude,
        on_error=on_error,
        device=device,
        unchecked=unchecked,
    )
    told: list[Outcome] = []
    with stoppable() as stop, closing(render_each(sources, order, url=url, manners=manners, stop=stop)) as rendered:
        _report_all(_with_status(rendered, sources), told, as_json=as_json)
    if stop.cut_short:
        options.tell(farewell(len(told), len(sources)))
        raise click.exceptions.Exit(KILLED + stop.asked)
    raise click.exceptions.Exit(int(any(outcome.status == "failed" for outcome in told)))


def _report_all(found: Iterator[Outcome], told: list[Outcome], *, as_json: bool) -> None:
    """Tells each outcome as it comes, and lists it."""
    for outcome in found:
        told.append(outcome)
        outcomes.report(outcome, as_json=as_json, is_alone=True)
        if outcome.status == "unchanged" and not as_json and not options.is_quiet():
            options.tell(f"{outcome.source}: unchanged.")


def _with_status(found: Iterator[Outcome], sources: tuple[str, ...]) -> Iterator[Outcome]:
    """Shows on a terminal what is being rendered."""
    if not sys.stderr.isatty() or options.is_quiet():
        yield from found
        return
    from rich.console import Console

    from articleaudio.source import shown

    console = Console(stderr=True)
    for source in sources:
        with console.status(f"rendering {on_one_line(shown(source))}"):
            outcome = next(found, None)
        if outcome is None:  # it was stopped
            return
        yield outcome
    yield from found
