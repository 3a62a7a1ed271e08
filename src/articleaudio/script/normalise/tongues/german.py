"""German: its words, and dates whose ending the word before them decides."""

# ruff: noqa: RUF001 - dashes are meant

from __future__ import annotations

import re

from articleaudio.script.normalise.rules import Rule, alternatives, listed, rule
from articleaudio.script.normalise.tongues.roman import closes, roman
from articleaudio.script.normalise.tongues.tongue import Counted, Tongue, cardinal, digits, ordinal

# After these words a date or an ordinal takes -en; after an article in the nominative -e.
_DATIVE = frozenset(
    listed(
        "am im vom zum beim dem den des zur bis ab seit diesem jedem seinem ihrem einem ihren seinen keinem einen "
        "seiner ihrer dieser jeder einer eines meinem unserem "
        "montag dienstag mittwoch donnerstag freitag "
        "samstag sonntag"
    )
)
_ARTICLES = frozenset(listed("der die das eine dieses jedes seine ihre diese"))
_PREPOSITIONS = frozenset(
    listed("in an auf aus bei mit nach seit von vor zu ab während wegen trotz unter über neben hinter zwischen laut")
)
# Feminine nouns that are counted: "der" before them is genitive or dative.
_FEMININE = (
    "Runde|Halbzeit|Minute|Liga|Bundesliga|Etage|Klasse|Auflage|Staffel|Folge|Phase|Welle|Woche|Stunde|Ausgabe|Division|"
    "Republik|Sitzung|Legislaturperiode|Amtszeit|Sinfonie|Symphonie"
)
_IS_FEMININE = re.compile(rf"\s(?:{_FEMININE})\b")


def _ordinal(number: int, before: str) -> str:
    """The ordinal of a date; one without a word before it is the nominative: "erster Mai"."""
    return _declined(number, before) or f"{ordinal(number, 'de')}r"


def _declined(number: int, before: str) -> str:
    """The ordinal with the ending that the word before asks for; "" where that does not tell."""
    stem = ordinal(number, "de")
    if before in _DATIVE:
        return f"{stem}n"
    return stem if before in _ARTICLES else ""


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
    """An ordinal before a noun, where the word before it tells its ending; else as printed."""
    before, number = match["before"].lower(), int(match["number"])
    said = _declined(number, before)
    if before == "der":
        earlier = (match["earlier"] or "").lower()
        feminine = _IS_FEMININE.match(match.string[match.end() :][:30])
        if earlier in _PREPOSITIONS or feminine:
            said = f"{ordinal(number, 'de')}n"
        elif match["before"] == "der" and match["earlier"] and match["earlier"][0].isupper():
            return match[0]  # "das Ende der 3. ..." may be a genitive
    return match[0][: match.end("before") - match.start()] + f" {said}" if said else match[0]


def _unit(one: str, many: str = "", *, feminine: bool = False) -> Counted:
    return Counted(one, many or one, feminine=feminine)


_CENT = _unit("Cent")
_EURO = Counted("Euro", "Euro", cent=_CENT)
_DOLLAR = Counted("Dollar", "Dollar", cent=_CENT)
# Behind "mit" and the like a measure declines, unless what is measured follows: "aus fünf Meter Höhe".
_DATIVE_MEASURE = (
    r"(\b(?:[Mm]it|[Vv]on|[Bb]ei|[Nn]ach|[Aa]us|[Ss]eit|[Ii]n|[Vv]or)\s(?:(?:rund|etwa|fast|knapp|gut|maximal|circa)\s)?"
    r"(?:null|zwei|drei|vier|fünf|sech|sieb|acht|neun|zehn|elf|zwölf|zwan|ein(?:und|hundert|tausend))[a-zäöüß]{0,60}"
    r"(?:\sKomma(?:\s[a-zäöü]{3,6}){1,3})?\s(?:Kilo|Zenti|Milli|Quadrat|Quadratkilo|Kubik)?[Mm]eter)"
    r"(?=\spro\b|\s(?!breit|lang|hoch|tief|groß)[a-zäöü]|[.,;:!?]|\Z)"
)
_TABLE = Tongue(
    code="de",
    months=("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
            "November", "Dezember"),
    short_months=("Jan", "Feb", "", "Apr", "", "", "", "Aug", "Sept", "Okt", "Nov", "Dez"),
    decimal="Komma", digits_behind_comma=True,
    and_="und",
    minus="minus",
    plus="plus",
    fractions={"1/2": "ein halb", "1/3": "ein Drittel", "2/3": "zwei Drittel", "1/4": "ein Viertel",
    "3/4": "drei Viertel", "1/5": "ein Fünftel", "1/8": "ein Achtel"},
    to="bis",
    percent=_unit("Prozent"),
    number="Nummer",
    currencies={
        "€": _EURO, "EUR": _EURO, "Euro": _EURO, "$": _DOLLAR, "USD": _unit("U S Dollar"),
        "US-Dollar": _unit("U S Dollar"), "Dollar": _DOLLAR, "£": _unit("Pfund"), "Pfund": _unit("Pfund"),
        "CHF": _unit("Schweizer Franken"), "Franken": _unit("Franken"), "SFr.": _unit("Schweizer Franken"),
        "¥": _unit("Yen"), "₴": _unit("Hrywnja"), "zł": _unit("Złoty"), "Cent": _CENT, "ct": _CENT,
        "Rubel": _unit("Rubel"), "₽": _unit("Rubel"), "Rappen": _unit("Rappen"),
    },
    scales={
        "Mio.": _unit("Million", "Millionen", feminine=True), "Mrd.": _unit("Milliarde", "Milliarden", feminine=True),
        "Millionen": _unit("Million", "Millionen", feminine=True),
        "Million": _unit("Million", "Millionen", feminine=True),
        "Milliarden": _unit("Milliarde", "Milliarden", feminine=True),
        "Milliarde": _unit("Milliarde", "Milliarden", feminine=True),
        "Mio": _unit("Million", "Millionen", feminine=True), "Mrd": _unit("Milliarde", "Milliarden", feminine=True),
        "Bio.": _unit("Billion", "Billionen", feminine=True), "Tsd.": _unit("tausend"),
        "Billionen": _unit("Billion", "Billionen", feminine=True),
    },
    units={
        "km": _unit("Kilometer"), "km/h": _unit("Kilometer pro Stunde"), "m": _unit("Meter"),
        "cm": _unit("Zentimeter"),
        "mm": _unit("Millimeter"), "kg": _unit("Kilogramm"), "g": _unit("Gramm"), "m²": _unit("Quadratmeter"),
        "°C": _unit("Grad Celsius"), "MW": _unit("Megawatt"),
        "GW": _unit("Gigawatt"), "kWh": _unit("Kilowattstunde", "Kilowattstunden", feminine=True),
        "l": _unit("Liter"),
        "ha": _unit("Hektar"), "t": _unit("Tonne", "Tonnen", feminine=True),
        "km²": _unit("Quadratkilometer"), "qm": _unit("Quadratmeter"), "m³": _unit("Kubikmeter"),
        "kW": _unit("Kilowatt"), "MWh": _unit("Megawattstunde", "Megawattstunden", feminine=True),
        "GWh": _unit("Gigawattstunde", "Gigawattstunden", feminine=True),
        "TWh": _unit("Terawattstunde", "Terawattstunden", feminine=True), "kHz": _unit("Kilohertz"),
        "MHz": _unit("Megahertz"), "GB": _unit("Gigabyte"), "MB": _unit("Megabyte"), "PS": _unit("P S"),
        "dB": _unit("Dezibel"), "Kilo": _unit("Kilo"),
        "ml": _unit("Milliliter"), "mg": _unit("Milligramm"), "h": _unit("Stunde", "Stunden", feminine=True),
        "Sek.": _unit("Sekunde", "Sekunden", feminine=True),
        "°": _unit("Grad"), "Prozent": _unit("Prozent"),
        "Min.": _unit("Minute", "Minuten", feminine=True), "Std.": _unit("Stunde", "Stunden", feminine=True),
    },
    each={"Monat": "pro Monat", "Jahr": "pro Jahr", "Tag": "pro Tag", "Woche": "pro Woche", "Stunde": "pro Stunde",
          "Std.": "pro Stunde", "h": "pro Stunde", "kg": "pro Kilogramm", "t": "pro Tonne", "l": "pro Liter",
          "Liter": "pro Liter", "m²": "pro Quadratmeter", "qm": "pro Quadratmeter", "kWh": "pro Kilowattstunde",
          "MWh": "pro Megawattstunde", "Barrel": "pro Barrel", "Person": "pro Person"},
    shortened={
        "ggü.": "gegenüber", "Vj.": "Vorjahr",
        "z. B.": "zum Beispiel", "z.B.": "zum Beispiel", "d. h.": "das heißt", "d.h.": "das heißt",
        "u. a.": "unter anderem",
        "u.a.": "unter anderem", "bzw.": "beziehungsweise", "ca.": "circa", "Ca.": "Circa",
        "Hbf.": "Hauptbahnhof", "Hbf": "Hauptbahnhof", "i. d. R.": "in der Regel", "v. a.": "vor allem",
        "o. Ä.": "oder Ähnliches", "o.Ä.": "oder Ähnliches",
        "u. Ä.": "und Ähnliches", "usw.": "und so weiter", "Dr.": "Doktor",
        "Prof.": "Professor", "vgl.": "vergleiche", "sog.": "sogenannte", "ggf.": "gegebenenfalls",
        "inkl.": "inklusive", "zzgl.": "zuzüglich", "exkl.": "exklusive", "Bspw.": "Beispielsweise",
        "bspw.": "beispielsweise", "Z. B.": "Zum Beispiel", "mind.": "mindestens", "Mind.": "Mindestens",
        "max.": "maximal",
        "evtl.": "eventuell",
        "etc.": "et cetera", "geb.": "geboren", "i. V.": "in Vertretung", "e. V.": "e V", "e.V.": "e V",
        "s. o.": "siehe oben", "u. U.": "unter Umständen", "m. E.": "meines Erachtens", "n. Chr.": "nach Christus",
        "v. Chr.": "vor Christus",
        "Dipl.-Ing.": "Diplomingenieur", "Tel.": "Telefon", "Az.": "Aktenzeichen",
        "0Nr.": "", "Hr.": "Herr",
    },
    category=lambda number: "one" if number == 1 else "many",
    date=_date,
    clock=_clock,
    masculine={"eins": "ein"},
    last=(rule("measure in the dative", _DATIVE_MEASURE, r"\1n", "m"),),
    feminine={"eins": "eine"},
    year=_year,
    undecided=re.compile(r"[0-9]{1,3}\.\s[^\W\d_]|1\s(?!Abs|Satz|Nummer|Ziffer)[A-ZÄÖÜ][a-zäöüß]"),
)  # fmt: skip

_TWO_DIGITS = "3[01]|[12][0-9]|0?[1-9]"
_MONTHS = "|".join(filter(None, (*_TABLE.months, *(f"{name}\\." for name in _TABLE.short_months if name))))
_CLUBS = r"(?:FC|FFC|FSV|SC|SV|VfB)\b"
_PLACE = (
    r"(?:(?<![\w.])(?P<earlier>\w{2,14})\s)?(?<![\w.])(?P<before>[A-Za-zÄÖÜäöü]{2,12})\s(?P<number>[0-9]{1,3})\."
    rf"(?=\s(?!(?:{_MONTHS})(?!\w))(?:[A-ZÄÖÜ][a-zäöüß]|{_CLUBS}|und\s[0-9]{{1,3}}\.|[a-zäöü]{{3,14}}[ensr]\s[A-ZÄÖÜ]))"
)

_KINGS = (
    "Wilhelm|Friedrich|Ludwig|Karl|Heinrich|Otto|Franz|Joseph|Josef|Leopold|Ferdinand|Maximilian|Philipp|Georg|"
    "Johann|Paul|Benedikt|Leo|Pius|Gregor|Peter|Alexander|Nikolaus|Charles|Albert|August|Konrad|Rudolf|Gustav|"
    "Harald|Felipe|Carlos|Napoleon|Eduard|Jakob|Richard|Christian|Johannes|Johannes Paul|Innozenz|Klemens|Urban|Sixtus|"
    "Bonifatius|Juan Carlos|Iwan|Ludwig"
)
_QUEENS = "Elisabeth|Elizabeth|Katharina|Margrethe|Beatrix|Maria|Isabella|Anna"
_RULER = (
    r"(?:\b(?P<before>\w{2,8})\s)?(?P<title>(?:König|Kaiser|Papst|Zar|Königin|Zarin)\s)?"
    rf"\b(?:(?:{_KINGS})(?P<genitive>s)?|(?P<queen>{_QUEENS}))\s(?P<value>[IVX]{{1,5}})\."
)
_WITH_DATIVE = frozenset(listed("von vom mit unter bei zu nach seit aus dem"))
_WITH_ACCUSATIVE = frozenset(listed("für gegen durch ohne um den auf an über"))


def _ruler(match: re.Match[str]) -> str:
    """The number behind a ruler's name as an ordinal, in the case that the word before asks for."""
    value, before = roman(match["value"]), (match["before"] or "").lower()
    follows = match.string[match.end() : match.end() + 2].strip()
    if not value or (len(match["value"]) == 1 and follows.isupper() and not match["title"]):
        return match[0]  # it may be an initial: "Peter I. Müller"
    dative, accusative = before in _WITH_DATIVE, before in _WITH_ACCUSATIVE
    if match["queen"]:
        article, ending = ("der", "n") if dative else ("die", "")
    else:
        article, ending = (
            ("des", "n")
            if match["genitive"]
            else ("dem", "n")
            if dative
            else ("den", "n")
            if accusative
            else ("der", "")
        )
    name = match[0][: -len(match["value"]) - 2]
    stop = "." if closes(match) else ""
    return f"{name} {article} {ordinal(value, 'de').capitalize()}{ending}{stop}"


def _decade(match: re.Match[str]) -> str:
    number = int(match[1])
    return f"{_year(_TABLE, number) if 1100 <= number < 2000 else cardinal(number, 'de')}er "  # noqa: PLR2004


_PARTS = {"Abs": "Absatz", "Art": "Artikel", "Kap": "Kapitel", "Bd": "Band", "S": "Seite", "Ziff": "Ziffer"}


def _part(match: re.Match[str]) -> str:
    """A part of a law or a book; behind a paragraph of a law "S." is a sentence, no page."""
    law = match[1] == "S" and "Abs." in match.string[max(0, match.start() - 9) : match.start()]
    return f"{'Satz' if law else _PARTS[match[1]]} "


_TITLES = {"St": "Sankt ", "Fr": "Frau "}


def _joined(match: re.Match[str]) -> str:
    """A number that is one word with what follows: "dreiundvierzigjährig", "der Dreiundvierzigjährige"."""
    number = int(match[1])
    said = "ein" if number == 1 else cardinal(number, "de")
    return (said.capitalize() if match[2][0].isupper() else said) + match[2].lower()


def _score(match: re.Match[str]) -> str:
    """A result of a game; what may be a clock is one where an hour of the day is named with two digits of minutes."""
    if len(match[2]) == 2 and int(match[1]) < 25 and int(match[2]) < 60 and not _WON.search(match.string):  # noqa: PLR2004
        return match[0]
    return f"{match[1]} zu {match[2]}"


_WON = re.compile(
    r"(?i)\b(?:sieg|gewann|gewinnt|unterlag|verlor|schlug|besiegt|spiel|satz|tor|handball|basketball|endstand)"
)


def _century(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start() - 8) : match.start()]
    return f"Jahrhundert{'s' if 'des ' in before else ''}{'.' if closes(match) else ''}"


def _of_number(match: re.Match[str]) -> str:
    """Those of a year, players of a number: "die Achtundsechziger"."""
    number = int(match[1])
    return f"{_year(_TABLE, number) if 1100 <= number < 2000 else cardinal(number, 'de')}er".capitalize()  # noqa: PLR2004


def _street(match: re.Match[str]) -> str:
    return f"straße{'.' if closes(match) else ''}"


_CALLED = (
    r"(\b(?:Notruf|Notrufnummer|Telefonnummer|Rufnummer|[Nn]ummer|Polizei|Feuerwehr|[Ww]ählen\sSie|oder)\s)"
    r"(110|112|115|116117)(?![\w.,-]*[0-9])(?!\s[A-ZÄÖÜ][a-zäöüß]+)"
)


def _short_date(match: re.Match[str]) -> str:
    ends = "." if closes(match) else ""
    return f"{match[1]} {ordinal(int(match[2]), 'de')}n {_TABLE.months[int(match[3]) - 1]}{ends}"


def _full_hour(match: re.Match[str]) -> str:
    return _clock(_TABLE, int(match[1]), 0)


_WEEKDAYS = {"Mo": "Montag", "Di": "Dienstag", "Mi": "Mittwoch", "Do": "Donnerstag", "Fr": "Freitag",
             "Sa": "Samstag", "So": "Sonntag"}  # fmt: skip
_SHORT_MONTHS = {short: full for short, full in zip(_TABLE.short_months, _TABLE.months, strict=True) if short}
_BIG = {"Mio": "Million", "Mrd": "Milliarde", "Bio": "Billion"}


def _big_compound(match: re.Match[str]) -> str:
    """A number of millions that begins a compound: "5-Mio.-Projekt"."""
    if match[1] == "1":
        return f"Eine-{_BIG[match[2]]}-"
    return f"{match[1]}-{_BIG[match[2]]}{'n' if match[2] == 'Mrd' else 'en'}-"


def _times(match: re.Match[str]) -> str:
    return f"{'ein' if match[1] == '1' else cardinal(int(match[1]), 'de')}mal"


def _first_hour(match: re.Match[str]) -> str:
    """The first of two hours, whose "Uhr" is said with the other: "von neun bis siebzehn Uhr"."""
    hour, minute = int(match[1]), int(match[2])
    said = _clock(_TABLE, hour, minute) if minute else cardinal(hour, "de")
    return f"{said} bis " if match[3].strip() in "-–" else f"{said}{match[3]}"


def _days_of_one_month(match: re.Match[str]) -> str:
    """Several days before their month, all with the ending that the word before them asks for."""
    return match[1] + re.sub(r"([0-9]+)\.", lambda day: f"{ordinal(int(day[1]), 'de')}n", match[2])


GERMAN: tuple[Tongue, tuple[Rule, ...]] = (
    _TABLE,
    (
        rule("no cents", r"(?<=[0-9]),[-–—]{1,2}(?!\w)(?=\s?(?:€|Euro|EUR|Franken|CHF|DM)|[\s.,;:!?)]|\Z)", "", "-–—"),
        rule("month of a year", rf"(?<!\w)({alternatives(_SHORT_MONTHS)})\."
             r"(?=\s(?:1[0-9]|20)[0-9]{2}(?![\w.,-]*[0-9]))",
             lambda match: _SHORT_MONTHS[match[1]], "."),
        rule("weekday of a date", rf"(?<!\w)({'|'.join(_WEEKDAYS)})\.(?=,?\s(?:3[01]|[12][0-9]|0?[1-9])\.)",
             lambda match: _WEEKDAYS[match[1]], "."),
        rule("millions in a compound", r"(?<![\w.,-])([0-9]{1,3}(?:,[0-9]{1,3})?)-(Mio|Mrd|Bio)\.?-(?=[A-ZÄÖÜ])",
             _big_compound, "-"),
        rule("times", r"(?<![\w.,-])([1-9][0-9]{0,2})-?mal(?!\w)", _times, "m"),
        rule("nineties", r"\b([Dd]ie|[Dd]er|[Dd]en)\s([2-9]0)s(?!\w)",
             lambda match: f"{match[1]} {cardinal(int(match[2]), 'de').capitalize()}er", "s"),
        rule("first of two hours", r"(?<![\w:.,-])([01]?[0-9]|2[0-4])[.:]([0-5][0-9])(\s(?:bis|und|oder)\s|\s?[-–]\s?)"
             r"(?=(?:[01]?[0-9]|2[0-4])(?:[.:][0-5][0-9])?\sUhr\b)", _first_hour, "U"),
        rule("days of one month", r"\b((?:[Vv]om|[Aa]m|[Dd]em|[Zz]um)\s)"
             rf"((?:(?:{_TWO_DIGITS})\.(?:,|\s(?:und|oder|sowie|bis))\s){{1,5}}(?:{_TWO_DIGITS})\.)(?=\s(?:{_MONTHS})(?!\w))",
             _days_of_one_month, "."),
        rule("paragraphs", r"§§\s?(?=[0-9])", "Paragrafen ", "§"),
        rule("paragraph", r"§\s?(?=[0-9])", "Paragraf ", "§"),
        rule(
            "part",
            rf"(?<![\w.])({'|'.join(_PARTS)})\.\s?(?=[0-9])",
            _part,
            ".",
        ),
        rule("ruler", _RULER, _ruler, "IVX"),
        rule("Saint or Mrs", r"(?<![\w.])(St|Fr)\.(?=\s?[A-ZÄÖÜ][a-zäöüß])", lambda match: _TITLES[match[1]], "SF"),
        rule("decade", r"(?<![\w.,])([1-9]0|1[0-9]{2}0|20[0-9]0)er[\s-](?=Jahren?\b)", _decade, "0"),
        rule("age", r"(?<![\w.,-])([0-9]{1,3})-?([Jj]ähr|[Tt]ägig|[Ss]tündig|[Kk]öpfig|[Pp]rozentig|[Mm]onatig|"
             r"[Mm]inütig|[Ww]öchig|[Ss]eitig|[Ff]ach|[Mm]alig)(?=\w{0,4}\b)", _joined, "-jtskpmwf"),
        rule("score", r"(?<![\w:.,])([0-9]{1,3}):([0-9]{1,2})(?!\sUhr)(?![\w:])(?![.,][0-9])", _score, ":"),
        rule("span of hours", r"(?<![\w:.,])([01]?[0-9]|2[0-4])\s?[-–]\s?"
             r"(?=(?:[01]?[0-9]|2[0-4])(?:[.:][0-5][0-9])?\sUhr)",
             r"\1 bis ", "U"),
        rule(
            "hour with a dot",
            r"(?<![\w:.,\u2013-])([01]?[0-9]|2[0-4])\.([0-5][0-9])\sUhr\b",
            lambda match: _clock(_TABLE, int(match[1]), int(match[2])),
            "U",
        ),
        rule("street", r"(?<=[a-zäöüß])str\.(?=\s[0-9]|,?\s[a-z]|[,;)]|\Z)", _street, "s"),
        rule("Street", r"(?<![\w.])Str\.(?=\s(?:[0-9]|de[rs]\s|[a-z]))", "Straße", "S"),
        rule("seconds", r"(?<=[0-9]\s)s(?!\w|\.\s?\w)", "Sekunden", "s"),
        rule("century", r"(?<=[0-9]\.\s)Jh(?:dt|d)?\.?(?!\w)", _century, "J"),
        rule("of their number", r"(?<![\w.,-])([1-9][0-9]{0,3})er(?!\w)", _of_number, "e"),
        rule("emergency call", _CALLED, lambda match: match[1] + digits(match[2], _TABLE), "1"),
        rule("first of its clubs", rf"\A1\.(?=\s{_CLUBS})", "Erster", "1"),
        rule("full hour", r"(?<![\w:.,])([01]?[0-9]|2[0-4])\sUhr\b(?!\s[0-5][0-9]\b)", _full_hour, "U"),
        rule("hour and minute", r"(?<![\w:.,])([01]?[0-9]|2[0-4])\sUhr\s([0-5][0-9])\b(?!\.?\s?[0-9])",
             lambda match: _clock(_TABLE, int(match[1]), int(match[2])), "U"),
        rule("short date", r"\b(am|vom|zum|bis|ab|seit|und|oder|dem)\s"
             r"(3[01]|[12][0-9]|0?[1-9])\.\s?(1[0-2]|0?[1-9])\.(?!\s?[0-9])",
             _short_date, ".", flags=re.IGNORECASE),
        rule("first of two days", r"\b([Vv]om|[Aa]m|[Dd]em|[Zz]um)\s"
             r"(3[01]|[12][0-9]|0?[1-9])\.(?=\s(?:bis|und|oder|auf)\s)",
             lambda match: f"{match[1]} {ordinal(int(match[2]), 'de')}n", "."),
        rule("place", _PLACE, _place, "."),
    ),
)  # fmt: skip
