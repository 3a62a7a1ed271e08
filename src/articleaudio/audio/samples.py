"""Samples as numbers: from 16-bit PCM and back, and at another rate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]

FULL_SCALE = 32768.0

OFFSET = 10
"""Sixteen-bit steps (-70 dB) off zero that a mean may be: in speech there is no such mean."""


def from_pcm(pcm: bytes) -> Samples:
    """16-bit little-endian samples, full scale being 1.0."""
    import numpy as np

    return np.frombuffer(pcm, "<i2").astype(np.float32) / np.float32(FULL_SCALE)


def to_pcm(samples: Samples) -> bytes:
    """The same way back, rounded; what is beyond full scale is at it."""
    import numpy as np

    scaled = samples * np.float32(FULL_SCALE)
    np.rint(scaled, out=scaled)
    np.clip(scaled, -FULL_SCALE, FULL_SCALE - 1, out=scaled)
    return scaled.astype("<i2").tobytes()


def centred(pcm: bytes) -> bytes:
    """16-bit samples without their offset, if they have one; what then goes beyond full scale is at it."""
    import numpy as np

    samples = from_pcm(pcm)
    mean = samples.mean(dtype=np.float64) if len(samples) else 0.0
    return to_pcm(samples - np.float32(mean)) if abs(mean) > OFFSET / FULL_SCALE else pcm


def resampled(pcm: bytes, rate: int, wanted: int) -> bytes:
    """16-bit mono samples at another rate, by their spectrum: nothing is mirrored, and nothing is delayed."""
    import numpy as np

    samples = from_pcm(pcm)
    if not len(samples):
        return b""
    length = max(1, round(len(samples) * wanted / rate))
    spectrum: Any = np.fft.rfft(samples)
    made = np.fft.irfft(spectrum[: length // 2 + 1], length) * (length / len(samples))
    return to_pcm(made.astype(np.float32))
