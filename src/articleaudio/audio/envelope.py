"""How loud a finished file is from moment to moment: what is heard of it is held against that later.

One decode gives all that is measured of a file: loudness and true peak by ffmpeg's ebur128, and beside it the samples,
whose energy is kept in steps of half a decibel. The samples themselves are nowhere in memory but for a chunk.
"""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from articleaudio.audio import ffmpeg
from articleaudio.audio.loudness import Level, level_in

if TYPE_CHECKING:
    from pathlib import Path

FRAME = 0.02
"""Seconds of which one level is kept: shorter than any sound of speech, some 180 kB an hour."""

FLOOR, STEP = -96.0, 0.5
"""dB below full scale that the level 0 stands for, and dB between two levels."""

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
    # The filter that measures hands the samples on: another copy of them would cost half a decode.
    arguments = ["-xerror", "-i", ffmpeg.file_name(path), "-af", "ebur128=framelog=quiet:peak=true"]
    arguments += ["-ar", str(rate), "-ac", "1", "-f", "s16le", "pipe:1"]
    meter = _Meter(round(rate * FRAME))
    said = ffmpeg.read(arguments, f"decode {path.name}", meter.take)
    return Heard(level_in(said, path.name), meter.samples / rate, bytes(meter.envelope))


class _Meter:
    """Takes samples as they are decoded; `frame` of them make a level."""

    def __init__(self, frame: int) -> None:
        self._frame = frame
        self.samples = 0
        self.envelope = bytearray()

    def take(self, pcm: IO[bytes]) -> None:
        """Reads 16-bit samples to their end."""
        import numpy as np

        while chunk := pcm.read(2 * self._frame * _FRAMES_AT_ONCE):
            samples = np.frombuffer(chunk[: len(chunk) // 2 * 2], "<i2").astype(np.float32)
            self.samples += len(samples)
            whole = np.pad(samples, (0, -len(samples) % self._frame)).reshape(-1, self._frame)
            power = np.einsum("ij,ij->i", whole, whole) / self._frame / 32768.0**2
            levels = 10 * np.log10(np.maximum(power, 10 ** (FLOOR / 10)))
            self.envelope += np.rint((levels - FLOOR) / STEP).astype(np.uint8).tobytes()


def envelope_of(pcm: bytes, rate: int) -> bytes:
    """The envelope of 16-bit mono samples at that rate in Hz."""
    meter = _Meter(round(rate * FRAME))
    meter.take(io.BytesIO(pcm))
    return bytes(meter.envelope)


def decibels(level: int) -> float:
    """What a level of an envelope stands for, in dB below full scale."""
    return FLOOR + STEP * level


def frames(start: float, end: float) -> slice:
    """The frames of an envelope that lie wholly between two moments in seconds."""
    first = math.ceil(start / FRAME - 1e-6)
    return slice(first, max(first, math.floor(end / FRAME + 1e-6)))
