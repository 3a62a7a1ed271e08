"""What was pruned: `pruned/<guid>.json`, a tombstone that keeps an old article from coming back when it is met again.

It counts by its name, as a retraction does, and differs in what it means: the article was right, and had its time. Many
are written at once, so none is brought to the disk by itself; their folder is, before the feed is written. A note,
`pruned/unfinished`, is there from before the first tombstone until the files are gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from articleaudio import files
from articleaudio.episode import retracting
from articleaudio.errors import EpisodeError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from articleaudio.episode.retracting import Retraction
    from articleaudio.model import Episode

PRUNED = "pruned"
_UNFINISHED = "unfinished"


def prune(folder: Path, going: Iterable[tuple[Episode, Sequence[str]]]) -> None:
    """Write the tombstones of episodes, in the order given, each with the stems of all that its article has.

    Write the feed afterwards, then call `retire`, which deletes the files. A kill leaves the first ones pruned.

    Raises:
        EpisodeError: a tombstone cannot be written; those before it are.
    """
    place = folder / PRUNED
    try:
        place.mkdir(exist_ok=True)
        (place / _UNFINISHED).touch()
        for episode, stems in going:
            path = retracting.tombstone(folder, episode.label.guid, PRUNED)
            part = files.part_of(path)
            part.write_bytes(retracting.inscription(episode, stems))
            part.replace(path)
        files.sync_folder(place)
    except OSError as error:
        raise EpisodeError(f"{error.filename or place}: the pruning cannot be noted ({error.strerror}).") from error


def finish(folder: Path) -> None:
    """Say that no file of what was pruned is left.

    Raises:
        OSError: as the system tells it.
    """
    (folder / PRUNED / _UNFINISHED).unlink(missing_ok=True)


def is_unfinished(folder: Path) -> bool:
    """Whether a run that took something out was ended before its feed was written and the files were gone.

    Raises:
        EpisodeError: the folder cannot be read.
    """
    return (folder / PRUNED / _UNFINISHED).exists() or retracting.is_unfinished(folder)


def taken_out(folder: Path, guid: str) -> Literal["retracted", "pruned"] | None:
    """Whether the article was retracted, or pruned; None if neither."""
    if retracting.is_retracted(folder, guid):
        return "retracted"
    return "pruned" if retracting.tombstone(folder, guid, PRUNED).is_file() else None


def tombstone_of(folder: Path, guid: str) -> Retraction | None:
    """What the tombstone of an article tells, of whichever kind; None if there is none, or it cannot be read."""
    return retracting.retraction(folder, guid) or retracting.retraction(folder, guid, PRUNED)


def all_tombstones(folder: Path) -> frozenset[str]:
    """The names of all tombstones, of either kind.

    Raises:
        EpisodeError: the folder cannot be read.
    """
    return retracting.tombstones(folder) | retracting.tombstones(folder, PRUNED)


def tombstones_of(folder: Path, guid: str) -> dict[str, bytes]:
    """The article's tombstones: what is in them, by their paths below the folder.

    Raises:
        OSError: as the system tells it.
    """
    places = (retracting.tombstone(folder, guid, kind) for kind in (retracting.RETRACTED, PRUNED))
    return {str(path.relative_to(folder)): path.read_bytes() for path in places if path.is_file()}


def let_back(folder: Path, guid: str) -> None:
    """Remove the article's tombstones, if there are any: it may have an episode again.

    Raises:
        EpisodeError: one cannot be removed.
    """
    retracting.bring_back(folder, guid)
    _remove(folder, [retracting.tombstone(folder, guid, PRUNED)])


def forget_pruned(folder: Path) -> int:
    """Remove the tombstones of all that was pruned; how many there were.

    Raises:
        EpisodeError: one cannot be removed.
    """
    names = sorted(retracting.tombstones(folder, PRUNED))
    _remove(folder, [folder / PRUNED / name for name in names])
    return len(names)


def _remove(folder: Path, tombstones: Iterable[Path]) -> None:
    place = folder / PRUNED
    try:
        for path in tombstones:
            path.unlink(missing_ok=True)
        if place.is_dir() and not any(place.iterdir()):
            place.rmdir()
    except OSError as error:
        raise EpisodeError(f"{error.filename or place}: the pruning cannot be undone ({error.strerror}).") from error
