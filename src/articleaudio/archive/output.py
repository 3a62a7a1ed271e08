"""The output folder while a run writes into it: one writer, corrections told from collisions, the feed last."""

from __future__ import annotations

import logging
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from articleaudio import episode as episode_stage
from articleaudio import feed as feed_stage
from articleaudio.errors import ArticleAudioError, EpisodeError, PassedOver
from articleaudio.feed.rss import page_name
from articleaudio.files import lock
from articleaudio.pipeline import Known, check_sounds, make_cover

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from articleaudio.model import Episode
    from articleaudio.order import Order
    from articleaudio.pipeline import Made

log = logging.getLogger(__name__)

Status = Literal["rendered", "unchanged", "retracted", "passed over", "failed"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a page. `seconds` of sound; `error` is a sentence where it failed."""

    source: str
    status: Status
    episode: Path | None = None
    guid: str | None = None
    seconds: float | None = None
    error: str | None = None


class OutputFolder:
    """An output folder, locked, swept of what killed runs left, its episodes `known` by guid.

    A context manager. On leaving it, however that comes about, the feed is written for what has been published.

    Raises:
        EpisodeError: on entering, the folder cannot be used.
        ConfigError: on entering, the picture or a sound that the settings name cannot be used.
    """

    def __init__(self, order: Order) -> None:
        self._order = order
        self._open = ExitStack()
        self._seen: dict[str, str] = {}
        self._was_empty = False
        self.known: dict[str, Known] = {}

    def __enter__(self) -> Self:
        folder = self._order.output
        with ExitStack() as stack:
            try:
                stack.callback(_remove_if_empty, folder)
                folder.mkdir(parents=True, exist_ok=True)
                stack.enter_context(lock(folder))
            except OSError as error:
                raise unusable(folder, error) from error
            feed_stage.refuse_foreign(folder)
            self._was_empty = not any(folder.iterdir())
            episode_stage.sweep(folder)
            make_cover(self._order)
            check_sounds(self._order)
            if episode_stage.is_unfinished(folder):
                refresh_feed(self._order)
            self.known = {found.label.guid: _known(found) for found in episode_stage.episodes(folder)}
            self._open = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._open:
            if self._was_empty and not self.known:
                _remove_all(self._order.output)
                return
            refresh_feed(self._order)
            episode_stage.sweep(self._order.output)

    def settle(self, name: str, making: Callable[[], Made]) -> Outcome:
        """Waits for what becomes of a page, publishes it, and tells it; a failure is an outcome, too."""
        try:
            return self._publish(making())
        except PassedOver:
            return Outcome(name, "passed over")
        except ArticleAudioError as error:
            return Outcome(name, "failed", error=str(error))
        except Exception as error:
            # A bug, which keeps its traceback; it must not cost the other pages.
            log.exception("%s: this is a bug in articleaudio:", name)
            sentence = f"{name}: a bug in articleaudio, {type(error).__name__}: {error}."
            return Outcome(name, "failed", error=sentence)

    def _publish(self, made: Made) -> Outcome:
        """Puts a staged episode in its place; a correction takes the place of what it corrects."""
        guid, source = made.plan.label.guid, made.plan.source
        if guid in self._seen:
            if made.staged:
                episode_stage.discard(made.staged)
            raise EpisodeError(
                f"{source}: it is the same article as {self._seen[guid]}; "
                "if they are two, render one by itself, with its own address in --url."
            )
        self._seen[guid] = source
        if made.staged is None and guid not in self.known:
            return Outcome(source, "retracted", guid=guid)
        if made.staged is None:
            return _outcome(source, "unchanged", self.known[guid])
        if guid in self.known:
            episode_stage.supersede(self._order.output, self.known[guid].path, made.staged.episode.path)
        committed = episode_stage.commit(made.staged)
        episode_stage.bring_back(self._order.output, guid)
        self.known[guid] = _known(committed)
        return _outcome(source, "rendered", self.known[guid])


def refresh_feed(order: Order) -> Path:
    """Writes the feed from the episodes in the folder alone, then removes what the feed no longer names.

    The caller holds the folder's lock.

    Raises:
        ArticleAudioError: the feed cannot be written; the one before is still there.
    """
    show = order.settings.show
    cover = make_cover(order)
    guid = feed_stage.save_show(order.output, show)
    path = feed_stage.write(show, episode_stage.episodes(order.output), order.output, guid=guid, cover=cover)
    episode_stage.retire(order.output, order.keep_superseded)
    return path


def rebuild_feed(order: Order) -> Path:
    """The feed anew, under the folder's lock.

    Raises:
        ArticleAudioError: there is no such folder, or the feed cannot be written.
    """
    try:
        with lock(order.output):
            if not (any((order.output / "episodes").glob("*.mp3")) or (order.output / page_name(1)).exists()):
                raise EpisodeError(f"{order.output}: there is no episode in this folder; render an article first.")
            return refresh_feed(order)
    except FileNotFoundError as error:
        raise EpisodeError(f"{order.output}: there is no such folder; render an article first.") from error
    except OSError as error:
        raise unusable(order.output, error) from error


def unusable(folder: Path, error: OSError) -> EpisodeError:
    """That an output folder cannot be used, as a sentence."""
    return EpisodeError(f"{folder}: the output folder cannot be used ({error.strerror}).")


def _known(episode: Episode) -> Known:
    label = episode.label
    return Known(
        path=episode.path,
        guid=label.guid,
        headline=label.headline,
        published=label.published,
        date_origin=label.date_origin,
        modified=label.modified,
        content_hash=label.content_hash,
        seconds=episode.seconds,
    )


def _outcome(source: str, status: Status, episode: Known) -> Outcome:
    return Outcome(source, status, episode.path, episode.guid, episode.seconds)


def _remove_all(folder: Path) -> None:
    """Takes back what a run that published nothing put into a folder that was empty."""
    episode_stage.sweep(folder)
    (folder / feed_stage.COVER).unlink(missing_ok=True)
    _remove_if_empty(folder / "episodes")


def _remove_if_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()
