"""Where in a clip something is heard: what engines leave before and behind it is silence of any length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.audio.samples import centred, from_pcm

if TYPE_CHECKING:
    from articleaudio.model import Clip

BEFORE, AFTER = 0.02, 0.05
"""Seconds that are left at most before the first and behind the last sound: a plosive begins, and a vowel ends,
softly."""

WINDOW = 0.005
"""Seconds over which it is told whether something is heard."""

FAINT, BELOW = -62.0, -48.0
"""dB under which nothing is heard: of full scale, and of the clip's loudest window. A neural voice's silence is at -70
to -80 dB, the faintest "f" of a voice 40 dB under its vowels."""


def edges(pcm: bytes, rate: int) -> tuple[int, int]:
    """From where to where 16-bit mono samples are kept, in samples; all of a clip in which nothing is heard."""
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
    first, last = int(heard[0]) * window, (int(heard[-1]) + 1) * window
    return max(first - round(BEFORE * rate), 0), min(last + round(AFTER * rate), total)


def trimmed(clip: Clip) -> tuple[bytes, float]:
    """A clip's samples as they are laid, before any gain, and how many seconds were cut off before them.

    They have no offset, which would be heard as a click at either end, and be taken for sound where there is none.
    """
    pcm = centred(clip.pcm[: len(clip.pcm) // 2 * 2])
    start, end = edges(pcm, clip.rate)
    return pcm[2 * start : 2 * end], start / clip.rate
