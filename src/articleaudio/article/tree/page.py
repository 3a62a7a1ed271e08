"""One parse of a page, made safe: what of its tree is text at all, and how to walk it without recursion."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, islice
from typing import TYPE_CHECKING, Literal

from bs4.element import NavigableString, PreformattedString, Tag

from articleaudio.article.tree.building import Tree, tree_of
from articleaudio.article.tree.hiding import hide_by_style
from articleaudio.article.tree.jsonld import Statements
from articleaudio.article.tree.microdata import marks_in
from articleaudio.article.words.text import clean, drop_controls, entries
from articleaudio.errors import ArticleError
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from bs4 import BeautifulSoup

    from articleaudio.model import Source

NEVER_TEXT = frozenset(
    entries(
        """
        script | style | noscript | template | head | title | svg | canvas | dialog | datalist | object
        embed | button | select | option | input | textarea | iframe | video | audio | map | rt | rp | meter
        progress | annotation | annotation-xml | rtc | del | s | strike
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
STRUCTURE = frozenset(
    entries("h1 | h2 | h3 | h4 | h5 | h6 | figure | table | pre | blockquote | article | section | nav | form")
)
"""Elements that make what holds them a container, not a list, quotation or caption."""
_SIGNS = 100  # characters in which a word begins, if there is one

_NEVER_CLASSES = frozenset(
    entries(
        """
        sr-only | visually-hidden | visuallyhidden | screen-reader-text | screen-reader-only | show-for-sr
        a11y-hidden | mw-editsection | headerlink | header-anchor | anchor-link | edit-link | editlink
        post-edit-link | noprint | footnote-backref | footnote-number | reversefootnote | mw-cite-backlink
        cdx-visually-hidden | element-invisible | u-visually-hidden | is-visually-hidden | screenreader
        screen-reader | sr-text | assistive-text | offscreen | u-hidden-visually | hide-visually
        """
    )
)
_MARK_CLASSES = frozenset(
    {"reference", "footnote", "footnote-ref", "footnote-reference", "fnref", "noteref", "footnotes", "footnote-anchor"}
)
_MARK_TARGET = late(r"#(?:_?(?:ftn|edn)\d|fn[-:_]?\d|footnote|endnote|cite[_-]note|sdfootnote\dsym)", re.IGNORECASE)
_SHOWN_MATH = late(r"mathml")  # hidden from the eye, and there for those who listen
_HIDING = late(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_MARK = late(r"[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,4}|note \d{1,3}|nb \d{1,3}|\*{1,3}|[†‡§])[\])]?", re.IGNORECASE)
_JSON_LD = late(r"\s*application/ld\+json", re.IGNORECASE)
_TAGS = late(r"<[A-Za-z]")
_TAGS_LIMIT = 50_000
"""Elements of a page at most: each costs up to 4 kB in the tree. A book of 100,000 words has a few thousand."""

_MARKS_LIMIT = 2_000_000
"""Of "<": a page that has as many is made of them."""

_LENGTH_LIMIT = 20_000_000
"""Characters of markup; the largest pages of news sites, with all their scripts, have two million."""

_LARGE = 1_000_000
_TEXT_LIMIT = 1_000_000
"""Characters in which a name is looked for; a book has half a million."""

_DATA = late(r"data:[\w/+.-]{0,80}(?:;[\w=.-]{1,40}){0,3},[^\s\"'<>()]{1000,}")
"""Pictures and fonts that a page saved as one file (SingleFile) carries in it: nearly all of its length."""

_MARK_NODES = 12  # a mark is a link with a number in it, no more
_DECLARATION = late(r"^\s*<\?xml[^>]*>")


@dataclass(frozen=True)
class Page:
    """A parsed page.

    Its tree is changed before anything is read of it: by `hiding.hide_by_style`, and by `corrections.marks_of`, which
    hides what the user excludes and shows what the user includes.
    """

    name: str
    tree: Tree
    found_at: str = ""

    @property
    def soup(self) -> BeautifulSoup:
        """Its tree."""
        return self.tree.soup

    def named(self, name: str) -> Sequence[Tag]:
        """Its elements of a name, in order."""
        return self.tree.named.get(name, ())

    def related(self, rel: str) -> Iterator[Tag]:
        """Its elements whose `rel` says this, in order."""
        return (tag for tag in self.tree.having["rel"] if rel in attribute(tag, "rel").split())

    def linked(self, rel: str) -> str:
        """Where the first `link` of its head leads that says this; "" if none."""
        links = (tag for tag in self.related(rel) if tag.name == "link" and "href" in tag.attrs)
        return next((attribute(tag, "href") for tag in links), "")

    @cached_property
    def text(self) -> str:
        """The beginning of all that it prints, furniture and all, as one line."""
        return clean(self.soup.get_text(" "))[:_TEXT_LIMIT]

    @cached_property
    def statements(self) -> Statements:
        """What its JSON-LD says."""
        scripts = (script for script in self.named("script") if _JSON_LD.match(attribute(script, "type")))
        return Statements(script.get_text() for script in scripts)

    @cached_property
    def marks(self) -> dict[str, list[str]]:
        """What its elements are marked to be (microdata, RDFa, microformats), by lowercase property."""
        return marks_in(self.tree.tags)

    @cached_property
    def metas(self) -> dict[str, list[str]]:
        """Content of the meta elements by lowercase name or property, in order."""
        found: dict[str, list[str]] = {}
        for tag in self.named("meta"):
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
        ArticleError: it is so long, or has so many elements, that its tree would not fit into memory.
    """
    markup = _DECLARATION.sub("", drop_controls(source.text), count=1)
    if len(markup) > _LARGE:
        markup = _DATA.sub("data:,", markup)
    if len(markup) > _LENGTH_LIMIT:
        raise ArticleError(
            f"{source.name} has more than {_LENGTH_LIMIT // 1_000_000} million characters without its pictures, more "
            "than any article: give a page with one article."
        )
    marks = markup.count("<")
    if marks > _MARKS_LIMIT or (marks > _TAGS_LIMIT and len(_TAGS.findall(markup)) > _TAGS_LIMIT):
        raise ArticleError(
            f"{source.name} has more than {_TAGS_LIMIT} elements, more than any article: give a page with one article."
        )
    tree = tree_of(markup)
    hide_by_style(tree)
    return Page(source.name, tree, source.found_at or "")


def attribute(tag: Tag, name: str) -> str:
    """An attribute's value as one string; "" if it has none."""
    value = tag.attrs.get(name)
    if value is None:
        return ""
    return value if isinstance(value, str) else " ".join(value)


def names_of(tag: Tag) -> list[str]:
    """Its class names, id and role: what its author called it."""
    attrs = tag.attrs
    names = list(attrs.get("class", ()))[:40]
    if "id" in attrs:
        names += attribute(tag, "id").split()[:1]
    if "role" in attrs:
        names += attribute(tag, "role").split()[:1]
    return names


def tags_below(root: Tag) -> Iterator[Tag]:
    """The elements below an element, in the page's order; each is reached only when it is asked for."""
    waiting = [iter(root.contents)]
    while waiting:
        for node in waiting[-1]:
            if isinstance(node, Tag):
                yield node
                if node.contents:
                    waiting.append(iter(node.contents))
                    break
        else:
            waiting.pop()


def first_of(root: Tag, names: Container[str]) -> Tag | None:
    """The first element of these names below an element."""
    return next((tag for tag in tags_below(root) if tag.name in names), None)


def is_block(tag: Tag) -> bool:
    """Whether it begins a line of its own: by its name, or because it is a heading by its role."""
    return tag.name in BLOCKS or ("role" in tag.attrs and attribute(tag, "role") == "heading")


def is_text_free(tag: Tag) -> bool:
    """Whether nothing in an element is ever text to read: scripts, controls, and what no reader sees."""
    name = tag.name
    if name in NEVER_TEXT:
        return name != "template" or "shadowrootmode" not in tag.attrs  # a shadow root is part of the page
    if tag.attrs and name not in {"html", "body"}:
        return _is_hidden(tag) or (name in {"sup", "a", "span"} and _is_mark(tag))
    return name == "sup" and _is_mark(tag)


def _is_hidden(tag: Tag) -> bool:
    """Whether its attributes hide an element from those who read the page, or from those who listen to it."""
    attrs = tag.attrs
    if "aria-hidden" in attrs and attribute(tag, "aria-hidden").strip().lower() == "true":
        return True
    if "class" in attrs and _is_called(tag, _NEVER_CLASSES):
        return not _is_twin(tag)
    if "hidden" in attrs and attribute(tag, "hidden").strip().lower() != "until-found":
        return True
    if "style" not in attrs or not _HIDING.search(attribute(tag, "style")):
        return False
    return not _SHOWN_MATH.search(attribute(tag, "class"))


def _is_twin(tag: Tag) -> bool:
    """Whether an element is for those who listen, and its words for those who look stand beside it, in one paragraph.

    `<p><span aria-hidden="true">T</span><span class="visually-hidden">T</span>he council` is one word.
    """
    beside = (tag.previous_sibling, tag.next_sibling)
    return tag.name == "span" and any(
        isinstance(node, Tag)
        and attribute(node, "aria-hidden").strip().lower() == "true"
        and any(map(str.isalnum, islice(chain.from_iterable(node.strings), _SIGNS)))
        for node in beside
    )


def _is_called(tag: Tag, names: frozenset[str]) -> bool:
    """Whether one of its class names is of these, whatever its case."""
    return not names.isdisjoint([name.lower() for name in tag.attrs.get("class") or ()])


def _is_mark(tag: Tag) -> bool:
    """Whether an element is a footnote's mark: `<sup><a href="#fn1">1</a></sup>`, `<sup>[1]</sup>`."""
    named = _is_called(tag, _MARK_CLASSES)
    named = named or attribute(tag, "role") == "doc-noteref" or bool(_MARK_TARGET.match(attribute(tag, "href")))
    if not named and tag.name != "sup":
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
            if node.name == "math":  # its elements are no text; see `mathml.py`
                yield "open", node
                yield "close", node
            elif not is_text_free(node):
                yield "open", node
                open_tags.append(node)
                waiting.append(iter(node.contents))
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            yield "text", node
