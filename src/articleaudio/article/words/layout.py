"""How plain text is laid out: paragraphs by line or by blank line, with lines wrapped by hand or not."""

# ruff: noqa: RUF001 - dashes are meant

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from articleaudio.article.words.text import clean
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Sequence

BULLET = late(r"^(?:[-*•‣◦–]|(?P<number>\d{1,3})[.)])\s+(?P<text>\S.*)$")
"""A list item: its bullet or number, and its text."""

_WRAP = (40, 100)  # characters of a line in hand-wrapped text


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph of the text; `apart` tells whether a blank line stands before it."""

    text: str
    apart: bool


def rows_of(text: str) -> list[Row]:
    """The paragraphs of a text, wrapped lines joined: one for each line unless a group of lines was wrapped by hand."""
    groups = [group.split("\n") for group in re.split(r"\n[^\S\n]*(?:\n[^\S\n]*)+", text)]
    width = max((len(line) for group in groups for line in group[:-1] if len(line) <= _WRAP[1]), default=0)
    rows: list[Row] = []
    for group in groups:
        lines = [line for line in group if line.strip()]
        joined = [" ".join(lines)] if _is_wrapped(lines, width) else lines
        for index, line in enumerate(joined):
            if text_line := clean(line):
                rows.append(Row(text_line, apart=index == 0))
    return rows


def _is_wrapped(lines: Sequence[str], width: int) -> bool:
    """Whether each line but the last ends where the next word would not have fitted."""
    if len(lines) < 2 or width < _WRAP[0] or any(BULLET.match(line.strip()) for line in lines):  # noqa: PLR2004 - nothing to join
        return False
    return all(len(line) <= width < len(line) + 1 + len(following.split()[0]) for line, following in pairwise(lines))
