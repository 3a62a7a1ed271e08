"""When an article was published and last changed: as the page states it, marks it up, or prints it.

Order of sources and its reasons: docs/extraction.md, "Metadata".
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, timedelta, timezone
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from articleaudio.article.dates import stamps as dates
from articleaudio.article.dates.stamps import Stamp
from articleaudio.article.facts.authors import opens_byline
from articleaudio.article.tree.jsonld import fields_of
from articleaudio.article.tree.microdata import ELSEWHERE
from articleaudio.article.words.text import entries, words
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from articleaudio.article.blocks.leaves import Leaf, Moment
    from articleaudio.article.facts.opening import Opening
    from articleaudio.article.tree.jsonld import Node
    from articleaudio.article.tree.page import Page

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
_HALF_DAY, _HOUR, _QUARTER = timedelta(hours=12), timedelta(hours=1), timedelta(minutes=15)
_STEPS = 6  # places around a date that may say that it is a comment's
_STAMP = 40  # characters of a day and a time
_CLOCK = late(r"\b\d{1,2}[:.]\d{2}\b(?!\.\d)")


def published_of(page: Page, node: Node, opening: Opening, language: str, url: str | None = None) -> Stamp | None:
    """When it was published, the surest source first; a day in its address alone is a guess."""
    stated = [stamp for text in _stated(page, node) if (stamp := dates.machine(text))]
    marked = [moment for moment in opening.moments if not (_is_update(moment) or _is_elsewhere(moment))]
    shown = [_moment(moment, language) for moment in sorted(marked, key=_by_pubdate)]
    found = [*stated, *(stamp for stamp in shown if stamp)]
    if found:
        changed = modified_of(page, node, opening, language)
        below = [_with_year(line, found[0], language) for line in _printed_lines(opening.below())]
        own = _by_own_clock(found[0], [*stated, *(dates.machine(moment.stated) for moment in marked)])
        found.insert(0, _reconciled(found[0], own, below, changed, language))
    lines = _printed_lines(opening.lines())
    found += [stamp for line in lines if (stamp := dates.published_in(line, language))]
    found += [stamp for text in page.marks.get("updated", [])[:1] if found and (stamp := dates.machine(text))]
    return _best(found) or (dates.in_address(url) if url else None)


def _printed_lines(leaves: Sequence[Leaf]) -> list[str]:
    """Header lines, bylines first; a day and a time on lines of their own ("Nov. 19, 2019", "5:50 PM") are one."""
    lines = [leaf.text for leaf in leaves]
    joined = [
        f"{line} {following}"
        for line, following in pairwise(lines)
        if len(line) + len(following) <= _STAMP and _CLOCK.match(following) and not _CLOCK.search(line)
    ]
    return [*(line for line in lines if opens_byline(line)), *joined, *lines]


def _with_year(line: str, stated: Stamp, language: str) -> str:
    """A line that prints a day without a year ("Posted Nov 18, 8:19 PM"), with the year that puts it beside the stated.

    A line that says more than a date is no line of dates: a dek tells of days, too.
    """
    whole = dates.with_year(line, stated.moment)
    if whole == line or dates.says_published(whole, language):
        return whole
    shown = dates.published_in(whole, language)
    return whole if shown and len(words(shown.rest)) <= 1 else line


def _by_own_clock(first: Stamp, stated: Iterable[Stamp | None]) -> Stamp:
    """A moment told by Greenwich's clock with the offset of another statement for machines of the same minute."""
    if first.has_time and first.moment.utcoffset() == timedelta():
        minute = first.moment.replace(second=0)
        for other in stated:
            if other and other.moment.utcoffset() and other.moment.replace(second=0) == minute:
                return replace(first, moment=first.moment.astimezone(other.moment.tzinfo))
    return first


def _reconciled(stated: Stamp, own: Stamp, lines: Sequence[str], changed: Stamp | None, language: str) -> Stamp:
    """The date that is stated, or the one that is printed below the headline, where they name different days.

    A day apart, both may be the same moment, told by the clock of Greenwich and by the publication's: then its own
    clock counts. A printed day that says it is the publication's wins; any other that is further away is something
    else (an update, a date in the story). `own` is the stated moment by the publication's clock, if a statement has it:
    it counts unless the other's day is printed.
    """
    labelled = next((stamp for line in lines if (stamp := dates.says_published(line, language))), None)
    shown = labelled or next((stamp for line in lines if (stamp := dates.published_in(line, language))), None)
    if shown is None or shown.moment.date() == own.moment.date():
        return own
    if shown.moment.date() == stated.moment.date():
        return stated
    if labelled is None:
        is_update = changed is not None and changed.moment.date() == shown.moment.date()
        if is_update or abs(stated.moment.date() - shown.moment.date()) > _DAY:
            return own
    return _same_moment(stated, shown) or shown


def _same_moment(stated: Stamp, shown: Stamp) -> Stamp | None:
    """A moment by the clock that prints it, if there is a zone in which both dates are one moment."""
    if not (shown.has_time and stated.has_time) or stated.moment.utcoffset() is None or shown.moment.tzinfo:
        return None
    instant = stated.moment.astimezone(UTC)
    ahead = shown.moment.replace(tzinfo=UTC, second=0) - instant.replace(second=0)
    if ahead % _QUARTER or not -_HALF_DAY <= ahead <= _HALF_DAY + 2 * _HOUR:
        return None
    return Stamp(instant.astimezone(timezone(ahead)), has_time=True)


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
        *page.marks.get("updated", [])[:1],
    ]
    found = [dates.machine(text) for text in stated if text]
    found += [_moment(moment, language) for moment in opening.moments if _is_update(moment)]
    found += [dates.updated_in(leaf.text, language) for leaf in opening.lines()]
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


def _is_elsewhere(moment: Moment) -> bool:
    return any(ELSEWHERE.search(place.names) for place in islice(moment.place.upward(), _STEPS))


def _by_pubdate(moment: Moment) -> bool:
    return not re.search(r"pubdate|publish", moment.names, re.IGNORECASE)
