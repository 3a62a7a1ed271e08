"""What is no article: one sentence that says which it is, names the page and says what to do."""

from __future__ import annotations

from typing import Literal

import pytest

from articleaudio.article import parse
from articleaudio.errors import ArticleError
from articleaudio.model import Source

TEASER = "The council met on Monday to talk about the bridge. It did not agree."
LISTING = "".join(
    f'<article class="card"><h2><a href="/{n}">Item {n} of the news of this town</a></h2><p>{n}: {TEASER}</p></article>'
    for n in range(12)
)
LINKS = "".join(f'<li><a href="/{n}">Item {n} of the news of this town today</a></li>' for n in range(40))
BRIDGE = f"<article><h1>The bridge</h1><p>{TEASER}</p></article>"
FORM = "<form><p>Log in to your account</p><input type=text><input type=password><p>Forgot your password?</p></form>"
NOT_FREE = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>'
PAGES = {
    "empty": ("", "holds no text at all"),
    "scripts alone": ("<script>render()</script><noscript>Enable it.</noscript>", "holds no text at all"),
    "hidden alone": ('<p hidden>It rained.</p><p style="display: none">So it did.</p>', "holds no text at all"),
    "list of teasers": (f"<h1>All the news</h1>{LISTING}", "is a list of links to articles"),
    "list of links": (f"<h1>Archive</h1><ul>{LINKS}</ul>", "is a list of links to articles"),
    "login": (f"<h1>Welcome back</h1>{FORM}", "is a login page"),
    "paywall": (
        f"{BRIDGE}<h3>Subscribe to continue reading</h3><p>Already a subscriber? Log in.</p>",
        "behind a paywall",
    ),
    "paywall in German": (f"{BRIDGE}<p>Nur für Abonnenten</p>", "behind a paywall"),
    "paywall by its own statement": (NOT_FREE + BRIDGE, "behind a paywall"),
    "menu alone": ("<nav><a href=/>Home</a> <a href=/a>About</a></nav><p>404</p>", "nothing that reads"),
    "too many elements": (f"<h1>So</h1>{'<br>' * 150_001}", "has more than 150000 elements"),
}


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str) -> None:
    """A page without an article is refused with a sentence that says which it is."""
    markup, reason = PAGES[name]
    with pytest.raises(ArticleError, match=rf"^{name}\.html .*(?:{reason}).*: .*\.$"):
        parse(Source(f"{name}.html", f"<html><body>{markup}</body></html>".encode(), "utf-8", "html"))


@pytest.mark.parametrize(
    ("text", "reason"),
    [(" \n\n ", "holds no text at all"), ("Subscribe\n* indicates required\n", "nothing that reads")],
)
def test_text(text: str, reason: str) -> None:
    """Plain text without an article is refused, too."""
    with pytest.raises(ArticleError, match=rf"^dump\.txt .*{reason}.*: .*\.$"):
        parse(Source("dump.txt", text.encode(), "utf-8", "text"))


def test_brief() -> None:
    """A newsroom's brief of 25 words is an article; a box to subscribe beside it makes it no stub."""
    text = f"{TEASER} The next meeting is to be held in the old school on Friday at noon."
    markup = f"<h1>The bridge</h1><p>{text}</p><div class=promo>Subscribe to our newsletter</div>"
    article = parse(Source("brief.html", markup.encode(), "utf-8", "html"))
    assert (article.headline, article.text) == ("The bridge", text)


@pytest.mark.parametrize("media", ["html", "text"])
def test_too_little(media: Literal["html", "text"]) -> None:
    """Fewer words than 25 are refused with their number; forced, they are read."""
    data = (f"<h1>The bridge</h1><p>{TEASER}</p>" if media == "html" else f"The bridge\n\n{TEASER}\n").encode()
    source = Source("brief.x", data, "utf-8", media)
    with pytest.raises(ArticleError, match=r"^brief\.x has only 14 words of text.* --force"):
        parse(source)
    assert parse(source, force=True).text == TEASER


def test_long_article_with_a_paywall_phrase_is_read() -> None:
    """An article that is all there is read, even if the page sells something to subscribers."""
    body = "".join(f"<p>{n}. {TEASER} {TEASER}</p>" for n in range(12))
    markup = (
        f"<html><body><article><h1>The bridge</h1>{body}<p>Already a subscriber? Log in.</p></article></body></html>"
    )
    assert parse(Source("long.html", markup.encode(), "utf-8", "html")).text.count("It did not agree.") == 24
