"""What is staged and committed is read back."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articleaudio import episode
from articleaudio.errors import EpisodeError
from articleaudio.model import Chapter, Label

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from articleaudio.episode.tagbody import Version
    from articleaudio.model import Recording

words = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=60)
zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29), timezones=zones)  # noqa: DTZ001 - zones are drawn


@st.composite
def labels(draw: st.DrawFn) -> Label:
    """Labels with any text in any field."""
    authors = tuple(draw(st.lists(words, max_size=4)))
    kinds = [draw(st.sampled_from(["person", "organization"])) for _ in authors]
    return Label(
        guid=draw(words.filter(bool)),
        headline=draw(words),
        authors=authors,
        author_kinds=tuple(kinds),  # type: ignore[arg-type]
        publication=draw(words),
        show=draw(words),
        published=draw(moments),
        date_origin=draw(st.sampled_from(["page", "file", "none"])),
        modified=draw(st.none() | moments | st.datetimes()),
        language=draw(st.sampled_from(["en", "uk", "de-AT", "und", "yue-Hant", "x-odd"])),
        url=draw(st.none() | words.filter(bool) | words.map(lambda word: f"https://example.org/{word}")),
        summary=draw(words),
        section=draw(words),
        keywords=tuple(draw(st.lists(words, max_size=4))),
        text="\n".join(draw(st.lists(words, max_size=5))),
        content_hash=draw(st.text("0123456789abcdef", min_size=64, max_size=64)),
        digital_source_type=draw(st.sampled_from(["algorithmicMedia", "trainedAlgorithmicMedia"])),
        licence=draw(words | words.map(lambda word: f"https://example.org/{word}") | st.just("CC BY 4.0")),
    )


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made=labels(), version=st.sampled_from(["2.3", "2.4"]))
def test_any_label_is_read_back(made: Label, version: Version, recording: Recording, tmp_path: Path) -> None:
    """Whatever a label says, in any script, `read` gives back exactly that; so do the tags alone, in both versions."""
    published = episode.commit(episode.stage(recording, made, tmp_path, version=version))
    assert episode.read(published.path).label == made
    published.path.with_suffix(".json").unlink()
    assert episode.read(published.path).label == made
    published.path.unlink()


def test_sound_chapters_and_cues_are_read_back(
    recording: Recording, label: Callable[..., Label], tmp_path: Path
) -> None:
    """Length, chapters and cues with their words come back; without the record beside it, no cues."""
    made = episode.commit(episode.stage(recording, label(), tmp_path))
    again = episode.read(made.path)
    assert again == made
    assert again.cues == recording.cues
    assert again.chapters == recording.chapters
    assert abs(again.seconds - recording.seconds) < 0.25
    made.path.with_suffix(".json").unlink()
    assert episode.read(made.path).cues == ()


def test_the_audio_is_not_touched(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """Behind the tag stands the recording, byte for byte, and the record tells size and SHA-256 of the whole."""
    made = episode.commit(episode.stage(recording, label(), tmp_path))
    data = made.path.read_bytes()
    assert data.endswith(recording.path.read_bytes())
    record = json.loads(made.path.with_suffix(".json").read_text(encoding="utf-8"))
    assert (record["bytes"], record["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
    assert (record["loudness"], record["peak"]) == (recording.loudness, recording.peak)


def test_the_same_gives_the_same_bytes(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """Two stagings of one label and recording are equal in every byte, under another hash seed, too."""
    made = episode.commit(episode.stage(recording, label(), tmp_path / "a"))
    job = tmp_path / "job"
    job.write_bytes(pickle.dumps((recording, label(), tmp_path / "b")))
    code = "import pickle, sys; from articleaudio import episode as e; job = open(sys.argv[1], 'rb');"
    code += "e.commit(e.stage(*pickle.load(job)))"
    subprocess.run([sys.executable, "-c", code, str(job)], check=True, env={**os.environ, "PYTHONHASHSEED": "7"})
    first = {path.name: path.read_bytes() for path in made.path.parent.iterdir()}
    second = {path.name: path.read_bytes() for path in (tmp_path / "b" / "episodes").iterdir()}
    assert first == second
    assert len(first) == 6


def test_staged_may_be_committed_elsewhere(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """What a worker staged is committed after having been pickled; before that nothing is published."""
    staged = pickle.loads(pickle.dumps(episode.stage(recording, label(), tmp_path)))  # noqa: S301 - our own
    assert episode.episodes(tmp_path) == []
    assert all(path.name.startswith(".") for path in (tmp_path / "episodes").iterdir())
    assert episode.commit(staged).label == label()


def test_long_fields_come_from_the_record(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """The tag stays under 300 kB whatever is in it; what was cut comes from the record, else ends at a line's end."""
    long = label(
        headline="ї" * 50_000,
        summary="Word " * 20_000,
        text="\n".join(f"Line {number} of the text, “quoted”." for number in range(20_000)),
        keywords=tuple(f"keyword {number}" for number in range(3000)),
        authors=("Ada",) * 5000,
        author_kinds=("person",) * 5000,
        url="https://example.org/" + "x" * 10_000,
    )
    artwork = b"\xff\xd8\xff" + bytes(199_000)
    chapters = tuple(Chapter(number / 1000, (number + 1) / 1000, "Ж" * 500) for number in range(1000))
    made = episode.commit(episode.stage(replace(recording, chapters=chapters), long, tmp_path, artwork=artwork))
    assert made.path.stat().st_size - recording.path.stat().st_size < 300_000
    assert episode.read(made.path).label == long
    assert len(made.chapters) == 255
    assert made.chapters[-1].end == chapters[-1].end
    made.path.with_suffix(".json").unlink()
    alone = episode.read(made.path).label
    assert long.text.startswith(alone.text + "\n")
    assert len(alone.text) > 5_000
    assert (alone.guid, alone.published, alone.content_hash) == (long.guid, long.published, long.content_hash)


def test_what_no_tag_can_hold_is_dropped(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """NUL and halves of surrogate pairs, which a page may hold, do not keep an episode from being made."""
    made = label(headline="a\0b\ud800c", authors=("\udfffA",), author_kinds=("person",))
    assert episode.commit(episode.stage(recording, made, tmp_path)).label.headline == "ab\ufffdc"


@settings(deadline=None)
@given(headline=st.text(max_size=400), digest=st.text("0123456789abcdef", min_size=64, max_size=64), when=moments)
def test_stems_are_safe_file_names(headline: str, digest: str, when: datetime) -> None:
    """A stem is ASCII, of at most 100 characters, and says day and hash, whatever the headline is."""
    name = episode.stem(Label("g", headline, (), (), "", "", when, "page", None, "en", None, "", "", (), "", digest))
    assert name.isascii()
    assert len(name) <= 100
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert name.startswith(when.date().isoformat())
    assert name.endswith(digest[:8])


def test_stems_tell_the_headline(label: Callable[..., Label]) -> None:
    """A stem is made of the local day and the headline in ASCII, cut between words; emoji alone leave the day."""
    east = datetime(2024, 1, 30, 0, 30, tzinfo=timezone(timedelta(hours=2)))
    assert (
        episode.stem(label(headline="Київ: ніч", published=east, content_hash="ab" * 32))
        == "2024-01-30-kiiv-nich-abababab"
    )
    assert episode.stem(label(headline="🎉🎉", published=east, content_hash="ab" * 32)) == "2024-01-30-abababab"
    assert episode.stem(label(headline="winter " * 40, content_hash="ab" * 32)).endswith("-winter-abababab")


def test_artwork_is_bounded(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """Artwork of more than 200 kB is refused with its size."""
    with pytest.raises(EpisodeError, match=r"has 200001 bytes; give one of at most 200 kB\."):
        episode.stage(recording, label(), tmp_path, artwork=bytes(200_001))


def test_newest_come_first(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """Episodes are listed by publication, the newest first, without cues; an empty folder has none."""
    assert episode.episodes(tmp_path) == []
    for day in (2, 3, 1):
        made = label(guid=str(day), published=datetime(2024, 1, day, tzinfo=UTC), content_hash=f"{day:08x}" * 8)
        episode.commit(episode.stage(recording, made, tmp_path))
    assert [each.label.guid for each in episode.episodes(tmp_path)] == ["3", "2", "1"]
