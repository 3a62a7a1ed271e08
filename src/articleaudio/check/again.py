"""Has every segment said again, and holds that against the finished file.

Engines give the same bytes for the same utterance: a clip that comes out as it was made proves what was said, and its
envelope is then sought where the ledger says that it stands.
"""

from __future__ import annotations

import hashlib
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from articleaudio.audio.envelope import FRAME, decibels, envelope_of, frames
from articleaudio.audio.trim import trimmed
from articleaudio.check import likeness
from articleaudio.check.defect import Defect, shown
from articleaudio.episode.naming import AUDIO
from articleaudio.errors import ArticleAudioError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from concurrent.futures import Future

    from articleaudio.check.episode import Finished
    from articleaudio.model import Clip, Cue, Rendition
    from articleaudio.speech.speaker import Speaker

ALIKE = 0.85
"""The least correlation of two envelopes in dB: through MP3 and levelling the same clip has more than 0.95."""

SHIFT = 4
"""Frames by which a clip may stand beside its place: silence at its ends is trimmed."""

PARTS = 4
"""Of a frame, by which it may stand beside: hums with short gaps are told by them alone."""

RANGE = 40.0
"""dB below the loudest moment: what is quieter is not compared."""

AHEAD = 2
"""Clips for each process that are asked for and not yet compared: all those of ten hours have some gigabytes."""

SHORTEST = 0.3
"""Seconds: what is shorter has too few frames to be told apart by its envelope, and its hash must do."""


def deep_defects(finished: Finished, speaker: Speaker) -> Iterator[Defect]:
    """Segments that the file does not hold as their voice says them.

    A voice that cannot speak here is a defect, too; of kind "voice".
    """
    asked = [(cue, cue.rendition) for cue in finished.ledger.cues if cue.rendition is not None]
    if len(asked) < len(finished.ledger.cues):
        yield Defect(finished.name, "voice", "its record does not say what its voices were asked for; render it anew.")
    otherwise = 0
    clips = _said_in_turn([rendition for _, rendition in asked], speaker)
    for (cue, _), said in zip(asked, clips, strict=True):
        if isinstance(said, str):
            yield Defect(finished.name, "voice", said, cue.start, cue.end)
            return
        otherwise += hashlib.sha256(said.pcm).hexdigest() != cue.clip
        if not _has_bed(cue, finished) and not _is_there(said, cue, finished.heard.envelope):
            sentence = f"“{shown(cue.written)}” is not what is heard in its place."
            yield Defect(finished.name, "sound", sentence, cue.start, cue.end)
    for fault in likeness.faults(finished.ledger.cues, finished.parts[AUDIO], speaker.say):
        yield Defect(finished.name, *fault)
    if otherwise:
        sentence = f"{otherwise} of {len(asked)} segments come out otherwise than when they were made."
        yield Defect(finished.name, "voice", sentence)


def _said_in_turn(asked: Iterable[Rendition], speaker: Speaker) -> Iterator[Clip | str]:
    """What is said of each, in order; at any moment only a few clips are being made, or made and not yet taken."""
    processes = max(1, speaker.processes)
    under_way: deque[Future[Clip | str]] = deque()
    with ThreadPoolExecutor(processes) as threads:
        for rendition in asked:
            if len(under_way) == AHEAD * processes:
                yield under_way.popleft().result()
            under_way.append(threads.submit(_said, rendition, speaker))
        while under_way:
            yield under_way.popleft().result()


def _has_bed(cue: Cue, finished: Finished) -> bool:
    """Whether music lies under it: its envelope is then the music's as well, and its hash must do."""
    return any(one.start < cue.end and cue.start < one.end for one in finished.ledger.jingles if one.kind == "bed")


def _said(rendition: Rendition, speaker: Speaker) -> Clip | str:
    """What was asked for once, said again; or why it cannot be."""
    try:
        return speaker.say(rendition)
    except ArticleAudioError as error:
        return str(error)


def _is_there(clip: Clip, cue: Cue, envelope: bytes) -> bool:
    """Whether the clip's envelope is that of the file where the cue stands."""
    place, pcm = frames(cue.start, cue.end), trimmed(clip)[0]
    if (place.stop - place.start) * FRAME < SHORTEST or len(pcm) < 2 * SHORTEST * clip.rate:
        return True
    first = max(place.start - SHIFT, 0)
    there = [decibels(level) for level in envelope[first : place.stop]]
    return any(
        _correlation(own, there[late:]) >= ALIKE
        for own in _envelopes(pcm, clip.rate, cue.start)
        for late in range(place.start + SHIFT + 1 - first)
    )


def _envelopes(pcm: bytes, rate: int, start: float) -> Iterator[list[float]]:
    """The envelope of samples with its frames as the file has them, and a part of a frame later and later."""
    for part in range(PARTS):
        before = (start + part * FRAME / PARTS) % FRAME
        yield [decibels(level) for level in envelope_of(bytes(2 * round(before * rate)) + pcm, rate)]


def _correlation(own: Sequence[float], there: Sequence[float]) -> float:
    """How alike two envelopes are, over what both have; the level of either does not count."""
    import numpy as np

    length = min(len(own), len(there))
    if length < max(len(own), len(there)) / 2:
        return 0.0
    one, other = np.asarray(own[:length]), np.asarray(there[:length])
    one, other = np.maximum(one, one.max() - RANGE), np.maximum(other, other.max() - RANGE)
    spread = float(one.std() * other.std())
    return float(((one - one.mean()) * (other - other.mean())).mean()) / spread if spread else 0.0
