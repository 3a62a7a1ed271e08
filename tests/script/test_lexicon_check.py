"""What is told to be wrong with lexicons, and the tables of phonemes behind it."""

# ruff: noqa: RUF001 - phonetic letters are meant

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import espeakng_loader
import pytest

from articleaudio.script import Lexeme, Lexicon
from articleaudio.script.lexicon_check import Fault, check_lexicons
from articleaudio.script.phonemes import wrong_phonemes, x_espeak

if TYPE_CHECKING:
    from articleaudio.script.lexicon import Alphabet

FILE, OTHER = Path("own.pls"), Path("other.pls")


def _lexicon(*lexemes: Lexeme, language: str = "en", path: Path = FILE) -> Lexicon:
    return Lexicon(path.name, language, lexemes, path)


def _told(*lexemes: Lexeme, language: str = "en") -> list[tuple[int, str, str, str]]:
    faults = check_lexicons([_lexicon(*lexemes, language=language)])
    return [(fault.line, fault.grapheme, fault.kind, fault.text) for fault in faults]


def test_nothing_is_wrong() -> None:
    """Words once, spelled as they may stand in an article, with aliases and phonemes that can be said."""
    assert not _told(
        Lexeme(("Kyiv", "Kiev", "Kyiv's"), alias="Keev"),
        Lexeme(("Harkiv", "Xi"), alias="Har-kiv Xi-an mix-vil I X"),
        Lexeme(("ISW",), alias="Institute for the Study of War"),
        Lexeme(("St. Petersburg", "M23", "AT&T", "F-16", "Yahoo!", "'Ndrangheta", "coup d’état"), alias="x"),
        Lexeme(("Łódź",), phonemes="ˈwut͡ɕ"),
        Lexeme(("Lviv",), phonemes="l@v'i:v", alphabet="x-espeak", alias="Lviv"),
        Lexeme(("ｘ", "5"), alias="five"),
    )


def test_a_word_twice() -> None:
    """The second is told, with the line of the first; apostrophes of both kinds are one."""
    twice = (
        Lexeme(("Kyiv", "Kyiv"), alias="Keev", line=2),
        Lexeme(("d'Orsay",), alias="dorsay", line=3),
        Lexeme(("d’Orsay",), alias="other", line=4),
    )
    assert _told(*twice) == [
        (2, "Kyiv", "duplicate", "it is in line 2 already"),
        (4, "d’Orsay", "duplicate", "it is in line 3 already"),
    ]


def test_capitals_count_unless_marked() -> None:
    """A word in another case is another word, but not after one that is marked for any case."""
    small, capitals = Lexeme(("api",), alias="x", line=2), Lexeme(("API",), alias="y", line=3)
    assert not _told(small, capitals)
    marked = Lexeme(("api",), alias="x", any_case=True, line=2)
    assert _told(marked, capitals) == [(3, "API", "duplicate", "it is in line 2 already")]


def test_a_word_that_an_earlier_lexicon_has() -> None:
    """It is told where the one that counts stands."""
    first = _lexicon(Lexeme(("Kyiv",), alias="Keev", line=7))
    second = _lexicon(Lexeme(("Kyiv", "Lviv"), alias="x", line=3), path=OTHER)
    what = "it is never used: own.pls, line 7, comes first"
    assert check_lexicons([first, second]) == [Fault(OTHER, 3, "Kyiv", "hidden", what)]


@pytest.mark.parametrize(
    ("grapheme", "reason"),
    [
        ("$", "there is nothing to say in it"),
        ("—", "there is nothing to say in it"),
        ("Кий", "before it is looked up"),
        ("5 km", ""),
        ("[[x]]", ""),
    ],
)
def test_a_word_that_is_never_found(grapheme: str, reason: str) -> None:
    """What the rules of reading change beyond recognition, or drop, is told with what becomes of it."""
    told = _told(Lexeme((grapheme,), alias="x", line=5))
    assert bool(told) == bool(reason)
    if told:
        ((line, word, kind, text),) = told
        assert (line, word, kind) == (5, grapheme, "unreachable")
        assert text.startswith("it is never found: ")
        assert reason in text


def test_a_lexicon_of_another_language_than_the_voice() -> None:
    """One line for the file: none of its words is used."""
    german = _lexicon(Lexeme(("Kiew",), alias="x"), language="de")
    (fault,) = check_lexicons([german], "en-GB")
    assert (fault.path, fault.line, fault.kind) == (FILE, 1, "other")
    assert fault.text == "no word of it is used: it is for “de”, the voice speaks “en-GB”"
    assert not check_lexicons([_lexicon(Lexeme(("Kyiv",), alias="x"))], "en-GB")


def test_one_word_in_two_languages() -> None:
    """Lexicons of two languages serve two voices; one for a region comes after the one for all of the language."""
    english, german, british = (
        _lexicon(Lexeme(("Macron",), alias="x"), language=language) for language in ("en", "de", "en-GB")
    )
    assert check_lexicons([english, german]) == check_lexicons([british, english]) == []
    assert [fault.kind for fault in check_lexicons([english, british])] == ["hidden"]
    assert [fault.kind for fault in check_lexicons([british, english], "en-GB")] == ["hidden"]


def test_an_alias_that_is_the_word() -> None:
    what = "the alias is the word itself: it is said as the voice reads it"
    assert _told(Lexeme(("Kyiv",), alias="Kyiv", line=4)) == [(4, "Kyiv", "same", what)]


@pytest.mark.parametrize(
    ("lexeme", "kind", "what"),
    [
        (Lexeme(("api",), alias="A P I", roles=("Any-Case",)), "role", "the role “Any-Case” does nothing"),
        (Lexeme(("api",), alias="A P I", roles=("noun",)), "role", "the role “noun” does nothing"),
        (Lexeme(("Kyiv",), alias="Київ"), "alias", "letters that no voice for “en” reads: “Київ”"),
        (Lexeme(("Kyiv",), alias="<b>Keev</b>"), "alias", "markup, “<b>”"),
        (Lexeme(("Kyiv",), alias="[[k'i:v]]"), "alias", "markup, “[[”"),
        (Lexeme(("Kyiv",), alias="K&eacute;ev"), "alias", "markup, “&eacute;”"),
        (Lexeme(("Kyiv",), alias="..."), "alias", "nothing to say"),
        (Lexeme(("Mykhaiv",), alias="Mee-ka-iv"), "alias", "voices read “iv” in the alias “Mee-ka-iv” as a Roman"),
        (Lexeme(("Lutsiv",), alias="Loots-IV"), "alias", "voices read “IV” in the alias “Loots-IV” as a Roman"),
        (Lexeme(("Kyiv,",), alias="Keev"), "marks", "only where “,” stands beside it"),
        (Lexeme(("(Kyiv)",), alias="Keev"), "marks", "only where “(” stands beside it"),
        (Lexeme(("?!",), alias="what"), "unreachable", "nothing to say in it"),
    ],
)
def test_what_else_does_nothing(lexeme: Lexeme, kind: str, what: str) -> None:
    """A role that is not known, an alias that no voice reads as it is meant, a mark at a word's edge."""
    ((_, word, found, text),) = _told(lexeme)
    assert (word, found) == (lexeme.graphemes[0], kind)
    assert what in text


@pytest.mark.parametrize(
    "lexeme",
    [
        Lexeme(("api",), alias="A P I", roles=("any-case", "claws:NN"), any_case=True),
        Lexeme(("AT&T", "R&D"), alias="a & t"),
        Lexeme(("St.", "Yahoo!", "U.S."), alias="x"),
        Lexeme(("Kyiv",), alias="Kéëv, née"),
    ],
)
def test_what_is_right(lexeme: Lexeme) -> None:
    """Roles of others, ampersands, stops that belong to a word and accents are nothing to tell."""
    assert not _told(lexeme)


def test_a_language_that_nobody_names_so() -> None:
    """A code of three letters for a language that has one of two serves no voice."""
    (fault,) = check_lexicons([_lexicon(Lexeme(("Kyiv",), alias="x"), language="eng-GB")])
    assert (fault.line, fault.kind) == (1, "language")
    assert "“en-GB”, not “eng-GB”" in fault.text
    assert not check_lexicons([_lexicon(Lexeme(("Kyiv",), alias="x"), language="haw")])


@pytest.mark.parametrize(
    ("phonemes", "alphabet", "wrong"),
    [
        ("ˈwut͡ɕ ɡlˈæzɡoʊ gɚ", "ipa", []),
        ("k4iv!", "ipa", ["4", "!"]),
        ("KYIV", "ipa", ["K", "Y", "I", "V"]),
        ("fOn d@ l'aI@n tS|h t||h", "x-espeak", []),
        ("ˈkiːv", "x-espeak", ["ˈ", "ː"]),
        ("k~i$v", "x-espeak", ["~", "$"]),
    ],
)
def test_phonemes_that_are_none(phonemes: str, alphabet: Alphabet, wrong: list[str]) -> None:
    """Each letter outside of the alphabet is told once; IPA is no x-espeak, and capitals are no IPA."""
    assert wrong_phonemes(phonemes, alphabet, "en") == wrong
    told = _told(Lexeme(("Word",), phonemes=phonemes, alphabet=alphabet, line=9))
    assert [(line, kind) for line, _, kind, _ in told] == ([(9, "phonemes")] if wrong else [])
    assert all(letter in told[0][3] for letter in wrong)


def test_phonemes_are_those_of_the_language() -> None:
    """A German sound is none of an English voice; of a language without a table any is taken."""
    assert wrong_phonemes("y:", "x-espeak", "de") == []
    assert wrong_phonemes("Y:", "x-espeak", "en-GB") == ["Y"]
    assert wrong_phonemes("Y:", "x-espeak", "sv") == []


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "it", "pl", "pt", "uk"])
def test_the_tables_are_espeak_ngs(language: str) -> None:
    """Every mnemonic here stands in the phoneme table of espeak-ng's own data, and every one there stands here."""
    tables = _phoneme_tables()
    own = _mnemonics(tables, language) | (_mnemonics(tables, "en-us") if language == "en" else set())
    assert x_espeak(language) == own


Tables = dict[str, tuple[int, list[str]]]


def _phoneme_tables() -> Tables:
    """Of each table its parent (from 1; 0: none) and its mnemonics, as `LoadPhData` of espeak-ng reads it."""
    data = (Path(espeakng_loader.get_data_path()) / "phontab").read_bytes()
    at, tables = 4, {}
    for _ in range(data[0]):
        count, parent, name = data[at], data[at + 1], data[at + 4 : at + 36].split(b"\0")[0].decode()
        at += 36
        tables[name] = (parent, [_mnemonic(data[at + 16 * row :][:4]) for row in range(count)])
        at += 16 * count
    return tables


def _mnemonic(name: bytes) -> str:
    return name.split(b"\0")[0].decode("latin-1")


def _mnemonics(tables: Tables, name: str) -> set[str]:
    parent, own = tables[name]
    printable = {mnemonic for mnemonic in own if mnemonic and mnemonic.isprintable()}
    return printable | _mnemonics(tables, list(tables)[parent - 1]) if parent else printable
