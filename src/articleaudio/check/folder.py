"""Checks an output folder: its episodes, and the feed that names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.check import publication
from articleaudio.check.episode import check_episode
from articleaudio.errors import EpisodeError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from articleaudio.check.defect import Defect


def episodes_in(folder: Path) -> tuple[Path, ...]:
    """The MP3s of an output folder, by name.

    Raises:
        EpisodeError: there is no such folder, or no episode in it.
    """
    found = sorted(path for path in (folder / "episodes").glob("*.mp3") if not path.name.startswith("."))
    if not found:
        raise EpisodeError(f"{folder}: there is no episode in this folder; name an output folder, or MP3 files.")
    return tuple(found)


def check_folder(folder: Path) -> Iterator[Defect]:
    """All that is wrong with the episodes of an output folder, as they are checked, and then with its feed.

    Raises:
        EpisodeError: as `episodes_in`.
    """
    for audio in episodes_in(folder):
        yield from check_episode(audio)
    yield from publication.feed_defects(folder)
