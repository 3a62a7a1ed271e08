"""Where paragraphs are cut into sentences."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articleaudio.script.abbreviations import ENGLISH
from articleaudio.script.normalise.english import money, shortened, states
from articleaudio.script.sentences import LONGEST, break_long
from articleaudio.script.sentences import split as parts_of

CASES = Path(__file__).parent / "sentences"


def split(text: str, language: str) -> list[str]:
    """The texts of a paragraph's parts."""
    return [part.text for part in parts_of(text, language)]


def _lines(name: str) -> list[str]:
    lines = (CASES / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("line", _lines("en.txt"))
def test_english(line: str) -> None:
    """A paragraph of English is cut at the strokes of the table and nowhere else."""
    assert split(line.replace(" | ", " "), "en") == line.split(" | ")


@pytest.mark.parametrize("line", _lines("other.txt"))
def test_other_languages(line: str) -> None:
    """The abbreviations and ordinals of a language do not end its sentences."""
    language, text = line.split("\t")
    joint = "" if language == "ja" else " "
    assert split(text.replace(" | ", joint), language) == text.split(" | ")


@given(st.text(max_size=1500), st.sampled_from(["en", "de", "uk", "und"]))
def test_keeps_every_character(text: str, language: str) -> None:
    """All sentences together hold all of the text, in order; none is empty, none too long to be said."""
    sentences = split(text, language)
    assert "".join("".join(sentences).split()) == "".join(text.split())
    assert all(sentence.strip() == sentence and 0 < len(sentence) <= LONGEST for sentence in sentences)


def test_long_sentence_is_broken_at_clauses() -> None:
    """A sentence too long to be said at once is broken after a comma or semicolon, all its words kept."""
    clause = "the committee of the town met the council of the county in the old hall"
    text = "; ".join([", ".join([clause] * 4)] * 4) + "."
    parts = split(text, "en")
    assert len(parts) > 1
    assert " ".join(parts) == text
    assert all(part[-1] in ",;." for part in parts)


def test_long_sentence_keeps_names_and_numbers_whole() -> None:
    """Where there is no comma, the break is between two words in small letters."""
    text = "word and President Volodymyr Zelensky with 1,234,567 others of the army " * 12
    for part in split(text, "en")[:-1]:
        assert part.rsplit(" ", 1)[-1][0].islower()
    assert " ".join(split(text, "en")) == text.strip()


def test_words_are_never_cut() -> None:
    """Only a run of characters longer than a sentence may be is cut inside."""
    long_word = "a" * (LONGEST - 5)
    assert split(f"{long_word} {long_word} {long_word}", "en") == [long_word] * 3
    assert "".join(split("1" * 5000, "en")) == "1" * 5000


def test_knows_every_shortened_word_that_is_read() -> None:
    """No word that the readings of English say in full before a name or a number is taken for a sentence's end."""
    before_names = {*shortened.TITLES, "Assn", "Intl"}
    wrong = [word for word in sorted(before_names) if len(split(f"They met {word}. Fenwick there.", "en")) > 1]
    before_numbers = set(shortened.BEFORE_NUMBER)
    wrong += [word for word in sorted(before_numbers) if len(split(f"It is in {word}. 15 of it.", "en")) > 1]
    before_letters = {word for word in before_numbers if word[0].isupper() and word.lower() in ENGLISH.before_letter}
    wrong += [word for word in sorted(before_letters) if len(split(f"It is in {word}. IV of it.", "en")) > 1]
    wrong += [word for word in sorted(states.STATES) if len(split(f"They met {word}. Fenwick there.", "en")) > 1]
    assert wrong == []


def test_knows_every_dotted_key() -> None:
    """Every word that a table of the readings of English takes with a dot is one whose dot the splitter asks about."""
    tables = (shortened.TITLES, shortened.COMPANIES, shortened.STREETS, shortened.ANYWHERE, shortened.BEFORE_NUMBER)
    keys = {key.lower() for table in tables for key in table}
    keys |= {sign.removesuffix(".").lower() for sign in money.SIGNS if sign.endswith(".")}
    assert keys - (ENGLISH.never | ENGLISH.before_number | ENGLISH.unless_starter) == set()


_PLAIN = st.sampled_from(["the committee met", "and left again", "while it rained, the others", "so they said;"])
_NAME = st.sampled_from(
    [
        "Volodymyr Zelensky",
        "Ursula von der Leyen",
        "New York City",
        "Angela Merkel",
        "J. K. Rowling",
        "Lt. Col. Ann Fox",
        "Acme Corp. of Delaware",
    ]
)
_NUMBER = st.sampled_from(
    [
        "1,234,567.89",
        "$5,000 million",
        "2024",
        "20,000-30,000",
        "3.5",
        "1.1 billion",
        "Jan. 29, 2024,",
        "No. 5",
        "$5.2 million",
        "five million",
        "10 a.m.",
        "6 ft. 2 in.",
    ]
)
_HELD = st.sampled_from(
    [
        "(as it was, and is, in the old hall)",
        '"we came, we saw; we left"',
        "“not now, not here, not ever”",
        "[of it, too]",
        "„so, wie es war, und ist“",
        "«as it was, it is»",
        "»so, wie es war«",
        "'as it was, it isn't'",
        "\u2018if so, then yes; if not, don\u2019t\u2019",
    ]
)


@given(st.lists(st.tuples(_PLAIN, st.one_of(_NAME, _NUMBER, _HELD)), min_size=20, max_size=60))
def test_long_sentence_keeps_what_belongs_together(pieces: list[tuple[str, str]]) -> None:
    """No number, no name and nothing between quotation marks or brackets is broken where there is another place."""
    text = " ".join(f"{plain} {whole}" for plain, whole in pieces)
    parts = split(text, "en")
    assert " ".join(parts) == text
    assert all(len(part) <= LONGEST for part in parts)
    end = 0
    wholes = []
    for plain, whole in pieces:
        wholes.append((end + len(plain) + 1, end + len(plain) + 1 + len(whole)))
        end += len(plain) + len(whole) + 2
    cut = 0
    for part in parts[:-1]:
        cut += len(part) + 1
        assert not any(start < cut < stop for start, stop in wholes)


def test_long_quotation_is_broken_inside() -> None:
    """A quotation too long to be said at once is broken at its clauses, too."""
    text = '"' + "the council of the town met, " * 40 + 'and left."'
    parts = split(text, "en")
    assert " ".join(parts) == text
    assert all(part.endswith(",") for part in parts[:-1])


@pytest.mark.parametrize("end", [".", "]", "*", "", "”", ")", ";", "[1]"])
def test_tells_what_is_broken_off(end: str) -> None:
    """A part says whether its sentence goes on in the next one; how a sentence ends is nothing to it."""
    short = f"This is how it was{end}"
    assert parts_of(short, "en") == list(break_long(short)) == [(short, False)]
    parts = parts_of(f"The committee of the town met, {'and left again, ' * 40}in the end{end}", "en")
    assert [part.breaks for part in parts] == [True] * (len(parts) - 1) + [False]
    assert len(parts) > 1
