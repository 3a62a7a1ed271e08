"""What a finished file sounds like: loudness, true peak, and how loud it is from moment to moment.

One decode gives all of it: loudness by ffmpeg's ebur128, and behind that filter the samples, of which the highest point
is sought, and the energy kept in steps of half a decibel. They are nowhere in memory but for ten seconds.

ffmpeg could tell the true peak as well, and would need longer for it than for all the rest (`true_peak`).
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
from articleaudio.audio.envelope import FRAME, Energies
from articleaudio.audio.loudness import Level, level_in
from articleaudio.audio.true_peak import TruePeak
from articleaudio.errors import AudioError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from articleaudio.audio.samples import Samples

AU_HEADER = struct.Struct(">4s5I")
"""Magic, offset of the samples, their bytes, encoding, sample rate, channels."""

LOOK_AGAIN = 0.02  # seconds, where a file that is being written has not grown

ENCODER_DELAY = 576
"""Samples before the first one that LAME adds, at any rate and in any mode; ffmpeg writes it down last of all."""

_FIRST = 512  # bytes of an MP3 in which its first frame tells what it has to tell
_SIDE_INFORMATION = 64  # bytes within which the mark in the first frame begins
_TO_FRAMES = 8  # bytes from that mark to the number of frames
_TO_DELAY = 141  # bytes from there to delay and padding, twelve bits each: http://gabriel.mp3-tech.org/mp3infotag.html

_MPEG_1 = 32_000  # Hz: with lower rates a frame has half as many samples
_NEARLY = 200  # samples: resamplers and encoders make some tens more, or less, than were asked for

_FRAMES_AT_ONCE = 500  # ten seconds


@dataclass(frozen=True, slots=True)
class Heard:
    """What a finished file sounds like.

    Attributes:
        level: loudness and true peak.
        seconds: length of what was decoded.
        envelope: as `envelope.Energies` has it.
    """

    level: Level
    seconds: float
    envelope: bytes


def listen(path: Path, rate: int) -> Heard:
    """Decodes a file of that sample rate in Hz to its end.

    Raises:
        AudioError: it does not decode cleanly, or there is no sound in it.
    """
    return _heard(path.name, rate, ["-i", ffmpeg.file_name(path)])


class _Writing:
    """How far the file is that is being written."""

    def __init__(self) -> None:
        self.ended = threading.Event()
        self.failed = False

    def end(self, *, failed: bool) -> None:
        """Nothing more comes."""
        self.failed = failed
        self.ended.set()


@contextmanager
def listening(path: Path, rate: int, samples: int) -> Iterator[Future[Heard]]:
    """Decodes an MP3 while it is written, in the block of a `with`; when that has ended, the future soon comes.

    What is there before the block is deleted. An encoder fills up its last frame, and says in the file's first one,
    when all is written, what is not to be played: so how many samples it will be, or nearly, must be known. Where that
    is not so, the file is decoded once more.

    Raises:
        AudioError: the future, as `listen`, and where the block was left by an error.
    """
    path.unlink(missing_ok=True)
    writing = _Writing()
    with ThreadPoolExecutor(1, thread_name_prefix="listening") as thread:
        try:
            yield thread.submit(_listen_along, path, rate, samples, writing)
        except BaseException:
            writing.end(failed=True)
            raise
        writing.end(failed=False)


def _listen_along(path: Path, rate: int, samples: int, writing: _Writing) -> Heard:
    most, first = samples + _NEARLY, _First(b"")

    def length() -> int:
        """Of what is to be played; asked when all is decoded, and so written."""
        nonlocal first
        with path.open("rb") as file:
            first = _First(file.read(_FIRST))
        return first.length(rate)

    source = ["-f", "mp3", "-i", "pipe:0"]
    heard = _heard(path.name, rate, source, f"atrim=end_sample={most},", feed=_growing(path, writing), length=length)
    if writing.failed:
        raise AudioError(f"{path.name} was not written to its end.")
    is_all = first.delay == ENCODER_DELAY and round(heard.seconds * rate) == first.length(rate) <= most
    return heard if is_all else listen(path, rate)


def _growing(path: Path, writing: _Writing) -> Iterator[bytes]:
    """What is in an MP3 that is being written, up to its end, with the delay that its first frame will tell."""
    while not path.exists() and not writing.ended.wait(LOOK_AGAIN):
        pass
    if not path.exists():
        return
    with path.open("rb") as file:
        begin = b""
        for piece in _as_it_grows(file, writing):
            if len(begin) >= _FIRST:
                yield piece
            elif len(begin := begin + piece) >= _FIRST:
                yield _First(begin).with_delay()


def _as_it_grows(file: IO[bytes], writing: _Writing) -> Iterator[bytes]:
    while not writing.failed:
        is_all = writing.ended.is_set()  # asked before: what is then read is the rest
        if piece := file.read(ffmpeg.CHUNK):
            yield piece
        elif is_all:
            return
        else:
            writing.ended.wait(LOOK_AGAIN)


class _First:
    """What an MP3's first frame tells of the others: http://gabriel.mp3-tech.org/mp3infotag.html."""

    def __init__(self, data: bytes) -> None:
        """`data` begins with it."""
        self._data = data
        self._mark = max(data.find(mark, 0, _SIDE_INFORMATION) for mark in (b"Info", b"Xing"))
        self.delay, self._padding = divmod(self._number(_TO_DELAY, 3), 1 << 12)

    def _number(self, at: int, size: int) -> int:
        place = self._mark + at
        return int.from_bytes(self._data[place : place + size], "big") if self._mark >= 0 else 0

    def length(self, rate: int) -> int:
        """The samples that are to be played, if it tells."""
        return self._number(_TO_FRAMES, 4) * (1152 if rate >= _MPEG_1 else 576) - self.delay - self._padding

    def with_delay(self) -> bytes:
        """The data with LAME's delay, where there is none yet."""
        if self.delay or self._mark < 0:
            return self._data
        place = self._mark + _TO_DELAY
        return self._data[:place] + (ENCODER_DELAY << 12).to_bytes(3, "big") + self._data[place + 3 :]


def _heard(
    name: str,
    rate: int,
    source: Sequence[str],
    trim: str = "",
    *,
    feed: Iterable[bytes] | None = None,
    length: Callable[[], int] | None = None,
) -> Heard:
    """What is heard of a source; `length` tells in the end how many samples count, if up to `_NEARLY` more may come."""
    # In large pieces: to hand on a thousand samples at a time, as they are decoded, takes a fifth of the whole.
    arguments = ["-xerror", *source, "-af", f"{trim}ebur128=framelog=quiet,asetnsamples=n=65536:p=0", "-ar", str(rate)]
    # Numbers with a point, for what is beyond full scale is to be told, behind a header that says how many channels.
    arguments += ["-c:a", "pcm_f32be", "-f", "au", "pipe:1"]
    listener = _Listener(rate, length)
    said = ffmpeg.read(arguments, f"decode {name}", listener.take, feed=feed)
    level = Level(level_in(said, name).loudness, listener.peak)
    return Heard(level, listener.energies.samples / rate, bytes(listener.energies.envelope))


class _Listener:
    """Takes a stream of the format AU (https://pubs.opengroup.org/external/auformat.html) as it is decoded."""

    def __init__(self, rate: int, length: Callable[[], int] | None) -> None:
        self.energies = Energies(round(rate * FRAME))
        self._rate = rate
        self.peak = -math.inf
        self._length = length

    def take(self, stream: IO[bytes]) -> None:
        """Reads it to its end; what has no header has no samples."""
        header = stream.read(AU_HEADER.size)
        if len(header) < AU_HEADER.size:
            return
        _, offset, _, _, _, channels = AU_HEADER.unpack(header)
        stream.read(offset - AU_HEADER.size)
        peak = TruePeak(channels, self._rate)
        for samples in self._that_count(_samples(stream, channels, self.energies.frame * _FRAMES_AT_ONCE)):
            peak.take(samples)
            self.energies.take(samples.mean(axis=1) if channels > 1 else samples[:, 0])
        peak.end()
        self.peak = peak.decibels

    def _that_count(self, pieces: Iterator[Samples]) -> Iterator[Samples]:
        """All but those at the end that are not to be played; each piece but the last in whole frames."""
        import numpy as np

        if self._length is None:
            yield from pieces
            return
        total, held = 0, None
        for piece in pieces:
            total += len(piece)
            joined = piece if held is None else np.concatenate([held, piece])
            sure = max(0, len(joined) - _NEARLY) // self.energies.frame * self.energies.frame
            yield joined[:sure]
            held = joined[sure:]
        if held is not None:
            surplus = total - self._length()
            yield held[: len(held) - surplus] if 0 < surplus <= min(_NEARLY, len(held)) else held


def _samples(stream: IO[bytes], channels: int, most: int) -> Iterator[Samples]:
    """What is in a stream of numbers, shaped (samples, channels), so many samples at a time."""
    import numpy as np

    frame = 4 * channels
    while chunk := stream.read(frame * most):
        yield np.frombuffer(chunk[: len(chunk) // frame * frame], ">f4").astype(np.float32).reshape(-1, channels)
