"""What holds for any article: no word is lost, no segment is empty, nothing unsafe is spoken."""

# ruff: noqa: RUF001 - the dash is meant

from __future__ import annotations

import re
import unicodedata
from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from articleaudio.config import Narration, VoiceProfile
from articleaudio.model import (
    Article,
    Block,
    Code,
    Embed,
    Figure,
    Footnote,
    Heading,
    ListBlock,
    Note,
    Paragraph,
    Pause,
    Quote,
    Script,
    Segment,
    Span,
    Table,
)
from articleaudio.script import Lexeme, Lexicon, compose
from articleaudio.script.normalise import normalise
from articleaudio.script.transliterate import REPEATED, UNREAD

WORDS = (
    "Sen. U.S. $1.1 billion €3 5% Jan. 29, 2024 the The Kyiv ICC F-16 (and) “so” a.m. 3:49 PM 1/2 No. 5 1990s — … II "
    "https://a.example/b #Tag @name * 🎉 &amp; [[x]] <b> drôle 20–25 km 12 Київ . ! ? ; :"
)
NEWS = st.sampled_from(WORDS.split(" "))
TEXT = st.one_of(st.lists(NEWS, max_size=25).map(" ".join), st.text(max_size=80))
LANGUAGE = st.sampled_from(["en", "en-GB", "de", "fr", "es", "it", "pt", "uk", "pl", "sv", "und"])
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, TEXT),
    st.builds(Paragraph, TEXT),
    st.builds(Quote, TEXT, attribution=st.none() | TEXT),
    st.builds(ListBlock, st.lists(TEXT, max_size=4).map(tuple), ordered=st.booleans()),
    st.builds(Figure, TEXT, TEXT),
    st.builds(Table, st.lists(st.lists(TEXT, max_size=3).map(tuple), max_size=3).map(tuple)),
    st.builds(Code, TEXT),
    st.builds(Embed, TEXT, TEXT),
    st.builds(Note, TEXT),
    st.builds(Footnote, TEXT, TEXT),
)
ARTICLES = st.builds(
    Article,
    headline=TEXT,
    blocks=st.lists(BLOCKS, max_size=6).map(tuple),
    authors=st.lists(TEXT, max_size=3).map(tuple),
    publication=TEXT,
    dek=TEXT,
    language=LANGUAGE,
)
PROFILE = VoiceProfile(engine="tone", language="en")
LEXICON = Lexicon("own.pls", "en", (Lexeme(("Kyiv",), alias="Keev"), Lexeme(("a", "the"), phonemes="x")))


def _script(article: Article) -> Script:
    return compose(article, PROFILE, Narration(captions=True), (LEXICON,))


@settings(deadline=None)
@given(ARTICLES)
def test_every_segment_can_be_said(article: Article) -> None:
    """No segment is empty, too long, or holds a character that an engine must not meet."""
    for segment in _script(article).segments:
        assert any(character.isalnum() for character in segment.spoken)
        assert segment.spoken == segment.spoken.strip()
        assert not {unicodedata.category(character) for character in segment.spoken} & {"Cc", "Cs", "Co"}
        assert "\u202e" not in segment.spoken
        assert not set("[]<>") & set(segment.spoken)
        assert segment.pause >= 0


FIRST = 90_000  # numbers of lists that no text has, so that they can be told from it
ROWS = st.integers(1, 3).flatmap(lambda width: st.lists(st.lists(TEXT, min_size=width, max_size=width).map(tuple)))
KEPT: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, TEXT, language=st.none() | LANGUAGE),
    st.builds(Paragraph, TEXT, language=st.none() | LANGUAGE),
    st.builds(Quote, TEXT, attribution=st.none() | TEXT, pull=st.booleans(), language=st.none() | LANGUAGE),
    st.builds(ListBlock, st.lists(TEXT, max_size=4).map(tuple), ordered=st.booleans(), start=st.just(FIRST)),
    st.builds(Figure, TEXT, TEXT),
    st.builds(Table, ROWS.map(tuple), caption=TEXT, row_headers=st.booleans()),
    st.builds(Code, TEXT),
    st.builds(Embed, st.just("post"), st.just("X"), text=TEXT, author=TEXT),
    st.builds(Note, TEXT, language=st.none() | LANGUAGE),
    st.builds(Footnote, TEXT, TEXT),
)
NARRATIONS = st.builds(
    Narration,
    captions=st.booleans(),
    tables=st.sampled_from(["read", "announce", "skip"]),
    code=st.sampled_from(["announce", "skip"]),
    embeds=st.sampled_from(["read", "announce", "skip"]),
    quotes=st.sampled_from(["voice", "plain"]),
    notes=st.booleans(),
    disclosure=st.just(False),
)
ANNOUNCED = {"code", "embed"}
TABLES_ANNOUNCED = {"a table too large to be read", "a table, which is only announced"}
INSIDE = {UNREAD, REPEATED}


def _words(block: Block, *, announced: bool) -> str:
    """All text of a block, in order; the announcement of a large table says its caption."""
    match block:
        case Quote():
            parts = [block.text, block.attribution or ""]
        case ListBlock():
            parts = list(block.items)
        case Figure():
            parts = [block.caption, block.credit]
        case Table():
            parts = ["" if announced else block.caption, *(cell for row in block.rows for cell in row)]
        case Embed():
            parts = [block.text, block.author]
        case Footnote():
            parts = [block.mark, block.text]
        case _:
            parts = [block.text]
    return " ".join(parts)


_WORD = re.compile(r"[^\W_]+")


def _split(text: str) -> list[str]:
    """The words of a text, in order: what is between white space, marks and the like."""
    return _WORD.findall(text)


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


@settings(deadline=None, max_examples=300)
@given(KEPT, NARRATIONS, LANGUAGE, st.sampled_from([(), ("uk", "fr")]))
def test_no_word_is_lost(block: Block, narration: Narration, language: str, others: tuple[str, ...]) -> None:
    """Every word of a block is in exactly one segment, or in what was left out; those said are in the block's order."""
    script = compose(Article("", (block,), language=language), PROFILE, narration, (), others)
    # Large tables, listings and embeds are announced in words that are not the page's.
    large = any(part.reason in TABLES_ANNOUNCED for part in script.left_out)
    announced = ANNOUNCED | ({"table"} if large else set())
    said = [_unnumbered(segment) for segment in script.segments if segment.role not in announced]
    left = [part.text for part in script.left_out if part.reason not in INSIDE]
    whole, found = _split(_words(block, announced=large)), Counter(_split(" ".join((*said, *left))))
    added = Counter(_split("post X")) if isinstance(block, Embed) else Counter()
    missing = Counter(whole) - found
    assert not missing
    assert not found - Counter(whole) - added
    rest = iter(whole)
    assert all(word in rest for word in _split(" ".join(said)))


def _unnumbered(segment: Segment) -> str:
    return re.sub(r"\A9\d{4}\. ", "", segment.written) if segment.role == "list" else segment.written


@settings(deadline=None)
@given(st.lists(st.lists(TEXT, min_size=2, max_size=2).map(tuple), min_size=1, max_size=3), st.tuples(TEXT, TEXT))
def test_rows_say_their_headers(rows: list[tuple[str, ...]], header: tuple[str, str]) -> None:
    """Each row says its cells in order, and every header is said with a value or left out."""
    script = compose(Article("", (Table(tuple(rows), header),), language="en"), PROFILE, Narration(disclosure=False))
    told = _letters(" ".join([*(one.written for one in script.segments), *(one.text for one in script.left_out)]))
    found = Counter(told)
    for text in (*header, *(cell for row in rows for cell in row)):
        assert not Counter(_letters(text)) - found


@settings(deadline=None)
@given(ARTICLES)
def test_same_article_same_script(article: Article) -> None:
    """The same article gives the same script."""
    assert _script(article) == _script(article)


@settings(deadline=None)
@given(ARTICLES)
def test_spans_say_the_segment(article: Article) -> None:
    """The spans are the spoken text with the lexicon's words in their places; where it has none there are no spans."""
    for segment in _script(article).segments:
        changes = segment.replacements
        assert bool(segment.pronounced) == bool(changes)
        if not changes:
            continue
        parts, position = [], 0
        for change in changes:
            assert position <= change.start < change.end
            parts += [segment.spoken[position : change.start], _text(change.said)]
            position = change.end
        assert "".join(map(_text, segment.pronounced)) == "".join((*parts, segment.spoken[position:]))
        assert all(map(_text, segment.pronounced))


def _text(span: Span) -> str:
    assert not isinstance(span, Pause)
    return span.text


MARKS = (
    *map(chr, range(0x20)), "\x7f", "\x85", "\ud800", "\udfff", "\u202a", "\u202e", "\u2066", "\u2069", "\u200b",
    "\ue000", "\U000f0000", "\ufeff", "[[", "]]", "[[h@l'oU]]", "<", ">", "<break time='1s'/>", "<speak>", "&", "&lt;",
    "&#60;", "&#x3c;", "&amp;lt;", "&amp;amp;lt;", "&amp;amp;amp;#60;", "&nothing;", "&#0;", "&#xd800;", "&#x202e;",
    "{", "}", "|", "\\", "`", "\uff1c", "\uff3b", "\ufe64", "\uff06",
    "\ufe60", "\ufe65", "\u27e6", "\u3008", "\uff1b", "lt;", "gt", "#60;", "\uff4c\uff54;", " ", "a", "5", ".", "é",
)  # fmt: skip
HOSTILE = st.one_of(st.lists(st.sampled_from(MARKS), max_size=20).map("".join), st.text(max_size=40), TEXT)
UNSPEAKABLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ue000-\uf8ff"
    r"\U000f0000-\U0010ffff\[\]<>{}|\\`]|&(?:[a-z][a-zA-Z0-9]+|#[xX]?[0-9a-fA-F]+);"
)


@settings(deadline=None, max_examples=500)
@given(HOSTILE, LANGUAGE)
def test_no_markup_reaches_an_engine(text: str, language: str) -> None:
    """Nothing that an engine could take for markup or control is left of any text, in any language."""
    assert not UNSPEAKABLE.search(normalise(text, language))


@pytest.mark.parametrize(
    "text",
    [
        "\uff06lt;b\uff06gt;", "\uff06amp;lt;", "&\uff2c\uff34;b", "\ufe60lt;b", "\ufe64b\ufe65",
        "&\u200blt;b", "&\u202elt;b",
        "&#xff06;lt;b", "&#38;\u00adlt;b", "&&lt;lt;b", "\uff3b\uff3bb\uff3d\uff3d", "\u27e6b\u27e7", "\u3008b\u3009",
    ],
)  # fmt: skip
def test_no_markup_in_other_looks(text: str) -> None:
    """Markup that only folding, decoding or dropping characters would make is none afterwards, either."""
    said = normalise(text, "sv")
    assert not UNSPEAKABLE.search(said)
    assert not set("\uff06\ufe60\ufe64\ufe65\u27e6\u27e7\u3008\u3009") & set(said)


FIGURES = st.lists(st.integers(0, 10**7).map(str), min_size=2, max_size=5)
JOINTS = st.lists(st.sampled_from(".,:'"), min_size=4, max_size=4)
HALF_READ = re.compile(r"[a-z][.,:'][a-z]")


@settings(deadline=None, max_examples=300)
@given(FIGURES, JOINTS, st.sampled_from(["en", "en-GB"]))
@example(["0", "0", "0", "0", "0"], [".", ".", ".", ","], "en")
@example(["0", "0", "0", "0", "0"], ["'", ".", ".", "."], "en")
@example(["5", "34", "34"], [":", ",", ".", "."], "en")
@example(["20", "37", "37", "7"], [":", ":", ".", "."], "en")
def test_joined_figures_are_read_whole(figures: list[str], joints: list[str], language: str) -> None:
    """Figures joined by marks never leave a mark between two words, as half of them read would."""
    written = "".join(a + b for a, b in zip(figures, [*joints[: len(figures) - 1], ""], strict=True))
    assert not HALF_READ.search(normalise(f"It is {written} now.", language))
