"""WARC and WACZ: the newest capture of each page, whole, whatever packed or recorded it."""

from __future__ import annotations

import gzip
import io
import random
import shutil
import subprocess
import threading
import zipfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import brotli
import pytest
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from articleaudio.source.archives import Rules

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.source.archives.conftest import Entries

# warcio's writer leaves its temporary files to Python.
pytestmark = pytest.mark.filterwarnings("ignore:Exception ignored in:pytest.PytestUnraisableExceptionWarning")

HTML = "text/html; charset=utf-8"


class Crawl:
    """A WARC in the making, by warcio's own writer."""

    def __init__(self, *, packed: bool = True) -> None:
        self.stream = io.BytesIO()
        self.writer = WARCWriter(self.stream, gzip=packed)

    def page(
        self,
        address: str,
        body: bytes,
        day: int = 1,
        *,
        status: str = "200 OK",
        kind: str = HTML,
        fields: Iterable[tuple[str, str]] = (),
    ) -> str:
        """Records an answer; its payload's digest."""
        http = StatusAndHeaders(status, [("Content-Type", kind), *fields], protocol="HTTP/1.1")
        record = self.writer.create_warc_record(
            address, "response", io.BytesIO(body), http_headers=http, warc_headers_dict=self._dated(day)
        )
        self.writer.write_record(record)
        return str(record.rec_headers.get_header("WARC-Payload-Digest"))

    def revisit(
        self, address: str, digest: str, day: int, of: str, of_day: int, status: str = "304 Not Modified"
    ) -> None:
        """Records that a page was as it had been."""
        http = StatusAndHeaders(status, [("Content-Type", HTML)], protocol="HTTP/1.1")
        record = self.writer.create_revisit_record(
            address, digest, of, f"2024-01-{of_day:02}T12:00:00Z", http_headers=http, warc_headers_dict=self._dated(day)
        )
        self.writer.write_record(record)

    def _dated(self, day: int) -> dict[str, str]:
        return {"WARC-Date": f"2024-01-{day:02}T12:00:00Z"}

    def save(self, path: Path) -> Path:
        """What has been recorded, in a file."""
        path.write_bytes(self.stream.getvalue())
        return path


def html(text: str) -> bytes:
    return f"<!doctype html><title>Weather</title><p>{text} é".encode()


@pytest.mark.parametrize("packed", [False, True])
def test_the_newest_capture_of_each_page_is_read(tmp_path: Path, read: Entries, *, packed: bool) -> None:
    """Whatever the order in the file; pictures, errors and other methods are no pages."""
    crawl = Crawl(packed=packed)
    crawl.page("https://example.org/a", html("old"), 1)
    crawl.page("https://example.org/a#part", html("newest"), 3)
    crawl.page("https://EXAMPLE.org/a", html("newer"), 2)
    crawl.page("https://example.org/b", html("only"))
    crawl.page("https://example.org/b", html("gone"), 5, status="404 Not Found")
    crawl.page("https://example.org/p.png", b"\x89PNG\r\n\x1a\n", kind="image/png")
    found, told = read(crawl.save(tmp_path / "crawl.warc.gz"))
    assert told == []
    assert [(one.found_at, one.data) for one in found] == [
        ("https://example.org/a", html("newest")),
        ("https://example.org/b", html("only")),
    ]
    assert [one.dated.day for one in found if one.dated] == [3, 1]
    assert found[0].name == f"{tmp_path}/crawl.warc.gz/https://example.org/a"


def test_revisits_are_resolved(tmp_path: Path, read: Entries) -> None:
    """By what they refer to, else by their digest; one of what is elsewhere is told, or the capture before it read."""
    crawl = Crawl()
    digest = crawl.page("https://example.org/a", html("same"), 1)
    crawl.revisit("https://example.org/a", digest, 4, "https://example.org/a", 1)
    crawl.revisit("https://example.org/twin", digest, 5, "https://example.org/elsewhere", 1, status="200 OK")
    crawl.page("https://example.org/b", html("before"), 1)
    crawl.revisit("https://example.org/b", "sha1:LOST", 6, "https://example.org/b", 3)
    crawl.revisit("https://example.org/lost", "sha1:GONE", 6, "https://example.org/lost", 3)
    found, told = read(crawl.save(tmp_path / "crawl.warc.gz"))
    assert {one.found_at: (one.data, one.dated and one.dated.day) for one in found} == {
        "https://example.org/a": (html("same"), 4),
        "https://example.org/twin": (html("same"), 5),
        "https://example.org/b": (html("before"), 1),
    }
    assert len(told) == 1
    assert "https://example.org/lost was captured as unchanged" in told[0]


def test_a_page_is_read_as_it_was_sent(tmp_path: Path, read: Entries) -> None:
    """Chunked, gzipped, in Brotli; by the header's encoding alone; and marked as chunked though it is not."""
    text = html("As sent. " * 100)
    chunks = (
        b"".join(f"{len(part):x};x=y\r\n".encode() + part + b"\r\n" for part in (text[:50], text[50:])) + b"0\r\n\r\n"
    )
    chunked = [("Transfer-Encoding", "chunked")]
    crawl = Crawl()
    crawl.page("https://example.org/chunked", chunks, fields=chunked)
    crawl.page("https://example.org/unchunked", text, fields=chunked)
    crawl.page("https://example.org/gzip", gzip.compress(text), fields=[("Content-Encoding", "gzip")])
    crawl.page("https://example.org/br", brotli.compress(text), fields=[("Content-Encoding", "br")])
    crawl.page("https://example.org/latin", text.decode().encode("latin-1"), kind="text/html; charset=iso-8859-1")
    found, told = read(crawl.save(tmp_path / "crawl.warc.gz"))
    assert told == []
    assert [one.text for one in found] == [text.decode()] * 5


def test_a_page_is_one_by_http_and_by_https(tmp_path: Path, read: Entries) -> None:
    """Its newest capture wins, with its own address; an address with tracking parameters is another one."""
    crawl = Crawl()
    crawl.page("http://example.org/a", html("old"), 1)
    crawl.page("https://example.org/a#top", html("new"), 2)
    digest = crawl.page("HTTPS://Example.org/b", html("same"), 1)
    crawl.revisit("http://example.org/b", digest, 3, "http://example.org/b", 1)
    crawl.page("https://example.org/a?utm_source=mail", html("mailed"), 1)
    crawl.revisit("http://example.org/lost", "sha1:NOWHERE", 3, "http://example.org/lost", 1)
    crawl.revisit("https://example.org/lost", "sha1:NOWHERE", 4, "http://example.org/lost", 1)
    found, told = read(crawl.save(tmp_path / "crawl.warc.gz"))
    assert {one.found_at: one.data for one in found} == {
        "https://example.org/a": html("new"),
        "http://example.org/b": html("same"),
        "https://example.org/a?utm_source=mail": html("mailed"),
    }
    (lost,) = told
    assert "https://example.org/lost was captured as unchanged" in lost


def test_what_is_wrong_with_a_page_is_told_of_it_alone(tmp_path: Path, read: Entries) -> None:
    """A bomb, a wrong encoding, an empty page: each one sentence; the others are read."""
    crawl = Crawl()
    bomb = [("Content-Encoding", "br")]
    crawl.page("https://example.org/bomb", brotli.compress(bytes(100_000_000), quality=5), fields=bomb)
    crawl.page("https://example.org/broken", html("no gzip"), fields=[("Content-Encoding", "gzip")])
    crawl.page("https://example.org/empty", b"  ")
    crawl.page("https://example.org/fine", html("fine"))
    found, told = read(crawl.save(tmp_path / "crawl.warc.gz"))
    assert [one.data for one in found] == [html("fine")]
    assert [
        any(word in one for one in told) for word in ("larger than 64 MB", "is not encoded as it says", "empty")
    ] == [
        True,
        True,
        True,
    ]
    assert len(told) == 3


@pytest.mark.parametrize("packing", ["records", "whole", "zstd", "none"])
def test_a_cut_web_archive_gives_what_stands_before_the_cut(tmp_path: Path, read: Entries, packing: str) -> None:
    """Each whole record is used, the damage told; packed record by record, as a whole, in zstd, or not."""
    crawl = Crawl(packed=packing == "records")
    noise = random.Random(7)
    texts = [html(f"Page {at}. " + " ".join(f"{noise.getrandbits(64):x}" for _ in range(1500))) for at in range(30)]
    for at, text in enumerate(texts):
        crawl.page(f"https://example.org/{at}", text)
    data = crawl.stream.getvalue()
    packed = {"whole": gzip.compress, "zstd": zstandard.ZstdCompressor(level=1).compress}.get(packing, bytes)(data)
    (tmp_path / "whole").write_bytes(packed)
    (tmp_path / "cut").write_bytes(packed[: len(packed) * 8 // 10])
    found, told = read(tmp_path / "whole")
    assert [one.data for one in found] == texts
    assert told == []
    found, told = read(tmp_path / "cut")
    assert [one.data for one in found] == texts[: len(found)]
    assert len(told) == 1
    assert "cut off" in told[0]
    assert len(texts) // 2 < len(found) < len(texts)


def test_a_web_archive_that_goes_on_as_something_else_is_told(
    tmp_path: Path, read: Entries, capfd: pytest.CaptureFixture[str]
) -> None:
    """Damage in the middle is no end, and nothing but the sentence is said of it."""
    crawl = Crawl(packed=False)
    crawl.page("https://example.org/a", html("a"))
    crawl.stream.write(b"WARC/1.0\r\nno header at all" + b"\xff" * 100_000)
    found, told = read(crawl.save(tmp_path / "crawl.warc"))
    assert [one.data for one in found] == [html("a")]
    assert len(told) == 1
    assert capfd.readouterr() == ("", "")


def test_globs_are_held_against_addresses(tmp_path: Path, read: Entries) -> None:
    """`only` and `skip` choose among the addresses that were captured."""
    crawl = Crawl()
    for path in ("news/a", "news/b", "shop/c"):
        crawl.page(f"https://example.org/{path}", html(path))
    found, _ = read(crawl.save(tmp_path / "crawl.warc.gz"), Rules(only=("*/news/*",), skip=("b",)))
    assert [one.found_at for one in found] == ["https://example.org/news/a"]


def test_the_web_archives_in_a_wacz_are_one(tmp_path: Path, read: Entries) -> None:
    """The newest capture wins across them, and damage in one costs no other."""
    first, second, third = Crawl(), Crawl(), Crawl()
    digest = first.page("https://example.org/a", html("old"), 1)
    second.page("https://example.org/a", html("new"), 2)
    second.revisit("https://example.org/b", digest, 3, "https://example.org/a", 1)
    third.page("https://example.org/c", html("cut"), 2)
    with zipfile.ZipFile(tmp_path / "crawl.wacz", "w") as archive:
        archive.writestr("datapackage.json", "{}")
        archive.writestr("archive/1.warc.gz", first.stream.getvalue())
        archive.writestr("archive/2.warc.gz", second.stream.getvalue())
        archive.writestr("archive/3.warc.gz", third.stream.getvalue()[:-30])
    found, told = read(tmp_path / "crawl.wacz")
    assert {one.found_at: one.data for one in found} == {
        "https://example.org/a": html("new"),
        "https://example.org/b": html("old"),
    }
    assert len(told) == 1
    assert "archive/3.warc.gz is cut off" in told[0]


def test_a_wacz_may_write_its_names_as_it_likes(tmp_path: Path, read: Entries) -> None:
    """Also with what is no part of a name before them, or with the slashes of Windows."""
    first, second = Crawl(), Crawl()
    first.page("https://example.org/a", html("one"))
    second.page("https://example.org/b", html("two"))
    with zipfile.ZipFile(tmp_path / "crawl.wacz", "w") as archive:
        archive.writestr("./datapackage.json", "{}")
        archive.writestr("./archive/1.warc.gz", first.stream.getvalue())
        archive.writestr("archive\\2.warc.gz", second.stream.getvalue())
    found, told = read(tmp_path / "crawl.wacz")
    assert [one.data for one in found] == [html("one"), html("two")]
    assert told == []


def test_what_wget_recorded_is_read(tmp_path: Path, read: Entries) -> None:
    """`wget --warc-file` of a site on this computer, followed by links, gives the pages as they are on the disk."""
    if not shutil.which("wget"):
        pytest.skip("wget is not installed")
    site = tmp_path / "site"
    site.mkdir()
    texts = {f"/{at}.html": html(f"Page {at} <a href='{at + 1}.html'>next</a>") for at in range(4)}
    for name, text in texts.items():
        (site / name[1:]).write_bytes(text)

    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        root = f"http://127.0.0.1:{server.server_address[1]}"
        line = ["wget", "-q", "-r", "-l", "5", "--no-proxy", "--warc-file=crawl", "-P", "down", f"{root}/0.html"]
        subprocess.run(line, cwd=tmp_path, check=False, capture_output=True)  # the last link leads nowhere
        server.shutdown()
        thread.join()
    found, told = read(tmp_path / "crawl.warc.gz")
    assert told == []
    assert {one.found_at: one.data for one in found} == {f"{root}{name}": text for name, text in texts.items()}
