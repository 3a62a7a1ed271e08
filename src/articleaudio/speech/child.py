"""The process in which an engine lives: `python -P -m articleaudio.speech.child NAME MODULE:ATTRIBUTE`.

It reads requests from standard input, each a pickle, and writes replies to standard output, each a pickle behind its
length (both ends are this program). Where the engine can be forked, each utterance is spoken by a child of this
process: all of them start from the same state, so that sound does not depend on what was said before, and a crash in
native code ends that child alone. The parent keeps the time; when it goes away, however it ended, this process sees the
end of its input and ends as well.
"""

from __future__ import annotations

import ctypes
import gc
import mmap
import os
import pickle
import select
import signal
import sys
import threading
from functools import partial
from typing import TYPE_CHECKING, BinaryIO, NoReturn

from articleaudio.errors import ArticleAudioError, ConfigError, EngineError
from articleaudio.speech.contract import Configured, Phonetic, Preparing
from articleaudio.speech.messages import Crash, PhonemesRequest, Ready, VoicesRequest, write_reply
from articleaudio.speech.registry import load_engine

if TYPE_CHECKING:
    from collections.abc import Callable

    from articleaudio.speech.contract import Engine
    from articleaudio.speech.messages import Request, SpeakRequest, Start

MEGABYTE = 2**20
_fork: Callable[[], int] = ctypes.PyDLL(None).fork if sys.platform == "linux" else getattr(os, "fork", int)
"""The C library's own: `os.fork` makes each child set up locks and threads anew, which a process of one thread that
speaks and is gone has no use for, and which costs a tenth of a short sentence in copied pages."""


def _has_pidfd() -> bool:
    """Whether the system tells of a process's end by a file descriptor: Linux since 5.3, where nothing forbids it."""
    try:
        os.close(os.pidfd_open(os.getpid()))
    except (AttributeError, OSError):
        return False
    return True


_HAS_PIDFD = _has_pidfd()


def main() -> None:
    """Serves one engine until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle; it closes our input
    requests, replies = sys.stdin.buffer, _private_output()
    try:
        start: Start = pickle.load(requests)  # noqa: S301 - from our own parent
        engine = _create(sys.argv[1], sys.argv[2], start)
    except ArticleAudioError as error:
        write_reply(replies, error)
        return
    write_reply(replies, Ready(engine.version))
    if os.name == "posix" and not (engine.forkable and _HAS_PIDFD):
        threading.Thread(target=_end_with_parent, daemon=True).start()
    gc.freeze()  # what is here now stays: forks need not look at it
    while (request := _next(requests)) is not None:
        _answer(engine, request, replies)


def _create(name: str, place: str, start: Start) -> Engine:
    """The engine as it was told to be.

    Raises:
        ArticleAudioError: it cannot be loaded, or it refuses what it was told.
    """
    _bound_memory(start.megabytes)
    engine = load_engine(name, place)
    if isinstance(engine, Configured):
        engine.configure(start.setup)
    elif start.setup.options:
        raise ConfigError(f'The engine "{name}" has no option "{next(iter(start.setup.options))}"; it has none.')
    return engine


def _end_with_parent() -> None:
    """Ends this process with its parent, also while an engine that is not forked is at work; its programs see to it."""
    events = select.poll()
    events.register(sys.stdin.fileno(), 0)  # its end alone: requests are none of this thread's
    events.poll()
    _end_all()


def _end_all() -> NoReturn:
    """Ends this process and what it and its forks started, as far as that is in our session."""
    if os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


def _bound_memory(megabytes: int) -> None:
    """Ends this process, and not another one, when an engine takes more and more memory."""
    if megabytes and sys.platform == "linux":
        import resource

        # Data, not address space: a model that is mapped from its file takes none. No file needs to be larger, either.
        for kind in (resource.RLIMIT_DATA, resource.RLIMIT_FSIZE):
            soft, hard = resource.getrlimit(kind)
            allowed = [limit for limit in (megabytes * MEGABYTE, soft, hard) if limit != resource.RLIM_INFINITY]
            resource.setrlimit(kind, (min(allowed), hard))


def _private_output() -> BinaryIO:
    """Standard output for replies alone: what an engine prints goes to standard error instead."""
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return replies


def _next(requests: BinaryIO) -> Request | None:
    try:
        request: Request = pickle.load(requests)  # noqa: S301 - from our own parent
    except EOFError:
        return None
    return request


def _answer(engine: Engine, request: Request, replies: BinaryIO) -> None:
    """Replies to the request, by way of a fork where the engine can be forked."""
    if isinstance(request, VoicesRequest):
        write_reply(replies, _guarded(lambda: list(engine.voices())))
        return
    if not engine.forkable:
        write_reply(replies, _speak(engine, request))
        return
    if isinstance(engine, Preparing):
        failed = _guarded(partial(engine.prepare, request.voice, request.utterance.language))
        if failed is not None:
            write_reply(replies, failed)
            return
    _speak_in_fork(engine, request, replies)


def _speak(engine: Engine, request: SpeakRequest | PhonemesRequest) -> object:
    if isinstance(request, PhonemesRequest):
        return _guarded(
            lambda: engine.phonemes(request.utterance, request.voice) if isinstance(engine, Phonetic) else ""
        )
    return _guarded(lambda: engine.synthesize(request.utterance, request.voice))


def _guarded(asked: Callable[[], object]) -> object:
    """What the engine answers, or the error that it raises, whatever it is."""
    try:
        return asked()
    except ArticleAudioError as error:
        return error
    except MemoryError:
        return EngineError("it ran out of the memory that [speech] megabytes allows")
    except Exception as error:  # noqa: BLE001 - engines are anybody's code; whatever they raise is told to the parent
        return EngineError(f"the engine failed with {type(error).__name__}: {error}")


def _speak_in_fork(engine: Engine, request: SpeakRequest | PhonemesRequest, replies: BinaryIO) -> None:
    """Lets a fork speak; it replies itself. One that ends before it began to is told as a crash."""
    with mmap.mmap(-1, 1) as began:  # shared with the fork
        child = _fork()
        if child == 0:
            _be_the_fork(engine, request, replies, began)
        status = _watched(child)
        if not began[0]:
            write_reply(replies, Crash(os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0))
        elif status != 0:
            os._exit(1)  # half a reply is on its way: whoever reads it must see the end


def _be_the_fork(
    engine: Engine, request: SpeakRequest | PhonemesRequest, replies: BinaryIO, began: mmap.mmap
) -> NoReturn:
    """Speaks, replies, and is gone, without running what the parent registered for its own end."""
    try:
        gc.disable()  # it would touch, and so copy, memory that is shared with the parent
        answer = _speak(engine, request)
        began[0] = 1
        write_reply(replies, answer)
        os._exit(0)
    finally:
        os._exit(1)


def _watched(child: int) -> int:
    """The status in which a fork ends. If our own parent goes away before, all of us end.

    Its end is not told by a pipe that it holds: what an engine starts in it and leaves behind would hold it, too.
    """
    if not _HAS_PIDFD:  # there a thread sees to our parent
        return os.waitpid(child, 0)[1]
    end = os.pidfd_open(child)
    events = select.poll()
    events.register(end, select.POLLIN)
    events.register(sys.stdin.fileno(), 0)  # its end alone: the next request may be here before the fork is gone
    if all(descriptor != end for descriptor, _ in events.poll()):
        _end_all()
    os.close(end)
    return os.waitpid(child, 0)[1]


if __name__ == "__main__":
    main()
