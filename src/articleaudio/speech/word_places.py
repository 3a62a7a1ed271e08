"""Which words a voice's phonemes say, found by comparing them with the phonemes of each word alone.

espeak-ng tells the phonemes of a clause in groups between spaces. A group is mostly a word; but it says "of the" in
one, "2024" in several, and a sign in none. Words in their sentence sound a little different from words alone ("a"), so
the likeliest way through both is taken. Where even that is unlikely, nothing is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

MOST_WORDS, MOST_GROUPS = 3, 8
"""How many words one group may say, and how many groups one word."""

MERGING, SPLITTING, DROPPING = 0.5, 0.3, 1.0
"""What a step costs beside its differences, in phonemes: of two ways that differ as little, the simpler is taken."""

BREADTH, MARGIN = 4, 5.0
"""Ways that are followed side by side, and how much worse than the best one may be."""

SLACK = 1
"""How much longer several words together may be than the group that says them, and the other way round."""

UNLIKELY = 0.5
"""Phonemes that differ, of all, from which on nothing is told."""

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to here: what it cost, the words that it used, and its last step: these groups said these words."""

    cost: float
    words: int
    groups: int = 0
    said: Range | None = None
    before: _Way | None = None


def words_of_groups(groups: Sequence[str], words: Sequence[str], alone: Callable[[str], str]) -> list[Range | None]:
    """For each group the words that it says, from the first to behind the last; None where that is not clear.

    Groups that say one word together have the same range. `alone` gives the phonemes of a word by itself.
    """
    sounds = [alone(word) for word in words]
    ways: list[dict[int, _Way]] = [{} for _ in range(len(groups) + 1)]
    ways[0][0] = _Way(0.0, 0)
    for done, group in enumerate(groups):
        only = next(iter(ways[done].values())) if len(ways[done]) == 1 else None
        if only and sounds[only.words : only.words + 1] == [group]:  # as it mostly is: no other way needs a look
            _keep(ways[done + 1], _Way(only.cost, only.words + 1, 1, (only.words, only.words + 1), only))
            continue
        for way in _best(ways[done], sounds):
            for step in _steps(way, groups[done : done + MOST_GROUPS], sounds):
                _keep(ways[done + step.groups], step)
    ends = [_Way(way.cost + sum(map(len, sounds[way.words :])), len(sounds), 0, None, way) for way in ways[-1].values()]
    best = min(ends, key=lambda way: way.cost, default=None)
    if best is None or best.cost > UNLIKELY * max(1, sum(map(len, groups))):
        return [None] * len(groups)
    return list(reversed(list(_told(best))))


def _best(ways: dict[int, _Way], sounds: Sequence[str]) -> list[_Way]:
    """The best ways, together with those that leave out a word next."""
    if not ways:
        return []
    most = min(way.cost for way in ways.values()) + MARGIN
    for words in sorted(ways):
        way = ways[words]
        for at in range(words, min(words + MOST_WORDS, len(sounds))):
            way = _Way(way.cost + DROPPING + len(sounds[at]), at + 1, 0, None, way)
            if way.cost > most:
                break
            _keep(ways, way)
    return sorted((way for way in ways.values() if way.cost <= most), key=lambda way: (way.cost, way.words))[:BREADTH]


def _keep(ways: dict[int, _Way], way: _Way) -> None:
    if way.words not in ways or way.cost < ways[way.words].cost:
        ways[way.words] = way


def _steps(way: _Way, groups: Sequence[str], sounds: Sequence[str]) -> Iterator[_Way]:
    """Where the way may go on from here."""
    at, group = way.words, groups[0]
    if at < len(sounds) and sounds[at] == group:
        yield _Way(way.cost, at + 1, 1, (at, at + 1), way)
        return
    sound = ""
    for count, more in enumerate(sounds[at : at + MOST_WORDS], start=1):
        sound += more
        yield _Way(way.cost + _difference(group, sound) + MERGING * (count - 1), at + count, 1, (at, at + count), way)
        if len(sound) >= len(group) + SLACK:
            break
    if at < len(sounds):
        yield from _splits(way, groups, sounds[at])
    yield _Way(way.cost + DROPPING + len(group), at, 1, None, way)


def _splits(way: _Way, groups: Sequence[str], sound: str) -> Iterator[_Way]:
    """The next word said by several groups."""
    joined = groups[0]
    for count, more in enumerate(groups[1:], start=2):
        joined += more
        if len(joined) > len(sound) + SLACK:
            return
        cost = way.cost + _difference(joined, sound) + SPLITTING
        yield _Way(cost, way.words + 1, count, (way.words, way.words + 1), way)


def _difference(one: str, other: str) -> int:
    """How many phonemes are left of the longer when what both begin and end with is taken away."""
    if one == other:
        return 0
    shorter = min(len(one), len(other))
    begin = 0
    while begin < shorter and one[begin] == other[begin]:
        begin += 1
    end = 0
    while end < shorter - begin and one[-1 - end] == other[-1 - end]:
        end += 1
    return max(len(one), len(other)) - begin - end


def _told(way: _Way | None) -> Iterator[Range | None]:
    """The steps of a way, last first, once for each group."""
    while way is not None:
        yield from [way.said] * way.groups
        way = way.before
