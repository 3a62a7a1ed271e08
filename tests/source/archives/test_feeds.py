"""Feeds: RSS, RSS in RDF and Atom, with the whole of each article in them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from articleaudio.article import parse
from articleaudio.source.archives import Rules
from articleaudio.source.archives.xml_stream import moment

if TYPE_CHECKING:
    from pathlib import Path

    from tests.source.archives.conftest import Entries

STORY = (
    "The ferry ran aground at low tide, and all forty passengers walked ashore with their shoes in their hands. "
    "Nobody was hurt, said the captain. "
)
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
  <title>Tide Times</title>
  <atom:link href="https://tide.example/feed" rel="self" type="application/rss+xml"/>
  <link>https://tide.example</link>
  <language>en-us</language>
  <image><title>Logo</title><url>https://tide.example/logo.png</url></image>
  <item>
    <media:content url="https://tide.example/p.jpg"><media:title>A picture</media:title></media:content>
    <media:title>A picture</media:title>
    <title>Aground &amp;amp; ashore</title>
    <link>https://tide.example/aground</link>
    <dc:creator><![CDATA[Nora Quay]]></dc:creator>
    <pubDate>Tue, 05 Mar 2024 10:20:30 +0100</pubDate>
    <category>Harbour</category><category>Ferries</category>
    <description>In short.</description>
    <content:encoded><![CDATA[<p>{STORY}</p><p>Share this article</p>]]></content:encoded>
  </item>
  <item>
    <guid>https://tide.example/bare</guid>
    <author>desk@tide.example (Tide Desk)</author>
    <description>&lt;p&gt;{STORY * 7}&lt;/p&gt;</description>
  </item>
  <item><title>Summary only</title><link>/summary</link><description>{STORY}</description></item>
</channel></rss>"""
ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://tide.example/">
  <title type="text">Tide Times</title><link rel="self" href="https://tide.example/atom"/>
  <link href="https://tide.example/"/><updated>2024-03-05T10:20:30Z</updated><author><name>Tide Desk</name></author>
  <entry xml:lang="en">
    <title type="html">Aground &amp;lt;b&amp;gt;&lt;b&gt;bold&lt;/b&gt;</title><id>tag:tide.example,2024:1</id>
    <link rel="replies" href="https://tide.example/1/comments"/><link href="/one"/>
    <published>2024-03-05T10:20:30Z</published><updated>2024-03-06T10:20:30Z</updated>
    <author><name>Nora Quay</name></author><author><name>Finn Mole</name></author>
    <category term="harbour" label="Harbour"/><summary>In short.</summary>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{STORY}<br/>Read more</p></div></content>
  </entry>
  <entry><title>Two</title><id>https://tide.example/two</id><updated>2024-03-06T10:20:30Z</updated>
    <content type="html">&lt;p&gt;{STORY}&lt;/p&gt;</content></entry>
  <entry><title>Three</title><id>x:3</id><updated>2024-03-06T10:20:30Z</updated>
    <content type="text">{STORY}
{STORY}</content></entry>
  <entry><title>Elsewhere</title><id>x:4</id><content src="https://tide.example/4.html" type="text/html"/></entry>
</feed>"""
RDF = f"""<?xml version="1.0" encoding="ISO-8859-1"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
  <channel rdf:about="https://tide.example/"><title>Tide Times</title><link>https://tide.example/</link></channel>
  <item rdf:about="https://tide.example/old"><title>Vieux caf\xe9</title><link>https://tide.example/old</link>
    <dc:date>2004-03-05</dc:date><dc:creator>Nora Quay</dc:creator>
    <content:encoded><![CDATA[<p>{STORY}</p>]]></content:encoded></item>
</rdf:RDF>"""


def saved(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def test_rss_gives_its_articles_whole(tmp_path: Path, read: Entries) -> None:
    """With title, address, author, date and sections; what looks like furniture is the article's own."""
    found, told = read(saved(tmp_path / "feed.xml", RSS))
    first, second = found
    assert first.given is not None
    assert first.given.headline == "Aground & ashore"
    assert (first.given.authors, first.given.section, first.given.keywords) == (
        ("Nora Quay",),
        "Harbour",
        ("Harbour", "Ferries"),
    )
    assert first.given.published is not None
    assert first.given.published.isoformat() == "2024-03-05T10:20:30+01:00"
    assert (first.given.url, first.given.summary) == ("https://tide.example/aground", "In short.")
    article = parse(first)
    assert [line.strip() for line in article.text.splitlines()] == [STORY.strip(), "Share this article"]
    assert (article.publication, article.language) == ("Tide Times", "en-US")
    assert second.given is not None
    assert (second.given.url, second.given.authors) == ("https://tide.example/bare", ("Tide Desk",))
    assert len(told) == 1
    assert "https://tide.example/summary holds a summary alone" in told[0]


def test_atom_gives_its_articles_whole(tmp_path: Path, read: Entries) -> None:
    """Text, HTML and XHTML; the feed's author where an entry has none; content elsewhere is told."""
    found, told = read(saved(tmp_path / "atom.xml", ATOM))
    one, two, three = (page.given for page in found)
    assert one is not None
    assert one.headline == "Aground <b>bold"
    assert one.authors == ("Nora Quay", "Finn Mole")
    assert one.published == datetime(2024, 3, 5, 10, 20, 30, tzinfo=UTC)
    assert one.modified == datetime(2024, 3, 6, 10, 20, 30, tzinfo=UTC)
    assert (one.url, one.language, one.section) == ("https://tide.example/one", "en", "Harbour")
    assert parse(found[0]).text.split() == f"{STORY} Read more".split()
    assert two is not None
    assert three is not None
    assert (two.authors, two.url, three.url) == (("Tide Desk",), "https://tide.example/two", "")
    assert len(parse(found[2]).text.splitlines()) == 2
    assert len(told) == 1
    assert "entry 4 holds a summary alone" in told[0]


def test_rss_in_rdf_and_other_encodings_are_read(tmp_path: Path, read: Entries) -> None:
    """RSS 1.0, whose items stand beside the channel, in Latin-1; UTF-16, too."""
    for path in (
        saved(tmp_path / "old.rdf", RDF, "latin-1"),
        saved(tmp_path / "wide.rdf", RDF.replace("ISO-8859-1", "UTF-16"), "utf-16"),
    ):
        found, told = read(path)
        assert told == []
        given = found[0].given
        assert given is not None
        assert given.headline == "Vieux caf\xe9"
        assert (given.authors, given.published) == (("Nora Quay",), datetime(2004, 3, 5))  # noqa: DTZ001


@pytest.mark.parametrize(("text", "cut"), [(RSS, 60), (ATOM, 90)])
def test_a_cut_feed_is_told(tmp_path: Path, read: Entries, text: str, cut: int) -> None:
    """Whole entries before the cut are read."""
    whole, _ = read(saved(tmp_path / "feed.xml", text))
    found, told = read(saved(tmp_path / "cut.xml", text[:-cut]))
    assert [one.data for one in found] == [one.data for one in whole]
    assert any("is cut off" in one for one in told)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Fri, 01 Mar 2024 02:30:00 -0000", datetime(2024, 3, 1, 2, 30, tzinfo=UTC)),
        ("Fri, 01 Mar 2024 02:30:00 CEST", datetime(2024, 3, 1, 2, 30, tzinfo=UTC)),
        ("Fri, 01 Mar 2024 02:30:00 EST", datetime(2024, 3, 1, 7, 30, tzinfo=UTC)),
        ("2024-03-01T02:30:00", datetime(2024, 3, 1, 2, 30)),  # noqa: DTZ001 - in the zone of the show
        ("soon", None),
    ],
)
def test_a_date_of_rfc_822_is_in_utc_where_its_zone_is_unknown(written: str, meant: datetime | None) -> None:
    """Only one of ISO 8601 can be without a zone, and is in the show's."""
    found = moment(written)
    assert found == meant
    assert (found and found.tzinfo is None) == (meant and meant.tzinfo is None)


def test_globs_and_an_empty_feed(tmp_path: Path, read: Entries) -> None:
    """Entries are chosen by address; a feed with none says so."""
    found, _ = read(saved(tmp_path / "feed.xml", RSS), Rules(only=("*/aground",)))
    assert len(found) == 1
    _, told = read(saved(tmp_path / "none.xml", "<rss><channel><title>None</title></channel></rss>"))
    assert "is a feed without entries" in told[0]
