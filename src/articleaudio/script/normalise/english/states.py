"""The states of the USA as newspapers shorten them: "Boston, Mass.", "Calif. Gov. Newsom", "R-Texas", "(D., N.Y.)".

The shortened names are those of the Associated Press, the two letters those of the post office (USPS, Publication 28).
Two letters are read only beside a party: elsewhere OR, IN and ME are words as often.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.script.abbreviations import ENGLISH
from articleaudio.script.normalise.rules import INNER_STOP, Rule, alternatives, listed, rule
from articleaudio.script.stops import keep_stop

if TYPE_CHECKING:
    import re

STATES = {
    "Ala": "Alabama", "Ariz": "Arizona", "Ark": "Arkansas", "Calif": "California", "Colo": "Colorado",
    "Conn": "Connecticut", "Del": "Delaware", "Fla": "Florida", "Ga": "Georgia", "Ill": "Illinois",
    "Ind": "Indiana", "Kan": "Kansas", "Ky": "Kentucky", "La": "Louisiana", "Md": "Maryland",
    "Mass": "Massachusetts", "Mich": "Michigan", "Minn": "Minnesota", "Miss": "Mississippi", "Mo": "Missouri",
    "Mont": "Montana", "Neb": "Nebraska", "Nev": "Nevada", "Okla": "Oklahoma", "Ore": "Oregon",
    "Pa": "Pennsylvania", "Tenn": "Tennessee", "Tex": "Texas", "Vt": "Vermont", "Va": "Virginia",
    "Wash": "Washington", "Wis": "Wisconsin", "Wyo": "Wyoming", "N.H": "New Hampshire", "N.J": "New Jersey",
    "N.M": "New Mexico", "N.Y": "New York", "N.C": "North Carolina", "N.D": "North Dakota",
    "R.I": "Rhode Island", "S.C": "South Carolina", "S.D": "South Dakota", "W.Va": "West Virginia",
}  # fmt: skip
POSTAL = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho",
    "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada",
    "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York", "NC": "North Carolina",
    "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania",
    "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas",
    "UT": "Utah", "VT": "Vermont", "VA": "Virginia", "WA": "Washington", "WV": "West Virginia",
    "WI": "Wisconsin", "WY": "Wyoming",
}  # fmt: skip
_SHORT = {**STATES, **POSTAL}
_NAMES = tuple(POSTAL.values())
_PARTIES = {"R": "Republican", "D": "Democrat", "I": "Independent"}
_HALVES = {"N": "North", "S": "South", "E": "East", "W": "West"}
# Words as well, where they begin a sentence.
_WORDS = frozenset(listed("Wash Miss"))
# Codes that name a state behind a town; MD, PA and MA behind a name may be a doctor, an assistant or a master, and
# others are words.
_AFTER_TOWNS = sorted(set(POSTAL) - {"MD", "PA", "MA", "DC", "OK", "HI", "ME", "OR"})
_STATE = rf"(?:{alternatives(STATES)})\b\.?|(?:{alternatives(_NAMES)})\b"
_OFFICES = r"(?:Gov|Sen|Rep|Del|Mayor|Governor|Senator|Representative|Congressman|Congresswoman)"


_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b"


def _party(match: re.Match[str]) -> str:
    """A party with its state or place, and the district if there is one: "D-NY-14"."""
    party, place, district = match[1], match[2].removesuffix("."), match.groupdict().get("district")
    said = f"{_PARTIES[party]} of {_SHORT.get(place, place)}"
    return keep_stop(match, f"{said}, district {district}" if district else said, ENGLISH)


def _half_of_a_country(match: re.Match[str]) -> str:
    if match.string.startswith("Ireland", match.end()):
        return "Northern "
    return f"{_HALVES[match[0][0]]} "


def _state(match: re.Match[str]) -> str:
    """A state inside its sentence: "Mass. voters"."""
    return match[0] if match.start() == 0 and match[1] in _WORDS else STATES[match[1]]


RULES: tuple[Rule, ...] = (
    rule(
        "party and state",
        rf"(?:(?<=\()|(?<=,\s)|(?<=both\s)|(?<=and\s))([RDI])-({_STATE}|(?:{alternatives(POSTAL)})\b)"
        r"(?:-0?(?P<district>[1-9][0-9]?)\b)?",
        _party,
        "-",
    ),
    rule("party and state elsewhere", rf"(?<![\w.'-])(?<!\b[Aa]n\s)([RD])-({_STATE})(?!-)", _party, "-"),
    rule("party, state", rf"(?<=\()([RDI])\.,\s({_STATE})(?=\))", _party, "("),
    rule("party and place", r"(?<=\()([RDI])-([A-Z][a-z]+(?:\s[A-Z][a-z]+)?)(?=\))", _party, "("),
    rule(
        "party",
        rf"(\b{_OFFICES}\.?\s(?:[A-Z][\w.'-]{{0,20}}\s){{1,3}})\(([RDI])\)",
        lambda match: f"{match[1]}({_PARTIES[match[2]]})",
        "(",
    ),
    rule(
        "West Virginia", r"\bW\.\s?Va\.", lambda match: keep_stop(match, "West Virginia", ENGLISH), "V", words=["Va."]
    ),
    rule(
        "half of a country",
        r"\b(?:(?:N\.\s?(?=(?:Ireland|Korea(?:ns?)?|Carolin(?:a|ians?)|Dakota(?:ns?)?)\b))"
        r"|(?:S\.\s?(?=(?:Korea(?:ns?)?|Africa(?:ns?)?|Carolin(?:a|ians?)|Dakota(?:ns?)?|Sudan(?:ese)?)\b))"
        r"|(?:E\.\s?(?=(?:Jerusalem|Timor|Germany)\b))|(?:W\.\s?(?=(?:Virginia|Germany|Bank)\b)))",
        _half_of_a_country,
        "NSEW",
        also=INNER_STOP,
    ),
    rule(
        "state",
        rf"(?<=[a-z],\s)({alternatives(STATES)})\.(?=[,;)\s]|\Z)",
        lambda match: keep_stop(match, STATES[match[1]], ENGLISH),
        words=[f"{state}." for state in STATES],
    ),
    rule(
        "state of a dateline",
        rf"(?<=[A-Z],\s)({alternatives([*STATES, 'Me'])})\.(?=,?\s(?:\([A-Z]|[\u2014\u2013-]|{_MONTHS}))",
        lambda match: "Maine" if match[1] == "Me" else STATES[match[1]],
        words=[f"{state}." for state in [*STATES, "Me"]],
        also=INNER_STOP,
    ),
    rule(
        "state by its code",
        rf"(\b[A-Z][a-z]{{2,20}},\s)({alternatives(_AFTER_TOWNS)})(?=[.,;)]|\Z)",
        lambda match: match[1] + POSTAL[match[2]],
        words=[f", {code}" for code in _AFTER_TOWNS],
    ),
    rule(
        "state before a word",
        rf"(?<![\w.,&'-])(?<![0-9]\s)({alternatives(STATES)})\."
        r"(?=\s(?:[a-z]|(?:Gov|Sen|Rep|Lt|Atty|Attorney|Supreme|Legislature|Democrats?|Republicans?|Tech)\b))",
        _state,
        words=[f"{state}." for state in STATES],
        also=INNER_STOP,
    ),
)
