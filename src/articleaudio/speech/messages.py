"""What an engine's process and its parent say to each other; see `process.py` (the parent) and `child.py`."""

from __future__ import annotations

import pickle
import struct
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, BinaryIO, NamedTuple

from articleaudio.model import Clip, Mark

if TYPE_CHECKING:
    from articleaudio.model import EngineSetup, Utterance


@dataclass(frozen=True, slots=True)
class Start:
    """What the parent says first: what the engine is told, and how much memory its process may take (0: any)."""

    setup: EngineSetup
    megabytes: int


@dataclass(frozen=True, slots=True)
class Ready:
    """The first reply: the engine's version."""

    version: str


@dataclass(frozen=True, slots=True)
class SpeakRequest:
    """Asks for one utterance."""

    utterance: Utterance
    voice: str


@dataclass(frozen=True, slots=True)
class PhonemesRequest:
    """Asks how one utterance would be said."""

    utterance: Utterance
    voice: str


@dataclass(frozen=True, slots=True)
class VoicesRequest:
    """Asks for the engine's voices."""


@dataclass(frozen=True, slots=True)
class Crash:
    """The reply when the process that spoke died: `signal` is 0 when it ended by itself, without an answer."""

    signal: int


_HEADER = struct.Struct(">QQ")


class _Sampled(NamedTuple):
    """A clip whose samples follow."""

    rate: int
    marks: list[tuple[float, float, int, int]]


def _parted(clip: Clip) -> _Sampled:
    """The clip without its samples, which are long: pickled with it they would be copied once more."""
    return _Sampled(clip.rate, [(mark.start, mark.end, mark.offset, mark.length) for mark in clip.marks])


def write_reply(stream: BinaryIO | IO[bytes], answer: object) -> None:
    """Writes a reply: the lengths of what follows, a pickle, and behind it a clip's samples as they are."""
    told, pcm = (_parted(answer), answer.pcm) if isinstance(answer, Clip) else (answer, b"")
    packed = pickle.dumps(told, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(_HEADER.pack(len(packed), len(pcm)) + packed)
    stream.write(pcm)
    stream.flush()


def read_reply(stream: BinaryIO | IO[bytes]) -> object:
    """The next reply.

    Raises:
        EOFError, struct.error, pickle.UnpicklingError: there is none, or it is not whole.
    """
    packed, samples = _HEADER.unpack(stream.read(_HEADER.size))
    answer = pickle.loads(stream.read(packed))  # noqa: S301 - from our own child
    pcm = stream.read(samples)
    if len(pcm) < samples:
        raise EOFError
    if isinstance(answer, _Sampled):
        return Clip(pcm, answer.rate, tuple(Mark(*mark) for mark in answer.marks))
    return answer


Request = SpeakRequest | PhonemesRequest | VoicesRequest
