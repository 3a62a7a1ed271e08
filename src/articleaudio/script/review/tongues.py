"""Words in other languages: who reads them, or that nobody does."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from articleaudio.model import Finding
from articleaudio.script.foreign import SHORTEST_FOREIGN
from articleaudio.script.normalise import base
from articleaudio.script.transliterate import transliterated
from articleaudio.script.writing import NAMES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from articleaudio.model import Article, Inline, Script


_TOLD = 20  # characters that a phrase is found by: a long one may be several sentences
_IN_PASSING = "a phrase in {}, in the narrator's voice"


def foreign(script: Script, language: str, others: Collection[str], article: Article | None) -> Iterator[Finding]:
    """Segments of another language, names of other scripts, and short phrases that the page marks."""
    yield from _segments(script, language, {base(other) for other in others})
    yield from _names(script)
    yield from _phrases(script, article, language, {base(other) for other in others}) if article else ()


def _segments(script: Script, language: str, read: set[str]) -> Iterator[Finding]:
    for position, segment in enumerate(script.segments):
        tongue = base(segment.language)
        if tongue == base(language):
            continue
        name = NAMES.get(tongue, segment.language)
        by_own = tongue in read
        note = f"read by a voice for {name}" if by_own else f"{name}, and no voice here reads it: the narrator does"
        yield Finding("foreign", note, segment.written, segment.spoken, position, is_open=not by_own)


def _names(script: Script) -> Iterator[Finding]:
    """Names of another script that are said in Latin letters."""
    for position, segment in enumerate(script.segments):
        if segment.written.isascii() or transliterated(segment.written, segment.language)[0] == segment.written:
            continue
        for word in segment.written.split():
            written = word.strip(".,;:!?\"'“”‘’«»()")  # noqa: RUF001 - marks are meant
            readable, dropped = transliterated(written, segment.language)
            if readable != written and not dropped and readable in segment.spoken:
                yield Finding("foreign", "a name in another script", written, readable, position)


def _phrases(script: Script, article: Article, language: str, read: set[str]) -> Iterator[Finding]:
    """Phrases within a text that the narrator reads: short ones, and long ones for want of a voice."""
    for block in article.blocks:
        for text, inline in _marked(block):
            phrase = text[inline.start : inline.end]
            tongue, is_long = base(inline.language or language), len(phrase) >= SHORTEST_FOREIGN
            if tongue == base(language) or (is_long and tongue in read):
                continue
            name = NAMES.get(base(inline.language or ""), inline.language)
            position = next((at for at, one in enumerate(script.segments) if phrase[:_TOLD] in one.written), None)
            if position is None:
                continue
            note = f"{name}, and no voice here reads it: the narrator does" if is_long else _IN_PASSING.format(name)
            yield Finding("foreign", note, phrase, phrase, position, is_open=is_long)


def _marked(block: object) -> Iterator[tuple[str, Inline]]:
    texts = chain(
        [(getattr(block, "text", ""), getattr(block, "inlines", ()))],
        zip(getattr(block, "items", ()), getattr(block, "item_inlines", ()), strict=False),
    )
    for text, inlines in texts:
        for inline in inlines:
            if inline.kind == "language":
                yield text, inline
