"""What is wrong with lexicons: words twice, words that are never found, phonemes that no engine knows.

Whether a word is ever found is tried, not guessed: it is put into sentences, these are read by the rules of the
language, and the lexicons look at what came of it, as in an episode.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from articleaudio.patterns import late
from articleaudio.script.lexicon import Lexeme, Lexicon
from articleaudio.script.normalise import base, normalise, sayable
from articleaudio.script.phonemes import wrong_phonemes
from articleaudio.script.pronounce import Pronouncer, applies
from articleaudio.script.writing import OTHER, OWN, writing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

Kind = Literal["duplicate", "hidden", "unreachable", "phonemes", "same", "role", "language", "alias", "marks", "other"]

_ROLE = "any-case"
_MARKUP = late(r"<[^>]*>|\[\[|\]\]|&[#\w]+;|[\\{}|]")
# Two letters or more, and none beside them: espeak-ng 1.52 reads the end of "Mika-iv" as "Roman four".
_ROMAN = late(r"(?<=-)[ivx]{2,8}(?![\w'])|(?<![\w'])[IVX]{2,8}(?![\w'])")
_OTHER = late(f"[{OTHER}]+")
_EDGE = ',;:"“”„«»()…—–'  # noqa: RUF001 - marks are meant

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


_SeenBy = dict[str, list[_Seen]]


def check_lexicons(lexicons: Sequence[Lexicon], language: str = "") -> list[Fault]:
    """The faults of lexicons that are used together, the first before the second, in the order of their lines.

    `language` is that of the voice that uses them; without it, each is checked for its own.
    """
    faults: list[Fault] = []
    seen: _SeenBy = {}
    for lexicon in lexicons:
        faults.extend(_language_faults(lexicon))
        if language and not applies(lexicon.language, language):
            what = f"no word of it is used: it is for “{lexicon.language}”, the voice speaks “{language}”"
            faults.append(Fault(lexicon.path, 1, "", "other", what))
            continue
        for lexeme in lexicon.lexemes:
            faults.extend(_lexeme_faults(lexicon, lexeme))
            faults.extend(_grapheme_faults(lexicon, lexeme, seen, language))
    return faults


def is_sound(written: str, alias: str, language: str) -> bool:
    """Whether an entry that has these finds its word, and says something else or the same of it, without a fault."""
    lexicon = Lexicon("", base(language), (Lexeme((written,), alias),))
    return all(fault.kind == "same" for fault in check_lexicons((lexicon,)))


def _language_faults(lexicon: Lexicon) -> Iterator[Fault]:
    from babel.core import get_global

    first, _, rest = lexicon.language.replace("_", "-").partition("-")
    usual = get_global("language_aliases").get(first.lower())
    if usual and "_" not in usual:
        tag = f"{usual}-{rest}" if rest else usual
        what = f"no word of it is used: voices and pages call the language “{tag}”, not “{lexicon.language}”"
        yield Fault(lexicon.path, 1, "", "language", what)


def _lexeme_faults(lexicon: Lexicon, lexeme: Lexeme) -> Iterator[Fault]:
    first = lexeme.graphemes[0]
    for role in lexeme.roles:
        if role != _ROLE and ":" not in role:
            what = f'the role “{role}” does nothing; the one that is known is "{_ROLE}", in small letters'
            yield Fault(lexicon.path, lexeme.line, first, "role", what)
    if lexeme.alias and (what := _wrong_alias(lexeme.alias, lexicon.language)):
        yield Fault(lexicon.path, lexeme.line, first, "alias", what)
    wrong = wrong_phonemes(lexeme.phonemes, lexeme.alphabet, lexicon.language)
    if wrong:
        what = f"/{lexeme.phonemes}/ holds what is no phoneme of {lexeme.alphabet}: {' '.join(wrong)}"
        yield Fault(lexicon.path, lexeme.line, first, "phonemes", what)
    if lexeme.alias in lexeme.graphemes and not lexeme.phonemes:
        what = "the alias is the word itself: it is said as the voice reads it"
        yield Fault(lexicon.path, lexeme.line, lexeme.alias, "same", what)


def _wrong_alias(alias: str, language: str) -> str:
    """What is wrong with an alias; "" if nothing is."""
    if found := _MARKUP.search(alias):
        return f"the alias holds markup, “{found[0]}”, which would be read or dropped; an alias is plain words"
    if not sayable(alias):
        return f"there is nothing to say in the alias “{alias}”"
    if base(language) == "en" and (numeral := _ROMAN.search(alias)):
        return f"voices read “{numeral[0]}” in the alias “{alias}” as a Roman numeral; respell it: “eev”, “the fourth”"
    own = OWN.get(base(language))
    strange = [run for run in _OTHER.findall(alias) if own is not None and writing(run) not in {*own, ""}]
    return f"the alias has letters that no voice for “{language}” reads: “{strange[0]}”" if strange else ""


def _grapheme_faults(lexicon: Lexicon, lexeme: Lexeme, seen: _SeenBy, voiced: str) -> Iterator[Fault]:
    """The faults of the words; `voiced` is the language of the voice that uses all lexicons, "" if that is open."""
    for grapheme in lexeme.graphemes:
        plain = grapheme.replace("\u2019", "'")
        known = (*seen.get(plain, ()), *seen.get(f"any:{plain.lower()}", ()))
        # Lexicons of two languages serve two voices; one for "en" stands before one for "en-GB" wherever that is used,
        # all that one voice uses serve that one.
        hides = (one for one in known if voiced or applies(one.lexicon.language, lexicon.language))
        if earlier := next(hides, None):
            yield _told_twice(lexicon, lexeme, grapheme, earlier)
            continue
        if edge := {grapheme[0], grapheme[-1]} & set(_EDGE):
            what = f"it is found only where “{min(edge)}” stands beside it; leave the mark out"
            if sayable(grapheme):
                yield Fault(lexicon.path, lexeme.line, grapheme, "marks", what)
        seen.setdefault(f"any:{plain.lower()}" if lexeme.any_case else plain, []).append(_Seen(lexicon, lexeme))
        alone = replace(lexicon, lexemes=(replace(lexeme, graphemes=(grapheme,)),))
        why = _unreachable(grapheme, Pronouncer((alone,)), voiced or lexicon.language)
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
