"""pyttsx3's public interface with the cures for what is known of it, for systems where its binding is not driven.

One file for each text between pauses, settings made to last before each, the file checked to be whole.
"""

from __future__ import annotations

import ctypes
import re
import sys
import tempfile
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from articleaudio.errors import EngineError, VoiceMissing
from articleaudio.model import Clip, Utterance, Voice
from articleaudio.speech.between_pauses import say_between_pauses
from articleaudio.speech.sound_files import read_sound
from articleaudio.speech.voice_files import best_reader

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

MARKUP = {ord("<"): "‹", ord(">"): "›"}  # noqa: RUF001 - the marks are meant
"""What would make a text XML for the engine of Windows: to all engines marks of quotation, which are not said."""

VOICE_OF_ESPEAK = re.compile(r"([a-z]{2,3})(-[a-z0-9]{1,8})*(\+\w+)?", re.ASCII)
"""`en-us+f3`: how the shipped profiles name voices."""


class SaveToFile:
    """pyttsx3's public interface: no marks, and pitch is not to be had."""

    # On Linux, where it is tried with espeak, each utterance is said by a fork that starts espeak for itself: its noise
    # goes on from text to text, and its threads would not live through a fork. The frameworks of macOS do not either,
    # and Windows has no forks.
    forkable = sys.platform == "linux"

    def __init__(self) -> None:
        import platform
        from importlib.metadata import version

        import pyttsx3

        self._init = pyttsx3.init
        self.version = f"pyttsx3 {version('pyttsx3')}, {platform.system()} {platform.release()}"
        if not self.forkable:
            self._engine.getProperty("rate")  # what is wrong with it is to be told now

    @cached_property
    def _engine(self) -> Any:
        engine = self._init()
        _settle()  # the driver sets a rate of its own, which must not be taken in the midst of what is set next
        if self.forkable and (binding := _espeak()):
            # It seeds its noise with the second in which it was started.
            binding.dll.espeak_ng_SetRandSeed(ctypes.c_long(1))
        return engine

    @cached_property
    def _own_rate(self) -> int:
        return int(self._engine.getProperty("rate"))

    @cached_property
    def _listed(self) -> list[Voice]:
        voices = self._engine.getProperty("voices")
        return [Voice(voice.id, tuple(_tag(tag) for tag in voice.languages), voice.name) for voice in voices]

    def voices(self) -> list[Voice]:
        """The system's voices by their identifiers.

        Raises:
            EngineError: they cannot be listed.
        """
        if not self.forkable or "_engine" in self.__dict__:
            return self._listed
        import multiprocessing

        forks = multiprocessing.get_context("fork")  # what is started here would be there for every fork to come
        heard, told = forks.Pipe(duplex=False)
        fork = forks.Process(target=self._tell_voices, args=(told,))
        fork.start()
        told.close()
        try:
            voices: list[Voice] = heard.recv()
        except EOFError as error:
            raise EngineError("pyttsx3 cannot list its voices.") from error
        finally:
            heard.close()
            fork.join()
        return voices

    def _tell_voices(self, told: Connection) -> None:
        told.send(self._listed)

    def synthesize(self, utterance: Utterance, voice: str) -> Clip:
        """The utterance's sound by way of temporary files, one for each text between pauses.

        Raises:
            VoiceMissing: the system has no such voice, or none for the language.
            EngineError: the driver wrote no sound.
        """
        found = self._find(voice, utterance.language)
        rate = round(self._own_rate * utterance.speed)
        return say_between_pauses(utterance, lambda text: self._say(text, found, rate))

    def _say(self, text: str, voice: str, rate: int) -> tuple[bytes, int]:
        """What the driver writes: WAV or, on macOS whatever the name says, AIFF."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "clip.wav"
            self._set("voice", voice)
            self._set("rate", rate)
            self._engine.save_to_file(text.translate(MARKUP), str(path))
            self._engine.runAndWait()
            _settle()
            return read_sound(path.read_bytes() if path.is_file() else b"")

    def prepare(self, voice: str, language: str) -> None:
        """Nothing: each fork takes its voice itself."""

    def phonemes(self, utterance: Utterance, voice: str) -> str:  # noqa: ARG002 - as the other driver has it
        """Nothing: pyttsx3's interface does not tell."""
        return ""

    def _set(self, key: str, value: object) -> None:
        """Sets a property now: pyttsx3 keeps it until it runs, and espeak may begin to speak before it takes it."""
        self._engine.setProperty(key, value)
        proxy = getattr(self._engine, "proxy", None)
        if proxy is not None and proxy.isBusy():
            proxy.setBusy(False)  # which sends what is kept
            proxy.setBusy(True)
        _settle()

    def _find(self, voice: str, language: str) -> str:
        if any(known.name == voice for known in self._listed):
            return voice
        # The shipped profiles name voices of espeak-ng, which other systems do not have: the language decides.
        of_espeak = VOICE_OF_ESPEAK.fullmatch(voice.lower())
        told = "" if voice and not of_espeak else f' and none for "{language}"'
        own = not voice or (of_espeak and of_espeak[1] == language.lower().partition("-")[0])
        listed = ((known.name, tag) for known in self._listed for tag in known.languages)
        if own and (found := best_reader(language, listed)):
            return found
        raise VoiceMissing(
            f'This system has no voice "{voice}"{told}; `articleaudio voices --engine pyttsx3` lists its voices.'
        )


def _tag(language: str | bytes) -> str:
    text = language.decode("ascii", "ignore") if isinstance(language, bytes) else language
    return text.strip("\x00\x02\x05").replace("_", "-")


def _espeak() -> Any:
    """pyttsx3's binding of espeak, if that is what it drives."""
    return sys.modules.get("pyttsx3.drivers._espeak")


def _settle() -> None:
    """Waits for espeak, whose settings and files are otherwise lost when the next call comes too soon."""
    if binding := _espeak():
        binding.Synchronize()
