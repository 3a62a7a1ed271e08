"""One page of the feed as RSS 2.0, written element by element, so that memory does not grow with the page.

The rules followed: https://podcasters.apple.com/support/823-podcast-requirements, PSP-1
(https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification), the Podcasting 2.0 namespace
(https://podcasting2.org/docs/podcast-namespace), RFC 5005 for pages, the RSS Advisory Board's profile.
"""

from __future__ import annotations

import hashlib
import io
from contextlib import contextmanager
from dataclasses import dataclass
from email.utils import format_datetime
from os.path import getsize, isfile
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import quote

from lxml import etree

from articleaudio.feed import text
from articleaudio.licences import licence_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from articleaudio.config import Show
    from articleaudio.model import Episode

ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
PODCAST = "https://podcastindex.org/namespace/1.0"
ATOM = "http://www.w3.org/2005/Atom"
FEED = "feed.xml"
MARK_BYTES = 16
_PREFIXES = {"itunes": ITUNES, "podcast": PODCAST, "atom": ATOM}

_ENCLOSURE_TYPE = "audio/mpeg"
# What lies beside an MP3: suffix, element, media type, attributes of its own.
_BESIDE: tuple[tuple[str, str, str, Mapping[str, str]], ...] = (
    (".vtt", "transcript", "text/vtt", {"rel": "captions"}),
    (".srt", "transcript", "application/x-subrip", {"rel": "captions"}),
    (".json", "transcript", "application/json", {}),
    (".html", "transcript", "text/html", {}),
    (".chapters.json", "chapters", "application/json+chapters", {}),
)
# The same sound in other formats: https://podcasting2.org/docs/podcast-namespace/tags/alternate-enclosure.
_ALTERNATES = ((".opus", "audio/opus", "Opus"), (".m4a", "audio/mp4", "AAC"))


@dataclass(frozen=True, slots=True)
class Page:
    """What the channel of one page says: `guid` is the podcast:guid, `cover` a file name.

    Pages are numbered from the oldest, which is 1; the newest, number `pages`, is feed.xml.
    """

    show: Show
    guid: str | None
    cover: str | None
    number: int
    pages: int

    def address(self, path: str) -> str:
        """The public address of a file of the output folder."""
        return text.address(self.show.base_url) + quote(path)

    @property
    def name(self) -> str:
        """The file of the page."""
        return FEED if self.number == self.pages else older_page(self.number)


def older_page(number: int) -> str:
    """The file of a page behind feed.xml: feed-1.xml has the oldest episodes."""
    return f"feed-{number}.xml"


def write_page(out: IO[bytes], page: Page, episodes: Sequence[Episode]) -> None:
    """Write a page of the feed with these episodes, in this order.

    Raises:
        OSError: an episode's file is not there, or `out` cannot be written.
    """
    with etree.xmlfile(out, encoding="UTF-8") as xml:
        xml.write_declaration()
        with _inside(xml, "rss", {"version": "2.0"}, _PREFIXES), _inside(xml, "channel"):
            _channel(xml, page, episodes)
            for episode in episodes:
                _item(xml, page, episode)
    out.write(b"\n")


def item_size(page: Page, episode: Episode) -> int:
    """How many bytes an episode's item takes.

    Raises:
        OSError: the episode's file is not there.
    """
    out = io.BytesIO()
    with etree.xmlfile(out, encoding="UTF-8") as xml, _inside(xml, "rss", {}, _PREFIXES):
        _item(xml, page, episode)
    return len(out.getvalue())


def mark_of(path: Path) -> str:
    """What changes with anything in an output folder that an episode's item tells: of its MP3 and the files beside it.

    Returns:
        `MARK_BYTES` bytes in hex.

    Raises:
        OSError: the MP3 is not there.
    """
    found = path.stat()
    stem = str(path).removesuffix(path.suffix)
    # Of a hundred thousand episodes: pathlib would take four times as long.
    beside = "".join("01"[isfile(stem + suffix)] for suffix, *_ in _BESIDE)  # noqa: PTH113
    others = [_size(stem + suffix) for suffix, *_ in _ALTERNATES]
    facts = f"{path.name} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns} {beside} {' '.join(others)}"
    return hashlib.blake2b(facts.encode("utf-8", "backslashreplace"), digest_size=MARK_BYTES).hexdigest()


def _size(path: str) -> str:
    return str(getsize(path)) if isfile(path) else "-"  # noqa: PTH113, PTH202 - as in `mark_of`


# ------------------------------------------------------------------------------------------- channel


def _channel(xml: Any, page: Page, episodes: Sequence[Episode]) -> None:
    show = page.show
    title, link = text.titled(show.title), text.address(show.link)
    _leaf(xml, "title", title)
    _leaf(xml, "link", link)
    _leaf(xml, "description", text.shortened(show.description))
    _leaf(xml, "language", show.language)
    if episodes:
        _leaf(xml, "lastBuildDate", format_datetime(max(episode.label.published for episode in episodes)))
    _leaf(xml, "generator", "articleaudio")
    _page_links(xml, page)
    _leaf(xml, "itunes:author", text.titled(show.author or show.title))
    _leaf(xml, "itunes:type", "episodic")
    _leaf(xml, "itunes:explicit", "true" if show.explicit else "false")
    _category(xml, show.category)
    if page.cover:
        _leaf(xml, "itunes:image", href=page.address(page.cover))
        with _inside(xml, "image"):
            _leaf(xml, "url", page.address(page.cover))
            _leaf(xml, "title", title)
            _leaf(xml, "link", link)
    if page.guid:
        _leaf(xml, "podcast:guid", page.guid)
    _leaf(xml, "podcast:locked", "no")
    _leaf(xml, "podcast:medium", "podcast")
    _leaf(xml, "podcast:txt", "true", purpose="ai-content")


def _page_links(xml: Any, page: Page) -> None:
    """Where the older pages are (RFC 5005, 3); a feed of one page has none.

    Nothing leads to a newer page but to the first: a page then stays as it is when newer ones come.
    """
    relations = {"self": page.name}
    if page.pages > 1:
        relations |= {"first": FEED, "last": older_page(1)}
        if page.number > 1:
            relations["next"] = older_page(page.number - 1)
    for relation, name in relations.items():
        _leaf(xml, "atom:link", rel=relation, type="application/rss+xml", href=page.address(name))


def _category(xml: Any, category: str) -> None:
    top, _, sub = category.partition(" > ")
    with _inside(xml, "itunes:category", {"text": top}):
        if sub:
            _leaf(xml, "itunes:category", text=sub)


# ---------------------------------------------------------------------------------------------- item


def _item(xml: Any, page: Page, episode: Episode) -> None:
    label = episode.label
    with _inside(xml, "item"):
        _leaf(xml, "title", text.titled(label.headline) or text.titled(episode.path.stem))
        if link := text.address(label.url):
            _leaf(xml, "link", link)
        _leaf(xml, "guid", text.plain(label.guid), isPermaLink="true" if _is_address(label.guid) else "false")
        _leaf(xml, "pubDate", format_datetime(label.published))
        _leaf(xml, "description", text.description(label))
        url = page.address(f"episodes/{episode.path.name}")
        _leaf(xml, "enclosure", url=url, length=str(episode.path.stat().st_size), type=_ENCLOSURE_TYPE)
        _leaf(xml, "itunes:duration", str(max(1, round(episode.seconds))))
        _leaf(xml, "itunes:explicit", "true" if page.show.explicit else "false")
        _leaf(xml, "itunes:episodeType", "full")
        if byline := text.titled(", ".join(label.authors) or label.publication):
            _leaf(xml, "itunes:author", byline)
        if page.cover:
            _leaf(xml, "itunes:image", href=page.address(page.cover))
        for name in filter(None, (text.titled(author, text.NAME_LENGTH) for author in label.authors)):
            _leaf(xml, "podcast:person", name, role="author", group="writing")
        _licence(xml, label.licence)
        _files_beside(xml, page, episode)
        _alternates(xml, page, episode)
        _leaf(xml, "podcast:txt", "true", purpose="ai-content")


def _licence(xml: Any, stated: str) -> None:
    """podcast:license: https://podcasting2.org/docs/podcast-namespace/tags/license."""
    licence = licence_in(text.plain(stated))
    if licence:
        url = text.address(licence.address)
        _leaf(xml, "podcast:license", licence.slug, **({"url": url} if url else {}))


def _files_beside(xml: Any, page: Page, episode: Episode) -> None:
    language = episode.label.language
    for suffix, element, media, more in _BESIDE:
        path = episode.path.with_name(episode.path.stem + suffix)
        if path.is_file():
            spoken = {"language": language} if element == "transcript" and language not in {"", "und"} else {}
            url = page.address(f"episodes/{path.name}")
            _leaf(xml, f"podcast:{element}", url=url, type=media, **spoken, **more)


def _alternates(xml: Any, page: Page, episode: Episode) -> None:
    for suffix, media, title in _ALTERNATES:
        path = episode.path.with_name(episode.path.stem + suffix)
        if path.is_file():
            size = path.stat().st_size
            told = {"type": media, "length": str(size), "title": title}
            if episode.seconds:
                told["bitrate"] = str(round(size * 8 / episode.seconds))
            with _inside(xml, "podcast:alternateEnclosure", told):
                _leaf(xml, "podcast:source", uri=page.address(f"episodes/{path.name}"))


def _is_address(guid: str) -> bool:
    return text.address(guid) == guid


# -------------------------------------------------------------------------------------------- writing


@contextmanager
def _inside(
    xml: Any, name: str, attributes: Mapping[str, str] | None = None, prefixes: Mapping[str, str] | None = None
) -> Iterator[None]:
    with xml.element(_qualified(name), dict(attributes or {}), nsmap=dict(prefixes) if prefixes else None):
        xml.write("\n")
        yield
    if not prefixes:  # nothing may be written after the root
        xml.write("\n")


def _leaf(xml: Any, name: str, value: str = "", /, **attributes: str) -> None:
    with xml.element(_qualified(name), attributes):
        if value:
            xml.write(value)
    xml.write("\n")


def _qualified(name: str) -> str:
    prefix, _, local = name.rpartition(":")
    return f"{{{_PREFIXES[prefix]}}}{local}" if prefix else local
