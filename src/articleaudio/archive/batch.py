"""Many pages: one after another, or an archive's by a pool of processes. They are published in the order given.

The order matters: which of two pages with one identity is published must not depend on which worker was quicker.
"""

from __future__ import annotations

from concurrent.futures import Future
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from articleaudio import branding, pipeline, scripting, source
from articleaudio.archive.catalogue import entries, key_of
from articleaudio.archive.flights import Flights
from articleaudio.archive.output import Asked, Outcome, OutputFolder
from articleaudio.archive.stopping import Stop
from articleaudio.archive.workforce import hire
from articleaudio.errors import SourceError
from articleaudio.model import Source
from articleaudio.source import Rules, Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping, Sequence

    from articleaudio.archive.workforce import Workforce
    from articleaudio.labelling import Known
    from articleaudio.order import Order
    from articleaudio.pipeline import Made
    from articleaudio.source import Manners
    from articleaudio.speech.speaker import Speaker

Entry = Path | Source | Unreadable
"""What is to be rendered: a page file, a page out of an archive, or what could not be read of one."""


def render_each(
    names: Sequence[str],
    order: Order,
    *,
    url: str | None = None,
    manners: Manners | None = None,
    stop: Stop | None = None,
) -> Generator[Outcome, None, None]:
    """Renders sources one after another in this process; a failed one is told in its outcome. The feed comes last.

    `manners` says how sources that are web addresses are fetched. Where there are several, `stop` ends the run behind
    the one in hand; one alone is interrupted, as a run that is asked twice.

    Raises:
        ArticleAudioError: the voice asked for is not there, nothing can be signed with what the settings name, or the
            output folder cannot be used.
    """
    branding.credentials_for(order)
    likely = scripting.profile_for(order.settings.show.language, order)
    with pipeline.speaker_for(order) as speaker, OutputFolder(order) as folder:
        speaker.warm(likely)
        stop = stop or Stop()
        if len(names) > 1:
            stop.hear()
        for name in names:
            if stop.asked:
                stop.cut_short = True
                return
            read = partial(source.read, name, url=url, manners=manners)
            shown = source.shown(name)
            key = "" if name == "-" else key_of(shown)
            yield folder.settle(Asked(shown, key), partial(_make, read, order, folder.known, speaker, stop))


def _make(read: Callable[[], Source], order: Order, known: Mapping[str, Known], speaker: Speaker, stop: Stop) -> Made:
    with stop.in_hand():
        return pipeline.make(read(), order, known, speaker)


@dataclass(frozen=True, slots=True)
class Work:
    """What an archive has to render.

    Attributes:
        name: the archive's, as the user gave it.
        entries: in order; to be gone through once.
        count: how many there are at most; None if that is not known.
    """

    name: str
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
        return Work(archive, pages, len(pages))
    opened = source.open_archive(archive, rules)
    return Work(opened.name, opened.entries, opened.count)


def failed_before(work: Work, order: Order) -> Work:
    """What of it failed when it was last rendered into the output folder; all, where it was not read to its end."""
    failed = {entry.name for entry in entries(order.output, "failed")}
    if key_of(work.name) in failed:
        return work
    if isinstance(work.entries, list) or not failed:
        pages = [page for page in work.entries if key_of(_name(page)) in failed] if failed else []
        return Work(work.name, pages, len(pages))
    return Work(work.name, (entry for entry in work.entries if key_of(_name(entry)) in failed), len(failed))


def run_batch(
    work: Work,
    order: Order,
    jobs: int,
    log_level: int,
    max_failures: int | None = None,
    stop: Stop | None = None,
    *,
    cluster: str = "",
) -> Generator[Outcome, None, None]:
    """The outcome of each page, in order; the feed is written at the end, however that comes about.

    After `max_failures` pages that failed, those that are left are not rendered. `stop` may end the run: what the
    workers are at is finished and published, nothing else is started. `cluster` is the address of a scheduler whose
    workers make the pages; without one, so many processes of this machine do.

    Raises:
        ConfigError: nothing can be signed with what the settings name, or its files cannot be brought to a cluster.
        EpisodeError: the output folder cannot be used.
        EngineError: there is no such cluster, or it was lost.
    """
    scripting.check_voice(order)
    branding.credentials_for(order)
    stop = stop or Stop()
    hired = partial(hire, order, jobs=min(jobs, work.count or jobs), log_level=log_level, cluster=cluster)
    with (
        OutputFolder(order, keeps_failures=True) as folder,
        hired(folder.known) as pool,
        closing(Flights(work.entries, order.filters.limit, pool, _Desk(work, folder, pool), stop).told()) as made,
    ):
        stop.hear()
        failures = 0
        for asked, future in made:
            outcome = folder.settle(asked, future.result)
            yield outcome
            failures += outcome.status == "failed"
            if failures == max_failures:
                return
        if not stop.cut_short and order.filters.limit is None:
            folder.was_gone_through(work.name)


def _name(entry: Entry) -> str:
    return str(entry) if isinstance(entry, Path) else source.shown(entry.name)


class _Desk:
    """Where the pages of an archive are asked for: at the output folder, which may have them, else at the workers."""

    def __init__(self, work: Work, folder: OutputFolder, pool: Workforce) -> None:
        self._work, self._folder, self._pool = work, folder, pool

    def begin(self, entry: Entry) -> tuple[Asked, Future[Made]]:
        """What is asked for, and what comes of it; a page that is as it was before the run needs no worker."""
        made: Future[Made] = Future()
        name = _name(entry)
        if isinstance(entry, Unreadable):
            made.set_exception(SourceError(entry.why))
            return Asked(name, key_of(name)), made
        try:
            asked, unchanged = self._folder.ask(entry)
        except Exception as error:  # noqa: BLE001 - whatever one page does, it is told as its failure
            made.set_exception(error)
            return Asked(name, key_of(name)), made
        if unchanged is None:
            return asked, self._pool.submit(entry)
        made.set_result(unchanged)
        return asked, made

    def given_up(self, called: Asked) -> str:
        """Why it is not."""
        return f"{called.name}: the process that rendered it was killed, twice; is there enough memory?"
