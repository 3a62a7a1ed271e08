"""What `check --html` shows of an episode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.audio.envelope import decibels
from articleaudio.audio.loudness import over_time
from articleaudio.errors import AudioError
from articleaudio.site.portrait import Portrait, Stretch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.check import Defect, Finished


def portrait_of(finished: Finished, defects: Sequence[Defect]) -> Portrait:
    """An episode that could be read, with what is wrong with it."""
    ledger, heard = finished.ledger, finished.heard
    return Portrait(
        name=finished.name,
        headline=finished.episode.label.headline,
        seconds=heard.seconds,
        loudness=heard.level.loudness,
        peak=heard.level.peak,
        aim=ledger.aim,
        levels=tuple(map(decibels, heard.envelope)),
        short_term=_short_term(finished),
        segments=tuple(Stretch(cue.start, cue.end, cue.role, cue.written) for cue in ledger.cues),
        words=tuple(word.start for cue in ledger.cues for word in cue.words),
        chapters=tuple(Stretch(one.start, one.end, "chapter", one.title) for one in ledger.chapters),
        findings=_findings(defects),
    )


def unreadable(name: str, defects: Sequence[Defect]) -> Portrait:
    """An episode that could not be read."""
    return Portrait(name, findings=_findings(defects))


def _short_term(finished: Finished) -> tuple[tuple[float, float], ...]:
    try:
        return over_time(finished.parts[".mp3"])
    except AudioError:
        return ()


def _findings(defects: Sequence[Defect]) -> tuple[Stretch, ...]:
    return tuple(Stretch(one.start or 0.0, one.end or one.start or 0.0, one.kind, one.sentence) for one in defects)
