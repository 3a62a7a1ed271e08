"""pyttsx3's public interface, as it is driven on Windows and macOS: with an engine in its place, and with espeak-ng."""

from __future__ import annotations

import subprocess
import sys
import warnings
import wave
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from articleaudio.errors import EngineError, VoiceMissing
from articleaudio.model import Pause, Phonemes, Text, Utterance
from articleaudio.speech.save_to_file import SaveToFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from articleaudio.model import Span

    System = Callable[..., tuple[SaveToFile, "Recorded"]]

RATE = 22050
ZIRA = SimpleNamespace(id="HKEY_ZIRA", languages=["en-US"], name="Zira")
HEDDA = SimpleNamespace(id="HKEY_HEDDA", languages=[b"\x05de_DE"], name="Hedda")


class Recorded:
    """What pyttsx3 hands out, with files of 0.1 s; notes what it is told. `spoil` does something to each file."""

    def __init__(self, spoil: Callable[[Path], object]) -> None:
        self.told: list[str] = []
        self.set: dict[str, object] = {"rate": 200, "voices": [ZIRA, HEDDA]}
        self._spoil = spoil

    def getProperty(self, name: str) -> object:  # noqa: D102, N802 - as it is called there
        return self.set[name]

    def setProperty(self, name: str, value: object) -> None:  # noqa: D102, N802
        self.set[name] = value

    def save_to_file(self, text: str, filename: str) -> None:  # noqa: D102
        self.told.append(text)
        with wave.open(filename, "wb") as file:
            file.setparams((1, 2, RATE, 0, "NONE", "not compressed"))
            file.writeframes(b"\x00\x10" * (RATE // 10))
        self._spoil(Path(filename))

    def runAndWait(self) -> None:  # noqa: N802
        """Nothing: all is done."""


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[SaveToFile, Recorded]]:
    """The driver before an engine that records."""

    def make(spoil: Callable[[Path], object] = lambda _: None) -> tuple[SaveToFile, Recorded]:
        engine = Recorded(spoil)
        monkeypatch.setattr("pyttsx3.init", lambda: engine)
        monkeypatch.setattr(SaveToFile, "forkable", False)  # as on those systems
        return SaveToFile(), engine

    return make


def english(*spans: Span, speed: float = 1.0) -> Utterance:
    return Utterance(spans, "en-US", speed)


def test_no_markup_reaches_the_system(system: System) -> None:
    """What begins with "<" is XML to the engine of Windows, "[[" a command on macOS: neither is handed on."""
    driver, engine = system()
    driver.synthesize(english(Text("<speak><break time='9s'/> [[slnc 5000]] \x01+10v a\x00b")), "")
    assert engine.told == ["‹speak›‹break time='9s'/› ((slnc 5000))  +10v a b"]  # noqa: RUF001 - the marks are meant
    assert not set("<>[]\x00\x01") & set(engine.told[0])


def test_a_pause_is_silence_between_files(system: System) -> None:
    """Each text between pauses is a file of its own; a pause lasts exactly its length; blanks are not said."""
    driver, engine = system()
    clip = driver.synthesize(
        english(Text("One. "), Pause(0.5), Text(" "), Phonemes("x", "ipa", "Two."), Pause(0.25)), ""
    )
    assert engine.told == ["One.", "Two."]
    beep = b"\x00\x10" * (RATE // 10)
    assert clip.pcm == beep + bytes(2 * round(0.5 * RATE)) + beep + bytes(2 * round(0.25 * RATE))
    assert driver.synthesize(english(Text(" \n")), "").seconds < 0.1


def test_settings_are_made_before_each_file(system: System) -> None:
    """Speed and voice are those of the utterance, whatever was set for the one before."""
    driver, engine = system()
    driver.synthesize(Utterance((Text("Schnell."),), "de", 1.5), "")
    assert (engine.set["rate"], engine.set["voice"]) == (300, "HKEY_HEDDA")
    driver.synthesize(english(Text("Slow.")), "HKEY_ZIRA")
    assert (engine.set["rate"], engine.set["voice"]) == (200, "HKEY_ZIRA")


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-100])


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (_cut, "cut short"),
        (lambda path: path.write_bytes(b""), "no sound"),
        (lambda path: path.write_bytes(b"no sound at all"), "neither WAV nor AIFF"),
        (Path.unlink, "no sound"),
    ],
)
def test_a_file_that_is_not_whole_is_told(system: System, spoil: Callable[[Path], object], told: str) -> None:
    """A driver that came to grief is an error, and never a shorter sentence."""
    driver, _ = system(spoil)
    with pytest.raises(EngineError, match=told):
        driver.synthesize(english(Text("One two three.")), "")


@pytest.mark.parametrize(
    ("voice", "language", "found"),
    [
        ("HKEY_HEDDA", "en", "HKEY_HEDDA"),
        ("", "de-AT", "HKEY_HEDDA"),
        ("en-us+f5", "en", "HKEY_ZIRA"),  # the shipped profiles name voices of espeak-ng
        ("de+m3", "de", "HKEY_HEDDA"),
        ("en-us+f5", "de", ""),
        ("Zira", "en", ""),
        ("no-such-voice", "en", ""),
        ("", "uk", ""),
    ],
)
def test_which_voice_speaks(system: System, voice: str, language: str, found: str) -> None:
    """The one that is named; the language's where a shipped profile names one of espeak-ng's; no other."""
    driver, engine = system()
    utterance = Utterance((Text("So."),), language)
    if not found:
        with pytest.raises(VoiceMissing, match=f'no voice "{voice.replace("+", "[+]")}"'):
            driver.synthesize(utterance, voice)
        return
    driver.synthesize(utterance, voice)
    assert engine.set["voice"] == found


def test_the_system_s_languages_are_tags(system: System) -> None:
    driver, _ = system()
    assert [(voice.name, voice.languages) for voice in driver.voices()] == [
        ("HKEY_ZIRA", ("en-US",)),
        ("HKEY_HEDDA", ("de-DE",)),
    ]


SAVE_TO_FILE = """
import hashlib
from articleaudio.errors import VoiceMissing
from articleaudio.speech.espeak_binding import load_binding
from articleaudio.speech.save_to_file import SaveToFile
load_binding()
from articleaudio.model import Text, Utterance
saver = SaveToFile()
assert saver.voices()
for text in ("The first sentence.", "The second sentence, which is longer than the first one was."):
    clip = saver.synthesize(Utterance((Text(text),), "en-us", 1.2), "en-us+f3")
    print(clip.rate, round(clip.seconds, 1) > 0.8)
try:
    saver.synthesize(Utterance((Text("x"),), "xx"), "")
except VoiceMissing as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="needs espeak-ng behind pyttsx3's public interface")
def test_pyttsx3s_public_interface_gives_whole_files() -> None:
    """The way that other systems take, tried with espeak-ng: every file is there and whole, voices go by language."""
    with warnings.catch_warnings():
        done = subprocess.run([sys.executable, "-c", SAVE_TO_FILE], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = [line for line in done.stdout.splitlines() if not line.startswith("Audio saved")]
    assert told == [
        "22050 True",
        "22050 True",
        ('This system has no voice "" and none for "xx"; `articleaudio voices --engine pyttsx3` lists its voices.'),
    ]
