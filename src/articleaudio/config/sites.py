"""[sites]: what a person corrects for the pages of a site, where the extractor does not get them right."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pydantic import Field

from articleaudio.config.kinds import OneSelector, Selector
from articleaudio.config.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Site(Table):
    """[sites."example.org"]: corrections for the pages of that host and its subdomains, as CSS selectors.

    They hold where the page's address has the host: the address given or fetched, else the one that the page states.
    The most specific table of a host wins.
    """

    body: OneSelector = Field("", description="The elements that hold the text; nothing outside of them is read.")
    include: tuple[Selector, ...] = Field((), strict=False, description="Elements that are read in any case.")
    exclude: tuple[Selector, ...] = Field((), strict=False, description="Elements that are never read.")
    headline: OneSelector = Field("", description="The element that holds the headline.")
    byline: OneSelector = Field("", description="The element that names the authors.")


@dataclass(frozen=True, slots=True)
class Corrections:
    """What a user corrects: by site, and for all pages of a run.

    Attributes:
        sites: by host, as the settings have them.
        include, exclude: selectors for every page of the run, from the command line.
    """

    sites: Mapping[str, Site] = field(default_factory=dict)
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()

    def at(self, addresses: Iterable[str]) -> Site:
        """What is corrected on a page that has these addresses: by the first of them that a table is for."""
        found = next((site for address in addresses if (site := self._of_host(_host(address)))), Site())
        both = {"include": (*found.include, *self.include), "exclude": (*found.exclude, *self.exclude)}
        return found.model_copy(update=both)

    def _of_host(self, host: str) -> Site | None:
        """The table for a host, else for the nearest domain above it."""
        while host:
            if host in self.sites:
                return self.sites[host]
            host = host.partition(".")[2]
        return None


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return ""
