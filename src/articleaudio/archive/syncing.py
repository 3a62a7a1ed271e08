"""Keeping up with an archive: what is new or changed since the last time becomes episodes, and nothing else is touched.

It is a batch over what is due; the diary says what that is. Two syncs at once exclude one another from their first
request on, since each holds the output folder's lock all the while.
"""

from __future__ import annotations

from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from articleaudio import episode as episode_stage
from articleaudio.archive.batch import Work, plan_archive, run_batch
from articleaudio.archive.diary import Asking, Diary
from articleaudio.archive.holding import held, unusable
from articleaudio.errors import NothingThere

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from articleaudio.archive.output import Outcome
    from articleaudio.archive.stopping import Stop
    from articleaudio.order import Order
    from articleaudio.source import Rules

_DEFAULT = Asking()


def sync(  # noqa: PLR0913 - each is a choice of the user's
    archive: str,
    order: Order,
    rules: Rules,
    jobs: int,
    log_level: int,
    *,
    max_failures: int | None = None,
    asking: Asking = _DEFAULT,
    stop: Stop | None = None,
) -> Generator[Outcome, None, None]:
    """The outcome of each page that is new, changed, or to be tried again; none where there is no such page.

    Args:
        archive: a folder, any other archive, or the address of one; the summaries of a feed are followed.
        order: what is wanted of the run; its `filters` are those of `rules`.
        rules: which pages are wanted, and how they are fetched.
        jobs: pages rendered at once.
        log_level: of the worker processes.
        max_failures: after so many the rest is left for the next time.
        asking: what is looked at whatever is remembered.
        stop: may end the run, as of `run_batch`.

    Raises:
        FolderBusy: another run writes into the output folder.
        SourceError: the archive cannot be read.
        ConfigError, EpisodeError: as `run_batch`.
    """
    with _made_and_held(order.output):
        diary = Diary(order.output, archive, rules, asking)
        work = _due(archive, order, replace(rules, is_due=diary.is_due, follows=True), diary)
        if work is None:
            return
        if any(order.output.iterdir()):  # else nothing is lost if this run is killed
            diary.save(unfinished=True)
        is_finished = False
        try:
            held = replace(order, has_lock=True)
            with closing(run_batch(work, held, jobs, log_level, max_failures, stop)) as rendered:
                for outcome in rendered:
                    _note(diary, outcome)
                    yield outcome
            is_finished = not (stop and stop.cut_short)
        finally:
            diary.save(unfinished=not is_finished)


def _due(archive: str, order: Order, rules: Rules, diary: Diary) -> Work | None:
    """What is to be done; None if there is nothing."""
    try:
        work = plan_archive(archive, order, rules)
    except NothingThere:
        work = Work(archive, [], 0)
    due = diary.due(work.entries)
    if isinstance(work.entries, list):
        listed = list(due)
        found = Work(work.name, listed, len(listed))
        is_any = bool(listed)
    else:
        first = next(due, None)
        found = Work(work.name, chain([] if first is None else [first], due))
        is_any = first is not None
    # A feed that another run, or a killed one, may not have written is written by a run over nothing.
    is_owed = diary.was_cut_short or diary.is_shelf_other or episode_stage.is_unfinished(order.output)
    return found if is_any or is_owed else None


def _note(diary: Diary, outcome: Outcome) -> None:
    troubled = outcome.status == "rendered" and outcome.episode and episode_stage.is_troubled(outcome.episode)
    failed = outcome.status == "failed" or bool(troubled)  # what a fallback said is tried again
    diary.note(outcome.source, failed=failed, passed_over=outcome.status == "passed over")


@contextmanager
def _made_and_held(folder: Path) -> Iterator[None]:
    """The lock of an output folder, which is made if it is not there, and then goes again if it stays empty."""
    is_made = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unusable(folder, error) from error
    with held(folder):
        try:
            yield
        finally:
            if is_made:
                with suppress(OSError):
                    folder.rmdir()
