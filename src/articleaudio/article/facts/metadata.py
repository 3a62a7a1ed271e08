"""What a page says of its article: address, picture, summary, section, keywords and the like.

For each, the sources are asked from the surest to the least sure: JSON-LD, meta elements, marked-up elements, and
what is printed between headline and body. Headline, people, times and publication have files of their own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from articleaudio.article.facts.lead import pictures_of
from articleaudio.article.facts.timing import modified_of, published_of
from articleaudio.article.tree.jsonld import text_of
from articleaudio.article.tree.page import attribute
from articleaudio.article.words.text import clean
from articleaudio.model import Figure
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from articleaudio.article.facts.opening import Opening
    from articleaudio.article.tree.jsonld import Node
    from articleaudio.article.tree.page import Page
    from articleaudio.model import Article, Block

_KEYWORDS_LIMIT = 40
_SIZED = frozenset({"src", "width", "height"})
_IMAGES_LIMIT = 200
_COMMONS = late(r"creative\s?commons|\bcc(?:[ -]by|0)\b", re.IGNORECASE)


def with_facts(article: Article, page: Page, node: Node, opening: Opening, first_images: Sequence[str]) -> Article:
    """The article with what the page says of it.

    Args:
        article: headline, blocks, people, publication, language, summary and dek are set; `url` is the one given.
        page: the page that it is in.
        node: what the page's JSON-LD says of it.
        opening: what is printed between its headline and its body.
        first_images: the addresses of the first picture that it shows, the best first.
    """
    changed = modified_of(page, node, opening, article.language)
    url = url_of(page, node, article.url)
    stamp = published_of(page, node, opening, article.language, url)
    image, size = image_of(page, node, url, next(iter(first_images), None))
    return replace(
        article,
        published=stamp.moment if stamp else None,
        has_time=bool(stamp and stamp.has_time),
        published_guessed=bool(stamp and stamp.guessed),
        modified=changed.moment if changed else None,
        modified_has_time=bool(changed and changed.has_time),
        url=url,
        blocks=tuple(_with_address(block, page, url or "") for block in article.blocks),
        image=image,
        image_size=size,
        section=section_of(page, node),
        keywords=keywords_of(page, node),
        is_free=is_free(page, node),
        licence=licence_of(page, node),
        pictures=pictures_of(page, [*_stated_pictures(page, node), *first_images]),
    )


def _with_address(block: Block, page: Page, url: str) -> Block:
    """A figure's picture by its whole address, where the page's is known."""
    if not (isinstance(block, Figure) and block.image and url):
        return block
    base = next((attribute(tag, "href") for tag in page.named("base") if "href" in tag.attrs), "")
    return replace(block, image=_absolute(block.image, _absolute(base, url) or url) or block.image)


def url_of(page: Page, node: Node, given: str | None) -> str | None:
    """The article's address: as given, else as the page states it, else where it was found.

    Relative addresses are made absolute. The canonical one may be on another host: an article that is printed
    elsewhere, too, is one article.
    """
    base = next((attribute(tag, "href") for tag in page.named("base") if "href" in tag.attrs), page.found_at)
    root = _absolute(base, page.found_at or page.meta("og:url"))
    entity = page.statements.text(node.get("mainEntityOfPage"))
    stated = [
        given or "",
        page.linked("canonical"),
        page.meta("og:url"),
        text_of(node.get("url")),
        entity,
        page.found_at,
    ]
    return next((url for one in stated if one.strip() and (url := _absolute(one.strip(), root))), None)


def _absolute(address: str, base: str) -> str:
    """An address seen from another one; "" if that gives no http(s) address."""
    try:
        found = urljoin(base, address)
    except ValueError:
        return ""
    return found if is_address(found) else ""


def is_address(url: str) -> bool:
    """Whether it is an absolute http(s) address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and not re.search(r"[\s<>\"]", url)


def image_of(page: Page, node: Node, url: str | None, first: str | None) -> tuple[str | None, tuple[int, int] | None]:
    """The lead picture's absolute address, and its width and height in pixels where the page says them."""
    images = [_picture(one) for one in page.statements.each(node.get("image"))]
    candidates = (page.meta("og:image:secure_url", "og:image", "og:image:url"), *(one[0] for one in images))
    for found in (*candidates, page.meta("twitter:image"), first or ""):
        if found and (address := _absolute(found, url or "")):
            sizes = [size for text, *size in images if _absolute(text, url or "") == address]
            return address, _size_of(page, sizes, url or "", address)
    return None, None


def _stated_pictures(page: Page, node: Node) -> list[str]:
    """The addresses of the lead picture that the page states in its head and its JSON-LD, as they are there."""
    named = [page.meta("og:image:secure_url", "og:image", "og:image:url")]
    named += [_picture(one)[0] for one in page.statements.each(node.get("image"))]
    return [*named, page.meta("twitter:image")]


def _picture(value: object) -> tuple[str, str, str]:
    """Address, width and height of a picture in JSON-LD."""
    if not isinstance(value, dict):
        return text_of(value), "", ""
    address = text_of(value.get("url") or value.get("contentUrl") or value.get("@id"))
    return address, text_of(value.get("width")), text_of(value.get("height"))


def _size_of(page: Page, sizes: Iterable[Sequence[str]], url: str, address: str) -> tuple[int, int] | None:
    """The size that Open Graph, JSON-LD or the element that shows a picture gives it."""
    found = list(sizes)
    if address in {_absolute(page.meta(name), url) for name in ("og:image:secure_url", "og:image") if page.meta(name)}:
        found.insert(0, (page.meta("og:image:width"), page.meta("og:image:height")))
    found += [
        (attribute(tag, "width"), attribute(tag, "height"))
        for tag in islice((tag for tag in page.named("img") if tag.attrs.keys() >= _SIZED), _IMAGES_LIMIT)
        if _absolute(attribute(tag, "src"), url) == address
    ]
    return next((size for width, height in found if (size := _pixels(width, height))), None)


def _pixels(width: str, height: str) -> tuple[int, int] | None:
    found = [re.fullmatch(r"(\d{1,5})(?:\.\d+)?\s?(?:px)?", text.strip(), re.ASCII) for text in (width, height)]
    sides = [int(one[1]) for one in found if one]
    return (sides[0], sides[1]) if len(sides) == len(found) and min(sides) > 1 else None


def is_free(page: Page, node: Node) -> bool | None:
    """Whether anybody may read it, as the page says (`isAccessibleForFree`, content tier); None if it does not say.

    https://developers.google.com/search/docs/appearance/structured-data/paywalled-content
    """
    parts = [part for part in page.statements.each(node.get("hasPart")) if isinstance(part, dict)]
    stated = [_truth(one.get("isAccessibleForFree")) for one in (node, *parts)]
    stated += [_truth(text) for text in page.marks.get("isaccessibleforfree", [])[:1]]
    tier = page.meta("article:content_tier", "content_tier", "og:content_tier", "cxenseparse:content_tier").lower()
    if "false" in stated or tier in {"locked", "metered", "premium", "paid"}:
        return False
    return True if "true" in stated or tier == "free" else None


def _truth(value: object) -> str:
    """A truth value in its many spellings (true, "True", "http://schema.org/False") as "true", "false" or ""."""
    word = str(value).strip().rsplit("/", 1)[-1].lower()
    return {"true": "true", "yes": "true", "1": "true", "false": "false", "no": "false", "0": "false"}.get(word, "")


def licence_of(page: Page, node: Node) -> str:
    """Under what the article may be used: an address, or the name of a Creative Commons licence; "" if not stated.

    A licence link counts in the head, and in the body where it leads to Creative Commons; any other there is the
    licence of something shown.
    """
    links = (tag for tag in page.related("license") if tag.name in {"link", "a"} and "href" in tag.attrs)
    hrefs = [(tag.name, attribute(tag, "href")) for tag in islice(links, 20)]
    linked = [href for name, href in hrefs if name == "link" or "creativecommons.org" in href]
    stated = [text_of(node.get("license")), *linked, *page.marks.get("license", [])[:1]]
    stated += [page.meta(name) for name in ("dcterms.license", "dc.rights", "dcterms.rights", "dcterms:license")]
    return next((text for text in stated if is_address(text) or _COMMONS.search(text)), "")


def summary_of(page: Page, node: Node) -> str:
    """The page's own description."""
    stated = page.meta("og:description", "description", "twitter:description") or text_of(node.get("description"))
    return stated or next(iter(page.marks.get("description", [])), "")


def section_of(page: Page, node: Node) -> str:
    """The part of the publication that the article appeared in."""
    stated = text_of(node.get("articleSection")) or page.meta("article:section", "parsely-section", "section")
    return stated or next(iter(page.marks.get("articlesection", [])), "")


def keywords_of(page: Page, node: Node) -> tuple[str, ...]:
    """Its keywords, without repetitions."""
    value = node.get("keywords")
    stated = [text_of(one) for one in value] if isinstance(value, list) else [text_of(value)]
    stated = [text for text in stated if text] or page.metas.get("article:tag", [])
    stated = stated or [page.meta("news_keywords", "keywords", "parsely-tags", "sailthru.tags")]
    stated = [text for text in stated if text] or page.marks.get("keywords", [])
    parts = [clean(part) for text in stated for part in re.split(r"[,;]", text)]
    return tuple(dict.fromkeys(part for part in parts if part))[:_KEYWORDS_LIMIT]
