"""What an archive gives wins, and a body that it gives is read whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.conftest import page

from articleaudio.article import parse
from articleaudio.config import Corrections
from articleaudio.errors import ArticleError
from articleaudio.model import Given, Source
from articleaudio.source.archives.fragments import page_of

GIVEN = Given(
    headline="Given headline - with a part",
    authors=("Ada Given", "News Desk"),
    published=datetime(2020, 5, 6, 7, 8, tzinfo=UTC),
    modified=datetime(2021, 5, 6, 7, 8, tzinfo=UTC),
    keywords=("one", "two"),
    section="Given section",
    language="en-gb",
    url="https://example.org/given",
    summary="Given summary.",
)
STORY = (
    "The council met on Monday and spoke of the bridge for three hours, as it had in each of the weeks before, "
    "and came to no end. "
)


def as_page(html: str, **facts: object) -> Source:
    made = page_of("export", html, replace(GIVEN, is_body=True, **facts), publication="The Courier")  # type: ignore[arg-type]
    assert isinstance(made, Source)
    return made


def test_what_is_given_wins_over_what_the_page_says() -> None:
    """Every fact; what is not given stays as the page has it."""
    source = Source("page", page().encode(), "utf-8", "html", given=GIVEN)
    article = parse(source)
    assert article.headline == GIVEN.headline
    assert article.authors == GIVEN.authors
    assert article.author_kinds == ("person", "organization")
    assert (article.published, article.has_time, article.modified) == (GIVEN.published, True, GIVEN.modified)
    assert (article.keywords, article.section) == (GIVEN.keywords, GIVEN.section)
    assert (article.language, article.url, article.summary) == ("en-GB", GIVEN.url, GIVEN.summary)
    assert len(article.blocks) == 3
    bare = parse(replace(source, given=Given(section="Alone")))
    assert (bare.section, bare.authors, bare.url) == ("Alone", ("Anna Novak",), "https://example.org/grain")


def test_a_day_alone_has_no_time() -> None:
    """Midnight without a zone is a day."""
    source = Source("page", page().encode(), "utf-8", "html", given=Given(published=datetime(2020, 5, 6)))  # noqa: DTZ001
    assert not parse(source).has_time


FURNITURE = (
    "Read more about bridges",
    "Subscribe to our newsletter",
    "Share this article on Facebook",
    "Related articles",
    "By Somebody Else",
    "Copyright 2024 The Courier. All rights reserved.",
    "Advertisement",
)


@pytest.mark.parametrize("line", FURNITURE)
@pytest.mark.parametrize("at", [0, 1, 2])
def test_nothing_of_a_given_body_is_left_out(line: str, at: int) -> None:
    """What rules take for furniture on a page is the article's own here, at its beginning, within, and at its end."""
    lines = [STORY, STORY.replace("Monday", "Friday")]
    lines.insert(at, line)
    article = parse(as_page("".join(f"<p>{one}</p>" for one in lines)))
    assert article.text.splitlines() == [one.strip() for one in lines]


def test_a_given_body_may_hold_and_close_what_it_likes() -> None:
    """Stray end tags do not end it, what is set aside in it is text; scripts and tables of contents are none."""
    aside = f"<aside><p>Set aside: {STORY}</p></aside>"
    html = f"<p>{STORY}</p></div></article></body>{aside}<script>no()</script><nav><a href='#b'>Bridges</a></nav>"
    lines = parse(as_page(html)).text.splitlines()
    assert [line.strip() for line in lines] == [STORY.strip(), f"Set aside: {STORY}".strip()]
    links = "".join(f"<li><a href='/{at}'>The story of bridge number {at} and its builders</a></li>" for at in range(9))
    assert "bridge number 8" in parse(as_page(f"<ul>{links}</ul>")).text


def test_the_headline_is_not_said_twice() -> None:
    """A body that begins with its own headline is the body without it."""
    assert "Given" not in parse(as_page(f"<h1>{GIVEN.headline}</h1><p>{STORY * 2}</p>")).text


def test_what_the_user_excludes_is_left_out_of_a_given_body() -> None:
    """The user's word goes before the archive's."""
    source = as_page(f"<p>{STORY}</p><p class='ad'>Buy a bridge.</p>")
    assert "Buy" not in parse(source, Corrections(exclude=(".ad",))).text


def test_a_given_body_with_hardly_a_word_is_refused() -> None:
    """A picture with a line is no article to listen to; so it is for pages."""
    with pytest.raises(ArticleError, match="only 2 words"):
        parse(as_page("<p>Two words.</p>"))


def test_the_publication_and_the_address_are_known() -> None:
    """What the archive as a whole is, and what pictures are relative to."""
    article = parse(as_page(f"<p>{STORY}</p><figure><img src='/b.jpg'><figcaption>A bridge.</figcaption></figure>"))
    assert article.publication == "The Courier"
    assert article.image == "https://example.org/b.jpg"
