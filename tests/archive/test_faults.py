"""Whatever happens to a run, the next one leaves all as if nothing had been, and the feed was valid all the while.

Faults are injected into the command as it is, with real processes, a real ffmpeg and a real disk. Which, and where, is
drawn from a seed for each test. `pytest tests/archive/test_faults.py --faults 2000` injects that many in all.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import pytest
from tests.archive.faults.watching import Timed, Watch
from tests.archive.faults.world import ARTICLES, World

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.forking import ForkServer

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="finds processes in /proc"),
]

PLAN = {
    "test_the_main_process_is_killed_between_two_steps": 44,
    "test_the_main_process_is_killed_at_any_time": 8,
    "test_a_worker_is_killed_between_two_steps": 8,
    "test_processes_are_killed_as_they_come": 40,
    "test_no_file_may_grow": 16,
    "test_the_disk_is_full": 8,
    "test_files_are_damaged_between_runs": 84,
    "test_a_page_vanishes_behind_the_plan": 3,
    "test_a_second_batch_is_started_meanwhile": 3,
    "test_the_clock_is_set_back": 4,
}
"""How many faults each test injects, at least; `--faults` multiplies."""
if sum(PLAN.values()) - PLAN["test_the_disk_is_full"] < 200:  # for that one, not everybody may mount a disk
    raise AssertionError("fewer than two hundred faults are planned")

MAIN_STEPS = 58  # changes to the disk that the main process makes in a run in which two articles are corrected
WORKER_STEPS = 40  # and one of its workers
RUNS = 5  # with faults, from one recovery to the next
DAY = 86_400


@pytest.fixture
def world(tmp_path: Path, fork_server: ForkServer, request: pytest.FixtureRequest) -> World:
    """Articles, of which nothing is rendered yet, and chance as the test's name has it."""
    return World(tmp_path / "world", fork_server, random.Random(request.node.name))


@pytest.fixture
def quota(request: pytest.FixtureRequest) -> int:
    """How many faults the test has to inject."""
    wanted = request.config.getoption("--faults") or 0
    planned = PLAN[request.node.name]
    return max(planned, -(-planned * int(wanted) // sum(PLAN.values())))


@pytest.fixture(autouse=True)
def _told(world: World, record_property: Callable[[str, object], None]) -> Iterator[None]:
    """Counts at the end what was injected, for the summary."""
    yield
    record_property("faults", dict(world.faults))


def rounds(world: World, quota: int) -> Iterator[None]:
    """Articles are corrected, something goes wrong, a calm run mends it: until there were as many faults as are wanted.

    Now and then it begins with nothing: a first run is what most often goes wrong. What was not hit does not count, but
    if most is not, the test misses what it is for.
    """
    turns = 0
    while world.faults.total() < quota:
        turns += 1
        assert turns <= quota, world.faults
        if world.chance.random() < 0.25:
            shutil.rmtree(world.output, ignore_errors=True)
        with Watch(world.output) as watch:
            world.correct(world.some())
            yield
            world.recover(watch)
    assert world.is_as_new()


def test_the_main_process_is_killed_between_two_steps(world: World, quota: int) -> None:
    """Kill -9 before a drawn change to the disk; engines and ffmpeg die beside it in some of the runs."""
    for _ in rounds(world, quota):
        for _ in range(RUNS):
            world.correct(world.some())
            prey = world.chance.choice([[], [("engine", 1)], [("ffmpeg", 1)]])
            world.end(world.start(killed=("main", world.chance.randint(1, MAIN_STEPS)), prey=prey))


def test_the_main_process_is_killed_at_any_time(world: World, quota: int) -> None:
    """Kill -9 at a moment drawn from the time that a whole run takes, workers started as they are for users."""
    started = time.monotonic()
    world.end(world.start(spawn=True))
    whole = time.monotonic() - started
    for _ in rounds(world, quota):
        for _ in range(RUNS):
            world.correct(world.some())
            run = world.start(spawn=True)
            killer = Timed(run.pid, world.chance.uniform(0, whole))
            killer.end()
            world.end(run)
            world.faults["kill -9 of main"] += killer.killed


def test_a_worker_is_killed_between_two_steps(world: World, quota: int) -> None:
    """Its article is rendered all the same, by another."""
    for _ in rounds(world, quota):
        for _ in range(RUNS):
            world.correct(world.some())
            run = world.end(world.start(killed=("worker", world.chance.randint(1, WORKER_STEPS))))
            assert run.code == 0, run.told


def test_processes_are_killed_as_they_come(world: World, quota: int) -> None:
    """Workers, engines and ffmpeg, several in a run: an article may fail of it, and is told."""
    for _ in rounds(world, quota):
        for _ in range(RUNS):
            world.correct(world.some())
            kinds = ("engine", "ffmpeg", "ffmpeg", "worker", "engine")
            prey = [(kind, world.chance.randint(1, 4)) for kind in world.chance.sample(kinds, 3)]
            run = world.end(world.start(prey=sorted(set(prey))))
            assert run.code in {0, 1}
            assert (run.code == 1) == ("failed: " in run.told), run.told
            hit = run.hunter.killed if run.hunter else []
            assert run.told.count("failed: ") <= sum(kind in {"ffmpeg", "engine"} for kind in hit), (
                "of a worker none fails"
            )


def test_no_file_may_grow(world: World, quota: int) -> None:
    """Beyond some size, that is: whatever cannot be written is told, and the feed stays as it was."""
    for _ in rounds(world, quota):
        for _ in range(RUNS):
            run = world.end(world.start(limit=world.chance.choice([2_000, 4_000, 8_000, 16_000, 40_000, 100_000])))
            world.faults["no file may grow"] += run.code == 1
            assert run.code == 0 or "File too large" in run.told, run.told


def test_the_disk_is_full(world: World, quota: int) -> None:
    """A disk of its own, on which some bytes are left, or none: what has no room is told."""
    disk = world.folder / "disk"
    disk.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m", "none", disk], capture_output=True, check=False
    ).returncode:
        pytest.skip("only root may mount a disk")
    world.place = "disk/output"
    ballast = disk / "ballast"
    try:
        for _ in rounds(world, quota):
            for _ in range(RUNS):
                left = world.chance.choice([0, 4, 40, 100, 200, 400]) << 10
                with suppress(OSError), ballast.open("wb") as file:
                    os.posix_fallocate(file.fileno(), 0, max(shutil.disk_usage(disk).free - left, 1))
                run = world.end(world.start())
                world.faults["disk full"] += run.code == 1
                assert run.code == 0 or "No space left" in run.told, run.told
                ballast.unlink()
    finally:
        subprocess.run(["umount", "-l", disk], check=True)


def test_files_are_damaged_between_runs(world: World, quota: int) -> None:
    """Catalogue, feed and episodes are deleted, cut off, overwritten, locked, or of another version of the program."""
    world.end(world.start())
    while world.faults.total() < quota:
        if world.chance.random() < 0.5:
            world.correct(world.some()[:1])
        for damage in map(world.chance.choice, DAMAGES):
            damage(world)
            world.faults[damage.__name__.replace("_", " ")] += 1
        world.recover()
    assert world.is_as_new()


def published(world: World) -> set[str]:
    """The names of the episodes that are there."""
    return {path.name for path in (world.output / "episodes").glob("*.mp3")}


def test_a_page_vanishes_behind_the_plan(world: World, quota: int) -> None:
    """It is told and passed over; when it is there again, it is rendered."""
    for _ in rounds(world, quota):
        world.correct(range(ARTICLES))
        last = world.page(ARTICLES - 1)
        text = last.read_bytes()
        before, latest = published(world), time.monotonic() + 60
        run = world.start("batch", "archive", "--jobs", "1", "--voice", "tone")
        while not published(world) - before and time.monotonic() < latest:  # the first is; the last was not read yet
            pass
        last.unlink()
        world.end(run)
        last.write_bytes(text)
        world.faults["page vanishes"] += run.code == 1 and last.name in run.told


def test_a_second_batch_is_started_meanwhile(world: World, quota: int) -> None:
    """It waits for the first one, whether that ends well or is killed, and then finds what is left to do."""
    for _ in rounds(world, quota):
        killed = world.chance.choice([0, 0, world.chance.randint(1, MAIN_STEPS)])
        first, second = world.start(killed=("main", killed)), world.start()
        world.end(first)
        world.end(second)
        assert first.code in {0, -signal.SIGKILL}
        assert second.code == 0, second.told
        world.faults["second batch"] += 1


def test_the_clock_is_set_back(world: World, quota: int) -> None:
    """All that was written so far is from the future then, by a year; what a killed run left is, too."""
    for _ in rounds(world, quota):
        world.end(world.start(killed=("main", world.chance.randint(10, MAIN_STEPS))))
        later = time.time() + 365 * DAY
        for path in (*world.output.rglob("*"), *(world.folder / "cache").rglob("*")):
            os.utime(path, (later, later))
        world.faults["clock set back"] += 1
        world.correct(world.some())


# -------------------------------------------------------------------------------------------- damages


def catalogue_deleted(world: World) -> None:
    catalogue(world).unlink(missing_ok=True)


def catalogue_cut_off(world: World) -> None:
    path = catalogue(world)
    if path.exists():
        os.truncate(path, world.chance.randrange(path.stat().st_size + 1))


def catalogue_overwritten(world: World) -> None:
    catalogue(world).write_bytes(world.chance.randbytes(world.chance.choice([1, 100, 5_000, 50_000])))


def catalogue_spoilt(world: World) -> None:
    """Some bytes in the middle of it."""
    data = bytearray(catalogue(world).read_bytes() if catalogue(world).exists() else b"")
    for _ in range(20 if data else 0):
        data[world.chance.randrange(len(data))] = world.chance.randrange(256)
    catalogue(world).write_bytes(data)


def catalogue_of_another_version(world: World) -> None:
    catalogue(world).unlink(missing_ok=True)
    with closing(sqlite3.connect(catalogue(world))) as connection:
        connection.execute("CREATE TABLE pages (anything)")
        connection.execute(f"PRAGMA user_version = {world.chance.choice([0, 99])}")
        connection.commit()


def feed_deleted(world: World) -> None:
    (world.output / "feed.xml").unlink(missing_ok=True)


def feed_page_deleted(world: World) -> None:
    (world.output / "feed-2.xml").unlink(missing_ok=True)


def feed_read_only(world: World) -> None:
    for path in world.output.glob("feed*.xml"):
        path.chmod(0o444)


def feed_cut_off(world: World) -> None:
    path = world.output / "feed.xml"
    if path.exists():
        os.truncate(path, world.chance.randrange(path.stat().st_size))


def episode_deleted(world: World) -> None:
    an_episode(world).unlink()


def episode_cut_off(world: World) -> None:
    path = an_episode(world)
    os.truncate(path, world.chance.randrange(path.stat().st_size))


def clips_cut_off(world: World) -> None:
    for path in (world.folder / "cache/clips").glob("*/*"):
        os.truncate(path, world.chance.randrange(path.stat().st_size + 1))


def clips_deleted(world: World) -> None:
    shutil.rmtree(world.folder / "cache", ignore_errors=True)


def cover_deleted(world: World) -> None:
    (world.output / "cover.jpg").unlink(missing_ok=True)


def show_deleted(world: World) -> None:
    (world.output / "show.json").unlink(missing_ok=True)


def transcript_deleted(world: World) -> None:
    an_episode(world).with_suffix(".vtt").unlink(missing_ok=True)


def record_cut_off(world: World) -> None:
    path = an_episode(world).with_suffix(".json")
    if path.exists():
        os.truncate(path, world.chance.randrange(path.stat().st_size + 1))


def catalogue(world: World) -> Path:
    return world.output / "catalogue.sqlite"


def an_episode(world: World) -> Path:
    return world.chance.choice(sorted((world.output / "episodes").glob("*.mp3")))


DAMAGES: list[list[Callable[[World], None]]] = [
    [
        catalogue_deleted,
        catalogue_cut_off,
        catalogue_overwritten,
        catalogue_spoilt,
        catalogue_of_another_version,
    ],
    [feed_deleted, feed_page_deleted, feed_read_only, feed_cut_off],
    [episode_deleted, episode_cut_off, transcript_deleted, record_cut_off],
    [clips_cut_off, clips_deleted],
    [cover_deleted, show_deleted],
]
"""Each time one of each: of an episode with neither tags nor a record nobody can say whose it was."""
