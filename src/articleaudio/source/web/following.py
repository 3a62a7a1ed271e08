"""The next page of the same article.

`rel=next` says two things: "the next page of this article" and, on most blogs, "the next post". A page belongs to the
article if its address is the article's with a page number (`?page=2`, `/2`, `/page/2`), or if it calls itself what the
first page calls itself. Everything else is another article, and is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from articleaudio.patterns import late

if TYPE_CHECKING:
    from articleaudio.source.web.links import Links

_NUMBERED = late(r"^(.*?)/(?:page[/-]?|p/?|seite-?)?(\d{1,3})(/|\.html?)?$", re.IGNORECASE)
_PARAMETERS = frozenset({"page", "pg", "paged", "pagenum", "page_no", "pageno", "seite", "pagina"})  # `p`: a post's id
_SUFFIX = late(r"(?:/|/index\.\w{3,5}|\.\w{3,5})$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Where an article may go on; `is_sure` says that its address alone proves it."""

    address: str
    is_sure: bool


def next_page(links: Links, address: str, first: str) -> Candidate | None:
    """Where the article goes on; None if it does not.

    Args:
        links: what the page at `address` says.
        address: where that page was.
        first: where the article's first page was.
    """
    here = urlsplit(first)
    candidates = [one for one in links.following if urlsplit(one).netloc == here.netloc and one not in {address, first}]
    for one in candidates:
        if _is_numbered(one, first):
            return Candidate(one, is_sure=True)
    return Candidate(candidates[0], is_sure=False) if candidates else None


def is_same_article(first: Links, following: Links) -> bool:
    """Whether two pages call themselves the same."""
    return bool(first.names & following.names)


def _is_numbered(address: str, first: str) -> bool:
    """Whether an address is the first page's with a page number behind it."""
    found, origin = urlsplit(address), urlsplit(first)
    said, own = parse_qsl(found.query), parse_qsl(origin.query)
    rest = [one for one in said if not _is_page(*one)]
    if rest != [one for one in own if not _is_page(*one)]:
        return False
    if found.path == origin.path:
        return len(rest) < len(said) and said != own
    numbered = _NUMBERED.match(found.path)
    return numbered is not None and numbered[1] != "" and numbered[1] == _SUFFIX.sub("", origin.path)


def _is_page(name: str, value: str) -> bool:
    return name.lower() in _PARAMETERS and value.isdecimal()
