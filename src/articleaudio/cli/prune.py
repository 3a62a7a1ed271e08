"""`articleaudio prune`: old episodes out of the feed, and their files deleted."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from articleaudio.cli import options, values

if TYPE_CHECKING:
    from articleaudio.archive.pruning import Held, Pruning
    from articleaudio.order import Order

DAYS = {"d": 1, "w": 7, "y": 365}
LONGEST = 1000 * 365  # days: no article is as old
BYTES = {"": 1, "k": 2**10, "m": 2**20, "g": 2**30, "t": 2**40}
MEGABYTE = 2**20


def _age(context: click.Context, parameter: click.Parameter, value: str | None) -> timedelta | None:
    if value is None:
        return None
    found = re.fullmatch(r"(\d{1,5}) ?([dwy])\w*", value.strip().lower())
    if not found or int(found[1]) * DAYS[found[2]] > LONGEST:
        raise click.BadParameter("it is a number of days, weeks or years: 90d, 12w or 2y", context, parameter)
    return timedelta(days=int(found[1]) * DAYS[found[2]])


def _size(context: click.Context, parameter: click.Parameter, value: str | None) -> int | None:
    if value is None:
        return None
    found = re.fullmatch(r"(\d{1,15}(?:\.\d{1,6})?) ?([kmgt]?)(?:i?b)?", value.strip().lower())
    if not found:
        raise click.BadParameter("it is a number of bytes, kB, MB, GB or TB: 500M or 1.5 GB", context, parameter)
    return round(float(found[1]) * BYTES[found[2]])


@click.command()
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path), default=Path("output"))
@click.option(
    "--older-than", callback=_age, metavar="AGE", help="Take out what was published longer ago: 90d, 12w or 2y."
)
@click.option("--keep", type=values.Whole(min=1), metavar="N", help="Leave the N newest.")
@click.option("--max-size", callback=_size, metavar="SIZE", help="Leave the newest ones that fit: 500M or 20G.")
@click.option(
    "--keep-superseded",
    type=values.Amount(min=0),
    default=0.0,
    metavar="DAYS",
    help="Keep the file before a correction that long, as `batch` does.",
)
@click.option("--dry-run", is_flag=True, help="Change nothing, and print what would go.")
@click.option("--undo", is_flag=True, help="Forget what was pruned, so that the next run renders it again.")
@options.config
@options.as_json_object
@options.verbosity
def prune(
    folder: Path,
    older_than: timedelta | None,
    keep: int | None,
    max_size: int | None,
    keep_superseded: float,
    config: Path | None,
    *,
    dry_run: bool,
    undo: bool,
    as_json: bool,
) -> None:
    """Take old episodes out of the feed and delete their files, by age, count or size.

    An episode goes if one of the bounds says so. The feed is written without it first, then its files go: MP3,
    transcripts, chapters, record, and whatever else bears its name. It leaves a note in the folder `pruned/`, so that
    neither `batch` nor `sync` brings it back; their `--force` does, and so does `render --force` for one article.
    What superseded files and the clip cache have too much goes as well. Prints the MP3s that went.

    \b
    Examples:
      articleaudio prune --keep 200
      articleaudio prune ~/podcast --older-than 1y --max-size 20G --dry-run
      articleaudio prune --undo
    """
    from articleaudio.archive.pruning import Bounds, let_all_back
    from articleaudio.archive.pruning import prune as prune_folder

    has_bound = not (older_than is None and keep is None and max_size is None)
    if undo and (has_bound or dry_run or keep_superseded):
        raise click.UsageError("--undo stands alone.")
    if not undo and not has_bound:
        raise click.UsageError("Say what may stay: --older-than AGE, --keep N or --max-size SIZE.")
    order = options.order(config, folder, keep_superseded=keep_superseded)
    if undo:
        _note(f"{_count(let_all_back(order))} may be rendered again.")
        return
    bounds = Bounds(datetime.now(UTC) - older_than if older_than is not None else None, keep, max_size)
    found = prune_folder(order, bounds, is_trial=dry_run)
    freed = 0 if dry_run else _prune_clips(order)
    if as_json:
        click.echo(json.dumps(_as_json(found, freed, is_trial=dry_run), ensure_ascii=False, indent=2))
        return
    for one in found.going:
        click.echo(one.episode.path)
    _note(_summary(found, freed, is_trial=dry_run))


def _prune_clips(order: Order) -> int:
    """Brings the clip cache within its bound; bytes that were freed."""
    from articleaudio.cli.cache import clips_of

    clips = clips_of(order)
    before = clips.holds().size
    clips.prune()
    return max(0, before - clips.holds().size)


def _summary(found: Pruning, freed: int, *, is_trial: bool) -> str:
    left = f"{_count(len(found.staying))}, {_megabytes(found.staying)}"
    clips = f" Clips: {freed / MEGABYTE:.1f} MB went." if freed else ""
    if not found.going:
        return f"nothing to prune: {left}.{clips}"
    went = "would go" if is_trial else "pruned"
    stay = "would be left" if is_trial else "are left" if len(found.staying) != 1 else "is left"
    return f"{_count(len(found.going))} {went}, {_megabytes(found.going)}; {left} {stay}.{clips}"


def _as_json(found: Pruning, freed: int, *, is_trial: bool) -> dict[str, object]:
    going = [
        {
            "episode": str(one.episode.path),
            "guid": one.episode.label.guid,
            "headline": one.episode.label.headline,
            "published": one.episode.label.published.isoformat(),
            "bytes": one.size,
        }
        for one in found.going
    ]
    return {
        "dry_run": is_trial,
        "pruned": going,
        "bytes": sum(one.size for one in found.going),
        "left": {"episodes": len(found.staying), "bytes": sum(one.size for one in found.staying)},
        "clip_bytes": freed,
    }


def _count(number: int) -> str:
    return "1 episode" if number == 1 else f"{number} episodes"


def _megabytes(held: tuple[Held, ...]) -> str:
    return f"{sum(one.size for one in held) / MEGABYTE:.1f} MB"


def _note(sentence: str) -> None:
    if not options.is_quiet():
        options.tell(sentence)
