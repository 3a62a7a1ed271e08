"""Taking an episode back, and bringing it back again, by its guid or by where its article came from."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from articleaudio import article as article_stage
from articleaudio import episode as episode_stage
from articleaudio import labelling, source
from articleaudio.archive.catalogue import catalogue_in
from articleaudio.archive.holding import unusable
from articleaudio.archive.refreshing import refresh_and_keep
from articleaudio.errors import EpisodeError
from articleaudio.files import lock

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articleaudio.order import Order


def retract(target: str, order: Order, reason: str = "") -> Path | None:
    """Takes an episode out of the feed, deletes its files, and leaves a tombstone; where that lies.

    None if it was taken back before; what a killed run left of it is cleared away then. `target` is a guid, the
    article's address, the episode's MP3 or the article's page (a file, or - for standard input).

    Raises:
        EpisodeError: there is no such episode, or something cannot be written.
        ArticleAudioError: the page cannot be read.
    """
    guids = _guids(target, order)
    try:
        with lock(order.output), ExitStack() as stack:
            made = None
            catalogue = catalogue_in(order.output, stack)
            read = catalogue.read if catalogue else episode_stage.read_tags
            current = episode_stage.episodes(order.output, read=read)
            found = [each for each in current if each.label.guid in guids or each.label.url == target]
            if not found and not _tombstones(target, guids, order):
                raise EpisodeError(
                    f"{target}: there is no episode of it in {order.output}; give a guid, an address, or a file."
                )
            for each in found:
                stems = episode_stage.stems_of(order.output, each.label.guid)
                made = episode_stage.retract(order.output, each, stems, reason)
            refresh_and_keep(order, catalogue)
            if catalogue:
                catalogue.forget_missing()
                taken_back = {each.label.guid for each in found} | _tombstones(target, guids, order)
                catalogue.mark(taken_back, "retracted")
            episode_stage.sweep(order.output)
            return made
    except FileNotFoundError as error:
        raise _no_folder(order) from error
    except OSError as error:
        raise unusable(order.output, error) from error


def bring_back(target: str, order: Order) -> None:
    """Removes the tombstone, so that the article may be rendered again; `target` as for `retract`.

    Raises:
        EpisodeError: it was not retracted, or something cannot be written.
        ArticleAudioError: the page cannot be read.
    """
    guids = _guids(target, order)
    try:
        with lock(order.output), ExitStack() as stack:
            catalogue = catalogue_in(order.output, stack)
            found = _tombstones(target, guids, order)
            if not found:
                raise EpisodeError(f"{target}: nothing of it was retracted in {order.output}.")
            for guid in found:
                episode_stage.bring_back(order.output, guid)
            refresh_and_keep(order, catalogue)
            if catalogue:
                catalogue.forget_those("retracted", found)
    except FileNotFoundError as error:
        raise _no_folder(order) from error
    except OSError as error:
        raise unusable(order.output, error) from error


def _tombstones(target: str, guids: Iterable[str], order: Order) -> set[str]:
    """The guids that were taken back and are meant."""
    found = {guid for guid in guids if episode_stage.is_retracted(order.output, guid)}
    return found | {told.guid for told in episode_stage.retractions(order.output) if told.url == target}


def _guids(target: str, order: Order) -> set[str]:
    """The guids that may be meant. Nothing is fetched."""
    if target.startswith(("http://", "https://")):
        return {target, labelling.guid_of_address(target)}
    path = Path(target)
    if target != "-" and not path.is_file():
        return {target}
    if path.suffix.lower() == ".mp3":
        return {episode_stage.read(path).label.guid}
    return {labelling.identify(article_stage.parse(source.read(target), order.corrections, force=True))}


def _no_folder(order: Order) -> EpisodeError:
    return EpisodeError(f"{order.output}: there is no such folder; name the output folder with --output.")
