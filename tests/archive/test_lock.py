"""Two runs in one output folder exclude one another, also where the first removes it."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from articleaudio.files import lock

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no flock")


class _Waiting(logging.Handler):
    """Knows when somebody waits for the folder."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = threading.Event()

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002 - as the library calls it
        """The only message of the module."""
        self.seen.set()


def test_who_waits_for_a_folder_that_is_removed_holds_the_new_one(tmp_path: Path) -> None:
    """A run that published nothing removes the folder again; who waited makes it anew, and alone has it."""
    folder, waiting, order = tmp_path / "output", _Waiting(), list[str]()
    logging.getLogger("articleaudio.files").addHandler(waiting)
    go_on, has_it = threading.Event(), threading.Event()

    def wait_for_it() -> None:
        with lock(folder, make=True):
            order.append("second")
            (folder / "page").touch()
            has_it.set()
            go_on.wait()

    second = threading.Thread(target=wait_for_it)
    try:
        with lock(folder, make=True):
            second.start()
            waiting.seen.wait()
            order.append("first")
            folder.rmdir()
        has_it.wait()
        assert order == ["first", "second"]
        with pytest.raises(BlockingIOError), lock(folder, wait=False):
            order.append("third")
    finally:
        go_on.set()
        second.join()
        logging.getLogger("articleaudio.files").removeHandler(waiting)
    with lock(folder, wait=False):
        assert (folder / "page").exists()


def test_a_folder_that_is_not_to_be_made_is_missed(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), lock(tmp_path / "output"):
        raise AssertionError
