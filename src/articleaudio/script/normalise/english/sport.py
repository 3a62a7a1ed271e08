"""Results of sport in English: scores with nothing on one side, sets of tennis, records, cricket, odds."""

# ruff: noqa: RUF001 - the dashes are meant

from __future__ import annotations

import re
from functools import partial

from articleaudio.script.normalise.english.numbers import ENDS, STARTS, cardinal
from articleaudio.script.normalise.rules import DIGITS, Rule, rule

_PLAYERS = 10
"""Players of a football team besides its keeper: what the numbers of a formation come to."""

# Wherever "2-0" is no score: a vote, a ratio of hands.
_NO_SCORE = re.compile(r"\b(?:vot(?:e|ed|es|ing)|ballot|panel|court|judges|justices|jurors|board|committee)\b[^.;]*\Z")
_PLAYED = re.compile(
    r"\b(?:won|wins?|lost|loses?|losing|beat(?:en|ing)?|drew|draws?|drawn|defeat(?:ed|s)?|victory|down|trail(?:ed|ing)|"
    r"score|finished|ended|half-time|thrashed|hammered|went)\b[^.;]*\Z"
)
_TEAM = re.compile(r"\s[A-Z][a-z]")
_SET = r"[0-7][-–][0-7]"
_CRICKET = re.compile(
    r"\b(?:lunch|tea|stumps|wickets?|overs?|innings|declared|declaration|cricket|batted|batting|bowled|bowling|bowlers?|"
    r"all\sout|Test|Ashes|ODI|T20|lbw|crease)\b|\bchasing\s[0-9]|\bfigures\sof\s"
)
_BETTING = re.compile(r"\b[Oo]dds\b|\b(?:priced|backed)\sat\s")
_BACKED = re.compile(r"\s(?:(?:second|joint|co)[\s-])?(?:favou?rites?|shots?|outsiders?|on\s(?:favou?rite))\b")


def _nil(match: re.Match[str]) -> str:
    """A score with nothing on one side, in British English; what starts at nothing may be a range of ages or speeds."""
    first, last = match[1], match[2]
    before = match.string[max(0, match.start() - 60) : match.start()]
    if "0" not in (first, last) or _NO_SCORE.search(before):
        return match[0]
    between_teams = (
        before[-2:-1].isalpha() and before.rsplit(None, 1)[-1][:1].isupper() and _TEAM.match(match.string, match.end())
    )
    if last != "0" and not (between_teams or _PLAYED.search(before)):
        return match[0]
    return " ".join("nil" if number == "0" else cardinal(int(number)) for number in (first, last))


def _sets(match: re.Match[str]) -> str:
    """Sets of tennis: nothing is "love" in every English."""
    return re.sub(r"([67])[-–]0|0[-–]([67])", _love, match[0])


def _love(match: re.Match[str]) -> str:
    return f"{cardinal(int(match[1]))} love" if match[1] else f"love {cardinal(int(match[2]))}"


def _three(match: re.Match[str]) -> str:
    """A formation ("4-3-3") is said by its numbers; a record ("14-0-1") ends in "and"."""
    numbers = [int(number) for number in re.split(r"[-–]", match[0])]
    words = [cardinal(number) for number in numbers]
    if sum(numbers) == _PLAYERS:
        return " ".join(words)
    return f"{words[0]}, {words[1]} and {words[2]}" if len(words) == 3 else match[0]  # noqa: PLR2004 - won, lost, drawn


def _for_wickets(match: re.Match[str], *, british: bool) -> str:
    """Runs for wickets, in a sentence about cricket: "352-4" as "three hundred and fifty-two for four"."""
    if not _CRICKET.search(match.string, max(0, match.start() - 200), match.end() + 200):
        return match[0]
    return f"{cardinal(int(match[1]), british=british)} for {cardinal(int(match[2]))}"


def _not_out(match: re.Match[str]) -> str:
    cricket = _CRICKET.search(match.string, max(0, match.start() - 200), match.end() + 200)
    return f"{match[1]} not out" if cricket else match[1]


def _odds(match: re.Match[str]) -> str:
    """A bookmaker's price, "7/2", as "seven to two"; a part of one ("1/4") only before what is backed at it."""
    backed = _BACKED.match(match.string, match.end())
    near = int(match[1]) > int(match[2]) and _BETTING.search(match.string, max(0, match.start() - 80), match.end() + 40)
    return f"{match[1]} to {match[2]}" if backed or near else match[0]


def rules(*, british: bool) -> tuple[Rule, ...]:
    """Results before ranges and fractions would take them; numbers that need no word of their own stay digits."""
    free = r"(?<![\w.,:/$€£-])(?<![-–]\s)"
    nil = (rule("nil", rf"{free}([0-9]{{1,2}})[-–]([0-9]{{1,2}})(?![\w%-])(?![.,:/–][0-9])", _nil, "-–", also="0"),)
    return (
        rule("sets", rf"{free}{_SET}(?:\([0-9]{{1,2}}\))?(?:,?\s{_SET}){{1,4}}(?![\w-])", _sets, "-–", also="0"),
        rule("odds", r"(?<![\w.,/$€£-])([0-9]{1,4})/([0-9]{1,2})(?![\w/])(?![.,:][0-9])", _odds, "/", also=DIGITS),
        rule(
            "runs",
            rf"{free}([1-9][0-9]{{1,2}})-([0-9])(?![\w%-])(?![.,:/][0-9])",
            partial(_for_wickets, british=british),
            "-",
            also=DIGITS,
        ),
        rule(
            "wickets for runs",
            r"(?:(?<=took\s)|(?<=figures\sof\s))([0-9]|10)-([0-9]{1,3})(?=[.,;]|\Z|\s(?:as|to|and)\b)(?![.,][0-9])",
            partial(_for_wickets, british=british),
            "-",
            also=DIGITS,
        ),
        rule("not out", r"(?<![\w.,])([0-9]{1,3})\*(?![\w*])", _not_out, "*"),
        rule(
            "record",
            rf"{STARTS}(?<!-)[0-9]{{1,2}}(?:[-–][0-9]{{1,2}}){{2,3}}{ENDS}(?![\w-])",
            _three,
            "-–",
            also=DIGITS,
        ),
        *(nil if british else ()),
    )
