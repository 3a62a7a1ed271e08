"""What is wrong with a finished episode."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from articleaudio.episode.written import flowing, visible

Kind = Literal[
    "file",
    "length",
    "loudness",
    "sound",
    "pace",
    "text",
    "transcript",
    "tags",
    "chapters",
    "signature",
    "feed",
    "voice",
]


@dataclass(frozen=True, slots=True)
class Defect:
    """One thing that is wrong.

    Attributes:
        episode: the file that it is about, by name.
        kind: what part of the work it belongs to.
        sentence: what is wrong, a whole sentence.
        start: where in the sound, in seconds, and `end`: None where it is at no place.
    """

    episode: str
    kind: Kind
    sentence: str
    start: float | None = None
    end: float | None = None

    def __str__(self) -> str:
        """One line: the file, where, what; nothing in it that a terminal would obey."""
        place = "" if self.start is None else f" at {clock(self.start)}"
        return flowing(f"{self.episode}{place}: {self.sentence}")


Fault = tuple[Kind, str, float | None, float | None]
"""A defect before it is known whose it is: kind, sentence, start and end in seconds."""

_LONGEST = 50  # characters of a text that are quoted


def shown(text: str) -> str:
    """A text as messages quote it: in one line, without what a terminal would obey."""
    plain = " ".join(visible(text).split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"


def clock(seconds: float) -> str:
    """A moment as listeners write it: 1:02:03.4, or 2:03.4."""
    tenths = round(seconds * 10)
    minutes, rest = divmod(tenths, 600)
    hours, minutes = divmod(minutes, 60)
    short = f"{minutes}:{rest // 10:02d}.{rest % 10}"
    return f"{hours}:{minutes:02d}:{rest // 10:02d}.{rest % 10}" if hours else short
