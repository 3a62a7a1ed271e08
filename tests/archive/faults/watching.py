"""Watches a run from outside: whether the feed is valid at each moment, and which processes there are."""

from __future__ import annotations

import os
import signal
import threading
import time
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    import random
    from types import TracebackType
    from typing import Self

POLLS = 0.002  # seconds between two looks, so that what is watched gets a processor, too
SECONDS_TO_END = 20.0
LINGERS = 0.08  # seconds, at most, from when a process is seen until it is killed


class Watch:
    """Holds a feed against its folder all the while: every page parses, each enclosure is there, as long as it tells.

    A context manager; `complaints` are for afterwards. A feed that was there once must be there always.
    """

    def __init__(self, output: Path) -> None:
        self.complaints: list[str] = []
        self.looks = 0
        self._output = output
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._look_on)
        self._was_there = False

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ends.set()
        self._thread.join()

    def _look_on(self) -> None:
        while not self._ends.wait(POLLS):
            for path in (self._output / "feed.xml", *self._pages()):
                self._look(path)
            self.looks += 1

    def _pages(self) -> list[Path]:
        """Of older episodes; none while there is no folder: a first run that fails takes its own away again."""
        with suppress(FileNotFoundError):
            return list(self._output.glob("feed-*.xml"))
        return []

    def _look(self, path: Path) -> None:
        """A complaint counts only if the feed is still the same one: else it was replaced between two looks at it."""
        before = _bytes(path)
        wrong = _wrong(before, self._output)
        if before is None:
            wrong = "it is gone" if self._was_there and path.name == "feed.xml" else ""
        elif path.name == "feed.xml":
            self._was_there = True
        if wrong and _bytes(path) == before:
            self.complaints.append(f"{path.name}: {wrong}")


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _wrong(feed: bytes | None, output: Path) -> str:
    if feed is None:
        return ""
    try:
        enclosures = _enclosures(feed)
    except ET.ParseError as error:
        return str(error)
    for name, length in enclosures:
        try:
            size = (output / "episodes" / name).stat().st_size
        except FileNotFoundError:
            return f"{name} is gone"
        if size != length:
            return f"{name} has {size} bytes, not {length}"
    return ""


@lru_cache(maxsize=8)
def _enclosures(feed: bytes) -> list[tuple[str, int]]:
    """File names and lengths, in order."""
    found = ET.fromstring(feed).findall("./channel/item/enclosure")  # noqa: S314 - our own
    return [(Path(urlsplit(one.attrib["url"]).path).name, int(one.attrib["length"])) for one in found]


class Timed:
    """Kills a process after a drawn time, which is the fault itself. `killed` says whether it was there to be hit."""

    def __init__(self, pid: int, after: float) -> None:
        self.killed = False
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._kill, args=(pid, after))
        self._thread.start()

    def end(self) -> None:
        """Lets go of the process, which is about to be waited for, or waits for the kill."""
        self._thread.join()

    def _kill(self, pid: int, after: float) -> None:
        self._ends.wait(after)
        if not _is_dead(pid):
            os.kill(pid, signal.SIGKILL)
            self.killed = True


class Hunter:
    """Kills processes of a run as they are seen: of each of `prey` one, some drawn moment after it was first there.

    The moment is the fault itself; nothing waits for it. `killed` says which were hit.
    """

    def __init__(self, root: int, prey: list[tuple[str, int]], chance: random.Random) -> None:
        self.killed: list[str] = []
        self._root = root
        self._prey = [(kind, nth, chance.uniform(0, LINGERS)) for kind, nth in prey]
        self._seen: dict[int, str] = {}
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._hunt)
        self._thread.start()

    def end(self) -> None:
        """Ends the hunt, when the run is over."""
        self._ends.set()
        self._thread.join()

    def _hunt(self) -> None:
        while self._prey and not self._ends.wait(POLLS):
            for pid, kind in _family(self._root):
                if pid not in self._seen:
                    self._seen[pid] = kind
                    self._met(pid, kind, sum(one == kind for one in self._seen.values()))

    def _met(self, pid: int, kind: str, nth: int) -> None:
        for one in [one for one in self._prey if one[:2] == (kind, nth)]:
            self._prey.remove(one)
            self._ends.wait(one[2])
            with suppress(ProcessLookupError):
                if _kind(pid, is_child=kind == "worker") == kind and not _is_dead(pid):
                    os.kill(pid, signal.SIGKILL)
                    self.killed.append(kind)


def _family(root: int) -> list[tuple[int, str]]:
    """The processes that a run has started, at any depth, and what each is; what is none of the kinds is left out."""
    found, open_ends = [], [(root, 0)]
    while open_ends:
        parent, depth = open_ends.pop()
        for pid in _children(parent):
            open_ends.append((pid, depth + 1))
            if kind := _kind(pid, is_child=depth == 0):
                found.append((pid, kind))
    return found


def _kind(pid: int, *, is_child: bool) -> str:
    """`engine`, `ffmpeg`, `worker` (what else the main process has for a child), or "" for others and for none."""
    with suppress(OSError):
        told = Path(f"/proc/{pid}/cmdline").read_bytes()
        if b"articleaudio.speech.child" in told:
            return "engine"
        if b"ffmpeg" in told.partition(b"\0")[0]:
            return "ffmpeg"
        if b"resource_tracker" not in told and is_child and told:
            return "worker"
    return ""


def _children(pid: int) -> list[int]:
    found: list[int] = []
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            found += map(int, (task / "children").read_text(encoding="ascii").split())
    return found


def _is_dead(pid: int) -> bool:
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] == "Z"
    return True


def survivors(folder: Path) -> list[int]:
    """Processes that a run left: those whose working folder it is, after they had time to end."""
    deadline = time.monotonic() + SECONDS_TO_END
    while (found := _working_in(folder)) and time.monotonic() < deadline:
        pass
    return found


def _working_in(folder: Path) -> list[int]:
    found = []
    for process in Path("/proc").iterdir():
        with suppress(OSError):
            if process.name.isdigit() and (process / "cwd").readlink() == folder and not _is_dead(int(process.name)):
                found.append(int(process.name))
    return found
