"""How an outcome is told: a path or a JSON object on standard output, a failure on standard error."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from articleaudio.cli import options

if TYPE_CHECKING:
    from articleaudio.archive.output import Outcome


def report(outcome: Outcome, *, as_json: bool = False, is_told: bool = True, is_alone: bool = False) -> None:
    """Tells one outcome; where results are told by others (`is_told` is false), only what went wrong.

    Of what was pruned, one of many is not worth a line.
    """
    if is_told and as_json:
        click.echo(json.dumps(asdict(outcome), ensure_ascii=False, default=str))
    elif is_told and outcome.episode is not None:
        click.echo(outcome.episode)
    if outcome.error:
        options.tell(outcome.error)
    stays_out = outcome.status == "retracted" or (outcome.status == "pruned" and is_alone)
    if stays_out and is_told and not as_json and not options.is_quiet():
        options.tell(f"{outcome.source}: it was {outcome.status}, and stays so; --force renders it all the same.")
