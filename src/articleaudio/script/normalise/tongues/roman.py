"""Roman numerals of rulers, popes, centuries and wars."""

from __future__ import annotations

import re

_USUAL = re.compile(r"(?=[CLXVI])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z")
# Ukrainian prints them with its own letters, too.
_CYRILLIC = str.maketrans("ІХ", "IX")  # noqa: RUF001 - Cyrillic is meant
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def roman(text: str) -> int:
    """The value of a Roman numeral below C; 0 if it is none in its usual form."""
    text = text.translate(_CYRILLIC)
    if not _USUAL.match(text):
        return 0
    values = [_VALUES[letter] for letter in text]
    return sum(-one if one < two else one for one, two in zip(values, [*values[1:], 0], strict=True))


def closes(match: re.Match[str]) -> bool:
    """Whether nothing follows a match but closing marks: its full stop ends the sentence, too."""
    return not match.string[match.end() :].strip("\"') ")
