"""The workers of a dask cluster: each makes pages as a process of this machine would, and sends them back as bytes.

What comes back is staged here, by this process alone, which also publishes it: dask may run a page twice, or lose a
finished one with its worker and have it made anew, and it is published once all the same.
"""

from __future__ import annotations

import logging
import threading
import uuid
from collections import deque
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import articleaudio
from articleaudio import episode as episode_stage
from articleaudio import source
from articleaudio.archive.kit import pack_kit
from articleaudio.archive.workshop import Earlier, Errand, make_in, open_workshop, stop_workshop
from articleaudio.errors import EngineError, EngineMissing
from articleaudio.model import FarPictures, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from distributed import Client
    from distributed import Future as FarFuture

    from articleaudio.archive.workshop import Answer
    from articleaudio.labelling import Known
    from articleaudio.order import Order
    from articleaudio.pipeline import Made

log = logging.getLogger(__name__)

SECONDS_TO_CONNECT = 5
SECONDS_BETWEEN_LOOKS = 5.0
CARRIERS = 4  # threads that read pages and write what came back: the disk's work, not the processor's
TRIES = 2  # rounds for a page whose workers died: the first beside other pages, the second by itself
FIRST, LAST = 0, -1  # dask's priorities: what is higher goes first


@dataclass(slots=True)
class _Flight:
    """A page on its way; `page` is whole, and `errand` what a worker gets of it."""

    page: Path | Source
    made: Future[Made]
    errand: Errand | None = None
    tries: int = 1


class Cluster:
    """The workers that a scheduler has, however many they are at a time. A context manager.

    Args:
        address: the scheduler's, such as tcp://10.0.0.1:8786.
        order: what is wanted of the run. Its output folder, which has a cover, is this process's alone.
        known: that folder's episodes, by guid.
        log_level: from which on the workers' messages are told here.

    Raises:
        EngineMissing: the extra is missing.
        EngineError: no scheduler answers there, or a worker cannot do the work.
        ConfigError: what the settings name cannot be brought to the workers.
    """

    def __init__(self, address: str, order: Order, known: Mapping[str, Known], log_level: int) -> None:
        self._address = address
        self._order = order
        self._known = known
        self._run = uuid.uuid4().hex
        self._kit = pack_kit(self._run, order, known, log_level)
        self._sent = 0
        self._lock = threading.Lock()
        self._flying: dict[Future[Made], FarFuture[Any]] = {}
        self._suspects: deque[_Flight] = deque()
        self._suspected: _Flight | None = None
        self._closing = threading.Event()
        self._finishing = threading.Event()
        self._threads = ThreadPoolExecutor(CARRIERS, thread_name_prefix="carrier")
        self._client = _connected(address)
        self._open()
        self._watch = threading.Thread(target=self._look, daemon=True)
        self._watch.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        if kind is not None:
            with suppress(Exception):  # what cannot be told to stop ends by itself, and nobody waits for it
                self._client.run(stop_workshop, self._run, wait=False)
        with self._lock:
            left = list(self._flying.values())
        with suppress(Exception):
            self._client.cancel(left)
        self._watch.join()
        self._threads.shutdown(wait=True, cancel_futures=True)
        self._close_client()

    @property
    def width(self) -> int:
        """How many pages are made at once, now; at least 1."""
        return self._width

    def submit(self, page: Path | Source) -> Future[Made]:
        """Asks for a page to be made; the future is cancelled where the scheduler was lost."""
        flight = _Flight(page, Future())
        self._carry(flight, self._depart, flight)
        return flight.made

    def begin_no_more(self) -> None:
        """Has the workers finish what they are at; the futures of all other pages are cancelled.

        Pages are begun in the order in which they were sent, one by each worker.
        """
        self._finishing.set()
        with self._lock:
            behind = list(self._flying.items())[self._width :]
        with suppress(Exception):
            self._client.cancel([far for _, far in behind])
        for made, _ in behind:
            made.cancel()

    def forsakes(self, future: Future[Made]) -> bool:  # noqa: ARG002 - as of a pool of processes
        """Whether nobody is left to finish a page: never, each future is cancelled with what it waits for."""
        return False

    def renew(self) -> None:
        """Looks for the scheduler once more; what was in flight is lost.

        Raises:
            EngineError: it is not there.
        """
        log.warning("the scheduler at %s was lost; looking for it again", self._address)
        self._close_client()
        try:
            self._client = _connected(self._address)
        except EngineError as error:
            raise EngineError(
                f"The scheduler at {self._address} was lost; what was finished is kept, and the same command goes on."
            ) from error
        self._open()

    def _open(self) -> None:
        """What all pages need is put up for the workers to take."""
        self._width = _look_at_workers(self._client, self._address)
        self._workshop = self._client.submit(open_workshop, self._kit, key=f"articleaudio-kit-{uuid.uuid4().hex}")

    def _close_client(self) -> None:
        with suppress(Exception):
            self._client.close(timeout=SECONDS_TO_CONNECT)
        with self._lock:
            lost = [*self._flying, *(flight.made for flight in self._suspects)]
            self._flying.clear()
            self._suspects.clear()
            self._suspected = None
        for made in lost:
            made.cancel()

    def _look(self) -> None:
        """Keeps in view how many workers there are; that there is none is told once."""
        told = False
        while not self._closing.wait(SECONDS_BETWEEN_LOOKS):
            with suppress(Exception):  # whether the scheduler is there, the pages' futures tell
                threads = _threads(self._client)
                if not threads and not told:
                    log.warning("the scheduler at %s has no worker; waiting for one", self._address)
                told = not threads
                self._width = max(1, len(threads))

    # ------------------------------------------------------------------------------------ a page's way

    def _carry(self, flight: _Flight, work: Callable[..., None], *arguments: object) -> None:
        """Has a carrier do a part of a page's way; what goes wrong is the page's."""

        def carried() -> None:
            try:
                work(*arguments)
            except Exception as error:  # noqa: BLE001 - told in its place, with the page
                if self._client.status == "running":
                    flight.made.set_exception(error)
                else:  # lost with the scheduler
                    flight.made.cancel()

        try:
            self._threads.submit(carried)
        except RuntimeError:  # shut down: the run is over
            flight.made.cancel()

    def _depart(self, flight: _Flight) -> None:
        if self._finishing.is_set():
            flight.made.cancel()
            return
        page = flight.page if isinstance(flight.page, Source) else source.read(str(flight.page))
        flight.page = page
        flight.errand = Errand(replace(page, far=FarPictures()) if page.file else page)
        self._send(flight)

    def _send(self, flight: _Flight, priority: int = FIRST) -> None:
        with self._lock:
            self._sent += 1
            key = f"articleaudio-{self._run}-{self._sent}"
        far = self._client.submit(make_in, self._workshop, flight.errand, key=key, priority=priority)
        with self._lock:
            self._flying[flight.made] = far
        far.add_done_callback(lambda done: self._carry(flight, self._arrive, flight, done))

    def _arrive(self, flight: _Flight, far: FarFuture[Any]) -> None:
        with self._lock:
            self._flying.pop(flight.made, None)
        self._next_suspect(flight)
        if self._closing.is_set() or far.status == "cancelled":
            flight.made.cancel()
            return
        try:
            answer: Answer = far.result()
        except CancelledError:
            flight.made.cancel()
        except ImportError as error:
            raise EngineError(f"A worker cannot load articleaudio ({error}); install it on all machines.") from error
        except Exception as error:
            if _is_killed(error):
                self._suspect(flight, error)
            else:
                raise
        else:
            del far  # its bytes are the workers' to forget
            self._settle(flight, answer)

    def _settle(self, flight: _Flight, answer: Answer) -> None:
        for level, message in answer.logged:
            log.log(level, message)
        if answer.error:
            raise answer.error
        if answer.made is None:
            self._answer(flight, answer)
        elif answer.parcel is None:
            flight.made.set_result(answer.made)
        else:
            staged = episode_stage.unpack(answer.parcel, self._order.output)
            flight.made.set_result(replace(answer.made, staged=staged))

    def _answer(self, flight: _Flight, answer: Answer) -> None:
        """Sends a page once more, with what its worker wants to know."""
        if flight.errand is None or not isinstance(flight.page, Source):
            raise AssertionError("an answer to a page that was not sent")
        if answer.guid:
            flight.errand = replace(flight.errand, earlier=_earlier(answer.guid, self._known, self._order.output))
        else:
            picture = source.picture_of(flight.page, answer.pictures)
            page = replace(flight.errand.page, far=FarPictures(answer.pictures, picture))
            flight.errand = replace(flight.errand, page=page)
        self._send(flight)

    # ---------------------------------------------------------------------------------- workers that die

    def _suspect(self, flight: _Flight, error: Any) -> None:
        """A page whose workers died, as often as the scheduler allows, or another that was in hand beside it.

        Which one it was shows when they are tried once more, one at a time.
        """
        died = (error.allowed_failures + 1) * flight.tries
        if flight.tries == TRIES:
            name = source.shown(flight.page.name)
            raise EngineError(
                f"{name}: the processes that rendered it were killed, {died} times; is there enough memory?"
            )
        flight.tries += 1
        with self._lock:
            self._suspects.append(flight)
        self._next_suspect(None)

    def _next_suspect(self, done: _Flight | None) -> None:
        with self._lock:
            if done is not None and done is self._suspected:
                self._suspected = None
            if self._suspected is not None or not self._suspects:
                return
            flight = self._suspected = self._suspects.popleft()
        self._send(flight, LAST)


def _earlier(guid: str, known: Mapping[str, Known], output: Path) -> Earlier:
    """What the output folder has of an article."""
    tombstones = episode_stage.tombstones_of(output, guid)
    if (episode := known.get(guid)) is None:
        return Earlier(guid, tombstones=tombstones)
    family = {path.name: path.read_bytes() for path in episode_stage.family(episode.path) if path.is_file()}
    return Earlier(guid, episode, family, tombstones)


# ------------------------------------------------------------------------------------------ dask


def _connected(address: str) -> Client:
    """A client of the scheduler there.

    Raises:
        EngineMissing: the extra is missing.
        EngineError: no scheduler answers.
    """
    try:
        import dask.config

        quiet = dict.fromkeys(("distributed", "distributed.client", "tornado"), "critical")
        dask.config.set({"logging": quiet, "distributed.admin.large-graph-warning-threshold": "1 GB"})
        from distributed import Client
    except ImportError as error:
        raise EngineMissing("--cluster needs its extra: pip install 'articleaudio[cluster]'.") from error
    try:
        return Client(address, timeout=SECONDS_TO_CONNECT, set_as_default=False, name="articleaudio")
    except (OSError, TimeoutError, ValueError, KeyError, TypeError) as error:
        raise EngineError(
            f"No scheduler answers at {address}: start one with `dask scheduler`, or correct the address."
        ) from error


def _look_at_workers(client: Client, address: str) -> int:
    """How many workers there are, at least 1; those that are there now must be able to do the work.

    Raises:
        EngineError: one is not, or the scheduler, which opens what it hands on.
    """
    for place, version in _versions(client, address).items():
        if isinstance(version, ImportError):
            raise EngineError(f"{place} cannot load articleaudio ({version}); install it there.")
        if isinstance(version, str) and version != articleaudio.__version__:
            raise EngineError(
                f"{place} has articleaudio {version}, and this is {articleaudio.__version__}: install the same one on "
                "all machines."
            )
    threads = _threads(client)
    if not threads:
        log.warning("the scheduler at %s has no worker yet; waiting for one", address)
    for worker, count in threads.items():
        if count > 1:
            log.warning("%s has %d threads, of which one works; start workers with --nthreads 1", worker, count)
    return max(1, len(threads))


def _versions(client: Client, address: str) -> dict[str, object]:
    """The version of this program on each machine, or what it answers instead.

    Raises:
        EngineError: the scheduler was lost meanwhile.
    """
    try:
        found: dict[str, object] = {"The scheduler": client.run_on_scheduler(_version)}
    except ImportError as error:
        return {"The scheduler": error}
    except OSError as error:
        raise EngineError(f"The scheduler at {address} was lost.") from error
    return found | {f"The worker {one}": told for one, told in client.run(_version, on_error="return").items()}


def _version() -> str:
    return articleaudio.__version__


def _threads(client: Client) -> dict[str, int]:
    """The workers' addresses, with how many threads each has."""
    return dict(client.nthreads())


def _is_killed(error: Exception) -> bool:
    from distributed.scheduler import KilledWorker

    return isinstance(error, KilledWorker)
