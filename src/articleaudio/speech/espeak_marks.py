"""Utterances as espeak-ng is handed them, and when each of their words is heard, by what it tells of its sound."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from articleaudio.model import Mark, Pause, Phonemes, Span
from articleaudio.speech.plain_text import CONTROLS, NOT_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD_EVENT, PHONEME_EVENT = 1, 7  # speak_lib.h: espeakEVENT_WORD, espeakEVENT_PHONEME
PHONEMES_APART = ord("|") << 8  # speak_lib.h: bits 8 to 23 are what stands between phonemes

# espeak-ng's names of phonemes (its docs/phonemes.md): what begins those of vowels, what stress is written with, what
# tells variants, and what is between words alone: pauses, glides, the r that links "for" and "a".
VOWEL, VOWELS = "vowel", frozenset("aeiouyAEIOUVWYQ03@&")
STRESS, VARIANTS = "',%=", "0123456789#:;^-~"
UNHEARD = frozenset({"_", "_:", "_|", "_!", "|", ";", "r-"})
BLANK, NOT_BLANK = re.compile(r"\s"), re.compile(r"\S")
WORD = re.compile(r"\w+(?:['’.-]\w+)*")  # noqa: RUF001 - the apostrophe is meant

# What espeak-ng tells of a moment: kind, position (characters from 1), length, sample; of a phoneme, its name. Plain
# tuples, as there are some hundred in a sentence.
Event = tuple[int, int, int, int, bytes]
_Place = tuple[int, int, int]  # of a word: position in what was sent, from 0, length, sample
_Sound = tuple[str, int]  # name, sample

Told = Callable[[bytes, int], Iterable[str]]
"""The phonemes of each clause of a text, in one of espeak-ng's forms."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A run of pieces with the events of its synthesis; `first` and `last` are samples of the clip."""

    pieces: list[Piece]
    events: list[Event]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A span as it is handed to espeak-ng, and where it stands in `Utterance.text`."""

    sent: str
    offset: int
    length: int
    exact: bool


# Marks that espeak-ng 1.52 says by their names in these languages ("відкриті лапки"), and what is read like them in
# silence; of the same length, so that positions hold. Found by asking for the phonemes of each mark in 26 languages.
_QUOTES = dict.fromkeys(map(ord, '"«»'), "“")
NAMED = {
    "uk": _QUOTES | {ord("…"): ","},
    "pl": _QUOTES,
    "hu": {ord("…"): ","},
    "nl": {ord("•"): ","},
    "pt": {ord("·"): ","},
}


def runs(spans: tuple[Span, ...], language: str = "") -> Iterator[list[Piece] | Pause]:
    """Spans in that language as runs of pieces, broken at pauses."""
    run: list[Piece] = []
    offset = 0
    for span in spans:
        if isinstance(span, Pause):
            if run:
                yield run
            yield span
            run = []
            continue
        run.append(_piece(span, offset, language))
        offset += len(span.text)
    if run:
        yield run


def encoded(pieces: list[Piece]) -> bytes:
    """The run as it is sent; what cannot be encoded is replaced."""
    return "".join(piece.sent for piece in pieces).encode("utf-8", "replace")


def _piece(span: Span, offset: int, language: str) -> Piece:
    match span:
        case Phonemes(alphabet="x-espeak"):
            phonemes = span.phonemes.translate(CONTROLS).replace("]]", "")
            return Piece(f"[[{phonemes}]]", offset, len(span.text), exact=False)
        case Pause():
            raise AssertionError("a pause is no piece")
        case _:
            # Two brackets of a page would open phonemes beside a lexicon's. Same length, so that positions hold.
            sent = span.text.translate(NOT_TEXT).translate(NAMED.get(language.partition("-")[0].lower(), {}))
            return Piece(sent, offset, len(span.text), exact=True)


def marks_of(heard: Heard, rate: int, told: Told) -> Iterator[Mark]:
    """espeak-ng's word events as marks, one that is for several words ("of the") parted where that is told."""
    words = list(_words(heard, told))
    ends = [*(sample for _, _, sample in words[1:]), heard.last - heard.first]
    for (position, length, sample), end in zip(words, ends, strict=False):  # nothing may be said, and still end
        offset, length_there = _place(heard.pieces, position, length)
        if end > sample:
            yield Mark((heard.first + sample) / rate, (heard.first + end) / rate, offset, length_there)


def _words(heard: Heard, told: Told) -> Iterator[_Place]:
    """The place of each word."""
    text = "".join(piece.sent for piece in heard.pieces)
    groups = list(_by_word(heard.events, text))
    stops = [*(known[0][0] for known, _ in groups[1:]), len(text)]
    for (known, sounds), stop in zip(groups, stops, strict=False):  # nothing may be said, and still end
        yield from _apart(_text_between(heard.pieces, known[0][0], stop), known[0], sounds, told) or known


def _apart(text: str, first: _Place, sounds: list[_Sound], told: Told) -> list[_Place]:
    """The words of a text that espeak-ng has told the place of the first of; none where it has but one.

    They can be told apart if the sounds of each said alone are, one after another, those that were heard, but for
    what vowels they have.
    """
    if len(text.split()) < 2:  # noqa: PLR2004 - one word is in its place
        return []
    words = list(WORD.finditer(text))
    alone = [_sounds("|".join(told(word[0].encode(), PHONEMES_APART)).split("|")) for word in words]
    heard = [(kind, sample) for name, sample in sounds for kind in _sounds([name])]
    if not all(alone) or [kind for kind, _ in heard] != [kind for one in alone for kind in one]:
        return []
    position, _, sample = first
    samples = [sample, *(heard[at][1] for at in accumulate(map(len, alone[:-1])))]
    return [(position + word.start(), len(word[0]), at) for word, at in zip(words, samples, strict=True)]


def _by_word(events: list[Event], text: str) -> Iterator[tuple[list[_Place], list[_Sound]]]:
    """The places of each word with events in it, and its phonemes up to the next word.

    espeak-ng has several for a number, and sometimes takes a word for the end of the one before it, or for the blank.
    """
    known: list[_Place] = []
    sounds: list[_Sound] = []
    for kind, position, length, sample, name in events:
        if kind == PHONEME_EVENT:
            sounds.append((name.partition(b"\0")[0].decode("utf-8", "replace"), sample))
            continue
        word = NOT_BLANK.search(text, position - 1)
        at = word.start() if word else position - 1
        if known and BLANK.search(text, known[0][0], at):
            yield known, sounds
            known, sounds = [], []
        known.append((at, length, sample))
    if known:
        yield known, sounds


def _text_between(pieces: list[Piece], start: int, stop: int) -> str:
    """What was sent from one position to another, as far as it is text of one piece."""
    at = 0
    for piece in pieces:
        if start < at + len(piece.sent):
            return piece.sent[start - at : max(stop - at, 0)] if piece.exact else ""
        at += len(piece.sent)
    return ""


def _sounds(names: Iterable[str]) -> list[str]:
    """Phonemes by what is kept of them in running speech: consonants without their variants, vowels as such."""
    bare = [name.lstrip(STRESS) for name in names]
    kinds = (VOWEL if name[0] in VOWELS else name.rstrip(VARIANTS) for name in bare if name and name not in UNHEARD)
    return [kind for kind in kinds if kind]


def _place(pieces: list[Piece], position: int, length: int) -> tuple[int, int]:
    """A position in what was sent, as a position in `Utterance.text`."""
    start = 0
    for piece in pieces:
        if position < start + len(piece.sent):
            if piece.exact:
                inside = position - start
                return piece.offset + inside, min(length, piece.length - inside)
            return piece.offset, piece.length
        start += len(piece.sent)
    return pieces[-1].offset, pieces[-1].length
