"""Sound as numbers: what neural voices give, as the 16-bit samples of a clip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from articleaudio.errors import EngineError

if TYPE_CHECKING:
    from numpy.typing import NDArray

FULL_SCALE = 32767
NOTHING_SECONDS = 0.05
"""How long an utterance lasts in which there is nothing to say: a row of dots, a picture."""


def pcm_of(samples: NDArray[Any]) -> bytes:
    """Samples between -1 and 1 as 16-bit PCM; what is beyond is clipped.

    Raises:
        EngineError: there is something among them that is no number.
    """
    import numpy as np

    flat = np.asarray(samples, dtype=np.float32).reshape(-1)
    with np.errstate(invalid="ignore"):
        total = flat.sum(dtype=np.float64)  # NaN and infinity stay in a sum; no array of answers has to be made
    if not np.isfinite(total):
        raise EngineError("it gave sound that is no number (NaN or infinite)")
    scaled = flat * np.float32(FULL_SCALE)
    np.clip(scaled, -FULL_SCALE, FULL_SCALE, out=scaled)
    return bytes(np.rint(scaled, out=scaled).astype("<i2").tobytes())


def silence(seconds: float, rate: int) -> bytes:
    """So many seconds of 16-bit silence."""
    return bytes(2 * round(seconds * rate))
