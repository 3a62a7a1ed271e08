"""`articleaudio check`: whether finished episodes are whole."""

from __future__ import annotations

import json
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from articleaudio.cli import options, own_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articleaudio.check import Defect, Examined
    from articleaudio.cli.portraits import Gallery
    from articleaudio.speech.speaker import Speaker


@click.command()
@click.argument("places", metavar="[DIR|EPISODE]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--deep", is_flag=True, help="Have every sentence said again, and seek it in the file.")
@click.option(
    "--html",
    "page",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Draw it as a page: the sound with segments, words and chapters, loudness over time, what is wrong and where.",
)
@options.config
@options.as_json
@options.verbosity
def check(places: tuple[Path, ...], page: Path | None, config: Path | None, *, deep: bool, as_json: bool) -> None:
    """Prove that episodes are whole: sound, words, times, tags, chapters and feed.

    Takes the finished files alone: output folders (output, if nothing is named), of which the feed is checked as well,
    or MP3 files. Prints a line for each thing that is wrong, and ends with 1 if there is any.

    \b
    Examples:
      articleaudio check
      articleaudio check ~/podcast --deep
      articleaudio check output/episodes/2024-03-05-a-headline-1b2c3d4e.mp3 --html report.html
    """
    if page:
        own_pages.check_page(page, "--html", str(places[0]) if places else "output", as_json=as_json)
    counted, wrong = 0, 0
    gallery = _gallery() if page else None
    with ExitStack() as open_:
        speaker = open_.enter_context(_speaker(config)) if deep else None
        for one in _examined(places or (Path("output"),), speaker):
            counted += not one.is_feed
            wrong += len(one.defects)
            if page != own_pages.STDOUT:
                _tell(one.defects, as_json=as_json)
            if gallery:
                gallery.add(one)
    if page and gallery:
        own_pages.write_page(page, gallery.page(), "report")
    if not (as_json or options.is_quiet()):
        options.tell(_summary(counted, wrong))
    raise click.exceptions.Exit(int(wrong > 0))


def _summary(episodes: int, wrong: int) -> str:
    said = "1 episode" if episodes == 1 else f"{episodes} episodes"
    if not wrong:
        return f"{said}, nothing is wrong."
    told = f"{said}, {wrong} {'thing is' if wrong == 1 else 'things are'} wrong."
    return f"{told} `articleaudio render --force` makes an episode anew, `articleaudio feed` the feed."


def _speaker(config: Path | None) -> Speaker:
    from articleaudio.pipeline import speaker_for

    return speaker_for(options.order(config, Path("output")))


def _examined(places: tuple[Path, ...], speaker: Speaker | None) -> Iterator[Examined]:
    from articleaudio.check import examine, examine_folder
    from articleaudio.errors import EpisodeError

    for place in places:
        if place.is_dir():
            yield from examine_folder(place, speaker)
        elif place.is_file():
            yield examine(place, speaker)
        else:
            raise EpisodeError(f"{place}: there is no such file or folder.")


def _tell(defects: tuple[Defect, ...], *, as_json: bool) -> None:
    from articleaudio.episode.written import visible

    for defect in defects:
        # JSON escapes a part of what terminals obey, and nothing of what is no character.
        click.echo(visible(json.dumps(asdict(defect), ensure_ascii=False)) if as_json else str(defect))


def _gallery() -> Gallery:
    from articleaudio.cli.portraits import Gallery

    return Gallery()
