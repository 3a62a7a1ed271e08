# ruff: noqa: E501 - as others write it
"""Exports of Ghost and Medium, and books: what was published, with all that is said of it."""

from __future__ import annotations

import json
import time
import zipfile
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from articleaudio.article import parse
from articleaudio.errors import SourceError
from articleaudio.source.archives import Filters, Rules, epub, open_archive

if TYPE_CHECKING:
    from pathlib import Path

    from tests.source.archives.conftest import Entries

STORY = (
    "The keeper of the lighthouse retired on Monday after forty years, and nobody has come forward to take the keys. "
    "The lamp will turn by itself from now on."
)


def ghost_post(number: int, **values: Any) -> dict[str, Any]:
    """A post as Ghost 5 exports it."""
    return {
        "id": f"64f{number}",
        "uuid": "3f0e",
        "title": f"Lamp &amp; keys {number}",
        "slug": f"lamp-{number}",
        "mobiledoc": None,
        "lexical": '{"root":{"children":[]}}',
        "html": f'<p>{STORY}</p><p><a href="__GHOST_URL__/about/">Share this</a></p>',
        "comment_id": f"64f{number}",
        "plaintext": STORY,
        "feature_image": "https://lamp.example/lamp.jpg",
        "featured": 0,
        "type": "post",
        "status": "published",
        "locale": None,
        "visibility": "public",
        "created_at": "2024-03-01T09:00:00.000Z",
        "updated_at": "2024-03-04T09:00:00.000Z",
        "published_at": "2024-03-03T21:30:00.000Z",
        "custom_excerpt": "In short.",
        "canonical_url": f"https://lamp.example/{number}/",
    } | values


def ghost(path: Path, posts: list[dict[str, Any]], *, wrapped: bool = True) -> Path:
    """A whole export; its tables stand in no order that helps."""
    data = {
        "posts": posts,
        "posts_authors": [
            {"id": "a", "post_id": "64f1", "author_id": "2", "sort_order": 1},
            {"id": "b", "post_id": "64f1", "author_id": "1", "sort_order": 0},
        ],
        "posts_tags": [
            {"id": "c", "post_id": "64f1", "tag_id": "8", "sort_order": 1},
            {"id": "d", "post_id": "64f1", "tag_id": "7", "sort_order": 0},
            {"id": "e", "post_id": "64f1", "tag_id": "9", "sort_order": 2},
        ],
        "settings": [{"id": "s", "key": "title", "value": "Lamp Post"}, {"id": "t", "key": "locale", "value": "en"}],
        "tags": [
            {"id": "7", "name": "Coast", "visibility": "public"},
            {"id": "8", "name": "Light", "visibility": "public"},
            {"id": "9", "name": "#hidden", "visibility": "internal"},
        ],
        "users": [{"id": "1", "name": "Ines Faro"}, {"id": "2", "name": "Otto Beam"}],
    }
    whole: Any = {"meta": {"exported_on": 1, "version": "5.80.0"}, "data": data}
    path.write_text(json.dumps({"db": [whole]} if wrapped else whole), encoding="utf-8")
    return path


@pytest.mark.parametrize("wrapped", [True, False])
def test_ghost_gives_its_published_posts(tmp_path: Path, read: Entries, *, wrapped: bool) -> None:
    """With authors and tags in their order, whatever the order of the tables; drafts and pages are passed over."""
    posts = [
        ghost_post(1),
        ghost_post(2, status="draft"),
        ghost_post(3, type="page"),
        ghost_post(4, canonical_url=None),
    ]
    found, told = read(ghost(tmp_path / "export.json", posts, wrapped=wrapped))
    assert told == []
    assert [one.name.rpartition("export.json/")[2] for one in found] == ["https://lamp.example/1/", "lamp-4"]
    given = found[0].given
    assert given is not None
    assert given.headline == "Lamp & keys 1"
    assert given.authors == ("Ines Faro", "Otto Beam")
    assert (given.section, given.keywords) == ("Coast", ("Light",))
    assert given.published == datetime(2024, 3, 3, 21, 30, tzinfo=UTC)
    assert (given.url, given.summary) == ("https://lamp.example/1/", "In short.")
    article = parse(found[0])
    assert article.text.splitlines() == [STORY, "Share this"]
    assert (article.publication, article.language) == ("Lamp Post", "en")
    assert article.image == "https://lamp.example/lamp.jpg"


def test_old_ghost_counts_in_milliseconds(tmp_path: Path, read: Entries) -> None:
    """As versions before 1.0 wrote times, authors and pages."""
    posts = [
        ghost_post(1, published_at=1388318311015, author_id=2, page=0),
        ghost_post(2, type=None, page=1),
    ]
    found, _ = read(ghost(tmp_path / "export.json", posts))
    assert found[0].given is not None
    assert len(found) == 1
    assert found[0].given.published == datetime(2013, 12, 29, 11, 58, 31, 15000, tzinfo=UTC)


def test_ghost_without_text_or_cut_off_is_told(tmp_path: Path, read: Entries) -> None:
    """A post that has no HTML, and an export whose end is missing: all before is read."""
    path = ghost(tmp_path / "export.json", [ghost_post(number) for number in range(50)])
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    found, told = read(path)
    assert len(found) > 10
    assert len(told) == 1
    assert f"is cut off: what stands before that is read ({len(found)} posts)" in told[0]
    found, told = read(ghost(tmp_path / "export.json", [ghost_post(1, html=None), ghost_post(2)]))
    assert len(found) == 1
    assert "has no text" in told[0]


MEDIUM = """<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{title}</title>
<style>*{{font-family:Georgia}}</style></head><body><article class="h-entry">
<header><h1 class="p-name">{title}</h1></header>
<section data-field="subtitle" class="p-summary">In short.</section>
<section data-field="body" class="e-content"><section name="4d8b" class="section section--body section--first section--last">
<div class="section-divider"><hr class="section-divider"></div><div class="section-content"><div class="section-inner">
<h3 name="a" class="graf graf--h3 graf--leading graf--title">{title}</h3><p name="b" class="graf graf--p">{story}</p>
<p name="c" class="graf graf--p graf-after--p">Clap if you liked it — é.</p></div></div></section></section>
<footer><p class="p-tags">Tagged in <a href="https://medium.com/tag/l" class="p-tag">Light</a>, <a class="p-tag">Sea</a></p><p>By <a href="https://medium.com/@ines" class="p-author h-card">Ines Faro</a> on
<a href="https://medium.com/p/1"><time class="dt-published" datetime="2019-05-06T07:08:09.123Z">May 6, 2019</time></a>.</p>
<p><a href="https://medium.com/@ines/{slug}" class="p-canonical">Canonical link</a></p>
<p>Exported from <a href="https://medium.com">Medium</a> on May 4, 2024.</p></footer></article></body></html>"""


def test_medium_gives_its_published_posts(tmp_path: Path, read: Entries) -> None:
    """Body, title, author, date and address of each; drafts, claps and the profile are passed over."""
    path = tmp_path / "medium-export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("README.html", "<p>Read me.")
        archive.writestr("profile/profile.html", "<p>Me.")
        archive.writestr("posts/draft_Later-2.html", MEDIUM.format(title="Later", story=STORY, slug="later"))
        archive.writestr(
            "posts/2019-05-06_The-Lamp-1.html", MEDIUM.format(title="The Lamp", story=STORY, slug="lamp-1")
        )
    found, told = read(path)
    assert told == []
    assert [one.name for one in found] == [f"{path}/posts/2019-05-06_The-Lamp-1.html"]
    given = found[0].given
    assert given is not None
    assert (given.headline, given.authors, given.summary) == ("The Lamp", ("Ines Faro",), "In short.")
    assert (given.url, given.published and given.published.date()) == (
        "https://medium.com/@ines/lamp-1",
        date(2019, 5, 6),
    )
    assert (given.section, given.keywords) == ("Light", ("Sea",))
    assert parse(found[0]).text.splitlines() == [STORY, "Clap if you liked it — é."]
    assert read(path, Rules(filters=Filters(since=date(2020, 1, 1)))) == ([], [])


CHAPTER = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="en"><head><title>Book</title></head>
<body {kind}><h2>{title}</h2><p>{text}</p></body></html>"""


def book(path: Path, *, version: int = 3, chapters: int = 2) -> Path:
    """A book with a cover, a title page, contents and chapters, in a folder whose names are escaped."""
    items, refs, links, points = [], [], [], []
    for number in range(1, chapters + 1):
        items.append(f'<item id="c{number}" href="text/chapter%20{number}.xhtml" media-type="application/xhtml+xml"/>')
        refs.append(f'<itemref idref="c{number}"/>')
        links.append(f'<li><a href="text/chapter%20{number}.xhtml#top">Chapter {number}: The Lamp</a></li>')
        points.append(
            f'<navPoint id="n{number}"><navLabel><text>Chapter {number}: The Lamp</text></navLabel>'
            f'<content src="text/chapter%20{number}.xhtml#top"/></navPoint>'
        )
    contents = (
        '<item id="toc" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        if version == 3
        else '<item id="toc" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    )
    package = f"""<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="{version}.0" unique-identifier="i">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">urn:x</dc:identifier>
<dc:title>The Lighthouse</dc:title><dc:creator>Ines Faro</dc:creator><dc:language>en-GB</dc:language><dc:date>1912</dc:date>
<dc:subject>Sea</dc:subject><dc:subject>Light</dc:subject></metadata>
<manifest>{"".join(items)}{contents}<item id="tp" href="title.xhtml" media-type="application/xhtml+xml"/>
<item id="img" href="c.jpg" media-type="image/jpeg"/><item id="notes" href="notes.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="tp"/><itemref idref="toc"/>{"".join(refs)}<itemref idref="notes" linear="no"/></spine></package>"""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        )
        archive.writestr("OEBPS/content.opf", package)
        nav = f'<html xmlns="http://www.w3.org/1999/xhtml"><body><nav><ol>{"".join(links)}</ol></nav></body></html>'
        archive.writestr("OEBPS/nav.xhtml", nav)
        archive.writestr(
            "OEBPS/toc.ncx",
            f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{"".join(points)}</navMap></ncx>',
        )
        archive.writestr(
            "OEBPS/title.xhtml", CHAPTER.format(kind='epub:type="titlepage"', title="The Lighthouse", text="By Ines.")
        )
        archive.writestr("OEBPS/notes.xhtml", CHAPTER.format(kind="", title="Notes", text="None."))
        for number in range(1, chapters + 1):
            text = CHAPTER.format(kind="", title=f"Chapter {number}: The Lamp", text=f"{STORY} {number}.")
            archive.writestr(f"OEBPS/text/chapter {number}.xhtml", text)
    return path


@pytest.mark.parametrize("version", [2, 3])
def test_a_book_gives_its_chapters(tmp_path: Path, read: Entries, version: int) -> None:
    """In reading order, called as the contents call them, with the book's author, year and language."""
    path = book(tmp_path / "book.epub", version=version)
    found, told = read(path)
    assert told == []
    assert open_archive(str(path)).kind == "a book (EPUB)"
    assert [one.name for one in found] == [f"{path}/OEBPS/text/chapter {number}.xhtml" for number in (1, 2)]
    article = parse(found[1])
    assert article.headline == "Chapter 2: The Lamp"
    assert article.text.splitlines() == [f"{STORY} 2."]
    assert (article.authors, article.publication, article.language) == (("Ines Faro",), "The Lighthouse", "en-GB")
    assert article.published == datetime(1912, 1, 1)  # noqa: DTZ001
    assert not article.has_time
    assert (article.section, article.keywords) == ("Sea", ("Light",))


TAGS = {"head": "<head ", "body": "<body ", "declaration": "<?xml ", "blanks": "<?xml" + " " * 600}


@pytest.mark.parametrize("kind", TAGS)
def test_a_chapter_of_beginnings_of_tags_is_gone_through_once(kind: str) -> None:
    """It takes no more than fifty times as long as one of whole tags; again for each of them, it was a thousand."""

    def seconds(part: str) -> float:
        text = part * (256_000 // len(part))
        begun = time.process_time()
        epub._named(epub._body(text), epub._Book("Book"))
        return time.process_time() - begun

    seconds("<p>")
    assert seconds(TAGS[kind]) < 50 * max(seconds("<p>"), 0.002)


def test_a_locked_chapter_is_told(tmp_path: Path, read: Entries) -> None:
    """What its seller has encrypted; a font that is made unreadable, as many are, locks nothing."""
    path = book(tmp_path / "book.epub")
    names = ("OEBPS/text/chapter%201.xhtml", "OEBPS/font.otf")
    data = "".join(f'<CipherData><CipherReference URI="{name}"/></CipherData>' for name in names)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("META-INF/encryption.xml", f"<encryption>{data}</encryption>")
    found, told = read(path)
    assert [one.name for one in found] == [f"{path}/OEBPS/text/chapter 2.xhtml"]
    assert len(told) == 1
    assert "chapter 1.xhtml is locked by whoever sold the book" in told[0]


def test_a_damaged_book_is_told(tmp_path: Path) -> None:
    """Without what describes it a book is none."""
    path = tmp_path / "book.epub"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("META-INF/container.xml", '<container><rootfile full-path="gone.opf"/></container>')
        archive.writestr("page.html", "<p>A page.")
    with pytest.raises(SourceError, match=r"is a book \(EPUB\) without gone.opf"):
        open_archive(str(path))
