"""True peak (ITU-R BS.1770-5, annex 2): the highest point of the wave between samples, too, at 176 kHz and more.

The standard asks for four times the rate of 48 kHz, so of lower rates for a higher multiple, and leaves the filter
open; the one here is longer than the example in it (24 coefficients a phase, not 12). It is worked out only where
samples are loud enough for the wave to rise above the highest point so far.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from articleaudio.audio.samples import Samples

FULL_RATE = 48_000  # Hz, of which the standard takes four points a sample
TAPS = 24
BETA = 6.0
"""Of the Kaiser window: the filter is flat to 0.01 dB up to eight tenths of the highest frequency."""

BLOCK = 32  # samples that are worked out together
REACH = -(-(TAPS - 1) // BLOCK)  # blocks behind one that its filter reaches into


class TruePeak:
    """Takes the samples of a recording of a rate in Hz in order, and knows the highest point so far."""

    def __init__(self, channels: int, rate: int) -> None:
        import numpy as np

        self._filters = _filters(4 * max(1, round(FULL_RATE / rate)))

        self._left = np.zeros((channels, TAPS), np.float32)  # not looked at yet; before the first there is silence
        self.highest = 0.0

    @property
    def decibels(self) -> float:
        """In dBTP, to the next tenth above, for it is held against what is allowed; -inf where all is silent."""
        return math.ceil(round(200 * math.log10(self.highest), 6)) / 10 if self.highest else -math.inf

    def take(self, samples: Samples) -> None:
        """The next samples, shaped (samples, channels), full scale being 1.0."""
        import numpy as np

        whole = np.concatenate([self._left, samples.T], axis=1)
        # What a filter reaches must be there: the wave towards samples that are still to come is another.
        count = max(0, (whole.shape[1] - TAPS + 1) // BLOCK)
        self._left = whole[:, count * BLOCK :]
        if count:
            for channel in whole:
                self._look_at(channel[: (count + REACH) * BLOCK], count)

    def end(self) -> None:
        """No more samples come: the wave dies away behind the last."""
        import numpy as np

        self.take(np.zeros((TAPS + BLOCK, len(self._left)), np.float32))

    def _look_at(self, samples: Samples, count: int) -> None:
        """Looks at so many blocks of samples and between them."""
        import numpy as np

        filters, width = self._filters, BLOCK + TAPS - 1
        filled = np.pad(samples, (0, (count + REACH) * BLOCK - len(samples)))
        peaks = np.abs(filled).reshape(-1, BLOCK).max(axis=1)
        self.highest = max(self.highest, float(peaks.max()))
        loud = peaks * float(np.abs(filters).sum(axis=1).max()) > self.highest
        starts = np.flatnonzero(np.any([loud[at : at + count] for at in range(REACH + 1)], axis=0)) * BLOCK
        # Samples first, blocks second: what is multiplied by one coefficient then lies together in memory.
        blocks = filled[starts[None, :] + np.arange(width)[:, None]]
        for coefficients in filters:
            wave = coefficients[0] * blocks[:BLOCK]
            for at in range(1, TAPS):
                wave += coefficients[at] * blocks[at : at + BLOCK]
            self.highest = max(self.highest, float(wave.max(initial=0.0)), -float(wave.min(initial=0.0)))


@cache
def _filters(phases: int) -> Samples:
    """The coefficients for each point between two samples, one less than `phases`.

    A sinc under a Kaiser window, each with a sum of 1.
    """
    import numpy as np

    between = np.arange(1, phases) / phases
    distance = np.arange(TAPS) - (TAPS // 2 - 1) - between[:, None]
    window = np.i0(BETA * np.sqrt(1 - (distance / (TAPS / 2)) ** 2)) / np.i0(BETA)
    filters = np.sinc(distance) * window
    made: Samples = (filters / filters.sum(axis=1, keepdims=True)).astype(np.float32)
    return made
