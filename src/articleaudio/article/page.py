"""One parse of a page, made safe: what of its tree is text at all, and how to walk it without recursion."""

# ruff: noqa: RUF001 - quotes are meant

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from articleaudio.article.jsonld import Statements
from articleaudio.article.text import clean, drop_controls, entries
from articleaudio.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articleaudio.model import Source

NEVER_TEXT = frozenset(
    entries(
        """
        script | style | noscript | template | head | title | svg | canvas | dialog | datalist | object
        embed | button | select | option | input | textarea | iframe | video | audio | map | rt | rp | meter
        progress | annotation | annotation-xml
        """
    )
)
BLOCKS = frozenset(
    entries(
        """
        html | body | p | div | section | article | main | header | footer | aside | nav | figure
        figcaption | h1 | h2 | h3 | h4 | h5 | h6 | ul | ol | li | dl | dt | dd | blockquote | pre | form
        fieldset | table | caption | thead | tbody | tfoot | tr | td | th | address | hr | details | summary
        center | menu | dir | hgroup | search | noindex | content
        """
    )
)
_NEVER_CLASSES = frozenset(
    entries(
        """
        sr-only | visually-hidden | visuallyhidden | screen-reader-text | screen-reader-only | show-for-sr
        a11y-hidden | mw-editsection | headerlink | header-anchor | anchor-link | edit-link | editlink
        post-edit-link | noprint | footnote-backref | footnote-number | reversefootnote | mw-cite-backlink
        cdx-visually-hidden | element-invisible
        """
    )
)
_MARK_CLASSES = frozenset(
    {"reference", "footnote", "footnote-ref", "footnote-reference", "fnref", "noteref", "footnotes", "footnote-anchor"}
)
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,4}|note \d{1,3}|nb \d{1,3}|\*{1,3}|[†‡§])[\])]?", re.IGNORECASE)
_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_TAGS = re.compile(r"<[A-Za-z]")
_TAGS_LIMIT = 150_000
"""Elements of a page at most: each costs up to 4 kB in the tree. A book of 100,000 words has a few thousand."""

_MARK_NODES = 12  # a mark is a link with a number in it, no more
_UNIT = 3  # letters: km, ft, cm
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")


@dataclass(frozen=True)
class Page:
    """A parsed page. Its tree is never changed."""

    name: str
    markup: str
    soup: BeautifulSoup

    @cached_property
    def statements(self) -> Statements:
        """What its JSON-LD says."""
        scripts = self.soup.find_all("script", type=re.compile(r"^\s*application/ld\+json", re.IGNORECASE))
        return Statements(script.get_text() for script in scripts)

    @cached_property
    def metas(self) -> dict[str, list[str]]:
        """Content of the meta elements by lowercase name or property, in order."""
        found: dict[str, list[str]] = {}
        for tag in self.soup.find_all("meta"):
            content = clean(attribute(tag, "content"))
            for kind in ("property", "name", "itemprop", "http-equiv"):
                if content and (name := attribute(tag, kind).strip().lower()):
                    found.setdefault(name, []).append(content)
        return found

    def meta(self, *names: str) -> str:
        """The first content of the first of these meta elements that the page has; "" if none."""
        return next((self.metas[name][0] for name in names if name in self.metas), "")


def open_page(source: Source) -> Page:
    """Parse a page once.

    Raises:
        ArticleError: it has so many elements that its tree would not fit into memory.
    """
    markup = _DECLARATION.sub("", drop_controls(source.text), count=1)
    if len(_TAGS.findall(markup)) > _TAGS_LIMIT:
        raise ArticleError(
            f"{source.name} has more than {_TAGS_LIMIT} elements, more than any article: give a page with one article."
        )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # bs4 warns of markup that looks like a path or like XML
        soup = BeautifulSoup(markup or " ", "lxml")
    return Page(source.name, markup, soup)


def attribute(tag: Tag, name: str) -> str:
    """An attribute's value as one string; "" if it has none."""
    value = tag.get(name)
    return " ".join(value) if isinstance(value, list) else value or ""


def names_of(tag: Tag) -> list[str]:
    """Its class names, id and role: what its author called it."""
    return [
        *attribute(tag, "class").split()[:40],
        *attribute(tag, "id").split()[:1],
        *attribute(tag, "role").split()[:1],
    ]


def is_text_free(tag: Tag) -> bool:
    """Whether nothing in an element is ever text to read: scripts, controls, and what no reader sees."""
    if tag.name in NEVER_TEXT:
        return True
    if tag.name in {"html", "body"} or not tag.attrs:
        return tag.name == "sup" and _is_mark(tag)
    if "hidden" in tag.attrs or attribute(tag, "aria-hidden").strip().lower() == "true":
        return True
    if _HIDING.search(attribute(tag, "style")):
        return True
    if any(name.lower() in _NEVER_CLASSES for name in attribute(tag, "class").split()):
        return True
    return tag.name in {"sup", "a", "span"} and _is_mark(tag)


def _is_mark(tag: Tag) -> bool:
    """Whether an element is a footnote's mark: `<sup><a href="#fn1">1</a></sup>`, `<sup>[1]</sup>`."""
    classes = {name.lower() for name in attribute(tag, "class").split()}
    named = bool(classes & _MARK_CLASSES) or attribute(tag, "role") == "doc-noteref"
    if tag.name != "sup" and not named:
        return False
    below = _first_below(tag)
    text = clean("".join(node for node in below if isinstance(node, NavigableString)))
    if len(below) > _MARK_NODES or not _MARK.fullmatch(text):
        return False
    linked = any(isinstance(node, Tag) and "#" in attribute(node, "href") for node in below)
    return named or linked or not text.isalnum() or (tag.parent is not None and tag.parent.name == "a")


def _first_below(tag: Tag) -> list[Tag | NavigableString]:
    """The first nodes below an element, in order; one more than a mark has, if there are so many."""
    found: list[Tag | NavigableString] = []
    waiting: list[object] = list(reversed(tag.contents[: _MARK_NODES + 1]))
    while waiting and len(found) <= _MARK_NODES:
        node = waiting.pop()
        if isinstance(node, Tag):
            found.append(node)
            waiting.extend(reversed(node.contents[: _MARK_NODES + 1]))
        elif isinstance(node, NavigableString):
            found.append(node)
    return found


Event = tuple[Literal["open", "close"], Tag] | tuple[Literal["text"], NavigableString]


def events(root: Tag) -> Iterator[Event]:
    """A walk over what may be text below an element, in the page's order, without recursion."""
    open_tags, waiting = [root], [iter(root.contents)]
    while waiting:
        node = next(waiting[-1], None)
        if node is None:
            waiting.pop()
            tag = open_tags.pop()
            if waiting:
                yield "close", tag
        elif isinstance(node, Tag):
            if not is_text_free(node):
                yield "open", node
                open_tags.append(node)
                waiting.append(iter(node.contents))
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            yield "text", node


def raise_digits(before: str, text: str) -> str:
    """What a `<sup>` says: m<sup>2</sup> is m², but after a longer word or full stop a number is a mark."""
    bare = text.strip()
    if not bare or not all(char in "0123456789+-" for char in bare):
        return text
    tail = re.search(r"([^\W\d_]*)(\S?)\s*$", before[-40:])
    is_unit = tail is not None and len(tail[1]) <= _UNIT and tail[2] not in set(".,;:!?”\"'’»)")
    return bare.translate(_RAISED) if is_unit else ""


def text_in(root: Tag) -> str:
    """The text of an element as one line; block elements and line breaks inside become spaces."""
    return clean(" ".join(paragraphs_in(root)))


def paragraphs_in(root: Tag) -> list[str]:
    """The text of an element, a string for each block inside it (and for each part between two line breaks)."""
    return split_paragraphs("".join(text for text, _ in _pieces(root)))


def items_in(root: Tag) -> list[str]:
    """The text of each item of a list; an item of a list inside it is an item of its own, not part of another."""
    items: dict[int, list[str]] = {}
    for text, item in _pieces(root):
        items.setdefault(item, []).append(text)
    return [text for item in sorted(items) if (text := clean("".join(items[item])))]


def _pieces(root: Tag) -> Iterator[tuple[str, int]]:
    """The text of an element in pieces, each with the number of the list item it stands in; 0 outside of items."""
    raised, count, inside, before = 0, 0, [0], ""
    for kind, node in events(root):
        step = 1 if kind == "open" else -1
        if not isinstance(node, Tag):
            text = raise_digits(before, node) if raised else node.replace("\n", " ")
            before = (before + text)[-40:]
            yield text, inside[-1]
        elif node.name == "sup":
            raised += step
        elif node.name == "br" and kind == "open":
            yield "\n", inside[-1]
        elif node.name in BLOCKS:
            yield "\n\n", inside[-1]
        if isinstance(node, Tag) and node.name == "li":
            count += kind == "open"
            if kind == "open":
                inside.append(count)
            else:
                inside.pop()


def split_paragraphs(text: str) -> list[str]:
    """Cut where two line breaks follow one another (blanks between them aside); single breaks become spaces."""
    return [line for part in re.split(r"\n[^\S\n]*\n", text) if (line := clean(part))]
