"""Whether each segment lasts as long as its words take in that voice.

A segment that was cut off, spoken twice or swapped with another while it was made is whole for every hash. But its
length does not fit its words: how long a text takes follows closely from its letters, words and marks, but for a factor
of the voice's own, which the other segments of the episode tell.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from operator import mul
from statistics import median
from typing import TYPE_CHECKING

from articleaudio.check.defect import shown
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from articleaudio.check.defect import Fault
    from articleaudio.model import Cue

# Seconds, fitted by least squares to 903 segments of the narrator (espeak-ng): standard deviation 8 %.
EACH, A_LETTER, A_WORD, A_STOP, A_CAPITAL = 0.20, 0.053, 0.049, 0.27, 0.077

A_DIGIT, A_SIGN = 0.25, 0.45
"""Seconds for what no rule has made into words: a digit of a number, a sign that is called by its name."""

SPELLED, TO_SPELL = 3, 3.0
"""Letters of a segment that may be called by their names ("arabic letter meem"), and seconds for that."""

SHORTER, LONGER = 0.30, 0.45
"""Shares of its length that a segment may be off: the 903 were within -19 % and +40 % but for the shortest."""

LESS, MORE = 0.35, 0.60
"""Seconds that it may be off besides: what is read as letters, or as a number, is long for its letters."""

SPREADS = 5.0
"""Of a voice that is less even than that: so many times the median deviation."""

ENOUGH = 5
"""Segments that tell a voice's factor; with fewer, all voices of the episode do."""

SLOWEST, FASTEST = 3.5, 0.28
"""The factor of a voice itself: from half the pace of a slow one to an auctioneer's."""

_STOPS = late(r"[,;:\u2013\u2014()]|[.!?…](?=\s)")
_SIGNS = late(r"[%&+=@#*/\\~^|<>§°€$£]")
_CAPITALS = late(r"\b[A-Z](?=[\s.]|$)")


def expected(spoken: str) -> float:
    """Seconds that a text takes in a voice of factor 1, a digit being no more than a letter."""
    counts = (1, sum(map(str.isalnum, spoken)), len(spoken.split()), len(_STOPS.findall(spoken)))
    plain: float = sum(map(mul, counts, (EACH, A_LETTER, A_WORD, A_STOP)))
    return plain + A_CAPITAL * len(_CAPITALS.findall(spoken))


def _in_words(spoken: str) -> float:
    """Seconds more that it takes where numbers and signs are said in words."""
    return A_DIGIT * sum(map(str.isdigit, spoken)) + A_SIGN * len(_SIGNS.findall(spoken))


@dataclass(frozen=True, slots=True)
class _Pace:
    """How a voice speaks: its factor, and the shares of a segment's length that it may be off."""

    factor: float
    shorter: float
    longer: float


def faults(cues: Sequence[Cue]) -> Iterator[Fault]:
    """Segments that are too short or too long for their words."""
    by_speaker: defaultdict[str, list[float]] = defaultdict(list)
    for cue in cues:
        by_speaker[cue.speaker].append((cue.end - cue.start) / expected(cue.spoken))
    of_all = _pace([factor for factors in by_speaker.values() for factor in factors])
    paces = {speaker: _pace(factors) or of_all for speaker, factors in by_speaker.items()}
    for cue in cues:
        if fault := _fault(cue, paces[cue.speaker]):
            yield fault


def _pace(factors: Sequence[float]) -> _Pace | None:
    """How a voice speaks whose segments have these factors; None where they are too few to tell."""
    if len(factors) < ENOUGH:
        return None
    usual = min(max(median(factors), FASTEST), SLOWEST)
    spread = SPREADS * median(abs(factor / usual - 1) for factor in factors)
    return _Pace(usual, max(SHORTER, spread), max(LONGER, spread))


def _fault(cue: Cue, pace: _Pace | None) -> Fault | None:
    slow, fast = (pace.factor * (1 + pace.longer), pace.factor * (1 - pace.shorter)) if pace else (SLOWEST, FASTEST)
    meant, is_long = expected(cue.spoken), cue.end - cue.start
    least, most = meant * fast - LESS, (meant + _in_words(cue.spoken)) * slow + MORE
    if sum(map(str.isalpha, cue.spoken)) <= SPELLED:
        most += TO_SPELL
    if least <= is_long <= most:
        return None
    kind = "too short" if is_long < least else "too long"
    return "pace", f"“{shown(cue.written)}” lasts {is_long:.1f} s, which is {kind} for its words.", cue.start, cue.end
