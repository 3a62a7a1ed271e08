"""What is wrong with lexicons: words twice, words that are never found, phonemes that no engine knows.

Whether a word is ever found is tried, not guessed: it is put into sentences, these are read by the rules of the
language, and the lexicons look at what came of it, as in an episode.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from articleaudio.script.normalise import normalise
from articleaudio.script.phonemes import wrong_phonemes
from articleaudio.script.pronounce import Pronouncer, applies

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from articleaudio.script.lexicon import Lexeme, Lexicon

Kind = Literal["duplicate", "hidden", "unreachable", "phonemes", "same"]

# Where a word may stand: a capital, a mark or a number beside it changes how the rules read some.
CONTEXTS = ("He saw {0} again.", "{0} was there.", "{0}", "It was “{0}”, they said.")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something of a lexicon that should be looked at: in which file and line, about which word, and what it is."""

    path: Path | None
    line: int
    grapheme: str
    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class _Seen:
    lexicon: Lexicon
    lexeme: Lexeme


def check_lexicons(lexicons: Sequence[Lexicon], language: str = "") -> list[Fault]:
    """The faults of lexicons that are used together, the first before the second, in the order of their lines.

    `language` is that of the voice that uses them; without it, each is checked for its own.
    """
    faults: list[Fault] = []
    seen: dict[str, _Seen] = {}
    for lexicon in lexicons:
        if language and not applies(lexicon.language, language):
            what = f"no word of it is used: it is for “{lexicon.language}”, the voice speaks “{language}”"
            faults.append(Fault(lexicon.path, 1, "", "unreachable", what))
            continue
        for lexeme in lexicon.lexemes:
            faults.extend(_lexeme_faults(lexicon, lexeme))
            faults.extend(_grapheme_faults(lexicon, lexeme, seen, language or lexicon.language))
    return faults


def _lexeme_faults(lexicon: Lexicon, lexeme: Lexeme) -> Iterator[Fault]:
    first = lexeme.graphemes[0]
    wrong = wrong_phonemes(lexeme.phonemes, lexeme.alphabet, lexicon.language)
    if wrong:
        what = f"/{lexeme.phonemes}/ holds what is no phoneme of {lexeme.alphabet}: {' '.join(wrong)}"
        yield Fault(lexicon.path, lexeme.line, first, "phonemes", what)
    if lexeme.alias in lexeme.graphemes and not lexeme.phonemes:
        yield Fault(lexicon.path, lexeme.line, lexeme.alias, "same", "the alias is the word itself")


def _grapheme_faults(lexicon: Lexicon, lexeme: Lexeme, seen: dict[str, _Seen], language: str) -> Iterator[Fault]:
    for grapheme in lexeme.graphemes:
        plain = grapheme.replace("\u2019", "'")
        earlier = seen.get(plain) or seen.get(f"any:{plain.lower()}")
        if earlier:
            yield _told_twice(lexicon, lexeme, grapheme, earlier)
            continue
        seen[f"any:{plain.lower()}" if lexeme.any_case else plain] = _Seen(lexicon, lexeme)
        alone = replace(lexicon, lexemes=(replace(lexeme, graphemes=(grapheme,)),))
        why = _unreachable(grapheme, Pronouncer((alone,)), language)
        if why:
            yield Fault(lexicon.path, lexeme.line, grapheme, "unreachable", why)


def _told_twice(lexicon: Lexicon, lexeme: Lexeme, grapheme: str, earlier: _Seen) -> Fault:
    if earlier.lexicon is lexicon:
        what = f"it is in line {earlier.lexeme.line} already"
        return Fault(lexicon.path, lexeme.line, grapheme, "duplicate", what)
    what = f"it is never used: {earlier.lexicon.path or earlier.lexicon.name}, line {earlier.lexeme.line}, comes first"
    return Fault(lexicon.path, lexeme.line, grapheme, "hidden", what)


def _unreachable(grapheme: str, alone: Pronouncer, language: str) -> str:
    """Why a grapheme is never found; "" if it is."""
    for context in CONTEXTS:
        if any(alone.matches(normalise(context.format(grapheme), language), language)):
            return ""
    read = normalise(grapheme, language)
    if not any(letter.isalnum() for letter in read):
        return "it is never found: there is nothing to say in it, so it is dropped before it is looked up"
    return f"it is never found: the rules of reading make “{read}” of it before it is looked up"
