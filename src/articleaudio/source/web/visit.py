"""An article by its address: its page, and the further pages of the same article."""

from __future__ import annotations

import logging
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from articleaudio.errors import SourceError
from articleaudio.source.address import shown
from articleaudio.source.recognise import form_of_suffix, recognise
from articleaudio.source.web.client import Visitor
from articleaudio.source.web.content_types import form_of_type
from articleaudio.source.web.following import is_same_article, next_page
from articleaudio.source.web.links import links_of

if TYPE_CHECKING:
    from articleaudio.model import Source
    from articleaudio.source.manners import Manners
    from articleaudio.source.web.client import Fetched

log = logging.getLogger(__name__)


def visit(address: str, manners: Manners) -> Source:
    """Fetch an article.

    Raises:
        SourceError: it cannot be had, must not be, or is no page.
    """
    with Visitor(manners) as visitor:
        return visit_with(visitor, address)


def visit_with(visitor: Visitor, address: str) -> Source:
    """Fetch an article, one of several.

    Raises:
        SourceError: it cannot be had, must not be, or is no page.
    """
    fetched = visitor.fetch(address)
    first = _page(shown(address), fetched)
    return replace(first, following=tuple(_following(first, fetched, visitor)))


def _page(name: str, fetched: Fetched) -> Source:
    form, charset = form_of_type(name, fetched.content_type)
    by_suffix = form_of_suffix(fetched.path) if form == "text" else None  # Markdown is often sent as plain text
    return replace(recognise(name, fetched.data, by_suffix or form, charset), found_at=fetched.address)


def _following(first: Source, fetched: Fetched, visitor: Visitor) -> list[Source]:
    """The further pages of an article, in order.

    Raises:
        SourceError: one that is surely there cannot be had: half an article is none.
    """
    found: list[Source] = []
    seen = {fetched.address}
    opening = links = links_of(first.text, fetched.address)
    while len(found) < visitor.manners.pages - 1:
        candidate = next_page(links, fetched.address, first.found_at or "")
        if candidate is None or candidate.address in seen:
            break
        seen.add(candidate.address)
        time.sleep(visitor.delay(candidate.address))
        try:
            fetched = visitor.fetch(candidate.address)
            page = _page(shown(candidate.address), fetched)
        except SourceError as error:
            if candidate.is_sure:
                raise
            log.info("%s", error)
            break
        links = links_of(page.text, fetched.address)
        if fetched.address in seen - {candidate.address} or not (candidate.is_sure or is_same_article(opening, links)):
            break
        seen.add(fetched.address)
        found.append(page)
    return found
