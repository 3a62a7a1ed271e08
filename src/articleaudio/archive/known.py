"""The episodes of an output folder as a run knows them, by guid: the process that publishes has all at hand."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from articleaudio import episode as episode_stage
from articleaudio.labelling import Known

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from articleaudio.archive.catalogue import Catalogue
    from articleaudio.episode import Filed
    from articleaudio.model import Episode


def known_in(folder: Path, catalogue: Catalogue) -> dict[str, Known]:
    """The current episodes of an output folder by their guids, as far as a catalogue knows them without reading them.

    Raises:
        EpisodeError: the folder cannot be listed.
    """
    found: dict[str, Known] = {}

    def look(path: Path) -> Filed:
        read = catalogue.read(path)
        found[path.name] = known_of(read)
        return episode_stage.filed(read)

    return {one.guid: found[one.name] for one in episode_stage.current(folder, look=look)}


def known_of(episode: Episode) -> Known:
    """What a run must know of an episode."""
    label = episode.label
    return Known(
        place=sys.intern(str(episode.path.parent)),
        name=episode.path.name,
        guid=label.guid,
        headline=label.headline,
        published=label.published,
        date_origin=label.date_origin,
        modified=label.modified,
        content_hash=label.content_hash,
        seconds=episode.seconds,
    )


class KnownByFile(Mapping[str, Known]):
    """The same for a worker, which asks for few of them: where their files lie, each read when it is asked for.

    It takes less memory, which each worker needs for itself.
    """

    def __init__(self, known: Mapping[str, Known]) -> None:
        self._folder = next((one.path.parent for one in known.values()), None)
        self._names = {guid: one.name for guid, one in known.items()}

    def __getitem__(self, guid: str) -> Known:
        name = self._names[guid]
        if self._folder is None:
            raise KeyError(guid)
        return known_of(episode_stage.read_tags(self._folder / name))

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
