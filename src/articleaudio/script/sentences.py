"""Sentences: where a paragraph is cut, so that what is written and what is spoken correspond one to one.

The written text is split, and each sentence is normalised by itself afterwards. (The other way, splitting after the
abbreviations have been read, would leave nothing to say which written sentence a spoken one came from.) So the splitter
has to know abbreviations: `abbreviations.py`. It looks at each full stop, question and exclamation mark once, and at a
bounded stretch to both sides of it: its time is linear in the text.

A sentence too long to be said at once is broken at clauses: after a semicolon or a dash, else a comma, else between two
words in small letters; inside quotation marks and brackets only where there is no other place. Only a run of
characters without any space is ever cut inside.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from articleaudio.script.abbreviations import LANGUAGES, Dots
from articleaudio.script.normalise import base
from articleaudio.script.normalise.rules import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 400
"""Characters of a sentence that is said at once; a longer one is broken at its clauses."""

_MARK = re.compile(
    r"[.!?\u2026]+(?:[\"'\u2019\u201d\u00bb\u203a)\]]|\s\u00bb(?=[\s.,;]|\Z))*(?=\s|\Z)|[。！？]+[」』）]*"  # noqa: RUF001 - marks of other scripts
)
_OPENING = "\"'\u2018\u201c\u201e\u00ab\u2039([\u00bf\u00a1\u2014\u2013- *_"
_CLOSING = "\"'\u2019\u201d\u00bb\u203a)] "
_LOOK = 40
_WORD = re.compile(r"[\w.'\u2019-]*\Z")
_NEXT = re.compile(r"[^\W_]+(?:['\u2019][^\W\d_]+)?")
_CAMEL = re.compile(r"[a-z]{1,2}[A-Z]")
_CLAUSE = re.compile(r"[;:\u2014\u2013](?=\s)|\s[\u2014\u2013-](?=\s)")
_COMMA = re.compile(r",(?=\s+[^\W\d_])(?!\s+(?:[A-Z][a-z]*\.|Jr|Sr|Inc|Ltd|LLC|[A-Z]))")
_ANY_COMMA = re.compile(r",(?=\s)")
_SMALL = "[^\\W\\d_A-ZÀ-ÞА-ЯҐЄІЇ]"
_IN_NAMES = r"(?:von|van|de|der|den|di|da|del|du|la|le|bin|ibn|bint|al|el|dos|das|zu|ter)\s"
_SMALL_WORDS = re.compile(rf"(?<=\s)(?!{_IN_NAMES}){_SMALL}\w*\s(?!{_IN_NAMES})(?={_SMALL})")
# Between two words of which not both are capitalised or numbers, then anywhere.
_APART = re.compile(r"(?<=[^\W\d_A-ZÀ-ÞА-ЯҐЄІЇ])\s(?=[^\W\d_A-ZÀ-ÞА-ЯҐЄІЇ])")
_SPACE = re.compile(r"\s")
_PLACES = (_CLAUSE, _COMMA, _ANY_COMMA, _SMALL_WORDS, _APART)
# What quotation marks or brackets hold, if it can be said at once; marks of one look are those that open a word.
_PAIR = re.compile(
    rf"\([^()]{{1,{LONGEST}}}\)|\[[^\[\]]{{1,{LONGEST}}}\]|\u201c[^\u201c\u201d]{{1,{LONGEST}}}\u201d"
    rf"|\u00ab[^\u00ab\u00bb]{{1,{LONGEST}}}\u00bb|(?<![\w.,!?])\"[^\"]{{1,{LONGEST}}}\"(?!\w)"
)
_SHORTENED = re.compile(r"(?:\A|\s)[^\W\d_]\. [^\W\d_]\Z")
_LETTER = re.compile(r"[^\W\d_]\.")
# Articles and prepositions that are joined to a word: "l'art. 3", "dell'on. Rossi".
_ELIDED = re.compile(r"(?:l|d|un|all|dell|dall|nell|sull|qu)['\u2019](?=\w\w)")
# What goes on behind a time of day: its zone, or its day ("at 8 p.m. Tuesday", as agencies print it).
_AFTER_CLOCK = frozenset(
    listed("""
        ET CT MT PT EST EDT CST CDT MST MDT PST PDT GMT UTC BST CET CEST EET EEST IST JST MSK
        Eastern Central Pacific Mountain Atlantic Greenwich Moscow Beijing Tokyo London Kyiv
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
        January February March April June July August September October November December
        Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
    """)
)


def split(text: str, language: str) -> list[str]:
    """The sentences of a paragraph, in order; together they hold all of its words, white space made single."""
    text = " ".join(text.split())
    dots = LANGUAGES.get(base(language), Dots())
    pieces: list[str] = []
    start = 0
    for match in _MARK.finditer(text):
        if match.end() < len(text) and _ends_sentence(text, start, match, dots):
            pieces.append(text[start : match.end()].strip())
            start = match.end()
    pieces.append(text[start:].strip())
    return [part for piece in _join_empty(pieces) for part in break_long(piece)]


def _join_empty(pieces: list[str]) -> list[str]:
    """Pieces without a word go to the sentence before them (an emoji after a full stop), the first to the next."""
    joined: list[str] = []
    for piece in pieces:
        if joined and (not _NEXT.search(piece) or not _NEXT.search(joined[-1])):
            joined[-1] = f"{joined[-1]} {piece}".strip()
        elif piece:
            joined.append(piece)
    return joined


def _ends_sentence(text: str, start: int, match: re.Match[str], dots: Dots) -> bool:
    """Whether the mark ends a sentence, by the words to both sides of it."""
    marks = match[0].rstrip(_CLOSING)
    if marks[-1] in "。！？":  # noqa: RUF001 - marks of other scripts
        return True
    following = text[match.end() : match.end() + _LOOK].lstrip().lstrip(_OPENING)
    if not following:
        return True
    first = following[0]
    if first.islower() and not _CAMEL.match(following):
        return False
    if marks != "." or match[0] != marks:
        return _after_strong_mark(marks, first)
    before = _WORD.search(text, max(start, match.start() - _LOOK), match.start())
    word = before[0].lower().lstrip("'-") if before else ""
    word = _ELIDED.sub("", word, count=1) if _ELIDED.match(word) else word
    return _after_dot(word, text[start : match.start()], following, dots)


def _after_strong_mark(marks: str, first: str) -> bool:
    """Question and exclamation marks and closing quotes end a sentence before a capital; so do dots in a row."""
    return first.isupper() or first.isdigit() or not first.isascii() or not marks.startswith(".") or first.isalpha()


def _after_dot(word: str, sentence: str, following: str, dots: Dots) -> bool:
    """A single full stop after `word`."""
    found = _NEXT.match(following)
    next_word = found[0] if found else ""
    starter = next_word.lower().partition("'")[0].partition("\u2019")[0] in dots.starters
    numbered = word in dots.before_number or word.endswith(dots.endings)
    if word in dots.never or (numbered and next_word[:1].isdigit()):
        return False
    if word in ("a.m", "p.m"):
        return next_word not in _AFTER_CLOCK and len(sentence.split()) > 3  # noqa: PLR2004 - "At 5 a.m. Mr. Smith went ..." is one sentence
    if word in dots.unless_starter or (len(word) > 1 and re.fullmatch(r"(?:[^\W\d_]\.-?){1,5}[^\W\d_]", word)):
        return starter
    if word.isdigit():
        return _after_number(word, sentence, dots, starter=starter)
    if len(word) == 1 and word.isalpha():
        return _after_initial(sentence, following, starter=starter)
    return True


def _after_number(word: str, sentence: str, dots: Dots, *, starter: bool) -> bool:
    """A number: "1. Do this" is a number of a list; "29. Januar" an ordinal; else a number may end a sentence."""
    if sentence.strip() == word and len(word) <= 3:  # noqa: PLR2004 - numbers of lists
        return False
    if dots.ordinal_dots and len(word) <= 2:  # noqa: PLR2004 - days, centuries, leagues
        return starter
    return True


def _after_initial(sentence: str, following: str, *, starter: bool) -> bool:
    """A single letter: "J. K. Rowling" and "George W. Bush" go on; "vitamin C. The ..." and "so did I. He ..." end."""
    before = sentence[:-1].rstrip().rsplit(" ", 1)[-1]
    if not before or (sentence[-1].islower() and _LETTER.match(following)):
        return False
    if not sentence[-1].isupper() and not _SHORTENED.search(sentence[-5:]):
        return True
    return starter


def break_long(sentence: str) -> Iterator[str]:
    """The sentence, or its clauses where it is longer than `LONGEST`."""
    start = 0
    pairs = [match.span() for match in _PAIR.finditer(sentence)] if len(sentence) > LONGEST else []
    while len(sentence) - start > LONGEST:
        cut = _cut(sentence, start, pairs)
        yield sentence[start:cut].strip()
        start = cut + (sentence[cut : cut + 1] == " ")
    if start < len(sentence):
        yield sentence[start:].strip()


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
