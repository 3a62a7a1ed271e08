"""The engine `tone`: a hum for every word, made with the standard library alone.

It is the dry run (fast, and its sound shows where words and pauses fall), the test double, and the example for whoever
writes an engine: everything that the contract asks for is here, and nothing else.
"""

from __future__ import annotations

import math
import re
from array import array
from functools import cache

from articleaudio.errors import VoiceMissing
from articleaudio.model import Clip, Mark, Pause, Utterance, Voice

RATE = 22050
SECONDS_PER_LETTER = 0.06
GAP = 0.05
LONGEST_WORD = 2.0
PERIODS = (180, 160, 144, 135, 120, 108, 96, 90)  # samples; a scale from about 122 Hz upwards
LEVEL = 6000  # of 32767: about as loud as speech


class ToneEngine:
    """Hums each word for as long as it has letters, at a pitch that follows from its letters.

    Nothing of an utterance is left when it is over: there is nothing that a fork would keep apart.
    """

    version = "1"
    forkable = False

    def voices(self) -> list[Voice]:
        """One voice, which knows every language equally well."""
        return [Voice("hum", ("mul",), "a hum for every word")]

    def synthesize(self, utterance: Utterance, voice: str) -> Clip:
        """The utterance as hums; its marks are exact."""
        if voice not in {"", "hum"}:
            raise VoiceMissing(f'The engine "tone" has no voice "{voice}"; its only voice is "hum".')
        pcm, marks, offset = bytearray(), [], 0
        for span in utterance.spans:
            if isinstance(span, Pause):
                pcm += _silence(span.seconds)
                continue
            for word in re.finditer(r"\S+", span.text):
                start = _seconds(pcm)
                pcm += _hum(word.group(), utterance.speed, utterance.pitch)
                marks.append(Mark(start, _seconds(pcm), offset + word.start(), len(word.group())))
                pcm += _silence(GAP / utterance.speed)
            offset += len(span.text)
        return Clip(bytes(pcm), RATE, tuple(marks))


def _hum(word: str, speed: float, pitch: float) -> bytes:
    seconds = min(len(word) * SECONDS_PER_LETTER, LONGEST_WORD) / speed
    period = PERIODS[sum(map(ord, word)) % len(PERIODS)]
    wave = _wave(max(2, round(period / pitch)))
    periods = max(1, round(seconds * RATE / (len(wave) // 2)))
    return wave * periods  # whole periods start and end at zero: no clicks


@cache
def _wave(period: int) -> bytes:
    samples = (round(LEVEL * math.sin(2 * math.pi * index / period)) for index in range(period))
    return array("h", samples).tobytes()


def _silence(seconds: float) -> bytes:
    return bytes(2 * round(seconds * RATE))


def _seconds(pcm: bytearray) -> float:
    return len(pcm) / 2 / RATE
