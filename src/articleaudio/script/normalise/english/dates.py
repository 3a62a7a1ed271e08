"""Dates, years and decades in English: ordinal days, full months, years in pairs."""

# ruff: noqa: RUF001 - the dashes are meant

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from articleaudio.script.normalise.english.nouns import COUNTED, EVENTS
from articleaudio.script.normalise.english.numbers import between as is_between
from articleaudio.script.normalise.english.numbers import cardinal, ordinal, pair, plural, year
from articleaudio.script.normalise.rules import DIGITS, INNER_STOP, Rule, alternatives, listed, rule

if TYPE_CHECKING:
    from datetime import datetime

MONTHS = listed("January February March April May June July August September October November December")
# How months begin, for a first look: any case but one that nobody writes.
_BEGIN = [cased for name in MONTHS for cased in (name[:3], name[:3].lower(), name[:3].upper())]
_SHORT = {"Sept": 9} | {name[:3]: number for number, name in enumerate(MONTHS, 1)}
NAMES: dict[str, int] = {name.lower(): number for number, name in enumerate(MONTHS, 1)} | {
    short.lower(): number for short, number in _SHORT.items()
}
# Months that are words, too: in small letters they need a year beside them.
_WORDS = {"may", "march", "mar", "dec", "jan", "sun"}

_MONTH = rf"(?P<month>{alternatives(NAMES)})\b\.?"
_DAY = r"(?P<day>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
_TO_DAY = r"(?:\s?[-–]\s?(?P<until>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?)?"
_YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2}|21[0-9]{2})"
_FREE = r"(?![0-9])(?![.,:/%][0-9])(?![%°])"
_MONTH_FIRST = rf"\b{_MONTH}[\s-]?{_DAY}{_TO_DAY}(?![\w%°])(?:(?:\s?,)?[\s-]{_YEAR}{_FREE}(?![\w-]))?{_FREE}"
_DAY_FIRST = (
    rf"(?<![\w.,:/$€£-])(?P<the>the\s)?{_DAY}{_TO_DAY}[\s-](?:of\s)?{_MONTH}(?:,?[\s-]{_YEAR}{_FREE}(?![\w-]))?(?!\w)"
)
_WITH_YEAR = rf"\b{_MONTH},?\s(?:of\s)?{_YEAR}{_FREE}(?![\w-])"
_ANY_MONTH = rf"(?:{alternatives(NAMES)})\b\.?"
_SPAN_OF_DATES = (
    rf"(\b(?:{_ANY_MONTH}\s[0-9]{{1,2}}|(?<![\w.,-])[0-9]{{1,2}}\s{_ANY_MONTH}))\s?[-–]\s?"
    rf"(?={_ANY_MONTH}\s[0-9]{{1,2}}\b|[0-9]{{1,2}}\s{_ANY_MONTH})"
)
_SPAN_OF_MONTHS = rf"(?<![\w-])({alternatives(NAMES)})\b\.?\s?[-–]\s?({alternatives(NAMES)})\b(?!-)"
# "From 9 to 11 May" and "on 3, 5 and 7 March": the days before the last.
_DAYS_OF_A_MONTH = (
    rf"(?<![\w.,:/$€£-])(?P<the>the\s)?(3[01]|[12][0-9]|[1-9])(?P<to>\s(?:to|and|or|until|through)\s|,\s)"
    rf"(?=(?:(?:3[01]|[12][0-9]|[1-9])(?:,\s|\s(?:to|and|or)\s)){{0,3}}(?:3[01]|[12][0-9]|[1-9])\s(?:{alternatives(NAMES)})\b)"
)
_DETERMINER = re.compile(r"(?i)(?<!\w)(?:the|an?|his|her|its|their|our|my|your|this|that|every|each|'s)\s\Z")
_NEXT_WORD = re.compile(r"\s([a-z]{3,20})\b")
# After a month that closes a date: nothing more, or a capital, for no name follows "25 Oct." within its sentence.
_SENTENCE_AFTER = re.compile(r"[\"')\s]{0,9}\Z|[\"')]{0,3}\s[\"'(]?[A-Z][a-z]")
_THE = re.compile(r"\b[Tt]he\s\Z")
# Days that attacks are called after: "Sept. 11 attacks" counts none.
_REMEMBERED = frozenset({(9, 11), (10, 7), (7, 7), (1, 6), (3, 11)})
_BEFORE_DAY = re.compile(r"(?:\b(?:on|between|from|for|the)|,)\s\Z")
_BEFORE_MONTH = re.compile(r"\b(?:in|on|of|since|by|until|last|next|this|from|through|late|early|mid)[\s-]\Z")
# Before a month these mean a date ("On June 6 soldiers landed"), where "in June 6 people" counts them.
_ON_A_DATE = re.compile(
    r"(?i)\b(?:on|by|until|till|before|after|from)\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?\Z"
)
# Before four digits these mean a year: one that opens its clause does in any case, another before a year of our time.
_IN_A_YEAR = re.compile(r"(?i)\b(in|since|by|until|till|before|after|from|during)\s\Z")
_ERA = range(1900, 2100)
_WEEKDAYS = {
    "Mon": "Monday", "Tue": "Tuesday", "Tues": "Tuesday", "Wed": "Wednesday", "Weds": "Wednesday", "Thu": "Thursday",
    "Thur": "Thursday", "Thurs": "Thursday", "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday",
}  # fmt: skip
_WEEKDAY = alternatives(_WEEKDAYS)
_CASED_MONTH = rf"(?:{alternatives([*MONTHS, *_SHORT])})\b"
_QUARTERS = ("first", "second", "third", "fourth")


def _month(match: re.Match[str]) -> str:
    return MONTHS[NAMES[match["month"].lower()] - 1]


def _uncertain(match: re.Match[str]) -> bool:
    """Whether the month may be another word, or the day the count of what follows."""
    if match["year"]:
        return False
    following = _NEXT_WORD.match(match.string, match.end())
    if (
        following
        and following[1] in COUNTED
        and not match.group().endswith(("st", "d", "th"))
        and not _THE.search(match.string, max(0, match.start() - 5), match.start())
        and not _ON_A_DATE.search(match.string, max(0, match.start() - 25), match.start())
        and (NAMES[match["month"].lower()], int(match["day"])) not in _REMEMBERED
    ):
        return True
    return match["month"] in _WORDS and match.string[match.end("month") : match.end("month") + 1] != "."


def _months(match: re.Match[str]) -> str:
    """Two months with a dash, Jan-Mar in capitals."""
    if match[1].islower() or match[2].islower():
        return match[0]
    first, last = (MONTHS[NAMES[match[part].lower()] - 1] for part in (1, 2))
    return f"{first} to {last}"


def _stop(match: re.Match[str]) -> str:
    """The full stop that a shortened month shares with its sentence, or that the pattern took from it."""
    if not match[0].endswith("."):
        return ""
    return "." if _SENTENCE_AFTER.match(match.string, match.end()) else ""


def said(
    day: str, month: str, printed_year: str | None, *, until: str | None = None, british: bool, day_first: bool = False
) -> str:
    """A date in words; British English has the day first in any case."""
    day_first = day_first or british
    first = ordinal(int(day))
    tail = year(int(printed_year), british=british) if printed_year else ""
    if day_first:
        last = f" to the {ordinal(int(until))}" if until else ""
        return f"the {first}{last} of {month} {tail}".rstrip()
    last = f" to {ordinal(int(until))}" if until else ""
    return f"{month} {first}{last}, {tail}" if tail else f"{month} {first}{last}"


def _month_first(match: re.Match[str], *, british: bool) -> str:
    if _uncertain(match):
        return match[0]
    attributive = _DETERMINER.search(match.string, max(0, match.start() - 8), match.start()) and not match["year"]
    words = said(match["day"], _month(match), match["year"], until=match["until"], british=british and not attributive)
    return _after_determiner(words, match)


def _after_determiner(words: str, match: re.Match[str]) -> str:
    """A date without its own article behind another: "the January 6 riot", "a 7 October survivor"."""
    determined = _DETERMINER.search(match.string, max(0, match.start() - 8), match.start())
    return words.removeprefix("the ") if determined else words


def _day_first(match: re.Match[str], *, british: bool) -> str:
    if _uncertain(match):
        return match[0]
    until = match["until"]
    words = said(match["day"], _month(match), match["year"], until=until, british=british, day_first=True)
    return _after_determiner(words, match) + _stop(match)


def _numeric(match: re.Match[str], *, british: bool) -> str:
    """1/29/2024 month first (British: day first), 29.1.2024 day first; the other way where that cannot be."""
    first, second = int(match["a"]), int(match["b"])
    day, month = (first, second) if british or match["mark"] != "/" else (second, first)
    if month > 12 >= day:  # noqa: PLR2004 - months
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31):  # noqa: PLR2004 - months and days
        return match[0]
    printed = match["y"]
    words = said(str(day), MONTHS[month - 1], None, british=british, day_first=match["mark"] != "/")
    return f"{words}, {year(int(printed), british=british) if len(printed) > 2 else pair(int(printed))}"  # noqa: PLR2004


def _iso(match: re.Match[str], *, british: bool) -> str:
    month, day = int(match["m"]), int(match["d"])
    if not (1 <= month <= 12 and 1 <= day <= 31):  # noqa: PLR2004 - months and days
        return match[0]
    return said(str(day), MONTHS[month - 1], match["y"], british=british)


def _only_month(match: re.Match[str]) -> str:
    """A month such as "Sept." in full; at the end of a sentence only where a date is meant, for Jan is a name, too."""
    ends = not match.string[match.end() :].strip("\"' )")
    if ends and not _BEFORE_MONTH.search(match.string, max(0, match.start() - 10), match.start()):
        return match[0]
    return f"{MONTHS[NAMES[match['month'].lower()] - 1]}{'.' if ends else ''}"


def _decade(match: re.Match[str], *, british: bool) -> str:
    number = int(match["decade"])
    return plural(year(number, british=british))


def _short_decade(match: re.Match[str]) -> str:
    return f"{match[1]}{plural(cardinal(int(match[2])))}"


def _decades(match: re.Match[str], *, british: bool) -> str:
    ends = (
        plural(cardinal(int(printed)) if len(printed) == 2 else year(int(printed), british=british))  # noqa: PLR2004
        for printed in match.groups()
    )
    return (is_between(match) or " to ").join(ends)


def _of_an_era(match: re.Match[str]) -> str:
    """A year of three digits in a hundred and a pair: "four seventy-six"."""
    rest = int(match[2])
    return f"{cardinal(int(match[1]))} {pair(rest) if rest else 'hundred'}"


def _quarter(match: re.Match[str]) -> str:
    return f"the {_QUARTERS[int(match[1]) - 1]} quarter of {year(int(match[2][-2:]) + 2000)}"


def _half(match: re.Match[str]) -> str:
    return f"the {_QUARTERS[int(match[1]) - 1]} half of {year(int(match[2][-2:]) + 2000)}"


def _fiscal(match: re.Match[str]) -> str:
    printed = int(match[1])
    last = f" to {pair(int(match[2][-2:]))}" if match[2] else ""
    return f"fiscal year {year(printed if printed > 99 else printed + 2000)}{last}"  # noqa: PLR2004 - FY24 and FY2024


def _shortened_day(match: re.Match[str]) -> str:
    return _WEEKDAYS[match[1] or match[2]] + _stop(match)


def _days(match: re.Match[str]) -> str:
    """A day whose month comes with a later one; between "and" a count of something is as likely."""
    counted = match["to"].strip() in ("and", "or") and not _BEFORE_DAY.search(
        match.string, max(0, match.start() - 12), match.start()
    )
    return match[0] if counted else f"the {ordinal(int(match[2]))}{match['to']}"


def _days_to(match: re.Match[str]) -> str:
    return f"{_WEEKDAYS[match[1]]} to {_WEEKDAYS[match[2]]}"


def _years(match: re.Match[str], *, british: bool) -> str:
    """A span of years, 2023-24 or 1914-1918; anything else is left to ranges of numbers."""
    first, last = match["first"], match["last"]
    whole = int(last) if len(last) == 4 else int(first[:2] + last)  # noqa: PLR2004 - a year in full
    if whole <= int(first) or (len(last) == 2 and match["mark"] == "/" and whole - int(first) > 1):  # noqa: PLR2004
        return match[0]
    between = is_between(match)
    short = not between and len(last) == 2 and whole % 100 >= 10 and whole % 100 != 20  # noqa: PLR2004 - "to twenty-four", but not "to oh five"
    end = pair(int(last)) if short else year(whole, british=british)
    return f"{year(int(first), british=british)}{between or (' to ' if match['mark'] != '/' else ' ')}{end}"


def _year(match: re.Match[str], *, british: bool) -> str:
    """Four plain digits: a year, unless what follows is counted."""
    number = int(match[0])
    following = _NEXT_WORD.match(match.string, match.end())
    if following and following[1] in COUNTED and not _of_a_year(match, following[1]):
        return match[0]
    return year(number, british=british)


def _of_a_year(match: re.Match[str], counted: str) -> bool:
    """Whether four digits are a year before what could be counted: "In 1945 troops entered", "the 2021 attacks"."""
    before = match.string[max(0, match.start() - 12) : match.start()]
    preposition = _IN_A_YEAR.search(before)
    if preposition and int(match[0]) < _ERA.stop:
        return preposition[1].istitle() or (int(match[0]) in _ERA and not match[0].endswith("00"))
    return counted in EVENTS and int(match[0]) in _ERA and _DETERMINER.search(before) is not None


def written(moment: datetime, *, british: bool) -> str:
    """A day as a byline prints it: "January 29th, 2024", in British English "29 January 2024"."""
    if british:
        return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"
    suffix = "th" if moment.day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(moment.day % 10, "th")
    return f"{MONTHS[moment.month - 1]} {moment.day}{suffix}, {moment.year}"


def _figures(match: re.Match[str]) -> str:
    return f"{MONTHS[int(match[1]) - 1]} {ordinal(int(match[2]))}"


# 8/15 behind a word that a date follows, where the day is too late in its month to be the part of a fraction.
_DAY_OF_FIGURES = rule(
    "month and day in figures",
    r"(?:(?<=\bon\s)|(?<=\buntil\s)|(?<=\b[Bb]y\s)|(?<=\bsince\s)|(?<=\bdated\s)|(?<=\beffective\s)|(?<=\beffect\s)|(?<=\bstarting\s))"
    r"(?!9/11|7/21)(1[0-2]|[1-9])/(1[1-9]|2[0-9]|3[01])(?![\w/-])(?![.,:][0-9])(?!\s(?:of|inch|mile|cup)\b)",
    _figures,
    "/",
    also=DIGITS,
)


def _of_days(*, british: bool) -> tuple[Rule, ...]:
    """Whole dates, then months."""
    ignore = re.IGNORECASE
    return (
        rule(
            "days of the week",
            rf"\b({_WEEKDAY})\.?\s?[-–]\s?({_WEEKDAY})\b(?!-)(?:\.(?=[,;]|\s(?:[a-z]|[0-9])))?",
            _days_to,
            "-–",
        ),
        rule(
            "day of the week",
            rf"\b({_WEEKDAY})\.(?=,?\s(?:{alternatives(NAMES)}|[0-9]))",
            lambda match: _WEEKDAYS[match[1].capitalize()],
            ".",
            flags=ignore,
            also=INNER_STOP,
        ),
        rule(
            "day of the week before a date",
            rf"\b({_WEEKDAY})(?=,?\s(?:[0-9]{{1,2}}(?:st|nd|rd|th)?\s{_CASED_MONTH}|{_CASED_MONTH}\.?\s[0-9]{{1,2}}\b))",
            lambda match: _WEEKDAYS[match[1]],
            words=[f"{day} " for day in _WEEKDAYS] + [f"{day}, " for day in _WEEKDAYS],
            also=DIGITS,
        ),
        rule(
            "shortened day",
            r"(?:\b(Tues|Thurs|Weds)|(?<=\bon\s)(Mon|Tue|Wed|Thu|Thur|Fri|Sat|Sun))\.(?=[,;]|\s[a-z]|\Z)",
            _shortened_day,
            words=[f"{day}." for day in _WEEKDAYS],
        ),
        rule(
            "two days of the week",
            rf"\b({_WEEKDAY})\s(&|and)\s({_WEEKDAY})\b(?!\.?\w)",
            lambda match: f"{_WEEKDAYS[match[1]]} and {_WEEKDAYS[match[3]]}",
            words=[f"{day} " for day in _WEEKDAYS],
        ),
        rule(
            "day of the week at its hour",
            rf"(?<=[0-9][ap]m\s)({_WEEKDAY})\b\.?(?=[\s,;]|\Z)",
            lambda match: _WEEKDAYS[match[1]],
            "ap",
            words=[f"m {day}" for day in _WEEKDAYS],
        ),
        rule(
            "ISO date",
            r"(?<![\w/.-])(?P<y>1[0-9]{3}|20[0-9]{2})([-/])(?P<m>[0-9]{1,2})\2(?P<d>[0-9]{1,2})(?![\w/-])",
            partial(_iso, british=british),
            "-/",
            also=DIGITS,
        ),
        rule(
            "numeric date",
            r"(?<![\w/.-])(?P<a>[0-9]{1,2})(?P<mark>[/.-])(?P<b>[0-9]{1,2})(?P=mark)(?P<y>(?:19|20)[0-9]{2}|[0-9]{2}(?!\.[0-9]))(?![\w/-])",
            partial(_numeric, british=british),
            "/.-",
            also=DIGITS,
        ),
        *(() if british else (_DAY_OF_FIGURES,)),
        rule("days of a month", _DAYS_OF_A_MONTH, _days, DIGITS, words=_BEGIN, flags=ignore),
        rule("span of dates", _SPAN_OF_DATES, r"\1 to ", DIGITS, "-–", words=_BEGIN, flags=ignore),
        rule("span of months", _SPAN_OF_MONTHS, _months, "-–", words=_BEGIN, flags=ignore),
        rule("day first", _DAY_FIRST, partial(_day_first, british=british), DIGITS, words=_BEGIN, flags=ignore),
        rule("month first", _MONTH_FIRST, partial(_month_first, british=british), DIGITS, words=_BEGIN, flags=ignore),
        rule(
            "month and year",
            _WITH_YEAR,
            lambda match: f"{_month(match)} {year(int(match['year']), british=british)}",
            DIGITS,
            words=_BEGIN,
            flags=ignore,
        ),
        rule(
            "month",
            rf"\b(?P<month>{alternatives(_SHORT)})\.(?!\w)",
            _only_month,
            words=[f"{short}." for short in _SHORT],
        ),
    )


def _of_years(*, british: bool) -> tuple[Rule, ...]:
    """Decades, spans, and last single years."""
    return (
        rule(
            "decades",
            r"(?<![\w.,])(1[0-9]{2}0|20[0-9]0)'?s\s?[-–]\s?(1[0-9]{2}0|20[0-9]0|[1-9]0)'?s(?!\w)",
            partial(_decades, british=british),
            "0",
        ),
        rule(
            "year of an era",
            r"(?<![\w.,])([1-9])([0-9]{2})(?=\s(?:AD|A\.?D|BCE?|B C|CE)\b)",
            _of_an_era,
            "BCD",
            also=DIGITS,
        ),
        rule("era and year", r"(?<=\bAD\s)([1-9])([0-9]{2})(?!\w)", _of_an_era, "D", also=DIGITS),
        rule("quarter", r"(?<![\w.])([1-4])Q\s?((?:20)?[0-9]{2})(?!\w)", _quarter, "Q", also=DIGITS, words=["Q"]),
        rule("half of a year", r"(?<![\w.])([12])H\s?((?:20)?[0-9]{2})(?!\w)", _half, "H", also=DIGITS),
        rule("span of quarters", r"(?<![\w.-])([QH][1-4])\s?[-–]\s?(?=[QH][1-4]\b)", r"\1 to ", "QH", also="-–"),
        rule(
            "fiscal year",
            r"\bFY[\s-]?(20[0-9]{2}|[0-9]{2})(?:[-–/]((?:20)?[0-9]{2}))?(?![\w/-])",
            _fiscal,
            "Y",
            also=DIGITS,
        ),
        rule(
            "year of two digits",
            r"(?<=[a-z]\s)'([0-9])([0-9])(?![\w'])(?![.,:/-][0-9])(?![^']*'(?!\w))",
            lambda match: pair(int(match[1] + match[2])),
            "'",
            also=DIGITS,
        ),
        rule(
            "decade",
            r"(?<![\w.,])(?P<decade>1[0-9]{2}0|20[0-9]0)(?:'?|\s)s(?!\w)",
            partial(_decade, british=british),
            "0",
        ),
        rule(
            "short decade",
            r"(\b(?:the|his|her|their|our|my|early|late|mid)[\s-]|)(?<!\w)(?<![A-Z]-)(?:(?<=[\s-])|')([2-9]0)'?s(?!\w)",
            _short_decade,
            "0",
        ),
        rule(
            "years",
            r"(?<![\w.,/:$€£-])(?P<first>1[1-9][0-9]{2}|20[0-9]{2})\s?(?P<mark>[-–/])\s?(?P<last>(?:1[1-9]|20)[0-9]{2}|[0-9]{2})(?![\w%°/-])(?![.,:][0-9])",
            partial(_years, british=british),
            "-–/",
            also=DIGITS,
        ),
        rule(
            "year to come",
            r"(?:(?<=\b[Bb]y\s)|(?<=\b[Uu]ntil\s)|(?<=\b[Bb]efore\s)|(?<=\byear\s)|(?<=\b[Tt]hrough\s)|(?<=\b[Ii]n\s))21[0-9]{2}"
            r"(?![\w%°])(?![.,:/–-][0-9])(?!\s(?:BC|percent|per cent))",
            partial(_year, british=british),
            "2",
            words=["21"],
        ),
        rule(
            "year",
            r"(?<![\w.,:/$€£#+])(?<![0-9]\s[-–])(?:(?<!-)|(?<=[a-z]-))(?:1[0-9]{3}|20[0-9]{2})"
            r"(?![\w%°])(?![.,:/–-][0-9])(?![\s-]?(?:%|percent|per cent))",
            partial(_year, british=british),
            DIGITS,
        ),
    )


def rules(*, british: bool) -> tuple[Rule, ...]:
    """Whole dates first, then months, decades, spans and single years."""
    return (*_of_days(british=british), *_of_years(british=british))
