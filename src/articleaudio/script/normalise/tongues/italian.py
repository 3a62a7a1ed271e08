"""Italian: rulers and centuries are ordinals; "20mila" is one word."""

# ruff: noqa: RUF001 - dashes are meant

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.script.normalise.rules import Rule, rule
from articleaudio.script.normalise.tongues.roman import roman
from articleaudio.script.normalise.tongues.romance import (
    FEMININE_NOUN,
    MASCULINE_NOUN,
    centuries,
    clock,
    date,
    dotted_clock,
    noun,
    of_millions,
    one_or_many,
    ordinal_to,
    ordinals,
    rulers,
    units,
    wars,
)
from articleaudio.script.normalise.tongues.tongue import Tongue, cardinal, ordinal

if TYPE_CHECKING:
    import re

_CENT = noun("centesimo", "centesimi")
_EURO = noun("euro", "euro", cent=_CENT)
_DOLLAR = noun("dollaro", "dollari", cent=_CENT)
_MILLION, _BILLION = noun("milione", "milioni"), noun("miliardo", "miliardi")
_ITALIAN = Tongue(
    code="it",
    months=("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
            "novembre", "dicembre"),
    short_months=("gen", "feb", "", "apr", "mag", "giu", "lug", "ago", "sett", "ott", "nov", "dic"),
    decimal="virgola", and_="e", minus="meno", plus="più", fractions={"1/2": "un mezzo", "1/3": "un terzo",
    "2/3": "due terzi", "1/4": "un quarto", "3/4": "tre quarti", "1/5": "un quinto", "1/8": "un ottavo"}, to="a",
    percent=noun("per cento", "per cento"), number="numero",
    currencies={
        "€": _EURO, "EUR": _EURO, "euro": _EURO,
        "$": _DOLLAR, "USD": noun("dollaro statunitense", "dollari statunitensi"),
        "dollari": _DOLLAR, "£": noun("sterlina", "sterline", feminine=True),
        "sterline": noun("sterlina", "sterline", feminine=True), "CHF": noun("franco svizzero", "franchi svizzeri"),
        "franchi": noun("franco", "franchi"), "centesimi": _CENT, "rubli": noun("rublo", "rubli"),
        "₴": noun("grivnia", "grivnie", feminine=True), "¥": noun("yen", "yen"),
    },
    scales={
        "mln": _MILLION, "mln.": _MILLION, "mld": _BILLION, "mld.": _BILLION, "mln di": _MILLION, "mld di": _BILLION,
        "milione di": _MILLION, "milioni di": _MILLION, "miliardo di": _BILLION,
        "miliardi di": _BILLION, "milione": _MILLION, "milioni": _MILLION, "miliardo": _BILLION, "miliardi": _BILLION,
    },
    units={
        **units("chilometro|chilometri", "metro|metri", "centimetro|centimetri", "millimetro|millimetri",
                "chilogrammo|chilogrammi", "grammo|grammi", "metro quadrato|metri quadrati",
                "chilometro quadrato|chilometri quadrati", "chilometro orario|chilometri orari",
                "grado Celsius|gradi Celsius", "grado|gradi", "megawatt|megawatt", "gigawatt|gigawatt",
                "ettaro|ettari", "tonnellata|tonnellate", "litro|litri"),
        "mq": noun("metro quadrato", "metri quadrati"), "kmq": noun("chilometro quadrato", "chilometri quadrati"),
        "m³": noun("metro cubo", "metri cubi"), "mc": noun("metro cubo", "metri cubi"),
        "kWh": noun("chilowattora", "chilowattora"), "min": noun("minuto", "minuti"),
    },
    each={"mese": "al mese", "anno": "all'anno", "giorno": "al giorno", "settimana": "alla settimana", "ora": "all'ora",
          "h": "all'ora", "kg": "al chilo", "l": "al litro", "litro": "al litro", "t": "a tonnellata",
          "tonnellata": "a tonnellata", "mq": "al metro quadrato", "m²": "al metro quadrato",
          "MWh": "al megawattora", "kWh": "al chilowattora", "barile": "al barile", "persona": "a persona"},
    shortened={"Sig.": "Signor", "sig.": "signor", "Sig.ra": "Signora", "sig.ra": "signora", "Dott.": "Dottor",
               "dott.": "dottor", "Dott.ssa": "Dottoressa", "dott.ssa": "dottoressa", "Prof.": "Professor",
               "prof.": "professor", "Prof.ssa": "Professoressa", "prof.ssa": "professoressa", "Avv.": "Avvocato",
               "avv.": "avvocato", "Ing.": "Ingegner", "ing.": "ingegner", "Mons.": "Monsignor", "mons.": "monsignor",
               "Gen.": "Generale", "gen.": "generale",
               "ecc.": "eccetera", "p. es.": "per esempio", "p.es.": "per esempio", "ad es.": "ad esempio",
               "Ad es.": "Ad esempio", "On.": "Onorevole", "on.": "onorevole", "sen.": "senatore", "Sen.": "Senatore",
               "a.C.": "avanti Cristo", "d.C.": "dopo Cristo", "a. C.": "avanti Cristo", "d. C.": "dopo Cristo",
               "S.p.A.": "S p A", "S.r.l.": "S r l", "cfr.": "confronta", "ca.": "circa", "c.a.": "circa",
               "0n.": "", "0N.": "", "0n°": "", "0n.°": "", "0nº": "", "0N°": ""},
    category=one_or_many, date=date, clock=clock, of="di", masculine={"uno": "un"}, feminine={"uno": "una"},
    feminine_noun=FEMININE_NOUN, masculine_noun=MASCULINE_NOUN, cents="e",
    last=(rule("at one", r"\b([Aa]ll|[Dd]all|[Dd]ell)e una(?= e [a-z]|[.,;]|\Z)", r"\1'una", "u"),),
)  # fmt: skip

_KINGS = (
    "Carlo|Luigi|Enrico|Filippo|Giovanni|Giovanni Paolo|Paolo|Pio|Leone|Benedetto|Gregorio|Francesco|Federico|"
    "Guglielmo|Giorgio|Vittorio Emanuele|Umberto|Napoleone|Ottone|Alberto|Alessandro|Nicola|Pietro|Edoardo|Giacomo|"
    "Innocenzo|Clemente|Urbano|Sisto|Bonifacio|Celestino|Carlo Alberto|Felipe|Harald|Riccardo|Ivan"
)
_QUEENS = "Elisabetta|Caterina|Margherita|Margrethe|Maria|Isabella"


def _century(match: re.Match[str]) -> str:
    values = [roman(match["one"]), roman(match["two"] or "I")]
    if not all(values):
        return match[0]
    said = [ordinal(value, "it") for value in values]
    return f"{said[0]}{match['joint']}{said[1]}" if match["two"] else said[0]


def _feminine_ordinal(match: re.Match[str]) -> str:
    value = roman(match[1])
    return f"{ordinal(value, 'it')[:-1]}a" if value else match[0]


def _is_span(match: re.Match[str]) -> bool:
    return len(match[1]) == len(match[2]) and int(match[1]) < int(match[2])


def _span(match: re.Match[str]) -> str:
    """Years, or as many as are counted from one to another: both numbers alone, where a score has "a" between."""
    return f"{match[1]}, {match[2]}" if _is_span(match) else match[0]


def _thousands(match: re.Match[str]) -> str:
    return cardinal(int(match[1]) * 1000, "it")


def _age(match: re.Match[str]) -> str:
    """A number that is one word with what follows: "quarantatreenne", "ventunenne", "ventiseienne"."""
    said = cardinal(int(match[1]), "it").replace("tré", "tre")
    return said if said.endswith(("tre", "sei")) else said[:-1]


_WORDS = (
    rule("short century", r"(?<!\w)sec\.\s(?=[IVX]{1,6}(?!\w))", "secolo ", "s"),
    centuries("it", "secol[oi]", 40),
    rule(
        "century",
        r"(?<!\w)(?P<one>[IVX]{1,6})(?:(?P<joint>\s(?:e|ed|o)\s(?:(?:il|al|nel|del)\s)?)"
        r"(?P<two>[IVX]{1,6}))?(?=\ssecol[oi]\b)",
        _century,
        "IVX",
    ),
    rule(
        "ordinal of a feminine noun",
        r"(?<!\w)([IVX]{2,6})(?=\s(?:legislatura|edizione|Olimpiade|dinastia|Repubblica|Commissione)\b)",
        _feminine_ordinal,
        "IVX",
    ),
    rule(
        "span of years",
        r"(?<![\w.,/-])((?:1[0-9]|20)[0-9]{2})\s?[-–]\s?((?:1[0-9]|20)[0-9]{2})(?![\w/-]|[.,][0-9])",
        _span,
        "-–",
    ),
    rule(
        "span before what is counted",
        r"(?<![\w.,/-])([0-9]{1,3})\s?[-–]\s?([0-9]{1,3})(?=\s(?!finale|parziale|totale|iniziale|generale|casalinghe|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|"
        r"agosto|settembre|ottobre|novembre|dicembre)(?:[a-z]{3,20}[ei]|migliaia|centinaia|paia|uova)\b)(?!\s(?:alla|nella|nei|negli|dei|degli|delle|"
        r"sulla|della|dalla|sui|sulle|anche|dopo|che|grazie|quando|fra|ore)\b)",
        _span,
        "-–",
    ),
    rule("hour one", r"\b([Aa]ll|[Dd]all|[Dd]ell)'1(?=\s(?:di|del)\b|[.,]?\Z)", r"\1'una", "1"),
    rulers(_KINGS, _QUEENS, ordinal_to(40, "it")),
    wars("Guerra [Mm]ondiale|guerra mondiale", {"I": "prima", "II": "seconda"}),
    rule("thousands in a word", r"(?<![\w.,])([1-9][0-9]{0,2})\s?mila\b", _thousands, "m"),
    rule("decade", r"\b(anni|Anni)\s'(?=[1-9]0\b)", r"\1 ", "'"),
    rule("short year", r"\b(nel|dal|del|al|il)l?\s'(?=[0-9]{2}\b)", r"\1 ", "'"),
    rule("telephone", r"(?<![\w.])([Tt])el\.(?=:?\s?[+0-9(])", r"\1elefono", "Tt"),
    rule("age", r"(?<![\w.,-])([1-9][0-9])-?(?=enn[ei]\b)", _age, "n"),
    rule("page", r"(?<![\w.])pagg?\.\s?(?=[0-9])|(?<![\w.])p\.\s?(?=[0-9])", "pagina ", "p"),
    rule("article", r"(?<![\w.])art\.\s?(?=[0-9])", "articolo ", "a"),
    rule("articles", r"(?<![\w.])artt\.\s?(?=[0-9])", "articoli ", "a"),
    dotted_clock(_ITALIAN, "[Aa]lle|[Dd]alle|[Oo]re|le|[Dd]elle|[Vv]erso le"),
)
ITALIAN: tuple[Tongue, tuple[Rule, ...]] = (
    _ITALIAN,
    (of_millions(_ITALIAN), *_WORDS, *ordinals("it", "[Ii]l|[Aa]l|[Dd]el|[Dd]al|[Nn]el|[Ss]ul|[Uu]n|[Ss]uo|[Ll]a")),
)
