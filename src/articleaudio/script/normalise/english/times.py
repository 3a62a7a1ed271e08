"""Times of day and durations in English, as they are read from a clock."""

# ruff: noqa: RUF001 - the dashes are meant

from __future__ import annotations

import re

from articleaudio.script.normalise.english.numbers import cardinal, digits, number, pair
from articleaudio.script.normalise.rules import DIGITS, Rule, digit_before, digit_behind, listed, rule

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
    """0100 GMT and the like; without the zone it would be a number. "0600 hours" is said as soldiers do."""
    if match["hours"] or match["short"]:
        said = f"{pair(int(match[1]))} {'hundred' if match[2] == '00' else pair(int(match[2]))}"
        return f"{said} hours" if match["short"] else said
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
    whole = " ".join(_count(count, noun) for count, noun in ((hours, "hour"), (minutes, "minute")) if count)
    return f"{whole} and {_count(seconds, 'second')}" if whole and seconds else whole or _count(seconds, "second")


def _seconds(match: re.Match[str]) -> str:
    return _count(int(match[1]), "second")


def _hours(match: re.Match[str]) -> str:
    return f"{_count(int(match[1]), 'hour')} {_count(int(match[2]), 'minute')}"


def _minutes(match: re.Match[str]) -> str:
    """3m 20s, as sport and instructions print it."""
    seconds = match[2]
    if "." in seconds:
        return f"{_count(int(match[1]), 'minute')} {number(seconds)} seconds"
    return f"{_count(int(match[1]), 'minute')} {_count(int(seconds), 'second')}"


def _dotted(match: re.Match[str]) -> str:
    """A time with a dot, as British papers print it, where nothing near it speaks of prices or points."""
    before = match.string[max(0, match.start() - 60) : match.start()]
    if _PRICED.search(before):
        return match[0]
    return clock(int(match["hour"]), int(match["minute"]), None)


def _lap(match: re.Match[str]) -> str:
    return f"{cardinal(int(match[1]))} {pair(int(match[2]))} point {digits(match[3])}"


def _first_of(match: re.Match[str]) -> str:
    return _NTH[match[1]]


def _verse(match: re.Match[str]) -> str:
    """Chapter and verse: "John three sixteen", "Matthew 5 3 to 12"."""
    return f"{match[1]} {match[2]}" + (f" to {match[3]}" if match[3] else "")


def _shares(match: re.Match[str]) -> str:
    """80:20, two shares that come to a hundred, which no time of day does with its minutes."""
    whole = int(match[1]) + int(match[2]) == 100  # noqa: PLR2004 - per cent
    return f"{match[1]} to {match[2]}" if whole and int(match[1]) >= 24 else match[0]  # noqa: PLR2004 - hours


def _ratio(match: re.Match[str]) -> str:
    return f"{number(match[1])} to {number(match[2])}"


_SPAN = (
    rf"{_FREE}{_CLOCK.format('hour')}(?:{_MINUTES.format('minute')})?(?:\s?{_HALF.format('half')})?{_TO}"
    rf"{_CLOCK.format('hour2')}(?:{_MINUTES.format('minute2')})?(?:\s?{_HALF.format('half2')})?(?![\w:])(?!\.[0-9])"
)
_WITH_HALF = rf"{_FREE}{_CLOCK.format('hour')}(?:{_MINUTES.format('minute')})?\s?{_HALF.format('half')}(?![a-z])"
_PLAIN = rf"{_FREE}{_CLOCK.format('hour')}:(?P<minute>[0-5][0-9])(?:\s?h(?:rs?)?\b)?(?![0-9:])"
# Beside these, a number with a dot is no time of day.
_PRICED = re.compile(
    r"\b(?:trad(?:e|es|ed|ing)|clos(?:e|ed|es|ing)\sat|stood|priced?|prices|rates?|shares?|index|valued|inflation|average|"
    r"averag(?:ed|es|ing)|magnitude|rated|scored?|scores|pound|dollar|euro|sterling|pegged|yields?|measured|GPA|odds|volume|version)\b"
)
_AT_A_TIME = (
    r"(?:(?<=\b[Aa]t\s)|(?<=\buntil\s)|(?<=\bfrom\s)|(?<=\bsince\s)|(?<=\bbefore\s)|(?<=\bafter\s))"
    r"(?P<hour>1?[0-9]|2[0-3])\.(?P<minute>[0-5][05])"
    r"(?=[,;]|\.?\Z|\.\s|\s(?:on|this|that|tonight|today|tomorrow|yesterday|when|GMT|BST|CET|local|sharp|in\sthe\s(?:morning|"
    r"afternoon|evening)|and\s(?:ends?|ended|finish)|until|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
_THE_TRAIN = (
    r"(?<=\b[Tt]he\s)(?P<hour>1?[0-9]|2[0-3])\.(?P<minute>[0-5][0-9])"
    r"(?=\s(?:to|from)\s[A-Z][a-z]|\sat\s[A-Z][a-z]|\s(?:train|bus|flight|ferry|race)\b)"
)
_NTH = {"1": "First", "2": "Second", "3": "Third"}
_SEVERAL = r"([123])(?=\s(?:Kings|Samuel|Chronicles|Corinthians|Thessalonians|Timothy|Peter|John)\s[0-9]{1,2}:[0-9])"
_BOOKS = listed(
    "Genesis Exodus Leviticus Deuteronomy Joshua Isaiah Jeremiah Ezekiel Psalms? Proverbs Ecclesiastes Matthew Mark "
    "Luke John Acts Romans Corinthians Galatians Ephesians Philippians Colossians Thessalonians Timothy Hebrews "
    "Revelation Peter Samuel Kings Chronicles Quran Koran Qur'an Surah Sura"
)


_VERSE = rf"(\b(?:{'|'.join(_BOOKS)})\s[0-9]{{1,3}}):([0-9]{{1,3}})(?:[-–]([0-9]{{1,3}}))?(?!\w)"


# Before decades, which would take the "20s" of "3m 20s".
SHORT: tuple[Rule, ...] = (
    rule(
        "minutes and seconds",
        r"(?<![\w.,])([0-9]{1,2})m\s?([0-5]?[0-9](?:\.[0-9]{1,2})?)s(?!\w)",
        _minutes,
        "m",
        also=DIGITS,
        words=digit_before("m"),
    ),
)


def _dotted_times() -> tuple[Rule, ...]:
    return (
        rule("dotted time", _AT_A_TIME, _dotted, ".", also=DIGITS, words=digit_behind(".")),
        rule("train at a time", _THE_TRAIN, _dotted, ".", also=DIGITS, words=digit_behind(".")),
    )


def rules(*, british: bool) -> tuple[Rule, ...]:
    """Durations, spans of time, times with and without a.m. and p.m., ratios."""
    return (
        # "12:00,13:00": of what stands close behind a time no half is read.
        rule("marks behind a time", r"(?<![\w.,:'])([0-9]{1,2}(?::[0-5][0-9]){1,2})[,'](?=[0-9])", r"\1, ", ":"),
        rule(
            "duration",
            r"(?<![\w:.])([0-9]{1,2}):([0-5][0-9]):([0-5][0-9])(?![\w:])(?!\.[0-9])",
            _duration,
            ":",
            also=DIGITS,
        ),
        rule(
            "seconds left",
            r"(?<![\w:.,])0:([0-5]?[0-9])(?=\s(?:left|remaining|to\s(?:play|go))\b)",
            _seconds,
            ":",
            also="0",
        ),
        rule(
            "hours and minutes",
            r"(?<![\w.,])([0-9]{1,2})h\s?([0-9]{1,2})m(?:in)?\b",
            _hours,
            "h",
            also=DIGITS,
            words=digit_before("h"),
        ),
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
            r"(?<![\w:.,])(?!0000\sh)([01][0-9]|2[0-3])([0-5][0-9])"
            r"(?:(?=\s(?:GMT|UTC|(?P<hours>hours)|local time)\b)|\s?(?P<short>hrs)\b)",
            _military,
            DIGITS,
        ),
        rule("book of several", rf"\b{_SEVERAL}", _first_of, "123"),
        rule("verse", _VERSE, _verse, ":", also=DIGITS),
        rule(
            "entry of a live report",
            r"\A(?P<hour>[01]?[0-9]|2[0-3])[.:](?P<minute>[0-5][0-9])(?=:\s)",
            _plain,
            ".:",
            also=DIGITS,
        ),
        *(_dotted_times() if british else ()),
        rule(
            "share of a hundred", r"(?<![\w:.,])([0-9]{2}):([0-9]{2})(?![\w:])(?![.,][0-9])", _shares, ":", also=DIGITS
        ),
        rule("clock", _PLAIN, _plain, ":", also=DIGITS),
        rule("half of the day", r"(?<=\s)([ap])\.m\.(?=(\s[a-z]|,)?)", lambda match: f"{match[1].upper()}.M", "m"),
        rule(
            "ratio of a picture",
            r"(?<![\w:.,])(16|4|21):(9|3|10)(?=\s(?:screens?|gaming|monitors?|format|display|aspect|pictures?|video|ratio)\b)",
            r"\1 by \2",
            ":",
            also=DIGITS,
        ),
        rule(
            "ratio",
            r"(?<![\w:.,])([0-9]{1,3}(?:\.[0-9])?):([0-9]{1,3}(?:,[0-9]{3}){1,2}|[0-9]|[0-9]{3,6})(?![\w:])(?![,.'][0-9])",
            _ratio,
            ":",
            also=DIGITS,
        ),
    )
