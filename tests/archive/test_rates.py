"""What earlier runs took is kept for those that are like them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from articleaudio.archive import rates
from articleaudio.archive.output import Outcome
from articleaudio.archive.tally import Tally
from articleaudio.config import Settings
from articleaudio.order import Order

if TYPE_CHECKING:
    from collections.abc import Callable

JOBS = 2


@pytest.fixture
def order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Order:
    monkeypatch.setenv("ARTICLEAUDIO_CACHE", str(tmp_path / "cache"))
    return Order(Settings(), tmp_path, tmp_path / "output", voice="tone")


def run(times: float, articles: int = rates.ENOUGH, unchanged: int = 0) -> Tally:
    """The sums of a run that made so many seconds of sound in a second."""
    tally = Tally()
    for number in range(articles):
        tally.add(Outcome(str(number), "rendered", Path("a.mp3"), str(number), times), number + 1.0)
    for number in range(unchanged):
        tally.add(Outcome(f"{number}u", "unchanged"), 1.0)
    return tally


def test_the_run_in_the_middle_counts(order: Order) -> None:
    """One run while the machine did something else says little; old runs are forgotten."""
    assert rates.kept(order, JOBS) is None
    for times in (1.0, 1.0, 1.0, 50.0, 52.0, 3.0, 51.0, 900.0):
        rates.keep(order, JOBS, run(times))
    assert rates.kept(order, JOBS) == 51.0


@pytest.mark.parametrize(
    "other",
    [
        lambda order: (replace(order, voice="de"), JOBS),
        lambda order: (order, JOBS + 1),
        lambda order: (replace(order, unchecked=True), JOBS),
        lambda order: (
            replace(order, settings=Settings(audio=order.settings.audio.model_copy(update={"also": ("opus",)}))),
            JOBS,
        ),
    ],
)
def test_another_way_of_rendering_has_a_rate_of_its_own(
    order: Order, other: Callable[[Order], tuple[Order, int]]
) -> None:
    """Another voice, other jobs, another form of the sound."""
    rates.keep(order, JOBS, run(50.0))
    assert rates.kept(*other(order)) is None
    rates.keep(*other(order), run(7.0))
    assert (rates.kept(*other(order)), rates.kept(order, JOBS)) == (7.0, 50.0)


def test_what_says_nothing_is_not_kept(order: Order) -> None:
    """Few articles, one that was mostly unchanged, clips that were there already, a user who wants nothing kept."""
    rates.keep(order, JOBS, run(50.0, rates.ENOUGH - 1))
    rates.keep(order, JOBS, run(50.0, unchanged=rates.ENOUGH + 1))
    rates.keep(replace(order, force=True), JOBS, run(50.0))
    silent = order.settings.cache.model_copy(update={"megabytes": 0})
    rates.keep(replace(order, settings=order.settings.model_copy(update={"cache": silent})), JOBS, run(50.0))
    assert rates.kept(order, JOBS) is None
    assert not (order.settings_folder / "cache").exists()


@pytest.mark.parametrize("damage", ["", "{", "[1]", '{"a": 1}', '{"a": ["x"]}', "null"])
def test_a_damaged_file_is_as_none(order: Order, damage: str) -> None:
    """It is written anew by the next run."""
    path = order.settings_folder / "cache" / rates.NAME
    path.parent.mkdir()
    path.write_text(damage, encoding="utf-8")
    assert rates.kept(order, JOBS) is None
    rates.keep(order, JOBS, run(50.0))
    assert rates.kept(order, JOBS) == 50.0


def test_a_folder_that_cannot_be_written_costs_the_rate_alone(order: Order) -> None:
    """Rates are a convenience: a run does not fail for them."""
    (order.settings_folder / "cache").write_text("in the way", encoding="utf-8")
    rates.keep(order, JOBS, run(50.0))
    assert rates.kept(order, JOBS) is None
