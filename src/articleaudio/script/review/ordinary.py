"""The words of common text in a language: what is among them is not told as a name that may be misread.

Why a word list beside the voice's own dictionary: espeak-ng's holds only words that its rules of spelling get wrong, so
that a name that is not in it may be read well. In 160,000 words of common English text are also the names that
everybody knows, which the rules were made to read. German writes every noun with a capital and
makes new ones as it goes; Ukrainian and Polish have no list: there, names are not looked for.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from articleaudio.patterns import late
from articleaudio.script.normalise import base

if TYPE_CHECKING:
    from collections.abc import Callable

_LISTED = frozenset({"en", "es", "fr", "it", "pt"})
BASIC_FORMS = frozenset({"es"})
"""Languages whose list has words in their basic form alone: "haber" and not "hay"."""

_ENDING = late(r"(?:['’]s|['’])\Z")  # noqa: RUF001 - the apostrophe is meant


@cache
def ordinary_words(language: str) -> Callable[[str], bool] | None:
    """Whether a word is of common text in the language; None for a language without a list."""
    tongue = base(language)
    if tongue not in _LISTED:
        return None
    from spellchecker import SpellChecker

    known = SpellChecker(language=tongue, distance=1)
    return lambda word: _ENDING.sub("", word).lower() in known


@cache
def known_names(language: str) -> Callable[[str], bool] | None:
    """Whether a word with a capital is none to be told: of common text, or a name that is in that of English.

    The lists of other languages lack names that everybody knows (Madrid, Macron): they were made of dictionaries.
    """
    own, english = ordinary_words(language), ordinary_words("en")
    if own is None or english is None or own is english:
        return own
    return lambda word: own(word) or english(word)
