"""JSON-LD: the statements that a page makes about itself for search engines.

Types and properties: https://schema.org/Article. Pages write one object, a list, or an `@graph` whose nodes name
each other by `@id`; all three are read. What templates usually break (commas before a closing bracket, raw line
breaks, comments, quotes as references, several objects in a row) is mended where the text is not valid as it is;
nothing is ever evaluated.
"""

from __future__ import annotations

import html
import json
import re
from collections import deque
from typing import TYPE_CHECKING, Any

from articleaudio.article.words.text import clean, key
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable

Node = dict[str, Any]

_NODES_LIMIT = 2000
_STEPS_LIMIT = 20000
_ARTICLE_ENDINGS = ("Article", "Posting", "Report", "Review", "Recipe", "CreativeWork")
_NESTING = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart")
_TOKENS = late(
    r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|/\*[^*]*+(?:\*(?!/)[^*]*+)*+(?:\*/)?|//[^\n]*+|,[\s,]*+|<!--|-->|;', re.DOTALL
)
"""Strings, which are kept, and what stands outside of them by mistake."""

_MENDED_LIMIT = 1_000_000
"""Characters of a damaged statement that is worth mending; one that holds the text of a book has half a million."""

_OBJECTS_LIMIT = 200
_MARKUP = late(r"<[/A-Za-z][^<>]{0,400}>")
_LISTING_TYPES = frozenset({"CollectionPage", "ItemList", "SearchResultsPage", "Blog"})


class Statements:
    """All nodes of a page's JSON-LD, in the order of the page."""

    def __init__(self, scripts: Iterable[str]) -> None:
        self.nodes: list[Node] = []
        for script in scripts:
            self._collect(_load(script))
        self._by_id = {node["@id"]: node for node in reversed(self.nodes) if _names_itself(node)}

    def _collect(self, value: Any) -> None:
        waiting = deque([value])
        for _ in range(_STEPS_LIMIT):
            if not waiting or len(self.nodes) >= _NODES_LIMIT:
                return
            value = waiting.popleft()
            if isinstance(value, list):
                waiting.extendleft(reversed(value[:_NODES_LIMIT]))
            elif isinstance(value, dict):
                self.nodes.append(value)
                waiting.extendleft(reversed([value[name] for name in _NESTING if name in value]))

    def article(self, headline: str = "") -> Node:
        """The node that describes the article: the one with this headline, else the first; {} if none."""
        found = [node for node in self.nodes if _is_article(node)]
        same = [node for node in found if key(text_of(node.get("headline"))) == key(headline)]
        return (same or found or [{}])[0]

    def add(self, node: Node) -> None:
        """Take what the page says of its article elsewhere as a statement; what JSON-LD says goes before it."""
        self.nodes.append(node)

    def is_listing(self) -> bool:
        """Whether the page calls itself a collection and nothing in it an article."""
        types = {name for node in self.nodes for name in _types(node)}
        return bool(types & _LISTING_TYPES) and not any(_is_article(node) for node in self.nodes)

    def resolve(self, value: Any) -> Any:
        """The node that an `{"@id": ...}` stands for, or the value itself."""
        if isinstance(value, dict) and isinstance(value.get("@id"), str) and "name" not in value:
            return self._by_id.get(value["@id"], value)
        return value

    def each(self, value: Any) -> list[Any]:
        """A property's values, resolved, whether the page gives one or a list."""
        values = value if isinstance(value, list) else [value]
        return [self.resolve(one) for one in values[:100] if one is not None]

    def text(self, value: Any) -> str:
        """A property's first value as text: itself, or its name, URL or `@value`."""
        for one in self.each(value):
            if found := text_of(one):
                return found
        return ""


def text_of(value: Any) -> str:
    """A value as clean text: a string, a number, or what names an object; "" for anything else.

    Markup and references in a string (`Tom &amp;amp; Ann`) are a template's mistake and are resolved.
    """
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = next((value[name] for name in ("name", "@value", "headline", "url", "@id") if value.get(name)), None)
    if isinstance(value, list):
        value = value[0] if value else None
    if not isinstance(value, str | int) or isinstance(value, bool):
        return ""
    text = str(value)
    if "&" in text:
        text = html.unescape(html.unescape(text))
    return clean(_MARKUP.sub(" ", text) if "<" in text else text)


def fields_of(text: str) -> Node:
    """The object that a meta element holds as JSON (`parsely-page`); {} if it holds none."""
    loaded = _load(text)
    return loaded if isinstance(loaded, dict) else {}


def _load(script: str) -> Any:
    text = script.strip().removeprefix("\ufeff").removeprefix("<!--").removesuffix("-->").strip()
    text = text.replace("<![CDATA[", "").replace("]]>", "").strip(" \t\r\n;/*")
    for tried in (text, lambda: _mended(text), lambda: _mended(html.unescape(text))):
        try:
            return json.loads(tried if isinstance(tried, str) else tried(), strict=False)
        except (ValueError, RecursionError):
            if len(text) > _MENDED_LIMIT:
                return None
    return _each_object(_mended(text)) or None


def _mended(text: str) -> str:
    """The text without what no JSON may hold: comments, needless commas, what stands behind a statement."""
    return _TOKENS.sub(_kept, text)


def _kept(token: re.Match[str]) -> str:
    if token.group().startswith('"'):
        return token.group()
    is_comma = token.group().startswith(",")
    return "," if is_comma and token.string[token.end() : token.end() + 1] not in {"]", "}"} else " "


def _each_object(text: str) -> list[Any]:
    """The objects of a text in a row; what is damaged ends the reading."""
    decoder, at = json.JSONDecoder(strict=False), 0
    found: list[Any] = []
    while len(found) < _OBJECTS_LIMIT and (at := text.find("{", at)) >= 0:
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        found.append(value)
    return found


def _types(node: Node) -> list[str]:
    value = node.get("@type")
    values = value if isinstance(value, list) else [value]
    return [one.rsplit("/", 1)[-1] for one in values if isinstance(one, str)]


def _is_article(node: Node) -> bool:
    return any(name.endswith(_ARTICLE_ENDINGS) for name in _types(node))


def _names_itself(node: Node) -> bool:
    return isinstance(node.get("@id"), str) and len(node) > 1
