"""`read`: one page, from wherever the user says it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from articleaudio.source.address import is_address
from articleaudio.source.files import read_file, read_stdin
from articleaudio.source.manners import Manners

if TYPE_CHECKING:
    from articleaudio.model import Source


def read(name: str, *, url: str | None = None, stdin: BinaryIO | None = None, manners: Manners | None = None) -> Source:
    """Read one page from a file, from standard input if `name` is `-`, or from the web if it is an address.

    Args:
        name: the path or the http(s) address as the user gave it, or `-`.
        url: the page's address, if the user gave one besides.
        stdin: what to read for `-`; the process's own standard input if None.
        manners: how a page is fetched from the web; the usual ones if None.

    Raises:
        SourceError: it is missing, a folder, empty, unreadable, too large, or no text at all; or it cannot be
            fetched, or must not be.
    """
    if name == "-":
        source = read_stdin(stdin)
    elif is_address(name):
        source = _visit(name, manners or Manners())
    else:
        source = read_file(name)
    return replace(source, url=url)


def _visit(address: str, manners: Manners) -> Source:
    from articleaudio.source.web.visit import visit  # who reads files need not wait for the HTTP client

    return visit(address, manners)
