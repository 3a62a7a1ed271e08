"""What seven languages share: a table of words for each (`Tongue`), and the readers that work by such a table.

Number words come from num2words, which is imported when the first number is read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LARGEST = 10**15
"""Longer numbers are read digit by digit, for nobody counts them."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun after a number: for one, for two to four, for many, and after a decimal.

    Languages with one plural give it once. `feminine` decides between "один" and "одна", "un" and "une".
    """

    one: str
    few: str
    many: str = ""
    part: str = ""
    feminine: bool = False

    def after(self, category: str) -> str:
        """The form for a category: one, few, many, part (a decimal)."""
        forms = {"one": self.one, "few": self.few, "many": self.many or self.few, "part": self.part or self.few}
        return forms[category]


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words of one language.

    Attributes:
        code: what num2words calls it.
        months: in the case in which a date names them; `short_months`: their shortened forms, without dots.
        of: what joins amount and unit after millions ("de" in French: "deux millions de dollars"), else "".
        masculine, feminine: what the last word of a number becomes before a noun of that gender.
        category: which form of a noun follows a whole number: one, few, many.
        date: the words for day, month's name, printed year (or None) and the word before the date.
        year: the words for a year, where they are not those of the number.
        feminine_noun, masculine_noun: what follows a number whose words agree with it ("doscientas", "una").
        one_below_two: whether "1,5" takes the singular.
    """

    code: str
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    decimal: str
    and_: str
    minus: str
    to: str
    percent: Counted
    number: str
    currencies: dict[str, Counted]
    scales: dict[str, Counted]
    units: dict[str, Counted]
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


@lru_cache(maxsize=8192)
def cardinal(number: int, code: str) -> str:
    """A whole number in words."""
    from num2words import num2words

    return str(num2words(number, lang=code)).replace("\u2019", "'").replace(", ", " ")


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
    tail = digits(after, tongue) if after.startswith("0") or len(after) > 2 else whole(after, tongue)  # noqa: PLR2004 - two digits are one number
    return f"{said} {tongue.decimal} {tail}"


def counted(printed: str, noun: Counted, tongue: Tongue) -> str:
    """A printed number and its noun in the right form: "eine Million", "дві гривні", "3,5 мільйона"."""
    before, after = split_number(printed)
    said = number(printed, tongue)
    if after:
        below_two = tongue.one_below_two and before in ("0", "1")
        return f"{said} {noun.after('one' if below_two else 'part')}"
    said = agreeing(said, tongue, feminine=noun.feminine)
    return f"{said} {noun.after(tongue.category(int(before[:18])))}"


def agreeing_with(said: str, following: str, tongue: Tongue) -> str:
    """A number's words in the gender of the noun that follows, where the language shows it and it can be told."""
    if tongue.feminine_noun and tongue.feminine_noun.match(following):
        return agreeing(re.sub(r"(?<=[ei]nt)os\b", "as", said), tongue, feminine=True)
    if tongue.masculine_noun and tongue.masculine_noun.match(following):
        return agreeing(said, tongue, feminine=False)
    return said


def agreeing(said: str, tongue: Tongue, *, feminine: bool) -> str:
    """A number's words with the last one in the gender of the noun that follows."""
    head, space, last = said.rpartition(" ")
    return f"{head}{space}{(tongue.feminine if feminine else tongue.masculine).get(last, last)}"


def amount(printed: str, scale: str | None, currency: Counted, tongue: Tongue) -> str:
    """Money in words."""
    if scale:
        link = tongue.of
        noun = currency.after("many")
        if link.endswith("'") or not link:
            return f"{counted(printed, tongue.scales[scale], tongue)} {noun}"
        elided = "d'" if link == "de" and tongue.code == "fr" and noun[0] in "aeiouh" else f"{link} "
        joined = (
            elided
            if tongue.scales[scale].one.startswith(("mi", "bi", "tri", "mil")) and scale not in ("k", "K")
            else ""
        )
        return f"{counted(printed, tongue.scales[scale], tongue)} {joined}{noun}"
    before, after = split_number(printed)
    if not after or not after.strip("0"):
        return counted(before, currency, tongue)
    if len(after) == 2:  # noqa: PLR2004 - hundredths are cents
        return f"{counted(before, currency, tongue)} {cardinal(int(after), tongue.code)}"
    return counted(printed, currency, tongue)
