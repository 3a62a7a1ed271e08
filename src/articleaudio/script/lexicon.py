"""Lexicons: how names are said, in W3C Pronunciation Lexicon files (PLS 1.0).

    <lexicon version="1.0" alphabet="ipa" xml:lang="en" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">
      <lexeme><grapheme>Kyiv</grapheme><alias>Keev</alias></lexeme>
      <lexeme><grapheme>Łódź</grapheme><phoneme>wut͡ɕ</phoneme></lexeme>
      <lexeme role="any-case"><grapheme>api</grapheme><alias>A.P.I</alias></lexeme>
    </lexicon>

A lexeme has one `grapheme` or more, and an `alias`, a `phoneme` or both; of several the first that says
`prefer="true"` is used, else the first. `role="any-case"` makes a lexeme match in capitals and small letters alike;
without it, letters count as they are. `pls.py` reads the files, docs/lexicons.md tells how to write them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path

Alphabet = Literal["ipa", "x-espeak"]
ALPHABETS: tuple[Alphabet, ...] = ("ipa", "x-espeak")


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A word, or several spelled differently, and how it is said: by an alias, by phonemes, or both.

    `line` is where it stands in its file, 0 where there is none; `roles` are all that its `role` names.
    """

    graphemes: tuple[str, ...]
    alias: str = ""
    phonemes: str = ""
    alphabet: Alphabet = "ipa"
    any_case: bool = False
    line: int = field(default=0, compare=False)
    roles: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A lexicon file: its name, the language that it is for, its words in their order, and where it lies."""

    name: str
    language: str
    lexemes: tuple[Lexeme, ...]
    path: Path | None = field(default=None, compare=False)

    def __hash__(self) -> int:
        """Cheap, for thousands of words: lexicons of one name and size are told apart by comparing them."""
        return hash((self.name, self.language, len(self.lexemes)))
