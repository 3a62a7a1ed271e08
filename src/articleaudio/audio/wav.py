"""WAV: takes as they come from an engine, for listening to a word; neither levelled nor encoded."""

from __future__ import annotations

import wave
from typing import TYPE_CHECKING

from articleaudio.errors import AudioError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from articleaudio.model import Take

BYTES_A_SAMPLE = 2


def write_wav(takes: Iterable[Take], path: Path) -> None:
    """Writes the takes, with the pauses between them, as 16-bit mono PCM.

    Raises:
        AudioError: there are none, or they differ in sample rate.
        OSError: the file cannot be written.
    """
    said = list(takes)
    rates = {take.clip.rate for take in said}
    if len(rates) != 1:
        raise AudioError("A WAV file is made of sound of one sample rate; write an MP3 instead.")
    rate = rates.pop()
    with path.open("wb") as raw, wave.open(raw, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(BYTES_A_SAMPLE)
        file.setframerate(rate)
        for position, take in enumerate(said):
            file.writeframes(take.clip.pcm)
            if position + 1 < len(said):
                file.writeframes(bytes(BYTES_A_SAMPLE * round(take.segment.pause * rate)))
