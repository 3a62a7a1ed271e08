"""Voices that fail, and what is kept of sound: as a user meets them."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.conftest import PARAGRAPHS
from tests.speech.voices_made import make_piper_voice

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Command

# A program that speaks every sentence but those with a certain word.
PROGRAM = """
import sys, wave
from pathlib import Path
text = Path(sys.argv[1]).read_text()
if "spring" in text:
    sys.exit("no voice for this season")
with wave.open(sys.argv[2], "wb") as file:
    file.setparams((1, 2, 22050, 0, "NONE", ""))
    file.writeframes(b"\\x00\\x10\\x00\\xf0" * (700 * len(text)))
"""


@pytest.fixture
def choosy(command: Command, make_page: Callable[..., str]) -> Command:
    """A folder with a page and a voice that cannot say one of its sentences."""
    command.write("grain.html", make_page())
    command.write("speak.py", PROGRAM)
    line = json.dumps([sys.executable, str(command.folder / "speak.py"), "{text_file}", "{out}"])
    command.write("voices/choosy.toml", f'engine = "command"\nlanguage = "en"\n[options]\ncommand = {line}\n')
    return command


def test_a_sentence_that_cannot_be_spoken_fails_its_article(choosy: Command) -> None:
    """It is told with the sentence and the program's own words, the exit code is 1, and nothing is published."""
    done = choosy("render", "grain.html", "--voice", "choosy")
    assert done.returncode == 1
    assert 'The engine "command" cannot speak "A second round is planned for the spring' in done.stderr
    assert not list(choosy.folder.glob("output/episodes/*"))


def test_a_fallback_says_it_and_the_record_tells(choosy: Command) -> None:
    """With `--on-error fallback` that sentence alone has another speaker, and the record says why."""
    done = choosy("render", "grain.html", "--voice", "choosy", "--on-error", "fallback")
    assert done.returncode == 0, done.stderr
    assert 'It is said by "en".' in done.stderr
    episode = choosy.folder / done.stdout.strip()
    cues = json.loads(episode.with_suffix(".json").read_text(encoding="utf-8"))["cues"]
    troubled = [cue for cue in cues if "trouble" in cue]
    assert [cue["written"].split()[:3] for cue in troubled] == [["A", "second", "round"]]
    assert {cue["speaker"] for cue in cues if cue not in troubled} == {"choosy"}
    assert troubled[0]["speaker"] == "en-us+f5", "the voice of the profile that the log names"


def _troubled(episode: Path) -> bool:
    cues = json.loads(episode.with_suffix(".json").read_text(encoding="utf-8"))["cues"]
    assert any('"trouble": no' in cue["written"] for cue in cues), "a text that has the word is none"
    return any("trouble" in cue for cue in cues)


def test_what_a_fallback_said_is_said_again_once_its_voice_can(choosy: Command) -> None:
    """An episode with trouble is never `unchanged`: repaired, the voice asked for says all of it, and then it is."""
    choosy.write("grain.html", (choosy.folder / "grain.html").read_text().replace("</p>", ' So "trouble": no.</p>', 1))
    line = ("render", "grain.html", "--voice", "choosy", "--on-error", "fallback", "--json")

    def status() -> tuple[str, bool]:
        told = json.loads(choosy(*line).stdout)
        return told["status"], _troubled(choosy.folder / told["episode"])

    assert [status(), status()] == [("rendered", True)] * 2
    choosy.write("speak.py", PROGRAM.replace("spring", "no such word"))
    assert [status(), status()] == [("rendered", False), ("unchanged", False)]


def test_the_settings_name_the_fallback(choosy: Command) -> None:
    """`[speech] fallback` is a profile; one that is not there is told before anything is spoken."""
    choosy.write("articleaudio.toml", '[speech]\non_error = "fallback"\nfallback = "tone"\n')
    assert 'It is said by "tone".' in choosy("render", "grain.html", "--voice", "choosy").stderr
    choosy.write("articleaudio.toml", '[speech]\non_error = "fallback"\nfallback = "nobody"\n')
    done = choosy("render", "grain.html", "--voice", "choosy", "--force")
    assert (done.returncode, 'There is no voice "nobody"' in done.stderr) == (1, True)


UNSOUNDED = ("①", "❷", "⑲", "⑶", "٣٤", "๓๔", "ᏣᎳᎩ", "ꦗꦮ", "𐎀𐎁", "Ⓐ", "ʰ", "²")


@pytest.mark.parametrize("engine", ["pyttsx3", "piper"])
def test_a_paragraph_that_a_voice_passes_over_fails_no_article(
    command: Command, make_page: Callable[..., str], engine: str
) -> None:
    """Signs and letters that voices have no sound for, each a paragraph by itself, among ones that are read."""
    first, *rest = PARAGRAPHS
    command.write("odd.html", make_page(paragraphs=(first, *UNSOUNDED, *rest)))
    if engine == "piper":
        make_piper_voice(command.folder / "voices", "hum")
    done = command("render", "odd.html")
    assert done.returncode == 0, done.stderr
    assert "try 1" not in done.stderr
    cues = json.loads((command.folder / done.stdout.strip()).with_suffix(".json").read_text(encoding="utf-8"))["cues"]
    assert {"①": "one", "❷": "two", "⑲": "nineteen"}.items() <= {cue["written"]: cue["spoken"] for cue in cues}.items()


def test_what_is_kept_is_shown_and_goes(choosy: Command) -> None:
    """`cache` counts clips and their room, `cache prune --megabytes 0` removes all; a render then makes them anew."""

    def shown(*arguments: str) -> dict[str, str]:
        lines = choosy("cache", *arguments).stdout.splitlines()
        return {line[:11].strip(): line[11:] for line in lines}

    assert shown()["clips"] == "0"
    choosy("render", "grain.html", "--voice", "tone")
    held = shown()
    assert int(held["clips"]) > 3
    assert Path(held["folder"]).is_dir()
    assert held["megabytes"].endswith(" of 2048")
    assert shown("prune")["clips"] == held["clips"]
    assert shown("prune", "--megabytes", "0")["clips"] == "0"
    assert choosy("render", "grain.html", "--voice", "tone", "--force").returncode == 0
    assert shown()["clips"] == held["clips"]


def test_a_voice_that_nobody_named_and_that_changes_is_no_unchanged_episode(
    command: Command, make_page: Callable[..., str]
) -> None:
    """The profile names no voice: an episode holds only while the one that the engine takes is the same on disk."""
    command.write("grain.html", make_page())
    command.write("voices/any.toml", 'engine = "piper"\nlanguage = "en"\n')

    def status() -> str:
        return str(json.loads(command("render", "grain.html", "--voice", "any", "--json").stdout)["status"])

    make_piper_voice(command.folder / "voices", "bob")
    assert [status(), status()] == ["rendered", "unchanged"]
    make_piper_voice(command.folder / "voices", "zoe")
    assert status() == "unchanged", "a voice that is not taken changes nothing"
    make_piper_voice(command.folder / "voices", "amy", durations=False)
    assert [status(), status()] == ["rendered", "unchanged"]
