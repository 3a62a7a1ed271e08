from __future__ import annotations

import json
import socket
import sys
import time
from typing import TYPE_CHECKING

import psutil
import pytest

from tests.clusters import LocalCluster, kill_machine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.conftest import Command

TONE = ("--voice", "tone")
PAGES = 8

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="ends process groups")


@pytest.fixture
def archive(command: Command, make_page: Callable[..., str]) -> Command:
    """A folder of pages in folders."""
    for number in range(PAGES):
        paragraphs = tuple(f"Round {number} of the talks brought point {point} no nearer." for point in range(12))
        text = make_page(f"Round {number} of the talks", paragraphs, f"https://example.org/round-{number}")
        command.write(f"archive/{2020 + number % 2}/round-{number}.html", text)
    return command


@pytest.fixture
def cluster(command: Command) -> Iterator[LocalCluster]:
    place = command.folder / "cluster"
    place.mkdir()
    with LocalCluster(place, command.environment) as started:
        yield started


def test_a_cluster_gives_the_bytes_of_a_local_run(archive: Command, cluster: LocalCluster) -> None:
    """1, 2 and 4 processes here, or two workers there: the same episodes and the same feed, to the byte."""
    cluster.add(2)
    results = {}
    for jobs in ("1", "2", "4"):
        assert archive("batch", "archive", "--jobs", jobs, "--output", f"local-{jobs}", *TONE).returncode == 0
        results[jobs] = archive.files(f"local-{jobs}")
    done = archive("batch", "archive", "--cluster", cluster.address, "--output", "far", *TONE)
    assert done.returncode == 0, done.stderr
    assert f"{PAGES} rendered" in done.stderr
    assert results["1"] == results["2"] == results["4"] == archive.files("far")
