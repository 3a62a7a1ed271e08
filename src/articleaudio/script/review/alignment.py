"""Written and said words side by side: which of a segment's words are read as something else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from articleaudio.model import Pair, Phonemes
from articleaudio.script.normalise import normalise
from articleaudio.script.phonemes import as_ipa

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from articleaudio.model import Replacement, Segment

_TOKEN = re.compile(r"\S+\s*")
_EDGES = " \"'“”‘’«».,;:!?—–-"  # noqa: RUF001 - marks are meant
_PLAIN = re.compile(r"[^\w]+")
_MOST = 400  # words of a segment that are aligned one by one: comparing them takes the square of their number
_KEPT = 4096  # readings of single words that a process keeps
_PARTED = 40  # words read as something else that are parted by reading all that may be before and behind each place
_SPELLED = re.compile(r"[A-Z](?:\.[A-Z])+(?![\w.])")  # "I.R.A" is spelled, which is another reading than "IRA"


@dataclass(frozen=True, slots=True)
class _Unit:
    """Written words, and from where to where in the spoken text they are read."""

    written: str
    start: int
    end: int


def said(segment: Segment) -> str:
    """What is said of the segment with the lexicons, for a person to read: an alias, else IPA between slashes."""
    return _said(segment, 0, len(segment.spoken), segment.replacements)


def _said(segment: Segment, start: int, end: int, changes: Sequence[Replacement]) -> str:
    parts, position = [], start
    for change in changes:
        parts += [segment.spoken[position : change.start], _shown(change, segment.language)]
        position = change.end
    return "".join((*parts, segment.spoken[position:end]))


def _shown(change: Replacement, language: str) -> str:
    span = change.said
    if isinstance(span, Phonemes) and span.text == span.written:
        return f"/{as_ipa(span.phonemes, span.alphabet, language)}/"
    return span.text


def aligned(segment: Segment) -> tuple[Pair, ...]:
    """The segment in stretches that are read as written, or as something else; together they hold all of both.

    Words that are read as something else are apart where each has its own reading: "6-4, 7-6" are two stretches.
    """
    pairs = list(_pairs(segment, list(_whole(segment, list(_units(segment))))))
    return tuple(_joined(pairs))


def _units(segment: Segment) -> Iterator[_Unit]:
    written = _TOKEN.findall(segment.written.lstrip())
    spoken = list(_TOKEN.finditer(segment.spoken))
    if max(len(written), len(spoken)) > _MOST:
        yield _Unit("".join(written), 0, len(segment.spoken))
        return
    ends = [0, *(match.end() for match in spoken)]
    keys = [_key(match[0]) for match in spoken]
    done = (0, 0)
    for start, first, size in _alike(written, [match[0] for match in spoken], keys):
        cuts = [(start + at, first + at) for at in range(size)]
        if done != (start, first):
            cuts = [done, *_cuts(written, keys, (done[0], start), (done[1], first), segment.language), *cuts]
        done = (start + size, first + size)
        for (here, there), (next_here, next_there) in pairwise([*cuts, done]):
            yield _Unit("".join(written[here:next_here]), ends[there], ends[next_there])


def _alike(written: list[str], spoken: list[str], keys: list[str]) -> Iterator[tuple[int, int, int]]:
    """Where words are read as written, and how many; the last has none, at the end of both.

    The "c." of "c. 500 BCE" is not the C of its letters.
    """
    matcher = SequenceMatcher(None, [_key(one) for one in written], keys, autojunk=False)
    for here, there, size in matcher.get_matching_blocks():
        letter = size == 1 and len(keys[there]) == 1
        if not (letter and written[here].strip(_EDGES) != spoken[there].strip(_EDGES)):
            yield here, there, size


def _cuts(
    written: list[str], keys: list[str], there: tuple[int, int], said: tuple[int, int], language: str
) -> list[tuple[int, int]]:
    """Where words that are read as something else can be told apart, in written words and in spoken ones.

    That is wherever the words before and those behind, each read without the other, are read as they are together;
    between these places, by how each word would be read alone.
    """
    parted = list(_parted(written, keys, there, said, language))
    cuts: list[tuple[int, int]] = []
    edges = [(there[0], said[0]), *parted, (there[1], said[1])]
    for (here, spoken), (next_here, next_spoken) in pairwise(edges):
        cuts += _cuts_by_word(written, keys, (here, next_here), (spoken, next_spoken), language)
        cuts += [(next_here, next_spoken)]
    return cuts[:-1]


def _parted(
    written: list[str], keys: list[str], there: tuple[int, int], said: tuple[int, int], language: str
) -> Iterator[tuple[int, int]]:
    """Where the words before and the words behind are read as if the others were not there."""
    if not 1 < there[1] - there[0] <= _PARTED:
        return
    # Spoken words that are more than marks, and how many of all words there are up to each of them.
    places = [at for at in range(*said) if keys[at]]
    together = [keys[at] for at in places]
    for position in range(there[0] + 1, there[1]):
        before = _read("".join(written[there[0] : position]), language)
        if not before or len(before) >= len(together) or together[: len(before)] != before:
            continue
        if together[len(before) :] == _read("".join(written[position : there[1]]), language):
            yield position, places[len(before)]


def _cuts_by_word(
    written: list[str], keys: list[str], there: tuple[int, int], said: tuple[int, int], language: str
) -> list[tuple[int, int]]:
    """Where words can be told apart by how each would be read alone."""
    if there[1] - there[0] < 2:  # noqa: PLR2004 - one word cannot be parted
        return []
    alone = [(position, key) for position in range(*there) for key in _alone(written[position].strip(), language)]
    matcher = SequenceMatcher(None, [key for _, key in alone], keys[slice(*said)], autojunk=False)
    cuts = []
    for block in matcher.get_matching_blocks():
        for at in range(1, block.size):
            before, after = alone[block.a + at - 1][0], alone[block.a + at][0]
            if before != after:
                cuts.append((after, said[0] + block.b + at))
    return cuts


@lru_cache(maxsize=_KEPT)
def _alone(word: str, language: str) -> tuple[str, ...]:
    """What a word is read as by itself."""
    return tuple(_read(word, language))


def _read(words: str, language: str) -> list[str]:
    """What words are read as by themselves."""
    return _keys(normalise(words.strip(), language))


def _whole(segment: Segment, units: list[_Unit]) -> Iterator[_Unit]:
    """The units, those that a lexicon's replacement spans made one."""
    changes = iter(segment.replacements)
    change = next(changes, None)
    held: _Unit | None = None
    for unit in units:
        joined = _Unit(held.written + unit.written, held.start, unit.end) if held else unit
        while change and change.end <= joined.end:
            change = next(changes, None)
        held = joined if change and change.start < joined.end else None
        if not held:
            yield joined
    if held:
        yield held


def _pairs(segment: Segment, units: list[_Unit]) -> Iterator[Pair]:
    position = 0
    changes = segment.replacements
    for unit in units:
        first = position
        while position < len(changes) and changes[position].end <= unit.end:
            position += 1
        read = _said(segment, unit.start, unit.end, changes[first:position])
        yield Pair(unit.written, read, _keys(unit.written) != _keys(read))


def _joined(pairs: list[Pair]) -> Iterator[Pair]:
    """Neighbours that are read as written as one."""
    for changed, group in groupby(pairs, lambda pair: pair.changed):
        found = list(group)
        if changed:
            yield from found
        else:
            yield Pair("".join(one.written for one in found), "".join(one.said for one in found), changed=False)


def _keys(text: str) -> list[str]:
    """The words of a text; letters set apart ("I C C") are another reading, too."""
    return [key for key in map(_key, text.split()) if key]


def _key(token: str) -> str:
    """The letters and digits of a token: marks make no difference to the ear that is worth a colour."""
    return token.casefold() if _SPELLED.match(token) else _PLAIN.sub("", token).casefold()


def reading(pairs: tuple[Pair, ...], start: int, end: int) -> tuple[str, str]:
    """The words at `start` to `end` of a segment's written text, with those read together with them, and how."""
    position, written, spoken = 0, [], []
    for pair in pairs:
        if position < end and start < position + len(pair.written):
            if not pair.changed:
                return (pair.written[max(0, start - position) : end - position].strip(),) * 2
            written.append(pair.written)
            spoken.append(pair.said)
        position += len(pair.written)
    return _bare("".join(written)), _bare("".join(spoken))


def _bare(text: str) -> str:
    """A text without the marks around it; brackets stay where both are inside."""
    text = text.strip(_EDGES)
    if text.startswith("(") and text.endswith(")"):
        return text[1:-1]
    return text.strip("()") if text.count("(") != text.count(")") else text
