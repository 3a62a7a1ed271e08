"""Pages in flight: their order, how many, and which of them is to blame when a worker dies."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from articleaudio.archive.flights import Flights
from articleaudio.archive.pool import submitted
from articleaudio.archive.stopping import Interrupted, Stop
from articleaudio.errors import EngineError, PassedOver

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articleaudio.model import Source
    from articleaudio.source import Unreadable

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")


class Workers:
    """Two processes, and the desk before them."""

    width = 2

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.renew()

    def renew(self) -> None:
        """New processes."""
        self._pool = ProcessPoolExecutor(self.width, multiprocessing.get_context("spawn"))

    def begin(self, entry: Path | Source | Unreadable) -> tuple[str, Future[str]]:
        """A page whose name begins with "deadly" kills its worker, one with "other" is passed over."""
        assert isinstance(entry, Path)
        self.asked.append(entry.name)
        if entry.name.startswith("deadly"):
            return entry.name, submitted(self._pool, os.abort)
        if not entry.name.startswith("other"):
            return entry.name, submitted(self._pool, str, entry.name)
        made: Future[str] = Future()
        made.set_exception(PassedOver(entry.name))
        return entry.name, made

    def given_up(self, called: str) -> str:
        """A sentence."""
        return f"{called} is given up."

    def begin_no_more(self) -> None:
        """Ends them."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def forsakes(self, future: Future[Any]) -> bool:
        """As a pool has it."""
        thread = getattr(self._pool, "_executor_manager_thread", None)
        return thread is not None and not thread.is_alive() and not future.done()


@pytest.fixture
def workers() -> Iterator[Workers]:
    made = Workers()
    yield made
    made.begin_no_more()


def told(workers: Workers, names: list[str], limit: int | None = None) -> dict[str, str]:
    """What became of pages of those names, in the order in which that was told."""
    flights = Flights(map(Path, names), limit, workers, workers, Stop())
    found = {}
    for called, future in flights.told():
        error = future.exception()
        found[called] = str(error) if isinstance(error, EngineError) else future.result() if error is None else "passed"
    return found


def test_only_the_page_that_kills_is_given_up(workers: Workers) -> None:
    """Those that were in flight beside it are not to blame, however many they are; the order is kept."""
    names = ["deadly 0", *(f"page {number}" for number in range(1, 9)), "deadly 9", "page 10"]
    assert told(workers, names) == {
        name: f"{name} is given up." if name.startswith("deadly") else name for name in names
    }
    assert workers.asked.count("deadly 0") == workers.asked.count("deadly 9") == 2


def test_a_pool_that_breaks_while_a_worker_is_started_is_broken() -> None:
    """Its pipes are closed then: an error without a number, of which nothing but the pool is the cause."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as executor:
        executor._call_queue._reader.close()  # type: ignore[attr-defined]
        assert isinstance(submitted(executor, str, "page").exception(), BrokenProcessPool)


def test_no_more_than_are_wanted(workers: Workers) -> None:
    """What is passed over does not count, and nothing is begun beyond the limit."""
    names = ["other 0", "page 1", "other 2", "page 3", "page 4", "page 5"]
    assert told(workers, names, 3) == {
        "other 0": "passed", "page 1": "page 1", "other 2": "passed", "page 3": "page 3", "page 4": "page 4"
    }  # fmt: skip
    assert "page 5" not in workers.asked


def test_what_has_come_is_told_also_when_the_run_is_interrupted() -> None:
    """While the next page is waited for, which may take long: what is done by then is published."""
    came: list[Future[str]] = []

    class Desk(Workers):
        def begin(self, entry: Path | Source | Unreadable) -> tuple[str, Future[str]]:
            """As before, and kept."""
            called, future = super().begin(entry)
            came.append(future)
            return called, future

    def pages() -> Iterator[Path]:
        yield Path("page 0")
        came[0].result()
        raise Interrupted(signal.SIGINT)

    desk = Desk()
    running = Flights(pages(), None, desk, desk, Stop()).told()
    called, future = next(running)
    assert (called, future.result()) == ("page 0", "page 0")
    with pytest.raises(Interrupted):
        next(running)
    desk.begin_no_more()


def test_what_waits_to_be_tried_alone_is_not_begun_by_a_run_that_is_to_stop(workers: Workers) -> None:
    """The crew takes nothing any more by then; what was told so far is told, and the run knows that it was cut."""
    stop = Stop()
    names = ["deadly 0", "page 1", "page 2", "page 3"]
    called = []
    for name, _ in Flights(map(Path, names), None, workers, workers, stop).told():
        called.append(name)
        stop.asked = signal.SIGINT
        workers.begin_no_more()
    assert called == ["deadly 0"]
    assert stop.cut_short
    assert workers.asked == [*names, "deadly 0"]
