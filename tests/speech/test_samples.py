from __future__ import annotations

import struct

import numpy as np
import pytest

from articleaudio.errors import EngineError
from articleaudio.speech.samples import pcm_of, silence


def test_samples_are_scaled_rounded_and_clipped() -> None:
    """Any shape and floating-point type; what the voice gave is left as it was."""
    given = np.array([[0.0, 0.5, -0.5, 1.0, -1.0, 3.0, -3.0]], np.float64)
    assert pcm_of(given) == struct.pack("<7h", 0, 16384, -16384, 32767, -32767, 32767, -32767)
    assert pcm_of(given.astype(np.float32)) == pcm_of(given)
    assert given[0, 5] == 3.0
    assert pcm_of(np.array([], np.float32)) == b""


@pytest.mark.parametrize("wrong", [[np.nan], [np.inf], [-np.inf], [np.inf, -np.inf, 0.0]])
def test_what_is_no_number_is_refused(wrong: list[float]) -> None:
    with pytest.raises(EngineError, match="no number"):
        pcm_of(np.array([0.1, *wrong, 0.2], np.float32))


def test_silence_is_as_long_as_asked() -> None:
    assert silence(0.5, 16000) == bytes(16000)
