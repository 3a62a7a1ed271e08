"""How a page itself refers to its lead picture: what of it may lie beside the page, or in it."""

from __future__ import annotations

import pytest

from articleaudio.article import parse
from articleaudio.model import Source

SENTENCE = "The bridge at Lusk was closed on Friday after a crack was found in its second pier, the town said. "
DATA = "data:image/jpeg;base64," + "A" * 9000
LOGO = "data:image/png;base64," + "B" * 9000


def pictures(body: str, head: str = "") -> tuple[str, ...]:
    """What is found in a page with this below its headline."""
    prose = "".join(f"<p>{SENTENCE * 2}{number} workers were sent home.</p>" for number in range(4))
    text = f"<!DOCTYPE html><html lang='en'><head>{head}</head><body><header><img src='{LOGO}'></header><main>"
    text += f"<article><h1>Bridge at Lusk closed</h1>{body}{prose}</article></main><footer><img src='{LOGO}'></footer>"
    return parse(Source("page.html", text.encode(), "utf-8", "html")).pictures


def test_stated_ones_come_first() -> None:
    """What the head states, then the first picture that is shown, as they stand there."""
    head = (
        '<meta property="og:image" content="lead.jpg"><meta name="twitter:image" content="https://example.org/t.jpg">'
    )
    found = pictures("<figure><img src='files/a.jpg'></figure><p>Text.</p><img src='files/b.jpg'>", head)
    assert found == ("lead.jpg", "https://example.org/t.jpg", "files/a.jpg")


@pytest.mark.parametrize(
    ("tag", "found"),
    [
        ("<img src='page_files/a.jpg' data-src='https://example.org/a.jpg'>", "page_files/a.jpg"),
        ("<img src='page_files/a.jpg' srcset='https://example.org/b.jpg 800w'>", "page_files/a.jpg"),
    ],
)
def test_where_a_browser_put_it(tag: str, found: str) -> None:
    """A saved page is shown from its own files, whatever address a script would load."""
    assert found in pictures(f"<figure>{tag}</figure>")


def test_a_placeholder_is_none() -> None:
    """What stands in until a script has run is not the picture."""
    found = pictures("<figure><img src='files/blank.gif' data-src='https://example.org/a.jpg'></figure>")
    assert found == ("https://example.org/a.jpg",)


def test_a_picture_in_the_page() -> None:
    """The first one that the page holds itself; neither a logo around the article, nor a small one, nor a drawing."""
    small, drawn = "data:image/gif;base64,R0lGODlh", "data:image/svg+xml;base64," + "C" * 9000
    body = f"<img src='{small}'><img src='{drawn}'><figure><img src='{DATA}'></figure>"
    assert pictures(body) == (DATA,)


def test_a_page_without_pictures() -> None:
    """There is none."""
    assert pictures("") == ()
