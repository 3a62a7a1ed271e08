"""Lays takes one after another, with their pauses, into one stretch of PCM on disk.

On disk, because an hour is 160 MB and loudness must be known before the first sample is encoded. Where the show has
sounds of its own, room is left for them: how loud they are to be is known when the last word is laid.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import IO, TYPE_CHECKING

from articleaudio.audio.samples import resampled
from articleaudio.audio.segments import SAMPLE_BYTES, segment_of, silence
from articleaudio.audio.trim import trimmed
from articleaudio.model import Chapter, Cue, Jingle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pydub import AudioSegment

    from articleaudio.model import JingleKind, Take, Word

LEAD_IN = 0.25  # seconds of silence before the first word: some players swallow the very start
BREATH = 0.3  # seconds of silence between a sound of the show's and speech
FADE = 3  # milliseconds, at both ends of a clip, against clicks
HEADROOM = 6.0  # dB that every clip is lowered by, so that a voice may be raised without clipping


@dataclass(frozen=True, slots=True)
class Place:
    """Room for a sound of the show's, in samples."""

    start: int
    end: int
    kind: JingleKind


@dataclass
class Spool:
    """What has been laid so far: PCM in `file` at `rate`, and when what was said.

    `rate` 0 is that of the first take. `lengths` are those of the show's sounds, in samples.
    """

    file: IO[bytes]
    rate: int = 0
    channels: int = 1
    lengths: Mapping[JingleKind, int] = field(default_factory=dict)
    samples: int = 0
    cues: list[Cue] = field(default_factory=list)
    starts: list[tuple[float, str]] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)

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

    def jingles(self) -> tuple[Jingle, ...]:
        """When the show's sounds are heard."""
        return tuple(Jingle(place.start / self.rate, place.end / self.rate, place.kind) for place in self.places)


def lay(takes: Iterable[Take], file: IO[bytes]) -> Spool:
    """Lays the takes into `file`, as `lay_into` does, one channel at the rate of the first."""
    return lay_into(Spool(file), takes)


def lay_into(spool: Spool, takes: Iterable[Take]) -> Spool:
    """Lays the takes, each as soon as it comes; no more than one is in memory.

    Raises:
        OSError: the file cannot be written (a full disk).
    """
    for take in takes:
        spool.rate = spool.rate or take.clip.rate
        if not spool.cues:
            _open(spool)
        _lay_one(spool, take)
    if spool.cues:
        _make_room(spool, "outro")
    spool.places.sort(key=lambda place: place.start)
    spool.file.flush()
    return spool


def _open(spool: Spool) -> None:
    _pause(spool, BREATH if _make_room(spool, "intro") else LEAD_IN)


def _make_room(spool: Spool, kind: JingleKind) -> bool:
    """Leaves room for a sound, if the show has one of that kind."""
    length = spool.lengths.get(kind, 0)
    if length:
        spool.places.append(Place(spool.samples, spool.samples + length, kind))
        spool.file.write(bytes(SAMPLE_BYTES * spool.channels * length))
        spool.samples += length
    return bool(length)


def _lay_one(spool: Spool, take: Take) -> None:
    segment = take.segment
    if segment.chapter is not None:
        begun = spool.seconds
        if spool.starts and _make_room(spool, "sting"):
            _pause(spool, BREATH)
            # What was planned behind the segment before is all that parts it from this one.
            spool.cues[-1] = replace(spool.cues[-1], pause=spool.cues[-1].pause + spool.seconds - begun)
        spool.starts.append((begun, segment.chapter))
    first = spool.samples
    start = spool.seconds
    sound, shift = _sound(take, spool)
    _append(spool, sound)
    words = tuple(_words(take, start, shift, spool.seconds))
    said = (segment.role, segment.written, segment.spoken, take.speaker, words, take.trouble, segment.pause)
    clip = hashlib.sha256(take.clip.pcm).hexdigest()
    spool.cues.append(Cue(start, spool.seconds, *said, clip, take.rendition))
    _pause(spool, segment.pause)
    if segment.role == "headline" and "bed" in spool.lengths:
        _lengthen_bed(spool, first)


def _lengthen_bed(spool: Spool, first: int) -> None:
    """The bed lies under the headline and the silence around it, in however many segments that is said."""
    if spool.places and spool.places[-1].kind == "bed":
        spool.places[-1] = replace(spool.places[-1], end=spool.samples)
    else:
        spool.places.append(Place(max(0, first - round(LEAD_IN * spool.rate)), spool.samples, "bed"))


def _sound(take: Take, spool: Spool) -> tuple[AudioSegment, float]:
    """A take as it is laid, and by how many seconds what is in it comes later than in its clip."""
    pcm, cut = trimmed(take.clip)
    if take.clip.rate != spool.rate:
        pcm = resampled(pcm, take.clip.rate, spool.rate)
    sound = segment_of(pcm, spool.rate).apply_gain(take.gain - HEADROOM).fade_in(FADE).fade_out(FADE)
    return sound.set_channels(spool.channels) if spool.channels > 1 else sound, -cut


def _pause(spool: Spool, seconds: float) -> None:
    _append(spool, silence(round(seconds * 1000), spool.rate, spool.channels))


def _append(spool: Spool, sound: AudioSegment) -> None:
    spool.file.write(sound.raw_data)
    spool.samples += len(sound.raw_data) // (SAMPLE_BYTES * spool.channels)


def _words(take: Take, start: float, shift: float, end: float) -> Iterator[Word]:
    """The words of a take in the recording's time, within its cue: what was cut off may have held a word's edge."""
    for word in take.words:
        begins, ends = (min(max(start + shift + moment, start), end) for moment in (word.start, word.end))
        yield replace(word, start=begins, end=ends)
