"""`articleaudio check`: whether finished episodes are whole."""

from __future__ import annotations

import json
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from articleaudio.cli import options, own_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articleaudio.check import Defect, Finished
    from articleaudio.site.portrait import Portrait
    from articleaudio.speech.speaker import Speaker

FEED = "feed.xml"


@dataclass(frozen=True, slots=True)
class _Examined:
    """An episode, or a feed (`finished` is None, and so it is for what cannot be read), with what is wrong with it."""

    name: str
    finished: Finished | None
    defects: tuple[Defect, ...]


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
    portraits: list[Portrait] = []
    feed: list[str] = []
    with ExitStack() as open_:
        speaker = open_.enter_context(_speaker(config)) if deep else None
        for one in _examined(places or (Path("output"),), speaker):
            counted += one.name != FEED
            wrong += len(one.defects)
            if page != own_pages.STDOUT:
                _tell(one.defects, as_json=as_json)
            if page and one.name == FEED:
                feed += [defect.sentence for defect in one.defects]
            elif page:
                portraits.append(_portrait(one))
    if page:
        _write(page, portraits, feed)
    if not (as_json or options.is_quiet()):
        options.tell(_summary(counted, wrong))
    raise click.exceptions.Exit(int(wrong > 0))


def _summary(episodes: int, wrong: int) -> str:
    said = "1 episode" if episodes == 1 else f"{episodes} episodes"
    if not wrong:
        return f"{said}, nothing is wrong."
    return f"{said}, {wrong} {'thing is' if wrong == 1 else 'things are'} wrong."


def _speaker(config: Path | None) -> Speaker:
    from articleaudio.pipeline import speaker_for

    return speaker_for(options.order(config, Path("output")))


def _examined(places: tuple[Path, ...], speaker: Speaker | None) -> Iterator[_Examined]:
    """One episode after another, and each folder's feed behind its episodes."""
    from articleaudio.check import episodes_in, feed_defects
    from articleaudio.errors import EpisodeError

    for place in places:
        if place.is_dir():
            for audio in episodes_in(place):
                yield _of_one(audio, speaker)
            yield _Examined(FEED, None, tuple(feed_defects(place)))
        elif place.is_file():
            yield _of_one(place, speaker)
        else:
            raise EpisodeError(f"{place}: there is no such file or folder.")


def _of_one(audio: Path, speaker: Speaker | None) -> _Examined:
    from articleaudio.check import Defect, deep_defects, defects_of, open_episode
    from articleaudio.errors import AudioError, EpisodeError

    try:
        finished = open_episode(audio)
    except (EpisodeError, AudioError) as error:
        return _Examined(audio.name, None, (Defect(audio.name, "file", str(error)),))
    deep = deep_defects(finished, speaker) if speaker is not None else ()
    return _Examined(audio.name, finished, (*defects_of(finished), *deep))


def _tell(defects: tuple[Defect, ...], *, as_json: bool) -> None:
    for defect in defects:
        click.echo(json.dumps(asdict(defect), ensure_ascii=False) if as_json else str(defect))


def _portrait(one: _Examined) -> Portrait:
    from articleaudio.cli.portraits import portrait_of, unreadable

    return portrait_of(one.finished, one.defects) if one.finished else unreadable(one.name, one.defects)


def _write(path: Path, portraits: list[Portrait], feed: list[str]) -> None:
    from articleaudio.site.portrait import portrait_page

    own_pages.write_page(path, portrait_page(portraits, feed), "report")
