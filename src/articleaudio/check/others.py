"""Whether the other formats beside the MP3 (Opus, M4A) sound as it does: each is decoded to its end, and compared.

A codec keeps no sample as it was. What it keeps is how loud each segment is: one that is missing, muted or moved
differs by far more than any codec makes of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.audio.envelope import frames
from articleaudio.audio.listening import listen
from articleaudio.check.defect import shown
from articleaudio.episode.naming import M4A, OPUS
from articleaudio.errors import AudioError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from articleaudio.audio.listening import Heard
    from articleaudio.check.defect import Fault
    from articleaudio.episode.ledger import Ledger
    from articleaudio.model import Cue

LENGTH = 0.1
"""Seconds that one may be longer or shorter: encoders fill up their last frame, of 20 ms (Opus) or 23 ms (AAC)."""

LOUDNESS = 1.0
"""LU that one may be louder or softer."""

HIGHER = 3.0
"""DB by which its true peak may be above what was asked for of the MP3: seen were 0.4 (Opus) and 0.6 (AAC) with speech,
1.2 with dense sound of the full level. What is higher was made otherwise."""

UNLIKE = 2
"""Steps of the envelope (1 dB) by which the moments of a segment differ in the middle, at most: none at 64 kbit/s, 2 at
32, and 3 or more between two sentences that follow one another (four articles)."""


def faults(ledger: Ledger, heard: Heard, parts: Mapping[str, Path], rate: int) -> Iterator[Fault]:
    """What is wrong with the files of other formats; `heard` is the MP3, of that sample rate in Hz."""
    most = ledger.aim[1] + HIGHER
    for suffix in (OPUS, M4A):
        if suffix in parts:
            try:
                other = listen(parts[suffix], rate)
            except AudioError as error:
                yield "file", f"the {suffix} beside it: {error}", None, None
                continue
            if other.level.peak > most:
                yield "loudness", f"the {suffix} beside it has a true peak of {other.level.peak} dBTP.", None, None
            for what, start, end in _unlike(ledger.cues, heard, other):
                yield "sound", f"the {suffix} beside it {what}", start, end


def _unlike(cues: Sequence[Cue], heard: Heard, other: Heard) -> Iterator[tuple[str, float | None, float | None]]:
    if abs(other.seconds - heard.seconds) > LENGTH:
        yield f"lasts {other.seconds:.2f} s, and the MP3 {heard.seconds:.2f} s.", None, None
        return
    ours, theirs = heard.level.loudness, other.level.loudness
    if abs(theirs - ours) > LOUDNESS:
        yield f"has a loudness of {theirs} LUFS, and the MP3 {ours}.", None, None
        return
    for cue in cues:
        place = frames(cue.start, cue.end)
        differences = sorted(abs(a - b) for a, b in zip(heard.envelope[place], other.envelope[place], strict=False))
        if differences and differences[len(differences) // 2] > UNLIKE:
            yield f"sounds otherwise where “{shown(cue.written)}” is said.", cue.start, cue.end
