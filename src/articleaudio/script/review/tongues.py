"""Words in other languages: who reads them, or that nobody does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.model import Finding, Quote
from articleaudio.patterns import late
from articleaudio.script.foreign import SHORTEST_FOREIGN
from articleaudio.script.normalise import base
from articleaudio.script.review.ordinary import BASIC_FORMS
from articleaudio.script.transliterate import transliterated
from articleaudio.script.writing import language_name

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from articleaudio.model import Article, Inline, Script


# A text in quotation marks, and those of its words that are no names.
_QUOTED = late(r"[\"“„«]([^\"“”„«»]{40,4000})[\"”“»]")
_WORD = late(r"(?<![^\W_])[^\W\d_]{3,}(?![^\W_])")
_FEWEST, _SHARE = 5, 0.5  # words that a language is told by, and of them how many of the article's own at least
_TOLD = 20  # characters that a phrase is found by: a long one may be several sentences
_UNMARKED = "in another language, it seems, which the page does not mark: the narrator reads it"
_IN_PASSING = "a phrase in {}, in the narrator's voice"


def foreign(
    script: Script,
    language: str,
    others: Collection[str],
    article: Article | None,
    is_ordinary: Callable[[str], bool] | None = None,
) -> Iterator[Finding]:
    """Segments of another language, names of other scripts, short phrases that the page marks, unmarked quotations."""
    yield from _segments(script, language, {base(other) for other in others})
    yield from _names(script)
    yield from _phrases(script, article, language, {base(other) for other in others}) if article else ()
    if article and is_ordinary and base(language) not in BASIC_FORMS:
        yield from _unmarked(script, article, is_ordinary)


def _segments(script: Script, language: str, read: set[str]) -> Iterator[Finding]:
    for position, segment in enumerate(script.segments):
        tongue = base(segment.language)
        if tongue == base(language):
            continue
        name = language_name(segment.language)
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
            name = language_name(inline.language or "")
            position = _position(script, phrase)
            if position is None:
                continue
            note = f"{name}, and no voice here reads it: the narrator does" if is_long else _IN_PASSING.format(name)
            yield Finding("foreign", note, phrase, phrase, position, is_open=is_long)


def _unmarked(script: Script, article: Article, is_ordinary: Callable[[str], bool]) -> Iterator[Finding]:
    """Quotations that the narrator reads and whose words are for the most part none of the article's language."""
    for block in article.blocks:
        if getattr(block, "language", None):
            continue
        for text, start, end in _quotations(block):
            words = [word for word in _WORD.findall(text[start:end]) if word.islower()]
            if len(words) < _FEWEST or sum(map(is_ordinary, words)) >= _SHARE * len(words):
                continue
            phrase = text[start:end].strip()
            if (at := _position(script, phrase)) is not None:
                yield Finding("foreign", _UNMARKED, phrase, phrase, at, is_open=True)


def _quotations(block: object) -> Iterator[tuple[str, int, int]]:
    """The texts in quotation marks, or that are a quotation, of which nothing is marked as of another language."""
    for text, inlines in _texts(block):
        found = [match.span(1) for match in _QUOTED.finditer(text)]
        if isinstance(block, Quote) and len(text) >= SHORTEST_FOREIGN:
            found = [(0, len(text))]
        for start, end in found:
            if not any(one.kind == "language" and one.start < end and start < one.end for one in inlines):
                yield text, start, end


def _position(script: Script, phrase: str) -> int | None:
    return next((at for at, one in enumerate(script.segments) if phrase[:_TOLD] in one.written), None)


def _marked(block: object) -> Iterator[tuple[str, Inline]]:
    for text, inlines in _texts(block):
        for inline in inlines:
            if inline.kind == "language":
                yield text, inline


def _texts(block: object) -> Iterator[tuple[str, tuple[Inline, ...]]]:
    yield getattr(block, "text", ""), getattr(block, "inlines", ())
    items = getattr(block, "items", ())
    yield from zip(items, getattr(block, "item_inlines", ()) or ((),) * len(items), strict=False)
