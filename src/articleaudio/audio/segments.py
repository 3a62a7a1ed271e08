"""pydub's sounds, made of bytes; pydub is loaded with the first of them."""

from __future__ import annotations

import warnings
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydub import AudioSegment

SAMPLE_BYTES = 2


def segment_of(pcm: bytes, rate: int, channels: int = 1) -> AudioSegment:
    """16-bit samples as a sound of pydub's; what is beyond the last whole frame is left out."""
    whole = len(pcm) // (SAMPLE_BYTES * channels) * SAMPLE_BYTES * channels
    return _class()(pcm[:whole], sample_width=SAMPLE_BYTES, frame_rate=rate, channels=channels)


def silence(milliseconds: int, rate: int, channels: int = 1) -> AudioSegment:
    """So much silence."""
    made = _class().silent(milliseconds, rate)
    return made.set_channels(channels) if channels > 1 else made


@cache
def _class() -> type[AudioSegment]:
    with warnings.catch_warnings():
        # pydub looks for an ffmpeg on the PATH, warns when there is none, and is not asked for one here.
        warnings.simplefilter("ignore")
        from pydub import AudioSegment
    found: type[AudioSegment] = AudioSegment
    return found
