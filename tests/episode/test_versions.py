"""Both versions of ID3 say the same, to mutagen, exiftool, eyeD3 and ffprobe; each is skipped where not installed."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import imageio_ffmpeg
import pytest
from mutagen import id3
from PIL import Image

from articleaudio import episode
from articleaudio.model import Chapter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from articleaudio.episode.tagbody import Version
    from articleaudio.model import Episode, Label, Recording

BY = "https://creativecommons.org/licenses/by/4.0/"
LINKS = ("https://example.org/harbour", "https://example.org/harbour#ice", "https://example.org/harbour#:~:text=Ships")
CHAPTERS = tuple(
    Chapter(float(number), number + 1.0, "Chapter " + "x" * (12 - number), link, "https://example.org/ice.jpg")
    for number, link in enumerate(LINKS)
)


@pytest.fixture(params=["2.3", "2.4"])
def version(request: pytest.FixtureRequest) -> Version:
    found: Version = request.param
    return found


@pytest.fixture
def made(version: Version, recording: Recording, label: Callable[..., Label], tmp_path: Path) -> Episode:
    """An episode with artwork, linked chapters and a licence."""
    picture = io.BytesIO()
    Image.new("RGB", (300, 200), "navy").save(picture, "JPEG")
    linked = replace(recording, chapters=CHAPTERS)
    staged = episode.stage(linked, label(licence=BY), tmp_path, artwork=picture.getvalue(), version=version)
    return episode.commit(staged)


def told(*command: str) -> str:
    """What a program says, skipping the test where it is not installed."""
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout + done.stderr


def test_we_read_it_back(made: Episode, label: Callable[..., Label]) -> None:
    """Label and chapters with links and pictures come back; without the record, the links still do."""
    again = episode.read(made.path)
    assert again.label == label(licence=BY)
    assert again.chapters == CHAPTERS
    made.path.with_suffix(".json").unlink()
    alone = episode.read(made.path)
    assert alone.label == label(licence=BY)
    assert alone.chapters == tuple(replace(one, image="") for one in CHAPTERS)


def test_the_version_is_the_one_asked_for(made: Episode, version: Version) -> None:
    """The header names it, the date stands in the frames of that version alone, and no text is in UTF-8."""
    loaded: Any = id3.ID3(made.path, translate=False)  # type: ignore[no-untyped-call]
    assert loaded.version[:2] == (2, int(version[-1]))
    dates = {name for name in ("TYER", "TDAT", "TIME", "TDRC") if name in loaded}
    assert dates == ({"TYER", "TDAT"} if version == "2.3" else {"TDRC"})
    assert {frame.encoding for frame in loaded.values() if hasattr(frame, "encoding")} <= {0, 1}


def test_chapters_lie_in_time_order(made: Episode) -> None:
    """In the file itself, though their titles get ever shorter; the picture is the last."""
    data = made.path.read_bytes()
    places = [data.index(b"CTOC"), *(data.index(b"chp%d\0" % at, data.index(b"CHAP")) for at in range(3))]
    places.append(data.index(b"APIC"))
    assert places == sorted(places)


def test_mutagen_reads_the_links_of_chapters(made: Episode) -> None:
    """Each chapter holds its title and its link."""
    loaded: Any = id3.ID3(made.path)  # type: ignore[no-untyped-call]
    found = sorted((one.start_time, one.sub_frames.getall("WXXX")[0].url) for one in loaded.getall("CHAP"))
    assert found == [(at * 1000, link) for at, link in enumerate(LINKS)]
    assert loaded["TOC" if "TOC" in loaded else "CTOC:toc"].child_element_ids == ["chp0", "chp1", "chp2"]


def test_mutagen_reads_credits_and_licence(made: Episode) -> None:
    """The show is the album's artist, the voices are the narrators, year and owner come with the licence."""
    loaded: Any = id3.ID3(made.path)  # type: ignore[no-untyped-call]
    assert str(loaded["TPE2"]) == made.label.show
    assert str(loaded["TCOM"]) == "amy, bob"
    assert str(loaded["TCOP"]) == "2024 Ada North, The Example, newsroom, The Example. CC BY 4.0"
    assert loaded.getall("WCOP")[0].url == BY


def test_mp3val_and_ffmpeg_have_nothing_to_say(made: Episode) -> None:
    """The file is whole, and decodes without a message."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "warning", "-i", str(made.path), "-f", "null", "-"]
    assert told(*command) == ""
    said = told("mp3val", str(made.path))
    assert "WARNING" not in said
    assert "ERROR" not in said


def test_ffprobe_reads_it(made: Episode) -> None:
    """Title, date and chapters, in order."""
    probed = json.loads(told("ffprobe", "-v", "error", "-of", "json", "-show_chapters", "-show_format", str(made.path)))
    assert [one["tags"]["title"] for one in probed["chapters"]] == [one.title for one in CHAPTERS]
    assert [float(one["start_time"]) for one in probed["chapters"]] == [0, 1, 2]
    tags = {name.lower(): value for name, value in probed["format"]["tags"].items()}
    assert tags["title"] == made.label.headline
    assert tags["date"].startswith("2024")
    assert (tags["composer"], tags["album_artist"]) == ("amy, bob", made.label.show)


def test_exiftool_reads_it(made: Episode, version: Version) -> None:
    """Names, the moment, licence and artwork, without a warning."""
    tags = json.loads(told("exiftool", "-j", "-a", "-G1", "-charset", "UTF8", str(made.path)))[0]
    values = {name.rpartition(":")[2]: value for name, value in tags.items()}
    assert f"ID3v2_{version[-1]}" in {name.rpartition(":")[0] for name in tags}
    assert not [name for name in values if name.startswith(("Warning", "Error"))]
    assert (values["Title"], values["Composer"], values["CopyrightURL"]) == (made.label.headline, "amy, bob", BY)
    assert values["PictureMIMEType"] == "image/jpeg"
    moment = [values["Year"], values["Date"]] if version == "2.3" else [values["RecordingTime"]]
    assert list(map(str, moment)) == (["2024", "2901"] if version == "2.3" else ["2024:01:29 15:00"])


def test_eyed3_reads_it(made: Episode, version: Version) -> None:
    """It tells the version, title, moment and licence, and every chapter with its link."""
    said = told("eyeD3", "--no-color", "-v", str(made.path))
    assert f"ID3 v{version}" in said
    assert f"title: {made.label.headline}" in said
    assert "recording date: 2024-01-29" in said
    assert "Copyright" in said
    assert said.count("CHAP") >= 1


def test_dates_of_version_24_are_in_utc(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """Its timestamps are UTC; those of 2.3 are the page's own day and time."""
    from datetime import datetime, timedelta, timezone

    east = label(published=datetime(2024, 1, 30, 0, 30, tzinfo=timezone(timedelta(hours=2))))
    path = episode.commit(episode.stage(recording, east, tmp_path, version="2.4")).path
    loaded: Any = id3.ID3(path)  # type: ignore[no-untyped-call]
    assert str(loaded["TDRC"]) == "2024-01-29 22:30"
    assert episode.read(path).label.published.isoformat() == "2024-01-30T00:30:00+02:00"


@pytest.mark.parametrize(
    ("licence", "copyright_", "address"),
    [
        ("", None, None),
        ("CC0", None, "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("https://example.org/terms", "2024 Ada North, The Example", "https://example.org/terms"),
        ("Creative Commons", "2024 Ada North, The Example. Creative Commons", None),
    ],
)
def test_of_copyright_only_what_the_page_states(
    licence: str,
    copyright_: str | None,
    address: str | None,
    recording: Recording,
    label: Callable[..., Label],
    tmp_path: Path,
) -> None:
    """Without a licence nothing is claimed, and of one that gives up all rights nobody is the owner."""
    made = label(licence=licence, authors=("Ada North",), author_kinds=("person",))
    loaded: Any = id3.ID3(episode.commit(episode.stage(recording, made, tmp_path)).path)  # type: ignore[no-untyped-call]
    assert (str(loaded["TCOP"]) if "TCOP" in loaded else None) == copyright_
    assert [one.url for one in loaded.getall("WCOP")] == ([address] if address else [])
