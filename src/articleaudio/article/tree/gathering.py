"""Text being gathered from inline elements, as a reader hears it: marks of spans, quotation marks, raised digits."""

# ruff: noqa: RUF001 - quotes are meant

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4.element import NavigableString, Tag

from articleaudio.article.tree.mathml import linear
from articleaudio.article.tree.page import attribute, events, is_block
from articleaudio.article.words.inline import CLOSE, Line, base, lines_at, opening, unmarked
from articleaudio.article.words.text import clean
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from articleaudio.model import InlineKind

_SPANS: dict[str, InlineKind] = {
    "em": "emphasis",
    "i": "emphasis",
    "cite": "emphasis",
    "strong": "strong",
    "b": "strong",
}
_BLANK = frozenset({" ", "\n"})  # what stands between most elements
_SPANS_LIMIT = 8  # spans inside one another; real pages have three
_LANGUAGE = late(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_FORBIDDEN = late("[\ud800-\udfff]+")
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_UNIT = 3  # letters: km, ft, cm
_QUOTES = {
    "de": "„“‚‘",
    "cs": "„“‚‘",
    "sk": "„“‚‘",
    "pl": "„”«»",
    "fr": "«»‹›",
    "es": "«»“”",
    "it": "«»“”",
    "pt": "«»“”",
    "uk": "«»„“",
    "ru": "«»„“",
    "el": "«»“”",
    "sv": "””’’",
    "fi": "””’’",
    "ja": "「」『』",
    "zh": "“”‘’",
}
"""What browsers print around `<q>`, outer and inner (CLDR's quotation marks); else the English ones."""
_MARKS = "\"'“”„‚‘’«»‹›「」『』"
_FIRST_NODES = 8
_ITEMS = frozenset({"li"})
_DROP_CAP = late(r"drop-?_?cap|first-?_?letter|initial-?_?(?:letter|cap)", re.IGNORECASE)
_ONE_LETTER_WORDS = frozenset("aeiouyàáèéíóöúåæаевийкосуюяєз")
_SLAVIC = {"pl": "wz", "cs": "kvsz", "sk": "kvsz", "hr": "kvsz", "sl": "kvsz"}


class Gathering:
    """Inline text between two block boundaries: call `open`, `text`, `close` in the page's order, then `take`."""

    def __init__(self, language: str = "") -> None:
        self.language = language
        self.linked = 0
        """Characters of links gathered since the last `take`."""
        self.is_blank = True
        self.parts: list[str] = []
        self._marks: list[str] = []
        self._links = self._raised = self._quoted = 0
        self._cap = ""

    def text(self, text: str) -> None:
        """Add what stands in a text node; line breaks in the source are blanks."""
        if text in _BLANK:
            self.parts.append(" ")
            self.linked += self._links > 0
            return
        if not text.isspace():
            if not text.isascii():
                text = _FORBIDDEN.sub("", text)
            if self._raised:
                text = raise_digits(_without_marks(self.parts[-5:]), text)
            if self._cap:
                text = self._behind_cap(text)
            self.is_blank = False
        self.parts.append(text.replace("\n", " ").replace("\r", " "))
        if self._links:
            self.linked += len(text)

    def open(self, tag: Tag) -> int:
        """Note an element's start; gives the number of marks to close with it."""
        name = tag.name
        if name == "a":
            self._links += _leads_away(tag)
        elif name == "sup":
            self._raised += 1
        elif name == "br":
            self.parts.append("\n")
        elif name == "q":
            self._quote(tag)
        elif name == "math":
            self.text(linear(tag))
        elif name == "time" or "-" in name:
            self.parts.append(" ")
        kind = _SPANS.get(name)
        if kind is None and not tag.attrs:
            return 0
        return self._mark(tag, kind)

    def _mark(self, tag: Tag, kind: InlineKind | None) -> int:
        marks = [opening(kind)] if kind else []
        attrs = tag.attrs
        if ("lang" in attrs or "xml:lang" in attrs) and not is_block(tag):
            language = language_tag(tag)
            marks += [opening("language", language)] if language else []
        elif tag.name == "span" and "class" in attrs and _DROP_CAP.search(attribute(tag, "class")):
            self._cap = clean(_first_text(tag))[-2:]
        if not marks or len(self._marks) >= _SPANS_LIMIT:
            return 0
        self.parts += marks
        self._marks += marks
        return len(marks)

    def close(self, tag: Tag, marks: int) -> None:
        """Note an element's end."""
        name = tag.name
        if marks:
            del self._marks[-marks:]
            self.parts.append(CLOSE * marks)
        if name == "a":
            self._links -= _leads_away(tag)
        elif name == "sup":
            self._raised -= 1
        elif name == "q":
            self._unquote(tag)
        elif name == "time":
            self.parts.append(" ")
        elif "-" in name:  # an element of the site's own, which may stand for a paragraph
            self.parts.append("\n")

    def take(self) -> str:
        """What was gathered, with marks; spans still open end here, and begin again in what comes next."""
        text = "".join(self.parts) + CLOSE * len(self._marks)
        self.drop()
        return text

    def drop(self) -> None:
        """Forget what was gathered."""
        self.parts, self.linked, self.is_blank, self._cap = list(self._marks), 0, True, ""

    def _quote(self, tag: Tag) -> None:
        self._quoted += 1
        if not _is_quoted(tag):
            self._print(_quotes(self.language)[:2] if self._quoted % 2 else _quotes(self.language)[2:], 0)

    def _unquote(self, tag: Tag) -> None:
        if not _is_quoted(tag):
            self._print(_quotes(self.language)[:2] if self._quoted % 2 else _quotes(self.language)[2:], 1)
        self._quoted -= 1

    def _print(self, pair: str, which: int) -> None:
        self.parts.append(pair[which])
        self.is_blank = False

    def _behind_cap(self, text: str) -> str:
        """The text behind a large first letter, without a blank that would part the letter from its word."""
        letter, bare = self._cap[-1:], text.lstrip()
        if _without_marks(self.parts[-3:]).strip().endswith(self._cap):
            self._cap = ""
            is_word = letter.casefold() in _ONE_LETTER_WORDS or letter.casefold() in _SLAVIC.get(
                base(self.language), ""
            )
            if letter.isupper() and bare[:1].islower() and not is_word:
                while self.parts and self.parts[-1].isspace():
                    self.parts.pop()
                return bare
        return text


def _quotes(language: str) -> str:
    return _QUOTES.get(base(language), "“”‘’")


def _is_quoted(tag: Tag) -> bool:
    """Whether the page itself prints a quotation mark in a `<q>`."""
    return _first_text(tag)[:1] in set(_MARKS)


def _first_text(tag: Tag) -> str:
    """The text that an element begins with, if it does not begin with element in element."""
    node = tag.next_element if tag.contents else None
    for _ in range(_FIRST_NODES):
        if isinstance(node, NavigableString) and not node.isspace():
            return node.strip()
        node = node.next_element if node is not None else None
    return " "


def _without_marks(parts: list[str]) -> str:
    return _FORBIDDEN.sub("", "".join(parts))


def language_tag(tag: Tag) -> str:
    """The language that an element names for itself; "" if none, or if what it names is no language tag."""
    value = attribute(tag, "lang") or attribute(tag, "xml:lang")
    return value if _LANGUAGE.fullmatch(value) else ""


def raise_digits(before: str, text: str) -> str:
    """What a `<sup>` says: m<sup>2</sup> is m², but after a longer word or full stop a number is a mark."""
    bare = text.strip()
    if not bare or not all(char in "0123456789+-−" for char in bare):
        return text
    tail = re.search(r"([^\W\d_]*)(\S?)\s*$", before[-40:])
    is_unit = tail is not None and len(tail[1]) <= _UNIT and tail[2] not in set(".,;:!?”\"'’»)")
    return bare.translate(_RAISED) if is_unit else ""


# --------------------------------------------------------------------------------- text of an element


def text_in(root: Tag) -> str:
    """The text of an element as one line; block elements and line breaks inside become spaces."""
    return clean(unmarked("".join(text for text, _, _ in pieces(root)))[0])


def paragraphs_in(root: Tag) -> list[str]:
    """The text of an element, a string for each block inside it (and for each part between two line breaks)."""
    return [line.text for line in lines_in(root)]


def lines_in(root: Tag) -> list[Line]:
    """The same with the spans in each line."""
    return split_lines("".join(text for text, _, _ in pieces(root)))


def one_line(gathered: str) -> Line:
    """Gathered text as one line."""
    raw, spans = unmarked(gathered)
    return next(iter(lines_at(raw, spans, [(0, len(raw))])), Line(""))


def split_lines(gathered: str) -> list[Line]:
    """Cut where two line breaks follow one another (blanks between them aside); single breaks become spaces."""
    raw, spans = unmarked(gathered)
    return lines_at(raw, spans, paragraph_ranges(raw))


def paragraph_ranges(raw: str) -> Iterator[tuple[int, int]]:
    """Where the parts of a text between two line breaks stand."""
    start = 0
    for found in re.finditer(r"\n[^\S\n]*\n", raw) if "\n" in raw else ():
        yield start, found.start()
        start = found.end()
    yield start, len(raw)


def pieces(root: Tag, names: Container[str] = _ITEMS) -> Iterator[tuple[str, Tag, int]]:
    """The marked text of an element in pieces, each with the item it stands in, and in how many of them.

    Items are elements of these names. Outside of them a piece stands in the root itself, and in none.
    """
    gathering = Gathering()
    items, marks = [root], list[int]()
    for kind, node in events(root):
        if not isinstance(node, Tag):
            gathering.text(node)
        elif kind == "open":
            marks.append(gathering.open(node))
            if is_block(node):
                yield gathering.take() + "\n\n", items[-1], len(items) - 1
            if node.name in names:
                items.append(node)
        else:
            gathering.close(node, marks.pop())
            if is_block(node):
                yield gathering.take() + "\n\n", items[-1], len(items) - 1
            if node.name in names:
                items.pop()
    yield gathering.take(), items[-1], len(items) - 1


def _leads_away(tag: Tag) -> bool:
    """Whether a link leads out of the page's own text; headings and footnotes link to places in it."""
    address = attribute(tag, "href").strip()
    return not (address.startswith("#") and len(address) > 1)
