"""Fetching the pages that an archive only names, one after another, as any page is: politely.

robots.txt is kept to, and each site has its pause. An address is fetched once, however often it is named.
"""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

from articleaudio.errors import SourceError
from articleaudio.model import Given
from articleaudio.source.address import shown
from articleaudio.source.archives.contract import Unreadable
from articleaudio.source.web.client import Visitor
from articleaudio.source.web.visit import visit_with

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articleaudio.model import Source
    from articleaudio.source.archives.contract import Rules

_SITES = 100_000  # that are remembered: a list may be of the whole web


class Round:
    """A round of visits, for one archive. A context manager."""

    def __init__(self, rules: Rules) -> None:
        self.visitor = Visitor(rules.manners)
        self._rules = rules
        self._seen = set[int]()
        self._next: dict[str, float] = {}

    def __enter__(self) -> Self:
        self.visitor.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self.visitor.__exit__()

    def page(self, address: str, given: Given) -> Iterator[Source | Unreadable]:
        """The page at an address, of which the archive says what is given; none if it was had, or is not due."""
        if hash(address) in self._seen:
            return
        self._seen.add(hash(address))
        if self._rules.is_due is None or self._rules.is_due(shown(address), given):
            yield self._fetched(address, given)

    def _fetched(self, address: str, given: Given) -> Source | Unreadable:
        try:
            self._wait(address)
            page = visit_with(self.visitor, address)
        except SourceError as error:
            return Unreadable(shown(address), str(error))
        finally:
            self._note(address)
        return replace(page, given=given if given != Given() else None)

    def _wait(self, address: str) -> None:
        """Waits until the address's site may be asked."""
        time.sleep(max(0.0, self._next.get(_site(address), 0.0) - time.monotonic()))

    def _note(self, address: str) -> None:
        """The address's site was asked."""
        with suppress(SourceError):  # it is no address, or the site says nothing
            if len(self._next) > _SITES:
                self._next.clear()
            self._next[_site(address)] = time.monotonic() + self.visitor.delay(address)


def _site(address: str) -> str:
    try:
        return urlsplit(address).netloc.rpartition("@")[2].lower()
    except ValueError:
        return ""
