"""Exports of WordPress: what was published, as its authors wrote it, with all that WordPress knows of it."""

from __future__ import annotations

import gzip
from datetime import date, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from tests.source.archives.wxr import HEAD, TAIL, Post, export

from articleaudio.article import parse
from articleaudio.model import Figure
from articleaudio.source.archives import Filters, Rules
from articleaudio.source.archives.wordpress_text import as_html

if TYPE_CHECKING:
    from pathlib import Path

    from tests.source.archives.conftest import Entries

STORY = "The rowing club lost its boathouse to the storm on Sunday, and members met in the rain to save the boats. "
LOCK = "opensesame"
BLOCKS = f"""<!-- wp:paragraph -->
<p>{STORY}</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading">Related posts</h2>
<!-- /wp:heading -->

<!-- wp:image {{"id":7,"sizeSlug":"large"}} -->
<figure class="wp-block-image size-large"><img src="https://courier.example/b.jpg" alt="A boat"/>\
<figcaption class="wp-element-caption">A boat.</figcaption></figure>
<!-- /wp:image -->

<!-- wp:paragraph -->
<p>{STORY.replace("Sunday", "Friday")}</p>
<!-- /wp:paragraph -->"""
CLASSIC = f"""{STORY}

{STORY.replace("Sunday", "Friday")}
[caption id="attachment_7" align="alignnone" width="300"]<img src="https://courier.example/b.jpg" /> A boat.[/caption]

[gallery ids="1,2,3"]"""


@pytest.fixture
def wxr(tmp_path: Path) -> Path:
    path = tmp_path / "export.xml"
    posts = (
        Post(1, BLOCKS, "Boats &amp; <em>storms</em>"),
        Post(2, CLASSIC),
        Post(3, STORY, status="draft"),
        Post(4, STORY, kind="page"),
        Post(5, "", kind="attachment", status="inherit"),
        Post(6, STORY, kind="investigation", author="admin", gmt="0000-00-00 00:00:00"),
    )
    path.write_text(export(*posts), encoding="utf-8")
    return path


def test_published_posts_are_read_with_what_wordpress_knows(wxr: Path, read: Entries) -> None:
    """Title, author's name, the site's own time, sections, tags, address; drafts and pages are passed over."""
    found, told = read(wxr)
    assert told == []
    assert [one.name for one in found] == [f"{wxr}/https://courier.example/2024/02/story-{at}/" for at in (1, 2, 6)]
    given = found[0].given
    assert given is not None
    assert given.headline == "Boats & storms"
    assert given.authors == ("Rosa Klein",)
    assert given.published is not None
    assert given.published.isoformat() == "2024-02-03T23:30:00+02:00"
    assert (given.section, given.keywords) == ("Sport", ("Rowing & sailing", "harbour"))
    assert given.url == Post(1, "").link
    assert given.summary == "In short \u2013 1."
    other = found[2].given
    assert other is not None
    assert (other.authors, other.published and other.published.tzinfo) == ((), None)


@pytest.mark.parametrize("at", [0, 1])
def test_the_body_is_read_whole(wxr: Path, read: Entries, at: int) -> None:
    """Of the block editor and of the classic one alike: paragraphs, pictures with captions, no shortcode."""
    article = parse(read(wxr)[0][at])
    lines = [line.strip() for line in article.text.splitlines()]
    expected = [STORY.strip(), "Related posts", STORY.replace("Sunday", "Friday").strip()]
    assert lines == (expected if at == 0 else [expected[0], expected[2]])
    assert article.publication == "The Harbour Courier"
    assert article.image == "https://courier.example/b.jpg"
    assert [block.caption for block in article.blocks if isinstance(block, Figure)] == ["A boat."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo\nlines.", "<p>One.</p><p>Two<br>\nlines.</p>"),
        ("<h2>Head\n\ning</h2>\nText.", "<h2>Head\n\ning</h2><p>Text.</p>"),
        ("<blockquote>Said.\n\nAgain.</blockquote>", "<blockquote><p>Said.</p><p>Again.</p></blockquote>"),
        ("<pre>a\n\nb</pre>", "<pre>a\n\nb</pre>"),
        ("<p>Open.\n\n<p>Next.</p>\n\nLast.", "<p>Open.\n\n<p>Next.</p><p>Last.</p>"),
        ("He said [sic] it.[^1]", "<p>He said [sic] it.[^1]</p>"),
        ('A [button url="/x"]press[/button] B', "<p>A press B</p>"),
        ('[vc_row][vc_column width="1/2"]Text.[/vc_column][/vc_row]', "<p>Text.</p>"),
        ("[embed]https://youtu.be/x[/embed]After.", "<p>After.</p>"),
        ("Write [[gallery]] for one.", "<p>Write &#91;gallery&#93; for one.</p>"),
        ("Before<!--more-->\n\nafter", "<p>Before</p><p>after</p>"),
    ],
)
def test_text_becomes_paragraphs_as_wordpress_makes_them(text: str, expected: str) -> None:
    """Blank lines part; blocks, listings and what is no shortcode stay as they are."""
    assert as_html(text) == expected


def test_what_the_export_says_is_enough_for_filters(wxr: Path, read: Entries) -> None:
    """No page is made of a post that its date or section rules out."""
    day = date(2024, 2, 3)
    assert len(read(wxr, Rules(filters=Filters(since=day, until=day, sections=("harbour",))))[0]) == 3
    assert read(wxr, Rules(filters=Filters(since=day + timedelta(days=1)))) == ([], [])
    assert read(wxr, Rules(filters=Filters(sections=("Politics",)))) == ([], [])


def test_a_locked_post_and_an_empty_one_are_told(tmp_path: Path, read: Entries) -> None:
    """Each in one sentence; the others are read."""
    path = tmp_path / "export.xml"
    path.write_text(export(Post(1, STORY, password=LOCK), Post(2, " "), Post(3, STORY)), encoding="utf-8")
    found, told = read(path)
    assert [one.found_at for one in found] == [Post(3, "").link]
    assert "is locked by a password in WordPress" in told[0]
    assert "has no text" in told[1]


@pytest.mark.parametrize("packed", [False, True])
def test_a_cut_export_gives_what_stands_before_the_cut(tmp_path: Path, read: Entries, *, packed: bool) -> None:
    """Every whole post is read, none in part, and the damage is told."""
    texts = [f"<p>{STORY}{number}</p>" for number in range(200)]
    whole = export(*(Post(at, text) for at, text in enumerate(texts))).encode()
    data = gzip.compress(whole) if packed else whole
    for share in (30, 55, 80):
        (tmp_path / "cut").write_bytes(data[: len(data) * share // 100])
        found, told = read(tmp_path / "cut")
        assert [text in one.text for one, text in zip(found, texts, strict=False)] == [True] * len(found)
        assert abs(len(found) - len(texts) * share // 100) <= (60 if packed else 3)
        assert len(told) == 1
        assert "is cut off" in told[0]


@pytest.mark.parametrize(
    ("text", "is_told"),
    [("a\x08b", False), ("Tom & Jerry", True), ("caf&eacute;&nbsp;&unknown;", False), ("\udcff\udcfe", True)],
)
def test_what_exports_get_wrong_costs_no_post(tmp_path: Path, read: Entries, text: str, *, is_told: bool) -> None:
    """Control characters and HTML's names are mended without a word; broken XML is told, and read on."""
    head, tail = HEAD.replace("News &amp; views", text), TAIL
    data = head + str(Post(1, STORY)) + str(Post(2, STORY)) + tail
    (tmp_path / "export.xml").write_bytes(data.encode("utf-8", errors="surrogateescape"))
    found, told = read(tmp_path / "export.xml")
    assert [one.found_at for one in found] == [Post(1, "").link, Post(2, "").link]
    assert len(told) == is_told


@pytest.mark.parametrize("before", ["", " " * 1000, "<!-- ]><rss > -->", "<!-- ]><rss > -->" + " " * 70_000])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(tmp_path: Path, read: Entries, encoding: str, before: str) -> None:
    """Neither a file nor a bomb comes in by an entity, however far down it is declared, in text or in an attribute."""
    laughs = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10 if at else "ha" * 10}">' for at in range(12))
    declared = f'<!DOCTYPE rss [{before}{laughs}<!ENTITY x SYSTEM "file:///etc/passwd">]><rss a="&a11;"'
    whole = export(Post(1, "<p>&a11;&x;</p>", title="]]>&a11;&x;<![CDATA[")).replace("<rss", declared)
    (tmp_path / "export.xml").write_bytes(whole.replace('encoding="UTF-8" ', "").encode(encoding))
    found, told = read(tmp_path / "export.xml")
    assert len(told) == 1
    assert not any("hahaha" in one.text or "root:" in one.text for one in found)


def test_a_text_about_entities_is_a_text(tmp_path: Path, read: Entries) -> None:
    """A declaration in a post is what the post is about."""
    (tmp_path / "export.xml").write_text(export(Post(1, f"<pre><!ENTITY a></pre>{STORY}")), encoding="utf-8")
    (found,), told = read(tmp_path / "export.xml")
    assert told == []
    assert "&lt;!ENTITY a>" in found.text


def test_the_time_of_the_site_is_kept() -> None:
    """Half an hour past, as in India."""
    from lxml import etree  # only here

    from articleaudio.source.archives.wordpress import _moment

    element = etree.fromstring(
        "<item><post_date>2024-02-03 05:00:00</post_date><post_date_gmt>2024-02-02 23:30:00</post_date_gmt></item>"
    )
    found = _moment(element, "post_date")
    assert found is not None
    assert found.tzinfo == timezone(timedelta(hours=5, minutes=30))
