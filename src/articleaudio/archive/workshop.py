"""What a cluster's worker does: pages become episodes in a scratch folder, and go back as bytes. It publishes nothing.

A worker sees neither the archive nor the output folder. What it needs of them it is brought with the page, or, as is
rarely so, asks for in its answer; it is then given the page once more.
"""

from __future__ import annotations

import logging
import os
import shutil
import sys
import tempfile
import threading
import weakref
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import articleaudio
from articleaudio import episode as episode_stage
from articleaudio import pipeline
from articleaudio.archive.kit import Kit, may_have, unpack_kit
from articleaudio.errors import ArticleAudioError, EngineError, EpisodeError
from articleaudio.source import PicturesWanted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articleaudio.episode import Parcel
    from articleaudio.labelling import Known
    from articleaudio.model import Source
    from articleaudio.pipeline import Made

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3  # malloc.h
LARGEST_PIECE = 32 * 2**20

_open_workshops: weakref.WeakValueDictionary[str, Workshop] = weakref.WeakValueDictionary()


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the output folder has of an article: its episode, the episode's files by name, its tombstones by path."""

    guid: str
    known: Known | None = None
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    tombstones: Mapping[str, bytes] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Errand:
    """A page to be made, with what was asked for besides."""

    page: Source
    earlier: Earlier | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of an errand: an episode, an error, or what must be known first; with the messages on the way.

    Attributes:
        made: with its `parcel` in place of what it staged.
        error: a sentence, as any other that is told.
        guid: of the article of which all must be known that the output folder has. `pictures` are addresses that must
            be looked for where the page lies.
        logged: levels and messages.
    """

    made: Made | None = None
    parcel: Parcel | None = None
    error: ArticleAudioError | None = None
    guid: str = ""
    pictures: tuple[str, ...] = ()
    logged: tuple[tuple[int, str], ...] = ()


class _EpisodeWanted(Exception):  # noqa: N818 - no error: what is to be asked for
    """What the output folder has of an article must be known first."""


class Workshop:
    """A kit on a worker: unpacked when the first page comes, with engines of its own; gone when nobody holds it.

    It is sent as its kit. One page at a time is made in it, however many threads ask.
    """

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._lock = threading.Lock()
        self._open: ExitStack | None = None
        self._ended = False

    def __reduce__(self) -> tuple[type[Workshop], tuple[Kit]]:
        return Workshop, (self._kit,)

    def make(self, errand: Errand, scratch: Path | None) -> Answer:
        """What comes of an errand; `scratch` is where temporary folders are made, None for the system's place."""
        with self._lock:
            collected = _Collected(self._kit.log_level)
            own = logging.getLogger("articleaudio")
            level = own.level
            own.addHandler(collected)
            own.setLevel(self._kit.log_level)
            try:
                return replace(self._answer(errand, scratch), logged=tuple(collected.told))
            finally:
                own.removeHandler(collected)
                own.setLevel(level)  # the process is its scheduler's: other work of it may log as well

    def stop(self) -> None:
        """Ends the engines for good, also in the midst of a page."""
        self._ended = True
        if self._open:
            self._open.close()

    def _answer(self, errand: Errand, scratch: Path | None) -> Answer:
        try:
            if self._open is None:
                self._start(scratch)
            made = self._make(errand)
            if made.staged is None:
                return Answer(made)
            return Answer(replace(made, staged=None), episode_stage.pack(made.staged))
        except _EpisodeWanted as wanted:
            return Answer(guid=str(wanted))
        except PicturesWanted as wanted:
            return Answer(pictures=wanted.addresses)
        except ArticleAudioError as error:
            return Answer(error=self._as_told(error))

    def _start(self, scratch: Path | None) -> None:
        if self._kit.version != articleaudio.__version__:
            raise EngineError(
                f"A worker has articleaudio {articleaudio.__version__}, and this is {self._kit.version}: install the "
                "same one on all machines."
            )
        if self._ended:
            raise EngineError("The run was ended.")
        _keep_memory()
        stack = ExitStack()
        try:
            folder = Path(tempfile.mkdtemp(prefix="articleaudio-", dir=scratch))
            stack.callback(shutil.rmtree, folder, ignore_errors=True)
            self._order = unpack_kit(self._kit, folder)
        except OSError as error:
            stack.close()
            raise _no_room(scratch or Path(tempfile.gettempdir()), error) from error
        self._speaker = stack.enter_context(pipeline.speaker_for(self._order, jobs=1))
        self._open = stack
        weakref.finalize(self, stack.close)
        _open_workshops[self._kit.run] = self

    def _make(self, errand: Errand) -> Made:
        with ExitStack() as stack:
            try:
                earlier = _placed(errand.earlier, self._order.output, stack)
            except OSError as error:
                raise _no_room(self._order.output.parent, error) from error
            known = _Asking(self._kit, earlier)
            return pipeline.make(errand.page, self._order, known, self._speaker)

    def _as_told(self, error: ArticleAudioError) -> ArticleAudioError:
        """The error with the paths that the user knows."""
        if self._open is None:
            return error
        return type(error)(str(error).replace(str(self._order.output), str(self._kit.order.output)))


def _no_room(folder: Path, error: OSError) -> EpisodeError:
    return EpisodeError(f"{folder}: a worker cannot write there ({error.strerror}).")


def _keep_memory() -> None:
    """Takes back what dask's nanny tells malloc: to give back memory at once, which sound then asks for piece by piece.

    The thresholds are the highest that malloc would come to by itself (mallopt(3)); what is started from here has none.
    """
    if sys.platform == "linux" and os.environ.pop("MALLOC_TRIM_THRESHOLD_", ""):
        import ctypes

        with suppress(OSError, AttributeError):  # another C library
            mallopt = ctypes.CDLL(None).mallopt
            mallopt(M_TRIM_THRESHOLD, 2 * LARGEST_PIECE)
            mallopt(M_MMAP_THRESHOLD, LARGEST_PIECE)


def _placed(earlier: Earlier | None, output: Path, stack: ExitStack) -> Earlier | None:
    """What the output folder has of an article, put into the one here until the stack is closed."""
    if earlier is None:
        return None
    shelf = output / "episodes"
    places = {shelf / name: data for name, data in earlier.files.items()}
    places |= {output / name: data for name, data in earlier.tombstones.items()}
    for path, data in places.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        stack.callback(_drop, path)
        path.write_bytes(data)
    known = earlier.known and replace(earlier.known, place=str(shelf))
    return replace(earlier, known=known)


def _drop(path: Path) -> None:
    with suppress(OSError):  # it goes with the whole folder in the end
        path.unlink()


class _Asking(Mapping[str, "Known"]):
    """The output folder's episodes by guid, as far as they were brought; to ask for another one ends the errand."""

    def __init__(self, kit: Kit, earlier: Earlier | None) -> None:
        self._kit = kit
        self._earlier = earlier

    def __getitem__(self, guid: str) -> Known:
        if self._earlier and self._earlier.guid == guid:
            if self._earlier.known:
                return self._earlier.known
        elif may_have(self._kit, guid):
            raise _EpisodeWanted(guid)
        raise KeyError(guid)

    def __iter__(self) -> Iterator[str]:
        return iter([self._earlier.guid] if self._earlier and self._earlier.known else [])

    def __len__(self) -> int:
        return len(list(iter(self)))


class _Collected(logging.Handler):
    """Messages on their way to the machine that the user sits at."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.told: list[tuple[int, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps a message."""
        self.told.append((record.levelno, record.getMessage()))


# ------------------------------------------------------------------------------------- run by a scheduler


def open_workshop(kit: Kit) -> Workshop:
    """On whichever worker is asked first; the others are handed it by that one."""
    return Workshop(kit)


def make_in(workshop: Workshop, errand: Errand) -> Answer:
    """What comes of an errand, on a worker of a cluster."""
    from distributed import get_worker

    return workshop.make(errand, Path(get_worker().local_directory))


def stop_workshop(run: str) -> None:
    """Ends what a worker has in hand of a run."""
    if workshop := _open_workshops.get(run):
        workshop.stop()
