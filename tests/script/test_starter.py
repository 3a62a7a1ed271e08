"""The starter lexicon: large enough, without a fault, and every entry of use to the voice that it is for."""

# ruff: noqa: RUF001 - phonetic letters are meant

from __future__ import annotations

from pathlib import Path

import pytest

from articleaudio.model import Phonemes, Segment, Text, Utterance
from articleaudio.script import Lexicon, Pronouncer, load_lexicons
from articleaudio.script.lexicon_check import check_lexicons
from articleaudio.speech.registry import find_engine, load_engine

VOICES = Path(__file__).parents[2] / "voices"


@pytest.fixture(scope="module")
def starter() -> Lexicon:
    (lexicon,) = load_lexicons(("news-en.pls",), (VOICES,))
    return lexicon


def test_it_is_large_and_without_a_fault(starter: Lexicon) -> None:
    """At least 400 names, and `lexicon check` finds nothing."""
    assert len(starter.lexemes) >= 400
    assert check_lexicons([starter]) == []


def test_every_entry_changes_what_is_said(starter: Lexicon) -> None:
    """For each grapheme espeak-ng says other phonemes than without its entry: else the entry were pointless."""
    engine = load_engine("pyttsx3", find_engine("pyttsx3"))
    tell = getattr(engine, "phonemes")  # noqa: B009 - the contract has it as an extra
    if not tell(Utterance((Text("word"),), "en"), "en-us"):
        pytest.skip("this system's voices do not tell their phonemes")
    pronouncer, pointless = Pronouncer((starter,)), []
    shielding = {"Niger Delta", "Niger River", "River Niger", "Niger State"}  # from the entry of the country
    for lexeme in starter.lexemes:
        for grapheme in lexeme.graphemes:
            said = pronouncer.pronounce(Segment("body", grapheme, grapheme, "en", 0.0)).pronounced
            with_it = tell(Utterance(said, "en"), "en-us").replace("ˌ", "")
            without = tell(Utterance((Text(grapheme),), "en"), "en-us").replace("ˌ", "")
            if not any(isinstance(span, Phonemes) for span in said) or (with_it == without) != (grapheme in shielding):
                pointless.append((grapheme, with_it))
    assert pointless == []


def test_it_says_names_as_newsreaders_do(starter: Lexicon) -> None:
    """A few names from all over the world, by ear."""
    tell = getattr(load_engine("pyttsx3", find_engine("pyttsx3")), "phonemes")  # noqa: B009 - the contract has it as an extra
    if not tell(Utterance((Text("word"),), "en"), "en-us"):
        pytest.skip("this system's voices do not tell their phonemes")
    heard = {
        "Kyiv": "kˈiːv",
        "Xi Jinping": "ʃˈiː dʒɪnpˈɪŋ",
        "Hamas": "hɑːmˈɑːs",
        "Mnangagwa": "mənɑːŋɡˈɑːɡwə",
        "São Paulo": "saʊ pˈaʊloʊ",
        "Taoiseach": "tˈiːʃək",
        "Niger": "niːʒˈɛɹ",
        "Niger Delta": "nˈaɪdʒɚ dˈɛltə",
        "Zelensky's": "zəlˈɛnskiz",
        "Ramaphosa": "ɹæməpˈoʊsə",
        "Epstein's": "ˈɛpstiːnz",
        "THAAD": "θˈæd",
        "Shinawatra": "ʃˈɪnəwɑːt",
    }
    pronouncer = Pronouncer((starter,))
    for name, sounds in heard.items():
        said = pronouncer.pronounce(Segment("body", name, name, "en", 0.0)).pronounced
        assert tell(Utterance(said, "en"), "en-us") == sounds
