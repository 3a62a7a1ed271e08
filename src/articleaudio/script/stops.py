"""Stops: whether a mark ends a sentence. The splitter asks for each mark, the readings for the dots inside.

A full stop is judged by the word before it (`abbreviations.py`) and the words behind it; a question or exclamation
mark only where it may belong to a name or a title, or where whoever said so is named behind a quotation. Each answer
looks at a bounded stretch to both sides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.patterns import late

if TYPE_CHECKING:
    import re

    from articleaudio.script.abbreviations import Dots

_FOOTNOTE = r"\[(?:[0-9]{1,3}|[a-z]|note [0-9]{1,3}|citation needed)\]|[*\u2020\u2021\u00b9\u00b2\u00b3\u2070-\u2079]"
MARK = late(
    r"(?P<marks>(?<![.!?\u2026])[.!?\u2026]++(?:\s\.(?![\w.])){0,9}|(?P<full>[\u3002\uff01\uff1f]+))"
    r"(?P<closed>(?(full)[\u300d\u300f\uff09]*|(?:[\"'\u2019\u201d\u201c\u2018\u00bb\u00ab\u203a\u2039)\]]|\s\u00bb(?=[\s.,;]|\Z))*+))"
    rf"(?:{_FOOTNOTE}){{0,6}}+(?(full)|(?=\s|\Z))"
)
"""One or more marks that may end a sentence (dots may be spaced: ". . ."), what they close, and footnotes' marks."""

_OPENING = "\"'\u2018\u201c\u201e\u00ab\u2039([\u00bf\u00a1\u2014\u2013- *_"
_LOOK = 80
_WORD = late(r"[\w.'\u2019-]*\Z")
_NEXT = late(r"([^\W_]+)(?:['\u2019][^\W\d_]+)?")
_SECOND = late(r"[^\W_]+(?:['\u2019][^\W_]*)?\s([^\W\d_]+)")
_TITLE = late(r"[A-Z][^\W_]*(?:['\u2019][^\W_]*)?\s([^\W\d_]+)\s[A-Z]")
_CAMEL = late(r"[a-z]{1,2}[A-Z]")
_DOTTED = late(r"(?:[^\W\d_]\.-?){1,5}[^\W\d_]\Z")
_LETTER = late(r"[^\W\d_]\.")
_SHORTENED = late(r"(?:\A|\s)[^\W\d_]\. [^\W\d_]\Z")
# Articles and prepositions that are joined to a word: "l'art. 3", "dell'on. Rossi".
_ELIDED = late(r"(?:l|d|un|all|dell|dall|nell|sull|qu)['\u2019](?=\w\w)")
DESIGNATION = late(r"(?:[IVXLC]{2,6}|[B-HJ-Z]|[AI](?=[,.;:)\]]|\s(?:of|and|or|to|for|on|at)\b|\Z))(?![\w'\u2019])")
"""A letter or a Roman numeral that names a part: "Ex. B", "Art. II". "A" and "I" are words as well."""
_ADDRESS = late(
    r"(?:\A|\s)(?:[0-9]{1,5}\s(?:[NSEW]\.?\s)?(?:[A-Z][\w'\u2019]{1,20}\s){1,3}|[0-9]{1,3}(?:st|nd|rd|th)\s)"
    r"(?:St|Ave|Blvd|Rd|Ln|Sq)\Z"
)
# Where a report comes from, with its state or country shortened, and the dash behind it: "DRY FORK, Mont. -".
_DATELINE = late(r"[A-Z][A-Z.'\u2019 -]{1,40},\s[A-Z][\w.]{0,10}\Z")
_DASH = late(r"\s(?:\([^()]{1,40}\)\s)?(?:[\u2014\u2013]|--?)\s")
_ROMAN = late(r"[IVXLC]{1,7}(?!\w)")
_SHORT = late(r"[^\W\d_]{1,4}\Z")
# A number, and the shortened thousands or millions behind it.
_AMOUNT = late(r"[0-9](?:\s(?:тис|млн|млрд|трлн|tys|mln|mld)\.?\s|[\s-]?)\Z")
_CODE = late(r"[A-Z]{0,5}[0-9]|[A-Z]{2,6}\b")
_DAY_OF_MONTH = late(r"[A-Z][a-z]{2,8}\.?\s[0-9]{1,2}\b")
# Whoever said so, behind a quotation: '"Will you go?" Ann Lee asked.'
_ATTRIBUTION = late(
    r"(?:[A-Z][\w.'\u2019-]{0,20}\s){1,4}(?:said|asked|wrote|added|wondered|shouted|joked|recalled|tweeted|posted)"
    r"(?=[,.;:]|\s(?:in|on|at|of|during|after|before|as|when|while|to|him|her|them|me|us|reporters)\b)"
)


_CLAUSE = 4
"""Words that a sentence must have to be one: "In Jan. Smith left" begins with a month."""


def begins_sentence(text: str, at: int, dots: Dots) -> bool:
    """Whether a word that commonly begins a sentence stands behind the space at `at`."""
    return text[at : at + 1].isspace() and _is_starter(text[at : at + _LOOK].lstrip(), dots)


def keep_stop(match: re.Match[str], words: str, dots: Dots) -> str:
    """What is said for the match, with the full stop it ends with if that is the sentence's, too.

    It is where nothing but closing marks follows, or a word that commonly begins a sentence.
    """
    if not match[0].endswith("."):
        return words
    text, end = match.string, match.end()
    ends = not text[end : end + _LOOK].strip("\"')] ") or begins_sentence(text, end, dots)
    return f"{words}." if ends else words


def ends_sentence(text: str, start: int, match: re.Match[str], dots: Dots) -> bool:
    """Whether a `MARK` ends the sentence that begins at `start`, by the words to both sides of it.

    Args:
        text: a paragraph with single spaces.
        start: where the sentence begins.
        match: the mark, found in `text`.
        dots: what is known of the language.
    """
    following = text[match.end() : match.end() + _LOOK].lstrip().lstrip(_OPENING)
    if match["full"] or not following:
        return True
    if following[0].islower() and not _CAMEL.match(following):
        return False
    if match["marks"] == "." and _DASH.match(text, match.end()) and _DATELINE.match(text, start, match.start()):
        return False
    found = _WORD.search(text, max(start, match.start() - _LOOK // 2), match.start())
    word = found[0].lstrip("'-") if found else ""
    if match["marks"] == "." and not match["closed"]:
        return _after_dot(word, text[max(start, match.start() - _LOOK) : match.start()], following, dots)
    return _after_strong_mark(word, match, following, dots)


def _next_word(following: str) -> str:
    found = _NEXT.match(following)
    return found[0] if found else ""


def _is_starter(following: str, dots: Dots) -> bool:
    """Whether a text begins as sentences do; what is a name as well ("Will", "May") only before such a word."""
    word = _NEXT.match(following)
    if not word or following[0].islower():
        return False
    if word[1].lower() in dots.names and (second := _SECOND.match(following)):
        return second[1] in dots.starters
    return word[1].lower() in dots.starters or word[1].endswith(dots.starter_endings)


def _after_strong_mark(word: str, match: re.Match[str], following: str, dots: Dots) -> bool:
    """Question and exclamation marks, dots in a row and closing quotes end a sentence, but not within a name."""
    if match["closed"]:
        is_name = not _is_starter(following, dots) or _next_word(following).lower() in dots.never
        if is_name and _ATTRIBUTION.match(following):
            return False
    elif match["marks"] == "!" and word.lower() in dots.exclaimed:
        return _is_starter(following, dots)
    elif match["marks"] in "!?" and _is_title(following, dots):
        return False
    first = following[0]
    return first.isalnum() or first in "$#@&" or not first.isascii() or not match["marks"].startswith(".")


def _is_title(following: str, dots: Dots) -> bool:
    """Whether a title goes on: its second word has a capital that only a title gives it ("Here We Go Again")."""
    second = _TITLE.match(following)
    return second is not None and second[1].istitle() and second[1].lower() in dots.small


def _after_dot(word: str, sentence: str, following: str, dots: Dots) -> bool:
    """A single full stop after `word`, which is how `sentence` ends: the last `_LOOK` characters of it at most."""
    word = _last(word, dots)
    key = word.lower()
    key = _ELIDED.sub("", key, count=1) if _ELIDED.match(key) else key
    if word in dots.units and _AMOUNT.search(sentence[-len(word) - 8 : -len(word)]):
        return not following[0].isdigit() and (key, _next_word(following)) not in dots.pairs
    if _goes_on(word, key, following, dots):
        return False
    if key in ("a.m", "p.m"):
        return _next_word(following) not in dots.after_clock and len(sentence.split()) > 3  # noqa: PLR2004 - "At 5 a.m. Mr. Smith went ..." is one sentence
    if (key in dots.unless_starter and not _is_postal(word, key, sentence, dots)) or _DOTTED.match(key):
        return (
            _is_starter(following, dots)
            or _after_address(key, sentence, following, dots)
            or _after_month(key, sentence, following, dots)
        )
    if len(key) == 1 and key.isalpha():
        return _after_letter(sentence, following, dots)
    return not key.isdigit() or _after_number(key, sentence, following, dots)


def _last(word: str, dots: Dots) -> str:
    """What is shortened of a compound: "Sen" of "then-Sen", "U.S" of "non-U.S"; of "1.-3" the later ordinal."""
    first, _, last = word.rpartition("-")
    if dots.ordinal_dots and first.endswith(".") and last.isdigit():
        return last
    return last if len(last) > 1 and not last.isdigit() and word.lower() not in dots.never else word


def _goes_on(word: str, key: str, following: str, dots: Dots) -> bool:
    """Whether a name, a number or a letter follows that belongs to the shortened word."""
    if key in dots.only_small and word.isupper():
        return False
    numbered = key in dots.before_number or key.endswith(dots.endings)
    if dots.before_any_number:
        numbered = word.islower() and _SHORT.match(word) is not None
    if key in dots.before_roman and _ROMAN.match(following):
        return True
    number = following.lstrip("$\u20ac\u00a3")[:1].isdigit()
    if word in dots.days and (number or _DAY_OF_MONTH.match(following)):
        return True
    if key in dots.before_code and word.islower() and _CODE.match(following):
        return True
    lettered = key in dots.before_letter and word[0].isupper()
    return key in dots.never or (numbered and number) or (lettered and DESIGNATION.match(following) is not None)


def _after_month(key: str, sentence: str, following: str, dots: Dots) -> bool:
    """A month alone, behind "in" or "since": a name behind it is another sentence's, but for a day of the week."""
    words = sentence.replace("-", " ").split()
    return (
        key in dots.months
        and len(words) >= _CLAUSE
        and words[-2] in dots.before_month
        and _next_word(following) not in dots.after_clock
    )


def _is_postal(word: str, key: str, sentence: str, dots: Dots) -> bool:
    """Whether two capitals among small letters stand for a state and are not shortened by a dot: "Elkton, MD"."""
    return len(word) == 2 and word.isupper() and key not in dots.streets and not sentence.isupper()  # noqa: PLR2004 - a state by the post has two letters


def _after_address(key: str, sentence: str, following: str, dots: Dots) -> bool:
    """A street with its number: a name behind it is another sentence's, but for a day, a part of town or a saint."""
    if key not in dots.streets or not _ADDRESS.search(sentence):
        return False
    name = _next_word(following)
    return name not in dots.beside_streets and not (key == "st" and name in dots.saints)


def _after_number(key: str, sentence: str, following: str, dots: Dots) -> bool:
    """A number: "1. Do this" is a number of a list; "29. Januar" an ordinal; else a number may end a sentence."""
    if sentence.strip() == key and len(key) <= 3:  # noqa: PLR2004 - numbers of lists
        return False
    if dots.ordinal_dots and len(key) <= 2:  # noqa: PLR2004 - days, centuries, leagues
        return _is_starter(following, dots)
    return _word_before(sentence).lower() not in dots.before_ordinal or _is_starter(following, dots)


def _word_before(sentence: str) -> str:
    """The word before the last one."""
    return sentence.rpartition(" ")[0].rpartition(" ")[2].lstrip(_OPENING)


def _after_letter(sentence: str, following: str, dots: Dots) -> bool:
    """A single letter: "J. K. Rowling" and "George W. Bush" go on; "vitamin C. Doctors" and "so did I. He" end."""
    before = _word_before(sentence)
    if not before or (sentence[-1].islower() and _LETTER.match(following)):
        return False
    if not sentence[-1].isupper() and not _SHORTENED.search(sentence[-5:]):
        return True
    return _is_starter(following, dots) or before.lower() in dots.before_lone_letter
