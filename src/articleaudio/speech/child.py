"""The process in which an engine lives: `python -P -m articleaudio.speech.child ENGINE`.

It reads requests from standard input and writes replies to standard output, each a pickle (both ends are this program).
Where the engine can be forked, each utterance is spoken by a child of this process: all of them start from the same
state, so that sound does not depend on what was said before, and a crash in native code ends that child alone. The
parent keeps the time; when it goes away, however it ended, this process sees the end of its input and ends as well.
"""

from __future__ import annotations

import os
import pickle
import select
import signal
import sys
from typing import TYPE_CHECKING, BinaryIO

from articleaudio.errors import ArticleAudioError, EngineError
from articleaudio.speech.messages import Crash, PhonemesRequest, Ready, VoicesRequest
from articleaudio.speech.registry import create_engine

if TYPE_CHECKING:
    from articleaudio.model import Clip
    from articleaudio.speech.contract import Engine
    from articleaudio.speech.messages import Request, SpeakRequest

PIPE_CHUNK = 2**20


def main() -> None:
    """Serves one engine until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle; it closes our input
    requests, replies = sys.stdin.buffer, _private_output()
    try:
        engine = create_engine(sys.argv[1])
    except ArticleAudioError as error:
        _reply(replies, error)
        return
    _reply(replies, Ready(engine.version))
    while (request := _next(requests)) is not None:
        _reply(replies, _answer(engine, request))


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


def _reply(replies: BinaryIO, reply: object) -> None:
    pickle.dump(reply, replies, protocol=pickle.HIGHEST_PROTOCOL)
    replies.flush()


def _answer(engine: Engine, request: Request) -> object:
    if isinstance(request, VoicesRequest):
        return list(engine.voices())
    if engine.forkable:
        return _speak_in_fork(engine, request)
    return _speak(engine, request)


def _speak(engine: Engine, request: SpeakRequest | PhonemesRequest) -> Clip | str | ArticleAudioError:
    try:
        if isinstance(request, PhonemesRequest):
            told = getattr(engine, "phonemes", None)
            return str(told(request.utterance, request.voice)) if told else ""
        return engine.synthesize(request.utterance, request.voice)
    except ArticleAudioError as error:
        return error
    except Exception as error:  # noqa: BLE001 - engines are anybody's code; whatever they raise is told to the parent
        return EngineError(f"the engine failed with {type(error).__name__}: {error}")


def _speak_in_fork(engine: Engine, request: SpeakRequest | PhonemesRequest) -> object:
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
        return Crash(os.WTERMSIG(status))
    try:
        return pickle.loads(data)  # noqa: S301 - from our own child
    except (EOFError, pickle.UnpicklingError):
        return Crash(0)


def _be_the_fork(engine: Engine, request: SpeakRequest | PhonemesRequest, write_end: int) -> None:
    """Speaks, sends the answer, and is gone, without running what the parent registered for its own end."""
    try:
        answer = _speak(engine, request)
        with os.fdopen(write_end, "wb") as pipe:
            pickle.dump(answer, pipe, protocol=pickle.HIGHEST_PROTOCOL)
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
