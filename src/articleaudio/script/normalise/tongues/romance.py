"""What French, Spanish, Italian and Portuguese share: units, clocks, dates, agreement and Roman numerals."""

# ruff: noqa: RUF001 - dashes are meant

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from articleaudio.script.normalise.rules import Rule, alternatives, rule
from articleaudio.script.normalise.tongues.roman import roman
from articleaudio.script.normalise.tongues.tongue import (
    Counted,
    Tongue,
    cardinal,
    is_millions,
    ordinal,
    preposition,
    split_number,
)

if TYPE_CHECKING:
    from collections.abc import Callable


def noun(one: str, many: str, *, feminine: bool = False, cent: Counted | None = None) -> Counted:
    """A noun with one plural."""
    return Counted(one, many, feminine=feminine, cent=cent)


def one_or_many(number: int) -> str:
    """The form of a noun: one alone is singular."""
    return "one" if number == 1 else "many"


_FIRST = {"fr": "premier", "fr_BE": "premier", "fr_CH": "premier", "it": "primo", "pt_BR": "primeiro"}


def date(tongue: Tongue, day: int, month: str, year: int | None, _before: str) -> str:
    """A date with a cardinal day; the first of a month is an ordinal but in Spain and Portugal."""
    link = f" {tongue.months_of} " if tongue.months_of else " "
    said = _FIRST.get(tongue.code) if day == 1 else None
    return f"{said or cardinal(day, tongue.code)}{link}{month}{f'{link}{cardinal(year, tongue.code)}' if year else ''}"


_HOURS = {"uno": "una", "um": "uma", "dois": "duas", "veintiuno": "veintiuna", "vinte e um": "vinte e uma",
          "vinte e dois": "vinte e duas", "un": "une", "vingt et un": "vingt et une"}  # fmt: skip


def hour_words(hour: int, code: str) -> str:
    """An hour of the day, feminine."""
    said = cardinal(hour, code)
    return _HOURS.get(said, said)


def clock(tongue: Tongue, hour: int, minute: int) -> str:
    """The hour, "and" and the minutes."""
    said = hour_words(hour, tongue.code)
    return f"{said} {tongue.and_} {cardinal(minute, tongue.code)}" if minute else said


def dotted_clock(tongue: Tongue, before: str) -> Rule:
    """A clock with a full stop, which only the words before it tell from a number: "alle 15.30"."""
    return rule(
        "clock with a dot",
        rf"(?<!\w)({before})\s([01]?[0-9]|2[0-4])\.([0-5][0-9])(?:\s?(?:horas|hs?)(?!\w)(?:\.(?=\s[a-zà-ú]))?)?(?![\w.,]?[0-9%])",
        lambda match: f"{match[1]} {tongue.clock(tongue, int(match[2]), int(match[3]))}",
        ".",
    )


_SAME_UNITS = ("km", "m", "cm", "mm", "kg", "g", "m²", "km²", "km/h", "°C", "°", "MW", "GW", "ha", "t", "l")


# Feminine by their ending, but for the Greek words in -ma, "día" and "mapa"; anything else in small letters is taken
# for masculine unless it is one of the words that join or follow a number.
_NOT_FEMININE = (
    r"(?!(?:d[ií]as?|mapas?|"
    r"(?!v[ií]c?tima|cima|lágrima|rima|prima|crema|quema|broma|paloma|goma|lima|alma)[a-zà-ú]*[eio]mas?|"
    r"(?:plan|com|atl|prof|po)etas?|[a-z]*(?:nauta|terapeuta|[oó]crata)s?|polic[ií]as?|guardias?|colegas?|ind[ií]genas?|"
    r"(?!pista|lista|vista|revista|entrevista|conquista)[a-zà-ú]{2,}istas|para|contra|hasta|entre|cada|era|fora|esta|na|da|a|à|tra|fra|nella|alla|sulla|dalla|della|"
    r"resta|restava|gritava|estaba|estava)\b)"
)
FEMININE_NOUN = re.compile(
    rf"\s(?:mil\s)?{_NOT_FEMININE}(?:mujer(?:es)?|mulher(?:es)?|ve[cz](?:es)?|vo[cz]es|noches?|noites?|mãe|mães|madres?|torres?|motos?|fotos?|manos?|mãos?|"
    rf"[a-zà-ú]+(?:as?|ciones|siones|ción|sión|dad|dades|dade|ções|ção|gens|gem|zione|sione|gione|tà))\b"
)
_NO_NOUN = (
    r"(?!(?:de|del|di|da|do|y|e|o|u|ou|a|en|em|in|per|por|para|con|com|que|se|al|el|la|es|é|è|su|sobre|sin|sem|ya|fue|"
    r"era|más|mais|più|contra|contro|hasta|entre|cada|tra|fra|al|alla|nel|nella|sul|sulla|dal|dalla|del|della|ante|"
    r"desde|pero|ma|mas|son|sono|são|están|han|hanno|sigue|siguen|continúan|permanecen|está|ha|há|tras|"
    r"[a-zà-ú]+(?:ron|rono|ban|rán|rían|vano|vam|ram|rão))\b)"
)
MASCULINE_NOUN = re.compile(rf"\s{_NO_NOUN}[a-zà-ú]{{2,}}\b")


# What is counted is a plural; these end so without being nouns.
_NO_PLURAL = (
    r"(?!(?:mejores|peores|melhores|piores|migliori|peggiori|meilleurs|premiers|derniers|plus|moins|dans|sous|vers|mais|alors|puis|depuis|après|pas|sans|dès|lors|nous|vous|ils|elles|les|des|ses|"
    r"ces|eux|aux|toujours|menos|antes|después|depois|entonces|además|tras|após|tres|os|as|los|las|seus|suas|sus|"
    r"come|oltre|anche|dove|nelle|sulle|dalle|alle|delle|sulle|nei|dei|sui|dai|oggi|ieri|quasi|forse|rispetto)\b)"
)


def of_millions(tongue: Tongue) -> Rule:
    """Exact millions before what is counted, with the preposition between them: "un million d'habitants"."""

    def say(match: re.Match[str]) -> str:
        before, _ = split_number(match[1])
        if not is_millions(before):
            return match[0]
        return f"{cardinal(int(before), tongue.code)} {preposition(match[2], tongue)}"

    plural = "[ie]" if tongue.code == "it" else "[sx]"
    return rule(
        "exact millions",
        r"(?<![\w.,:/-])(?<![0-9]\s)([1-9][0-9]{0,2}(?:[. ']?[0-9]{3}){0,2}(?:[. ']?000){2})\s"
        rf"(?=({_NO_NOUN}{_NO_PLURAL}[a-zà-ÿœ]{{2,24}}{plural})\b)",
        say,
        "0",
    )


def units(*names: str) -> dict[str, Counted]:
    """The units of `_SAME_UNITS` by their names, "one|many"; tons are feminine."""
    made = {}
    for short, name in zip(_SAME_UNITS, names, strict=True):
        one, _, many = name.partition("|")
        made[short] = noun(one, many or f"{one}s", feminine=short == "t")
    return made


def unit_of_thousands(tongue: Tongue) -> Rule:
    """The unit of so many thousand, which is a plural: "5 mil m²"."""
    long = alternatives(unit for unit in tongue.units if len(unit) > 1 and unit[0].islower())
    return rule(
        "unit of thousands",
        rf"(?<=[0-9] mil )(?:{long})(?![\w²³/])",
        lambda match: tongue.units[match[0]].after("many"),
        "m",
    )


def ordinals(code: str, articles: str, months: tuple[str, ...] = ()) -> tuple[Rule, ...]:
    """The ordinal of "3º" or "3.ª", its last vowel by the gender that the sign shows; "3°" only behind an article."""

    def say(match: re.Match[str]) -> str:
        said = ordinal(int(match[1]), code)
        return re.sub(r"o\b", "a", said) if match[2] == "ª" else f"{said[:-1]}o"

    # With its dot it is no degree, so that "de" may follow, but for a month.
    names = alternatives(months) if months else r"\w"
    with_dot = (rule("ordinal of something", rf"(?<![\w.,])([1-9][0-9]?)\.([ºª])(?=\sde\s(?!{names}))", say, "ºª"),)
    return (
        rule("ordinal", r"(?<![\w.,])([1-9][0-9]?)\.?([ºª])(?!/)(?!\s?[CF]\b)(?!\sde\s)", say, "ºª"),
        *with_dot,
        rule(
            "ordinal with a degree",
            rf"\b((?:{articles})\s)([1-9][0-9]?)°(?=\s[^\W\d_])(?!\s?[CFNS]\b)(?!\sde\s)",
            lambda match: f"{match[1]}{ordinal(int(match[2]), code)[:-1]}o",
            "°",
        ),
    )


def centuries(code: str, word: str, ordinals_to: int) -> Rule:
    """A century by its number: "siglo XXI"; up to `ordinals_to` an ordinal. Spanish has small letters, too."""

    def say(match: re.Match[str]) -> str:
        values = [roman(part.upper()) for part in (match["one"], match["two"] or "I")]
        if not all(values):
            return match[0]
        said = [_century(value, code, ordinals_to) for value in values]
        return f"{match['word']} {said[0]}" + (f"{_joint(match['joint'])}{said[1]}" if match["two"] else "")

    return rule(
        "century",
        rf"(?<!\w)(?P<word>{word})\s(?P<one>[IVX]{{1,6}}|[ivx]{{2,6}})"
        r"(?:(?P<joint>\s(?:y|e|a|al|ao|et|o|ou)\s|\s?[-–]\s?)(?P<two>[IVX]{1,6}|[ivx]{2,6}))?(?!\w)(?!\.\s?[A-Z]\.)",
        say,
        "IVXivx",
    )


def _century(value: int, code: str, ordinals_to: int) -> str:
    return ordinal(value, code) if value <= ordinals_to else cardinal(value, code)


def _joint(printed: str) -> str:
    return " " if printed.strip() in "-–" else printed


def rulers(names: str, queens: str, say: Callable[[int, bool], str], needs: str = "IVX") -> Rule:
    """The number behind the name of a ruler or pope; a single letter with a full stop may be an initial."""

    def read(match: re.Match[str]) -> str:
        value = roman(match["value"])
        return f"{match['name']} {say(value, bool(match['queen']))}" if value else match[0]

    return rule(
        "ruler",
        rf"(?<!\w)(?P<name>(?:{names})|(?P<queen>{queens}))\s(?P<value>[IVX]{{1,6}})(?!\w)(?!\.\s?[A-ZÀ-Ý])",
        read,
        needs,
    )


def ordinal_to(limit: int, tongue_code: str) -> Callable[[int, bool], str]:
    """How rulers are numbered: ordinals up to `limit`, in the gender of the ruler, then cardinals."""
    return partial(_ruler, limit=limit, code=tongue_code)


def _ruler(value: int, queen: bool, *, limit: int, code: str) -> str:
    if value > limit:
        return cardinal(value, code)
    said = ordinal(value, code)
    return f"{said[:-1]}a" if queen else said


def wars(words: str, names: dict[str, str]) -> Rule:
    """The world wars: "II Guerra Mundial"."""
    return rule("war", rf"(?<!\w)(II?)\s(?={words})", lambda match: f"{names[match[1]]} ", "I")
