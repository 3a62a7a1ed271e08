"""Sitemaps and lists of addresses: fetched politely, filtered before they are fetched; archives by their address."""

from __future__ import annotations

import gzip
import time
from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.conftest import page
from tests.source.archives.wxr import Post, export
from tests.source.conftest import Answer, Site

from articleaudio.article import parse
from articleaudio.errors import SourceError
from articleaudio.source import Manners
from articleaudio.source.archives import Filters, Rules, open_archive

if TYPE_CHECKING:
    from pathlib import Path

    from tests.source.archives.conftest import Entries

    from articleaudio.model import Source

HERE = Manners(allow_private=True, pause=0.0)


@pytest.fixture
def pages(site: Site) -> Site:
    """A site with three pages, and one that is gone."""
    for number in range(3):
        site.answers[f"/{number}"] = Answer(page(f"Round {number} of the talks", url=site.url(f"/{number}")).encode())
    return site


def test_a_list_is_fetched_in_its_order(pages: Site, tmp_path: Path, read: Entries) -> None:
    """Remarks and repetitions are passed over; what cannot be had, or is no address, is told."""
    lines = ["# ours", pages.url("/2"), "", pages.url("/gone"), pages.url("/0"), pages.url("/2")]
    (tmp_path / "list.txt").write_text("\n".join(lines) + "\n")
    found, told = read(tmp_path / "list.txt", Rules(manners=HERE))
    assert [one.found_at for one in found] == [pages.url("/2"), pages.url("/0")]
    assert [one.found_at for one in found] == [one.name for one in found]
    assert len(told) == 1
    assert f"{pages.url('/gone')} does not exist" in told[0]
    assert pages.paths == ["/2", "/gone", "/0"]
    assert sum(one.path == "/robots.txt" for one in pages.asked) == 1
    with (tmp_path / "list.txt").open("a") as stream:
        stream.write("# more\n" * 20_000 + "no address\n")
    assert "no address in" in read(tmp_path / "list.txt", Rules(manners=HERE))[1][1]


def test_a_site_is_given_its_pause(pages: Site, tmp_path: Path, read: Entries) -> None:
    """What robots.txt asks for, between any two pages; what it forbids is not asked for."""
    pages.answers["/robots.txt"] = Answer(b"User-agent: *\nCrawl-delay: 0.3\nDisallow: /1\n", kind="text/plain")
    (tmp_path / "list.txt").write_text("\n".join(pages.url(f"/{at}") for at in range(3)))
    began = time.monotonic()
    found, told = read(tmp_path / "list.txt", Rules(manners=HERE))
    assert time.monotonic() - began >= 0.3
    assert len(found) == 2
    assert len(told) == 1
    assert "robots.txt" in told[0]
    assert pages.paths == ["/0", "/2"]


def urlset(*entries: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        f'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">{"".join(entries)}</urlset>'
    )


def test_sitemaps_of_sitemaps_are_followed(pages: Site, tmp_path: Path, read: Entries) -> None:
    """Packed or not; one that leads to itself ends."""
    one = urlset(f"<url><loc>{pages.url('/0')}</loc><lastmod>2024-05-06</lastmod></url>")
    two = urlset(f"<url><loc> {pages.url('/1')} </loc></url>", "<url><loc>/relative</loc></url>")
    names = "".join(
        f"<sitemap><loc>{pages.url(name)}</loc></sitemap>" for name in ("/one.xml.gz", "/two.xml", "/index.xml")
    )
    index = f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{names}</sitemapindex>'
    pages.answers["/one.xml.gz"] = Answer(gzip.compress(one.encode()), kind="application/gzip")
    pages.answers["/two.xml"] = Answer(two.encode(), kind="text/xml")
    pages.answers["/index.xml"] = Answer(index.encode(), kind="application/xml")
    (tmp_path / "index.xml").write_text(index)
    found: list[Source] = []
    for name in (str(tmp_path / "index.xml"), pages.url("/index.xml")):
        found, told = read(name, Rules(manners=HERE))
        assert [one.found_at for one in found] == [pages.url("/0"), pages.url("/1")]
        assert any("which is no web address" in one for one in told)
        assert any("deeper than any site's" in one for one in told)
    assert found[0].given is not None
    assert found[0].given.modified is not None
    assert parse(found[0]).published is not None


def test_what_a_sitemap_says_saves_fetching(pages: Site, tmp_path: Path, read: Entries) -> None:
    """Of news it has the date, which rules a page out unseen."""
    news = "<news:news><news:publication_date>{}</news:publication_date><news:title>T {}</news:title></news:news>"
    days = ("2024-05-06T10:00:00Z", "2023-05-06")
    entries = [f"<url><loc>{pages.url(f'/{at}')}</loc>{news.format(day, at)}</url>" for at, day in enumerate(days)]
    (tmp_path / "news.xml").write_text(urlset(*entries))
    found, _ = read(tmp_path / "news.xml", Rules(manners=HERE, filters=Filters(since=date(2024, 1, 1))))
    assert [parse(one).headline for one in found] == ["T 0"]
    assert pages.paths == ["/0"]


def test_an_archive_may_be_given_by_its_address(site: Site, read: Entries) -> None:
    """A feed, an export, a zip; a page is none, and what cannot be had is told."""
    site.answers["/export.xml"] = Answer(
        export(Post(1, "<p>Text of a story.</p>")).encode(), kind="application/rss+xml"
    )
    site.answers["/page"] = Answer(page().encode())
    found, _ = read(site.url("/export.xml"), Rules(manners=HERE))
    assert [one.found_at for one in found] == [Post(1, "").link]
    with pytest.raises(SourceError, match="articleaudio render http"):
        open_archive(site.url("/page"), Rules(manners=HERE))
    with pytest.raises(SourceError, match="does not exist"):
        open_archive(site.url("/none"), Rules(manners=HERE))
