"""Which of several files is an article's current episode, and when the others go.

A marker `superseded/<old stem>.json` says which file stands in place of an old one. It counts from the moment the
new file is there, or one that came after it; the latest that is there (`turn`) is the current one, so that a correction
may be taken back by publishing the earlier audio again, and the loss of a file between two brings none back.
"""

from __future__ import annotations

import json
import logging
import math
import os
import time
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, TypeAlias

from articleaudio import files
from articleaudio.episode import naming, pruning, record, retracting
from articleaudio.episode.filing import Cards, Filed, filed, names_in_order
from articleaudio.episode.reading import read_tags, refuse_foreign
from articleaudio.errors import EpisodeError, EpisodeUnreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from articleaudio.model import Episode

Read: TypeAlias = "Callable[[Path], Episode]"
"""What reads an episode from its MP3, as `read_tags` does."""

Look: TypeAlias = "Callable[[Path], Filed]"
"""What tells of an MP3 which article it is of, and when that is from, as `look_at` does."""

NoteOf: TypeAlias = "Callable[[str], Marker | None]"
"""What knows the marker of the file of a stem."""

_AT_ONCE = 500  # episodes that are filed together
_SECONDS_A_DAY = 86_400
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Marker:
    """A note that a file was superseded by the one of the stem `by`; `turn` counts the corrections of a folder."""

    path: Path
    by: str
    guid: str
    turn: int

    @property
    def old(self) -> str:
        """The stem of what was superseded."""
        return self.path.name.removesuffix(".json")


@dataclass(frozen=True, slots=True)
class Standing:
    """How the MP3s of an output folder stand to each other.

    Attributes:
        current: the episodes, newest first.
        outdated: superseded files, each with the marker that says so.
        taken_back: files of what was retracted or pruned.
        damaged: those of which nothing can be told.
        markers: all that lie in the folder, by the stem of what was superseded.
    """

    current: Cards
    outdated: Mapping[Path, Marker]
    taken_back: Sequence[Path]
    damaged: Sequence[Path]
    markers: Mapping[str, Marker]


def look_at(path: Path) -> Filed:
    """What the tags of an MP3 tell; it raises what `read_tags` does."""
    return filed(read_tags(path))


def current(folder: Path, skipped: list[Path] | None = None, look: Look = look_at) -> Cards:
    """The current episodes of an output folder, newest first.

    Superseded files are left out, and what was retracted or pruned. MP3s that are damaged or not ours are passed over:
    logged as a warning and put into `skipped`. `look` may know what `look_at` would find.

    Raises:
        EpisodeError: the folder cannot be listed.
        EpisodeUnreadable: one of the MP3s cannot be read for now; of the others nothing can be said without it.
    """
    found = sort_out(folder, look)
    if skipped is not None:
        skipped += found.damaged
    return found.current


def episodes(folder: Path, skipped: list[Path] | None = None, read: Read = read_tags) -> list[Episode]:
    """The current episodes of an output folder by their tags alone (no cues), newest first.

    What is left out, and `skipped`, are as of `current`. `read` may know what `read_tags` would find.

    Raises:
        EpisodeError: the folder cannot be listed.
    """
    found: dict[Path, Episode] = {}

    def look(path: Path) -> Filed:
        found[path] = read(path)
        return filed(found[path])

    return [found[one.path] for one in current(folder, skipped, look)]


def next_turn(folder: Path) -> int:
    """The number of the next correction in a folder: one more than the last that is noted.

    Raises:
        EpisodeError: the folder of the notes cannot be listed.
    """
    return 1 + max((marker.turn for marker in _markers(folder)), default=0)


def supersede(folder: Path, old: Path, new: Path, turn: int | None = None) -> None:
    """Say that `new` stands in place of `old` as soon as it is there; call it before `new` is committed.

    `turn` is the number of the correction, above those of all others; None for `next_turn`, which reads all notes.

    Raises:
        EpisodeError: `old` cannot be read, or the marker not written.
    """
    if old.stem == new.stem:
        return
    guid = read_tags(old).label.guid
    path = folder / naming.SUPERSEDED / f"{old.stem}.json"
    data = {"by": new.stem, "guid": guid, "turn": next_turn(folder) if turn is None else turn}
    text = json.dumps(data, indent=1) + "\n"
    try:
        path.parent.mkdir(exist_ok=True)
        files.write_atomically(path, text.encode("ascii"))
    except OSError as error:
        raise EpisodeError(f"{path}: the correction cannot be noted ({error.strerror}).") from error


def retire(folder: Path, keep_days: float = 0, standing: Standing | None = None) -> tuple[Path, ...]:
    """Delete files of what is out of the feed (superseded, retracted, pruned), then markers that have done their work.

    Call it after the feed was written, and not between `supersede` and `commit`.

    Args:
        folder: the output folder.
        keep_days: how long a superseded file stays, counted from its marker's last change; the others do not, nor one
            that is damaged. Of 0 days no clock is asked: it may have been set back since.
        standing: what `sort_out` found in the folder, if no file has come or gone since.

    Returns:
        The MP3s that were deleted.

    Raises:
        EpisodeError: something cannot be deleted.
    """
    found = standing or sort_out(folder)
    outdated = found.outdated
    try:
        anew = _made_anew(found.damaged, {one.guid for one in found.current}) if found.damaged else []
        overdue = [audio for audio in _overdue(outdated, keep_days) if _has_successor(outdated[audio], found.current)]
        gone = [*overdue, *found.taken_back, *anew]
        for audio in gone:
            for path in naming.family(audio):
                path.unlink(missing_ok=True)
        _remove_needless(found, set(gone))
        _remove_if_empty(folder / naming.SUPERSEDED)
        pruning.finish(folder)
    except OSError as error:
        raise EpisodeError(f"{error.filename or folder}: it cannot be deleted ({error.strerror}).") from error
    return tuple(gone)


def _remove_needless(found: Standing, deleted: Container[Path]) -> None:
    """Deletes markers of what is no longer there, but for those that tell how the files which are left stand."""
    left = [audio for audio in found.outdated if audio not in deleted]
    current = (path for audio in left for path in found.current.paths_of(found.outdated[audio].guid))
    needed = _chains((path.stem for path in chain(left, current)), found.markers.get)
    for old, marker in found.markers.items():
        if old not in needed:
            marker.path.unlink(missing_ok=True)


def _overdue(outdated: Mapping[Path, Marker], keep_days: float) -> list[Path]:
    """In the order in which they were superseded: a file whose successor went first would count as current again."""
    newest = time.time() - keep_days * _SECONDS_A_DAY
    in_turn = sorted(outdated.items(), key=lambda one: one[1].turn)
    return [audio for audio, marker in in_turn if not keep_days or marker.path.stat().st_mtime <= newest]


def _has_successor(marker: Marker, current: Cards) -> bool:
    """Whether its article's episode is there now, too: the feed was written since the folder was sorted out."""
    return any(path.is_file() for path in current.paths_of(marker.guid))


def _made_anew(damaged: Iterable[Path], guids: Container[str]) -> list[Path]:
    """Of MP3s that cannot be read those whose record tells of an article that has an episode under another name."""
    found = []
    for path in damaged:
        guid = record.guid(naming.beside(path, naming.RECORD))
        if guid in guids:
            with suppress(EpisodeError):  # somebody else's tags are in it
                refuse_foreign(path, guid)
                found.append(path)
    return found


def stems_of(folder: Path, guid: str) -> list[str]:
    """The stems of all files of an article, superseded ones among them.

    Raises:
        EpisodeError: the folder cannot be listed.
    """
    return [one.path.stem for one in _readable(folder, [], look_at) if one.guid == guid]


def holdings(folder: Path, keep_days: float = 0, read: Read = read_tags) -> list[tuple[Episode, tuple[Path, ...]]]:
    """The current episodes, newest first, each with all MP3s that `retire` leaves its article: its own first.

    Raises:
        EpisodeError: the folder cannot be listed.
    """
    found: dict[Path, Episode] = {}

    def look(path: Path) -> Filed:
        found[path] = read(path)
        return filed(found[path])

    standing = sort_out(folder, look)
    outdated = standing.outdated
    earlier: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(outdated.keys() - set(_overdue(outdated, keep_days))):
        earlier[outdated[path].guid].append(path)
    return [(found[one.path], (one.path, *earlier[one.guid])) for one in standing.current]


def sort_out(folder: Path, look: Look = look_at) -> Standing:
    """How the MP3s of an output folder stand to each other; see `current` for the arguments and what is raised."""
    # Before the files: a run that is at work deletes a file first, and then the note that says so.
    hidden = retracting.tombstones(folder) | retracting.tombstones(folder, pruning.PRUNED)
    markers = {marker.old: marker for marker in _markers(folder)}
    damaged: list[Path] = []
    cards = Cards(folder / naming.EPISODES)
    readable = _readable(folder, damaged, look)
    while some := list(islice(readable, _AT_ONCE)):
        cards.add(*some)
    taken_back = _without_hidden(folder, cards, hidden)
    outdated: dict[Path, Marker] = {}
    for same in cards.articles_with_several():
        winner, out = _winner(same, markers.get)
        outdated |= out
        for one in same:
            if one is not winner:
                cards.remove(one)
    cards.arrange()
    return Standing(cards, outdated, taken_back, damaged, markers)


def _without_hidden(folder: Path, cards: Cards, hidden: Collection[str]) -> list[Path]:
    """The MP3s of what was retracted or pruned, whose cards go."""
    found = []
    for guid in cards.guids() if hidden else ():
        if retracting.tombstone(folder, guid).name in hidden:
            for one in cards.of(guid):
                cards.remove(one)
                found.append(one.path)
    return sorted(found)


def one_of(folder: Path, guid: str, names: Iterable[str], look: Look = look_at) -> Filed | None:
    """The current episode of one article, of whose MP3s all have to be named; None if none of them is there.

    Raises:
        EpisodeUnreadable: one of them cannot be read for now.
        EpisodeError: all that are there are damaged.
    """
    damaged: list[EpisodeError] = []
    same = [one for name in sorted(names) if (one := _if_whole(folder, name, look, damaged)) and one.guid == guid]
    if damaged and not same:
        raise damaged[0]
    if not same or pruning.taken_out(folder, guid):
        return None
    return _winner(same, partial(_note, folder))[0]


def _if_whole(folder: Path, name: str, look: Look, damaged: list[EpisodeError]) -> Filed | None:
    path = folder / naming.EPISODES / name
    try:
        return look(path) if path.is_file() else None
    except EpisodeUnreadable:
        raise
    except EpisodeError as error:
        damaged.append(error)
        return None


def _winner(same: Sequence[Filed], note_of: NoteOf) -> tuple[Filed, dict[Path, Marker]]:
    """Of the files of one article the current one, and those that are superseded."""
    stems = {one.name.removesuffix(naming.AUDIO): one for one in same}
    out = _out(stems, note_of)
    live = max((stems[stem] for stem in stems if stem not in out), key=_latest)
    return live, {stems[stem].path: marker for stem, marker in out.items()}


def _out(stems: Collection[str], note_of: NoteOf) -> dict[str, Marker]:
    """Which files of one article are superseded: those that ceased to be the current one before another there did."""
    markers = _chains(stems, note_of)
    became: dict[str, int] = {}  # in which turn each became the current one
    for marker in markers.values():
        became[marker.by] = max(became.get(marker.by, 0), marker.turn)
    until = {stem: markers[stem].turn for stem in stems if stem in markers}  # in which it ceased to be, if it did
    again = {stem for stem in stems if became.get(stem, 0) > until.get(stem, 0)}
    newest = math.inf if again else max(until.values(), default=0)
    return {stem: markers[stem] for stem, turn in until.items() if turn < newest and stem not in again}


def _chains(stems: Iterable[str], note_of: NoteOf) -> dict[str, Marker]:
    """The markers of these, of what stands in their place, and so on, by the stems of what was superseded."""
    found: dict[str, Marker] = {}
    for stem in stems:
        at = stem
        while at not in found and (marker := note_of(at)):
            found[at] = marker
            at = marker.by
    return found


def _latest(one: Filed) -> tuple[datetime, str]:
    """The order of files of one article about which no marker says anything (copied by hand)."""
    modified = one.modified or datetime.min.replace(tzinfo=UTC)
    return (modified if modified.tzinfo else modified.replace(tzinfo=UTC)), one.name


def _readable(folder: Path, skipped: list[Path], look: Look) -> Iterator[Filed]:
    for path in _listed(folder / naming.EPISODES, naming.AUDIO):
        try:
            yield look(path)
        except EpisodeUnreadable:
            raise  # without it an episode that it stands in place of would come back, and it would go
        except EpisodeError as error:
            _log.warning("Passed over: %s", error)
            skipped.append(path)


def _markers(folder: Path) -> Iterator[Marker]:
    return filter(None, map(_marker, _listed(folder / naming.SUPERSEDED, ".json")))


def _note(folder: Path, stem: str) -> Marker | None:
    """The marker of what was superseded, if there is one."""
    path = folder / naming.SUPERSEDED / f"{stem}.json"
    return _marker(path) if os.path.isfile(path) else None  # noqa: PTH113 - no name is too long for it


def _marker(path: Path) -> Marker | None:
    try:
        data: Any = json.loads(path.read_bytes())
        return Marker(path, _name(data["by"]), str(data["guid"]), _turn(data["turn"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        _log.warning("%s: not a note of a correction, passed over (%s).", path, error)
        return None


def _turn(number: object) -> int:
    if not isinstance(number, int) or number < 1:
        raise ValueError(f"{number!r} is no number of a correction")
    return number


def _name(stem: object) -> str:
    if not isinstance(stem, str) or os.path.basename(stem) != stem:  # noqa: PTH119 - it is no path
        raise ValueError(f"{stem!r} is no name of a file")
    return stem


def _listed(folder: Path, suffix: str) -> Iterator[Path]:
    """The files of a folder with a suffix, by name; none if there is no folder."""
    try:
        yield from (folder / name for name in names_in_order(folder, suffix))
    except OSError as error:
        raise EpisodeError(f"{folder}: the folder cannot be read ({error.strerror}).") from error


def _remove_if_empty(folder: Path) -> None:
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
