"""The headline of an article: as the page prints it, found by what its head states."""

# ruff: noqa: RUF001 - dashes are meant

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articleaudio.article.jsonld import text_of
from articleaudio.article.page import attribute
from articleaudio.article.publication import site_name
from articleaudio.article.text import clean, key, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.article.leaves import Leaf
    from articleaudio.article.page import Page

_SEPARATOR = re.compile(r"\s+[|\-–—·•:»/]{1,2}\s+|\s\|\s?")
_TITLE_LIMIT = 500  # characters


def headline_of(page: Page, leaves: Sequence[Leaf]) -> tuple[str, Leaf | None]:
    """The headline as printed, with the leaf that prints it; without that leaf, as the page's head states it."""
    site = site_name(page)
    stated = [title for title in _stated_titles(page, site) if title]
    heads = [leaf for leaf in leaves if leaf.level == 1 and key(leaf.text) != key(site) and not _in_navigation(leaf)]
    for title in stated:
        for leaf in (*heads, *(other for other in leaves if other.is_prose and other.level > 1)):
            if _same_title(leaf.text, title):
                return leaf.text, leaf
    for leaf in heads:
        if whole_title(page).startswith(leaf.text) and key(leaf.text) in map(key, _parts(whole_title(page))):
            return leaf.text, leaf
    for title in stated:
        for leaf in leaves:
            if leaf.is_prose and key(leaf.text) == key(title) and leaf.linked < len(leaf.text):
                return leaf.text, leaf
    long = [leaf for leaf in heads if len(words(leaf.text)) > 2]  # noqa: PLR2004 - shorter ones are logos and sections
    if long or (heads and not stated):
        best = (long or heads)[0]
        return best.text, best
    return (stated[0], None) if stated else ("", None)


def _stated_titles(page: Page, site: str) -> list[str]:
    node = page.statements.article()
    return [
        text_of(node.get("headline")),
        marked_text(page, "headline"),
        without_site(page.meta("og:title"), site),
        without_site(page.meta("twitter:title"), site),
        without_site(whole_title(page), site, bold=True),
    ]


def marked_text(page: Page, name: str) -> str:
    """What the first element with this `itemprop` says."""
    found = page.soup.find(itemprop=name)
    return (attribute(found, "content") or clean(found.get_text(" ")))[:_TITLE_LIMIT] if found else ""


def whole_title(page: Page) -> str:
    """What the title element says, the site's name and all."""
    title = page.soup.title
    return clean(title.get_text())[:_TITLE_LIMIT] if title else ""


def _parts(title: str) -> list[str]:
    return [part for part in _SEPARATOR.split(title) if part]


def without_site(title: str, site: str, *, bold: bool = False) -> str:
    """A title without the site's name at either end; `bold` also drops a short last part that may be one."""
    parts = _parts(title)
    if len(parts) < 2:  # noqa: PLR2004 - nothing to drop
        return title
    ends = list(_SEPARATOR.finditer(title))
    head, tail = title[: ends[-1].start()], title[ends[-1].end() :]
    if site and key(site) in {key(tail), key(tail).removeprefix("www")}:
        return head
    if site and key(parts[0]) == key(site):
        return title[ends[0].end() :]
    if bold and len(words(tail)) <= 4 < len(words(head)) and ends[-1].group().strip() != ":":  # noqa: PLR2004 - a name's words
        return head
    return title


def _same_title(printed: str, stated: str) -> bool:
    one, other = key(printed), key(stated)
    if not one or not other:
        return False
    shorter, longer = sorted((one, other), key=len)
    return one == other or (len(shorter) > 0.6 * len(longer) and longer.startswith(shorter))


def _in_navigation(leaf: Leaf) -> bool:
    return any(place.reason in {"navigation", "sidebar", "cookie note", "footer"} for place in leaf.place.upward())


def site_in_title(page: Page, headline: str, leaves: Sequence[Leaf]) -> str:
    """The site's name as the end of the title gives it, if the page prints that name by itself, too; else ""."""
    *before, last = _parts(whole_title(page)) or [""]
    if not before or not key(last) or key("".join(before)) != key(headline):
        return ""
    return last if any(key(leaf.text) == key(last) for leaf in leaves) else ""
