"""Readings: one sentence, one right reading, by language. A new case is a new line.

A language has one table, readings/TAG.tsv, or a folder of them by subject, readings/TAG/*.tsv.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.script import public_cases

from articleaudio.script.normalise import cardinal, normalise
from articleaudio.script.normalise.english.nouns import COUNTED
from articleaudio.script.sentences import split

READINGS = Path(__file__).parent / "readings"
LANGUAGES = ("en", "en-GB", "de", "fr", "es", "it", "pt", "uk", "pl")


def _pairs(language: str) -> list[tuple[str, str]]:
    tables = sorted((READINGS / language).glob("*.tsv")) or [READINGS / f"{language}.tsv"]
    lines = [line for table in tables for line in table.read_text("utf-8").splitlines()]
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(written, spoken) for written, spoken in pairs]


def _plain(name: str) -> list[str]:
    lines = (READINGS / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("# ")]


@pytest.mark.parametrize(
    ("language", "written", "spoken"),
    [(language, written, spoken) for language in LANGUAGES for written, spoken in _pairs(language)],
)
def test_reads(language: str, written: str, spoken: str) -> None:
    """Every sentence of the tables is read as it stands there."""
    assert normalise(written, language) == spoken


@pytest.mark.parametrize("sentence", _plain("en/unchanged.txt"))
def test_does_no_harm(sentence: str) -> None:
    """What needs no reading, or has no certain one, is said as it is written."""
    assert normalise(sentence, "en") == sentence


# What is said that would be read further if it were written, each with the reason.
READ_FURTHER = {
    "en": (
        "SAN FRANCISCO",  # a word in capitals only where its dash, by now a comma, tells the head of a report
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_does_not_read_what_it_has_read(language: str) -> None:
    """A reading read again stays what it is, but for what `READ_FURTHER` names, and each of that is needed."""
    known = READ_FURTHER.get(language, ())
    said = [spoken for _, spoken in _pairs(language) if not any(kind in spoken for kind in known)]
    assert [once for once in said if normalise(once, language) != once] == []
    changed = [spoken for _, spoken in _pairs(language) if normalise(spoken, language) != spoken]
    assert [kind for kind in known if not any(kind in spoken for spoken in changed)] == []


@pytest.mark.parametrize(
    ("languages", "spoken"),
    [
        ("en en-US en_US en-CA en-PH en-PR en-Latn-US", "one hundred twenty on January second, twenty twenty-four"),
        (
            "en-GB en-HK en-SG en-MY en-PK en-KE en-NG en-IN en-ZA en-UK en-001 en_AU en-Latn-IE",
            "one hundred and twenty on the first of February, twenty twenty-four",
        ),
    ],
    ids=["American", "British"],
)
def test_region(languages: str, spoken: str) -> None:
    """Numbers and dates are British for every region of the tag but those of American English."""
    assert {normalise("120 on 01/02/2024", language) for language in languages.split()} == {spoken}


@pytest.mark.parametrize("language", ["sv", "ja", "und", "ru"])
def test_leaves_other_languages_alone(language: str) -> None:
    """A language without rules keeps numbers, dates and acronyms as printed; only characters are cleaned."""
    assert normalise("Den 29. 1. 2024\u00a0kl. 15:30, USD 5.", language) == "Den 29. 1. 2024 kl. 15:30, USD 5."


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("a\x01b\x00c", "abc"),
        ("left\u202eright\u2066", "leftright"),
        ("bad\ud800end", "badend"),
        ("own\ue000use\U000f0000", "ownuse"),
        ("\U0001f1fa\U0001f1e6 \u2764\ufe0f", ""),
        ("* * *", ""),
        ("\u2014 \u2026 ()", ""),
    ],
)
def test_unsafe_characters_never_arrive(written: str, spoken: str) -> None:
    """Controls, surrogates, bidirectional marks, private characters and markup are dropped or read as text."""
    assert normalise(written, "sv") == spoken


def test_markup_is_text() -> None:
    """Brackets and ampersands of a page are never left as markup of an engine."""
    said = normalise("Say [[h@l'oU]] <audio src='x'> &lt;b&gt; {x} now", "en")
    assert not set("[]<>&{}") & set(said)
    assert said.startswith("Say ")
    assert said.endswith(" now")


def test_cardinals_of_lists() -> None:
    """The number of an item is said in the language."""
    assert [cardinal(2, language) for language in ("en", "de", "uk", "pl", "sv")] == [
        "two",
        "zwei",
        "два",
        "dwa",
        "2",
    ]


def _public_cases() -> list[public_cases.Case]:
    folder = os.environ.get("ARTICLEAUDIO_DATA")
    if not folder:
        pytest.skip("ARTICLEAUDIO_DATA is not set: the public cases are not at hand")
    return public_cases.cases(Path(folder))


@pytest.mark.parametrize(
    ("classes", "floor"), [(public_cases.NUMBERS, 0.94), (public_cases.WORDS, 0.95)], ids=["numbers", "words"]
)
def test_reads_public_cases(classes: frozenset[str], floor: float) -> None:
    """Public cases of another project are read as it reads them, leniently compared, but for the named exceptions."""
    rows = [case for case in _public_cases() if case[0] in classes]
    right = sum(
        public_cases.lenient(" ".join(normalise(part.text, "en") for part in split(written, "en")))
        == public_cases.lenient(spoken)
        for _, written, spoken in rows
    )
    assert right / len(rows) >= floor


def test_few_exceptions() -> None:
    """No more than six of a hundred public cases are left out, and each is one of them."""
    kept = _public_cases()
    left_out = public_cases.exceptions()
    assert all(left_out.values())
    assert len(left_out) <= 0.06 * len(kept)
    # The file has 251 lines, of which the first names the columns.
    assert len(kept) + len(left_out) == 251 - 1


@pytest.mark.parametrize("noun", sorted(COUNTED))
def test_years_and_days_are_not_counted(noun: str) -> None:
    """Behind "in" a year stays one and behind "on" a day, whatever could be counted follows."""
    assert normalise(f"In 1945 {noun}", "en") == f"In nineteen forty-five {noun}"
    assert normalise(f"On June 6 {noun}", "en") == f"On June sixth {noun}"
