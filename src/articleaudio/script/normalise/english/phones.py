"""Numbers in English that are said digit by digit: of telephones, emergency calls and cards."""

from __future__ import annotations

import re

from articleaudio.script.normalise.english.numbers import digits
from articleaudio.script.normalise.rules import Rule, rule

_GROUPS = re.compile(r"[ -]")


def _in_groups(text: str) -> str:
    return ", ".join(digits(group) for group in _GROUPS.split(text))


def _international(match: re.Match[str]) -> str:
    """An international telephone number by its groups; fewer than seven digits are none."""
    groups = _GROUPS.split(match[1])
    return f"plus {_in_groups(match[1])}" if sum(map(len, groups)) > 6 else match[0]  # noqa: PLR2004


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
        "called number",
        r"\b((?:[Cc]all|[Dd]ial|[Rr]ing|[Pp]hone|[Tt]ext)(?:l?ed|l?ing)?\s)(999|112|111|101|000|211|311|988)(?![\w%-])(?![.,:/][0-9])"
        r"(?!\s(?:[A-Z][a-z]|(?:people|men|women)\b|(?!always|unless|across|this)[a-z]{2,20}s\b))",
        lambda match: f"{match[1]}{digits(match[2])}",
        "1290",
    ),
    rule(
        "or called",
        r"(\b(?:[Cc]all|[Dd]ial|[Rr]ing|[Pp]hone|[Tt]ext)\s[^.!?]{1,80}?\sor\s)(999|911|112|111|101)(?=[.,;!]|\Z|\s(?:in|if|for)\b)",
        lambda match: f"{match[1]}{digits(match[2])}",
        "19",
    ),
    rule(
        "last digits",
        r"(?<=\bending\s)(?:in\s|with\s)?([0-9]{4})(?!\w)(?![.,:/-][0-9])",
        lambda match: match[0][:-4] + digits(match[1]),
        "g",
    ),
)
