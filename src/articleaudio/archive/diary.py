"""What syncs remember of an archive between their runs: `sync.json`, beside the catalogue in the output folder.

Of each page how it was when it was last looked at, so that one that is as it was need not be fetched or read again; of
what failed when to try again. It saves work and is nothing else: without it everything is looked at once more, and the
catalogue knows what is unchanged.
"""

from __future__ import annotations

import hashlib
import json
import logging
import time
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from articleaudio import source
from articleaudio.archive.catalogue import key_of
from articleaudio.archive.unchanged import digest_of_page
from articleaudio.errors import EpisodeError
from articleaudio.files import stamp_of, write_atomically
from articleaudio.source import Filters, Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from articleaudio.archive.batch import Entry
    from articleaudio.model import Given
    from articleaudio.source import Rules

log = logging.getLogger(__name__)

T = TypeVar("T")

NAME = "sync.json"
VERSION = 1
FIRST = timedelta(hours=1)
LONGEST = timedelta(days=7)
SAVED_EACH = 30.0  # seconds: a kill costs a look at what came later


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Failure:
    """A page that failed: its stamp then, how often in a row, and when it is tried again."""

    stamp: str
    tries: int
    again: datetime


@dataclass(frozen=True, slots=True)
class Asking:
    """What of an archive is looked at, whatever is remembered of it: all (`recheck`), or what failed (`retry`).

    `now` is the clock by which failures are tried again.
    """

    recheck: bool = False
    retry: bool = False
    now: Callable[[], datetime] = _now


class Diary:
    """What is remembered of one archive; its caller holds the lock of the output folder.

    `was_cut_short` says that the run before, of whichever archive, did not come to its end. `is_shelf_other` says that
    another run added, replaced or deleted files of episodes since a sync last ended; it may have been killed before
    its feed was written.
    """

    def __init__(self, folder: Path, archive: str, rules: Rules, asking: Asking) -> None:
        self._path = folder / NAME
        self._episodes = folder / "episodes"
        self._archive = key_of(source.shown(archive))
        self._asking = asking
        self._filters = repr((rules.only, rules.skip, replace(rules.filters, limit=None)))
        self._sees_all = not (rules.only or rules.skip) and rules.filters == Filters()
        self._all = _loaded(self._path)
        mine = _as_dict(self._all["archives"].get(self._archive))
        self._seen = _texts(mine.get("seen"))
        self._passed = _texts(mine.get("passed")) if mine.get("filters") == self._filters else {}
        self._failed = _failures(mine.get("failed"))
        self._asked: dict[str, str] = {}
        self._named: set[str] = set()
        self._has_all = False
        self._saved = time.monotonic()
        self.was_cut_short = self._all["unfinished"] is True
        self.is_shelf_other = self._all["shelf"] != self._stamp_of_shelf()

    # ---------------------------------------------------------------------------------- what is due

    def is_due(self, address: str, given: Given) -> bool:
        """Whether a page that the archive names is to be fetched; for `Rules.is_due`."""
        return self._is_due(key_of(address), _digest(repr(given)))

    def due(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """Those of an archive's entries that are to be looked at: new, changed, or to be tried again."""
        is_whole = True
        for entry in entries:
            key = key_of(str(entry) if isinstance(entry, Path) else source.shown(entry.name))
            was_fetched = key in self._asked
            is_whole = is_whole and (was_fetched or not isinstance(entry, Unreadable))
            if was_fetched or self._is_due(key, _stamp(entry)):
                yield entry
        self._has_all = is_whole and self._sees_all

    def _is_due(self, key: str, stamp: str) -> bool:
        self._named.add(key)
        if not self._asking.recheck and self._is_known(key, stamp):
            return False
        self._asked[key] = stamp
        return True

    def _is_known(self, key: str, stamp: str) -> bool:
        if failure := self._failed.get(key):
            left = failure.again - self._asking.now()
            # Further off than it can be: the clock was set back.
            return failure.stamp == stamp and timedelta() < left <= LONGEST and not self._asking.retry
        return stamp in {self._seen.get(key), self._passed.get(key)}

    # ------------------------------------------------------------------------------- what became of it

    def note(self, name: str, *, failed: bool = False, passed_over: bool = False) -> None:
        """Puts down what became of a page, by the name that its outcome has."""
        key = key_of(name)
        if (stamp := self._asked.get(key)) is None:
            return
        before = self._failed.pop(key, None)
        for places in (self._seen, self._passed):
            places.pop(key, None)
        if failed:
            tries = before.tries + 1 if before else 1
            self._failed[key] = Failure(stamp, tries, self._asking.now() + distance(tries))
        else:
            (self._passed if passed_over else self._seen)[key] = stamp
        if time.monotonic() - self._saved > SAVED_EACH:
            self.save(unfinished=True)

    def _stamp_of_shelf(self) -> str:
        """What changes whenever a name appears in the folder of episodes, or goes; "" if there is none."""
        try:
            return str(self._episodes.stat().st_mtime_ns)
        except OSError:
            return ""

    def save(self, *, unfinished: bool) -> None:
        """Writes it down; where all that the archive names was gone through, without what it names no more.

        With filters nothing is forgotten: what they pass over may never come by here, though the archive names it.

        Raises:
            EpisodeError: it cannot be written; what was written before is still there.
        """
        if self._has_all:
            self._seen = _among(self._named, self._seen)
            self._passed = _among(self._named, self._passed)
            self._failed = _among(self._named, self._failed)
        failed = {key: asdict(one) | {"again": one.again.isoformat()} for key, one in self._failed.items()}
        mine = {"filters": self._filters, "seen": self._seen, "passed": self._passed, "failed": failed}
        self._all = {
            "version": VERSION,
            "unfinished": unfinished,
            "shelf": self._all["shelf"] if unfinished else self._stamp_of_shelf(),
            "archives": self._all["archives"] | {self._archive: mine},
        }
        text = json.dumps(self._all, ensure_ascii=True, indent=0, sort_keys=True) + "\n"
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._path, text.encode())
        except OSError as error:
            raise EpisodeError(f"{self._path}: it cannot be written ({error.strerror}).") from error
        self._saved = time.monotonic()


def distance(tries: int) -> timedelta:
    """How long a page is left alone that failed so often in a row: an hour, twice that, ..., a week at most."""
    return min(FIRST * (1 << min(max(tries, 1) - 1, 20)), LONGEST)


def _stamp(entry: Entry) -> str:
    """What changes with an entry that need not be fetched."""
    if isinstance(entry, Path):
        return stamp_of(entry)
    return _digest(entry.why) if isinstance(entry, Unreadable) else digest_of_page(entry)


def _digest(told: str) -> str:
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _loaded(path: Path) -> dict[str, Any]:
    """What the file holds; what is damaged or of another version counts as nothing."""
    nothing: dict[str, Any] = {"unfinished": True, "shelf": "", "archives": {}}
    try:
        data = json.loads(path.read_bytes())
        if data["version"] == VERSION and isinstance(data["archives"], dict):
            shelf = str(data.get("shelf", ""))
            return {"unfinished": data["unfinished"], "shelf": shelf, "archives": data["archives"]}
    except FileNotFoundError:
        return nothing | {"unfinished": False}
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        log.warning("%s cannot be read (%s); everything is looked at again.", path, error)
    return nothing


def _among(names: set[str], places: dict[str, T]) -> dict[str, T]:
    return {name: place for name, place in places.items() if name in names}


def _as_dict(found: Any) -> dict[str, Any]:
    return found if isinstance(found, dict) else {}


def _texts(found: Any) -> dict[str, str]:
    return {key: value for key, value in _as_dict(found).items() if isinstance(value, str)}


def _failures(found: Any) -> dict[str, Failure]:
    failures: dict[str, Failure] = {}
    for key, told in _as_dict(found).items():
        try:
            again = datetime.fromisoformat(told["again"])
            failures[key] = Failure(str(told["stamp"]), int(told["tries"]), again.astimezone(UTC))
        except (ValueError, KeyError, TypeError, OverflowError):
            continue  # it is tried again
    return failures
