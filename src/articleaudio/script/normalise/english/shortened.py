"""Shortened words in English: titles, companies, streets, Latin, and letters with dots (U.S., a.k.a.).

Each is read in full only where its surroundings say what it is. A dot that also ends the sentence is kept.
"""

from __future__ import annotations

import re

from articleaudio.script.abbreviations import ENGLISH
from articleaudio.script.normalise.english.names import letters
from articleaudio.script.normalise.english.nouns import COUNTED
from articleaudio.script.normalise.english.numbers import ONES, TENS
from articleaudio.script.normalise.rules import DIGITS, INNER_STOP, Rule, alternatives, listed, rule
from articleaudio.script.stops import DESIGNATION, begins_sentence, keep_stop

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
    "Treas": "Treasurer", "Exec": "Executive", "Dir": "Director", "Wm": "William", "Chas": "Charles",
    "Geo": "George", "Thos": "Thomas", "Jos": "Joseph", "Jas": "James", "Robt": "Robert", "Benj": "Benjamin",
}  # fmt: skip
_NO_DOT = listed("Cdr Cmdr Dr Drs Mr Mrs Prof Lt Sgt Cllr Mme Mlle Capt Cpl Messrs Supt Insp Mt")
COMPANIES = {
    "Inc": "Incorporated", "Corp": "Corporation", "Co": "Company", "Cos": "Companies", "Ltd": "Limited",
    "Bros": "Brothers", "Jr": "Junior", "Sr": "Senior", "Esq": "Esquire", "Pty": "Proprietary", "Mfg": "Manufacturing",
}  # fmt: skip
STREETS = {"St": "Street", "Ave": "Avenue", "Blvd": "Boulevard", "Rd": "Road", "Dr": "Drive", "Ln": "Lane",
           "Hwy": "Highway", "Sq": "Square", "Pkwy": "Parkway"}  # fmt: skip
ANYWHERE = {
    "approx": "approximately", "etc": "et cetera", "Dept": "Department", "dept": "department",
    "Govt": "Government", "govt": "government", "Assn": "Association", "Intl": "International",
    "Univ": "University", "Natl": "National", "Dist": "District", "incl": "including", "excl": "excluding",
    "Approx": "Approximately", "misc": "miscellaneous", "avg": "average", "tel": "telephone",
}  # fmt: skip
BEFORE_NUMBER = {
    "No": "number", "no": "number", "Nos": "numbers", "nos": "numbers", "p": "page", "pp": "pages",
    "Vol": "Volume", "vol": "volume", "Ch": "Chapter", "ch": "chapter", "Sec": "Section", "sec": "section",
    "Art": "Article", "art": "article", "Fig": "Figure", "fig": "figure", "para": "paragraph", "c": "circa",
    "ca": "circa", "Rte": "Route", "Ep": "Episode", "ep": "episode", "Op": "Opus", "op": "opus", "pop": "population",
    "Apt": "Apartment", "apt": "apartment", "Bldg": "Building", "Rm": "Room", "elev": "elevation",
    "Vols": "Volumes", "vols": "volumes", "Chs": "Chapters", "chs": "chapters", "Secs": "Sections", "Pt": "Part",
    "secs": "sections", "Arts": "Articles", "arts": "articles", "Figs": "Figures", "figs": "figures",
    "Eq": "Equation", "Ref": "Reference", "ref": "reference",
}  # fmt: skip
_NAME = re.compile(r"\s?[A-Z](?![EW]?\b)")
# What a letter or a Roman numeral may follow; "Ex." before a number may be Exodus or an example, too.
_BEFORE_LETTER = {
    **{word: BEFORE_NUMBER[word] for word in listed("Vol Vols Ch Chs Sec Secs Art Arts Fig Figs Apt Pt")},
    "Ex": "Exhibit", "Exs": "Exhibits", "App": "Appendix",
}  # fmt: skip
# Counties of Ireland that are shortened so in print, with the English one that is.
_COUNTIES = listed(
    "Antrim Armagh Carlow Cavan Clare Cork Derry Donegal Down Dublin Durham Fermanagh Galway Kerry Kildare Kilkenny "
    "Laois Leitrim Limerick Londonderry Longford Louth Mayo Meath Monaghan Offaly Roscommon Sligo Tipperary Tyrone "
    "Waterford Westmeath Wexford Wicklow"
)
_POLICE = {"Ch": "Chief", "Insp": "Inspector", "Supt": "Superintendent", "Sgt": "Sergeant", "Con": "Constable"}
_WAYS = {"Hwy": "Highway", "Rte": "Route", "Rt": "Route", "Ste": "Suite"}


def _keep_stop(match: re.Match[str], words: str) -> str:
    return keep_stop(match, words, ENGLISH)


# An hour or its minutes in words, behind which "P.M" has been read already.
_HOUR_BEFORE = re.compile(rf"\b(?:{'|'.join([*ONES, *filter(None, TENS)])})\s\Z")


def _dotted(match: re.Match[str]) -> str:
    """Letters with dots as letters; the sentence's own full stop stays."""
    if match[0] in ("P.M", "P.M.") and _HOUR_BEFORE.search(match.string, max(0, match.start() - 12), match.start()):
        return match[0]
    return _keep_stop(match, letters(match[0].replace(".", "").replace(" ", "")))


def _initial(match: re.Match[str]) -> str:
    """An initial's dot goes, but for one that ends its sentence."""
    return match[0] if begins_sentence(match.string, match.end(), ENGLISH) else ""


def _street(match: re.Match[str]) -> str:
    """A street at the end of its sentence or clause; not before what may be a name ("Main St. Louis")."""
    words = _keep_stop(match, f"{match[1]} {STREETS[match[2]]}")
    return match[0] if _NAME.match(match.string, match.end()) and not words.endswith(".") else words


def _pages(match: re.Match[str]) -> str:
    """The pages of a book, not the price of a holiday for each person."""
    return match[0] if _before(match)[:1] in "$€£" else _keep_stop(match, "pages")


def _lifespan(match: re.Match[str]) -> str:
    return "born " if match[1] == "b" else "died "


def _company(match: re.Match[str]) -> str:
    """A company's or a name's end; "Co." needs a name or "and" before it."""
    before = match.string[max(0, match.start() - 60) : match.start()].rstrip(" ,").rsplit(" ", 1)[-1]
    if not (before[:1].isupper() or before in ("&", "and", "com") or before[:1].isdigit()):
        return match[0]
    return _keep_stop(match, COMPANIES[match[1]])


def _before(match: re.Match[str]) -> str:
    """The word before the match, with the marks behind it."""
    return match.string[max(0, match.start() - _WORD_LIMIT) : match.start()].rstrip().rpartition(" ")[2]


def _county(match: re.Match[str]) -> str:
    """County in "Tralee, Co. Kerry"; a company is named before it ("Ford Motor Co. Cork")."""
    before = _before(match).lstrip("\"'(")
    is_company = before[:1].isupper() and before[-1].isalnum() and before.lower() not in ENGLISH.starters
    return match[0] if is_company else "County "


def _mountains(match: re.Match[str]) -> str:
    """The White Mts."; behind "The" or "In" nothing tells what they are."""
    if match[1].lower() in ENGLISH.starters:
        return match[0]
    return _keep_stop(match, f"{match[1]} Mountains")


def _police(match: re.Match[str]) -> str:
    return " ".join(["Detective", *(_POLICE[word.rstrip(".")] for word in match[0].split()[1:])])


_WORD_LIMIT = 60  # characters in which the word before stands


def _opens(match: re.Match[str]) -> bool:
    """Whether the match opens its sentence, or a quotation that opens it."""
    return not match.string[max(0, match.start() - 2) : match.start()].strip("\"'(")


def _before_number(match: re.Match[str]) -> str:
    said = BEFORE_NUMBER[match[1]]
    return f"{said.capitalize() if _opens(match) and match.start() < 2 else said} "  # noqa: PLR2004 - a mark and no more


_COUNTED_AFTER = re.compile(r"[0-9]{1,3}\s([a-z]{3,20})\b")


def _number_alone(match: re.Match[str]) -> str:
    """A rank or a house, "No 10 said"; "No 10 people agree" counts them."""
    counted = _COUNTED_AFTER.match(match.string, match.end())
    return match[0] if counted and counted[1] in COUNTED else _before_number(match)


_WORD_AFTER = re.compile(r"\s([A-Z][a-z]{1,20})\b")


def _saint(match: re.Match[str]) -> str:
    """Saint in "St. Louis" and "Rue St.-Denis", but not "Main St. Louis": a capital before it makes it a street."""
    if begins_sentence(match.string, match.end(), ENGLISH):
        return match[0]
    before = _before(match)
    if before[:1].isdigit() and before[-2:] in ("st", "nd", "rd", "th"):
        following = _WORD_AFTER.match(match.string, match.end())
        return "Street" if following and following[1] in ENGLISH.beside_streets else match[0]
    is_street = before[:1].isupper() and before[-1:].isalpha() and before not in _NO_STREETS
    return match[0] if is_street and match.start() > len(before) + 1 else "Saint"


_NO_STREETS = frozenset(
    listed(
        "In At On From The Of And To Near Mayor Mount Fort Lake Port Sault FC Rue Boulevard Avenue Place Quai Pont "
        "Porte Faubourg Gare Mont Ile Île Basilique Cathédrale Hôpital Quartier Canal Plage Bad"
    )
)
_WORD = r"(?<![\w.'-])"

# A title may be joined to what it was: "then-Sen.", "ex-Rep.".
_TITLED = r"(?:(?<![\w.'-])|(?<=\b[Tt]hen-)|(?<=\b[Ee]x-)|(?<=\b[Vv]ice-)|(?<=\belect-))"

# From what is certain by itself to what needs its neighbours.
RULES: tuple[Rule, ...] = (
    rule("for example", rf"{_WORD}e\.\s?g\.(?!\w)", "for example", "g", also=INNER_STOP, words=["e.g.", "e. g."]),
    rule("that is", rf"{_WORD}i\.\s?e\.(?!\w)", "that is", "e", also=INNER_STOP, words=["i.e.", "i. e."]),
    rule("versus", rf"{_WORD}vs(?:\.|(?=\s))", "versus", "v", words=["vs"]),
    rule("versus in law", r"(?<=[A-Za-z.]\s)v\.?(?=\s[A-Z][a-z])", "versus", "v", words=[" v. ", " v "]),
    rule("also known as", rf"{_WORD}(?:a\.k\.a\.|aka\b)", "also known as", "k", words=["aka", "a.k.a."]),
    rule("and others", rf"{_WORD}et al\.", lambda match: _keep_stop(match, "and others"), words=["et al."]),
    rule(
        "edition",
        r"(?<=[0-9](?:st|nd|rd|th)\s)ed\.",
        lambda match: _keep_stop(match, "edition"),
        "d",
        also=DIGITS,
        words=[" ed."],
    ),
    rule("with", rf"{_WORD}w/(?=\s|[a-z]{{3}})", "with ", "/"),
    rule("without", rf"{_WORD}w/o\b", "without", "/"),
    rule("namely", rf"{_WORD}viz\.(?=\s)", "namely", "z", also=INNER_STOP, words=["viz."]),
    rule("compare", rf"{_WORD}cf\.(?=\s)", "compare", "f", also=INNER_STOP, words=["cf."]),
    rule(
        "joined ranks",
        r"(?<=\bLt\.)-(?=(?:Gen|Col|Gov|Cmdr)\.)|(?<=\bMaj\.)-(?=Gen\.)|(?<=\bBrig\.)-(?=Gen\.)|(?<=\b(?:Vice|Rear))-(?=Adm\.)",
        " ",
        "-",
        also=INNER_STOP,
    ),
    rule("sergeant at arms", r"\bSgt\.(?=[\s-][Aa]t[\s-][Aa]rms\b)", "Sergeant", "S", also=INNER_STOP, words=["Sgt."]),
    rule(
        "street of a junior",
        r"(?<=\bJr\.\s)(Blvd|Ave|Pkwy|St|Hwy|Dr)\.(?=\s[a-z]|[,;)]|\Z)",
        lambda match: _keep_stop(match, STREETS[match[1]]),
        "J",
        also=INNER_STOP,
        words=["Jr. "],
    ),
    rule(
        "right or very reverend",
        r"\b(Rt|Very|Most|Right)\.?\sRev\.?(?=\s[A-Z])",
        lambda match: f"{'Right' if match[1] == 'Rt' else match[1]} Reverend",
        "R",
        words=["Rev"],
    ),
    rule(
        "junior grade",
        r"\bLt\.?\s\(?j\.g\.\)?(?=\s[A-Z])",
        "Lieutenant Junior Grade",
        "j",
        also=INNER_STOP,
        words=["j.g."],
    ),
    rule("right honourable", r"\bRt\.?\sHon\.?(?=\s[A-Z])", "Right Honorable", "R", words=["Hon"]),
    rule(
        "elect",
        rf"{_WORD}({alternatives(TITLES)})\.-(?=elect\b|designate\b)",
        lambda match: f"{TITLES[match[1]]}-",
        "-",
        also=INNER_STOP,
    ),
    rule(
        "attorney general",
        r"\bAtt(?:y|orney)?\.?\sGen\.(?=\s[A-Z])",
        "Attorney General",
        "A",
        also=INNER_STOP,
        words=["Gen."],
    ),
    rule(
        "secretary general",
        r"\bSec(?:retary|y)?\.?[\s-]Gen\.(?=\s[A-Z])",
        "Secretary General",
        "S",
        also=INNER_STOP,
        words=["Gen."],
    ),
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
    rule(
        "established",
        r"(?<=,\s)est\.\s(?=(?:1[5-9]|20)[0-9]{2}(?:[,;).]|\Z))",
        "established ",
        "t",
        also=DIGITS,
        words=["est. ", "Est. "],
    ),
    rule("established", r"(?<=\()[Ee]st\.\s(?=[0-9]{4}\))", "established ", "t", also=DIGITS, words=["est. ", "Est. "]),
    rule("estimated", rf"{_WORD}est\.\s(?=[$€£]?[0-9])", "estimated ", "t", also=DIGITS, words=["est. "]),
    rule(
        "pages",
        r"(?<=[0-9]\s)pp\b\.?(?=[,;)\s]|\Z)",
        _pages,
        words=[" pp"],
        also=DIGITS,
    ),
    rule(
        "highway",
        r"\b(Hwy|Rte|Rt|Ste)\.?\s(?=[0-9])",
        lambda match: f"{_WAYS[match[1]]} ",
        "HRS",
        also=DIGITS,
        words=listed("Hwy Rte Rt Ste"),
    ),
    rule(
        "road",
        r"(?<=[a-z]\s)(Rd|Ave|Blvd|Ln|Pkwy)(?=[\s,;:)]|\Z)",
        lambda match: STREETS[match[1]],
        "RABLP",
        words=listed("Rd Ave Blvd Ln Pkwy"),
    ),
    rule(
        "street without a dot",
        r"(?<=\s)([0-9]+[a-z]{0,2}\s(?:[A-Z][\w']*|[0-9]+(?:st|nd|rd|th))\s)(St|Dr)(?=[,;)]|\s[a-z]|\Z)",
        lambda match: match[1] + STREETS[match[2]],
        "SD",
        also=DIGITS,
        words=[" St", " Dr"],
    ),
    rule(
        "number",
        rf"(?<![\w.-])(?<!\w')({alternatives(BEFORE_NUMBER)})\.\s?(?=[0-9])",
        _before_number,
        ".",
        also=DIGITS,
    ),
    rule(
        "part by letter",
        rf"{_WORD}({alternatives(_BEFORE_LETTER)})\.\s(?={DESIGNATION.pattern})",
        lambda match: f"{_BEFORE_LETTER[match[1]]} ",
        ".",
        also=INNER_STOP,
    ),
    rule("secretary of", r"\bSec\.(?=\sof\s(?:the\s)?[A-Z])", "Secretary", "S", words=["Sec."]),
    rule("number sign", r"(?<![\w&])(?:№\s?|N[º°]\s?|#)(?=[0-9])", "number ", "#№º°"),
    rule(
        "number without a dot",
        r"(?:(?<=[a-z]\s)(?<!vote\s)(?<!voted\s)(?<!said\s)(?<!say\s)(?<!says\s)|\A|(?<=\A[\"'(])|(?<=[a-z:;]\s[\"'(]))"
        r"(No|Nos)\s(?=[0-9]{1,3}\b)(?![0-9]{1,3}(?:[\s-]?(?:percent|per\scent|%|pm|am)|:[0-9]))",
        _number_alone,
        "N",
        also=DIGITS,
    ),
    rule("saint", r"(?<![\w.])(?<![A-Z]\s)St\.?(?=[\s-][A-Z][a-z])", _saint, "S"),
    rule("sainte", r"\bSte\.?(?=[\s-](?:Marie|Genevieve|Geneviève|Anne|Agathe|Croix)\b)", "Saint", "S", words=["Ste"]),
    rule("county", rf"(?<![\w.&-])(?<!&\s)Co\.?\s(?=(?:{alternatives(_COUNTIES)})\b)", _county, "C", words=["Co"]),
    rule("mountains", r"(?<![\w.'-])([A-Z][a-z]{1,20})\sMts\.", _mountains, "M", words=["Mts."]),
    rule("avenue of", r"(?<![\w.])Ave\.(?=\sof\sthe\s[A-Z])", "Avenue", "A", words=["Ave."]),
    rule("university of", r"(?<![\w.])U\.\sof(?=\s[A-Z])", "University of", "U", words=["U. of"]),
    rule(
        "street",
        r"(?<=\s)([A-Z][\w']*|[0-9]+(?:st|nd|rd|th))\s(St|Ave|Blvd|Rd|Dr|Ln|Hwy|Sq|Pkwy)\.",
        _street,
        words=listed("St. Ave. Blvd. Rd. Dr. Ln. Hwy. Sq. Pkwy."),
    ),
    rule(
        "small street", r"(?<=[0-9](?:st|nd|rd|th)\s)st\.", lambda match: _keep_stop(match, "street"), ".", also=DIGITS
    ),
    rule("couple", rf"{_WORD}(Mr|Mrs|Ms|Dr)\.(?=\s(?:and|&)\s)", lambda match: TITLES[match[1]], ".", also=INNER_STOP),
    rule(
        "born and died",
        r"(?:(?<=\()|(?<=,\s))(b|d)\.\s(?=(?:c\.\s)?[0-9]{4}\b)",
        _lifespan,
        "bd",
        also=DIGITS,
        words=["(b. ", "(d. ", ", b. ", ", d. "],
    ),
    rule(
        "generation",
        rf"{_WORD}Gen\.(?=\s(?:[XYZ]|Alpha)\b(?!\.?\s?[A-Z]))",
        "Gen",
        "G",
        also=INNER_STOP,
        words=["Gen."],
    ),
    rule("police", r"\bDet(?:\.?\s(?:Ch|Insp|Supt|Sgt|Con)\b\.?){1,2}(?=\s[A-Z])", _police, "D", words=["Det"]),
    rule("lieutenant colonel", r"\bLt\.?\sCol\.?(?=\s[A-Z])", "Lieutenant Colonel", "L", words=["Col"]),
    rule(
        "first class",
        r"\b(Sgt|Pvt|Spc)\.?(?=\s(?:1st|2nd|3rd)\sClass\b)",
        lambda match: TITLES[match[1]],
        "SP",
        also=DIGITS,
        words=["Class"],
    ),
    rule("reverend", r"(?<=\b[Tt]he\s)Rev(?=\s[A-Z])", "Reverend", "R", words=["Rev"]),
    rule(
        "general",
        r"\b(Lt|Maj|Brig)\.?\sGen\.?(?=\s[A-Z])",
        lambda match: f"{TITLES[match[1]]} General",
        "G",
        words=["Gen"],
    ),
    rule(
        "title",
        rf"{_TITLED}({alternatives(TITLES)})\.(?=\s[\"'(]?[A-Z])",
        lambda match: TITLES[match[1]],
        ".",
        also=INNER_STOP,
    ),
    rule(
        "title without a dot",
        rf"{_WORD}({alternatives(_NO_DOT)})(?=\s[A-Z])",
        lambda match: TITLES[match[1]],
        words=_NO_DOT,
    ),
    rule(
        "company",
        rf"(?:(?<=[\w&)]\s)|(?<=[\w&)],\s)|(?<=\bCo\.\s)|(?<=\bPty\.\s))({alternatives(COMPANIES)})\.",
        _company,
        ".",
        words=COMPANIES,
    ),
    rule(
        "company without a dot",
        r"(?:(?<=[a-z]\s)|(?<=[a-z],\s))(Inc|Corp|Ltd|Jr|Sr)(?=[\s,;:'\"]|\Z)",
        lambda match: COMPANIES[match[1]],
        words=listed("Inc Corp Ltd Jr Sr"),
    ),
    rule(
        "shortened",
        rf"{_WORD}({alternatives(ANYWHERE)})\.",
        lambda match: _keep_stop(match, ANYWHERE[match[1]]),
        ".",
        words=[f"{short}." for short in ANYWHERE],
    ),
    rule(
        "letters with dots",
        r"(?<![\w.])(?!(?:(?<=[0-9])|(?<=[0-9]\s))[AP]\.\s?M\b)(?:(?:[A-Z]\.\s?){2,6}(?<=\.)(?!\w)|(?:[A-Z]\.){1,5}[A-Z](?![\w.]))",
        _dotted,
        ".",
        also=INNER_STOP,
    ),
    rule("Ph.D.", r"\bPh\.?\s?D\b\.?(?=(s?))", lambda match: _keep_stop(match, "P H D"), "P", words=["Ph"]),
    rule("initial", r"(?<=\b[B-Z])(?<![0-9]\s[B-Z])\.(?=\s[A-Z])", _initial, ".", also=INNER_STOP),
)
