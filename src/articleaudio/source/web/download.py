"""Downloads of large files: as they come onto the disk, over the same checked way as pages, with their SHA-256.

No robots.txt is asked: the user names a single file that is his to have, as a browser would be told.
"""

from __future__ import annotations

import hashlib
import logging
from contextlib import closing
from typing import IO, TYPE_CHECKING

import httpx

import articleaudio
from articleaudio.errors import SourceError
from articleaudio.source.address import shown
from articleaudio.source.web.client import REDIRECTING, REDIRECTS, next_hop, parsed, told_of, why_refused
from articleaudio.source.web.network import CheckedTransport, Deadline

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

    # Is told how many bytes are there, and how many there will be (0 if the server does not tell).
    Progress = Callable[[int, int], None]

log = logging.getLogger(__name__)

_OK = 200
_NEEDS_LOGIN = frozenset({401, 402, 403})
_HEADERS = {
    "User-Agent": f"articleaudio/{articleaudio.__version__} (fetches a voice for one listener)",
    "Accept": "*/*",
    "Accept-Encoding": "identity",
}


class Downloader:
    """Fetches files; all of them within `seconds`. A context manager."""

    def __init__(self, seconds: float, *, allow_private: bool = False) -> None:
        self._deadline = Deadline(seconds)
        self._transport = CheckedTransport(self._deadline, allow_private=allow_private)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._transport.close()

    def fetch(self, address: str, file: IO[bytes], limit: int, progress: Progress | None = None) -> str:
        """Write what is at the address into the file, as it comes; returns its SHA-256 in hex.

        Raises:
            SourceError: it cannot be had, breaks off, or is larger than `limit` bytes.
            OSError: the file cannot be written.
        """
        url, name = parsed(address), shown(address)
        with told_of(name, self._deadline.seconds):
            for _ in range(REDIRECTS + 1):
                with closing(self._ask(url)) as answer:
                    if answer.status_code not in REDIRECTING or "location" not in answer.headers:
                        return _receive(answer, name, file, limit, progress)
                    url = _secure_hop(url, answer.headers["location"], name)
                    log.info("%s leads to %s.", name, shown(str(url)))
        raise SourceError(
            f"{name} leads on to other addresses without end (more than {REDIRECTS}): "
            "download it in a browser and give the file."
        )

    def _ask(self, url: httpx.URL) -> httpx.Response:
        answer = self._transport.handle_request(httpx.Request("GET", url.copy_with(userinfo=b""), headers=_HEADERS))
        answer.request = httpx.Request("GET", url)
        return answer


def _secure_hop(url: httpx.URL, location: str, name: str) -> httpx.URL:
    """Where a redirect leads; what was asked for over a secure connection comes over one."""
    target = next_hop(url, location, name)
    if url.scheme == "https" and target.scheme != "https":
        raise SourceError(
            f"{name} leads to {shown(str(target))}, which is not secure (https): look for another source."
        )
    return target


def _receive(answer: httpx.Response, name: str, file: IO[bytes], limit: int, progress: Progress | None) -> str:
    if answer.status_code in _NEEDS_LOGIN:
        raise SourceError(
            f"{name} is not given to this program (status {answer.status_code}): "
            "download it in a browser and give the file."
        )
    if answer.status_code != _OK:
        raise SourceError(f"{name} {why_refused(answer)}")
    length = answer.headers.get("content-length", "")
    total = int(length) if length.isascii() and length.isdigit() else 0
    digest, done = hashlib.sha256(), 0
    if total > limit:
        raise _too_large(name, limit)
    for piece in answer.iter_raw():
        done += len(piece)
        if done > limit:
            raise _too_large(name, limit)
        digest.update(piece)
        file.write(piece)
        if progress:
            progress(done, total)
    return digest.hexdigest()


def _too_large(name: str, limit: int) -> SourceError:
    return SourceError(f"{name} is larger than {limit // 2**20} MB, which no voice is: check the address.")
