"""What Ukrainian and Polish share: hours of the clock, which are ordinals that decline, and compounds with numbers."""

# ruff: noqa: RUF001 - Cyrillic is meant

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from articleaudio.script.normalise.rules import Rule, rule
from articleaudio.script.normalise.tongues.tongue import Tongue, cardinal, ordinal

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

_HOURS: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {
    "uk": {
        "": (("ій", "я"), ("ий", "а")),
        "at": (("ій", "ій"), ("ий", "ій")),
        "from": (("ій", "ьої"), ("ий", "ої")),
        "on": (("ій", "ю"), ("ий", "у")),
    },
    "pl": {
        "": (("gi", "ga"), ("ci", "cia"), ("y", "a")),
        "at": (("gi", "giej"), ("ci", "ciej"), ("y", "ej")),
        "from": (("gi", "giej"), ("ci", "ciej"), ("y", "ej")),
    },
}
"""Endings of the masculine ordinal and what they become: for the hour, for the hour after "at" and after "from"."""
_AT = frozenset(("о", "об", "o"))


def hour(tongue: Tongue, number: int, minute: int, when: str = "") -> str:
    """The hour as a feminine ordinal, the minutes as a number: "п'ятнадцята тридцять"."""
    words = ordinal(number, tongue.code).split() if number else [cardinal(0, tongue.code)]
    for position in range(max(0, len(words) - 2), len(words)):
        for ending, feminine in _HOURS[tongue.code][when]:
            if number and words[position].endswith(ending):
                words[position] = words[position].removesuffix(ending) + feminine
                break
    zero = f"{cardinal(0, tongue.code)} " if 0 < minute < 10 else ""  # noqa: PLR2004 - one digit
    return " ".join(words) + (f" {zero}{cardinal(minute, tongue.code)}" if minute else "")


def hours(tongue: Tongue, before: str, full: str) -> tuple[Rule, ...]:
    """The hour in the case that the word before it asks for: a clock, or a full hour before one of the words `full`."""
    say = partial(_hour_after, tongue=tongue)
    return (
        rule(
            "at an hour",
            rf"(?<!\w)({before})\s([01]?[0-9]|2[0-4])[:.]([0-5][0-9])(?![\w:%]|[.,-][0-9]|\.?\s%)",
            say,
            ":.",
        ),
        rule("at a full hour", rf"(?<!\w)({before})\s([01]?[0-9]|2[0-4])()(?=\s(?:{full})(?!\w))", say, "0123456789"),
    )


def _hour_after(match: re.Match[str], *, tongue: Tongue) -> str:
    before = match[1].split()[0].lower()
    when = "at" if before in _AT else "on" if before == "на" else "from"
    return f"{match[1]} {hour(tongue, int(match[2]), int(match[3] or 0), when)}"


def compound(number: int, ones: Mapping[int, str], hundreds: Mapping[int, str]) -> str:
    """A number below thousand as it begins a compound: "двадцятип'яти" of "25-річний"; "" if that is not known."""
    head, rest = divmod(number, 100)
    if not number or head > max(hundreds, default=0):
        return ""
    said = hundreds.get(head, "")
    if rest in ones:
        return said + ones[rest]
    return said + (ones[rest - rest % 10] + ones[rest % 10] if rest else "")
