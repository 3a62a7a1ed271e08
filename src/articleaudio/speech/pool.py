"""Processes of one engine that speak side by side; whichever is free takes the next utterance."""

from __future__ import annotations

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from articleaudio.errors import EngineError
from articleaudio.speech.process import EngineProcess

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

    from articleaudio.model import Clip, EngineSetup, Utterance, Voice
    from articleaudio.speech.process import Limits

T = TypeVar("T")

GIVE_UP = 3  # failures in a row, each of them tried twice: what fails so often is not worth the time of the next


class EnginePool:
    """An engine in as many processes as there are jobs, each started when there is work for it.

    The sound does not depend on which of them makes it. Each has a thread here that waits for it.
    """

    def __init__(self, engine: str, setup: EngineSetup, limits: Limits, jobs: int) -> None:
        self.jobs = jobs
        self._engine = engine
        self._processes = [EngineProcess(engine, setup, limits) for _ in range(jobs)]
        self._idle = list(reversed(self._processes))
        self._lock = threading.Lock()
        self._failures: Counter[str] = Counter()  # in a row, by voice: one that fails says nothing of the others
        self._version: Future[str] | None = None
        self._threads = ThreadPoolExecutor(jobs, thread_name_prefix=f"engine {engine}")

    def version(self) -> str:
        """The engine's version.

        Raises:
            EngineError: the engine is unknown or cannot be started.
        """
        if self._version is None:  # asked for once: behind work in hand the answer would have to wait
            self._version = self._by_one(EngineProcess.version)
        return self._version.result()

    def warm(self) -> None:
        """Starts a process in the background, ahead of the work; what goes wrong is told when there is some."""
        self._version = self._version or self._by_one(EngineProcess.version)

    def voices(self) -> list[Voice]:
        """The engine's voices.

        Raises:
            EngineError: the engine is unknown, cannot be started or does not answer.
        """
        return self._by_one(EngineProcess.voices).result()

    def phonemes(self, utterance: Utterance, voice: str) -> str:
        """How the engine would say the utterance, in IPA; it raises what `EngineProcess.phonemes` does."""
        return self._by_one(lambda process: process.phonemes(utterance, voice)).result()

    def synthesize(self, utterance: Utterance, voice: str) -> Future[Clip]:
        """The utterance's clip to come; the future raises what `EngineProcess.synthesize` does.

        A voice that failed three times in a row is given up: the future raises an EngineError without asking for it.
        """
        return self._by_one(lambda process: self._speak(process, utterance, voice))

    def try_again(self) -> None:
        """Gives voices that were given up one more chance, for a new script; one that fails is given up again."""
        with self._lock:
            given_up = [voice for voice, count in self._failures.items() if count >= GIVE_UP]
            self._failures = Counter(dict.fromkeys(given_up, GIVE_UP - 1))

    def close(self) -> None:
        """Ends the processes, also those that are at work; what was to come is cancelled or fails."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for process in self._processes:
            process.end()
        self._threads.shutdown(wait=True)

    def _speak(self, process: EngineProcess, utterance: Utterance, voice: str) -> Clip:
        if self._failures[voice] >= GIVE_UP:
            raise EngineError(f'The engine "{self._engine}" is given up: it failed {GIVE_UP} times in a row.')
        try:
            clip = process.synthesize(utterance, voice)
        except EngineError as error:
            with self._lock:
                self._failures[voice] += type(error) is EngineError  # a missing voice stays missing, and costs no time
            raise
        with self._lock:
            self._failures[voice] = 0
        return clip

    def _by_one(self, work: Callable[[EngineProcess], T]) -> Future[T]:
        return self._threads.submit(self._with_idle, work)

    def _with_idle(self, work: Callable[[EngineProcess], T]) -> T:
        with self._lock:
            process = self._idle.pop()  # the last that was at work: no more are started than are needed
        try:
            return work(process)
        finally:
            with self._lock:
                self._idle.append(process)
