"""The lead picture as the page itself refers to it: what of it may lie beside the page, or in it.

The address that others are told (`metadata.image_of`) is in the web. Here are all ways in which the page names its
lead picture, untouched: relative to its file, as a part of a saved page, or with the picture itself in it.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from articleaudio.article.tree.page import attribute

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bs4 import Tag

    from articleaudio.article.tree.page import Page

_MOST = 8
_LONGEST = 2000  # characters of an address that does not hold the picture itself
_LARGE = 8000  # characters of one that does: what is smaller is a logo or stands in until a script has run
_LOOKED_AT = 500
_DEPTH = 30
_ASIDE = frozenset({"nav", "aside", "footer", "template", "noscript", "button"})


def pictures_of(page: Page, stated: Iterable[str]) -> tuple[str, ...]:
    """How the page names its lead picture, the best first.

    Args:
        page: the page, whose tree is looked through for pictures that it holds itself.
        stated: addresses that it states in its head and its JSON-LD, then those of the first picture that it shows.
    """
    held = next(_held(page), "")
    named = [one.strip() for one in stated]
    return tuple(dict.fromkeys(one for one in (*named, held) if one and (_is_held(one) or len(one) <= _LONGEST)))[
        :_MOST
    ]


def _held(page: Page) -> Iterator[str]:
    """The pictures of the page that are in their address themselves, but for what stands around an article."""
    for tag in islice(page.named("img"), _LOOKED_AT):
        source = attribute(tag, "src").strip()
        if len(source) >= _LARGE and _is_drawn(source) and not _stands_aside(tag):
            yield source


def _is_held(address: str) -> bool:
    return address[:5].lower() == "data:"


def _is_drawn(address: str) -> bool:
    """Whether it holds a picture of pixels: one of lines is a logo or a placeholder."""
    return _is_held(address) and address[5:14].lower() != "image/svg"


def _stands_aside(tag: Tag) -> bool:
    names = [one.name for one in islice(tag.parents, _DEPTH)]
    return not _ASIDE.isdisjoint(names) or ("header" in names and "article" not in names and "main" not in names)
