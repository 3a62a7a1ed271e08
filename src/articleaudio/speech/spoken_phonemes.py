# ruff: noqa: RUF001 - phonetic letters are meant

"""An utterance as phonemes for a neural voice, each with the word that it belongs to.

Text and a lexicon's phonemes are kept apart from the beginning to the end: brackets of a page never become phonemes.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from articleaudio.model import Pause, Phonemes
from articleaudio.speech.plain_text import NOT_TEXT
from articleaudio.speech.word_places import words_of_groups

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from articleaudio.model import Span

NO_SOUND = dict.fromkeys(map(ord, 'ˈˌː .,;:!?…—"“”()'), None)
"""Of phonemes, what does not help to tell words apart."""

LEADING_MARK = re.compile(r"\s*([.,:;!?])")
SENTENCE_MARKS = ".!?"

POSSESSIVE = re.compile(r"['’]s\b")
VOICELESS, SIBILANT = frozenset("ptkfθ"), frozenset("szʃʒ")

IPA_OF_VOICES = {ord("g"): "ɡ", ord("."): None, ord("'"): "ˈ"}
"""The letter for the sound, no dots between syllables (voices take them for the end of a sentence)."""

Place = tuple[int, int]
"""Offset and length in `Utterance.text`."""


class Front(Protocol):
    """What makes phonemes of text for one voice.

    Attributes:
        known: the phonemes that the voice has sounds for.
        takes_ipa: whether they are IPA, so that a lexicon's may stand beside them.
    """

    known: Container[str]
    takes_ipa: bool

    def phonemize(self, text: str) -> list[list[str]]:
        """The text as sentences of phonemes, words between spaces."""
        ...

    def alone(self, word: str) -> str:
        """The phonemes of a word by itself."""
        ...


@dataclass(frozen=True, slots=True)
class Phoneme:
    """A phoneme, and the word that it belongs to, where that is known."""

    symbol: str
    word: Place | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Adjacent spans of one kind: text, or a lexicon's phonemes for it."""

    text: str
    offset: int
    ipa: str = ""


def runs(spans: Sequence[Span], front: Front) -> Iterator[list[Piece] | Pause]:
    """Spans as runs of pieces, broken at pauses."""
    run: list[Piece] = []
    offset = 0
    for span in spans:
        if isinstance(span, Pause):
            yield from [run] if run else []
            yield span
            run = []
            continue
        ipa = _ipa(span, front)
        if run and not ipa and not run[-1].ipa:
            run[-1] = Piece(run[-1].text + span.text, run[-1].offset)
        else:
            run.append(Piece(span.text, offset, ipa))
        offset += len(span.text)
    yield from [run] if run else []


def phonemes_told(spans: Sequence[Span], front: Front) -> str:
    """How the spans are said, in phonemes; pauses left out."""
    said = (run for run in runs(spans, front) if not isinstance(run, Pause))
    told = (sentence for run in said for sentence in sentences(run, front, sys.maxsize))
    return " ".join("".join(phoneme.symbol for phoneme in sentence) for sentence in told)


def _ipa(span: Span, front: Front) -> str:
    """The lexicon's phonemes as far as the voice knows them; "" where the text is to be said instead."""
    if not isinstance(span, Phonemes) or span.alphabet != "ipa" or not front.takes_ipa:
        return ""
    letters = unicodedata.normalize("NFD", span.phonemes.translate(IPA_OF_VOICES))
    told = "".join(letter for letter in letters if letter in front.known)
    return told if any(map(str.isalpha, told)) else ""


def sentences(run: Sequence[Piece], front: Front, most: int) -> Iterator[list[Phoneme]]:
    """The run as sentences of phonemes; none of them longer than what is said at once."""
    whole: list[list[Phoneme]] = [[]]
    for piece in _with_possessives(run):
        first, *others = _phonemes(piece, front) or [[]]
        if whole[-1] and (mark := LEADING_MARK.match(piece.text)):  # espeak-ng passes over a mark at a text's begin
            whole[-1].append(Phoneme(mark.group(1)))
        if whole[-1] and whole[-1][-1].symbol in SENTENCE_MARKS:
            whole.append([])
        if whole[-1] and first and (piece.text[:1].isspace() or not piece.text[:1].isalnum() or piece.ipa):
            whole[-1].append(Phoneme(" "))
        whole[-1] += first
        whole += others
    for sentence in whole:
        if any(phoneme.symbol.isalnum() for phoneme in sentence):
            yield from _parts(sentence, most)


def _with_possessives(run: Sequence[Piece]) -> Iterator[Piece]:
    """The 's behind a lexicon's phonemes as a sound of theirs: by itself it would be read as a letter."""
    before: Piece | None = None
    for piece in run:
        if before and before.ipa and POSSESSIVE.match(piece.text):
            last = before.ipa[-1]
            sound = "ɪz" if last in SIBILANT else "s" if last in VOICELESS else "z"
            yield Piece(before.text, before.offset, before.ipa + sound)
            before = Piece(piece.text[2:], piece.offset + 2)
            continue
        yield from [before] if before else []
        before = piece
    yield from [before] if before else []


def _phonemes(piece: Piece, front: Front) -> list[list[Phoneme]]:
    """The piece as sentences of phonemes, each with its word."""
    if piece.ipa:
        word = (piece.offset, len(piece.text))
        return [[Phoneme(symbol, word) for symbol in piece.ipa]]
    text = piece.text.translate(NOT_TEXT)
    said_in = [sentence for sentence in front.phonemize(text) if sentence]
    words = [match for match in re.finditer(r"\S+", text) if any(map(str.isalnum, match.group()))]
    groups = [group for sentence in said_in for group in _groups(sentence)]
    said = words_of_groups(
        ["".join(group).translate(NO_SOUND) for group in groups],
        [match.group() for match in words],
        lru_cache(lambda word: front.alone(word).translate(NO_SOUND)),
    )
    places = iter(
        (piece.offset + words[range_[0]].start(), words[range_[1] - 1].end() - words[range_[0]].start())
        if range_
        else None
        for range_ in said
    )
    return [list(_placed(sentence, places)) for sentence in said_in]


def _groups(sentence: Sequence[str]) -> Iterator[list[str]]:
    """The phonemes between spaces."""
    group: list[str] = []
    for symbol in (*sentence, " "):
        if symbol != " ":
            group.append(symbol)
        elif group:
            yield group
            group = []


def _placed(sentence: Sequence[str], places: Iterator[Place | None]) -> Iterator[Phoneme]:
    """Each phoneme with its word; the space between groups belongs to none."""
    place, inside = None, False
    for symbol in sentence:
        if symbol == " ":
            inside = False
            yield Phoneme(symbol)
            continue
        if not inside:
            place, inside = next(places), True
        yield Phoneme(symbol, place)


def _parts(sentence: list[Phoneme], most: int) -> Iterator[list[Phoneme]]:
    """A sentence that is too long, cut between words."""
    while len(sentence) > most:
        spaces = [index for index in range(1, most) if sentence[index].symbol == " "]
        cut = spaces[-1] if spaces else most
        yield sentence[:cut]
        sentence = sentence[cut:]
    yield sentence
