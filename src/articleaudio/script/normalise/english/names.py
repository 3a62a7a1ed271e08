"""Names in English: Roman numerals, designations such as F-16, and acronyms.

An acronym is said letter by letter or as a word, always the same way: by the tables, else by its letters. Spelled
letters are set apart by spaces ("I C C"), which every engine reads as letters; with an A among them by dots
("C.I.A"), because espeak-ng 1.52 takes an A between spaces for the article.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from articleaudio.script.normalise.english.acronyms import AS_IS, MIXED, ORDINARY, PLAIN, SAID, SPELLED, SPOKEN
from articleaudio.script.normalise.english.numbers import cardinal, ordinal, pair, plural, year
from articleaudio.script.normalise.rules import DIGITS, Rule, alternatives, digit_before, digit_behind, listed, rule


def letters(word: str) -> str:
    """A word letter by letter, in the form that engines read as letters."""
    return ("." if "A" in word else " ").join(word)


# ------------------------------------------------------------------------------------ Roman numerals

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ROMAN = re.compile(r"(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z")
COUNTED_BY_ROMAN = listed(
    "Series War Wars Bowl Chapter Part Phase Title Article Type Act Volume Section Stage Tier Mark Book Level Grade "
    "Rocky Fantasy Vatican Division Group Category Schedule Appendix Annex Figure Table Scene Episode Apollo Option "
    "Generation Minsk Class Warcraft Olympiad Games Wrestlemania WrestleMania Merkel Artemis "
    "Amendment Falcon Gemini Session Tranche"
)
# Behind these a lone I is the speaker ("the building I live in"), an X a name.
_COUNTED_BUT_BY_I = listed(
    "Season Unit Block Zone Building Terminal Round Trial Camp Basel MiFID Solvency SALT START Delta Atlas Saturn "
    "Titan Trident Minuteman Pershing Leopard Merkava Fighter Diablo Auto Civilization Gladiator Rambo Creed "
    "Scream Godfather GTA Cup Civ"
)
# The same in small letters; a lone letter behind them may be a word or a name.
_COUNTED_IN_SMALL = listed(
    "stage type phase category chapter part grade class level section title article tier volume act scene schedule "
    "annex appendix division"
)
# Letters that name: no numbers.
_LETTERS_BY_NAME = frozenset({"Malcolm X", "Generation X", "Group I", "Group V", "Group X", "Level X"})
# What may stand with a capital before an acronym in Roman letters ("The IV drip"): no names.
_NO_NAMES = listed(
    "The This That These Those Her His Its Our Their Your My No Some Any Each Every Both In On Of By With From For At "
    "To Under And But Or Via An As If When While Since After Before Through Between All Many Most Using Home Daily"
)
RULERS = listed(
    "Elizabeth Charles George Henry Louis Leo Paul Benedict Pius Philip Philippe William Edward James Richard "
    "Nicholas Alexander Catherine Peter Ivan Frederick Wilhelm Ramses Ramesses Napoleon Felipe Carlos Juan Haakon "
    "Harald Margrethe Gustaf Gustav Abdullah Mohammed Hassan Tawadros Bartholomew Theodore Gregory Clement "
    "Innocent Urban Boniface Sixtus Constantine Otto Leopold Albert Ferdinand Rama Frederik Christian Olav "
    "Francis Joseph Maximilian Mary Anne Robert David Malcolm Baudouin Willem Umberto Victor Emmanuel Mehmed "
    "Selim Suleiman Murad Darius Xerxes Ptolemy Cleopatra John Isabella Joao Pedro Alfonso Sigismund Casimir"
)
_NOT_AFTER_I = listed(
    "am have had was know think met saw say said believe love spoke will would can could do did want knew"
)


_EACH_ROMAN = re.compile(r"[IVX]{1,4}")


def roman(text: str) -> int:
    """The value of a Roman numeral up to C; 0 if it is none in its usual form."""
    if not text or not _ROMAN.match(text):
        return 0
    values = [_VALUES[letter] for letter in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def _numbered(match: re.Match[str]) -> str:
    value = roman(match[2])
    return f"{match[1]}{cardinal(value)}" if value and match[0] not in _LETTERS_BY_NAME else match[0]


def _ruler(match: re.Match[str]) -> str:
    value = roman(match[2])
    return f"{match[1]}the {ordinal(value)}" if value and match[0] not in _LETTERS_BY_NAME else match[0]


# -------------------------------------------------------------------------------------- designations


_SYLLABLE = re.compile(r"[B-DF-HJ-NP-TV-Z][AEIOU][B-DF-HJ-NP-TV-Z]\Z")


def _model(match: re.Match[str]) -> str:
    """F-16, A320, GPT-4, Q3: letters, then the number as it is called."""
    name, digits = match["letters"], match["digits"]
    # A syllable is said as a word; in small letters, so that it is not taken for an acronym afterwards.
    syllable = name not in SPELLED and bool(_SYLLABLE.match(name))
    said = SAID.get(name) or (name if name in PLAIN else name.capitalize() if syllable else letters(name))
    more = match["more"]
    tail = _after_model(more) if more else ""
    number = model_number(digits)
    if more == "s":
        number, tail = plural(number), ""
    if said == "A":
        return f"A-{number}{tail}"
    return f"{said} {number}{tail}"


def _after_model(more: str) -> str:
    """What is printed behind a model's number: "s", "neo", the letter of a variant, several of a variant."""
    if more == "neo":
        return f" {more}"
    return f" {more[0]}'s" if more.endswith("s") else f" {more.upper()}"


def _lineage(match: re.Match[str]) -> str:
    """BA.2.86 as "two point eight six", B.1.617.2 figure by figure."""
    parts = match[2].split(".")
    if len(parts) == 2 and len(match[1]) > 1:  # noqa: PLR2004 - the names of subvariants
        return f"{letters(match[1])} {match[2]}"
    figures = (" ".join(part) if len(part) > 2 else part for part in parts)  # noqa: PLR2004 - 617, but not 10
    return f"{letters(match[1])} {' '.join(figures)}"


def _coronavirus(match: re.Match[str]) -> str:
    return f"{match[1]} Co-V" + (f" {match[2]}" if match[2] else "")


def model_number(digits: str) -> str:
    """The number of a model: three digits as "three twenty" or "four hundred", four in pairs."""
    value = int(digits)
    if digits.startswith("0") and len(digits) > 1:
        return " ".join(cardinal(int(digit)) for digit in digits)
    if len(digits) == 3 and value % 100:  # noqa: PLR2004 - 320, but not 400
        return f"{cardinal(value // 100)} {pair(value % 100)}"
    return year(value) if len(digits) == 4 else cardinal(value)  # noqa: PLR2004 - pairs


def _named(match: re.Match[str]) -> str:
    """Shahed-136, Under-21s: a word and a number, without a dash."""
    number = model_number(match["digits"])
    return f"{match['word']} {plural(number) if match['more'] else number}"


def _airliner(match: re.Match[str]) -> str:
    return f"{match[1]}{model_number(match[2])}"


def _airliner_variant(match: re.Match[str]) -> str:
    """737-800, A320-200: model and variant, which would be taken for a range."""
    more = match["more"] or ""
    tail = "s" if more == "s" else f" {letters(more)}" if more else ""
    return f"{'A-' if match['airbus'] else ''}{model_number(match['model'])} {model_number(match['variant'])}{tail}"


AIRLINERS: tuple[Rule, ...] = (
    rule(
        "variant of an airliner",
        r"(?<![\w.,/:$€£-])(?:(?P<airbus>A)(?=3)|(?=7[0-8]7))(?P<model>[37][0-9]{2})-(?P<variant>[1-9]00|1000|(?<=Boeing\s7[0-8]7-)(?:8|9|10)|(?<=[Tt]he\s7[0-8]7-)(?:8|9|10)|(?<=\b[Aa]\s7[0-8]7-)(?:8|9|10))"
        r"(?P<more>s|ER|LR)?(?![\w%-])(?![.,:/][0-9])",
        _airliner_variant,
        "-",
    ),
)


# ------------------------------------------------------------------------------------------ acronyms

_SMALL = re.compile(r"[a-z]")
_LONG = re.compile(r"(?<![\w.])[A-Z]{4,30}(?!\w)")
_AMBIGUOUS = frozenset({"US", "IT", "WHO", "AI", "ID", "ET", "PM", "AM", "AP"})


_SAYABLE = re.compile(
    r"(?!U[SKN][B-DF-HJ-NP-TV-Z])"
    r"(?:[B-DF-HJ-NP-TV-Z]|[BCFGPS]L|[BCDFGPTW]R|S[CHKMNPTW]|[CGPTW]H|TW|QU|KN|S[CPT]R|[ST]HR|SPL)?[AEIOU]{1,2}"
    r"(?:(?:[B-DF-HJ-NP-TV-Z]{1,2}|NGL|MPL|MBL|[CTNS]K?TR|NDR)[AEIOUY]{1,2}){0,3}"
    r"(?:[B-DF-HJ-NP-TV-Z]|GHT|TCH|[RN]CH|RLD|RST|[LNRST]TH|[CGST]H|NG|[LNRS]K|CK|[CFLNPRSX]T|[LNRW]D|[LRS]M|[LRW]N|[LMRS]P|SS|LL|FF)?"
    r"S?\Z"
)


def spelled(word: str) -> bool:
    """Whether an acronym of no table is said letter by letter.

    It is, up to three letters; longer ones are words if their letters make syllables of English: an opening that
    words have, vowels between at most two consonants, an ending that words have (DACA and SIPRI, but not ESPN and
    USMCA), and if no US, UK or UN stands before a consonant (USDA).
    """
    return len(word) <= 3 or not _SAYABLE.match(word)  # noqa: PLR2004 - NASA is a word, the FBI is not


# A run of words in capitals; short ones, numbers and marks may stand between them.
_RUN = re.compile(
    r"(?<![\w'])[A-Z][A-Z']{1,30}(?:[^\w.!?,;()]{1,3}(?:[0-9.]{1,9}[^\w.!?,;()]{1,3})?[A-Z][A-Z'-]{0,30}(?![a-z])){2,60}"
)
_WORD = re.compile(r"[A-Z]{2,30}")
# What opens an agency's report: "LVIV, Ukraine (AP) —".
_DATELINE = re.compile(
    r"[A-Z'-]{3,30}(?:[\s/][A-Z'-]{2,30}){0,3}"
    r"(?:,\s[A-Z][\w.]{1,20}(?:\s[A-Z][\w.]{1,20})?){0,2}(?:\s\([A-Z][\w\s]{1,20}\))?\s?[\u2014\u2013-]{1,2}\s"
)


@lru_cache(maxsize=4)
def _shouted(text: str) -> tuple[tuple[int, int], ...]:
    """Where the text is printed in capitals: runs of three words or more, of which one is no acronym."""
    return tuple(
        run.span()
        for run in _RUN.finditer(text)
        if any(word not in SPELLED and word not in SPOKEN and word not in SAID for word in _LONG.findall(run[0]))
        or any(word in ORDINARY for word in _WORD.findall(run[0]))
    ) or (((0, len(text)),) if _is_loud(text) else ())


def _is_loud(text: str) -> bool:
    """Whether a text without small letters has a word that is no acronym."""
    return not _SMALL.search(text) and any(
        word not in SPELLED and word not in AS_IS and word not in SAID for word in _LONG.findall(text)
    )


def _is_shouted(match: re.Match[str]) -> bool:
    """Whether the match stands in a run of capitals or in the place names that open a report."""
    dateline = _DATELINE.match(match.string)
    if dateline and match.start() < dateline.end() and match.string[match.start() - 1 : match.start()] != "(":
        return True
    spans = _shouted(match.string)
    place = bisect_right(spans, (match.start(), len(match.string)))
    return place > 0 and match.start() < spans[place - 1][1]


# In capitals US is the country, unless it stands where "us" does.
_TO_US = re.compile(
    r"\b(?:LET|LETS|TELL|GIVE|GIVES|GAVE|JOIN|HELP|WITH|FOR|TO|OF|FROM|BY|AT|ON|ABOUT|BEHIND|BETWEEN|AMONG|ALL|KILL|SAVE|TRUST|"
    r"CONTACT|FOLLOW|SHOW|TEACH|ASK|MAKE|MAKES|LEAVE|LIKE|NEED|WANT|LOVE|HATE|BOTH)\s\Z"
)


def _acronym(match: re.Match[str]) -> str:
    word, ending = match["word"], match["ending"] or ""
    ending = "'s" if ending in ("s", "s'") else ending
    if word in SAID:
        return SAID[word] + ("s" if match["ending"] == "s" else ending)
    if word in AS_IS:
        return match[0]
    shouting = _is_shouted(match)
    after_the = match.string.endswith("THE ", 0, match.start())
    country = after_the or (word == "US" and not _TO_US.search(match.string, max(0, match.start() - 12), match.start()))
    if word in SPELLED and not (shouting and word in _AMBIGUOUS and not country):
        return letters(word) + ending
    if shouting or len(word) > 6 or not spelled(word):  # noqa: PLR2004 - longer ones are words in capitals
        return match[0]
    return letters(word) + ending


_BEFORE_ROMAN = (
    rf"(\b(?:{alternatives(COUNTED_BY_ROMAN)})\s)"
    rf"([VX]|[IVXLC]{{2,8}}|I(?!\s(?:{'|'.join(_NOT_AFTER_I)})\b))\b(?!')"
)
_BEFORE_SEVERAL = rf"(\b(?:{alternatives(_COUNTED_BUT_BY_I)})\s)(V|[IVX]{{2,8}})\b(?!')"
_NUMBERED = listed(
    "Corps Army Olympic Olympics Olympiad Winter Summer Paralympic Congress Dynasty dynasty century centuries "
    "Legion Fleet Panzer Brigade Division edition Reich Airborne Marine"
)
_BEFORE_NUMBERED = (
    r"(\b(?:[Tt]he\s(?=[IVX])|(?:and|of|US|U S)\s(?=[IVX]{2})))"
    rf"(X{{0,3}}(?:IX|IV|V?I{{0,3}}))(?=\s(?:{alternatives(_NUMBERED)})\b)"
)
_BEFORE_ROMAN_SMALL = rf"(\b(?:{alternatives(_COUNTED_IN_SMALL)})s?\s)([IVX]{{2,6}})\b(?!')"
_AFTER_RULER = (
    rf"(\b(?:{alternatives(RULERS)})\s)"
    rf"([IVX]{{2,6}}\b|[VX]\b(?!\s[A-Z][a-z])|I\b(?!\s(?:{'|'.join(_NOT_AFTER_I)})\b))(?!'(?:m|d|ve|ll)\b)"
)
_AFTER_TITLE = (
    r"(\b(?:Pope|King|Queen|Emperor|Empress|Tsar|Czar|Kaiser|Sultan|Patriarch|Shah)\s[A-Z][a-zà-öø-ÿ]{1,20}\s)"
    rf"([VX]\b(?!\s[A-Z][a-z])|I\b(?!\s(?:{'|'.join(_NOT_AFTER_I)})\b))(?!'(?:m|d|ve|ll)\b)"
)
_AFTER_NAME = (
    rf"(\b(?!(?:{'|'.join(_NO_NAMES)})\s)"
    r"[A-Z][a-zà-öø-ÿ]{1,20}\s)(I{2,3}|IV|VI{1,3}|IX|XI{1,3}|XIV|XVI{0,3}|XIX|XXI{0,3})\b(?!-)"
)
_NAMED = (
    r"(?<![\w.'/-])(?P<word>[A-Z][a-z]{2,15}|[Oo]ver|[Uu]nder)-(?P<digits>[0-9]{1,3})(?P<more>s)?"
    r"(?![\w%-])(?![.,:/][0-9])"
)
_MODEL = (
    r"(?<![\w.'/-])(?P<letters>[A-Z]{1,5}|MiG|Su|Tu|An|Il|Mi|Ka|Kh|Mk|Covid|Mig|iPhone|iOS)-?(?P<digits>[0-9]{1,4})"
    r"(?P<more>[A-Z]s(?!\w)|[A-Z][0-9](?!\w)|[A-Z]{1,2}(?![A-Za-z])|XLR(?!\w)|neo(?!\w)|[a-z](?!\w))?(?![\w])(?![.,:/-][0-9])"
)


# What is called by its number: Highway one oh one, the Nikkei two twenty-five.
_CALLED_BY_NUMBER = listed("Highway Route Interstate Freeway Xbox PS Nikkei FTSE Stoxx")


def _flaw(match: re.Match[str]) -> str:
    """A flaw by its year and number: CVE-2024-3094."""
    number = match[2]
    said = model_number(number) if len(number) == 4 else " ".join(cardinal(int(digit)) for digit in number)  # noqa: PLR2004
    return f"C V E {year(int(match[1]))}, {said}"


def _comet(match: re.Match[str]) -> str:
    return f"{match[1]} {year(int(match[2]))} "


# England U21s, the U-21 side: sides by the age of their players; anything else of the kind is a boat or a band.
_OF_AGE = r"(?<![\w.'/-])U(?P<dash>-)?(?P<age>1[5-9]|2[0-3])(?P<more>s)?(?![\w%-])(?![.,:/][0-9])"
_OF_PLAYERS = re.compile(
    r"\s(?:teams?|sides?|squads?|players?|internationals?|captain|coach|manager|leagues?|[Cc]hampionships?|[Cc]hampions|tournament|"
    r"final|football|World|European|Euros?|level|boss|match|games?|[Cc]up|League|girls|boys|women|men)\b"
)
_NATION = re.compile(r"\b[A-Z][a-z]{3,20}(?:'s)?\s(?:[Ww]omen's\s)?\Z")


def _team_of_age(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start() - 40) : match.start()]
    is_side = match["more"] or _OF_PLAYERS.match(match.string, match.end())
    if not is_side and (match["dash"] or not _NATION.search(before)):
        return match[0]
    age = cardinal(int(match["age"]))
    return f"under-{plural(age) if match['more'] else age}"


def rules() -> tuple[Rule, ...]:
    """Roman numerals, then designations, then acronyms: each would be taken for the next."""
    return (
        rule("world war", r"\bWW(I{1,3})\b", lambda match: f"World War {cardinal(len(match[1]))}", "W", words=["WWI"]),
        rule(
            "numbered, in a list",
            r"\b[IVX]{1,4}(?:,\s[IVX]{1,4}){1,6},?\s(?:and|or|to)\s[IVX]{2,4}\b(?!')",
            lambda match: _EACH_ROMAN.sub(lambda one: cardinal(roman(one[0])) if roman(one[0]) else one[0], match[0]),
            "IVX",
            words=["I, ", "V, ", "X, "],
        ),
        rule("numbered", _BEFORE_ROMAN, _numbered, "IVXLC"),
        rule("numbered, of several", _BEFORE_SEVERAL, _numbered, "IVX"),
        rule("numbered in small letters", _BEFORE_ROMAN_SMALL, _numbered, "IVX"),
        rule("before what is numbered", _BEFORE_NUMBERED, lambda match: f"{match[1]}{ordinal(roman(match[2]))}", "IVX"),
        rule("titled ruler", _AFTER_TITLE, _ruler, "IVX"),
        rule("ruler", _AFTER_RULER, _ruler, "IVX"),
        rule("the second of a name", _AFTER_NAME, _ruler, "IVX"),
        rule("airliner", r"\b((?:Boeing|Airbus)(?:'s)?\s(?:new\s)?)(7[0-8]7)\b", _airliner, "7", also=DIGITS),
        rule(
            "airliner alone",
            r"(?<![\w$€£.,:/-])()(7[0-8]7)(?=\s(?:MAX|Max|Dreamliner|jets?\b|jetliners?\b))",
            _airliner,
            "7",
        ),
        rule(
            "models in the plural",
            r"(?<=[A-Za-z]\s)(?<![a-z]s\s)((?:(?<=\b[A-Z][a-z]{5}\s)|(?<=\b[A-Z][a-z]{6}\s)|(?<=\b[A-Z][a-z]{4}\s)|(?<=iPhone\s))[1-9][0-9]{0,2}|7[0-8]7)s(?!\w)",
            lambda match: plural(model_number(match[1])),
            "s",
            also=DIGITS,
            words=digit_before("s"),
        ),
        rule("motorway", r"(?<=\bA[0-9])\(M\)|(?<=\bA[0-9][0-9])\(M\)|(?<=\bA[0-9]{3})\(M\)", " M", words=["(M)"]),
        rule("named and numbered", _NAMED, _named, "-", also=DIGITS),
        rule(
            "fixed",
            r"(?<!\w)(?:401\(k\)|403\(b\)|9-1-1|H1N1|H5N1|R&D|Q&A|AT&T|S&P|M&A|A&E|B&B|F/A-(?=[0-9])|C\#|F\#|CO2e?(?!\w)|CO₂|COP(?=[0-9])|PM(?=2\.5\b)|PM(?=10\b))",
            lambda match: _FIXED[match[0]],
            "(-1&2₂P#/",
        ),
        rule(
            "lineage",
            r"(?<![\w.])([A-Z]{1,3})\.([0-9]{1,3}(?:\.[0-9]{1,3}){0,3})(?![\w])",
            _lineage,
            ".",
            also=DIGITS,
            words=digit_behind("."),
        ),
        rule("coronavirus", r"\b(SARS|MERS)-CoV(?:-([12])\b)?(?!\w)", _coronavirus, "V", words=["-CoV"]),
        rule(
            "version",
            r"(?<![\w.'/-])([A-Z]{2,5})-(?=[0-9]{1,2}\.[0-9]{1,2}(?![\w.,%-]|\.[0-9]))",
            lambda match: f"{letters(match[1])} ",
            ".",
            also=DIGITS,
        ),
        rule("777X", r"(?<![\w$€£.,:/-])777X(?!\w)", "seven seventy-seven X", "X"),
        rule(
            "road, school or index by its number",
            rf"(\b(?:{'|'.join(_CALLED_BY_NUMBER)})\s)([1-9][0-9]{{2}})(?![\w%-])(?![.,:/][0-9])",
            lambda match: match[1] + model_number(match[2]),
            DIGITS,
            words=[f"{name} " for name in _CALLED_BY_NUMBER],
        ),
        rule("flaw", r"\bCVE-([0-9]{4})-([0-9]{4,6})(?!\w)", _flaw, "-", also=DIGITS),
        rule("comet", r"(?<![\w/])([CP])/([12][0-9]{3})\s(?=[A-Z][0-9])", _comet, "/", also=DIGITS),
        rule("team by its age", _OF_AGE, _team_of_age, "U", also=DIGITS, words=["U1", "U2", "U-"]),
        rule("model", _MODEL, _model, DIGITS, also=DIGITS),
        rule(
            "acronym of both cases",
            rf"(?<![\w.@#])({alternatives(MIXED)})(s)?(?![\w@])",
            lambda match: letters(match[1].upper()) + ("'s" if match[2] else ""),
            words=MIXED,
        ),
        rule("acronym", r"(?<![\w.@#])(?P<word>[A-Z]{2,8})(?P<ending>'s|s'?)?(?![\w@])", _acronym, ""),
        rule(
            "roman chapter",
            r"(?<=\A)([IVX]{2,5})(?=\.\s)",
            lambda match: cardinal(roman(match[1])) if roman(match[1]) else match[0],
            "IVX",
        ),
    )


_FIXED = {
    "401(k)": "four oh one K", "403(b)": "four oh three B", "9-1-1": "nine one one", "H1N1": "H one N one",
    "H5N1": "H five N one", "R&D": "R and D", "Q&A": "Q and A", "AT&T": "A.T and T", "S&P": "S and P",
    "M&A": "M and A", "A&E": "A. and E", "B&B": "B and B", "CO2": "C O two", "CO₂": "C O two", "COP": "Cop ",
    "F/A-": "FA-",
    "C#": "C sharp", "F#": "F sharp", "PM": "P M ", "CO2e": "C O two E",
}  # fmt: skip
