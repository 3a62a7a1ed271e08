"""Written and said words side by side: which of a segment's words are read as something else."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from articleaudio.model import Pair, Phonemes, Reading
from articleaudio.script import alignment
from articleaudio.script.alignment import EDGES, keys
from articleaudio.script.phonemes import as_ipa

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from articleaudio.model import Replacement, Segment


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
    """The segment in stretches that are read as written, or as something else; together they hold all of both."""
    pairs = list(_pairs(segment, _whole(segment, alignment.aligned(segment))))
    return tuple(_joined(pairs))


def _whole(segment: Segment, units: Iterable[Reading]) -> Iterator[Reading]:
    """The units, those that a lexicon's replacement spans made one."""
    changes = iter(segment.replacements)
    change = next(changes, None)
    held: Reading | None = None
    for unit in units:
        joined = Reading(held.start, unit.end, held.said_start, unit.said_end) if held else unit
        while change and change.end <= joined.said_end:
            change = next(changes, None)
        held = joined if change and change.start < joined.said_end else None
        if not held:
            yield joined
    if held:
        yield held


def _pairs(segment: Segment, units: Iterable[Reading]) -> Iterator[Pair]:
    position = 0
    changes = segment.replacements
    for unit in units:
        first = position
        while position < len(changes) and changes[position].end <= unit.said_end:
            position += 1
        written = segment.written[unit.start : unit.end]
        read = _said(segment, unit.said_start, unit.said_end, changes[first:position])
        yield Pair(written, read, keys(written) != keys(read))


def _joined(pairs: list[Pair]) -> Iterator[Pair]:
    """Neighbours that are read as written as one."""
    for changed, group in groupby(pairs, lambda pair: pair.changed):
        found = list(group)
        if changed:
            yield from found
        else:
            yield Pair("".join(one.written for one in found), "".join(one.said for one in found), changed=False)


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
    text = text.strip(EDGES)
    if text.startswith("(") and text.endswith(")"):
        return text[1:-1]
    return text.strip("()") if text.count("(") != text.count(")") else text
