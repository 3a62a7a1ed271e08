"""What the tests of the feed share: a folder with real episodes, and a show."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import imageio_ffmpeg
import pytest

from articleaudio import episode
from articleaudio.config import Show
from articleaudio.model import Chapter, Cue, Label, Recording

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from articleaudio.model import Episode


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two seconds of a real MP3 without tags."""
    path: Path = tmp_path_factory.mktemp("sound") / "tone.mp3"
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "lavfi", "-i", "sine=duration=2"]
    command += ["-c:a", "libmp3lame", "-ar", "44100", "-ac", "1", "-b:a", "96k"]
    command += ["-id3v2_version", "0", "-write_xing", "1", "-fflags", "+bitexact", str(path)]
    subprocess.run(command, check=True)
    return path


@pytest.fixture
def add(sound: Path, tmp_path: Path) -> Callable[..., Episode]:
    """Publish an episode in `tmp_path`; keywords change its label."""

    def make(day: int = 1, **changes: Any) -> Episode:
        fields: dict[str, Any] = {
            "guid": f"urn:example:{day}",
            "headline": f"Story of day {day}",
            "authors": ("Ada North", "Bo & Sons"),
            "author_kinds": ("person", "organization"),
            "publication": "The Example",
            "show": "Example articles",
            "published": datetime(2024, 1, day, 12, 30, tzinfo=UTC),
            "date_origin": "page",
            "modified": None,
            "language": "en-GB",
            "url": f"https://example.org/{day}?a=1&b=2",
            "summary": "Fish < chips & peas.",
            "section": "News",
            "keywords": (),
            "text": "One sentence.",
            "content_hash": f"{day:08x}" * 8,
        }
        label = Label(**{**fields, **changes})
        cues = (Cue(0, 2, "body", "One sentence.", "One sentence.", "amy"),)
        recording = Recording(sound, 2.0, cues, (Chapter(0, 2, "Opening"),), -16, -1.5)
        return episode.commit(episode.stage(recording, label, tmp_path))

    return make


@pytest.fixture
def show() -> Show:
    """A show with a public address."""
    return Show(
        title="Example & more",
        link="https://example.org/",
        base_url="https://audio.example.org/shows/one/",
        description="Articles <read> aloud.",
        author="The Example",
        category="News > Daily News",
    )
