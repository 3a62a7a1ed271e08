"""Taking old episodes out: which ones go, and in which order, so that no feed ever names a file that is gone."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from articleaudio import episode as episode_stage
from articleaudio import feed as feed_stage
from articleaudio.archive.catalogue import catalogue_in, copy_catalogue
from articleaudio.archive.holding import held
from articleaudio.archive.refreshing import refresh_and_keep, refresh_feed
from articleaudio.branding import make_cover
from articleaudio.errors import EpisodeError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from articleaudio.archive.catalogue import Catalogue
    from articleaudio.episode import Read
    from articleaudio.model import Episode
    from articleaudio.order import Order


@dataclass(frozen=True, slots=True)
class Bounds:
    """What may stay; an episode goes if any of the bounds says so.

    Attributes:
        since: of publication. An episode without a date has no age, and stays.
        keep: so many episodes, the newest; those without a date count as the oldest.
        size: bytes of all their files: the newest ones that fit, without a gap.
    """

    since: datetime | None = None
    keep: int | None = None
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """An episode with all files of its article: MP3s, earlier ones among them, each with what lies beside it."""

    episode: Episode
    audio: tuple[Path, ...]
    size: int


@dataclass(frozen=True, slots=True)
class Pruning:
    """What goes, or went, oldest first, and what stays."""

    going: tuple[Held, ...]
    staying: tuple[Held, ...]


def prune(order: Order, bounds: Bounds, *, is_trial: bool = False) -> Pruning:
    """Takes old episodes out of the feed, then deletes their files; a trial changes nothing, and tells what would go.

    Each leaves a tombstone, by which it stays away when its article is met again. What a killed run left is put right,
    too. Superseded files whose time is over go as well (`order.keep_superseded`).

    Raises:
        FolderBusy: another run writes into the folder.
        EpisodeError: there is no such folder; nothing would be left; something cannot be written or deleted.
        ConfigError: the picture that the settings name cannot be used.
    """
    folder = order.output
    with held(folder), ExitStack() as stack:
        feed_stage.refuse_foreign(folder)
        catalogue = _catalogue(folder, stack, is_trial=is_trial)
        read = catalogue.read if catalogue else episode_stage.read_tags
        found = _divided(_holdings(order, read), bounds, folder)
        if is_trial or not (found.going or found.staying or episode_stage.is_unfinished(folder)):
            return found
        make_cover(order)  # what is wrong with it is told before anything goes
        episode_stage.sweep(folder)
        if found.going:
            going = ((one.episode, [path.stem for path in one.audio]) for one in found.going)
            episode_stage.prune(folder, going)
        refresh_feed(order, catalogue)
        if found.going and catalogue:
            catalogue.forget_missing()
            catalogue.mark({one.episode.label.guid for one in found.going}, "pruned")
        return found


def _catalogue(folder: Path, stack: ExitStack, *, is_trial: bool) -> Catalogue | None:
    """The folder's catalogue, if it has one; for a trial a copy, in which what is found may be put down."""
    if not is_trial:
        return catalogue_in(folder, stack)
    place = Path(stack.enter_context(TemporaryDirectory(prefix="articleaudio-")))
    copy_catalogue(folder, place)
    return catalogue_in(place, stack)


def let_all_back(order: Order) -> int:
    """Forgets what was pruned, so that the next run renders it again; how many episodes that may be.

    What a killed run noted as pruned, and did not delete yet, stays as it was.

    Raises:
        FolderBusy: another run writes into the folder.
        EpisodeError: there is no such folder, or something cannot be written.
    """
    with held(order.output), ExitStack() as stack:
        catalogue = catalogue_in(order.output, stack)
        was_unfinished = episode_stage.is_unfinished(order.output)
        count = episode_stage.forget_pruned(order.output)  # first: whoever writes the feed deletes what is noted
        if was_unfinished:
            episode_stage.sweep(order.output)
            refresh_and_keep(order, catalogue)
            episode_stage.forget_pruned(order.output)  # their folder, which held the note that it was not finished
        if catalogue:
            catalogue.forget_those("pruned")
        return count


def _holdings(order: Order, read: Read) -> list[Held]:
    holdings = episode_stage.holdings(order.output, order.keep_superseded, read)
    return [Held(found, audio, _size(audio)) for found, audio in holdings]


def _size(audio: Sequence[Path]) -> int:
    """Bytes of all files of some MP3s' families."""
    total = 0
    for path in audio:
        for one in episode_stage.family(path):
            with suppress(FileNotFoundError):
                total += one.stat().st_size
    return total


def _divided(found: Sequence[Held], bounds: Bounds, folder: Path) -> Pruning:
    """What goes and what stays, of episodes that are given newest first.

    Raises:
        EpisodeError: `bounds.size` is less than the newest one takes.
    """
    staying: list[Held] = []
    going: list[Held] = []
    room = bounds.size
    for one in found:
        if _is_old(one.episode, bounds.since) or (bounds.keep is not None and len(staying) >= bounds.keep):
            going.append(one)
        elif room is None:
            staying.append(one)
        elif one.size <= room:
            staying.append(one)
            room -= one.size
        else:
            going.append(one)
            room = 0
    if found and found[0] in going and not _is_old(found[0].episode, bounds.since):
        raise EpisodeError(
            f"{folder}: the newest episode alone takes {found[0].size} bytes, more than is allowed; nothing is pruned."
        )
    return Pruning(tuple(reversed(going)), tuple(staying))


def _is_old(found: Episode, since: datetime | None) -> bool:
    return since is not None and found.label.date_origin != "none" and found.label.published < since
