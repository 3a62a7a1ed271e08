"""A page as a flat list of leaves: every smallest block of the tree, typed, in order, with the place it stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING

from bs4.element import NavigableString, PreformattedString, Tag

from articleaudio.article import blocks, furniture
from articleaudio.article.page import BLOCKS, attribute, is_text_free, names_of, raise_digits
from articleaudio.article.text import clean, ends_sentence
from articleaudio.model import (
    Block,
    Code,
    Embed,
    Figure,
    Footnote,
    Heading,
    ListBlock,
    Note,
    Paragraph,
    Quote,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEPTH_LIMIT = 100
"""Below this depth the tree is read as one flat container: real pages stay far above, hostile ones gain nothing."""

_TRIED_LIMIT = 12
"""Lists, tables, quotations and figures inside one another that were looked at as a whole and are containers."""

_MOMENTS_LIMIT = 500

_HEADING = re.compile(r"h([1-6])")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")


@dataclass(slots=True, eq=False)
class Place:
    """A block element that leaves stand in; `reason` says why it is furniture, if its names say so."""

    parent: Place | None
    tag: str
    reason: str | None
    depth: int
    language: str
    names: str = ""
    kept: int = 0
    """Characters of body below it."""
    leaves: int = 0
    """Leaves that stand directly in it."""
    element: Tag | None = field(default=None, repr=False)
    """The element itself; None where the text comes from elsewhere in the page."""

    def upward(self) -> Iterator[Place]:
        """Itself, then what it stands in, up to the root."""
        place: Place | None = self
        while place is not None:
            yield place
            place = place.parent

    def is_within(self, other: Place) -> bool:
        """Whether it is the other place or stands somewhere in it."""
        return any(place is other for place in self.upward())


@dataclass(slots=True, eq=False)
class Leaf:
    """A block of the tree; `linked` counts the characters of its text that are links."""

    block: Block
    text: str
    place: Place
    linked: int = 0
    tag: str = ""
    level: int = 0
    order: int = 0
    keep: bool = False
    reason: str | None = None
    element: Tag | None = field(default=None, repr=False)
    """The smallest block element that holds it all."""

    @property
    def is_prose(self) -> bool:
        """Whether it is running text, that a page's body may be made of."""
        return isinstance(self.block, Paragraph | Heading | Quote | ListBlock)


@dataclass(frozen=True, slots=True)
class Moment:
    """A `<time>` element or the like: what its attribute and its text say, and the leaf that it stands in or before."""

    stated: str
    printed: str
    order: int
    place: Place
    names: str


@dataclass(slots=True)
class _Run:
    """Inline text being gathered between two block boundaries."""

    parts: list[str] = field(default_factory=list)
    linked: int = 0


class _Walker:
    """Walks the tree with a stack of its own; see `leaves_of`."""

    def __init__(self, root: Tag) -> None:
        self.leaves: list[Leaf] = []
        self.moments: list[Moment] = []
        self.place = Place(None, "root", None, 0, "")
        self.run = _Run()
        self.links = self.raised = 0
        self.tried = 0
        self.stack: list[tuple[Tag, Iterator[object], Place, int]] = [(root, iter(root.contents), self.place, 0)]

    def walk(self) -> tuple[list[Leaf], list[Moment]]:
        while self.stack:
            tag, waiting, outside, tried = self.stack[-1]
            node = next(waiting, None)
            if node is None:
                self.stack.pop()
                self._close(tag, outside)
                self.tried = tried
            elif isinstance(node, Tag):
                self._open(node)
            elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
                self._text(node)
        self._flush()
        return self.leaves, self.moments

    def _open(self, tag: Tag) -> None:
        if tag.name == "br":
            self.run.parts.append("\n")
            return
        may_be_whole = len(self.stack) < _DEPTH_LIMIT and self.tried < _TRIED_LIMIT
        if may_be_whole and (block := blocks.whole(tag)):
            if tag.name not in {"img", "amp-img"}:  # a picture within a sentence does not end it
                self._flush()
            self._add(block, tag)
            return
        if is_text_free(tag):
            return
        self.stack.append((tag, iter(tag.contents), self.place, self.tried))
        self.tried += blocks.may_be_whole(tag)
        if tag.name == "time" or attribute(tag, "itemprop") in {"datePublished", "dateModified"}:
            self._note(tag)
        if tag.name in BLOCKS:
            self._flush()
            self.place = self._place_of(tag)
        elif tag.name == "a":
            self.links += 1
        elif tag.name == "sup":
            self.raised += 1
        elif tag.name == "time" or "-" in tag.name:
            self.run.parts.append(" ")

    def _close(self, tag: Tag, outside: Place) -> None:
        if tag.name in BLOCKS:
            self._flush()
            self.place = outside
        elif tag.name == "a":
            self.links -= 1
        elif tag.name == "sup":
            self.raised -= 1
        elif tag.name == "time":
            self.run.parts.append(" ")
        elif "-" in tag.name:  # an element of the site's own, which may stand for a paragraph
            self.run.parts.append("\n")

    def _place_of(self, tag: Tag) -> Place:
        if len(self.stack) > _DEPTH_LIMIT:
            return self.place
        names = names_of(tag)
        reason = _by_tag(tag) or furniture.place_reason(names)
        language = _language(tag) or self.place.language
        return Place(self.place, tag.name, reason, len(self.stack), language, " ".join(names), element=tag)

    def _note(self, tag: Tag) -> None:
        if len(self.moments) < _MOMENTS_LIMIT:
            stated = attribute(tag, "datetime") or attribute(tag, "content")
            names = " ".join([*names_of(tag), attribute(tag, "itemprop"), "pubdate" if "pubdate" in tag.attrs else ""])
            self.moments.append(Moment(stated, _short(tag), len(self.leaves), self.place, names))

    def _text(self, node: str) -> None:
        text = node.replace("\n", " ").replace("\r", " ")
        if self.raised:
            text = raise_digits("".join(self.run.parts[-3:]), text)
        self.run.parts.append(text)
        if self.links:
            self.run.linked += len(text)

    def _flush(self) -> None:
        run, self.run = self.run, _Run()
        joined = "".join(run.parts)
        if not joined or joined.isspace():
            return
        paragraphs = [line for part in re.split(r"\n[^\S\n]*\n", joined) for line in _lines(part)]
        share = run.linked / max(1, len(joined))
        for text in paragraphs:
            self._append(self._typed(text), text, round(share * len(text)))

    def _typed(self, text: str) -> Block:
        language = self.place.language or None
        level = _HEADING.fullmatch(self.place.tag)
        if level:
            return Heading(text, max(2, int(level[1])), language)
        caption = blocks.caption_of(self.place.names, text)
        if caption:
            return caption
        return Note(text, language) if furniture.is_note(text) else Paragraph(text, language)

    def _append(self, block: Block, text: str, linked: int) -> None:
        found = _HEADING.fullmatch(self.place.tag)
        level, place = int(found[1]) if found else 0, self.place
        leaf = Leaf(block, text, place, linked, place.tag, level, len(self.leaves), element=place.element)
        self.place.leaves += 1
        self.leaves.append(leaf)

    def _add(self, found: tuple[Block, ...], tag: Tag) -> None:
        place = self._place_of(tag) if tag.name in BLOCKS else self.place
        linked = sum(len(clean(link.get_text())) for link in tag.find_all("a")) if len(found) == 1 else 0
        for block in (_in_language(block, place.language) for block in found):
            place.leaves += 1
            order = len(self.leaves)
            self.leaves.append(Leaf(block, text_of(block), place, linked, tag.name, 0, order, element=tag))


def leaves_of(root: Tag) -> tuple[list[Leaf], list[Moment]]:
    """The leaves below an element, in the page's order, and the dates it marks; see `Leaf` and `Moment`."""
    return _Walker(root).walk()


def text_of(block: Block) -> str:
    """All words of a block, for comparing: what a page's body has in common with it."""
    match block:
        case Heading() | Paragraph() | Quote() | Note() | Code() | Footnote():
            return block.text
        case ListBlock():
            return " ".join(block.items)
        case Table():
            return " ".join(cell for row in (block.header, *block.rows) for cell in row)
        case Figure():
            return block.caption
        case Embed():
            return ""


def _lines(part: str) -> list[str]:
    """A text between two double line breaks, cut at those single ones that stand between paragraphs, not in them.

    They do if a sentence ends there, or if the line on either side is no prose at all.
    """
    joined: list[str] = []
    ended = True
    for line in filter(None, map(clean, part.split("\n"))):
        bare = furniture.label(line) is not None or furniture.is_clock(line) or furniture.line_reason(line) is not None
        if ended or bare:
            joined.append(line)
        else:
            joined[-1] = f"{joined[-1]} {line}"
        ended = bare or ends_sentence(line)
    return joined


def _short(tag: Tag) -> str:
    return clean(" ".join(islice(tag.strings, 20)))[:200]


def _in_language(block: Block, language: str) -> Block:
    if language and isinstance(block, Paragraph | Quote | ListBlock):
        return replace(block, language=language)
    return block


def _by_tag(tag: Tag) -> str | None:
    return {"nav": "navigation", "footer": "footer", "menu": "navigation"}.get(tag.name)


def _language(tag: Tag) -> str:
    """The language that an element names for itself; that of the whole page is the article's, or wrong."""
    if tag.name in {"html", "body"}:
        return ""
    value = attribute(tag, "lang") or attribute(tag, "xml:lang")
    return value if _LANGUAGE.fullmatch(value) else ""
