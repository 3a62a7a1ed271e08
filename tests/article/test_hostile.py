"""Hostile and broken pages: an article or a sentence, in linear time, and never another exception."""

from __future__ import annotations

import random
from time import perf_counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articleaudio.article import parse
from articleaudio.errors import ArticleAudioError
from articleaudio.model import Source
from articleaudio.source.encoding import find_encoding

if TYPE_CHECKING:
    from typing import Literal

SENTENCE = "The river rose again on Monday, and the council met to decide what should be done about the bridge."
WORDS = SENTENCE.replace(",", "").rstrip(".").lower().split()
HEAD = "<html><head><title>The river</title></head><body><h1>The river rose again</h1>"


def read(markup: str | bytes, media: Literal["html", "text"] = "html") -> str | None:
    """The article's text; None if the page is refused with a sentence."""
    data = markup.encode("utf-8", "surrogatepass") if isinstance(markup, str) else markup
    try:
        return parse(Source("page", data, find_encoding(data), media), force=True).text
    except ArticleAudioError as error:
        told = str(error)
    assert told.endswith(".")
    assert "\n" not in told
    return None


def prose(words: int) -> str:
    """A page of about so many words, no two paragraphs alike."""
    chance = random.Random(words)
    paragraphs = (" ".join(chance.choices(WORDS, k=60)).capitalize() + "." for _ in range(words // 60))
    return HEAD + "".join(f"<p>{text}</p>" for text in paragraphs)


@pytest.mark.parametrize("depth", [300, 20_000, 49_000])
def test_deep_nesting(depth: int) -> None:
    """A page nested tens of thousands deep is read like any other."""
    assert read(HEAD + "<div>" * depth + f"<p>{SENTENCE}</p>" * 3 + "</div>" * depth) == "\n".join([SENTENCE] * 3)


@pytest.mark.parametrize(
    "tag", ["ul><li", "table><tr><td", "blockquote", "figure", "sup", "b", "a", "section", "pre", "span"]
)
def test_deep_nesting_of_anything(tag: str) -> None:
    """Whatever element is nested thousands deep, the page comes to an end."""
    read(HEAD + f"<p>{SENTENCE}</p>" + f"<{tag}>word " * 5000)


def test_one_long_line() -> None:
    """A paragraph of a megabyte on one line is read whole."""
    text = " ".join([SENTENCE] * 10_000)
    assert read(f"{HEAD}<p>{text}</p>") == text


@pytest.mark.parametrize(
    "markup",
    [
        "<" * 100_000,
        "&#x0;&#xD800;&#1114112;" * 1000,
        "<p>" * 50_000,
        HEAD + "<br>" * 50_000 + SENTENCE,
        HEAD + f"<p>{SENTENCE}" + " " * 1_000_000 + "</p>",
        HEAD + '<div class="' + "caption " * 50_000 + f'"><p>{SENTENCE}</p></div>',
        HEAD + f"<p>{SENTENCE}</p>" + "<h2>Related</h2><p>More.</p>" * 2000,
        HEAD + f"<time>5:15 AM</time><p>{SENTENCE}</p>" * 2000,
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>" + HEAD + f"<p>{SENTENCE}</p>",
        '<script type="application/ld+json">{"@graph":['
        + '{"@type":"Article"},' * 20_000
        + "{}]}</script>"
        + HEAD
        + SENTENCE,
        '<script type="application/ld+json">{"@type":"Article","datePublished":'
        + "9" * 10_000
        + "}</script>"
        + HEAD
        + SENTENCE,
        HEAD + "<table>" + "<tr><td rowspan=9999 colspan=9999>a</td></tr>" * 300 + f"</table><p>{SENTENCE}</p>",
        HEAD + "<ol start=99999999999999999999><li>One.</li></ol>" + f"<p>{SENTENCE}</p>",
        HEAD
        + f"<p>{SENTENCE}</p><a href='http://[::1'>x</a><img src='http://[::1' width=500><iframe src='http://[::1'></iframe>",
        "<link rel=canonical href='http://[::1'><meta property=og:image content='http://[::1'>"
        + HEAD
        + f"<p>{SENTENCE}</p>",
    ],
    ids=range(15),
)
def test_odd_pages(markup: str) -> None:
    """Pages made to break a parser give an article or a sentence."""
    read(markup)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 100_000,
        "1 " * 100_000,
        "a\n" * 50_000,
        "a \n \n" * 50_000,
        "Related\n\nfoo\n\n" * 5000,
        "5:15 AM\n\n" * 5000,
    ],
)
def test_odd_texts(text: str) -> None:
    """The same for plain text."""
    read(f"The river rose again\n\n{SENTENCE}\n\n{text}", "text")


@pytest.mark.parametrize("media", ["html", "text"])
def test_time_grows_with_length_alone(media: Literal["html", "text"]) -> None:
    """Ten times as many words take about ten times as long, not a hundred times."""
    times = []
    for words in (6_000, 60_000):
        page = prose(words) if media == "html" else prose(words).replace("</p>", "\n\n").replace("<p>", "")
        read(page, media)
        start = perf_counter()
        assert read(page, media)
        times.append(perf_counter() - start)
    assert times[1] < 30 * times[0]


def test_stray_controls_are_dropped() -> None:
    """NULs and other controls, raw or as references, leave no trace in the text."""
    damaged = SENTENCE.replace("river", "ri\x00v\x01er").replace("Monday", "Mon&#0;day").replace("town", "to\x0bwn")
    assert read(f"{HEAD}<p>{damaged}</p>") in {SENTENCE, SENTENCE.replace("Monday", "Mon\ufffdday")}


def test_trafilatura_reaches_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading a page opens no connection."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr("socket.socket.connect", refuse)
    links = '<img src="http://example.org/a.jpg"><link rel="stylesheet" href="/a.css">'
    assert read(f'<base href="http://example.org/">{HEAD}<p>{SENTENCE}</p>{links}') == SENTENCE


FRAGMENTS = st.sampled_from(
    [
        *("<p>", "</p>", "<div class='caption'>", "</div>", "<h1>", "</h1>", "<h2>Related</h2>", "<ul><li>"),
        *("<table><tr><td>", "</table>", "<blockquote>", "<figure><img src=a>", "<figcaption>"),
        *("<sup>[1]</sup>", "<br><br>", "<pre><code>", "<iframe src='//x'>", "<time datetime='2024-01-29'>"),
        *('<script type=\'application/ld+json\'>{"@type":"Article","author":[[]]}</script>'),
        *("<meta property='og:title' content='x'>", "<html lang='", "<!--", "-->", "<![CDATA["),
        *("<noscript>", "<a href='#'>", "</a>", "By Jane Doe, January 29, 2024", "Read also: x", "@@S"),
        *("5:15 AM", "Subscribe", "\x00", "\u200b", "©", "Correction: So."),
    ]
)


@given(st.lists(FRAGMENTS | st.text(max_size=20), max_size=25).map("".join))
@settings(deadline=None, max_examples=150)
def test_any_markup(markup: str) -> None:
    """Any heap of fragments gives an article or a sentence, as HTML and as text."""
    read(markup)
    read(markup, "text")


@given(st.binary(max_size=300))
@settings(deadline=None, max_examples=100)
def test_any_bytes(data: bytes) -> None:
    """Any bytes at all give an article or a sentence."""
    read(data)
    read(data, "text")
