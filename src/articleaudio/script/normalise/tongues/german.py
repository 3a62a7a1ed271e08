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
        "Min.": _unit("Minute", "Minuten", feminine=True),
    },
    shortened={
        "z. B.": "zum Beispiel", "z.B.": "zum Beispiel", "d. h.": "das heißt", "d.h.": "das heißt",
        "u. a.": "unter anderem",
        "u.a.": "unter anderem", "bzw.": "beziehungsweise", "ca.": "circa", "usw.": "und so weiter", "Dr.": "Doktor",
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
_PLACE = rf"(?<![\w.])([A-Za-zÄÖÜäöü]{{2,12}})\s([0-9]{{1,2}})\.(?=\s(?!{_MONTHS})[A-ZÄÖÜ][a-zäöüß])"


def _full_hour(match: re.Match[str]) -> str:
    return _clock(_TABLE, int(match[1]), 0)


GERMAN: tuple[Tongue, tuple[Rule, ...]] = (
    _TABLE,
    (
        rule("full hour", r"(?<![\w:.,])([01]?[0-9]|2[0-4])\sUhr\b", _full_hour, "U"),
        rule("place", _PLACE, _place, "."),
    ),
)
