"""Brings samples to a loudness without a peak above a ceiling: one gain for all, and a limiter for what sticks out.

The limiter knows the peak of every block of five milliseconds, and so does who asks for its effect: what is lost to it
is told from peaks and energies alone, without a second pass over the samples. It looks ahead: each block's gain is the
least that its neighbours need, made smooth by a mean over as many of them, and goes linearly from block to block, so
that it never exceeds what a peak allows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from articleaudio.audio.meter import BLOCKS_A_STEP, Measured, blocks_in, loudness
from articleaudio.audio.samples import FULL_SCALE, to_pcm

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from articleaudio.audio.samples import Samples

AHEAD = 1
"""Blocks on either side that a peak lowers, and over which the gain is made smooth. More of them would cost loudness:
of a deep voice, whose pulses are 10 ms apart, nothing would be left between two."""

ENOUGH = 0.01  # LU by which a gain may miss
TRIES = 12
LEAST_SLOPE = 0.1  # LU gained by a decibel of gain, against a limiter that takes nearly all of it
MOST_LIMITING = 18.0
"""Decibels of gain beyond what would do without a limiter: as much as it may take away again. With more of it breath
and noise come up to the voice. With 12 espeak-ng's `en-us` falls short of -14 LUFS at -1 dBTP, which many ask for."""

AT_ONCE = 200_000  # blocks of which the gain is worked out at once


@dataclass(frozen=True, slots=True)
class Levels:
    """What is done to the samples: a gain and a ceiling, in dB."""

    gain: float
    ceiling: float

    @property
    def factor(self) -> float:
        """The gain as a factor."""
        return float(10 ** (self.gain / 20))

    @property
    def most(self) -> float:
        """The ceiling, full scale being 1.0."""
        return float(10 ** (self.ceiling / 20))


def highest_gain(measured: Measured, wanted: float) -> float:
    """The highest gain in dB that it may get to be brought to `wanted` LUFS.

    Raises:
        AudioError: there is no sound in it.
    """
    return wanted - loudness(measured.powers) + MOST_LIMITING


def levels_for(measured: Measured, wanted: float, ceiling: float, highest: float) -> Levels:
    """The levels that bring it to `wanted` LUFS, or as near as the ceiling and a gain of at most `highest` dB allow.

    Raises:
        AudioError: there is no sound in it.
    """
    levels, slope = Levels(min(wanted - loudness(measured.powers), highest), ceiling), 1.0
    before: tuple[float, float] | None = None
    for _ in range(TRIES):
        reached = loudness(_powers_after(measured, levels))
        if abs(wanted - reached) < ENOUGH:
            break
        if before and levels.gain != before[0]:
            slope = min(max((reached - before[1]) / (levels.gain - before[0]), LEAST_SLOPE), 1.0)
        before = (levels.gain, reached)
        levels = Levels(min(levels.gain + (wanted - reached) / slope, highest), ceiling)
    return Levels(round(levels.gain, 2), ceiling)


def levelled(pcm: IO[bytes], channels: int, measured: Measured, levels: Levels) -> Iterator[bytes]:
    """The 16-bit samples of a file, from its start, with these levels."""
    left = pcm.seek(0, 2)
    pcm.seek(0)
    for piece in _levelled(pcm, channels, measured, levels):
        yield piece[:left]  # without the silence that fills the last step
        left -= len(piece)


def _levelled(pcm: IO[bytes], channels: int, measured: Measured, levels: Levels) -> Iterator[bytes]:
    import numpy as np

    at = 0
    for samples in blocks_in(pcm, measured.block, channels):
        nodes = _nodes(measured.peaks, at, at + len(samples), levels)
        at += len(samples)
        if nodes.min() >= 1.0:
            yield to_pcm((samples * np.float32(levels.factor)).ravel())
        else:
            yield to_pcm((samples * _within(nodes, measured.block, levels.factor)[:, :, None]).ravel())


def _within(nodes: Samples, block: int, factor: float) -> Samples:
    """The gain of each sample: linear between the ends of its block."""
    import numpy as np

    ramp = np.arange(block, dtype=np.float32) / np.float32(block)
    gains: Samples = (nodes[:-1, None] + np.diff(nodes)[:, None] * ramp) * np.float32(factor)
    return gains


def _nodes(peaks: NDArray[np.uint16], start: int, end: int, levels: Levels) -> Samples:
    """The limiter's gain where blocks `start` to `end` begin, and where the last ends: the lesser of two blocks'."""
    import numpy as np

    limit = _limit(peaks, start - 1, end + 1, levels)
    nodes: Samples = np.minimum(limit[:-1], limit[1:])
    return nodes


def _limit(peaks: NDArray[np.uint16], start: int, end: int, levels: Levels) -> Samples:
    """The limiter's gain for blocks `start` to `end`; beyond the peaks there is silence."""
    import numpy as np

    around = 2 * AHEAD
    first, last = max(start - around, 0), min(end + around, len(peaks))
    beyond = (first - (start - around), end + around - last)
    loud = np.pad(peaks[first:last] * np.float32(levels.factor / FULL_SCALE), beyond)
    if loud.max(initial=0.0) <= levels.most:
        return np.ones(end - start, np.float32)
    # A hair less than what is allowed, for rounding.
    needed = np.minimum(np.float32(1), np.float32(levels.most * (1 - 1e-5)) / np.maximum(loud, np.float32(1e-9)))
    windows = np.lib.stride_tricks.sliding_window_view(needed, 2 * AHEAD + 1)
    least = windows.min(axis=1)
    sums = np.cumsum(np.concatenate([[0.0], least]), dtype=np.float64)
    width = 2 * AHEAD + 1
    smooth: Samples = ((sums[width:] - sums[:-width]) / width).astype(np.float32)
    return smooth


def _powers_after(measured: Measured, levels: Levels) -> Samples:
    """The powers of all steps behind gain and limiter; within a step, blocks count by their energies."""
    import numpy as np

    peaks, factor = measured.peaks, np.float32(levels.factor**2)
    parts = [np.zeros(0, np.float32)]
    for at in range(0, len(peaks), AT_ONCE):
        end = min(at + AT_ONCE, len(peaks))
        nodes = _nodes(peaks, at, end, levels)
        limit = ((nodes[:-1] + nodes[1:]) / 2).reshape(-1, BLOCKS_A_STEP)
        weights = measured.energies[at:end].astype(np.float32).reshape(-1, BLOCKS_A_STEP)
        whole = np.maximum(weights.sum(axis=1), np.float32(1e-12))
        kept = np.where(limit.min(axis=1) < 1, (weights * limit**2).sum(axis=1) / whole, np.float32(1))
        parts.append(kept)
    return measured.powers * np.concatenate(parts) * factor
