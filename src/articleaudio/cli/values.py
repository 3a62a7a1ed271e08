"""What the values of options must be, and the one sentence that a wrong one gets."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from datetime import datetime


class Day(click.DateTime):
    """A day, as in 2024-01-29."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """The day at midnight."""
        try:
            day: datetime = super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"{value!r} is not a day such as 2024-01-29.", param, ctx)
        return day


class Whole(click.IntRange):
    """A whole number within bounds."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number."""
        try:
            number: int = super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"{value!r} is not a whole number {_bounds(self)}.", param, ctx)
        return number


class Amount(click.FloatRange):
    """A number within bounds, which may be infinite; nan is none."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The number."""
        try:
            number: float = super().convert(value, param, ctx)
        except click.BadParameter:
            number = math.nan
        if math.isnan(number):
            self.fail(f"{value!r} is not a number {_bounds(self)}.", param, ctx)
        return number


def _bounds(kind: click.IntRange | click.FloatRange) -> str:
    if kind.max is None:
        return f"{'above' if kind.min_open else 'of at least'} {kind.min:g}"
    return f"from {kind.min:g} to {kind.max:g}"
