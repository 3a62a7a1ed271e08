"""Articles that an archive holds as pieces of HTML: each becomes a page with nothing in it but the article."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING

from articleaudio.model import Source
from articleaudio.source.archives.contract import TOO_LARGE, Unreadable
from articleaudio.source.files import SIZE_LIMIT

if TYPE_CHECKING:
    from articleaudio.model import Given


def page_of(
    label: str,
    html: str,
    given: Given,
    *,
    publication: str = "",
    language: str = "",
    found_at: str = "",
    image: str = "",
) -> Source | Unreadable:
    """The page of an article.

    Args:
        label: what messages call it.
        html: its body.
        given: what the archive says of it; `is_body` says whether nothing of the body may be left out.
        publication: what it appeared in, "" if not known.
        language: of all of the archive: believed as far as the text does not speak against it.
        image: the address of its lead picture, where that does not stand in the body.
        found_at: what the addresses in the body are relative to, where that is not `given.url`.
    """
    if not html.strip():
        return Unreadable(label, f"{label} has no text: there is nothing to read in it.")
    statement: dict[str, object] = {"@context": "https://schema.org", "@type": "Article", "headline": given.headline}
    data = json.dumps(statement).replace("<", "\\u003c")
    site = f'<meta property="og:site_name" content="{escape(publication)}">' if publication else ""
    site += f'<meta property="og:image" content="{escape(image)}">' if image else ""
    lang = f' lang="{escape(language)}"' if language else ""
    page = (
        f'<!doctype html><html{lang}><head><meta charset="utf-8"><title>{escape(given.headline)}</title>{site}'
        f'<script type="application/ld+json">{data if given.headline else ""}</script></head><body>{html}</body></html>'
    ).encode("utf-8", errors="replace")
    if len(page) > SIZE_LIMIT:
        return Unreadable(label, f"{label} {TOO_LARGE}")
    return Source(label, page, "utf-8", "html", found_at=found_at or given.url or None, given=given)
