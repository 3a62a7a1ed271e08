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
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from articleaudio.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Alphabet = Literal["ipa", "x-espeak"]
ALPHABETS: tuple[Alphabet, ...] = ("ipa", "x-espeak")

KEPT = 64  # lexicons that a process keeps in memory


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A word, or several spelled differently, and how it is said: by an alias, by phonemes, or both.

    `line` is where it stands in its file, 0 where there is none.
    """

    graphemes: tuple[str, ...]
    alias: str = ""
    phonemes: str = ""
    alphabet: Alphabet = "ipa"
    any_case: bool = False
    line: int = field(default=0, compare=False)


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


def load_lexicons(names: Sequence[str], folders: Sequence[Path]) -> tuple[Lexicon, ...]:
    """The lexicons of these names, each from the first folder that has it as `lexicons/<name>`.

    Raises:
        ConfigError: one is in no folder, cannot be read, or is wrong (with its line).
    """
    return tuple(load_lexicon(_find(name, folders)) for name in names)


def load_lexicon(path: Path) -> Lexicon:
    """The lexicon in that file; while the file stays as it is, a process reads it once.

    Raises:
        ConfigError: it cannot be read, or is wrong (with its line).
    """
    try:
        status = path.stat()
    except OSError as error:
        raise ConfigError(f"{path}: the lexicon cannot be read ({error.strerror}).") from error
    return _kept(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=KEPT)
def _kept(path: Path, changed: int, size: int) -> Lexicon:  # noqa: ARG001 - a changed file is another one
    from articleaudio.script.pls import read

    return read(path)


def _find(name: str, folders: Sequence[Path]) -> Path:
    candidates = [folder / "lexicons" / name for folder in folders]
    for path in candidates:
        if path.is_file():
            return path
    looked = ", ".join(str(path.parent) for path in candidates) or "no folder"
    raise ConfigError(f"The lexicon {name} is not there (looked in {looked}); correct its name in the voice profile.")
