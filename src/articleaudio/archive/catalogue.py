"""The catalogue: an SQLite index of an output folder, so that a run over a large archive reads only what is new.

It is an index and nothing more. What it says of an episode counts as long as the episode's file is the one that was
read: name, size and times (stat(2)). What it says of a page counts as long as the page's bytes and all settings are the
same. A catalogue that is missing, damaged or of another version is made anew from the episodes.
"""

from __future__ import annotations

import json
import logging
import os
import sqlite3
import threading
from contextlib import closing, suppress
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from articleaudio import episode as episode_stage
from articleaudio.episode import Filed, filed, filed_as
from articleaudio.episode.naming import EPISODES
from articleaudio.feed.text import LONGEST_EXCERPT
from articleaudio.files import stamp_of
from articleaudio.model import Chapter, Episode, Label
from articleaudio.source import is_address

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from contextlib import ExitStack
    from pathlib import Path
    from types import TracebackType
    from typing import Self

log = logging.getLogger(__name__)

T = TypeVar("T")

NAME = "catalogue.sqlite"
VERSION = 2
STATES = ("rendered", "unchanged", "retracted", "pruned", "failed")
SOME = 500  # pages that stand for all
AT_ONCE = 500  # episodes that are looked up together
DAMAGE = (sqlite3.Error, UnicodeDecodeError)
"""What tells that a file is no good; the second comes of messages of SQLite's that quote what is in it."""

NO_FAULT_OF_THE_FILE = {
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_INTERRUPT,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
}
"""Errors (https://sqlite.org/rescode.html) that come of the disk, of memory or of another process: the file is kept."""

LAST_NAME = "\U0010ffff"  # behind all others
BUSY_SECONDS = 10.0  # as long as another process may hold the file
TABLES = """
CREATE TABLE episodes (
    name TEXT PRIMARY KEY, stamp TEXT NOT NULL, guid TEXT NOT NULL, published TEXT NOT NULL, modified TEXT NOT NULL,
    told TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE items (name TEXT PRIMARY KEY, mark TEXT NOT NULL, size INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE feed (name TEXT PRIMARY KEY, mark TEXT NOT NULL, stamp TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE pages (
    name TEXT PRIMARY KEY, digest TEXT NOT NULL, settings TEXT NOT NULL, pictures TEXT NOT NULL, picture TEXT NOT NULL,
    guid TEXT NOT NULL, content_hash TEXT NOT NULL, state TEXT NOT NULL, error TEXT NOT NULL, words INTEGER NOT NULL,
    seconds REAL NOT NULL, at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX pages_by_state ON pages (state);
"""
INDEXES = "CREATE INDEX IF NOT EXISTS episodes_by_guid ON episodes (guid)"
"""What an older version's file may lack."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of a page when it was last rendered.

    Attributes:
        name: of the page, as runs name it.
        digest, settings: SHA-256 of its bytes, and of all else that shapes an episode, in hex.
        pictures: the addresses of pictures that were looked for. `picture`: SHA-256 of the one that was found, or "".
        guid, content_hash: of its episode; "" where there is none.
        state: `rendered`, `unchanged`, `retracted`, `pruned` or `failed`. `error`: why, one sentence.
        words: that are said. `seconds`: of sound.
        at: when, ISO 8601.
    """

    name: str
    digest: str
    settings: str
    pictures: tuple[str, ...]
    picture: str
    guid: str
    content_hash: str
    state: str
    error: str
    words: int
    seconds: float
    at: str


def key_of(name: str) -> str:
    """What the catalogue calls a page: its address, else where its file lies, or its archive, with its name in that.

    A name in an archive is taken as it is there: ".." and "//" are no paths, and must not lead to another page. What is
    no text in a name is escaped.
    """
    return _utf8(name if is_address(name) else _place_of(name))


def _place_of(name: str) -> str:
    parts = name.split("/")
    for at in range(1, len(parts)):
        archive = "/".join(parts[:at])
        if archive and os.path.isfile(archive):  # noqa: PTH113 - asked for each page
            return f"{os.path.abspath(archive)}/{'/'.join(parts[at:])}"  # noqa: PTH100 - Path's keeps ".."
    return os.path.abspath(name)  # noqa: PTH100 - Path's keeps ".."


class Catalogue:
    """The catalogue of an output folder, for one process that writes into it. A context manager.

    What goes wrong with its file costs time, and no run: a damaged one is made anew. One that cannot be used now (the
    disk is full, another process holds it) stays as it is, and what was to be put down is not.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / NAME
        self._is_told = False  # that it cannot be used
        self._is_on_disk = False
        self._connection = sqlite3.connect(":memory:")
        self._ahead: dict[str, tuple[str, str, str, str]] = {}  # what `look` is likely to be asked for next
        self._ahead_from, self._ahead_to = "", ""
        self._lock = threading.RLock()  # a cluster's answers come in threads of their own

    @property
    def place(self) -> Path | None:
        """The folder where others find it; None where it could not be opened there, and is in memory."""
        return self._folder if self._is_on_disk else None

    def __enter__(self) -> Self:
        self._connection.close()
        self._connection = self._opened()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file; what is asked afterwards is of no account."""
        with suppress(*DAMAGE):
            self._connection.commit()
        self._connection.close()
        self._connection, self._is_on_disk = _in_memory(), False

    # ------------------------------------------------------------------------------------- episodes

    def read(self, path: Path) -> Episode:
        """The episode in an MP3 as its tags alone tell it, read once for each state of its file.

        Of its text there is as much as the feed may take.

        Raises:
            EpisodeError: as `episode.read_tags`.
        """
        stamp = stamp_of(path)
        rows = self._ask("SELECT told FROM episodes WHERE name = ? AND stamp = ?", (path.name, stamp))
        if rows and (known := _decoded(path, rows[0][0])):
            return known
        return self._read_anew(path, stamp)

    def look(self, path: Path) -> Filed:
        """Which article an MP3 is of and when that is from, read once for each state of its file.

        It is quickest where the files of a folder are looked at in the order of their names.

        Raises:
            EpisodeError: as `episode.read_tags`.
        """
        stamp = stamp_of(path)
        known, guid, published, modified = self._row_of(path.name)
        if stamp and known == stamp:
            with suppress(ValueError):
                changed = datetime.fromisoformat(modified) if modified else None
                return filed_as(path, guid, datetime.fromisoformat(published), changed)
        found = filed(self._read_anew(path, stamp))
        modified = found.modified.isoformat() if found.modified else ""
        self._ahead[_utf8(path.name)] = (stamp, found.guid, found.published.isoformat(), modified)
        if len(self._ahead) > 2 * AT_ONCE:  # a folder that is new to it
            self._ahead, self._ahead_from, self._ahead_to = {}, "", ""
        return found

    def _row_of(self, name: str) -> tuple[str, str, str, str]:
        """Stamp, guid and times of an MP3, looked up with those that come behind it; empty if they are not known."""
        name = _utf8(name)
        if not self._ahead_from <= name <= self._ahead_to:
            question = (
                "SELECT name, stamp, guid, published, modified FROM episodes WHERE name >= ? ORDER BY name LIMIT ?"
            )
            rows = self._ask(question, (name, AT_ONCE))
            self._ahead = {row[0]: row[1:] for row in rows}
            self._ahead_from, self._ahead_to = name, rows[-1][0] if len(rows) == AT_ONCE else LAST_NAME
        return self._ahead.get(name, ("", "", "", ""))

    def _read_anew(self, path: Path, stamp: str) -> Episode:
        found = episode_stage.read_tags(path)
        found = replace(found, label=replace(found.label, text=found.label.text[:LONGEST_EXCERPT]))
        label = found.label
        modified = label.modified.isoformat() if label.modified else ""
        row = (path.name, stamp, label.guid, label.published.isoformat(), modified, _encoded(found))
        self._ask("INSERT OR REPLACE INTO episodes VALUES (?, ?, ?, ?, ?, ?)", row)
        return found

    def forget_missing(self) -> None:
        """Takes out the episodes whose files are no more."""
        last = ""
        while rows := self._ask("SELECT name FROM episodes WHERE name > ? ORDER BY name LIMIT ?", (last, AT_ONCE)):
            for (last,) in rows:
                if _is_gone(f"{self._folder}/{EPISODES}/{last}"):
                    self._ask("DELETE FROM episodes WHERE name = ?", (last,))
        self._ask("DELETE FROM items WHERE name NOT IN (SELECT name FROM episodes)", ())

    def commit(self) -> None:
        """Lets those who only read the file see all that was put down."""
        self._commit()

    # ----------------------------------------------------------------------------------------- feed

    def item_sizes(self, names: Sequence[str]) -> list[tuple[str, int]]:
        """Of the MP3s of these names, at most some hundreds: the mark of each one's item in the feed, and its bytes.

        An empty mark where it is not known.
        """
        marks = ", ".join("?" * len(names))
        rows = self._ask(f"SELECT name, mark, size FROM items WHERE name IN ({marks})", tuple(names))  # noqa: S608 - marks alone
        known = {name: (mark, size) for name, mark, size in rows}
        return [known.get(_utf8(name), ("", 0)) for name in names]

    def keep_item_size(self, name: str, mark: str, size: int) -> None:
        """Puts down the bytes of an episode's item."""
        self._ask("INSERT OR REPLACE INTO items VALUES (?, ?, ?)", (name, mark, size))

    def has_page(self, name: str, mark: str) -> bool:
        """Whether a page of the feed is there as it was when it was written with that mark."""
        rows = self._ask("SELECT stamp FROM feed WHERE name = ? AND mark = ?", (name, mark))
        return bool(rows) and rows[0][0] == stamp_of(self._folder / name)

    def keep_page(self, name: str, mark: str) -> None:
        """Puts down that a page of the feed was written with that mark."""
        self._ask("INSERT OR REPLACE INTO feed VALUES (?, ?, ?)", (name, mark, stamp_of(self._folder / name)))

    # ---------------------------------------------------------------------------------------- pages

    def page(self, name: str) -> Entry | None:
        """What became of a page; None if it is not known."""
        rows = self._ask("SELECT * FROM pages WHERE name = ?", (name,))
        return _entry(rows[0]) if rows else None

    def keep(self, entry: Entry) -> None:
        """Puts down what became of a page, in place of what was said of it before."""
        row = asdict(entry) | {"pictures": json.dumps(entry.pictures)}
        marks = ", ".join("?" * len(row))
        self._ask(f"INSERT OR REPLACE INTO pages VALUES ({marks})", tuple(row.values()))  # noqa: S608 - marks alone
        self._commit()

    def forget(self, name: str) -> None:
        """Takes out what is said of a page."""
        self._ask("DELETE FROM pages WHERE name = ?", (name,))
        self._commit()

    def mark(self, guids: Collection[str], state: str) -> None:
        """Puts down another state of the pages whose episodes these are."""
        rows = self._ask("SELECT name, guid FROM pages", ())
        for name in [name for name, guid in rows if guid in guids]:
            self._ask("UPDATE pages SET state = ? WHERE name = ?", (state, name))
        self._commit()

    def forget_those(self, state: str, guids: Collection[str] | None = None) -> None:
        """Takes out the pages of a state, of these articles or of all: what becomes of them the next run tells."""
        rows = self._ask("SELECT name, guid FROM pages WHERE state = ?", (state,))
        for name in [name for name, guid in rows if guids is None or guid in guids]:
            self.forget(name)
        self._commit()

    # ----------------------------------------------------------------------------------------- file

    def _opened(self) -> sqlite3.Connection:
        """A connection to a catalogue that is whole; to one in memory where no file can be had."""
        self._is_on_disk = True
        for attempt in (self._connect, self._renewed):
            try:
                return attempt()
            except DAMAGE as error:
                log.debug("%s: %s", self._path, error)
                if not _is_damage(error):
                    break
        log.warning("%s cannot be used; this run goes without it.", self._path)
        self._is_on_disk = False
        return _in_memory()

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=BUSY_SECONDS, check_same_thread=False)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")  # a crash of the machine costs the last entries at most
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version == 0 and not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
                return _made(connection)
            (state,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            if version != VERSION or state != "ok":
                raise sqlite3.DatabaseError(f"version {version}, {state}")
            connection.execute(INDEXES)
        except DAMAGE:
            connection.close()
            self._tidy()
            raise
        return connection

    def _tidy(self) -> None:
        """Takes away what SQLite leaves beside a file that it could not open, where nothing is in it."""
        log_of_writes, index = (self._path.with_name(f"{NAME}{suffix}") for suffix in ("-wal", "-shm"))
        with suppress(OSError):
            if not log_of_writes.exists() or not log_of_writes.stat().st_size:
                index.unlink(missing_ok=True)
                log_of_writes.unlink(missing_ok=True)

    def _renewed(self) -> sqlite3.Connection:
        log.info("%s is made anew from the episodes.", self._path)
        remove_catalogue(self._folder)
        return self._connect()

    def _ask(self, question: str, values: tuple[object, ...]) -> list[Any]:
        """The rows of an answer; where the file turns out to be damaged, those of a new one; none if it cannot be used.

        Names of files that are no UTF-8 are asked for as they are put down, with escapes.
        """
        values = tuple(_utf8(value) if isinstance(value, str) else value for value in values)
        with self._lock:
            return self._answer(question, values)

    def _answer(self, question: str, values: tuple[object, ...]) -> list[Any]:
        try:
            return self._connection.execute(question, values).fetchall()
        except DAMAGE as error:
            if not _is_damage(error):
                self._tell(error)
                return []
            log.warning("%s is damaged (%s).", self._path, error)
            self._connection.close()
            try:
                self._connection = self._renewed()
                return self._connection.execute(question, values).fetchall()
            except DAMAGE:
                self._connection, self._is_on_disk = _in_memory(), False
                return self._connection.execute(question, values).fetchall()

    def _commit(self) -> None:
        try:
            with self._lock:
                self._connection.commit()
        except sqlite3.Error as error:  # what is damaged, the next question finds
            self._tell(error)

    def _tell(self, error: Exception) -> None:
        if not self._is_told:
            log.warning("%s cannot be used (%s); what this run puts down may be lost.", self._path, error)
        self._is_told = True


def _is_gone(path: str) -> bool:
    """Whether a file is not there; of one that cannot be looked at for now, that is not known."""
    try:
        os.stat(path)  # noqa: PTH116 - asked for each of a hundred thousand episodes
    except FileNotFoundError:
        return True
    except OSError:
        pass
    return False


def _is_damage(error: Exception) -> bool:
    """Whether the file itself is at fault; the code's lowest byte is the kind of error."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is None or code & 0xFF not in NO_FAULT_OF_THE_FILE


def _utf8(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode()


def catalogue_in(folder: Path, stack: ExitStack) -> Catalogue | None:
    """The catalogue of an output folder, open until the stack is closed; None if the folder has none."""
    return stack.enter_context(Catalogue(folder)) if (folder / NAME).is_file() else None


def remove_catalogue(folder: Path) -> None:
    """Deletes a folder's catalogue, which nothing may have open."""
    for suffix in ("", "-wal", "-shm"):
        with suppress(OSError):
            (folder / f"{NAME}{suffix}").unlink()


def entries(folder: Path, state: str = "") -> list[Entry]:
    """What a folder's catalogue says of its pages, in their order; of those in a state only, if one is given.

    It is only read; a run may be at work. Without a catalogue, or with a damaged one, there are none.
    """

    def found(connection: sqlite3.Connection) -> Iterator[Entry]:
        where = "WHERE state = ?" if state else "WHERE ? = ''"
        for row in connection.execute(f"SELECT * FROM pages {where} ORDER BY name", (state,)):  # noqa: S608 - ours
            if entry := _entry(row):
                yield entry

    return _looked_up(folder, lambda connection: list(found(connection)), [])


def can_be_read(folder: Path) -> bool:
    """Whether a folder's catalogue tells something, or there is none."""
    if not os.path.lexists(folder / NAME):
        return True
    return _looked_up(
        folder, lambda connection: bool(connection.execute("SELECT count(*) FROM pages").fetchone()), False
    )


def names_of(folder: Path, guid: str) -> list[str]:
    """The names of an article's MP3s, as far as a folder's catalogue has them."""

    def found(connection: sqlite3.Connection) -> list[str]:
        return [name for (name,) in connection.execute("SELECT name FROM episodes WHERE guid = ?", (_utf8(guid),))]

    return _looked_up(folder, found, [], is_written=True)


def copy_catalogue(folder: Path, target: Path) -> None:
    """Copies a folder's catalogue into another folder; a run may be at work. Where there is none, none is made."""

    def copy(connection: sqlite3.Connection) -> None:
        with closing(sqlite3.connect(target / NAME)) as copied:
            connection.backup(copied)

    _looked_up(folder, copy, None)


def spoken(folder: Path, settings: str) -> tuple[int, float, list[str]]:
    """Of the pages with these settings that became episodes: words, seconds of sound, and the guids of some of them."""

    def added_up(connection: sqlite3.Connection) -> tuple[int, float, list[str]]:
        which = "FROM pages WHERE settings = ? AND guid <> '' AND state IN ('rendered', 'unchanged')"
        (words, seconds) = connection.execute(f"SELECT total(words), total(seconds) {which}", (settings,)).fetchone()
        guids = connection.execute(f"SELECT guid {which} LIMIT {SOME}", (settings,)).fetchall()
        return int(words), seconds, [guid for (guid,) in guids]

    nothing: tuple[int, float, list[str]] = (0, 0.0, [])
    return _looked_up(folder, added_up, nothing)


def _looked_up(folder: Path, look: Callable[[sqlite3.Connection], T], otherwise: T, *, is_written: bool = False) -> T:
    path = folder / NAME
    if not path.is_file():
        return otherwise
    # Where nobody writes, SQLite need not make the files by which readers and writers agree, and leave them there.
    how = "mode=ro" if is_written or path.with_name(f"{NAME}-wal").exists() else "mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=BUSY_SECONDS)) as opened:
            return look(opened)
    except DAMAGE as error:
        log.warning("%s cannot be read (%s).", path, error)
        return otherwise


def _in_memory() -> sqlite3.Connection:
    return _made(sqlite3.connect(":memory:", check_same_thread=False))


def _made(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.executescript(TABLES)
    connection.execute(INDEXES)
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.commit()
    return connection


def _entry(row: tuple[Any, ...]) -> Entry | None:
    try:
        told = dict(zip((one.name for one in fields(Entry)), row, strict=True))
        return Entry(**told | {"pictures": tuple(map(str, json.loads(told["pictures"])))})
    except (ValueError, TypeError):
        return None


def _encoded(found: Episode) -> str:
    told = asdict(found)
    del told["path"], told["cues"]
    return json.dumps(told, ensure_ascii=True, default=datetime.isoformat)


def _decoded(path: Path, told: str) -> Episode | None:
    """The episode that was put down; None if what is there is none."""
    try:
        data = json.loads(told)
        label = data["label"]
        modified = label["modified"] and datetime.fromisoformat(label["modified"])
        lists = {name: tuple(label[name]) for name in ("authors", "author_kinds", "keywords")}
        dates = {"published": datetime.fromisoformat(label["published"]), "modified": modified}
        chapters = tuple(Chapter(**chapter) for chapter in data["chapters"])
        return Episode(path, Label(**label | lists | dates), data["seconds"], chapters, (), data["sample_rate"])
    except (ValueError, TypeError, KeyError):
        return None
