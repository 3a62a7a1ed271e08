"""The MP3s of an output folder, filed by article: of a hundred thousand no more is in memory than of a few thousand."""

from __future__ import annotations

import os
import sqlite3
import sys
import threading
import weakref
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

from articleaudio import files
from articleaudio.errors import EpisodeError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from articleaudio.model import Episode

_AT_ONCE = 500  # cards that are looked up together
_KILOBYTES = 500  # that SQLite keeps in memory of what is on its temporary disk
_TABLES = """
CREATE TABLE cards (
    at INTEGER PRIMARY KEY, name BLOB NOT NULL, guid BLOB NOT NULL, moment REAL NOT NULL, published TEXT NOT NULL,
    modified TEXT NOT NULL
);
CREATE INDEX cards_by_guid ON cards (guid);
CREATE TABLE newest (rank INTEGER PRIMARY KEY, at INTEGER NOT NULL)
"""


@dataclass(frozen=True, slots=True)
class Filed:
    """As much of an episode as its place among the others depends on.

    Attributes:
        place, name: of its MP3: the folder, and what it is called there.
        guid, published, modified: as its tags tell them.
    """

    place: str
    name: str
    guid: str
    published: datetime
    modified: datetime | None

    @property
    def path(self) -> Path:
        """Its MP3."""
        return Path(self.place, self.name)


def filed(episode: Episode) -> Filed:
    """What is filed of an episode."""
    return filed_as(episode.path, episode.label.guid, episode.label.published, episode.label.modified)


def filed_as(path: Path, guid: str, published: datetime, modified: datetime | None) -> Filed:
    """What is filed of the episode in that MP3."""
    place, name = os.path.split(path)
    return Filed(sys.intern(place), name, guid, published, modified)


class Scratch:
    """A temporary database without a name, of which SQLite keeps half a megabyte in memory and the rest on disk.

    It goes with the last who holds it (https://sqlite.org/inmemorydb.html, "Temporary Databases"). Threads may share
    it.

    Raises:
        EpisodeError: it and all its methods, where there is no room for a temporary file; `told` says what then is not.
    """

    def __init__(self, tables: str, told: str) -> None:
        self._told = told
        self._lock = threading.Lock()
        self._connection = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        weakref.finalize(self, self._connection.close)
        self.ask("PRAGMA journal_mode = OFF")  # nobody has a use for half of it
        self.ask(f"PRAGMA cache_size = -{_KILOBYTES}")
        self.ask("BEGIN")
        for table in tables.strip().split(";"):
            self.ask(table)

    def ask(self, question: str, *values: object) -> list[Any]:
        """The rows of an answer."""
        try:
            with self._lock:
                return self._connection.execute(question, values).fetchall()
        except sqlite3.Error as error:
            raise EpisodeError(f"{self._told} ({error}).") from error

    def fill(self, question: str, rows: Iterable[tuple[object, ...]]) -> int:
        """Puts down many rows, and gives back how many there are more."""
        try:
            with self._lock:
                return self._connection.executemany(question, rows).rowcount
        except sqlite3.Error as error:
            raise EpisodeError(f"{self._told} ({error}).") from error


def names_in_order(folder: Path, suffix: str) -> Iterator[str]:
    """The names of a folder's files with a suffix; hidden ones are none. None if there is no folder.

    Raises:
        OSError: the folder cannot be listed.
        EpisodeError: there is no room for a temporary file.
    """
    sorter = Scratch(
        "CREATE TABLE names (name BLOB PRIMARY KEY) WITHOUT ROWID", f"{folder}: its files cannot be put in order"
    )
    wanted = (name for name in files.names_in(folder) if name.endswith(suffix) and not name.startswith("."))
    # A folder that changes meanwhile may tell a name twice.
    sorter.fill("INSERT OR IGNORE INTO names VALUES (?)", ((os.fsencode(name),) for name in wanted))
    last = b""
    while rows := sorter.ask("SELECT name FROM names WHERE name > ? ORDER BY name LIMIT ?", last, _AT_ONCE):
        yield from (os.fsdecode(name) for (name,) in rows)
        (last,) = rows[-1]


class Cards(Sequence[Filed]):
    """A card for each MP3 of a folder; as a sequence, newest first, those that `arrange` found.

    Threads may share it as long as nobody asks for its sequence.

    Raises:
        EpisodeError: any of its methods, where there is no room for a temporary file.
    """

    def __init__(self, folder: Path) -> None:
        self._place = sys.intern(str(folder))
        self._scratch = Scratch(_TABLES, f"{folder}: its episodes cannot be put in order")
        self._length = 0
        self._begin, self._stretch = 0, list[Filed]()  # a part of the sequence, and where it begins

    def add(self, *some: Filed) -> None:
        """Files some more, behind the others."""
        question = "INSERT INTO cards (name, guid, moment, published, modified) VALUES (?, ?, ?, ?, ?)"
        self._scratch.fill(question, map(_row, some))

    def of(self, guid: str) -> list[Filed]:
        """The cards of an article, in the order in which they came."""
        return self._cards("FROM cards WHERE guid = ? ORDER BY at", _bytes(guid))

    def paths_of(self, guid: str) -> list[Path]:
        """The MP3s of an article, in the order in which they came."""
        rows = self._scratch.ask("SELECT name FROM cards WHERE guid = ? ORDER BY at", _bytes(guid))
        return [Path(self._place, os.fsdecode(name)) for (name,) in rows]

    def articles_with_several(self) -> Iterator[list[Filed]]:
        """The cards of each article that has more than one."""
        found = self._scratch.ask("SELECT guid FROM cards GROUP BY guid HAVING count(*) > 1 ORDER BY min(at)")
        return (self.of(_text(guid)) for (guid,) in found)

    def guids(self) -> Iterator[str]:
        """Of all articles, in the order of their bytes; what becomes of cards meanwhile does not matter."""
        rows = self._scratch.ask("SELECT DISTINCT guid FROM cards ORDER BY guid LIMIT ?", _AT_ONCE)
        while rows:
            yield from (_text(guid) for (guid,) in rows)
            question = "SELECT DISTINCT guid FROM cards WHERE guid > ? ORDER BY guid LIMIT ?"
            rows = self._scratch.ask(question, rows[-1][0], _AT_ONCE)

    def remove(self, one: Filed) -> None:
        """Takes a card out."""
        self._scratch.ask("DELETE FROM cards WHERE guid = ? AND name = ?", _bytes(one.guid), os.fsencode(one.name))

    def put(self, one: Filed) -> None:
        """Files one in place of all others of its article; there is no sequence then, until the next `arrange`."""
        self._length, self._stretch = 0, []
        self.add(one)  # first: in between, who asks finds one at least
        question = "DELETE FROM cards WHERE guid = ?1 AND at < (SELECT max(at) FROM cards WHERE guid = ?1)"
        self._scratch.ask(question, _bytes(one.guid))

    def total(self) -> int:
        """How many cards there are."""
        ((count,),) = self._scratch.ask("SELECT count(*) FROM cards")
        return int(count)

    def arrange(self) -> None:
        """Makes a sequence of the cards that there are now."""
        self._scratch.ask("DELETE FROM newest")
        self._scratch.ask("INSERT INTO newest (at) SELECT at FROM cards ORDER BY moment DESC, guid DESC")
        self._length, self._stretch = self.total(), []

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, at: int) -> Filed: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Filed]: ...
    def __getitem__(self, at: int | slice) -> Filed | Sequence[Filed]:
        if isinstance(at, slice):
            begin, end, step = at.indices(self._length)
            if step != 1:
                raise ValueError("cards are taken one after the other")
            return self._from_to(begin, end)
        place = at + self._length if at < 0 else at
        if not 0 <= place < self._length:
            raise IndexError(at)
        if not 0 <= place - self._begin < len(self._stretch):
            self._begin = place - place % _AT_ONCE
            self._stretch = self._from_to(self._begin, self._begin + _AT_ONCE)
        return self._stretch[place - self._begin]

    def _from_to(self, begin: int, end: int) -> list[Filed]:
        return self._cards(
            "FROM newest JOIN cards USING (at) WHERE rank > ? AND rank <= ? ORDER BY rank", begin, max(begin, end)
        )

    def _cards(self, which: str, *values: object) -> list[Filed]:
        rows = self._scratch.ask(f"SELECT name, guid, published, modified {which}", *values)
        return [
            Filed(
                self._place,
                os.fsdecode(name),
                _text(guid),
                datetime.fromisoformat(published),
                datetime.fromisoformat(modified) if modified else None,
            )
            for name, guid, published, modified in rows
        ]


def _row(one: Filed) -> tuple[object, ...]:
    modified = one.modified.isoformat() if one.modified else ""
    return os.fsencode(one.name), _bytes(one.guid), one.published.timestamp(), one.published.isoformat(), modified


def _bytes(guid: str) -> bytes:
    """As bytes any guid can be kept, and their order is that of its letters."""
    return guid.encode("utf-8", "surrogatepass")


def _text(guid: bytes) -> str:
    return guid.decode("utf-8", "surrogatepass")
