"""How loud a recording is from moment to moment: what is heard of a file is held against that later."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from articleaudio.audio.samples import from_pcm

if TYPE_CHECKING:
    from articleaudio.audio.samples import Samples

FRAME = 0.02
"""Seconds of which one level is kept: shorter than any sound of speech, some 180 kB an hour."""

FLOOR, STEP = -96.0, 0.5
"""dB below full scale that the level 0 stands for, and dB between two levels."""


class Energies:
    """The envelope of samples as they come; `frame` of them make a level, of which each is a byte of `envelope`."""

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
    energies = Energies(round(rate * FRAME))
    energies.take(from_pcm(pcm[: len(pcm) // 2 * 2]))
    return bytes(energies.envelope)


def decibels(level: int) -> float:
    """What a level of an envelope stands for, in dB below full scale."""
    return FLOOR + STEP * level


def frames(start: float, end: float) -> slice:
    """The frames of an envelope that lie wholly between two moments in seconds."""
    first = math.ceil(start / FRAME - 1e-6)
    return slice(first, max(first, math.floor(end / FRAME + 1e-6)))
