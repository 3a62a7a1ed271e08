"""Sentences: where a paragraph is cut, so that what is written and what is spoken correspond one to one.

The written text is split, and each sentence is normalised by itself afterwards. (The other way, splitting after the
abbreviations have been read, would leave nothing to say which written sentence a spoken one came from.) So the splitter
has to know abbreviations. It asks of each full stop, question and exclamation mark once whether it ends a sentence
(`stops.py`, which looks at a bounded stretch to both sides): its time is linear in the text.

A sentence too long to be said at once is broken at clauses: after a semicolon or a dash, else a comma, else between two
words in small letters; inside quotation marks and brackets only where there is no other place. Only a run of
characters without any space is ever cut inside.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from articleaudio.patterns import late
from articleaudio.script.abbreviations import LANGUAGES, NO_TABLE
from articleaudio.script.normalise import base
from articleaudio.script.stops import MARK, ends_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 400
"""Characters of a sentence that is said at once; a longer one is broken at its clauses."""

_WORD = late(r"\w")
_CLAUSE = late(r"[;:\u2014\u2013](?=\s)|\s[\u2014\u2013-](?=\s)")
_COMMA = late(r",(?=\s+[^\W\d_])(?!\s+(?:[A-Z][a-z]*\.|Jr|Sr|Inc|Ltd|LLC|[A-Z]))")
_ANY_COMMA = late(r",(?=\s)")
_SMALL = "[^\\W\\d_A-ZÀ-ÞА-ЯҐЄІЇ]"
_IN_NAMES = r"(?:von|van|de|der|den|di|da|del|du|la|le|bin|ibn|bint|al|el|dos|das|zu|ter)\s"
# Behind a number in words: "five million", "cinq milliards", "cinco millones".
_IN_NUMBERS = r"(?:hundred|thousand|per ?cent|cents?|mille?|mila|(?!milit)(?:m|b|tr)il[lh]?[io\u00e3\u00f5]\w*)\b"
_SMALL_WORDS = late(rf"(?<=\s)(?!{_IN_NAMES}){_SMALL}\w*\s(?!{_IN_NAMES}|{_IN_NUMBERS})(?={_SMALL})")
# Between two words of which not both are capitalised or numbers, then anywhere.
_APART = late(r"(?<=[^\W\d_A-ZÀ-ÞА-ЯҐЄІЇ])\s(?=[^\W\d_A-ZÀ-ÞА-ЯҐЄІЇ])")
_SPACE = late(r"\s")
_PLACES = (_CLAUSE, _COMMA, _ANY_COMMA, _SMALL_WORDS, _APART)
# What quotation marks or brackets hold, if it can be said at once; marks of one look are those that open a word, and
# an apostrophe inside of single ones stands before a letter.
_PAIR = late(
    rf"\([^()]{{1,{LONGEST}}}\)|\[[^\[\]]{{1,{LONGEST}}}\]|\u201c[^\u201c\u201d]{{1,{LONGEST}}}\u201d"
    rf"|\u201e[^\u201e\u201c\u201d]{{1,{LONGEST}}}[\u201c\u201d]"
    rf"|\u00ab[^\u00ab\u00bb]{{1,{LONGEST}}}\u00bb|\u00bb(?=\w)[^\u00ab\u00bb]{{1,{LONGEST}}}\u00ab"
    rf"|(?<![\w.,!?])\"[^\"]{{1,{LONGEST}}}\"(?!\w)"
    rf"|\u2018(?:[^\u2018\u2019]|\u2019(?=\w)){{1,{LONGEST}}}\u2019"
    rf"|(?<![\w.,!?])'(?:[^']|(?<=\w)'(?=\w)){{1,{LONGEST}}}'(?!\w)"
)


class Part(NamedTuple):
    """A text that is said at once.

    Attributes:
        text: a sentence, or a clause of one that is too long; without white space around it.
        breaks: it ends within its sentence, which goes on in the next part.
    """

    text: str
    breaks: bool = False


def split(text: str, language: str) -> list[Part]:
    """The sentences of a paragraph, in order; together they hold all of its words, white space made single."""
    text = " ".join(text.split())
    dots = LANGUAGES.get(base(language), NO_TABLE)
    pieces: list[str] = []
    start = 0
    for match in MARK.finditer(text):
        if match.end() < len(text) and ends_sentence(text, start, match, dots):
            pieces.append(text[start : match.end()].strip())
            start = match.end()
    pieces.append(text[start:].strip())
    return [part for piece in _join_empty(pieces) for part in break_long(piece)]


def _join_empty(pieces: list[str]) -> list[str]:
    """Pieces without a word go to the sentence before them (an emoji after a full stop), the first to the next."""
    joined: list[str] = []
    for piece in pieces:
        if joined and not (_WORD.search(piece) and _WORD.search(joined[-1])):
            joined[-1] = f"{joined[-1]} {piece}".strip()
        elif piece:
            joined.append(piece)
    return joined


def break_long(sentence: str) -> Iterator[Part]:
    """The sentence, or its clauses where it is longer than `LONGEST`."""
    start = 0
    pairs = [match.span() for match in _PAIR.finditer(sentence)] if len(sentence) > LONGEST else []
    while len(sentence) - start > LONGEST:
        cut = _cut(sentence, start, pairs)
        yield Part(sentence[start:cut].strip(), breaks=True)
        start = cut + (sentence[cut : cut + 1] == " ")
    if start < len(sentence):
        yield Part(sentence[start:].strip())


def _cut(sentence: str, start: int, pairs: list[tuple[int, int]]) -> int:
    """Where to break: the last good place that leaves both sides more than a few words.

    Good is, first of all, outside quotation marks and brackets: a clause's end, a comma, between two small words;
    then the same inside of them; then any space but one within a name or a number.
    """
    lowest, highest = start + LONGEST // 4, start + LONGEST
    places = [[match.end() for match in pattern.finditer(sentence, lowest, highest)] for pattern in _PLACES]
    for found in places:
        outside = [place for place in found if not _is_inside(place, pairs)]
        if outside:
            return outside[-1]
    for found in (*places, [match.end() for match in _SPACE.finditer(sentence, lowest, highest)]):
        if found:
            return found[-1]
    return highest


def _is_inside(place: int, pairs: list[tuple[int, int]]) -> bool:
    """Whether the place is between the marks of a pair."""
    at = bisect_left(pairs, (place, 0)) - 1
    return at >= 0 and place < pairs[at][1]
