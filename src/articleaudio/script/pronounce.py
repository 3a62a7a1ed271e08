"""Lexicons applied: the words of a segment that one knows become an alias, or typed phonemes.

Words are looked up whole, at the boundaries of words, the longest first; of several lexicons the first that has a word
wins. Possessives and plurals keep their ending. A grapheme is looked for as it stands and as the language's rules
would say it, so that an entry for an acronym or a number still matches once these have been read.
"""

# ruff: noqa: RUF001 - phonetic letters are meant

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from articleaudio.model import Phonemes, Replacement, Segment, Span, Text
from articleaudio.patterns import late
from articleaudio.script.normalise import base, normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from articleaudio.script.lexicon import Lexeme, Lexicon

KEPT = 32  # indices (lexicons in a language) that a process keeps in memory

_WORD = late(r"[^\W_]+")
# A word in small letters but for the first, of a length that no abbreviation, numeral or unit has, or several of them:
# what no rule of any language rewrites. The others (acronyms, "St. John", "M23") are asked of the rules, which is slow.
_PLAIN_WORD = 5

# What an ending sounds like after a phoneme: after a hissing sound, after a voiceless one, after any other.
_HISSING = tuple("szʃʒSZ")
_VOICELESS = tuple("ptkfθT")
# Languages whose words end in a plural's or a genitive's s that is heard, and where it is one of an alias as written.
_WITH_S = frozenset({"en", "de", "es", "pt"})


@dataclass(frozen=True, slots=True)
class Form:
    """A grapheme as it stands or as it is read, which is looked for; `lead` characters stand before its first word."""

    text: str
    lead: int
    lexeme: Lexeme
    lexicon: Lexicon


@dataclass(frozen=True, slots=True)
class Match:
    """A form found in a text from `start` to `end` (in characters), with the ending that was added to it."""

    start: int
    end: int
    form: Form
    ending: str


Index = dict[str, list[Form]]


class Pronouncer:
    """The lexicons of a voice, ready to be looked up."""

    def __init__(self, lexicons: Sequence[Lexicon]) -> None:
        self._lexicons = tuple(lexicons)

    def pronounce(self, segment: Segment) -> Segment:
        """The segment with `pronounced` set, if a lexicon knows a word of it."""
        text = segment.spoken
        found = [_replacement(match, text, segment.language) for match in self.matches(text, segment.language)]
        changes = tuple(one for one in found if one.said != Text(text[one.start : one.end]))
        if not changes:
            return segment
        return replace(segment, pronounced=tuple(_joined(_spans(text, changes))), replacements=changes)

    def matches(self, spoken: str, language: str) -> Iterator[Match]:
        """What the lexicons know of a text that the rules of its language have read, in order."""
        index = index_for(self._lexicons, language)
        if index.keys().isdisjoint(map(str.lower, _WORD.findall(spoken))):
            return
        position = 0
        for word in _WORD.finditer(spoken):
            known = index.get(word[0].lower())
            if (
                known
                and word.start() >= position
                and (found := _match(spoken, position, word.start(), known, language))
            ):
                yield found
                position = found.end


def applies(lexicon: str, language: str) -> bool:
    """Whether a lexicon for one language tag serves another: basic filtering of RFC 4647, 3.3.1."""
    wanted, given = (tag.lower().replace("_", "-") for tag in (lexicon, language))
    return given == wanted or given.startswith(f"{wanted}-")


def forms(grapheme: str, language: str) -> list[str]:
    """How a grapheme may stand in a text: as it is, and as the rules of the language read it."""
    read = grapheme if _is_plain(grapheme) else normalise(grapheme, language)
    return [grapheme] if read == grapheme else [grapheme, read]


def _is_plain(grapheme: str) -> bool:
    words = grapheme.replace("-", " ").split(" ")
    return all(len(word) >= _PLAIN_WORD and word.isalpha() and word[1:].islower() for word in words)


@lru_cache(maxsize=KEPT)
def index_for(lexicons: tuple[Lexicon, ...], language: str) -> Index:
    """Forms by their first word in small letters and its plural, longest first; the first lexeme of a form wins."""
    found: dict[str, Form] = {}
    for lexicon in lexicons:
        for lexeme in lexicon.lexemes if applies(lexicon.language, language) else ():
            for grapheme in lexeme.graphemes:
                for text in forms(grapheme, language):
                    if text not in found and (first := _WORD.search(text)):
                        found[text] = Form(text, first.start(), lexeme, lexicon)
    index: Index = {}
    for form in sorted(found.values(), key=lambda form: -len(form.text)):
        for key in _keys(form):
            index.setdefault(key, []).append(form)
    return index


def _keys(form: Form) -> Iterator[str]:
    first = _WORD.match(form.text, form.lead)
    if first:
        yield first[0].lower()
    if first and first.end() == len(form.text):
        yield f"{first[0].lower()}s"


def _spans(text: str, changes: Iterable[Replacement]) -> Iterator[Span]:
    position = 0
    for change in changes:
        yield Text(text[position : change.start])
        yield change.said
        position = change.end
    yield Text(text[position:])


# An acronym that is spelled, and a letter beside it that makes it a longer one ("A" and "I" may be words).
_SPELLED = late(r"[A-Z](?:[ .][A-Z])+")
_LETTER_BEFORE = late(r"(?<![^\W_])(?:[A-Z]\.|[B-HJ-Z] )\Z")
_LETTER = late(r"(?:\.[A-Z]| [B-HJ-Z])(?![^\W_])")


def _match(text: str, position: int, at: int, known: list[Form], language: str) -> Match | None:
    """The longest of the forms whose first word is at `at`, from `position` on, with the ending that follows it."""
    for form in known:
        start = at - form.lead
        end = start + len(form.text)
        if start < position or not _is_there(text, start, end, form) or _continues(text, start - 1):
            continue
        if _SPELLED.fullmatch(form.text) and (
            _LETTER_BEFORE.search(text[max(0, start - 3) : start]) or _LETTER.match(text, end)
        ):
            continue  # "U S" of "U S G S"
        ending = _ending(text, end, form, language)
        if ending is not None:
            return Match(start, end + len(ending), form, ending)
    return None


def _is_there(text: str, start: int, end: int, form: Form) -> bool:
    there = text[start:end]
    return there == form.text or (form.lexeme.any_case and there.lower() == form.text.lower())


def _ending(text: str, end: int, form: Form, language: str) -> str | None:
    """The ending of a plural or possessive that follows, "" if the word ends there, None if it goes on otherwise."""
    if not _continues(text, end):
        possessive = text[end : end + 2]
        known = ("'s", "'S") if form.lexeme.any_case else ("'s",)
        return possessive if possessive in known and not _continues(text, end + 2) else ""
    plural = text[end]
    if plural in ("sS" if form.lexeme.any_case else "s") and not _continues(text, end + 1):
        return plural if form.text[-1] not in "sS" and base(language) in {*_WITH_S, "fr"} else None
    return None


def _continues(text: str, position: int) -> bool:
    """Whether a word goes on there: a letter, a digit, or a mark that combines with the letter before it."""
    if not 0 <= position < len(text):
        return False
    character = text[position]
    return character.isalnum() or (not character.isascii() and unicodedata.category(character).startswith("M"))


def _replacement(match: Match, text: str, language: str) -> Replacement:
    lexeme = match.form.lexeme
    written = text[match.start : match.end - len(match.ending)]
    said = (lexeme.alias or written) + _spelled(lexeme.alias or written, match.ending, language)
    if not lexeme.phonemes:
        return Replacement(match.start, match.end, Text(said))
    sounds = lexeme.phonemes + _sound(lexeme, match.ending, language)
    span = Phonemes(sounds, lexeme.alphabet, said, text[match.start : match.end])
    return Replacement(match.start, match.end, span)


def _spelled(said: str, ending: str, language: str) -> str:
    """The ending as it is written after an alias: an English plural after a hissing sound is "es"."""
    if ending in {"s", "S"} and base(language) == "en" and said.lower().endswith(("s", "x", "z", "ch", "sh")):
        return f"e{ending}"
    return ending


def _sound(lexeme: Lexeme, ending: str, language: str) -> str:
    """The ending as a phoneme; a French plural is silent."""
    if not ending or base(language) not in _WITH_S:
        return ""
    if base(language) != "en":
        return "s"
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
