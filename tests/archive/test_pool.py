"""What becomes of pages whose workers are killed."""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections import deque
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING

import pytest

from articleaudio.archive.catalogue import Catalogue
from articleaudio.archive.flights import Flights
from articleaudio.archive.known import roll_of
from articleaudio.archive.pool import Pool
from articleaudio.archive.stopping import Stop
from articleaudio.branding import make_cover
from articleaudio.config import Settings
from articleaudio.order import Order
from articleaudio.source import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from articleaudio.model import Source
    from articleaudio.pipeline import Made

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")


class Desk:
    """Hands out futures that are there, then the pool's."""

    def __init__(self, pool: Pool, there: deque[Future[Made]]) -> None:
        self._pool, self._there = pool, there

    def begin(self, entry: Path | Source | Unreadable) -> tuple[str, Future[Made]]:
        """The next one."""
        assert not isinstance(entry, Unreadable)
        return str(entry), self._there.popleft() if self._there else self._pool.submit(entry)

    def given_up(self, called: str) -> str:
        """A sentence."""
        return f"{called} is given up."


def test_a_page_that_the_pool_forgot_is_rendered_all_the_same(
    tmp_path: Path, make_page: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python may forget what is submitted in the moment in which a pool breaks: nobody waits for that for ever."""
    monkeypatch.setenv("ARTICLEAUDIO_CACHE", str(tmp_path / "cache"))
    page = tmp_path / "page.html"
    page.write_text(make_page(), "utf-8")
    order = Order(Settings(), tmp_path, tmp_path / "output", voice="tone")
    (tmp_path / "output").mkdir()
    make_cover(order)
    forgotten: Future[Made] = Future()
    with Catalogue(order.output) as catalogue, Pool(order, roll_of(order.output, catalogue), 1, logging.ERROR) as pool:
        lost = pool.submit(page)
        assert not pool.forsakes(forgotten)
        for process in pool._processes():
            os.kill(process.pid or 0, signal.SIGKILL)
        assert isinstance(lost.exception(), BrokenProcessPool)
        while not pool.forsakes(forgotten):
            assert not forgotten.done()
        desk = Desk(pool, deque([lost, forgotten]))
        told = list(Flights([page, page], None, pool, desk, Stop()).told())
        assert len({made.result().guid for _, made in told}) == 1
        assert len(told) == 2
