"""What a site asks robots to leave alone: robots.txt, by RFC 9309."""

from __future__ import annotations

from typing import TYPE_CHECKING

from protego import Protego

from articleaudio.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

TOKEN = "articleaudio"  # noqa: S105 - the product token of RFC 9309, no secret
LARGEST = 512 * 1024
"""Bytes of a robots.txt that are read; RFC 9309, 2.5 asks for 500 kB at least."""

_LONGEST_DELAY = 30.0
_MISSING = frozenset(range(400, 500)) - {429}  # 429 asks for patience, it says nothing of rules


class Robots:
    """The rules of every host asked so far; `ask` fetches a robots.txt and gives status and bytes."""

    def __init__(self, ask: Callable[[httpx.URL], tuple[int, bytes]]) -> None:
        self._ask = ask
        self._rules: dict[str, Protego] = {}

    def check(self, url: httpx.URL, name: str) -> None:
        """Whether a page may be fetched.

        Raises:
            SourceError: the site asks robots not to, or its robots.txt cannot be had (RFC 9309, 2.3.1.4).
        """
        if not self._rules_of(url).can_fetch(str(url), TOKEN):
            raise SourceError(
                f"{name} may not be fetched by robots (robots.txt of {url.host}): save the page in your browser and "
                "give the file, or give --ignore-robots if the site allows it to you."
            )

    def delay(self, url: httpx.URL) -> float:
        """Seconds that the site wants between two pages; at most 30 are granted."""
        wished = self._rules_of(url).crawl_delay(TOKEN) or 0.0
        return min(max(0.0, float(wished)), _LONGEST_DELAY)

    def _rules_of(self, url: httpx.URL) -> Protego:
        place = url.copy_with(raw_path=b"/robots.txt", userinfo=b"", fragment=None)
        if str(place) not in self._rules:
            self._rules[str(place)] = self._fetch(place)
        return self._rules[str(place)]

    def _fetch(self, place: httpx.URL) -> Protego:
        status, data = self._ask(place)
        if status in _MISSING:
            data = b""
        elif status != 200:  # noqa: PLR2004 - HTTP's "OK"
            raise SourceError(
                f"{place} cannot be had (status {status}), so nobody can say whether robots are welcome: try again "
                "later, or give --ignore-robots if the site allows it to you."
            )
        return Protego.parse(data.decode("utf-8", errors="replace"))
