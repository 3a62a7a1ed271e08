"""When an article was published and last changed: as the page states it, marks it up, or prints it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articleaudio.article import dates
from articleaudio.article.opening import HEADER_LIMIT
from articleaudio.article.text import entries

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from articleaudio.article.jsonld import Node
    from articleaudio.article.leaves import Moment
    from articleaudio.article.opening import Opening
    from articleaudio.article.page import Page

_PUBLISHED = entries(
    """
    article:published_time | og:published_time | article:published | datepublished | parsely-pub-date
    sailthru.date | cxenseparse:recs:publishtime | dc.date.issued | dcterms.issued | dc.date
    dcterms.created | dcterms.date | pubdate | publishdate | publish-date | publish_date | publication_date
    citation_publication_date | date
    """
)
_MODIFIED = ["article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "lastmod"]


def published_of(page: Page, node: Node, opening: Opening, language: str) -> dates.Stamp | None:
    """When it was published; of two sources for the same day, the one with a time of day."""
    stated = [page.statements.text(node.get(name)) for name in ("datePublished", "dateCreated")]
    stated += [text for name in _PUBLISHED for text in page.metas.get(name, [])[:3]]
    marked = [moment for moment in opening.moments if not _is_update(moment)]
    found = [dates.machine(text) for text in stated if text]
    found += [stamp for moment in sorted(marked, key=_by_pubdate) for stamp in [_moment(moment, language)]]
    lines = [leaf.text for leaf in opening.leaves if len(leaf.text) <= HEADER_LIMIT]
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
        if len(leaf.text) <= HEADER_LIMIT:
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
