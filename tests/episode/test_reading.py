"""What is no episode, or not a whole one, is told."""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mutagen import id3

from articleaudio import episode
from articleaudio.errors import EpisodeError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from articleaudio.model import Episode, Label, Recording


@pytest.fixture
def made(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> Episode:
    return episode.commit(episode.stage(recording, label(), tmp_path))


@pytest.fixture
def made_24(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> Episode:
    linked = tuple(replace(one, url="https://example.org/harbour#ice") for one in recording.chapters)
    staged = episode.stage(replace(recording, chapters=linked), label(licence="CC BY 4.0"), tmp_path, version="2.4")
    return episode.commit(staged)


def test_a_missing_file(tmp_path: Path) -> None:
    """A file that is not there is named, with the system's reason."""
    with pytest.raises(EpisodeError, match=r"none\.mp3: the episode cannot be read \(No such file or directory\)\."):
        episode.read(tmp_path / "none.mp3")


@pytest.mark.parametrize("data", [b"", b"<html>no sound</html>" * 100, bytes(5000)])
def test_no_mp3(tmp_path: Path, data: bytes) -> None:
    """A file that holds something else is told to be no MP3."""
    path = tmp_path / "page.mp3"
    path.write_bytes(data)
    with pytest.raises(EpisodeError, match=r"page\.mp3 is not an MP3, or it was cut short\."):
        episode.read(path)


def test_an_mp3_without_tags(sound: Path) -> None:
    """An MP3 without any tags is not ours."""
    with pytest.raises(EpisodeError, match=r"is not an episode of articleaudio: it has no ID3 tags\."):
        episode.read(sound)


def test_somebody_elses_tags(sound: Path, tmp_path: Path) -> None:
    """An MP3 with tags but without a guid is not ours."""
    path = tmp_path / "song.mp3"
    path.write_bytes(sound.read_bytes())
    tags = id3.ID3()  # type: ignore[no-untyped-call]
    tags.add(id3.TIT2(encoding=3, text=["A song"]))  # type: ignore[no-untyped-call]
    tags.save(path)
    with pytest.raises(EpisodeError, match=r"is not an episode of articleaudio: its tags hold no guid\."):
        episode.read(path)


def test_damaged_values(made: Episode) -> None:
    """A tag of ours with a value that is none of ours is told to be damaged."""
    data = made.path.read_bytes()
    made.path.write_bytes(data.replace(b"2024-01-29T15", b"2024-99-29T15"))
    with pytest.raises(EpisodeError, match=r"its tags are damaged; render the article again\."):
        episode.read(made.path)


def test_an_mp3_that_does_not_tell_its_length(made: Episode) -> None:
    """A file whose first frame lacks the header with its length cannot be told from one cut short."""
    made.path.write_bytes(made.path.read_bytes().replace(b"Info", b"None"))
    with pytest.raises(EpisodeError, match=r"first frame does not say how long it is"):
        episode.read(made.path)


def test_a_truncated_file(made: Episode) -> None:
    """A file that lacks but the last byte is found to be cut short."""
    made.path.write_bytes(made.path.read_bytes()[:-1])
    with pytest.raises(EpisodeError, match=r"is cut short: 1 bytes of audio are missing; render it again\."):
        episode.read(made.path)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(share=st.floats(0, 1, exclude_max=True))
def test_truncated_anywhere(made: Episode, tmp_path: Path, share: float) -> None:
    """Wherever a file was cut short, in the tag or in the sound, reading it is an error."""
    data = made.path.read_bytes()
    path = tmp_path / "cut.mp3"
    path.write_bytes(data[: int(share * len(data))])
    with pytest.raises(EpisodeError):
        episode.read(path)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(places=st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 255)), min_size=1, max_size=8))
def test_damaged_anywhere(made: Episode, tmp_path: Path, places: list[tuple[int, int]]) -> None:
    """Whatever bytes of the tag are wrong, the file is read or told about, never a crash."""
    check_damaged(made.path.read_bytes(), places, tmp_path / "bad.mp3")


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(places=st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 255)), min_size=1, max_size=8))
def test_damaged_anywhere_in_version_24(made_24: Episode, tmp_path: Path, places: list[tuple[int, int]]) -> None:
    """So are tags of the other version, with chapters that have links."""
    check_damaged(made_24.path.read_bytes(), places, tmp_path / "bad.mp3")


def check_damaged(whole: bytes, places: list[tuple[int, int]], path: Path) -> None:
    data = bytearray(whole)
    for place, value in places:
        data[place] = value
    path.write_bytes(data)
    try:
        episode.read(path)
    except EpisodeError as error:
        assert str(path) in str(error)  # noqa: PT017 - either outcome is right


@pytest.mark.parametrize("damaged", [b"", b"{", b"[]", b"{}", b'{"label": {}}', b"[" * 100_000])
def test_a_damaged_record(made: Episode, damaged: bytes) -> None:
    """A record that is damaged, or another episode's, costs the cues and nothing else."""
    made.path.with_suffix(".json").write_bytes(damaged)
    again = episode.read(made.path)
    assert (again.label, again.cues) == (made.label, ())


def test_foreign_files_are_passed_over(
    made: Episode, sound: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """In a folder, what is not ours is passed over, put into `skipped` and logged, and hides nothing."""
    foreign = tmp_path / "episodes" / "song.mp3"
    foreign.write_bytes(sound.read_bytes())
    skipped: list[Path] = []
    with caplog.at_level(logging.WARNING):
        listed = episode.episodes(tmp_path, skipped)
    assert [each.path for each in listed] == [made.path]
    assert skipped == [foreign]
    assert "song.mp3 is not an episode of articleaudio" in caplog.text


def test_a_record_of_an_earlier_version_is_read(made: Episode) -> None:
    """Its words have times and what was said; where they stand is not known."""
    path = made.path.with_suffix(".json")
    data = json.loads(path.read_bytes())
    for segment in data["segments"]:
        for name in ("written", "spoken", "shared"):
            segment.pop(name, None)
    path.write_text(json.dumps(data))
    assert [word.written for cue in made.cues for word in cue.words] != []
    old = [replace(word, written=(0, 0), spoken=(0, 0), shared=False) for cue in made.cues for word in cue.words]
    assert [word for cue in episode.read(made.path).cues for word in cue.words] == old


@pytest.mark.parametrize("written", [[1], [1, 2, 3], 5, None])
def test_a_record_with_damaged_places_has_no_cues(made: Episode, written: object) -> None:
    """What is not as it is written is not believed; the episode is read without it."""
    path = made.path.with_suffix(".json")
    data = json.loads(path.read_bytes())
    data["segments"][0]["written"] = written
    path.write_text(json.dumps(data))
    assert episode.read(made.path).cues == ()
