"""Whether the sound is what was made: length, loudness, nothing missing, nothing moved, silence where it is meant."""

from __future__ import annotations

from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from articleaudio.audio.envelope import FLOOR, FRAME, STEP, decibels, frames
from articleaudio.check.defect import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from articleaudio.audio.listening import Heard
    from articleaudio.check.defect import Fault
    from articleaudio.episode.ledger import Ledger
    from articleaudio.model import Cue, Jingle

HEADER, RECORD = 0.25, 0.05
"""Seconds that the length in a file's header, and that in its record, may differ from what is decoded: a header counts
whole frames, with what the encoder pads."""

LOUDNESS, REMEASURED = 0.5, 0.3
"""LU off what was asked for, and off what was measured when it was made."""

METERS = 0.1
"""DB that two meters of true peaks may differ by where they round: an episode of an earlier version had another one."""

QUIET = -50.0
"""dB below full scale: speech at -16 LUFS is never lower for long, and between sentences there is nothing."""

DROPOUT = 1.0
"""Seconds of silence inside a segment that no voice makes: of 1,094 segments in 7 languages the longest was 0.44."""

EDGE = 1.0
"""Seconds of silence that an episode may begin or end with beside its longest pause."""

ALIKE = 0.5
"""dB that a moment may differ from the ledger, a step: decoders round differently, by much less."""

COMPARED = -60.0
"""dB below full scale under which moments are not compared."""

MOVED = 2
"""Moments in a row that must differ."""


def faults(ledger: Ledger, heard: Heard, header_seconds: float) -> Iterator[Fault]:
    """What is wrong with the sound; `header_seconds` is the length that the file's header tells."""
    yield from _length_faults(ledger, heard, header_seconds)
    yield from _loudness_faults(ledger, heard)
    yield from _order_faults(ledger.cues, ledger.seconds)
    yield from _jingle_faults(ledger, heard.envelope)
    spoken = _without(ledger.jingles, heard.envelope)
    yield from _silence_faults(ledger, spoken)
    yield from _edge_faults(ledger, spoken)
    yield from _moved(ledger.envelope, heard.envelope)


def _length_faults(ledger: Ledger, heard: Heard, header_seconds: float) -> Iterator[Fault]:
    told = (("header", header_seconds, HEADER), ("record", ledger.seconds, RECORD))
    for what, seconds, allowed in told:
        if abs(seconds - heard.seconds) > allowed:
            yield "length", f"its {what} says {seconds:.2f} s, and it lasts {heard.seconds:.2f} s.", None, None


def _loudness_faults(ledger: Ledger, heard: Heard) -> Iterator[Fault]:
    loudness, peak = ledger.aim
    level = heard.level
    if abs(level.loudness - loudness) > LOUDNESS:
        yield "loudness", f"its loudness is {level.loudness} LUFS, and {loudness} were asked for.", None, None
    if level.peak > peak + METERS:
        yield "loudness", f"its true peak is {level.peak} dBTP, and at most {peak} were asked for.", None, None
    if abs(level.loudness - ledger.loudness) > REMEASURED:
        yield "loudness", f"its loudness is {level.loudness} LUFS, and was {ledger.loudness} when made.", None, None


def _order_faults(cues: Sequence[Cue], seconds: float) -> Iterator[Fault]:
    """Whether cues follow one another inside the sound."""
    for cue in cues:
        if not 0 <= cue.start <= cue.end <= seconds + RECORD:
            yield "sound", f"“{shown(cue.written)}” lies outside of the sound.", cue.start, cue.end
    for earlier, later in pairwise(cues):
        if later.start < earlier.end - 1e-6:
            sentence = f"“{shown(later.written)}” begins before “{shown(earlier.written)}” has ended."
            yield "sound", sentence, later.start, earlier.end


def _jingle_faults(ledger: Ledger, envelope: bytes) -> Iterator[Fault]:
    """Whether the show's own sounds are heard, beside what is said and not over it; a bed lies under headlines only."""
    for jingle in ledger.jingles:
        levels = envelope[frames(jingle.start, jingle.end)]
        over = [cue for cue in ledger.cues if jingle.start < cue.end - FRAME and cue.start + FRAME < jingle.end]
        if jingle.kind == "bed":
            over = [cue for cue in over if cue.role != "headline"]
        if over:
            sentence = f"the show's {jingle.kind} lies over “{shown(over[0].written)}”."
            yield "sound", sentence, jingle.start, jingle.end
        elif not levels or max(map(decibels, levels)) < QUIET:
            yield "sound", f"nothing is heard of the show's {jingle.kind}.", jingle.start, jingle.end


def _silence_faults(ledger: Ledger, envelope: bytes) -> Iterator[Fault]:
    """Sound where something is said, and silence where a pause is planned."""
    for cue in ledger.cues:
        levels = envelope[frames(cue.start, cue.end)]
        if any(map(str.isalnum, cue.spoken)) and levels and max(map(decibels, levels)) < QUIET:
            yield "sound", f"nothing is heard of “{shown(cue.written)}”.", cue.start, cue.end
            continue
        at, length = _longest_quiet(levels)
        if length * FRAME > DROPOUT:
            start = cue.start + at * FRAME
            sentence = f"“{shown(cue.written)}” is silent for {length * FRAME:.1f} s within."
            yield "sound", sentence, start, start + length * FRAME
    for earlier, later in pairwise(ledger.cues):
        if earlier.clip and abs(later.start - earlier.end - earlier.pause) > FRAME:  # earlier versions kept neither
            sentence = f"the pause after “{shown(earlier.written)}” is not the {earlier.pause:.2f} s that were planned."
            yield "sound", sentence, earlier.end, later.start
        between = envelope[frames(earlier.end + FRAME, later.start - FRAME)]
        if any(one.kind == "bed" and one.start < later.start and earlier.end < one.end for one in ledger.jingles):
            continue
        if between and max(map(decibels, between)) > QUIET:
            yield "sound", f"the pause after “{shown(earlier.written)}” is not silent.", earlier.end, later.start


def _edge_faults(ledger: Ledger, envelope: bytes) -> Iterator[Fault]:
    """Silence, and not too much of it, before the first segment and behind the last."""
    if not ledger.cues:
        return
    first, last, seconds = ledger.cues[0].start, ledger.cues[-1].end, len(envelope) * FRAME
    own = [(one.start, one.end) for one in ledger.jingles]
    for what, start, end in (("before the first", 0.0, first), ("behind the last", last, seconds)):
        silent = end - start - sum(max(0.0, min(end, stop) - max(start, begin)) for begin, stop in own)
        levels = envelope[frames(start + FRAME, end - FRAME)]
        if any(one.kind == "bed" and one.start < end and start < one.end for one in ledger.jingles):
            continue
        if levels and max(map(decibels, levels)) > QUIET:
            yield "sound", f"something is heard {what} segment.", start, end
        elif silent > EDGE + max((cue.pause for cue in ledger.cues), default=0.0):
            yield "sound", f"it is silent for {silent:.1f} s {what} segment.", start, end


def _without(jingles: Sequence[Jingle], envelope: bytes) -> bytes:
    """The envelope with nothing where the show's own sounds stand by themselves; what is said over a bed is kept."""
    left = bytearray(envelope)
    for jingle in jingles:
        if jingle.kind != "bed":
            place = slice(int(jingle.start / FRAME), min(int(jingle.end / FRAME) + 2, len(left)))
            left[place] = bytes(len(left[place]))
    return bytes(left)


def _longest_quiet(levels: bytes) -> tuple[int, int]:
    """Where the longest row of quiet moments begins, and how many they are."""
    best, begun = (0, 0), 0
    for at, level in enumerate(levels):
        if decibels(level) >= QUIET:
            begun = at + 1
        elif at + 1 - begun > best[1]:
            best = (begun, at + 1 - begun)
    return best


def _moved(made: bytes, heard: bytes) -> Iterator[Fault]:
    """Whether the file sounds otherwise than when it was made; the longest stretch says where."""
    if not made:
        return
    allowed, least = round(ALIKE / STEP), round((COMPARED - FLOOR) / STEP)
    pairs = zip_longest(made, heard, fillvalue=0)
    differing = [max(one, other) > least and abs(one - other) > allowed for one, other in pairs]
    rows = list(_rows(differing))
    if rows:
        start, end = max(rows, key=lambda row: row[1] - row[0])
        share = sum(last - first for first, last in rows) * FRAME
        sentence = f"{share:.2f} s of it sound otherwise than when it was made; this is the longest stretch."
        yield "sound", sentence, start * FRAME, end * FRAME


def _rows(differing: Sequence[bool]) -> Iterator[tuple[int, int]]:
    begun = None
    for at, differs in enumerate([*differing, False]):
        if differs and begun is None:
            begun = at
        elif not differs and begun is not None:
            if at - begun >= MOVED:
                yield begun, at
            begun = None
