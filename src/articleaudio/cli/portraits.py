"""What `check --html` shows of episodes. Of a thousand, few are drawn: of all others no more than a line is kept."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from articleaudio.audio.envelope import decibels
from articleaudio.audio.loudness import over_time
from articleaudio.episode.naming import AUDIO
from articleaudio.episode.written import visible
from articleaudio.errors import AudioError
from articleaudio.site.portrait import DRAWN, WIDTH, Portrait, Stretch, in_order, portrait_page

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from articleaudio.check import Defect, Examined, Finished


class Gallery:
    """Takes episodes as they are checked, one after another, and makes the page of them at the end."""

    def __init__(self) -> None:
        self._portraits: list[Portrait] = []
        self._files: dict[int, Path] = {}  # by place in that list, of those that may be drawn
        self._feed: list[str] = []
        self._seen = {True: 0, False: 0}  # episodes with findings, and without

    def add(self, one: Examined) -> None:
        """Takes an episode, or a feed; nothing of it is held but what is drawn."""
        if one.is_feed:
            self._feed += [visible(defect.sentence) for defect in one.defects]
            return
        is_drawn = self._seen[bool(one.defects)] < DRAWN
        self._seen[bool(one.defects)] += 1
        if one.finished is None:
            self._portraits.append(Portrait(visible(one.name), findings=_findings(one.defects)))
            return
        if is_drawn:
            self._files[len(self._portraits)] = one.finished.parts[AUDIO]
        self._portraits.append((_portrait if is_drawn else _line)(one.finished, one.defects))

    def page(self) -> str:
        """The page; those that are drawn are decoded once more, for their loudness over time."""
        files = {id(self._portraits[at]): path for at, path in self._files.items()}
        ordered = in_order(self._portraits)
        for at, portrait in enumerate(ordered[:DRAWN]):
            if path := files.get(id(portrait)):
                ordered[at] = replace(portrait, short_term=_short_term(path))
        return portrait_page(ordered, self._feed)


def _line(finished: Finished, defects: Sequence[Defect]) -> Portrait:
    """What is told of an episode that is not drawn."""
    return Portrait(
        name=visible(finished.name),
        headline=visible(finished.episode.label.headline),
        seconds=finished.heard.seconds,
        loudness=finished.heard.level.loudness,
        peak=finished.heard.level.peak,
        aim=finished.ledger.aim,
        findings=_findings(defects),
    )


def _portrait(finished: Finished, defects: Sequence[Defect]) -> Portrait:
    """All that is drawn of an episode but its loudness over time."""
    ledger = finished.ledger
    return replace(
        _line(finished, defects),
        levels=_columns(finished.heard.envelope),
        segments=tuple(Stretch(cue.start, cue.end, cue.role, visible(cue.written)) for cue in ledger.cues),
        words=tuple(word.start for cue in ledger.cues for word in cue.words),
        chapters=tuple(Stretch(one.start, one.end, "chapter", visible(one.title)) for one in ledger.chapters),
    )


def _columns(envelope: bytes) -> tuple[float, ...]:
    """The loudest moment of each column of the drawing, in dB below full scale."""
    columns = min(WIDTH, len(envelope))
    edges = [len(envelope) * at // columns for at in range(columns + 1)] if columns else []
    return tuple(decibels(max(envelope[start:end])) for start, end in pairwise(edges))


def _short_term(audio: Path) -> tuple[tuple[float, float], ...]:
    """Loudness over time, a moment for each column of the drawing or a little more; nothing if it cannot be decoded."""
    try:
        told = over_time(audio)
    except AudioError:
        return ()
    return told[:: max(1, len(told) // WIDTH)]


def _findings(defects: Sequence[Defect]) -> tuple[Stretch, ...]:
    return tuple(
        Stretch(one.start or 0.0, one.end or one.start or 0.0, one.kind, visible(one.sentence)) for one in defects
    )
