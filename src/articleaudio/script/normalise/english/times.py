"""Times of day and durations in English, as they are read from a clock."""

# ruff: noqa: RUF001 - the dashes are meant

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.script.normalise.english.numbers import cardinal, digits, number, pair
from articleaudio.script.normalise.rules import DIGITS, Rule, listed, rule

if TYPE_CHECKING:
    import re

_HALF = r"(?P<{0}>[AaPp])(?:\.\s?[Mm]\b\.?|[Mm]\b)"
_CLOCK = r"(?P<{0}>[01]?[0-9]|2[0-4])"
_MINUTES = r"[:.](?P<{0}>[0-5][0-9])"
_FREE = r"(?<![\w:/$€£])(?<![0-9][.,-])"
_TO = r"\s?[-–]\s?"


def _end(match: re.Match[str]) -> str:
    """The full stop that "p.m." shares with its sentence, where it ends it."""
    return "." if match[0].endswith(".") and not match.string[match.end() :].strip("\"')] ") else ""


def clock(hour: int, minute: int | None, half: str | None) -> str:
    """A time: "three forty-nine P.M", "fifteen thirty", "nine o'clock"."""
    if half:
        return f"{cardinal(hour)}{f' {pair(minute)}' if minute else ''} {half.upper()}.M"
    if minute:
        return f"{cardinal(hour)} {pair(minute)}"
    if hour in (0, 24):
        return "midnight"
    return f"{cardinal(hour)} o'clock" if hour <= 12 else f"{cardinal(hour)} hundred"  # noqa: PLR2004 - on a clock's face


def _with_half(match: re.Match[str]) -> str:
    minute = int(match["minute"]) if match["minute"] else None
    return clock(int(match["hour"]), minute, match["half"]) + _end(match)


def _plain(match: re.Match[str]) -> str:
    return clock(int(match["hour"]), int(match["minute"]), None)


def _military(match: re.Match[str]) -> str:
    """0100 GMT and the like; without the zone it would be a number."""
    return clock(int(match[1]), int(match[2]), None)


def _span(match: re.Match[str]) -> str:
    """A span ("9-11 a.m.", "9 a.m.-5 p.m.", "10:00-12:30") with "to"; one without minutes or halves is none."""
    halves = match["half"], match["half2"]
    if halves == (None, None) and not (match["minute"] and match["minute2"]):
        return match[0]
    ends = (
        clock(int(match[hour]), int(match[minute]) if match[minute] else None, half)
        for hour, minute, half in (("hour", "minute", halves[0]), ("hour2", "minute2", halves[1]))
    )
    first, last = ends
    if not halves[0]:
        first = first.removesuffix(" o'clock")
    return f"{first} to {last}{_end(match)}"


def _count(number: int, noun: str) -> str:
    return f"{cardinal(number)} {noun}{'' if number == 1 else 's'}"


def _duration(match: re.Match[str]) -> str:
    hours, minutes, seconds = (int(match[part]) for part in (1, 2, 3))
    return f"{_count(hours, 'hour')} {_count(minutes, 'minute')} and {_count(seconds, 'second')}"


def _hours(match: re.Match[str]) -> str:
    return f"{_count(int(match[1]), 'hour')} {_count(int(match[2]), 'minute')}"


def _lap(match: re.Match[str]) -> str:
    return f"{cardinal(int(match[1]))} {pair(int(match[2]))} point {digits(match[3])}"


def _ratio(match: re.Match[str]) -> str:
    return f"{number(match[1])} to {number(match[2])}"


_SPAN = (
    rf"{_FREE}{_CLOCK.format('hour')}(?:{_MINUTES.format('minute')})?(?:\s?{_HALF.format('half')})?{_TO}"
    rf"{_CLOCK.format('hour2')}(?:{_MINUTES.format('minute2')})?(?:\s?{_HALF.format('half2')})?(?![\w:])(?!\.[0-9])"
)
_WITH_HALF = rf"{_FREE}{_CLOCK.format('hour')}(?:{_MINUTES.format('minute')})?\s?{_HALF.format('half')}(?![a-z])"
_PLAIN = rf"{_FREE}{_CLOCK.format('hour')}:(?P<minute>[0-5][0-9])(?:\s?h(?:rs?)?\b)?(?![0-9:])"
_BOOKS = listed(
    "Genesis Exodus Leviticus Deuteronomy Joshua Isaiah Jeremiah Ezekiel Psalms? Proverbs Ecclesiastes Matthew Mark "
    "Luke John Acts Romans Corinthians Galatians Ephesians Philippians Colossians Thessalonians Timothy Hebrews "
    "Revelation"
)


def rules() -> tuple[Rule, ...]:
    """Durations, spans of time, times with and without a.m. and p.m., ratios."""
    return (
        rule("duration", r"(?<![\w:.])([0-9]{1,2}):([0-5][0-9]):([0-5][0-9])(?![\w:])", _duration, ":", also=DIGITS),
        rule("hours and minutes", r"(?<![\w.,])([0-9]{1,2})h\s?([0-9]{1,2})m(?:in)?\b", _hours, "h", also=DIGITS),
        rule(
            "time of a race",
            r"(?<![\w:.,])([0-9]{1,2}):([0-5][0-9])\.([0-9]{1,3})(?![\w:])(?!\.[0-9])",
            _lap,
            ":",
            also=DIGITS,
        ),
        rule("time of two zones", r"(?<=[A-Z]T)/(?=[0-9])", ", ", "/"),
        rule("span of time", _SPAN, _span, "-–", also=DIGITS),
        rule("time", _WITH_HALF, _with_half, DIGITS),
        rule(
            "military time",
            r"(?<![\w:.,])([01][0-9]|2[0-3])([0-5][0-9])(?=\s(?:GMT|UTC|hrs|hours|local time)\b)",
            _military,
            DIGITS,
        ),
        rule("clock", _PLAIN, _plain, ":", also=DIGITS),
        rule("half of the day", r"(?<=\s)([ap])\.m\.(?=(\s[a-z]|,)?)", lambda match: f"{match[1].upper()}.M", "m"),
        rule("verse", rf"(\b(?:{'|'.join(_BOOKS)})\s[0-9]{{1,3}}):([0-9]{{1,3}})(?!\w)", r"\1 \2", ":", also=DIGITS),
        rule(
            "ratio",
            r"(?<![\w:.,])([0-9]{1,3}(?:\.[0-9])?):([0-9]|[0-9]{3,6}|[0-9]{1,3}(?:,[0-9]{3}){1,2})(?![\w:])",
            _ratio,
            ":",
            also=DIGITS,
        ),
    )
