"""Who wrote an article: as the page states it, or as it is printed between headline and body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from articleaudio.article import authors as bylines
from articleaudio.article import dates
from articleaudio.article.furniture import without_reading_time
from articleaudio.article.jsonld import text_of
from articleaudio.article.opening import HEADER_LIMIT
from articleaudio.article.page import attribute
from articleaudio.article.text import key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articleaudio.article.jsonld import Node
    from articleaudio.article.leaves import Leaf
    from articleaudio.article.opening import Opening
    from articleaudio.article.page import Page
    from articleaudio.model import AuthorKind

_AUTHORS = ["author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "byl"]
_AUTHORS += ["article:author", "og:article:author", "cxenseparse:author", "author-name", "twitter:creator:name"]
_CALENDAR_WORD = re.compile(
    r"(?:[,|]\s*)?(?:\bon\s+)?\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|[ECMPH][SD]T|ET|GMT|UTC|BST|"
    r"AEST)\b(?=\s*(?:[,|]|$))"
    r"|(?<=\w)\s+(?:on|am|le|el|il|em)(?=\s*(?:[|·•]|$))",
    re.IGNORECASE,
)
_BYLINE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:by-?line|bylines|author|authors|author-?names?|contributors?|writer)(?:$|[\s_-])|^author",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Byline:
    """Names with their kinds, in order."""

    names: tuple[str, ...] = ()
    kinds: tuple[AuthorKind, ...] = ()


def authors_of(page: Page, node: Node, opening: Opening, publication: str) -> Byline:
    """Who wrote it: as stated, or as printed where the printed byline names more."""
    stated, said = _stated_authors(page, node)
    printed = _printed_authors(opening)
    known = {key(name) for name in stated}
    names = printed if known <= {key(name) for name in printed} and printed else stated
    return Byline(names, tuple(bylines.kind_of(name, publication, said=said.get(key(name), "")) for name in names))


def _stated_authors(page: Page, node: Node) -> tuple[tuple[str, ...], dict[str, str]]:
    found: list[str] = []
    said: dict[str, str] = {}
    for value in page.statements.each(node.get("author") or node.get("creator")):
        kind = str(value.get("@type", "")) if isinstance(value, dict) else ""
        text = text_of(value.get("name")) if isinstance(value, dict) else text_of(value)
        names = (text,) if kind.endswith("Organization") and text else bylines.split_names(text)
        found.extend(names)
        said.update(dict.fromkeys(map(key, names), kind))
    if not found:
        found = [
            name for meta in _AUTHORS for text in page.metas.get(meta, [])[:20] for name in bylines.split_names(text)
        ]
    if not found:
        found = [name for text in _marked_authors(page) for name in bylines.split_names(text)]
    return bylines.merge(found), said


def _marked_authors(page: Page) -> Iterable[str]:
    for tag in page.soup.find_all(["a", "span", "div", "p"], rel="author", limit=10):
        yield tag.get_text(" ")[:200]
    for tag in page.soup.find_all(itemprop="author", limit=10):
        inner = tag.find(itemprop="name")
        yield attribute(tag, "content") or (inner or tag).get_text(" ")[:200]


def _printed_authors(opening: Opening) -> tuple[str, ...]:
    found: list[str] = []
    for leaf in opening.leaves:
        if len(leaf.text) > HEADER_LIMIT or leaf.level == 1:
            continue
        text = without_reading_time(leaf.text)
        named = names_author(leaf)
        if bylines.opens_byline(text) or named:
            names = byline_names(text)
            if names and (bylines.opens_byline(text) or all(_is_name(name) for name in names)):
                found.extend(names)
                if bylines.opens_byline(text):
                    break
    return bylines.merge(found)


def names_author(leaf: Leaf) -> bool:
    """Whether the names of the places that a line stands in call it the author's."""
    return any(_BYLINE_NAMES.search(place.names) for place in islice(leaf.place.upward(), 3))


def byline_names(text: str) -> tuple[str, ...]:
    """The names in a printed byline, its date and reading time aside."""
    text = without_reading_time(text)
    stamp = dates.printed(text)
    while stamp:
        text = stamp.rest
        stamp = dates.printed(text)
    text = dates.UPDATED.split(dates.PUBLISHED.split(text, maxsplit=1)[0], maxsplit=1)[0] or text
    text = _CALENDAR_WORD.sub(" ", text)
    return bylines.split_names(text)


def _is_name(name: str) -> bool:
    parts = name.split()
    return 2 <= len(parts) <= 7 and parts[0][:1].isupper() and not name.endswith((".", ":", "?"))  # noqa: PLR2004 - words of a name
