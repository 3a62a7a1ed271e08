"""Lays takes one after another, with their pauses, into one stretch of PCM on disk.

On disk, because an hour is 160 MB and loudness must be known before the first sample is encoded.
"""

from __future__ import annotations

import hashlib
import warnings
from dataclasses import dataclass, field, replace
from functools import cache
from typing import IO, TYPE_CHECKING

from articleaudio.audio import ffmpeg
from articleaudio.model import Chapter, Cue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydub import AudioSegment

    from articleaudio.model import Clip, Take, Word

LEAD_IN = 0.25  # seconds of silence before the first word: some players swallow the very start
FADE = 3  # milliseconds, at both ends of a clip, against clicks
HEADROOM = 6.0  # dB that every clip is lowered by, so that a voice may be raised without clipping
SAMPLE_BYTES = 2


@dataclass
class Spool:
    """What has been laid so far: PCM in `file` at `rate`, and when what was said."""

    file: IO[bytes]
    rate: int = 0
    samples: int = 0
    cues: list[Cue] = field(default_factory=list)
    starts: list[tuple[float, str]] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        """How long it is."""
        return self.samples / self.rate if self.rate else 0.0

    def chapters(self) -> tuple[Chapter, ...]:
        """Chapters without gaps; the first begins with the recording."""
        if not self.starts:
            return ()
        begins = [0.0, *(start for start, _ in self.starts[1:])]
        ends = [*begins[1:], self.seconds]
        return tuple(
            Chapter(begin, end, title) for begin, end, (_, title) in zip(begins, ends, self.starts, strict=True)
        )


def lay(takes: Iterable[Take], file: IO[bytes]) -> Spool:
    """Lays the takes into `file`, each as soon as it comes; no more than one is in memory.

    Raises:
        OSError: the file cannot be written (a full disk).
    """
    spool = Spool(file)
    for take in takes:
        if not spool.rate:
            spool.rate = take.clip.rate
            _append(spool, _segments().silent(round(LEAD_IN * 1000), spool.rate))
        _lay_one(spool, take)
    file.flush()
    return spool


def _lay_one(spool: Spool, take: Take) -> None:
    segment = take.segment
    sound = _sound(take.clip, spool.rate).apply_gain(take.gain - HEADROOM)
    start = spool.seconds
    if segment.chapter is not None:
        spool.starts.append((start, segment.chapter))
    _append(spool, sound.fade_in(FADE).fade_out(FADE))
    words = tuple(_words(take, start, spool.seconds))
    said = (segment.role, segment.written, segment.spoken, take.speaker, words, take.trouble, segment.pause)
    spool.cues.append(Cue(start, spool.seconds, *said, hashlib.sha256(take.clip.pcm).hexdigest(), take.rendition))
    _append(spool, _segments().silent(round(segment.pause * 1000), spool.rate))


@cache
def _segments() -> type[AudioSegment]:
    """Pydub's class of sounds, loaded with the first of them."""
    with warnings.catch_warnings():
        # pydub looks for an ffmpeg on the PATH, warns when there is none, and is not asked for one here.
        warnings.simplefilter("ignore")
        from pydub import AudioSegment
    found: type[AudioSegment] = AudioSegment
    return found


def _append(spool: Spool, sound: AudioSegment) -> None:
    spool.file.write(sound.raw_data)
    spool.samples += len(sound.raw_data) // SAMPLE_BYTES


def _words(take: Take, start: float, end: float) -> Iterator[Word]:
    """The words of a take in the recording's time; `end` bounds them, as fading may cost its last millisecond."""
    for word in take.words:
        yield replace(word, start=min(start + word.start, end), end=min(start + word.end, end))


def _sound(clip: Clip, rate: int) -> AudioSegment:
    pcm = clip.pcm if clip.rate == rate else _resample(clip, rate)
    return _segments()(pcm, sample_width=SAMPLE_BYTES, frame_rate=rate, channels=1)


def _resample(clip: Clip, rate: int) -> bytes:
    """The clip at another rate, for the rare show whose voices differ (pydub's own resampling only interpolates)."""
    arguments = ["-f", "s16le", "-ar", str(clip.rate), "-ac", "1", "-i", "pipe:0", "-ar", str(rate), "-f", "s16le"]
    return ffmpeg.convert([*arguments, "pipe:1"], "resample a clip", clip.pcm)
