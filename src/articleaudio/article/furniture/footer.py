"""Where an article ends and what pages append to it begins: by the labels of the appended sections."""

# ruff: noqa: RUF001 - Cyrillic is meant

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from articleaudio.article.furniture.lines import is_clock, label, line_reason
from articleaudio.article.words.text import ends_sentence, words
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from articleaudio.article.furniture.phrases import Label

_PROSE = 14
"""Words of a paragraph that is surely running text."""

_LONG = 16
"""Words of a paragraph that shows by itself that the article goes on behind a box to subscribe or to share."""

_AHEAD = 200  # lines looked at behind a label
_BOX = 3  # lines between two that belong to a box to subscribe

_NEEDED: dict[Label, int] = {"weak": 2, "box": 2, "end": 3}
"""How many paragraphs of running text in a row, behind a label, show that the article goes on."""

_INTERRUPTIONS = frozenset({"newsletter box", "share bar", "advertisement"})

_ROW = 3
"""Lines behind a label that tell what follows it."""

_ABOUT = late(
    r"about|über|à propos|sobre|sull|про автор|об автор|o autor|over de|contact|comment|kommentar|"
    r"comentario|comentários|komentarz|коммент|комент|leave a|reacties|discussion",
    re.IGNORECASE,
)
_TITLE = 15
"""Words of a title at most."""

_READ = 3
"""Sentences of body before a time of day that stands alone can be a news feed's, and not a live report's own."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: whether it may be body, whether it is furniture, and whether it stands apart from the body.

    `apart` is None where nothing tells, as in plain text.
    """

    text: str
    kept: bool = True
    furniture: bool = False
    apart: bool | None = None


def first_after(lines: Sequence[Line], *, start: int = 0, ticking: bool = False) -> int | None:
    """The index of the first line after the article; None if it runs to the end of the lines.

    A label counts only once a sentence of the body has been read, and only if no article goes on behind it: a box
    in the middle ("Subscribe to our newsletter") and a heading that sounds like a label ("Discussion") end nothing.
    A line that is only a time of day begins a news feed, unless the body has such lines itself.

    Args:
        lines: of the body and behind it.
        start: the index of the first that may be behind it.
        ticking: whether a time of day stands right above the lines.
    """
    read, clocks = 0, int(ticking)
    for index, line in enumerate(lines):
        is_time = is_clock(line.text)
        kind: Label | None = (
            "never" if is_time and not clocks and read >= _READ and _titled(lines, index) else label(line.text)
        )
        if read and kind and index >= start and not _goes_on(lines, index, kind):
            return index
        clocks += is_time
        read += line.kept and not kind and _is_sentence(line.text)
    return None


def _goes_on(lines: Sequence[Line], index: int, kind: Label) -> bool:
    """Whether the article goes on behind a label.

    It does if running text stands in a row before the next label, and not among titles, as teasers do; and behind a
    box of known furniture, if a long paragraph follows it directly.
    """
    rest = lines[index + 1 : index + 1 + _AHEAD]
    if not is_clock(lines[index].text) and _continues(rest, kind, lines[index].text):
        return True
    if kind not in _NEEDED:
        return False
    following = list(islice((line for line in _until_label(rest) if line.kept), 2))
    if line_reason(lines[index].text) in _INTERRUPTIONS and any(_is_running(line.text, _LONG) for line in following):
        return True
    row = longest = short = long = 0
    for line in _until_label(rest):
        if line.kept and _is_running(line.text, _PROSE):
            row, long = row + 1, long + 1
            longest = max(longest, row)
        elif long:
            row, short = 0, short + 1
    return longest >= _NEEDED[kind] and short <= long


def in_boxes(lines: Sequence[Line]) -> set[int]:
    """The indices of what stands inside boxes to subscribe: short lines between two that are such a box's own."""
    found: set[int] = set()
    last: int | None = None
    for index, line in enumerate(lines):
        if line_reason(line.text) == "newsletter box":
            between = range(last + 1 if last is not None else index, index)
            if len(between) <= _BOX and all(len(words(lines[inside].text)) < _PROSE for inside in between):
                found.update(between)
            last = index
    return found


def _continues(rest: Sequence[Line], kind: Label, text: str) -> bool:
    """Whether nothing but sentences follows a label, up to the next: beside the body, or in plain text.

    Teasers and news feeds have titles and times between their sentences. What follows the label of a note about
    the author is that note; and in plain text nothing tells comments, say, from the body.
    """
    if _ABOUT.match(text) and not (kind == "weak" and all(line.apart is False for line in rest)):
        return False
    row = list(islice((line for line in _until_label(rest) if not line.apart), _ROW))
    if not row or (row[0].apart is None and kind == "never"):
        return False
    return all(line.kept and ends_sentence(line.text) for line in row)


def _is_running(text: str, least: int) -> bool:
    return ends_sentence(text) and len(words(text)) >= least


def _titled(lines: Sequence[Line], index: int) -> bool:
    """Whether a title follows a time of day, as in a news feed; in a live report a paragraph does."""
    if index + 1 >= len(lines):
        return False
    following = lines[index + 1]
    is_told = following.apart is not None and ends_sentence(following.text)
    return len(words(following.text)) <= _TITLE and not is_told


def _until_label(rest: Sequence[Line]) -> Iterator[Line]:
    """The lines up to the next label that nothing follows; labels of boxes are passed over."""
    for line in rest:
        kind = label(line.text)
        if is_clock(line.text) or kind in {"never", "end"}:
            return
        if kind is None and not line.furniture:
            yield line


def _is_sentence(text: str) -> bool:
    return ends_sentence(text) and len(words(text)) > 3  # noqa: PLR2004 - words of a sentence
