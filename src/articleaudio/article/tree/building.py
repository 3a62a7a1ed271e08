"""One parse of markup into the tree that the rules read, and the tree of lxml that trafilatura reads.

BeautifulSoup builds its tree from lxml's events, an element at a time and for every way a tree may be built; that took
two thirds of the time a page needs, and trafilatura then parsed the same markup again. Here lxml parses once, and
the same objects of beautifulsoup4 are made of its tree. Comments and processing instructions, which are never text, are
left out.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup
from bs4.builder import HTMLTreeBuilder
from bs4.builder._lxml import LXMLTreeBuilder
from bs4.element import AttributeValueList, NavigableString, Tag
from lxml.etree import ElementDefaultClassLookup, iterwalk
from lxml.html import HtmlElement, HTMLParser

if TYPE_CHECKING:
    from bs4.element import PageElement

_EVERYWHERE = tuple(sorted(HTMLTreeBuilder.DEFAULT_CDATA_LIST_ATTRIBUTES["*"]))
_LISTS = {name: (*_EVERYWHERE, *sorted(own)) for name, own in HTMLTreeBuilder.DEFAULT_CDATA_LIST_ATTRIBUTES.items()}
"""Attributes that hold several words (`class` and the like), by the name of the element; others have those of any."""

_STRINGS = HTMLTreeBuilder.DEFAULT_STRING_CONTAINERS
"""The kind of string in elements whose text is no text of the page: scripts, styles, templates."""

_DEPTH_LIMIT = 250
"""Elements in elements; libxml2 ends a tree at 256."""

_LENGTH_LIMIT = 9_000_000
"""Characters; libxml2 ends a tree at a text of 10 MB, and trafilatura refuses pages of more than 20."""

_ATTRIBUTES_LIMIT = 1000
_UNCOUNTED = 100_000
"""Characters that have no room for so many attributes that they would take a second."""

_PLAIN = ElementDefaultClassLookup(element=HtmlElement)
"""No classes of their own for forms and links: looking for them would take as long as the parse."""

_SOUGHT = ("itemprop", "rel")
_PRINTED = HTMLTreeBuilder.DEFAULT_PRESERVE_WHITESPACE_TAGS
_BLANKS = " \t\n\f\r"


class Element(Tag):
    """A tag whose attributes that are the same for all elements of HTML stand in its class."""

    parser_class = BeautifulSoup
    namespace = prefix = sourceline = sourcepos = None
    _namespaces: dict[str, str] = {}  # noqa: RUF012 - as in the base class, and never written to
    attribute_value_list_class = AttributeValueList
    known_xml = False
    hidden = False
    can_be_empty_element = False
    cdata_list_attributes = HTMLTreeBuilder.DEFAULT_CDATA_LIST_ATTRIBUTES
    preserve_whitespace_tags = _PRINTED
    interesting_string_types = Tag.MAIN_CONTENT_STRING_TYPES


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed page.

    Attributes:
        soup: what the rules read.
        tags: its elements, in order.
        named: the same by name.
        having: those that have one of the attributes `itemprop` and `rel`, by that attribute.
        root: what lxml made of the page, without comments; None of an empty or huge one. Of pages nested hundreds deep
            it ends early.
    """

    soup: BeautifulSoup
    tags: list[Tag]
    named: dict[str, list[Tag]]
    having: dict[str, list[Tag]]
    root: HtmlElement | None


def tree_of(markup: str) -> Tree:
    """Parse markup, however broken."""
    if len(markup) > _LENGTH_LIMIT or _is_overloaded(markup):
        return _by_events(markup, None)
    parser = HTMLParser(recover=True, collect_ids=False, default_doctype=False, remove_comments=True, remove_pis=True)
    parser.set_element_class_lookup(_PLAIN)
    parser.feed(markup or " ")
    root = parser.close()
    builder = _Builder()
    if root is not None:
        builder.build(root)
    if builder.depth >= _DEPTH_LIMIT:
        return _by_events(markup, root)
    return Tree(builder.soup, builder.tags, builder.named, builder.having, root)


class _Counting:
    """Takes lxml's events, and notes the most attributes that one element has."""

    def __init__(self) -> None:
        self.most = 0

    def start(self, _: str, attributes: dict[str, str]) -> None:
        self.most = max(self.most, len(attributes))

    def close(self) -> int:
        return self.most


def _is_overloaded(markup: str) -> bool:
    """Whether an element has thousands of attributes: lxml's own tree takes a time that grows with their square.

    Its events do not.
    """
    if len(markup) <= _UNCOUNTED:
        return False
    parser = HTMLParser(target=_Counting())
    parser.feed(markup)
    return bool(parser.close() > _ATTRIBUTES_LIMIT)


class _Silent(LXMLTreeBuilder):
    """Leaves comments out, as the parse above does: a page may have a million of them."""

    def comment(self, text: str | bytes) -> None:
        pass


def _by_events(markup: str, root: HtmlElement | None) -> Tree:
    """The tree of a page at which lxml's own tree ends too early; BeautifulSoup's, made of events, does not."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # bs4 warns of markup that looks like a path or like XML
        soup = BeautifulSoup(markup, builder=_Silent())
    named: dict[str, list[Tag]] = {}
    having: dict[str, list[Tag]] = {name: [] for name in _SOUGHT}
    tags = [tag for tag in soup.descendants if isinstance(tag, Tag)]
    for tag in tags:
        named.setdefault(tag.name, []).append(tag)
        for one in _SOUGHT:
            if one in tag.attrs:
                having[one].append(tag)
    return Tree(soup, tags, named, having, root)


class _Builder:
    """Makes the objects of beautifulsoup4, in the page's order, and ties each to the others."""

    def __init__(self) -> None:
        self.soup = BeautifulSoup("", "lxml")
        self.tags: list[Tag] = []
        self.named: dict[str, list[Tag]] = {}
        self.having: dict[str, list[Tag]] = {name: [] for name in _SOUGHT}
        self.depth = 0
        self._nodes: list[PageElement] = [self.soup]
        self._kinds: list[type[NavigableString]] = [NavigableString]

    def build(self, root: HtmlElement) -> None:
        self._walk(root)
        self._tie()

    def _walk(self, root: HtmlElement) -> None:
        """Make the nodes, each in its parent."""
        parent: Tag = self.soup
        printed = depth = 0
        for event, element in iterwalk(root, events=("start", "end")):
            name = element.tag
            if event == "start":
                depth += 1
                self.depth = max(depth, self.depth)
                text = element.text
                parent = self._open(name, dict(element.items()), parent)
                printed += name in _PRINTED
            else:
                depth -= 1
                text = element.tail
                if name in _STRINGS:
                    self._kinds.pop()
                parent = parent.parent or self.soup
                printed -= name in _PRINTED
            if text:
                if not printed and text.isspace() and not text.strip(_BLANKS):
                    text = "\n" if "\n" in text else " "
                string = str.__new__(self._kinds[-1], text)
                string.parent = parent
                parent.contents.append(string)
                self._nodes.append(string)

    def _open(self, name: str, attrs: dict[str, Any], parent: Tag) -> Tag:
        tag = Element.__new__(Element)
        tag.name = name
        tag.parent = parent
        tag.contents = []
        tag.attrs = attrs
        if attrs:
            for one in _LISTS.get(name, _EVERYWHERE):
                if one in attrs:
                    attrs[one] = AttributeValueList(attrs[one].split())
            for one in _SOUGHT:
                if one in attrs:
                    self.having[one].append(tag)
        parent.contents.append(tag)
        self._nodes.append(tag)
        self.tags.append(tag)
        self.named.setdefault(name, []).append(tag)
        if name in _STRINGS:
            self._kinds.append(_STRINGS[name])
            tag.interesting_string_types = {_STRINGS[name]}
        return tag

    def _tie(self) -> None:
        """Tell each node what comes before and after it, in the page and in its parent."""
        for before, node in pairwise(self._nodes):
            before.next_element = node
            node.previous_element = before
            node.next_sibling = node.previous_sibling = None
        self._nodes[-1].next_element = None
        for tag in self.tags:
            for before, node in pairwise(tag.contents):
                before.next_sibling = node
                node.previous_sibling = before
