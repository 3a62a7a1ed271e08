"""A page as a flat list of leaves: every smallest block of the tree, typed, in order, with the place it stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from bs4.element import NavigableString, PreformattedString, Tag

from articleaudio.article.blocks import figures
from articleaudio.article.blocks import whole as blocks
from articleaudio.article.blocks.captions import split_credit
from articleaudio.article.furniture import lines as furniture
from articleaudio.article.tree.gathering import Gathering, language_tag, paragraph_ranges
from articleaudio.article.tree.page import attribute, first_of, is_block, is_text_free, names_of, tags_below
from articleaudio.article.words.inline import Line, lines_at, unmarked, with_own_language
from articleaudio.article.words.text import clean, ends_sentence
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
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEPTH_LIMIT = 100
"""Below this depth the tree is read as one flat container: real pages stay far above, hostile ones gain nothing."""

_TRIED_LIMIT = 12
"""Lists, tables, quotations and figures inside one another that were looked at as a whole and are containers."""

_MOMENTS_LIMIT = 500

_NAMES_LIMIT = 200  # characters of names that are worth remembering
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_BY_TAG = {"nav": "navigation", "footer": "footer", "menu": "navigation"}
_WHOLE_PAGE = frozenset({"html", "body"})
"""Elements whose language is the page's: the article's own, or wrong."""
_WITHIN_SENTENCES = frozenset({"img", "amp-img", "noscript", "span", "small"})
"""Elements that stand in the middle of a sentence and do not end it."""
_ANCHORED, _LONGEST_ID = 5, 200
_ALONE = frozenset({"br", "math"})
_HEADING = late(r"h([1-6])")
_NUMBERED = late(r"\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s+")


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
    below: int = 0
    """Leaves that stand in it, directly or not."""
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
class _Open:
    """An element being walked, what is left of it, and what was before it: its place, elements tried as a whole."""

    tag: Tag
    waiting: Iterator[object]
    outside: Place
    tried: int
    marks: int = 0
    is_block: bool = False


class _Walker:
    """Walks the tree with a stack of its own; see `leaves_of`."""

    def __init__(self, root: Tag) -> None:
        self.leaves: list[Leaf] = []
        self.moments: list[Moment] = []
        self.place = Place(None, "root", None, 0, "")
        self.tried = 0
        html = root.find("html")
        self.language = language_tag(html) if isinstance(html, Tag) else ""
        self.inline = Gathering(self.language)
        self.stack: list[_Open] = [_Open(root, iter(root.contents), self.place, 0)]

    def walk(self) -> tuple[list[Leaf], list[Moment]]:
        while self.stack:
            node = next(self.stack[-1].waiting, None)
            if node is None:
                self._close(self.stack.pop())
            elif isinstance(node, Tag):
                self._open(node)
            elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
                self.inline.text(node)
        self._flush()
        return self.leaves, self.moments

    def _open(self, tag: Tag) -> None:
        unread = is_text_free(tag)
        if not unread or blocks.shows_itself(tag):
            may_be_whole = len(self.stack) < _DEPTH_LIMIT and self.tried < _TRIED_LIMIT
            if may_be_whole and (found := blocks.whole(tag)):
                if tag.name not in _WITHIN_SENTENCES:
                    self._flush()
                self._add(found, tag)
                return
        if unread:
            return
        if tag.name in _ALONE:
            self.inline.open(tag)
            return
        opened = _Open(tag, iter(tag.contents), self.place, self.tried)
        self.stack.append(opened)
        self.tried += blocks.may_be_whole(tag)
        if tag.name == "time" or (
            "itemprop" in tag.attrs and attribute(tag, "itemprop") in {"datePublished", "dateModified"}
        ):
            self._note(tag)
        if is_block(tag):
            opened.is_block = True
            self._flush()
            self.place = self._place_of(tag)
            self.inline.language = self.place.language or self.language
        opened.marks = self.inline.open(tag)

    def _close(self, opened: _Open) -> None:
        self.inline.close(opened.tag, opened.marks)
        if opened.is_block:
            self._flush()
            self.place = opened.outside
            self.inline.language = self.place.language or self.language
        self.tried = opened.tried

    def _place_of(self, tag: Tag) -> Place:
        if len(self.stack) > _DEPTH_LIMIT:
            return self.place
        names = " ".join(names_of(tag))
        reason = _BY_TAG.get(tag.name) or (_place_reason(names) if names else None)
        if reason and "id" in tag.attrs and _is_made_of_heading(tag):
            reason = _place_reason(" ".join([attribute(tag, "class"), attribute(tag, "role")]))
        named = "lang" in tag.attrs or "xml:lang" in tag.attrs
        language = (language_tag(tag) if named and tag.name not in _WHOLE_PAGE else "") or self.place.language
        return Place(self.place, _tag_name(tag), reason, len(self.stack), language, names, element=tag)

    def _note(self, tag: Tag) -> None:
        if len(self.moments) < _MOMENTS_LIMIT:
            stated = attribute(tag, "datetime") or attribute(tag, "content")
            names = " ".join([*names_of(tag), attribute(tag, "itemprop"), "pubdate" if "pubdate" in tag.attrs else ""])
            self.moments.append(Moment(stated, _short(tag), len(self.leaves), self.place, names))

    def _flush(self) -> None:
        if self.inline.is_blank:
            self.inline.drop()
            return
        linked = self.inline.linked
        raw, spans = unmarked(self.inline.take())
        share = linked / max(1, len(raw))
        for line in lines_at(raw, spans, _ranges(raw)):
            self._append(self._typed(line), line.text, round(share * len(line.text)))

    def _typed(self, line: Line) -> Block:
        line, language = with_own_language(line, self.place.language)
        level = _HEADING.fullmatch(self.place.tag)
        if level:
            anchor = _anchor(self.place.element)
            return Heading(line.text, max(2, int(level[1])), language or None, line.inlines, anchor)
        if self.place.tag == "figcaption":
            return Figure(*split_credit(line.text))
        if self.place.names and (caption := figures.caption_of(self.place.names, line.text)):
            return caption
        if furniture.is_note(line.text):
            return Note(line.text, language or None)
        return Paragraph(line.text, language or None, line.inlines)

    def _append(self, block: Block, text: str, linked: int) -> None:
        found = _HEADING.fullmatch(self.place.tag)
        level, place = int(found[1]) if found else 0, self.place
        leaf = Leaf(block, text, place, linked, place.tag, level, len(self.leaves), element=place.element)
        self.place.leaves += 1
        self.leaves.append(leaf)

    def _add(self, found: tuple[Block, ...], tag: Tag) -> None:
        place = self._place_of(tag) if is_block(tag) else self.place
        links = (node for node in tag.descendants if isinstance(node, Tag) and node.name == "a")
        linked = sum(len(clean(link.get_text())) for link in links) if len(found) == 1 else 0
        for block in (_in_language(block, place.language) for block in found):
            if self._is_shown(block):
                continue
            place.leaves += 1
            order = len(self.leaves)
            self.leaves.append(Leaf(block, text_of(block), place, linked, tag.name, 0, order, element=tag))

    def _is_shown(self, block: Block) -> bool:
        """Whether a picture is the one before it again, for readers whose browser runs no scripts."""
        last = self.leaves[-1].block if self.leaves else None
        if not isinstance(block, Figure) or not isinstance(last, Figure) or not block.image:
            return False
        return block == Figure(image=last.image)


def leaves_of(root: Tag) -> tuple[list[Leaf], list[Moment]]:
    """The leaves below an element, in the page's order, and the dates it marks; see `Leaf` and `Moment`."""
    return _Walker(root).walk()


def text_of(block: Block) -> str:
    """All words of a block, for comparing: what a page's body has in common with it."""
    match block:
        case Heading() | Paragraph() | Quote() | Note() | Code() | Footnote() | Embed():
            return block.text
        case ListBlock():
            return " ".join(block.items)
        case Table():
            return " ".join(cell for row in (block.header, *block.rows) for cell in row)
        case Figure():
            return block.caption


def _anchor(tag: Tag | None) -> str:
    """The id that leads to a heading: its own, else the first of what is in it; "" if there is none of use."""
    if tag is None:
        return ""
    ids = (attribute(one, "id") for one in (tag, *islice(tags_below(tag), _ANCHORED)) if "id" in one.attrs)
    found = next(ids, "")
    return found if len(found) <= _LONGEST_ID and not any(map(str.isspace, found)) else ""


def _ranges(raw: str) -> Iterator[tuple[int, int]]:
    """Where the paragraphs of a gathered text stand: between two line breaks, or between lines that are no one text."""
    for start, end in paragraph_ranges(raw):
        if raw.find("\n", start, end) < 0:
            yield start, end
        else:
            yield from _line_ranges(raw, start, end)


def _line_ranges(raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A text between two double line breaks, cut at those single ones that stand between paragraphs, not in them.

    They do if a sentence ends there, or if the line on either side is no prose at all.
    """
    begun, ended = start, True
    at = start
    for part in raw[start:end].split("\n"):
        if line := clean(part):
            bare = _is_bare(line)
            if ended or bare:
                yield begun, at
                begun = at
            ended = bare or ends_sentence(line)
        at += len(part) + 1
    yield begun, end


def _is_bare(line: str) -> bool:
    """Whether a line is no prose: a label, a time of day, a share bar."""
    return furniture.label(line) is not None or furniture.is_clock(line) or furniture.line_reason(line) is not None


def _short(tag: Tag) -> str:
    return clean(" ".join(islice(tag.strings, 20)))[:200]


def _in_language(block: Block, language: str) -> Block:
    if language and isinstance(block, Paragraph | Quote | ListBlock | Note):
        return replace(block, language=language)
    return block


def _tag_name(tag: Tag) -> str:
    """The name of an element; that of a heading if its role says that it is one."""
    if "role" not in tag.attrs or attribute(tag, "role") != "heading":
        return tag.name
    level = attribute(tag, "aria-level").strip()
    return f"h{level}" if level in set("123456") else "h2"


@lru_cache(maxsize=4096)
def _known_reason(names: str) -> str | None:
    return furniture.place_reason(names.split())


def _is_made_of_heading(tag: Tag) -> bool:
    """Whether an id repeats words of a heading (`<h2 id="related-work">`): programs make such ids, not designers.

    Not so "Comments" in a place called "comments", which says what it is; "3. Discussion" is a part of a text.
    """
    heading = tag if _HEADING.fullmatch(tag.name) else first_of(tag, _HEADINGS)
    text = _short(heading).lower() if heading else ""
    numbered = _NUMBERED.match(text)
    said = re.sub(r"\W+", "-", text[numbered.end() :] if numbered else text).strip("-")
    own = attribute(tag, "id").lower().replace("_", "-")
    if said == own:
        return tag is heading or numbered is not None
    return said.startswith(own) or ("-" in own and f"-{own}-" in f"-{said}-")


def _place_reason(names: str) -> str | None:
    """Why names call a place furniture; a page's few names are asked about again and again."""
    return _known_reason(names) if len(names) <= _NAMES_LIMIT else furniture.place_reason(names.split())
