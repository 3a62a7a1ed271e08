"""Cues as WebVTT (https://www.w3.org/TR/webvtt1/) and as SRT: what is heard, in its written form, with times."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from articleaudio.model import Word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from articleaudio.model import Cue

# Line lengths that podcast clients show without wrapping (Podcasting 2.0, transcripts/transcripts.md).
_VTT_LINE = 65
_SRT_LINE = 32
_LINES = 2
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class _Caption:
    """A cue as shown: times in milliseconds, one or two lines as shown."""

    start: int
    end: int
    lines: tuple[str, ...]
    speaker: str


def webvtt(cues: Iterable[Cue], seconds: float) -> str:
    """The cues as WebVTT: lines of at most 65 characters, two a cue, none past `seconds`.

    A voice span opens a cue where the speaker is another than before.
    """
    parts = ["WEBVTT\n"]
    speaker = ""
    for caption in _captions(cues, seconds, _VTT_LINE, _escaped):
        voice = ""
        if caption.speaker and caption.speaker != speaker:
            speaker = caption.speaker
            voice = f"<v {_escaped(' '.join(speaker.split()))}>"
        times = f"{_clock(caption.start)} --> {_clock(caption.end)}"
        parts.append(f"{times}\n{voice}" + "\n".join(caption.lines) + "\n")
    return "\n".join(parts)


def srt(cues: Iterable[Cue], seconds: float) -> str:
    """The cues as SRT: two lines of at most 32 characters each."""
    parts = []
    for number, caption in enumerate(_captions(cues, seconds, _SRT_LINE, _plain), start=1):
        times = f"{_clock(caption.start, ',')} --> {_clock(caption.end, ',')}"
        parts.append(f"{number}\n{times}\n" + "\n".join(caption.lines) + "\n")
    return "\n".join(parts)


def _captions(cues: Iterable[Cue], seconds: float, width: int, shown: Callable[[str], str]) -> Iterator[_Caption]:
    """All captions: starts never go back, each lasts a millisecond or more, none ends past the audio."""
    last = int(seconds * 1000)
    earliest = 0
    for cue in cues:
        lines = _lines(cue.written, width, shown)
        pairs = [lines[index : index + _LINES] for index in range(0, len(lines), _LINES)]
        moments = _moments(cue, [pair[0][1] for pair in pairs])
        for pair, begin, finish in zip(pairs, moments, moments[1:], strict=False):
            start = max(min(int(begin * 1000), last - 1), earliest, 0)
            end = max(min(int(finish * 1000), last), start + 1)
            earliest = start
            yield _Caption(start, end, tuple(line for line, _ in pair), cue.speaker)


def _lines(text: str, width: int, shown: Callable[[str], str]) -> list[tuple[str, int]]:
    """The text, as shown, in lines of at most `width` characters; with each, where in the text it begins."""
    lines: list[tuple[str, int]] = []
    line, begun = "", 0
    for word in _WORD.finditer(text):
        at = word.start()
        for piece, length in _pieces(word[0], width, shown):
            blank = " " if line and at == word.start() else ""
            if line and len(line) + len(blank) + len(piece) > width:
                lines.append((line, begun))
                line, blank = "", ""
            begun = begun if line else at
            line += blank + piece
            at += length
    return [*lines, (line, begun)] if line else lines


def _pieces(word: str, width: int, shown: Callable[[str], str]) -> list[tuple[str, int]]:
    """A word as shown, with its length; in several pieces if it is longer than a line, never cut inside an escape."""
    whole = shown(word)
    if len(whole) <= width:
        return [(whole, len(word))]
    pieces = [("", 0)]
    for character in map(shown, word):
        if len(pieces[-1][0]) + len(character) > width:
            pieces.append(("", 0))
        pieces[-1] = (pieces[-1][0] + character, pieces[-1][1] + 1)
    return pieces


def _moments(cue: Cue, places: Sequence[int]) -> list[float]:
    """When each of a cue's captions begins, and when the last one ends, in seconds.

    `places` are where in the written text they begin. A caption that begins within a stretch without times of its own
    begins after as large a share of its time as of its characters.
    """
    whole = Word(cue.start, cue.end, cue.written, (0, len(cue.written)))
    ends = [word.written[1] for word in cue.words]
    moments = [cue.start]
    for place in places[1:]:
        at = bisect_right(ends, place)
        heard = cue.words[at] if at < len(ends) else whole
        start, end = heard.written
        moment = heard.start + (heard.end - heard.start) * max(place - start, 0) / (end - start)
        moments.append(max(moments[-1], moment))
    return [*moments, max(cue.end, moments[-1])]


def _escaped(text: str) -> str:
    return escape(text, quote=False)


def _plain(text: str) -> str:
    """A word for SRT, which knows no escapes; only the arrow that parts times may not stand in it."""
    return text.replace("-->", "→")


def _clock(milliseconds: int, point: str = ".") -> str:
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}{point}{rest:03d}"
