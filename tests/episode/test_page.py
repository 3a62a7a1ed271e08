"""The transcript as a page: valid, whole, in order, and nothing but text."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articleaudio import episode
from articleaudio.episode import languages, markup, naming, page, written
from articleaudio.model import Cue, Role, Word

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from articleaudio.model import Label, Recording

HOSTILE = "</span><script>alert(1)</script> & &amp; <!-- ]]> \u202e'\"\x07\ufffe"
ROLES: tuple[Role, ...] = ("headline", "byline", "dek", "heading", "body", "quote", "list", "table", "note", "closing")


class Reader(HTMLParser):
    """Finds the text of each span with an id, the attributes of all spans, and each element's name in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.sentences: dict[str, str] = {}
        self.spans: list[dict[str, str | None]] = []
        self.elements: list[str] = []
        self.links: list[str] = []
        self._open: list[str | None] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the element and what it says of itself."""
        self.elements.append(tag)
        told = dict(attrs)
        if tag == "a":
            self.links.append(told["href"] or "")
        if tag == "span":
            name = told.get("id")
            self._open.append(name)
            self.spans.append(told)
            if name:
                assert name not in self.sentences
                self.sentences[name] = ""

    def handle_endtag(self, tag: str) -> None:
        """Leave a span."""
        if tag == "span":
            self._open.pop()

    def handle_data(self, data: str) -> None:
        """Add to the sentence that is open."""
        if name := next(filter(None, reversed(self._open)), None):
            self.sentences[name] += data


def cue(
    written: str, role: Role = "body", start: float = 0.0, speaker: str = "amy", words: tuple[Word, ...] = ()
) -> Cue:
    return Cue(start, start + 1, role, written, written, speaker, words)


@st.composite
def articles(draw: st.DrawFn) -> tuple[list[Cue], str]:
    """Cues of any text and role, and a body that has some of them in it."""
    texts = st.one_of(st.text(max_size=30), st.sampled_from([HOSTILE, "One.", "Two two.", ""]))
    cues = []
    for number, text in enumerate(draw(st.lists(texts, max_size=8))):
        tokens = list(re.finditer(r"\S+", text)) if draw(st.booleans()) else []
        words = tuple(Word(number, number + 0.1, token[0], token.span()) for token in tokens)
        cues.append(cue(text, draw(st.sampled_from(ROLES)), number, draw(st.sampled_from(["amy", "<b>", ""])), words))
    body = "".join(each.written + draw(st.sampled_from([" ", "\n", ""])) for each in cues if draw(st.booleans()))
    return cues, body


@given(articles())
def test_every_cue_is_there_once_and_in_order(made: tuple[list[Cue], str]) -> None:
    """Whatever the article is: a span for each cue, in order, with its written form; no element comes of its text."""
    cues, body = made
    found = Reader(markup.body(cues, body, timed=True))
    assert list(found.sentences) == [f"s{number}" for number in range(1, len(cues) + 1)]
    assert list(found.sentences.values()) == [written.flowing(each.written) for each in cues]
    assert set(found.elements) <= {"h1", "h2", "p", "blockquote", "ul", "li", "span", "time", "cite"}
    plain = Reader(markup.body(cues, body, timed=False))
    assert plain.sentences == found.sentences
    assert set(plain.elements) <= {"h1", "h2", "p", "blockquote", "ul", "li", "span"}


@given(articles())
def test_any_body_is_xml(made: tuple[list[Cue], str]) -> None:
    """What is for a book can be read as XML, whatever it says."""
    from xml.etree import ElementTree as ET

    cues, body = made
    root = ET.fromstring(f"<body>{markup.body(cues, body, timed=False)}</body>")  # noqa: S314 # our own
    assert "".join(root.itertext()).replace("\n", "").replace(" ", "") == "".join(
        written.flowing(each.written).replace(" ", "") for each in cues
    )


def test_paragraphs_end_where_the_articles_do() -> None:
    """Sentences of one line of the article are a paragraph, with its blanks; a headline, quote or list is another."""
    texts: list[tuple[Role, str]] = [
        ("headline", "News."), ("headline", "More."), ("body", "A b."), ("body", "C."), ("body", "D."),
        ("heading", "E"), ("quote", "F."), ("list", "G"), ("list", "H"), ("body", "一。"), ("body", "二。"),
    ]  # fmt: skip
    cues = [cue(text, role) for role, text in texts]
    lines = markup.body(cues, "A  b. C.\nD.\nE\nF.\nG\nH\n一。二。", timed=False)
    bare = re.sub(r"<span[^>]*>|</span>| class=\"\w+\"", "", lines)
    assert bare.split("\n") == [
        "<h1>News. More.</h1>", "<p>A b. C.</p>", "<p>D.</p>", "<h2>E</h2>", "<blockquote>", "<p>F.</p>",
        "</blockquote>", "<ul>", "<li>G</li>", "<li>H</li>", "</ul>", "<p>一。二。</p>",
    ]  # fmt: skip


def test_a_sentence_that_stands_far_behind_takes_nothing_with_it() -> None:
    """A cue that is not of the body, but whose words stand far behind in it, does not part the sentences between."""
    texts: list[tuple[Role, str]] = [("body", "One."), ("note", "Stop."), ("body", "Two."), ("body", "Three.")]
    body = "One. Two. Three.\n" + "x" * 5000 + "\nStop."
    shown = markup.body([cue(text, role) for role, text in texts], body, timed=False)
    assert '<span id="s3">Two.</span> <span id="s4">Three.</span></p>' in shown


def test_words_say_when_they_are_heard() -> None:
    """A word with a time of its own is a span with that time, inside of its sentence's."""
    words = (Word(1.0, 1.25, "Fish", (0, 4)), Word(1.25, 2, "& chips", (5, 12), shared=True))
    shown = markup.body([cue("Fish & chips", start=1, words=words), cue("Second.", start=2)], "", timed=True)
    assert (
        '<time datetime="PT1.000S">0:01</time> <span id="s1" data-start="1.000" data-end="2.000">'
        '<span data-start="1.000" data-end="1.250">Fish</span> '
        '<span data-start="1.250" data-end="2.000">&amp; chips</span></span></p>' in shown
    )
    assert '<span id="s2" data-start="2.000" data-end="3.000">Second.</span>' in shown


def test_the_page_says_that_its_sound_is_made(label: Callable[..., Label]) -> None:
    """In the terms of schema.org and the IPTC, for machines; no text of an article gets out of it."""
    told = label(headline="</script><b>", url="https://example.org/a")
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page.html([cue("A.")], told, "a-0.mp3"))
    said = json.loads(data)
    assert (said["@type"], said["name"], said["contentUrl"]) == ("AudioObject", "</script><b>", "a-0.mp3")
    assert said["isBasedOn"] == "https://example.org/a"
    assert said["digitalSourceType"] == "https://schema.org/AlgorithmicMediaDigitalSource"


def test_voices_are_named_where_they_change() -> None:
    """With several voices each is named where it begins; a single one is not."""
    cues = [cue("A.", speaker="amy"), cue("B.", speaker="amy"), cue("C.", speaker="<bob>"), cue("D.", speaker="amy")]
    named = re.findall(r"<cite>(.*?)</cite>", markup.body(cues, "", timed=True))
    assert named == ["amy:", "&lt;bob&gt;:", "amy:"]
    assert "<cite>" not in markup.body(cues[:2], "", timed=True)
    headed = markup.body([cue("H.", "headline", speaker="amy"), *cues], "", timed=True)
    assert re.findall(r"<cite>(.*?)</cite>", headed) == named


def test_the_page_is_valid(
    recording: Recording, label: Callable[..., Label], tmp_path: Path, check_html: Callable[..., str]
) -> None:
    """The W3C's checker finds no fault in the page of an episode, hostile texts included."""
    cues = (*recording.cues, *(cue(f"{HOSTILE} {role}", role, 2, f"voice {role} {HOSTILE}") for role in ROLES))
    paths = []
    for number, language in enumerate(("en-GB", "ar", "und", '"><script>')):
        told = label(language=language, headline=HOSTILE, url="https://example.org/<\u202e>?a=\"b'")
        text = page.html(cues, told, "a-0.mp3")
        assert re.findall("<script[^>]*>", text) == ['<script type="application/ld+json">']  # data, which nothing runs
        paths.append(tmp_path / f"{number}.html")
        paths[-1].write_text(text, encoding="utf-8")
    assert check_html(*paths) == ""


def test_the_sound_is_at_hand(label: Callable[..., Label]) -> None:
    """The page plays the MP3 that lies beside it, without a script."""
    text = page.html([cue("One.")], label(), "a-0.mp3")
    assert '<audio controls preload="none" src="a-0.mp3"></audio>' in text


@pytest.mark.parametrize("url", [None, "", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x.org"])
def test_only_addresses_of_the_web_are_linked(label: Callable[..., Label], url: str | None) -> None:
    """The article is linked where its address is one of the web, and nothing else is."""
    assert Reader(page.html([cue("One.")], label(url=url), "a.mp3")).links == []
    assert Reader(page.html([cue("One.")], label(), "a.mp3")).links == ["https://example.org/harbour?a=1&b=%C3%BC"]


def test_the_direction_of_writing() -> None:
    """Languages written from right to left say so; a script that the tag names decides."""
    told = {tag: "rtl" in languages.attributes(tag) for tag in ("ar", "he-IL", "ur", "en", "ar-Latn", "az-Arab")}
    assert told == {"ar": True, "he-IL": True, "ur": True, "en": False, "ar-Latn": False, "az-Arab": True}


def test_it_lies_beside_the_episode(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """An episode has its page beside it, with the record's cues, and a retired or unpublished one has not."""
    made = episode.commit(episode.stage(recording, label(), tmp_path))
    path = naming.beside(made.path, naming.TRANSCRIPT_PAGE)
    sentences = Reader(path.read_text(encoding="utf-8")).sentences
    record = json.loads(naming.beside(made.path, naming.RECORD).read_text(encoding="utf-8"))
    assert list(sentences.values()) == [each["written"] for each in record["cues"]]
    made.path.unlink()
    assert path in episode.sweep(tmp_path)
