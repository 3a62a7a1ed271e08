"""Many pages: one after another, or an archive's by a pool of processes. They are published in the order given.

The order matters: which of two pages with one identity is published must not depend on which worker was quicker.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from articleaudio import pipeline, scripting, source
from articleaudio.archive.output import Outcome, OutputFolder
from articleaudio.errors import EngineError, PassedOver, SourceError
from articleaudio.model import Source
from articleaudio.source import Rules, Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence

    from articleaudio.archive.pool import Pool
    from articleaudio.order import Order
    from articleaudio.pipeline import Known, Made
    from articleaudio.source import Manners
    from articleaudio.speech.speaker import Speaker

Entry = Path | Source | Unreadable
"""What is to be rendered: a page file, a page out of an archive, or what could not be read of one."""

_Flight = tuple[Entry, "Future[Made]", int]

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
            yield folder.settle(source.shown(name), partial(_make, read, order, folder.known, speaker))


def _make(read: Callable[[], Source], order: Order, known: Mapping[str, Known], speaker: Speaker) -> Made:
    return pipeline.make(read(), order, known, speaker)


def _check_voice(order: Order) -> None:
    """Finds out before the first page whether the voice asked for is there."""
    if order.voice:
        scripting.profile_for("en", order)


@dataclass(frozen=True, slots=True)
class Work:
    """What an archive has to render: `entries` in order, to be gone through once; `count` of them, None if unknown."""

    entries: Iterable[Entry]
    count: int | None = None


def plan_pages(archive: Path, order: Order, rules: Rules | None = None) -> list[Path]:
    """The pages of a folder, recursively, in order; the output folder's own are no part of it.

    Raises:
        SourceError: there is no such folder, or no page in it that is wanted.
    """
    return source.wanted_pages(archive, replace(rules or Rules(), without=order.output))


def plan_archive(archive: str, order: Order, rules: Rules) -> Work:
    """The pages of a folder or another archive that are wanted, as far as can be told unread.

    Raises:
        SourceError: there is no such archive, or it holds nothing that is wanted.
    """
    if not source.is_address(archive) and Path(archive).is_dir():
        pages = plan_pages(Path(archive), order, rules)
        return Work(pages, len(pages))
    opened = source.open_archive(archive, rules)
    return Work(opened.entries, opened.count)


def run_batch(work: Work, order: Order, jobs: int, log_level: int) -> Generator[Outcome, None, None]:
    """The outcome of each page, in order; the feed is written at the end, however that comes about.

    Raises:
        ConfigError: nothing can be signed with what the settings name.
        EpisodeError: the output folder cannot be used.
    """
    _check_voice(order)
    pipeline.credentials_for(order)
    with OutputFolder(order) as folder:
        for entry, future in _made(work, order, folder.known, jobs, log_level):
            yield folder.settle(_name(entry), future.result)


def _name(entry: Entry) -> str:
    return str(entry) if isinstance(entry, Path) else source.shown(entry.name)


def _made(
    work: Work, order: Order, known: Mapping[str, Known], jobs: int, log_level: int
) -> Iterator[tuple[Entry, Future[Made]]]:
    """Each entry with its finished future, in order; a bounded number is in flight, and no more than are wanted.

    A worker that is killed breaks the whole pool: what was in flight is then tried once more in a new one.
    """
    from articleaudio.archive.pool import Pool

    limit = order.filters.limit
    with Pool(order, dict(known), min(jobs, work.count or jobs), log_level) as pool:
        entries = iter(work.entries)
        flying: deque[_Flight] = deque()
        taken = 0
        while True:
            while len(flying) < jobs * AHEAD and (limit is None or taken < limit):
                if (entry := next(entries, None)) is None:
                    break
                flying.append((entry, _submit(pool, entry), 1))
                taken += not isinstance(entry, Unreadable)
            if not flying:
                return
            entry, future, tries = flying.popleft()
            if _is_lost(future):
                flying = _again(pool, [(entry, future, tries), *flying])
                continue
            taken -= isinstance(future.exception(), PassedOver)
            yield entry, future


def _submit(pool: Pool, entry: Entry) -> Future[Made]:
    """Asks for a page to be made; of what cannot be read the future says why."""
    if not isinstance(entry, Unreadable):
        return pool.submit(entry)
    told: Future[Made] = Future()
    told.set_exception(SourceError(entry.why))
    return told


def _again(pool: Pool, broken: Sequence[_Flight]) -> deque[_Flight]:
    """What was in flight when the pool broke, submitted to a new one or given up."""
    pool.renew()
    again: deque[_Flight] = deque()
    for entry, future, tries in broken:
        if not _is_lost(future):
            again.append((entry, future, tries))
        elif tries < TRIES:
            again.append((entry, _submit(pool, entry), tries + 1))
        else:
            again.append((entry, _given_up(entry), tries))
    return again


def _is_lost(future: Future[Made]) -> bool:
    """Whether a page was lost with its pool; waits for it."""
    from concurrent.futures.process import BrokenProcessPool

    try:
        return isinstance(future.exception(), BrokenProcessPool)
    except CancelledError:
        return True


def _given_up(entry: Entry) -> Future[Made]:
    future: Future[Made] = Future()
    future.set_exception(
        EngineError(f"{_name(entry)}: the process that rendered it was killed, twice; is there enough memory?")
    )
    return future
