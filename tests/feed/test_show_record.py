"""show.json remembers the show and its guid."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from articleaudio import feed
from articleaudio.config import Show
from articleaudio.errors import ConfigError, EpisodeError
from articleaudio.feed.show_record import podcast_guid

if TYPE_CHECKING:
    from pathlib import Path


def test_a_known_guid() -> None:
    """The guid of an address is the one that the namespace's own example gives."""
    assert podcast_guid("https://mp3s.nashownotes.com/pc20rss.xml") == "917393e3-1b1e-5cef-ace4-edaa54e1f810"


def test_a_show_is_remembered(show: Show, tmp_path: Path) -> None:
    """What was saved is loaded; an empty folder remembers nothing."""
    assert feed.load_show(tmp_path) == (None, None)
    guid = feed.save_show(tmp_path, show)
    assert guid == podcast_guid(show.base_url + "feed.xml")
    assert feed.load_show(tmp_path) == (show, guid)


def test_the_guid_waits_for_an_address_and_stays(show: Show, tmp_path: Path) -> None:
    """Without a public address there is no guid; once made, it outlives a change of the address."""
    assert feed.save_show(tmp_path, Show()) is None
    guid = feed.save_show(tmp_path, show)
    assert guid is not None
    moved = show.model_copy(update={"base_url": "https://elsewhere.example.org/"})
    assert feed.save_show(tmp_path, moved) == guid
    assert feed.save_show(tmp_path, Show()) == guid


def test_nothing_changed_nothing_written(show: Show, tmp_path: Path) -> None:
    """Saved again, the file keeps its time of change."""
    feed.save_show(tmp_path, show)
    before = (tmp_path / "show.json").stat().st_mtime_ns
    feed.save_show(tmp_path, show)
    assert (tmp_path / "show.json").stat().st_mtime_ns == before


@pytest.mark.parametrize("damaged", ["", "{", "[]", '{"show": 1}', "[" * 100_000])
def test_a_damaged_file(tmp_path: Path, damaged: str) -> None:
    """A damaged show.json is named with what to do."""
    (tmp_path / "show.json").write_text(damaged)
    with pytest.raises(ConfigError, match=r"show\.json is damaged; delete it"):
        feed.load_show(tmp_path)


def test_wrong_values(tmp_path: Path) -> None:
    """A wrong key or a guid that is none is named."""
    (tmp_path / "show.json").write_text(json.dumps({"show": {"titel": "x"}, "guid": None}))
    with pytest.raises(ConfigError, match=r"show\.json: titel is not a known key \(did you mean title\?\)"):
        feed.load_show(tmp_path)
    (tmp_path / "show.json").write_text(json.dumps({"show": {}, "guid": "x"}))
    with pytest.raises(ConfigError, match=r'show\.json: guid is "x", but it must be a UUID or null\.'):
        feed.load_show(tmp_path)


def test_what_cannot_be_read_or_written(show: Show, tmp_path: Path) -> None:
    """A folder in the file's place, or a file in the folder's, is told with the system's reason."""
    (tmp_path / "show.json").mkdir()
    with pytest.raises(ConfigError, match=r"show\.json: the show's settings cannot be read \(Is a directory\)\."):
        feed.load_show(tmp_path)
    (tmp_path / "file").write_text("")
    assert feed.load_show(tmp_path / "file") == (None, None)
    with pytest.raises(EpisodeError, match=r"the show cannot be remembered \(File exists\)\."):
        feed.save_show(tmp_path / "file", show)
