"""German: its words, and dates whose ending the word before them decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.script.normalise.rules import Rule, listed, rule
from articleaudio.script.normalise.tongues.tongue import Counted, Tongue, cardinal, ordinal

if TYPE_CHECKING:
    import re

# After these words a date or an ordinal takes -en; after an article in the nominative -e; alone -er.
_DATIVE = frozenset(
    listed(
        "am im vom zum beim dem den des bis ab seit diesem jedem seinem ihrem einem "
        "montag dienstag mittwoch donnerstag freitag "
        "samstag sonntag"
    )
)
_ARTICLES = frozenset(listed("der die das dieser diese dieses jeder jede jedes"))


def _ordinal(number: int, before: str) -> str:
    stem = ordinal(number, "de")
    if before in _DATIVE:
        return f"{stem}n"
    return stem if before in _ARTICLES else f"{stem}r"


def _year(tongue: Tongue, number: int) -> str:
    century, rest = divmod(number, 100)
    return f"{cardinal(century, tongue.code)}hundert{cardinal(rest, tongue.code) if rest else ''}"


def _date(tongue: Tongue, day: int, month: str, year: int | None, before: str) -> str:
    tail = ""
    if year:
        in_hundreds = 1100 <= year < 2000  # noqa: PLR2004 - "neunzehnhundert", but "zweitausend"
        tail = f" {_year(tongue, year) if in_hundreds else cardinal(year, 'de')}"
    return f"{_ordinal(day, before)} {month}{tail}"


def _clock(tongue: Tongue, hour: int, minute: int) -> str:
    said = "ein" if hour == 1 else cardinal(hour, tongue.code)
    return f"{said} Uhr{f' {cardinal(minute, tongue.code)}' if minute else ''}"


def _place(match: re.Match[str]) -> str:
    return f"{match[1]} {_ordinal(int(match[2]), match[1].lower())}"


def _unit(one: str, many: str = "", *, feminine: bool = False) -> Counted:
    return Counted(one, many or one, feminine=feminine)


_TABLE = Tongue(
    code="de",
    months=("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
            "November", "Dezember"),
    short_months=("Jan", "Feb", "", "Apr", "", "", "", "Aug", "Sept", "Okt", "Nov", "Dez"),
    decimal="Komma",
    and_="und",
    minus="minus",
    to="bis",
    percent=_unit("Prozent"),
    number="Nummer",
    currencies={
        "€": _unit("Euro"), "EUR": _unit("Euro"), "Euro": _unit("Euro"), "$": _unit("Dollar"),
        "USD": _unit("U S Dollar"),
        "US-Dollar": _unit("U S Dollar"), "Dollar": _unit("Dollar"), "£": _unit("Pfund"),
        "CHF": _unit("Schweizer Franken"),
        "Franken": _unit("Franken"), "¥": _unit("Yen"), "₴": _unit("Hrywnja"), "zł": _unit("Złoty"),
    },
    scales={
        "Mio.": _unit("Million", "Millionen", feminine=True), "Mrd.": _unit("Milliarde", "Milliarden", feminine=True),
        "Millionen": _unit("Million", "Millionen", feminine=True),
        "Million": _unit("Million", "Millionen", feminine=True),
        "Milliarden": _unit("Milliarde", "Milliarden", feminine=True),
        "Milliarde": _unit("Milliarde", "Milliarden", feminine=True),
        "Mio": _unit("Million", "Millionen", feminine=True), "Mrd": _unit("Milliarde", "Milliarden", feminine=True),
        "Bio.": _unit("Billion", "Billionen", feminine=True), "Tsd.": _unit("tausend"),
    },
    units={
        "km": _unit("Kilometer"), "km/h": _unit("Kilometer pro Stunde"), "m": _unit("Meter"),
        "cm": _unit("Zentimeter"),
        "mm": _unit("Millimeter"), "kg": _unit("Kilogramm"), "g": _unit("Gramm"), "m²": _unit("Quadratmeter"),
        "km²": _unit("Quadratkilometer"), "°C": _unit("Grad Celsius"), "°": _unit("Grad"), "MW": _unit("Megawatt"),
        "GW": _unit("Gigawatt"), "kWh": _unit("Kilowattstunde", "Kilowattstunden", feminine=True),
        "l": _unit("Liter"),
        "ha": _unit("Hektar"), "t": _unit("Tonne", "Tonnen", feminine=True),
        "Min.": _unit("Minute", "Minuten", feminine=True), "Std.": _unit("Stunde", "Stunden", feminine=True),
    },
    shortened={
        "z. B.": "zum Beispiel", "z.B.": "zum Beispiel", "d. h.": "das heißt", "d.h.": "das heißt",
        "u. a.": "unter anderem",
        "u.a.": "unter anderem", "bzw.": "beziehungsweise", "ca.": "circa", "Ca.": "Circa",
        "Hbf.": "Hauptbahnhof", "Hbf": "Hauptbahnhof", "i. d. R.": "in der Regel", "v. a.": "vor allem",
        "o. Ä.": "oder Ähnliches", "o.Ä.": "oder Ähnliches",
        "u. Ä.": "und Ähnliches", "usw.": "und so weiter", "Dr.": "Doktor",
        "Prof.": "Professor", "vgl.": "vergleiche", "sog.": "sogenannte", "ggf.": "gegebenenfalls",
        "inkl.": "inklusive",
        "0Nr.": "", "Hr.": "Herr", "Fr.": "Frau", "St.": "Sankt",
    },
    category=lambda number: "one" if number == 1 else "many",
    date=_date,
    clock=_clock,
    masculine={"eins": "ein"},
    feminine={"eins": "eine"},
    year=_year,
)  # fmt: skip

_MONTHS = "|".join(filter(None, (*_TABLE.months, *(f"{name}\\." for name in _TABLE.short_months if name))))
_CLUBS = r"(?:FC|FFC|FSV|SC|SV|VfB)\b"
_PLACE = rf"(?<![\w.])([A-Za-zÄÖÜäöü]{{2,12}})\s([0-9]{{1,2}})\.(?=\s(?!{_MONTHS})(?:[A-ZÄÖÜ][a-zäöüß]|{_CLUBS}))"

_KINGS = (
    "Wilhelm|Friedrich|Ludwig|Karl|Heinrich|Otto|Franz|Joseph|Josef|Leopold|Ferdinand|Maximilian|Philipp|Georg|"
    "Johann|Paul|Benedikt|Leo|Pius|Gregor|Peter|Alexander|Nikolaus|Charles|Albert|August|Konrad|Rudolf|Gustav|"
    "Harald|Felipe|Carlos|Napoleon|Eduard|Jakob|Richard|Christian"
)
_QUEENS = "Elisabeth|Elizabeth|Katharina|Margrethe|Beatrix|Maria|Isabella|Anna"
_RULER = (
    r"(?:\b(?P<before>\w{2,8})\s)?(?P<title>(?:König|Kaiser|Papst|Zar|Königin|Zarin)\s)?"
    rf"\b(?:{_KINGS}|(?P<queen>{_QUEENS}))\s(?P<value>[IVX]{{1,5}})\."
)
_WITH_DATIVE = frozenset(listed("von vom mit unter bei zu nach seit aus dem"))
_WITH_ACCUSATIVE = frozenset(listed("für gegen durch ohne um den"))


def _ruler(match: re.Match[str]) -> str:
    """The number behind a ruler's name as an ordinal, in the case that the word before asks for."""
    from articleaudio.script.normalise.english.names import roman

    value, before = roman(match["value"]), (match["before"] or "").lower()
    follows = match.string[match.end() : match.end() + 2].strip()
    if not value or (len(match["value"]) == 1 and follows.isupper() and not match["title"]):
        return match[0]  # it may be an initial: "Peter I. Müller"
    dative, accusative = before in _WITH_DATIVE, before in _WITH_ACCUSATIVE
    if match["queen"]:
        article, ending = ("der", "n") if dative else ("die", "")
    else:
        article, ending = ("dem", "n") if dative else ("den", "n") if accusative else ("der", "")
    name = match[0][: -len(match["value"]) - 2]
    stop = "." if not match.string[match.end() :].strip("\"') ") else ""
    return f"{name} {article} {ordinal(value, 'de').capitalize()}{ending}{stop}"


def _decade(match: re.Match[str]) -> str:
    number = int(match[1])
    return f"{_year(_TABLE, number) if 1100 <= number < 2000 else cardinal(number, 'de')}er "  # noqa: PLR2004


_PARTS = {"Abs": "Absatz", "Art": "Artikel", "Kap": "Kapitel", "Bd": "Band", "S": "Seite", "Ziff": "Ziffer"}


def _part(match: re.Match[str]) -> str:
    """A part of a law or a book; behind a paragraph of a law "S." is a sentence, no page."""
    law = match[1] == "S" and "Abs." in match.string[max(0, match.start() - 9) : match.start()]
    return f"{'Satz' if law else _PARTS[match[1]]} "


def _full_hour(match: re.Match[str]) -> str:
    return _clock(_TABLE, int(match[1]), 0)


GERMAN: tuple[Tongue, tuple[Rule, ...]] = (
    _TABLE,
    (
        rule("paragraphs", r"§§\s?(?=[0-9])", "Paragrafen ", "§"),
        rule("paragraph", r"§\s?(?=[0-9])", "Paragraf ", "§"),
        rule(
            "part",
            rf"(?<![\w.])({'|'.join(_PARTS)})\.\s?(?=[0-9])",
            _part,
            ".",
        ),
        rule("ruler", _RULER, _ruler, "IVX"),
        rule("decade", r"(?<![\w.,])([1-9]0|1[0-9]{2}0|20[0-9]0)er[\s-](?=Jahren?\b)", _decade, "0"),
        rule("score", r"(?<![\w:.,])([0-9]{1,3}):([0-9])(?![\w:])(?![.,][0-9])", r"\1 zu \2", ":"),
        rule(
            "hour with a dot",
            r"(?<![\w:.,\u2013-])([01]?[0-9]|2[0-4])\.([0-5][0-9])\sUhr\b",
            lambda match: _clock(_TABLE, int(match[1]), int(match[2])),
            "U",
        ),
        rule("first of its clubs", rf"\A1\.(?=\s{_CLUBS})", "Erster", "1"),
        rule("full hour", r"(?<![\w:.,])([01]?[0-9]|2[0-4])\sUhr\b", _full_hour, "U"),
        rule("place", _PLACE, _place, "."),
    ),
)
