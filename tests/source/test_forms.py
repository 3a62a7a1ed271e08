"""The forms of sources that are no plain HTML file: what is told when they are damaged, and what hostile ones cost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articleaudio.article import parse
from articleaudio.article.forms.rich_text import html_of
from articleaudio.errors import ArticleError, SourceError
from articleaudio.model import Heading, ListBlock, Paragraph, Quote, Source
from articleaudio.source import read
from articleaudio.source.kinds import has_front_matter
from articleaudio.source.mhtml import is_mhtml, root_of

if TYPE_CHECKING:
    from pathlib import Path

    from articleaudio.model import Article

TEXT = (
    "The ferry between Hask and Orrin will sail again on Friday, two winters after a storm broke its slip.",
    "Islanders have used fishing boats since then. Four of them carried mail, medicine and, once, a piano.",
)
HEADER = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"


def markdown(text: str) -> Article:
    return parse(Source("a.md", text.encode(), "utf-8", "markdown"))


def html(text: str) -> Article:
    return parse(Source("a.html", text.encode(), "utf-8", "html"))


# ------------------------------------------------------------------------------------------- MHTML


@pytest.mark.parametrize(
    "data",
    [
        HEADER,
        HEADER + b"--x\r\nContent-Type: image/png\r\n\r\nabc\r\n--x--",
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nno boundary at all",
        (b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n" + b"--a\nContent-Type: multipart/mixed;"
         b" boundary=a\n\n" * 50),
    ],
)  # fmt: skip
def test_mhtml_without_a_page(tmp_path: Path, data: bytes) -> None:
    """A saved page without a page in it is told."""
    path = tmp_path / "a.mhtml"
    path.write_bytes(data)
    with pytest.raises(SourceError, match=r"is a saved page \(MHTML\) with no page in it: save it again\.$"):
        read(str(path))


def test_damaged_mhtml(tmp_path: Path) -> None:
    path = tmp_path / "a.mht"
    path.write_bytes(
        HEADER + b"--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPGh0b\r\n--x--"
    )
    with pytest.raises(SourceError, match=r"is a saved page \(MHTML\) that is damaged \(.*\): save it again\.$"):
        read(str(path))


def test_the_root_part_is_the_page(tmp_path: Path) -> None:
    """Where the container names its root, that is the page, wherever it stands; frames are not."""
    path = tmp_path / "a.mht"
    path.write_bytes(
        HEADER.replace(b"boundary=x", b'start="<2>"; boundary=x')
        + b"--x\r\nContent-Type: text/html\r\nContent-ID: <1>\r\n\r\n<p>Buy a boat.\r\n"
        + b"--x\r\nContent-Type: text/html\r\nContent-ID: <2>\r\nContent-Location: cid:2\r\n\r\n<p>Ferry.\r\n--x--"
    )
    source = read(str(path))
    assert (source.text, source.found_at) == ("<p>Ferry.", None)


def test_a_page_named_mhtml_that_is_none(tmp_path: Path) -> None:
    """What is HTML under that name is read as such."""
    path = tmp_path / "a.mhtml"
    path.write_text("<!doctype html><p>Ferry.")
    assert read(str(path)).media == "html"


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_behind_a_header(data: bytes) -> None:
    """Whatever stands in a mail, it is a page or a told error."""
    assert is_mhtml(HEADER + data)
    try:
        root_of("a", HEADER + data)
    except SourceError as error:
        assert str(error).startswith("a is a saved page")  # noqa: PT017 - most data are refused, some are not


# ---------------------------------------------------------------------------------------- Markdown


def test_markdown_too_large() -> None:
    with pytest.raises(SourceError, match=r"a\.md has more than 2000000 characters, more than any article"):
        markdown("word " * 500_000)


def test_markdown_of_marks_alone() -> None:
    """What would take minutes to render is no article."""
    with pytest.raises(SourceError, match=r"a\.md has more than 100000 marks of Markdown, more than any article"):
        markdown("![[" * 60_000)


@pytest.mark.parametrize("front", ["title = Ferry", "a = " + "[" * 5000])
def test_bad_toml(front: str) -> None:
    with pytest.raises(
        SourceError, match=r"The front matter of a\.md is not written as TOML should be.*: correct it\."
    ):
        markdown(f"+++\n{front}\nx = 1\n+++\n" + "\n\n".join(TEXT))


@pytest.mark.parametrize(
    "front",
    [
        "title: Ferry: the return\nauthor: Nora Lindqvist",
        "title: 'Ferry: the return'\nauthor: [Nora Lindqvist]\nbroken: [",
        "title: 'Ferry: the return'\nauthor: Nora Lindqvist\na: &a [x]\nb: [*a, *a]",
        "title: 'Ferry: the return'\nauthor: Nora Lindqvist\na: " + "[" * 3000,
        "title: 'Ferry: the return'\nauthor: Nora Lindqvist\nrun: !!python/object/apply:os.system [ls]",
    ],
)
def test_yaml_that_is_none(front: str) -> None:
    """What YAML does not allow, what is a bomb, and what would run, is read by its lines or as plain values."""
    article = markdown(f"---\n{front}\n---\n" + "\n\n".join(TEXT))
    assert (article.headline, article.authors) == ("Ferry: the return", ("Nora Lindqvist",))
    assert article.text.splitlines() == list(TEXT)


def test_front_matter_is_never_markup() -> None:
    """A title that would close a script or open a tag stays a title."""
    article = markdown('---\ntitle: "Ferry </script><b>returns</b> & more"\n---\n' + "\n\n".join(TEXT))
    assert article.headline.startswith("Ferry </script>")
    assert article.text.splitlines() == list(TEXT)


@pytest.mark.parametrize(
    "text", ["---\n\n" + "\n\n".join(TEXT), "\n\n---\n\n".join(TEXT), "---\nnot closed: yes\n\n" + TEXT[0] * 3]
)
def test_a_rule_is_no_front_matter(text: str) -> None:
    """A line of dashes is a rule where no facts follow it."""
    assert TEXT[0] in markdown(f"# Ferry returns\n\n{text}" if text.startswith("The") else text).text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ntitle: A\n---\nText", True),
        ("\ufeff---\r\ntitle: A\r\ntags:\r\n  - b\r\n---\r\nText", True),
        ("+++\ntitle = 'A'\n+++\nText", True),
        ("---\n\nText\n", False),
        ("Text\n---\ntitle: A\n---\n", False),
        ("---\nThe ferry sailed.\n---\n", False),
        ("---\n" + "a: b\n" * 100_000, False),
        ("---\n" + "\n" * 100_000 + "x", False),
        ("---\n" + "- " * 100_000 + "x", False),
    ],
)
def test_front_matter_is_sniffed(text: str, expected: bool) -> None:
    """Markdown is known by its front matter alone, and in no time."""
    assert has_front_matter(text) is expected


# ---------------------------------------------------------------------------- state in a page's data


def shell(state: Any, headline: str = "Ferry returns to the strait") -> str:
    data = json.dumps(state).replace("</", "<\\/")
    return (
        f'<html lang="en"><head><title>{headline}</title></head><body><div id="app">Loading</div>'
        f'<script id="__NEXT_DATA__" type="application/json">{data}</script></body></html>'
    )


def article_of(body: Any, **others: Any) -> Article:
    return html(shell({"props": {"article": {"title": "Ferry returns to the strait", "body": body, **others}}}))


@pytest.mark.parametrize(
    "body",
    [
        "\n".join(TEXT),
        f"<p>{TEXT[0]}</p><p>{TEXT[1]}</p>",
        list(TEXT),
        [{"type": "paragraph", "text": text} for text in TEXT],
        [{"type": "text", "content": text} for text in TEXT],
        [{"text": text} for text in TEXT],
        {"rendered": f"<p>{TEXT[0]}</p><p>{TEXT[1]}</p>"},
        {"blocks": [{"type": "unstyled", "text": text} for text in TEXT], "entityMap": {}},
        {"blocks": [{"type": "paragraph", "data": {"text": text}} for text in TEXT]},
        {
            "type": "doc",
            "content": [{"type": "paragraph", "content": [{"type": "text", "text": text}]} for text in TEXT],
        },
        [{"_type": "block", "style": "normal", "children": [{"_type": "span", "text": text}]} for text in TEXT],
        [{"type": "paragraph", "children": [{"text": text[:20]}, {"text": text[20:], "bold": True}]} for text in TEXT],
        {
            "nodeType": "document",
            "content": [{"nodeType": "paragraph", "content": [{"nodeType": "text", "value": text}]} for text in TEXT],
        },
        [TEXT[0], {"type": "image", "text": "A slip"}, {"type": "promo", "text": "Subscribe"}, TEXT[1]],
    ],
)
def test_forms_of_bodies(body: Any) -> None:
    """Every usual form of rich text gives its paragraphs, and no picture's or box's text."""
    assert article_of(body).text.splitlines() == list(TEXT)


def test_blocks_of_bodies() -> None:
    """Headings, quotes and lists of rich text keep what they are."""
    body = [
        {"type": "paragraph", "text": TEXT[0]},
        {"type": "header", "data": {"text": "The slip", "level": 3}},
        {"type": "blockquote", "children": [{"text": "I stopped counting."}]},
        {"type": "list", "style": "ordered", "data": {"items": ["Cars", "Bicycles"]}},
        {"type": "paragraph", "text": TEXT[1]},
    ]
    blocks = article_of(body).blocks
    assert [type(block) for block in blocks] == [Paragraph, Heading, Quote, ListBlock, Paragraph]
    assert blocks[1] == Heading("The slip", 3)
    assert isinstance(blocks[3], ListBlock)
    assert (blocks[3].items, blocks[3].ordered) == (("Cars", "Bicycles"), True)


def test_another_article_in_the_data() -> None:
    """A longer text under another title is a neighbour's."""
    other = {"title": "Snow closes the airport", "body": " ".join(TEXT) * 9}
    assert article_of(list(TEXT), related=[other]).text.splitlines() == list(TEXT)
    with pytest.raises(ArticleError):
        html(shell({"related": [other]}))


def test_a_printed_body_wins() -> None:
    """Data are looked at only where the page prints nothing."""
    printed = "".join(f"<p>{text}</p>" for text in TEXT)
    state = shell({"title": "Ferry returns to the strait", "body": "Something else entirely. " * 30})
    page = state.replace(
        '<div id="app">Loading</div>', f"<article><h1>Ferry returns to the strait</h1>{printed}</article>"
    )
    assert html(page).text.splitlines() == list(TEXT)


@pytest.mark.parametrize(
    "script",
    [
        "window.__INITIAL_STATE__ = (function(){ return {} })()",
        "window.__INITIAL_STATE__ = {title: 'no JSON'}",
        "window.__INITIAL_STATE__ = " + "[" * 200_000,
        "window.__INITIAL_STATE__ = " + '{"a":' * 200_000,
        'window.__INITIAL_STATE__ = JSON.parse("not json")',
        "__INITIAL_STATE__ = {} " * 50_000,
        'window.__INITIAL_STATE__ = {"title":"Ferry returns to the strait","body":' + "[" * 900 + "]" * 900 + "}",
    ],
)
def test_hostile_states(script: str) -> None:
    """What is no plain JSON is never run; depth and number cost nothing."""
    head = "<html><head><title>Ferry returns to the strait</title></head>"
    page = f"{head}<body>Loading<script>{script}</script></body></html>"
    with pytest.raises(ArticleError):
        html(page)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["type", "text", "content", "children", "items", "data", "level"]), inner, max_size=4
        )
    ),
    max_leaves=20,
)


@settings(deadline=None)
@given(JSON)
def test_any_value_is_a_body_or_none(value: Any) -> None:
    """Whatever JSON stands where a body is meant, it gives HTML or nothing."""
    assert isinstance(html_of(value), str)


# ------------------------------------------------------------------------------------------- XHTML


def test_a_bomb_of_entities() -> None:
    """Entities made of entities are not expanded, and others not without end."""
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    body = f"<p>{TEXT[0]}</p><p>{TEXT[1]} &e11;</p>"
    top = (
        f'<?xml version="1.0"?><!DOCTYPE html [{bomb}]><html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Ferry</h1>'
    )
    assert len(html(f"{top}{body}{'&e0;' * 100_000}</body></html>").text) < 1_000_000


@pytest.mark.parametrize(
    "tail", ["<![CDATA[" * 100_000, "<script " * 100_000, '<template shadowrootmode="open">' * 50_000]
)
def test_unclosed_sections(tail: str) -> None:
    """What is opened again and again and never closed costs no time."""
    body = "".join(f"<p>{text}</p>" for text in TEXT)
    try:
        html(f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Ferry</h1>{body}{tail}')
    except ArticleError as error:
        assert str(error).endswith(".")  # noqa: PT017 - either is right, neither is slow
