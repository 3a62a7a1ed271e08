"""The engine `pyttsx3`: the voices of the system.

On Linux it drives the binding of libespeak-ng that pyttsx3 ships (`speech/espeak_binding.py`), elsewhere pyttsx3's
public interface (`speech/save_to_file.py`).
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from articleaudio.model import Clip, Utterance, Voice
    from articleaudio.speech.espeak_binding import EspeakBinding
    from articleaudio.speech.save_to_file import SaveToFile


class Pyttsx3Engine:
    """The system's voices through pyttsx3."""

    def __init__(self) -> None:
        driver = self._driver = _driver()
        self.forkable = driver.forkable
        self.version = driver.version

    def voices(self) -> list[Voice]:
        """The voices of the system; on Linux, one for each language and dialect of espeak-ng."""
        return self._driver.voices()

    def synthesize(self, utterance: Utterance, voice: str) -> Clip:
        """The utterance's sound, with word marks where the driver gives them.

        Raises:
            VoiceMissing: the system has no such voice, or none for the language.
            EngineError: the driver gave no sound.
        """
        return self._driver.synthesize(utterance, voice)

    def prepare(self, voice: str, language: str) -> None:
        """Takes the voice, so that forks find it taken.

        Raises:
            VoiceMissing: the system has no such voice, or none for the language.
        """
        self._driver.prepare(voice, language)

    def phonemes(self, utterance: Utterance, voice: str) -> str:
        """How the utterance would be said, in IPA; "" where the driver does not tell.

        Raises:
            VoiceMissing: the system has no such voice, or none for the language.
            EngineError: the driver fails.
        """
        return self._driver.phonemes(utterance, voice)


def _driver() -> EspeakBinding | SaveToFile:
    """What speaks on this system; the other is not loaded."""
    if sys.platform == "linux":
        from articleaudio.speech.espeak_binding import EspeakBinding

        return EspeakBinding()
    from articleaudio.speech.save_to_file import SaveToFile

    return SaveToFile()
