"""The languages read by tables: German, French, Spanish, Italian, Portuguese, Ukrainian, Polish.

Each says numbers, dates, times, money, per cent and common units; whatever is not certain stays as it is printed. The
rules are the same for all, made from the table of the language (`tongue.py`); what only one language has is in its
own module as `EXTRA`.
"""

# ruff: noqa: RUF001 - dashes and Cyrillic are meant

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from articleaudio.script.normalise.rules import DIGITS, Rule, alternatives, listed, rule
from articleaudio.script.normalise.tongues.french import BELGIAN, FRENCH, SWISS
from articleaudio.script.normalise.tongues.german import GERMAN
from articleaudio.script.normalise.tongues.italian import ITALIAN
from articleaudio.script.normalise.tongues.polish import POLISH
from articleaudio.script.normalise.tongues.portuguese import EUROPEAN, PORTUGUESE
from articleaudio.script.normalise.tongues.spanish import SPANISH, WITH_POINT
from articleaudio.script.normalise.tongues.tongue import (
    agreeing_with,
    amount,
    counted,
    digits,
    governed,
    in_genitive,
    number,
    whole,
)
from articleaudio.script.normalise.tongues.ukrainian import UKRAINIAN

if TYPE_CHECKING:
    from articleaudio.script.normalise.tongues.tongue import Tongue

_TONGUES: dict[str, tuple[Tongue, tuple[Rule, ...]]] = {
    "de": GERMAN,
    "fr": FRENCH,
    "fr-be": BELGIAN,
    "fr-ch": SWISS,
    "es": SPANISH,
    "it": ITALIAN,
    "pt": PORTUGUESE,
    "uk": UKRAINIAN,
    "pl": POLISH,
}
# Regions that write 1,234.5 (CLDR's number symbols), and those that speak as Portugal does (CLDR's parent locales).
_POINT = frozenset(f"es-{region}" for region in listed("419 mx us gt hn ni pa pr sv do pe bz br cu"))
_AS_IN_PORTUGAL = frozenset(f"pt-{region}" for region in listed("pt ao mz cv gw st tl mo ch lu gq fr"))

# Thousands are set apart by full stops or spaces, decimals by a comma.
_NUMBER = r"(?:[1-9][0-9]{0,2}(?:(?:\.[0-9]{3}){1,5}|(?:[ '][0-9]{3}){1,5})(?![0-9])|[0-9]{1,40})(?:,[0-9]{1,12})?"
_DAY = "3[01]|[12][0-9]|0?[1-9]"
_STARTS = r"(?<![0-9])(?<![0-9][.,:/])(?<![^\W\d_])"
_ENDS = r"(?![0-9])(?![.,:/][0-9])"


def rules(language: str) -> tuple[Rule, ...]:
    """All rules of the language of the tag, in their order."""
    tongue, extra = tongue_of(language.replace("_", "-").lower())
    return (
        *_addresses(),
        _POWER,
        _no_cents(tongue),
        *_shortened(tongue),
        *extra,
        *_telephones(tongue),
        *_money(tongue),
        *_dates(tongue),
        *_quantities(tongue),
        *tongue.last,
    )


# A power that is printed as a plain digit: "80 m2".
_POWER = rule(
    "power of a unit",
    r"(?:(?<=[0-9])|(?<=[0-9] ))(k?m|[cm]m|к?м|[см]м)([23])(?![\w/])",
    lambda match: match[1] + ("²" if match[2] == "2" else "³"),
    "23",
)


def _no_cents(tongue: Tongue) -> Rule:
    """The dash for no cents before a currency: "9,- €"."""
    signs = alternatives(tongue.currencies)
    return rule("no cents", rf"(?<=[0-9])[.,][-–—]{{1,2}}(?=\s?(?:{signs})(?!\w))", "", "-–—")


def tongue_of(tag: str) -> tuple[Tongue, tuple[Rule, ...]]:
    """Words and rules of a tag: the region's where it has some, else the language's."""
    tongue, _, rest = tag.partition("-")
    regional = f"{tongue}-{rest.rpartition('-')[2]}"
    if regional in _POINT:
        return WITH_POINT
    return EUROPEAN if regional in _AS_IN_PORTUGAL else _TONGUES.get(regional, _TONGUES[tongue])


def _addresses() -> tuple[Rule, ...]:
    """The domain at most of an address; the words of tags and handles. What they say is not language."""
    host = r"(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24}"
    return (
        rule("address", rf"\b(?:https?://|www\.)(?:www\.)?({host})(?:[:/?#]\S*\w/?)?", r"\1", ":w"),
        rule("tag or handle", r"(?<![\w.&])[#@](?=[^\W\d])", "", "#@"),
    )


_CALLED = re.compile(
    r"(?i)\b(?:tel|telefon[eo]?|teléfono|telefonisch|telefonu|telefonicamente|call|ligue|llame|llamar|chiamar?e|chiamate|numer|"
    r"número|numero|rufnummer|hotline|whatsapp|тел|телефон\w{0,4}|номер\w{0,3}|зателефонувати)\b[^\w]{0,4}"
    r"(?:para |o |al |ao |lo |il |pod |numer |nr |за |do )*\Z"
)


def _telephones(tongue: Tongue) -> tuple[Rule, ...]:
    """A telephone's number digit by digit, group by group; French says its pairs as numbers."""
    if tongue.code.startswith("fr"):
        return ()

    def say(match: re.Match[str]) -> str:
        groups = re.findall("[0-9]+", match[0])
        length = sum(map(len, groups))
        sure = match[0][0] in "+(0" or (len(groups) > 3 and {2, 3} <= set(map(len, groups[1:])))  # noqa: PLR2004
        mobile = tongue.code.startswith("pt") and re.fullmatch(r"9[0-9]{4}-[0-9]{4}", match[0])  # of Brazil
        called = mobile or _CALLED.search(match.string[max(0, match.start() - 40) : match.start()])
        if not 8 <= length <= 14 or not (sure or called):  # noqa: PLR2004 - no telephone is shorter or longer
            return match[0]
        plus = f"{tongue.plus} " if match[0].startswith("+") else ""
        return plus + ", ".join(digits(group, tongue) for group in groups)

    return (
        rule(
            "telephone",
            r"(?<![\w.,/:-])(?<![0-9]\s)(?:\+[0-9]{1,3}\s?)?(?:\([0-9]{2,4}\)\s?)?[0-9]{1,5}"
            r"(?:\s?[ /-]\s?[0-9]{2,8}){1,5}(?![\w/:%€$-]|[.,][0-9]|\s?[%€$£])",
            say,
            DIGITS,
        ),
    )


def _shortened(tongue: Tongue) -> tuple[Rule, ...]:
    plain = {short: words for short, words in tongue.shortened.items() if not short.startswith("0")}
    # Several words that begin a sentence: "Z. B." One word with a capital may be a name ("Max.").
    plain |= {_capital(short): _capital(words) for short, words in plain.items() if " " in short}
    before_number = (
        rf"(?<![\w.])(?:№|#|{alternatives(k[1:] for k in tongue.shortened if k.startswith('0'))})\s?(?=[0-9])"
    )
    return (
        rule("shortened", rf"(?<![\w.])(?:{alternatives(plain)})(?!\w)", lambda match: _full(match, plain[match[0]])),
        rule("number sign", before_number, f"{tongue.number} ", "#№.ºo°"),
        rule("and", r"\s?&\s?", f" {tongue.and_} ", "&"),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _full(match: re.Match[str], words: str) -> str:
    ends = match[0].endswith(".") and not match.string[match.end() :].strip("\"') ")
    return f"{words}." if ends else words


def _money(tongue: Tongue) -> tuple[Rule, ...]:
    signs, scales = alternatives(tongue.currencies), alternatives(tongue.scales)
    each = rf"(?:\s?/\s?(?P<each>{alternatives(tongue.each)})(?!\w))?" if tongue.each else "(?P<each>)"
    behind = rf"{_STARTS}(?P<number>{_NUMBER})\s?(?:(?P<scale>{scales})\s?)?(?P<sign>{signs})(?!\w){each}"
    before = rf"(?<![\w$€£])(?P<sign>{signs})\s?(?P<number>{_NUMBER})(?:\s?(?P<scale>{scales})(?!\w))?{each}"
    say = partial(_amount, tongue=tongue)
    long_units = alternatives(unit for unit in tongue.units if unit not in ("m", "м", "l", "л", "°", "g"))
    long_scales = alternatives(short for short in tongue.scales if len(short) > 1 and short != "mil")
    return (
        rule(
            "range of money",
            rf"{_STARTS}({_NUMBER})\s?[-–]\s?(?={_NUMBER}\s?(?:(?:{scales})\s?)?(?:{signs})(?!\w))",
            lambda match: f"{number(match[1], tongue)} {tongue.to} ",
            "-–",
        ),
        rule("money", behind, say, DIGITS),
        rule("money, sign first", before, say, DIGITS),
        rule(
            "scale",
            rf"{_STARTS}(?P<number>{_NUMBER})\s?(?P<scale>{long_scales})(?!\w)(?:\s(?P<unit>{long_units})(?![\w²³/]))?",
            partial(_large, tongue=tongue),
            DIGITS,
        ),
    )


def _large(match: re.Match[str], *, tongue: Tongue) -> str:
    """A number with its "Mio.", and the unit that follows: "5 млн т"."""
    said = counted(match["number"], tongue.scales[match["scale"]], tongue, genitive=governed(match, tongue))
    if (tongue.of and match["scale"].endswith(f" {tongue.of}")) or (match["unit"] and tongue.of):
        said += f" {tongue.of}"
    if match["unit"]:
        said += f" {tongue.units[match['unit']].after('many')}"
    return said + _stop(match)


def _stop(match: re.Match[str]) -> str:
    return "." if match[0].endswith(".") and not match.string[match.end() :].strip("\"') ") else ""


def _amount(match: re.Match[str], *, tongue: Tongue) -> str:
    currency = tongue.currencies[match["sign"]]
    said = amount(match["number"], match["scale"], currency, tongue, genitive=governed(match, tongue))
    each = f" {tongue.each[match['each']]}" if match["each"] else ""
    return said + each + _stop(match)


def _dates(tongue: Tongue) -> tuple[Rule, ...]:
    short = {name: full for name, full in zip(tongue.short_months, tongue.months, strict=True) if name}
    names = {**{full.lower(): full for full in tongue.months}, **{name.lower(): full for name, full in short.items()}}
    month = rf"(?P<month>{alternatives(tongue.months)}|(?:{alternatives(short)})(?:\.(?=\s[^\W_])|(?=[^\w.]|\Z)))(?!\w)"
    link = rf"(?:\s{tongue.months_of})?" if tongue.months_of else ""
    day_first = (
        rf"(?:(?<!\w)(?P<before>[^\W\d_]{{1,12}})\s)?(?<![\w.,])(?P<day>{_DAY})(?:\.|º|\.º|er|°|-го)?{link}\s{month}"
        rf"(?!\w)(?:{link},?\s(?P<year>1[0-9]{{3}}|20[0-9]{{2}}){_ENDS}(?!\w))?"
    )

    def say(match: re.Match[str]) -> str:
        before = match["before"] or ""
        printed = int(match["year"]) if match["year"] else None
        words = tongue.date(
            tongue, int(match["day"]), names[match["month"].lower().removesuffix(".")], printed, before.lower()
        )
        return f"{before} {words}".strip()

    return (
        rule(
            "ISO date",
            r"(?<![\w/.-])(?P<year>1[0-9]{3}|20[0-9]{2})-(?P<m>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12][0-9]|3[01])(?![\w/-])",
            partial(_numeric, tongue=tongue),
            "-",
        ),
        rule(
            "numeric date",
            r"(?<![\w/.-])(?P<day>0?[1-9]|[12][0-9]|3[01])(?:\.?º(?=/))?(?P<mark>[./-])(?P<m>0?[1-9]|1[0-2])(?P=mark)(?P<year>1[0-9]{3}|20[0-9]{2})(?![\w/-])(?!\.[0-9])",
            partial(_numeric, tongue=tongue),
            "./-",
        ),
        rule(
            "span of days",
            rf"(?:(?<!\w)(?P<before>[^\W\d_]{{1,12}})\s)?(?<![\w.,/-])(?P<day>{_DAY})(?:\.|º|°|er)?\s?[-–]\s?(?=(?:{_DAY})(?:\.|º|°)?{link}\s{month})",
            partial(_first_day, tongue=tongue),
            "-–",
            flags=re.IGNORECASE,
        ),
        rule("date", day_first, say, DIGITS, flags=re.IGNORECASE),
        rule(
            "clock",
            r"(?<![\w:.,])(?P<hour>[01]?[0-9]|2[0-4])(?::| ?h ?)(?P<minute>[0-5][0-9])"
            r"(?:\s?(?:Uhr|h|horas?|ore|год\.?|godz\.?)\b)?(?![\w:])",
            lambda match: tongue.clock(tongue, int(match["hour"]), int(match["minute"])),
            ":h",
        ),
    )


def _first_day(match: re.Match[str], *, tongue: Tongue) -> str:
    before = match["before"] or ""
    said = tongue.date(tongue, int(match["day"]), "", None, before.lower()).removesuffix(f" {tongue.months_of} ")
    return f"{before} {said.strip()} {tongue.to} ".lstrip()


def _numeric(match: re.Match[str], *, tongue: Tongue) -> str:
    before = match.string[max(0, match.start() - 20) : match.start()].rpartition(" ")[0].rpartition(" ")[2]
    return tongue.date(
        tongue, int(match["day"]), tongue.months[int(match["m"]) - 1], int(match["year"]), before.lower()
    )


def _is_code(printed: str) -> bool:
    """Seven digits or more that nothing sets apart are counted by nobody, unless they are round."""
    return len(printed) > 6 and printed.isdigit() and not printed.endswith("000")  # noqa: PLR2004


def _plain(match: re.Match[str], *, tongue: Tongue) -> str:
    """A number without sign or unit; as printed where its case cannot be told."""
    before, after = match.string[max(0, match.start() - 12) : match.start()], match.string[match.end() :][:30]
    if tongue.undecided and tongue.undecided.match(match[0] + after):
        return match[0]
    if tongue.year and re.fullmatch(r"1[1-9][0-9]{2}", match[0]):
        said = tongue.year(tongue, int(match[0]))
    else:
        read = digits(match[0], tongue) if _is_code(match[0]) else number(match[0], tongue)
        bare = tongue.bare_after is not None and tongue.bare_after.search(before)
        said = read if bare else agreeing_with(read, after, tongue)
    if governed(match, tongue) or (tongue.oblique_noun and tongue.oblique_noun.match(after)):
        said = in_genitive(said, tongue)
    return f"{' ' if before[-1:].isalpha() else ''}{said}{' ' if after[:1].isalpha() else ''}"


def _quantities(tongue: Tongue) -> tuple[Rule, ...]:
    def measured(match: re.Match[str]) -> str:
        unit = tongue.units[match["unit"]]
        return counted(match["number"], unit, tongue, genitive=governed(match, tongue)) + _stop(match)

    def percent(match: re.Match[str]) -> str:
        return counted(match[1], tongue.percent, tongue, genitive=governed(match, tongue))

    def fraction(match: re.Match[str]) -> str:
        said = tongue.fractions[match[0]]
        return in_genitive(said, tongue) if governed(match, tongue) else said

    return (
        rule(
            "fraction",
            rf"(?<![\w/.,-])(?:{alternatives(tongue.fractions)})(?=\s[^\W\d_]|[.,;:!?]?\Z)(?![.,/]?[0-9])",
            fraction,
            "/",
        ),
        rule("plus", r"(?:(?<=[\s(\"])|\A)\+(?=[0-9])", f"{tongue.plus} ", "+"),
        rule("minus", r"(?:(?<=[\s(\"])|\A)[-–](?=[0-9])", f"{tongue.minus} ", "-–"),
        rule(
            "range", rf"{_STARTS}(?<![\w]-)({_NUMBER})\s?(?:-|–)\s?(?={_NUMBER}{_ENDS}(?!-))", rf"\1 {tongue.to} ", "-–"
        ),
        rule(
            "kilometre of a road",
            r"(?<![\w.])(?<![0-9]\s)(км|km)\.?\s(?=[0-9]{1,4}(?![\w.,-]*[0-9]|\s?[/%]))",
            lambda match: f"{tongue.units[match[1]].one} " if match[1] in tongue.units else match[0],
            "mм",
        ),
        rule("percent", rf"{_STARTS}({_NUMBER})\s?%", percent, "%"),
        rule(
            "unit",
            rf"{_STARTS}(?P<number>{_NUMBER})\s?(?P<unit>{alternatives(tongue.units)})(?![\w²³])",
            measured,
            DIGITS,
        ),
        rule("point of an article", r"(?<=[0-9])\.(?=[0-9]{1,2}(?![0-9]))", " ", "."),
        rule("number", rf"(?<![0-9]){_NUMBER}", partial(_plain, tongue=tongue), DIGITS),
        rule("digits", r"(?<=[^\W\d_])[0-9]{1,300}|[0-9]{41,300}", lambda match: whole(match[0], tongue), DIGITS),
    )
