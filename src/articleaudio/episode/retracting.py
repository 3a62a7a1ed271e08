"""What was taken back: `retracted/<guid>.json`, a tombstone that keeps an article out of the feed until it is gone.

The tombstone counts by its name, whatever is in it: from its rename on, no file of that guid is an episode any more.
The files go once the feed no longer names them (`superseding.retire`); what a killed run left is finished by the next.
What was pruned has tombstones of the same kind, in a folder of their own: see `pruning`.
"""

from __future__ import annotations

import hashlib
import json
import logging
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast, get_args

from articleaudio import files
from articleaudio.episode import naming
from articleaudio.errors import EpisodeError
from articleaudio.model import DateOrigin
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from articleaudio.model import Episode

RETRACTED = "retracted"
_SUFFIX = ".json"
_FILE_NAME = late(r"[A-Za-z0-9_-]{1,100}")  # a guid that is one; all that pages get are (UUIDs)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Retraction:
    """What a tombstone tells of the episode that was taken back.

    Attributes:
        url: the article's address, "" if it has none. `published` and `date_origin` are kept if it ever comes back.
        reason: why, in the words of whoever took it back; "" if they did not say.
        stems: of the files that the article had then, superseded ones among them.
    """

    guid: str
    headline: str
    url: str
    published: datetime
    date_origin: DateOrigin
    reason: str
    stems: tuple[str, ...]


def tombstone(folder: Path, guid: str, place: str = RETRACTED) -> Path:
    """Where the tombstone of a guid lies, or would; `place` is the folder of those of its kind."""
    name = guid if _FILE_NAME.fullmatch(guid) else hashlib.sha256(guid.encode("utf-8", "replace")).hexdigest()[:32]
    return folder / place / (name + _SUFFIX)


def is_retracted(folder: Path, guid: str) -> bool:
    """Whether the article was taken back."""
    return tombstone(folder, guid).is_file()


def retract(folder: Path, episode: Episode, stems: Sequence[str], reason: str = "") -> Path:
    """Take an episode back: write its tombstone, by one rename, and give back where it lies.

    Write the feed afterwards, then call `retire`, which deletes the files. `stems` are those of all that the
    article has.

    Raises:
        EpisodeError: the tombstone cannot be written; nothing is changed.
    """
    path = tombstone(folder, episode.label.guid)
    try:
        path.parent.mkdir(exist_ok=True)
        files.write_atomically(path, inscription(episode, stems, reason))
    except OSError as error:
        raise EpisodeError(f"{path}: the retraction cannot be noted ({error.strerror}).") from error
    return path


def inscription(episode: Episode, stems: Sequence[str], reason: str = "") -> bytes:
    """What stands on the tombstone of an episode."""
    label = episode.label
    told = Retraction(
        guid=label.guid,
        headline=label.headline,
        url=label.url or "",
        published=label.published,
        date_origin=label.date_origin,
        reason=" ".join(reason.split()),
        stems=tuple(sorted(stems)),
    )
    data = asdict(told) | {"published": told.published.isoformat()}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def bring_back(folder: Path, guid: str) -> None:
    """Remove a tombstone, if there is one: the article may have an episode again.

    Raises:
        EpisodeError: it cannot be removed.
    """
    path = tombstone(folder, guid)
    try:
        path.unlink(missing_ok=True)
        if path.parent.is_dir() and not any(path.parent.iterdir()):
            path.parent.rmdir()
    except OSError as error:
        raise EpisodeError(f"{path}: the retraction cannot be taken back ({error.strerror}).") from error


def retraction(folder: Path, guid: str, place: str = RETRACTED) -> Retraction | None:
    """What the tombstone of a guid tells; None if there is none, or it cannot be read."""
    return _read(tombstone(folder, guid, place))


def retractions(folder: Path) -> list[Retraction]:
    """What was taken back, by the names of the tombstones; those that cannot be read are left out.

    Raises:
        EpisodeError: the folder cannot be read.
    """
    found = (_read(folder / RETRACTED / name) for name in sorted(tombstones(folder)))
    return [told for told in found if told]


def tombstones(folder: Path, place: str = RETRACTED) -> frozenset[str]:
    """The names of all tombstones of a kind, each that of `tombstone`.

    Raises:
        EpisodeError: the folder cannot be read.
    """
    try:
        names = [path.name for path in (folder / place).iterdir()]
    except FileNotFoundError:
        return frozenset()
    except OSError as error:
        raise EpisodeError(f"{folder / place}: the folder cannot be read ({error.strerror}).") from error
    return frozenset(name for name in names if name.endswith(_SUFFIX) and not name.startswith("."))


def is_unfinished(folder: Path) -> bool:
    """Whether files are left of what was taken back: the run that did so was ended before its feed was written.

    Raises:
        EpisodeError: the folder cannot be read.
    """
    shelf = folder / naming.EPISODES
    return any((shelf / (stem + naming.AUDIO)).is_file() for told in retractions(folder) for stem in told.stems)


def _read(path: Path) -> Retraction | None:
    try:
        data: Any = json.loads(path.read_bytes())
        published, origin = datetime.fromisoformat(data["published"]), str(data["date_origin"])
        if published.tzinfo is None or origin not in get_args(DateOrigin):
            raise ValueError("no date as it is written")  # noqa: TRY301 - told below
        return Retraction(
            guid=str(data["guid"]),
            headline=str(data["headline"]),
            url=str(data["url"]),
            published=published,
            date_origin=cast("DateOrigin", origin),
            reason=str(data["reason"]),
            stems=tuple(map(str, data["stems"])),
        )
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        _log.warning("%s: it keeps its article out of the feed, but cannot be read (%s).", path, error)
        return None
