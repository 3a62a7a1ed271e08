"""The engine `pyttsx3`: the voices of the system.

On Linux it drives the binding of libespeak-ng that pyttsx3 ships, in synchronous retrieval mode: sound and word events
come straight into memory. pyttsx3's own `save_to_file` loses files, settings and, past some 60,000 characters, the
whole process there; docs/architecture.md has the figures. The library comes from the espeakng-loader wheel, so that
no system package is needed and the same input gives the same sound everywhere.

Elsewhere it uses pyttsx3's public interface with the cures for what is known of it: one file for each run, settings
made to last before each, the file checked to be sound.
"""

from __future__ import annotations

import ctypes
import io
import os
import re
import struct
import sys
import tempfile
import wave
from array import array
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

from articleaudio.errors import EngineError, VoiceMissing
from articleaudio.model import Clip, Mark, Pause, Phonemes, Span, Utterance, Voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WORDS_A_MINUTE = 175  # espeak-ng's own pace
SLOWEST, FASTEST = 80, 450  # espeak-ng's bounds (speak_lib.h: espeakRATE)
OWN_PITCH, HIGHEST_PITCH = 50, 99  # speak_lib.h: espeakPITCH
WITH_PHONEME_EVENTS = 1  # speak_lib.h: espeakINITIALIZE_PHONEME_EVENTS
WORD_EVENT, PHONEME_EVENT = 1, 7  # speak_lib.h: espeakEVENT_WORD, espeakEVENT_PHONEME
PHONEMES_IN_IPA = 2  # speak_lib.h: espeakPHONEMES_IPA
PHONEMES_APART = ord("|") << 8  # speak_lib.h: bits 8 to 23 are what stands between phonemes

# espeak-ng obeys control characters in any text (\x01 starts a command that lasts into later texts), NUL ends it, and
# lone surrogates cannot be encoded.
NOT_TEXT = dict.fromkeys((*range(0x20), 0x7F, *range(0x80, 0xA0), *range(0xD800, 0xE000)), " ")

# Windows takes a text that begins with "<" for XML, macOS what is in double brackets for commands.
NOT_MARKUP = {ord("<"): " ", ord("["): "(", ord("]"): ")"}

# Marks that espeak-ng 1.52 says by their names in these languages ("відкриті лапки"), and what is read like them in
# silence; of the same length, so that positions hold. Found by asking for the phonemes of each mark in 26 languages.
_QUOTES = dict.fromkeys(map(ord, '"«»'), "“")
NAMED = {
    "uk": _QUOTES | {ord("…"): ","},
    "pl": _QUOTES,
    "hu": {ord("…"): ","},
    "nl": {ord("•"): ","},
    "pt": {ord("·"): ","},
}

# espeak-ng's names of phonemes (its docs/phonemes.md): what begins those of vowels, what stress is written with, what
# tells variants, and what is between words alone: pauses, glides, the r that links "for" and "a".
VOWEL, VOWELS = "vowel", frozenset("aeiouyAEIOUVWYQ03@&")
STRESS, VARIANTS = "',%=", "0123456789#:;^-~"
UNHEARD = frozenset({"_", "_:", "_|", "_!", "|", ";", "r-"})
BLANK, NOT_BLANK = re.compile(r"\s"), re.compile(r"\S")
WORD = re.compile(r"\w+(?:['’.-]\w+)*")  # noqa: RUF001 - the apostrophe is meant


class Pyttsx3Engine:
    """The system's voices through pyttsx3."""

    def __init__(self) -> None:
        driver = EspeakBinding() if sys.platform == "linux" else SaveToFile()
        self._driver: EspeakBinding | SaveToFile = driver
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


# ------------------------------------------------------------------------------------- Linux: espeak-ng


# What espeak-ng tells of a moment: kind, position (characters from 1), length, sample; of a phoneme, its name. Plain
# tuples, as there are some hundred in a sentence.
_Event = tuple[int, int, int, int, bytes]
_Place = tuple[int, int, int]  # of a word: position in what was sent, from 0, length, sample
_Sound = tuple[str, int]  # name, sample


@dataclass(frozen=True, slots=True)
class _Heard:
    """A run of pieces with the events of its synthesis; `first` and `last` are samples of the clip."""

    pieces: list[_Piece]
    events: list[_Event]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Piece:
    """A span as it is handed to espeak-ng, and where it stands in `Utterance.text`."""

    sent: str
    offset: int
    length: int
    exact: bool


class EspeakBinding:
    """libespeak-ng through `pyttsx3.drivers._espeak`, synchronous."""

    # No thread is started in synchronous mode. The library's noise goes on from text to text, so that a sentence said
    # twice in one process differs by a few samples: forked children all start from the same state.
    forkable = True

    def __init__(self) -> None:
        self._espeak = _load_binding()
        self._rate: int = self._espeak.Initialize(self._espeak.AUDIO_OUTPUT_SYNCHRONOUS, 0, None, WITH_PHONEME_EVENTS)
        if self._rate <= 0:
            raise EngineError("espeak-ng cannot be started: its data files were not found.")
        self.version = f"espeak-ng {self._espeak.Info().decode()}, marks unnamed"  # what is sent counts as well
        self._pcm = io.BytesIO()
        self._events: list[_Event] = []
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
        heard: list[_Heard] = []
        laid = 0
        for run in _runs(utterance.spans, utterance.language):
            if isinstance(run, Pause):
                part = bytes(2 * round(run.seconds * self._rate))
            else:
                part = self._say(run)
                heard.append(_Heard(run, list(self._events), laid, laid + len(part) // 2))
            parts.append(part)
            laid += len(part) // 2
        # Only now, as espeak-ng is asked about single words for them: what is said must not depend on that.
        marks = (mark for one in heard for mark in self._marks(one))
        return Clip(parts[0] if len(parts) == 1 else b"".join(parts), self._rate, tuple(marks))

    def phonemes(self, utterance: Utterance, voice: str) -> str:
        """What espeak-ng makes of each run of spans between pauses, in IPA."""
        self.prepare(voice, utterance.language)
        runs = (run for run in _runs(utterance.spans, utterance.language) if not isinstance(run, Pause))
        return " ".join(part for run in runs for part in self._told(run))

    def _told(self, pieces: list[_Piece]) -> Iterator[str]:
        """The phonemes of each clause; whether brackets hold phonemes is as in the synthesis before."""
        self._say(pieces)
        yield from self._translated(_encoded(pieces), PHONEMES_IN_IPA)

    def _translated(self, text: bytes, form: int) -> Iterator[str]:
        """The phonemes of each clause, in one of espeak-ng's forms."""
        tell = self._espeak.dll.espeak_TextToPhonemes
        tell.restype = ctypes.c_char_p
        left = ctypes.c_char_p(text)
        while left.value:
            told = tell(ctypes.byref(left), self._espeak.CHARS_UTF8, form)
            yield (told or b"").decode("utf-8", "replace").strip()

    def _marks(self, heard: _Heard) -> Iterator[Mark]:
        """espeak-ng's word events as marks, one that is for several words ("of the") parted where that is told."""
        words = list(self._words(heard))
        ends = [*(sample for _, _, sample in words[1:]), heard.last - heard.first]
        for (position, length, sample), end in zip(words, ends, strict=False):  # nothing may be said, and still end
            offset, length_there = _place(heard.pieces, position, length)
            if end > sample:
                yield Mark((heard.first + sample) / self._rate, (heard.first + end) / self._rate, offset, length_there)

    def _words(self, heard: _Heard) -> Iterator[_Place]:
        """The place of each word."""
        text = "".join(piece.sent for piece in heard.pieces)
        groups = list(_by_word(heard.events, text))
        stops = [*(known[0][0] for known, _ in groups[1:]), len(text)]
        for (known, sounds), stop in zip(groups, stops, strict=False):  # nothing may be said, and still end
            yield from self._apart(_text_between(heard.pieces, known[0][0], stop), known[0], sounds) or known

    def _apart(self, text: str, first: _Place, sounds: list[_Sound]) -> list[_Place]:
        """The words of a text that espeak-ng has told the place of the first of; none where it has but one.

        They can be told apart if the sounds of each said alone are, one after another, those that were heard, but for
        what vowels they have.
        """
        if len(text.split()) < 2:  # noqa: PLR2004 - one word is in its place
            return []
        words = list(WORD.finditer(text))
        alone = [_sounds("|".join(self._translated(word[0].encode(), PHONEMES_APART)).split("|")) for word in words]
        heard = [(kind, sample) for name, sample in sounds for kind in _sounds([name])]
        if not all(alone) or [kind for kind, _ in heard] != [kind for one in alone for kind in one]:
            return []
        position, _, sample = first
        samples = [sample, *(heard[at][1] for at in accumulate(map(len, alone[:-1])))]
        return [(position + word.start(), len(word[0]), at) for word, at in zip(words, samples, strict=True)]

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

    def _say(self, pieces: list[_Piece]) -> bytes:
        self._pcm = io.BytesIO()
        self._events.clear()
        data = _encoded(pieces)
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


def _load_binding() -> Any:
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


def _runs(spans: tuple[Span, ...], language: str = "") -> Iterator[list[_Piece] | Pause]:
    """Spans as runs of pieces, broken at pauses."""
    run: list[_Piece] = []
    offset = 0
    for span in spans:
        if isinstance(span, Pause):
            if run:
                yield run
            yield span
            run = []
            continue
        run.append(_piece(span, offset, language))
        offset += len(span.text)
    if run:
        yield run


def _encoded(pieces: list[_Piece]) -> bytes:
    return "".join(piece.sent for piece in pieces).encode("utf-8", "replace")


def _piece(span: Span, offset: int, language: str = "") -> _Piece:
    match span:
        case Phonemes(alphabet="x-espeak"):
            phonemes = span.phonemes.translate(NOT_TEXT).replace("]]", "")
            return _Piece(f"[[{phonemes}]]", offset, len(span.text), exact=False)
        case Pause():
            raise AssertionError("a pause is no piece")
        case _:
            # Two brackets of a page would open phonemes beside a lexicon's. Same length, so that positions hold.
            sent = span.text.translate(NOT_TEXT).replace("[", "(").replace("]", ")")
            sent = sent.translate(NAMED.get(language.partition("-")[0].lower(), {}))
            return _Piece(sent, offset, len(span.text), exact=True)


def _by_word(events: list[_Event], text: str) -> Iterator[tuple[list[_Place], list[_Sound]]]:
    """The places of each word with events in it, and its phonemes up to the next word.

    espeak-ng has several for a number, and sometimes takes a word for the end of the one before it, or for the blank.
    """
    known: list[_Place] = []
    sounds: list[_Sound] = []
    for kind, position, length, sample, name in events:
        if kind == PHONEME_EVENT:
            sounds.append((name.partition(b"\0")[0].decode("utf-8", "replace"), sample))
            continue
        word = NOT_BLANK.search(text, position - 1)
        at = word.start() if word else position - 1
        if known and BLANK.search(text, known[0][0], at):
            yield known, sounds
            known, sounds = [], []
        known.append((at, length, sample))
    if known:
        yield known, sounds


def _text_between(pieces: list[_Piece], start: int, stop: int) -> str:
    """What was sent from one position to another, as far as it is text of one piece."""
    at = 0
    for piece in pieces:
        if start < at + len(piece.sent):
            return piece.sent[start - at : max(stop - at, 0)] if piece.exact else ""
        at += len(piece.sent)
    return ""


def _sounds(names: Iterable[str]) -> list[str]:
    """Phonemes by what is kept of them in running speech: consonants without their variants, vowels as such."""
    bare = [name.lstrip(STRESS) for name in names]
    kinds = (VOWEL if name[0] in VOWELS else name.rstrip(VARIANTS) for name in bare if name and name not in UNHEARD)
    return [kind for kind in kinds if kind]


def _place(pieces: list[_Piece], position: int, length: int) -> tuple[int, int]:
    """A position in what was sent, as a position in `Utterance.text`."""
    start = 0
    for piece in pieces:
        if position < start + len(piece.sent):
            if piece.exact:
                inside = position - start
                return piece.offset + inside, min(length, piece.length - inside)
            return piece.offset, piece.length
        start += len(piece.sent)
    return pieces[-1].offset, pieces[-1].length


# --------------------------------------------------------------------------- elsewhere: save_to_file


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
            self._engine.save_to_file(utterance.text.translate(NOT_TEXT | NOT_MARKUP), str(path))
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
        known = {found.name: found for found in self.voices()}
        if voice in known:
            return voice
        # The shipped profiles name voices of espeak-ng, which other systems do not have: the language decides.
        wanted = language.lower()
        for tag in (wanted, wanted.partition("-")[0]):
            for name, found in known.items():
                if any(own.lower() == tag or own.lower().startswith(tag + "-") for own in found.languages):
                    return name
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
