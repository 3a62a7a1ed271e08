"""What a finished file sounds like: loudness, true peak, and how loud it is from moment to moment.

One decode gives all of it: loudness by ffmpeg's ebur128, and behind that filter the samples, of which the highest point
is sought, and the energy kept in steps of half a decibel. They are nowhere in memory but for ten seconds.

ffmpeg could tell the true peak as well, in three times the time that all the rest takes (`true_peak`).
"""

from __future__ import annotations

import math
import struct
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from articleaudio.audio import ffmpeg
from articleaudio.audio.loudness import Level, level_in
from articleaudio.audio.samples import from_pcm
from articleaudio.audio.true_peak import TruePeak

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from articleaudio.audio.samples import Samples

FRAME = 0.02
"""Seconds of which one level is kept: shorter than any sound of speech, some 180 kB an hour."""

FLOOR, STEP = -96.0, 0.5
"""dB below full scale that the level 0 stands for, and dB between two levels."""

AU_HEADER = struct.Struct(">4s5I")
"""Magic, offset of the samples, their bytes, encoding, sample rate, channels."""

LOOK_AGAIN = 0.02  # seconds, where a file that is being written has not grown

ENCODER_DELAY = 576
"""Samples before the first one that LAME adds, at any rate and in any mode; ffmpeg writes it down last of all."""

_FIRST = 512  # bytes of an MP3 in which its first frame tells what it has to tell
_SIDE_INFORMATION = 64  # bytes within which the mark in the first frame begins
_TO_DELAY = 141  # bytes from there to delay and padding, twelve bits each: http://gabriel.mp3-tech.org/mp3infotag.html

_FRAMES_AT_ONCE = 500  # ten seconds


@dataclass(frozen=True, slots=True)
class Heard:
    """What a finished file sounds like.

    Attributes:
        level: loudness and true peak.
        seconds: length of what was decoded.
        envelope: a byte for each `FRAME`: the root mean square in steps of `STEP` dB above `FLOOR`.
    """

    level: Level
    seconds: float
    envelope: bytes


def listen(path: Path, rate: int) -> Heard:
    """Decodes a file of that sample rate in Hz to its end.

    Raises:
        AudioError: it does not decode cleanly, or there is no sound in it.
    """
    return _heard(path.name, rate, ["-i", ffmpeg.file_name(path)], "")


@contextmanager
def listening(path: Path, rate: int, samples: int) -> Iterator[Future[Heard]]:
    """Decodes an MP3 while it is written, in the block of a `with`; when that has ended, the future soon comes.

    What is there before the block is deleted. An encoder fills up its last frame, and says in the file's first one,
    when all is written, what is not to be played: so how many samples it will be must be known.

    Raises:
        AudioError: the future, as `listen`.
    """
    path.unlink(missing_ok=True)
    written = threading.Event()
    with ThreadPoolExecutor(1, thread_name_prefix="listening") as thread:
        try:
            yield thread.submit(_listen_along, path, rate, samples, written)
        finally:
            written.set()


def _listen_along(path: Path, rate: int, samples: int, written: threading.Event) -> Heard:
    trim = f"atrim=end_sample={samples},"
    heard = _heard(path.name, rate, ["-f", "mp3", "-i", "pipe:0"], trim, _growing(path, written))
    with path.open("rb") as file:
        as_assumed = _delay(file.read(_FIRST)) == ENCODER_DELAY
    return heard if as_assumed else listen(path, rate)


def _growing(path: Path, written: threading.Event) -> Iterator[bytes]:
    """What is in an MP3 that is being written, up to its end, with the delay that its first frame will tell."""
    while not path.exists() and not written.wait(LOOK_AGAIN):
        pass
    if not path.exists():
        return
    with path.open("rb") as file:
        first = b""
        for piece in _as_it_grows(file, written):
            if len(first) >= _FIRST:
                yield piece
            elif len(first := first + piece) >= _FIRST:
                yield first if _delay(first) else _with_delay(first)


def _as_it_grows(file: IO[bytes], written: threading.Event) -> Iterator[bytes]:
    while True:
        is_all = written.is_set()  # asked before: what is then read is the rest
        if piece := file.read(ffmpeg.CHUNK):
            yield piece
        elif is_all:
            return
        else:
            written.wait(LOOK_AGAIN)


def _delay(first: bytes) -> int:
    """The samples that a player is to pass over at an MP3's start, by its first frame (mp3infotag.html); 0 if none."""
    place = _delay_place(first)
    return int.from_bytes(first[place : place + 2], "big") >> 4 if place else 0


def _with_delay(first: bytes) -> bytes:
    place = _delay_place(first)
    told = (ENCODER_DELAY << 12).to_bytes(3, "big")
    return first[:place] + told + first[place + 3 :] if place else first


def _delay_place(first: bytes) -> int:
    found = max(first.find(mark, 0, _SIDE_INFORMATION) for mark in (b"Info", b"Xing"))
    return found + _TO_DELAY if found >= 0 else 0


def _heard(name: str, rate: int, source: Sequence[str], trim: str, feed: Iterable[bytes] | None = None) -> Heard:
    # In large pieces: to hand on a thousand samples at a time, as they are decoded, takes a fifth of the whole.
    arguments = ["-xerror", *source, "-af", f"{trim}ebur128=framelog=quiet,asetnsamples=n=65536:p=0", "-ar", str(rate)]
    # Numbers with a point, for what is beyond full scale is to be told, behind a header that says how many channels.
    arguments += ["-c:a", "pcm_f32be", "-f", "au", "pipe:1"]
    listener = _Listener(rate)
    said = ffmpeg.read(arguments, f"decode {name}", listener.take, feed=feed)
    level = Level(level_in(said, name).loudness, listener.peak)
    return Heard(level, listener.energies.samples / rate, bytes(listener.energies.envelope))


class _Listener:
    """Takes a stream of the format AU (https://pubs.opengroup.org/external/auformat.html) as it is decoded."""

    def __init__(self, rate: int) -> None:
        self.energies = _Energies(round(rate * FRAME))
        self.peak = -math.inf

    def take(self, stream: IO[bytes]) -> None:
        """Reads it to its end; what has no header has no samples."""
        import numpy as np

        header = stream.read(AU_HEADER.size)
        if len(header) < AU_HEADER.size:
            return
        _, offset, _, _, _, channels = AU_HEADER.unpack(header)
        stream.read(offset - AU_HEADER.size)
        peak = TruePeak(channels)
        while chunk := stream.read(4 * channels * self.energies.frame * _FRAMES_AT_ONCE):
            samples = np.frombuffer(chunk[: len(chunk) // (4 * channels) * 4 * channels], ">f4").astype(np.float32)
            peak.take(samples.reshape(-1, channels))
            self.energies.take(samples.reshape(-1, channels).mean(axis=1) if channels > 1 else samples)
        peak.end()
        self.peak = peak.decibels


class _Energies:
    """The envelope of samples as they come; `frame` of them make a level."""

    def __init__(self, frame: int) -> None:
        self.frame = frame
        self.samples = 0
        self.envelope = bytearray()

    def take(self, samples: Samples) -> None:
        """The next samples, of one channel; all but the last are whole frames."""
        import numpy as np

        self.samples += len(samples)
        whole = np.pad(samples, (0, -len(samples) % self.frame)).reshape(-1, self.frame)
        power = np.einsum("ij,ij->i", whole, whole) / self.frame
        levels = 10 * np.log10(np.maximum(power, 10 ** (FLOOR / 10)))
        self.envelope += np.rint((levels - FLOOR) / STEP).astype(np.uint8).tobytes()


def envelope_of(pcm: bytes, rate: int) -> bytes:
    """The envelope of 16-bit mono samples at that rate in Hz."""
    energies = _Energies(round(rate * FRAME))
    energies.take(from_pcm(pcm[: len(pcm) // 2 * 2]))
    return bytes(energies.envelope)


def decibels(level: int) -> float:
    """What a level of an envelope stands for, in dB below full scale."""
    return FLOOR + STEP * level


def frames(start: float, end: float) -> slice:
    """The frames of an envelope that lie wholly between two moments in seconds."""
    first = math.ceil(start / FRAME - 1e-6)
    return slice(first, max(first, math.floor(end / FRAME + 1e-6)))
