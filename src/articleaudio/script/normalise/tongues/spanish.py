"""Spanish; its regions with a decimal point (Mexico, the United States, Peru, ...) read 1,234.5."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from articleaudio.script.normalise.rules import Rule, rule
from articleaudio.script.normalise.tongues.romance import (
    FEMININE_NOUN,
    MASCULINE_NOUN,
    centuries,
    clock,
    date,
    dotted_clock,
    hour_words,
    noun,
    of_millions,
    one_or_many,
    ordinal_to,
    ordinals,
    rulers,
    unit_of_thousands,
    units,
    wars,
)
from articleaudio.script.normalise.tongues.tongue import Tongue, cardinal, ordinal

if TYPE_CHECKING:
    import re


def _clock(tongue: Tongue, hour: int, minute: int) -> str:
    zero = f"{cardinal(0, tongue.code)} " if minute < 10 else ""  # noqa: PLR2004 - one digit
    full = " en punto" if hour <= 12 else " horas"  # noqa: PLR2004 - nobody says "trece en punto"
    tail = f" {zero}{cardinal(minute, tongue.code)}" if minute else full
    return f"{clock(tongue, hour, 0)}{tail}"


_CENT = noun("céntimo", "céntimos")
_CENTAVO = noun("centavo", "centavos")
_EURO = noun("euro", "euros", cent=_CENT)
_DOLLAR = noun("dólar", "dólares", cent=_CENTAVO)
_PESO = noun("peso", "pesos", cent=_CENTAVO)
_MILLION, _THOUSAND_MILLION = noun("millón", "millones"), noun("mil millones", "mil millones")
_SPANISH = Tongue(
    code="es",
    months=("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre"),
    short_months=("ene", "feb", "", "abr", "", "jun", "jul", "ago", "sept", "oct", "nov", "dic"),
    months_of="de",
    decimal="coma", and_="y", minus="menos", plus="más", fractions={"1/2": "un medio", "1/3": "un tercio",
    "2/3": "dos tercios", "1/4": "un cuarto", "3/4": "tres cuartos", "1/5": "un quinto", "1/8": "un octavo"}, to="a",
    percent=noun("por ciento", "por ciento"), number="número",
    currencies={
        "€": _EURO, "EUR": _EURO, "euros": _EURO, "euro": _EURO,
        "$": _DOLLAR, "USD": noun("dólar estadounidense", "dólares estadounidenses"), "US$": _DOLLAR,
        "dólares": _DOLLAR, "£": noun("libra", "libras", feminine=True), "libras": noun("libra", "libras",
        feminine=True),
        "pesos": _PESO, "MXN": noun("peso mexicano", "pesos mexicanos"), "soles": noun("sol", "soles"),
        "S/": noun("sol", "soles", cent=_CENT), "bolívares": noun("bolívar", "bolívares"),
        "₴": noun("grivna", "grivnas", feminine=True), "¥": noun("yen", "yenes"), "céntimos": _CENT,
        "CHF": noun("franco suizo", "francos suizos"), "rublos": noun("rublo", "rublos"),
    },
    scales={
        "M": _MILLION, "mill.": _MILLION, "millón": _MILLION, "millones": _MILLION, "millón de": _MILLION,
        "millones de": _MILLION, "mil millones de": _THOUSAND_MILLION, "mil millones": _THOUSAND_MILLION,
        "billones de": noun("billón", "billones"), "billón de": noun("billón", "billones"),
        "billones": noun("billón", "billones"), "billón": noun("billón", "billones"), "mdd": _MILLION,
    },
    units={
        **units("kilómetro", "metro", "centímetro", "milímetro", "kilogramo", "gramo",
                "metro cuadrado|metros cuadrados", "kilómetro cuadrado|kilómetros cuadrados",
                "kilómetro por hora|kilómetros por hora", "grado Celsius|grados Celsius", "grado", "megavatio",
                "gigavatio", "hectárea", "tonelada", "litro"),
        "ha": noun("hectárea", "hectáreas", feminine=True), "m³": noun("metro cúbico", "metros cúbicos"),
        "kWh": noun("kilovatio hora", "kilovatios hora"), "MWh": noun("megavatio hora", "megavatios hora"),
        "min": noun("minuto", "minutos"), "kg/m²": noun("kilogramo por metro cuadrado",
        "kilogramos por metro cuadrado"),
    },
    each={"mes": "al mes", "año": "al año", "día": "al día", "semana": "a la semana", "hora": "por hora",
          "kg": "el kilo", "kilo": "el kilo", "l": "el litro", "litro": "el litro", "t": "la tonelada",
          "tonelada": "la tonelada", "m²": "el metro cuadrado", "MWh": "el megavatio hora", "kWh": "el kilovatio hora",
          "barril": "el barril", "persona": "por persona"},
    shortened={"Sr.": "Señor", "Sra.": "Señora", "Sres.": "Señores", "Srta.": "Señorita", "Dr.": "Doctor",
               "Dra.": "Doctora", "D.ª": "Doña", "Dña.": "Doña", "EE. UU.": "Estados Unidos",
               "EE.UU.": "Estados Unidos", "EE UU": "Estados Unidos", "EEUU": "Estados Unidos",
               "JJ. OO.": "Juegos Olímpicos", "JJ.OO.": "Juegos Olímpicos", "CC. AA.": "comunidades autónomas",
               "CC.AA.": "comunidades autónomas", "FF. AA.": "Fuerzas Armadas", "FF.AA.": "Fuerzas Armadas",
               "RR. HH.": "recursos humanos", "DD. HH.": "derechos humanos", "DD.HH.": "derechos humanos",
               "p. ej.": "por ejemplo", "p.ej.": "por ejemplo", "P. ej.": "Por ejemplo", "a. C.": "antes de Cristo",
               "d. C.": "después de Cristo", "a.C.": "antes de Cristo", "d.C.": "después de Cristo",
               "etc.": "etcétera", "aprox.": "aproximadamente", "Aprox.": "Aproximadamente",
               "Avda.": "Avenida", "avda.": "avenida",
               "Av.": "Avenida",
               "Gral.": "General", "Lic.": "Licenciado", "Ing.": "Ingeniero", "Prof.": "Profesor", "Cía.": "Compañía",
               "0n.º": "", "0N.º": "", "0nº": "", "0núm.": "", "0n°": "", "0No.": "", "Ud.": "usted",
               "Uds.": "ustedes"},
    category=one_or_many, date=date, clock=_clock, of="de",
    masculine={"uno": "un", "veintiuno": "veintiún"},
    feminine={"uno": "una", "veintiuno": "veintiuna"}, feminine_noun=FEMININE_NOUN, masculine_noun=MASCULINE_NOUN,
    cents="con",
)  # fmt: skip

_KINGS = (
    "Felipe|Carlos|Alfonso|Fernando|Juan|Juan Carlos|Enrique|Luis|Jorge|Guillermo|Federico|Leopoldo|Alberto|Balduino|"
    "Napoleón|Pío|León|Benedicto|Gregorio|Juan Pablo|Pablo|Inocencio|Clemente|Nicolás|Alejandro|Pedro|Mohamed|Hasán|"
    "Abdalá|Ricardo|Jacobo|Eduardo|Haakon|Harald|Sancho|Ramsés|Iván"
)
_QUEENS = "Isabel|Catalina|Margarita|Cristina|María|Juana"
_NUMBERED = (
    "piso|puesto|lugar|trimestre|semestre|cuatrimestre|grado|día|mes|año|mandato|intento|tiempo|set|cuarto|partido|"
    "premio|congreso|aniversario|curso|nivel|ciclo|juzgado|batallón|capítulo|apartado|clasificado|sector|mundo"
)
_SHORT_ORDINALS = {"1": "primer", "3": "tercer"}


def _hour(match: re.Match[str]) -> str:
    hour = int(match[1])
    return f"{hour_words(hour, 'es')} {'hora' if hour == 1 else 'horas'}"


def _clock_said(match: re.Match[str]) -> str:
    hour, minute = int(match[1]), int(match[2])
    return _clock(_SPANISH, hour, minute) if minute else hour_words(hour, "es")


_WORDS = (
    of_millions(_SPANISH),
    rule("short century", r"(?<!\w)(s)(s?)\.\s(?=[IVX]{1,6}(?!\w))", lambda m: f"siglo{m[2]} ", "s"),
    centuries("es", "[Ss]iglos?", 0),
    rulers(_KINGS, _QUEENS, ordinal_to(10, "es")),
    wars("Guerra Mundial|Guerra mundial|guerra mundial", {"I": "Primera", "II": "Segunda"}),
    rule("first of a month", r"(?<![\w.,])1\.?[ºo](?=\sde\s[a-z])", "primero", "1"),
    rule(
        "first or third before its noun",
        rf"(?<![\w.,])([13])\.?º(?=\s(?:{_NUMBERED})\b)",
        lambda match: _SHORT_ORDINALS[match[1]],
        "º",
    ),
    rule("short ordinal", r"(?<![\w.,])([13])\.?er\b", lambda match: _SHORT_ORDINALS[match[1]], "13"),
    rule(
        "ordinal of letters",
        r"(?<![\w.,])([1-9][0-9]?)(?:ra|da|ta)\b",
        lambda match: f"{ordinal(int(match[1]), 'es')[:-1]}a",
        "a",
    ),
    rule(
        "law of a year",
        r"\b((?:[Ll]ey|[Ll]ey Orgánica|[Rr]eal [Dd]ecreto|[Dd]ecreto)\s[0-9]{1,5})/"
        r"(?=(?:1[89]|20)[0-9]{2}(?![\w/]))",
        r"\1 de ",
        "/",
    ),
    unit_of_thousands(_SPANISH),
    rule("telephone", r"(?<![\w.])Tel\.(?=:?\s?[+0-9(])", "Teléfono", "T"),
    rule("page", r"(?<![\w.])[Pp](?:ágs?|p)?\.\s?(?=[0-9])", "página ", "p"),
    rule("article", r"(?<![\w.])art\.\s?(?=[0-9])", "artículo ", "a"),
    rule("street", r"(?<!\w)[Cc]/\s?(?=[A-ZÁÉÍÓÚ])", "calle ", "/"),
    rule("Don", r"(?<![\w.])D\.(?=\s[A-ZÁÉÍÓÚ][a-zá-ú]+\s)(?<!\w\sD\.)", "Don", "D"),
    rule(
        "full hour",
        r"(?<![\w:.,])([01]?[0-9]|2[0-4])\s?(?:hrs|h)(?:\.(?=\s\S))?(?![\w:/])(?!\s?[0-5][0-9])",
        _hour,
        "h",
    ),
    rule(
        "clock before another",
        r"(?<![\w:.,])([01]?[0-9]|2[0-4])\.([0-5][0-9])"
        r"(?=\s(?:a|y)\s(?:[01]?[0-9]|2[0-4])\.[0-5][0-9]\s?(?:horas|h)(?!\w))",
        _clock_said,
        "h",
    ),
    rule(
        "clock in hours",
        r"(?<![Ll]as )(?<!la )(?<![\w:.,])([01]?[0-9]|2[0-4])\.([0-5][0-9])\s?(?:horas|h)(?!\w)",
        lambda match: f"{_clock_said(match).removesuffix(' horas')} horas",
        "h",
    ),
    dotted_clock(_SPANISH, "[Aa] las?|[Dd]e las?|[Dd]esde las?|[Hh]asta las?|las"),
)
SPANISH: tuple[Tongue, tuple[Rule, ...]] = (_SPANISH, (*_WORDS, *ordinals("es", "el|al|del|un|su", _SPANISH.months)))


def _with_comma(match: re.Match[str]) -> str:
    return match[0].translate(str.maketrans(",.", ".,"))


_POINT = (
    rule("decimal point", r"(?<![\w.,:])(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,12})(?:\.[0-9]{1,6})?"
         r"(?!\w|[.,:][0-9]|\s?hr?s?\b)",
         _with_comma, ",."),
)  # fmt: skip
WITH_POINT: tuple[Tongue, tuple[Rule, ...]] = (
    replace(_SPANISH, decimal="punto"),
    (*_POINT, *_WORDS[:-1], *ordinals("es", "el|al|del|un|su", _SPANISH.months)),
)
