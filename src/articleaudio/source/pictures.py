"""A picture of a page from what is at hand: the page's own bytes, its file's folder, the saved page that it is in.

Nothing is fetched, and nothing read that lies outside the page's folder: an address from a page is anybody's words.
"""

from __future__ import annotations

import logging
import os
import stat
from contextlib import suppress
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from articleaudio.source.files import SIZE_LIMIT as LARGEST_PAGE
from articleaudio.source.mhtml import is_mhtml, part_at

if TYPE_CHECKING:
    from pathlib import Path

    from articleaudio.model import FarPictures, Source

log = logging.getLogger(__name__)

SIZE_LIMIT = 32 * 1024 * 1024
"""The largest picture that is read, in bytes."""

_SAVED = frozenset({".mht", ".mhtml"})
_LOOKED_AT = 2000  # characters of an address that tell what it is


def picture_of(source: Source, addresses: tuple[str, ...]) -> bytes | None:
    """The first of these pictures that is at hand, undecoded; None if none is.

    An address is one of the web or a `cid:` (a part of the MHTML file that the page is from), a `data:` address (the
    picture itself), or relative to the page's file: a regular file in its folder or below, reached without any link and
    without `..`. Whether it is a picture is not looked at.
    """
    if source.far is not None and _needs_file(source, addresses):
        return _brought(source.far, addresses)
    saved = _saved_page(source) if addresses else b""
    for address in addresses:
        with suppress(ValueError):  # no address at all, or base64 that is none
            if found := _at(source, address, saved):
                return found
    return None


class PicturesWanted(Exception):  # noqa: N818 - no error: what is to be looked for where the page lies
    """Pictures must be looked for on the machine where the page lies."""

    def __init__(self, addresses: tuple[str, ...]) -> None:
        super().__init__(addresses)
        self.addresses = addresses


def _needs_file(source: Source, addresses: tuple[str, ...]) -> bool:
    """Whether one of the pictures may lie in or beside the page's file."""
    if source.file is None or not addresses:
        return False
    if source.file.suffix.lower() in _SAVED:
        return True
    with suppress(ValueError):  # no address at all: looked at where the page lies
        return not all(map(_scheme, addresses))
    return True


def _brought(far: FarPictures, addresses: tuple[str, ...]) -> bytes | None:
    if far.addresses != addresses:
        raise PicturesWanted(addresses)
    return far.picture


def _at(source: Source, address: str, saved: bytes) -> bytes | None:
    scheme = _scheme(address)
    if scheme == "data":
        return _held(address)
    if saved:
        return part_at(saved, address, source.found_at or "")
    return _beside(source.file, address) if source.file and not scheme else None


def _scheme(address: str) -> str:
    return urlsplit(address[:_LOOKED_AT]).scheme.lower()


def _held(address: str) -> bytes | None:
    """What a `data:` address holds (RFC 2397)."""
    import base64

    head, comma, rest = address.partition(",")
    if not comma or len(rest) > SIZE_LIMIT * 3:
        return None
    data = unquote_to_bytes(rest)
    return base64.b64decode(data) if head.lower().rstrip().endswith(";base64") else data


def _saved_page(source: Source) -> bytes:
    """The MHTML file that the page is from, b"" if it is from none."""
    if source.file and source.file.suffix.lower() in _SAVED:
        with suppress(OSError), source.file.open("rb") as file:
            data = file.read(LARGEST_PAGE)
            return data if is_mhtml(data) else b""
    return b""


def _beside(page: Path, address: str) -> bytes | None:
    parts = urlsplit(address)
    way = PurePosixPath(unquote(parts.path).replace("\\", "/"))
    if parts.netloc or not way.parts or way.is_absolute():
        return None
    if ".." in way.parts:
        log.info("%s: its picture %s lies outside the page's folder and is not read.", page, address)
        return None
    try:
        return _regular(page.parent, way)
    except _Linked:
        log.warning("%s: its picture %s is reached by a link, which is not followed; it is not used.", page, address)
    except (OSError, ValueError):  # not there, or a NUL in its name
        log.debug("%s: its picture %s is not at hand.", page, address)
    return None


class _Linked(Exception):  # noqa: N818 - no error of ours: why a file is not read
    """A file is a link, or behind one."""


def _regular(folder: Path, way: PurePosixPath) -> bytes | None:
    """What is in a file of the folder, if it is a regular one and within bounds.

    Raises:
        _Linked: it, or a folder on the way to it, is a link.
        OSError: it is not there, or cannot be read.
    """
    path = folder
    for name in way.parts:
        path = path / name
        if path.is_symlink():
            raise _Linked
    # Opened without following and without waiting: what lay there a moment ago may be a link or a pipe by now.
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode) or status.st_size > SIZE_LIMIT:
            return None
        return file.read(SIZE_LIMIT)
