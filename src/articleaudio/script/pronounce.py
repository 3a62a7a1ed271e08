"""Lexicons applied: the words of a segment that one knows become an alias, or typed phonemes.

Words are looked up whole, at the boundaries of words, the longest first; of several lexicons the first that has a word
wins. Possessives and plurals keep their ending. A grapheme is looked for as it stands and as the language's rules
would say it, so that an entry for an acronym or a number still matches once these have been read.
"""

# ruff: noqa: RUF001 - phonetic letters are meant

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from articleaudio.model import Phonemes, Segment, Span, Text
from articleaudio.script.normalise import base, normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from articleaudio.script.lexicon import Lexeme, Lexicon

_WORD = re.compile(r"[^\W_]+")
_ENDING = re.compile(r"'s\b")

# What an English ending sounds like after a phoneme: after a hissing sound, after a voiceless one, after any other.
_HISSING = tuple("szʃʒSZ")
_VOICELESS = tuple("ptkfθT")


class Pronouncer:
    """The lexicons of a voice, ready to be looked up."""

    def __init__(self, lexicons: Sequence[Lexicon]) -> None:
        self._lexicons = tuple(lexicons)
        self._by_language: dict[str, dict[str, list[tuple[str, Lexeme]]]] = {}

    def pronounce(self, segment: Segment) -> Segment:
        """The segment with `pronounced` set, if a lexicon knows a word of it."""
        index = self._index(segment.language)
        if not index:
            return segment
        spans = tuple(_joined(_spans(segment.spoken, index)))
        changed = any(isinstance(span, Phonemes) for span in spans) or spans != (Text(segment.spoken),)
        return replace(segment, pronounced=spans) if changed else segment

    def _index(self, language: str) -> dict[str, list[tuple[str, Lexeme]]]:
        if language not in self._by_language:
            self._by_language[language] = _index(self._lexicons, language)
        return self._by_language[language]


def _applies(lexicon: str, language: str) -> bool:
    return language.lower() == lexicon.lower() or base(language) == lexicon.lower()


def _index(lexicons: Iterable[Lexicon], language: str) -> dict[str, list[tuple[str, Lexeme]]]:
    """Graphemes by their first word in small letters, longest first; the first lexeme that has one wins."""
    found: dict[str, Lexeme] = {}
    for lexicon in lexicons:
        for lexeme in lexicon.lexemes if _applies(lexicon.language, language) else ():
            for grapheme in lexeme.graphemes:
                for form in (grapheme, normalise(grapheme, language)):
                    if _WORD.search(form):
                        found.setdefault(form, lexeme)
    index: dict[str, list[tuple[str, Lexeme]]] = {}
    for form, lexeme in sorted(found.items(), key=lambda pair: -len(pair[0])):
        first = _WORD.search(form)
        if first and not first.start():
            index.setdefault(first[0].lower(), []).append((form, lexeme))
    return index


def _spans(text: str, index: dict[str, list[tuple[str, Lexeme]]]) -> Iterable[Span]:
    position = 0
    for word in _WORD.finditer(text):
        if word.start() < position:
            continue
        found = _match(text, word.start(), word[0], index)
        if found is None:
            continue
        end, span = found
        yield Text(text[position : word.start()])
        yield span
        position = end
    yield Text(text[position:])


def _match(text: str, start: int, word: str, index: dict[str, list[tuple[str, Lexeme]]]) -> tuple[int, Span] | None:
    """The longest grapheme that stands at `start`, with a plural's or possessive's ending, and where it ends."""
    key = word.lower()
    for form, lexeme in [*index.get(key, ()), *index.get(key.removesuffix("s"), ())]:
        end = start + len(form)
        there = text[start:end]
        if there != form and not (lexeme.any_case and there.lower() == form.lower()):
            continue
        if text[end : end + 1] == "s" and not text[end + 1 : end + 2].isalnum():
            return end + 1, _span(lexeme, there, "s")
        if not text[end : end + 1].isalnum():
            ending = _ENDING.match(text, end)
            return (ending.end(), _span(lexeme, there, "'s")) if ending else (end, _span(lexeme, there, ""))
    return None


def _span(lexeme: Lexeme, written: str, ending: str) -> Span:
    said = lexeme.alias or written
    if not lexeme.phonemes:
        return Text(said + ending)
    return Phonemes(lexeme.phonemes + _sound(lexeme, ending), lexeme.alphabet, said + ending)


def _sound(lexeme: Lexeme, ending: str) -> str:
    if not ending:
        return ""
    if lexeme.phonemes.endswith(_HISSING):
        return "ɪz" if lexeme.alphabet == "ipa" else "Iz"
    return "s" if lexeme.phonemes.endswith(_VOICELESS) else "z"


def _joined(spans: Iterable[Span]) -> Iterable[Span]:
    """Neighbouring texts as one, empty ones dropped."""
    text = ""
    for span in spans:
        if isinstance(span, Text):
            text += span.text
            continue
        if text:
            yield Text(text)
        yield span
        text = ""
    if text:
        yield Text(text)
