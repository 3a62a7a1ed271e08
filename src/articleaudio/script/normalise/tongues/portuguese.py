"""Portuguese of Brazil, and of Portugal where it differs: "dezesseis" and "dezasseis", "bilhão" and "mil milhões"."""

from __future__ import annotations

import re
from dataclasses import replace

from articleaudio.script.normalise.rules import Rule, rule
from articleaudio.script.normalise.tongues.romance import (
    FEMININE_NOUN,
    centuries,
    clock,
    date,
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
from articleaudio.script.normalise.tongues.tongue import Tongue, cardinal

_CENT, _CENTAVO = noun("cêntimo", "cêntimos"), noun("centavo", "centavos")
_EURO = noun("euro", "euros", cent=_CENT)
_DOLLAR = noun("dólar", "dólares", cent=_CENTAVO)
_REAL = noun("real", "reais", cent=_CENTAVO)
_MILLION, _BILLION = noun("milhão", "milhões"), noun("bilhão", "bilhões")
_TRILLION, _THOUSAND_MILLION = noun("trilhão", "trilhões"), noun("mil milhões", "mil milhões")
_PORTUGUESE = Tongue(
    code="pt_BR",
    months=("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
            "novembro", "dezembro"),
    short_months=("jan", "fev", "", "abr", "", "jun", "jul", "ago", "set", "out", "nov", "dez"),
    months_of="de",
    decimal="vírgula", and_="e", minus="menos", plus="mais", fractions={"1/2": "um meio", "1/3": "um terço",
    "2/3": "dois terços", "1/4": "um quarto", "3/4": "três quartos", "1/5": "um quinto", "1/8": "um oitavo"}, to="a",
    percent=noun("por cento", "por cento"), number="número",
    currencies={
        "€": _EURO, "EUR": _EURO, "euros": _EURO, "euro": _EURO,
        "US$": _DOLLAR, "$": _DOLLAR, "USD": _DOLLAR, "dólares": _DOLLAR, "R$": _REAL, "reais": _REAL,
        "£": noun("libra", "libras", feminine=True), "libras": noun("libra", "libras", feminine=True),
        "₴": noun("hryvnia", "hryvnias", feminine=True), "centavos": _CENTAVO, "cêntimos": _CENT,
        "CHF": noun("franco suíço", "francos suíços"), "rublos": noun("rublo", "rublos"),
        "meticais": noun("metical", "meticais"), "kwanzas": noun("kwanza", "kwanzas"),
    },
    scales={
        "mi": _MILLION, "bi": _BILLION, "tri": _TRILLION, "milhão de": _MILLION,
        "milhões de": _MILLION, "bilhão de": _BILLION, "bilhões de": _BILLION, "milhão": _MILLION,
        "milhões": _MILLION, "bilhões": _BILLION, "bilhão": _BILLION, "trilhão": _TRILLION, "trilhões": _TRILLION,
        "trilhões de": _TRILLION, "trilhão de": _TRILLION,
        "mil milhões de": _THOUSAND_MILLION, "mil milhões": _THOUSAND_MILLION, "M": _MILLION,
        "mil": noun("mil", "mil"),
    },
    units={
        **units("quilômetro", "metro", "centímetro", "milímetro", "quilograma", "grama",
                "metro quadrado|metros quadrados", "quilômetro quadrado|quilômetros quadrados",
                "quilômetro por hora|quilômetros por hora", "grau Celsius|graus Celsius", "grau", "megawatt",
                "gigawatt", "hectare", "tonelada", "litro"),
        "m³": noun("metro cúbico", "metros cúbicos"), "min": noun("minuto", "minutos"),
        "kWh": noun("quilowatt-hora", "quilowatts-hora"),
    },
    each={"mês": "por mês", "ano": "por ano", "dia": "por dia", "semana": "por semana", "hora": "por hora",
          "kg": "por quilo", "l": "por litro", "litro": "por litro", "t": "por tonelada", "m²": "por metro quadrado",
          "MWh": "por megawatt-hora", "kWh": "por quilowatt-hora", "barril": "por barril", "pessoa": "por pessoa"},
    shortened={"Sr.": "Senhor", "Sra.": "Senhora", "Srs.": "Senhores", "Dr.": "Doutor", "Dra.": "Doutora",
               "Sr.ª": "Senhora", "Dr.ª": "Doutora",
               "Prof.": "Professor", "Profa.": "Professora", "Prof.ª": "Professora", "Eng.": "Engenheiro",
               "Eng.º": "Engenheiro", "Eng.ª": "Engenheira", "Gen.": "General",
               "p. ex.": "por exemplo", "p.ex.": "por exemplo", "P. ex.": "Por exemplo",
               "etc.": "et cetera", "aprox.": "aproximadamente", "Aprox.": "Aproximadamente",
               "Av.": "Avenida", "av.": "avenida", "R. da": "Rua da",
               "a.C.": "antes de Cristo", "d.C.": "depois de Cristo", "a. C.": "antes de Cristo",
               "d. C.": "depois de Cristo", "S.A.": "S A", "Ltda.": "Limitada", "Cia.": "Companhia",
               "0n.º": "", "0nº": "", "0n.°": "", "0N.º": "", "0Nº": "", "0n°": "",
               "EUA": "Estados Unidos"},
    category=one_or_many, date=date, clock=clock, of="de", masculine={},
    feminine={"um": "uma", "dois": "duas"}, one_below_two=True, feminine_noun=FEMININE_NOUN, cents="e",
)  # fmt: skip


def _in_portugal(table: Tongue) -> Tongue:
    """The table with Portugal's number words, spelling and names of large numbers."""
    units_there = {
        short: replace(unit, one=unit.one.replace("lômet", "lómet"), few=unit.few.replace("lômet", "lómet"))
        for short, unit in table.units.items()
    }
    billion = {
        "mil M": _THOUSAND_MILLION,
        "bilião de": noun("bilião", "biliões"),
        "biliões de": noun("bilião", "biliões"),
    }
    return replace(table, code="pt", units=units_there, scales=table.scales | billion)


_KINGS = (
    "João|João Paulo|Pedro|Carlos|Luís|Filipe|Felipe|Manuel|Afonso|Sancho|Henrique|Bento|Pio|Leão|Paulo|Gregório|"
    "Guilherme|Jorge|Eduardo|Napoleão|Frederico|Leopoldo|Alberto|Nicolau|Alexandre|Juan Carlos|Charles|Ricardo|Jaime|"
    "Inocêncio|Clemente|Harald|Ivan"
)
_QUEENS = "Isabel|Elizabeth|Elisabete|Maria|Catarina|Margarida"


def _hour(match: re.Match[str]) -> str:
    hour = int(match[1])
    return f"{hour_words(hour, 'pt_BR')} {'hora' if hour == 1 else 'horas'}"


def _hour_there(match: re.Match[str]) -> str:
    hour = int(match[1])
    return f"{hour_words(hour, 'pt')} {'hora' if hour == 1 else 'horas'}"


_LAWS = (
    "[Ll]ei|Lei Complementar|Decreto|Decreto-Lei|Medida Provisória|MP|PEC|PL|PLP|Portaria|Resolução|Despacho|"
    "Proposta de Lei"
)
_NO_SCORE = re.compile(r"\b(?:escala|jornada|regime|formato|foto|fotos|tração|veículo|veículos|carro|modelo)\s\Z")


def _score(match: re.Match[str]) -> str:
    """A result of a game; "por" in a rota ("escala 6x1"), a size or a car with four wheels that drive."""
    if match[1] == match[2] == "4" or _NO_SCORE.search(match.string[max(0, match.start() - 12) : match.start()]):
        return f"{match[1]} por {match[2]}"
    return f"{match[1]} a {match[2]}"


_LASTING = (
    r"(?:atras|dur|lev|demor)[a-zà-ú]{1,4}|[Aa]pós|[Cc]erca de|[Mm]ais de|[Mm]enos de|[Qq]uase|duração de|atraso de"
)


def _lasting(match: re.Match[str], code: str) -> str:
    hour, minute = int(match[2]), int(match[3])
    said = f"{match[1]} {hour_words(hour, code)} {'hora' if hour == 1 else 'horas'}"
    return f"{said} e {cardinal(minute, code)} minutos" if minute else said


def _words(table: Tongue) -> tuple[Rule, ...]:
    hour = _hour if table.code == "pt_BR" else _hour_there
    return (
        of_millions(table),
        rule("short century", r"(?<!\w)([Ss]éc)(s?)\.\s(?=[IVX]{1,6}(?!\w))", r"\1ulo\2 ", "é"),
        centuries(table.code, "[Ss]éculos?", 10),
        rulers(_KINGS, _QUEENS, ordinal_to(10, table.code)),
        wars("Guerra [Mm]undial", {"I": "Primeira", "II": "Segunda"}),
        rule("Dom", r"(?<![\w.])D\."
             r"(?=\s(?:João|Pedro|Manuel|Afonso|Carlos|Luís|Henrique|Dinis|Sebastião)\b)", "Dom", "D"),
        rule("telephone", r"(?<![\w.])Tel\.(?=:?\s?[+0-9(])", "Telefone", "T"),
        rule("law of a year", rf"\b((?:{_LAWS})\s(?:[nN]\.?[ºo°]\s?|número\s)?[0-9][0-9.]{{0,8}})/"
             r"(?=(?:1[89]|20)[0-9]{2}(?![\w/]))", r"\1 de ", "/"),
        rule("score", r"(?<![\w.,])([0-9]{1,2})\s?x\s?([0-9]{1,2})(?![\w.,]*[0-9])(?!\s?(?:c?m|metros?|cent)\b)",
             _score, "x"),
        rule("hundreds of a thousand", r"(?<![\w.,])([1-9][0-9]{0,2}),([1-9])\s?mil(?=\s[a-zà-ú])(?!\smilh)",
             lambda match: str(int(match[1] + match[2]) * 100), "m"),
        unit_of_thousands(table),
        rule("page", r"(?<![\w.])págs?\.\s?(?=[0-9])|(?<![\w.])p\.\s?(?=[0-9])", "página ", "p"),
        rule("article", r"(?<![\w.])art\.\s?(?=[0-9])", "artigo ", "a"),
        rule("full hour", r"(?<![\w:.,])([01]?[0-9]|2[0-4])\s?h(?:rs?)?(?![\w:/])(?!\s?[0-5][0-9])", hour, "h"),
        rule("hours and minutes that pass", rf"\b({_LASTING})\s([0-9]{{1,2}})h([0-5][0-9])(?![\w:])",
             lambda match: _lasting(match, table.code), "h"),
        rule("hour with minutes", r"(?<![\w:.,])([01]?[0-9]|2[0-4])h([0-5][0-9])(?:min)?(?![\w:])",
             lambda match: table.clock(table, int(match[1]), int(match[2])), "h"),
        rule("first of a month", r"(?<![\w.,])1\.?º(?=\sde\s[A-Za-z])", "primeiro", "º"),
        *ordinals(table.code, "[Oo]|[Aa]o|[Dd]o|[Nn]o|[Uu]m|seu", table.months),
    )  # fmt: skip


_EUROPEAN = _in_portugal(_PORTUGUESE)
PORTUGUESE: tuple[Tongue, tuple[Rule, ...]] = (_PORTUGUESE, _words(_PORTUGUESE))
EUROPEAN: tuple[Tongue, tuple[Rule, ...]] = (_EUROPEAN, _words(_EUROPEAN))
