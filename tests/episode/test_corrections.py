"""One current episode for each article, at every moment, whatever is killed when."""

from __future__ import annotations

import errno
import json
import os
import shutil
from datetime import UTC, datetime
from itertools import chain, combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from mutagen import id3
from tests.killing import killed_at

from articleaudio import episode
from articleaudio.errors import EpisodeError, EpisodeUnreadable

if TYPE_CHECKING:
    from collections.abc import Callable

    from articleaudio.model import Episode, Label, Recording

Publish = "Callable[[str], Episode]"
SUFFIXES = (".mp3", ".vtt", ".srt", ".chapters.json", ".html", ".json")


@pytest.fixture
def publish(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> Callable[[str], Episode]:
    """Publish a version (a letter) of one article, in place of the current one, as a run does."""

    def make(version: str) -> Episode:
        staged = episode.stage(recording, label(headline=f"Version {version}", content_hash=version * 64), tmp_path)
        for current in episode.episodes(tmp_path):
            if current.label.guid == staged.episode.label.guid:
                episode.supersede(tmp_path, current.path, staged.episode.path)
        return episode.commit(staged)

    return make


def current(folder: Path) -> list[str]:
    """The versions (letters) that are listed."""
    return [each.label.content_hash[0] for each in episode.episodes(folder)]


def on_disk(folder: Path) -> set[str]:
    """All files of a folder and below."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def files_of(*episodes: Episode) -> set[str]:
    """The files that belong to episodes."""
    return {f"episodes/{each.path.stem}{suffix}" for each in episodes for suffix in SUFFIXES}


def cut_off(path: Path) -> None:
    os.truncate(path, 3000)


def test_a_correction_takes_the_place(publish: Callable[[str], Episode], tmp_path: Path) -> None:
    """A corrected article has one episode, the new one, under another name; the old file goes when retired."""
    old, new = publish("a"), publish("b")
    assert current(tmp_path) == ["b"]
    assert old.path != new.path
    assert old.path.exists()
    assert episode.retire(tmp_path) == (old.path,)
    assert on_disk(tmp_path) == files_of(new)


def test_a_marker_counts_only_with_its_file(
    publish: Callable[[str], Episode], recording: Recording, label: Callable[..., Label], tmp_path: Path
) -> None:
    """Until the new file is there the old episode stays current; a marker for nothing goes when retired."""
    old = publish("a")
    staged = episode.stage(recording, label(content_hash="b" * 64), tmp_path)
    episode.supersede(tmp_path, old.path, staged.episode.path)
    marker = tmp_path / "superseded" / f"{old.path.stem}.json"
    assert json.loads(marker.read_text())["by"] == staged.episode.path.stem
    assert current(tmp_path) == ["a"]
    episode.discard(staged)
    assert episode.retire(tmp_path) == ()
    assert on_disk(tmp_path) == files_of(old)


def test_there_and_back(publish: Callable[[str], Episode], tmp_path: Path) -> None:
    """A correction may be taken back, again and again, with or without the old files still there."""
    for version in "abacbac":
        made = publish(version)
        assert current(tmp_path) == [version]
        if version == "c":
            episode.retire(tmp_path)
            assert on_disk(tmp_path) == files_of(made)


@pytest.mark.parametrize(
    ("versions", "lose"),
    [*((versions, Path.unlink) for versions in ("abcd", "aba", "abac", "abcbd", "abcab")), ("abcd", cut_off)],
)
def test_whatever_is_lost_the_latest_that_is_left_counts(
    publish: Callable[[str], Episode], tmp_path: Path, versions: str, lose: Callable[[Path], None]
) -> None:
    """Kept files deleted or damaged by hand, in any combination: none older than another that is left comes back."""
    for version in versions:
        publish(version)
    kept, output = tmp_path / "kept", tmp_path / "output"
    kept.mkdir()
    for name in ("episodes", "superseded"):
        (tmp_path / name).rename(kept / name)
    audio = {episode.read(path).label.content_hash[0]: path.name for path in (kept / "episodes").glob("*.mp3")}
    for left in chain.from_iterable(combinations(sorted(audio), count) for count in range(1, len(audio) + 1)):
        shutil.rmtree(output, ignore_errors=True)
        shutil.copytree(kept, output)
        for lost in audio.keys() - set(left):
            lose(output / "episodes" / audio[lost])
        latest = max(left, key=versions.rindex)
        assert current(output) == [latest], left
        episode.retire(output, keep_days=30)
        assert current(output) == [latest], (left, "kept")
        found = episode.one_of(output, episode.episodes(output)[0].label.guid, audio.values())
        assert found is not None
        assert found.name == audio[latest]
        episode.retire(output)
        assert [path.name for path in (output / "episodes").glob("*.mp3")] == [audio[latest]], (left, "retired")
        assert not (output / "superseded").exists()


def test_superseded_files_may_be_kept(publish: Callable[[str], Episode], tmp_path: Path) -> None:
    """With `keep_days` a superseded file stays until its marker is that old."""
    old, new = publish("a"), publish("b")
    marker = tmp_path / "superseded" / f"{old.path.stem}.json"
    assert episode.retire(tmp_path, keep_days=2) == ()
    assert current(tmp_path) == ["b"]
    changed = marker.stat().st_mtime - 3 * 86_400
    os.utime(marker, (changed, changed))
    assert episode.retire(tmp_path, keep_days=2) == (old.path,)
    assert on_disk(tmp_path) == files_of(new)


def test_what_stands_in_its_place_must_be_there_still(publish: Callable[[str], Episode], tmp_path: Path) -> None:
    """Somebody took the new file away while the feed was written: the old one stays, and is current again."""
    old, new = publish("a"), publish("b")
    standing = episode.sort_out(tmp_path)
    assert [one.path for one in standing.current] == [new.path]
    new.path.unlink()
    assert episode.retire(tmp_path, standing=standing) == ()
    assert old.path.exists()
    assert current(tmp_path) == ["a"]


def test_superseding_by_itself_is_nothing(publish: Callable[[str], Episode], tmp_path: Path) -> None:
    """The same content rendered again under the same name supersedes nothing."""
    made = publish("a")
    episode.supersede(tmp_path, made.path, made.path)
    assert current(tmp_path) == ["a"]
    assert on_disk(tmp_path) == files_of(made)


def test_copies_by_hand(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> None:
    """Of two files of one article without a marker the one modified later counts, then the later name."""
    versions = (("a", datetime(2024, 3, 1, tzinfo=UTC)), ("b", datetime(2024, 2, 1)), ("c", None))  # noqa: DTZ001
    for version, modified in versions:
        made = label(content_hash=version * 64, modified=modified)
        episode.commit(episode.stage(recording, made, tmp_path))
    assert current(tmp_path) == ["a"]
    episode.commit(episode.stage(recording, label(content_hash="d" * 64, modified=versions[0][1]), tmp_path))
    assert current(tmp_path) == ["d"]
    assert episode.retire(tmp_path) == ()


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", '{"by": 1}', '{"by": "../x", "guid": "y", "turn": 1}'),
        *('{"by": "x", "guid": "y", "turn": %s}' % turn for turn in ('"z"', "0", "1.5", "1e999")),  # noqa: UP031 - braces
    ],
)
def test_a_damaged_marker(
    publish: Callable[[str], Episode], tmp_path: Path, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    """A marker that cannot be read is passed over with a warning, and what a user wrote there stays."""
    made = publish("a")
    marker = tmp_path / "superseded" / f"{made.path.stem}.json"
    marker.parent.mkdir()
    marker.write_text(text)
    assert current(tmp_path) == ["a"]
    assert "not a note of a correction" in caplog.text
    episode.retire(tmp_path)
    assert marker.exists()


def test_a_missing_episode_cannot_be_superseded(tmp_path: Path) -> None:
    """To supersede what cannot be read is an error that names it."""
    with pytest.raises(EpisodeError, match=r"old\.mp3: the episode cannot be read"):
        episode.supersede(tmp_path, tmp_path / "episodes" / "old.mp3", tmp_path / "episodes" / "new.mp3")


def test_a_marker_that_cannot_be_written(publish: Callable[[str], Episode], tmp_path: Path) -> None:
    """Where no marker can be written, that is told, and the old episode stays."""
    made = publish("a")
    (tmp_path / "superseded" / f"{made.path.stem}.json").mkdir(parents=True)
    with pytest.raises(EpisodeError, match=r"the correction cannot be noted \(Is a directory\)\."):
        episode.supersede(tmp_path, made.path, made.path.with_name("new.mp3"))
    assert current(tmp_path) == ["a"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills children that share its state")
@pytest.mark.parametrize(("story", "keep_days"), [("b", 0), ("ba", 1), ("bca", 1)])
def test_killed_at_every_step(publish: Callable[[str], Episode], tmp_path: Path, story: str, keep_days: int) -> None:
    """Killed before any single change to the disk, an article still has one whole episode, and a next run tidies up."""

    def run() -> None:
        for version in story:
            publish(version)
            episode.retire(tmp_path, keep_days)

    publish("a")
    step = 1
    while killed_at(step, run):
        assert len(current(tmp_path)) == 1, f"killed at step {step}"
        assert files_of(*episode.episodes(tmp_path)) <= on_disk(tmp_path), f"not whole after a kill at step {step}"
        episode.sweep(tmp_path)
        assert len(current(tmp_path)) == 1, f"swept after a kill at step {step}"
        made = publish(story[-1])
        assert current(tmp_path) == [story[-1]], f"run again after a kill at step {step}"
        episode.retire(tmp_path)
        assert on_disk(tmp_path) == files_of(made), f"tidied after a kill at step {step}"
        publish("a")
        episode.retire(tmp_path)
        step += 1
    assert step > 10


def test_a_clock_that_was_set_back_keeps_no_file(publish: Callable[[str], Episode], tmp_path: Path) -> None:
    """What is kept for no time goes, also when the note of the correction is from the future."""
    old, new = publish("a"), publish("b")
    for marker in (tmp_path / "superseded").iterdir():
        os.utime(marker, (4e9, 4e9))
    assert episode.retire(tmp_path) == (old.path,)
    assert on_disk(tmp_path) == files_of(new)


def test_a_damaged_file_goes_when_its_article_was_made_anew(publish: Callable[[str], Episode], tmp_path: Path) -> None:
    """Cut off, it is nobody's episode; its record says whose it was. Without an episode of it, it stays."""
    old = publish("a")
    os.truncate(old.path, 3000)
    assert episode.retire(tmp_path) == ()
    assert old.path.exists()
    new = publish("b")
    assert episode.retire(tmp_path) == (old.path,)
    assert on_disk(tmp_path) == files_of(new)


def test_a_damaged_file_with_foreign_tags_stays(publish: Callable[[str], Episode], tmp_path: Path) -> None:
    """Whatever the record beside it says: what somebody else tagged is somebody else's."""
    old = publish("a")
    tags: Any = id3
    tags.ID3(old.path).delete()
    theirs = tags.ID3()
    theirs.add(tags.TIT2(text="Not yours"))
    theirs.save(old.path)
    publish("b")
    assert episode.retire(tmp_path) == ()
    assert old.path.exists()


def test_a_correction_that_cannot_be_read_for_now_stays_in_its_place(
    publish: Callable[[str], Episode], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Too many open files, a disk that answers late: what was corrected does not come back, and nothing is deleted."""
    publish("a")
    new = publish("b")
    before = on_disk(tmp_path)
    opened = Path.open

    def failing(path: Path, *arguments: Any, **named: Any) -> Any:
        if path == new.path:
            raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))
        return opened(path, *arguments, **named)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", failing)
        with pytest.raises(EpisodeUnreadable, match="cannot be read \\(Too many open files\\)"):
            episode.episodes(tmp_path)
        with pytest.raises(EpisodeUnreadable):
            episode.retire(tmp_path, keep_days=30)
    assert on_disk(tmp_path) == before
    assert current(tmp_path) == ["b"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills children that share its state")
@pytest.mark.parametrize("versions", ["abc", "cba"])
def test_a_kill_while_several_are_retired_brings_none_back(
    publish: Callable[[str], Episode], tmp_path: Path, versions: str
) -> None:
    """Whatever their files are called: an old one whose successor was deleted first would be current again."""
    step = 1

    def begin() -> Episode:
        shutil.rmtree(tmp_path)
        tmp_path.mkdir()
        return [publish(version) for version in versions][-1]

    newest = begin()
    while killed_at(step, lambda: episode.retire(tmp_path)):
        assert current(tmp_path) == [versions[-1]], f"killed at step {step}"
        episode.sweep(tmp_path)
        episode.retire(tmp_path)
        assert on_disk(tmp_path) == files_of(newest), f"tidied after a kill at step {step}"
        newest = begin()
        step += 1
    assert step > 2 * len(SUFFIXES)
