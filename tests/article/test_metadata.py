"""What is known of an article beside its body: a small page for each rule, and what must hold for any statement."""

# ruff: noqa: RUF001 - other scripts and typographic signs are meant

from __future__ import annotations

import json
import unicodedata
from datetime import datetime
from html import escape
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articleaudio.article import parse
from articleaudio.article.dates.stamps import in_address, machine, printed
from articleaudio.article.facts.language import language_of
from articleaudio.article.tree.jsonld import Statements, fields_of, text_of
from articleaudio.model import Figure, Source

if TYPE_CHECKING:
    from articleaudio.model import Article

TITLE = "Bridge at Lusk closed for repairs"
SENTENCE = "The bridge at Lusk was closed on Friday after a crack was found in its second pier. "
BODY = "".join(
    f"<p>{SENTENCE}{number} workers were sent home, and the road to Orrin stays shut.</p>" for number in "357"
)


def page(head: str = "", header: str = "", *, title: str = TITLE, html: str = "en", tail: str = "") -> Article:
    """The article of a small page: what its head states, what stands below its headline, and what below its body."""
    text = (
        f'<!DOCTYPE html><html lang="{html}"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body><main><article><h1>{TITLE}</h1>{header}<div>{BODY}</div></article>{tail}</main></body></html>"
    )
    return parse(Source("page.html", text.encode(), "utf-8", "html"), force=True)


def ld(**said: Any) -> str:
    """A JSON-LD script that says this of the article."""
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE} | said
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def meta(**said: str) -> str:
    """Meta elements; two underscores stand for a colon."""
    return "".join(f'<meta name="{name.replace("__", ":")}" content="{escape(text)}">' for name, text in said.items())


def iso(found: datetime | None) -> str:
    return found.isoformat() if found else ""


# ------------------------------------------------------------------------------------------ headline


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("", f"{TITLE} - The Lusk Courier"),
        (meta(og__title=f"Opinion | {TITLE}"), f"Opinion | {TITLE} - The Lusk Courier"),
        (ld(headline=f"{TITLE} | Courier"), TITLE),
        (ld(headline="Lusk bridge shut"), "Lusk bridge shut - Courier"),
    ],
)
def test_headline_is_the_printed_one(head: str, title: str) -> None:
    """The headline is as printed, whatever the head adds: no site's name, no kicker."""
    assert page(head, title=title).headline == TITLE


def test_kicker_inside_the_headline() -> None:
    """A kicker that is printed in the same element, and that the page's own title lacks, is no part of the headline."""
    text = f"<title>{TITLE}</title><h1><span>County news</span> {TITLE}</h1>{BODY}"
    assert parse(Source("page.html", text.encode(), "utf-8", "html")).headline == TITLE


# ------------------------------------------------------------------------------------------- authors

PERSON = {"@type": "Person", "name": "Jane Doe"}
HOUSE = {"@type": "NewsMediaOrganization", "name": "Lusk Courier"}


@pytest.mark.parametrize(
    ("head", "header", "names", "kinds"),
    [
        (ld(author=PERSON), "", ["Jane Doe"], ["person"]),
        (ld(author=[PERSON, "Joe Bloggs"]), "", ["Jane Doe", "Joe Bloggs"], ["person"] * 2),
        (ld(author={"@type": "Person", "name": ["Jane Doe", "Joe Bloggs"]}), "", ["Jane Doe", "Joe Bloggs"], None),
        (ld(author={"@type": "Person", "givenName": "Jane", "familyName": "Doe"}), "", ["Jane Doe"], None),
        (ld(author={"@type": "Person", "name": "By JANE DOE, AP Auto Writer"}), "<p>Jane Doe</p>", ["JANE DOE"], None),
        (ld(author=PERSON), "<p class='byline'>By JANE DOE</p>", ["Jane Doe"], None),
        (ld(author="JANE DOE"), "<p>By Jane Doe</p>", ["Jane Doe"], None),
        (ld(author={"name": "Jane &amp; Ann Doe"}), "", ["Jane", "Ann Doe"], None),
        (ld(author="Reuters"), "", ["Reuters"], ["organization"]),
        (ld(author={"@type": "Person", "name": "PTI"}), "", ["PTI"], ["organization"]),
        (ld(author="admin"), "<p>By admin</p>", [], []),
        ("", "<p>Posted on May 3, 2024 by Admin</p>", [], []),
        (ld(author="jd_77"), "", [], []),
        (meta(author="kimpoe"), "", [], []),
        (meta(author="kimpoe"), "<p>kimpoe, May 3, 2024</p>", ["kimpoe"], None),
        (meta(author="kimpoe"), "<p>mail@kimpoe.example</p>", [], []),
        (meta(author="reuters"), "", ["reuters"], ["organization"]),
        (ld(author="Kim Account"), "<p>By Jane Doe</p>", ["Jane Doe"], ["person"]),
        (ld(author=PERSON), "<p>By Jane Doe, Joe Bloggs May 3, 2024 News</p>", ["Jane Doe", "Joe Bloggs"], None),
        (ld(author="The Courier", publisher={"name": "The Courier"}), "", [], []),
        (ld(author="The Courier", publisher={"name": "The Courier"}), "<p>By The Courier</p>", ["The Courier"], None),
        (ld(author="Jane Doe, The Courier", publisher={"name": "The Courier"}), "", ["Jane Doe"], None),
        (meta(author="Jane Doe; Joe Bloggs"), "", ["Jane Doe", "Joe Bloggs"], None),
        (meta(byl="By Jane Doe with Joe Bloggs"), "", ["Jane Doe", "Joe Bloggs"], None),
        (meta(citation_author="Doe, Jane M."), "", ["Jane M. Doe"], None),
        (meta(author="Doe, Jane"), "<p>Jane Doe</p>", ["Jane Doe"], None),
        (meta(twitter__label1="Written by", twitter__data1="Jane Doe"), "", ["Jane Doe"], None),
        (
            meta(author="https://example.org/people/77"),
            "<p><a href='/people/77'>Jane Doe</a></p>",
            ["Jane Doe"],
            None,
        ),
        (meta(article__author="https://example.org/author/jane-doe"), "<p>Text: Jane Doe</p>", ["Jane Doe"], None),
        (meta(article__author="https://example.org/author/kim-poe/"), "", [], []),
        (meta(article__author="https://www.facebook.com/courier"), "", [], []),
        ("", "<p>Photos by Ann Roe</p><p>By Jane Doe</p>", ["Jane Doe"], None),
        ("", "<p>By Jane Doe. Photos by Ann Roe</p>", ["Jane Doe"], None),
        ("", "<p>May 3, 2024 | by Jane Doe</p>", ["Jane Doe"], None),
        ("", "<p>By Jane Doe (jane@example.org) @jane</p>", ["Jane Doe"], None),
        ("", "<p>Posted by Jane Doe Leave a comment</p>", ["Jane Doe"], None),
        ("", "<p>View all posts by Jane Doe</p><p>By Jane Doe, Jane Doe's Most Recent Stories</p>", ["Jane Doe"], None),
        ("", "<p>By Jane Doe — Staff Writer</p>", ["Jane Doe"], None),
        ("", "<p>By clicking Accept you agree</p>", [], []),
        ("", "<p class='vcard author'>by <span class='fn'>Jane Doe</span></p>", ["Jane Doe"], None),
        ("", "<div itemprop='author'><span itemprop='name'>Jane Doe</span></div>", ["Jane Doe"], None),
        ("", "<p class='author-box'><a rel='author'>Jane Doe</a></p>", ["Jane Doe"], None),
        (
            ld(author=HOUSE, publisher=HOUSE),
            "<header><div data-testid='byline-new'><span>Jane Doe</span></div></header>",
            ["Jane Doe"],
            ["person"],
        ),
        (
            ld(author=HOUSE, publisher=HOUSE),
            "<header><div data-testid='place-line'><span>Upper Weir</span></div></header>",
            [],
            None,
        ),
    ],
)
def test_authors(head: str, header: str, names: list[str], kinds: list[str] | None) -> None:
    """Authors are persons and organisations by name, each once: as printed where a byline is, else as stated."""
    article = page(head, header)
    assert list(article.authors) == names
    assert kinds is None or list(article.author_kinds) == kinds


@pytest.mark.parametrize(
    ("head", "header", "names"),
    [
        (ld(author="Jane Doe Associated Press"), "", ["Jane Doe"]),
        (ld(author="By JANE DOE and ANN ROE, Associated Press"), "", ["JANE DOE", "ANN ROE"]),
        ("", "<p>By Jane Doe, Associated Press</p>", ["Jane Doe"]),
        ("", "<p>By Jane Doe | Reuters</p>", ["Jane Doe"]),
        ("", "<div class='byline'><span>Jane Doe</span> <span>Reuters</span></div>", ["Jane Doe"]),
        ("", "<div class='byline'><p class='author'>Jane Doe</p><p>Reuters</p></div>", ["Jane Doe"]),
        ("", "<p>By Jane Doe and Associated Press</p>", ["Jane Doe", "Associated Press"]),
        ("", "<p>Von Anna Müller mit dpa</p>", ["Anna Müller", "dpa"]),
        ("", "<p>Par Jean Dupont avec AFP</p>", ["Jean Dupont", "AFP"]),
        ("", "<p>By Reuters, AFP</p>", ["Reuters", "AFP"]),
        ("", "<p>Von Anna Müller, dpa und AFP</p>", ["Anna Müller", "dpa", "AFP"]),
        ("", "<p>By Jane Doe, Reuters and Ann Roe, AFP</p>", ["Jane Doe", "Ann Roe"]),
        ("", "<p>Von dpa</p>", ["dpa"]),
        ("", "<p>By Associated Press</p>", ["Associated Press"]),
        (ld(author=[PERSON, {"@type": "Organization", "name": "Reuters"}]), "", ["Jane Doe", "Reuters"]),
    ],
)
def test_agencies(head: str, header: str, names: list[str]) -> None:
    """An agency behind a person's name is where they work; alone, or after an "and", it is an author."""
    assert list(page(head, header).authors) == names


def test_authors_of_comments_are_none() -> None:
    """Who commented did not write the article."""
    comment = "<div itemprop='author'>Joe Bloggs</div><time itemprop='datePublished' datetime='2020-01-01'></time>"
    tail = f"<div class='comments'>{comment}</div>"
    article = page(tail=tail)
    assert (article.authors, article.published) == ((), None)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Von Anna Müller und Jürgen Böhm", ("Anna Müller", "Jürgen Böhm")),
        ("Автор: Ірина Бойко та Олег Гнатюк", ("Ірина Бойко", "Олег Гнатюк")),
        ("Текст: Вера Орлова", ("Вера Орлова",)),
        ("作者：林若溪、赵启明", ("林若溪", "赵启明")),
        ("文・写真", ()),
        ("김철수 기자", ()),
        ("글: 김철수 기자", ("김철수",)),
        ("Autor: Bohdana Klímová a Petr Novák", ("Bohdana Klímová", "Petr Novák")),
        ("Γράφει η Μυρτώ Σταυρακάκη", ("Μυρτώ Σταυρακάκη",)),
        ("بقلم: ليلى حداد", ("ليلى حداد",)),
        ("Penulis: Budi Santoso", ("Budi Santoso",)),
        ("Text size", ()),
    ],
)
def test_printed_bylines(line: str, names: tuple[str, ...]) -> None:
    """Bylines are read in the languages of the project, and other lines are none."""
    assert page(header=f"<p>{line}</p>").authors == names


# --------------------------------------------------------------------------------------------- dates


@pytest.mark.parametrize(
    ("head", "header", "published"),
    [
        (ld(datePublished="2019-11-18T14:05:00-05:00"), "", "2019-11-18T14:05:00-05:00"),
        (ld(datePublished="2019-11-18T14:05:00Z"), "", "2019-11-18T14:05:00+00:00"),
        (ld(datePublished="Tue Nov 19 2019 03:05:46 GMT+0100 (CET)"), "", "2019-11-19T03:05:46+01:00"),
        (ld(datePublished="01:38:07 PM EST Nov 20, 2019"), "", "2019-11-20T13:38:07-05:00"),
        (ld(datePublished="0001-01-01T00:00:00Z"), "", ""),
        (ld(datePublished="1970-01-01T00:00:00Z"), "", ""),
        (ld(dateModified="2019-11-18T14:05:00Z"), "", ""),
        (
            meta(parsely_page="x") + '<meta name="parsely-page" content=\'{"pub_date": "2019-11-18T14:05:00Z"}\'>',
            "",
            "2019-11-18T14:05:00+00:00",
        ),
        ("", "<p>Published Nov. 18, 2019 2:05 p.m. ET</p>", "2019-11-18T14:05:00-05:00"),
        ("", "<p>Published July 18, 2019 2:05 p.m. ET</p>", "2019-07-18T14:05:00-04:00"),
        ("", "<p>Published July 18, 2019 2:05 p.m. EST</p>", "2019-07-18T14:05:00"),
        ("", "<p>18 November 2019 14:05 IST</p>", "2019-11-18T14:05:00"),
        ("", "<p>18. November 2019, 14:05 Uhr MEZ</p>", ""),
        ("", "<p>18 ноября 2019, 14:05 МСК</p>", "2019-11-18T14:05:00+03:00"),
        (
            "",
            "<p><abbr class='published' title='2019-11-18T14:05:00+02:00'>Monday</abbr></p>",
            "2019-11-18T14:05:00+02:00",
        ),
        ("", "<p><span itemprop='datePublished' content='2019-11-18'></span>Monday</p>", "2019-11-18T00:00:00"),
        ("", "<p>© 2019 The Courier</p>", ""),
        ("", "<p>Last updated November 18, 2019</p>", ""),
        (
            "",
            "<div class='dateline'><div>Nov. 18, 2019</div><div>2:05 PM</div></div><p>By Jane Doe</p>",
            "2019-11-18T14:05:00",
        ),
    ],
)
def test_published(head: str, header: str, published: str) -> None:
    """The date of publication keeps the zone that the page gives it, gets none in doubt, and is never invented."""
    if "MEZ" in header:
        published = "2019-11-18T14:05:00+01:00"
    assert iso(page(head, header).published) == published


def test_a_zone_told_by_the_clock_that_prints_it() -> None:
    """A moment of Greenwich that the page prints as the evening before is told by the page's own clock."""
    stated = ld(datePublished="2019-11-20T01:50:59Z")
    assert iso(page(stated, "<p>Nov. 19, 2019 5:50 PM</p>").published) == "2019-11-19T17:50:59-08:00"
    assert iso(page(stated, "<p>Nov. 20, 2019 1:50 AM</p>").published) == "2019-11-20T01:50:59+00:00"


@pytest.mark.parametrize(
    ("own", "header", "published"),
    [
        ("2019-11-19 21:57:00 -0800", "", "2019-11-19T21:57:50-08:00"),
        ("2019-11-19 21:57:00 -0800", "<p>November 19, 2019</p>", "2019-11-19T21:57:50-08:00"),
        ("2019-11-19 21:57:00 -0800", "<p>November 20, 2019</p>", "2019-11-20T05:57:50+00:00"),
        ("2019-11-19 21:57:00 -0800", "<p>November 2, 2019</p>", "2019-11-19T21:57:50-08:00"),
        ("2019-11-19 21:58:00 -0800", "", "2019-11-20T05:57:50+00:00"),
        ("2019-11-19 21:57:00", "", "2019-11-20T05:57:50+00:00"),
    ],
)
def test_one_moment_stated_twice(own: str, header: str, published: str) -> None:
    """Of two statements of one minute the one with the publication's own offset counts, not that of Greenwich."""
    head = ld(datePublished="2019-11-20T05:57:50Z") + meta(sailthru__date=own).replace("sailthru:", "sailthru.")
    assert iso(page(head, header).published) == published


@pytest.mark.parametrize(
    ("header", "published"),
    [
        ("<p>Updated Nov 19, 9:41 AM; Posted Nov 18, 8:19 PM</p>", "2019-11-18T20:19:34-05:00"),
        ("<p>Monday, Nov. 18, 8:19 p.m.</p>", "2019-11-18T20:19:34-05:00"),
        ("<p>Veröffentlicht: 18. November, 20:19 Uhr</p>", "2019-11-18T20:19:34-05:00"),
        ("<p>11月18日 20:19</p>", "2019-11-18T20:19:34-05:00"),
        ("<p>Posted Nov 18</p>", "2019-11-18T00:00:00"),
        ("<p>Posted Nov 17, 8:19 PM</p>", "2019-11-19T01:19:34+00:00"),
        ("<p>The bridge has been shut since Nov. 18, 8:19 PM.</p>", "2019-11-19T01:19:34+00:00"),
        ("<p>Updated Nov 18, 9:41 PM</p>", "2019-11-19T01:19:34+00:00"),
        ("<p>Posted Nov 18, 2018</p>", "2018-11-18T00:00:00"),
    ],
)
def test_a_printed_day_without_a_year(header: str, published: str) -> None:
    """A printed day without a year is that beside the stated day, if its line tells nothing else."""
    head, header = ld(datePublished="2019-11-19T01:19:34Z"), f"<header class='dateline'>{header}</header>"
    assert iso(page(head, header).published) == published


def test_a_day_without_a_year_at_the_turn_of_the_year() -> None:
    """The year of a printed day is the one that puts it beside the stated day; without that, there is no day."""
    header = "<header class='dateline'><p>Posted Dec 31, 8:19 PM</p></header>"
    assert iso(page(ld(datePublished="2020-01-01T01:19:34Z"), header).published) == "2019-12-31T20:19:34-05:00"
    assert page(header=header).published is None


@pytest.mark.parametrize(
    ("header", "day"),
    [
        ("<p>Published March 3, 2024</p>", "2024-03-03"),
        ("<p>March 3, 2024</p>", "2019-11-18"),
        ("<p>November 17, 2019</p>", "2019-11-17"),
        ("<p>Updated November 19, 2019</p>", "2019-11-18"),
    ],
)
def test_two_days(header: str, day: str) -> None:
    """A printed day that calls itself the day of publication wins, another one only where zones explain it."""
    found = page(ld(datePublished="2019-11-18T14:05:00Z"), header).published
    assert iso(found)[:10] == day


def test_a_day_in_the_address_is_a_guess() -> None:
    """A day that stands in the page's address alone is used and marked; beside a stated one it is not."""
    link = '<link rel="canonical" href="https://example.org/2019/11/18/bridge">'
    guessed, stated = page(link), page(link + ld(datePublished="2019-11-20"))
    assert (iso(guessed.published)[:10], guessed.published_guessed, guessed.has_time) == ("2019-11-18", True, False)
    assert (iso(stated.published)[:10], stated.published_guessed) == ("2019-11-20", False)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2019/nov/18/bridge", "2019-11-18"),
        ("https://example.org/news-2019-11-18-bridge", "2019-11-18"),
        ("https://example.org/2019/13/18/bridge", ""),
        ("https://example.org/2019/11/bridge", ""),
        ("https://example.org/a/20191118123", ""),
    ],
)
def test_days_in_addresses(url: str, day: str) -> None:
    """Only a whole and possible day in an address counts."""
    stamp = in_address(url)
    assert iso(stamp.moment if stamp else None)[:10] == day


def test_modified() -> None:
    """The last change has its own time, or only a day."""
    article = page(ld(datePublished="2019-11-18", dateModified="2019-11-19T08:00:00+02:00"))
    assert (iso(article.modified), article.modified_has_time, article.has_time) == (
        "2019-11-19T08:00:00+02:00",
        True,
        False,
    )
    assert not page(ld(dateModified="2019-11-19")).modified_has_time


@pytest.mark.parametrize(
    "text",
    [
        "18 listopada 2019", "18. listopadu 2019".replace("listopadu", "11."), "18 листопада 2019", "18 ноября 2019 г.",
        "18 november 2019", "18 Kasım 2019", "18 novembre 2019", "18 de novembro de 2019", "2019年11月18日",
        "2019년 11월 18일", "2019. 11. 18.", "18 نوفمبر 2019", "١٨ نوفمبر ٢٠١٩", "18 בנובמבר 2019", "18 Νοεμβρίου 2019",
        "18 नवंबर 2019", "१८ नवंबर २०१९", "18 tháng 11, 2019", "ngày 18 tháng 11 năm 2019", "18 November 2019",
        "18 พฤศจิกายน 2562", "2019. november 18.", "18. novembra 2019", "18. marraskuuta 2019", "18 ноември 2019",
    ],
)  # fmt: skip
def test_printed_days(text: str) -> None:
    """Days are read in the project's languages, digits and calendars."""
    stamp = printed(text)
    assert stamp is not None
    assert iso(stamp.moment)[:10] == "2019-11-18"


@pytest.mark.parametrize("text", ["2562-11-18", "18 November 2562", "1402/11/09", "11/12/2019", "November 2019"])
def test_no_certain_day(text: str) -> None:
    """A year of another calendar, a day that may be two, or a month is no day."""
    assert printed(text, "en") is None


# ----------------------------------------------------------------------------------------- the rest


def test_address_image_and_more() -> None:
    """Canonical address, picture with its size, section, keywords, summary, licence and paywall are kept."""
    article = page(
        '<base href="https://example.org/a/"><link rel="canonical" href="../bridge">'
        '<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">'
        + meta(og__image="/b.jpg", og__image__width="1200", og__image__height="630", article__section="County")
        + meta(keywords="bridge, Lusk, bridge", description="A crack.", article__content_tier="metered")
    )
    assert article.url == "https://example.org/bridge"
    assert (article.image, article.image_size) == ("https://example.org/b.jpg", (1200, 630))
    assert (article.section, article.keywords, article.summary) == ("County", ("bridge", "Lusk"), "A crack.")
    assert (article.licence, article.is_free) == ("https://creativecommons.org/licenses/by/4.0/", False)


@pytest.mark.parametrize(
    ("head", "free"),
    [
        (ld(isAccessibleForFree=False), False),
        (ld(isAccessibleForFree="http://schema.org/False"), False),
        (ld(isAccessibleForFree="True", hasPart={"isAccessibleForFree": "False", "cssSelector": ".x"}), False),
        (ld(isAccessibleForFree=True), True),
        (meta(article__content_tier="free"), True),
        ("", None),
    ],
)
def test_paywall(head: str, free: bool | None) -> None:
    """Whether all may be read for nothing is known only where the page says so."""
    assert page(head).is_free is free


@pytest.mark.parametrize(
    ("head", "licence"),
    [
        (ld(license="https://example.org/terms"), "https://example.org/terms"),
        ('<meta name="dc.rights" content="CC BY 4.0">', "CC BY 4.0"),
        ('<meta name="dc.rights" content="All rights reserved">', ""),
        ("", ""),
    ],
)
def test_licence(head: str, licence: str) -> None:
    """A licence is an address or a Creative Commons name; a reservation of rights is none."""
    assert page(head).licence == licence


def test_size_of_an_image_in_json_ld() -> None:
    """The size of a picture may stand in JSON-LD; an impossible one is none."""
    image = {"@type": "ImageObject", "url": "https://example.org/b.jpg", "width": "640px", "height": 480}
    assert page(ld(image=image)).image_size == (640, 480)
    assert page(ld(image=image | {"width": "auto"})).image_size is None


@pytest.mark.parametrize(
    ("head", "title", "publication"),
    [
        (
            ld(publisher={"name": "Associated Press"}) + meta(og__site_name="Lusk Courier"),
            f"{TITLE} - Lusk Courier",
            "Lusk Courier",
        ),
        (ld(publisher={"name": "Blogger"}) + meta(og__site_name="Courier | All the news"), TITLE, "Courier"),
        ("", f"{TITLE} - The Lusk Courier", "The Lusk Courier"),
        ("", f"The Lusk Courier » {TITLE}", "The Lusk Courier"),
        ("", f"{TITLE} - Opinion", ""),
    ],
)
def test_publication(head: str, title: str, publication: str) -> None:
    """The publication is the site's name, not an agency's or a program's, and no section's."""
    assert page(head, title=title).publication == publication


@pytest.mark.parametrize(
    ("head", "title", "publication"),
    [
        (meta(og__site_name="the Courier"), f"{TITLE} | News | The Courier", "The Courier"),
        (ld(publisher={"name": "9to5lusk"}) + meta(og__site_name="9to5Lusk"), TITLE, "9to5Lusk"),
        (ld(publisher={"name": "LuskNews"}), f"{TITLE} - Lusk News", "Lusk News"),
        (meta(og__site_name="WIRED"), f"{TITLE} - Wired", "WIRED"),
        (ld(publisher={"name": "lusk"}) + meta(og__site_name="Orrin Post"), TITLE, "Orrin Post"),
        (ld(publisher={"name": "Associated Press"}) + meta(og__site_name="Orrin Post"), TITLE, "Orrin Post"),
        (ld(publisher={"name": "Associated Press"}), TITLE, "Associated Press"),
        (meta(og__title=f"Opinion | {TITLE}"), f"Opinion | {TITLE} - The Lusk Courier", "The Lusk Courier"),
    ],
)
def test_spelling_of_a_publication(head: str, title: str, publication: str) -> None:
    """A publication is spelled as for readers: with capitals and blanks, if the page writes it so anywhere."""
    assert page(head, title=title).publication == publication


@pytest.mark.parametrize(
    ("line", "site", "publication"),
    [
        ("© 2019 LC.com. All rights reserved (About Us).", "lc", "LC.com"),
        ("© 2019 The Lusk Courier", "", "The Lusk Courier"),
        ("Copyright © 2015-2019, The Lusk Courier | Terms of use", "", "The Lusk Courier"),
        ("© 2019 The Lusk Courier", "Orrin Post", "Orrin Post"),
        ("© 2019 Lusk Holdings, Inc.", "", ""),
        ("© 2019 The Associated Press. All rights reserved.", "", ""),
        ("© 2019 All rights reserved.", "", ""),
    ],
)
def test_publication_in_its_claim_of_rights(line: str, site: str, publication: str) -> None:
    """Whoever claims the rights below the article is its publication if nothing else names it; a company is not."""
    head = meta(og__site_name=site) if site else ""
    assert page(head, title=TITLE, tail=f"<footer><p>{line}</p></footer>").publication == publication


def test_dek_by_its_place() -> None:
    """A sentence right below the headline that stands apart from the body is the dek, whatever its class is called."""
    line = "Inspectors found the crack on Friday morning, a week after the flood"
    text = f"<header><h1>{TITLE}</h1><div>{line}</div></header><p>By Jane Doe</p><main>{BODY}</main>"
    article = parse(Source("page.html", text.encode(), "utf-8", "html"))
    assert (article.dek, article.authors) == (line, ("Jane Doe",))


@pytest.mark.parametrize("stated", ["de", "xx", "", "ja"])
def test_language_of_the_text_wins(stated: str) -> None:
    """A language that a template states and the text is not in is overruled."""
    assert page(html=stated, header=f"<div>{BODY * 3}</div>").language.split("-")[0] == "en"


# ------------------------------------------------------------------------------- damaged statements


@pytest.mark.parametrize(
    "script",
    [
        '\ufeff{"@type": "Article", "headline": "A"}',
        '{"@type": "Article", "headline": "A",}',
        '{"@type": "Article", "keywords": ["x",], "headline": "A"}',
        '{"@type": "Article", "description": "one\ntwo", "headline": "A"}',
        '/* state */ {"@type": "Article", // what\n "headline": "A"}',
        '<!-- {"@type": "Article", "headline": "A"} -->',
        '{"@type": "WebSite"}{"@type": "Article", "headline": "A"}',
        "{&quot;@type&quot;: &quot;Article&quot;, &quot;headline&quot;: &quot;A&quot;}",
        '//<![CDATA[\n{"@type": "Article", "headline": "A"}\n//]]>',
        '{"@type": "Article", "headline": "A"};',
    ],
)
def test_damaged_json_ld(script: str) -> None:
    """What templates usually break in JSON-LD is mended."""
    assert Statements([script]).article().get("headline") == "A"


@pytest.mark.parametrize("script", ["", "alert(1)", '{"@type": "Article"', "[[[[", '{"a": }', "null", '"text"'])
def test_json_ld_beyond_repair(script: str) -> None:
    """What cannot be mended with certainty says nothing."""
    assert Statements([script]).article() == {}


@pytest.mark.parametrize("unit", ["/*", ", ", '"\\"', "//\n", "<!--", "{", "[", "&quot;"])
def test_damaged_json_ld_of_any_length(unit: str) -> None:
    """Mending takes time in proportion to the text: a page of a million signs is done before anyone waits."""
    assert Statements(["{" + unit * 200_000]).article() == {}


def test_slashes_in_strings_are_no_comments() -> None:
    """Mending leaves strings alone, whatever they hold."""
    node = Statements(['{"@type": "Article", "url": "https://example.org/,}", "headline": "/* A */",}']).article()
    assert (node["url"], node["headline"]) == ("https://example.org/,}", "/* A */")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
        ["@type", "@id", "@graph", "name", "url", "headline", "author", "datePublished", "image", "width", "publisher",
         "hasPart", "isAccessibleForFree", "license", "keywords", "articleSection", "inLanguage"]), inner, max_size=5),
    max_leaves=12,
)  # fmt: skip


@given(JSON)
@settings(deadline=None, max_examples=60)
def test_any_json_ld(value: Any) -> None:
    """No statement, however odd, breaks a page, and none brings control characters into the metadata."""
    node = {"@type": "Article"} | (value if isinstance(value, dict) else {"author": value, "headline": value})
    script = json.dumps(node).replace("<", "\\u003c")
    article = page(f'<script type="application/ld+json">{script}</script>')
    texts = (
        article.headline,
        *article.authors,
        article.publication,
        article.section,
        *article.keywords,
        article.licence,
    )
    assert not [text for text in texts if any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in text)]


@given(st.text(max_size=80))
@settings(deadline=None)
def test_any_damaged_json(text: str) -> None:
    """No text breaks the mending of JSON."""
    assert isinstance(Statements([text, f"{{{text}}}"]).nodes, list)
    assert isinstance(fields_of(text), dict)
    assert not any(unicodedata.category(sign) == "Cc" for sign in text_of(text))


@given(st.datetimes(min_value=datetime(1971, 1, 1), max_value=datetime(2198, 1, 1)), st.integers(-720, 840))  # noqa: DTZ001 - the zone is added
@settings(deadline=None)
def test_any_zone_is_kept(moment: datetime, minutes: int) -> None:
    """A moment with a zone comes back as it was written, to the second."""
    sign = "-" if minutes < 0 else "+"
    text = f"{moment.replace(microsecond=0).isoformat()}{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
    stamp = machine(text)
    assert stamp is not None
    assert stamp.moment.isoformat() == datetime.fromisoformat(text).isoformat()


# ----------------------------------------------------------------------- mastheads, zones, labels, states


@pytest.mark.parametrize("bar", ["|", "-"])
def test_a_masthead_in_the_first_heading_is_no_headline(bar: str) -> None:
    """An h1 that is the end of the title is the site's name; the headline is the heading that begins the title."""
    text = (
        f"<html><head><title>{TITLE} {bar} Canal Chronicle</title></head><body><h1>Canal Chronicle</h1>"
        f"<h2>{TITLE}</h2><p>by Jo March, April 3, 2024</p><div>{BODY}</div></body></html>"
    )
    found = parse(Source("page.html", text.encode(), "utf-8", "html"), force=True)
    assert (found.headline, found.publication) == (TITLE, "Canal Chronicle")
    assert TITLE not in found.text


def test_the_site_behind_a_section_is_the_publication() -> None:
    """Of a section and a site behind the headline, the site published it."""
    assert page(title=f"{TITLE} | Canals | The Watchman").publication == "The Watchman"


@pytest.mark.parametrize(
    ("line", "language", "published"),
    [
        ("June 12, 2024 08:30 AM Eastern Daylight Time", "en-US", "2024-06-12T08:30:00-04:00"),
        ("12 June 2024 08:30 British Summer Time", "en-GB", "2024-06-12T08:30:00+01:00"),
        ("03/04/2024 18:05 BST", "en-GB", "2024-04-03T18:05:00+01:00"),
        ("Published: 03/04/2024", "en-IE", "2024-04-03T00:00:00"),
        ("Published: 03/04/2024", "en", ""),
        ("Thứ tư, 3/4/2024, 18:05 (GMT+7)", "vi", "2024-04-03T18:05:00+07:00"),
        ("입력 2024.04.03. 오후 6:05", "ko", "2024-04-03T18:05:00"),
        ("2024年04月03日 18:05 来源：城南晚报", "zh", "2024-04-03T18:05:00"),
        ("Rocío Peláez | Cáceres | 03/02/2010 - 09:15 h.", "es", "2010-02-03T09:15:00"),
        (
            "First published on Wed 3 Apr 2024 07.00 CEST. Last modified on Thu 4 Apr 2024",
            "en",
            "2024-04-03T07:00:00+02:00",
        ),
    ],
)
def test_a_line_of_date_below_the_headline_is_read_as_one(line: str, language: str, published: str) -> None:
    """It gives the date of publication in the page's own order of day and month, and is no part of the text."""
    found = page(header=f"<p>{line}</p>", html=language)
    assert iso(found.published) == published
    assert line not in found.text


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By the Data Desk", ("Data Desk",)),
        ("Posted on 8 May 2013 by lorna", ("lorna",)),
        ("Por Rocío Peláez, Cáceres, 3 de febrero de 2010", ("Rocío Peláez",)),
        ("By Jane Doe, John Roe and Ann Poe", ("Jane Doe", "John Roe", "Ann Poe")),
        ("2015-08-17 07:42 作者：李晓梅", ("李晓梅",)),
    ],
)
def test_who_wrote_it_as_bylines_say(line: str, names: tuple[str, ...]) -> None:
    """Desks and accounts that wrote it are named, and places are nobody."""
    assert page(header=f'<p class="byline">{line}</p>').authors == names


def test_microdata_tell_section_and_keywords() -> None:
    """`articleSection` and `keywords` count wherever they stand."""
    marked = '<span itemprop="articleSection">Regional</span><meta itemprop="keywords" content="emus,trains">'
    assert (page(header=marked).section, page(header=marked).keywords) == ("Regional", ("emus", "trains"))


def test_the_state_that_holds_the_body_tells_author_and_date() -> None:
    """Of a page drawn by a script, the object with the text says who wrote it and when, for other articles nothing."""
    told = {"title": TITLE, "author": {"name": "Hetty Crane"}, "publishedAt": "2023-10-02T05:30:00+01:00"}
    state = json.dumps({"article": told | {"body": BODY}, "next": {"title": "Other", "author": {"name": "No One"}}})
    text = (
        f"<html><head><title>{TITLE}</title></head><body><div>Loading</div>"
        f'<script id="__NEXT_DATA__" type="application/json">{state}</script></body></html>'
    )
    found = parse(Source("page.html", text.encode(), "utf-8", "html"), force=True)
    assert (found.authors, iso(found.published)) == (("Hetty Crane",), "2023-10-02T05:30:00+01:00")


def test_a_figures_picture_has_its_whole_address() -> None:
    """Where the page's address is known, a picture named by a path is named by its address."""
    text = (
        f'<html><head><title>{TITLE}</title><meta property="og:url" content="https://example.org/a/story"></head><body>'
        f'<article><h1>{TITLE}</h1>{BODY}<figure><img src="mic.jpg"><figcaption>A microphone</figcaption>'
        f"</figure>{BODY.replace('shut', 'open')}</article></body></html>"
    )
    blocks = parse(Source("page.html", text.encode(), "utf-8", "html"), force=True).blocks
    assert [block.image for block in blocks if isinstance(block, Figure)] == ["https://example.org/a/mic.jpg"]


def test_a_quotation_in_other_letters_is_not_the_article() -> None:
    """The language is that of the text in the letters of most of it, whatever long quotations say in others."""
    said = "Росія воює проти звичайних людей, і світ не має права мовчати про це щодня. "
    told = "Rescuers searched the ruins on Monday, and the mayor told reporters that forty were still missing. "
    assert language_of(["en"], told + 3 * said + 6 * told) == "en"
    assert language_of([], told + 3 * said + 6 * told) == "en"
    assert language_of(["en"], 12 * said) == "uk"
