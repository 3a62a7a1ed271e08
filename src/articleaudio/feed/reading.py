"""Reads a feed of an output folder back, as a podcast client would."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from lxml import etree

from articleaudio.errors import EpisodeError
from articleaudio.feed.rss import ATOM, FEED, ITUNES, PODCAST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Item:
    """An episode as the feed tells it; `beside` are the addresses of its transcripts and chapters."""

    title: str
    guid: str
    url: str
    length: str
    type: str
    duration: str
    beside: tuple[str, ...]


def read_items(folder: Path) -> Iterator[Item]:
    """The items of all pages of the folder's feed, newest first.

    Raises:
        EpisodeError: there is no feed, or it is not well-formed.
    """
    name = FEED
    if not (folder / name).is_file():
        raise EpisodeError(f"{folder / name}: there is no feed; write it with `articleaudio feed`.")
    read: set[str] = set()
    while name and name not in read:
        read.add(name)
        path = folder / name
        try:
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            root = etree.parse(str(path), parser).getroot()
        except (OSError, etree.XMLSyntaxError) as error:
            raise EpisodeError(f"{path}: the feed cannot be read ({error}).") from error
        for item in root.iter("item"):
            yield _item(item)
        name = _next(root)


def _next(root: etree._Element) -> str:
    """The file of the page with older episodes; "" if there is none."""
    links = (link.get("href", "") for link in root.iter(f"{{{ATOM}}}link") if link.get("rel") == "next")
    return unquote(urlsplit(str(next(links, ""))).path.rpartition("/")[2])


def _item(item: etree._Element) -> Item:
    enclosure = item.find("enclosure")
    told = dict(enclosure.attrib) if enclosure is not None else {}
    beside = [*item.iter(f"{{{PODCAST}}}transcript"), *item.iter(f"{{{PODCAST}}}chapters")]
    return Item(
        title=item.findtext("title", ""),
        guid=item.findtext("guid", ""),
        url=str(told.get("url", "")),
        length=str(told.get("length", "")),
        type=str(told.get("type", "")),
        duration=item.findtext(f"{{{ITUNES}}}duration", ""),
        beside=tuple(str(one.get("url", "")) for one in beside),
    )
