"""Statements that stand at the elements of a page: microdata, RDFa and microformats.

https://html.spec.whatwg.org/multipage/microdata.html (`itemprop`), https://www.w3.org/TR/rdfa-lite/ (`property`),
https://microformats.org/wiki/hentry and https://microformats.org/wiki/h-entry (class names).
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from bs4.element import NavigableString, Tag

from articleaudio.article.words.text import clean
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bs4.element import PageElement

_TAGS_LIMIT = 3000
_VALUES_LIMIT = 20
_ASKED_LIMIT = 200  # elements of a property, with values or without
_LENGTH = 500  # characters of a value
_BELOW = 500  # nodes looked at in an element that says who wrote the article
_UPWARD = 40  # elements that a mark may stand in below one that says whose it is

# What a class says, in the words of microdata.
_CLASSES = {
    "dt-published": "datepublished",
    "dt-updated": "datemodified",
    "p-author": "author",
}
_CLASS_DATES = {"published": "datepublished", "updated": "updated"}
ELSEWHERE = late(
    r"comment|related|recommend|sidebar|(?:site|page)-?footer|teaser|promo|more-(?:from|stories)|most-(?:read|popular)",
    re.IGNORECASE,
)
"""Names of what is not the article: comments, teasers of others."""

_TELLING = frozenset({*_CLASSES, *_CLASS_DATES, "author"})
_PREFIX = late(r"^(?:https?://schema\.org/|(?:schema|s|dc|dcterms|og|article):)")


def marks_in(tags: Iterable[Tag]) -> dict[str, list[str]]:
    """What elements, given in the page's order, are marked to be, by lowercase property: `{"author": ["Jane Doe"]}`.

    Comments, side boxes and teasers of other articles have marks of their own, which are left out. Meta elements in
    the head count only with `itemprop` (those with `property` are read as meta elements).
    """
    found: dict[str, list[str]] = {}
    asked: Counter[str] = Counter()
    for tag in islice(filter(_is_marked, tags), _TAGS_LIMIT):
        names = [
            name for name in _names(tag) if len(found.get(name, ())) < _VALUES_LIMIT and asked[name] < _ASKED_LIMIT
        ]
        if names and not _is_elsewhere(tag):
            asked.update(names)
            for name in names:
                found.setdefault(name, []).extend(value for value in _values(tag, name) if value)
    return found


def _is_marked(tag: Tag) -> bool:
    attributes = tag.attrs
    if not attributes:
        return False
    if "itemprop" in attributes or "property" in attributes:
        return True
    return "class" in attributes and not _TELLING.isdisjoint([name.lower() for name in attributes["class"]])


def _names(tag: Tag) -> set[str]:
    stated = _attribute(tag, "itemprop").split()[:5]
    if tag.name != "meta":
        stated += _attribute(tag, "property").split()[:5]
    names = {_PREFIX.sub("", name.lower()) for name in stated}
    classes = _attribute(tag, "class").lower().split()[:20] if "class" in tag.attrs else []
    if _TELLING.isdisjoint(classes):
        return names
    names |= {_CLASSES[name] for name in classes if name in _CLASSES}
    if tag.name in {"time", "abbr"}:
        names |= {_CLASS_DATES[name] for name in classes if name in _CLASS_DATES}
    if "author" in classes and "vcard" in classes:
        names.add("author")
    return names


def _is_elsewhere(tag: Tag) -> bool:
    for parent in islice(tag.parents, _UPWARD):
        if parent.name in {"aside", "footer", "nav"} or _attribute(parent, "itemprop") in {"comment", "review"}:
            return True
        if parent.name in {"body", "html"}:
            return False
        if ELSEWHERE.search(f"{_attribute(parent, 'class')} {_attribute(parent, 'id')}"):
            return True
    return False


def _values(tag: Tag, name: str) -> Iterable[str]:
    if name in {"author", "creator", "publisher"}:
        yield _value(_name_in(tag), name)
    else:
        yield _value(tag, name)


def _name_in(tag: Tag) -> Tag:
    """The element below one that says a name, the surest first; the element itself if none does."""
    below = [one for one in islice(_below(tag), _BELOW) if isinstance(one, Tag) and one.attrs]
    return next((one for is_name in _NAMES_SOMEBODY for one in below if is_name(one)), tag)


_NAMES_SOMEBODY: tuple[Callable[[Tag], bool], ...] = (
    lambda one: _attribute(one, "itemprop") == "name",
    lambda one: _attribute(one, "property").split(":")[-1] == "name",
    lambda one: "fn" in _attribute(one, "class").split(),
)


def _value(tag: Tag, name: str) -> str:
    stated = _attribute(tag, "content")
    if not stated and (name.startswith("date") or name == "updated"):
        stated = _attribute(tag, "datetime") or _attribute(tag, "title")
    if not stated and name in {"url", "mainentityofpage", "license", "image"}:
        stated = _attribute(tag, "href") or _attribute(tag, "src")
    return clean(stated or _text_in(tag)[:_LENGTH])[:_LENGTH]


def _text_in(tag: Tag) -> str:
    """What an element says in its first nodes; its `get_text` would look through all, of each element in another."""
    kinds = tag.interesting_string_types or Tag.MAIN_CONTENT_STRING_TYPES
    return " ".join(
        node for node in islice(_below(tag), _BELOW) if isinstance(node, NavigableString) and type(node) in kinds
    )


def _below(tag: Tag) -> Iterator[PageElement]:
    """The nodes below an element, in the page's order; each is reached only when it is asked for."""
    waiting = [iter(tag.contents)]
    while waiting:
        node = next(waiting[-1], None)
        if node is None:
            waiting.pop()
            continue
        yield node
        if isinstance(node, Tag):
            waiting.append(iter(node.contents))


def _attribute(tag: Tag, name: str) -> str:
    value = tag.attrs.get(name)
    return " ".join(value) if isinstance(value, list) else value or ""
