"""Money in English: the unit after the amount, in the plural, with cents and pence."""

# ruff: noqa: RUF001 - the dashes are meant

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial

from articleaudio.script.normalise.english.nouns import DESCRIBED, NOT_DESCRIBED, TOLLS
from articleaudio.script.normalise.english.numbers import NUMBER, between, cardinal, number, pair
from articleaudio.script.normalise.rules import DIGITS, Rule, alternatives, listed, rule


@dataclass(frozen=True, slots=True)
class Currency:
    """How a currency is called: one, several, and its hundredth part."""

    one: str
    many: str
    cent: str = "cent"
    cents: str = "cents"


_DOLLAR = Currency("dollar", "dollars")
_POUND = Currency("pound", "pounds", "penny", "pence")
_EURO = Currency("euro", "euros")


def _dollar(whose: str) -> Currency:
    return Currency(f"{whose} dollar", f"{whose} dollars")


_HRYVNIA = Currency("hryvnia", "hryvnias", "kopiyka", "kopiykas")
_RUBLE = Currency("ruble", "rubles", "kopeck", "kopecks")
_RUPEE = Currency("rupee", "rupees", "paisa", "paise")
_YEN, _YUAN, _WON = Currency("yen", "yen"), Currency("yuan", "yuan"), Currency("won", "won")
_LIRA = Currency("lira", "liras", "kurus", "kurus")
_ZLOTY = Currency("zloty", "zlotys", "grosz", "groszy")
_FRANC, _SHEKEL = Currency("Swiss franc", "Swiss francs", "centime", "centimes"), Currency("shekel", "shekels")
_REAL, _RAND = Currency("real", "reais"), Currency("rand", "rand")

SIGNS: dict[str, Currency] = {
    "$": _DOLLAR, "US$": _dollar("U S"), "A$": _dollar("Australian"), "AU$": _dollar("Australian"),
    "C$": _dollar("Canadian"), "CA$": _dollar("Canadian"), "NZ$": _dollar("New Zealand"),
    "HK$": _dollar("Hong Kong"), "S$": _dollar("Singapore"), "NT$": _dollar("New Taiwan"), "R$": _REAL,
    "€": _EURO, "£": _POUND, "¥": _YEN, "₴": _HRYVNIA, "₽": _RUBLE, "₹": _RUPEE, "₩": _WON, "₺": _LIRA,
    "₪": _SHEKEL, "₦": Currency("naira", "naira", "kobo", "kobo"), "₱": Currency("peso", "pesos"),
    "₫": Currency("dong", "dong"), "₸": Currency("tenge", "tenge"), "₾": Currency("lari", "lari"),
    "₿": Currency("bitcoin", "bitcoins"), "Rs.": _RUPEE, "Rs": _RUPEE,
}  # fmt: skip
CODES: dict[str, Currency] = {
    "USD": _dollar("U S"), "EUR": _EURO, "GBP": Currency("British pound", "British pounds", "penny", "pence"),
    "UAH": _HRYVNIA, "RUB": _RUBLE, "INR": _RUPEE, "JPY": _YEN, "CNY": _YUAN, "RMB": _YUAN, "KRW": _WON,
    "TRY": _LIRA, "PLN": _ZLOTY, "CHF": _FRANC, "ILS": _SHEKEL, "BRL": _REAL, "ZAR": _RAND,
    "AUD": _dollar("Australian"), "CAD": _dollar("Canadian"), "NZD": _dollar("New Zealand"),
    "HKD": _dollar("Hong Kong"), "SGD": _dollar("Singapore"), "SEK": Currency("Swedish krona", "Swedish kronor"),
    "NOK": Currency("Norwegian krone", "Norwegian kroner"), "DKK": Currency("Danish krone", "Danish kroner"),
    "CZK": Currency("Czech koruna", "Czech korunas"), "AED": Currency("U.A.E dirham", "U.A.E dirhams"),
    "MXN": Currency("Mexican peso", "Mexican pesos"),
}  # fmt: skip
AFTER: dict[str, Currency] = {"zł": _ZLOTY, **{sign: SIGNS[sign] for sign in "€£₴₽₹₺₸"}, **CODES}

SCALES: dict[str, str] = {
    "k": "thousand", "K": "thousand", "m": "million", "M": "million", "mn": "million", "mm": "million",
    "MM": "million", "mln": "million",
    "mil": "million", "b": "billion", "B": "billion", "bn": "billion", "bln": "billion", "t": "trillion",
    "T": "trillion", "tn": "trillion", "trn": "trillion", "thousand": "thousand", "million": "million",
    "billion": "billion", "trillion": "trillion", "crore": "crore", "lakh": "lakh", "cr": "crore",
    "lakh crore": "lakh crore",
}  # fmt: skip
_WORDS = ("thousand", "million", "billion", "trillion", "crore", "lakh")
_PERIODS = {
    "Month": "month", "Year": "year", "Week": "week", "Day": "day", "mo": "month", "yr": "year", "wk": "week",
    "d": "day", "hr": "hour", "h": "hour", "min": "minute", "kg": "kilogram", "lb": "pound", "t": "ton",
    "mt": "metric ton", "oz": "ounce", "bbl": "barrel", "bu": "bushel", "l": "liter", "L": "liter", "gal": "gallon",
    "m²": "square meter", "m2": "square meter", "sq m": "square meter", "sq ft": "square foot", "m³": "cubic meter",
    "m3": "cubic meter", "ha": "hectare", "km": "kilometer", "MWh": "megawatt hour", "kWh": "kilowatt hour",
    "mmBtu": "million B T U", "MMBtu": "million B T U",
} | {
    name: name
    for name in listed(
        "month year week day hour minute night barrel share person ounce litre liter gallon ton tonne acre hectare "
        "head mile user seat ticket kilo pound bushel"
    )
}  # fmt: skip

# How rents, wages and holidays are advertised.
_RATES = {"pp": "per person", "pcm": "per calendar month", "pw": "per week", "pa": "per year", "ph": "per hour",
          "ppn": "per person per night", "pppn": "per person per night", "pd": "per day"}  # fmt: skip

_NAMED_SCALE = rf"[\s-]?(?:lakh\scrore|{'|'.join(_WORDS)})|\scr"
_SCALE = rf"(?:(?P<{{0}}>\s?(?:bn|bln|mn|mm|mln|tn|trn|m|b)|(?:k|K|MM|M|B|t|T|mil|cr)|{_NAMED_SCALE})(?![\w]))?"
_SIGN = rf"{alternatives(SIGNS)}|(?:{alternatives(CODES)})(?=\s?[0-9])"
_RANGE = rf"(?:\s?[-–]\s?(?P<sign2>{_SIGN})?\s?(?P<second>{NUMBER}){_SCALE.format('scale2')}(?![0-9]))?"
_BEFORE = (
    rf"(?<![\w$€£])(?P<minus>[-–])?(?P<sign>{_SIGN})(?:\s|(?P<less>[-–]))?(?P<first>{NUMBER}|\.[0-9]{{2}}){_SCALE.format('scale')}(?![0-9]){_RANGE}"
    rf"(?:/(?P<per>{alternatives(_PERIODS)})(?!\w))?"
)
_BEHIND = rf"(?<![\w.,])(?P<first>{NUMBER}){_SCALE.format('scale')}\s?(?P<sign>{alternatives(AFTER)})(?!\w)"
_ONE_OF = re.compile(r"\b[Aa]n?\s\Z")
_DETERMINED = re.compile(
    r"\b(?:[Tt]he|its|his|her|their|our|my|this|that|another|new|first|usual|typical|regular|original|full|list|current)\s\Z|[a-z0-9]-(?:year|month|week|day),?\s\Z"
)
_DESCRIBED = re.compile(r"[\s-]([A-Za-z0-9]{2,30}(?:-[A-Z][a-z]{1,30})?)(?:[\s-]([a-z]{2,30}))?\b")
_ALONE = re.compile(r"(?:\A|[:;,—–]\s)\Z")
# Lines of pixels, no pence.
_LINES = frozenset({240, 360, 480, 576, 720, 1080, 1440, 2160, 4320})


def amount(printed: str, scale: str, currency: Currency, *, british: bool) -> str:
    """An amount in words: "three dollars and fifty cents", "one point one billion dollars"."""
    whole, _, part = printed.replace(",", "").partition(".")
    whole = whole or "0"
    if scale:
        return f"{number(printed, british=british)} {scale} {currency.many}"
    if not part.strip("0") and len(part) <= 3:  # noqa: PLR2004 - "$2.000" is two dollars
        unit = currency.one if int(whole) == 1 else currency.many
        return f"{number(whole, british=british)} {unit}"
    if len(part) > 2:  # noqa: PLR2004 - no cents: a rate or a price of petrol
        return f"{number(printed, british=british)} {currency.many}"
    cents = int(part.ljust(2, "0"))
    small = f"{cardinal(cents)} {currency.cent if cents == 1 else currency.cents}"
    if not int(whole):
        return small
    return f"{number(whole, british=british)} {currency.one if int(whole) == 1 else currency.many} and {small}"


def _scale(text: str | None) -> str:
    return SCALES[text.strip(" -")] if text else ""


def _describes(match: re.Match[str]) -> bool:
    """Whether the amount stands before a noun that it describes: "a $5 million plan"."""
    following = _DESCRIBED.match(match.string, match.end())
    if following is None or following[1] in NOT_DESCRIBED:
        return False
    before = match.string[max(0, match.start() - 10) : match.start()]
    if "-" in (match["scale"] or "") or _ONE_OF.search(before):
        return True
    if _DETERMINED.search(before):
        return following[1] in DESCRIBED or following[2] in DESCRIBED
    if match["scale"] and _is_thing(following, match.string, before):
        return True
    return following[1] in TOLLS and bool(_ALONE.search(before))


# In headlines, which have no article, an amount describes one thing that follows and closes or is done with.
_BEFORE_THING = re.compile(r"(?:[a-z]{2,20}|'s)\s\Z")
_NOT_BEFORE_THING = re.compile(
    r"\b(?:of|than|to|by|at|about|over|nearly|almost|around|some|least|most|in|for|from|with|and|or|is|are|was|were|worth|"
    r"up|cost|costs|another|additional|extra|all|every|each|paid|pay|pays|owes?|owed)\s\Z"
)
_AFTER_THING = re.compile(
    r"\s?(?:\Z|[.,;:?!)]|(?:to|for|with|from|in|on|as|after|amid|over|that|by|at|is|was|will|has|and|despite|before|against)\b)"
)


def _is_thing(following: re.Match[str], text: str, before: str) -> bool:
    """Whether one of the next two words is a thing that an amount describes: "passes $1.7tn budget bill"."""
    if _NOT_BEFORE_THING.search(before) or not _BEFORE_THING.search(before):
        return False
    words = _THREE_WORDS.match(text, following.start())
    if words is None:
        return False
    for place in (3, 2, 1):
        if words[place] and words[place] in _THINGS and _AFTER_THING.match(text, words.end(place)):
            return not any(word in NOT_DESCRIBED for word in words.groups()[: place - 1])
    return False


_THREE_WORDS = re.compile(r"[\s-]([A-Za-z]{2,20})(?:\s([A-Za-z]{2,20}))?(?:\s([a-z]{2,20}))?\b")
# Of what amounts describe, the single things that are no verbs and may stand without an article in a headline.
_THINGS = frozenset(
    listed(
        """
    package deal fine bill budget contract project program programme investment settlement lawsuit bailout agreement
    stake acquisition mansion reward bounty donation bonus plan scheme campaign initiative takeover merger bribe ransom
    contribution injection payout payment verdict judgment judgement penalty windfall loan fund grant factory plant
    pipeline revamp tranche facility subsidy
    """
    )
)


def _say_before(match: re.Match[str], *, british: bool) -> str:
    currency = SIGNS.get(match["sign"]) or CODES[match["sign"]]
    first, scale = match["first"], _scale(match["scale"])
    if match["second"]:
        scale2 = _scale(match["scale2"])
        said = amount(match["second"], scale2, currency, british=british)
        shares = (scale2 and not scale) or not match["sign2"]
        start = number(first, british=british) + (f" {scale}" if scale and scale != scale2 else "")
        said = f"{start if shares else amount(first, scale, currency, british=british)}{between(match) or ' to '}{said}"
    elif _describes(match) and "." not in first[-3:-2]:
        said = " ".join(filter(None, (number(first, british=british), scale, currency.one)))
    else:
        said = amount(first, scale, currency, british=british)
    per = f" per {_PERIODS[match['per']]}" if match["per"] else ""
    return f"{'minus ' if match['minus'] or match['less'] else ''}{said}{per}"


def _say_behind(match: re.Match[str], *, british: bool) -> str:
    return amount(match["first"], _scale(match["scale"]), AFTER[match["sign"]], british=british)


def _each(match: re.Match[str], *, british: bool) -> str:
    """A $20-an-hour wage: twenty dollar an hour, for the amount describes."""
    said = " ".join(
        filter(None, (number(match["first"], british=british), _scale(match["scale"]), SIGNS[match["sign"]].one))
    )
    return f"{said} {match['per']} "


def _pence(match: re.Match[str], *, british: bool) -> str:
    per = f" per {_PERIODS[match['per']]}" if match["per"] else ""
    if match["part"]:
        return f"{number(match[1] + match['part'], british=british)} {'pence' if match[3] == 'p' else 'cents'}{per}"
    number_of = int(match[1])
    if number_of in _LINES:
        return f"{cardinal(number_of // 100)} {pair(number_of % 100)} p"
    names = ("penny", "pence") if match[3] == "p" else ("cent", "cents")
    return f"{cardinal(number_of, british=british)} {names[number_of != 1]}{per}"


def rules(*, british: bool) -> tuple[Rule, ...]:
    """Amounts with the sign before and behind; pence and cents."""
    signs = "".join({sign[-1] for sign in SIGNS if not sign[-1].isalpha()})
    return (
        rule(
            "money each year",
            rf"(?<![\w$€£])(?P<sign>{alternatives(SIGNS)})(?P<first>{NUMBER}){_SCALE.format('scale')}-(?P<per>an?)-"
            r"(?=(?:year|month|week|day|night|hour|head|share|barrel|minute|person|piece|ticket|plate|pop|seat|room)\b)",
            partial(_each, british=british),
            signs,
            also=DIGITS,
        ),
        rule(
            "span of money each year",
            rf"((?<![\w$€£])[$€£]{NUMBER}[kmb]?n?\s?[-–]\s?[$€£]?{NUMBER}[kmb]?n?)-(an?)-(?=(?:year|month|week|day|night|hour|head|share|"
            r"barrel|gallon|litre|liter|person)\b)",
            r"\1 \2 ",
            "$€£",
            also="-–",
        ),
        rule(
            "rent and pay",
            rf"((?<![\w$€£])[$€£]{NUMBER}k?)\s?({alternatives(_RATES)})(?![\w-])",
            lambda match: f"{match[1]} {_RATES[match[2]]}",
            "$€£",
            also="p",
        ),
        rule("money", _BEFORE, partial(_say_before, british=british), signs + "RUSEGPILBDAZNKYCHM", also=DIGITS),
        rule(
            "money behind", _BEHIND, partial(_say_behind, british=british), signs + "łRUSEGPILBDAZNKYCHM", also=DIGITS
        ),
        rule(
            "pence",
            rf"(?<![\w.,])([0-9]{{1,4}})(?P<part>\.[0-9]{{1,2}})?(p|¢)(?!\w)(?:/(?P<per>{alternatives(_PERIODS)})(?!\w))?",
            partial(_pence, british=british),
            DIGITS,
        ),
    )
