"""Which publication an article appeared in."""

# ruff: noqa: RUF001 - apostrophes are meant

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articleaudio.article.jsonld import text_of
from articleaudio.article.text import clean, key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.article.page import Page

_SITE = ["og:site_name", "application-name", "dc.publisher", "apple-mobile-web-app-title", "citation_journal_title"]
_PARTS = re.compile(r"\s[|\-–—·•»]\s|\s\|")
_NO_HOUSE = re.compile(
    r"https?:|www\.|@|(?:blogger|wordpress(?:\.com)?|blogspot|tumblr|wix|squarespace)$", re.IGNORECASE
)
_LENGTH = 500  # characters
_HOUSES = ("WebSite", "NewsMediaOrganization", "Organization")


def site_name(page: Page) -> str:
    """The publication's name as the head of the page states it; "" if it does not.

    Of several names, the one that ends the title: a publisher may be an agency, a company or the maker of the site's
    program.
    """
    node = page.statements.article()
    houses = [other for other in page.statements.nodes if other.get("@type") in _HOUSES]
    stated = [page.statements.text(node.get("publisher")), *(page.meta(name) for name in _SITE)]
    stated += [text_of(house.get("name")) for house in houses] + page.marks.get("publisher", [])
    names = [name for text in stated if (name := _first_part(text)) and not _NO_HOUSE.match(name)]
    title = page.soup.title
    ends = [key(part) for part in _PARTS.split(clean(title.get_text()[:_LENGTH]))[1:]] if title else []
    return next((name for name in names if key(name) in ends), names[0] if names else "")


def _first_part(name: str) -> str:
    """A name without the slogan behind it ("The Link | News you can use")."""
    return re.split(r"\s[|»]\s|\s[-–—]\s(?=.{25})", name.strip(), maxsplit=1)[0].strip()


def house_of(names: Sequence[str]) -> str:
    """The publication that a desk among the authors belongs to; "" if none does."""
    for name in names:
        desk = re.fullmatch(
            r"(.{3,60}?)(?:['’]s)?\s(?:news\s?desk|newsroom|news team|news staff|editorial (?:team|board|staff)|"
            r"staff)",
            name,
            re.IGNORECASE,
        )
        if desk and desk[1][0].isupper() and key(desk[1]) not in {"the", "our", "news", "web", "online"}:
            return desk[1]
    return ""
