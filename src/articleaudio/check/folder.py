"""Examines finished episodes: one file, or an output folder with the feed that names its episodes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from articleaudio.check.again import deep_defects
from articleaudio.check.defect import Defect
from articleaudio.check.episode import defects_of, open_episode
from articleaudio.check.publication import FEED, feed_defects
from articleaudio.errors import AudioError, EpisodeError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from articleaudio.check.episode import Finished
    from articleaudio.speech.speaker import Speaker


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
    """An episode with the files beside it; with a `speaker`, every segment is said again."""
    try:
        finished = open_episode(audio)
    except (EpisodeError, AudioError) as error:
        return Examined(audio.name, None, (Defect(audio.name, "file", str(error)),))
    deep = deep_defects(finished, speaker) if speaker is not None else ()
    return Examined(audio.name, finished, (*defects_of(finished), *deep))


def examine_folder(folder: Path, speaker: Speaker | None = None) -> Iterator[Examined]:
    """The episodes of an output folder by name, one after another, and then its feed.

    Raises:
        EpisodeError: there is no episode in the folder.
    """
    found = sorted(path for path in (folder / "episodes").glob("*.mp3") if not path.name.startswith("."))
    if not found:
        raise EpisodeError(f"{folder}: there is no episode in this folder; name an output folder, or MP3 files.")
    for audio in found:
        yield examine(audio, speaker)
    yield Examined(FEED, None, tuple(feed_defects(folder)))
