"""The feed while a batch is at work: it tells of episodes before the run ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from articleaudio.archive import output
from articleaudio.archive.batch import plan_archive, run_batch
from articleaudio.archive.refreshing import refresh_feed
from articleaudio.errors import EpisodeError
from articleaudio.feed.reading import read_items
from articleaudio.order import order_for
from articleaudio.source import Rules

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def batch(tmp_path: Path, make_page: Callable[..., str]) -> tuple[Path, Path]:
    """A folder of twelve pages, and one for their episodes."""
    for number in range(12):
        paragraphs = tuple(f"Round {number} of the talks brought point {point} no nearer." for point in range(3))
        page = make_page(f"Round {number} of the talks", paragraphs, f"https://example.org/round-{number}")
        path = tmp_path / "archive" / f"{number:02}.html"
        path.parent.mkdir(exist_ok=True)
        path.write_text(page, encoding="utf-8")
    return tmp_path / "archive", tmp_path / "output"


def test_the_feed_tells_of_episodes_before_the_run_ends(
    batch: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every so many episodes the feed is written, and then names all that were published until then."""
    monkeypatch.setattr(output, "REFRESH_EVERY", 3)
    monkeypatch.setattr(output, "REFRESH_SHARE", 0)
    archive, folder = batch
    order = order_for(None, archive, folder, voice="tone")
    told = []
    for number, outcome in enumerate(run_batch(plan_archive(str(archive), order, Rules()), order, 2, 30), start=1):
        assert outcome.status == "rendered", outcome
        told.append((number, len(list(read_items(folder))) if (folder / "feed.xml").exists() else 0))
    assert told == [(number, number - number % 3) for number in range(1, 13)]
    assert len(list(read_items(folder))) == 12


def test_a_refresh_that_fails_once_costs_the_run_nothing(
    batch: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """It is told, the pages behind it are rendered, and at the end the feed names all of them."""
    monkeypatch.setattr(output, "REFRESH_EVERY", 3)
    monkeypatch.setattr(output, "REFRESH_SHARE", 0)
    real, tries = refresh_feed, list[int]()

    def failing(*arguments: Any) -> Path:
        tries.append(len(tries))
        if tries == [0]:
            raise EpisodeError("feed.xml: cannot be written (No space left on device).")
        return real(*arguments)

    monkeypatch.setattr(output, "refresh_feed", failing)
    archive, folder = batch
    order = order_for(None, archive, folder, voice="tone")
    outcomes = list(run_batch(plan_archive(str(archive), order, Rules()), order, 2, 30))
    assert [outcome.status for outcome in outcomes] == ["rendered"] * 12
    assert len(list(read_items(folder))) == 12
    assert "The feed is not refreshed for now: feed.xml: cannot be written" in caplog.text
