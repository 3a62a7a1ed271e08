"""Which publication an article appeared in."""

# ruff: noqa: RUF001 - apostrophes are meant

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articleaudio.article.facts.authors import is_agency
from articleaudio.article.tree.jsonld import text_of
from articleaudio.article.words.text import clean, key
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.article.blocks.leaves import Leaf
    from articleaudio.article.tree.page import Page

_SITE = ["og:site_name", "application-name", "dc.publisher", "apple-mobile-web-app-title", "citation_journal_title"]
_PARTS = late(r"\s[|\-–—·•»]\s|\s\|")
_NO_HOUSE = late(r"https?:|www\.|@|(?:blogger|wordpress(?:\.com)?|blogspot|tumblr|wix|squarespace)$", re.IGNORECASE)
_LENGTH = 500  # characters
_HOUSES = ("WebSite", "NewsMediaOrganization", "Organization")
_RIGHTS = late(
    r"(?:copyright\s?|©\s?|\(c\)\s?){1,3}(?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)\d\d)?[\s,.]{1,3}(?:by\s)?(?P<rest>.+)",
    re.IGNORECASE,
)
"""Who claims the rights of a page, and since when."""

_RIGHTS_WORDS = 6
_COMPANY = late(
    r"\b(?:inc|llc|ltd|limited|gmbh|ag|s\.?p\.?a|srl|sas|plc|corp(?:oration)?|company|media|group|communications|holdings?|"
    r"publishing|publishers?|broadcasting|networks?|interactive|rights|ооо|ао|зао)\b|株式会社|有限公司",
    re.IGNORECASE,
)
"""Words of a company's name, which is seldom that of what it publishes."""

_DOMAIN = late(r"\.[a-z]{2,6}$", re.IGNORECASE)


def site_name(page: Page) -> str:
    """The publication's name as the head of the page states it; "" if it does not.

    Of several names, the one that ends the title: a publisher may be an agency, a company or the maker of the site's
    program. Else an agency's, and one in small letters alone, which programs use, come last.
    """
    names = sorted(_stated(page), key=lambda name: (name.islower(), is_agency(name)))
    ends = set(map(key, _title_parts(page)[1:]))
    return next((name for name in names if key(name) in ends), names[0] if names else "")


def spelled(name: str, page: Page, rights: str) -> str:
    """A publication's name as its title, its own statements or its claim of rights (`rights`) write it for readers.

    Programs write it without blanks and marks ("Barrons") or capitals ("nj", "the Guardian"); such a short one may
    be an address without its ending, too ("NJ.com").
    """
    spellings = [*_title_parts(page), *(_first_part(page.meta(meta)) for meta in _SITE), *_stated(page), rights]
    good = [text for text in spellings if not (_is_small(text) or text.isupper())]
    same = [text for text in good if key(text) == key(name) and (_is_small(name) or len(text) > len(name))]
    if _is_small(name):
        same += [text for text in good if key(_DOMAIN.sub("", text)) == key(_DOMAIN.sub("", name))]
    return same[0] if same else name


def rights_in(leaves: Sequence[Leaf]) -> str:
    """Who claims the rights of the page below the article ("© 2019 The Courier"), if not a company; "" if nobody."""
    for leaf in reversed(leaves):
        if leaf.keep:
            break
        if leaf.reason == "copyright line" and (found := _RIGHTS.match(leaf.text[:_LENGTH])):
            name = re.split(r"[.,|(]\s|\s[|(]|\.$|\s[–—-]\s|\sall rights", found["rest"], maxsplit=1)[0].strip()
            if len(name.split()) <= _RIGHTS_WORDS and not (_COMPANY.search(name) or is_agency(name)):
                return name
    return ""


def _is_small(name: str) -> bool:
    return name.islower() or name[:1].islower()


def _stated(page: Page) -> list[str]:
    node = page.statements.article()
    houses = [other for other in page.statements.nodes if other.get("@type") in _HOUSES]
    stated = [page.statements.text(node.get("publisher")), *(page.meta(name) for name in _SITE)]
    stated += [text_of(house.get("name")) for house in houses] + page.marks.get("publisher", [])
    return [name for text in stated if (name := _first_part(text)) and not _NO_HOUSE.match(name)]


def _title_parts(page: Page) -> list[str]:
    title = page.soup.title
    return _PARTS.split(clean(title.get_text()[:_LENGTH])) if title else []


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
