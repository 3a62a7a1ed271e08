"""Many pages: one after another, or an archive's by a pool of processes. They are published in the order given.

The order matters: which of two pages with one identity is published must not depend on which worker was quicker.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import CancelledError, Future
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from articleaudio import pipeline, scripting, source
from articleaudio.archive.catalogue import entries
from articleaudio.archive.output import Asked, Outcome, OutputFolder, key_of
from articleaudio.errors import EngineError, SourceError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
    from pathlib import Path

    from articleaudio.archive.pool import Pool
    from articleaudio.model import Source
    from articleaudio.order import Order
    from articleaudio.pipeline import Known, Made
    from articleaudio.source import Manners
    from articleaudio.speech.speaker import Speaker

AHEAD = 4  # pages in flight for each job: enough that a long one does not idle the others
TRIES = 2  # for pages whose worker process was killed


def render_each(
    names: Iterable[str], order: Order, *, url: str | None = None, manners: Manners | None = None
) -> Generator[Outcome, None, None]:
    """Renders sources one after another in this process; a failed one is told in its outcome. The feed comes last.

    `manners` says how sources that are web addresses are fetched.

    Raises:
        ArticleAudioError: the voice asked for is not there, nothing can be signed with what the settings name, or the
            output folder cannot be used.
    """
    pipeline.credentials_for(order)
    likely = scripting.profile_for(order.settings.show.language, order)
    with pipeline.speaker_for(order) as speaker, OutputFolder(order) as folder:
        speaker.warm(likely)
        for name in names:
            read = partial(source.read, name, url=url, manners=manners)
            shown = source.shown(name)
            yield folder.settle(Asked(shown, shown), partial(_make, read, order, folder.known, speaker))


def _make(read: Callable[[], Source], order: Order, known: Mapping[str, Known], speaker: Speaker) -> Made:
    return pipeline.make(read(), order, known, speaker)


def _check_voice(order: Order) -> None:
    """Finds out before the first page whether the voice asked for is there."""
    if order.voice:
        scripting.profile_for("en", order)


def plan_pages(archive: Path, order: Order) -> list[Path]:
    """The pages of a folder, recursively, in order; the output folder's own are no part of it.

    Raises:
        SourceError: there is no such folder, or no page in it.
    """
    output = order.output.resolve()
    pages = [page for page in source.pages(archive) if output not in page.resolve().parents]
    if not pages:
        raise SourceError(f"{archive}: there is no page in this folder but what lies in the output folder.")
    return pages


def failed_before(pages: Sequence[Path], order: Order) -> list[Path]:
    """Those of the pages that failed when they were last rendered into the output folder."""
    failed = {entry.name for entry in entries(order.output, "failed")}
    return [page for page in pages if key_of(page) in failed]


def run_batch(
    pages: Sequence[Path], order: Order, jobs: int, log_level: int, max_failures: int | None = None
) -> Generator[Outcome, None, None]:
    """The outcome of each page, in order; the feed is written at the end, however that comes about.

    After `max_failures` pages that failed, those that are left are not rendered.

    Raises:
        ConfigError: nothing can be signed with what the settings name.
        EpisodeError: the output folder cannot be used.
    """
    _check_voice(order)
    pipeline.credentials_for(order)
    with OutputFolder(order) as folder, closing(_made(pages, order, folder, jobs, log_level)) as made:
        failures = 0
        for asked, future in made:
            outcome = folder.settle(asked, future.result)
            yield outcome
            failures += outcome.status == "failed"
            if failures == max_failures:
                return


@dataclass(slots=True)
class _Flight:
    """A page that is on its way through the workers."""

    page: Path
    asked: Asked
    made: Future[Made]
    tries: int = 1


def _made(
    pages: Sequence[Path], order: Order, folder: OutputFolder, jobs: int, log_level: int
) -> Generator[tuple[Asked, Future[Made]], None, None]:
    """Each page with its finished future, in order; a bounded number is in flight.

    A page that is as it was before the run needs no worker. A worker that is killed breaks the whole pool: what was in
    flight is then tried once more in a new one.
    """
    from articleaudio.archive.pool import Pool

    with Pool(order, dict(folder.known), min(jobs, len(pages)), log_level) as pool:
        waiting = deque(pages)
        flying: deque[_Flight] = deque()
        while waiting or flying:
            while waiting and len(flying) < jobs * AHEAD:
                flying.append(_started(waiting.popleft(), folder, pool))
            one = flying.popleft()
            if _is_lost(one.made):
                flying = _again(pool, [one, *flying])
                continue
            yield one.asked, one.made


def _started(page: Path, folder: OutputFolder, pool: Pool) -> _Flight:
    asked, unchanged = folder.ask(page)
    if unchanged is None:
        return _Flight(page, asked, pool.submit(page))
    made: Future[Made] = Future()
    made.set_result(unchanged)
    return _Flight(page, asked, made)


def _again(pool: Pool, broken: Sequence[_Flight]) -> deque[_Flight]:
    """What was in flight when the pool broke, submitted to a new one or given up."""
    pool.renew()
    for one in broken:
        if _is_lost(one.made):
            one.made = pool.submit(one.page) if one.tries < TRIES else _given_up(one.page)
            one.tries += 1
    return deque(broken)


def _is_lost(future: Future[Made]) -> bool:
    """Whether a page was lost with its pool; waits for it."""
    from concurrent.futures.process import BrokenProcessPool

    try:
        return isinstance(future.exception(), BrokenProcessPool)
    except CancelledError:
        return True


def _given_up(page: Path) -> Future[Made]:
    future: Future[Made] = Future()
    future.set_exception(
        EngineError(f"{page}: the process that rendered it was killed, twice; is there enough memory?")
    )
    return future
