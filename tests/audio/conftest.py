"""Takes made of speech and of tones, and the ffmpeg that measures what became of them."""

from __future__ import annotations

import math
import re
import subprocess
from array import array
from typing import TYPE_CHECKING

import imageio_ffmpeg

from articleaudio.model import Clip, Mark, Script, Segment, Take, Text, Utterance
from articleaudio.script import with_readings
from articleaudio.speech.marking import words_of
from articleaudio.speech.process import EngineProcess

if TYPE_CHECKING:
    from pathlib import Path

SENTENCES = (
    "Ministers from six countries met in Vienna on Tuesday to discuss the price of grain.",
    "The talks lasted nine hours, and ended without an agreement!",
    "Nobody spoke to the press.",
)


def spoken_takes(voice: str, pause: float = 0.5, gain: float = 0.0) -> list[Take]:
    """The sentences above, spoken; the first and the last begin chapters."""
    chapters = ("Opening", None, "The end")
    said = (Segment("body", one, one, "en", pause, chapter) for one, chapter in zip(SENTENCES, chapters, strict=True))
    with EngineProcess("pyttsx3") as process:
        return [
            _spoken(segment, process.synthesize(Utterance((Text(segment.spoken),), "en"), voice), voice, gain)
            for segment in with_readings(Script(tuple(said))).segments
        ]


def _spoken(segment: Segment, clip: Clip, voice: str, gain: float) -> Take:
    return Take(segment, clip, voice, gain, words=words_of(segment, clip))


def tone_take(seconds: float, rate: int = 22050, level: float = 0.2, pause: float = 0.0) -> Take:
    """A 440 Hz tone."""
    samples = (round(32767 * level * math.sin(math.tau * 440 * index / rate)) for index in range(round(seconds * rate)))
    clip = Clip(array("h", samples).tobytes(), rate, (Mark(0.0, seconds, 0, 4),))
    return Take(Segment("body", "Tone", "Tone", "en", pause), clip, "tone")


def decoded(path: Path, rate: int = 44100) -> array[int]:
    """The samples of a file; decoding it draws no message."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "warning", "-i", str(path), "-f", "s16le", "-ac", "1"]
    done = subprocess.run([*command, "-ar", str(rate), "-"], capture_output=True, check=True)
    assert done.stderr == b""
    return array("h", done.stdout)


def measured(path: Path) -> tuple[float, float]:
    """Integrated loudness (LUFS) and true peak (dBTP), by ffmpeg's ebur128."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-nostats", "-i", str(path)]
    command += ["-af", "ebur128=framelog=quiet:peak=true", "-f", "null", "-"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    loudness, peak = re.search(r"I:\s+(\S+) LUFS", said), re.search(r"Peak:\s+(\S+) dBFS", said)
    assert loudness
    assert peak
    return float(loudness.group(1)), float(peak.group(1))
