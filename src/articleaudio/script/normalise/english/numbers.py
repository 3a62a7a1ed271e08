"""English number words: cardinals, ordinals, years, decimals and digits."""

from __future__ import annotations

import re
from functools import lru_cache

from articleaudio.script.normalise.rules import listed

ONES = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_DIGITS = {str(value): word for value, word in enumerate(ONES[:10])}
TENS = listed("_ _ twenty thirty forty fifty sixty seventy eighty ninety")
SCALES = ("", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion")
LARGEST = 10 ** (3 * len(SCALES)) - 1
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip


def _below_hundred(number: int) -> str:
    if number < 20:  # noqa: PLR2004 - the words up to nineteen are single
        return ONES[number]
    tens, ones = divmod(number, 10)
    return TENS[tens] + (f"-{ONES[ones]}" if ones else "")


def _below_thousand(number: int, *, british: bool) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest)
    said = f"{ONES[hundreds]} hundred"
    if rest:
        said += (" and " if british else " ") + _below_hundred(rest)
    return said


@lru_cache(maxsize=4096)
def cardinal(number: int, *, british: bool = False) -> str:
    """The number in words, up to `LARGEST`; British English says "and" before the tens."""
    if number < 0:
        return f"minus {cardinal(-number, british=british)}"
    if number == 0:
        return ONES[0]
    groups: list[str] = []
    for scale in SCALES:
        number, part = divmod(number, 1000)
        if part:
            bare_end = british and not scale and number and part < 100  # noqa: PLR2004 - "a thousand and five"
            said = _below_thousand(part, british=british)
            groups.append(f"{'and ' if bare_end else ''}{said} {scale}".rstrip())
    return " ".join(reversed(groups))


def ordinal(number: int, *, british: bool = False) -> str:
    """The number as an ordinal: "twenty-ninth"."""
    return _to_ordinal(cardinal(number, british=british))


def _to_ordinal(words: str) -> str:
    head, mark, last = words.rpartition("-") if "-" in words.rsplit(" ", 1)[-1] else words.rpartition(" ")
    if last.endswith("y"):
        return f"{head}{mark}{last[:-1]}ieth"
    return f"{head}{mark}{_ORDINALS.get(last, f'{last}th')}"


def year(number: int, *, british: bool = False) -> str:
    """A year as it is said: in pairs, but "two thousand five" and "nineteen hundred"."""
    century, rest = divmod(number, 100)
    if number < 1000 or number % 1000 < 10:  # noqa: PLR2004 - 2000 to 2009, and years of three digits
        return cardinal(number, british=british)
    if not rest:
        return f"{_below_hundred(century)} hundred"
    return f"{_below_hundred(century)} {pair(rest)}"


def pair(number: int) -> str:
    """Two digits of a year or of a clock's minutes: "oh five", "twenty-four"."""
    return f"oh {ONES[number]}" if number < 10 else _below_hundred(number)  # noqa: PLR2004 - a leading zero


def digits(text: str) -> str:
    """Digit by digit."""
    return " ".join(map(_DIGITS.__getitem__, text))


def plural(words: str) -> str:
    """A number word in the plural: "nineties", "sixes"."""
    if words.endswith("y"):
        return f"{words[:-1]}ies"
    return f"{words}es" if words.endswith("x") else f"{words}s"


def number(text: str, *, british: bool = False) -> str:
    """A number as printed ("1,234", "3.50", ".5", "007") in words; digits too many to name come one by one."""
    whole, _, fraction = text.replace(",", "").partition(".")
    if len(whole) > 1 and whole.startswith("0") and not fraction:
        return digits(whole)
    if not whole:
        said = ""
    elif int(whole[:40]) > LARGEST or (len(whole) > 12 and "," not in text):  # noqa: PLR2004 - no one counts it
        said = digits(whole)
    else:
        said = cardinal(int(whole), british=british)
    return f"{said} point {digits(fraction)}".lstrip() if fraction else said


_BETWEEN = re.compile(r"\b[Bb]etween\s\Z")
_AND_MORE = re.compile(r"[^\s]{0,20}\sand\s[^\sa-zA-Z]")


def between(match: re.Match[str]) -> str:
    """The word "and" for a span after "between", nothing if its end comes later ("between 3-4 and 5") or elsewhere."""
    start, end = match.span()
    if _BETWEEN.search(match.string, max(0, start - 9), start) and not _AND_MORE.match(match.string, end):
        return " and "
    return ""


# How numbers are printed: with groups of three, or plain, with decimals; and where one may start.
NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,7}(?![0-9])|[0-9]{1,40})(?:\.[0-9]{1,12})?"
STARTS = r"(?<![0-9])(?<![0-9][.,:/])(?<![^\W\d_])"
ENDS = r"(?![0-9])(?![.,:/][0-9])"
