"""Numbers in English that are said digit by digit: of telephones, emergency calls and cards."""

from __future__ import annotations

import re

from articleaudio.script.normalise.english.numbers import digits
from articleaudio.script.normalise.english.states import POSTAL
from articleaudio.script.normalise.rules import DIGITS, Rule, listed, rule

# The codes of the Postal Service (Publication 28, appendix B).
_STATES = listed(
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR "
    "PA PR RI SC SD TN TX UT VT VA WA WV WI WY"
)
_GROUPS = re.compile(r"[ -]")


def _in_groups(text: str) -> str:
    return ", ".join(digits(group) for group in _GROUPS.split(text))


def _international(match: re.Match[str]) -> str:
    """An international telephone number by its groups; fewer than seven digits are none."""
    groups = _GROUPS.split(match[1])
    return f"plus {_in_groups(match[1])}" if sum(map(len, groups)) > 6 else match[0]  # noqa: PLR2004


def _in_a_state(match: re.Match[str]) -> str:
    """The end of an American address: "California nine zero two one zero"."""
    return f"{POSTAL.get(match[1], match[1])} {', '.join(map(digits, filter(None, match.groups()[1:])))}"


_CALLED = re.compile(
    r"\b(?:[Cc]all(?:ed|ing|ers?)?|[Dd]ial(?:l?ed|l?ing)?|[Rr]ing|[Pp]hon(?:e|ed|ing)|[Tt]ext(?:ed|ing)?)\b[^.!?]{1,80}?\b(?:or|and)\s"
    r"(?:later\s|text\s|call\s)?\Z|\b(?:[Cc]all|[Dd]ial)\s[^.!?]{1,40},\s\Z"
)


def _also_called(match: re.Match[str]) -> str:
    """A second number that is called: "call 999 or 101"."""
    called = _CALLED.search(match.string, max(0, match.start() - 100), match.start())
    return digits(match[1]) if called else match[1]


RULES: tuple[Rule, ...] = (
    rule("telephone", r"(?<![\w+])\+([0-9]{1,3}(?:[ -][0-9]{2,5}){2,5})(?![\w-])(?![.,][0-9])", _international, "+"),
    rule(
        "national telephone",
        r"(?<![\w+.,:/$€£-])(0[0-9]{2,4}(?:[ -][0-9]{3,6}){1,2})(?![\w-])(?![.,:/][0-9])",
        lambda match: _in_groups(match[1]),
        "0",
    ),
    rule(
        "area code",
        r"(?<!\w)\(([0-9]{3})\)\s?([0-9]{3})-([0-9]{4})(?![\w-])",
        lambda match: ", ".join(map(digits, match.groups())),
        "(",
    ),
    rule(
        "local telephone",
        r"(?<![\w+.,:/$€£-])(?:(?<=\b[Cc]all\s)|(?<=\b[Dd]ial\s)|(?<=\b[Pp]hone\s)|(?=555-))([2-9][0-9]{2})-([0-9]{4})(?![\w-])"
        r"(?![.,:][0-9])",
        lambda match: f"{digits(match[1])}, {digits(match[2])}",
        "-",
        words=["555-", "all ", "ial ", "hone "],
    ),
    # The harmonised numbers of services of social value: European Commission decision 2007/116/EC.
    rule(
        "helpline",
        r"(?<![\w+.,:/$€£-])(116)\s([01][0-9]{2})(?![\w%-])(?![.,:/][0-9])",
        lambda match: f"{digits(match[1])}, {digits(match[2])}",
        "1",
        words=["116 "],
    ),
    rule(
        "toll-free telephone",
        r"(?<![\w+.,:/$€£-])(?:(1)[ -])?(800)-(?=[0-9]{3}-[0-9]{4}(?![\w-]))",
        lambda match: f"{'one, ' if match[1] else ''}eight hundred, ",
        "8",
        also="-",
    ),
    rule(
        "rest of a telephone",
        r"(?<=\beight\shundred,\s)([0-9]{3})-([0-9]{4})(?![\w-])",
        lambda match: f"{digits(match[1])}, {digits(match[2])}",
        "-",
        also=DIGITS,
    ),
    rule(
        "texted number",
        r"(\b[Tt]ext(?:ing|ed)?\s(?:(?:the\sword\s)?['\"]?[A-Za-z]{2,12}['\"]?\s)?(?:to\s)?)([0-9]{5,6})(?![\w%-])(?![.,:/][0-9])(?!\s(?:people|[a-z]{2,20}s)\b)",
        lambda match: f"{match[1]}{digits(match[2])}",
        DIGITS,
        words=["ext"],
    ),
    rule(
        "ZIP code",
        rf"\b({'|'.join(_STATES)})\s([0-9]{{5}})(?:-([0-9]{{4}}))?(?![\w%-])(?![.,:/][0-9])",
        _in_a_state,
        DIGITS,
        words=[f"{state} " for state in _STATES],
    ),
    rule(
        "ZIP code by its name",
        r"(?i:(\bzip\scodes?\s(?:of\s)?))([0-9]{5})(?![\w%-])(?![.,:/][0-9])",
        lambda match: match[1] + digits(match[2]),
        DIGITS,
        words=["ode ", "odes ", "ODE "],
    ),
    rule(
        "docket",
        r"(\bnumber\s(?=[0-9]{2}-[0-9]{3,5}\b)|\b(?:[Dd]ocket|[Cc]ase|[Cc]ause|[Ii]ndex)(?:\snumber|\sNo\.?|\s#)?\s)([0-9]{1,4})([-/])([0-9]{1,6})(?![\w/-])",
        r"\1\2, \4",
        "-/",
        words=["number ", "ocket", "ase", "ause", "ndex"],
    ),
    rule(
        "called number",
        r"\b((?:[Cc]all|[Dd]ial|[Rr]ing|[Pp]hone|[Tt]ext)(?:l?ed|l?ing)?\s)((?:NHS\s)?)(999|112|111|101|000|211|311|988)(?![\w%-])(?![.,:/][0-9])"
        r"(?!\s(?:[A-Z][a-z]|(?:people|men|women)\b|(?!always|unless|across|this)[a-z]{2,20}s\b))",
        lambda match: f"{match[1]}{match[2]}{digits(match[3])}",
        "1290",
        words=listed("999 112 111 101 000 211 311 988"),
    ),
    rule(
        "or called",
        r"(?<=\s)(999|911|112|111|101|988|211|311)(?=[.,;!?]|\Z|\s(?:in|if|for|or|and|otherwise|instead)\b)(?![.,][0-9])",
        _also_called,
        "19",
    ),
    rule(
        "service by its number",
        r"(?<![\w.,$€£-])(988|911|999|211|311|111)(?=\s(?:hotline|helpline|lifeline|line|calls?|operators?|dispatchers?|service)\b)",
        lambda match: digits(match[1]),
        "19",
        words=listed("988 911 999 211 311 111"),
    ),
    rule(
        "last digits",
        r"(?<=\bending\s)(?:in\s|with\s)?([0-9]{4})(?!\w)(?![.,:/-][0-9])",
        lambda match: match[0][:-4] + digits(match[1]),
        DIGITS,
        words=["ending"],
    ),
)
