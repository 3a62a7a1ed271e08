"""Units of measure in English: lengths, weights, temperatures, "1.2m" as metres or millions.

Units leave their numbers as digits, so that each number is put into words in one place: the last rules.
"""

# ruff: noqa: RUF001 - the signs are meant

from __future__ import annotations

import re
from functools import lru_cache

from articleaudio.script.normalise.english import scales
from articleaudio.script.normalise.english.nouns import NOT_DESCRIBED
from articleaudio.script.normalise.english.numbers import NUMBER, STARTS
from articleaudio.script.normalise.rules import DIGITS, Rule, alternatives, digit_before, listed, rule

# one, several
UNITS: dict[str, tuple[str, str]] = {
    short: (name, f"{name}s")
    for short, name in {
        "km": "kilometer", "cm": "centimeter", "mm": "millimeter", "nm": "nanometer", "µm": "micrometer",
        "µs": "microsecond", "µl": "microliter",
        "mi": "mile", "yd": "yard", "yds": "yard", "kg": "kilogram", "kgs": "kilogram", "mg": "milligram",
        "lb": "pound", "lbs": "pound", "oz": "ounce", "Mt": "megaton",
        "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "TW": "terawatt",
        "Wh": "watt hour", "kWh": "kilowatt hour", "MWh": "megawatt hour", "GWh": "gigawatt hour",
        "TWh": "terawatt hour", "kV": "kilovolt", "mAh": "milliamp hour",
        "KB": "kilobyte", "kB": "kilobyte", "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte",
        "PB": "petabyte", "ml": "milliliter", "mL": "milliliter", "cl": "centiliter",
        "min": "minute", "mins": "minute", "sec": "second", "secs": "second", "hr": "hour", "hrs": "hour",
        "kt": "knot", "kts": "knot", "kn": "knot",
        "ms": "millisecond", "ha": "hectare", "dB": "decibel", "kPa": "kilopascal", "hPa": "hectopascal",
        "bps": "basis point", "bbl": "barrel", "tsp": "teaspoon", "tbsp": "tablespoon", "Tbsp": "tablespoon",
        "gal": "gallon", "yr": "year", "yrs": "year", "mos": "month", "wks": "week", "pts": "point", "mb": "millibar",
        "sq km": "square kilometer", "sq. km": "square kilometer", "km²": "square kilometer",
        "km2": "square kilometer", "sq mi": "square mile", "sq m": "square meter", "m²": "square meter",
        "m2": "square meter", "m³": "cubic meter", "m3": "cubic meter", "km³": "cubic kilometer",
        "cm²": "square centimeter", "cm³": "cubic centimeter",
        "bcm": "billion cubic meter", "mcm": "million cubic meter",
        "°": "degree",
    }.items()
} | {
    "sq mile": ("square mile", "square miles"), "sq miles": ("square mile", "square miles"),
    "sq meters": ("square meter", "square meters"), "sq metres": ("square meter", "square meters"),
    "sq feet": ("square foot", "square feet"), "sq. ft": ("square foot", "square feet"),
    "sq.-ft": ("square foot", "square feet"), "sq-ft": ("square foot", "square feet"),
    "cu ft": ("cubic foot", "cubic feet"), "cu. ft": ("cubic foot", "cubic feet"),
    "cu.ft": ("cubic foot", "cubic feet"),
    "lb-ft": ("pound-foot", "pound-feet"), "Nm": ("newton meter", "newton meters"),
    "ft": ("foot", "feet"), "sq ft": ("square foot", "square feet"), "Hz": ("hertz", "hertz"),
    "kHz": ("kilohertz", "kilohertz"), "MHz": ("megahertz", "megahertz"), "GHz": ("gigahertz", "gigahertz"),
    "mpg": ("mile per gallon", "miles per gallon"), "g/km": ("gram per kilometer", "grams per kilometer"),
    "km/h": ("kilometer per hour", "kilometers per hour"), "kph": ("kilometer per hour", "kilometers per hour"),
    "kmh": ("kilometer per hour", "kilometers per hour"), "mph": ("mile per hour", "miles per hour"),
    "m/s": ("meter per second", "meters per second"), "km/s": ("kilometer per second", "kilometers per second"),
    "rpm": ("revolution per minute", "revolutions per minute"), "bpm": ("beat per minute", "beats per minute"),
    "bpd": ("barrel per day", "barrels per day"), "ppm": ("part per million", "parts per million"),
    "ppb": ("part per billion", "parts per billion"), "psi": ("pound per square inch", "pounds per square inch"),
    "fps": ("frame per second", "frames per second"), "mmHg": ("millimeter of mercury", "millimeters of mercury"),
    "fl oz": ("fluid ounce", "fluid ounces"), "fl. oz": ("fluid ounce", "fluid ounces"),
    "degrees C": ("degree Celsius", "degrees Celsius"), "degrees F": ("degree Fahrenheit", "degrees Fahrenheit"),
    "µg": ("microgram", "micrograms"), "mcg": ("microgram", "micrograms"), "TWh": ("terawatt hour", "terawatt hours"),
    "kbps": ("kilobit per second", "kilobits per second"), "Mbps": ("megabit per second", "megabits per second"),
    "Gbps": ("gigabit per second", "gigabits per second"), "hp": ("horsepower", "horsepower"),
    "°C": ("degree Celsius", "degrees Celsius"), "° C": ("degree Celsius", "degrees Celsius"),
    "℃": ("degree Celsius", "degrees Celsius"), "ºC": ("degree Celsius", "degrees Celsius"),
    "°F": ("degree Fahrenheit", "degrees Fahrenheit"), "℉": ("degree Fahrenheit", "degrees Fahrenheit"),
}  # fmt: skip
# What a length in digits stands before without an article: "155mm shells", "a 10 km radius".
_SIZED = frozenset(
    listed(
        """
    shell shells round rounds ammunition ammo bullet bullets pistol pistols gun guns handgun cannon cannons mortar
    mortars howitzer howitzers artillery calibre caliber rifle rifles film lens camera model models version disk disks
    drives battery batteries cable cables radius zone stretch exclusion race races run walk trek trip journey drive
    winds wind gusts gust fastball serve limit heat heatwave target threshold goal warming
    border tunnel pipeline wall fence bridge road route limit plant reactor reactors turbine turbines farm file files
    memory
    """
    )
)
_FOLLOWING = re.compile(r"[\s-]([a-z]{3,20})")
_MADE = re.compile(r"\s[A-Z][a-z]")


def _describes(match: re.Match[str]) -> bool:
    """Whether the quantity stands before a noun that it describes: "an 82 kWh battery"."""
    before = match.string[max(0, match.start() - 3) : match.start()]
    following = _FOLLOWING.match(match.string, match.end())
    if following is None:
        return before.lower() in (" a ", " an", "a ") and bool(_MADE.match(match.string, match.end()))  # "a 9mm Glock"
    if following[1] in _SIZED:
        return True
    return before.lower() in (" a ", " an", "an ", "a ") and following[1] not in NOT_DESCRIBED


def _unit(match: re.Match[str]) -> str:
    one, several = UNITS[match["unit"]]
    attributive = match["gap"] == "-"
    said = one if attributive or match["number"] == "1" or _describes(match) else several
    per = f" per {_PER_UNIT[match['per']]}" if match["per"] else ""
    if attributive:
        return f"{match['number']}-{said.replace(' ', '-')}{per}"
    return f"{match['number']} {said}{per}"


# A letter behind a number is a temperature only beside words of which one says so; else it numbers a seat or a room.
_BEFORE_DEGREES = frozenset(
    listed(
        "was is are were be been of to at hit hits reached reach above below over under about around near nearly "
        "almost minus than by exceeded topped past up"
    )
)
_SCALES = {"C": "Celsius", "F": "Fahrenheit"}
_WARMTH = re.compile(
    r"\b(?:temperatures?|heat|heatwave|hot|cold|warm|warmer|warming|cooler|degrees|highs|lows|weather|minus|climate)\b",
    re.IGNORECASE,
)
_WARMING = re.compile(r"\s(?:targets?|limit|goal|threshold|rise|warming|increase|world|mark)\b")
_NO_WARMTH = re.compile(r"(?:\s(?:cups?|bras?|class|seats?)\b|\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z])")


@lru_cache(maxsize=4)
def _is_warm(text: str) -> bool:
    return bool(_WARMTH.search(text))


def _says_degrees(match: re.Match[str]) -> bool:
    """Whether the word before, or one of warmth, says that "30C" is a temperature."""
    word = match.string[max(0, match.start() - 20) : match.start()].rstrip().rpartition(" ")[2]
    says = (
        word in _BEFORE_DEGREES
        or (not word[:1].isupper() and _is_warm(match.string))
        or _WARMING.match(match.string, match.end())
    )
    return bool(says) and not _NO_WARMTH.match(match.string, match.end())


def _degrees(match: re.Match[str]) -> str:
    if not _says_degrees(match):
        return match[0]
    return f"{match[1]} degree{'' if match[1] == '1' or _describes(match) else 's'} {_SCALES[match[2]]}"


def _range_of_degrees(match: re.Match[str]) -> str:
    """32C-35C, and "32-35C"."""
    if match["scale"] not in (match["same"] or match["scale"]) or not _says_degrees(match):
        return match[0]
    return f"{match[1]} to {match[3]} degrees {_SCALES[match['scale']]}"


HEMISPHERES = {"N": "north", "S": "south", "E": "east", "W": "west"}


def _position(match: re.Match[str]) -> str:
    """A latitude and a longitude."""
    latitude, longitude = (f"{match[number]} degrees {HEMISPHERES[match[side]]}" for number, side in ((1, 2), (3, 4)))
    return f"{latitude}, {longitude}"


_WEIGHED = re.compile(r"\s(?:of|per|in weight|a day|each)\b|/")


def _grams(match: re.Match[str]) -> str:
    """500g and "5g of sugar"; a lone small number may be an acceleration."""
    if "." not in match[1] and int(match[1].replace(",", "")) < 20 and not _WEIGHED.match(match.string, match.end()):  # noqa: PLR2004
        return match[0]
    return f"{match[1]} {'gram' if match[1] == '1' or _describes(match) else 'grams'}"


def _volts(match: re.Match[str]) -> str:
    word = match.string[max(0, match.start() - 20) : match.start()].rstrip().rpartition(" ")[2]
    if word in ("grade", "class", "type", "level", "mark") or (word[:1].isupper() and word not in ("A", "The")):
        return match[0]
    unit = "volt" if match[2].strip() == "V" else "watt"
    return f"{match[1]} {unit}{'' if match[1] == '1' or _describes(match) else 's'}"


def _points(match: re.Match[str]) -> str:
    return f"{match[1]} percentage point{'' if match[1] == '1' else 's'}"


def _basis_points(match: re.Match[str]) -> str:
    return f"{match[1]} basis point{'' if match[1] == '1' else 's'}"


def _liters(match: re.Match[str]) -> str:
    return f"{match[1]} liter{'' if match[1] == '1' else 's'}"


_QUOTATION = re.compile(r'(?<![0-9])"')
_DETERMINED = re.compile(r"\b(?:an?|the|its|her|his)\s\Z", re.IGNORECASE)
_MEASURED = re.compile(r"\s(?:wide|long|tall|high|deep|thick|across)\b")


_SENTENCE = 400
"""Characters before a mark in which its quotation opens, as long as a sentence that is said at once."""


def _inches(match: re.Match[str]) -> str:
    """A quotation mark behind a number is inches unless it closes a quotation."""
    quotes = len(_QUOTATION.findall(match.string, max(0, match.start() - _SENTENCE), match.start()))
    if quotes % 2 and not _MEASURED.match(match.string, match.end()):
        return match[0]
    sized = _describes(match) or (
        match.string.startswith(" TV", match.end())
        or _DETERMINED.search(match.string[max(0, match.start() - 5) : match.start()])
    )
    return f"{match[1]} inch{'' if match[1] == '1' or sized else 'es'}"


_PER_UNIT = {short: one for short, (one, _) in UNITS.items() if short.isalpha()} | {
    "l": "liter", "L": "liter", "dl": "deciliter", "dL": "deciliter", "m²": "square meter", "m2": "square meter",
    "m³": "cubic meter", "m3": "cubic meter", "km²": "square kilometer", "km2": "square kilometer", "h": "hour",
    "s": "second", "day": "day", "week": "week", "month": "month", "year": "year", "person": "person",
    "capita": "capita",
}  # fmt: skip
_PER = alternatives(_PER_UNIT)
_LARGE = (*listed("mi km ha kg MW GW TWh MWh GWh kWh bpd bbl gal"), "sq km", "sq mi", "sq ft", "sq m")
_ALONE = (*listed("kWh MWh GWh TWh kW MW GW TW km kg km² m² m³ Mbps Gbps mph GB TB MB"), "sq km")


def _alone(match: re.Match[str]) -> str:
    return f"{match[1]}{UNITS[match[2]][0]}"


def _stone(match: re.Match[str]) -> str:
    """12st and 12st 5lb: stones; "1st" and "21st" alone are ordinals."""
    if not match["pounds"] and match["stones"].endswith("1") and match["stones"] != "11":
        return match[0]
    pounds = f" {match['pounds']} pound{'' if match['pounds'] == '1' else 's'}" if match["pounds"] else ""
    return f"{match['stones']} stone{pounds}"


_UNIT = rf"(?P<number>{NUMBER})(?P<gap>\s?|-)(?P<unit>{alternatives(UNITS)})(?:\.?/(?P<per>{_PER}))?(?![\w²³])"


_FEET_AND_INCHES = (
    r"(?<![\w.])([3-8])(?:'|\s?ft\.?)\s?([0-9]|1[01])(?:\"|''|\s?in\b(?:\.(?=\s[a-z]|,))?)(?!\s(?:the|an?|[0-9])\b)"
)
_INCHES = (
    r"(?<![\w.,$€£-])([0-9]{1,3}(?:\.[0-9]{1,2})?)"
    r"(?:\sin\.(?=\s(?:of|deep|tall|wide|long|high|thick|across|by|above|below|short|taller|shorter|longer|wider)\b|[,;)])"
    r"|\sin(?=\sof\s(?:snow|rain|water|ice|hail|rainfall|snowfall)\b)"
    r"|(?P<joined>-)in\.(?=\s[a-z])"
    r"|-?in\.?(?=\s(?P<screen>TVs?|screens?|displays?|monitors?|wheels?|tyres?|alloys?)\b)"
    r"|in(?![\w.-]))"
)


def _dotted_inches(match: re.Match[str]) -> str:
    """4 in. of snow, a 3-in. pipe, a 55in TV."""
    if match["joined"]:
        return f"{match[1]}-inch"
    return f"{match[1]} inch{'' if match[1] == '1' or match['screen'] else 'es'}"


_OF_RECIPES = frozenset(listed("teaspoon tablespoon cup"))
_IN_FULL = listed("mile inch acre pound ounce cup pint gallon yard hour")
_EACH = re.compile(r"\b(?:an?|the|every|each|this|that|per|first|last)\s\Z", re.IGNORECASE)


def _of_part(match: re.Match[str]) -> str:
    """The unit of a fraction: "three quarters of a mile", "half a mile", but "1 1/2 miles" and "the 1/2 mile post"."""
    one, several = UNITS.get(match["unit"]) or (match["unit"], match["unit"])
    if match["whole"] or int(match["top"]) >= int(match["bottom"]):
        return f"{match[1]} {several}"
    before = match.string[max(0, match.start() - 8) : match.start()]
    if one in _OF_RECIPES or _EACH.search(before):
        return f"{match[1]} {one}"
    article = "an" if one[0] in "aeio" or one == "hour" else "a"
    return f"half {article} {one}" if match[1] == "1/2" else f"{match[1]} of {article} {one}"


RULES: tuple[Rule, ...] = (
    rule(
        "position",
        r"(?<![\w.,-])([0-9]{1,2}(?:\.[0-9]{1,4})?)°?\s?([NS]),?\s([0-9]{1,3}(?:\.[0-9]{1,4})?)°?\s?([EW])(?!\w)",
        _position,
        "EW",
        also=DIGITS,
    ),
    rule("feet and inches", _FEET_AND_INCHES, r"\1 foot \2", "'f", also=DIGITS, words=["'", "ft"]),
    rule("inches in letters", _INCHES, _dotted_inches, "n", also=DIGITS, words=digit_before("in", " in", "-in")),
    rule("inches", r"(?<![\w.,])([0-9]{1,3})\"(?!\w)", _inches, '"', also=DIGITS),
    rule(
        "stone",
        r"(?<![\w.,])(?P<stones>[0-9]{1,2})st(?:\s?(?P<pounds>[0-9]{1,2})\s?lbs?)?\b",
        _stone,
        "s",
        also=DIGITS,
        words=digit_before("st"),
    ),
    rule("square or cubic", r"(?<=[0-9n]\s)(sq|cu)\.\s?(?=[a-z])", r"\1 ", "qu", also=DIGITS, words=[" sq.", " cu."]),
    rule(
        "square or cubic measure",
        r"(?<=\s)(sq|cu)(?=\s(?:mi|kilo)?(?:le|met|fe|foot|yard|inch)[a-z]{0,4}\b)",
        lambda match: "square" if match[1] == "sq" else "cubic",
        "qu",
        words=[" sq ", " cu "],
    ),
    rule(
        "scaled unit",
        rf"{STARTS}({NUMBER})(m|bn|tn)(?=\s(?:{alternatives(_LARGE)}|square|cubic)\b)",
        lambda match: f"{match[1]} {scales.LETTERS[match[2]]}",
        "mn",
        also=DIGITS,
        words=digit_before("m", "bn", "tn"),
    ),
    rule(
        "millions of a unit",
        rf"(?<=illion\s)({alternatives(_LARGE)})\b(?:\.(?=\s?[a-z,;]))?",
        lambda match: UNITS[match[1]][1],
        "l",
    ),
    rule(
        "hyphened meters",
        rf"{STARTS}({NUMBER})-m(?=\s[a-z]{{3}})",
        r"\1-meter",
        "-",
        also="m",
        words=["-m "],
    ),
    rule(
        "meters in brackets of feet",
        rf"{STARTS}({NUMBER})m(?=\s\([0-9,.]{{1,8}}\s?(?:ft|feet|miles?|yards?|yds?)\b)",
        r"\1 meters",
        "(",
        also="m",
        words=["m ("],
    ),
    rule(
        "meters that are high",
        rf"{STARTS}({NUMBER})m-(?=(?:high|tall|long|wide|deep|thick)\b)",
        r"\1-meter-",
        words=["m-"],
    ),
    rule("percentage points in short", rf"{STARTS}({NUMBER})pp(?!\w)", _points, words=["pp"], also=DIGITS),
    rule("basis points in short", rf"{STARTS}({NUMBER})bps?(?!\w)", _basis_points, words=["bp"], also=DIGITS),
    rule(
        "seconds of a lead",
        rf"{STARTS}([0-9]{{1,3}}\.[0-9]{{1,3}})s(?=\s(?:ahead|behind|faster|slower|quicker|clear|off|down|adrift|back)\b)",
        r"\1 seconds",
        "s",
        also=DIGITS,
        words=digit_before("s"),
    ),
    rule(
        "hours in short",
        r"(?<![\w.,$€£:-])([0-9]{1,3})\sh(?=\s(?:to|of|a|in|before|after|later|at|and)\b|[,.;)]|\Z)",
        r"\1 hours",
        words=[" h"],
        also=DIGITS,
    ),
    rule(
        "grams set apart",
        rf"{STARTS}({NUMBER})\sg(?=\s(?:of|per|each|in)\b|[,.;)]|\Z)",
        r"\1 grams",
        words=[" g"],
        also=DIGITS,
    ),
    rule(
        "liters set apart",
        rf"{STARTS}({NUMBER})\s(?:l|L)(?=\s(?:of|per|each|a)\b|[,.;)]|\Z)",
        _liters,
        words=[" l", " L"],
        also=DIGITS,
    ),
    rule("grams", rf"{STARTS}({NUMBER})g(?!\w)", _grams, "g", also=DIGITS, words=digit_before("g")),
    rule(
        "meters",
        rf"{STARTS}({NUMBER})\s(m)(?![\w²³/])",
        scales.spaced_meters,
        "m",
        also=DIGITS,
        words=digit_before(" m"),
    ),
    rule("scaled", rf"{STARTS}({NUMBER})(k|K|mn|m|M|bn|B|tn|trn)(?!\w)", scales.scaled, "kKmnMB", also=DIGITS),
    rule(
        "range of degrees",
        r"(?<![\w.,$€£-])([0-9]{1,3})(?P<same>[CF])?\s?[-–]\s?([0-9]{1,3})(?P<scale>[CF])(?![\w'])(?![-–.,][0-9]|-[A-Z])",
        _range_of_degrees,
        "CF",
        also=DIGITS,
        words=digit_before("C", "F"),
    ),
    rule(
        "degrees",
        r"(?<![\w.,$€£-])([0-9]{1,3}(?:\.[0-9])?)\s?(C|F)(?![\w'])(?![-–.,][0-9]|-[A-Z])",
        _degrees,
        "CF",
        also=DIGITS,
        words=digit_before("C", " C", "F", " F"),
    ),
    rule(
        "volts",
        r"(?<![\w.,$€£-])([0-9]{1,4}(?:\.[0-9])?)(V|W|\sW(?=\sof\b))(?![\w'])(?!-[0-9])",
        _volts,
        "VW",
        also=DIGITS,
        words=digit_before("V", "W", " W"),
    ),
    rule(
        "seconds",
        r"(?<=\s(?:in|of|at|by|to))(\s[0-9]{1,3}\.[0-9]{1,3})s(?!\w)",
        r"\1 seconds",
        "s",
        also=DIGITS,
        words=digit_before("s"),
    ),
    rule(
        "seconds of a test",
        r"(?:(?<=\btakes)|(?<=\btook)|(?<=\bjust)|(?<=\bunder)|(?<=\bwithin)|(?<=\bonly)|(?<=\bclocked)|(?<=\bran))(\s[0-9]{1,3}\.[0-9]{1,3})s(?!\w)",
        r"\1 seconds",
        "s",
        also=DIGITS,
        words=digit_before("s"),
    ),
    rule(
        "megapixels",
        r"(?<![\w.,$€£-])([0-9]{1,3})-?MP(?=\s(?:(?:[a-z-]{3,12}\s){0,2}(?:cameras?|sensors?|lens|lenses|photos?|selfie)\b))",
        r"\1 megapixel",
        "M",
        also=DIGITS,
    ),
    rule("billions", r"(?<=[0-9]\s)(bn|mn|tn|trn)(?!\w)", lambda match: scales.LETTERS[match[1]], "n", also=DIGITS),
    rule("unit", rf"{STARTS}{_UNIT}(?:\.(?=\s?[a-z0-9,;]))?", _unit, DIGITS),
    rule(
        "unit alone",
        rf"(\b(?:[Aa]|[Pp]er|[Ee]ach|[Ee]very|[Oo]ne)\s)({alternatives(_ALONE)})(?![\w²³/-])",
        _alone,
        words=[f" {unit}" for unit in _ALONE],
    ),
    rule(
        "unit of a fraction",
        rf"(?<![\w/.,$€£])((?P<whole>[0-9]{{1,4}}\s)?(?P<top>[0-9]{{1,2}})/(?P<bottom>[0-9]{{1,2}}))\s?"
        rf"(?P<unit>{alternatives([*UNITS, *_IN_FULL])})(?![\w²³])(?:\.(?=\s[a-z]))?",
        _of_part,
        "/",
        also=DIGITS,
    ),
    rule("square", r"(?<=[^\W\d_])²", " squared", "²"),
    rule("cubed", r"(?<=[^\W\d_])³", " cubed", "³"),
)
