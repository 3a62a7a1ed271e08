"""Nothing of a body is lost: not behind a label in its middle, nor at its end, nor to its header."""

from __future__ import annotations

import json
from datetime import datetime

import pytest

from articleaudio.article import parse
from articleaudio.errors import ArticleError
from articleaudio.model import Article, Figure, Note, Paragraph, Source

FIRST = (
    "The council approved the wall by 14 votes to 9 on Wednesday, ending a row that began six years ago.",
    "The chair of planning said that people had mopped out their kitchens four times since then.",
    "Work will begin in the autumn and is due to end two years later, officers told the meeting.",
)
ENDINGS = (
    ("It was over by noon.",),
    ("“No.”", "“I do not think so,” he said.", "It was over by noon."),
    ("Farmers have concerns about the plan, and the union said that it would object in the autumn.",),
)
LINKS = '<ul><li><a href="/1">A bridge for the north</a></li><li><a href="/2">A school for the south</a></li></ul>'
LABELS = (
    "<p>Advertisement</p>",
    '<div class="ad">Advertisement</div>',
    "<p>Share</p>",
    '<div class="share"><a href="/s">Share</a></div>',
    "<h3>Related stories</h3>",
    f"<h3>Related stories</h3>{LINKS}",
    f"<h3>More on this story</h3>{LINKS}",
    "<p>Most read</p>",
    f"<p>Most read</p>{LINKS}",
    "<p>Sign up for our newsletter</p>",
)
H1 = "<h1>Council approves flood wall</h1>"


def html(body: str, head: str = "") -> Article:
    title = "<title>Council approves flood wall</title>"
    page = f'<!doctype html><html lang="en-GB"><head>{title}{head}</head><body>{body}</body></html>'
    return parse(Source("page.html", page.encode(), "utf-8", "html"), force=True)


def plain(text: str) -> Article:
    return parse(Source("page.txt", text.encode(), "utf-8", "text"), force=True)


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


@pytest.mark.parametrize("ending", ENDINGS, ids=["one short", "quotes", "one long"])
@pytest.mark.parametrize("count", [2, 3, 9])
@pytest.mark.parametrize("label", LABELS)
def test_label_in_the_middle(label: str, count: int, ending: tuple[str, ...]) -> None:
    """A label or a box of links in the middle of a body is left out, and nothing behind it."""
    more = (f"Number {number} of the speakers said {text[:70].lower()}." for number, text in enumerate(FIRST * 2))
    opening = [*FIRST, *more]
    article = html(f"<article>{H1}{paragraphs(*opening[:count])}{label}{paragraphs(*ending)}</article>")
    assert article.text.splitlines() == [*opening[:count], *ending]


@pytest.mark.parametrize("ending", ENDINGS[::2], ids=["one short", "one long"])
@pytest.mark.parametrize("label", ["Advertisement", "Sign up for our newsletter", "Share", "Most read"])
def test_label_in_the_middle_of_plain_text(label: str, ending: tuple[str, ...]) -> None:
    """The same in plain text."""
    lines = ["Council approves flood wall", "By Peter Lund", "8 April 2026", *FIRST, label, *ending]
    assert plain("\n\n".join(lines)).text.splitlines() == [*FIRST, *ending]


@pytest.mark.parametrize("label", ["News Feed", "Most read", "Comments", "Related stories", "About the author"])
def test_sections_after_the_article(label: str) -> None:
    """Titles with teasers behind the label of a section are no body, even beside it."""
    teasers = ("9:15 AM", "Storm closes the ferry", "The ferry is closed for a third day because of a storm at sea.")
    article = html(f"<article>{H1}{paragraphs(*FIRST)}<h3>{label}</h3>{paragraphs(*teasers, *teasers)}</article>")
    assert article.text.splitlines() == list(FIRST)


@pytest.mark.parametrize("mark", ["<sup>1</sup>", '<sup><a href="#fn1">[1]</a></sup>'])
def test_short_last_sentence_with_a_mark(mark: str) -> None:
    """A short last sentence is read, without the mark of its footnote."""
    article = html(f"<article>{H1}{paragraphs(*FIRST, f'That is all.{mark}')}</article>")
    assert article.text.splitlines() == [*FIRST, "That is all."]


DEK = "A new wall is to keep the river out of the town."
BYLINES = {
    '<div class="byline">By Alice Penrose</div>': (("Alice Penrose",), None),
    '<p class="autor">Von Jürgen Großmann</p><p class="datum">28.04.2026, 14:30 Uhr</p>': (
        ("Jürgen Großmann",),
        datetime(2026, 4, 28, 14, 30),  # noqa: DTZ001 - the page gives no zone
    ),
    '<p class="signature">Par Anne Roux, avec AFP</p><p>Publié le 2 avril 2026 à 7h30, mis à jour à 9h05</p>': (
        ("Anne Roux",),
        datetime(2026, 4, 2, 7, 30),  # noqa: DTZ001 - the page gives no zone
    ),
    "<p>By Alice Penrose</p>": (("Alice Penrose",), None),
}


@pytest.mark.parametrize("byline", BYLINES)
@pytest.mark.parametrize("name", ["standfirst", "lead", "vorspann", "chapo", "intro"])
def test_standfirst_above_the_byline(name: str, byline: str) -> None:
    """A standfirst between headline and byline is the dek, and hides neither authors nor date."""
    article = html(f'<article>{H1}<p class="{name}">{DEK}</p>{byline}{paragraphs(*FIRST)}</article>')
    assert (article.authors[:1], article.published) == BYLINES[byline]
    assert article.dek == DEK
    assert article.text.splitlines() == list(FIRST)
    assert DEK not in [one.text for one in article.left_out]


@pytest.mark.parametrize("byline", BYLINES)
def test_first_paragraph_above_the_byline(byline: str) -> None:
    """A first paragraph above the byline is body, and the byline is found below it."""
    article = html(f"<article>{H1}<p>{DEK}</p>{byline}{paragraphs(*FIRST)}</article>")
    assert (article.authors[:1], article.published) == BYLINES[byline]
    assert article.text.splitlines() in ([DEK, *FIRST], list(FIRST))
    assert DEK in {article.dek, article.text.splitlines()[0]}


def test_posted_by() -> None:
    """A byline with date and comments gives a name and a date."""
    line = "Posted by Greg Tollemache on 11 January 2026 | 14 comments"
    article = html(f'<div>{H1}<div class="x7">{line}</div>{paragraphs(*FIRST)}</div>')
    assert article.authors == ("Greg Tollemache",)
    assert article.published == datetime(2026, 1, 11)  # noqa: DTZ001 - the page gives no zone


def test_byline_with_a_place() -> None:
    """Where an author was is no part of the name."""
    article = html(
        f'<article>{H1}<p class="byline">By Alice Penrose in Bewdley and Bob Martin</p>{paragraphs(*FIRST)}</article>'
    )
    assert article.authors == ("Alice Penrose", "Bob Martin")


def test_line_of_an_update() -> None:
    """A printed date of change is no note to read."""
    article = html(
        f"<article>{H1}<p>By Alice Penrose</p><p>Updated: 4 March 2026, 18:05</p>{paragraphs(*FIRST)}</article>"
    )
    assert article.modified == datetime(2026, 3, 4, 18, 5)  # noqa: DTZ001 - the page gives no zone
    assert [block.text for block in article.blocks if isinstance(block, Paragraph | Note)] == list(FIRST)


@pytest.mark.parametrize("ending", ["Tickets cost 49 euros. (jg/dpa)", "Tickets cost 49 euros. (dpa)"])
def test_signature_of_an_agency(ending: str) -> None:
    """Initials and agencies behind the last sentence are left out, and the sentence is not."""
    expected = [*FIRST, "Tickets cost 49 euros."]
    assert html(f"<article>{H1}{paragraphs(*FIRST, ending)}</article>").text.splitlines() == expected
    text = "\n\n".join(["Council approves flood wall", "By Peter Lund", *FIRST, ending])
    assert plain(text).text.splitlines() == expected


def test_consent_wall() -> None:
    """A page that only asks for consent to cookies is refused with that reason."""
    wall = (
        "<div><h1>We value your privacy</h1><p>We and our 842 partners store and/or access information on a device, "
        "such as cookies. You may accept or manage your choices below.</p><button>Accept all</button></div>"
    )
    with pytest.raises(ArticleError, match="asks for consent to cookies"):
        parse(Source("page.html", wall.encode(), "utf-8", "html"))


@pytest.mark.parametrize("shown", ["", "<noscript>Enable JavaScript.</noscript>", "<p>Loading</p>"])
def test_body_in_json_ld_alone(shown: str) -> None:
    """Where the page prints no body, the one that its JSON-LD states is read."""
    said = {"@type": "NewsArticle", "headline": "Council approves flood wall", "articleBody": "\n\n".join(FIRST)}
    head = f'<script type="application/ld+json">{json.dumps(said)}</script>'
    article = html(f'<div id="root">{shown}</div>', head)
    assert article.headline == "Council approves flood wall"
    assert article.text.splitlines() == list(FIRST)


def test_microdata() -> None:
    """Headline and description are found by their `itemprop`."""
    article = html(
        '<div itemscope itemtype="https://schema.org/Article"><div itemprop="headline">Museum returns 31 bronzes</div>'
        f'<div itemprop="description">{DEK}</div><div itemprop="articleBody">{paragraphs(*FIRST)}</div></div>'
    )
    assert (article.headline, article.summary, article.dek) == ("Museum returns 31 bronzes", DEK, DEK)
    assert article.text.splitlines() == list(FIRST)


@pytest.mark.parametrize("link", ["« Older: My compost disaster", "Newer: My second shed »"])
def test_links_to_older_and_newer(link: str) -> None:
    """A link with an arrow to the next page is navigation."""
    article = html(f'<div>{H1}{paragraphs(*FIRST)}<div><a href="/p">{link}</a></div></div>')
    assert article.text.splitlines() == list(FIRST)


def test_small_print_below_a_picture() -> None:
    """A line that stands alone with a picture is its caption, not a paragraph."""
    picture = '<div class="x4"><img src="p.jpg"><br><small>My pump, in better days</small></div>'
    article = html(f"<div>{H1}{paragraphs(*FIRST[:2])}{picture}{paragraphs(FIRST[2])}</div>")
    assert article.text.splitlines() == list(FIRST)
    assert [block.caption for block in article.blocks if isinstance(block, Figure)] == ["My pump, in better days"]
