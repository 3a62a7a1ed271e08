"""Cues as WebVTT (https://www.w3.org/TR/webvtt1/) and as SRT: what is heard, in its written form, with times."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from articleaudio.model import Cue

# Line lengths that podcast clients show without wrapping (Podcasting 2.0, transcripts/transcripts.md).
_VTT_LINE = 65
_SRT_LINE = 32
_LINES = 2


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
        moments = _moments(cue, [sum(count for _, count in pair) for pair in pairs])
        for pair, begin, finish in zip(pairs, moments, moments[1:], strict=False):
            start = max(min(int(begin * 1000), last - 1), earliest, 0)
            end = max(min(int(finish * 1000), last), start + 1)
            earliest = start
            yield _Caption(start, end, tuple(line for line, _ in pair), cue.speaker)


def _lines(text: str, width: int, shown: Callable[[str], str]) -> list[tuple[str, float]]:
    """The text, as shown, in lines of at most `width` characters; with each, how many of its words it holds."""
    lines: list[tuple[str, float]] = []
    line, count = "", 0.0
    for word in text.split():
        pieces = _pieces(word, width, shown)
        for number, piece in enumerate(pieces):
            blank = " " if line and number == 0 else ""
            if len(line) + len(blank) + len(piece) > width:
                lines.append((line, count))
                line, count, blank = "", 0.0, ""
            line, count = line + blank + piece, count + 1 / len(pieces)
    return [*lines, (line, count)] if line else lines


def _pieces(word: str, width: int, shown: Callable[[str], str]) -> list[str]:
    """A word as shown; in several pieces if it is longer than a line, never cut inside an escape."""
    whole = shown(word)
    if len(whole) <= width:
        return [whole]
    pieces = [""]
    for character in map(shown, word):
        if len(pieces[-1]) + len(character) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _moments(cue: Cue, counts: Sequence[float]) -> list[float]:
    """When each of a cue's captions begins, and when the last one ends, in seconds.

    `counts` are the captions' shares of the written words. What is heard may have other words ("$5" and "five
    dollars"), so a caption begins with the spoken word at the same share of the way.
    """
    total = sum(counts)
    moments = [cue.start]
    done = 0.0
    for count in counts[:-1]:
        done += count
        moments.append(max(moments[-1], _moment(cue, done / total)))
    return [*moments, max(cue.end, moments[-1])]


def _moment(cue: Cue, share: float) -> float:
    if not cue.words:
        return cue.start + share * (cue.end - cue.start)
    return cue.words[min(round(share * len(cue.words)), len(cue.words) - 1)].start


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
