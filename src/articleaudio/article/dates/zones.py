"""Zones of time as pages print them: which offset a name stands for on a day, where that is certain."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

# Offsets in minutes of names that mean one thing in news, whatever the day.
_FIXED = {"gmt": 0, "utc": 0, "msk": 180, "мск": 180, "hst": -600, "mst": -420, "jst": 540, "kst": 540, "hkt": 480}
_FIXED |= {
    "sgt": 480,
    "pht": 480,
    "myt": 480,
    "awst": 480,
    "acst": 570,
    "wib": 420,
    "wita": 480,
    "ict": 420,
    "npt": 345,
}
_FIXED |= {"pkt": 300, "sast": 120, "eat": 180, "wat": 60, "cat": 120, "trt": 180, "brt": -180}

# Names for half of the year: what they say (minutes), and the place whose clocks must agree with it on that day. Many
# pages print EST in July; then nobody can tell which of the two is wrong.
_HALVES = {
    "est": (-300, "America/New_York"),
    "edt": (-240, "America/New_York"),
    "cst": (-360, "America/Chicago"),
    "cdt": (-300, "America/Chicago"),
    "mdt": (-360, "America/Denver"),
    "pst": (-480, "America/Los_Angeles"),
    "pdt": (-420, "America/Los_Angeles"),
    "akst": (-540, "America/Anchorage"),
    "akdt": (-480, "America/Anchorage"),
    "bst": (60, "Europe/London"),
    "wet": (0, "Europe/Lisbon"),
    "west": (60, "Europe/Lisbon"),
    "cet": (60, "Europe/Paris"),
    "cest": (120, "Europe/Paris"),
    "mez": (60, "Europe/Berlin"),
    "mesz": (120, "Europe/Berlin"),
    "eet": (120, "Europe/Kyiv"),
    "eest": (180, "Europe/Kyiv"),
    "aest": (600, "Australia/Sydney"),
    "aedt": (660, "Australia/Sydney"),
    "nzst": (720, "Pacific/Auckland"),
    "nzdt": (780, "Pacific/Auckland"),
}
_AT = {"et": "America/New_York", "ct": "America/Chicago", "mt": "America/Denver", "pt": "America/Los_Angeles"}
_LONG = {
    f"{part} {half}time": f"{part[0]}{half[:1]}t"
    for part in ("eastern", "central", "mountain", "pacific")
    for half in ("", "standard ", "daylight ")
}
_LONG |= {"greenwich mean time": "gmt", "british summer time": "bst", "central european time": "cet"}
_LONG |= {"central european summer time": "cest"}
"""Names in full, as press agencies print them."""

# India's, Israel's and Ireland's: known to be a zone, and nothing more.
_DOUBTFUL = ("ist",)

_ALL = "|".join(sorted({*_FIXED, *_HALVES, *_AT, *_DOUBTFUL}, key=lambda name: (-len(name), name)))
_FULL = "|".join(sorted(_LONG, key=lambda name: (-len(name), name))).replace(" ", r"\s")
NAMES = rf"{_FULL}|(?-i:{_ALL.upper()})|(?<=[ap]m\s)(?:{_ALL})"
"""All names, for a regular expression that ignores case; in small letters ("est", "et") only behind am or pm."""


def zone_of(name: str, moment: datetime) -> tzinfo | None:
    """The offset that a printed zone stands for at a naive moment; None where that is in doubt.

    `ET` is -04:00 in July and -05:00 in January; `EST` in July is nothing certain.
    """
    name = " ".join(name.lower().split())
    name = _LONG.get(name, name)
    if name in _FIXED:
        return offset_of(_FIXED[name])
    if name in _AT:
        return _clock(_AT[name], moment)
    minutes, place = _HALVES.get(name, (0, ""))
    zone = offset_of(minutes)
    if not place or name == "aest":  # Queensland keeps it all the year
        return zone if place else None
    return zone if _clock(place, moment) in {zone, None} else None


def offset_of(minutes: int) -> timezone:
    """A fixed offset."""
    return timezone(timedelta(minutes=minutes)) if minutes else UTC


def _clock(place: str, moment: datetime) -> timezone | None:
    zone = _place(place)
    offset = zone.utcoffset(moment) if zone else None
    return None if offset is None else offset_of(int(offset.total_seconds()) // 60)


@cache
def _place(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError):  # no table of zones on this machine
        return None
