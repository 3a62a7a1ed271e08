"""A script as SSML 1.1: well-formed, by the structure rules of the specification, and saying what the script says."""

# ruff: noqa: RUF001 - Cyrillic is meant

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from articleaudio.config import Narration, VoiceProfile
from articleaudio.model import Article, Heading, ListBlock, Paragraph, Quote, Replacement, Script, Segment, Text
from articleaudio.script import Lexeme, Lexicon, compose
from articleaudio.script.ssml import ssml

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE = "http://www.w3.org/2001/10/synthesis"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
MARKED = {f"{{{NAMESPACE}}}sub", f"{{{NAMESPACE}}}phoneme"}
PROFILE = VoiceProfile(engine="tone", language="en")
LEXICON = Lexicon(
    "own.pls",
    "en",
    (
        Lexeme(("Kyiv",), alias="Keev"),
        Lexeme(("Łódź",), phonemes="wut͡ɕ"),
        Lexeme(("Gaza",), alias="Gahza", phonemes="g'A:z@", alphabet="x-espeak"),
        Lexeme(("the",), alias="th e"),
    ),
)

# What may stand in what, of the elements that are written: https://www.w3.org/TR/speech-synthesis11/, sections 3.1 to
# 3.3, and the schema in its appendix D. Values are the patterns of attributes; `!` marks those that must be there.
CONTENT = {
    "speak": {"p", "s", "mark", "break", "sub", "phoneme", "lang", "#text"},
    "p": {"s", "mark", "break", "sub", "phoneme", "lang", "#text"},
    "s": {"mark", "break", "sub", "phoneme", "lang", "#text"},
    "sub": {"#text"},
    "phoneme": {"#text"},
    "mark": set(),
    "break": set(),
}
TAG = r"^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$"
ATTRIBUTES = {
    "speak": {"version!": r"^1\.1$", LANGUAGE + "!": TAG},
    "p": {LANGUAGE: TAG},
    "s": {LANGUAGE: TAG},
    "sub": {"alias!": r".+"},
    "phoneme": {"ph!": r".+", "alphabet": r"^(ipa|x-[\w-]+)$"},
    "mark": {"name!": r"^\S+$"},
    "break": {"time": r"^\d+(\.\d+)?m?s$"},
}


def valid(data: bytes) -> _Element:
    """The root of a document that keeps the rules above."""
    root = etree.fromstring(data)
    assert root.tag == f"{{{NAMESPACE}}}speak"
    for element in root.iter():
        name = etree.QName(element).localname
        assert etree.QName(element).namespace == NAMESPACE
        _check_attributes(element, ATTRIBUTES[name])
        assert {etree.QName(child).localname for child in element} <= CONTENT[name]
        if "#text" not in CONTENT[name]:
            assert not (element.text or "").strip()
    return root


def _check_attributes(element: _Element, allowed: dict[str, str]) -> None:
    patterns = {key.rstrip("!"): pattern for key, pattern in allowed.items()}
    assert set(element.attrib) <= set(patterns)
    assert {key[:-1] for key in allowed if key.endswith("!")} <= set(element.attrib)
    for key, value in element.attrib.items():
        assert etree.XPath("re:test($value, $pattern)", namespaces={"re": "http://exslt.org/regular-expressions"})(
            root := element, value=str(value), pattern=patterns[str(key)]
        ), (root.tag, key, value)


def said(root: _Element) -> list[str]:
    return ["".join(sentence.itertext()) for sentence in root.iter(f"{{{NAMESPACE}}}s")]


def written(*blocks: object, others: tuple[str, ...] = ()) -> Script:
    article = Article("Title", blocks, language="en")  # type: ignore[arg-type]  # the tests give blocks alone
    return compose(article, PROFILE, Narration(disclosure=False), (LEXICON,), others)


def test_document() -> None:
    """Chapters are marks, blocks paragraphs, segments sentences, pauses breaks, lexicons substitutions and phonemes."""
    script = written(Paragraph("Kyiv is old. Łódź, too."), Heading("Gaza & <more>"), ListBlock(("One.", "Two.")))
    assert ssml(script, "en", PROFILE.pauses.sentence).decode().splitlines() == [
        "<?xml version='1.0' encoding='UTF-8'?>",
        f'<speak xmlns="{NAMESPACE}" version="1.1" xml:lang="en">',
        '<mark name="chapter-1"/>',
        '<p><s>Title</s><break time="900ms"/></p>',
        (
            '<p><s><sub alias="Keev">Kyiv</sub> is old.</s><break time="350ms"/>'
            '<s><phoneme alphabet="ipa" ph="wut͡ɕ">Łódź</phoneme>, too.</s><break time="1200ms"/></p>'
        ),
        '<mark name="chapter-2"/>',
        '<p><s><phoneme alphabet="ipa" ph="ɡˈɑːzə">Gaza</phoneme> and more</s><break time="700ms"/></p>',
        '<p><s>One.</s><break time="500ms"/></p>',
        '<p><s>Two.</s><break time="500ms"/></p>',
        "</speak>",
    ]


def test_each_match_is_one_element() -> None:
    """Neighbours, endings and names of several words are one substitution or phoneme each, and nothing beside them."""
    script = written(Paragraph("Kyiv, Kyiv's Gaza Łódź and the Kyivs."))
    marked = [
        (etree.QName(one).localname, one.text) for one in valid(ssml(script, "en", 0.35)).iter() if one.tag in MARKED
    ]
    assert marked == [
        ("sub", "Kyiv"), ("sub", "Kyiv's"), ("phoneme", "Gaza"), ("phoneme", "Łódź"), ("sub", "the"), ("sub", "Kyivs"),
    ]  # fmt: skip


def test_other_languages() -> None:
    """A sentence in another language says so."""
    quote = "Ми переможемо, бо за нами правда і наша земля, сказав він."
    root = valid(ssml(written(Quote(quote), others=("uk",)), "en", 0.35))
    assert [one.get(LANGUAGE) for one in root.iter(f"{{{NAMESPACE}}}s")] == [None, "uk"]


@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "￾", "\x1b[0m"])
def test_what_xml_cannot_hold(text: str) -> None:
    """Characters that XML has no place for are dropped, wherever they come from."""
    change = Replacement(0, 1, Text(f"y{text}"))
    segment = Segment("body", text, f"x{text}", "en", 0.3, replacements=(change,))
    assert valid(ssml(Script((segment,)), "en", 0.35)) is not None


MARKS = """Kyiv Kyiv's Łódź Gaza the The <b> & ]]> " ' $5 Jan. 29 Київ 北京 ."""
WORDS = st.lists(st.sampled_from(MARKS.split()))
TEXT = st.one_of(WORDS.map(" ".join), st.text(max_size=60))


@settings(deadline=None)
@given(st.lists(st.one_of(st.builds(Paragraph, TEXT), st.builds(Heading, TEXT), st.builds(Quote, TEXT)), max_size=5))
def test_any_script(blocks: list[object]) -> None:
    """Whatever is said, the document is valid, and its text is what is said, in order."""
    script = written(*blocks, others=("uk",))
    root = valid(ssml(script, "en", PROFILE.pauses.sentence))
    assert said(root) == [segment.spoken for segment in script.segments]
    matches = sum(len(segment.replacements) for segment in script.segments)
    assert sum(one.tag in MARKED for one in root.iter()) == matches
