"""Shortened words in English: titles, companies, streets, Latin, and letters with dots (U.S., a.k.a.).

Each is read in full only where its surroundings say what it is. A dot that also ends the sentence is kept.
"""

from __future__ import annotations

import re

from articleaudio.script.normalise.english.names import letters
from articleaudio.script.normalise.rules import DIGITS, INNER_STOP, Rule, alternatives, listed, rule

TITLES = {
    "Sen": "Senator", "Sens": "Senators", "Rep": "Representative", "Reps": "Representatives", "Gen": "General",
    "Gens": "Generals", "Gov": "Governor", "Govs": "Governors", "Lt": "Lieutenant", "Col": "Colonel",
    "Maj": "Major", "Capt": "Captain", "Sgt": "Sergeant", "Cpl": "Corporal", "Pvt": "Private",
    "Cmdr": "Commander", "Cdr": "Commander", "Adm": "Admiral", "Brig": "Brigadier", "Prof": "Professor",
    "Profs": "Professors", "Dr": "Doctor", "Drs": "Doctors", "Mr": "Mister", "Mrs": "Missus", "Ms": "Ms",
    "Rev": "Reverend", "Hon": "Honorable", "Pres": "President", "Supt": "Superintendent", "Det": "Detective",
    "Insp": "Inspector", "Amb": "Ambassador", "Atty": "Attorney", "Msgr": "Monsignor", "Fr": "Father",
    "Mt": "Mount", "Mts": "Mounts", "Ft": "Fort", "Messrs": "Messrs", "Cllr": "Councillor", "Sec": "Secretary",
    "Spc": "Specialist", "Ens": "Ensign", "Pfc": "Private First Class", "Mme": "Madame", "Mlle": "Mademoiselle",
    "Assoc": "Associate", "Asst": "Assistant", "Hr": "Herr", "Dep": "Deputy",
    "Treas": "Treasurer",
}  # fmt: skip
_NO_DOT = ("Dr", "Drs", "Mr", "Mrs", "Prof", "Lt", "Sgt", "Cllr", "Mme", "Mlle", "Capt", "Cpl", "Messrs")
COMPANIES = {
    "Inc": "Incorporated", "Corp": "Corporation", "Co": "Company", "Cos": "Companies", "Ltd": "Limited",
    "Bros": "Brothers", "Jr": "Junior", "Sr": "Senior", "Esq": "Esquire", "Mfg": "Manufacturing",
}  # fmt: skip
STREETS = {"St": "Street", "Ave": "Avenue", "Blvd": "Boulevard", "Rd": "Road", "Dr": "Drive", "Ln": "Lane",
           "Hwy": "Highway", "Sq": "Square", "Pkwy": "Parkway"}  # fmt: skip
ANYWHERE = {
    "approx": "approximately", "etc": "et cetera", "Dept": "Department", "dept": "department",
    "Govt": "Government", "govt": "government", "Assn": "Association", "Intl": "International",
    "Univ": "University", "Natl": "National", "Dist": "District", "incl": "including", "excl": "excluding",
    "misc": "miscellaneous", "avg": "average", "tel": "telephone",
}  # fmt: skip
BEFORE_NUMBER = {
    "No": "number", "no": "number", "Nos": "numbers", "nos": "numbers", "p": "page", "pp": "pages",
    "Vol": "Volume", "vol": "volume", "Ch": "Chapter", "ch": "chapter", "Sec": "Section", "sec": "section",
    "Art": "Article", "art": "article", "Fig": "Figure", "fig": "figure", "para": "paragraph", "c": "circa",
    "ca": "circa", "Rte": "Route", "Ep": "Episode", "ep": "episode", "pop": "population",
    "Apt": "Apartment", "apt": "apartment",
}  # fmt: skip
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
STATE_NAMES = (
    *STATES.values(), "Texas", "Ohio", "Iowa", "Utah", "Idaho", "Maine", "Alaska", "Hawaii",
)  # fmt: skip
_WAYS = {"Hwy": "Highway", "Rte": "Route", "Rt": "Route", "Ste": "Suite"}
_BEGINS_SENTENCE = (
    r"(?=\s(?:He|She|It|They|We|You|But|And|The|A|An|In|On|At|His|Her|Its|Their|This|That|There|Then|When|If|As)\s)"
)
_BEGINS = re.compile(_BEGINS_SENTENCE)
_PARTIES = {"R": "Republican", "D": "Democrat", "I": "Independent"}


def _ends(match: re.Match[str]) -> bool:
    """Whether the match's dot is also the sentence's."""
    return match[0].endswith(".") and not match.string[match.end() :].strip("\"')] ")


def _keep_stop(match: re.Match[str], words: str) -> str:
    return f"{words}." if _ends(match) else words


def _dotted(match: re.Match[str]) -> str:
    """Letters with dots as letters; the sentence's own full stop stays."""
    said = letters(match[0].replace(".", "").replace(" ", ""))
    return f"{said}." if match[0].endswith(".") and _begins(match) else _keep_stop(match, said)


def _begins(match: re.Match[str]) -> bool:
    """Whether a word that begins sentences follows."""
    return bool(_BEGINS.match(match.string, match.end()))


def _street(match: re.Match[str]) -> str:
    if match["stop"] is not None:
        return f"{match[1]} {STREETS[match[2]]}."
    return _keep_stop(match, f"{match[1]} {STREETS[match[2]]}")


def _party(match: re.Match[str]) -> str:
    state = match[2].removesuffix(".")
    return _keep_stop(match, f"{_PARTIES[match[1]]} of {STATES.get(state, match[2])}")


def _lifespan(match: re.Match[str]) -> str:
    return "born " if match[1] == "b" else "died "


def _company(match: re.Match[str]) -> str:
    """A company's or a name's end; "Co." needs a name or "and" before it."""
    before = match.string[max(0, match.start() - 60) : match.start()].rstrip(" ,").rsplit(" ", 1)[-1]
    if not (before[:1].isupper() or before in ("&", "and", "com") or before[:1].isdigit()):
        return match[0]
    return _keep_stop(match, COMPANIES[match[1]])


_WORD_LIMIT = 60  # characters in which the word before stands


def _saint(match: re.Match[str]) -> str:
    """Saint in "St. Louis", but not "Main St. Louis": a capital before it makes it a street."""
    before = match.string[max(0, match.start() - _WORD_LIMIT) : match.start()].rstrip().rsplit(" ", 1)[-1]
    is_street = before[:1].isupper() and before[-1:].isalpha() and before not in _NO_STREETS
    return match[0] if is_street and match.start() > len(before) + 1 else "Saint"


_NO_STREETS = frozenset(listed("In At On From The Of And To Near Mayor Mount Fort Lake Port Sault FC"))


_WORD = r"(?<![\w.'-])"

# From what is certain by itself to what needs its neighbours.
RULES: tuple[Rule, ...] = (
    rule("for example", rf"{_WORD}e\.\s?g\.(?!\w)", "for example", "g", also=INNER_STOP),
    rule("that is", rf"{_WORD}i\.\s?e\.(?!\w)", "that is", "e", also=INNER_STOP),
    rule("versus", rf"{_WORD}vs(?:\.|(?=\s))", "versus", "v"),
    rule("versus in law", r"(?<=[A-Za-z.]\s)v\.?(?=\s[A-Z][a-z])", "versus", "v"),
    rule("also known as", rf"{_WORD}(?:a\.k\.a\.|aka\b)", "also known as", "k"),
    rule("and others", rf"{_WORD}et al\.", lambda match: _keep_stop(match, "and others"), "l"),
    rule("edition", r"(?<=[0-9](?:st|nd|rd|th)\s)ed\.", lambda match: _keep_stop(match, "edition"), "d", also=DIGITS),
    rule("with", rf"{_WORD}w/(?=\s|[a-z]{{3}})", "with ", "/"),
    rule("without", rf"{_WORD}w/o\b", "without", "/"),
    rule("compare", rf"{_WORD}cf\.(?=\s)", "compare", "f", also=INNER_STOP),
    rule(
        "party and state",
        rf"(?:(?<=\()|(?<=,\s)|(?<=both\s)|(?<=and\s))([RDI])-((?:{alternatives(STATES)})\b\.?|(?:{alternatives(STATE_NAMES)})\b)",
        _party,
        "-",
    ),
    rule("party and place", r"(?<=\()([RDI])-([A-Z][a-z]+(?:\s[A-Z][a-z]+)?)(?=\))", _party, "("),
    rule("right honourable", r"\bRt\.?\sHon\.?(?=\s[A-Z])", "Right Honorable", "R"),
    rule(
        "elect",
        rf"{_WORD}({alternatives(TITLES)})\.-(?=elect\b|designate\b)",
        lambda match: f"{TITLES[match[1]]}-",
        "-",
        also=INNER_STOP,
    ),
    rule("attorney general", r"\bAtt(?:y|orney)?\.?\sGen\.(?=\s[A-Z])", "Attorney General", "A", also=INNER_STOP),
    rule("secretary general", r"\bSec(?:retary|y)?\.?[\s-]Gen\.(?=\s[A-Z])", "Secretary General", "S", also=INNER_STOP),
    rule("and so on", r"(?<!\w)&c\.?(?!\w)", lambda match: _keep_stop(match, "et cetera"), "&"),
    rule(
        "or",
        r"\b(s?he|him|his|hers?|they|them|their|Mr|yes|either)/(?=(?:s?he|hers?|his|him|they|them|their|Ms|no|or)\b)",
        r"\1 or ",
        "/",
    ),
    rule(
        "section sign", r"§§?\s?(?=[0-9])", lambda match: "sections " if match[0].startswith("§§") else "section ", "§"
    ),
    rule("copyright", r"(?<!\w)(?:\([cC]\)|©)\s?(?=(?:19|20)[0-9]{2}\b)", "copyright ", "(©"),
    rule("established", r"(?<=\()[Ee]st\.\s(?=[0-9]{4}\))", "established ", "t", also=DIGITS),
    rule("estimated", rf"{_WORD}est\.\s(?=[$€£]?[0-9])", "estimated ", "t", also=DIGITS),
    rule("highway", r"\b(Hwy|Rte|Rt|Ste)\.?\s(?=[0-9])", lambda match: f"{_WAYS[match[1]]} ", "HRS", also=DIGITS),
    rule("road", r"(?<=[a-z]\s)(Rd|Ave|Blvd|Ln|Pkwy)(?=[\s,;:)]|\Z)", lambda match: STREETS[match[1]], "RABLP"),
    rule(
        "street without a dot",
        r"(?<=\s)([0-9]+[a-z]{0,2}\s(?:[A-Z][\w']*|[0-9]+(?:st|nd|rd|th))\s)(St|Dr)(?=[,;)]|\s[a-z]|\Z)",
        lambda match: match[1] + STREETS[match[2]],
        "SD",
        also=DIGITS,
    ),
    rule(
        "state",
        rf"(?<=[a-z],\s)({alternatives(STATES)})\.(?=[,;)\s]|\Z)",
        lambda match: _keep_stop(match, STATES[match[1]]),
        ".",
    ),
    rule(
        "number",
        rf"{_WORD}({alternatives(BEFORE_NUMBER)})\.\s?(?=[0-9])",
        lambda match: f"{BEFORE_NUMBER[match[1]] if match.start() else BEFORE_NUMBER[match[1]].capitalize()} ",
        ".",
        also=DIGITS,
    ),
    rule("number sign", r"(?<![\w&])(?:№\s?|N[º°]\s?|#)(?=[0-9])", "number ", "#№º°"),
    rule(
        "number without a dot",
        r"(?<=[a-z]\s)(?<!vote\s)(?<!voted\s)(?<!said\s)(?<!say\s)(?<!says\s)(No|Nos)\s(?=[0-9]{1,3}\b)",
        lambda match: f"{BEFORE_NUMBER[match[1]]} ",
        "N",
        also=DIGITS,
    ),
    rule("saint", r"(?<![\w.])(?<![A-Z]\s)St\.?(?=\s[A-Z][a-z])(?!\s(?:He|She|It|The|They|In|A|But)\b)", _saint, "S"),
    rule(
        "street",
        rf"(?<=\s)([A-Z][\w']*|[0-9]+(?:st|nd|rd|th))\s(St|Ave|Blvd|Rd|Dr|Ln|Hwy|Sq|Pkwy)\.(?:(?!\s?[A-Z](?![EW]?\b))|(?P<stop>{_BEGINS_SENTENCE}))",
        _street,
        ".",
    ),
    rule(
        "small street", r"(?<=[0-9](?:st|nd|rd|th)\s)st\.", lambda match: _keep_stop(match, "street"), ".", also=DIGITS
    ),
    rule("couple", rf"{_WORD}(Mr|Mrs|Ms|Dr)\.(?=\s(?:and|&)\s)", lambda match: TITLES[match[1]], ".", also=INNER_STOP),
    rule("born and died", r"(?<=\()(b|d)\.\s(?=(?:c\.\s)?[0-9]{4})", _lifespan, "bd", also=DIGITS),
    rule("generation", rf"{_WORD}Gen\.(?=\sZ\b)", "Gen", "Z"),
    rule("general", r"\b(Lt|Maj|Brig)\.?\sGen\.?(?=\s[A-Z])", lambda match: f"{TITLES[match[1]]} General", "G"),
    rule(
        "title",
        rf"{_WORD}({alternatives(TITLES)})\.(?=\s(?!Z\b)[\"'(]?[A-Z])",
        lambda match: TITLES[match[1]],
        ".",
        also=INNER_STOP,
    ),
    rule(
        "title without a dot",
        rf"{_WORD}({alternatives(_NO_DOT)})(?=\s[A-Z])",
        lambda match: TITLES[match[1]],
        "DMPLSC",
    ),
    rule("company", rf"(?:(?<=[\w&)]\s)|(?<=[\w&)],\s))({alternatives(COMPANIES)})\.", _company, "."),
    rule(
        "company without a dot",
        r"(?:(?<=[a-z]\s)|(?<=[a-z],\s))(Inc|Corp|Ltd|Jr|Sr)(?=[\s,;:'\"]|\Z)",
        lambda match: COMPANIES[match[1]],
        "ICLJS",
    ),
    rule(
        "shortened",
        rf"{_WORD}({alternatives(ANYWHERE)})\.",
        lambda match: _keep_stop(match, ANYWHERE[match[1]]),
        ".",
    ),
    rule(
        "letters with dots",
        r"(?<![\w.])(?!(?:(?<=[0-9])|(?<=[0-9]\s))[AP]\.\s?M\b)(?:(?:[A-Z]\.\s?){2,6}(?<=\.)(?!\w)|(?:[A-Z]\.){1,5}[A-Z](?![\w.]))",
        _dotted,
        ".",
        also=INNER_STOP,
    ),
    rule("Ph.D.", r"\bPh\.?\s?D\b\.?(?=(s?))", lambda match: _keep_stop(match, "P H D"), "P"),
    rule("initial", rf"(?<=\b[B-Z])(?<![0-9]\s[B-Z])\.(?=\s[A-Z])(?!{_BEGINS_SENTENCE})", "", ".", also=INNER_STOP),
)
