"""Other programs read the same out of an episode as we do; each is skipped where it is not installed."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from typing import TYPE_CHECKING

import imageio_ffmpeg
import pytest
from PIL import Image

from articleaudio import episode

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from articleaudio.model import Episode, Label, Recording


@pytest.fixture
def made(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> Episode:
    """An episode with artwork and chapters."""
    picture = io.BytesIO()
    Image.new("RGB", (300, 300), "navy").save(picture, "JPEG")
    return episode.commit(episode.stage(recording, label(), tmp_path, artwork=picture.getvalue()))


def told(*command: str) -> str:
    """What a program says, skipping the test where it is not installed."""
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout + done.stderr


def test_it_decodes_without_a_message(made: Episode) -> None:
    """The whole file is decoded by ffmpeg, which has nothing to say."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "warning", "-i", str(made.path), "-map", "0:a", "-f", "null", "-"]
    assert subprocess.run(command, check=True, capture_output=True, text=True).stderr == ""


def test_the_header_tells_the_decoded_length(made: Episode) -> None:
    """The length that the header tells agrees with the samples that come out, within a quarter of a second."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", str(made.path), "-f", "s16le", "-"]
    pcm = subprocess.run(command, check=True, capture_output=True).stdout
    assert abs(made.seconds - len(pcm) / 2 / 44100) < 0.25


def test_mp3val_is_content(made: Episode) -> None:
    """mp3val finds neither an error nor anything to warn of."""
    said = told("mp3val", str(made.path))
    assert "WARNING" not in said
    assert "ERROR" not in said
    assert "+ID3v2" in said


def test_ffprobe_lists_chapters_in_order(made: Episode) -> None:
    """Chapters come in time order though their titles get ever shorter, with titles and times."""
    said = told("ffprobe", "-v", "error", "-of", "json", "-show_chapters", "-show_format", str(made.path))
    probed = json.loads(said)
    listed = [
        (float(each["start_time"]), float(each["end_time"]), each["tags"]["title"]) for each in probed["chapters"]
    ]
    assert listed == [(each.start, each.end, each.title) for each in made.chapters]
    assert abs(float(probed["format"]["duration"]) - made.seconds) < 0.25


def test_chapter_frames_lie_in_time_order(made: Episode) -> None:
    """In the file itself, the table of contents comes first and then each chapter after the one before it."""
    data = made.path.read_bytes()
    places = [data.index(b"CTOC"), *(data.index(b"chp%d\0" % number, data.index(b"CHAP")) for number in range(12))]
    assert places == sorted(places)


def test_exiftool_reads_every_tag(made: Episode) -> None:
    """Every tag of the list is read: names, dates, language, text, addresses, artwork, the mark of synthesis."""
    tags = json.loads(told("exiftool", "-j", "-a", "-G4", "-charset", "UTF8", str(made.path)))[0]
    values = {key.rpartition(":")[2]: value for key, value in tags.items()}
    users = [str(value) for key, value in tags.items() if "UserDefinedText" in key]
    assert values["Title"] == made.label.headline
    assert values["Artist"] == "Ada North, The Example, newsroom"
    assert values["Album"] == made.label.show
    assert values["Publisher"] == made.label.publication
    assert (str(values["Year"]), str(values["Date"])) == ("2024", "2901")
    assert values["Genre"] == "Podcast"
    assert values["Language"] == "eng"
    assert str(next(value for key, value in values.items() if key.startswith("Comment"))) == made.label.summary
    assert "Ships are back in Київ" in next(value for key, value in values.items() if key.startswith("Lyrics"))
    assert values["FileURL"] == "https://example.org/harbour?a=1&b=%C3%BC"
    assert values["SourceURL"] == "https://example.org/"
    assert values["PictureMIMEType"] == "image/jpeg"
    term = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"
    assert f"(DigitalSourceType) {term}" in users
    assert f"(articleaudio:guid) {made.label.guid}" in users


def test_eyed3_reads_it_as_v23(made: Episode) -> None:
    """eyeD3 reads version 2.3 and lists every chapter."""
    said = told("eyeD3", "--no-color", "-v", str(made.path))
    assert "ID3 v2.3" in said
    assert f"title: {made.label.headline}" in said
    assert "recording date: 2024-01-29" in said
    assert said.count("CHAP") >= 1


def test_no_frame_of_version_24_is_written(made: Episode) -> None:
    """The tag holds frames of ID3v2.3 alone, and no text in UTF-8."""
    data = made.path.read_bytes()[: made.path.stat().st_size]
    assert data.startswith(b"ID3\x03\x00")
    assert b"TDRC" not in data
    assert b"TYER" in data
