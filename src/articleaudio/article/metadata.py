"""What a page says of its article: headline, authors, dates, publication, address, language and the like.

For each, the sources are asked from the surest to the least sure: JSON-LD, meta elements, marked-up elements, and
what is printed between headline and body.
"""

# ruff: noqa: RUF001 - dashes and Cyrillic are meant

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from articleaudio.article import authors as bylines
from articleaudio.article import dates
from articleaudio.article.dek import is_dek
from articleaudio.article.furniture import place_reason, without_reading_time
from articleaudio.article.jsonld import text_of
from articleaudio.article.page import attribute
from articleaudio.article.text import clean, entries, key, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from articleaudio.article.jsonld import Node
    from articleaudio.article.leaves import Leaf, Moment
    from articleaudio.article.page import Page
    from articleaudio.model import AuthorKind

_PUBLISHED = entries(
    """
    article:published_time | og:published_time | article:published | datepublished | parsely-pub-date
    sailthru.date | cxenseparse:recs:publishtime | dc.date.issued | dcterms.issued | dc.date
    dcterms.created | dcterms.date | pubdate | publishdate | publish-date | publish_date | publication_date
    citation_publication_date | date
    """
)
_MODIFIED = ["article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "lastmod"]
_AUTHORS = ["author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "byl"]
_AUTHORS += ["article:author", "og:article:author", "cxenseparse:author", "author-name", "twitter:creator:name"]
_SITE = ["og:site_name", "application-name", "dc.publisher", "apple-mobile-web-app-title", "citation_journal_title"]
_HOUSES = ("WebSite", "NewsMediaOrganization", "Organization")
_SEPARATOR = re.compile(r"\s+[|\-–—·•:»/]{1,2}\s+|\s\|\s?")
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
_HEADER_LIMIT = 300  # characters of a line above the body that may be byline or date
_LABEL_WORDS = 3  # a line of no more words is a label
_TITLE_LIMIT = 500  # characters
_KEYWORDS_LIMIT = 40


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands between the headline and the body: its lines, the dates marked up there, and its pictures."""

    leaves: Sequence[Leaf]
    moments: Sequence[Moment]
    pictures: Sequence[Leaf] = ()
    dek: Leaf | None = None


@dataclass(frozen=True, slots=True)
class Byline:
    """Names with their kinds, in order."""

    names: tuple[str, ...] = ()
    kinds: tuple[AuthorKind, ...] = ()


# ------------------------------------------------------------------------------------------ headline


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
        _marked_text(page, "headline"),
        without_site(page.meta("og:title"), site),
        without_site(page.meta("twitter:title"), site),
        without_site(whole_title(page), site, bold=True),
    ]


def _marked_text(page: Page, name: str) -> str:
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


def site_name(page: Page) -> str:
    """The publication's name as the head of the page states it; "" if it does not."""
    node = page.statements.article()
    houses = [other for other in page.statements.nodes if other.get("@type") in _HOUSES]
    stated = [page.statements.text(node.get("publisher")), *(page.meta(name) for name in _SITE)]
    stated += [text_of(house.get("name")) for house in houses]
    return next((name for name in stated if name and not re.match(r"https?:|www\.|@", name)), "")


def site_in_title(page: Page, headline: str, leaves: Sequence[Leaf]) -> str:
    """The site's name as the end of the title gives it, if the page prints that name by itself, too; else ""."""
    *before, last = _parts(whole_title(page)) or [""]
    if not before or not key(last) or key("".join(before)) != key(headline):
        return ""
    return last if any(key(leaf.text) == key(last) for leaf in leaves) else ""


# ------------------------------------------------------------------------------------------- authors


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
        if len(leaf.text) > _HEADER_LIMIT or leaf.level == 1:
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


def publication_of(page: Page, byline: Byline) -> str:
    """The publication's name; from a byline such as "The Paper news desk" where the page states none."""
    return site_name(page) or house_of(byline.names)


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


# --------------------------------------------------------------------------------------------- dates


def published_of(page: Page, node: Node, opening: Opening, language: str) -> dates.Stamp | None:
    """When it was published; of two sources for the same day, the one with a time of day."""
    stated = [page.statements.text(node.get(name)) for name in ("datePublished", "dateCreated")]
    stated += [text for name in _PUBLISHED for text in page.metas.get(name, [])[:3]]
    marked = [moment for moment in opening.moments if not _is_update(moment)]
    found = [dates.machine(text) for text in stated if text]
    found += [stamp for moment in sorted(marked, key=_by_pubdate) for stamp in [_moment(moment, language)]]
    lines = [leaf.text for leaf in opening.leaves if len(leaf.text) <= _HEADER_LIMIT]
    found += [dates.published_in(line, language) for line in lines]
    return _best(stamp for stamp in found if stamp)


def modified_of(page: Page, node: Node, opening: Opening, language: str) -> datetime | None:
    """When it was last changed, if the page says so."""
    stated = [
        page.statements.text(node.get("dateModified")),
        *(text for name in _MODIFIED for text in page.metas.get(name, [])[:1]),
    ]
    found = [dates.machine(text) for text in stated if text]
    found += [_moment(moment, language) for moment in opening.moments if _is_update(moment)]
    for leaf in opening.leaves:
        if len(leaf.text) <= _HEADER_LIMIT:
            found.append(dates.updated_in(leaf.text, language))
    best = _best(stamp for stamp in found if stamp)
    return best.moment if best else None


def _best(found: Iterable[dates.Stamp]) -> dates.Stamp | None:
    stamps = list(found)
    if not stamps:
        return None
    first = stamps[0]
    timed = (stamp for stamp in stamps if stamp.has_time and stamp.moment.date() == first.moment.date())
    return first if first.has_time else next(timed, first)


def _moment(moment: Moment, language: str) -> dates.Stamp | None:
    return (dates.machine(moment.stated) if moment.stated else None) or dates.printed(moment.printed, language)


def _is_update(moment: Moment) -> bool:
    return bool(re.search(r"updated|modified", moment.names, re.IGNORECASE) or dates.UPDATED.search(moment.printed))


def _by_pubdate(moment: Moment) -> bool:
    return not re.search(r"pubdate|publish", moment.names, re.IGNORECASE)


# --------------------------------------------------------------------------------------------- the rest


def url_of(page: Page, node: Node, given: str | None) -> str | None:
    """The article's address: as given, else as the page states it; only absolute http(s) ones count."""
    link = page.soup.find("link", rel="canonical", href=True)
    canonical = attribute(link, "href") if link else ""
    entity = page.statements.text(node.get("mainEntityOfPage"))
    stated = [given or "", canonical, page.meta("og:url"), text_of(node.get("url")), entity]
    return next((url.strip() for url in stated if is_address(url.strip())), None)


def is_address(url: str) -> bool:
    """Whether it is an absolute http(s) address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and not re.search(r"[\s<>\"]", url)


def image_of(page: Page, node: Node, url: str | None, first: str | None) -> str | None:
    """The lead picture's absolute address."""
    images = page.statements.each(node.get("image"))
    stated = [
        text_of(one.get("url") or one.get("contentUrl")) if isinstance(one, dict) else text_of(one) for one in images
    ]
    for found in (page.meta("og:image", "og:image:url"), *stated, page.meta("twitter:image"), first or ""):
        try:
            address = urljoin(url or "", found) if found else ""
        except ValueError:
            continue
        if is_address(address):
            return address
    return None


def summary_of(page: Page, node: Node) -> str:
    """The page's own description."""
    stated = page.meta("og:description", "description", "twitter:description") or text_of(node.get("description"))
    return stated or _marked_text(page, "description")


def section_of(page: Page, node: Node) -> str:
    """The part of the publication that the article appeared in."""
    return text_of(node.get("articleSection")) or page.meta("article:section", "parsely-section", "section")


def keywords_of(page: Page, node: Node) -> tuple[str, ...]:
    """Its keywords, without repetitions."""
    value = node.get("keywords")
    stated = [text_of(one) for one in value] if isinstance(value, list) else [text_of(value)]
    stated = [text for text in stated if text] or page.metas.get("article:tag", [])
    stated = stated or [page.meta("news_keywords", "keywords", "parsely-tags", "sailthru.tags")]
    parts = [clean(part) for text in stated for part in re.split(r"[,;]", text)]
    return tuple(dict.fromkeys(part for part in parts if part))[:_KEYWORDS_LIMIT]


def dek_leaf(opening: Opening, summary: str) -> Leaf | None:
    """The line printed under the headline that tells what the article is about; None if there is none."""
    for leaf in opening.leaves:
        names = " ".join(place.names for place in islice(leaf.place.upward(), 2))
        is_text = (
            leaf.is_prose
            and not dates.printed(leaf.text[:60])
            and len(words(leaf.text)) > _LABEL_WORDS
            and leaf.linked * 2 < len(leaf.text)
        )
        if not is_text or place_reason(names.split()) in {"navigation", "share bar", "tags", "newsletter box"}:
            continue
        if is_dek(leaf) or (summary and key(leaf.text) == key(summary)):
            return leaf
    return None
