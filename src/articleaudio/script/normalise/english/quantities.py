"""Ranges, fractions, percentages, units, ordinals and plain numbers in English.

Ranges and units leave their numbers as digits, so that each number is put into words in one place: the last rules.
"""

# ruff: noqa: RUF001 - the signs are meant

from __future__ import annotations

import re
from functools import partial

from articleaudio.script.normalise.english.nouns import COUNTED, NOT_DESCRIBED
from articleaudio.script.normalise.english.numbers import (
    NUMBER,
    STARTS,
    cardinal,
    digits,
    number,
    ordinal,
    pair,
)
from articleaudio.script.normalise.rules import DIGITS, Rule, alternatives, listed, rule

# one, several
UNITS: dict[str, tuple[str, str]] = {
    short: (name, f"{name}s")
    for short, name in {
        "km": "kilometer", "cm": "centimeter", "mm": "millimeter", "nm": "nanometer", "μm": "micrometer",
        "mi": "mile", "yd": "yard", "yds": "yard", "kg": "kilogram", "kgs": "kilogram", "mg": "milligram",
        "lb": "pound", "lbs": "pound", "oz": "ounce", "kt": "kiloton", "Mt": "megaton",
        "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "TW": "terawatt",
        "Wh": "watt hour", "kWh": "kilowatt hour", "MWh": "megawatt hour", "GWh": "gigawatt hour",
        "TWh": "terawatt hour", "kV": "kilovolt", "mAh": "milliamp hour",
        "KB": "kilobyte", "kB": "kilobyte", "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte",
        "PB": "petabyte", "ml": "milliliter", "mL": "milliliter", "cl": "centiliter",
        "min": "minute", "mins": "minute", "sec": "second", "secs": "second", "hr": "hour", "hrs": "hour",
        "ms": "millisecond", "ha": "hectare", "dB": "decibel", "kPa": "kilopascal", "hPa": "hectopascal",
        "bps": "basis point", "bbl": "barrel", "tsp": "teaspoon", "tbsp": "tablespoon", "Tbsp": "tablespoon",
        "gal": "gallon", "mpg": "mile per gallon",
        "sq km": "square kilometer", "sq. km": "square kilometer", "km²": "square kilometer",
        "km2": "square kilometer", "sq mi": "square mile", "sq m": "square meter", "m²": "square meter",
        "m2": "square meter", "m³": "cubic meter", "m3": "cubic meter", "km³": "cubic kilometer",
        "cm²": "square centimeter", "cm³": "cubic centimeter",
        "bcm": "billion cubic meter", "mcm": "million cubic meter",
        "°": "degree",
    }.items()
} | {
    "cu ft": ("cubic foot", "cubic feet"), "cu. ft": ("cubic foot", "cubic feet"),
    "cu.ft": ("cubic foot", "cubic feet"),
    "lb-ft": ("pound-foot", "pound-feet"), "Nm": ("newton meter", "newton meters"),
    "ft": ("foot", "feet"), "sq ft": ("square foot", "square feet"), "Hz": ("hertz", "hertz"),
    "kHz": ("kilohertz", "kilohertz"), "MHz": ("megahertz", "megahertz"), "GHz": ("gigahertz", "gigahertz"),
    "km/h": ("kilometer per hour", "kilometers per hour"), "kph": ("kilometer per hour", "kilometers per hour"),
    "kmh": ("kilometer per hour", "kilometers per hour"), "mph": ("mile per hour", "miles per hour"),
    "m/s": ("meter per second", "meters per second"), "km/s": ("kilometer per second", "kilometers per second"),
    "rpm": ("revolution per minute", "revolutions per minute"), "bpm": ("beat per minute", "beats per minute"),
    "bpd": ("barrel per day", "barrels per day"), "ppm": ("part per million", "parts per million"),
    "kbps": ("kilobit per second", "kilobits per second"), "Mbps": ("megabit per second", "megabits per second"),
    "Gbps": ("gigabit per second", "gigabits per second"), "hp": ("horsepower", "horsepower"),
    "°C": ("degree Celsius", "degrees Celsius"), "° C": ("degree Celsius", "degrees Celsius"),
    "℃": ("degree Celsius", "degrees Celsius"), "ºC": ("degree Celsius", "degrees Celsius"),
    "°F": ("degree Fahrenheit", "degrees Fahrenheit"), "℉": ("degree Fahrenheit", "degrees Fahrenheit"),
}  # fmt: skip
_LETTER_SCALES = {"k": "thousand", "K": "thousand", "m": "million", "M": "million", "mn": "million", "bn": "billion",
                  "B": "billion", "tn": "trillion", "trn": "trillion"}  # fmt: skip
_METERS = listed(
    "tall wide long deep high away above below from race sprint final hurdles freestyle backstroke relay dash"
)
# What makes "2.1m" a number of people, and what makes it a length.
_AUDIENCE = re.compile(
    r"\b(?:audience|viewers|viewership|watched|tuned|voters|subscribers|followers|drew|attracted|peaked with)\b"
    r"(?![^.;]*\b(?:river|water|wave|waves|flood|tide|sea|level|levels)\b)[^.;]{0,40}\Z"
)
_LENGTH = re.compile(
    r"\s(?:(?P<noun>barrier|fence|wall|board|platform|wave|waves)\b|in\s[0-9]{1,2}\.[0-9]{1,3}\s?s|"
    r"off\s(?:the\s)?(?:line|ground|floor|road|path|coast|shore|wall|target|course)\b)"
)
_FOLLOWING = re.compile(r"[\s-]([a-z]{3,20})")
_HALVES = {(1, 2): "a half", (1, 4): "one quarter", (3, 4): "three quarters"}


def _scaled(match: re.Match[str]) -> str:
    """Billions always; "1.2m" and "20k" where something counted follows; "100m" as a length if a word says so."""
    letters, following = match[2], _FOLLOWING.match(match.string, match.end())
    word = following[1] if following else ""
    if letters == "m" and word in _METERS:
        return f"{match[1]} {'meter' if match[1] == '1' or word in _METERS[8:] else 'meters'}"
    length = _LENGTH.match(match.string, match.end()) if letters == "m" else None
    if length:
        return f"{match[1]} {'meter' if length['noun'] or match[1] == '1' else 'meters'}"
    if (
        letters == "m"
        and not match.string.startswith(" of ", match.end())
        and _AUDIENCE.search(match.string, max(0, match.start() - 80), match.start())
    ):
        return f"{match[1]} million"
    if len(letters) > 1 or letters in "MB" or word in COUNTED or (word.endswith("s") and "." in match[1]):
        return f"{match[1]} {_LETTER_SCALES[letters]}"
    return match[0]


def _meters(match: re.Match[str]) -> str:
    """A lone "m" set apart is a length, but millions before what is counted: "5 m people"."""
    following = _FOLLOWING.match(match.string, match.end())
    if following and following[1] in COUNTED:
        return f"{match[1]} million"
    return f"{match[1]} {'meter' if match[1] == '1' else 'meters'}"


def _describes(match: re.Match[str]) -> bool:
    """Whether the quantity stands before a noun that it describes: "an 82 kWh battery"."""
    before = match.string[max(0, match.start() - 3) : match.start()]
    following = _FOLLOWING.match(match.string, match.end())
    return before.lower() in (" a ", " an", "an ", "a ") and bool(following and following[1] not in NOT_DESCRIBED)


def _unit(match: re.Match[str]) -> str:
    one, several = UNITS[match["unit"]]
    attributive = match["gap"] == "-"
    said = one if attributive or match["number"] == "1" or _describes(match) else several
    per = f" per {UNITS[match['per']][0]}" if match["per"] else ""
    return f"{match['number']}{'-' if attributive else ' '}{said}{per}"


_DETERMINED = re.compile(r"\b(?:an?|the|this|that|another|every|each|per|his|her|its|their|my|our)\s\Z", re.IGNORECASE)
_OF_WHOLE = re.compile(r"\s(?:an?|the|my|his|her|its|our|their)\b")


def _bare(match: re.Match[str]) -> bool:
    """Whether a fraction of one is said without "a" or "one": "a half-finished job", "half an hour"."""
    if match["top"] != "1" or int(match["bottom"]) < 2:  # noqa: PLR2004 - halves are the largest parts
        return False
    before = _DETERMINED.search(match.string, max(0, match.start() - 10), match.start())
    if before and (match["bottom"] == "2" or before[0].lower().startswith(("a ", "an "))):
        return True
    after = match.string[match.end() : match.end() + 2]
    hyphened = after[:1] == "-" and after[1:].isalpha() and match["bottom"] in ("2", "4")
    return hyphened or (match["bottom"] == "2" and bool(_OF_WHOLE.match(match.string, match.end())))


# A letter behind a number is a temperature only beside words of which one says so; else it numbers a seat or a room.
_BEFORE_DEGREES = frozenset(
    listed(
        "was is are were be been of to at hit hits reached reach above below over under about around near nearly "
        "almost minus than by exceeded topped past up"
    )
)
_WARMTH = re.compile(
    r"\b(?:temperatures?|heat|heatwave|hot|cold|warm|warmer|warming|cooler|degrees|highs|lows|weather|minus|climate)\b",
    re.IGNORECASE,
)
_NO_WARMTH = re.compile(r"(?:\s(?:cups?|bras?|class|seats?)\b|\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z])")


def _degrees(match: re.Match[str]) -> str:
    """30C and 86F, if the word before or one of warmth says that they are degrees."""
    word = match.string[max(0, match.start() - 20) : match.start()].rstrip().rpartition(" ")[2]
    says = word in _BEFORE_DEGREES or (not word[:1].isupper() and _WARMTH.search(match.string))
    if not says or _NO_WARMTH.match(match.string, match.end()):
        return match[0]
    return f"{match[1]} degree{'' if match[1] == '1' else 's'} {'Celsius' if match[2] == 'C' else 'Fahrenheit'}"


def _volts(match: re.Match[str]) -> str:
    word = match.string[max(0, match.start() - 20) : match.start()].rstrip().rpartition(" ")[2]
    if word in ("grade", "class", "type", "level", "mark") or (word[:1].isupper() and word not in ("A", "The")):
        return match[0]
    return f"{match[1]} volt{'' if match[1] == '1' or _describes(match) else 's'}"


def _phone(match: re.Match[str]) -> str:
    """An international telephone number by its groups; fewer than seven digits are none."""
    groups = re.split(r"[ -]", match[1])
    return f"plus {', '.join(digits(group) for group in groups)}" if sum(map(len, groups)) > 6 else match[0]  # noqa: PLR2004


PHONES: tuple[Rule, ...] = (
    rule("telephone", r"(?<![\w+])\+([0-9]{1,3}(?:[ -][0-9]{2,5}){2,5})(?![\w-])(?![.,][0-9])", _phone, "+"),
    rule(
        "called number",
        r"\b((?:[Cc]all|[Dd]ial|[Rr]ing|[Pp]hone)(?:l?ed|l?ing)?\s)(999|112|111|101|000)(?![\w%-])(?![.,:/][0-9])"
        r"(?!\s(?:[A-Z][a-z]|(?:people|men|women)\b|(?!always|unless|across|this)[a-z]{2,20}s\b))",
        lambda match: f"{match[1]}{digits(match[2])}",
        "1290",
    ),
    rule("year of two digits", r"(?<=[a-z]\s)'0([1-9])(?![\w'])(?![.,:/-][0-9])(?![^']*'(?!\w))", r"oh \1", "'"),
    rule("fifty-fifty", r"(?<![\w/.,:$€£–-])50[/:–-]50(?![\w/:%–-])(?![.,][0-9])(?!\s?percent)", "fifty-fifty", "/:–-"),
)


def _fraction(match: re.Match[str], *, british: bool) -> str:
    whole, top, bottom = match["whole"], int(match["top"]), int(match["bottom"])
    if not whole and _bare(match):
        return "half" if bottom == 2 else "quarter" if bottom == 4 else ordinal(bottom, british=british)  # noqa: PLR2004
    if not bottom or bottom == 1:
        return match[0]
    if bottom == 2:  # noqa: PLR2004 - halves have a name of their own
        said = "a half" if top == 1 else f"{cardinal(top)} halves"
    else:
        part = "quarter" if bottom == 4 else ordinal(bottom, british=british)  # noqa: PLR2004 - quarters, too
        said = _HALVES.get((top, bottom)) or f"{cardinal(top, british=british)} {part}{'' if top == 1 else 's'}"
    return f"{number(whole, british=british)} and {said}" if whole else said


_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}


def _ordinal(match: re.Match[str], *, british: bool) -> str:
    value = int(match[1].replace(",", ""))
    right = "th" if value % 100 in (11, 12, 13) else _SUFFIXES.get(value % 10, "th")
    if match[2].lower() != right:
        return f"{cardinal(value, british=british)} {match[2]}"
    return ordinal(value, british=british)


_QUOTATION = re.compile(r'(?<![0-9])"')
_MEASURED = re.compile(r"\s(?:wide|long|tall|high|deep|thick|across)\b")


def _inches(match: re.Match[str]) -> str:
    """A quotation mark behind a number is inches unless it closes a quotation."""
    quotes = len(_QUOTATION.findall(match.string, 0, match.start()))
    if quotes % 2 and not _MEASURED.match(match.string, match.end()):
        return match[0]
    return f"{match[1]} inch{'' if match[1] == '1' else 'es'}"


def _number(match: re.Match[str], *, british: bool) -> str:
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    said = number(match[0], british=british)
    return f"{' ' if before.isalpha() else ''}{said}{' ' if after.isalpha() else ''}"


def _groups(match: re.Match[str]) -> str:
    """A telephone number, an ISBN: digit by digit, with a pause between the groups."""
    return ", ".join(digits(part) for part in re.split(r"[-–]", match[0]))


_PER = alternatives(short for short in UNITS if short.isalpha())
_UNIT = rf"(?P<number>{NUMBER})(?P<gap>\s?|-)(?P<unit>{alternatives(UNITS)})(?:/(?P<per>{_PER}))?(?![\w²³])"


def measures() -> tuple[Rule, ...]:
    """Signs, ranges, units and per cent; the numbers stay digits."""
    ranges = (
        rf"{STARTS}(?<![\w-]-)(?<![0-9]-)({NUMBER})(%?)(?:\s?–\s?|-)({NUMBER})(?![0-9])(?![./:-][0-9])(?!-[a-zA-Z])"
    )
    return (
        rule("groups of digits", rf"{STARTS}(?<!-)[0-9]{{1,7}}(?:[-–][0-9]{{1,7}}){{2,5}}(?![\w-])", _groups, "-–"),
        rule("minus", r"(?:(?<=[\s(\"'])|\A|(?<=[-–]\s))[-–](?=\.?[0-9])", "minus ", "-–"),
        rule("between", rf"(?<=\b[Bb]etween\s){ranges}", r"\1\2 and \3", "-–"),
        rule("range", ranges, r"\1\2 to \3", "-–"),
        rule("feet and inches", r"(?<![\w.])([3-8])(?:'|ft)\s?([0-9]|1[01])(?:\"|''|in\b)", r"\1 foot \2", "'f"),
        rule("inches", r"(?<![\w.,])([0-9]{1,3})\"(?!\w)", _inches, '"'),
        rule("meters", rf"{STARTS}({NUMBER})\s(m)(?![\w²³/])", _meters, "m"),
        rule("scaled", rf"{STARTS}({NUMBER})(k|K|mn|m|M|bn|B|tn|trn)(?!\w)", _scaled, "kKmnMB"),
        rule(
            "degrees",
            r"(?<![\w.,$€£-])([0-9]{1,3}(?:\.[0-9])?)(C|F)(?![\w'])(?![-–.,][0-9]|-[A-Z])",
            _degrees,
            "CF",
        ),
        rule("volts", r"(?<![\w.,$€£-])([0-9]{1,4}(?:\.[0-9])?)V(?![\w'])(?!-[0-9])", _volts, "V"),
        rule(
            "seconds",
            r"(?<=\s(?:in|of|at|by|to))(\s[0-9]{1,3}\.[0-9]{1,3})s(?!\w)",
            r"\1 seconds",
            "s",
        ),
        rule("billions", r"(?<=[0-9]\s)(bn|mn|tn|trn)(?!\w)", lambda match: _LETTER_SCALES[match[1]], "n"),
        rule("unit", rf"{STARTS}{_UNIT}(?:\.(?=\s?[a-z0-9,;]))?", _unit, DIGITS),
        rule("square", r"(?<=[^\W\d_])²", " squared", "²"),
        rule("cubed", r"(?<=[^\W\d_])³", " cubed", "³"),
        rule("percentage point", r"(?<=[0-9])\s?%-point", " percentage-point", "%"),
        rule("percent", r"(?<=[0-9])\s?%", " percent", "%"),
        rule("percent alone", r"%", " percent ", "%"),
        rule("round the clock", r"(?<![\w/.,])24/7(?![\w/])", "twenty-four seven", "/"),
        rule(
            "emergency call",
            r"(?<!Porsche\s)(?<![\w$€£.,-])911(?!\s(?:people|(?!calls\b|operators\b|dispatchers\b)[a-z]+s)\b)(?![\w.,-]*[0-9])",
            "nine one one",
            "9",
        ),
        rule(
            "the date of a day",
            r"(?<![\w/.,])(9/11|7/7|11/9|26/11|7/10)(?![\w/])",
            lambda match: " ".join(cardinal(int(part)) for part in match[1].split("/")),
            "/",
        ),
        rule(
            "twenty-twenty",
            r"(?<![\w/.,:])20/20(?![\w/:])",
            "twenty-twenty",
            "/",
        ),
    )


def numbers(*, british: bool) -> tuple[Rule, ...]:
    """Fractions, ordinals, and last every number that is left."""
    return (
        rule(
            "fraction",
            r"(?<![\w/.,$€£])(?:(?P<whole>[0-9]{1,6})[\s-])?(?P<top>[0-9]{1,6})\s?/\s?(?P<bottom>[0-9]{1,6})(?:th|rd|nd|TH)?s?(?![\w/])(?!\.[0-9])",
            partial(_fraction, british=british),
            "/",
        ),
        rule(
            "times", r"(?<![\w.,/-])([0-9]{1,4}(?:\.[0-9])?)x(?![\w'-])(?!\s?[=+*/^(<>–-])(?!\s[A-Z])", r"\1 times", "x"
        ),
        rule("by", r"(?<=[0-9])\s?[x×]\s?(?=[0-9])", " by ", "x×"),
        rule("plus", r"(?:(?<=[\s(])|\A)\+(?=[0-9])|(?<=[0-9])\s?\+\s?(?=[0-9])", " plus ", "+"),
        rule("or more", r"(?<=[0-9])\+(?!\w)", " plus", "+"),
        rule("equals", r"(?<=[0-9])\s?=\s?(?=[0-9])", " equals ", "="),
        rule("less than", r"(?<=\s)<\s?(?=[0-9])", "less than ", "<"),
        rule("more than", r"(?<=\s)>\s?(?=[0-9])", "more than ", ">"),
        rule("about", r"(?<!\w)~\s?(?=[0-9])", "about ", "~"),
        rule(
            "ordinal",
            r"(?<![\w.,])([0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,9})(st|nd|rd|th|ST|ND|RD|TH)\b",
            partial(_ordinal, british=british),
            "tdTD",
        ),
        rule(
            "house number",
            r"(?<![\w.,])[0-9]{2}0[1-9](?=\s[A-Z][a-z]+\s(?:Street|Avenue|Road|Drive|Boulevard))",
            lambda match: f"{cardinal(int(match[0][:2]))} {pair(int(match[0][2:]))}",
            DIGITS,
        ),
        rule("decimal point", r"(?<![\w.])\.[0-9]{1,12}(?![0-9])", lambda match: number(match[0]), "."),
        rule("number", rf"(?<![0-9]){NUMBER}", partial(_number, british=british), DIGITS),
        rule("digits", r"[0-9]+", lambda match: digits(match[0]), DIGITS),
    )
