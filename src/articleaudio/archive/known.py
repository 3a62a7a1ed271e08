"""The episodes of an output folder as a run knows them, by guid: each looked up when it is asked for."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from articleaudio import episode as episode_stage
from articleaudio.archive.catalogue import names_of
from articleaudio.archive.taken import all_taken, may_be_taken
from articleaudio.errors import EpisodeError
from articleaudio.labelling import Known

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from articleaudio.archive.catalogue import Catalogue
    from articleaudio.episode import Cards
    from articleaudio.model import Episode

LATELY = 200
"""Episodes that are held because they were asked for lately."""


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


class Roll(Mapping[str, Known]):
    """The current episodes of an output folder by their guids, for the process that publishes.

    One whose file has gone meanwhile is none.
    """

    def __init__(self, folder: Path, cards: Cards, catalogue: Catalogue) -> None:
        self.folder, self.catalogue = folder, catalogue
        self._cards = cards
        self._lately: dict[str, Known] = {}

    def __getitem__(self, guid: str) -> Known:
        if guid in self._lately:
            return self._lately[guid]
        for one in self._cards.of(guid):
            try:
                found = known_of(self.catalogue.read(one.path))
            except EpisodeError:
                if one.path.is_file():
                    raise
                break
            return self._keep(found)
        raise KeyError(guid)

    def __iter__(self) -> Iterator[str]:
        return self._cards.guids()

    def __len__(self) -> int:
        return self._cards.total()

    def put(self, episode: Episode) -> Known:
        """Takes an episode that was published, in place of an earlier one of its article."""
        self._cards.put(episode_stage.filed(episode))
        return self._keep(known_of(episode))

    def names(self) -> dict[str, str]:
        """The names of all MP3s, by guid."""
        return {guid: one.name for guid in self for one in self._cards.of(guid)}

    def _keep(self, found: Known) -> Known:
        """A page is asked for, and settled soon after."""
        if len(self._lately) >= LATELY:
            self._lately.clear()
        self._lately[found.guid] = found
        return found


def roll_of(folder: Path, catalogue: Catalogue) -> Roll:
    """The current episodes of an output folder, as far as a catalogue knows them without reading them.

    Raises:
        EpisodeError: the folder cannot be listed.
    """
    roll = Roll(folder, episode_stage.current(folder, look=catalogue.look), catalogue)
    catalogue.commit()  # what was looked up now, workers find there
    return roll


class RollForWorkers(Mapping[str, Known]):
    """The same for a worker, which asks for few: their names are looked up in the catalogue, and their files read.

    Where the catalogue is not on disk, their names are brought along.
    """

    def __init__(self, roll: Roll) -> None:
        self._folder, self._catalogue = roll.folder, roll.catalogue.place
        self._taken = all_taken(roll)
        self._names = None if self._catalogue else roll.names()

    def __getitem__(self, guid: str) -> Known:
        if not may_be_taken(self._taken, guid):
            raise KeyError(guid)
        return known_of(episode_stage.read_tags(self._folder / "episodes" / self._name_of(guid)))

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def _name_of(self, guid: str) -> str:
        if self._names is None and self._catalogue and (names := names_of(self._catalogue, guid)):
            for one in episode_stage.current(self._folder, only=names).of(guid):
                return one.name
        return self._all()[guid]

    def _all(self) -> dict[str, str]:
        """The names of all, which takes reading all of them, but where they were brought along."""
        if self._names is None:
            self._names = {one.guid: one.name for one in episode_stage.current(self._folder)}
        return self._names


class Met:
    """What a run has met already, by guid; it may be a hundred thousand pages, so it lies where `Cards` do."""

    def __init__(self) -> None:
        self._connection = sqlite3.connect("", isolation_level=None)
        self._connection.execute("CREATE TABLE met (guid BLOB PRIMARY KEY, source BLOB) WITHOUT ROWID")

    def before(self, guid: str, source: str) -> str | None:
        """Under which name it was met before; None if it was not, and from now on it was."""
        key = guid.encode("utf-8", "surrogatepass")
        for (name,) in self._connection.execute("SELECT source FROM met WHERE guid = ?", (key,)):
            return str(name, "utf-8", "surrogatepass")
        self._connection.execute("INSERT INTO met VALUES (?, ?)", (key, source.encode("utf-8", "surrogatepass")))
        return None
