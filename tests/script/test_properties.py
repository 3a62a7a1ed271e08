"""What holds for any article: no word is lost, no segment is empty, nothing unsafe is spoken."""

# ruff: noqa: RUF001 - the dash is meant

from __future__ import annotations

import unicodedata

from hypothesis import given, settings
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
    Quote,
    Script,
    Segment,
    Table,
)
from articleaudio.script import Lexeme, Lexicon, compose

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


@settings(deadline=None)
@given(st.lists(st.builds(Paragraph, TEXT), max_size=6), LANGUAGE)
def test_no_word_is_lost(blocks: list[Paragraph], language: str) -> None:
    """Every word of a kept block is in one segment, or in what was left out, and those said are in order."""
    script = _script(Article("Headline", tuple(blocks), language=language))
    bodies = [segment.written for segment in script.segments if segment.role == "body"]
    kept = [*bodies, *(part.text for part in script.left_out if not part.reason.startswith("a word in"))]
    words = sorted("".join(" ".join(kept).split()))
    assert words == sorted("".join("".join(block.text.split()) for block in blocks))
    whole = "".join("".join(block.text.split()) for block in blocks)
    position = 0
    for body in bodies:
        position = whole.index("".join(body.split()), position) + len("".join(body.split()))


@settings(deadline=None)
@given(ARTICLES)
def test_same_article_same_script(article: Article) -> None:
    """The same article gives the same script."""
    assert _script(article) == _script(article)


@settings(deadline=None)
@given(ARTICLES)
def test_spans_say_the_segment(article: Article) -> None:
    """Where a lexicon changes nothing there are no spans; where it does, none is empty."""
    for segment in _script(article).segments:
        assert _whole(segment)


def _whole(segment: Segment) -> bool:
    return all(getattr(span, "text", "") for span in segment.pronounced)
