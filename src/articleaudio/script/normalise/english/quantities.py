"""Ranges, fractions, percentages, units, ordinals and plain numbers in English.

Ranges and units leave their numbers as digits, so that each number is put into words in one place: the last rules.
"""

# ruff: noqa: RUF001 - the signs are meant

from __future__ import annotations

import re
import unicodedata
from functools import partial

from articleaudio.script.normalise.english import figures, measures
from articleaudio.script.normalise.english.names import model_number
from articleaudio.script.normalise.english.numbers import (
    NUMBER,
    STARTS,
    cardinal,
    digits,
    number,
    ordinal,
    plural,
)
from articleaudio.script.normalise.rules import DIGITS, Rule, digit_before, digit_behind, rule

_HALVES = {(1, 2): "a half", (1, 4): "one quarter", (3, 4): "three quarters"}


_DETERMINED = re.compile(r"\b(?:an?|the|this|that|another|every|each|per|his|her|its|their|my|our)\s\Z", re.IGNORECASE)
_OF_WHOLE = re.compile(r"\s(?:of\s(?:them|us|it|all|these|those)|an?|the|my|his|her|its|their|our)\b")
# Beside these a fraction is a mark out of several.
_MARKED = re.compile(
    r"\b(?:[Ss]cor(?:e|ed|es|ing)|[Rr]at(?:ed|ing|es)|[Gg]rad(?:e|ed)|marks?|gave\s(?:it|them|him|her))\b[^.;]{0,25}\Z"
)
_STARS = re.compile(r"\s(?:stars?|marks|points|scores?|ratings?)\b")
# Where a mark stands by itself, or describes: "(8/10)", "It got 7/10", "a 10/10 film".
_MARK_BEFORE = re.compile(r"(?:\A|\(|\b(?:[Gg]ot|[Gg]ets|[Ee]arn(?:s|ed)|[Vv]erdict:|[Aa])\s)\Z")
_MARK_BEHIND = re.compile(r"\)|\.?\Z|[.,;]\s|\s(?:film|movie|game|album|show|performance|day|rating|score|from|for)\b")
_LARGEST_PART = 100


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


def _out_of(match: re.Match[str]) -> bool:
    """Whether it is a mark: "scored 8/10", "4/5 stars"."""
    before = match.string[max(0, match.start() - 40) : match.start()]
    if _MARKED.search(before) or _STARS.match(match.string, match.end()):
        return True
    return (
        match["bottom"] in ("5", "10")
        and bool(_MARK_BEFORE.search(before))
        and bool(_MARK_BEHIND.match(match.string, match.end()))
        and (match["bottom"] == "10" or before.endswith("("))
    )


def _fraction(match: re.Match[str], *, british: bool) -> str:
    whole, top, bottom = match["whole"], int(match["top"]), int(match["bottom"])
    if not whole and top and bottom in (5, 10, 20, 100) and top <= bottom and _out_of(match):
        return f"{top} out of {bottom}"
    if bottom > _LARGEST_PART or (top > bottom and not whole and bottom > 8):  # noqa: PLR2004 - files and dates, no parts
        return match[0]
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


def _remembered(match: re.Match[str]) -> str:
    """A day that all remember, "9/11"; not a mark out of ten."""
    if match[1].endswith("/10") and _MARK_GIVEN.search(match.string, max(0, match.start() - 12), match.start()):
        return match[0]
    return " ".join(cardinal(int(part)) for part in match[1].split("/"))


_MARK_GIVEN = re.compile(r"(?:\(|\b(?:[Gg]ot|[Gg]ets|[Gg]ave\sit|[Rr]ated|[Ss]cored|[Ee]arned|[Aa]|[Vv]erdict:)\s)\Z")


_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}


def _ordinal(match: re.Match[str], *, british: bool) -> str:
    value = int(match[1].replace(",", ""))
    right = "th" if value % 100 in (11, 12, 13) else _SUFFIXES.get(value % 10, "th")
    if match[2].lower() != right:
        return f"{cardinal(value, british=british)} {match[2]}"
    return ordinal(value, british=british)


def _number(match: re.Match[str], *, british: bool) -> str:
    start, end = match.span()
    before, after = match.string[max(0, start - 1) : start], match.string[end : end + 1]
    said = number(match[0], british=british)
    return f"{' ' if before.isalpha() else ''}{said}{' ' if after.isalpha() else ''}"


def _power(match: re.Match[str]) -> str:
    """10⁶ and 10^-27; a raised figure behind any other number marks a footnote."""
    raised = unicodedata.normalize("NFKC", match[2]).lstrip("^").replace("\u2212", "-").replace("–", "-")
    sign = "minus " if raised.startswith("-") else ""
    return f"{match[1]} to the power of {sign}{raised.lstrip('-')}"


_PERIODS = {"d": "day", "w": "week", "m": "month", "q": "quarter", "y": "year"}


def _over(match: re.Match[str]) -> str:
    """Year on year, as "y/y" and "y-o-y"."""
    return f"{_PERIODS[match[1]]} on {_PERIODS[match[1]]}"


def _pressure(match: re.Match[str]) -> str:
    """Blood pressure as it is called: "one thirty over eighty"."""
    unit = " millimeters of mercury" if match[3] else ""
    return f"{model_number(match[1])} over {model_number(match[2])}{unit}"


def _ages(match: re.Match[str]) -> str:
    return f"{match[1]} {plural(cardinal(int(match[2])))}"


_VOTED = re.compile(r"\b(?:vot(?:e|ed|es|ing)|passed|approved|rejected|failed|tally|count)\b[^.;]{0,30}\Z")


def _groups(match: re.Match[str]) -> str:
    """A telephone number, an ISBN: digit by digit, with a pause between the groups; a vote by its numbers."""
    if _VOTED.search(match.string, max(0, match.start() - 40), match.start()):
        return ", ".join(re.split(r"[-–]", match[0]))
    return ", ".join(digits(part) for part in re.split(r"[-–]", match[0]))


_EACH = {"yr": "year", "hr": "hour", "min": "minute"}

FIXED: tuple[Rule, ...] = (
    rule("less than", r"(?:(?<=[\s(])|\A)<\s?(?=[$€£]?\.?[0-9])", "less than ", "<"),
    rule("more than", r"(?:(?<=[\s(])|\A)>\s?(?=[$€£]?\.?[0-9])", "more than ", ">"),
    rule("over a period", r"(?<![\w/-])([dmqwy])(?:/|-o-)\1(?![\w/-])", _over, "/-"),
    rule(
        "caliber",
        r"(?<![\w.])\.([2345])([0-9]{1,2})(?=-?\s?(?:[Cc]alib(?:er|re)|cal\b|Magnum|rifle|handgun|revolver|pistol))",
        lambda match: match[1] + match[2] if len(match[2]) == 1 else f"{match[1]} {match[2]}",
        ".",
        also=DIGITS,
        words=digit_behind("."),
    ),
    rule("thirty-ought-six", r"(?<![\w.,$€£-])\.?30-06(?![\w-])", "thirty-ought-six", "-", also="6"),
    rule("thirty-thirty", r"(?<![\w.,])\.30-30(?![\w-])", "thirty-thirty", "-", also="3"),
    rule(
        "mark out of several",
        r"(?<![\w.,/$€£])([0-9]\.[0-9])/(5|10)(?![\w/])(?!\.[0-9])",
        r"\1 out of \2",
        "/",
        also=DIGITS,
    ),
    rule("plus or minus", r"\s?(?:±|\+/[-–])\s?(?=[0-9])", " plus or minus ", "±+", also=DIGITS),
    rule("power", r"(?<![\w.,])(10|2)(\^[-–]?[0-9]{1,3}|[⁻]?[⁰¹²³⁴-⁹]{1,3})(?!\w)", _power, "^⁻⁰¹²³⁴⁵⁶⁷⁸⁹"),
    rule(
        "raised mark of a footnote",
        r"(?:(?<=[^\W\d_]{3})|(?<=[.,;:!?\")'])|(?<=[0-9]{4})|(?<=[0-9]%))[¹²³⁴-⁹][⁰¹²³⁴-⁹]?(?!\w)",
        "",
        "¹²³⁴⁵⁶⁷⁸⁹",
    ),
    rule(
        "comma of the continent",
        r"(?<![\w.,$€£])([0-9]{1,3}),([0-9]{1,2})(?=\s?(?:%|km|kg|cm|mm|°C|percent|per\scent)(?!\w))",
        r"\1.\2",
        ",",
        also=DIGITS,
        words=digit_behind(","),
    ),
    rule(
        "section of the tax code",
        r"\b501\(c\)(?:\(([0-9]{1,2})\))?",
        lambda match: f"five oh one C {match[1] or ''}".rstrip(),
        "(",
    ),
    rule(
        "fifty-fifty",
        r"(?<![\w/.,:$€£–])(?<![^a-z]-)50[/:–-]50(?![\w/:%–-])(?![.,][0-9])(?!\s?percent)",
        "fifty-fifty",
        "/:–-",
        words=["50"],
    ),
    rule(
        "so many each",
        r"(?<![\w.,/$€£])([0-9]{1,6}(?:\.[0-9]{1,2})?)/(day|week|month|year|night|hour|minute|person)(?![\w/])",
        r"\1 a \2",
        "/",
        also=DIGITS,
    ),
    rule(
        "each year",
        r"(?<=[a-z]{3}s)/(yr|year|day|week|month|hr|hour|min|minute|night|person)(?![\w/])",
        lambda match: f" a {_EACH.get(match[1], match[1])}".replace(" a hour", " an hour"),
        "/",
    ),
    rule(
        "degrees and minutes",
        r"(?<![\w.,])([0-9]{1,3})°\s?([0-9]{1,2})['′]\s?([NSEW])(?!\w)",
        lambda match: f"{match[1]} degrees {match[2]} minutes {measures.HEMISPHERES[match[3]]}",
        "°",
        also=DIGITS,
    ),
    rule("about once", r"(\b(?:about|around|approximately|roughly)\s)~\s?(?=[0-9$€£])", r"\1", "~"),
    rule("about", r"(?<!\w)~\s?(?=[0-9$€£])", "about ", "~"),
)


def _stars(match: re.Match[str]) -> str:
    """A rating in signs: full ones, perhaps a half, and empty ones that tell of how many."""
    full, half, empty = len(match["full"]), match["half"], len(match["empty"] or "")
    said = f"{cardinal(full)} and a half" if half else cardinal(full)
    pause = ", " if match.string[match.end() :].lstrip()[:1].isupper() else " "
    if empty:
        return f" {said} out of {cardinal(full + empty + bool(half))} stars{pause}"
    return f" {said} {'star' if said == 'one' else 'stars'}{pause}"


# A sign by itself adorns; two are a rating, and so is one behind a number or before an empty one.
STARS: tuple[Rule, ...] = (
    rule(
        "stars", r"(?<!\u2605)(?P<full>\u2605{1,10})(?P<half>\s1/2)?(?P<empty>\u2606{1,9})(?!\u2606)", _stars, "\u2605"
    ),
    rule("stars alone", r"(?<!\u2605)(?P<full>\u2605{2,10})(?!\u2605)(?P<half>\s1/2)?(?P<empty>)", _stars, "\u2605"),
    rule(
        "stars of a number",
        r"(?<=[0-9])\s?\u2605(?!\u2605)(?=(\s[a-z])?)",
        lambda match: "-star" if match[1] else " stars",
        "\u2605",
    ),
)


def amounts() -> tuple[Rule, ...]:
    """Signs, ranges, units and per cent; the numbers stay digits."""
    ranges = (
        rf"{STARTS}(?<![\w-]-)(?<![0-9]-)({NUMBER})(%?)(?:\s?–\s?|-)({NUMBER})(?![0-9])(?![./:-][0-9])(?!-[a-zA-Z])"
    )
    return (
        rule("equation", r"(?<=[0-9])\s?[-–]\s?(?=[0-9]{1,12}\s?=\s?[0-9])", " minus ", "=", also=DIGITS),
        rule("plus", r"(?:(?<=[\s(])|\A)\+(?=[0-9])|(?<=[0-9])\s?\+\s?(?=[0-9])", " plus ", "+"),
        rule("by", r"(?<=[0-9])\s?[x×]\s?(?=[0-9])", " by ", "x×", also=DIGITS),
        rule(
            "percent in letters",
            r"(?<=[0-9])(?:pc|\s?pct)\b",
            "%",
            "p",
            also=DIGITS,
            words=digit_before("pc", " pct", "pct"),
        ),
        rule("tie-break", r"(?<=[0-9][-–][0-9])\(([0-9]{1,2})\)", r", \1", "(", also=DIGITS),
        rule(
            "version",
            r"(?<![\w.,$€£])([0-9]{1,3})\.([0-9]{1,4})\.([0-9]{1,3})(?!\w)(?![.,][0-9])",
            r"\1 point \2 point \3",
            ".",
            also=DIGITS,
        ),
        rule(
            "ages of two numbers",
            r"(?<![\w.,:/$€£-])([0-9]{1,2})[-–]([0-9]{1,2})s(?!\w)",
            lambda match: f"{match[1]} to {plural(cardinal(int(match[2])))}",
            "s",
            also="-–",
            words=digit_before("s"),
        ),
        rule(
            "range that describes",
            r"(?<![\w.,:/$€£-])([0-9]{1,4})[-–]([0-9]{1,4})(?=-(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|foot|feet|inch"
            r"|point|degree|meter|metre|kilometer|kilometre|pound|acre|page|man|person|member|seat|hectare)s?\b)",
            r"\1 to \2",
            "-–",
            also=DIGITS,
        ),
        rule("ages", r"\b([Oo]ver|[Uu]nder)\s([0-9]{1,2})s(?!\w)", _ages, "s", also=DIGITS, words=digit_before("s")),
        rule(
            "scaled range",
            rf"{STARTS}({NUMBER})(k|m|bn|tn)\s?[-–]\s?({NUMBER})\2(?!\w)",
            r"\1 to \3\2",
            "kmn",
            also=DIGITS,
            words=["k-", "m-", "n-", "k –", "m –", "n –", "k–", "m–", "n–", "k -", "m -", "n -"],
        ),
        rule(
            "groups of digits",
            rf"{STARTS}(?<!-)[0-9]{{1,7}}(?:[-–][0-9]{{1,7}}){{2,5}}(?![\w-])",
            _groups,
            "-–",
            also=DIGITS,
        ),
        rule("minus", r"(?:(?<=[\s(\"'])|\A|(?<=[-–]\s))[-–](?=\.?[0-9])", "minus ", "-–", also=DIGITS),
        rule("between", rf"(?<=\b[Bb]etween\s){ranges}", r"\1\2 and \3", "-–", also=DIGITS),
        rule("range", ranges, r"\1\2 to \3", "-–", also=DIGITS),
        *measures.RULES,
        rule("percentage point", r"(?<=[0-9])\s?%-point", " percentage-point", "%"),
        rule("percent", r"(?<=[0-9])\s?%", " percent", "%"),
        rule("percent alone", r"%", " percent ", "%"),
        rule("round the clock", r"(?<![\w/.,])24/7(?![\w/])", "twenty-four seven", "/"),
        rule(
            "emergency call",
            r"(?<!Porsche\s)(?<![\w$€£.,-])(?<![0-9][:'])911(?!\s(?:people|(?!calls\b|operators\b|dispatchers\b)[a-z]+s)\b)(?![\w.,-]*[0-9])",
            "nine one one",
            "9",
            words=["911"],
        ),
        rule(
            "the date of a day",
            r"(?<![\w/.,])(9/11|7/7|21/7(?=\s(?:and|plot|bomb|attack))|11/9|26/11|7/10|(?:10/7|1/6)(?=\s(?:attacks?|massacre|survivors?|victims|hearings?|committee|panel|rioters?|riot|defendants?|insurrection)\b))(?![\w/])",
            _remembered,
            "/",
        ),
        rule(
            "blood pressure",
            r"(?<![\w.,/:$€£-])([6-9][0-9]|[12][0-9]{2})/([3-9][0-9]|1[0-4][0-9])(\smmHg\b)?(?![\w/])(?![.,:][0-9])",
            _pressure,
            "/",
            words=["ressure", "mmHg", "systolic", "hypertens"],
        ),
        rule(
            "twenty-twenty",
            r"(?<![\w/.,:])20/20(?![\w/:])",
            "twenty-twenty",
            "/",
        ),
    )


_STREETS = ("Street", "Avenue", "Road", "Drive", "Boulevard", "Lane")
# A house of three figures is called like a model only behind "at", where no shops of a street are counted.
_HOUSES = {
    True: (r"(?<![\w.,:/$€£-])[1-9][0-9]0[1-9]",),
    False: (r"(?<![\w.,:/$€£-])[1-9][0-9]{3}(?<!000)", r"(?<=\b[Aa]t\s)[1-9][0-9]{2}"),
}
# American law is cited as models are: Section two thirty, Section seven oh two.
_SECTIONS: tuple[Rule, ...] = (
    rule(
        "section of a law",
        r"(?<=\b[Ss]ection\s)[1-9][0-9]{2,3}(?<!000)(?![\w%-])(?![.,:/][0-9])",
        lambda match: model_number(match[0]),
        DIGITS,
        words=["ection "],
    ),
)

_COMPARED = {"<": "less than", ">": "more than", "=": "equals", "≥": "at least", "≤": "at most"}


def numbers(*, british: bool) -> tuple[Rule, ...]:
    """Fractions, ordinals, and last every number that is left."""
    return (
        rule(
            "time of music",
            r"(?<![\w/.,$€£-])([2-9]|12)/([48])(?=\s(?:time|feel|beat|rhythm|groove|meter|metre|signature)\b)",
            r"\1 \2",
            "/",
            also=DIGITS,
        ),
        rule(
            "page of several",
            r"(?<=\b[Pp]age\s)([0-9]{1,3})/([0-9]{1,3})(?![\w/])(?![.,][0-9])",
            r"\1 of \2",
            "/",
            also=DIGITS,
        ),
        rule(
            "fraction",
            r"(?<![\w/.,$€£])(?:(?P<whole>[0-9]{1,6})[\s-])?(?P<top>[0-9]{1,6})\s?/\s?(?P<bottom>[0-9]{1,6})(?:th|rd|nd|TH)?s?(?![\w/])(?!\.[0-9])",
            partial(_fraction, british=british),
            "/",
            also=DIGITS,
        ),
        rule(
            "times as much",
            r"(?<![\w.,/-])([0-9]{1,4})x(?=\s(?:rise|increase|jump|growth|surge|gain|returns?|improvement|reduction)\b)",
            lambda match: f"{cardinal(int(match[1]), british=british)}fold",
            "x",
            also=DIGITS,
            words=digit_before("x"),
        ),
        rule(
            "times",
            r"(?<![\w.,/-])([0-9]{1,4}(?:\.[0-9])?)x(?![\w'-])(?!\s?[=+*/^(<>–-])(?!\s[A-Z])",
            r"\1 times",
            "x",
            also=DIGITS,
            words=digit_before("x"),
        ),
        rule("plus in a name", r"(?<=[A-Za-z])\+(?=[+\s.,;:!?)'\"]|\Z)|(?<=\+)\+", " plus", "+"),
        rule("or more", r"(?<=[0-9])\+(?!\w)", " plus", "+"),
        rule("equals", r"(?<=[0-9])\s?=\s?(?=[0-9])|(?<=\w)\s=\s(?=\w)", " equals ", "="),
        rule("compared", r"(?<=\b[a-zA-Z])\s?([<>=])\s?(?=\.?[0-9])", lambda match: f" {_COMPARED[match[1]]} ", "<>="),
        rule("at the bounds", r"\s?([≥≤])\s?(?=\.?[0-9])", lambda match: f" {_COMPARED[match[1]]} ", "≥≤"),
        rule(
            "ordinal",
            r"(?<![\w.,])([0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,9})(st|nd|rd|th|ST|ND|RD|TH)\b",
            partial(_ordinal, british=british),
            "tdTD",
            also=DIGITS,
        ),
        *(
            rule(
                "house number",
                rf"{where}(?=\s(?:[NSEW]\.?\s|(?:North|South|East|West)\s)?[A-Z][a-z]{{1,20}}\s(?:[A-Z][a-z]{{1,20}}\s)?"
                r"(?:Street|Avenue|Road|Drive|Boulevard|Lane)\b)",
                lambda match: model_number(match[0]),
                DIGITS,
                words=_STREETS,
            )
            for where in _HOUSES[british]
        ),
        *(() if british else _SECTIONS),
        rule(
            "decimal point",
            r"(?<![\w.])\.[0-9]{1,12}(?![0-9])",
            lambda match: number(match[0]),
            ".",
            also=DIGITS,
            words=digit_behind("."),
        ),
        rule(
            "players and people by number",
            r"(?<![\w.,-])([0-9]{2})(?=ers?\b)",
            lambda match: cardinal(int(match[1])).removesuffix("e"),
            "e",
            also=DIGITS,
        ),
        figures.JOINED,
        rule("number", rf"(?<![0-9]){NUMBER}", partial(_number, british=british), DIGITS),
        rule("digits", r"[0-9]+", lambda match: digits(match[0]), DIGITS),
    )
