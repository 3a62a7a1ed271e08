"""libespeak-ng, driven through the binding that pyttsx3 ships, in synchronous retrieval mode.

Sound and word events come straight into memory. pyttsx3's own `save_to_file` loses files, settings and, past some
60,000 characters, the whole process on Linux; docs/architecture.md has the figures. The library comes from the
espeakng-loader wheel, so that no system package is needed and the same input gives the same sound everywhere.
"""

from __future__ import annotations

import ctypes
import io
import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from articleaudio.errors import EngineError, VoiceMissing
from articleaudio.model import Clip, Pause, Utterance, Voice
from articleaudio.speech.espeak_marks import PHONEME_EVENT, WORD_EVENT, Event, Heard, Piece, encoded, marks_of, runs
from articleaudio.speech.samples import silence

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS_A_MINUTE = 175  # espeak-ng's own pace
SLOWEST, FASTEST = 80, 450  # espeak-ng's bounds (speak_lib.h: espeakRATE)
OWN_PITCH, HIGHEST_PITCH = 50, 99  # speak_lib.h: espeakPITCH
WITH_PHONEME_EVENTS = 1  # speak_lib.h: espeakINITIALIZE_PHONEME_EVENTS
PHONEMES_IN_IPA = 2  # speak_lib.h: espeakPHONEMES_IPA


class EspeakBinding:
    """libespeak-ng through `pyttsx3.drivers._espeak`, synchronous."""

    # No thread is started in synchronous mode. The library's noise goes on from text to text, so that a sentence said
    # twice in one process differs by a few samples: forked children all start from the same state.
    forkable = True

    def __init__(self) -> None:
        self._espeak = load_binding()
        self._rate: int = self._espeak.Initialize(self._espeak.AUDIO_OUTPUT_SYNCHRONOUS, 0, None, WITH_PHONEME_EVENTS)
        if self._rate <= 0:
            raise EngineError("espeak-ng cannot be started: its data files were not found.")
        self.version = f"espeak-ng {self._espeak.Info().decode()}, marks unnamed"  # what is sent counts as well
        self._pcm = io.BytesIO()
        self._events: list[Event] = []
        self._selected: tuple[str, str] | None = None
        self._espeak.SetSynthCallback(self._collect)
        # It seeds its noise with the second in which it was started (espeak_ng_Initialize).
        self._espeak.dll.espeak_ng_SetRandSeed(ctypes.c_long(1))

    def voices(self) -> list[Voice]:
        """espeak-ng's voices, each with all its language tags; variants are asked for as `en-us+f3`."""
        listed = [voice for voice in self._espeak.ListVoices(None) if not voice.identifier.startswith(b"mb/")]
        return sorted((_voice(voice) for voice in listed), key=lambda voice: voice.name)

    def synthesize(self, utterance: Utterance, voice: str) -> Clip:
        """Each run of spans between pauses is one synthesis; marks count in `Utterance.text`."""
        self.prepare(voice, utterance.language)
        rate = round(WORDS_A_MINUTE * utterance.speed)
        self._espeak.SetParameter(self._espeak.RATE, min(max(rate, SLOWEST), FASTEST), 0)
        self._espeak.SetParameter(self._espeak.PITCH, min(round(OWN_PITCH * utterance.pitch), HIGHEST_PITCH), 0)
        parts: list[bytes] = []
        heard: list[Heard] = []
        laid = 0
        for run in runs(utterance.spans, utterance.language):
            if isinstance(run, Pause):
                part = silence(run.seconds, self._rate)
            else:
                part = self._say(run)
                heard.append(Heard(run, list(self._events), laid, laid + len(part) // 2))
            parts.append(part)
            laid += len(part) // 2
        # Only now, as espeak-ng is asked about single words for them: what is said must not depend on that.
        marks = (mark for one in heard for mark in marks_of(one, self._rate, self._translated))
        return Clip(parts[0] if len(parts) == 1 else b"".join(parts), self._rate, tuple(marks))

    def phonemes(self, utterance: Utterance, voice: str) -> str:
        """What espeak-ng makes of each run of spans between pauses, in IPA."""
        self.prepare(voice, utterance.language)
        said = (run for run in runs(utterance.spans, utterance.language) if not isinstance(run, Pause))
        return " ".join(part for run in said for part in self._told(run))

    def _told(self, pieces: list[Piece]) -> Iterator[str]:
        """The phonemes of each clause; whether brackets hold phonemes is as in the synthesis before."""
        self._say(pieces)
        yield from self._translated(encoded(pieces), PHONEMES_IN_IPA)

    def _translated(self, text: bytes, form: int) -> Iterator[str]:
        """The phonemes of each clause, in one of espeak-ng's forms."""
        tell = self._espeak.dll.espeak_TextToPhonemes
        tell.restype = ctypes.c_char_p
        left = ctypes.c_char_p(text)
        while left.value:
            told = tell(ctypes.byref(left), self._espeak.CHARS_UTF8, form)
            yield (told or b"").decode("utf-8", "replace").strip()

    def prepare(self, voice: str, language: str) -> None:
        """Takes the voice, unless it is the one that was taken last: espeak-ng reads its files anew each time."""
        wanted = (voice, language.lower())
        if wanted != self._selected:
            self._selected = None
            self._select(*wanted)
            self._selected = wanted

    def _select(self, voice: str, language: str) -> None:
        """Takes the voice of that name, which may be a language tag; where none is named, the best for the language."""
        name = voice or language
        base, plus, variant = name.partition("+")
        general = "" if voice else base.partition("-")[0]
        if plus and not self._is_variant(variant):
            raise VoiceMissing(
                f'espeak-ng has no variant "{variant}" of its voice "{base}"; try {base}+f3, or {base}+m3, or {base}.'
            )
        for candidate in (base, self._by_tag.get(base.lower()), general, self._by_tag.get(general.lower())):
            wanted = f"{candidate}{plus}{variant}".encode("utf-8", "replace")
            if candidate and self._espeak.SetVoiceByName(wanted) == self._espeak.EE_OK:
                return
        raise VoiceMissing(f'espeak-ng has no voice "{name}"; `articleaudio voices --engine pyttsx3` lists its voices.')

    def _is_variant(self, name: str) -> bool:
        """Whether there is a file for the variant; espeak-ng takes any other name for none at all."""
        return name.isdigit() or (name != "" and name in self._variants)

    @cached_property
    def _variants(self) -> frozenset[str]:
        folder = Path(os.environ["ESPEAK_DATA_PATH"]) / "voices" / "!v"
        return frozenset(path.name for path in folder.iterdir())

    @cached_property
    def _by_tag(self) -> dict[str, str]:
        """The voice that lists a language tag first: espeak-ng knows Norwegian as `nb`, British English as `en`."""
        ranked = [(rank, tag, voice.name) for voice in self.voices() for rank, tag in enumerate(voice.languages)]
        return {tag: name for _, tag, name in sorted(ranked, reverse=True)}

    def _say(self, pieces: list[Piece]) -> bytes:
        self._pcm = io.BytesIO()
        self._events.clear()
        data = encoded(pieces)
        # Without the phoneme flag brackets are read as text, whatever a page holds.
        flags = self._espeak.CHARS_UTF8
        if not all(piece.exact for piece in pieces):
            flags |= self._espeak.PHONEMES
        if self._espeak.cSynth(data, len(data) + 1, 0, self._espeak.POS_CHARACTER, 0, flags) != self._espeak.EE_OK:
            raise EngineError("espeak-ng refused the text.")
        return self._pcm.getvalue()

    def _collect(self, sound: Any, samples: int, events: Any) -> int:
        if samples > 0:
            self._pcm.write(ctypes.string_at(sound, samples * 2))
        told, index = self._events, 0
        while kind := (event := events[index]).type:  # the list ends with a zero
            if kind == PHONEME_EVENT:
                told.append((kind, 0, 0, event.sample, bytes(event.id)))
            elif kind == WORD_EVENT:
                told.append((kind, event.text_position, event.length, event.sample, b""))
            index += 1
        return 0


def load_binding() -> Any:
    """pyttsx3's binding, tied to the espeak-ng of the espeakng-loader wheel."""
    import espeakng_loader

    # Once it is loaded for all, pyttsx3 finds it by its name. Without the path to its data the process would exit.
    ctypes.CDLL(espeakng_loader.get_library_path(), ctypes.RTLD_GLOBAL)
    os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
    from pyttsx3.drivers import _espeak

    return _espeak


def _voice(voice: Any) -> Voice:
    """A voice as espeak-ng lists it; it is asked for by the name of its file."""
    name = voice.identifier.decode("utf-8", "replace").rpartition("/")[2].lower()
    return Voice(name, tuple(_language_tags(voice)), voice.name.decode("utf-8", "replace").replace("_", " "))


def _language_tags(voice: Any) -> Iterator[str]:
    """The tags of a voice, best first: a byte of priority and a string for each, then a zero (speak_lib.h)."""
    address = ctypes.c_void_p.from_buffer(voice, type(voice).languages.offset).value
    while address and ctypes.string_at(address, 1) != b"\0":
        tag = ctypes.string_at(address + 1)
        yield tag.decode("ascii", "replace")
        address += len(tag) + 2
