"""Has every segment said again, and holds that against the finished file.

Engines give the same bytes for the same utterance: a clip that comes out as it was made proves what was said, and its
envelope is then sought where the ledger says that it stands.
"""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from articleaudio.audio.envelope import FRAME, decibels, envelope_of, frames
from articleaudio.audio.trim import trimmed
from articleaudio.check.defect import Defect, shown
from articleaudio.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from articleaudio.check.episode import Finished
    from articleaudio.model import Clip, Cue
    from articleaudio.speech.speaker import Speaker

ALIKE = 0.85
"""The least correlation of two envelopes in dB: through MP3 and levelling the same clip has more than 0.95."""

SHIFT = 4
"""Frames by which a clip may stand beside its place: silence at its ends is trimmed."""

QUIETEST = -50.0
"""dB below full scale: what is quieter is not compared."""

SHORTEST = 0.3
"""Seconds: what is shorter has too few frames to be told apart by its envelope, and its hash must do."""


def deep_defects(finished: Finished, speaker: Speaker) -> Iterator[Defect]:
    """Segments that the file does not hold as their voice says them.

    Raises:
        nothing: a voice that cannot speak here is a defect of kind "voice".
    """
    asked = [cue for cue in finished.ledger.cues if cue.rendition is not None]
    if len(asked) < len(finished.ledger.cues):
        yield Defect(finished.name, "voice", "its record does not say what its voices were asked for; render it anew.")
    otherwise = 0
    with ThreadPoolExecutor(max(1, speaker.processes)) as threads:
        for cue, said in zip(asked, threads.map(lambda cue: _said(cue, speaker), asked), strict=True):
            if isinstance(said, str):
                yield Defect(finished.name, "voice", said, cue.start, cue.end)
                return
            otherwise += hashlib.sha256(said.pcm).hexdigest() != cue.clip
            if not _has_bed(cue, finished) and not _is_there(said, cue, finished.heard.envelope):
                sentence = f"“{shown(cue.written)}” is not what is heard in its place."
                yield Defect(finished.name, "sound", sentence, cue.start, cue.end)
    if otherwise:
        sentence = f"{otherwise} of {len(asked)} segments come out otherwise than when they were made."
        yield Defect(finished.name, "voice", sentence)


def _has_bed(cue: Cue, finished: Finished) -> bool:
    """Whether music lies under it: its envelope is then the music's as well, and its hash must do."""
    return any(one.start < cue.end and cue.start < one.end for one in finished.ledger.jingles if one.kind == "bed")


def _said(cue: Cue, speaker: Speaker) -> Clip | str:
    """The cue said again, or why it cannot be."""
    if cue.rendition is None:
        return ""
    try:
        return speaker.say(cue.rendition)
    except EngineError as error:
        return str(error)


def _is_there(clip: Clip, cue: Cue, envelope: bytes) -> bool:
    own = [max(decibels(level), QUIETEST) for level in envelope_of(trimmed(clip), clip.rate)]
    first, last = (place for place in (frames(cue.start, cue.end).start, frames(cue.start, cue.end).stop))
    if (last - first) * FRAME < SHORTEST or len(own) * FRAME < SHORTEST:
        return True
    best = max(
        _correlation(own, [decibels(level) for level in envelope[max(first + shift, 0) : last]])
        for shift in range(-SHIFT, SHIFT + 1)
    )
    return best >= ALIKE


def _correlation(own: Sequence[float], there: Sequence[float]) -> float:
    """How alike two envelopes are, over what both have; the level of either does not count."""
    import numpy as np

    length = min(len(own), len(there))
    if length < max(len(own), len(there)) / 2:
        return 0.0
    one, other = np.asarray(own[:length]), np.asarray(there[:length])
    one, other = np.maximum(one, one.max() - 40), np.maximum(other, other.max() - 40)
    spread = float(one.std() * other.std())
    return float(((one - one.mean()) * (other - other.mean())).mean()) / spread if spread else 0.0
