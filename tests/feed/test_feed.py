"""The feed holds to the rules for podcasts, line by line, as other parsers and the standard library read it."""

from __future__ import annotations

import calendar
import re
import xml.etree.ElementTree as ET
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import feedparser
import podcastparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from articleaudio import episode, feed
from articleaudio.config import CATEGORIES, Show
from articleaudio.errors import EpisodeError
from articleaudio.feed import text
from articleaudio.feed.reading import read_items
from articleaudio.model import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from articleaudio.model import Episode

ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"
ATOM = "{http://www.w3.org/2005/Atom}"
GUID = "917393e3-1b1e-5cef-ace4-edaa54e1f810"
GOLDEN = Path(__file__).parent / "golden" / "feed.xml"
HOSTILE = 'A\x00\x08\ud800\ufffe]]> "<script>" &amp; &#0; \u0085 end'


def written(folder: Path, show: Show, **more: Any) -> Path:
    """Write the feed of a folder's episodes with a cover."""
    return feed.write(show, episode.episodes(folder), folder, cover=feed.make_cover(show, folder), **more)


def parsed(path: Path) -> ET.Element:
    """The channel of a page."""
    channel = ET.fromstring(path.read_bytes()).find("channel")  # noqa: S314 - our own feed
    assert channel is not None
    return channel


def value(parent: ET.Element, name: str) -> str:
    found = parent.findall(name)
    assert len(found) == 1, f"{name}: {len(found)}"
    return found[0].text or ""


class _Notes(HTMLParser):
    """Collects the tags, addresses and text of an item's notes."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [address for name, address in attrs if name == "href" and address]

    def handle_data(self, data: str) -> None:
        self.text += data


def check_document(path: Path) -> None:
    """Every rule for documents, channels and items that holds for any feed."""
    data = path.read_bytes()
    assert data.lower().startswith(b"<?xml version='1.0' encoding='utf-8'?>")
    assert len(data) < 5_000_000
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", data.decode("utf-8"))
    for prefix, uri in (("itunes", ITUNES), ("podcast", PODCAST), ("atom", ATOM)):
        assert f'xmlns:{prefix}="{uri[1:-1]}"'.encode() in data
    root = ET.fromstring(data)  # noqa: S314 - our own feed
    assert (root.tag, root.get("version"), len(root)) == ("rss", "2.0", 1)
    for element in root.iter():
        inner = element.text or ""
        assert len(element) or inner == inner.strip(), f"edge blanks in {element.tag}"
        for name in ("url", "href"):
            if address := element.get(name):
                check_address(address)
    check_channel(root[0])
    for item in root[0].findall("item"):
        check_item(item, path.parent)
    guids = [value(item, "guid") for item in root[0].findall("item")]
    assert len(set(guids)) == len(guids)


def check_address(address: str) -> None:
    assert re.fullmatch(r"https?://[!-~]+", address)
    assert not set(address) & set('<>"{}|\\^` ')


def check_channel(channel: ET.Element) -> None:
    assert 0 < len(value(channel, "title")) <= 255
    check_address(value(channel, "link"))
    assert 0 < len(value(channel, "description").encode()) <= 4000
    assert re.fullmatch(r"[a-zA-Z]{2,3}(-\w+)*", value(channel, "language"))
    assert value(channel, f"{ITUNES}explicit") in {"true", "false"}
    top = channel.find(f"{ITUNES}category")
    assert top is not None
    inner = top.find(f"{ITUNES}category")
    assert inner is None or inner.get("text") in CATEGORIES[str(top.get("text"))]
    assert top.get("text") in CATEGORIES
    own = [link for link in channel.findall(f"{ATOM}link") if link.get("rel") == "self"]
    assert [link.get("type") for link in own] == ["application/rss+xml"]
    assert value(channel, f"{PODCAST}txt") == "true"
    image = channel.find("image")
    if image is not None:
        assert (value(image, "title"), value(image, "link")) == (value(channel, "title"), value(channel, "link"))


def check_item(item: ET.Element, folder: Path) -> None:
    assert 0 < len(value(item, "title")) <= 255
    enclosure = item.findall("enclosure")
    assert len(enclosure) == 1
    assert enclosure[0].get("type") == "audio/mpeg"
    file = folder / "episodes" / str(enclosure[0].get("url")).rpartition("/")[2]
    assert enclosure[0].get("length") == str(file.stat().st_size)
    guid = item.find("guid")
    assert guid is not None
    assert guid.get("isPermaLink") == ("true" if str(guid.text).startswith("http") else "false")
    assert parsedate_to_datetime(value(item, "pubDate")).tzinfo is not None
    notes = value(item, "description")
    assert 0 < len(notes.encode()) <= 4000
    reader = _Notes()
    reader.feed(notes)
    assert reader.tags <= {"p", "ol", "ul", "li", "a", "b", "i", "strong", "em", "br"}
    assert abs(int(value(item, f"{ITUNES}duration")) - episode.read(file).seconds) <= 1
    assert value(item, f"{ITUNES}explicit") in {"true", "false"}
    assert value(item, f"{PODCAST}txt") == "true"


def test_every_rule_holds(add: Callable[..., Episode], show: Show, tmp_path: Path) -> None:
    """A feed of ordinary episodes breaks no rule, and says what its episodes say."""
    made = add(2)
    add(1)
    path = written(tmp_path, show, guid=GUID)
    check_document(path)
    channel = parsed(path)
    assert value(channel, f"{PODCAST}guid") == GUID
    assert value(channel, f"{ITUNES}author") == "The Example"
    assert value(channel, "description") == "Articles <read> aloud."
    item = channel.findall("item")[0]
    assert value(item, "title") == made.label.headline
    assert parsedate_to_datetime(value(item, "pubDate")) == made.label.published
    assert value(item, "link") == made.label.url
    people = [(who.text, who.get("role"), who.get("group")) for who in item.findall(f"{PODCAST}person")]
    assert people == [("Ada North", "author", "writing"), ("Bo & Sons", "author", "writing")]
    transcripts = {each.get("type"): each.get("url") for each in item.findall(f"{PODCAST}transcript")}
    stem = f"https://audio.example.org/shows/one/episodes/{made.path.stem}"
    assert transcripts == {
        "text/vtt": f"{stem}.vtt",
        "application/x-subrip": f"{stem}.srt",
        "application/json": f"{stem}.json",
        "text/html": f"{stem}.html",
    }
    chapters = item.find(f"{PODCAST}chapters")
    assert chapters is not None
    assert chapters.attrib == {"url": f"{stem}.chapters.json", "type": "application/json+chapters"}


def test_the_golden_feed(add: Callable[..., Episode], show: Show, tmp_path: Path) -> None:
    """The feed of two known episodes is the golden one, byte for byte but for the sizes of the files."""
    add(2)
    add(1, authors=(), author_kinds=(), url=None, summary="", language="und")
    data = re.sub(rb'length="\d+"', b'length="N"', written(tmp_path, show, guid=GUID).read_bytes())
    assert data == GOLDEN.read_bytes()


def test_the_notes_are_escaped_once(add: Callable[..., Episode], show: Show, tmp_path: Path) -> None:
    """Read as HTML, an item's notes say the summary and link to the article with its own address."""
    add(1, url="https://example.org/ü?a=1&b=<2>")
    reader = _Notes()
    reader.feed(value(parsed(written(tmp_path, show)).findall("item")[0], "description"))
    assert reader.text.startswith("Fish < chips & peas.")
    assert reader.links == ["https://example.org/%C3%BC?a=1&b=%3C2%3E"]


def test_feedparser_agrees(add: Callable[..., Episode], show: Show, tmp_path: Path) -> None:
    """The parser feedparser finds the feed well-formed and reads titles, dates, durations, enclosures and guids."""
    made = add(1)
    read = feedparser.parse(written(tmp_path, show).read_bytes())
    assert not read.bozo
    assert read.feed.title == show.title
    entry = read.entries[0]
    assert (entry.title, entry.id, entry.itunes_duration) == (made.label.headline, made.label.guid, "2")
    assert entry.enclosures[0].length == str(made.path.stat().st_size)
    assert calendar.timegm(entry.published_parsed) == made.label.published.timestamp()


def test_podcastparser_agrees(add: Callable[..., Episode], show: Show, tmp_path: Path) -> None:
    """The parser of gPodder reads the same, and follows the pages."""
    made = add(2)
    add(1)
    path = written(tmp_path, show.model_copy(update={"feed_page_size": 1}))
    with path.open("rb") as stream:
        read = podcastparser.parse(show.base_url + "feed.xml", stream)
    assert read["title"] == show.title
    assert read["paged_feed_next"] == show.base_url + "feed-1.xml"
    item = read["episodes"][0]
    assert (item["title"], item["guid"], item["total_time"]) == (made.label.headline, made.label.guid, 2)
    assert item["published"] == made.label.published.timestamp()
    assert item["enclosures"][0]["file_size"] == made.path.stat().st_size


def test_hostile_text_breaks_nothing(add: Callable[..., Episode], show: Show, tmp_path: Path) -> None:
    """Control characters, markup and endless text in any field leave a feed that breaks no rule."""
    long = "Wörd & <b>bold</b> " * 3000
    add(1, headline=HOSTILE, summary=long, authors=(HOSTILE, long), publication=long, language="und")
    add(2, headline=long, summary=HOSTILE, url="javascript:alert(1)", guid="https://example.org/2")
    add(3, headline=" \u0085 ", summary="", url="https://[::1/", text=long, authors=("\x00",), publication="")
    add(4, url="https://" + "a" * 80 + ".example.org/", summary="&" * 9000)
    add(5, url="https://example.org/?" + "&" * 1900, headline="<" * 400, summary="'" * 5000)
    hostile = show.model_copy(update={"title": "T " + HOSTILE[:200], "description": long[:4000]})
    path = written(tmp_path, hostile)
    check_document(path)
    assert b"javascript:" not in path.read_bytes()


@given(
    headline=st.text(), summary=st.text(max_size=6000), author=st.text(), url=st.text() | st.from_regex(r"https?://.*")
)
def test_any_notes_are_within_bounds(headline: str, summary: str, author: str, url: str) -> None:
    """Whatever the label says, its notes are at most 4000 bytes of the few allowed tags, with addresses in ASCII."""
    when = datetime(2024, 1, 1, tzinfo=UTC)
    label = Label("g", headline, (author,), ("person",), "", "", when, "page", None, "en", url, summary, "", (), "", "")
    reader = _Notes()
    notes = text.description(label)
    reader.feed(notes)
    assert 0 < len(notes.encode()) <= 4000
    assert reader.tags <= {"p", "a"}
    for address in reader.links:
        check_address(address)


def test_pages(add: Callable[..., Episode], show: Show, tmp_path: Path) -> None:
    """The newest are in feed.xml, links lead through all pages to the oldest, and pages that are too many go."""
    for day in range(1, 9):
        add(day)
    small = show.model_copy(update={"feed_page_size": 4})
    path = written(tmp_path, small)
    names = ["feed.xml", "feed-2.xml", "feed-1.xml"]
    days = [[8, 7, 6, 5], [4, 3], [2, 1]]
    assert path == tmp_path / names[0]
    for at, name in enumerate(names):
        check_document(tmp_path / name)
        channel = parsed(tmp_path / name)
        links = {link.get("rel"): link.get("href") for link in channel.findall(f"{ATOM}link")}
        expected = {"self": name, "first": names[0], "last": names[-1]}
        expected |= {"next": names[at + 1]} if at < 2 else {}
        assert links == {rel: show.base_url + target for rel, target in expected.items()}
        assert [value(item, "guid") for item in channel.findall("item")] == [f"urn:example:{day}" for day in days[at]]
    assert [item.guid for item in read_items(tmp_path)] == [f"urn:example:{day}" for day in range(8, 0, -1)]
    (tmp_path / "feed-notes.xml").write_text("the user's")
    written(tmp_path, show)
    assert {each.name for each in tmp_path.glob("feed*")} == {"feed.xml", "feed-notes.xml"}
    assert [link.get("rel") for link in parsed(path).findall(f"{ATOM}link")] == ["self"]


def test_a_new_episode_changes_two_pages_at_most(add: Callable[..., Episode], show: Show, tmp_path: Path) -> None:
    """Whatever the number of pages, the newest episode changes feed.xml, and at times the page that becomes full."""
    small = show.model_copy(update={"feed_page_size": 4})
    before: dict[str, bytes] = {}
    numbers = set()
    for day in range(1, 16):
        add(day)
        written(tmp_path, small)
        pages = {path.name: path.read_bytes() for path in tmp_path.glob("feed*.xml")}
        changed = {name for name, data in pages.items() if before.get(name) != data}
        assert "feed.xml" in changed
        assert len(changed) <= 2
        assert not before.keys() - pages.keys()
        numbers.add(len(changed))
        before = pages
    assert numbers == {1, 2}
    assert len(before) == 7


def test_pages_stay_under_five_megabytes(add: Callable[..., Episode], show: Show, tmp_path: Path) -> None:
    """However many episodes a page may hold, it stays under 5 MB."""
    made = add(1, summary="&" * 4000)
    huge = show.model_copy(update={"feed_page_size": 10_000})
    feed.write(huge, [made] * 1500, tmp_path)
    sizes = [path.stat().st_size for path in tmp_path.glob("feed*.xml")]
    assert max(sizes) < 5_000_000
    assert len(sizes) > 1


def test_nothing_changed_nothing_written(add: Callable[..., Episode], show: Show, tmp_path: Path) -> None:
    """Written again, the feed keeps its bytes and its time of change, and nothing temporary is left."""
    add(1)
    path = written(tmp_path, show)
    before = (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino)
    assert written(tmp_path, show) == path
    assert (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino) == before
    assert not [each for each in tmp_path.iterdir() if each.name.startswith(".")]


def test_the_newest_item_dates_the_feed(add: Callable[..., Episode], show: Show, tmp_path: Path) -> None:
    """The feed's own date is its newest item's, whatever the clock says; an empty feed has none."""
    assert parsed(written(tmp_path, show)).find("lastBuildDate") is None
    add(1)
    newest = add(2, published=datetime(2024, 5, 1, 2, 0, tzinfo=timezone(timedelta(hours=3))))
    assert parsedate_to_datetime(value(parsed(written(tmp_path, show)), "lastBuildDate")) == newest.label.published


def test_a_correction_keeps_guid_and_date(add: Callable[..., Episode], show: Show, tmp_path: Path) -> None:
    """A correction has the same guid and date, and another enclosure."""
    old = add(1)
    before = parsed(written(tmp_path, show)).findall("item")[0]
    stem = "2024-01-01-new-aaaaaaaa"
    episode.supersede(tmp_path, old.path, old.path.with_stem(stem))
    add(1, headline="new", content_hash="a" * 64)
    items = parsed(written(tmp_path, show)).findall("item")
    assert len(items) == 1
    for name in ("guid", "pubDate"):
        assert value(items[0], name) == value(before, name)
    assert [each.get("url") for each in items[0].findall("enclosure")] != [
        each.get("url") for each in before.findall("enclosure")
    ]


def test_a_missing_episode_keeps_the_old_feed(add: Callable[..., Episode], show: Show, tmp_path: Path) -> None:
    """If an episode's file is gone that is told, and the feed that was there stays as it was."""
    made = add(1)
    path = written(tmp_path, show)
    before = path.read_bytes()
    made.path.unlink()
    with pytest.raises(EpisodeError, match=r"\.mp3: the feed cannot be written \(No such file or directory\)\."):
        feed.write(show, [made], tmp_path)
    assert path.read_bytes() == before
    assert not [each for each in tmp_path.iterdir() if each.name.startswith(".")]


def test_the_cover_in_the_feed_is_fit(add: Callable[..., Episode], show: Show, tmp_path: Path) -> None:
    """The address of the cover in channel and item is that of a fit file in the folder."""
    add(1)
    channel = parsed(written(tmp_path, show))
    for parent in (channel, channel.findall("item")[0]):
        image = parent.find(f"{ITUNES}image")
        assert image is not None
        assert image.get("href") == show.base_url + "cover.jpg"
    with Image.open(tmp_path / "cover.jpg") as picture:
        assert (picture.size, picture.mode, picture.format) == ((1400, 1400), "RGB", "JPEG")
