"""Ukrainian: numbers agree with their nouns, days, years, hours and centuries are ordinals that decline."""

# ruff: noqa: RUF001, RUF002 - Cyrillic is meant

from __future__ import annotations

import re

from articleaudio.script.normalise.rules import Rule, alternatives, listed, rule
from articleaudio.script.normalise.tongues.roman import closes, roman
from articleaudio.script.normalise.tongues.slavic import compound, hour, hours
from articleaudio.script.normalise.tongues.tongue import (
    LARGEST,
    Counted,
    Tongue,
    cardinal,
    counted,
    in_genitive,
    ordinal,
    split_number,
)


def _category(number: int) -> str:
    if number % 10 == 1 and number % 100 != 11:  # noqa: PLR2004 - eleven is many
        return "one"
    return "few" if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else "many"


# Endings of an ordinal by case: behind a hard stem, and behind that of "третій".
_CASES = {
    "nominative": ("ий", "ій"), "genitive": ("ого", "ього"), "locative": ("ому", "ьому"), "instrumental": ("им", "ім"),
    "feminine": ("а", "я"), "feminine genitive": ("ої", "ьої"), "feminine locative": ("ій", "ій"),
    "feminine accusative": ("у", "ю"), "feminine instrumental": ("ою", "ьою"),
    "neuter": ("е", "є"), "plural": ("і", "і"), "plural genitive": ("их", "іх"),
}  # fmt: skip


def declined(number: int, case: str) -> str:
    """An ordinal in a case; only its last word declines."""
    words = ordinal(number, "uk")
    words = words.removeprefix("одна ") if words.startswith("одна тисяча") else words
    if words.endswith("ій"):
        return words[:-2] + _CASES[case][1]
    return words.removesuffix("ий") + _CASES[case][0]


def _date(_tongue: Tongue, day: int, month: str, year: int | None, before: str) -> str:
    tail = f" {declined(year, 'genitive')}" if year else ""
    return f"{declined(day, 'neuter' if before in ('по', 'на') else 'genitive')} {month}{tail}"


# ---------------------------------------------------------------------------------------- the table

_CENT = Counted("цент", "центи", "центів", "цента")
_KOPIYKA = Counted("копійка", "копійки", "копійок", "копійки", feminine=True)
_DOLLAR = Counted("долар", "долари", "доларів", "долара", cent=_CENT)
_EURO = Counted("євро", "євро", cent=Counted("євроцент", "євроценти", "євроцентів", "євроцента"))
_HRYVNIA = Counted("гривня", "гривні", "гривень", "гривні", feminine=True, cent=_KOPIYKA)
_MILLION = Counted("мільйон", "мільйони", "мільйонів", "мільйона")
_BILLION = Counted("мільярд", "мільярди", "мільярдів", "мільярда")
_TRILLION = Counted("трильйон", "трильйони", "трильйонів", "трильйона")
_THOUSAND = Counted("тисяча", "тисячі", "тисяч", "тисячі", feminine=True)
_POUND = Counted("фунт", "фунти", "фунтів", "фунта")
_RUBLE = Counted("рубль", "рублі", "рублів", "рубля")
_ZLOTY = Counted("злотий", "злоті", "злотих", "злотого")

_SQUARE_KILOMETER = Counted(
    "квадратний кілометр", "квадратні кілометри", "квадратних кілометрів", "квадратного кілометра"
)
_SQUARE_METER = Counted("квадратний метр", "квадратні метри", "квадратних метрів", "квадратного метра")
_CUBIC_METER = Counted("кубічний метр", "кубічні метри", "кубічних метрів", "кубічного метра")

# The genitive of the words of numbers (the numeral's declension in the orthography of 2019, paragraphs 106 and 107).
_GENITIVE = {
    "друга": "другої", "третя": "третьої", "четверта": "четвертої", "п'ята": "п'ятої", "восьма": "восьмої",
    "ціла": "цілої", "десята": "десятої", "сота": "сотої", "тисячна": "тисячної",
    "нуль": "нуля", "один": "одного", "одна": "однієї", "одне": "одного", "два": "двох", "дві": "двох", "три": "трьох",
    "чотири": "чотирьох", "сорок": "сорока", "дев'яносто": "дев'яноста", "сто": "ста", "двісті": "двохсот",
    "триста": "трьохсот", "чотириста": "чотирьохсот", "п'ятсот": "п'ятисот", "шістсот": "шестисот",
    "сімсот": "семисот", "вісімсот": "восьмисот", "дев'ятсот": "дев'ятисот", "тисяча": "тисячі", "тисячі": "тисяч",
    "мільйон": "мільйона", "мільйони": "мільйонів", "мільярд": "мільярда", "мільярди": "мільярдів",
    "шість": "шести", "сім": "семи", "вісім": "восьми", "п'ятдесят": "п'ятдесяти", "шістдесят": "шістдесяти",
    "сімдесят": "сімдесяти", "вісімдесят": "вісімдесяти",
    **{f"{stem}ь": f"{stem}и" for stem in listed(
        "п'ят дев'ят десят одинадцят дванадцят тринадцят чотирнадцят п'ятнадцят шістнадцят сімнадцят вісімнадцят "
        "дев'ятнадцят двадцят тридцят")},
}  # fmt: skip
_ADJECTIVES = r"(?:[а-яіїєґ']{2,20}(?:их|іх)\s)?"
_FEMININE_NOUN = re.compile(
    r"\s(?:[а-яіїєґ']{2,20}(?:а|і|их)\s)?(?:особ[аи]|людин[аи]|жінк[аи]|дитина|дівчин[аи]|дівчинк[аи]|годин[аи]|хвилин[аи]|секунд[аи]|ракет[аи]|"
    r"област[іь]|країн[аи]|школ[аи]|машин[аи]|квартир[аи]|бомб[аи]|лікарн[яі]|сторінк[аи]|гармат[аи]|парті[яї]|"
    r"установк[аи]|вантажівк[аи]|ціл[іь]|бригад[аи]|рот[аи]|тисяч[аі]|тонн[аи]|гривн[яі]|копійк[аи]|громад[аи]|"
    r"родин[аи]|сім'[яї]|поранен[аі]\b|загибл[аі]\b|постраждал[аі]\b|атак[аи]|будівл[яі]|споруд[аи]|команд[аи]|медал[іь]|перемог[аи]|поразк[аи]|компані[яї]|"
    r"станці[яї]|версі[яї]|операці[яї]|організаці[яї]|заявк[аи]|справ[аи]|посад[аи]|світлин[аи]|кімнат[аи]|лаві?[аи]?)\b"
)
_ONE = (
    (re.compile(r"\s(?:особу|людину|жінку|дитину|дівчину|годину|хвилину|секунду|ракету|країну|школу|машину|квартиру|"
                r"бомбу|гармату|установку|[а-яіїєґ']{2,15}(?:івку|цію)|атаку|"
                r"будівлю|цистерну|тисячу|тонну|гривню|громаду|родину|справу|медаль|ціль|область|"
                r"поранено|травмовано|вбито|госпіталізовано|евакуйовано|врятовано|затримано)\b"), "одну"),
    (re.compile(r"\s(?:село|місто|місце|тіло|поранення|підприємство|питання|слово|очко|судно|авто|запитання|вікно)\b"),
     "одне"),
)  # fmt: skip
_PARTS = {1: ("десята", "десятих"), 2: ("сота", "сотих"), 3: ("тисячна", "тисячних")}
_FEMININE = {"один": "одна", "два": "дві"}


def _feminine(number: int) -> str:
    head, space, last = cardinal(number, "uk").rpartition(" ")
    return f"{head}{space}{_FEMININE.get(last, last)}"


def _decimals(before: str, after: str) -> str:
    """A decimal as newsreaders say it: "три цілих п'ять десятих"; a longer one digit by digit, with "кома"."""
    if len(after) > len(_PARTS) or len(before) > len(str(LARGEST)):
        return f"{' '.join(cardinal(int(digit), 'uk') for digit in before)} кома " + " ".join(
            cardinal(int(digit), "uk") for digit in after
        )
    whole, part = int(before), int(after)
    one, many = _PARTS[len(after)]
    named = (_is_one(whole), _is_one(part))
    return f"{_feminine(whole)} {'ціла' if named[0] else 'цілих'} {_feminine(part)} {one if named[1] else many}"


def _is_one(number: int) -> bool:
    return number % 10 == 1 and number % 100 != 11  # noqa: PLR2004 - eleven is no one


_HALVES = {"а": "півтора", "и": "півтори", "і": "півтори", "у": "півтора"}
# Before these, and behind a verb, a number is an object: "отримав одну цілу дві десятих мільярда".
_OBJECT = r"(?:у|в|на|за|через|понад|під|про|[а-яіїєґ']{2,20}(?:ла|ли|ть|[аиоу]в))"
_LAST = (
    rule("a thousand as an object", r"\b((?:[Пп]онад|[Чч]ерез|[Нн]а)\s(?:[\w']{1,12}\s){0,2})одна тисяча\b",
         r"\1одну тисячу", "о"),
    rule("one and a half", r"(?<!дцять )(?<!десят )(?<!сорок )(?<!дев'яносто )(?<!сто )(?<!сті )(?<!ста )(?<!сот )"
         r"(?<!тисяча )(?<!тисячі )(?<!тисяч )одна ціла п'ять десятих(?=\s[а-яіїєґ']{2,20}([аиіу])\b)",
         lambda match: _HALVES[match[1]], "ц"),
    rule("wholes as an object", rf"\b((?!бу(?:в|ла|ли)\s){_OBJECT}\s(?:[а-яіїєґ']{{3,15}}\s)?)одна ціла\b",
         r"\1одну цілу", "ц", flags=re.IGNORECASE),
    rule("parts as an object", r"\b(одну цілу\s(?:[а-яіїєґ']{3,15}\s)?)одна (десят|сот|тисячн)а\b", r"\1одну \2у", "ц"),
)  # fmt: skip
_UKRAINIAN = Tongue(
    code="uk",
    months=("січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня",
            "листопада", "грудня"),
    short_months=("січ", "лют", "бер", "квіт", "трав", "черв", "лип", "серп", "вер", "жовт", "лист", "груд"),
    decimal="кома", decimals=_decimals, and_="і",
    minus="мінус", plus="плюс", fractions={"1/2": "одна друга", "1/3": "одна третя",
    "2/3": "дві третіх", "1/4": "одна четверта", "3/4": "три четвертих", "1/5": "одна п'ята", "1/8": "одна восьма"},
    to="—",
    percent=Counted("відсоток", "відсотки", "відсотків", "відсотка"), number="номер",
    currencies={
        "$": _DOLLAR, "дол.": _DOLLAR, "доларів": _DOLLAR, "долари": _DOLLAR, "долар": _DOLLAR, "USD": _DOLLAR,
        "€": _EURO, "євро": _EURO, "EUR": _EURO, "₴": _HRYVNIA, "грн": _HRYVNIA, "грн.": _HRYVNIA,
        "гривень": _HRYVNIA, "гривні": _HRYVNIA, "гривня": _HRYVNIA, "UAH": _HRYVNIA, "£": _POUND, "фунтів": _POUND,
        "₽": _RUBLE, "руб.": _RUBLE, "рублів": _RUBLE, "злотих": _ZLOTY, "zł": _ZLOTY, "коп.": _KOPIYKA,
        "копійок": _KOPIYKA, "центів": _CENT,
    },
    scales={
        "тис.": _THOUSAND, "тис": _THOUSAND, "тисяч": _THOUSAND, "тисячі": _THOUSAND, "тисяча": _THOUSAND,
        "млн": _MILLION, "млн.": _MILLION, "мільйон": _MILLION, "мільйони": _MILLION, "мільйонів": _MILLION,
        "мільйона": _MILLION, "млрд": _BILLION, "млрд.": _BILLION, "мільярд": _BILLION, "мільярди": _BILLION,
        "мільярдів": _BILLION, "мільярда": _BILLION, "трлн": _TRILLION, "трлн.": _TRILLION,
    },
    units={
        "км/год": Counted("кілометр на годину", "кілометри на годину", "кілометрів на годину", "кілометра на годину"),
        "км": Counted("кілометр", "кілометри", "кілометрів", "кілометра"),
        "м": Counted("метр", "метри", "метрів", "метра"),
        "см": Counted("сантиметр", "сантиметри", "сантиметрів", "сантиметра"),
        "мм": Counted("міліметр", "міліметри", "міліметрів", "міліметра"),
        "кг": Counted("кілограм", "кілограми", "кілограмів", "кілограма"),
        "м²": _SQUARE_METER, "кв. м": _SQUARE_METER, "кв.м": _SQUARE_METER, "м³": _CUBIC_METER, "куб. м": _CUBIC_METER,
        "м/с": Counted("метр за секунду", "метри за секунду", "метрів за секунду", "метра за секунду"),
        "т": Counted("тонна", "тонни", "тонн", "тонни", feminine=True),
        "л": Counted("літр", "літри", "літрів", "літра"),
        "хв": Counted("хвилина", "хвилини", "хвилин", "хвилини", feminine=True),
        "хв.": Counted("хвилина", "хвилини", "хвилин", "хвилини", feminine=True),
        "год.": Counted("година", "години", "годин", "години", feminine=True),
        "год": Counted("година", "години", "годин", "години", feminine=True),
        "кВт": Counted("кіловат", "кіловати", "кіловат", "кіловата"),
        "кВт·год": Counted("кіловат-година", "кіловат-години", "кіловат-годин", "кіловат-години", feminine=True),
        "км²": _SQUARE_KILOMETER,
        "кв. км": _SQUARE_KILOMETER,
        "°C": Counted("градус Цельсія", "градуси Цельсія", "градусів Цельсія", "градуса Цельсія"),
        "°": Counted("градус", "градуси", "градусів", "градуса"),
        "МВт": Counted("мегават", "мегавати", "мегават", "мегавата"),
        "ГВт": Counted("гігават", "гігавати", "гігават", "гігавата"),
        "га": Counted("гектар", "гектари", "гектарів", "гектара"),
    },
    each={"міс.": "за місяць", "міс": "за місяць", "місяць": "за місяць", "рік": "за рік", "день": "за день",
          "год": "за годину", "год.": "за годину", "кг": "за кілограм", "т": "за тонну", "л": "за літр",
          "м²": "за квадратний метр", "кВт·год": "за кіловат-годину", "барель": "за барель", "$": "за долар",
          "€": "за євро", "дол.": "за долар", "долар": "за долар", "євро": "за євро"},
    shortened={"ім.": "імені", "вул.": "вулиця", "в м.": "в місті", "у м.": "у місті", "з м.": "з міста",
               "із м.": "із міста", "до м.": "до міста", "смт": "селище міського типу",
               "на вул.": "на вулиці", "по вул.": "по вулиці", "обл.": "область", "та ін.": "та інші",
               "т. зв.": "так званий", "просп.": "проспект", "пл.": "площа", "буд.": "будинок",
               "та ін": "та інші", "і т. п.": "і таке подібне", "тобто": "тобто", "див.": "дивись", "Див.": "Дивись",
               "проф.": "професор", "акад.": "академік", "до н. е.": "до нашої ери",
               "н. е.": "нашої ери", "ст. л.": "столова ложка",
               "напр.": "наприклад", "і т. д.": "і так далі", "тощо": "тощо", "0No": "", "США": "С Ш А"},
    category=_category, date=_date, clock=hour, masculine={},
    feminine={"один": "одна", "два": "дві"}, feminine_noun=_FEMININE_NOUN, cents="",
    genitive=_GENITIVE,
    genitive_after=frozenset(listed(
        "близько від до після без для серед коло протягом упродовж впродовж більше менше віці відстані "
        "біля проти крім замість")),
    # Behind "з" the other case is the instrumental, whose endings are plain.
    span=re.compile(r"(?:з|із|зі)\s(?:до\s|(?!по\s)(?![а-яіїєґ']{0,20}(?:ом|ем|єм|ою|ею|єю|им|ім|ами|ями)\b)"
                    r"[^\W\d_]{2,})"),
    oblique_noun=re.compile(rf"\s{_ADJECTIVES}[а-яіїєґ']{{2,24}}(?:ах|ях)\b"),
    last=_LAST,
    undecided=re.compile(r"[0-9]{1,4}-[а-яіїєґ]|"
                         r"(?:[0-9]{0,3}[02-9])?1\s(?:[а-яіїєґ']{2,20}(?:им|ою)\s)?[а-яіїєґ']{2,24}(?:ою|ею|єю|ником)\b|"
                         r"[0-9][0-9 .,]*\s"
                         r"(?:[а-яіїєґ']{2,20}(?:ими|іми|им|ім)\s)?[а-яіїєґ']{2,24}(?:ами|ями|ьми|ам|ям)\b"),
)  # fmt: skip

# ------------------------------------------------------------------------------- years and centuries

_MONTHS = "|".join(_UKRAINIAN.months)
_NO_MONTH = "".join(rf"(?<!{month}\s)" for month in _UKRAINIAN.months)
_YEAR = r"1[0-9]{3}|20[0-9]{2}"
_YEARS = {"року": "genitive", "році": "locative", "рік": "nominative", "роки": "nominative", "років": "genitive",
          "роках": "locative", "роком": "instrumental"}  # fmt: skip


def _year(match: re.Match[str]) -> str:
    """A year, or a span of years, in the case of its noun; the noun of "р." and "рр." in that of its preposition."""
    word, inside, second = match["word"], match["in"] or "", match["second"]
    if word in ("роки", "років", "роках") and not second:
        return match[0]
    if word == "р.":
        word = "році" if inside else "року"
    elif word == "рр.":
        word = "роках" if inside else "років" if match.string[: match.start()].strip() else "роки"
    joint = match["joint"] if match["joint"] and match["joint"].strip().isalpha() else " — "
    years = joint.join(declined(int(year), _YEARS[word]) for year in (match["year"], second) if year)
    return f"{inside}{years} {word}{'.' if match['word'].endswith('.') and closes(match) else ''}"


def _after_date(match: re.Match[str]) -> str:
    """A date's year with its shortened word, which is the genitive."""
    return f"{match[1]} року{'.' if closes(match) else ''}"


_CENTURIES = {"століття": "neuter", "столітті": "locative", "століттям": "instrumental", "століть": "genitive",
              "століттях": "locative"}  # fmt: skip
_OF_CENTURIES = {("locative", False): "столітті", ("locative", True): "століттях",
                 ("genitive", False): "століття", ("genitive", True): "століть"}  # fmt: skip
_ACCUSATIVE = frozenset(listed("у в на про через за крізь"))


def _century(match: re.Match[str]) -> str:
    """A century; "століття" is the genitive but at the beginning and behind prepositions with the accusative."""
    values = [roman(match["one"]), roman(match["two"] or "I")]
    if not all(values):
        return match[0]
    before, word = (match["before"] or "").strip().lower(), match["word"]
    if word == "ст.":
        case = "locative" if before in ("у", "в") else "genitive"
        word = _OF_CENTURIES[case, bool(match["two"])]
    else:
        case = _CENTURIES[word]
        case = "genitive" if word == "століття" and before and before not in _ACCUSATIVE else case
    said = [declined(value, case) for value in (values if match["two"] else values[:1])]
    stop = "." if match["word"] == "ст." and closes(match) else ""
    return f"{match['before'] or ''}{' — '.join(said)} {word}{stop}"


# -------------------------------------------------------------------------- rulers, ordinals, compounds

_KINGS = listed(
    "Карл Людовік Людовик Наполеон Олександр Філіп Феліпе Вільгельм Фрідріх Генріх Георг Бенедикт Франц Павл"
)
_RULERS: dict[str, str] = {
    **dict.fromkeys(_KINGS, "nominative"), **{f"{name}а": "genitive" for name in _KINGS},
    **{f"{name}ом": "instrumental" for name in _KINGS}, **{f"{name}у": "locative" for name in _KINGS},
    "Лев": "nominative", "Лева": "genitive", "Левом": "instrumental", "Пій": "nominative", "Пія": "genitive",
    "Павло": "nominative", "Павла": "genitive", "Микола": "nominative", "Миколи": "genitive", "Петро": "nominative",
    "Петра": "genitive", "Єлизавета": "feminine", "Єлизавети": "feminine genitive", "Катерина": "feminine",
    "Катерини": "feminine genitive", "Єлизавету": "feminine accusative", "Катерину": "feminine accusative",
    "Маргрете": "feminine", "Іван": "nominative", "Івана": "genitive",
}  # fmt: skip


def _ruler(match: re.Match[str]) -> str:
    value = roman(match[2])
    return f"{match[1]} {declined(value, _RULERS[match[1]]).capitalize()}" if value else match[0]


_WARS = {"світова": "feminine", "світової": "feminine genitive", "світовій": "feminine locative",
         "світову": "feminine accusative"}  # fmt: skip
_SUFFIXES: dict[str, str] = {
    "й": "nominative", "го": "genitive", "ого": "genitive", "му": "locative", "ому": "locative",
    "ї": "feminine genitive",
    "ої": "feminine genitive", "ій": "feminine locative", "х": "plural genitive", "их": "plural genitive",
    **dict.fromkeys(listed("а та тя ша га ма"), "feminine"), **dict.fromkeys(listed("е те тє ше ге ме"), "neuter"),
    **dict.fromkeys(listed("у ту тю шу гу"), "feminine accusative"),
    **dict.fromkeys(listed("і ті ні ві мі"), "plural"), "м": "instrumental", "им": "instrumental",
    "ти": "",
}  # fmt: skip
_PREPOSITIONS = re.compile(r"(?i)\b(?:у|в|на|по|при|з|із|до|від|після|для)\s\Z")


# What is printed with the ending of "2-й" is feminine before such a noun, as a locative.
_IN_LOCATIVE = re.compile(r"\s[а-яіїєґ']{2,20}[ії]\b")


_COLLECTED = {"х": ("двох", "трьох", "чотирьох"), "м": ("двом", "трьом", "чотирьом"),
              "ма": ("двома", "трьома", "чотирма")}  # fmt: skip
_TO_MANY = re.compile(r"\s(?:[а-яіїєґ']{2,20}(?:им|ім)\s)?[а-яіїєґ']{2,24}(?:ам|ям)\b")


def _two_to_four(match: re.Match[str]) -> str:
    """Two to four with the ending of the numeral: "2-х людей", "3-ма ракетами"; "" where it may be an ordinal."""
    number, after = int(match[1]), match.string[match.end() :][:48]
    last = number % 10
    if match[2] not in _COLLECTED or last not in (2, 3, 4) or number > 99 or number % 100 in (12, 13, 14):  # noqa: PLR2004
        return ""
    if match[2] == "м" and not _TO_MANY.match(after):
        return ""
    if number > 20 and match[2] == "ма":  # noqa: PLR2004 - the tens would decline, too
        return ""
    tens = f"{in_genitive(cardinal(number - last, 'uk'), _UKRAINIAN)} " if number > 20 else ""  # noqa: PLR2004
    return tens + _COLLECTED[match[2]][last - 2]


def _with_ending(match: re.Match[str]) -> str:
    """An ordinal with its printed ending: "90-х", "2024-го". "5-й" may be feminine behind a preposition."""
    if numeral := _two_to_four(match):
        return numeral
    if match[2] == "ти":
        return in_genitive(cardinal(int(match[1]), "uk"), _UKRAINIAN)
    if match[2] == "й" and _IN_LOCATIVE.match(match.string[match.end() :][:30]):
        return declined(int(match[1]), "feminine locative")
    if match[2] == "й" and _PREPOSITIONS.search(match.string[: match.start()][-8:]):
        return match[0]
    at = match[2] == "й" and re.search(r"(?i)\bоб?\s\Z", match.string[: match.start()][-5:])
    return declined(int(match[1]), "feminine locative" if at else _SUFFIXES[match[2]])


_ONES = dict(enumerate(listed("одно дво три чотири п'яти шести семи восьми дев'яти"), 1))
_TENS = dict(
    zip(
        (*range(10, 21), 30, 40, 50, 60, 70, 80, 90),
        listed(
            "десяти одинадцяти дванадцяти тринадцяти чотирнадцяти п'ятнадцяти шістнадцяти сімнадцяти вісімнадцяти "
            "дев'ятнадцяти двадцяти тридцяти сорока п'ятдесяти шістдесяти сімдесяти вісімдесяти дев'яносто"
        ),
        strict=True,
    )
)
_HUNDREDS = {1: "сто", 2: "двохсот", 3: "трьохсот", 4: "чотирьохсот", 5: "п'ятисот"}
_COMPOUNDS = (
    "річн|річч|поверхов|кімнатн|денн|тижнев|місячн|годинн|хвилинн|відсотков|кілометров|метров|тонн|тисячн|разов|бальн|"
    "градусн|літров|мільйонн"
)


def _compound(match: re.Match[str]) -> str:
    said = compound(int(match[1]), {**_ONES, **_TENS}, _HUNDREDS)
    return f"{said}{match[2]}" if said else match[0]


def _named_hour(match: re.Match[str]) -> str:
    """An hour with "год." and its minutes: "о 9 год. 30 хв."."""
    minutes = f" {counted(match[3], _UKRAINIAN.units['хв'], _UKRAINIAN)}" if match[3] else ""
    stop = "." if match[0].endswith(".") and closes(match) else ""
    return f"{match[1]} {hour(_UKRAINIAN, int(match[2]), 0, 'at')} годині{minutes}{stop}"


def _before_our_era(match: re.Match[str]) -> str:
    case, word = ("locative", "році") if match[1] else ("genitive", "року")
    return f"{match[1] or ''}{declined(int(match[2]), case)} {word}"


def _age(match: re.Match[str]) -> str:
    """Years of a life, which are no date: "у віці 47 р.", "(47 р.)"."""
    years = {"one": "рік", "few": "роки", "many": "років"}
    word = "років" if match[1].startswith("віці") else years[_category(int(match[2]))]
    return f"{match[1]}{match[2]} {word}{'.' if closes(match) else ''}"


def _one(match: re.Match[str]) -> str:
    """The number one, and those that end in it, in the accusative of feminine nouns and with neuter ones."""
    number = int(split_number(match[0])[0])
    after = match.string[match.end() :][:30]
    ending = next((word for nouns, word in _ONE if nouns.match(after)), "")
    if not ending or number % 100 == 11:  # noqa: PLR2004 - eleven does not decline
        return match[0]
    return f"{cardinal(number, 'uk').removesuffix('один')}{ending}"


def _of_those(match: re.Match[str]) -> str:
    """Two to four before a genitive, which is an accusative of those that live: "поранено трьох дітей"."""
    number = int(match[1])
    if match[1][0] == "0" or number % 100 in (12, 13, 14):
        return match[0]
    return in_genitive(cardinal(number, "uk"), _UKRAINIAN)


_AS_WORDS = {
    "один": "one", "одна": "one", **dict.fromkeys(listed("два дві три чотири обидва обидві"), "few"),
    **dict.fromkeys(listed("п'ять шість сім вісім дев'ять десять сто кілька декілька кількасот багато пару"), "many"),
    **dict.fromkeys(listed("пів півтора півтори"), "part"),
}  # fmt: skip
_MONEY = {"грн": _HRYVNIA, "дол": _DOLLAR}
_SCALES = {"тис": _THOUSAND, "млн": _MILLION, "млрд": _BILLION, "трлн": _TRILLION}


def _scaled(match: re.Match[str]) -> str:
    """A shortened thousand or million behind a number in words: "два млн", "кілька тис."."""
    money = f" {_UKRAINIAN.currencies['дол.' if match[3] == 'дол' else match[3]].after('many')}" if match[3] else ""
    stop = "." if match[0].endswith(".") and closes(match) else ""
    return f"{match[1]} {_SCALES[match[2]].after(_AS_WORDS[match[1].lower()])}{money}{stop}"


_ARTICLE_CASES = {"за": "статтею"}


def _part_of_article(match: re.Match[str]) -> str:
    """A part of an article of a law: behind "за" the instrumental, in a row of laws, too."""
    before = match.string[: match.start()].rstrip()
    if not before:
        return f"Частина {declined(int(match[1]), 'feminine')}"
    charged = re.search(r"(?i)\bза\s(?:ст\.|статтею|\Z)", f"{before} "[-60:])
    if charged:
        return f"частиною {declined(int(match[1]), 'feminine instrumental')}"
    return f"частини {declined(int(match[1]), 'feminine genitive')}"


def _law(match: re.Match[str]) -> str:
    """An article of a law in the case that the word before it asks for; in a row of parts it is the genitive."""
    before = (match[1] or "").strip().lower()
    first = not match.string[: match.start()].strip() and not before
    return f"{match[1] or ''}{'стаття' if first else _ARTICLE_CASES.get(before, 'статті')} "


UKRAINIAN: tuple[Tongue, tuple[Rule, ...]] = (
    _UKRAINIAN,
    (
        rule("hour with its word", r"\b([Оо]б?)\s([01]?[0-9]|2[0-4])\sгод\.?(?:\s([0-5]?[0-9])\sхв\.?)?(?!\w)",
             _named_hour, "г"),
        rule("year before our era", r"(?<!\w)([УуВв]\s)?(?<![\w.,])([1-9][0-9]{0,3})\sр\.(?=\s(?:до\s)?нашої ери)",
             _before_our_era, "р"),
        rule("age", r"(\b(?:віці|було|виповнилося|виповнилось)\s|\()([1-9][0-9]?)\sр\.(?=\)|\Z|[\s,;])", _age, "р"),
        rule("stress mark", r"(?<=[а-яіїєґА-ЯІЇЄҐ])\u0301", "", "\u0301"),
        rule("year of a date", rf"((?:{_MONTHS})\s(?:{_YEAR}))\sр\.", _after_date, "р"),
        rule(
            "year",
            rf"(?P<in>\b[УуВв]\s)?(?<![\w.,]){_NO_MONTH}(?P<year>{_YEAR})(?:(?P<joint>\s?[-–—/]\s?|\s(?:та|і|й)\s)(?P<second>{_YEAR}))?"
            r"\s(?P<word>року|році|рік|роки|років|роках|роком|рр\.|р\.)(?!\w)",
            _year,
            "р",
        ),
        rule(
            "century",
            r"(?P<before>\b[\w']{1,20}\s)?(?<![\w.])(?P<one>[IVXІХ]{1,6})(?:\s?[-–—]\s?(?P<two>[IVXІХ]{1,6}))?"
            r"\s(?P<word>століття|столітті|століттям|століть|століттях|ст\.)(?!\w)",
            _century,
            "IVXІХ",
        ),
        rule("ruler", rf"\b({alternatives(_RULERS)})\s([IVXІХ]{{1,6}})(?!\w)(?!\.\s?[А-ЯІЇЄҐ])",
             _ruler, "IVXІХ"),
        rule("war", rf"(?<!\w)([IІ]{{1,2}})\s({'|'.join(_WARS)})(?=\sвійн)",
             lambda match: f"{declined(len(match[1]), _WARS[match[2]])} {match[2]}", "IІ"),
        rule("compound", rf"(?<![\w.,-])([0-9]{{1,3}})-({_COMPOUNDS})(?=\w{{1,6}}\b)", _compound, "-"),
        rule("with its ending", rf"(?<![\w.,-])([0-9]{{1,4}})-({alternatives(_SUFFIXES)})(?![\w'-])",
             _with_ending, "-"),
        rule("first of two hours", r"\b([Зз]|[Іі]з|[Вв]ід)\s([01]?[0-9]|2[0-4])"
             r"(?=\sдо\s[0-9]{1,2}(?::[0-5][0-9])?\s(?:години|ранку|вечора|ночі)\b)",
             lambda match: f"{match[1]} {hour(_UKRAINIAN, int(match[2]), 0, 'from')}", "д"),
        *hours(_UKRAINIAN, "[Оо]б?|[Нн]а|[Зз]|[Іі]з|[Дд]о|[Пп]ісля|[Вв]ід|[Бб]лизько",
        "годин[иі]|ранку|вечора|ночі|дня"),
        rule("first of two days", rf"\b([Зз]|[Іі]з|[Вв]ід)\s([0-9]{{1,2}})"
             rf"(?=\s(?:по|до)\s[0-9]{{1,2}}\s(?:{_MONTHS})(?!\w))",
             lambda match: f"{match[1]} {declined(int(match[2]), 'genitive')}", "по"),
        rule("part of an article", r"(?<![\w.])[Чч]\.\s?([0-9]{1,2})(?=,?\sст)", _part_of_article, "чЧ"),
        rule("town", r"(?<![\w.])(?<![0-9]\s)м\.\s?(?=[А-ЯІЇЄҐ][а-яіїєґ'])", "місто ", "м"),
        rule("general", r"(?<![\w.])ген\.\s?(?=[А-ЯІЇЄҐ][а-яіїєґ'])", "генерал ", "г"),
        rule("words of a number before thousands", rf"\b((?i:{'|'.join(_AS_WORDS)}))\s(тис|млн|млрд|трлн)\b\.?"
             r"(?:\s(грн|дол)(?!\w)\.?)?", _scaled, "тм"),
        rule("article of a law", r"(\b[\w']{1,12}\s)?(?<![\w.])ст\.\s?(?=[0-9])", _law, "с"),
        rule("score", r"(?<![\w:.,])([0-9]{1,2}):([0-9]{1})(?![\w:])(?![.,][0-9])", r"\1 \2", ":"),
        rule("two to four, of those that live", r"(?<![\w.,/-])([0-9]{0,2}[234])(?=\s(?:[а-яіїєґ']{2,20}их\s)?"
             r"(?:людей|дітей|[а-яіїєґ']{3,20}(?:ів|їв))\b)", _of_those, "234"),
        rule("one", r"(?<![\w.,-])(?:[0-9]{1,3} )?[0-9]{0,2}1(?=\s[а-яіїєґ])", _one, "1"),
    ),
)  # fmt: skip
