"""Pages on their way through the workers: so many at once, told in order, each once, whatever becomes of workers."""

from __future__ import annotations

from collections import deque
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from articleaudio.archive.stopping import Interrupted
from articleaudio.errors import EngineError, PassedOver
from articleaudio.source import Unreadable

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable
    from pathlib import Path

    from articleaudio.archive.stopping import Stop
    from articleaudio.archive.workforce import Crew
    from articleaudio.model import Source

K = TypeVar("K")
T = TypeVar("T")

AHEAD = 4  # pages in flight for each job: enough that a long one does not idle the others
TRIES = 2  # for pages whose worker process was killed, the second one with no other beside it
LOOKS_UP = 0.2  # seconds, at most, until a run that waits for a page sees that it is asked to stop


class Desk(Protocol[K, T]):
    """Where pages are handed in."""

    def begin(self, entry: Path | Source | Unreadable) -> tuple[K, Future[T]]:
        """What an entry is called, and its future, which may have come already."""

    def given_up(self, called: K) -> str:
        """Why a page is not asked for again, a sentence."""


@dataclass(slots=True)
class _Flight(Generic[K, T]):
    """An entry on its way; `told` is None while it waits to be tried alone."""

    entry: Path | Source | Unreadable
    called: K
    told: Future[T] | None
    tries: int = 1


class Flights(Generic[K, T]):
    """Goes through entries, once.

    A worker that is killed takes with it all pages in flight, and nobody can tell which one killed it. Those are tried
    again one at a time, so that the others come through and the one is found.

    Args:
        entries: in order.
        limit: how many are wanted; what cannot be read and what is passed over does not count.
        crew: who does the work.
        desk: where it is handed in.
        stop: may end it: nothing else is begun then, and what is in hand is finished.
    """

    def __init__(
        self,
        entries: Iterable[Path | Source | Unreadable],
        limit: int | None,
        crew: Crew,
        desk: Desk[K, T],
        stop: Stop,
    ) -> None:
        self._waiting = iter(entries)
        self._left = limit
        self._crew, self._desk, self._stop = crew, desk, stop
        self._flying: deque[_Flight[K, T]] = deque()
        self._broken_off: Interrupted | None = None

    def told(self) -> Generator[tuple[K, Future[T]], None, None]:
        """What each entry is called, with its future that has come, in order.

        Raises:
            Interrupted: the time for what was in hand is over.
        """
        while True:
            self._fill()
            if self._broken_off and not (self._flying and _has_come(self._flying[0].told)):
                raise self._broken_off
            if not self._flying:
                self._stop.cut_short = bool(self._stop.asked) and self._left != 0
                return
            one = self._flying[0]
            if one.told is None and self._stop.asked:  # the crew takes nothing any more
                self._stop.cut_short = True
                return
            if one.told is None:
                one.tries += 1
                _, one.told = self._desk.begin(one.entry)
            self._wait_for(one.told)
            if not _is_lost(one.told):
                self._flying.popleft()
                self._put_back(one.told)
                yield one.called, one.told
            elif self._stop.asked:
                self._stop.cut_short = True
                return
            else:
                self._crew.renew()
                self._suspect_all()

    def _fill(self) -> None:
        """Begins as many as may be in flight; none while a page is tried alone, or while one waits to be told.

        To get the next entry may take long (a site's delay between two pages).
        """
        try:
            while self._has_room():
                with self._stop.in_hand():
                    entry = next(self._waiting, None)
                if entry is None:
                    self._left = 0
                    return
                self._flying.append(_Flight(entry, *self._desk.begin(entry)))
                if self._left is not None and not isinstance(entry, Unreadable):
                    self._left -= 1
        except Interrupted as error:
            self._broken_off = error

    def _has_room(self) -> bool:
        if self._stop.asked or self._left == 0 or self._broken_off:
            return False
        if any(one.told is None or one.tries > 1 for one in self._flying):
            return False
        if self._flying and _has_come(self._flying[0].told):
            return False
        return len(self._flying) < self._crew.width * AHEAD

    def _put_back(self, told: Future[T]) -> None:
        if self._left is not None and isinstance(told.exception(), PassedOver):
            self._left += 1

    def _wait_for(self, told: Future[T]) -> None:
        """Waits until a page is finished, or lost with its crew. When the run is to stop, none behind it is begun."""
        if self._broken_off:
            return
        with self._stop.in_hand():
            while not _is_over(told, LOOKS_UP) and not self._crew.forsakes(told):
                if self._stop.asked:
                    self._crew.begin_no_more()
            if self._stop.asked:
                self._crew.begin_no_more()

    def _suspect_all(self) -> None:
        """What was lost is to be tried alone, or was tried alone and is given up."""
        for one in self._flying:
            if one.told is None or not _is_lost(one.told):
                continue
            one.told = None
            if one.tries == TRIES:
                one.told = Future()
                one.told.set_exception(EngineError(self._desk.given_up(one.called)))


def _has_come(told: Future[T] | None) -> bool:
    return told is not None and told.done() and not _is_lost(told)


def _is_over(told: Future[T], seconds: float) -> bool:
    """Whether it has come, failed or been cancelled within that time; `concurrent.futures.wait` misses the last."""
    try:
        told.exception(seconds)
    except CancelledError:
        return True
    except TimeoutError:
        return False
    return True


def _is_lost(told: Future[T]) -> bool:
    """Whether a page was lost with its crew; it is finished, or nobody is left to finish it."""
    from concurrent.futures.process import BrokenProcessPool

    if not told.done():
        return True
    try:
        return isinstance(told.exception(), BrokenProcessPool)
    except CancelledError:
        return True
