"""When each written word is heard: an engine's marks, carried over from what is said to what is written.

An engine counts its marks in the text that it was given, in which lexicons have changed names and the script numbers.
Both changes are known, as `Segment.replacements` and `Segment.readings`, and are taken back here. No time is made up:
where the engine gives several written words one mark, as it does for "von der Leyen" where a lexicon says it, they are
one word of several, marked as `shared`.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from articleaudio.model import Reading, Word
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from articleaudio.model import Clip, Mark, Segment

_WORD = late(r"\S*[^\W_]\S*")


def words_of(segment: Segment, clip: Clip) -> tuple[Word, ...]:
    """The segment's words in the clip's time; each written word is in exactly one, in order, inside of the sound.

    An engine without marks makes one word of it all.
    """
    if not segment.written.strip():
        return ()
    readings = segment.readings or (Reading(0, len(segment.written), 0, len(segment.spoken)),)
    return tuple(_words(segment, clip, readings))


def _words(segment: Segment, clip: Clip, readings: Sequence[Reading]) -> Iterator[Word]:
    marks = clip.marks
    cuts = _cuts(segment, marks, readings)
    begun = marks[0].start if marks else 0.0
    for (first, mark), (last, next_mark) in pairwise([(0, 0), *cuts, (len(readings), len(marks))]):
        end = max((one.end for one in marks[mark:next_mark]), default=clip.seconds)
        if next_mark < len(marks):
            end = min(end, marks[next_mark].start)
        end = max(begun, min(end, clip.seconds))
        yield _word(segment, readings[first], readings[last - 1], begun, end)
        begun = min(marks[next_mark].start, clip.seconds) if next_mark < len(marks) else end


def _word(segment: Segment, first: Reading, last: Reading, begun: float, end: float) -> Word:
    start, stop = _stripped(segment.written, first.start, last.end)
    said = _stripped(segment.spoken, first.said_start, last.said_end)
    text = segment.written[start:stop]
    return Word(begun, end, text, (start, stop), said, shared=len(_WORD.findall(text)) > 1)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without blanks around it."""
    cut = text[start:end]
    start += len(cut) - len(cut.lstrip())
    return start, start + len(cut.strip())


def _cuts(segment: Segment, marks: Sequence[Mark], readings: Sequence[Reading]) -> list[tuple[int, int]]:
    """Between which readings the marks part the words: the numbers of the reading and of the mark that begin there.

    All marks before a cut begin in what is said before it, all others in what is said after it, and there is a mark on
    both sides. What has no mark of its own goes with what is before it.
    """
    places = [_unchanged(segment, mark.offset) for mark in marks]
    furthest = list(accumulate(places, max))
    nearest = list(accumulate(reversed(places), min))[::-1]
    cuts: dict[int, int] = {}
    for position, reading in enumerate(readings[1:], 1):
        mark = bisect_left(nearest, reading.said_start)
        if 0 < mark < len(marks) and furthest[mark - 1] < reading.said_start:
            cuts[mark] = position
    return [(position, mark) for mark, position in cuts.items()]


def _unchanged(segment: Segment, offset: int) -> int:
    """An offset in what the engine was given, as one in the text before any lexicon; in a replaced name, its start."""
    moved = 0
    for change in segment.replacements:
        start = change.start + moved
        if offset < start:
            break
        if offset < start + len(change.said.text):
            return change.start
        moved += len(change.said.text) - (change.end - change.start)
    return offset - moved
