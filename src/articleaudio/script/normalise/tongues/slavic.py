"""Ukrainian and Polish: their words; days and years of dates are ordinals that decline."""

# ruff: noqa: RUF001 - Cyrillic is meant

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.script.normalise.rules import Rule, rule
from articleaudio.script.normalise.tongues.tongue import Counted, Tongue, cardinal, ordinal

if TYPE_CHECKING:
    import re


def _ukrainian_category(number: int) -> str:
    if number % 10 == 1 and number % 100 != 11:  # noqa: PLR2004 - eleven is many
        return "one"
    return "few" if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else "many"


def _polish_category(number: int) -> str:
    if number == 1:
        return "one"
    return "few" if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else "many"


# --------------------------------------------------------------------------------------- Ukrainian

_UKRAINIAN_CASES = {"genitive": ("ого", "ього"), "locative": ("ому", "ьому"), "nominative": ("ий", "ій")}


def ukrainian_ordinal(number: int, case: str) -> str:
    """An ordinal of Ukrainian in a case; only its last word declines."""
    words = ordinal(number, "uk")
    words = words.removeprefix("одна ") if words.startswith("одна тисяча") else words
    if words.endswith("ій"):
        return words[:-2] + _UKRAINIAN_CASES[case][1]
    return words.removesuffix("ий") + _UKRAINIAN_CASES[case][0]


def _ukrainian_date(_tongue: Tongue, day: int, month: str, year: int | None, _before: str) -> str:
    tail = f" {ukrainian_ordinal(year, 'genitive')}" if year else ""
    return f"{ukrainian_ordinal(day, 'genitive')} {month}{tail}"


def _ukrainian_year(match: re.Match[str]) -> str:
    case = {"році": "locative", "рік": "nominative"}.get(match[2], "genitive")
    word = "року" if match[2].startswith("р.") else match[2]
    ends = match[2].endswith(".") and not match.string[match.end() :].strip("\"') ")
    return f"{ukrainian_ordinal(int(match[1]), case)} {word}{'.' if ends else ''}"


def _after_date(match: re.Match[str]) -> str:
    """A date's year with its shortened word, which is the genitive."""
    ends = not match.string[match.end() :].strip("\"') ")
    return f"{match[1]} року{'.' if ends else ''}"


_HOURS: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {
    "uk": {"": (("ій", "я"), ("ий", "а")), "at": (("ій", "ій"), ("ий", "ій"))},
    "pl": {"": (("gi", "ga"), ("ci", "cia"), ("y", "a")), "at": (("gi", "giej"), ("ci", "ciej"), ("y", "ej"))},
}
"""Endings of the masculine ordinal and what they become: for the hour, and for the hour after "at"."""


def _hour(tongue: Tongue, hour: int, minute: int, when: str = "") -> str:
    """The hour as a feminine ordinal, the minutes as a number: "п'ятнадцята тридцять"."""
    words = ordinal(hour, tongue.code).split() if hour else [cardinal(0, tongue.code)]
    for position in range(max(0, len(words) - 2), len(words)):
        for ending, feminine in _HOURS[tongue.code][when]:
            if hour and words[position].endswith(ending):
                words[position] = words[position].removesuffix(ending) + feminine
                break
    zero = f"{cardinal(0, tongue.code)} " if 0 < minute < 10 else ""  # noqa: PLR2004 - one digit
    return " ".join(words) + (f" {zero}{cardinal(minute, tongue.code)}" if minute else "")


def _at(tongue: Tongue) -> Rule:
    """The hour in the locative after the word for "at"."""

    def say(match: re.Match[str]) -> str:
        return f"{match[1]} {_hour(tongue, int(match[2]), int(match[3]), 'at')}"

    return rule("at an hour", r"\b([ОоOo]б?)\s([01]?[0-9]|2[0-3]):([0-5][0-9])(?![\w:])", say, ":")


_DOLLAR = Counted("долар", "долари", "доларів", "долара")
_EURO = Counted("євро", "євро")
_HRYVNIA = Counted("гривня", "гривні", "гривень", "гривні", feminine=True)
_MILLION = Counted("мільйон", "мільйони", "мільйонів", "мільйона")
_BILLION = Counted("мільярд", "мільярди", "мільярдів", "мільярда")
_TRILLION = Counted("трильйон", "трильйони", "трильйонів", "трильйона")
_THOUSAND = Counted("тисяча", "тисячі", "тисяч", "тисячі", feminine=True)
_POUND = Counted("фунт", "фунти", "фунтів", "фунта")
_RUBLE = Counted("рубль", "рублі", "рублів", "рубля")

_SQUARE_KILOMETER = Counted(
    "квадратний кілометр", "квадратні кілометри", "квадратних кілометрів", "квадратного кілометра"
)

_UKRAINIAN = Tongue(
    code="uk",
    months=("січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня",
            "листопада", "грудня"),
    short_months=("січ", "лют", "бер", "квіт", "трав", "черв", "лип", "серп", "вер", "жовт", "лист", "груд"),
    decimal="кома", and_="і", minus="мінус", to="—",
    percent=Counted("відсоток", "відсотки", "відсотків", "відсотка"), number="номер",
    currencies={
        "$": _DOLLAR, "дол.": _DOLLAR, "доларів": _DOLLAR, "долари": _DOLLAR, "долар": _DOLLAR, "USD": _DOLLAR,
        "€": _EURO,
        "євро": _EURO, "EUR": _EURO, "₴": _HRYVNIA, "грн": _HRYVNIA, "грн.": _HRYVNIA, "гривень": _HRYVNIA,
        "гривні": _HRYVNIA, "гривня": _HRYVNIA, "UAH": _HRYVNIA, "£": _POUND, "₽": _RUBLE, "руб.": _RUBLE,
    },
    scales={
        "тис.": _THOUSAND, "тис": _THOUSAND, "тисяч": _THOUSAND, "тисячі": _THOUSAND, "тисяча": _THOUSAND,
        "млн": _MILLION,
        "млн.": _MILLION, "мільйон": _MILLION, "мільйони": _MILLION, "мільйонів": _MILLION, "мільйона": _MILLION,
        "млрд": _BILLION, "млрд.": _BILLION, "мільярд": _BILLION, "мільярди": _BILLION, "мільярдів": _BILLION,
        "мільярда": _BILLION, "трлн": _TRILLION,
    },
    units={
        "км/год": Counted("кілометр на годину", "кілометри на годину", "кілометрів на годину", "кілометра на годину"),
        "км": Counted("кілометр", "кілометри", "кілометрів", "кілометра"),
        "м": Counted("метр", "метри", "метрів", "метра"),
        "см": Counted("сантиметр", "сантиметри", "сантиметрів", "сантиметра"),
        "мм": Counted("міліметр", "міліметри", "міліметрів", "міліметра"),
        "кг": Counted("кілограм", "кілограми", "кілограмів", "кілограма"),
        "м²": Counted("квадратний метр", "квадратні метри", "квадратних метрів", "квадратного метра"),
        "км²": _SQUARE_KILOMETER,
        "кв. км": _SQUARE_KILOMETER,
        "°C": Counted("градус Цельсія", "градуси Цельсія", "градусів Цельсія", "градуса Цельсія"),
        "°": Counted("градус", "градуси", "градусів", "градуса"),
        "МВт": Counted("мегават", "мегавати", "мегават", "мегавата"),
        "ГВт": Counted("гігават", "гігавати", "гігават", "гігавата"),
        "га": Counted("гектар", "гектари", "гектарів", "гектара"),
    },
    shortened={"ім.": "імені", "вул.": "вулиця", "в м.": "в місті", "у м.": "у місті", "з м.": "з міста",
               "із м.": "із міста", "до м.": "до міста",
               "на вул.": "на вулиці", "по вул.": "по вулиці", "обл.": "область", "та ін.": "та інші",
               "т. зв.": "так званий",
               "напр.": "наприклад", "і т. д.": "і так далі", "тощо": "тощо", "0ст.": "", "США": "С Ш А"},
    category=_ukrainian_category, date=_ukrainian_date, clock=_hour, masculine={},
    feminine={"один": "одна", "два": "дві"},
)  # fmt: skip
_MONTHS_UK = "|".join(_UKRAINIAN.months)
_NO_MONTH = "".join(rf"(?<!{month}\s)" for month in _UKRAINIAN.months)
_UKRAINIAN_YEAR = rf"(?<![\w.,]){_NO_MONTH}(1[0-9]{{3}}|20[0-9]{{2}})\s(року|році|рік|р\.)(?!\w)"
UKRAINIAN: tuple[Tongue, tuple[Rule, ...]] = (
    _UKRAINIAN,
    (
        rule("year of a date", rf"((?:{_MONTHS_UK})\s(?:1[0-9]{{3}}|20[0-9]{{2}}))\sр\.", _after_date, "р"),
        rule("year", _UKRAINIAN_YEAR, _ukrainian_year, "р"),
        _at(_UKRAINIAN),
        rule("stress mark", r"(?<=[а-яіїєґА-ЯІЇЄҐ])\u0301", "", "\u0301"),
    ),
)  # fmt: skip

# ------------------------------------------------------------------------------------------ Polish

_POLISH_CASES = {"genitive": ("ego", "iego"), "locative": ("ym", "im"), "nominative": ("y", "i")}


def polish_ordinal(number: int, case: str) -> str:
    """An ordinal of Polish in a case; its tens and ones decline both."""
    words = ordinal(number, "pl").split()
    hard, soft = _POLISH_CASES[case]
    for position in range(max(0, len(words) - 2), len(words)):
        word = words[position]
        if word.endswith("y"):
            words[position] = word[:-1] + hard
        elif word.endswith("i"):
            words[position] = word[:-1] + soft
    return " ".join(words)


def _polish_date(_tongue: Tongue, day: int, month: str, year: int | None, _before: str) -> str:
    tail = f" {polish_ordinal(year, 'genitive')}" if year else ""
    return f"{polish_ordinal(day, 'genitive')} {month}{tail}"


def _polish_year(match: re.Match[str]) -> str:
    word = "roku" if match["word"] == "r." else match["word"]
    case = "nominative" if word == "rok" else "locative" if match["in"] else "genitive"
    ends = match["word"] == "r." and not match.string[match.end() :].strip("\"') ")
    return f"{match['in'] or ''}{polish_ordinal(int(match['year']), case)} {word}{'.' if ends else ''}"


_DOLAR = Counted("dolar", "dolary", "dolarów", "dolara")
_ZLOTY = Counted("złoty", "złote", "złotych", "złotego")
_EURO_PL = Counted("euro", "euro")
_MILION = Counted("milion", "miliony", "milionów", "miliona")
_MILIARD = Counted("miliard", "miliardy", "miliardów", "miliarda")
_TYSIAC = Counted("tysiąc", "tysiące", "tysięcy", "tysiąca")
_POLISH = Tongue(
    code="pl",
    months=("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
            "października", "listopada", "grudnia"),
    short_months=("sty", "lut", "", "kwi", "", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"),
    decimal="przecinek", and_="i", minus="minus", to="—",
    percent=Counted("procent", "procent", "procent", "procent"), number="numer",
    currencies={
        "zł": _ZLOTY, "PLN": _ZLOTY, "złotych": _ZLOTY, "złote": _ZLOTY, "$": _DOLAR, "USD": _DOLAR, "dol.": _DOLAR,
        "dolarów": _DOLAR, "dolary": _DOLAR, "€": _EURO_PL, "EUR": _EURO_PL, "euro": _EURO_PL,
        "£": Counted("funt", "funty", "funtów", "funta"), "CHF": Counted("frank", "franki", "franków", "franka"),
        "₴": Counted("hrywna", "hrywny", "hrywien", "hrywny", feminine=True),
    },
    scales={
        "tys.": _TYSIAC, "tys": _TYSIAC, "tysięcy": _TYSIAC, "tysiące": _TYSIAC, "mln": _MILION, "milion": _MILION,
        "miliony": _MILION, "milionów": _MILION, "miliona": _MILION, "mld": _MILIARD, "miliard": _MILIARD,
        "miliardy": _MILIARD, "miliardów": _MILIARD, "miliarda": _MILIARD,
        "bln": Counted("bilion", "biliony", "bilionów", "biliona"),
    },
    units={
        "km/h": Counted("kilometr na godzinę", "kilometry na godzinę", "kilometrów na godzinę", "kilometra na godzinę"),
        "km": Counted("kilometr", "kilometry", "kilometrów", "kilometra"),
        "m": Counted("metr", "metry", "metrów", "metra"),
        "cm": Counted("centymetr", "centymetry", "centymetrów", "centymetra"),
        "mm": Counted("milimetr", "milimetry", "milimetrów", "milimetra"),
        "kg": Counted("kilogram", "kilogramy", "kilogramów", "kilograma"),
        "m²": Counted("metr kwadratowy", "metry kwadratowe", "metrów kwadratowych", "metra kwadratowego"),
        "km²": Counted("kilometr kwadratowy", "kilometry kwadratowe", "kilometrów kwadratowych",
                       "kilometra kwadratowego"),
        "°C": Counted("stopień Celsjusza", "stopnie Celsjusza", "stopni Celsjusza", "stopnia Celsjusza"),
        "°": Counted("stopień", "stopnie", "stopni", "stopnia"),
        "MW": Counted("megawat", "megawaty", "megawatów", "megawata"),
        "GW": Counted("gigawat", "gigawaty", "gigawatów", "gigawata"),
        "ha": Counted("hektar", "hektary", "hektarów", "hektara"),
    },
    shortened={"np.": "na przykład", "tj.": "to jest", "tzw.": "tak zwany", "m.in.": "między innymi",
               "itd.": "i tak dalej",
               "itp.": "i tym podobne", "ok.": "około", "ul.": "ulica", "na ul.": "na ulicy",
               "przy ul.": "przy ulicy", "z ul.": "z ulicy", "dr": "doktor", "prof.": "profesor",
               "św.": "święty",
               "gen.": "generał", "0nr": "", "0Nr": ""},
    category=_polish_category, date=_polish_date, clock=_hour, masculine={},
    feminine={"jeden": "jedna", "dwa": "dwie"},
)  # fmt: skip
_MONTHS_PL = "|".join(_POLISH.months)
POLISH: tuple[Tongue, tuple[Rule, ...]] = (
    _POLISH,
    (
        rule("year of a date", rf"((?:{_MONTHS_PL})\s(?:1[0-9]{{3}}|20[0-9]{{2}}))\sr\.",
             lambda match: f"{match[1]} roku{'' if match.string[match.end():].strip() else '.'}", "r"),
        rule("year", r"(?P<in>\b[Ww]e?\s)?(?<![\w.,])(?P<year>1[0-9]{3}|20[0-9]{2})\s(?P<word>roku|rok|r\.)(?!\w)",
             lambda match: match[0] if _follows_month(match) else _polish_year(match), "r"),
        _at(_POLISH),
    ),
)  # fmt: skip


def _follows_month(match: re.Match[str]) -> bool:
    """Whether the year belongs to a date, which reads it itself."""
    return match.string[: match.start()].rstrip().endswith(_POLISH.months)
