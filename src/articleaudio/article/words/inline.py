"""Spans inside a line of text (emphasis, another language), found while text is gathered and kept as offsets.

While the text of a page is gathered, an element's start and end stand in it as marks: lone surrogates, which no text
can hold (decoding never gives one, and `Gathering.text` lets none in). When a line is complete, the marks are taken out
and each span's offsets are noted in the line as it is read: normalised, whitespace folded.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from articleaudio.article.words.text import clean, fold
from articleaudio.model import Inline
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from articleaudio.model import InlineKind

CLOSE = "\ud8ff"
_OPEN: dict[InlineKind, str] = {"emphasis": "\ud880", "strong": "\ud881", "language": "\ud882"}
_KINDS = {mark: kind for kind, mark in _OPEN.items()}
_LETTERS = 0xD800  # and the ASCII code of a letter of a language tag
_MARKS = late("([\ud880-\ud882][\ud800-\ud87f]*|\ud8ff)")
_UNEVEN = 20_000
"""Characters times cuts of a line whose signs combine across an element's edge: more is not worth the time."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text as it is read, and the spans in it."""

    text: str
    inlines: tuple[Inline, ...] = ()

    def cut(self, start: int, end: int) -> Line:
        """The part of it between two offsets, without blanks at its ends."""
        part = self.text[start:end]
        start += len(part) - len(part.lstrip())
        return Line(part.strip(), clipped(self.inlines, start, start + len(part.strip())))


def joined(lines: Iterable[Line]) -> Line:
    """Lines as one, a blank between them."""
    lines = [line for line in lines if line.text]
    starts = accumulate((len(line.text) + 1 for line in lines), initial=0)
    inlines = [
        replace(one, start=one.start + start, end=one.end + start)
        for start, line in zip(starts, lines, strict=False)
        for one in line.inlines
    ]
    return Line(" ".join(line.text for line in lines), tuple(inlines))


def clipped(inlines: Iterable[Inline], start: int, end: int) -> tuple[Inline, ...]:
    """The spans between two offsets of a text, counted from the first."""
    found = (
        replace(one, start=max(one.start, start) - start, end=min(one.end, end) - start)
        for one in inlines
        if one.start < end and one.end > start
    )
    return tuple(found)


def opening(kind: InlineKind, language: str = "") -> str:
    """The mark at which a span begins; `CLOSE` ends it."""
    return _OPEN[kind] + "".join(chr(_LETTERS + ord(letter)) for letter in language)


def unmarked(text: str) -> tuple[str, list[Inline]]:
    """Gathered text without its marks, and the spans that they told, by offsets in it and in order."""
    if CLOSE not in text:
        return text, []
    pieces: list[str] = []
    spans: list[Inline] = []
    waiting: list[int] = []
    length = 0
    for piece in _MARKS.split(text):
        if piece == CLOSE:
            index = waiting.pop()
            spans[index] = replace(spans[index], end=length)
        elif piece and piece[0] in _KINDS:
            waiting.append(len(spans))
            language = "".join(chr(ord(letter) - _LETTERS) for letter in piece[1:])
            spans.append(Inline(_KINDS[piece[0]], length, length, language or None))
        else:
            pieces.append(piece)
            length += len(piece)
    return "".join(pieces), spans


def lines_at(raw: str, spans: Sequence[Inline], ranges: Iterable[tuple[int, int]]) -> list[Line]:
    """The parts of a text as lines; the ranges are in order and apart from one another, as are the spans' starts."""
    found: list[Line] = []
    current: list[Inline] = []
    index = 0
    for start, end in ranges:
        while index < len(spans) and spans[index].start < end:
            current.append(spans[index])
            index += 1
        current = [span for span in current if span.end > start]
        if line := _line(raw[start:end], clipped(current, start, end) if current else ()):
            found.append(line)
    return found


def _line(raw: str, spans: Sequence[Inline]) -> Line | None:
    text = clean(raw)
    if not text or not spans:
        return Line(text) if text else None
    cuts = sorted({offset for span in spans for offset in (span.start, span.end)})
    edges = _edges(raw, cuts, text) or _uneven_edges(raw, cuts, text)
    inlines: dict[Inline, None] = {}
    for span in spans if edges else ():
        start, end = edges[span.start][1], edges[span.end][0]
        if start < end:
            inlines[replace(span, start=start, end=end)] = None
    return Line(text, tuple(sorted(inlines, key=lambda one: (one.start, -one.end))))


def _edges(raw: str, cuts: Sequence[int], text: str) -> dict[int, tuple[int, int]]:
    """For each cut, where the text before it ends in the cleaned text, and where the text behind it begins.

    Empty if the pieces, each cleaned alone, do not make up the text: a sign that combines across a cut.
    """
    edges: dict[int, tuple[int, int]] = {}
    built: list[str] = []
    length, blank = 0, False
    unresolved: list[int] = []
    previous = 0
    for cut in (*cuts, len(raw)):
        piece = unicodedata.normalize("NFC", fold(raw[previous:cut]))
        words = " ".join(piece.split())
        if words:
            blank = (blank or piece[0].isspace()) and bool(length)
            start = length + blank
            edges |= dict.fromkeys(unresolved, (length, start))
            built.append(f" {words}" if blank else words)
            length, unresolved = start + len(words), []
        blank = (bool(piece) and piece[-1].isspace()) or (blank and not words)
        unresolved.append(cut)
        previous = cut
    edges |= dict.fromkeys(unresolved, (length, length))
    return edges if "".join(built) == text else {}


def _uneven_edges(raw: str, cuts: Sequence[int], text: str) -> dict[int, tuple[int, int]]:
    """The same by cleaning all that is before each cut; empty where that would take too long."""
    if len(raw) * len(cuts) > _UNEVEN:
        return {}
    edges: dict[int, tuple[int, int]] = {}
    for cut in cuts:
        end = min(len(clean(raw[:cut])), len(text))
        start = len(text) - min(len(clean(raw[cut:])), len(text))
        edges[cut] = (end, start)
    return edges


def with_own_language(line: Line, language: str) -> tuple[Line, str]:
    """A line that is wholly in another language, without that span, and that language; else the one that is given."""
    for one in line.inlines:
        if one.kind == "language" and one.language and (one.start, one.end) == (0, len(line.text)):
            return Line(line.text, tuple(other for other in line.inlines if other is not one)), one.language
    return line, language


def foreign(inlines: Iterable[Inline], language: str) -> tuple[Inline, ...]:
    """The spans without those that name the language of the block that they stand in."""
    kept: list[Inline] = []
    until = 0
    for one in inlines:
        if one.kind == "language":
            if one.start >= until and base(one.language or "") == base(language):
                continue
            until = max(until, one.end)
        kept.append(one)
    return tuple(kept)


def base(language: str) -> str:
    """The language of a tag alone: "en" of "en-GB"."""
    return re.split("[-_]", language, maxsplit=1)[0].lower()
