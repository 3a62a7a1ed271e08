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

from articleaudio.archive.batch import _again, _Flight
from articleaudio.archive.output import Asked
from articleaudio.archive.pool import Pool
from articleaudio.branding import make_cover
from articleaudio.config import Settings
from articleaudio.order import Order

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from articleaudio.pipeline import Made

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")


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
    with Pool(order, {}, 1, logging.ERROR) as pool:
        lost = pool.submit(page)
        assert not pool.forsakes(forgotten)
        for process in pool._processes():
            os.kill(process.pid or 0, signal.SIGKILL)
        assert isinstance(lost.exception(), BrokenProcessPool)
        while not pool.forsakes(forgotten):
            assert not forgotten.done()
        flights = [_Flight(page, Asked(str(page), ""), made) for made in (lost, forgotten)]
        again = _again(pool, flights)
        assert again == deque(flights)
        assert len({flight.made.result().guid for flight in again}) == 1
