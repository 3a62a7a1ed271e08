"""`articleaudio check`: whether finished episodes are whole."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from articleaudio.cli import options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articleaudio.check import Defect, Finished
    from articleaudio.speech.speaker import Speaker


@click.command()
@click.argument("places", metavar="[DIR|EPISODE]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--deep", is_flag=True, help="Have every sentence said again, and seek it in the file.")
@options.config
@options.as_json
@options.verbosity
def check(places: tuple[Path, ...], config: Path | None, *, deep: bool, as_json: bool) -> None:
    """Prove that episodes are whole: sound, words, times, tags, chapters and feed.

    Takes the finished files alone: output folders (output, if nothing is named), of which the feed is checked as well,
    or MP3 files. Prints a line for each thing that is wrong, and ends with 1 if there is any.

    \b
    Examples:
      articleaudio check
      articleaudio check ~/podcast --deep
      articleaudio check output/episodes/2024-03-05-a-headline-1b2c3d4e.mp3 --json
    """
    from contextlib import ExitStack

    counted, wrong = 0, 0
    with ExitStack() as open_:
        speaker = open_.enter_context(_speaker(config)) if deep else None
        for episodes, defects in _examined(places or (Path("output"),), speaker):
            counted += episodes
            for defect in defects:
                wrong += 1
                _tell(defect, as_json=as_json)
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


def _examined(places: tuple[Path, ...], speaker: Speaker | None) -> Iterator[tuple[int, list[Defect]]]:
    """The defects of one episode after another, and of the feed (which counts as no episode)."""
    from articleaudio.check import episodes_in, feed_defects
    from articleaudio.errors import EpisodeError

    for place in places:
        if place.is_dir():
            for audio in episodes_in(place):
                yield 1, list(_of_one(audio, speaker))
            yield 0, list(feed_defects(place))
        elif place.is_file():
            yield 1, list(_of_one(place, speaker))
        else:
            raise EpisodeError(f"{place}: there is no such file or folder.")


def _of_one(audio: Path, speaker: Speaker | None) -> Iterator[Defect]:
    from articleaudio.check import Defect, deep_defects, defects_of, open_episode
    from articleaudio.errors import AudioError, EpisodeError

    try:
        finished: Finished = open_episode(audio)
    except (EpisodeError, AudioError) as error:
        yield Defect(audio.name, "file", str(error))
        return
    yield from defects_of(finished)
    if speaker is not None:
        yield from deep_defects(finished, speaker)


def _tell(defect: Defect, *, as_json: bool) -> None:
    click.echo(json.dumps(asdict(defect), ensure_ascii=False) if as_json else str(defect))
