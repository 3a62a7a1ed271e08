"""Who makes the pages of a batch: processes of this machine, or workers of a cluster. They publish nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from concurrent.futures import Future
    from contextlib import AbstractContextManager
    from pathlib import Path

    from articleaudio.archive.known import Roll
    from articleaudio.model import Source
    from articleaudio.order import Order
    from articleaudio.pipeline import Made


class Crew(Protocol):
    """Those who do the work, whatever it is."""

    @property
    def width(self) -> int:
        """How many pages are worked on at once, now; at least 1."""

    def begin_no_more(self) -> None:
        """Has what is being made finished; the futures of all other pages are cancelled."""

    def forsakes(self, future: Future[Any]) -> bool:
        """Whether nobody is left to finish a page, and its future will never come."""

    def renew(self) -> None:
        """Makes ready to take pages again after some were lost.

        Raises:
            EngineError: that cannot be.
        """


class Workforce(Crew, Protocol):
    """Takes pages, each for a future; what it staged lies in the order's output folder."""

    def submit(self, page: Path | Source) -> Future[Made]:
        """Asks for a page to be made.

        The future is cancelled, or raises BrokenProcessPool, where the page was lost with who had it in hand.
        """


def hire(order: Order, known: Roll, jobs: int, log_level: int, cluster: str = "") -> AbstractContextManager[Workforce]:
    """So many processes of this machine, or the workers of the cluster whose scheduler has that address.

    Raises:
        EngineMissing: there is a cluster, and its extra is missing.
        EngineError: no scheduler answers there, or its workers cannot do the work.
        ConfigError: what the settings name cannot be brought to the workers.
    """
    if cluster:
        from articleaudio.archive.cluster import Cluster

        return Cluster(cluster, order, known, log_level)
    from articleaudio.archive.pool import Pool

    return Pool(order, known, jobs, log_level)
