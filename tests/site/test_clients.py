"""Real podcast clients subscribe to the feed that our server serves, list its episodes and download them."""

from __future__ import annotations

import contextlib
import os
import re
import select
import shutil
import sqlite3
import subprocess
import sys
import time
import urllib.request
from typing import TYPE_CHECKING, Any

import feedparser
import podcastparser
import pytest

from articleaudio import episode, feed
from articleaudio.config import Show

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tests.site.conftest import Served

    from articleaudio.model import Episode

pytestmark = pytest.mark.clients

DEADLINE = 60.0  # seconds after which a client that has not done its work is taken to hang
TITLES = ["Fish & chips <again>", "Harbour opens after winter"]  # newest first


@pytest.fixture
def whole(served: Served, serving: Callable[[Path], AbstractContextManager[int]], tmp_path: Path) -> Iterator[str]:
    """The same episodes in a feed of one page, for clients that do not follow pages; gives its address."""
    folder = tmp_path / "whole"
    shutil.copytree(served.folder / "episodes", folder / "episodes", ignore=lambda *_: ["link.mp3", "nested"])
    feed.write(Show(), episode.episodes(folder), folder, cover=feed.make_cover(Show(), folder))
    with serving(folder) as port:
        yield f"http://127.0.0.1:{port}/feed.xml"


def told(*command: str, **environment: str) -> str:
    """What a client says, skipping the test where it is not installed."""
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(
        command,
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        timeout=DEADLINE,
        env={**os.environ, "LC_ALL": "C.UTF-8", **environment},
    )
    return done.stdout


def rows(database: Path, table: str) -> list[dict[str, Any]]:
    """A table of a client's database."""
    with contextlib.closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]  # noqa: S608 - names of ours


def moments(episodes: list[Episode]) -> list[int]:
    """When each was published, in seconds since 1970."""
    return [int(each.label.published.timestamp()) for each in episodes]


def sounds(folder: Path) -> dict[str, bytes]:
    """The MP3s below a folder by name."""
    return {path.name: path.read_bytes() for path in folder.rglob("*.mp3")}


def published(served: Served) -> dict[str, bytes]:
    """The MP3s as they were published, by name."""
    return {each.path.name: each.path.read_bytes() for each in served.episodes}


def test_gpodder(served: Served, tmp_path: Path) -> None:
    """GPodder subscribes, follows the pages, lists title, date and duration, and downloads byte for byte."""
    home = {"GPODDER_HOME": str(tmp_path)}
    address = served.address + "feed.xml"
    assert "Successfully added" in told("gpo", "subscribe", address, **home)
    assert "My articles" in told("gpo", "list", **home)
    listed = told("gpo", "episodes", address, **home)
    assert all(title in listed for title in TITLES)
    assert "2 episodes downloaded." in told("gpo", "download", **home)
    kept = sorted(rows(tmp_path / "Database", "episode"), key=lambda row: -row["published"])
    assert [row["title"] for row in kept] == TITLES
    assert [row["published"] for row in kept] == moments(served.episodes)
    assert [row["total_time"] for row in kept] == [2, 2]
    assert [row["guid"] for row in kept] == [each.label.guid for each in served.episodes]
    assert sounds(tmp_path / "Downloads") == published(served)


def test_newsboat_and_podboat(served: Served, whole: str, tmp_path: Path) -> None:
    """Newsboat subscribes, lists title and date, and queues; podboat downloads the queue byte for byte."""
    home = tmp_path / "home"
    (home / ".newsboat").mkdir(parents=True)
    downloads = tmp_path / "downloads"
    (home / ".newsboat" / "urls").write_text(whole + "\n")
    config = home / ".newsboat" / "config"
    config.write_text(f'podcast-auto-enqueue yes\ndownload-path "{downloads}"\n')
    told("newsboat", "-x", "reload", HOME=str(home))
    assert told("newsboat", "-x", "print-unread", HOME=str(home)).strip() == "2 unread articles"
    kept = sorted(rows(home / ".newsboat" / "cache.db", "rss_item"), key=lambda row: -row["pubDate"])
    assert [row["title"] for row in kept] == TITLES
    assert [row["pubDate"] for row in kept] == moments(served.episodes)
    assert {row["enclosure_type"] for row in kept} == {"audio/mpeg"}
    queue = (home / ".newsboat" / "queue").read_text()
    assert all(name in queue for name in published(served))
    at_a_terminal(["podboat", "-a"], {"HOME": str(home)}, until=lambda: sounds(downloads) == published(served))


def at_a_terminal(command: list[str], environment: dict[str, str], *, until: Callable[[], bool]) -> None:
    """Run a program of the terminal at a terminal of its own until something is true, then type q."""
    if shutil.which(command[0]) is None or sys.platform == "win32":
        pytest.skip(f"{command[0]} is not installed")
    ours, its = os.openpty()
    everything = {**os.environ, "TERM": "vt100", "LC_ALL": "C.UTF-8", **environment}
    process = subprocess.Popen(command, stdin=its, stdout=its, stderr=its, env=everything, start_new_session=True)
    os.close(its)
    end = time.monotonic() + DEADLINE
    screen = b""
    try:
        while not until():
            assert time.monotonic() < end, f"{command[0]} did not finish: {screen[-500:]!r}"
            screen += shown(ours, 0.1)
        while process.poll() is None and time.monotonic() < end:
            os.write(ours, b"q")
            shown(ours, 0.1)
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def shown(terminal: int, seconds: float) -> bytes:
    """What a program writes to its terminal, waited for at most so long."""
    ready, _, _ = select.select([terminal], [], [], seconds)
    try:
        return os.read(terminal, 65_536) if ready else b""
    except OSError:  # the program has ended, and its end of the terminal with it
        return b""


def fetched(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=DEADLINE) as answer:
        data: bytes = answer.read()
        return data


def test_feedparser(served: Served, whole: str) -> None:
    """A reader built on feedparser fetches the feed, reads title, date and duration, and downloads byte for byte."""
    read = feedparser.parse(whole)
    assert (read.bozo, read.status) == (False, 200)
    assert [entry.title for entry in read.entries] == TITLES
    assert [re.sub(r"^0+:", "", entry.itunes_duration) for entry in read.entries] == ["2", "2"]
    assert [entry.published for entry in read.entries] == [
        each.label.published.strftime("%a, %d %b %Y %H:%M:%S +0000") for each in served.episodes
    ]
    links = [entry.enclosures[0] for entry in read.entries]
    assert {link.href.rpartition("/")[2]: fetched(link.href) for link in links} == published(served)
    assert feedparser.parse(whole, etag=read.etag).status == 304


def test_podcastparser(served: Served) -> None:
    """A reader built on podcastparser reads the same, page after page."""
    items: list[dict[str, Any]] = []
    address = served.address + "feed.xml"
    while address:
        with urllib.request.urlopen(address, timeout=DEADLINE) as answer:
            read = podcastparser.parse(address, answer)
        items += read["episodes"]
        address = read.get("paged_feed_next", "")
    assert [item["title"] for item in items] == TITLES
    assert [item["published"] for item in items] == moments(served.episodes)
    assert [item["total_time"] for item in items] == [2, 2]
    links = [item["enclosures"][0] for item in items]
    sizes = [link["file_size"] for link in links]
    assert sizes == [each.path.stat().st_size for each in served.episodes]
    assert {link["url"].rpartition("/")[2]: fetched(link["url"]) for link in links} == published(served)
