"""The output folder while a run writes into it: one writer, corrections told from collisions, the feed last."""

from __future__ import annotations

import logging
import time
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from articleaudio import episode as episode_stage
from articleaudio import feed as feed_stage
from articleaudio.archive.catalogue import Catalogue, Entry, key_of, remove_catalogue
from articleaudio.archive.holding import unusable
from articleaudio.archive.known import Met, Roll, roll_of
from articleaudio.archive.refreshing import refresh_feed
from articleaudio.archive.unchanged import digest_of_page, digest_of_settings, is_as_before
from articleaudio.branding import check_sounds, make_cover
from articleaudio.errors import ArticleAudioError, EpisodeError, PassedOver
from articleaudio.files import lock
from articleaudio.pipeline import Made
from articleaudio.source import shown

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Self

    from articleaudio.labelling import Known
    from articleaudio.model import Source
    from articleaudio.order import Order

log = logging.getLogger(__name__)

REFRESH_EVERY = 50  # episodes that are published before the feed tells of them
REFRESH_SHARE = 20  # times as long as a refresh takes passes between two: they take a twentieth of a run at most

RETRY_REFRESH = 30.0  # seconds, after one that failed

Status = Literal["rendered", "unchanged", "retracted", "pruned", "passed over", "failed"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a page. `seconds` of sound; `error` is a sentence where it failed."""

    source: str
    status: Status
    episode: Path | None = None
    guid: str | None = None
    seconds: float | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A page that is asked for: what messages call it, its name in the catalogue, SHA-256 of its bytes or "".

    What has no name there is told and not kept. `before` is what was said of it there, where that was looked up.
    """

    name: str
    key: str
    digest: str = ""
    before: Entry | None = None


class OutputFolder:
    """An output folder, locked, swept of what killed runs left, its episodes `known` by guid.

    A context manager. The feed is written for what has been published every now and then, and on leaving it, however
    that comes about. A folder that was empty is left so, and one that was not there is gone again, where nothing was
    published; with `keeps_failures` the catalogue stays where something failed.

    Raises:
        EpisodeError: on entering, the folder cannot be used.
        ConfigError: on entering, the picture or a sound that the settings name cannot be used.
    """

    def __init__(self, order: Order, *, keeps_failures: bool = False) -> None:
        self._order = order
        self._keeps_failures = keeps_failures
        self._open = ExitStack()
        self._met = Met()
        self._was_empty = False
        self._failed: set[str] = set()  # what it is called in the catalogue
        self._settings = ""
        self._unheard_of = 0  # episodes published since the feed was written
        self._next_refresh = 0.0
        self._turn = 0  # of the last correction in this run
        self._catalogue = Catalogue(order.output)
        self.known: Roll

    def __enter__(self) -> Self:
        folder = self._order.output
        is_made = not folder.exists()
        with ExitStack() as stack:
            try:
                if not self._order.has_lock:
                    stack.enter_context(lock(folder, make=True))
                if is_made:  # and not the user's, who may have given it to a group
                    stack.callback(_remove_if_empty, folder)  # under the lock: who waits for it would hold nothing
            except OSError as error:
                raise unusable(folder, error) from error
            feed_stage.refuse_foreign(folder)
            self._was_empty = not any(folder.iterdir())
            episode_stage.sweep(folder)
            make_cover(self._order)
            check_sounds(self._order)
            stack.enter_context(self._catalogue)
            if episode_stage.is_unfinished(folder):
                refresh_feed(self._order, self._catalogue)
            self.known = roll_of(folder, self._catalogue)
            self._settings = digest_of_settings(self._order)
            self._open = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._open:
            if self._was_empty and not self.known and not episode_stage.has_any(self._order.output):
                self._catalogue.close()
                _remove_all(self._order.output, keep_catalogue=bool(self._failed) and self._keeps_failures)
                return
            self._refresh()
            self._catalogue.forget_missing()
            episode_stage.sweep(self._order.output)

    def _try_refresh(self) -> None:
        """In the midst of a run: what is in the way may be gone at its end, and until then the feed is as it was."""
        try:
            self._refresh()
        except ArticleAudioError as error:
            log.warning("The feed is not refreshed for now: %s", error)
            self._next_refresh = time.monotonic() + RETRY_REFRESH

    def _refresh(self) -> None:
        begun = time.monotonic()
        refresh_feed(self._order, self._catalogue)
        ended = time.monotonic()
        self._unheard_of = 0
        self._next_refresh = ended + REFRESH_SHARE * (ended - begun)

    def ask(self, page: Path | Source) -> tuple[Asked, Made | None]:
        """What is asked for with a page, and what became of it if it is as it was when it was last rendered."""
        name = str(page) if isinstance(page, Path) else shown(page.name)
        key = key_of(name)
        entry = self._catalogue.page(key)
        asked = Asked(name, key, digest_of_page(page), entry)
        if self._order.filters.answer(None if isinstance(page, Path) else page.given) is None:
            return asked, None  # whether it is wanted, only the page tells
        if entry is None or (entry.digest, entry.settings) != (asked.digest, self._settings):
            return asked, None
        if not is_as_before(page, entry, self.known, self._order):
            return asked, None
        told = (entry.guid, entry.content_hash, entry.words, entry.pictures, entry.picture)
        return asked, Made(asked.name, *told, None)

    def settle(self, asked: Asked, making: Callable[[], Made]) -> Outcome:
        """Waits for what becomes of a page, publishes it, puts it down and tells it; a failure is an outcome, too."""
        made = None
        try:
            made = making()
            outcome = self._publish(made)
        except PassedOver:
            return Outcome(asked.name, "passed over")
        except ArticleAudioError as error:
            outcome = Outcome(asked.name, "failed", error=str(error))
        except Exception as error:
            # A bug, which keeps its traceback; it must not cost the other pages.
            log.exception("%s: this is a bug in articleaudio:", asked.name)
            sentence = f"{asked.name}: a bug in articleaudio, {type(error).__name__}: {error}."
            outcome = Outcome(asked.name, "failed", error=sentence)
        if asked.key:
            self._put_down(self._entry(asked, made, outcome), self._said_before(asked, outcome))
        if outcome.status == "failed":
            self._failed.add(asked.key)
        self._unheard_of += outcome.status == "rendered"
        if self._unheard_of >= REFRESH_EVERY and time.monotonic() >= self._next_refresh:
            self._try_refresh()
        return outcome

    def was_gone_through(self, archive: str) -> None:
        """An archive came to its end: if it did not so the last time, that is forgotten, unless it did not now."""
        before = self._catalogue.page(key_of(archive))
        if before and before.state == "failed" and key_of(archive) not in self._failed:
            self._catalogue.forget(before.name)

    def _said_before(self, asked: Asked, outcome: Outcome) -> Entry | None:
        """What the catalogue says of a page; where it is as it was, that need not be asked for again."""
        return asked.before if asked.before and outcome.status == "unchanged" else self._catalogue.page(asked.key)

    def _put_down(self, entry: Entry, before: Entry | None) -> None:
        """Keeps what became of a page; a run that changes nothing leaves the catalogue as it is."""
        if before and {before.state, entry.state} <= {"rendered", "unchanged"}:
            before = replace(before, state=entry.state)
        if before is None or replace(before, at=entry.at) != entry:
            self._catalogue.keep(entry)

    def _entry(self, asked: Asked, made: Made | None, outcome: Outcome) -> Entry:
        """What the catalogue keeps; what a fallback said is tried again, so its page counts as never read."""
        troubled = outcome.status == "rendered" and outcome.episode and episode_stage.is_troubled(outcome.episode)
        return Entry(
            name=asked.key,
            digest="" if troubled else asked.digest,
            settings=self._settings,
            pictures=made.pictures if made else (),
            picture=made.picture if made else "",
            guid=made.guid if made else "",
            content_hash=made.content_hash if made else "",
            state=outcome.status,
            error=outcome.error or "",
            words=made.words if made else 0,
            seconds=outcome.seconds or 0.0,
            at=datetime.now(UTC).isoformat(timespec="seconds"),
        )

    def _publish(self, made: Made) -> Outcome:
        """Puts a staged episode in its place; a correction takes the place of what it corrects."""
        guid, source = made.guid, made.source
        try:
            self._refuse_twice(guid, source)
            earlier = self.known.get(guid)
            if made.staged and earlier:
                episode_stage.supersede(self._order.output, earlier.path, made.staged.episode.path, self._next_turn())
        except EpisodeError:
            if made.staged:
                episode_stage.discard(made.staged)
            raise
        if made.staged is None and earlier:
            return _outcome(source, "unchanged", earlier)
        if made.staged is None:
            return Outcome(source, episode_stage.taken_out(self._order.output, guid) or "retracted", guid=guid)
        committed = episode_stage.commit(made.staged)
        episode_stage.let_back(self._order.output, guid)
        return _outcome(source, "rendered", self.known.put(committed))

    def _next_turn(self) -> int:
        """The number of a correction: all notes are read for the first one alone."""
        self._turn = self._turn + 1 if self._turn else episode_stage.next_turn(self._order.output)
        return self._turn

    def _refuse_twice(self, guid: str, source: str) -> None:
        before = self._met.before(guid, source)
        if before is not None:
            raise EpisodeError(
                f"{source}: it is the same article as {before}; "
                "if they are two, render one by itself, with an address in --url, and leave it out here with --skip."
            )


def _outcome(source: str, status: Status, episode: Known) -> Outcome:
    return Outcome(source, status, episode.path, episode.guid, episode.seconds)


def _remove_all(folder: Path, *, keep_catalogue: bool) -> None:
    """Takes back what a run that published nothing put into a folder that was empty."""
    episode_stage.sweep(folder)
    (folder / feed_stage.COVER).unlink(missing_ok=True)
    if not keep_catalogue:
        remove_catalogue(folder)
    _remove_if_empty(folder / "episodes")


def _remove_if_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()
