"""Where in a clip something is heard: what engines leave before and behind it is silence of any length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.audio.samples import from_pcm

if TYPE_CHECKING:
    from articleaudio.model import Clip

BEFORE, AFTER = 0.02, 0.05
"""Seconds that are left before the first and behind the last sound: a plosive begins, and a vowel ends, softly."""

WINDOW = 0.005
"""Seconds over which it is told whether something is heard."""

FAINT, BELOW = -62.0, -48.0
"""dB under which nothing is heard: of full scale, and of the clip's loudest window. A neural voice's silence is at -70
to -80 dB, the faintest "f" of a voice 40 dB under its vowels."""


def edges(pcm: bytes, rate: int) -> tuple[int, int]:
    """Where to cut 16-bit mono samples, in samples: from, to. They may lie outside of it, where silence is to be added.

    A clip in which nothing is heard is left as it is.
    """
    import numpy as np

    window = max(1, round(rate * WINDOW))
    samples = from_pcm(pcm)
    total = len(samples)
    whole = np.pad(samples, (0, -total % window)).reshape(-1, window)
    power = np.einsum("ij,ij->i", whole, whole) / window
    least = max(10 ** (FAINT / 10), float(power.max(initial=0.0)) * 10 ** (BELOW / 10))
    heard = np.flatnonzero(power > least)
    if not len(heard):
        return 0, total
    first, last = int(heard[0]) * window, min((int(heard[-1]) + 1) * window, total)
    return first - round(BEFORE * rate), last + round(AFTER * rate)


def cut(pcm: bytes, start: int, end: int) -> bytes:
    """The samples from one place to the other, with silence where they lie outside."""
    total = len(pcm) // 2
    inside = pcm[2 * max(start, 0) : 2 * max(min(end, total), 0)]
    return bytes(2 * max(-start, 0)) + inside + bytes(2 * max(end - total, 0))


def trimmed(clip: Clip) -> bytes:
    """A clip's samples as they are laid, before any gain."""
    return cut(clip.pcm, *edges(clip.pcm, clip.rate))
