"""When an article was published and last changed: as the page states it, marks it up, or prints it.

Order of sources and its reasons: docs/extraction.md, "Metadata".
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from articleaudio.article import dates
from articleaudio.article.jsonld import fields_of
from articleaudio.article.opening import HEADER_LIMIT
from articleaudio.article.text import entries

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articleaudio.article.dates import Stamp
    from articleaudio.article.jsonld import Node
    from articleaudio.article.leaves import Moment
    from articleaudio.article.opening import Opening
    from articleaudio.article.page import Page

_PUBLISHED = entries(
    """
    article:published_time | og:published_time | og:article:published_time | article:published | article.published
    datepublished | schema:datepublished | parsely-pub-date | sailthru.date | cxenseparse:recs:publishtime
    cxenseparse:publishtime | rnews:datepublished | bt:pubdate | dc.date.issued | dcterms.issued | dc.date.created
    dcterms.created | dc.date | dcterms.date | dc:date | originalpublicationdate | article:published_date
    article_date_original | dcsext.articlefirstpublished | pubdate | pub_date | published | publishdate | publish-date
    publish_date | published_date | published_at | publication_date | article.created | article:created | displaydate
    citation_publication_date | citation_online_date | citation_date | date | pdate
    """
)
_MODIFIED = entries(
    """
    article:modified_time | og:updated_time | og:article:modified_time | datemodified | schema:datemodified
    article.updated | article:updated | dcterms.modified | dc.date.modified | last-modified | lastmod | lastupdated
    updated-date | revised
    """
)
_DAY = timedelta(days=1)


def published_of(page: Page, node: Node, opening: Opening, language: str) -> Stamp | None:
    """When it was published, the surest source first; a day in its address alone is a guess."""
    found = [stamp for text in _stated(page, node) if (stamp := dates.machine(text))]
    marked = [moment for moment in opening.moments if not _is_update(moment)]
    found += [stamp for moment in sorted(marked, key=_by_pubdate) for stamp in [_moment(moment, language)] if stamp]
    lines = [leaf.text for leaf in opening.leaves if len(leaf.text) <= HEADER_LIMIT]
    labelled = next((stamp for line in lines if (stamp := dates.says_published(line, language))), None)
    if labelled and found and abs(labelled.moment.date() - found[0].moment.date()) > _DAY:
        found.insert(0, labelled)
    found += [stamp for line in lines if (stamp := dates.published_in(line, language))]
    return _best(found)


def _stated(page: Page, node: Node) -> list[str]:
    parsely = fields_of(page.meta("parsely-page"))
    stated = [page.statements.text(node.get("datePublished"))]
    stated += [text for name in _PUBLISHED[:6] for text in page.metas.get(name, [])[:3]]
    stated += page.marks.get("datepublished", [])[:3]
    stated += [text for name in _PUBLISHED[6:] for text in page.metas.get(name, [])[:3]]
    stated += [str(parsely.get("pub_date") or ""), page.statements.text(node.get("dateCreated"))]
    return [text for text in (*stated, *page.marks.get("datecreated", [])[:1]) if text]


def modified_of(page: Page, node: Node, opening: Opening, language: str) -> Stamp | None:
    """When it was last changed, if the page says so."""
    stated = [
        page.statements.text(node.get("dateModified")),
        *(text for name in _MODIFIED for text in page.metas.get(name, [])[:1]),
        *page.marks.get("datemodified", [])[:1],
    ]
    found = [dates.machine(text) for text in stated if text]
    found += [_moment(moment, language) for moment in opening.moments if _is_update(moment)]
    lines = [leaf.text for leaf in opening.leaves if len(leaf.text) <= HEADER_LIMIT]
    found += [dates.updated_in(line, language) for line in lines]
    return _best(stamp for stamp in found if stamp)


def _best(found: Iterable[Stamp]) -> Stamp | None:
    """The first; of those of its day, one that also tells the time; of those of its time, one with the zone."""
    stamps = list(found)
    if not stamps:
        return None
    first = stamps[0]
    if not first.has_time:
        first = next(
            (stamp for stamp in stamps if stamp.has_time and stamp.moment.date() == first.moment.date()), first
        )
    if first.has_time and first.moment.tzinfo is None:
        clock = first.moment.replace(second=0)
        zoned = (
            stamp for stamp in stamps if stamp.moment.tzinfo and stamp.moment.replace(second=0, tzinfo=None) == clock
        )
        first = next(zoned, first)
    return first


def _moment(moment: Moment, language: str) -> Stamp | None:
    return (dates.machine(moment.stated) if moment.stated else None) or dates.printed(moment.printed, language)


def _is_update(moment: Moment) -> bool:
    names = moment.names.lower()
    return bool(
        (re.search(r"updated|modified", names) and "publish" not in names) or dates.UPDATED.search(moment.printed)
    )


def _by_pubdate(moment: Moment) -> bool:
    return not re.search(r"pubdate|publish", moment.names, re.IGNORECASE)
