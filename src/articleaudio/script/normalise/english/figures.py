"""Figures with marks among them in English: one number as other countries print it, an address, a version, a file.

They are read whole or, at the very end, number by number, so that no half of them is taken for a number of its own.
"""

from __future__ import annotations

import re

from articleaudio.script.normalise.english import measures
from articleaudio.script.normalise.english.nouns import COUNTED
from articleaudio.script.normalise.english.numbers import NUMBER, digits, number
from articleaudio.script.normalise.rules import DIGITS, Rule, digit_behind, rule

_ROUND = {
    "10": "tens", "100": "hundreds", "1000": "thousands", "10000": "tens of thousands",
    "100000": "hundreds of thousands",
}  # fmt: skip
_MANY = {"$": "dollars", "€": "euros", "£": "pounds"}


def _round(match: re.Match[str]) -> str:
    """Of so much money: "$10s of millions", "$1,000s"."""
    scale = f" of {match[3]}" if match[3] else ""
    return f"{_ROUND[match[2].replace(',', '')]}{scale} of {_MANY[match[1]]}"


_COMMAS_AND_MARKS = re.compile(r"[,.' ]")


def _without_marks(match: re.Match[str]) -> str:
    return _COMMAS_AND_MARKS.sub("", match[0])


_NO_COUNT_BEFORE = re.compile(
    r"(?:\b(?:aged?|number|page|chapter|line|room|flight|bus|route)|(?<=\s)[A-Z][\w.'-]{0,20}|[A-Z][a-z]+\.?\s[0-9]{1,2}|[0-9])\s\Z"
)


def _spaced(match: re.Match[str]) -> str:
    """Thousands set apart by a space ("12 500 km"), before what has so many; not behind a name or a day."""
    before = match.string[max(0, match.start() - 24) : match.start()]
    following = _COUNTED_NEXT.match(match.string, match.end())
    if before.strip() and _NO_COUNT_BEFORE.search(before):
        return match[0]
    if following and (following[1] in COUNTED or following[1] in measures.UNITS):
        return _without_marks(match)
    return match[0]


_COUNTED_NEXT = re.compile(r"\s([a-zA-Z]{2,20})\b")


def _address(match: re.Match[str]) -> str:
    """Four or more numbers with dots, as computers are addressed: "ten dot zero dot zero dot one"."""
    parts = match[0].split(".")
    return " dot ".join(digits(part) if len(part) > 2 else number(part) for part in parts)  # noqa: PLR2004 - 192


_FILE_MARKS = {"-": " dash ", "_": " underscore ", ".": " dot "}


def _file(match: re.Match[str]) -> str:
    """The name of a file with figures, by its parts: "report dash twenty twenty-four dot pdf"."""
    return re.sub(r"[-_.]", lambda mark: _FILE_MARKS[mark[0]], match[0])


# How figures with marks among them are printed that have rules of their own: amounts, times, results, dates, heights.
_USUAL = re.compile(
    rf"{NUMBER}|[0-9]{{1,3}}(?:,[0-9]{{3}}){{0,2}}:(?:[0-9]{{1,3}}(?:,[0-9]{{3}}){{0,2}}|[0-9]{{4,6}})|[0-9]+\.[0-9]+:[0-9]+|"
    r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:[.,][0-9]{1,3})?|[0-9]+\.[0-9]+\.[0-9]+|[3-8]'[0-9]{1,2}|[0-9]+,[0-9]+"
)


def _unusual(match: re.Match[str]) -> str:
    return match[0] if _USUAL.fullmatch(match[0]) else _joined(match)


def _joined(match: re.Match[str]) -> str:
    """Figures with marks among them that no rule has read: number by number, the marks said or heard as pauses."""
    return re.sub(r"[.,:']", lambda mark: _BETWEEN_FIGURES[mark[0]], match[0])


_BETWEEN_FIGURES = {".": " dot ", ",": ", ", ":": " ", "'": " "}

# Before money and dates: figures that are one number, or none.
WHOLE: tuple[Rule, ...] = (
    rule(
        "file with figures",
        r"(?<![\w./@-])(?=[\w-]{0,60}[0-9])[A-Za-z0-9][\w-]{0,60}\.(?:pdf|docx?|xlsx?|csv|zip|exe|jpe?g|png|mp[34]|txt|py|json|html?)(?![\w/-])(?!\.\w)",
        _file,
        ".",
        also=DIGITS,
        words=[".pdf", ".doc", ".xls", ".csv", ".zip", ".exe", ".jp", ".png", ".mp", ".txt", ".py", ".json", ".htm"],
    ),
    rule(
        "moment",
        r"(?<![\w/.-])([12][0-9]{3}-[01][0-9]-[0-3][0-9])T([0-2][0-9]:[0-5][0-9])(?::[0-5][0-9](?:\.[0-9]{1,6})?)?(Z)?(?![\w:+-])",
        lambda match: f"{match[1]}, {match[2]}{' UTC' if match[3] else ''}",
        "T",
        also=DIGITS,
    ),
    rule(
        "lakhs",
        r"(?<![\w.,])[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3}(?![\w,])(?!\.[0-9]{3})",
        _without_marks,
        ",",
        also=DIGITS,
        words=digit_behind(","),
    ),
    rule(
        "points of the continent",
        r"(?<![\w.,:/-])[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,4}(?![\w:/-])(?![.,][0-9])",
        _without_marks,
        ".",
        also=DIGITS,
        words=digit_behind("."),
    ),
    rule(
        "Swiss thousands",
        r"(?<![\w.,:'/-])[1-9][0-9]{0,2}(?:'[0-9]{3}){1,4}(?![\w:'/-])",
        _without_marks,
        "'",
        also=DIGITS,
        words=digit_behind("'"),
    ),
    rule("comma of the euro", r"(?<![\w.,])([0-9]{1,4}),([0-9]{2})(?=\s?€)", r"\1.\2", "€", also=","),
    rule("comma behind the euro", r"(?<=€)(\s?[0-9]{1,4}),([0-9]{2})(?![\w,])(?!\.[0-9])", r"\1.\2", "€", also=","),
    rule(
        "thousands of money",
        r"(?<!\w)([$€£])(10|100|1,?000|10,000|100,000)s(?:\sof\s(thousands|millions|billions|trillions))?(?!\w)",
        lambda match: (
            f"{_ROUND[match[2].replace(',', '')]}{f' of {match[3]}' if match[3] else ''} of {_MANY[match[1]]}"
        ),
        "$€£",
        also="0",
    ),
    rule(
        "address of a computer",
        r"(?<![\w.,:/$€£-])(?<![0-9]')[0-9]{1,5}(?:\.[0-9]{1,5}){3,6}(?![\w])(?![.,:'][0-9])",
        _address,
        ".",
        also=DIGITS,
        words=digit_behind("."),
    ),
    rule(
        "version of a program",
        r"(?<![\w.-])([vV])([0-9]{1,3})\.([0-9]{1,4})(?:\.([0-9]{1,4}))?(?![\w])(?!\.[0-9])",
        lambda match: " point ".join([f"{match[1]} {match[2]}", *filter(None, match.groups()[2:])]),
        "vV",
        also=DIGITS,
        words=digit_behind("v", "V"),
    ),
    rule(
        "spaced thousands",
        r"(?<![\w.,:/+-])[1-9][0-9]{0,2}(?:\s[0-9]{3}){1,4}(?=\s[a-zA-Z])",
        _spaced,
        DIGITS,
        words=[f" {digit}" for digit in DIGITS],
    ),
)

UNUSUAL = rule(
    "unusual figures with marks",
    r"(?<![\w.,:'/$€£-])[0-9]+(?:[.,:'][0-9]+){1,40}(?![\w/-])",
    _unusual,
    ".,:'",
    also=DIGITS,
    words=digit_behind(".", ",", ":", "'"),
)
JOINED = rule(
    "figures with marks",
    rf"(?<![0-9])(?!{NUMBER}(?![0-9])(?![.,:'][0-9]))[0-9]+(?:[.,:'][0-9]+)+",
    _joined,
    ".,:'",
    also=DIGITS,
    words=digit_behind(".", ",", ":", "'"),
)
