"""The process in which an engine lives: `python -P -m articleaudio.speech.child ENGINE`.

It reads requests from standard input, each a pickle, and writes replies to standard output, each a pickle behind its
length (both ends are this program). Where the engine can be forked, each utterance is spoken by a child of this
process: all of them start from the same state, so that sound does not depend on what was said before, and a crash in
native code ends that child alone. The parent keeps the time; when it goes away, however it ended, this process sees the
end of its input and ends as well.
"""

from __future__ import annotations

import gc
import os
import pickle
import select
import signal
import sys
from typing import TYPE_CHECKING, BinaryIO, NoReturn

from articleaudio.errors import ArticleAudioError, EngineError
from articleaudio.speech.contract import Configured, Phonetic, Preparing
from articleaudio.speech.messages import HEADER, Crash, PhonemesRequest, Ready, Start, VoicesRequest
from articleaudio.speech.registry import create_engine

if TYPE_CHECKING:
    from collections.abc import Callable

    from articleaudio.speech.contract import Engine
    from articleaudio.speech.messages import Request, SpeakRequest

PIPE_CHUNK = 2**20
MEGABYTE = 2**20


def main() -> None:
    """Serves one engine until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle; it closes our input
    requests, replies = sys.stdin.buffer, _private_output()
    try:
        engine = _create(sys.argv[1], requests)
    except ArticleAudioError as error:
        _reply(replies, _packed(error))
        return
    _reply(replies, _packed(Ready(engine.version)))
    gc.freeze()  # what is here now stays: forks need not look at it
    while (request := _next(requests)) is not None:
        _reply(replies, _answer(engine, request))


def _create(name: str, requests: BinaryIO) -> Engine:
    """The engine as it was told to be.

    Raises:
        ArticleAudioError: there is no such engine, it cannot be loaded, or it refuses what it was told.
    """
    start: Start = pickle.load(requests)  # noqa: S301 - from our own parent
    _bound_memory(start.megabytes)
    engine = create_engine(name)
    if isinstance(engine, Configured):
        engine.configure(start.setup)
    return engine


def _bound_memory(megabytes: int) -> None:
    """Ends this process, and not another one, when an engine takes more and more memory."""
    if megabytes and sys.platform == "linux":
        import resource

        # Data, not address space: a model that is mapped from its file takes none.
        resource.setrlimit(resource.RLIMIT_DATA, (megabytes * MEGABYTE, megabytes * MEGABYTE))
        resource.setrlimit(resource.RLIMIT_FSIZE, (megabytes * MEGABYTE, megabytes * MEGABYTE))


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


def _packed(answer: object) -> bytes:
    return pickle.dumps(answer, protocol=pickle.HIGHEST_PROTOCOL)


def _reply(replies: BinaryIO, packed: bytes) -> None:
    replies.write(HEADER.pack(len(packed)) + packed)
    replies.flush()


def _answer(engine: Engine, request: Request) -> bytes:
    """The reply, packed: what a fork packed is handed on as it is."""
    if isinstance(request, VoicesRequest):
        return _packed(_guarded(lambda: list(engine.voices())))
    if not engine.forkable:
        return _packed(_speak(engine, request))
    if isinstance(engine, Preparing):
        failed = _guarded(lambda: engine.prepare(request.voice, request.utterance.language))
        if failed is not None:
            return _packed(failed)
    return _speak_in_fork(engine, request)


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


def _speak_in_fork(engine: Engine, request: SpeakRequest | PhonemesRequest) -> bytes:
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        _be_the_fork(engine, request, write_end)
    os.close(write_end)
    try:
        data = _collect(read_end, child)
    finally:
        os.close(read_end)
        _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return _packed(Crash(os.WTERMSIG(status)))
    return data if os.WEXITSTATUS(status) == 0 and data else _packed(Crash(0))


def _be_the_fork(engine: Engine, request: SpeakRequest | PhonemesRequest, write_end: int) -> NoReturn:
    """Speaks, sends the answer, and is gone, without running what the parent registered for its own end."""
    try:
        gc.disable()  # it would touch, and so copy, memory that is shared with the parent
        packed = _packed(_speak(engine, request))
        with os.fdopen(write_end, "wb") as pipe:
            pipe.write(packed)
        os._exit(0)
    finally:
        os._exit(1)


def _collect(read_end: int, child: int) -> bytes:
    """What the fork sends; if our own parent goes away meanwhile, the fork is killed and so are we."""
    chunks: list[bytes] = []
    stdin = sys.stdin.fileno()
    watched = [read_end, stdin]
    while True:
        readable, _, _ = select.select(watched, [], [])
        if read_end in readable:
            chunk = os.read(read_end, PIPE_CHUNK)
            if not chunk:
                return b"".join(chunks)
            chunks.append(chunk)
        elif stdin in readable:
            os.kill(child, signal.SIGKILL)  # nobody asks while an answer is due: this is the end of input
            os._exit(1)


if __name__ == "__main__":
    main()
