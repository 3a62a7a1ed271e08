"""French, also of Belgium and Switzerland, which say "septante" and "nonante"."""

# ruff: noqa: RUF001 - dashes are meant

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from articleaudio.script.normalise.rules import Rule, rule
from articleaudio.script.normalise.tongues.roman import closes, roman
from articleaudio.script.normalise.tongues.romance import date, hour_words, noun, of_millions, units
from articleaudio.script.normalise.tongues.tongue import Tongue, cardinal, number, ordinal


def _category(number: int) -> str:
    return "one" if number < 2 else "many"  # noqa: PLR2004 - zero is singular in French


def _clock(tongue: Tongue, hour: int, minute: int) -> str:
    hours = f"{hour_words(hour, tongue.code)} heure{'s' if hour > 1 else ''}"
    return f"{hours}{f' {cardinal(minute, tongue.code)}' if minute else ''}"


# Nouns of news that are feminine, and endings that are; before any other noun "un" stays.
_FEMININE = re.compile(
    r"\s(?:personnes?|femmes?|filles?|heures?|minutes?|secondes?|années?|semaines?|journées?|voix|fois|places?|villes?|"
    r"voitures?|maisons?|écoles?|victimes?|entreprises?|communes?|parties?|pages?|tonnes?|régions?|familles?|équipes?|"
    r"médailles?|mesures?|lettres?|langues?|usines?|banques?|bombes?|roquettes?|attaques?|arrestations?|chambres?|"
    r"espèces?|îles?|lignes?|tables?|listes?|pièces?|œuvres?|étoiles?|plaintes?|enquêtes?|couronnes?|roupies?|livres\ssterling|"
    r"[a-zà-ÿ]{2,20}(?:tions?|sions?|ités?|ences?|ances?|ettes?|esses?|ières?|elles?))\b"
)

# "un" is elided before but where it is a mere figure: "de un à dix", "de un virgule deux".
_LAST = (
    rule("elided before one", r"\b([Dd]|[Qq]u)e (une?)(?=\s(?!virgule|pour|à|ou|contre|sur|et)[a-zà-ÿ]{2})",
         r"\1'\2", "u"),
)  # fmt: skip
_CENTIME = noun("centime", "centimes")
_CENT = noun("cent", "cents")
_EURO = noun("euro", "euros", cent=_CENTIME)
_DOLLAR = noun("dollar", "dollars", cent=_CENT)
_MILLION, _MILLIARD = noun("million", "millions"), noun("milliard", "milliards")
_FRENCH = Tongue(
    code="fr",
    months=("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre"),
    short_months=("janv", "févr", "", "avr", "", "", "juil", "", "sept", "oct", "nov", "déc"),
    decimal="virgule", and_="et", minus="moins", plus="plus", fractions={"1/2": "un demi", "1/3": "un tiers",
    "2/3": "deux tiers", "1/4": "un quart", "3/4": "trois quarts", "1/5": "un cinquième", "1/8": "un huitième"},
    to="à", percent=noun("pour cent", "pour cent"), number="numéro",
    currencies={
        "€": _EURO, "EUR": _EURO, "euros": _EURO, "euro": _EURO,
        "$": _DOLLAR, "USD": noun("dollar américain", "dollars américains"),
        "dollars": _DOLLAR, "£": noun("livre", "livres", feminine=True), "centimes": _CENTIME,
        "CHF": noun("franc suisse", "francs suisses"), "francs": noun("franc", "francs"), "¥": noun("yen", "yens"),
        "₴": noun("hryvnia", "hryvnias", feminine=True), "FCFA": noun("franc C F A", "francs C F A"),
        "roubles": noun("rouble", "roubles"),
    },
    scales={
        "M": _MILLION, "Md": _MILLIARD, "Mds": _MILLIARD, "Mrd": _MILLIARD,
        "million": _MILLION, "millions": _MILLION, "milliard": _MILLIARD, "milliards": _MILLIARD,
        "millions d'": _MILLION, "milliards d'": _MILLIARD, "million d'": _MILLION, "milliard d'": _MILLIARD,
        "millions de": _MILLION, "milliards de": _MILLIARD, "million de": _MILLION, "milliard de": _MILLIARD,
    },
    units={
        **units("kilomètre", "mètre", "centimètre", "millimètre", "kilogramme", "gramme", "mètre carré|mètres carrés",
                "kilomètre carré|kilomètres carrés", "kilomètre heure|kilomètres heure",
                "degré Celsius|degrés Celsius", "degré", "mégawatt", "gigawatt", "hectare", "tonne", "litre"),
        "m³": noun("mètre cube", "mètres cubes"), "kWh": noun("kilowattheure", "kilowattheures"),
        "MWh": noun("mégawattheure", "mégawattheures"), "TWh": noun("térawattheure", "térawattheures"),
        "min": noun("minute", "minutes", feminine=True), "Go": noun("gigaoctet", "gigaoctets"),
        "ans": noun("an", "ans"), "kg/m²": noun("kilogramme par mètre carré", "kilogrammes par mètre carré"),
    },
    each={"mois": "par mois", "an": "par an", "jour": "par jour", "semaine": "par semaine", "h": "de l'heure",
          "heure": "de l'heure", "kg": "le kilo", "t": "la tonne", "tonne": "la tonne", "l": "le litre",
          "litre": "le litre", "m²": "le mètre carré", "MWh": "le mégawattheure", "kWh": "le kilowattheure",
          "baril": "le baril", "personne": "par personne", "pers.": "par personne"},
    shortened={"Mme": "Madame", "Mmes": "Mesdames", "Mlle": "Mademoiselle", "Mlles": "Mesdemoiselles", "Dr": "Docteur",
               "Me": "Maître", "Mgr": "Monseigneur", "St": "Saint", "Ste": "Sainte",
               "p. ex.": "par exemple", "c.-à-d.": "c'est-à-dire", "etc.": "et cetera", "env.": "environ",
               "bd": "boulevard", "cf.": "confer", "Cf.": "Confer", "Cie": "compagnie",
               "art.": "article", "Art.": "Article", "0n°": "", "0nº": "", "0N°": "", "0no": ""},
    category=_category, date=date, clock=_clock, of="de", masculine={}, feminine={"un": "une",
    "quatre-vingt-un": "quatre-vingt-une"},
    one_below_two=True, feminine_noun=_FEMININE, last=_LAST,
)  # fmt: skip

# ------------------------------------------------------------------------------------- Roman numerals


def _roman_ordinal(value: int, *, feminine: bool = False) -> str:
    if value == 1:
        return "première" if feminine else "premier"
    return ordinal(value, "fr")


def _ordinal_numeral(match: re.Match[str]) -> str:
    value = roman(match[1])
    return _roman_ordinal(value, feminine=match[2] in ("re", "ère")) if value else match[0]


def _two_centuries(match: re.Match[str]) -> str:
    values = roman(match[1]), roman(match[3])
    joint = match[2] if match[2].strip() not in "-–" else " "
    return f"{_roman_ordinal(values[0])}{joint}{_roman_ordinal(values[1])}" if all(values) else match[0]


_KINGS = (
    "Louis|Charles|Henri|François|Philippe|Napoléon|Guillaume|Jean|Paul|Jean-Paul|Benoît|Léon|Pie|Grégoire|Nicolas|"
    "Alexandre|Pierre|Frédéric|Édouard|Edouard|George|Georges|Jacques|Richard|Léopold|Albert|Baudouin|Mohammed|"
    "Hassan|Élisabeth|Elisabeth|Elizabeth|Catherine|Felipe|Juan Carlos|Jean XXIII|Clément|Innocent|Urbain|Carl|Harald"
)
_MISTER = re.compile(r"(?:\A|\s)[^\s]+\s[A-ZÀ-Ý][a-zà-ÿ-]+\s\Z|\b[A-Z]\.\s\Z")
_STARTERS = "Il|Elle|Ils|Elles|On|Le|La|Les|Un|Une|Ce|Cette|Je|Nous|Vous|Mais|Et|En"
_SURE = frozenset(("Charles", "Henri", "Philippe", "Pie", "George", "Léon"))


def _ruler(match: re.Match[str]) -> str:
    if match[2] in ("Ier", "Ire"):
        return f"{match[1]} {'premier' if match[2] == 'Ier' else 'première'}"
    value = roman(match[2])
    return f"{match[1]} {cardinal(value, 'fr')}" if value > 1 and (len(match[2]) > 1 or match[1] in _SURE) else match[0]


# ------------------------------------------------------------------------------------------- the words


def _mister(match: re.Match[str]) -> str:
    """Monsieur, unless a name before it makes the letter an initial."""
    if _MISTER.search(match.string[: match.start()][-40:]):
        return match[0]
    return "Monsieur" if match[1] == "M" else "Messieurs"


def _era(match: re.Match[str], word: str) -> str:
    return f"{word} Jésus-Christ{'.' if match[0].endswith('.') and closes(match) else ''}"


def _time_taken(match: re.Match[str]) -> str:
    minutes, hundredths = int(match[1]), match[3]
    noun_of_it = "minute" if minutes == 1 else "minutes"
    tail = f" {number(hundredths, _FRENCH)}" if hundredths else ""
    return f"{hour_words(minutes, 'fr')} {noun_of_it} {cardinal(int(match[2]), 'fr')}{tail}"


_PARTS = {("1", "3"): "un tiers", ("2", "3"): "deux tiers", ("1", "4"): "un quart", ("3", "4"): "trois quarts"}
# The spaces that are printed inside of guillemets, which are plain quotation marks here.
_QUOTES = (
    rule("spaces in quotation marks", r'(?:\A|(?<=[\s(]))" ([^"]{1,400}?) "(?!\w)', r'"\1"', '"'),
    rule("space behind a first mark", r'\A" (?=\w)', '"', '"'),
    rule("space before a last mark", r'(?<=[\w.,!?]) "(?=[,.;:!?)]|\s*\Z)', '"', '"'),
)
_WORDS = (
    *_QUOTES,
    rule("Monsieur", rf"(?<![\w.-])(MM?)\.(?=\s[A-ZÀ-Ý][\w'-])(?!\s(?:{_STARTERS})\b)", _mister, "M"),
    rule("Professeur", r"(?<![\w.])Pr\.?(?=\s[A-ZÀ-Ý][a-zà-ÿ])", "Professeur", "P"),
    rule("before Christ", r"\bav(?:\.|ant) ?J\.-C\.?", partial(_era, word="avant"), "J"),
    rule("after Christ", r"\bapr?\. ?J\.-C\.?", partial(_era, word="après"), "J"),
    rule("avenue", r"(?<=[0-9,]\s)av\.(?=\s(?:[A-ZÀ-Ý]|de\b|du\b|des\b))", "avenue", "v"),
    rule("page", r"(?<![\w.])p\.\s?(?=[0-9])", "page ", "p"),
    rule("pages", r"(?<![\w.])pp\.\s?(?=[0-9])", "pages ", "p"),
    rule(
        "war of these years",
        r"\b(guerres? de )(14|39)[-–](18|45)(?![\w-]|[.,][0-9])",
        lambda match: f"{match[1]}{cardinal(int(match[2]), 'fr')}-{cardinal(int(match[3]), 'fr')}",
        "-–",
    ),
    rule(
        "minutes and seconds of sport",
        r"(?<![\w.,])([0-9]{1,2})'([0-5][0-9])(?:(?:\"|'')([0-9]{1,2})?)?(?![\w'])",
        _time_taken,
        "'",
    ),
    rule("seconds and hundredths", r"(?<![\w.,])([0-9]{1,2})\s?s\s?(?=[0-9]{2}(?!\w))", r"\1 secondes ", "s"),
    rule("telephone", r"(?<!\w)([Tt])él\.(?=\s?:?\s?[+0-9(])", r"\1éléphone", "é"),
    rule("king", rf"\b({_KINGS})\s(Ier|Ire|[IVX]{{2,6}}|[VX])\b(?!\.[A-Z])", _ruler, "IVX"),
    rule(
        "part",
        r"(?<![\w/.,])([123])/([34])(?=\s(?:des?|du)\b|\sd')",
        lambda match: _PARTS.get((match[1], match[2]), match[0]),
        "/",
    ),
)
_ORDINALS = (
    rule("first", r"\b1er\b(?!\s(?:janv|févr|mars|avri|mai|juin|juil|août|sept|octo|nove|déce))", "premier", "1"),
    rule("first, feminine", r"\b1(?:re|ère)\b", "première", "1"),
    rule("second", r"\b2nde?\b|\b2de\b", lambda match: "second" if match[0] == "2nd" else "seconde", "2"),
    rule("ordinal", r"\b([0-9]{1,4})(?:e|ème|ᵉ)\b", lambda match: ordinal(int(match[1]), "fr"), "eè"),
    rule("ordinals", r"\b([0-9]{1,4})(?:es|èmes)\b", lambda match: f"{ordinal(int(match[1]), 'fr')}s", "s"),
    rule(
        "two centuries",
        r"\b([IVX]{1,5})e(\s(?:et|ou|au)\s|\s?[-–]\s?)([IVX]{1,5})e\b(?=\ssiècles?\b)",
        _two_centuries,
        "e",
    ),
    rule("Roman ordinal", r"\b(I)(er|re|ère)\b(?=\s[^\W\d_])", _ordinal_numeral, "I"),
    rule("Roman ordinal", r"\b([IVX]{2,6})(e|ème|ᵉ)\b", _ordinal_numeral, "eèᵉ"),
    rule(
        "Roman ordinal",
        r"\b([VX])(e|ème)\b(?=\s(?:siècle|arrondissement|République|dynastie|congrès|édition|Congrès))",
        _ordinal_numeral,
        "VX",
    ),
    rule("century without its ending", r"\b([IVX]{1,6})()(?=\ssiècles?\b)", _ordinal_numeral, "IVX"),
    rule("war", r"\b(I|II)(?=\sGuerre\smondiale\b)", lambda m: "Première" if m[1] == "I" else "Seconde", "I"),
)


def _hours(tongue: Tongue) -> tuple[Rule, ...]:
    def full(match: re.Match[str]) -> str:
        return _clock(tongue, int(match[1]), 0)

    return (rule("full hour", r"(?<![\w:.,])([01]?[0-9]|2[0-4])\s?h(?![\w:])(?!\s?[0-5][0-9]\b)", full, "h"),)


def _of(tongue: Tongue) -> tuple[Tongue, tuple[Rule, ...]]:
    return tongue, (*_WORDS, of_millions(tongue), *_ORDINALS, *_hours(tongue))


FRENCH = _of(_FRENCH)
BELGIAN = _of(replace(_FRENCH, code="fr_BE"))
SWISS = _of(replace(_FRENCH, code="fr_CH"))
