"""French, Spanish, Italian and Portuguese: their words; the first of a month is an ordinal in three of them."""

from __future__ import annotations

import re

from articleaudio.script.normalise.rules import Rule, rule
from articleaudio.script.normalise.tongues.tongue import Counted, Tongue, cardinal, ordinal


def _noun(one: str, many: str, *, feminine: bool = False) -> Counted:
    return Counted(one, many, feminine=feminine)


def _one_or_many(number: int) -> str:
    return "one" if number == 1 else "many"


def _french_number(number: int) -> str:
    return "one" if number < 2 else "many"  # noqa: PLR2004 - zero is singular in French


_FIRST = {"fr": "premier", "it": "primo", "pt": "primeiro"}


def _date(tongue: Tongue, day: int, month: str, year: int | None, _before: str) -> str:
    link = f" {tongue.months_of} " if tongue.months_of else " "
    said = _FIRST.get(tongue.code, "uno") if day == 1 else cardinal(day, tongue.code)
    return f"{said}{link}{month}{f'{link}{cardinal(year, tongue.code)}' if year else ''}"


def _french_clock(tongue: Tongue, hour: int, minute: int) -> str:
    hours = f"{'une' if hour == 1 else cardinal(hour, tongue.code)} heure{'s' if hour > 1 else ''}"
    return f"{hours}{f' {cardinal(minute, tongue.code)}' if minute else ''}"


def _and_clock(tongue: Tongue, hour: int, minute: int) -> str:
    said = cardinal(hour, tongue.code)
    said = {"uno": "una", "um": "uma", "dois": "duas", "veintiuno": "veintiuna"}.get(said, said)
    return f"{said} {tongue.and_} {cardinal(minute, tongue.code)}" if minute else said


def _spanish_clock(tongue: Tongue, hour: int, minute: int) -> str:
    return f"{_and_clock(tongue, hour, 0)}{f' {cardinal(minute, tongue.code)}' if minute else ' en punto'}"


_SAME_UNITS = ("km", "m", "cm", "mm", "kg", "g", "m²", "km²", "km/h", "°C", "°", "MW", "GW", "ha", "t", "l")


# Feminine by their ending, but for the Greek words in -ma, "día" and "mapa"; anything else in small letters is taken
# for masculine unless it is one of the words that join or follow a number.
_NOT_FEMININE = (
    r"(?!(?:d[ií]as?|mapas?|[a-zà-ú]*(?:[eio]ma|eta|uta)s?|para|contra|hasta|entre|cada|era|fora|esta|na|da|a|à)\b)"
)
_FEMININE_NOUN = re.compile(
    rf"\s{_NOT_FEMININE}(?:mujeres|mulheres|veces|vezes|[a-zà-ú]+(?:as?|ciones|siones|dades|ções))\b"
)
_NO_NOUN = (
    r"(?!(?:de|del|di|da|do|y|e|o|u|ou|a|en|em|in|per|por|para|con|com|que|se|al|el|la|es|é|è|su|sobre|sin|sem|ya|fue|"
    r"era|más|mais|più|contra|hasta|entre|cada)\b)"
)
_MASCULINE_NOUN = re.compile(rf"\s{_NO_NOUN}[a-zà-ú]{{2,}}\b")


def _units(*names: str) -> dict[str, Counted]:
    """The units of `_SAME_UNITS` by their names, "one|many"; tons are feminine."""
    made = {}
    for short, name in zip(_SAME_UNITS, names, strict=True):
        one, _, many = name.partition("|")
        made[short] = _noun(one, many or f"{one}s", feminine=short == "t")
    return made


_FRENCH = Tongue(
    code="fr",
    months=("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre"),
    short_months=("janv", "févr", "", "avr", "", "", "juil", "", "sept", "oct", "nov", "déc"),
    decimal="virgule", and_="et", minus="moins", to="à", percent=_noun("pour cent", "pour cent"), number="numéro",
    currencies={
        "€": _noun("euro", "euros"), "EUR": _noun("euro", "euros"), "euros": _noun("euro", "euros"),
        "$": _noun("dollar", "dollars"), "USD": _noun("dollar américain", "dollars américains"),
        "dollars": _noun("dollar", "dollars"), "£": _noun("livre", "livres", feminine=True),
        "CHF": _noun("franc suisse", "francs suisses"), "¥": _noun("yen", "yens"),
        "₴": _noun("hryvnia", "hryvnias", feminine=True),
    },
    scales={
        "M": _noun("million", "millions"), "Md": _noun("milliard", "milliards"),
        "Mds": _noun("milliard", "milliards"),
        "million": _noun("million", "millions"), "millions": _noun("million", "millions"),
        "milliard": _noun("milliard", "milliards"), "milliards": _noun("milliard", "milliards"),
        "millions d'": _noun("million", "millions"), "milliards d'": _noun("milliard", "milliards"),
        "millions de": _noun("million", "millions"), "milliards de": _noun("milliard", "milliards"),
    },
    units=_units("kilomètre", "mètre", "centimètre", "millimètre", "kilogramme", "gramme", "mètre carré|mètres carrés",
                 "kilomètre carré|kilomètres carrés", "kilomètre heure|kilomètres heure",
                 "degré Celsius|degrés Celsius",
                 "degré", "mégawatt", "gigawatt", "hectare", "tonne", "litre"),
    shortened={"Mme": "Madame", "Mmes": "Mesdames", "Mlle": "Mademoiselle", "Dr": "Docteur", "Me": "Maître",
               "p. ex.": "par exemple", "c.-à-d.": "c'est-à-dire", "etc.": "et cetera", "env.": "environ",
               "0n°": "", "0nº": "", "0N°": ""},
    category=_french_number, date=_date, clock=_french_clock, of="de", masculine={}, feminine={"un": "une"},
    one_below_two=True,
)  # fmt: skip
_SPANISH = Tongue(
    code="es",
    months=("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre"),
    short_months=("ene", "feb", "", "abr", "", "jun", "jul", "ago", "sept", "oct", "nov", "dic"),
    months_of="de",
    decimal="coma", and_="y", minus="menos", to="a", percent=_noun("por ciento", "por ciento"), number="número",
    currencies={
        "€": _noun("euro", "euros"), "EUR": _noun("euro", "euros"), "euros": _noun("euro", "euros"),
        "$": _noun("dólar", "dólares"), "USD": _noun("dólar estadounidense", "dólares estadounidenses"),
        "dólares": _noun("dólar", "dólares"), "£": _noun("libra", "libras", feminine=True),
        "₴": _noun("grivna", "grivnas", feminine=True), "¥": _noun("yen", "yenes"),
    },
    scales={
        "M": _noun("millón", "millones"), "mill.": _noun("millón", "millones"), "millón": _noun("millón", "millones"),
        "millones": _noun("millón", "millones"), "millón de": _noun("millón", "millones"),
        "millones de": _noun("millón", "millones"), "mil millones de": _noun("mil millones", "mil millones"),
        "mil millones": _noun("mil millones", "mil millones"),
    },
    units=_units("kilómetro", "metro", "centímetro", "milímetro", "kilogramo", "gramo",
                 "metro cuadrado|metros cuadrados",
                 "kilómetro cuadrado|kilómetros cuadrados", "kilómetro por hora|kilómetros por hora",
                 "grado Celsius|grados Celsius", "grado", "megavatio", "gigavatio", "hectárea", "tonelada", "litro"),
    shortened={"Sr.": "Señor", "Sra.": "Señora", "Dr.": "Doctor", "Dra.": "Doctora", "EE. UU.": "Estados Unidos",
               "EE.UU.": "Estados Unidos", "EEUU": "Estados Unidos", "p. ej.": "por ejemplo", "p.ej.": "por ejemplo",
               "etc.": "etcétera", "aprox.": "aproximadamente", "0n.º": "", "0nº": "", "0núm.": "", "Ud.": "usted"},
    category=_one_or_many, date=_date, clock=_spanish_clock, of="de",
    masculine={"uno": "un", "veintiuno": "veintiún"},
    feminine={"uno": "una", "veintiuno": "veintiuna"}, feminine_noun=_FEMININE_NOUN, masculine_noun=_MASCULINE_NOUN,
)  # fmt: skip
_ITALIAN = Tongue(
    code="it",
    months=("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
            "novembre", "dicembre"),
    short_months=("gen", "feb", "", "apr", "mag", "giu", "lug", "ago", "sett", "ott", "nov", "dic"),
    decimal="virgola", and_="e", minus="meno", to="a", percent=_noun("per cento", "per cento"), number="numero",
    currencies={
        "€": _noun("euro", "euro"), "EUR": _noun("euro", "euro"), "euro": _noun("euro", "euro"),
        "$": _noun("dollaro", "dollari"), "USD": _noun("dollaro statunitense", "dollari statunitensi"),
        "dollari": _noun("dollaro", "dollari"), "£": _noun("sterlina", "sterline", feminine=True),
        "₴": _noun("grivnia", "grivnie", feminine=True), "¥": _noun("yen", "yen"),
    },
    scales={
        "mln": _noun("milione", "milioni"), "mld": _noun("miliardo", "miliardi"),
        "milione di": _noun("milione", "milioni"),
        "milioni di": _noun("milione", "milioni"), "miliardo di": _noun("miliardo", "miliardi"),
        "miliardi di": _noun("miliardo", "miliardi"), "milione": _noun("milione", "milioni"),
        "milioni": _noun("milione", "milioni"), "miliardo": _noun("miliardo", "miliardi"),
        "miliardi": _noun("miliardo", "miliardi"), "mila": _noun("mila", "mila"),
    },
    units=_units("chilometro|chilometri", "metro|metri", "centimetro|centimetri", "millimetro|millimetri",
                 "chilogrammo|chilogrammi", "grammo|grammi", "metro quadrato|metri quadrati",
                 "chilometro quadrato|chilometri quadrati", "chilometro orario|chilometri orari",
                 "grado Celsius|gradi Celsius", "grado|gradi", "megawatt|megawatt", "gigawatt|gigawatt",
                 "ettaro|ettari",
                 "tonnellata|tonnellate", "litro|litri"),
    shortened={"Sig.": "Signor", "sig.": "signor", "Dott.": "Dottor", "dott.": "dottor", "Prof.": "Professor",
               "ecc.": "eccetera",
               "p. es.": "per esempio", "ad es.": "ad esempio", "On.": "Onorevole", "on.": "onorevole", "0n.": "",
               "0N.": ""},
    category=_one_or_many, date=_date, clock=_and_clock, of="di", masculine={"uno": "un"}, feminine={"uno": "una"},
    feminine_noun=_FEMININE_NOUN, masculine_noun=_MASCULINE_NOUN,
)  # fmt: skip
_PORTUGUESE = Tongue(
    code="pt",
    months=("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
            "novembro", "dezembro"),
    short_months=("jan", "fev", "", "abr", "", "jun", "jul", "ago", "set", "out", "nov", "dez"),
    months_of="de",
    decimal="vírgula", and_="e", minus="menos", to="a", percent=_noun("por cento", "por cento"), number="número",
    currencies={
        "€": _noun("euro", "euros"), "EUR": _noun("euro", "euros"), "euros": _noun("euro", "euros"),
        "US$": _noun("dólar", "dólares"), "$": _noun("dólar", "dólares"), "USD": _noun("dólar", "dólares"),
        "dólares": _noun("dólar", "dólares"), "R$": _noun("real", "reais"), "reais": _noun("real", "reais"),
        "£": _noun("libra", "libras", feminine=True), "₴": _noun("hryvnia", "hryvnias", feminine=True),
    },
    scales={
        "mi": _noun("milhão", "milhões"), "bi": _noun("bilhão", "bilhões"), "milhão de": _noun("milhão", "milhões"),
        "milhões de": _noun("milhão", "milhões"), "bilhão de": _noun("bilhão", "bilhões"),
        "bilhões de": _noun("bilhão", "bilhões"), "milhão": _noun("milhão", "milhões"),
        "milhões": _noun("milhão", "milhões"), "bilhões": _noun("bilhão", "bilhões"),
        "bilhão": _noun("bilhão", "bilhões"),
        "mil milhões de": _noun("mil milhões", "mil milhões"), "mil milhões": _noun("mil milhões", "mil milhões"),
    },
    units=_units("quilômetro", "metro", "centímetro", "milímetro", "quilograma", "grama",
                 "metro quadrado|metros quadrados",
                 "quilômetro quadrado|quilômetros quadrados", "quilômetro por hora|quilômetros por hora",
                 "grau Celsius|graus Celsius", "grau", "megawatt", "gigawatt", "hectare", "tonelada", "litro"),
    shortened={"Sr.": "Senhor", "Sra.": "Senhora", "Dr.": "Doutor", "Dra.": "Doutora", "p. ex.": "por exemplo",
               "etc.": "et cetera", "aprox.": "aproximadamente", "0n.º": "", "0nº": "", "0n.°": "",
               "EUA": "Estados Unidos"},
    category=_one_or_many, date=_date, clock=_and_clock, of="de", masculine={},
    feminine={"um": "uma", "dois": "duas"}, one_below_two=True, feminine_noun=_FEMININE_NOUN,
)  # fmt: skip


def _roman_century(match: re.Match[str]) -> str:
    from articleaudio.script.normalise.english.names import roman

    return f"{ordinal(roman(match[1]), 'fr')} {match[2]}" if roman(match[1]) else match[0]


def _full_hour(match: re.Match[str]) -> str:
    return _french_clock(_FRENCH, int(match[1]), 0)


_KINGS = (
    "Louis|Charles|Henri|François|Philippe|Napoléon|Guillaume|Jean|Paul|Jean-Paul|Benoît|Léon|Pie|Grégoire|Nicolas|"
    "Alexandre|Pierre|Frédéric|Édouard|Edouard|George|Georges|Jacques|Richard|Léopold|Albert|Baudouin|Mohammed|"
    "Hassan|Élisabeth|Elisabeth|Elizabeth|Catherine|Felipe|Juan Carlos"
)
_MISTER = re.compile(r"(?:\A|\s)[^\s]+\s[A-ZÀ-Ý][a-zà-ÿ-]+\s\Z|\b[A-Z]\.\s\Z")
_STARTERS = "Il|Elle|Ils|Elles|On|Le|La|Les|Un|Une|Ce|Cette|Je|Nous|Vous|Mais|Et|En"


def _ruler(match: re.Match[str]) -> str:
    from articleaudio.script.normalise.english.names import roman

    if match[2] in ("Ier", "Ire"):
        return f"{match[1]} {'premier' if match[2] == 'Ier' else 'première'}"
    value = roman(match[2])
    certain = len(match[2]) > 1 or match[1] in ("Charles", "Henri", "Philippe", "Pie", "George", "Léon")
    return f"{match[1]} {cardinal(value, 'fr')}" if value > 1 and certain else match[0]


def _mister(match: re.Match[str]) -> str:
    """Monsieur, unless a name before it makes the letter an initial."""
    if _MISTER.search(match.string[: match.start()][-40:]):
        return match[0]
    return "Monsieur" if match[1] == "M" else "Messieurs"


_PARTS = {("1", "3"): "un tiers", ("2", "3"): "deux tiers", ("1", "4"): "un quart", ("3", "4"): "trois quarts"}
_FRENCH_WORDS = (
    rule("Monsieur", rf"(?<![\w.-])(MM?)\.(?=\s[A-ZÀ-Ý][\w'-])(?!\s(?:{_STARTERS})\b)", _mister, "M"),
    rule("Professeur", r"(?<![\w.])Pr\.?(?=\s[A-ZÀ-Ý][a-zà-ÿ])", "Professeur", "P"),
    rule("before Christ", r"\bav\. ?J\.-C\.?", lambda match: _era(match, "avant"), "J"),
    rule("after Christ", r"\bapr?\. ?J\.-C\.?", lambda match: _era(match, "après"), "J"),
    rule("avenue", r"(?<=[0-9,]\s)av\.(?=\s(?:[A-ZÀ-Ý]|de\b|du\b|des\b))", "avenue", "v"),
    rule("page", r"(?<![\w.])p\.\s?(?=[0-9])", "page ", "p"),
    rule("pages", r"(?<![\w.])pp\.\s?(?=[0-9])", "pages ", "p"),
    rule("telephone", r"(?<!\w)([Tt])él\.(?=\s?:?\s?[+0-9(])", r"\1éléphone", "é"),
    rule("king", rf"\b({_KINGS})\s(Ier|Ire|[IVX]{{2,6}}|[VX])\b(?!\.[A-Z])", _ruler, "IVX"),
    rule(
        "part",
        r"(?<![\w/.,])([123])/([34])(?=\s(?:des?|du)\b|\sd')",
        lambda match: _PARTS.get((match[1], match[2]), match[0]),
        "/",
    ),
)


def _era(match: re.Match[str], word: str) -> str:
    ends = match[0].endswith(".") and not match.string[match.end() :].strip("\"') ")
    return f"{word} Jésus-Christ{'.' if ends else ''}"


_FRENCH_ORDINALS = (
    rule("first", r"\b1er\b(?!\s(?:janv|févr|mars|avri|mai|juin|juil|août|sept|octo|nove|déce))", "premier", "1"),
    rule("first, feminine", r"\b1(?:re|ère)\b", "première", "1"),
    rule("ordinal", r"\b([0-9]{1,4})(?:e|ème)\b", lambda match: ordinal(int(match[1]), "fr"), "e"),
    rule("century", r"\b([IVX]{1,5})e\s(siècle|arrondissement|République)", _roman_century, "e"),
    rule("full hour", r"(?<![\w:.,])([01]?[0-9]|2[0-4])\s?h(?![\w:])", _full_hour, "h"),
)  # fmt: skip


def _ordinals(code: str) -> tuple[Rule, ...]:
    """The ordinal of "3º" or "3.ª", its last vowel by the gender that the sign shows."""
    return (
        rule(
            "ordinal",
            r"(?<![\w.,])([1-9][0-9]?)\.?([º°ª])(?!\s?[CF]\b)(?!\sde\s)",
            lambda match: ordinal(int(match[1]), code)[:-1] + ("a" if match[2] == "ª" else "o"),
            "º°ª",
        ),
    )


FRENCH: tuple[Tongue, tuple[Rule, ...]] = (_FRENCH, (*_FRENCH_WORDS, *_FRENCH_ORDINALS))
SPANISH: tuple[Tongue, tuple[Rule, ...]] = (_SPANISH, _ordinals("es"))
ITALIAN: tuple[Tongue, tuple[Rule, ...]] = (_ITALIAN, _ordinals("it"))
PORTUGUESE: tuple[Tongue, tuple[Rule, ...]] = (_PORTUGUESE, _ordinals("pt"))
