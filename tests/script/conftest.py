"""What the tests of the script stage share: plain profiles and a way to read golden articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from articleaudio.config import Narration, VoiceProfile

HERE = Path(__file__).parent


@pytest.fixture
def profile() -> VoiceProfile:
    """A voice with the default pauses."""
    return VoiceProfile(engine="tone", language="en")


@pytest.fixture
def narration() -> Narration:
    """The default settings, without the disclosure, which has tests of its own."""
    return Narration(disclosure=False)


@pytest.fixture
def here() -> Path:
    """The folder of these tests."""
    return HERE
