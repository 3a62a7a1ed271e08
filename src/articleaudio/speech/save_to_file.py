"""pyttsx3's public interface with the cures for what is known of it, for systems where its binding is not driven.

One file for each run, settings made to last before each, the file checked to be sound.
"""

from __future__ import annotations

import struct
import sys
import tempfile
import wave
from array import array
from pathlib import Path
from typing import Any

from articleaudio.errors import EngineError, VoiceMissing
from articleaudio.model import Clip, Utterance, Voice
from articleaudio.speech.plain_text import CONTROLS
from articleaudio.speech.voice_of_language import voice_of_language


class SaveToFile:
    """pyttsx3's public interface: one file for each utterance, no marks; pitch and inner pauses are not to be had."""

    forkable = False

    def __init__(self) -> None:
        import platform
        from importlib.metadata import version

        import pyttsx3

        self._engine: Any = pyttsx3.init()
        self._own_rate: int = self._engine.getProperty("rate")
        self._voices: list[Any] = self._engine.getProperty("voices")
        self.version = f"pyttsx3 {version('pyttsx3')}, {platform.system()} {platform.release()}"

    def voices(self) -> list[Voice]:
        """The system's voices by their identifiers."""
        return [Voice(voice.id, tuple(_tag(tag) for tag in voice.languages), voice.name) for voice in self._voices]

    def synthesize(self, utterance: Utterance, voice: str) -> Clip:
        """The utterance's sound by way of a temporary WAV file; pauses inside it are left to the punctuation."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "clip.wav"
            self._set("voice", self._find(voice, utterance.language))
            self._set("rate", round(self._own_rate * utterance.speed))
            self._engine.save_to_file(utterance.text.translate(CONTROLS), str(path))
            self._engine.runAndWait()
            self._settle()
            return _read_sound(path)

    def prepare(self, voice: str, language: str) -> None:
        """Nothing: this driver is not forked."""

    def phonemes(self, utterance: Utterance, voice: str) -> str:  # noqa: ARG002 - as the other driver has it
        """Nothing: pyttsx3's interface does not tell."""
        return ""

    def _set(self, key: str, value: object) -> None:
        self._engine.setProperty(key, value)
        self._settle()

    def _settle(self) -> None:
        """Waits for espeak, whose settings and files are otherwise lost when the next call comes too soon."""
        binding = sys.modules.get("pyttsx3.drivers._espeak")
        if binding is not None:
            binding.Synchronize()

    def _find(self, voice: str, language: str) -> str:
        voices = self.voices()
        if any(known.name == voice for known in voices):
            return voice
        # The shipped profiles name voices of espeak-ng, which other systems do not have: the language decides.
        if found := voice_of_language(voices, language):
            return found.name
        raise VoiceMissing(
            f'This system has no voice "{voice}" and none for "{language}"; '
            "`articleaudio voices --engine pyttsx3` lists its voices."
        )


def _tag(language: str | bytes) -> str:
    text = language.decode("ascii", "ignore") if isinstance(language, bytes) else language
    return text.strip("\x00\x02\x05").replace("_", "-")


def _read_sound(path: Path) -> Clip:
    """What the driver wrote: WAV or, on macOS whatever the name says, AIFF."""
    try:
        if path.read_bytes()[:4] == b"FORM":
            return _read_aiff(path.read_bytes())
        with wave.open(str(path), "rb") as file:
            if (file.getnchannels(), file.getsampwidth()) != (1, 2):
                raise EngineError("pyttsx3 wrote sound that is not 16-bit mono.")
            return Clip(file.readframes(file.getnframes()), file.getframerate())
    except (OSError, EOFError, wave.Error, struct.error, KeyError) as error:
        raise EngineError(f"pyttsx3 wrote no sound ({error}).") from error


def _read_aiff(data: bytes) -> Clip:
    """16-bit mono AIFF or uncompressed AIFF-C (Apple, Audio Interchange File Format 1.3; `sowt` is little-endian)."""
    chunks, at = {}, 12
    while at + 8 <= len(data):
        name, size = struct.unpack_from(">4sI", data, at)
        chunks[name] = data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2
    channels, _, bits, exponent, mantissa = struct.unpack_from(">hIhHQ", chunks[b"COMM"])
    compression = chunks[b"COMM"][18:22] or b"NONE"
    if (channels, bits) != (1, 16) or compression not in {b"NONE", b"sowt", b"twos"}:
        raise EngineError("pyttsx3 wrote sound that is not 16-bit mono.")
    samples = array("h", chunks[b"SSND"][8:])
    if (compression == b"sowt") != (sys.byteorder == "little"):
        samples.byteswap()
    return Clip(samples.tobytes(), round(mantissa * 2.0 ** (exponent - 16383 - 63)))
