"""What the lexicons have already, and entries to add to them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from articleaudio.patterns import late
from articleaudio.script.lexicon import Lexeme, Lexicon
from articleaudio.script.normalise import base
from articleaudio.script.pronounce import Pronouncer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.model import Script

_WORD = late(r"[^\W\d_]+(?:['’][^\W\d_]+)*")  # noqa: RUF001 - the apostrophe is meant

_WORDS = late(r"\w+")


class Entries:
    """The graphemes of the lexicons, whole and word by word."""

    def __init__(self, lexicons: Sequence[Lexicon]) -> None:
        self._whole: dict[str, set[str]] = {}
        self._words: dict[str, set[str]] = {}
        for lexicon in lexicons:
            whole = self._whole.setdefault(base(lexicon.language), set())
            words = self._words.setdefault(base(lexicon.language), set())
            for lexeme in lexicon.lexemes:
                whole.update(lexeme.graphemes)
                words.update(word for grapheme in lexeme.graphemes for word in _WORD.findall(grapheme))

    def has(self, written: str, language: str) -> bool:
        """Whether a lexicon of the language has exactly this."""
        return written in self._whole.get(base(language), ())

    def has_word(self, word: str, language: str) -> bool:
        """Whether a lexicon of the language has the word, by itself or in a name of several; plurals count."""
        words = self._words.get(base(language), set())
        return word in words or (word.endswith("s") and word[:-1] in words)


def entry(written: str, said: str) -> str:
    """A lexeme to paste into a lexicon, with how the word is said now; it is there to be corrected."""
    return f"<lexeme><grapheme>{escape(written)}</grapheme><alias>{escape(said or written)}</alias></lexeme>"


def does_no_harm(written: str, said: str, script: Script, language: str) -> bool:
    """Whether a script is said as before with an entry that says of a word what is said now."""
    alone = Pronouncer((Lexicon("", base(language), (Lexeme((written,), said),)),))
    return not any(
        _words(segment.spoken[match.start : match.end - len(match.ending)]) != _words(said)
        for segment in script.segments
        for match in alone.matches(segment.spoken, segment.language)
    )


def _words(text: str) -> list[str]:
    return _WORDS.findall(text.casefold())
