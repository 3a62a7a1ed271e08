"""What an engine's process and its parent say to each other; see `process.py` (the parent) and `child.py`."""

from __future__ import annotations

import pickle
import struct
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, BinaryIO

from articleaudio.errors import EngineError
from articleaudio.model import Clip, Mark

if TYPE_CHECKING:
    from collections.abc import Callable

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


_HEADER = struct.Struct(">QQI")
"""Bytes of what is told, bytes of samples, samples a second; the last two are 0 where what is told is a pickle."""

_MARK = struct.Struct("=ddqq")

MOST_TOLD = 64 * 2**20
"""Bytes that may be told beside samples: thousands of voices, or the marks of a day."""


def write_reply(stream: BinaryIO | IO[bytes], answer: object) -> None:
    """Writes a reply: a header, then a pickle, or a clip's marks and samples as they are.

    A clip is not pickled: its samples would be copied once more, and a fork that makes objects of its marks pays for
    each page of memory that it touches.
    """
    told, pcm = _parted(answer) if isinstance(answer, Clip) else (b"", b"")
    if not told:
        packed = pickle.dumps(answer, protocol=pickle.HIGHEST_PROTOCOL)
        told = _HEADER.pack(len(packed), 0, 0) + packed
    stream.write(told)
    stream.write(pcm)
    stream.flush()


def _parted(clip: Clip) -> tuple[bytes, bytes]:
    """The header with the marks, and the samples; nothing where one of them is not what it should be."""
    if not clip.rate:
        return b"", b""
    try:
        marks = b"".join([_MARK.pack(mark.start, mark.end, mark.offset, mark.length) for mark in clip.marks])
        return _HEADER.pack(len(marks), len(clip.pcm), clip.rate) + marks, clip.pcm
    except struct.error:
        return b"", b""


def read_reply(stream: BinaryIO | IO[bytes], fault_of_size: Callable[[int, int], str]) -> object:
    """The next reply.

    `fault_of_size` is asked what is wrong with so many bytes of sound at that rate in Hz, before any of them is read.

    Raises:
        EngineError: it is too large.
        EOFError, struct.error, pickle.UnpicklingError: there is none, or it is not whole.
    """
    told, samples, rate = _HEADER.unpack(stream.read(_HEADER.size))
    fault = "it told more than anybody asks for" if told > MOST_TOLD else fault_of_size(samples, rate)
    if fault:
        raise EngineError(fault)
    answer, pcm = stream.read(told), stream.read(samples)
    if len(answer) < told or len(pcm) < samples:
        raise EOFError
    if not rate:
        return pickle.loads(answer)  # noqa: S301 - from our own child
    return Clip(pcm, rate, tuple(Mark(*mark) for mark in _MARK.iter_unpack(answer)))


Request = SpeakRequest | PhonemesRequest | VoicesRequest
