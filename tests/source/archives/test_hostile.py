"""No bytes make reading an archive raise anything but SourceError, or never end, or take memory without bound."""

from __future__ import annotations

import gzip
import io
import json
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import zstandard
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.source.archives.test_books_and_blogs import book, ghost_post
from tests.source.archives.test_feeds import ATOM, RDF, RSS
from tests.source.archives.test_warc import Crawl, html
from tests.source.archives.wxr import Post, export

from articleaudio.errors import SourceError
from articleaudio.source.archives import Rules, Unreadable, open_archive
from articleaudio.source.archives.captures import Captures
from articleaudio.source.archives.contract import ArchiveFile
from articleaudio.source.archives.opening import open_file

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.filterwarnings("ignore:Exception ignored in:pytest.PytestUnraisableExceptionWarning")

PAGE = b"<!doctype html><title>Weather</title><p>It rained."


def _zip(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def _tar() -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name in ("a.html", "long/" * 30 + "b.html"):
            member = tarfile.TarInfo(name)
            member.size = len(PAGE)
            member.pax_headers = {"comment": "x" * 20}
            archive.addfile(member, io.BytesIO(PAGE))
    return stream.getvalue()


def _warc() -> bytes:
    crawl = Crawl(packed=False)
    digest = crawl.page("https://example.org/a", html("a"))
    crawl.revisit("https://example.org/a", digest, 4, "https://example.org/a", 1)
    crawl.page("https://example.org/b", b"3\r\nabc\r\n0\r\n\r\n", fields=[("Transfer-Encoding", "chunked")])
    return crawl.stream.getvalue()


def _epub() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return book(Path(folder, "book.epub")).read_bytes()


WHOLE: dict[str, Callable[[], bytes]] = {
    "zip": lambda: _zip({"a.html": PAGE, "b.html": PAGE * 9}),
    "tar": _tar,
    "tar.gz": lambda: gzip.compress(_tar()),
    "tar.zst": lambda: zstandard.ZstdCompressor().compress(_tar()),
    "warc": _warc,
    "wacz": lambda: _zip({"datapackage.json": b"{}", "archive/a.warc": _warc()}),
    "wordpress": lambda: export(Post(1, "Text.\n\n[caption]x[/caption]"), Post(2, "<p>Text.</p>")).encode(),
    "rss": RSS.encode,
    "atom": ATOM.encode,
    "rdf": lambda: RDF.encode("latin-1"),
    "ghost": lambda: json.dumps(
        {"db": [{"data": {"posts": [ghost_post(1)], "users": [{"id": "1", "name": "A"}]}}]}
    ).encode(),
    "epub": _epub,
}


def read_all(data: bytes) -> None:
    """Reads an archive to its end; all that may be raised is SourceError, all that is told one sentence."""
    told = []
    try:
        found = list(open_file(ArchiveFile("thing", data=data), Rules()).entries)
    except SourceError as error:
        told = [str(error)]
    else:
        told = [one.why for one in found if isinstance(one, Unreadable)]
    assert [one for one in told if "\n" in one or not one.endswith((".", "?"))] == []


@settings(deadline=None, max_examples=300)
@given(st.binary(max_size=600))
@example(b"PK\x03\x04" + bytes(60))
@example(b"WARC/1.0\r\n\r\n")
@example(b"<rss")
@example(b'{"db":')
@example(b"\x1f\x8b\x08\x00" + bytes(20))
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    """Whatever a file begins with."""
    read_all(data)


PROLOGS = {
    "comments": b"<!-- -->" * 60,
    "instructions": b"<? ?>" * 60,
    "types": b"<!DOCTYPE a [ ] >" * 60,
    "subset": b"<!DOCTYPE a [" + b"] " * 30_000,
    "open": b"<!--" * 16_000,
    "all": b"<!-- --> <? ?>\n<!DOCTYPE a [ ]>" * 2000,
}


@pytest.mark.parametrize("kind", PROLOGS)
def test_a_prolog_without_a_root_has_an_end(kind: str) -> None:
    """However often what stands before a root can be divided into comments: with backtracking, this takes for ever."""
    read_all(PROLOGS[kind])
    read_all(PROLOGS[kind] + b"<")
    read_all(PROLOGS[kind] + RSS.partition("?>")[2].encode())


def test_damage_is_told_on_one_line() -> None:
    """Where the parser says more than one."""
    read_all(RSS.replace("<description>In short", "<![CDATA[\n<description>In short").replace("]]>", "", 1).encode())
    read_all(RSS.replace("]]></content", "]></content").encode())


@pytest.mark.parametrize("kind", WHOLE)
@settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    changes=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=8), st.integers(0, 8)), max_size=4),
    end=st.one_of(st.just(1.0), st.floats(0, 1)),
)
def test_any_damage_is_read_around_or_told(kind: str, changes: list[tuple[float, bytes, int]], end: float) -> None:
    """Bytes put in, taken away or exchanged anywhere in an archive of each kind, and its end cut off."""
    data = WHOLE[kind]()
    for at, added, removed in changes:
        start = int(at * len(data))
        data = data[:start] + added + data[start + removed :]
    read_all(data[: int(end * len(data))])


MEASURE = """
import resource, sys
from articleaudio.source.archives import open_archive
list(open_archive(sys.argv[2]).entries)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
count = sum(1 for _ in open_archive(sys.argv[1]).entries)
print(count, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


def _measured(archive: Path, small: Path) -> tuple[int, int]:
    """How many entries an archive gives, and in how many megabytes more than a small one."""
    line = [sys.executable, "-c", MEASURE, str(archive), str(small)]
    done = subprocess.run(line, check=True, capture_output=True, text=True)
    count, megabytes = map(int, done.stdout.split())
    return count, megabytes


def test_what_is_between_two_articles_is_not_kept(tmp_path: Path) -> None:
    """A million elements that belong to no article would be more than a hundred megabytes as a tree."""
    (tmp_path / "small.xml").write_text(RSS)
    (tmp_path / "feed.xml").write_text(RSS.replace("<item>", f"{'<a/>' * 500_000}<b>{'<a/>' * 500_000}</b><item>", 1))
    count, megabytes = _measured(tmp_path / "feed.xml", tmp_path / "small.xml")
    assert count == 3
    assert megabytes < 20


def test_an_article_of_too_many_elements_is_told() -> None:
    """As one of too many bytes is; what stands before it is read."""
    feed = RSS.replace("<item><title>Summary only", f"<item>{'<a/>' * 500_000}<title>Summary only").encode()
    found = list(open_file(ArchiveFile("feed.xml", data=feed), Rules()).entries)
    assert [isinstance(one, Unreadable) for one in found] == [False, False, True]
    assert "holds an article of more than 500000 elements" in getattr(found[-1], "why", "")


def test_memory_is_that_of_a_page(tmp_path: Path) -> None:
    """Archives of 200 MB, of each kind that is read as a stream, are read within a tenth of that."""
    text = "The rowing club lost its boathouse to the storm. " * 2000
    count = 2000
    with (tmp_path / "export.xml").open("w") as stream:
        whole = export(Post(1, "BODY"))
        head, tail = whole.split(str(Post(1, "BODY")))
        stream.write(head)
        for number in range(count):
            stream.write(str(Post(number, f"<p>{text}</p>")))
        stream.write(tail)
    with (tmp_path / "export.json").open("w") as stream:
        stream.write('{"db": [{"data": {"posts": [')
        for number in range(count):
            stream.write(("," if number else "") + json.dumps(ghost_post(number, html=f"<p>{text}</p>")))
        stream.write("]}}]}")
    with tarfile.open(tmp_path / "site.tar", "w") as archive:
        for number in range(count):
            member = tarfile.TarInfo(f"{number}.html")
            member.size = len(text)
            archive.addfile(member, io.BytesIO(text.encode()))
    small = tmp_path / "small.xml"
    small.write_text(export(Post(1, text)))
    for name in ("export.xml", "export.json", "site.tar"):  # ended one by one: they are large
        assert (tmp_path / name).stat().st_size > 190_000_000
        found, megabytes = _measured(tmp_path / name, small)
        assert found == count
        assert megabytes < 20, name
        (tmp_path / name).unlink()


def test_a_full_temporary_folder_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite, which keeps there what a web archive holds, raises what is no OSError."""

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(Captures, "add", full)
    (told,) = open_file(ArchiveFile("site.warc", data=_warc()), Rules()).entries
    assert isinstance(told, Unreadable)
    assert told.why.startswith("site.warc cannot be read: ")
    assert "(database or disk is full); is there room" in told.why


def test_a_vanished_archive_is_told(tmp_path: Path) -> None:
    """One that goes away between opening and reading is told as any damage."""
    (tmp_path / "site.zip").write_bytes(WHOLE["zip"]())
    archive = open_archive(str(tmp_path / "site.zip"))
    (tmp_path / "site.zip").unlink()
    (told,) = archive.entries
    assert isinstance(told, Unreadable)
    assert "cannot be read any further (No such file or directory)" in told.why
