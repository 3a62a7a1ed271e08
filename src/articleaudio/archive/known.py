"""The episodes of an output folder as a run knows them, by guid: each looked up when it is asked for."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING

from articleaudio import episode as episode_stage
from articleaudio.archive.catalogue import names_of
from articleaudio.archive.taken import all_taken, may_be_taken
from articleaudio.episode.filing import Scratch
from articleaudio.episode.naming import EPISODES
from articleaudio.errors import EpisodeError
from articleaudio.labelling import Known

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from articleaudio.archive.catalogue import Catalogue
    from articleaudio.episode import Cards
    from articleaudio.model import Episode

log = logging.getLogger(__name__)

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
    """The current episodes of an output folder by their guids, for the process that publishes; threads may ask it.

    Each is read when it is asked for; one whose file has gone meanwhile is then none.
    """

    def __init__(self, folder: Path, cards: Cards, catalogue: Catalogue) -> None:
        self.folder, self.catalogue = folder, catalogue
        self._cards = cards
        self._asked_lately: dict[str, Known] = {}
        self._not_filed: dict[str, Known] = {}
        self._lock = threading.Lock()

    def __getitem__(self, guid: str) -> Known:
        if found := self._not_filed.get(guid) or self._asked_lately.get(guid):
            return found
        for path in self._cards.paths_of(guid):
            try:
                return self._keep(known_of(self.catalogue.read(path)))
            except EpisodeError:
                if path.is_file():
                    raise
        raise KeyError(guid)

    def __iter__(self) -> Iterator[str]:
        return self._cards.guids()

    def __len__(self) -> int:
        return self._cards.total()

    def put(self, episode: Episode) -> Known:
        """Takes an episode that was published, in place of an earlier one of its article, wherever it finds room."""
        known = known_of(episode)
        try:
            self._cards.put(episode_stage.filed(episode))
        except EpisodeError as error:
            log.debug("%s", error)
            self._not_filed[known.guid] = known
        return self._keep(known)

    def names(self) -> dict[str, str]:
        """The names of all MP3s, by guid."""
        return {guid: path.name for guid in self for path in self._cards.paths_of(guid)}

    def _keep(self, found: Known) -> Known:
        """A page is asked for, and settled soon after."""
        with self._lock:
            if len(self._asked_lately) >= LATELY:
                self._asked_lately = {}
            self._asked_lately[found.guid] = found
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

    Where the catalogue is not on disk, the names are brought along. Where it does not know an article that there is, as
    one that was damaged meanwhile, all files are read, once.
    """

    def __init__(self, roll: Roll) -> None:
        self._folder, self._catalogue = roll.folder, roll.catalogue.place
        self._taken = all_taken(roll)
        self._names = None if self._catalogue else roll.names()

    def __getitem__(self, guid: str) -> Known:
        if not may_be_taken(self._taken, guid):
            raise KeyError(guid)
        return known_of(episode_stage.read_tags(self._folder / EPISODES / self._name_of(guid)))

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def _name_of(self, guid: str) -> str:
        names = names_of(self._catalogue, guid) if self._names is None and self._catalogue else []
        if not names or any("\\" in name for name in names):  # a name that is no text is not told as it is
            return self._all()[guid]
        found = episode_stage.one_of(self._folder, guid, names)
        if found is None:
            raise KeyError(guid)
        return found.name

    def _all(self) -> dict[str, str]:
        """The names of all, which takes reading all of them, but where they were brought along."""
        if self._names is None:
            self._names = {one.guid: one.name for one in episode_stage.current(self._folder)}
        return self._names


class Met:
    """What a run has met already, by guid: of a hundred thousand pages no more is in memory than of a few.

    Raises:
        EpisodeError: there is no room for a temporary file.
    """

    def __init__(self) -> None:
        table = "CREATE TABLE met (guid BLOB PRIMARY KEY, source BLOB) WITHOUT ROWID"
        self._scratch = Scratch(table, "It cannot be told which articles were met before")

    def before(self, guid: str, source: str) -> str | None:
        """Under which name it was met before; None if it was not, and from now on it was."""
        key = guid.encode("utf-8", "surrogatepass")
        row = (key, source.encode("utf-8", "surrogatepass"))
        if self._scratch.fill("INSERT OR IGNORE INTO met VALUES (?, ?)", [row]):
            return None
        ((name,),) = self._scratch.ask("SELECT source FROM met WHERE guid = ?", key)
        return str(name, "utf-8", "surrogatepass")
