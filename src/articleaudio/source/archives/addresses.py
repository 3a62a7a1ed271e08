"""Archives that only name their pages: sitemaps (https://www.sitemaps.org/protocol.html) and lists of addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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

_LONGEST = 8192  # bytes of an address

_Named = tuple[str, Given] | Unreadable


def read_list(file: ArchiveFile, rules: Rules) -> Archive:
    """The pages of a list of addresses, one a line; what begins with # is a remark."""
    return Archive(file.name, "a list of addresses", _entries(file, rules, is_sitemap=False))


def read_sitemap(file: ArchiveFile, rules: Rules) -> Archive:
    """The pages of a sitemap, and of the sitemaps that it names."""
    return Archive(file.name, "a sitemap", _entries(file, rules, is_sitemap=True))


def _entries(file: ArchiveFile, rules: Rules, *, is_sitemap: bool) -> Iterator[Source | Unreadable]:
    from articleaudio.source.archives.fetching import Round

    with Round(rules) as visits:
        named = _in_sitemap(file, visits.visitor, 1) if is_sitemap else _in_list(file)
        for one in named:
            if isinstance(one, Unreadable):
                yield one
            elif rules.wants(*one) and not _is_too_old(one[1], rules):
                yield from visits.page(*one)


def _is_too_old(given: Given, rules: Rules) -> bool:
    """Whether a page was last changed before the days that are wanted began: it cannot be published later than that.

    A day more is let through, since the page may write its date in another time zone than the sitemap.
    """
    since, changed = rules.filters.since, given.modified
    return since is not None and changed is not None and (since - changed.date()).days > 1


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
