"""Fetched pages, kept for the next time: a page that has not changed since is not sent again.

Only what the server gave a validator for (ETag, Last-Modified) and does not forbid to keep is stored. Each entry is a
line of JSON and the body, checked by its CRC; one that is damaged or gone is simply fetched anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from articleaudio.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

BOUND = 128 * 1024 * 1024
"""Bytes of all entries at most; the least recently used go first."""

_FORMAT = 1  # changes when the layout does: old entries are then never read
_PRUNE_TO = 0.8  # of the bound, so that pruning is rare
_LARGEST_HEADER = 500  # characters of a validator or type; longer ones are not kept


@dataclass(frozen=True, slots=True)
class Kept:
    """A page as it was last sent: its body, decompressed, and what the server said of it."""

    etag: str
    last_modified: str
    content_type: str
    body: bytes = field(repr=False)

    @property
    def conditions(self) -> dict[str, str]:
        """The headers that ask for the page only if it has changed (RFC 9110, 13.1)."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in asked.items() if value}


def keepable(headers: Mapping[str, str], body: bytes) -> Kept | None:
    """An answer as it is kept; None if it has no validator or must not be."""
    said = [headers.get(name, "").strip() for name in ("etag", "last-modified", "content-type")]
    forbidden = "no-store" in headers.get("cache-control", "").lower()
    if forbidden or not (said[0] or said[1]) or max(map(len, said)) > _LARGEST_HEADER:
        return None
    return Kept(said[0], said[1], said[2], body)


class Store:
    """Pages by address, in a folder; without one it keeps nothing."""

    def __init__(self, folder: Path | None, bound: int = BOUND) -> None:
        self._folder = folder
        self._bound = bound

    def get(self, address: str) -> Kept | None:
        """The page last sent from that address, or None if it is not here or damaged."""
        if self._folder is None:
            return None
        path = self._path(self._folder, address)
        try:
            kept = _unpack(path.read_bytes(), address)
            os.utime(path)  # the least recently used go first
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        return kept

    def put(self, address: str, kept: Kept) -> None:
        """Keeps a page, if it can be written; without it the next fetch is only slower."""
        if self._folder is None or len(kept.body) > self._bound // 2:
            return
        path = self._path(self._folder, address)
        with suppress(OSError):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_atomically(path, _pack(kept, address))
        self._prune(self._folder)

    @staticmethod
    def _path(folder: Path, address: str) -> Path:
        return folder / hashlib.sha256(f"{_FORMAT} {address}".encode()).hexdigest()

    def _prune(self, folder: Path) -> None:
        found = sorted(_sizes(folder))
        total = sum(size for _, size, _ in found)
        if total <= self._bound:
            return
        for _, size, path in found:
            if total <= self._bound * _PRUNE_TO:
                break
            with suppress(OSError):
                path.unlink()
            total -= size


def _sizes(folder: Path) -> list[tuple[float, int, Path]]:
    """Time of last use, size in bytes and path of every file."""
    found = []
    with suppress(OSError):
        for path in folder.iterdir():
            with suppress(OSError):  # another process may have pruned it
                status = path.stat()
                found.append((status.st_mtime, status.st_size, path))
    return found


def _pack(kept: Kept, address: str) -> bytes:
    header: dict[str, Any] = asdict(kept) | {"address": address, "crc": zlib.crc32(kept.body)}
    del header["body"]
    return json.dumps(header).encode() + b"\n" + kept.body


def _unpack(data: bytes, address: str) -> Kept:
    head, _, body = data.partition(b"\n")
    header = json.loads(head)
    if header["address"] != address or header["crc"] != zlib.crc32(body):
        raise ValueError("damaged entry")
    said = [header[name] for name in ("etag", "last_modified", "content_type")]
    if not all(isinstance(one, str) and one.isprintable() and one.isascii() for one in said):
        raise ValueError("damaged entry")
    return Kept(said[0], said[1], said[2], body)
