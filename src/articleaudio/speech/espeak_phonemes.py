"""espeak-ng's phonemes of a text, for neural voices that were taught with them.

The library is that of the espeakng-loader wheel. It passes over punctuation, which such voices hear; so the text is
taken apart at its marks, and they are put back.
"""

from __future__ import annotations

import ctypes
import re
import unicodedata

from articleaudio.errors import EngineError

RETRIEVAL = 1  # speak_lib.h: AUDIO_OUTPUT_RETRIEVAL, no sound card is opened
UTF8, IPA = 1, 2  # speak_lib.h: espeakCHARS_UTF8; espeak_TextToPhonemes: bit 1 of the mode
LANGUAGE_SWITCH = re.compile(r"\([^)]*\)")

MARKS = re.compile(r"([\s\"“”«»(]*[;:,.!?…\"“”«»()]+(?=[\s\"“”«»()]|$)[\"“”«»)]*|\s*—\s*|(?<![^\s])[\"“«(¡¿]+)\s*")
"""Marks at the edges of words, not inside of them: "3.5", "o'clock", "10:30"."""


class EspeakPhonemes:
    """One process's espeak-ng, as a maker of phonemes."""

    def __init__(self) -> None:
        import espeakng_loader

        self._library = ctypes.CDLL(espeakng_loader.get_library_path())
        self._library.espeak_TextToPhonemes.restype = ctypes.c_char_p
        data = str(espeakng_loader.get_data_path()).encode()
        if self._library.espeak_Initialize(RETRIEVAL, 0, data, 0) <= 0:
            raise EngineError("espeak-ng cannot be started: its data files were not found.")

    def select(self, voice: str) -> None:
        """Takes a language by espeak-ng's name for it.

        Raises:
            EngineError: it does not know it.
        """
        if self._library.espeak_SetVoiceByName(voice.encode("ascii", "replace")) != 0:
            raise EngineError(f'espeak-ng has no voice "{voice}"')

    def of_text(self, text: str) -> str:
        """The text in IPA, words between spaces, with its marks."""
        told: list[str] = []
        for index, part in enumerate(MARKS.split(text)):
            if index % 2:
                told.append(_mark(part))
            elif part:
                told.append(self.of_words(part))
        return re.sub(r" +", " ", "".join(told)).strip()

    def of_words(self, words: str) -> str:
        """Words without marks in IPA."""
        left = ctypes.c_char_p(words.encode("utf-8", "replace"))
        told = []
        while left.value:
            clause = self._library.espeak_TextToPhonemes(ctypes.byref(left), UTF8, IPA)
            told.append(LANGUAGE_SWITCH.sub("", (clause or b"").decode("utf-8", "replace")).strip())
        return unicodedata.normalize("NFC", " ".join(filter(None, told)))


def _mark(mark: str) -> str:
    """A mark as these voices know it: behind its word, or in front of the next."""
    bare = "".join(mark.split())
    opening = bare[:1] in '"“«(¡¿' and not re.search(r"[;:,.!?…—)”»]", bare)
    return f" {bare}" if opening else f"{bare} "
