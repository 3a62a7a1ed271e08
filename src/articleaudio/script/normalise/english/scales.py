"""Letters that scale a number in English: "2bn", "20k", and "1.2m", which is millions or metres."""

from __future__ import annotations

import re
from functools import lru_cache

from articleaudio.script.normalise.english.nouns import COUNTED, NOT_DESCRIBED
from articleaudio.script.normalise.rules import listed

LETTERS = {"k": "thousand", "K": "thousand", "m": "million", "M": "million", "mn": "million", "bn": "billion",
                  "B": "billion", "tn": "trillion", "trn": "trillion"}  # fmt: skip
_METERS_AFTER = frozenset(
    listed(
        "tall wide long deep high thick away apart across behind ahead offshore underground "
        "underwater north south east west downstream upstream downhill uphill"
    )
)
_METER_BEFORE = frozenset(
    listed(
        "race races sprint final finals semi-final hurdles freestyle backstroke breaststroke butterfly medley relay "
        "dash champion champions title gold silver bronze record runner runners steeplechase heat heats event events "
        "swimmer sprinter"
    )
)
_THROWN = re.compile(
    r"\b(?:jump|jumps|jumped|leap|leapt|leaped|threw|throw|throws|thrown|cleared|vaulted|vault|"
    r"ran|swam|raced|sprinted|(?:run|runs|won|wins|win|swim)\sthe|"
    r"(?:height|depth|width|length|distance|radius|diameter|altitude|elevation)s?\sof)\s"
    r"(?:[a-z]{1,12}\s){0,3}(?:[0-9.]{1,6}m\s(?:and|or|to)\s)?\Z"
)
# What lies above, below or away from a place is so many metres from it; anything else is compared with an amount.
_FROM_A_PLACE = re.compile(
    r"\s(?:above|below|from)\s(?:(?:the|an?|its|his|her|their|my|our|each|where)\s)?(?:[a-z-]{2,14}\s){0,2}?"
    r"(?:sea|ground|shore|surface|water|waterline|goal|road|street|floor|river|coast|border|house|home|homes|building|edge|"
    r"wall|finish|line|crash|scene|blast|entrance|bank|beach|net|post|pitch|seabed|deck|track|platform|doors?|summit|top|"
    r"end|bottom|base|bridge|tower|target\sarea|fence|gate|site|station|school|church|epicent(?:re|er)|path|valley|"
    r"here|there|each\sother|boat|ship|shoreline|spot|green|hole|box|cliff|roof|car)\b|\s(?:above|below|from)\swhere\b"
)
_COMPARED = re.compile(r"\s(?:above|below|from)\s")
_OF_MONEY = re.compile(
    r"\s(?:above|below|from)\s(?:(?:the|an?|its|his|her|their)\s)?(?:[a-z-]{2,14}\s)?"
    r"(?:sales?|investors?|forecasts?|targets?|estimates?|expectations?|endorsements?|donors?|backers|lenders|"
    r"shareholders|taxpayers|budgets?|advertising|subscriptions?|royalties|[0-9]{1,3}(?:\.[0-9]{1,3})?m)\b"
)
_AFTER_WORD = re.compile(r"[a-z\s][a-z]\s\Z")
_PEOPLES = re.compile(r"\s[A-Z][a-z]{2,20}(?:ns|ese|is|ish|es)\b")
_TWO_WORDS = re.compile(r"\s(?P<first>[a-z]{3,20})\s(?P<second>[a-z]{3,20})\b")
_NOT_AN_ADJECTIVE = frozenset(
    listed(
        "into onto over under through across past down off two three four five six seven several many few some "
        "between against during around near within without via per"
    )
)
# What makes "2.1m" a number of people, and what makes it a length.
_AUDIENCE = re.compile(
    r"(?i)\b(?:audience|viewers|viewership|watched|tuned|voters|subscribers|followers|drew|attracted|peaked with|"
    r"waiting lists?|population|membership|unemployment|joblessness|enrolment|enrollment|turnout|readership|"
    r"circulation|users|customers|passengers|visitors|visits|downloads|deliveries|sales|shipments|"
    r"the number of|the total number)\b"
    r"(?![^.;]{0,60}\b(?:river|water|wave|waves|flood|tide|sea|level|levels)\b)[^.;]{0,40}\Z"
)
_LENGTH = re.compile(
    r"\s(?:(?P<noun>barrier|fence|wall|board|platform|wave|waves)\b|in\s[0-9]{1,2}(?:\.[0-9]{1,3}\s?s|:[0-9])|"
    r"off\s(?:the\s)?(?:line|ground|floor|road|path|coast|shore|wall|target|course)\b)"
)
# Of weather and mountains, what lies above a number with "m" is as high.
_HEIGHTS = re.compile(
    r"\b(?:[Ss]now(?:fall|line)?|hills|[Mm]ountains?|summits?|altitudes?|peaks|slopes|tree line|treeline)\b"
)
_ABOVE = re.compile(r"\b(?:above|below)\s\Z")
# Behind these a bare "50M" is an amount; else it may be a name, as 3M is.
_AMOUNT = re.compile(
    r"\b(?:over|about|nearly|almost|around|roughly|than|reach(?:ed|es)?|exceed(?:ed|s)?|least|hit|topped|surpassed|"
    r"raised?|raises|raising|paid|pays?|costs?|worth)\s\Z"
)
_FOLLOWING = re.compile(r"[\s-]([a-z]{3,20})")
_NAME_FOLLOWS = re.compile(r"\s[A-Z][a-z]+")
_OTHER_END = re.compile(r"\s(?:to|and|or)\s[0-9.,]{1,12}[kKmM]\s([a-z]{3,20})")
_DISTANCES = frozenset(listed("60 100 200 400 800 1500 1,500 3000 3,000 5000 5,000 10000 10,000"))
_ATHLETES = re.compile(r"\b(?:the|men's|women's)\s\Z")
_RACES = frozenset(listed("run race races fun charity"))


def scaled(match: re.Match[str]) -> str:
    """A number with a letter: "2bn", "20k users", "1.2m people", but "the 100m final"; uncertain ones stay."""
    said = _length(match) if match[2] == "m" else _label(match)
    if said:
        return said
    return f"{match[1]} {LETTERS[match[2]]}" if _multiplies(match) else match[0]


def _word_after(match: re.Match[str]) -> str:
    following = _FOLLOWING.match(match.string, match.end())
    return following[1] if following else ""


def _length(match: re.Match[str]) -> str:
    """The number with metres, if a word beside it says that it is a length."""
    word = _word_after(match)
    if match[1] in _DISTANCES and _ATHLETES.search(match.string, max(0, match.start() - 12), match.start()):
        return f"{_distance(match[1])} {'meter' if word in _METER_BEFORE else 'meters'}"
    compared = _COMPARED.match(match.string, match.end())
    if compared and _OF_MONEY.match(match.string, match.end()):
        return f"{match[1]} million"
    at_place = compared and _FROM_A_PLACE.match(match.string, match.end())
    if at_place or word in _METERS_AFTER or word in _METER_BEFORE or (not compared and _thrown(match)):
        return f"{_distance(match[1])} {'meter' if match[1] == '1' or word in _METER_BEFORE else 'meters'}"
    if _ABOVE.search(match.string, max(0, match.start() - 7), match.start()) and _of_heights(match.string):
        return f"{match[1]} meters"
    length = _LENGTH.match(match.string, match.end())
    if length:
        return f"{match[1]} {'meter' if length['noun'] or match[1] == '1' else 'meters'}"
    return ""


def _distance(printed: str) -> str:
    """The length of a race: "fifteen hundred meters"."""
    return "fifteen hundred" if printed in ("1500", "1,500") else printed


@lru_cache(maxsize=4)
def _of_heights(text: str) -> bool:
    return bool(_HEIGHTS.search(text))


def _label(match: re.Match[str]) -> str:
    """The number with its letter: "a 10k run", "221B Baker Street"."""
    if match[2] in "kK" and _word_after(match) in _RACES:
        return f"{match[1]} K"
    if match[2] == "B" and "." not in match[1] and _NAME_FOLLOWS.match(match.string, match.end()):
        return f"{match[1]} B"
    return ""


def _multiplies(match: re.Match[str]) -> bool:
    """Whether the letter is certain to be thousands, millions or billions."""
    letters, word = match[2], _word_after(match)
    before = match.string[max(0, match.start() - 2) : match.start()]
    if before.endswith("-") and before[0].isalpha():  # "Su-24M", "T-90M"
        return False
    if (
        letters == "M"
        and "." not in match[1]
        and _AMOUNT.search(match.string, max(0, match.start() - 14), match.start())
    ):
        return True
    if len(letters) > 1 or (letters in "MB" and "." in match[1]) or word in COUNTED or _counts(match):
        return True
    if (word.endswith("s") and "." in match[1]) or _to_counted(match):
        return True
    return (
        letters in "mM"
        and not match.string.startswith(" of ", match.end())
        and bool(_AUDIENCE.search(match.string, max(0, match.start() - 80), match.start()))
    )


def _to_counted(match: re.Match[str]) -> bool:
    """Whether the other end of a span is counted: "from 1.2m to 1.5m people"."""
    following = _OTHER_END.match(match.string, match.end())
    return following is not None and following[1] in COUNTED


def _thrown(match: re.Match[str]) -> bool:
    """Whether the words before speak of a throw, a jump or a height."""
    return bool(_AFTER_WORD.search(match.string, max(0, match.start() - 3), match.start())) and bool(
        _THROWN.search(match.string, max(0, match.start() - 60), match.start())
    )


def _counts(match: re.Match[str]) -> bool:
    """Whether a people follows ("1.2m Syrians"), or something counted after one more word ("1.2m new homes")."""
    if _PEOPLES.match(match.string, match.end()):
        return True
    words = _TWO_WORDS.match(match.string, match.end())
    if words is None or words["first"] in _NOT_AN_ADJECTIVE or words["first"] in NOT_DESCRIBED:
        return False
    return words["second"] in COUNTED


def spaced_meters(match: re.Match[str]) -> str:
    """A lone "m" set apart is a length, but millions before what is counted: "5 m people"."""
    following = _FOLLOWING.match(match.string, match.end())
    if following and following[1] in COUNTED:
        return f"{match[1]} million"
    return f"{match[1]} {'meter' if match[1] == '1' else 'meters'}"
