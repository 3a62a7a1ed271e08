"""Hostile text: its time grows as its length does, whatever it is made of."""

from __future__ import annotations

import time

import pytest

from articleaudio.config import VoiceProfile
from articleaudio.script import compose_lines
from articleaudio.script.abbreviations import LANGUAGES
from articleaudio.script.normalise import normalise
from articleaudio.script.sentences import split
from articleaudio.script.stops import MARK, ends_sentence

UNITS = {
    "digits": "1", "full stops": ".", "initials": "a.", "brackets": "([", "closing brackets": ")]", "quotes": '"',
    "groups": "1,", "hyphens": "1-", "colons": "1:", "money": "$1 ", "letters": "U.", "capitals": "AB ",
    "slashes": "1/", "hosts": "a.b", "entities": "&amp;", "marks": "?!", "ellipses": "…", "dashes": "—",
    "mails": "a@", "months": "Jan. 5 ", "spaces": " x", "accents": "a\u0301\u0301", "pictures": "🎉", "roman": "XI ",
    "spaced dots": ". ", "noted dots": ".[1]", "closed marks": '!")', "addresses": "1 A St. ",
    "loose accents": "e\u00b4", "single quotes": " 'a", "low quotes": "\u201ea ",
    "sic": "[sic] ",
    "degrees": "5C ", "telephones": "+1 22 ", "short years": "a '07 ", "spans": "between 1 - ", "rulers": "Karl V. ",
    "lengths": "1m ", "months alone": "May ", "semicolons": "; ", "numbered": "No. ", "commas and dashes": "-,",
    "mixture": "?!.,;: \"'()-", "days": "01/02/2024 ", "decimals": "1.", "apostrophes": "'", "scales": "£1m-",
    "titles": "Mr. ", "offices": "Sen. ", "numbers with a name": "No. 5 ", "states": "MD. ", "hours": "5 a.m. ",
}  # fmt: skip


def _seconds(text: str, language: str) -> float:
    profile = VoiceProfile(engine="tone", language=language)
    best = float("inf")
    for _ in range(3):
        begun = time.process_time()
        compose_lines([text], language, profile)
        best = min(best, time.process_time() - begun)
    return best


@pytest.mark.parametrize("language", ["en", "uk"])
@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_linear(unit: str, language: str) -> None:
    """Eight times the text takes less than 24 times the processor's time (quadratic would be 64)."""
    length = 3_000 // len(unit)
    _seconds(unit * 100, language)
    short, long = _seconds(unit * length, language), _seconds(unit * length * 8, language)
    assert long < 24 * max(short, 0.002)


ROUGH = {"text in words": "a b "} | UNITS


def _once(text: str, language: str) -> float:
    """Seconds of the normaliser and of the splitter themselves, for the text as one sentence."""
    best = float("inf")
    for _ in range(2):
        begun = time.process_time()
        normalise(text, language)
        split(text, language)
        best = min(best, time.process_time() - begun)
    return best


@pytest.mark.parametrize("language", ["en"])
@pytest.mark.parametrize("unit", ROUGH.values(), ids=ROUGH.keys())
def test_one_sentence_is_linear(unit: str, language: str) -> None:
    """A sentence eight times as long, with a letter at its ends, takes less than 24 times the processor's time."""
    length = 2_000 // len(unit)
    _once(f"a{unit * 100}a", language)
    short, long = _once(f"a{unit * length}a", language), _once(f"a{unit * length * 8}a", language)
    assert long < 24 * max(short, 0.005)


DOTS = ("Mr. ", "Sen. ", "No. 5 ", "MD. ", "5 a.m. ", "Jan. 5 ", "U.S. ", "Main St. ", "J. ", "1. ")


def _asking(unit: str, length: int) -> float:
    """Seconds for asking a hundred times whether the last stop of one sentence of that many characters ends it."""
    text = unit * (length // len(unit)) + "Next"
    *_, last = MARK.finditer(text, len(text) - 40)
    best = float("inf")
    for _ in range(3):
        begun = time.process_time()
        for _ in range(100):
            ends_sentence(text, 0, last, LANGUAGES["en"])
        best = min(best, time.process_time() - begun)
    return best


@pytest.mark.parametrize("unit", DOTS)
def test_a_stop_looks_at_a_bounded_stretch(unit: str) -> None:
    """Whether a stop ends a sentence takes as long behind four million characters as behind a few hundred.

    That is asked of the stop itself: a copy of the sentence so far for each of its stops is quadratic, and yet too
    quick for texts that a test can afford to show it.
    """
    assert _asking(unit, 4_000_000) < 10 * max(_asking(unit, 400), 0.0005)
