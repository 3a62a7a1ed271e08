"""The number words of seven languages against a second source: CLDR's rule-based number formats, as recorded.

A block of readings/*.tsv whose header says ", checked" is checked here, number for number; the others name a grammar.
"""

from __future__ import annotations

import runpy
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from babel.dates import get_month_names
from babel.numbers import get_decimal_symbol

from articleaudio.script.normalise import normalise
from articleaudio.script.normalise.tongues import polish, spanish, tongue_of
from articleaudio.script.normalise.tongues.tongue import agreeing, agreeing_with, cardinal, in_genitive, ordinal

_MAKER = runpy.run_path(str(Path(__file__).parent / "make_cldr_numbers.py"))
READINGS, TAGS, printed_numbers = _MAKER["READINGS"], _MAKER["TAGS"], _MAKER["printed_numbers"]
LANGUAGES = ("de", "fr", "es", "it", "pt", "uk", "pl")

# Where we read otherwise than CLDR, and why.
DIFFERENCES = {
    ("pt-PT", 10**9): "CLDR has 'um mil milhões'; 'mil milhões' is what is said",
    ("fr-BE", 80_000): "CLDR has 'quatre-vingts mille', but the s is only before a noun, as CLDR's own French has it",
    ("fr", 80_000_000): "millions are nouns, and 'quatre-vingts' takes its s before a noun",
    ("fr-CH", 80_000_000): "as in French",
}


def _folded(words: str) -> str:
    """Words without hyphens, which the French spelling of 1990 and the traditional one set differently."""
    return words.replace("-", " ")


@cache
def _recorded() -> dict[tuple[str, str], dict[int, str]]:
    table: dict[tuple[str, str], dict[int, str]] = {}
    for line in (Path(__file__).parent / "cldr_numbers.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            tag, form, number, words = line.split("\t")
            table.setdefault((tag, form), {})[int(number)] = _folded(words)
    return table


@pytest.mark.parametrize("tag", TAGS)
def test_cardinals(tag: str) -> None:
    """Every recorded cardinal is said as CLDR says it, but for the differences that are named."""
    code = tongue_of(tag.lower())[0].code
    said = {number: _folded(cardinal(number, code)) for number in _recorded()[tag, "numbering"]}
    wrong = {number for number, words in _recorded()[tag, "numbering"].items() if said[number] != words}
    assert {number for number in wrong if (tag, number) not in DIFFERENCES} == set()


@pytest.mark.parametrize("tag", ["es", "pt", "uk", "pl", "fr"])
def test_feminine_cardinals(tag: str) -> None:
    """A number before a feminine noun is CLDR's feminine one."""
    tongue = tongue_of(tag)[0]
    noun = {"es": " casas", "pt": " casas", "uk": " гривня", "pl": " osoby", "fr": " personnes"}[tag]
    wrong = {
        number: words
        for number, words in _recorded()[tag, "cardinal-feminine"].items()
        if number < 1000 and _folded(agreeing_with(cardinal(number, tongue.code), noun, tongue)) != words
    }
    assert set(wrong) - ({1} if tag == "pl" else set()) == set()


def test_feminine_one_of_polish() -> None:
    """One alone is feminine by a rule of its own, for no other number is."""
    assert normalise("1 osoba", "pl") == "jedna osoba"
    assert agreeing("jeden", tongue_of("pl")[0], feminine=True) == "jeden"


def test_genitive_of_polish() -> None:
    """A number below a million behind "około" is CLDR's genitive."""
    tongue = tongue_of("pl")[0]
    recorded = _recorded()["pl", "cardinal-masculine-genitive"]
    said = {number: in_genitive(cardinal(number, "pl"), tongue) for number in recorded}
    assert said == recorded


def test_polish_men() -> None:
    """A number before men is CLDR's, which has "dwaj", "trzej" and "czterej" for two, three and four."""
    tongue = tongue_of("pl")[0]
    recorded = _recorded()["pl", "cardinal-masculine-personal"]
    said = {number: agreeing_with(cardinal(number, "pl"), " żołnierzy", tongue) for number in recorded}
    wrong = {number for number, words in recorded.items() if said[number] != words}
    assert wrong <= {0, 2, 3, 4}


_MISSPELT = {50, 90}
"""CLDR 48 has "piętdziesiąty" and "dziewiętdziesiąty" for pięćdziesiąty and dziewięćdziesiąty."""


@pytest.mark.parametrize(
    ("form", "case"),
    [
        ("ordinal-masculine", "nominative"),
        ("ordinal-masculine-genitive", "genitive"),
        ("ordinal-masculine-locative", "locative"),
        ("ordinal-feminine", "feminine"),
        ("ordinal-feminine-genitive", "feminine genitive"),
        ("ordinal-feminine-accusative", "feminine accusative"),
        ("ordinal-neuter", "neuter"),
        ("ordinal-plural-genitive", "plural genitive"),
    ],
)
def test_ordinals_of_polish(form: str, case: str) -> None:
    """Ordinals decline as CLDR's."""
    recorded = _recorded()["pl", form]
    said = {number: polish.declined(number, case) for number in recorded}
    assert {number for number, words in recorded.items() if said[number] != words} <= _MISSPELT


@pytest.mark.parametrize(
    ("tag", "code", "limit"),
    [("de", "de", 40), ("fr", "fr", 40), ("it", "it", 40), ("es", "es", 10), ("pt", "pt_BR", 10)],
)
def test_ordinals(tag: str, code: str, limit: int) -> None:
    """Ordinals as far as they are read are CLDR's."""
    recorded = _recorded()[tag, "ordinal" if tag == "de" else "ordinal-masculine"]
    near = {number: words for number, words in recorded.items() if number <= limit}
    assert {number: _folded(ordinal(number, code)) for number in near} == near


def test_years_of_german() -> None:
    """A year before 2000 is read in hundreds, as CLDR's years are."""
    recorded = _recorded()["de", "numbering-year"]
    assert {number: normalise(f"Es war {number} so.", "de")[7:-4] for number in recorded} == recorded


@pytest.mark.parametrize("tag", LANGUAGES)
def test_months(tag: str) -> None:
    """The months of dates are those of babel's formats."""
    tongue = tongue_of(tag)[0]
    assert tongue.months == tuple(get_month_names("wide", "format", locale=tag)[number] for number in range(1, 13))


@pytest.mark.parametrize("tag", ["es", "es-MX", "es-US", "es-PE", "es-AR", "es-CL", "es-CO", "pt", "de", "fr"])
def test_decimal_signs(tag: str) -> None:
    """A point is the decimal sign in those regions where babel has it."""
    point = get_decimal_symbol(tag.replace("-", "_")) == "."
    assert (tongue_of(tag.lower()) is spanish.WITH_POINT) is point


def _checked() -> list[tuple[str, str, str]]:
    cases = []
    for tag in TAGS:
        checked = False
        for line in (READINGS / f"{tag}.tsv").read_text("utf-8").splitlines():
            if line.startswith("#"):
                checked = ", checked" in line
            elif line and checked:
                written, spoken = line.split("\t")
                cases.append((tag, written, spoken))
    return cases


@pytest.mark.parametrize(("tag", "written", "spoken"), _checked())
def test_numbers_of_cases(tag: str, written: str, spoken: str) -> None:
    """Each number of a checked case is said in words that CLDR has for it in one of its forms."""
    said = f" {_folded(spoken).lower()} "
    for number in printed_numbers(written):
        forms = [words[number] for (of, _), words in _recorded().items() if of in (tag, tag[:2]) and number in words]
        assert forms, f"{number} is not in cldr_numbers.tsv: run make_cldr_numbers.py"
        if number:
            assert any(words.lower() in said for words in forms), f"{number} is none of {forms}"


@pytest.mark.parametrize("tag", TAGS)
def test_every_block_names_its_source(tag: str) -> None:
    """A block of cases says by what second source it was checked, unless there is nothing to do in it."""
    lines = (READINGS / f"{tag}.tsv").read_text("utf-8").splitlines()
    blocks = [line for line, following in pairwise(lines) if line.startswith("# ") and "\t" in following]
    assert blocks
    assert [line for line in blocks if "[source: " not in line and "[unchanged]" not in line] == []
