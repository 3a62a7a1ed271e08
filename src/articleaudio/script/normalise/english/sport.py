"""Results of sport in English: scores with nothing on one side, sets of tennis, records, cricket, odds."""

# ruff: noqa: RUF001 - the dashes are meant

from __future__ import annotations

import re
from functools import partial

from articleaudio.script.normalise.english.names import model_number
from articleaudio.script.normalise.english.numbers import ENDS, STARTS, cardinal
from articleaudio.script.normalise.rules import DIGITS, Rule, rule

_PLAYERS = 10
"""Players of a football team besides its keeper: what the numbers of a formation come to."""

# Wherever "2-0" is no score: a vote, a ratio of hands.
_NO_SCORE = re.compile(
    r"\b(?:vot(?:e|ed|es|ing)|ballot|panel|court|judges|justices|jurors|board|committee|council|referendum|election|"
    r"motion|bill|MPs|parliament|Parliament|Lords|House|Senate|senators|lawmakers|amendment)\b[^.;]*\Z"
)
_PLAYED = re.compile(
    r"\b(?:won|wins?|lost|loses?|losing|beat(?:en|ing)?|drew|draws?|drawn|defeat(?:ed|s)?|victory|down|trail(?:ed|ing)|"
    r"score|agg|finished|ended|half-time|thrashed|hammered|went)\b[^.;]*\Z"
)
_ENDED = re.compile(r"\b(?:lost|finished|ended)\s\Z")
_NOT_COUNTED = re.compile(r"[,.;)]|\Z|\s(?:to|at|away|against|in|on|after)\s")
_RESULT = re.compile(
    r"\s(?:[a-z]{3,10}\s)?(?:win|wins|victory|victories|defeats?|loss|losses|draws?|lead|thrashing|rout|hammering|"
    r"deficit|scoreline|triumph|aggregate|(?:on|after)\s(?:penalties|aggregate)|at\shalf-time|up\b)"
)
_TEAM = re.compile(r"\s[A-Z][a-z]")
_SET = r"[0-7][-–][0-7](?:\s?\([0-9]{1,2}(?:[-–][0-9]{1,2})?\))?"
_ONE_SET = re.compile(r"([0-7])[-–]([0-7])(?:\s?\(([0-9]{1,2})(?:[-–]([0-9]{1,2}))?\))?")
_CRICKET = re.compile(
    r"\b(?:lunch|tea|stumps|wickets?|overs?|innings|declared|declaration|cricket|batted|batting|bowled|bowling|bowlers?|"
    r"all\sout|Test|Ashes|ODI|T20|lbw|crease|not\sout|batters?|bats(?:man|men)|close\sof\splay)\b|\bchasing\s[0-9]|\bfigures\sof\s"
)
# Behind the name of a side, hundreds and a figure are runs and wickets.
_AT_A_SCORE = re.compile(
    r"\b[A-Z][a-z]{2,20}\s(?:were|was|are|reached|closed on|slipped to|slumped to|collapsed to|ended on)\s\Z"
)
_BETTING = re.compile(r"\b[Oo]dds\b|\b(?:priced|backed)\sat\s")
_BACKED = re.compile(r"\s(?:(?:second|joint|co)[\s-])?(?:favou?rites?|shots?|outsiders?|on\s(?:favou?rite))\b")


def _score(match: re.Match[str]) -> str:
    """A score in British English: "two nil", "three one", "one all"; what begins at nothing or grows may be a range."""
    first, last = (int(number) for number in match.groups())
    before = match.string[max(0, match.start() - 60) : match.start()]
    if _NO_SCORE.search(before) or before.endswith(" at ") or _BACKED.match(match.string, match.end()):
        return match[0]
    between_teams = (
        before[-2:-1].isalpha() and before.rsplit(None, 1)[-1][:1].isupper() and _TEAM.match(match.string, match.end())
    )
    played = _PLAYED.search(before) or _RESULT.match(match.string, match.end())
    nothing = not first or not last
    final = _ENDED.search(before) and _NOT_COUNTED.match(match.string, match.end())
    if not (between_teams or final or (nothing and not last) or (played and (nothing or first >= last))):
        return match[0]
    if first == last and first:
        return f"{cardinal(first)} all"
    return " ".join(cardinal(number) if number else "nil" for number in (first, last))


def _is_set(first: int, last: int) -> bool:
    high, low = max(first, last), min(first, last)
    return (high == 6 and low < 5) or (high == 7 and low in (5, 6))  # noqa: PLR2004 - games that win a set


def _sets(match: re.Match[str]) -> str:
    """Sets of tennis are said by their games, nothing as "love"; what cannot be sets stays."""
    sets = _ONE_SET.findall(match[0])
    if not all(_is_set(int(first), int(last)) for first, last, _, _ in sets):
        return match[0]
    said = _ONE_SET.sub(_games, match[0])
    return f"{said}," if match[0].endswith(")") and match.string.startswith(" ", match.end()) else said


def _games(match: re.Match[str]) -> str:
    said = " ".join(cardinal(int(games)) if games != "0" else "love" for games in match.group(1, 2))
    tie_break = " ".join(cardinal(int(points)) for points in match.group(3, 4) if points)
    more = match.string[match.end() : match.end() + 1]
    return f"{said}, {tie_break}{'' if not more or more in ',.;:)' else ','}" if tie_break else said


def _record(match: re.Match[str]) -> str:
    """Games won and lost, as America prints them: "the Chiefs (9-2)", "improved to 9-2"."""
    return f"{cardinal(int(match[1]))} and {cardinal(int(match[2]))}"


_NAMED_BEFORE = re.compile(r"(?<!\bin\s)(?<!\bof\s)(?<!\bfor\s)(?<!\bfrom\s)(?:\b[A-Z][\w'.&-]{1,20}|[0-9])\s\(\Z")


def _record_of_side(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start() - 30) : match.start()]
    is_side = _NAMED_BEFORE.search(before) and not _NO_SCORE.search(before)
    return _record(match) if is_side else match[0]


def _three(match: re.Match[str]) -> str:
    """A formation ("4-3-3") is said by its numbers; a record ("14-0-1") ends in "and"."""
    numbers = [int(number) for number in re.split(r"[-–]", match[0])]
    words = [cardinal(number) for number in numbers]
    if sum(numbers) == _PLAYERS:
        return " ".join(words)
    return f"{words[0]}, {words[1]} and {words[2]}" if len(words) == 3 else match[0]  # noqa: PLR2004 - won, lost, drawn


def _for_wickets(match: re.Match[str], *, british: bool) -> str:
    """Runs for wickets, in a sentence about cricket: "352-4" as "three hundred and fifty-two for four"."""
    before = match.string[max(0, match.start() - 60) : match.start()]
    innings = british and len(match[1]) > 2 and _AT_A_SCORE.search(before) and not _NO_SCORE.search(before)  # noqa: PLR2004
    if not innings and not _CRICKET.search(match.string, max(0, match.start() - 200), match.end() + 200):
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


# A side's name before brackets, and what may follow them: nothing else makes "(9-2)" no score.
_SIDE = r"(?:(?<=[a-z]\s\()|(?<=[0-9]\s\())"
_RECORDS: tuple[Rule, ...] = (
    rule(
        "record of a side",
        rf"{_SIDE}([0-9]{{1,3}})[-–]([0-9]{{1,3}})(?=(?:,\s[0-9]{{1,2}}[-–][0-9]{{1,2}}(?:\s[A-Z][\w-]{{1,12}})?)?\)"
        r"(?:,|\.?\Z|\s(?!by\b|after\b)[a-z]))",
        _record_of_side,
        "(",
        also=DIGITS,
    ),
    rule(
        "second record of a side",
        r"(?<=[0-9a-z],\s)([0-9]{1,2})[-–]([0-9]{1,2})(?=\s[A-Z][\w-]{1,12}\))",
        _record,
        "(",
        also=DIGITS,
    ),
    rule(
        "record",
        r"(?:(?<=\bimproved\sto\s)|(?<=\bimproves\sto\s)|(?<=\bfell\sto\s)|(?<=\bdropped\sto\s)|(?<=\bfalls\sto\s)|(?<=\brecord\sof\s)|(?<=\brecord\sto\s)"
        r"|(?<=\bat\s)(?=[0-9]{1,2}-[0-9]{1,2}\s(?:this|on\sthe)\sseason))"
        r"([0-9]{1,3})[-–]([0-9]{1,3})(?=[,.;]|\Z|\s(?:overall|this\sseason|on\sthe\s(?:season|year|road)|in\s(?:the|conference|league)|at\shome|with|and|when)\b)(?![.,][0-9])",
        _record,
        "-–",
        also=DIGITS,
    ),
    rule(
        "batting average",
        r"(?:(?<=\bbatting\s)|(?<=\bhitting\s)|(?<=\bhit\s)|(?<=\bhits\s)|(?<=\bslugging\s)|(?<=\bbatted\s)|(?<=\baverage\sof\s))"
        r"\.([1-9][0-9]{2})(?!\w)",
        lambda match: model_number(match[1]),
        ".",
        also=DIGITS,
        words=["batt", "hit", "slugg", "average of"],
    ),
    rule(
        "record that describes",
        r"(?<![\w.,:/$€£-])([0-9]{1,3})[-–]([0-9]{1,3})(?=\s(?:record|start|finish|(?:so\sfar\s)?this\sseason|on\sthe\sseason|overall)\b)",
        _record,
        "-–",
        also=DIGITS,
    ),
)


def rules(*, british: bool) -> tuple[Rule, ...]:
    """Results before ranges and fractions would take them; numbers that need no word of their own stay digits."""
    free = r"(?<![\w.,:/$€£-])(?<![-–]\s)"
    score = (
        rule("score", rf"{free}([0-9]{{1,2}})[-–]([0-9]{{1,2}})(?![\w%-])(?![.,:/–][0-9])", _score, "-–", also=DIGITS),
    )
    return (
        rule("sets", rf"{free}{_SET}(?:(?:,\s?|\s){_SET}){{1,4}}(?![\w-])(?!\s?%)", _sets, "-–", also=DIGITS),
        rule(
            "set",
            rf"(?:(?<=\bset\s)|(?<=\bsets\s)|(?=[67][-–][67]\s?\()|(?=[0-7][-–][0-7]\s(?:in\sthe\s[a-z]{{3,8}}\s)?set\b))"
            rf"{free}{_SET}(?![\w-])(?![.,:/–][0-9])",
            _sets,
            "-–",
            also=DIGITS,
        ),
        rule("one after the other", rf"{free}1[-–]2(?=\s(?:punch|finish|combination)\b)", "one-two", "-–", also=DIGITS),
        rule("odds", r"(?<![\w.,/$€£-])([0-9]{1,4})/([0-9]{1,2})(?![\w/])(?![.,:][0-9])", _odds, "/", also=DIGITS),
        rule(
            "runs",
            rf"{free}([1-9][0-9]{{1,2}})[-/]([0-9])(?![\w%/-])(?![.,:/][0-9])",
            partial(_for_wickets, british=british),
            "-/",
            also=DIGITS,
        ),
        rule(
            "wickets for runs",
            r"(?:(?<=took\s)|(?<=figures\sof\s))([0-9]|10)-([0-9]{1,3})(?=[.,;]|\Z|\s(?:as|to|and|from|in|off|at|against)\b)(?![.,][0-9])",
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
        *(score if british else _RECORDS),
    )
