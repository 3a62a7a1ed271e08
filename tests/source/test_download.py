"""Downloads of large files, against a server on this computer."""

from __future__ import annotations

import gzip
import hashlib
import io
from typing import TYPE_CHECKING

import httpx
import pytest
from tests.source.conftest import Answer, Site

from articleaudio.errors import SourceError
from articleaudio.source.web import download
from articleaudio.source.web.download import Downloader

if TYPE_CHECKING:
    from collections.abc import Callable

LIMIT = 100_000
DATA = bytes(range(256)) * 300


def fetched(address: str, progress: Callable[[int, int], None] | None = None, seconds: float = 10.0) -> bytes:
    file = io.BytesIO()
    with Downloader(seconds, allow_private=True) as downloader:
        digest = downloader.fetch(address, file, LIMIT, progress)
    assert digest == hashlib.sha256(file.getvalue()).hexdigest()
    return file.getvalue()


def test_the_bytes_are_those_that_were_sent(site: Site) -> None:
    """They are not unpacked, and how far they are is told; neither robots.txt nor a second request is asked for."""
    told: list[tuple[int, int]] = []
    site.answers["/a"] = Answer(DATA)
    assert fetched(site.url("/a"), lambda done, total: told.append((done, total))) == DATA
    assert told[-1] == (len(DATA), len(DATA))
    packed = gzip.compress(DATA)
    site.answers["/b.gz"] = Answer(packed)
    assert fetched(site.url("/b.gz")) == packed
    assert [one.path for one in site.asked] == ["/a", "/b.gz"]


def test_what_is_larger_than_the_limit_is_not_kept_on_reading(site: Site) -> None:
    """Whether its size is told before it comes or not."""
    site.answers["/told"] = Answer(bytes(LIMIT + 1))
    site.answers["/untold"] = Answer(drip=lambda: bytes(10_000))
    for path in ("/told", "/untold"):
        with pytest.raises(SourceError, match="larger than"):
            fetched(site.url(path))


def test_private_addresses_are_refused(site: Site) -> None:
    site.answers["/a"] = Answer(DATA)
    with Downloader(10.0) as downloader, pytest.raises(SourceError, match="--allow-private"):
        downloader.fetch(site.url("/a"), io.BytesIO(), LIMIT)
    assert not site.asked


def test_a_secure_address_leads_to_no_insecure_one() -> None:
    """A redirect from https to http is refused; to another secure address it is followed."""
    start = httpx.URL("https://example.org/a")
    assert str(download._secure_hop(start, "/b", "a")) == "https://example.org/b"
    with pytest.raises(SourceError, match="not secure"):
        download._secure_hop(start, "http://example.org/b", "a")
