"""Pruning: whatever goes, and wherever it is killed, feed and pages name only what is there; and it stays away."""

from __future__ import annotations

import json
import os
import shutil
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.killing import killed_at

from articleaudio import episode, files
from articleaudio.archive import pruning, refreshing, retracting
from articleaudio.archive.output import OutputFolder
from articleaudio.archive.pruning import Bounds
from articleaudio.check import examine_folder
from articleaudio.errors import EpisodeError, FolderBusy
from articleaudio.order import order_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.conftest import Command

    from articleaudio.order import Order

COUNT = 5
DAY = datetime(2024, 1, 1, tzinfo=UTC)
SETTINGS = '[show]\ntitle = "T"\nbase_url = "http://127.0.0.1/"\nfeed_page_size = 2\n'


def address(number: int) -> str:
    return f"https://example.org/{number}"


def listed(output: Path) -> list[str]:
    """The links of all pages of the feed, newest first; every file that a page names is there, in its length."""
    found: list[str] = []
    page = "feed.xml"
    while page:
        channel = ET.fromstring((output / page).read_bytes())  # noqa: S314 - ours
        for item in channel.iter("item"):
            found.append(item.findtext("link", ""))
            for element in item.iter():
                url = element.get("url") or ""
                if "/episodes/" in url:
                    path = output / "episodes" / url.rpartition("/")[2]
                    size = path.stat().st_size
                    assert element.get("length") in {None, str(size)}, url
        links = [link for link in channel.iter("{http://www.w3.org/2005/Atom}link") if link.get("rel") == "next"]
        page = (links[0].get("href") or "").rpartition("/")[2] if links else ""
    return found


def stems(output: Path) -> set[str]:
    """What files of episodes are there, without their suffixes."""
    return {path.name.partition(".")[0] for path in (output / "episodes").iterdir()}


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """Five pages a day apart, one of which was corrected with its earlier file kept, in a feed of pages of two."""
    from tests.conftest import Command, page

    command = Command(tmp_path_factory.mktemp("pruning"))
    command.write("articleaudio.toml", SETTINGS)
    command.write("voices/en.toml", 'engine = "tone"\nlanguage = "en"\n')
    for number in range(COUNT):
        day = (DAY + timedelta(days=number)).isoformat()
        command.write(f"pages/{number}.html", page(f"Story {number}", url=address(number), published=day))
    done = command("batch", "pages", "--jobs", "1")
    assert done.returncode == 0, done.stderr
    command.write("pages/1.html", page("Story 1", ("All of it is other.",) * 9, address(1), "2024-01-02T00:00:00Z"))
    done = command("batch", "pages", "--jobs", "1", "--keep-superseded", "9")
    assert done.returncode == 0, done.stderr
    shutil.copytree(command.folder / "output", command.folder / "kept")
    return command


@pytest.fixture
def order(rendered: Command) -> Order:
    """An order for a fresh copy of those episodes."""
    output = rendered.folder / "output"
    shutil.rmtree(output)
    shutil.copytree(rendered.folder / "kept", output)
    return order_for(None, rendered.folder, output, keep_superseded=9)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills children that share its state")
def test_killed_at_every_step(order: Order, rendered: Command) -> None:
    """Killed before any single change to the disk, no feed names what is gone, and the next run of any kind ends it."""
    output = order.output
    step, states = 1, set()
    while killed_at(step, lambda: pruning.prune(order, Bounds(keep=2))):
        seen = listed(output)
        states.add((len(seen), len(stems(output)), len(list((output / "pruned").glob("*.json")))))
        assert seen[:2] == [address(4), address(3)], f"killed at step {step}"
        if step % 2:
            with OutputFolder(order) as folder:  # a run that renders nothing
                left = sorted(known.headline for known in folder.known.values())
            there = [address(number) for number in range(COUNT) if f"Story {number}" in left]
            assert there[::-1] == listed(output), f"killed at step {step}"
            assert not episode.is_unfinished(output), f"killed at step {step}"
        pruning.prune(order, Bounds(keep=2))
        assert listed(output) == [address(4), address(3)], f"killed at step {step}"
        assert stems(output) == {path.stem for path in (output / "episodes").glob("*.mp3")}
        assert len(stems(output)) == 2
        assert not [path for path in output.rglob("*") if files.is_part(path.name)]
        assert not (output / "pruned/unfinished").exists()
        shutil.rmtree(output)
        shutil.copytree(rendered.folder / "kept", output)
        step += 1
    assert step > 40, "a kill before each tombstone, page and file"
    assert {seen for seen, _, _ in states} >= {2, COUNT}
    assert {told for _, _, told in states} >= {0, 1, 2, 3}
    assert listed(output) == [address(4), address(3)]
    assert not [defect for one in examine_folder(output) for defect in one.defects]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills children that share its state")
def test_a_killed_one_is_undone(order: Order, rendered: Command) -> None:
    """Undoing deletes nothing: every episode whose file is still there stays, and is in the feed."""
    output = order.output
    step, left = 1, set()
    while killed_at(step, lambda: pruning.prune(order, Bounds(keep=2))):
        before = {path.name for path in (output / "episodes").glob("*.mp3")}
        pruning.let_all_back(order)
        assert {path.name for path in (output / "episodes").glob("*.mp3")} == before, f"killed at step {step}"
        left.add(len(listed(output)))
        assert not (output / "pruned").exists(), f"killed at step {step}"
        assert not episode.is_unfinished(output), f"killed at step {step}"
        shutil.rmtree(output)
        shutil.copytree(rendered.folder / "kept", output)
        step += 5
    assert left >= {2, COUNT}


def bounds() -> st.SearchStrategy[Bounds]:
    days = st.one_of(st.none(), st.integers(-1, COUNT + 1).map(lambda days: DAY + timedelta(days=days)))
    return st.builds(
        Bounds,
        since=days,
        keep=st.one_of(st.none(), st.integers(1, COUNT + 1)),
        size=st.one_of(st.none(), st.integers(0, 2_000_000)),
    )


@given(bounds())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_goes(rendered: Command, asked: Bounds) -> None:
    """The trial tells what will go; the newest stay, within each bound; feed and folder agree, and nothing is left."""
    output = rendered.folder / "output"
    shutil.rmtree(output)
    shutil.copytree(rendered.folder / "kept", output)
    order = order_for(None, rendered.folder, output, keep_superseded=9)
    before = rendered.files()
    newest = pruning.prune(order, Bounds(), is_trial=True).staying[0]
    if asked.size is not None and asked.size < newest.size and (asked.since or DAY) <= newest.episode.label.published:
        with pytest.raises(EpisodeError, match="the newest episode alone takes"):
            pruning.prune(order, asked)
        assert listed(output) == [address(number) for number in reversed(range(COUNT))]
        return
    told = pruning.prune(order, asked, is_trial=True)
    assert rendered.files() == before, "a trial changes nothing"
    done = pruning.prune(order, asked)
    assert [one.episode.label.guid for one in told.going] == [one.episode.label.guid for one in done.going]
    links = [one.episode.label.url for one in done.staying]
    assert links == [address(number) for number in reversed(range(COUNT))][: len(links)]
    assert listed(output) == links
    assert len(done.going) + len(done.staying) == COUNT
    assert asked.keep is None or len(links) <= asked.keep
    assert asked.since is None or all(one.episode.label.published >= asked.since for one in done.staying)
    on_disk = sum(path.stat().st_size for path in (output / "episodes").iterdir())
    assert on_disk == sum(one.size for one in done.staying), "each size counts the whole family, earlier files too"
    assert asked.size is None or on_disk <= asked.size
    assert len(list((output / "pruned").glob("*.json"))) == len(done.going)
    assert not pruning.prune(order, asked).going


def test_an_undated_episode_has_no_age(tmp_path: Path, rendered: Command, make_page: Callable[..., str]) -> None:
    """By age it stays; by count it is the oldest."""
    page = make_page("No date", url="https://example.org/undated", published="")
    done = rendered("render", "-", "--output", str(tmp_path / "out"), stdin=page.encode())
    assert done.returncode == 0, done.stderr
    order = order_for(None, rendered.folder, tmp_path / "out")
    assert not pruning.prune(order, Bounds(since=datetime.now(UTC))).going
    rendered("render", "pages/4.html", "--output", str(tmp_path / "out"))
    assert [one.episode.label.headline for one in pruning.prune(order, Bounds(keep=1)).going] == ["No date"]


@pytest.fixture
def busy(order: Order) -> Iterator[Order]:
    with files.lock(order.output):
        yield order


def test_another_run_is_at_work(busy: Order) -> None:
    """It does not wait: it says so."""
    for work in (lambda: pruning.prune(busy, Bounds(keep=1)), lambda: pruning.let_all_back(busy)):
        with pytest.raises(FolderBusy, match="another run writes into this folder; try again once it has ended"):
            work()


def test_a_folder_that_is_none_or_has_no_episode(order: Order, tmp_path: Path) -> None:
    """Missing: told. Empty: there is nothing to prune, and nothing is written."""
    with pytest.raises(EpisodeError, match="there is no such folder"):
        pruning.prune(replace(order, output=tmp_path / "none"), Bounds(keep=1))
    (tmp_path / "empty").mkdir()
    empty = pruning.prune(replace(order, output=tmp_path / "empty"), Bounds(keep=1))
    assert (empty.going, empty.staying) == ((), ())
    assert not list((tmp_path / "empty").iterdir())


def test_a_superseded_file_goes_when_its_time_is_over(order: Order) -> None:
    """The same command deletes it, whether an episode goes or not."""
    assert len(stems(order.output)) == COUNT + 1
    assert not pruning.prune(order, Bounds(keep=COUNT)).going
    assert len(stems(order.output)) == COUNT + 1
    assert not pruning.prune(replace(order, keep_superseded=0), Bounds(keep=COUNT)).going
    assert len(stems(order.output)) == COUNT


def test_commands_that_were_not_told_keep_what_was_superseded(order: Order) -> None:
    """To write the feed, to retract another article and to let back what was pruned takes none of the kept files."""
    told = replace(order, keep_superseded=0)
    refreshing.rebuild_feed(told)
    assert len(stems(order.output)) == COUNT + 1
    retracting.retract(address(0), told)
    retracting.bring_back(address(0), told)
    assert len(stems(order.output)) == COUNT
    pruning.let_all_back(told)
    assert len(stems(order.output)) == COUNT
    retracting.retract(address(1), told)
    assert len(stems(order.output)) == COUNT - 2, "the earlier file of what is retracted goes with it"


def test_what_was_pruned_cannot_be_retracted_and_the_other_way_round(order: Order) -> None:
    """Each is out already; the tombstones are of two kinds, and keep the date of publication alike."""
    retracting.retract(address(0), order)
    (gone,) = pruning.prune(order, Bounds(keep=3)).going
    assert gone.episode.label.url == address(1)
    with pytest.raises(EpisodeError, match="there is no episode of it"):
        retracting.retract(address(1), order)
    with pytest.raises(EpisodeError, match="nothing of it was retracted"):
        retracting.bring_back(address(1), order)
    guid = gone.episode.label.guid
    assert episode.taken_out(order.output, guid) == "pruned"
    told = episode.tombstone_of(order.output, guid)
    assert told
    assert (told.url, told.published) == (address(1), gone.episode.label.published)
    assert episode.taken_out(order.output, json.loads(next((order.output / "retracted").iterdir()).read_text())["guid"])
    assert pruning.let_all_back(order) == 1
    assert episode.taken_out(order.output, guid) is None
    assert not (order.output / "pruned").exists()
