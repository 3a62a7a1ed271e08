"""One article in many markups: whatever a site wraps it in, the same article comes out."""

from __future__ import annotations

from datetime import datetime
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from articleaudio.article import parse
from articleaudio.model import Article, Paragraph, Source

if TYPE_CHECKING:
    from collections.abc import Iterable

DUMP = (Path(__file__).parents[2] / "examples" / "news.txt").read_text(encoding="utf-8")
LINES = [line for line in DUMP.splitlines() if line]
SKIP, EDIT, HEADLINE, BYLINE, CAPTION, DISCLOSURE = LINES[:6]
FIRST = next(index for index, line in enumerate(LINES) if line.startswith("Norvale and Tessaria agreed"))
LAST = LINES.index("News Feed")
BODY = [line for line in LINES[FIRST:LAST] if not line.startswith("Read also")]
INSIDE = LINES[FIRST:LAST]
APPENDED = LINES[LAST:]
OPEN_GRAPH = (
    f'<meta property="og:title" content="{HEADLINE}"><meta property="og:site_name" content="The Meridian Courier">'
)
JSON_LD = (
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-01-29T15:49:00",'
    f'"headline":"{HEADLINE}","author":{{"@type":"Person","name":"Ines Aldergate"}}}}</script>'
)


def tags(lines: Iterable[str], name: str = "p", names: str = "") -> str:
    """Each line in an element of its own."""
    said = f' class="{names}"' if names else ""
    return "".join(f"<{name}{said}>{escape(line)}</{name}>" for line in lines)


def page(body: str, head: str = "") -> str:
    """A whole page."""
    title = f"<title>{HEADLINE} - The Meridian Courier</title>"
    return f'<!doctype html><html lang="en"><head><meta charset="utf-8">{title}{head}</head><body>{body}</body></html>'


TOP = tags([BYLINE, CAPTION, DISCLOSURE], "div")
FIGURE = f'<figure><img src="/a.jpg"><figcaption>{escape(CAPTION)}</figcaption></figure>'
H1 = f"<h1>{HEADLINE}</h1>"
MARKUPS = {
    "paragraphs alone": page(tags(LINES)),
    "paragraphs and a headline": page(tags([SKIP, EDIT]) + H1 + tags(LINES[3:])),
    "divs alone": page(tags(LINES, "div")),
    "divs in divs": page("".join(f"<div><div><span>{escape(line)}</span></div></div>" for line in LINES)),
    "sections of divs": page(
        f"<div>{tags([SKIP, EDIT], 'div')}</div><div><div>{H1}{TOP}</div><div>{tags(INSIDE)}</div></div>"
        f"<div>{tags(APPENDED, 'div')}</div>",
        OPEN_GRAPH,
    ),
    "article and aside": page(
        f'<a href="#c">{SKIP}</a><article><a href="/edit">{EDIT}</a>{H1}{tags([BYLINE])}{FIGURE}{tags([DISCLOSURE])}'
        f"{tags(INSIDE)}</article><aside>{tags(APPENDED)}</aside>",
        OPEN_GRAPH,
    ),
    "all in one article": page(
        f"<article>{H1}{tags([BYLINE])}{FIGURE}{tags([DISCLOSURE])}{tags(INSIDE)}<h2>{APPENDED[0]}</h2>"
        f"{tags(APPENDED[1:])}</article>",
        OPEN_GRAPH,
    ),
    "WordPress": page(
        f'<a class="skip-link screen-reader-text" href="#c">{SKIP}</a><main><article class="post hentry">'
        f'<header class="entry-header"><h1 class="entry-title">{HEADLINE}</h1><div class="entry-meta">'
        f'<span class="byline">'
        'by <a href="/i">Ines Aldergate</a> and <a href="/d">The Meridian Courier news desk</a></span>'
        '<time class="entry-date published">January 29, 2024 3:49 PM</time><span>3 min read</span></div>'
        f'<span class="edit-link"><a>{EDIT}</a></span></header><div class="entry-content"><div class="wp-caption">'
        f'<img src="a.jpg" width="900"><p class="wp-caption-text">{escape(CAPTION)}</p></div>{tags(INSIDE)}'
        f"</div></article>"
        f'</main><aside class="widget-area"><section class="widget">{tags(APPENDED, "div")}</section></aside>',
        OPEN_GRAPH,
    ),
    "Ghost": page(
        f'<article class="gh-article"><header class="gh-article-header"><h1 class="gh-article-title">{HEADLINE}</h1>'
        '<h4 class="gh-article-author-name"><a>Ines Aldergate</a>, <a>The Meridian Courier news desk</a></h4>'
        '<time datetime="2024-01-29">January 29, 2024 3:49 PM</time><span>3 min read</span></header>'
        f'{FIGURE}<section class="gh-content">{tags(INSIDE)}</section></article>'
        f'<section class="gh-related">{tags(APPENDED, "div")}</section>',
        OPEN_GRAPH,
    ),
    "generated class names": page(
        f'<div id="root"><div class="sc-1">{SKIP}</div><div class="css-2 e1">{EDIT}</div><div class="sc-h">'
        f"<h1>{HEADLINE}</h1>"
        f'<div class="sc-b">{BYLINE}</div><div class="sc-f"><img src="/x.jpg">'
        f'<div class="sc-c">{escape(CAPTION)}</div></div>'
        f'<div class="sc-d">{DISCLOSURE}</div></div><div class="sc-body">{tags(INSIDE, "div", "sc-p")}</div>'
        f'<div class="sc-feed">{tags(APPENDED, "div", "sc-i")}</div></div>',
        OPEN_GRAPH,
    ),
    "line breaks": page(
        f"{H1}<div>{BYLINE}<br><br>{escape(CAPTION)}<br><br>{DISCLOSURE}<br><br>"
        + "<br><br>".join(map(escape, INSIDE))
        + f"<br><br>{'<br>'.join(map(escape, APPENDED))}</div>"
    ),
    "layout table": page(
        f"<table><tr><td>{SKIP}</td><td>{H1}{tags(LINES[3:LAST])}</td><td>{tags(APPENDED)}</td></tr></table>"
    ),
    "preformatted": page(f"<pre>{escape(DUMP)}</pre>"),
    "JSON-LD that names one author": page(
        f"<article>{H1}{tags([BYLINE, DISCLOSURE])}{tags(INSIDE)}</article>{tags(APPENDED)}", OPEN_GRAPH + JSON_LD
    ),
}


def read(name: str) -> Article:
    return parse(Source(name, MARKUPS[name].encode(), "utf-8", "html"))


@pytest.mark.parametrize("name", MARKUPS)
def test_body(name: str) -> None:
    """Exactly the article's paragraphs are its body: no caption, byline, box, feed or link to another article."""
    article = read(name)
    assert article.text.splitlines() == BODY
    assert all(isinstance(block, Paragraph) for block in article.blocks)


@pytest.mark.parametrize("name", MARKUPS)
def test_header(name: str) -> None:
    """Headline, both authors, the printed time and the publication are found."""
    article = read(name)
    assert article.headline == HEADLINE
    assert article.authors == ("Ines Aldergate", "The Meridian Courier news desk")
    assert article.author_kinds == ("person", "organization")
    assert article.published == datetime(2024, 1, 29, 15, 49)  # noqa: DTZ001 - the page gives no zone
    assert article.has_time
    assert article.publication == "The Meridian Courier"


def test_what_is_left_out_is_told() -> None:
    """What stands near the body and is not read comes with its reason."""
    left_out = {one.text: one.reason for one in read("article and aside").left_out}
    assert left_out[DISCLOSURE] == "disclosure printed in the page"
    assert left_out[EDIT] == "edit link"
    assert any(text.startswith("A crane lifts") and reason == "photo caption" for text, reason in left_out.items())
    assert any(
        text.startswith("Read also") and reason == "link to another article" for text, reason in left_out.items()
    )
