"""How pages are fetched: what the user allows, and the bounds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Manners:
    """How pages are fetched.

    Attributes:
        ignore_robots: fetch also what a site's robots.txt asks robots to leave alone.
        allow_private: fetch also from addresses of this computer and of private networks.
        cookies: a cookies.txt (Netscape's format), for pages that its owner subscribes to.
        store: where fetched pages are kept, so that an unchanged one need not be sent again; None keeps nothing.
        seconds: for one page from first to last byte, its redirects and robots.txt included.
        pages: of one article at most.
        pause: in seconds, between two pages of one article; a site's own wish (Crawl-delay) may lengthen it.
    """

    ignore_robots: bool = False
    allow_private: bool = False
    cookies: Path | None = None
    store: Path | None = None
    seconds: float = 60.0
    pages: int = 20
    pause: float = 1.0
