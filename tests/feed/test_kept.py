"""What a catalogue remembers of the feed: a refresh reads what is new, and writes what it would have anyway."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from articleaudio import episode as episode_stage
from articleaudio import feed as feed_stage
from articleaudio.archive.catalogue import Catalogue
from articleaudio.archive.feed_record import FeedRecord, Shelf
from articleaudio.config import Show
from articleaudio.feed import pages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from articleaudio.model import Episode

SHOW = Show(feed_page_size=4)


class Reading:
    """A catalogue's `read` that remembers what it was asked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self.names: list[str] = []

    def __call__(self, path: Path) -> Episode:
        """The episode."""
        self.names.append(path.name)
        return self._catalogue.read(path)


def written(folder: Path, catalogue: Catalogue, show: Show = SHOW) -> list[str]:
    """Writes the feed as a run does, and gives back the episodes that were read for it."""
    current = episode_stage.current(folder, look=catalogue.look)
    read = Reading(catalogue)
    feed_stage.write(show, Shelf(current, read), folder, kept=FeedRecord(catalogue, current))
    return read.names


def pages_of(folder: Path) -> dict[str, bytes]:
    """The feed's files."""
    return {path.name: path.read_bytes() for path in folder.glob("feed*.xml")}


@pytest.fixture
def folder(add: Callable[..., Episode], tmp_path: Path) -> Path:
    """Ten episodes."""
    for day in range(1, 11):
        add(day)
    return tmp_path


def test_a_refresh_reads_what_is_new(folder: Path, add: Callable[..., Episode]) -> None:
    """Nothing is read where nothing is new; with a new episode it and those that share a changed page are."""
    with Catalogue(folder) as catalogue:
        assert len(set(written(folder, catalogue))) == 10
        assert written(folder, catalogue) == []
        new = add(11)
        names = written(folder, catalogue)
        assert new.path.name in names
        assert len(set(names)) <= SHOW.feed_page_size * 3 // 2, "two pages at most"
    with Catalogue(folder) as catalogue:
        assert written(folder, catalogue) == [], "also by another run"


def _lose_a_page(folder: Path) -> None:
    (folder / "feed-1.xml").unlink()


def _change_a_page(folder: Path) -> None:
    path = folder / "feed-1.xml"
    path.write_bytes(path.read_bytes().replace(b"day 1", b"day 7"))


def _lose_a_transcript(folder: Path) -> None:
    first = min((folder / "episodes").glob("*.vtt"))
    first.unlink()


def _change_an_episode(folder: Path) -> None:
    first = min((folder / "episodes").glob("*.mp3"))
    first.write_bytes(first.read_bytes() + b"\0" * 10)


CHANGES: dict[str, Callable[[Path], object]] = {
    "a page is gone": _lose_a_page,
    "a page was changed": _change_a_page,
    "a transcript is gone": _lose_a_transcript,
    "an episode was changed": _change_an_episode,
}


@pytest.mark.parametrize("change", list(CHANGES.values()), ids=list(CHANGES))
def test_what_changed_behind_its_back_is_seen(folder: Path, change: Callable[[Path], object]) -> None:
    """What a catalogue remembers makes no difference to what is written, whatever happened to the files meanwhile."""
    with Catalogue(folder) as catalogue:
        written(folder, catalogue)
        change(folder)
        written(folder, catalogue)
    meant = dict(pages.meant(SHOW, episode_stage.episodes(folder)))
    assert pages_of(folder) == meant


def test_another_show_changes_all_pages(folder: Path) -> None:
    """The channel's facts stand on each page."""
    with Catalogue(folder) as catalogue:
        written(folder, catalogue)
        before = pages_of(folder)
        for field, value in (("title", "Another"), ("base_url", "https://audio.example.com/"), ("explicit", True)):
            show = SHOW.model_copy(update={field: value})
            written(folder, catalogue, show)
            assert pages_of(folder) == dict(pages.meant(show, episode_stage.episodes(folder)))
        assert not set(before.values()) & set(pages_of(folder).values())


def test_items_are_shared_out_by_day_not_by_chance(folder: Path, add: Callable[..., Episode]) -> None:
    """Whichever order episodes come in, the same ones make the same feed."""
    early = datetime(2023, 12, 24, tzinfo=UTC)
    with Catalogue(folder) as catalogue:
        written(folder, catalogue)
        add(12, published=early + timedelta(days=1), guid="urn:example:early")
        written(folder, catalogue)
    assert pages_of(folder) == dict(pages.meant(SHOW, episode_stage.episodes(folder)))
