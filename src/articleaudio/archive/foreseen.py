"""What a run over an archive would do, page by page, and what that would take: nothing is rendered or written.

Only reading a page tells whether it can be rendered and how much there is to say, so pages are parsed, by as many
processes as a run would have; those that are known to be as they were are not.
"""

from __future__ import annotations

import logging
import math
from collections import Counter
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from articleaudio import episode as episode_stage
from articleaudio import scripting, source
from articleaudio.archive import rates
from articleaudio.archive.flights import Flights
from articleaudio.archive.outlook import Outlook
from articleaudio.archive.stopping import Stop
from articleaudio.archive.tally import Reasons
from articleaudio.errors import ArticleAudioError, EpisodeError, PassedOver, SourceError
from articleaudio.pipeline import NOTHING_TO_MAKE
from articleaudio.source import Unreadable

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from articleaudio.archive.batch import Work
    from articleaudio.archive.pool import Pool
    from articleaudio.archive.rates import Rates
    from articleaudio.model import Source
    from articleaudio.order import Order
    from articleaudio.pipeline import Made, Prospect

log = logging.getLogger(__name__)

CANDIDATES = 32  # pages among which one is chosen to measure with
ENOUGH = 1000  # words that earlier episodes have to say before they tell how fast words are said

State = Literal["new", "changed", "unchanged", "retracted", "pruned", "passed over", "refused"]
STATES: tuple[State, ...] = ("new", "changed", "unchanged", "retracted", "pruned", "passed over", "refused")


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What would become of a page: its name, how it stands, the guid of its episode, words to say, why it is refused.

    What would not be rendered has no words.
    """

    source: str
    state: State
    guid: str | None = None
    words: int | None = None
    error: str | None = None


@dataclass(slots=True)
class Foresight:
    """The sums of a preview, with rates where there is something to render.

    Attributes:
        counts: pages by state. `words`: to be said. `reasons`: why pages are refused.
        rates: of this machine; None as long as they are not known, or where there is nothing to say.
    """

    counts: Counter[str] = field(default_factory=Counter)
    words: int = 0
    reasons: Reasons = field(default_factory=Reasons)
    rates: Rates | None = None

    def add(self, one: Foreseen) -> None:
        """Counts a page."""
        self.counts[one.state] += 1
        self.words += one.words or 0
        if one.error:
            self.reasons.add(one.source, one.error)

    @property
    def seconds(self) -> float | None:
        """Of sound."""
        return self.words / self.rates.words if self.rates else None if self.words else 0.0

    @property
    def size(self) -> float | None:
        """Bytes of what is put into the output folder."""
        return self.seconds * self.rates.size if self.seconds and self.rates else self.seconds

    @property
    def takes(self) -> float | None:
        """Seconds that the run takes."""
        return self.seconds / self.rates.times if self.seconds and self.rates else self.seconds


@dataclass(frozen=True, slots=True)
class _Page:
    """A page that is read: what messages call it, and itself, None where it cannot be read."""

    name: str
    page: Path | Source | None


class Preview:
    """What a run would do. Go through `pages` to their end, once; then `foresight` is whole.

    Args:
        work: what an archive has to render.
        order: what is wanted.
        jobs: how many pages are read, and would be rendered, at once.
        log_level: of the processes that read.
    """

    def __init__(self, work: Work, order: Order, jobs: int, log_level: int) -> None:
        self._work, self._order, self._jobs, self._log_level = work, order, jobs, log_level
        self._seen: dict[str, str] = {}
        self._candidates = 0
        self._best: tuple[float, Path | Source] | None = None
        self.foresight = Foresight()

    def pages(self) -> Generator[Foreseen, None, None]:
        """What would become of each page, in order.

        Raises:
            ArticleAudioError: the voice asked for is not there, the output folder cannot be used, or what the settings
                name cannot.
        """
        from articleaudio.archive.pool import Pool

        scripting.check_voice(self._order)
        with Outlook(self._order) as outlook:
            jobs = min(self._jobs, self._work.count or self._jobs) or 1
            with Pool(outlook.order, outlook.known, jobs, self._log_level) as pool:
                limit = self._order.filters.limit
                for page, told in Flights(self._work.entries, limit, pool, _Desk(outlook, pool), Stop()).told():
                    one = self._foreseen(page, told)
                    self.foresight.add(one)
                    yield one
            if self.foresight.words:
                self.foresight.rates = self._rates(outlook)

    def _foreseen(self, flight: _Page, told: Future[tuple[Prospect, Made]]) -> Foreseen:
        try:
            prospect, made = told.result()
            self._claim(made.guid, flight.name)
        except PassedOver:
            return Foreseen(flight.name, "passed over")
        except ArticleAudioError as error:
            return Foreseen(flight.name, "refused", error=str(error))
        if prospect in NOTHING_TO_MAKE:
            return Foreseen(flight.name, prospect, made.guid)
        if flight.page is not None:
            self._consider(flight.page, made.words)
        return Foreseen(flight.name, prospect, made.guid, made.words)

    def _claim(self, guid: str, name: str) -> None:
        if guid in self._seen:
            raise EpisodeError(f"{name}: it is the same article as {self._seen[guid]}; a run renders the first of two.")
        self._seen[guid] = name

    def _consider(self, page: Path | Source, words: int) -> None:
        """Of the first pages that would be rendered, keeps the one that is nearest to the length of usual articles."""
        self._candidates += 1
        away = abs(math.log(max(words, 1) / rates.WORDS))
        if self._candidates <= CANDIDATES and (self._best is None or away < self._best[0]):
            self._best = (away, page)

    def _rates(self, outlook: Outlook) -> Rates | None:
        """From earlier episodes and runs; what they do not tell, from a page that is rendered now."""
        words, seconds, size, of_seconds = outlook.measured()
        times = rates.kept(self._order, self._jobs)
        is_told = words >= ENOUGH and size > 0
        if is_told and times:
            return rates.Rates(words / seconds, size / of_seconds, times, "episodes", "runs")
        if self._best is None:
            return None
        try:
            found = rates.measure(self._best[1], self._order, self._jobs)
        except ArticleAudioError as error:
            log.warning("What the run takes could not be measured: %s", error)
            return None
        if is_told:
            return rates.Rates(words / seconds, size / of_seconds, found.times, "episodes")
        return rates.Rates(found.words, found.size, times, "measured", "runs") if times else found


class _Desk:
    """Where pages are asked for: at what is known of the output folder, else at the processes that read."""

    def __init__(self, outlook: Outlook, pool: Pool) -> None:
        self._outlook, self._pool = outlook, pool

    def begin(self, entry: Path | Source | Unreadable) -> tuple[_Page, Future[tuple[Prospect, Made]]]:
        """The page, and how it stands."""
        told: Future[tuple[Prospect, Made]] = Future()
        if isinstance(entry, Unreadable):
            told.set_exception(SourceError(entry.why))
            return _Page(source.shown(entry.name), None), told
        name, unchanged = self._outlook.ask(entry)
        if unchanged is None:
            return _Page(name, entry), self._pool.foresee(entry)
        taken = episode_stage.taken_out(self._outlook.order.output, unchanged.guid)
        told.set_result((taken or "unchanged", unchanged))
        return _Page(name, entry), told

    def given_up(self, called: _Page) -> str:
        """Why it is not."""
        return f"{called.name}: the process that read it was killed, twice; is there enough memory?"
