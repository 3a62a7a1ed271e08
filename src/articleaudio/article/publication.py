"""Which publication an article appeared in."""

# ruff: noqa: RUF001 - apostrophes are meant

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articleaudio.article.jsonld import text_of
from articleaudio.article.text import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.article.page import Page

_SITE = ["og:site_name", "application-name", "dc.publisher", "apple-mobile-web-app-title", "citation_journal_title"]
_HOUSES = ("WebSite", "NewsMediaOrganization", "Organization")


def site_name(page: Page) -> str:
    """The publication's name as the head of the page states it; "" if it does not."""
    node = page.statements.article()
    houses = [other for other in page.statements.nodes if other.get("@type") in _HOUSES]
    stated = [page.statements.text(node.get("publisher")), *(page.meta(name) for name in _SITE)]
    stated += [text_of(house.get("name")) for house in houses]
    return next((name for name in stated if name and not re.match(r"https?:|www\.|@", name)), "")


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
