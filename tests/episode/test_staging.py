"""What cannot be written is told, leaves nothing behind, and spoils nothing that was there."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import textwrap
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from articleaudio import episode
from articleaudio.errors import EpisodeError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from articleaudio.model import Label, Recording


def names(folder: Path) -> set[str]:
    """What lies in a folder."""
    return {path.name for path in folder.iterdir()}


def test_a_folder_that_cannot_be_made(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """A file where the folder should be is named, with the system's reason."""
    (tmp_path / "episodes").write_text("not a folder")
    with pytest.raises(EpisodeError, match=r"episodes: the episode cannot be written \(File exists\)\."):
        episode.stage(recording, label(), tmp_path)


def test_a_recording_that_is_gone(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """A recording that is not there is named, and nothing temporary is left."""
    gone = replace(recording, path=tmp_path / "gone.mp3")
    with pytest.raises(EpisodeError, match=r"gone\.mp3: the episode cannot be written \(No such file"):
        episode.stage(gone, label(), tmp_path)
    assert names(tmp_path / "episodes") == set()


def test_a_recording_that_is_no_mp3(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """What could not be read back is not published: the recording is named, and nothing temporary is left."""
    page = tmp_path / "page.mp3"
    page.write_text("<html>")
    with pytest.raises(EpisodeError, match=r"page\.mp3 cannot become an episode, as it cannot be read back\."):
        episode.stage(replace(recording, path=page), label(), tmp_path)
    assert names(tmp_path / "episodes") == set()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit on files' sizes to be set")
def test_a_full_disk(sound: Path, tmp_path: Path) -> None:
    """When the disk takes no more, half-way through the MP3, that is told and nothing temporary is left."""
    code = """
        import resource, signal, sys
        from datetime import datetime, UTC
        from pathlib import Path
        from articleaudio import episode
        from articleaudio.errors import EpisodeError
        from articleaudio.model import Label, Recording
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
        label = Label("g", "h", (), (), "", "s", datetime(2024, 1, 1, tzinfo=UTC), "page", None, "en", None, "", "",
                      (), "t", "ab" * 32)
        try:
            episode.stage(Recording(Path(sys.argv[1]), 3.0, (), (), -16, -1), label, Path(sys.argv[2]))
        except EpisodeError as error:
            print(error)
    """
    command = [sys.executable, "-c", textwrap.dedent(code), str(sound), str(tmp_path)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert f"the episode cannot be written ({os.strerror(errno.EFBIG)})." in said
    assert str(tmp_path) in said
    assert names(tmp_path / "episodes") == set()


def test_a_commit_that_fails(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """When a file cannot be renamed that is told, no episode is there, and nothing temporary is left."""
    staged = episode.stage(recording, label(), tmp_path)
    staged.episode.path.mkdir()
    with pytest.raises(EpisodeError, match=r"the episode cannot be written \(Is a directory\)\."):
        episode.commit(staged)
    staged.episode.path.rmdir()
    episode.sweep(tmp_path)
    assert names(tmp_path / "episodes") == set()


def test_discarding(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """What is discarded is gone; discarding twice is no error."""
    staged = episode.stage(recording, label(), tmp_path)
    episode.discard(staged)
    episode.discard(staged)
    assert names(tmp_path / "episodes") == set()


def test_sweeping_spares_what_is_not_ours(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """Leftovers of ours go; episodes, files of the user's and folders stay."""
    made = episode.commit(episode.stage(recording, label(), tmp_path))
    left = episode.stage(recording, label(content_hash="c" * 64), tmp_path)
    shelf = made.path.parent
    stays = {
        "notes.json",
        ".hidden.part",
        ".x.zip.part",
        "2024-01-01-song.vtt",
        "cover-abababab.json",
        "2024-01-29-x-abababab.txt",
    }
    for name in stays:
        (shelf / name).write_text("the user's")
    goes = {"2024-01-29-x-abababab.vtt", "2024-01-29-abababab.chapters.json", "2024-01-29-x-abababab.json"}
    for name in goes:
        (shelf / name).write_text("left")
    (shelf / "2024-01-29-folder-abababab.json").mkdir()
    (tmp_path / ".feed.xml.01234567.part").write_text("left")
    whole = {made.path.stem + suffix for suffix in (".mp3", ".vtt", ".srt", ".json", ".chapters.json", ".html")}
    removed = episode.sweep(tmp_path)
    assert {path.name for path in removed} == goes | {part.name for part, _ in left.parts} | {".feed.xml.01234567.part"}
    assert names(shelf) == stays | whole | {"2024-01-29-folder-abababab.json"}


def test_sweeping_nothing(tmp_path: Path) -> None:
    """A folder without episodes has no leftovers."""
    assert episode.sweep(tmp_path) == ()
