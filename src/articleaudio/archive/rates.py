"""How fast this machine is: what earlier runs took, and what a page of the archive takes right now.

What runs took is kept in the user's cache folder, for each way of rendering by itself; it is lost without harm.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import statistics
import time
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal

from articleaudio import article as article_stage
from articleaudio import branding, pipeline, source
from articleaudio.config import cache_folder
from articleaudio.files import write_atomically
from articleaudio.model import Source
from articleaudio.source import Filters

if TYPE_CHECKING:
    from articleaudio.archive.tally import Tally
    from articleaudio.model import Article
    from articleaudio.order import Order

log = logging.getLogger(__name__)

NAME = "rates.json"
RUNS = 5
"""Runs that are kept of each way of rendering; the one in the middle counts, whatever the machine did meanwhile."""

WAYS = 50
"""Ways of rendering that are kept."""

ENOUGH = 20
"""Articles that a run has to render before what it took says anything of the next one."""

WORDS = 600
"""Words of a page that are spoken to measure; those of an article of usual length."""

Origin = Literal["episodes", "runs", "measured"]


@dataclass(frozen=True, slots=True)
class Rates:
    """What rendering takes.

    Attributes:
        words: that are said in a second of sound.
        size: bytes of all files of an episode, by its seconds of sound.
        times: seconds of sound that are made in a second, by all jobs together.
        of_sound: where `words` and `size` come from, earlier episodes or a page that was rendered for that.
        of_time: where `times` comes from, earlier runs or that page.
    """

    words: float
    size: float
    times: float
    of_sound: Origin = "measured"
    of_time: Origin = "measured"


# ---------------------------------------------------------------------------------------------- earlier runs


def keep(order: Order, jobs: int, tally: Tally) -> None:
    """Keeps how fast a run was, if it says anything: most of its pages were rendered, and not for a second time."""
    rendered = tally.counts["rendered"]
    if order.force or not order.settings.cache.megabytes or rendered < ENOUGH or 2 * rendered < tally.pages:
        return
    told = _told()
    way = _way(order, jobs)
    runs = [*told.pop(way, []), round(tally.times_real_time, 3)][-RUNS:]
    kept = dict([*told.items(), (way, runs)][-WAYS:])
    try:
        _path().parent.mkdir(parents=True, exist_ok=True)
        write_atomically(_path(), json.dumps(kept).encode())
    except OSError as error:
        log.debug("%s cannot be written (%s).", _path(), error.strerror)


def kept(order: Order, jobs: int) -> float | None:
    """How many seconds of sound earlier runs made in a second; None if none was like this one."""
    runs = _told().get(_way(order, jobs))
    return statistics.median(runs) if runs else None


def _told() -> dict[str, list[float]]:
    try:
        data: Any = json.loads(_path().read_bytes())
        return {str(way): [float(run) for run in runs if float(run) > 0] for way, runs in data.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _path() -> Path:
    return cache_folder() / NAME


def _way(order: Order, jobs: int) -> str:
    """What of a run decides how fast it is, but for its pages."""
    settings = order.settings
    facts = {
        "voice": order.voice,
        "language": settings.show.language,
        "audio": settings.audio.model_dump(mode="json"),
        "sounds": bool(settings.sounds.named),
        "device": settings.speech.device,
        "signed": bool(settings.signing.certificate),
        "unchecked": order.unchecked,
        "jobs": jobs,
    }
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()[:16]


# ---------------------------------------------------------------------------------------------- right now


def measure(page: Path | Source, order: Order, jobs: int) -> Rates:
    """Renders the beginning of a page in a temporary folder, without the clips that are kept; as much for each job.

    A few words are rendered first, that nothing is measured that a run does once.

    Raises:
        ArticleAudioError: it cannot be rendered.
    """
    found = page if isinstance(page, Source) else source.read(str(page))
    article = article_stage.parse(found, order.corrections, force=True)
    with TemporaryDirectory(prefix="articleaudio-") as folder:
        alone = _alone(order, Path(folder))
        branding.make_cover(alone)
        with pipeline.speaker_for(alone, jobs=1) as speaker:
            pipeline.make(_beginning(article, WORDS // 20), alone, {}, speaker)
            started = time.perf_counter()
            made = pipeline.make(_beginning(article, WORDS), alone, {}, speaker)
            took = time.perf_counter() - started
        if made.staged is None:
            raise AssertionError("a page in an empty folder is always new")
        seconds = made.staged.episode.seconds
        size = sum(part.stat().st_size for part, _ in made.staged.parts)
    return Rates(made.words / seconds, size / seconds, seconds / took * min(jobs, os.cpu_count() or 1))


def _alone(order: Order, folder: Path) -> Order:
    """The order for a page by itself, of which nothing is kept."""
    settings = order.settings
    settings = settings.model_copy(update={"cache": settings.cache.model_copy(update={"megabytes": 0})})
    return replace(
        order, settings=settings, output=folder, force=True, lenient=True, filters=Filters(), include=(), exclude=()
    )


def _beginning(article: Article, words: int) -> Source:
    """A page of the first lines of an article, up to so many words, and no more than a line beyond."""
    lines: list[str] = []
    for line in article.text.splitlines():
        lines.append(line)
        words -= len(line.split())
        if words <= 0:
            break
    body = "".join(f"<p>{escape(line)}</p>" for line in lines)
    head = escape(article.headline)
    page = (
        f'<!doctype html><html lang="{escape(article.language)}"><head><title>{head}</title></head>'
        f"<body><article><h1>{head}</h1>{body}</article></body></html>"
    )
    return Source(f"the beginning of {article.headline!r}", page.encode("utf-8", "replace"), "utf-8", "html")
