"""Text as it is read: NFC, whitespace folded, invisible characters gone; never folded to ASCII."""

# ruff: noqa: RUF001 - typographic signs are meant

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Sequence

_INVISIBLE = (
    "\u00ad"  # soft hyphen
    "\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"
    "\u200b\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"  # zero-width space, marks, joiners
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # directions
    "\ufff9\ufffa\ufffb\ufffe\uffff"
)
_SPACES = "\t\n\v\f\r\x85\u2028\u2029"
_DROPPED = dict.fromkeys([*range(32), *range(127, 160), *map(ord, _INVISIBLE)])
_FOLDED = _DROPPED | dict.fromkeys(map(ord, _SPACES), " ")
_LINED = _DROPPED | dict.fromkeys(map(ord, "\v\f\x85\u2028\u2029\n"), "\n") | {ord("\t"): "\t"}
# Joiners mean something inside words of the scripts between Arabic and Sinhala, and nothing elsewhere.
_JOINERS = late("(?<![\u0600-\u0dff])[\u200c\u200d]+|[\u200c\u200d]+(?![\u0600-\u0dff])")
_UNSEEN = late("[\u034f\u115f\u1160\u17b4\u17b5]")  # the invisible ones that Python calls printable
_FORBIDDEN = late("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]+")
_CONTROLS = bytes([*range(9), 11, *range(14, 32), 127])
_RARE = (b"\xed", b"\xef\xb7", b"\xef\xbf")
"""What begins the others in UTF-8; bytes are looked through in a fifth of the time."""

_SURROGATES = late("[\ud800-\udfff]")
# Chinese and Japanese write no blanks: there each sign counts as a word.
_WORD = late("[\u3040-\u30ff\u3400-\u9fff]|[^\\W\u3040-\u30ff\u3400-\u9fff]+")
_SHORT = 1000  # characters of a text whose words are worth remembering
_LONG = 100_000
"""Characters that tell one text from another, and more than any rule counts the words of."""

ENDS = ".!?…。！？؟।॥۔։።፧។၏။།"
_TITLE = 60
"""Characters of a title in a script without full stops, which has some two to a word more than others."""

_CLOSERS = "\"'”’»›)]“ "


def clean(text: str) -> str:
    """One line of text: normalised, whitespace folded to single spaces, controls and invisible characters gone."""
    if not (text.isprintable() and (text.isascii() or not _UNSEEN.search(text))):
        text = fold(text)
    return unicodedata.normalize("NFC", " ".join(text.split()))


def fold(text: str) -> str:
    """Text without controls and invisible characters, each line break or the like as a blank."""
    text = text.translate(_FOLDED)
    if text.isascii():
        return text
    if "\u200c" in text or "\u200d" in text:
        text = _JOINERS.sub("", text)
    return _SURROGATES.sub("", text)


def clean_lines(text: str) -> str:
    """Lines kept (code, plain text): each without trailing blanks, no blank lines at either end."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_LINED)
    text = unicodedata.normalize("NFC", _SURROGATES.sub("", _JOINERS.sub("", text)))
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")


def drop_controls(markup: str) -> str:
    """Markup without the characters that no HTML may hold (NUL and the like), so that no parser stops at one."""
    data = markup.encode("utf-8", "surrogatepass")
    if any(first in data for first in _RARE):
        return _FORBIDDEN.sub("", markup)
    kept = data.translate(None, _CONTROLS)
    return markup if len(kept) == len(data) else kept.decode("utf-8")


def words(text: str) -> Sequence[str]:
    """The words of a text, caseless; of a text as long as a book those of its beginning."""
    return _known_words(text) if len(text) <= _SHORT else all_words(text[:_LONG])


def all_words(text: str) -> list[str]:
    """The same of a text of any length."""
    return _WORD.findall(text.casefold())


def key(text: str) -> str:
    """What two texts share that differ only in case, punctuation and blanks."""
    return "".join(words(text))


@lru_cache(maxsize=1024)
def _known_words(text: str) -> tuple[str, ...]:
    """The same of a text that one rule after the other asks about."""
    return tuple(all_words(text))


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, closing quotes and brackets aside.

    Thai and Lao write no full stops: there a text that is longer than a title does.
    """
    bare = text.rstrip(_CLOSERS)
    return bare.endswith(tuple(ENDS)) or (len(bare) > _TITLE and "\u0e00" <= bare[-1] <= "\u0eff")


def is_said(text: str, than: str) -> bool:
    """Whether a text is in quotation marks, and another of the same words is not."""
    marks = tuple('"“”„«»「『')
    return text.startswith(marks) and not than.startswith(marks)


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters, cut between words, with an ellipsis where cut."""
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(",;:–— ") + "…"


def entries(table: str) -> tuple[str, ...]:
    """The entries of a table written as text: between bars, or on lines of their own."""
    return tuple(entry for part in re.split(r"[|\n]", table) if (entry := part.strip()))
