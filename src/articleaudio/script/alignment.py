"""Which written words are read as which spoken ones.

`aligned` tells it in the smallest stretches that can be told apart; `with_readings` puts it into a script, for whoever
wants to know when each written word is heard.
"""

from __future__ import annotations

from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby, pairwise
from os.path import commonprefix
from typing import TYPE_CHECKING

from articleaudio.model import Reading, Script
from articleaudio.patterns import late
from articleaudio.script.normalise import normalise

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from articleaudio.model import Segment

_TOKEN = late(r"\S+\s*")
_PLAIN = late(r"[^\w]+")
_SPELLED = late(r"[A-Z](?:\.[A-Z])+(?![\w.])")  # "I.R.A" is spelled, which is another reading than "IRA"
EDGES = " \"'“”‘’«».,;:!?—–-"  # noqa: RUF001 - marks are meant
_PARTED = 40  # words read as something else that are parted by reading all that may be before and behind each place
_MOST = 400  # words of a segment that are aligned one by one: comparing them takes the square of their number
_MOST_COMPARED = 10_000  # words times words of a stretch of it that is read otherwise; longer ones stay whole
_ALIKE = 3  # letters that two forms of a word have in common, at least
_KEPT = 4096  # readings of single words that a process keeps


def with_readings(script: Script) -> Script:
    """The script, each segment with what its written words are read as."""
    return replace(script, segments=tuple(replace(one, readings=readings(one)) for one in script.segments))


def readings(segment: Segment) -> tuple[Reading, ...]:
    """The segment's words as written and as said; what is only on one side goes with the words before it."""
    found: list[Reading] = []
    held: Reading | None = None
    for unit in aligned(segment):
        one = _joined(held, unit) if held else unit
        written, spoken = segment.written[one.start : one.end], segment.spoken[one.said_start : one.said_end]
        held = None
        if keys(written) and keys(spoken):
            found.append(one)
        elif found:
            found[-1] = _joined(found[-1], one)
        else:
            held = one
    return tuple(found) or ((held,) if held else ())


def _joined(first: Reading, second: Reading) -> Reading:
    return Reading(first.start, second.end, first.said_start, second.said_end)


def aligned(segment: Segment) -> Iterator[Reading]:
    """Stretches that together are all that is written, and all that is said; some are empty on one side.

    Words that are read as something else are apart where each has its own reading: "6-4, 7-6" are two stretches.
    """
    written = list(_TOKEN.finditer(segment.written))
    spoken = list(_TOKEN.finditer(segment.spoken))
    starts = [*(match.start() for match in written), len(segment.written)]
    ends = [0, *(match.end() for match in spoken)]
    cuts = [(0, 0)] if max(len(written), len(spoken)) > _MOST else _stretches(written, spoken, segment.language)
    for (here, there), (next_here, next_there) in pairwise([*cuts, (len(written), len(spoken))]):
        yield Reading(starts[here], starts[next_here], ends[there], ends[next_there])


def _stretches(
    written: Sequence[re.Match[str]], spoken: Sequence[re.Match[str]], language: str
) -> Iterator[tuple[int, int]]:
    """Where each stretch begins: the number of its first written word, and of its first spoken one."""
    said = [key(match[0]) for match in spoken]
    done = (0, 0)
    for start, first, size in _alike(written, spoken, said):
        if done != (start, first):
            yield done
            words = [match[0].strip() for match in written[done[0] : start]]
            for here, there in _cuts(words, said[done[1] : first], language):
                yield done[0] + here, done[1] + there
        yield from ((start + at, first + at) for at in range(size))
        done = (start + size, first + size)


def _alike(
    written: Sequence[re.Match[str]], spoken: Sequence[re.Match[str]], said: list[str]
) -> Iterator[tuple[int, int, int]]:
    """Where words are read as written, and how many; the last has none, at the end of both.

    The "c." of "c. 500 BCE" is not the C of its letters.
    """
    matcher = SequenceMatcher(None, [key(match[0]) for match in written], said, autojunk=False)
    for here, there, size in matcher.get_matching_blocks():
        letter = size == 1 and len(said[there]) == 1
        if not (letter and written[here][0].strip(EDGES) != spoken[there][0].strip(EDGES)):
            yield here, there, size


def _cuts(written: list[str], said: list[str], language: str) -> Iterator[tuple[int, int]]:
    """Where words that are read as something else can be told apart.

    That is wherever the words before and those behind, each read without the other, are read as they are together;
    between these places, by how each word would be read alone.
    """
    edges = [(0, 0), *_parted(written, said, language), (len(written), len(said))]
    for (here, there), (next_here, next_there) in pairwise(edges):
        if here:
            yield here, there
        for at, place in _cuts_by_word(written[here:next_here], said[there:next_there], language):
            yield here + at, there + place


def _parted(written: list[str], said: list[str], language: str) -> Iterator[tuple[int, int]]:
    """Where the words before and the words behind are read as if the others were not there."""
    if not 1 < len(written) <= _PARTED:
        return
    # Spoken words that are more than marks, and how many of all words there are up to each of them.
    places = [at for at, one in enumerate(said) if one]
    together = [said[at] for at in places]
    for position in range(1, len(written)):
        before = keys(normalise(" ".join(written[:position]), language))
        if not before or len(before) >= len(together) or together[: len(before)] != before:
            continue
        if together[len(before) :] == keys(normalise(" ".join(written[position:]), language)):
            yield position, places[len(before)]


def _cuts_by_word(written: list[str], said: list[str], language: str) -> Iterator[tuple[int, int]]:
    """Where words can be told apart by how each would be read alone.

    A word that is read as it would be alone is apart from both its neighbours, whatever they are read as.
    """
    alone = [(position, one) for position, word in enumerate(written) for one in _alone(word, language)]
    if len(written) < 2 or len(alone) * len(said) > _MOST_COMPARED:  # noqa: PLR2004 - one word cannot be parted
        return
    places = _matched([one for _, one in alone], said)
    spans = {
        position: [places.get(at) for at, _ in group]
        for position, group in groupby(enumerate(alone), key=lambda pair: pair[1][0])
    }
    begun = 0
    for before, after in pairwise(range(len(written))):
        place = _border(spans.get(before, [None]), spans.get(after, [None]))
        if place is not None and begun < place < len(said):
            yield after, place
            begun = place


def _border(before: list[int | None], after: list[int | None]) -> int | None:
    """Where the second of two words begins, by the places of what each is read as alone; None where it is not told."""
    if _is_run(after):
        return after[0]
    last = before[-1]
    if last is not None and (_is_run(before) or last + 1 == after[0]):
        return last + 1
    return None


def _is_run(places: list[int | None]) -> bool:
    """Whether all have a place, each right behind the one before."""
    first = places[0]
    return first is not None and places == list(range(first, first + len(places)))


def _matched(alone: Sequence[str], said: Sequence[str]) -> dict[int, int]:
    """Which words of the one are which of the other, in order: as many and as much alike as can be."""
    best = [[0] * (len(said) + 1) for _ in range(len(alone) + 1)]
    for at in range(len(alone) - 1, -1, -1):
        for there in range(len(said) - 1, -1, -1):
            both = best[at + 1][there + 1] + _likeness(alone[at], said[there])
            best[at][there] = max(both, best[at + 1][there], best[at][there + 1])
    found: dict[int, int] = {}
    at = there = 0
    while at < len(alone) and there < len(said):
        here = best[at][there]
        if here == best[at][there + 1]:
            there += 1
        elif here == best[at + 1][there]:
            at += 1
        else:
            found[at] = there
            at, there = at + 1, there + 1
    return found


def _likeness(one: str, other: str) -> int:
    """3 for the same word, 2 for another form of it or its abbreviation ("twenty", "twentieth"; "jan", "january")."""
    if one == other:
        return 3
    alike = len(commonprefix((one, other)))  # noqa: RUF071 - letters are meant
    return 2 if alike >= max(_ALIKE, min(len(one), len(other)) - 1) else 0


@lru_cache(maxsize=_KEPT)
def _alone(word: str, language: str) -> tuple[str, ...]:
    """What a word is read as by itself."""
    return tuple(keys(normalise(word, language)))


def keys(text: str) -> list[str]:
    """The words of a text; letters set apart ("I C C") are another reading, too."""
    return [found for found in map(key, text.split()) if found]


def key(token: str) -> str:
    """The letters and digits of a token: marks make no difference to the ear that is worth a colour."""
    return token.casefold() if _SPELLED.match(token) else _PLAIN.sub("", token).casefold()
