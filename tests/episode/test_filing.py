from __future__ import annotations

from collections import deque
from datetime import UTC, datetime, timedelta, timezone
from itertools import repeat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articleaudio.episode.filing import Cards, Filed, names_in_order
from articleaudio.errors import EpisodeError

PLACE = Path("episodes")
zones = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))
moments = st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1), timezones=zones)  # noqa: DTZ001 - they get a zone
cards = st.builds(
    Filed,
    place=st.just(str(PLACE)),
    name=st.text(st.characters(codec="utf-8", exclude_characters="/\0"), min_size=1, max_size=8),
    guid=st.text(max_size=6),
    published=moments,
    modified=st.none() | moments,
)


def filed(told: list[Filed]) -> Cards:
    """Cards in that order."""
    made = Cards(PLACE)
    for one in told:
        made.add(one)
    made.arrange()
    return made


@given(st.lists(cards, max_size=30, unique_by=lambda one: one.guid))
def test_newest_come_first(told: list[Filed]) -> None:
    """By the moment of publication, whatever the time zone, and by the guid where that is the same; nothing is lost."""
    expected = sorted(told, key=lambda one: (one.published, one.guid), reverse=True)
    made = filed(told)
    assert list(made) == expected
    assert [made[at] for at in range(-len(expected), 0)] == expected
    assert list(made[1:-1]) == expected[1:-1]
    assert sorted(made.guids()) == sorted(one.guid for one in told)


@given(st.lists(cards, max_size=30, unique_by=lambda one: one.name))
def test_articles_with_several_files_are_told(told: list[Filed]) -> None:
    """Each with all of its cards, in the order in which they came; what is removed or put in their place counts."""
    made = filed(told)
    by_guid: dict[str, list[Filed]] = {}
    for one in told:
        by_guid.setdefault(one.guid, []).append(one)
    assert list(made.articles_with_several()) == [same for same in by_guid.values() if len(same) > 1]
    for guid, same in by_guid.items():
        assert made.of(guid) == same
        assert made.paths_of(guid) == [one.path for one in same]
        made.remove(same[0])
        assert made.of(guid) == same[1:]
        made.put(same[0])
        assert made.of(guid) == same[:1]
        assert len(made) == 0, "no sequence until it is arranged anew"
    assert made.total() == len(by_guid)


def test_a_long_folder_is_gone_through_in_stretches() -> None:
    """Of two thousand cards each is found by its place, in any order."""
    first = datetime(2024, 1, 1, tzinfo=UTC)
    told = [Filed(str(PLACE), f"{n}.mp3", f"guid {n:05}", first - timedelta(hours=n), None) for n in range(2000)]
    made = filed(told)
    assert len(made) == 2000
    for place in (0, 499, 500, 1999, 3, 1000, -1, -2000):
        assert made[place] == told[place]
    assert list(made[498:1502]) == told[498:1502]
    assert len(list(made.guids())) == 2000
    for place in (2000, -2001):
        with pytest.raises(IndexError):
            made[place]


def test_names_come_in_order(tmp_path: Path) -> None:
    """Hidden files and others are left out; names that are no text are names all the same."""
    for name in (b"b.mp3", b"a.mp3", b"\xff.mp3", b".c.mp3", b"d.json"):
        Path(str(tmp_path), name.decode("utf-8", "surrogateescape")).touch()
    assert list(names_in_order(tmp_path, ".mp3")) == ["a.mp3", "b.mp3", "\udcff.mp3"]
    assert list(names_in_order(tmp_path / "none", ".mp3")) == []


def test_no_room_for_a_temporary_file_is_told() -> None:
    """One sentence, with the folder's name and SQLite's reason."""
    made = Cards(PLACE)
    made._scratch.ask("PRAGMA max_page_count = 4")
    one = Filed(str(PLACE), "a.mp3", "guid", datetime(2024, 1, 1, tzinfo=UTC), None)
    with pytest.raises(EpisodeError, match=r"episodes: its episodes cannot be put in order .*full"):
        deque(map(made.add, repeat(one, 1000)), maxlen=0)
