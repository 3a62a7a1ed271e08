"""The seven other languages: readings of the regions, and what holds for any text in them."""

# ruff: noqa: RUF001 - Cyrillic is meant

from __future__ import annotations

import re
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articleaudio.config import Narration, VoiceProfile
from articleaudio.model import Article, Block, Table
from articleaudio.script import compose
from articleaudio.script.normalise import normalise
from articleaudio.script.normalise.tongues import rules, tongue_of
from articleaudio.script.normalise.tongues.tongue import cardinal
from articleaudio.script.phrases import phrases

READINGS = Path(__file__).parent / "readings"
REGIONS = ("fr-BE", "fr-CH", "es-MX", "pt-PT")
LANGUAGES = ("de", "fr", "es", "it", "pt", "uk", "pl")


def _pairs(tag: str) -> list[tuple[str, str]]:
    lines = (READINGS / f"{tag}.tsv").read_text("utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(written, spoken) for written, spoken in pairs]


@pytest.mark.parametrize(
    ("tag", "written", "spoken"), [(tag, written, spoken) for tag in REGIONS for written, spoken in _pairs(tag)]
)
def test_reads_as_the_region_does(tag: str, written: str, spoken: str) -> None:
    """A tag with a region is read with the words and the decimal sign of that region."""
    assert normalise(written, tag) == spoken


@pytest.mark.parametrize("tag", LANGUAGES)
def test_has_sixty_cases(tag: str) -> None:
    """Each language has sixty cases at least, no sentence twice."""
    sentences = [written for written, _ in _pairs(tag)]
    assert len(sentences) >= 60
    assert len(set(sentences)) == len(sentences)


@pytest.mark.parametrize(
    ("tag", "spoken"), [(tag, spoken) for tag in (*LANGUAGES, *REGIONS) for _, spoken in _pairs(tag)]
)
def test_does_not_read_what_it_has_read(tag: str, spoken: str) -> None:
    """A reading read again stays what it is."""
    assert normalise(spoken, tag) == spoken


@pytest.mark.parametrize("tag", ["nl", "sv", "da", "cs", "ro", "tr", "ru", "el", "ja", "ar", "zh-Hant", "und"])
def test_other_languages_pass_untouched(tag: str) -> None:
    """A language without rules keeps what is printed, for a wrong reading is worse than the engine's own."""
    text = 'Nr. 5: "12.500", 3,5 km, 5 %, 29.1.2024, 15:30, Karl III. 1939-1945, € 5 mln, XXI, z. B. Dr. 1. Mai.'
    assert normalise(text, tag) == text
    text = "-3 °C, 15 m/s, 3–1, 3-1, § 5, #1, 3ª, 5 + 1 = 6"
    assert normalise(text, tag) == text


SNIPPETS = st.sampled_from(
    [
        *[
            "3. Mai",
            "am 3.",
            "1.234,5",
            "12'500",
            "2 500",
            "-5 °C",
            "5 %",
            "20–25",
            "1/3",
            "2/3 der",
            "XXI",
            "Karl III.",
            "Louis XIV",
            "siglo XXI",
        ],
        *[
            "w XX w.",
            "XIX ст.",
            "У 2014 р.",
            "1941–1945 рр.",
            "r.",
            "5-го",
            "90-х",
            "43-letni",
            "9 Uhr",
            "15.30",
            "15h30",
            "o 9:00",
            "о 15:30",
        ],
        *[
            "godz. 9",
            "Mio.",
            "Mrd. €",
            "млн грн",
            "тис.",
            "mln zł",
            "M€",
            "R$",
            "US$ 5",
            "$61",
            "0,99",
            "z. B.",
            "EE. UU.",
            "p. ej.",
            "§ 5",
            "Nr. 5",
        ],
        *[
            "n.º",
            "№ 5",
            "1er",
            "2e",
            "3ª",
            "5°",
            "około",
            "ok.",
            "близько",
            "до",
            "від",
            "osób",
            "людям",
            "жінки",
            "żołnierzy",
            "casas",
            "mil",
            "de",
            ".",
            ",",
            "-",
            "–",
            "(",
        ],
        *[
            ")",
            "1",
            "2",
            "21",
            "100",
            "2024",
            "1234567",
            "0,00",
            "1.2.2024",
            "24.12.",
            "́",
            "Dr.",
            "M.",
            "Mme",
            "XL",
            "I",
            "II",
            "'90",
            "ІІ",
            "ХХ",
        ],
    ]
)
TEXT = st.one_of(st.lists(SNIPPETS, max_size=14).map(" ".join), st.lists(SNIPPETS, max_size=8).map("".join), st.text())
TAG = st.sampled_from([*LANGUAGES, *REGIONS])


@settings(deadline=None, max_examples=200)
@given(TEXT, TAG)
def test_reads_anything(text: str, tag: str) -> None:
    """No text makes an error; what comes out can be said, and has no doubled spaces."""
    said = normalise(text, tag)
    assert "  " not in said
    assert said == said.strip()


@settings(deadline=None, max_examples=150)
@given(st.lists(st.integers(0, 10**7), min_size=1, max_size=6), TAG, st.sampled_from([" x, ", "; ", " — ", ") ("]))
def test_no_number_is_lost(numbers: list[int], tag: str, between: str) -> None:
    """Every number of a text is said in words or kept in digits, in order."""
    said = normalise(between.join(f"a {number} b" for number in numbers), tag)
    position = 0
    for number in numbers:
        words = {str(number), *_words_of(number, tag)}
        found = [said.find(one, position) for one in words]
        assert max(found) >= 0, f"{number} is missing in {said!r}"
        position = min(place for place in found if place >= 0) + 1


def _words_of(number: int, tag: str) -> set[str]:
    code = tongue_of(tag.lower())[0].code
    one_by_one = " ".join(cardinal(int(digit), code) for digit in str(number))
    whole = cardinal(number, code)
    return {whole, one_by_one, normalise(str(number), tag), whole.rpartition(" ")[0] or whole}


@settings(deadline=None, max_examples=150)
@given(TEXT, TAG)
def test_no_digit_is_lost(text: str, tag: str) -> None:
    """Where there was a digit there are words or digits."""
    said = normalise(text, tag)
    if re.search(r"[0-9]", text):
        assert re.search(r"[^\W_]", said) or not re.search(r"(?<!\[)[0-9]", text)


UNITS = (
    "1", "1.", "1 ", "1 000 ", "1,", "1-", "1:", "5 % ", "XI ", "XX ст. ", "3. Mai ", "am 3.5. ", "a ", "1/", "'90 ",
    "у ", "1 і 2 ", "25-", "1990 i ", "der 3. R", "Karl V", "5 млн т ", "M. A", "o 9.", "€", "-", "1 mil ", "дев'ят",
    '" ', '" a ', "1 000 000 ", "1 000 000 a ", "am 3., ", "1'23\"", "9.00-", "3-5 ", "1903-", "о 9 год. ", "5 m. ",
)  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_linear(unit: str) -> None:
    """Eight times the text takes less than 24 times the processor's time (quadratic would be 64)."""
    for tag in LANGUAGES:
        rules(tag)
        normalise(unit * 100, tag)
        length = 1_500 // len(unit)
        short, long = _seconds(unit * length, tag), _seconds(unit * length * 8, tag)
        assert long < 24 * max(short, 0.002), tag


def _seconds(text: str, tag: str) -> float:
    best = float("inf")
    for _ in range(2):
        begun = time.process_time()
        normalise(text, tag)
        best = min(best, time.process_time() - begun)
    return best


def _segments(tag: str, *blocks: Block) -> list[tuple[str, str]]:
    published = datetime(2024, 3, 1, tzinfo=UTC)
    article = Article(
        headline="", blocks=blocks, authors=("Ann Lee", "Bo Kim"), published=published, publication="", language=tag
    )
    script = compose(article, VoiceProfile(engine="tone", language=tag), Narration())
    return [(segment.role, segment.spoken) for segment in script.segments]


@pytest.mark.parametrize(
    ("tag", "authors", "date", "disclosure"),
    [
        (
            "de",
            "Von Ann Lee und Bo Kim.",
            "erster März zweitausendvierundzwanzig.",
            "Dieser Artikel wird von einer künstlichen Stimme vorgelesen.",
        ),
        (
            "fr",
            "Par Ann Lee et Bo Kim.",
            "Publié le premier mars deux mille vingt-quatre.",
            "Cet article est lu par une voix de synthèse.",
        ),
        (
            "es",
            "Por Ann Lee y Bo Kim.",
            "uno de marzo de dos mil veinticuatro.",
            "Este artículo lo lee una voz sintética.",
        ),
        (
            "it",
            "Di Ann Lee e Bo Kim.",
            "primo marzo duemilaventiquattro.",
            "Questo articolo è letto da una voce sintetica.",
        ),
        (
            "pt",
            "Por Ann Lee e Bo Kim.",
            "primeiro de março de dois mil e vinte e quatro.",
            "Este artigo é lido por uma voz sintética.",
        ),
        (
            "uk",
            "Текст: Ann Lee та Bo Kim.",
            "Опубліковано першого березня дві тисячі двадцять четвертого року.",
            "Цю статтю читає синтезований голос.",
        ),
        (
            "pl",
            "Tekst: Ann Lee i Bo Kim.",
            "Opublikowano pierwszego marca dwa tysiące dwudziestego czwartego roku.",
            "Ten artykuł czyta głos syntetyczny.",
        ),
    ],
)
def test_opening(tag: str, authors: str, date: str, disclosure: str) -> None:
    """Byline, date and disclosure are sentences of the language, the date in words."""
    said = [spoken for role, spoken in _segments(tag) if role in ("byline", "disclosure")]
    assert said == [authors, date, disclosure]


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("de", "Eine Tabelle mit zwanzig Zeilen und einer Spalte wird nicht vorgelesen."),
        ("fr", "Un tableau, vingt lignes et une colonne, n'est pas lu."),
        ("es", "Se omite una tabla de veinte filas y una columna."),
        ("it", "Una tabella di venti righe e una colonna non viene letta."),
        ("pt", "Uma tabela com vinte linhas e uma coluna não é lida."),
        ("uk", "Таблицю пропущено, кількість рядків: двадцять, кількість стовпців: один."),
        ("pl", "Pominięto tabelę, liczba wierszy: dwadzieścia, liczba kolumn: jeden."),
    ],
)
def test_announces_a_table(tag: str, said: str) -> None:
    """A large table is announced in one sentence, its size in words that fit."""
    assert ("table", said) in _segments(tag, Table((("x",),) * 20))


@pytest.mark.parametrize("tag", LANGUAGES)
def test_names_what_is_embedded(tag: str) -> None:
    """All that an embed may be in English has a name in each language."""
    there, english = phrases(tag), phrases("en")
    assert there is not None
    assert english is not None
    assert set(there.things) == set(english.things)
