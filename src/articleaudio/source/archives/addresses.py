"""Archives that only name their pages: sitemaps (https://www.sitemaps.org/protocol.html) and lists of addresses.

The pages are fetched one after another, as any page is: robots.txt is kept to, and each site has its pause.
"""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from articleaudio.errors import SourceError
from articleaudio.model import Given
from articleaudio.source.address import is_address, shown
from articleaudio.source.archives.contract import Archive, ArchiveFile, Unreadable, printable
from articleaudio.source.archives.packing import Damaged, tell_damage, unpacked
from articleaudio.source.archives.xml_stream import articles, local, moment, plain, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articleaudio.model import Source
    from articleaudio.source.archives.contract import Rules
    from articleaudio.source.web.client import Visitor

_DEPTH = 3
"""Sitemaps of sitemaps: the protocol allows for one level."""

_SITES = 100_000  # that are remembered: a list may be of the whole web
_LONGEST = 8192  # bytes of an address

_Named = tuple[str, Given] | Unreadable


def read_list(file: ArchiveFile, rules: Rules) -> Archive:
    """The pages of a list of addresses, one a line; what begins with # is a remark."""
    return Archive(file.name, "a list of addresses", _entries(file, rules, is_sitemap=False))


def read_sitemap(file: ArchiveFile, rules: Rules) -> Archive:
    """The pages of a sitemap, and of the sitemaps that it names."""
    return Archive(file.name, "a sitemap", _entries(file, rules, is_sitemap=True))


def _entries(file: ArchiveFile, rules: Rules, *, is_sitemap: bool) -> Iterator[Source | Unreadable]:
    from articleaudio.source.web.client import Visitor

    with Visitor(rules.manners) as visitor:
        named = _in_sitemap(file, visitor, 1) if is_sitemap else _in_list(file)
        calendar, seen = _Calendar(visitor), set[int]()
        for one in named:
            if isinstance(one, Unreadable):
                yield one
                continue
            address, given = one
            if hash(address) in seen or not rules.wants(address, given):
                continue
            seen.add(hash(address))
            yield _fetched(address, given, visitor, calendar)


def _fetched(address: str, given: Given, visitor: Visitor, calendar: _Calendar) -> Source | Unreadable:
    from articleaudio.source.web.visit import visit_with

    try:
        calendar.wait(address)
        page = visit_with(visitor, address)
    except SourceError as error:
        return Unreadable(shown(address), str(error))
    finally:
        calendar.note(address)
    return replace(page, given=given if given != Given() else None)


class _Calendar:
    """When each site may be asked again."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor
        self._next: dict[str, float] = {}

    def wait(self, address: str) -> None:
        """Waits until the address's site may be asked."""
        time.sleep(max(0.0, self._next.get(_site(address), 0.0) - time.monotonic()))

    def note(self, address: str) -> None:
        """The address's site was asked."""
        with suppress(SourceError):  # it is no address, or the site says nothing
            if len(self._next) > _SITES:
                self._next.clear()
            self._next[_site(address)] = time.monotonic() + self._visitor.delay(address)


def _site(address: str) -> str:
    try:
        return urlsplit(address).netloc.rpartition("@")[2].lower()
    except ValueError:
        return ""


def _in_list(file: ArchiveFile) -> Iterator[_Named]:
    with unpacked(file.open()) as stream:
        while line := stream.readline(_LONGEST):
            address = line.decode("utf-8-sig", errors="replace").strip()
            if not address or address.startswith("#"):
                continue
            if is_address(address):
                yield address, Given()
            else:
                told = printable(address)
                yield Unreadable(told, f"{told} in {file.name} is no web address: give one a line.")
        try:
            tell_damage(stream)
        except Damaged as error:
            yield Unreadable(file.name, f"{file.name} {error}: what stands before that is fetched; get it again.")


def _in_sitemap(file: ArchiveFile, visitor: Visitor, depth: int) -> Iterator[_Named]:
    try:
        for element in articles(file, ("url", "sitemap")):
            address = next((text_of(one) for one in element if local(one) == "loc"), "")
            if not is_address(address):
                told = printable(address)
                yield Unreadable(told, f"{file.name} names {told!r}, which is no web address: it is passed over.")
            elif local(element) == "url":
                yield address, _given(element)
            else:
                yield from _in_named_sitemap(address, file, visitor, depth)
    except (Damaged, SourceError) as error:
        why = (
            str(error) if isinstance(error, SourceError) else f"{file.name} {error}: what can be read of it is fetched."
        )
        yield Unreadable(file.name, why)


def _in_named_sitemap(address: str, file: ArchiveFile, visitor: Visitor, depth: int) -> Iterator[_Named]:
    told = shown(address)
    if depth >= _DEPTH:
        yield Unreadable(told, f"{told} is a sitemap in a sitemap in {file.name}, deeper than any site's: passed over.")
        return
    try:
        data = visitor.fetch(address).data
    except SourceError as error:
        yield Unreadable(told, str(error))
        return
    yield from _in_sitemap(ArchiveFile(told, data=data), visitor, depth + 1)


def _given(element: Any) -> Given:
    """What a sitemap says of a page: when it was changed, and what Google's extension for news has."""
    said = {local(one): text_of(one) for one in element.iter() if isinstance(one.tag, str)}
    keywords = tuple(filter(None, map(plain, said.get("keywords", "").split(","))))
    return Given(
        headline=plain(said.get("title", "")) if "publication_date" in said else "",
        published=moment(said.get("publication_date", "")),
        modified=moment(said.get("lastmod", "")),
        keywords=keywords,
        language=said.get("language", ""),
    )
