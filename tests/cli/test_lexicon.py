"""`articleaudio lexicon`: what is told of lexicons and of words, and what an entry changes in episodes."""

# ruff: noqa: RUF001 - phonetic letters are meant

from __future__ import annotations

import json
import re
import wave
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Command

HEAD = '<lexicon version="1.0" alphabet="ipa" xml:lang="en" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon">\n'


def entry(grapheme: str, alias: str) -> str:
    return f"<lexeme><grapheme>{grapheme}</grapheme><alias>{alias}</alias></lexeme>\n"


def pls(*entries: tuple[str, str]) -> str:
    return f"{HEAD}{''.join(entry(*one) for one in entries)}</lexicon>\n"


def test_a_good_lexicon_passes(command: Command) -> None:
    command.write("show.pls", pls(("Kyiv", "Keev"), ("Lviv", "Luh-veev")))
    done = command("lexicon", "check", "show.pls")
    assert (done.returncode, done.stdout, done.stderr) == (0, "2 words in 1 lexicon: nothing is wrong.\n", "")


def test_the_shipped_lexicons_pass(command: Command) -> None:
    """Each voice's own lexicons have nothing wrong."""
    done = command("lexicon", "check", "--voice", "en")
    assert done.returncode == 0
    assert re.fullmatch(r"[0-9]+ words in 1 lexicon: nothing is wrong\.\n", done.stdout)


def test_each_fault_is_a_line_with_file_and_line(command: Command) -> None:
    """All faults of all files are told, with a summary, and the exit code is 1; a file that cannot be read as well."""
    command.write("show.pls", pls(("Kyiv", "Keev"), ("Kyiv", "Kiv"), ("$", "dollar"), ("Lviv", "Lviv")))
    command.write("house.pls", pls(("Kyiv", "Keev")) + "<rest/>")
    command.write("more.pls", pls(("Kyiv", "Keef")))
    done = command("lexicon", "check", "show.pls", "house.pls", "more.pls")
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "show.pls:3: “Kyiv”: it is in line 2 already",
        "show.pls:4: “$”: it is never found: there is nothing to say in it, so it is dropped before it is looked up",
        "show.pls:5: note: “Lviv”: the alias is the word itself: it is said as the voice reads it",
        "more.pls:2: “Kyiv”: it is never used: show.pls, line 2, comes first",
        "5 words in 2 lexicons: 4 things are wrong.",
    ]
    assert re.fullmatch(r"articleaudio: house.pls, line 4: this is not well-formed XML: .*\n", done.stderr)


def test_faults_as_json(command: Command) -> None:
    """One object a line for each fault, and nothing else."""
    command.write("show.pls", pls(("Lviv", "Lviv")))
    done = command("lexicon", "check", "show.pls", "missing.pls", "--json")
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (1, "")
    assert told[0] | {"text": ""} == {
        "file": "missing.pls", "line": None, "grapheme": "", "kind": "unreadable", "text": "", "wrong": True,
    }  # fmt: skip
    assert told[1] == {
        "file": "show.pls", "line": 2, "grapheme": "Lviv", "kind": "same",
        "text": "the alias is the word itself: it is said as the voice reads it", "wrong": False,
    }  # fmt: skip


def test_a_show_says_a_word_otherwise(command: Command) -> None:
    """A show's lexicon stands before the house's, this before the voice's; with --voice that is noted, not wrong."""
    command.write("voices/lexicons/show.pls", pls(("Kyiv", "Kay-ev")))
    command.write("voices/lexicons/house.pls", pls(("Kyiv", "Kuh-yiv"), ("Lviv", "Leo-polis")))
    command.write("articleaudio.toml", '[voices]\nlexicons = ["show.pls", "house.pls"]\n')
    command.write("cities.txt", "From Kyiv to Lviv and Kharkiv.\n")
    segments = json.loads(command("script", "--text", "cities.txt", "--voice", "en", "--json").stdout)["segments"]
    assert segments[0]["pronounced"] == "From Kay-ev to Leo-polis and /h'A@kIv/."
    done = command("lexicon", "check", "--voice", "en")
    assert done.returncode == 0
    *notes, summary = done.stdout.splitlines()
    assert [re.sub(r"\S*/", "", note) for note in notes] == [
        "house.pls:2: note: “Kyiv”: it is never used: show.pls, line 2, comes first",
        "news-en.pls:13: note: “Kyiv”: it is never used: show.pls, line 2, comes first",
        "news-en.pls:17: note: “Lviv”: it is never used: house.pls, line 3, comes first",
    ]
    assert summary.endswith("in 3 lexicons: nothing is wrong.")


def test_lexicons_of_two_languages(command: Command) -> None:
    """One word in lexicons of two languages serves both; where one voice is checked, the other's lexicon is noted."""
    command.write("voices/lexicons/show.pls", pls(("Macron", "Mackron")))
    command.write("voices/lexicons/house.pls", pls(("Macron", "Makrong")).replace('"en"', '"de"'))
    files = ("voices/lexicons/show.pls", "voices/lexicons/house.pls")
    assert command("lexicon", "check", *files).stdout == "2 words in 2 lexicons: nothing is wrong.\n"
    command.write("articleaudio.toml", '[voices]\nlexicons = ["house.pls"]\n')
    done = command("lexicon", "check", "--voice", "en")
    assert done.returncode == 0
    assert "house.pls:1: note: no word of it is used: it is for “de”, the voice speaks “en”" in done.stdout


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ('["gone.pls"]', 'The lexicon "gone.pls" is not there (looked in '),
        ('[""]', 'it must be the name of a file such as "show.pls"'),
    ],
)
def test_a_lexicon_that_the_settings_name_wrongly(command: Command, names: str, told: str) -> None:
    """The sentence says which name it is, and that it stands in the settings."""
    command.write("articleaudio.toml", f"[voices]\nlexicons = {names}\n")
    command.write("notes.txt", "It rained.\n")
    done = command("script", "--text", "notes.txt")
    assert done.returncode == 1
    assert told in done.stderr
    assert "lexicons" in done.stderr
    assert "voice profile" not in done.stderr


@pytest.mark.parametrize("arguments", [(), ("show.pls", "--voice", "en")])
def test_what_to_check_must_be_said(command: Command, arguments: tuple[str, ...]) -> None:
    done = command("lexicon", "check", *arguments)
    assert done.returncode == 2
    assert "Name the lexicon files to check, or a voice with --voice (not both)." in done.stderr


def test_a_word_that_a_lexicon_knows_is_rendered_alone(command: Command) -> None:
    """It is told by what it is said, from which file and line, with what sounds; the WAV holds sound."""
    command.write("voices/lexicons/show.pls", pls(("Novak", "No-vahk")))
    command.write("articleaudio.toml", '[voices]\nlexicons = ["show.pls"]\n')
    done = command("lexicon", "say", "Novak's")
    assert (done.returncode, done.stderr) == (0, "")
    known, sounds, path = done.stdout.splitlines()
    assert known == f"“Novak” is said as “No-vahk”: {command.folder}/voices/lexicons/show.pls, line 2."
    assert sounds == "The voice says /nˈoʊvˈɑːks/."
    assert path == "Novak's.wav"
    with wave.open(str(command.folder / path)) as sound:
        assert sound.getnframes() > sound.getframerate() / 4


def test_a_word_that_no_lexicon_knows(command: Command) -> None:
    """What the voice makes of it is told, as an object with --json; the file's ending says what is written."""
    done = command("lexicon", "say", "flamboyant", "-o", "f.mp3", "--json")
    assert json.loads(done.stdout) == {
        "word": "flamboyant", "spoken": "flamboyant", "known": [], "phonemes": "flˈæmbɔɪənt", "file": "f.mp3",
    }  # fmt: skip
    assert (command.folder / "f.mp3").stat().st_size > 1000
    assert command("lexicon", "say", "flamboyant").stdout.splitlines()[0] == "“flamboyant” is in no lexicon."


def test_a_word_is_read_as_in_an_article(command: Command) -> None:
    """The rules of reading come before the lexicons, and several words may be given."""
    told = json.loads(command("lexicon", "say", "Xi Jinping and the U.S.", "--voice", "en", "--json").stdout)
    assert [one["grapheme"] for one in told["known"]] == ["Xi Jinping"]
    assert told["known"][0]["alphabet"] == "x-espeak"
    assert told["file"] == "Xi-Jinping-and-the-U.S.wav"


def test_an_engine_that_tells_no_phonemes(command: Command) -> None:
    """Nothing is told of them then."""
    assert command("lexicon", "say", "Kyiv", "--voice", "tone").stdout.splitlines()[-1] == "Kyiv.wav"
    assert "The voice says" not in command("lexicon", "say", "Kyiv", "--voice", "tone").stdout


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("—",), 1, "articleaudio: “—” holds nothing that can be said; give words as they stand in an article.\n"),
        (("Kyiv", "-o", "none/x.wav"), 1, "articleaudio: none/x.wav: the sample cannot be written"),
        (("Kyiv", "--voice", "nobody"), 1, 'articleaudio: There is no voice "nobody"'),
        (("Kyiv", "-o", "x.ogg"), 2, "--output must end in .wav or .mp3."),
    ],
)
def test_what_cannot_be_said_is_told_in_a_line(
    command: Command, arguments: tuple[str, ...], code: int, message: str
) -> None:
    """The exit code tells too, and no file is left."""
    done = command("lexicon", "say", *arguments)
    assert done.returncode == code
    assert message in done.stderr
    assert code == 2 or len(done.stderr.splitlines()) == 1
    assert not [path for path in command.folder.iterdir() if path.is_file()]


def test_a_word_never_leaves_the_folder(command: Command) -> None:
    """A file's name is made of letters and digits, whatever the word."""
    assert command("lexicon", "say", "../../a b", "--voice", "tone").stdout.splitlines()[-1] == "a-b.wav"


def test_a_changed_entry_renders_again_only_what_uses_it(command: Command, make_page: Callable[..., str]) -> None:
    """One changed word: its sentence alone is synthesised again, and an article without it stays as it is."""
    paragraphs = (
        "Ministers of six countries met in Vienna on Tuesday to talk about the price of grain, as every year.",
        "The next round will be held in Kyiv. The talks lasted nine hours, and nobody said a word to the press.",
        "A third round is planned for the spring in another city, officials of two delegations said last night.",
    )
    command.write("voices/lexicons/show.pls", pls(("Kyiv", "Keev"), ("Lviv", "Leo")))
    command.write("articleaudio.toml", '[voices]\nlexicons = ["show.pls"]\n')
    command.write("grain.html", make_page(paragraphs=paragraphs))
    command.write("other.html", make_page(headline="Another", url="https://example.org/other", published="2024-01-30"))

    def synthesised() -> list[tuple[int, int]]:
        done = command("-v", "render", "grain.html", "other.html", "--voice", "tone")
        assert done.returncode == 0
        counts = re.findall(r"synthesised ([0-9]+) segments, took ([0-9]+) from the cache", done.stderr)
        return [(int(made), int(kept)) for made, kept in counts]

    first = synthesised()
    assert len(first) == 2
    assert synthesised() == []
    command.write("voices/lexicons/show.pls", pls(("Kyiv", "Keeeev"), ("Lviv", "Leo")))
    assert synthesised() == [(1, sum(first[0]) - 1)]
    command.write("voices/lexicons/show.pls", pls(("Kyiv", "Keeeev"), ("Lviv", "Lion"), ("Odesa", "O-dessa")))
    assert synthesised() == []
