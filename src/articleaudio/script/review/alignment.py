"""Written and said words side by side: which of a segment's words are read as something else."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from articleaudio.model import Pair, Pause, Phonemes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articleaudio.model import Segment

_TOKEN = re.compile(r"\S+\s*")
_EDGES = " \"'“”‘’«».,;:!?"  # noqa: RUF001 - marks are meant
_PLAIN = re.compile(r"[^\w]+")


def said(segment: Segment) -> str:
    """What is said of the segment once the lexicons are applied; phonemes stand between slashes."""
    if not segment.pronounced:
        return segment.spoken
    spans = (span for span in segment.pronounced if not isinstance(span, Pause))
    return "".join(f"/{span.phonemes}/" if isinstance(span, Phonemes) else span.text for span in spans)


def aligned(segment: Segment) -> tuple[Pair, ...]:
    """The segment in stretches that are read as written, or as something else; together they hold all of both."""
    written, spoken = _TOKEN.findall(segment.written.lstrip()), _TOKEN.findall(said(segment))
    matcher = SequenceMatcher(None, [_key(one) for one in written], [_key(one) for one in spoken], autojunk=False)
    return tuple(_pairs(matcher, written, spoken))


def _pairs(matcher: SequenceMatcher[str], written: list[str], spoken: list[str]) -> Iterator[Pair]:
    for tag, start, end, from_, to in matcher.get_opcodes():
        before, after = written[start:end], spoken[from_:to]
        # Letters set apart ("I C C") are another reading, too.
        changed = tag != "equal" and [key for key in map(_key, before) if key] != [
            key for key in map(_key, after) if key
        ]
        yield Pair("".join(before), "".join(after), changed)


def _keys(tokens: list[str]) -> list[str]:
    return [key for key in map(_key, tokens) if key]


def _key(token: str) -> str:
    """The letters and digits of a token: marks make no difference to the ear that is worth a colour."""
    return _PLAIN.sub("", token).casefold()


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
    return "".join(written).strip(_EDGES), "".join(spoken).strip(_EDGES)
