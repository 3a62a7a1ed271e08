"""What a page says of its article: address, picture, summary, section, keywords and the like.

For each, the sources are asked from the surest to the least sure: JSON-LD, meta elements, marked-up elements, and
what is printed between headline and body. Headline, people, times and publication have files of their own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from articleaudio.article.headline import marked_text
from articleaudio.article.jsonld import text_of
from articleaudio.article.page import attribute
from articleaudio.article.text import clean
from articleaudio.article.timing import modified_of, published_of

if TYPE_CHECKING:
    from articleaudio.article.jsonld import Node
    from articleaudio.article.opening import Opening
    from articleaudio.article.page import Page
    from articleaudio.model import Article

_KEYWORDS_LIMIT = 40


def with_facts(article: Article, page: Page, node: Node, opening: Opening, first_image: str | None) -> Article:
    """The article with what the page says of it.

    Args:
        article: headline, blocks, people, publication, language, summary and dek are set; `url` is the one given.
        page: the page that it is in.
        node: what the page's JSON-LD says of it.
        opening: what is printed between its headline and its body.
        first_image: the first picture that it shows.
    """
    stamp = published_of(page, node, opening, article.language)
    changed = modified_of(page, node, opening, article.language)
    url = url_of(page, node, article.url)
    return replace(
        article,
        published=stamp.moment if stamp else None,
        has_time=bool(stamp and stamp.has_time),
        modified=changed.moment if changed else None,
        url=url,
        image=image_of(page, node, url, first_image),
        section=section_of(page, node),
        keywords=keywords_of(page, node),
    )


def url_of(page: Page, node: Node, given: str | None) -> str | None:
    """The article's address: as given, else as the page states it, else where the page was found."""
    link = page.soup.find("link", rel="canonical", href=True)
    canonical = attribute(link, "href") if link else ""
    entity = page.statements.text(node.get("mainEntityOfPage"))
    stated = [given or "", _absolute(page.found_at, canonical), page.meta("og:url"), text_of(node.get("url")), entity]
    stated.append(page.found_at)
    return next((url.strip() for url in stated if is_address(url.strip())), None)


def _absolute(base: str, reference: str) -> str:
    """A reference in the page as an address; itself where that cannot be."""
    try:
        return urljoin(base, reference.strip()) if base and reference.strip() else reference
    except ValueError:
        return reference


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
    return stated or marked_text(page, "description")


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
