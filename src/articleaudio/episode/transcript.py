"""Cues as WebVTT (https://www.w3.org/TR/webvtt1/) and as SRT: what is heard, in its written form, with times."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING

from articleaudio.episode import written
from articleaudio.model import Word
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from articleaudio.model import Cue

# Line lengths that podcast clients show without wrapping (Podcasting 2.0, transcripts/transcripts.md).
_VTT_LINE = 65
_SRT_LINE = 32
_LINES = 2
_WORD = late(r"\S+")
_TURNS = f"[{written.DIRECTIONS}]*"
_UNIT = late(rf"-{_TURNS}-{_TURNS}>|[<{{]{_TURNS}.?|.", re.DOTALL)  # what `_plain` changes is in one
_BRACKET = late(r"[<{](?=\S)")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word, or as much of it as a line holds: as written, where in the cue that is, and as shown."""

    at: int
    written: str
    shown: str
    blank: str


_Line = tuple[_Piece, ...]
_Shown = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class _Caption:
    """A cue, or a part of it, as shown: times in milliseconds, one or two lines."""

    cue: Cue
    start: int
    end: int
    lines: tuple[_Line, ...]


def webvtt(cues: Iterable[Cue], seconds: float) -> str:
    """The cues as WebVTT: lines of at most 65 characters, two a cue, none past `seconds`.

    A voice span opens a cue where the speaker is another than before. Within a cue stands when each word is heard,
    where the engine told it. Marks of a direction of writing are left out, as they would go on behind the cue.
    """
    parts = ["WEBVTT\n"]
    speaker = ""
    for caption in _captions(cues, seconds, _VTT_LINE, _escaped):
        voice = ""
        if caption.cue.speaker and caption.cue.speaker != speaker:
            speaker = caption.cue.speaker
            voice = f"<v {_escaped(' '.join(speaker.split()))}>"
        times = f"{_clock(caption.start)} --> {_clock(caption.end)}"
        parts.append(f"{times}\n{voice}" + "\n".join(_stamped(caption)) + "\n")
    return "\n".join(parts)


def srt(cues: Iterable[Cue], seconds: float) -> str:
    """The cues as SRT: two lines of at most 32 characters each.

    The format knows no escapes, but players take words in angle or curly brackets for markup: U+2060, which shows
    nothing, parts such a bracket from what follows it. An arrow that would part times becomes one character.
    """
    parts = []
    for number, caption in enumerate(_captions(cues, seconds, _SRT_LINE, _plain), start=1):
        times = f"{_clock(caption.start, ',')} --> {_clock(caption.end, ',')}"
        lines = ("".join(piece.blank + piece.shown for piece in line) for line in caption.lines)
        parts.append(f"{number}\n{times}\n" + "\n".join(lines) + "\n")
    return "\n".join(parts)


def _captions(cues: Iterable[Cue], seconds: float, width: int, shown: _Shown) -> Iterator[_Caption]:
    """All captions: starts never go back, each lasts a millisecond or more, none ends past the audio."""
    last = int(seconds * 1000)
    earliest = 0
    for cue in cues:
        lines = _lines(cue.written, width, shown)
        pairs = [lines[index : index + _LINES] for index in range(0, len(lines), _LINES)]
        moments = _moments(cue, [pair[0][0].at for pair in pairs])
        for pair, begin, finish in zip(pairs, moments, moments[1:], strict=False):
            start = max(min(_milliseconds(begin), last - 1), earliest, 0)
            end = max(min(_milliseconds(finish), last), start + 1)
            earliest = start
            yield _Caption(cue, start, end, tuple(pair))


def _lines(text: str, width: int, shown: _Shown) -> list[_Line]:
    """The text, as shown, in lines of at most `width` characters."""
    lines: list[_Line] = []
    line: list[_Piece] = []
    length = 0
    for piece in (piece for word in _WORD.finditer(text) for piece in _pieces(word[0], word.start(), width, shown)):
        if line and length + len(piece.blank) + len(piece.shown) > width:
            lines.append(tuple(line))
            line, length = [], 0
        line.append(piece if line else replace(piece, blank=""))
        length += len(line[-1].blank) + len(piece.shown)
    return [*lines, tuple(line)] if line else lines


def _pieces(word: str, at: int, width: int, shown: _Shown) -> list[_Piece]:
    """A word that begins at `at`, as shown; in several pieces if it is longer than a line, never cut in an escape."""
    whole = shown(word)
    if len(whole) <= width:
        return [_Piece(at, word, whole, " ")] if whole else []
    pieces = [_Piece(at, "", "", " ")]
    for unit in _UNIT.finditer(word):
        last, more = pieces[-1], shown(unit[0])
        if len(last.shown) + len(more) > width:
            last = _Piece(at + unit.start(), "", "", "")
            pieces.append(last)
        pieces[-1] = replace(last, written=last.written + unit[0], shown=last.shown + more)
    return pieces


def _stamped(caption: _Caption) -> Iterator[str]:
    """The lines of a caption with the time of each word that begins in it, but for the one that begins with it.

    A time in a cue is behind its start, before its end, and behind the one before it
    (https://www.w3.org/TR/webvtt1/#webvtt-cue-timestamp).
    """
    stamps = deque(_stamps(caption))
    for line in caption.lines:
        shown = ""
        for piece in line:
            shown += piece.blank
            done = 0
            while stamps and stamps[0][0] < piece.at + len(piece.written):
                place, moment = stamps.popleft()
                here = max(place - piece.at, done)
                shown += f"{_escaped(piece.written[done:here])}<{_clock(moment)}>"
                done = here
            shown += _escaped(piece.written[done:])
        yield shown


def _stamps(caption: _Caption) -> Iterator[tuple[int, int]]:
    """Where in the cue's text a word begins that has a time of its own, and that time in milliseconds."""
    first = caption.lines[0][0].at
    moment = caption.start
    for word in written.timed(caption.cue):
        begins = _milliseconds(word.start)
        if word.written[0] >= first and moment < begins < caption.end:
            moment = begins
            yield word.written[0], begins


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
    return escape(written.visible(text), quote=False)


def _plain(text: str) -> str:
    return _BRACKET.sub("\\g<0>\u2060", written.visible(text).replace("-->", "→"))


def _milliseconds(seconds: float) -> int:
    return round(seconds * 1000)


def _clock(milliseconds: int, point: str = ".") -> str:
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}{point}{rest:03d}"
