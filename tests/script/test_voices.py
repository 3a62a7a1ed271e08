"""The voice profiles and lexicons that travel with the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from articleaudio.config import VoiceProfile, read_toml, voice_folders
from articleaudio.script import load_lexicons

VOICES = Path(__file__).parents[2] / "voices"
PROFILES = sorted(VOICES.glob("*.toml"))


def test_languages() -> None:
    """There is a voice for each language with rules, and one for the dry run."""
    assert sorted(path.stem for path in PROFILES) == ["de", "en", "en-GB", "es", "fr", "it", "pl", "pt", "tone", "uk"]


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_profiles(path: Path) -> None:
    """Each profile is valid, speaks the language of its name, and its lexicons are there."""
    profile = read_toml(path, VoiceProfile)
    assert profile.language == path.stem or (path.stem, profile.engine) == ("tone", "tone")
    assert profile.name
    assert profile.description
    assert len(load_lexicons(profile.lexicons, [VOICES])) == len(profile.lexicons)


def test_starter_lexicon() -> None:
    """The starter lexicon has each word once, and an alias that differs from it."""
    (lexicon,) = load_lexicons(("news-en.pls",), voice_folders(Path("/nowhere")))
    graphemes = [grapheme for lexeme in lexicon.lexemes for grapheme in lexeme.graphemes]
    assert 80 <= len(lexicon.lexemes) <= 150
    assert len(set(graphemes)) == len(graphemes)
    assert all(lexeme.alias and lexeme.alias not in lexeme.graphemes for lexeme in lexicon.lexemes)
