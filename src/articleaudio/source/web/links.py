"""What a page's markup says of the page after it, read without a tree: links, title, headline.

Only tags are looked at, each bounded in length, so that the time is linear whatever the page holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from urllib.parse import urljoin, urlsplit

from articleaudio.patterns import late

_TAG = late(r"<(link|a|meta|base)\b([^<>]{1,2000})>", re.IGNORECASE)
_ATTRIBUTE = late(r"([a-zA-Z:-]{1,20})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_TITLE = late(r"<title\b[^<>]{0,500}>([^<]{1,1000})", re.IGNORECASE)
_COMMENT = late(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1|\Z)", re.IGNORECASE | re.DOTALL)
_PAGE_WORD = late(
    r"\b(?:page|seite|página|pagina|strona|сторінка|страница|ページ)\s*\d{1,3}(?:\s*\D{1,4}\s*\d{1,3})?\b",
    re.IGNORECASE,
)
_NEXT_LIMIT = 50
_TELLING = 2  # blanks: a title of one or two words is often the site's, the same on all its pages


@dataclass(frozen=True, slots=True)
class Links:
    """What a page says of itself and of the one after it.

    Attributes:
        following: absolute addresses of its `rel=next`, in order.
        names: how it calls itself (canonical address, title for sharing, title), each as `kind: text`.
    """

    following: tuple[str, ...]
    names: frozenset[str]


def links_of(markup: str, address: str) -> Links:
    """Read the tags of a page that was at `address`."""
    bare = _COMMENT.sub(" ", markup)
    following: dict[str, None] = {}
    metas: dict[str, str] = {}
    base = address
    for tag in _TAG.finditer(bare):
        said = _attributes(tag[2])
        kind, rel = tag[1].lower(), said.get("rel", "").lower().split()
        if kind == "base" and said.get("href"):
            base = _joined(address, said["href"])
        elif kind == "meta":
            metas.setdefault(said.get("property", "").lower(), said.get("content", ""))
        elif "canonical" in rel and kind == "link":
            metas.setdefault("canonical", _joined(base, said.get("href", "")))
        elif "next" in rel and len(following) < _NEXT_LIMIT:
            following.setdefault(_joined(base, said.get("href", "")).partition("#")[0])
    title = _TITLE.search(bare)
    return Links(tuple(one for one in following if one), _names(metas, unescape(title[1]) if title else ""))


def _attributes(tag: str) -> dict[str, str]:
    return {one[1].lower(): unescape(one[2] or one[3] or one[4] or "").strip() for one in _ATTRIBUTE.finditer(tag)}


def _names(metas: dict[str, str], title: str) -> frozenset[str]:
    site = _plain(metas.get("og:site_name", ""))
    titles = {"title": _plain(title), "og:title": _plain(metas.get("og:title", ""))}
    said = {kind: text for kind, text in titles.items() if text != site and text.count(" ") >= _TELLING}
    said["canonical"] = metas.get("canonical", "")
    return frozenset(f"{kind}: {text}" for kind, text in said.items() if text)


def _plain(title: str) -> str:
    """A title without the number of its page, in lowercase letters and digits."""
    return " ".join(re.findall(r"\w+", _PAGE_WORD.sub(" ", title.casefold())))


def _joined(base: str, reference: str) -> str:
    """The absolute http(s) address of a reference; "" if it is none."""
    try:
        found = urljoin(base, reference.strip())
        parts = urlsplit(found)
    except ValueError:
        return ""
    return found if parts.scheme in {"http", "https"} and parts.hostname else ""
