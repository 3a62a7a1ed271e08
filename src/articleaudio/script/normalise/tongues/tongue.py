"""What seven languages share: a table of words for each (`Tongue`), and the readers that work by such a table.

Number words come from num2words, which is imported when the first number is read.
"""

# ruff: noqa: RUF002 - Cyrillic is meant

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from articleaudio.script.normalise.rules import Rule

LARGEST = 10**15
"""Longer numbers are read digit by digit, for nobody counts them."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun after a number: for one, for two to four, for many, and after a decimal.

    Languages with one plural give it once. `feminine` decides between "один" and "одна", "un" and "une"; `cent` is
    the hundredth of a currency.
    """

    one: str
    few: str
    many: str = ""
    part: str = ""
    feminine: bool = False
    cent: Counted | None = None

    def after(self, category: str) -> str:
        """The form for a category: one, few, many, part (a decimal)."""
        forms = {"one": self.one, "few": self.few, "many": self.many or self.few, "part": self.part or self.few}
        return forms[category]


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words of one language.

    Attributes:
        code: what num2words calls it, or for French with "septante" the tag.
        months: in the case in which a date names them; `short_months`: their shortened forms, without dots.
        of: what joins amount and unit after millions ("de" in French: "deux millions de dollars"), else "".
        masculine, feminine: what the last word of a number becomes before a noun of that gender.
        category: which form of a noun follows a whole number: one, few, many.
        date: the words for day, month's name, printed year (or None) and the word before the date.
        year: the words for a year, where they are not those of the number.
        feminine_noun, masculine_noun: what follows a number whose words agree with it ("doscientas", "una").
        one_below_two: whether "1,5" takes the singular.
        cents: what joins the hundredths of a price, which are then named ("tre euro e cinquanta centesimi" has "e");
            None where they are not named ("drei Euro fünfzig").
        genitive: the genitive of each word of a number; `genitive_alone`: of one that stands alone, where it differs.
        genitive_after: the words that ask for the genitive of a number behind them.
        span: such a word and what follows a number, where only both together ask for the genitive ("з 5 до 10").
        oblique_noun: what follows a number that is in another case with the words of the genitive ("у 5 містах").
        personal_noun: men, before whom a number of Polish below thousand has the words of the genitive.
        undecided: a number with what follows it, whose case cannot be told from these tables; it is left as printed.
        decimals: the words for the digits before and after a decimal comma, where they are no cardinals.
        decimals_genitive: the same in the genitive, where its words are others ("dwóch i pół"); "" leaves it.
        digits_behind_comma: whether decimals are always said one by one ("drei Komma eins vier").
        bare_after: what stands before a number that agrees with nothing ("ust. 2 ustawy").
        each: what a price is for, as printed behind a stroke ("€/Monat"), and how it is said.
        last: rules for what the numbers have become.
    """

    code: str
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    decimal: str
    and_: str
    minus: str
    plus: str
    to: str
    percent: Counted
    number: str
    currencies: dict[str, Counted]
    scales: dict[str, Counted]
    units: dict[str, Counted]
    fractions: dict[str, str]
    shortened: dict[str, str]
    category: Callable[[int], str]
    date: Callable[[Tongue, int, str, int | None, str], str]
    clock: Callable[[Tongue, int, int], str]
    of: str = ""
    months_of: str = ""
    masculine: dict[str, str] = field(default_factory=dict)
    feminine: dict[str, str] = field(default_factory=dict)
    year: Callable[[Tongue, int], str] | None = None
    one_below_two: bool = False
    feminine_noun: re.Pattern[str] | None = None
    masculine_noun: re.Pattern[str] | None = None
    cents: str | None = None
    genitive: dict[str, str] = field(default_factory=dict)
    genitive_alone: dict[str, str] = field(default_factory=dict)
    genitive_after: frozenset[str] = frozenset()
    oblique_noun: re.Pattern[str] | None = None
    personal_noun: re.Pattern[str] | None = None
    span: re.Pattern[str] | None = None
    undecided: re.Pattern[str] | None = None
    decimals: Callable[[str, str], str] | None = None
    decimals_genitive: Callable[[str, str], str] | None = None
    digits_behind_comma: bool = False
    bare_after: re.Pattern[str] | None = None
    each: dict[str, str] = field(default_factory=dict)
    last: tuple[Rule, ...] = ()


# Where num2words 0.5.14 is wrong by CLDR's rule-based number formats (tests/script/cldr_numbers.tsv shows it).
_MENDED = {
    "de": ((re.compile(r"einstausend"), "eintausend"),),
    "es": ((re.compile(r"veintiuno(?= mil)"), "veintiún"), (re.compile(r"\buno(?= mil)"), "un")),
    "it": (
        (re.compile(r"dicotto"), "diciotto"),
        (re.compile(r"(?<!cento)uno(?=mila)"), "un"),
        (re.compile(r"uno(?= mili)"), "un"),
        (re.compile(r"(?<=[eio]) e (?=\w)"), " "),
        (re.compile(r"(?<=\w)tre\b"), "tré"),
    ),
}
_FRENCH_TENS = {"fr_BE": ((70, "septante"), (90, "nonante")),
                "fr_CH": ((70, "septante"), (80, "huitante"), (90, "nonante"))}  # fmt: skip


@lru_cache(maxsize=8192)
def cardinal(number: int, code: str) -> str:
    """A whole number in words."""
    from num2words import num2words

    if code in _FRENCH_TENS:
        return _regional(cardinal(number, "fr"), code)
    words = str(num2words(number, lang=code)).replace("\u2019", "'").replace(", ", " ")
    for pattern, mended in _MENDED.get(code, ()):
        words = pattern.sub(mended, words)
    return words


def _regional(words: str, code: str) -> str:
    """French number words with the tens of Belgium and Switzerland: "septante", "huitante", "nonante"."""
    tens = _french_tens(code)
    return tens[0].sub(lambda match: tens[1][match[0]], words)


@lru_cache(maxsize=2)
def _french_tens(code: str) -> tuple[re.Pattern[str], dict[str, str]]:
    said = {}
    for ten, name in _FRENCH_TENS[code]:
        for one in range(10):
            tail = "" if not one else " et un" if one == 1 else f"-{cardinal(one, 'fr')}"
            said[cardinal(ten + one, "fr")] = name + tail
            said[cardinal(ten + one, "fr").removesuffix("s")] = name + tail
    longest = "|".join(sorted(said, key=lambda words: (-len(words), words)))
    return re.compile(rf"\b(?:{longest})(?![\w-])"), said


@lru_cache(maxsize=2048)
def ordinal(number: int, code: str) -> str:
    """A whole number as an ordinal, in the form that num2words gives."""
    from num2words import num2words

    return str(num2words(number, lang=code, to="ordinal")).replace("\u2019", "'")


def digits(text: str, tongue: Tongue) -> str:
    """Digit by digit."""
    return " ".join(cardinal(int(digit), tongue.code) for digit in text)


def whole(text: str, tongue: Tongue) -> str:
    """A run of digits in words; one by one if it begins with a zero or is too long."""
    if (text.startswith("0") and len(text) > 1) or len(text) > len(str(LARGEST)):
        return digits(text, tongue)
    return cardinal(int(text), tongue.code)


def split_number(printed: str) -> tuple[str, str]:
    """The digits before and after the decimal comma of a printed number, separators of thousands taken out."""
    before, _, after = printed.partition(",")
    return re.sub(r"[^0-9]", "", before), after


def number(printed: str, tongue: Tongue) -> str:
    """A printed number ("1.234,5", "1 234,5") in words."""
    before, after = split_number(printed)
    said = whole(before, tongue)
    if not after:
        return said
    if tongue.decimals:
        return tongue.decimals(before, after)
    one_by_one = tongue.digits_behind_comma or after.startswith("0") or len(after) > 2  # noqa: PLR2004 - two digits are one number
    tail = digits(after, tongue) if one_by_one else whole(after, tongue)
    return f"{said} {tongue.decimal} {tail}"


def counted(printed: str, noun: Counted, tongue: Tongue, *, genitive: bool = False) -> str:
    """A printed number and its noun in the right form: "eine Million", "дві гривні", "3,5 мільйона"."""
    before, after = split_number(printed)
    said = number(printed, tongue)
    if after:
        if genitive and tongue.decimals_genitive:
            said = tongue.decimals_genitive(before, after) or said
        elif genitive and tongue.decimals:
            said = in_genitive(said, tongue)
        below_two = tongue.one_below_two and before in ("0", "1")
        return f"{said} {noun.after('one' if below_two else 'part')}"
    said = agreeing(said, tongue, feminine=noun.feminine)
    category = tongue.category(int(before[-15:]))
    if not genitive:
        named = noun.after(category)
        exact = tongue.of and noun is not tongue.percent and is_millions(before)
        return f"{said} {preposition(named, tongue) if exact else ''}{named}"
    return f"{in_genitive(said, tongue)} {noun.after('part' if category == 'one' else 'many')}"


def is_millions(number: str) -> bool:
    """Whether a number without separators is so many millions and nothing more."""
    return number.endswith("000000") and number.strip("0") != "" and len(number) < len(str(LARGEST))


_ASPIRATED = ("handi", "haut", "haie", "héros", "hongr", "holland", "homard")


def preposition(noun: str, tongue: Tongue) -> str:
    """What stands between millions and what is counted: "un million d'euros", "due milioni di euro"."""
    vowel = noun[0] in "aeiouéèêîôœ" or (noun[0] == "h" and not noun.startswith(_ASPIRATED))
    return "d'" if tongue.of == "de" and tongue.code.startswith("fr") and vowel else f"{tongue.of} "


_GOVERNING = re.compile(r"(?!minus\b|мінус\b)(?<!\w)(\w{1,12})\s(?:minus\s|мінус\s)?(?:[0-9][0-9., ]{0,12}— )?\Z")


# "84 із 97", "з 5 млн гривень": so many of a larger number, or from an amount.
_OUT_OF = frozenset(("з", "із", "зі", "z", "ze"))


def governed(match: re.Match[str], tongue: Tongue) -> bool:
    """Whether the word before a number asks for its genitive: "близько 50 людей"."""
    if not tongue.genitive_after:
        return False
    before = _GOVERNING.search(match.string[max(0, match.start() - 32) : match.start()])
    if before is None:
        return False
    word = before[1].lower()
    if word in tongue.genitive_after:
        return True
    if word in _OUT_OF:
        counted_before = re.search(r"[0-9]\s\w{1,3}\s\Z", match.string[max(0, match.start() - 8) : match.start()])
        if counted_before or re.search(r"[^\W\d_]", match[0]):
            return True
    return bool(tongue.span and tongue.span.match(word + match.string[match.end() : match.end() + 24]))


def in_genitive(said: str, tongue: Tongue) -> str:
    """A number's words, each in the genitive."""
    if said in tongue.genitive_alone:
        return tongue.genitive_alone[said]
    return " ".join(tongue.genitive.get(word, word) for word in said.split())


def agreeing_with(said: str, following: str, tongue: Tongue) -> str:
    """A number's words in the gender of the noun that follows, where the language shows it and it can be told."""
    if tongue.personal_noun and tongue.personal_noun.match(following):
        return _personal(said, tongue)
    if tongue.feminine_noun and tongue.feminine_noun.match(following):
        return agreeing(said, tongue, feminine=True)
    if tongue.masculine_noun and tongue.masculine_noun.match(following):
        return agreeing(said, tongue, feminine=False)
    return said


def _personal(said: str, tongue: Tongue) -> str:
    """A number's words before men in Polish: "pięciu żołnierzy", but "tysiąc żołnierzy"."""
    last = said.rsplit(maxsplit=1)[-1]
    if said in ("jeden", "zero") or last[:3] in ("tys", "mil"):
        return said
    head, thousands, tail = said.rpartition("tysiące ") if "tysiące " in said else said.rpartition("tysięcy ")
    if not thousands:
        head, thousands, tail = said.rpartition("tysiąc ")
    return f"{head}{thousands}{in_genitive(tail, tongue)}"


_MILLIONS = re.compile(r"\b(?:m|b|tr)il(?:l[oó]n(?:es)?|h(?:ão|ões)|ião|iões)\b")


def agreeing(said: str, tongue: Tongue, *, feminine: bool) -> str:
    """A number's words with the last one in the gender of the noun that follows, and hundreds that have one."""
    if feminine and tongue.code[:2] in ("es", "pt"):
        millions = max((match.end() for match in _MILLIONS.finditer(said)), default=0)
        below = re.sub(r"(?<=[ei]nt)os\b", "as", said[millions:])
        said = said[:millions] + re.sub(r"\bdois(?= mil\b)", "duas", below)
    head, space, last = said.rpartition(" ")
    return f"{head}{space}{(tongue.feminine if feminine else tongue.masculine).get(last, last)}"


def amount(printed: str, scale: str | None, currency: Counted, tongue: Tongue, *, genitive: bool = False) -> str:
    """Money in words."""
    if scale:
        scaled = tongue.scales[scale]
        if scaled.one == "mil" and currency.feminine:
            scaled = replace(scaled, feminine=True)  # "duzentas mil libras"
        large = counted(printed, scaled, tongue, genitive=genitive)
        link = tongue.of
        noun = currency.after("many")
        if link.endswith("'") or not link:
            return f"{large} {noun}"
        joined = (
            preposition(noun, tongue)
            if tongue.scales[scale].one.startswith(("mi", "bi", "tri", "mil")) and tongue.scales[scale].one != "mil"
            else ""
        )
        return f"{large} {joined}{noun}"
    before, after = split_number(printed)
    if not after or not after.strip("0"):
        return counted(before, currency, tongue, genitive=genitive)
    if len(after) != 2:  # noqa: PLR2004 - hundredths are cents
        return counted(printed, currency, tongue, genitive=genitive)
    if currency.cent and not before.strip("0"):
        return counted(str(int(after)), currency.cent, tongue, genitive=genitive)
    return (
        f"{counted(before, currency, tongue, genitive=genitive)} {_cents(after, currency, tongue, genitive=genitive)}"
    )


def _cents(printed: str, currency: Counted, tongue: Tongue, *, genitive: bool) -> str:
    if tongue.cents is None or currency.cent is None:
        return cardinal(int(printed), tongue.code)
    return f"{tongue.cents} {counted(str(int(printed)), currency.cent, tongue, genitive=genitive)}".strip()
