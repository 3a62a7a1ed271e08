"""Opus and M4A beside the MP3: the same sound, the same title, artist and chapters, read back by others."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import imageio_ffmpeg
import pytest
from lxml import etree
from mutagen.mp3 import MP3
from mutagen.mp4 import MP4
from mutagen.oggopus import OggOpus

from articleaudio.archive.batch import render_each
from articleaudio.audio.listening import listen
from articleaudio.check import examine
from articleaudio.episode import read
from articleaudio.order import order_for

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """<html lang="en"><head><title>The bridge at Halden; a “second” look = done #1</title>
<meta name="author" content="Ann Lee"><meta property="article:published_time" content="2024-03-05T08:00:00Z"></head>
<body><article><h1>The bridge at Halden; a “second” look = done #1</h1>
<p>The old bridge at Halden was opened again on Monday, three years after a flood had carried half of it away.</p>
<h2>What it cost</h2><p>The works cost eleven million crowns, a third of which was paid by the county.</p>
<h2>What comes next</h2><p>Lorries will be let across in the autumn, and until then they must go by Norvale.</p>
</article></body></html>
"""
SETTINGS = '[show]\ntitle = "Norvale reads"\nbase_url = "https://example.org/a"\n[audio]\nalso = ["opus", "m4a"]\n'
KINDS = ("mp3", "opus", "m4a")
needs_ffprobe = pytest.mark.skipif(shutil.which("ffprobe") is None, reason="ffprobe is not installed")


def render(folder: Path) -> Path:
    """The output folder of the page, rendered with both formats beside the MP3."""
    (folder / "page.html").write_text(PAGE, "utf-8")
    (folder / "articleaudio.toml").write_text(SETTINGS, "utf-8")
    order = order_for(folder / "articleaudio.toml", folder, folder / "output")
    outcomes = list(render_each([str(folder / "page.html")], order))
    assert [outcome.status for outcome in outcomes] == ["rendered"], outcomes
    return folder / "output"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return render(tmp_path_factory.mktemp("formats"))


def one(output: Path, suffix: str) -> Path:
    [path] = (output / "episodes").glob(f"*{suffix}")
    return path


def probed(path: Path) -> dict[str, Any]:
    """What ffprobe says of a file; it warns of nothing."""
    command = ["ffprobe", "-v", "warning", "-of", "json", "-show_format", "-show_chapters", "-show_streams", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def tags_in(told: dict[str, Any]) -> dict[str, str]:
    stream = next(stream for stream in told["streams"] if stream["codec_type"] == "audio")
    both = stream.get("tags", {}) | told["format"].get("tags", {})
    return {name.lower(): value for name, value in both.items()}


@needs_ffprobe
@pytest.mark.parametrize("suffix", [".opus", ".m4a"])
def test_ffprobe_reads_what_it_reads_of_the_mp3(output: Path, suffix: str) -> None:
    """Title, artist, album, chapters with their times to a few milliseconds, duration, and a cover."""
    mp3, other = probed(one(output, ".mp3")), probed(one(output, suffix))
    ours, theirs = tags_in(mp3), tags_in(other)
    assert theirs["title"] == ours["title"] == "The bridge at Halden; a “second” look = done #1"
    assert theirs["artist"] == ours["artist"] == "Ann Lee"
    assert theirs["album"] == ours["album"] == "Norvale reads"
    assert theirs["date"] == "2024-03-05"
    assert float(other["format"]["duration"]) == pytest.approx(float(mp3["format"]["duration"]), abs=0.06)
    titles = [chapter["tags"]["title"] for chapter in other["chapters"]]
    assert titles == [chapter["tags"]["title"] for chapter in mp3["chapters"]]
    assert len(titles) == 3
    for one_of, same in zip(mp3["chapters"], other["chapters"], strict=True):
        assert float(same["start_time"]) == pytest.approx(float(one_of["start_time"]), abs=0.005)
    assert any(stream.get("disposition", {}).get("attached_pic") for stream in other["streams"])


def test_mutagen_reads_the_same(output: Path) -> None:
    """Title, artist, chapters, cover and length, by the library's own readers of each format."""
    readers: tuple[Any, ...] = (MP3, OggOpus, MP4)  # mutagen's functions carry no types
    mp3, opus, m4a = (reader(one(output, f".{kind}")) for reader, kind in zip(readers, KINDS, strict=True))
    title, artist = str(mp3["TIT2"]), str(mp3["TPE1"])
    assert (opus["TITLE"], opus["ARTIST"]) == ([title], [artist])
    assert (m4a["\xa9nam"], m4a["\xa9ART"]) == ([title], [artist])
    chapters = sorted(mp3.tags.getall("CHAP"), key=lambda frame: frame.start_time)
    titles = [str(chapter.sub_frames["TIT2"]) for chapter in chapters]
    assert [opus[f"CHAPTER{number:03d}NAME"][0] for number in range(3)] == titles
    assert [chapter.title for chapter in m4a.chapters] == titles
    assert m4a["covr"]
    assert opus["METADATA_BLOCK_PICTURE"]
    assert opus.info.length == pytest.approx(mp3.info.length, abs=0.06)
    assert m4a.info.length == pytest.approx(mp3.info.length, abs=0.06)


def test_they_are_offered_in_the_feed(output: Path) -> None:
    """podcast:alternateEnclosure with type, length and source of each."""
    space = "{https://podcastindex.org/namespace/1.0}"
    found = {}
    for element in etree.parse(output / "feed.xml").iter(f"{space}alternateEnclosure"):
        [source] = element.iter(f"{space}source")
        found[element.get("type")] = (int(element.get("length")), source.get("uri"))
    expected = {"audio/opus": ".opus", "audio/mp4": ".m4a"}
    assert found == {
        kind: (one(output, suffix).stat().st_size, f"https://example.org/a/episodes/{one(output, suffix).name}")
        for kind, suffix in expected.items()
    }


def test_nothing_temporary_is_left(output: Path) -> None:
    assert sorted(path.suffix for path in (output / "episodes").iterdir()) == sorted(
        [".html", ".json", ".json", ".m4a", ".mp3", ".opus", ".srt", ".vtt"]
    )


def test_the_same_page_gives_the_same_bytes(output: Path, tmp_path: Path) -> None:
    again = render(tmp_path)
    for suffix in (".mp3", ".opus", ".m4a"):
        assert one(again, suffix).read_bytes() == one(output, suffix).read_bytes()


def test_a_format_that_went_missing_is_made_again(tmp_path: Path) -> None:
    """A page whose Opus file is gone is not unchanged."""
    output = render(tmp_path)
    one(output, ".opus").unlink()
    render(tmp_path)
    assert one(output, ".opus").is_file()


def test_others_are_checked(output: Path) -> None:
    """Whole ones have no defect; they are as loud as the MP3 to half a LU, and peak at -1 dBTP at most."""
    audio = one(output, ".mp3")
    assert examine(audio).defects == ()
    ours = listen(audio, 44_100).level
    for suffix in (".opus", ".m4a"):
        level = listen(one(output, suffix), 44_100).level
        assert level.loudness == pytest.approx(ours.loudness, abs=0.5)
        assert level.peak <= -1


@pytest.mark.parametrize("suffix", [".opus", ".m4a"])
@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("volume=0:enable='between(t,{start},{end})'", "sounds otherwise where"),
        ("atrim=end={start}", "lasts"),
        ("volume=-3dB", "has a loudness of"),
        ("volume=15dB:enable='between(t,{start}+0.3,{start}+0.32)'", "has a true peak of"),
        ("", "failed to decode"),
    ],
)
def test_what_is_wrong_with_others_is_told(output: Path, tmp_path: Path, suffix: str, fault: str, told: str) -> None:
    """A muted sentence, a lost end, another loudness, a peak, and bytes that are no sound, in the one format."""
    shutil.copytree(output, tmp_path / "output")
    path, audio = one(tmp_path / "output", suffix), one(tmp_path / "output", ".mp3")
    whole = path.with_name(f"whole{suffix}")
    path.rename(whole)
    if fault:
        cue = read(audio).cues[3]
        line = ["-i", str(whole), "-af", fault.format(start=cue.start, end=cue.end), "-vn", "-b:a", "64k", str(path)]
        subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", *line], check=True)
    else:
        path.write_bytes(bytes(20_000))
    whole.unlink()
    (defect,) = examine(audio).defects
    assert f"the {suffix} beside it" in defect.sentence
    assert told in defect.sentence
