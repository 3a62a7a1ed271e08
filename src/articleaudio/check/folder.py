"""Examines finished episodes: one file, or an output folder with the feed that names its episodes."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from articleaudio.check.again import deep_defects
from articleaudio.check.defect import Defect
from articleaudio.check.episode import defects_of, open_episode
from articleaudio.check.publication import feed_defects
from articleaudio.episode.naming import family
from articleaudio.episode.written import visible
from articleaudio.errors import ArticleAudioError, EpisodeError
from articleaudio.feed.rss import FEED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from articleaudio.check.episode import Finished
    from articleaudio.speech.speaker import Speaker

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Examined:
    """An episode, or a feed, by the name of its file, with what is wrong with it.

    `finished` is None for a feed, and for an episode that cannot be read.
    """

    name: str
    finished: Finished | None
    defects: tuple[Defect, ...]

    @property
    def is_feed(self) -> bool:
        """Whether it is a feed."""
        return self.name == FEED


def examine(audio: Path, speaker: Speaker | None = None) -> Examined:
    """An episode with the files beside it; with a `speaker`, every segment is said again.

    Nothing is locked, so a run may publish or remove it meanwhile: where a file changed, it is examined once more.
    """
    before = _state(audio)
    examined = _examined(audio, speaker)
    return examined if not examined.defects or _state(audio) == before else _examined(audio, speaker)


def _examined(audio: Path, speaker: Speaker | None) -> Examined:
    try:
        finished = open_episode(audio)
        deep = deep_defects(finished, speaker) if speaker is not None else ()
        return Examined(audio.name, finished, (*defects_of(finished), *deep))
    except ArticleAudioError as error:
        return Examined(audio.name, None, (Defect(audio.name, "file", str(error)),))
    except OSError as error:
        return Examined(audio.name, None, (Defect(audio.name, "file", _unreadable(error, audio)),))


def _unreadable(error: OSError, place: Path) -> str:
    return f"{error.filename or place}: it cannot be read ({error.strerror or error})."


def _state(audio: Path) -> tuple[tuple[int, int, int] | None, ...]:
    """By what a change of an episode's files shows: which they are, how large, how old; None for what is not there."""
    found: list[tuple[int, int, int] | None] = []
    for path in family(audio):
        try:
            told = path.stat()
            found.append((told.st_ino, told.st_size, told.st_mtime_ns))
        except OSError:
            found.append(None)
    return tuple(found)


def examine_folder(folder: Path, speaker: Speaker | None = None) -> Iterator[Examined]:
    """The episodes of an output folder by name, one after another, and then its feed.

    An episode that is removed meanwhile (retracted, or corrected) is left out.

    Raises:
        EpisodeError: there is no episode in the folder.
    """
    found = sorted(path for path in (folder / "episodes").glob("*.mp3") if not path.name.startswith("."))
    if not found:
        raise EpisodeError(f"{folder}: there is no episode in this folder; name an output folder, or MP3 files.")
    for audio in found:
        examined = examine(audio, speaker)
        if audio.exists():
            yield examined
        else:
            log.warning("%s: the episode was removed while the folder was checked.", visible(audio.name))
    yield Examined(FEED, None, _defects_of_feed(folder))


def _defects_of_feed(folder: Path) -> tuple[Defect, ...]:
    """What is wrong with the feed; looked at once more where a file vanished meanwhile."""
    try:
        return tuple(feed_defects(folder))
    except (OSError, EpisodeError):
        log.debug("%s: the feed is checked once more, as a file of it changed.", folder)
    try:
        return tuple(feed_defects(folder))
    except EpisodeError as error:
        return (Defect(FEED, "feed", str(error)),)
    except OSError as error:
        return (Defect(FEED, "feed", _unreadable(error, folder)),)
