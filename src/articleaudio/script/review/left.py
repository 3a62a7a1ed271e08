"""What is left out and why, and sentences too long to be said at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.model import Finding
from articleaudio.script.opening import UNDISCLOSED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articleaudio.model import Script

_ENDS = ".!?…。！？"  # noqa: RUF001 - marks of other scripts
_QUOTES = "\"'”’»)]"  # noqa: RUF001 - marks are meant
_LONG = 100  # characters of a clause at which a long sentence is broken: `sentences.break_long` never cuts sooner

# Ends of reasons that tell of words that somebody wrote to be read and that no voice here can read.
_OPEN = ("which no voice here reads", "that no voice here reads", "that this voice does not read")


def left_out(script: Script) -> Iterator[Finding]:
    """What of the page is not said; what is so because no voice reads it is open, and so is a missing disclosure."""
    for left in script.left_out:
        is_unread = left.reason.endswith(_OPEN)
        is_open = is_unread or left.reason == UNDISCLOSED
        yield Finding("foreign" if is_unread else "left out", left.reason, left.text, is_open=is_open)


def long_sentences(script: Script) -> Iterator[Finding]:
    """Sentences that are broken at a clause, once each, with their number of words."""
    start = 0
    for position, segment in enumerate(script.segments):
        following = script.segments[position + 1] if position + 1 < len(script.segments) else None
        goes_on = (
            following is not None
            and len(segment.written) > _LONG
            and segment.written.rstrip(_QUOTES)[-1:] not in _ENDS
            and (segment.role, segment.language) == (following.role, following.language)
            and segment.role not in ("list", "table", "byline")
            and segment.pause <= following.pause
        )
        if goes_on:
            continue
        if start < position:
            text = " ".join(part.written for part in script.segments[start : position + 1])
            note = f"{len(text.split())} words, broken at {position - start} place{'s' if position - start > 1 else ''}"
            yield Finding("long", note, text, segment=start)
        start = position + 1
