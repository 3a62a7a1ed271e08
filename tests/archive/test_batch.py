from __future__ import annotations

import json
import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from articleaudio.archive.batch import plan_pages
from articleaudio.config import Settings
from articleaudio.order import Order

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Command

TONE = ("--voice", "tone")
PAGES = 6


@pytest.fixture
def archive(command: Command, make_page: Callable[..., str]) -> Command:
    """A folder of pages in folders, with one that holds no article and one twice."""
    for number in range(PAGES):
        paragraphs = tuple(f"Round {number} of the talks brought point {point} no nearer." for point in range(12))
        text = make_page(f"Round {number} of the talks", paragraphs, f"https://example.org/round-{number}")
        command.write(f"archive/{2020 + number % 2}/round-{number}.html", text)
    return command


def test_an_archive_becomes_episodes_and_a_summary(archive: Command) -> None:
    """Every page of every folder is rendered; the summary counts, and the second run has nothing to do."""
    first = archive("batch", "archive", *TONE)
    assert first.returncode == 0, first.stderr
    assert len(first.stdout.splitlines()) == PAGES
    assert f"{PAGES} rendered, 0 unchanged, 0 failed" in first.stderr
    assert "times real time" in first.stderr
    before = archive.files()
    again = archive("batch", "archive", *TONE)
    assert f"0 rendered, {PAGES} unchanged, 0 failed" in again.stderr
    assert archive.files() == before


def test_the_number_of_jobs_changes_no_byte(archive: Command) -> None:
    """One process or three: the same files, and of two pages of one identity the first is published."""
    twin = archive.folder / "archive/2021/zz-twin.html"
    twin.write_bytes((archive.folder / "archive/2020/round-0.html").read_bytes())
    results = {}
    for jobs in ("1", "3"):
        done = archive("batch", "archive", "--jobs", jobs, "--output", jobs, "--json", *TONE)
        assert done.returncode == 1
        _, *outcomes, _ = map(json.loads, done.stdout.splitlines())
        assert [outcome["status"] for outcome in outcomes] == ["rendered"] * PAGES + ["failed"]
        assert "it is the same article as archive/2020/round-0.html" in outcomes[-1]["error"]
        results[jobs] = archive.files(jobs)
    assert results["1"] == results["3"]


def test_a_failed_page_is_told_and_passed_over(archive: Command) -> None:
    """Its sentence on standard error, its name in the list at the end, exit code 1, all others rendered."""
    archive.write("archive/2020/aa-empty.html", "<html><body></body></html>")
    done = archive("batch", "archive", *TONE)
    assert done.returncode == 1
    assert f"{PAGES} rendered, 0 unchanged, 1 failed" in done.stderr
    assert done.stderr.splitlines()[-1] == "articleaudio: failed: archive/2020/aa-empty.html"
    assert len(done.stdout.splitlines()) == PAGES


def test_the_output_folder_is_no_part_of_the_archive(tmp_path: Path) -> None:
    """Pages that lie in the output folder are not taken for articles."""
    (tmp_path / "output").mkdir()
    (tmp_path / "output/old.html").write_text("x")
    (tmp_path / "new.html").write_text("x")
    order = Order(Settings(), tmp_path, tmp_path / "output")
    assert plan_pages(tmp_path, order) == [tmp_path / "new.html"]


@pytest.mark.skipif(sys.platform != "linux", reason="finds processes in /proc")
def test_a_killed_worker_costs_no_page(archive: Command) -> None:
    """A worker process that dies is replaced, and its page is rendered all the same."""
    process = archive.start("batch", "archive", "--jobs", "2", "-v", *TONE)
    assert process.stdout is not None
    process.stdout.readline()
    workers = children(process.pid)
    os.kill(workers[-1], signal.SIGKILL)
    _, stderr = process.communicate()
    assert process.returncode == 0, stderr
    archive("batch", "archive", "--output", "calm", *TONE)
    assert archive.files() == archive.files("calm")


def children(pid: int) -> list[int]:
    from pathlib import Path

    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    spawned = [int(child) for child in listed]
    return [child for child in spawned if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]
