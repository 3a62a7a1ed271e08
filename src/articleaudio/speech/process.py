"""The parent's side of an engine's process: asks, keeps the time, kills, starts anew.

A crash or a hang in native code costs one retry in a fresh process, then becomes one `EngineError`.
"""

from __future__ import annotations

import logging
import os
import pickle
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from articleaudio.errors import ArticleAudioError, EngineError
from articleaudio.model import Clip, EngineSetup, Utterance, Voice
from articleaudio.speech.listening import LastWords, Refused, Replies
from articleaudio.speech.messages import Crash, PhonemesRequest, Ready, SpeakRequest, Start, VoicesRequest
from articleaudio.speech.registry import find_engine
from articleaudio.speech.soundness import fault_of, fault_of_size

if sys.platform == "linux":
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Self

    from articleaudio.speech.messages import Request

log = logging.getLogger(__name__)

SECONDS_TO_START = 60.0
SECONDS_A_CHARACTER = 0.1  # a slow neural voice takes about as long as its sound lasts: some 15 characters a second
TRIES = 2
ENVIRONMENT = {"LD_BIND_NOW": "1", "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1", "ORT_DISABLE_TELEMETRY": "1"}
"""What an engine's process is given besides. The first two make a fork touch fewer pages of memory: no function of a
library is looked up in it (ld.so(8)), and what malloc holds lies in large pages, where the kernel has them (glibc
manual, "Memory Allocation Tunables"). The third keeps onnxruntime from writing an id of the machine into the user's
cache."""
SHOWN = 60
PIPE_BYTES = 2**20  # as much as a pipe may hold on Linux: a sentence fits in, and who says it need not wait


@dataclass(frozen=True, slots=True)
class Limits:
    """What an engine may take before it is ended: `seconds` for a segment, beside what its length allows, and memory.

    `megabytes` holds on Linux; 0 is no limit.
    """

    seconds: float = 20.0
    megabytes: int = 4096


class EngineProcess:
    """An engine in a process of its own, started when it is first needed. Use it as a context manager."""

    def __init__(self, engine: str, setup: EngineSetup | None = None, limits: Limits | None = None) -> None:
        self._engine = engine
        self._limits = limits or Limits()
        self._start_message = Start(setup or EngineSetup(), self._limits.megabytes)
        self._process: subprocess.Popen[bytes] | None = None
        self._replies: Replies | None = None
        self._said: LastWords | None = None
        self._version = ""
        self._ended = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def version(self) -> str:
        """The engine's version.

        Raises:
            EngineError: the engine is unknown or cannot be started.
        """
        if not self._version:
            self._start()
        return self._version

    def voices(self) -> list[Voice]:
        """The engine's voices.

        Raises:
            EngineError: the engine is unknown, cannot be started or does not answer.
        """
        answer = self._ask(VoicesRequest(), SECONDS_TO_START)
        if isinstance(answer, list):
            return answer
        raise EngineError(f'The engine "{self._engine}" cannot list its voices ({_reason(answer)}).')

    def synthesize(self, utterance: Utterance, voice: str) -> Clip:
        """The utterance's clip.

        Raises:
            VoiceMissing: the engine has no such voice.
            EngineError: twice in a row it failed, crashed or took longer than its time limit.
        """
        answer: object = None
        for attempt in range(1, TRIES + 1):
            answer = self._speak(utterance, voice)
            if isinstance(answer, Clip):
                return answer
            if isinstance(answer, ArticleAudioError) and type(answer) not in {EngineError, Refused}:
                raise answer  # a missing voice stays missing
            self.close()
            if self._ended:
                break
            log.warning("%s: try %d of %d at %r: %s", self._engine, attempt, TRIES, _shown(utterance), _reason(answer))
        raise EngineError(f'The engine "{self._engine}" cannot speak "{_shown(utterance)}": {_reason(answer)}.') from (
            answer if isinstance(answer, ArticleAudioError) else None
        )

    def _speak(self, utterance: Utterance, voice: str) -> object:
        """The clip, or what came instead of one that can be used."""
        answer = self._ask(SpeakRequest(utterance, voice), self._limit(utterance), partial(fault_of_size, utterance))
        fault = fault_of(answer, utterance) if isinstance(answer, Clip) else ""
        return EngineError(fault) if fault else answer

    def phonemes(self, utterance: Utterance, voice: str) -> str:
        """How the engine would say the utterance, in IPA; "" if it cannot tell.

        Raises:
            VoiceMissing: the engine has no such voice.
            EngineError: it failed, crashed or took longer than its time limit.
        """
        answer = self._ask(PhonemesRequest(utterance, voice), self._limit(utterance))
        if isinstance(answer, str):
            return answer
        if isinstance(answer, ArticleAudioError):
            raise answer
        raise EngineError(
            f'The engine "{self._engine}" cannot tell how it says "{_shown(utterance)}": {_reason(answer)}.'
        )

    def end(self) -> None:
        """Ends the process for good; whoever waits for it, in another thread, is told that it failed."""
        self._ended = True
        self.close()

    def close(self) -> None:
        """Ends the process and whatever it started; when it is next needed, a new one is started."""
        process, self._process = self._process, None
        if process is None:
            return
        _kill(process)
        if process.stdin is not None:  # the other streams are closed by those that listen to them
            with suppress(OSError):  # unsent bytes of a request that nobody will read
                process.stdin.close()

    def _limit(self, utterance: Utterance) -> float:
        return self._limits.seconds + SECONDS_A_CHARACTER * len(utterance.text) / min(utterance.speed, 1.0)

    def _ask(self, request: Request, limit: float, fault_of_size: Callable[[int, int], str] | None = None) -> object:
        """The reply; a `Crash`, or a `TimeoutError` when none came within `limit` seconds, and then no process is left.

        A late reply must not be taken for the next one.
        """
        process = self._start()
        replies = self._replies
        if replies is None:  # never: what was started has them
            return Crash(0)
        replies.expect(fault_of_size)
        self._send(process, request)
        answer = replies.next(limit)
        if isinstance(answer, Crash | TimeoutError | Refused):
            self.close()
        return answer

    def _send(self, process: subprocess.Popen[bytes], message: Request | Start) -> None:
        try:
            if process.stdin is not None:
                pickle.dump(message, process.stdin, protocol=pickle.HIGHEST_PROTOCOL)
                process.stdin.flush()
        except (OSError, ValueError):  # it is gone, or was ended meanwhile and its input closed: the reader says so
            log.debug("%s: the process ended before it was asked", self._engine)

    def _start(self) -> subprocess.Popen[bytes]:
        """The process, started if it is not running; one that crashes at its start is started once more."""
        if self._process is not None:
            return self._process
        reason = ""
        for attempt in range(1, TRIES + 1):
            process = self._launch()
            answer = self._greeting(process)
            if isinstance(answer, Ready):
                self._version = answer.version
                return process
            self.close()
            if isinstance(answer, ArticleAudioError):
                raise answer
            said = self._said.last_line() if self._said else ""
            reason = f"{_reason(answer)}{f' ({said})' if said else ''}"
            if self._ended:
                break
            log.warning("%s: try %d of %d to start it: %s", self._engine, attempt, TRIES, reason)
        raise EngineError(f'The engine "{self._engine}" cannot be started: {reason}.')

    def _launch(self) -> subprocess.Popen[bytes]:
        if self._ended:
            raise EngineError(f'The engine "{self._engine}" was ended.')
        # -P: a folder that one happens to work in must not lend the child its modules.
        command = [sys.executable, "-P", "-m", "articleaudio.speech.child", self._engine, find_engine(self._engine)]
        try:
            self._process = process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=ENVIRONMENT | os.environ,
                start_new_session=True,  # so that whatever it starts can be killed with it
            )
        except OSError as error:
            raise EngineError(f'The engine "{self._engine}" cannot be started ({error.strerror}).') from error
        if process.stdout is not None and process.stderr is not None:
            _widen(process.stdout.fileno())
            self._replies, self._said = Replies(process.stdout), LastWords(process.stderr)
        if self._ended:  # while it was being started
            self.close()
            raise EngineError(f'The engine "{self._engine}" was ended.')
        return process

    def _greeting(self, process: subprocess.Popen[bytes]) -> object:
        """What the process says when it is told what it needs: that it is ready, or why it is not."""
        self._send(process, self._start_message)
        return self._replies.next(SECONDS_TO_START) if self._replies else Crash(0)


def _widen(pipe: int) -> None:
    """Makes a pipe as large as may be; where that cannot be, its writer waits more often."""
    if sys.platform == "linux":
        with suppress(OSError):
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, PIPE_BYTES)


def _kill(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError, PermissionError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()


def _reason(answer: object) -> str:
    match answer:
        case Crash(signal=0):
            return "its process ended without an answer"
        case Crash(signal=number):
            known = {one.value: one.name for one in signal.Signals}
            return f"its process was killed by {known.get(number, f'signal {number}')}"
        case _:
            return str(answer).rstrip(".")


def _shown(utterance: Utterance) -> str:
    text = utterance.text
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
