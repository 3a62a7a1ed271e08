"""What was taken back stays away, whatever is killed when, until somebody brings it back."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest
from tests.killing import killed_at

from articleaudio import episode
from articleaudio.errors import EpisodeError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from articleaudio.model import Episode, Label, Recording

GUIDS = ("1d0a7d2c-5b3c-5e0f-8f7e-0a5b6c7d8e9f", "https://example.org/a guid/that: is no file's name", "..", "CON")


@pytest.fixture
def publish(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> Callable[..., Episode]:
    """Publish a version (a letter) of an article."""

    def make(guid: str, version: str = "a") -> Episode:
        made = label(guid=guid, content_hash=version * 64, headline=f"Story {GUIDS.index(guid)}")
        return episode.commit(episode.stage(recording, made, tmp_path))

    return make


def take_back(folder: Path, made: Episode, reason: str = "") -> Path:
    """Retract an episode as a run does, but for the feed."""
    return episode.retract(folder, made, episode.stems_of(folder, made.label.guid), reason)


def current(folder: Path) -> set[str]:
    """The guids that are listed."""
    return {each.label.guid for each in episode.episodes(folder)}


def on_disk(folder: Path) -> set[str]:
    """All files of a folder and below."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("guid", GUIDS)
def test_taken_back(publish: Callable[..., Episode], tmp_path: Path, guid: str) -> None:
    """From the tombstone on the article has no episode; its files go when retired; others stay. Any guid will do."""
    other = publish(GUIDS[0] if guid != GUIDS[0] else GUIDS[1])
    others = on_disk(tmp_path)
    made = publish(guid)
    path = take_back(tmp_path, made, " It was\nwrong. ")
    assert path.parent == tmp_path / "retracted"
    assert episode.is_retracted(tmp_path, guid)
    assert not episode.is_retracted(tmp_path, other.label.guid)
    assert current(tmp_path) == {other.label.guid}
    assert made.path.exists(), "the feed may still name it"
    assert episode.is_unfinished(tmp_path)
    assert episode.retire(tmp_path, keep_days=9) == (made.path,)
    assert not episode.is_unfinished(tmp_path)
    assert on_disk(tmp_path) == others | {f"retracted/{path.name}"}
    told = episode.retraction(tmp_path, guid)
    assert told is not None
    assert episode.retractions(tmp_path) == [told]
    assert (told.guid, told.headline, told.reason) == (guid, made.label.headline, "It was wrong.")
    assert (told.published, told.date_origin, told.stems) == (made.label.published, "page", (made.path.stem,))
    episode.bring_back(tmp_path, guid)
    assert on_disk(tmp_path) == others
    assert not (tmp_path / "retracted").exists()
    publish(guid)
    assert current(tmp_path) == {guid, other.label.guid}


def test_superseded_files_go_too(publish: Callable[..., Episode], tmp_path: Path) -> None:
    """The file before a correction is deleted as well, however long it was to be kept, and its marker with it."""
    old = publish(GUIDS[0], "a")
    episode.supersede(tmp_path, old.path, old.path.with_name(old.path.name.replace("aaaaaaaa", "bbbbbbbb")))
    new = publish(GUIDS[0], "b")
    path = take_back(tmp_path, new)
    assert set(episode.retire(tmp_path, keep_days=9)) == {old.path, new.path}
    assert on_disk(tmp_path) == {f"retracted/{path.name}"}


def test_a_damaged_tombstone(publish: Callable[..., Episode], tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A tombstone counts by its name: one that cannot be read still keeps its article away, with a warning."""
    made = publish(GUIDS[0])
    path = take_back(tmp_path, made)
    whole = json.loads(path.read_bytes())
    for damaged in ("", "[]", "{}", json.dumps(whole | {"published": "2024-01-01"}), json.dumps(whole | {"stems": 1})):
        path.write_text(damaged)
        assert current(tmp_path) == set()
        assert episode.is_retracted(tmp_path, GUIDS[0])
        caplog.clear()
        assert episode.retraction(tmp_path, GUIDS[0]) is None
        assert "it keeps its article out of the feed, but cannot be read" in caplog.text
        assert not episode.is_unfinished(tmp_path)


def test_a_tombstone_that_cannot_be_written(publish: Callable[..., Episode], tmp_path: Path) -> None:
    """Where no tombstone can be written, that is told, and the episode stays."""
    made = publish(GUIDS[0])
    (tmp_path / "retracted").write_text("somebody's file")
    with pytest.raises(EpisodeError, match=r"the retraction cannot be noted \("):
        take_back(tmp_path, made)
    (tmp_path / "retracted").unlink()
    assert current(tmp_path) == {GUIDS[0]}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills children that share its state")
def test_killed_at_every_step(publish: Callable[..., Episode], tmp_path: Path) -> None:
    """Killed before any single change to the disk, an article is there whole or taken back; a next run tidies up."""
    guid = GUIDS[0]

    def run() -> None:
        take_back(tmp_path, episode.episodes(tmp_path)[0])
        episode.retire(tmp_path)

    publish(guid)
    whole, step, seen = on_disk(tmp_path), 1, set()
    while killed_at(step, run):
        left = on_disk(tmp_path)
        retracted = episode.is_retracted(tmp_path, guid)
        seen.add(retracted)
        assert current(tmp_path) == (set() if retracted else {guid}), f"killed at step {step}"
        assert retracted or whole <= left, f"not whole after a kill at step {step}"
        episode.sweep(tmp_path)
        if not retracted:
            assert on_disk(tmp_path) == whole, f"swept after a kill at step {step}"
            run()
        episode.retire(tmp_path)
        assert on_disk(tmp_path) == {f"retracted/{guid}.json"}, f"tidied after a kill at step {step}"
        episode.bring_back(tmp_path, guid)
        publish(guid)
        step += 1
    assert seen == {True, False}
    assert step > 7
