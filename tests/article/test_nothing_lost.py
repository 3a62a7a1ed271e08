"""Nothing of a body is lost: not behind a label in its middle, nor at its end, nor to its header."""

from __future__ import annotations

from datetime import datetime

import pytest

from articleaudio.article import parse
from articleaudio.model import Article, Source

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
    return parse(Source("page.html", page.encode(), "utf-8", "html"))


def plain(text: str) -> Article:
    return parse(Source("page.txt", text.encode(), "utf-8", "text"))


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
