"""The voice profiles and lexicons that travel with the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from articleaudio.config import VoiceProfile, read_toml
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
