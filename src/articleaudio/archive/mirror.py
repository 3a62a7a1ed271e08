"""A copy of what is public of an output folder at another place: a folder, S3 and the like, by fsspec.

What is killed at any moment leaves there a feed that names only files that are there: an episode's files go first, then
the later pages of the feed, then `feed.xml`; what is not in the output folder any more is deleted last of all. What was
sent is put down in the output folder, so that only what differs is sent, and nothing is ever listed over there.
"""

from __future__ import annotations

import hashlib
import json
import logging
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from articleaudio import files
from articleaudio.errors import ArticleAudioError, ConfigError, EpisodeError
from articleaudio.feed.rss import FEED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from typing import Self

log = logging.getLogger(__name__)

AT_ONCE = 8  # files on their way: what is waited for is the other end
WHOLE_OR_NOTHING = frozenset({"s3", "s3a", "gs", "gcs", "abfs", "abfss", "az", "adl", "oss", "r2"})
"""Protocols at whose other end a file is there whole or not at all; elsewhere it is written beside, then renamed."""


@dataclass(frozen=True, slots=True)
class Sent:
    """How many files were sent and deleted, and how many bytes were sent."""

    files: int = 0
    bytes: int = 0
    deleted: int = 0


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file over there: the stamp of ours when it was sent, and its SHA-256; both are "" where it may be in part."""

    stamp: str = ""
    sha256: str = ""


def mirror(folder: Path, url: str) -> Sent:
    """Brings the copy at `url` up to date with the output folder, into which nobody else writes meanwhile.

    Raises:
        ConfigError: the extra is missing, or there is no such kind of place.
        EpisodeError: something cannot be read here, or written there; what was sent is there, the feed before still
            holds, and the next call goes on.
    """
    there = _There(url)
    try:
        with _Manifest(folder, url) as manifest:
            return _brought_up_to_date(folder, there, manifest)
    except ArticleAudioError:
        raise
    except Exception as error:  # what the many libraries behind fsspec raise has no common name
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise EpisodeError(f"{url}: the copy cannot be brought up to date ({reason}).") from error


def check_place(url: str) -> None:
    """Asks nothing of the place: only whether there is such a kind of one.

    Raises:
        ConfigError: as `mirror` does.
    """
    _There(url)


def publish(folder: Path, url: str) -> Sent:
    """The same under the folder's lock, where there is a feed to publish.

    Raises:
        ConfigError: as `mirror` does.
        EpisodeError: as `mirror` does, or there is no feed in the folder.
    """
    if not (folder / FEED).is_file():
        raise EpisodeError(f"{folder}: there is no feed in this folder; render an article first.")
    try:
        with files.lock(folder):
            return mirror(folder, url)
    except OSError as error:
        raise EpisodeError(f"{folder}: the output folder cannot be used ({error.strerror}).") from error


def try_mirror(folder: Path, url: str) -> None:
    """The same in the midst of a run: what goes wrong is told, and tried again the next time."""
    try:
        mirror(folder, url)
    except ArticleAudioError as error:
        log.warning("%s It is tried again later.", error)


def _brought_up_to_date(folder: Path, there: _There, manifest: _Manifest) -> Sent:
    here = _public(folder)
    changed = [name for name in here if manifest.differs(name, folder / name)]
    sent = 0
    for stage in _in_order(changed):
        manifest.expect(stage)
        with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="mirror") as threads:
            for name, entry in zip(stage, threads.map(lambda name: there.put(folder / name, name), stage), strict=True):
                manifest.put_down(name, entry)
                sent += int(entry.stamp.partition(" ")[0] or 0)
    gone = [name for name in manifest.entries if name not in here]
    for name in sorted(gone, key=_turn, reverse=True):  # a page of the feed before what it names
        there.delete(name)
        manifest.forget(name)
    return Sent(len(changed), sent, len(gone))


def _public(folder: Path) -> frozenset[str]:
    """What of the folder is public, by its path below it."""
    from articleaudio.site.public import is_public

    found = [path.name for path in folder.iterdir() if not path.is_dir()]
    shelf = folder / "episodes"
    if shelf.is_dir():
        found += [f"episodes/{path.name}" for path in shelf.iterdir()]
    return frozenset(filter(is_public, found))


def _turn(name: str) -> tuple[int, str]:
    """What is sent first: what the feed names, then its later pages, then the first one."""
    if name == FEED:
        return 2, name
    return int(name.endswith(".xml")), name


def _in_order(names: Iterable[str]) -> Iterator[list[str]]:
    """Stages, each to be finished before the next begins."""
    ordered = sorted(names, key=_turn)
    for turn in range(3):
        if stage := [name for name in ordered if _turn(name)[0] == turn]:
            yield stage


# ------------------------------------------------------------------------------------- the other end


class _There:
    """The place that a URL names.

    Raises:
        ConfigError: the extra is missing, or there is no such kind of place.
    """

    def __init__(self, url: str) -> None:
        try:
            import fsspec
        except ImportError as error:
            raise ConfigError("--mirror needs its extra: pip install 'articleaudio[mirror]'.") from error
        try:
            self._system, self._root = fsspec.core.url_to_fs(url)
        except (ImportError, ValueError) as error:
            raise ConfigError(f"{url}: this is no place to mirror to ({error}).") from error
        protocol = self._system.protocol
        self._protocols = {protocol} if isinstance(protocol, str) else set(protocol)

    def put(self, path: Path, name: str) -> _Entry:
        """Sends a file; over there it is whole, or as it was."""
        entry = _Entry(files.stamp_of(path), files.digest_of(path))
        target = f"{self._root.rstrip('/')}/{name}"
        if self._protocols & WHOLE_OR_NOTHING:
            self._system.put_file(str(path), target, **self._headers(name))
            return entry
        self._system.makedirs(target.rpartition("/")[0], exist_ok=True)
        self._system.put_file(str(path), _part(target))
        self._system.mv(_part(target), target)
        return entry

    def delete(self, name: str) -> None:
        """Deletes a file, and what a killed run left of it, if they are there."""
        target = f"{self._root.rstrip('/')}/{name}"
        for path in (target,) if self._protocols & WHOLE_OR_NOTHING else (target, _part(target)):
            with suppress(FileNotFoundError):
                self._system.rm_file(path)

    def _headers(self, name: str) -> dict[str, Any]:
        from articleaudio.site.public import media_type

        if self._protocols & {"s3", "s3a"}:
            return {"ContentType": media_type(name)}
        return {"content_type": media_type(name)} if self._protocols & {"gs", "gcs"} else {}


def _part(target: str) -> str:
    """Beside a file over there, what is being sent of it; always the same, so that what is left of it is found."""
    folder, _, name = target.rpartition("/")
    return f"{folder}/.{name}.part"


# --------------------------------------------------------------------------------- what was put down


class _Manifest:
    """What is over there, a line of JSON a change, the last one of a name counts. A context manager.

    What is about to be sent is put down before: a file that a killed run sent is known, and one day deleted.
    """

    def __init__(self, folder: Path, url: str) -> None:
        self._path = folder / f".mirror-{hashlib.sha256(url.encode()).hexdigest()[:8]}.jsonl"
        self.entries: dict[str, _Entry] = {}

    def __enter__(self) -> Self:
        if self._path.exists():
            for line in self._path.read_text(encoding="utf-8").splitlines():
                self._take(line)
        lines = b"".join(_line(name, entry) for name, entry in sorted(self.entries.items()))
        files.write_atomically(self._path, lines)
        self._file = self._path.open("ab")
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def _take(self, line: str) -> None:
        try:
            name, stamp, sha256 = json.loads(line)
        except ValueError:  # the last line of a run that was killed
            return
        if stamp is None:
            self.entries.pop(name, None)
        else:
            self.entries[name] = _Entry(stamp, sha256)

    def differs(self, name: str, path: Path) -> bool:
        """Whether a file is another one than was sent; what has another time only is not read a second time."""
        known = self.entries.get(name)
        if known is None or not known.sha256:
            return True
        stamp = files.stamp_of(path)
        if stamp == known.stamp:
            return False
        if files.digest_of(path) != known.sha256:
            return True
        self.put_down(name, _Entry(stamp, known.sha256))
        return False

    def expect(self, names: Iterable[str]) -> None:
        """Puts down what is about to be sent."""
        for name in names:
            self.put_down(name, _Entry())
        files.sync(self._file)

    def put_down(self, name: str, entry: _Entry) -> None:
        """Puts down what is there now."""
        self.entries[name] = entry
        self._file.write(_line(name, entry))
        self._file.flush()

    def forget(self, name: str) -> None:
        """Puts down that a file is not there any more."""
        del self.entries[name]
        self._file.write(_line(name, None))
        self._file.flush()


def _line(name: str, entry: _Entry | None) -> bytes:
    told = (entry.stamp, entry.sha256) if entry else (None, None)
    return json.dumps([name, *told]).encode() + b"\n"
