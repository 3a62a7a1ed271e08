"""The worker processes of a batch: each makes one page after another and publishes nothing."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import threading
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any, TypeVar

from articleaudio import pipeline, source
from articleaudio.archive.known import RollForWorkers
from articleaudio.logs import log_at
from articleaudio.model import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from multiprocessing.process import BaseProcess
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from articleaudio.archive.known import Roll
    from articleaudio.labelling import Known
    from articleaudio.order import Order
    from articleaudio.pipeline import Made, Prospect
    from articleaudio.speech.speaker import Speaker

T = TypeVar("T")

log = logging.getLogger(__name__)


class Pool:
    """A pool of worker processes that can be renewed when it broke. A context manager.

    `known` are the output folder's episodes as the pool begins.
    """

    def __init__(self, order: Order, known: Roll, jobs: int, log_level: int) -> None:
        self._start = (order, RollForWorkers(known), log_level)
        self._jobs = jobs
        self._executor = self._new()
        self._finishing: list[BaseProcess] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        processes = self._finishing or self._processes()
        if kind is not None:  # ends pages half-way: an interrupted run must not wait for long ones
            for process in processes:
                process.terminate()
        self._executor.shutdown(wait=True, cancel_futures=True)
        for process in processes:  # an executor that was shut down before waits for nobody
            process.join()
        del self._executor, self._start  # of many episodes that is long, and the feed is written next

    def forsakes(self, future: Future[Any]) -> bool:
        """Whether nobody is left to finish a page: Python 3.11 forgets what is submitted while a pool breaks."""
        thread: threading.Thread | None = getattr(self._executor, "_executor_manager_thread", None)
        return thread is not None and not thread.is_alive() and not future.done()

    def begin_no_more(self) -> None:
        """Has the workers finish what they are at; the futures of all other pages are cancelled."""
        self._finishing = self._finishing or self._processes()
        self._executor.shutdown(wait=False, cancel_futures=True)

    def _processes(self) -> list[BaseProcess]:
        return list((self._executor._processes or {}).values())  # noqa: SLF001 - terminate_workers() is of Python 3.14

    @property
    def width(self) -> int:
        """How many pages are made at once."""
        return self._jobs

    def submit(self, page: Path | Source) -> Future[Made]:
        """Asks for a page to be made; where the pool is broken, the future says so."""
        return self._submit(_make, page)

    def foresee(self, page: Path | Source) -> Future[tuple[Prospect, Made]]:
        """Asks what would be made of a page; where the pool is broken, the future says so."""
        return self._submit(_foresee, page)

    def _submit(self, task: Callable[[Path | Source], T], page: Path | Source) -> Future[T]:
        with _deaf_to_interrupts():
            return submitted(self._executor, task, page)

    def renew(self) -> None:
        """New processes in place of those of which one was killed; what was in flight is lost."""
        log.warning("a worker process was killed; starting new ones")
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._executor = self._new()

    def _new(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")  # the same everywhere, and safe beside our threads
        with _deaf_to_interrupts():  # a helper of multiprocessing is started with it
            return ProcessPoolExecutor(self._jobs, context, initializer=_start_worker, initargs=self._start)


def submitted(executor: ProcessPoolExecutor, task: Callable[..., T], *arguments: object) -> Future[T]:
    """The task's future; where the executor is broken, or breaks meanwhile, the future says so."""
    try:
        return executor.submit(task, *arguments)
    except BrokenProcessPool as error:
        broken = error
    except OSError as error:
        if error.errno is not None:  # the system's: too many processes, too little memory
            raise
        # A worker died, and its pipes were closed while another was being started, which is to be given them.
        broken = BrokenProcessPool(f"the pool broke while a worker was being started ({error})")
    future: Future[T] = Future()
    future.set_exception(broken)
    return future


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Processes started meanwhile hear no Ctrl-C from their first moment: it is the main process's to handle.

    Blocked, not ignored: what comes in meanwhile reaches the main process afterwards.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT, signal.SIGHUP))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


# ---------------------------------------------------------------------------------------- the worker


@dataclass(slots=True)
class _Worker:
    """What a worker process keeps from page to page."""

    order: Order
    known: Mapping[str, Known]
    speaker: Speaker


_worker: _Worker | None = None


def _start_worker(order: Order, known: Mapping[str, Known], log_level: int) -> None:
    global _worker  # noqa: PLW0603 - a pool's initializer has no other way to hand on what it made
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    log_at(log_level)
    stack = ExitStack()
    _worker = _Worker(order, known, stack.enter_context(pipeline.speaker_for(order, jobs=1)))


def _end_with_parent() -> None:
    """A pool's workers outlive a main process that was killed; these do not."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _make(page: Path | Source) -> Made:
    worker = _at_work()
    return pipeline.make(_read(page), worker.order, worker.known, worker.speaker)


def _foresee(page: Path | Source) -> tuple[Prospect, Made]:
    worker = _at_work()
    return pipeline.foresee(_read(page), worker.order, worker.known)


def _at_work() -> _Worker:
    if _worker is None:
        raise AssertionError("the pool's initializer has not run")
    return _worker


def _read(page: Path | Source) -> Source:
    return page if isinstance(page, Source) else source.read(str(page))
