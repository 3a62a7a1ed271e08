"""What is wrong with a clip: an engine in trouble often gives sound all the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articleaudio.model import Pause

if TYPE_CHECKING:
    from articleaudio.model import Clip, Utterance

RATES = range(8_000, 192_001)
"""Samples a second that sound of speech may have: telephone to studio."""

STRIDE = 101
"""Every so many samples are looked at: all of them would take as long as espeak-ng takes to make them. A prime, so
that no hum stands still between looks."""

AUDIBLE = 33
"""Of 32,767 (-60 dB below full scale): a clip that is never louder is silence."""

_OF_VOICES = re.compile(
    "[0-9A-Za-z\u00c0-\u024f\u0370-\u06ff\u0900-\u0eff\u10a0-\u139f\u1e00-\u1fff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]"
)
"""What voices are there for: Latin to Arabic, the scripts of India, Thai, Georgian, Hangul, Ethiopic, kana and Han.
espeak-ng sounds the letters of all of them in any of its voices. It is silent for those of others, such as Cherokee,
and for digits that are not those of its language."""

LEAST_SECONDS, LEAST_A_LETTER = 0.02, 0.004
"""The shortest that a text of letters may last: an auctioneer says some 40 letters a second, at five times the pace
200."""

MOST_SECONDS, MOST_A_CHARACTER = 20.0, 2.0
"""The longest, pauses left out: engines spell what they cannot read, and name each letter ("cyrillic letter zhe")."""


def fault_of(clip: Clip, utterance: Utterance) -> str:
    """What is wrong with the clip as the sound of that utterance, as the end of a sentence; "" if nothing is."""
    if not clip.pcm:
        return "it gave no sound"
    if len(clip.pcm) % 2 or clip.rate not in RATES:
        return f"it gave sound in a form that is none ({len(clip.pcm)} bytes at {clip.rate} samples a second)"
    letters = _letters(utterance.text)
    if letters and _is_silent(clip.pcm):
        return "it gave silence"
    return _length_fault(clip, utterance, letters) or _marks_fault(clip, utterance)


def fault_of_size(utterance: Utterance, size: int, rate: int) -> str:
    """What is wrong with so many bytes of sound at that rate in Hz, which nobody has read yet; "" if nothing is."""
    seconds = size / 2 / max(rate, RATES.start)
    return _wrong_length(seconds, utterance) if seconds > _most_seconds(utterance) else ""


def _letters(text: str) -> int:
    """How many letters and digits a voice has to sound; what it may not know, it may pass over."""
    return sum(letter.isalpha() or letter.isascii() for letter in _OF_VOICES.findall(text))


def _is_silent(pcm: bytes) -> bool:
    samples = memoryview(pcm).cast("h")[::STRIDE].tolist()
    return max(samples) <= AUDIBLE and min(samples) >= -AUDIBLE


def _length_fault(clip: Clip, utterance: Utterance, letters: int) -> str:
    least = (LEAST_SECONDS if letters else 0.0) + LEAST_A_LETTER * letters / max(utterance.speed, 1.0)
    return "" if least <= clip.seconds <= _most_seconds(utterance) else _wrong_length(clip.seconds, utterance)


def _most_seconds(utterance: Utterance) -> float:
    pauses = sum(span.seconds for span in utterance.spans if isinstance(span, Pause))
    return pauses + (MOST_SECONDS + MOST_A_CHARACTER * len(utterance.text)) / min(utterance.speed, 1.0)


def _wrong_length(seconds: float, utterance: Utterance) -> str:
    return f"it gave {seconds:.2f} s of sound for {len(utterance.text)} characters"


def _marks_fault(clip: Clip, utterance: Utterance) -> str:
    last, end = 0.0, clip.seconds + 1 / clip.rate
    for mark in clip.marks:
        inside = mark.offset >= 0 and mark.length >= 0 and mark.offset + mark.length <= len(utterance.text)
        if not (inside and last <= mark.start <= mark.end <= end):
            return "its marks lie outside of its sound or its text, or out of order"
        last = mark.start
    return ""
