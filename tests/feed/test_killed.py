"""The feed is valid at every moment, whatever is killed when."""

from __future__ import annotations

import os
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest
from tests.killing import killed_at

from articleaudio import episode, feed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from articleaudio.config import Show
    from articleaudio.model import Episode


def headlines(path: Path) -> list[str | None]:
    """The titles on a page of the feed."""
    return [title.text for title in ET.fromstring(path.read_bytes()).findall("channel/item/title")]  # noqa: S314 - ours


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills children that share its state")
def test_killed_at_every_step(add: Callable[..., Episode], show: Show, tmp_path: Path) -> None:
    """Killed before any single change to the disk, every page is whole, and no episode is missing on all of them."""
    episodes = [add(day) for day in (5, 4, 3, 2, 1)]
    before = show.model_copy(update={"feed_page_size": 2})
    after = before.model_copy(update={"title": "Renamed"})

    def work() -> None:
        cover = feed.make_cover(after, tmp_path)
        feed.save_show(tmp_path, after)
        feed.write(after, episodes, tmp_path, cover=cover)

    old = {f"Story of day {day}" for day in (4, 3, 2, 1)}
    step = 0
    killed = True
    while killed:
        step += 1
        feed.save_show(tmp_path, before)
        feed.write(before, episodes[1:], tmp_path, cover=feed.make_cover(before, tmp_path))
        killed = killed_at(step, work)
        listed = {title for page in tmp_path.glob("feed*.xml") for title in headlines(page)}
        assert listed - {"Story of day 5"} == old, f"killed at step {step}"
        assert feed.load_show(tmp_path)[0] in {before, after}
        episode.sweep(tmp_path)
        assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]
    assert step > 8
    assert headlines(tmp_path / "feed.xml") == ["Story of day 5", "Story of day 4"]
