"""The parent's ears: what an engine's process writes is read in threads, so that it never waits for a reader."""

from __future__ import annotations

import os
import queue
import threading
from typing import IO, TYPE_CHECKING

from articleaudio.errors import EngineError
from articleaudio.speech.messages import Crash, read_reply

if TYPE_CHECKING:
    from collections.abc import Callable

LAST_WORDS = 4096  # bytes of standard error that are kept, however much is written there


class Refused(EngineError):  # noqa: N818 - it is a reply, too
    """A reply that is not read, nor what comes after it."""


class Replies:
    """The replies of a process, as they come.

    The thread that reads them closes the stream, and nobody else: another would have to wait for what a process that
    has left the session still holds open.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self._come: queue.SimpleQueue[object] = queue.SimpleQueue()
        self._fault_of_size: Callable[[int, int], str] = _any_size
        threading.Thread(target=self._read, args=(stream,), daemon=True).start()

    def expect(self, fault_of_size: Callable[[int, int], str] | None = None) -> None:
        """Says what is wrong with a number of bytes of sound at a sample rate in Hz, ahead of the reply."""
        self._fault_of_size = fault_of_size or _any_size

    def next(self, seconds: float) -> object:
        """The next reply, or a `TimeoutError` when none came within so many seconds."""
        try:
            return self._come.get(timeout=seconds)
        except queue.Empty:
            return TimeoutError(f"it took longer than {seconds:.0f} s")

    def _read(self, stream: IO[bytes]) -> None:
        """Hands on replies; the end of the stream is told as a crash."""
        with stream:
            try:
                while True:
                    self._come.put(read_reply(stream, self._refuse))
            except EngineError as error:
                self._come.put(Refused(str(error)))
            except Exception:  # noqa: BLE001 - whatever cannot be read is no answer, and somebody waits for one
                self._come.put(Crash(0))

    def _refuse(self, size: int, rate: int) -> str:
        return self._fault_of_size(size, rate)  # of the moment when the reply comes: the reader waits from before


class LastWords:
    """The end of what a process writes to standard error."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._kept = b""
        self._thread = threading.Thread(target=self._drain, args=(stream,), daemon=True)
        self._thread.start()

    def _drain(self, stream: IO[bytes]) -> None:
        with stream:
            while chunk := os.read(stream.fileno(), LAST_WORDS):
                self._kept = (self._kept + chunk)[-LAST_WORDS:]

    def last_line(self) -> str:
        """The last line of what was written; the process has ended."""
        self._thread.join(timeout=1)
        lines = self._kept.decode("utf-8", "replace").strip().splitlines()
        return lines[-1].strip() if lines else ""


def _any_size(size: int, rate: int) -> str:  # noqa: ARG001 - any is right
    return ""
