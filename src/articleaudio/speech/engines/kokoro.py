"""The engine `kokoro`: Kokoro's voices, and others of its form, through kokoro-onnx.

A voice is a folder `NAME/` in a voice folder with a model (`*.onnx`), the styles of its speakers (`*.bin` or `*.npz`)
and, where the model has phonemes of its own, `config.json`. One of the speakers is `NAME#SPEAKER`. Phonemes are made
here: the package would make a copy of espeak-ng in the folder for temporary files each time.
"""

from __future__ import annotations

import zipfile
from functools import cached_property
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from articleaudio.errors import ConfigError, EngineError, EngineMissing, VoiceMissing
from articleaudio.model import Clip, EngineSetup, Mark, Pause, Utterance, Voice
from articleaudio.speech.espeak_phonemes import EspeakPhonemes
from articleaudio.speech.kokoro_files import STYLES
from articleaudio.speech.onnx_voice import CPU, open_session, provider_of
from articleaudio.speech.samples import NOTHING_SECONDS, pcm_of, silence
from articleaudio.speech.spoken_phonemes import phonemes_told, runs, sentences
from articleaudio.speech.voice_files import SPEAKER
from articleaudio.speech.voice_of_language import voice_of_language

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence
    from pathlib import Path

    from articleaudio.speech.spoken_phonemes import Phoneme

RATE = 24_000
SLOWEST, FASTEST = 0.5, 2.0  # the package's bounds
MOST_PHONEMES = 500

LANGUAGES = {
    "a": ("en-US", "en-us"),
    "b": ("en-GB", "en"),
    "e": ("es", "es"),
    "f": ("fr", "fr"),
    "h": ("hi", "hi"),
    "i": ("it", "it"),
    "p": ("pt-BR", "pt-br"),
}
"""By the first letter of a speaker of Kokoro: its language, and the file of espeak-ng for it."""

NOT_OURS = {"j": "Japanese", "z": "Chinese"}
"""Speakers whose phonemes espeak-ng does not make."""

OTHERS = ("en", "en-us")
"""Speakers that are named otherwise."""


class _Front:
    """What a speaker makes of text."""

    takes_ipa = True

    def __init__(self, espeak: EspeakPhonemes, known: dict[str, int]) -> None:
        self._espeak = espeak
        self.known: Container[str] = known

    def phonemize(self, text: str) -> list[list[str]]:
        """The whole text as one sentence: the package cuts what is too long, at its marks."""
        return [[symbol for symbol in self._espeak.of_text(text) if symbol in self.known]]

    def alone(self, word: str) -> str:
        """The phonemes of a word by itself."""
        return "".join(symbol for symbol in self._espeak.of_text(word) if symbol in self.known)


class KokoroEngine:
    """Kokoro's voices on disk."""

    def __init__(self) -> None:
        try:
            import kokoro_onnx  # noqa: F401 - whether it is there
        except ImportError as error:
            raise EngineMissing("The engine \"kokoro\" needs its extra: pip install 'articleaudio[kokoro]'.") from error
        self._setup = EngineSetup()
        self._provider = ""
        self._loaded: dict[str, Any] = {}
        self._styles: dict[tuple[str, str], Any] = {}
        self.forkable = True
        packages = ("kokoro-onnx", "onnxruntime", "espeakng-loader")
        self.version = ", ".join(f"{package} {version(package)}" for package in packages)

    def configure(self, setup: EngineSetup) -> None:
        """Takes the voice folders and the device.

        Raises:
            ConfigError: there is an option; this engine has none.
            EngineError: the runtime does not know the device.
        """
        if setup.options:
            raise ConfigError(f'The engine "kokoro" has no option "{next(iter(setup.options))}"; it has none.')
        if setup.device != CPU:
            # Its noise cannot be turned off, and after a fork only the processor can be used.
            raise EngineError(f'The engine "kokoro" computes on "{CPU}" alone, not on "{setup.device}".')
        self._setup = setup
        self._provider = provider_of(setup.device)

    def voices(self) -> list[Voice]:
        """Each speaker of each voice in the voice folders whose language can be spoken."""
        return [
            Voice(f"{name}{SPEAKER}{speaker}", (_language(speaker)[0],), "Kokoro")
            for name, folder in self._folders.items()
            for speaker in _speakers(folder)
            if speaker[:1] not in NOT_OURS
        ]

    def prepare(self, voice: str, language: str) -> None:
        """Loads the voice.

        Raises:
            VoiceMissing: there is no such voice.
            EngineError: its files are broken.
        """
        name, speaker = self._find(voice, language)
        self._style(name, speaker)
        self._espeak.select(_language(speaker)[1])

    def synthesize(self, utterance: Utterance, voice: str) -> Clip:
        """The utterance's sound, with word marks where the model tells the lengths of its phonemes.

        Raises:
            VoiceMissing: there is no such voice.
            EngineError: the model cannot say it.
        """
        name, speaker = self._find(voice, utterance.language)
        kokoro = self._load(name)
        style = self._style(name, speaker)
        speed = min(max(utterance.speed, SLOWEST), FASTEST)
        pcm, marks = bytearray(), list[Mark]()
        front = self._front(kokoro, speaker)
        for run in runs(utterance.spans, front):
            if isinstance(run, Pause):
                pcm += silence(run.seconds, RATE)
                continue
            for sentence in sentences(run, front, MOST_PHONEMES):
                told = "".join(phoneme.symbol for phoneme in sentence)
                samples, _, times = kokoro.create_timed(told, style, speed, is_phonemes=True)
                before = len(pcm) // 2
                pcm += pcm_of(samples)
                marks += _marks(sentence, times, before / RATE, len(pcm) / 2 / RATE)
        return Clip(bytes(pcm) or silence(NOTHING_SECONDS, RATE), RATE, tuple(marks))

    def phonemes(self, utterance: Utterance, voice: str) -> str:
        """What espeak-ng, or the lexicon, makes of the utterance, in IPA as far as the voice knows it.

        Raises:
            VoiceMissing: there is no such voice.
            EngineError: its files are broken.
        """
        name, speaker = self._find(voice, utterance.language)
        return phonemes_told(utterance.spans, self._front(self._load(name), speaker))

    def _style(self, name: str, speaker: str) -> Any:
        """A style for each number of phonemes, each a row of its own, as the package takes them; read once."""
        if (name, speaker) not in self._styles:
            style = self._load(name).get_voice_style(speaker)
            self._styles[name, speaker] = style.reshape(-1, 1, style.shape[-1])
        return self._styles[name, speaker]

    def _front(self, kokoro: Any, speaker: str) -> _Front:
        self._espeak.select(_language(speaker)[1])
        return _Front(self._espeak, kokoro.tokenizer.vocab)

    @cached_property
    def _espeak(self) -> EspeakPhonemes:
        return EspeakPhonemes()

    @cached_property
    def _folders(self) -> dict[str, Path]:
        """The folder of each voice by its name; of one name in two voice folders, the first."""
        found: dict[str, Path] = {}
        for voices in self._setup.folders:
            for folder in sorted(path for path in voices.glob("*") if path.is_dir()):
                if _model(folder) and _style_file(folder):
                    found.setdefault(folder.name, folder)
        return found

    def _find(self, voice: str, language: str) -> tuple[str, str]:
        """The names of the voice and of its speaker."""
        name, _, speaker = voice.partition(SPEAKER)
        if not voice:
            return self._best(language)
        if name not in self._folders:
            raise VoiceMissing(
                f'There is no Kokoro voice "{name}" (a folder {name}/ with a model and styles) in the voice folders; '
                "`articleaudio voices --engine kokoro` lists those that are there."
            )
        speakers = _speakers(self._folders[name])
        if speaker and speaker not in speakers:
            raise VoiceMissing(
                f'The Kokoro voice "{name}" has no speaker "{speaker}"; '
                "`articleaudio voices --engine kokoro` lists its speakers."
            )
        speaker = speaker or next((one for one in speakers if one[:1] not in NOT_OURS), "")
        if speaker[:1] in NOT_OURS:
            raise VoiceMissing(f'The speaker "{speaker}" speaks {NOT_OURS[speaker[:1]]}, which this engine cannot.')
        return name, speaker

    def _best(self, language: str) -> tuple[str, str]:
        if found := voice_of_language(self.voices(), language):
            name, _, speaker = found.name.partition(SPEAKER)
            return name, speaker
        raise VoiceMissing(
            f'There is no Kokoro voice for "{language}" in the voice folders; '
            "`articleaudio voices --engine kokoro` lists those that are there."
        )

    def _load(self, name: str) -> Any:
        if name not in self._loaded:
            folder = self._folders[name]
            try:
                self._loaded[name] = _load(folder, self._provider)
            except (EngineError, KeyError, TypeError, ValueError, OSError) as error:
                raise EngineError(f'The Kokoro voice "{name}" cannot be loaded from {folder}: {error}.') from error
        return self._loaded[name]


def _model(folder: Path) -> Path | None:
    return next(iter(sorted(folder.glob("*.onnx"))), None)


def _style_file(folder: Path) -> Path | None:
    return next((path for path in sorted(folder.iterdir()) if path.suffix in STYLES), None)


def _speakers(folder: Path) -> list[str]:
    """The names in the file of styles, which is a zip archive of arrays."""
    styles = _style_file(folder)
    if styles is None:
        return []
    try:
        with zipfile.ZipFile(styles) as archive:
            return sorted(name.removesuffix(".npy") for name in archive.namelist() if name.endswith(".npy"))
    except (OSError, zipfile.BadZipFile):
        return []


def _language(speaker: str) -> tuple[str, str]:
    return LANGUAGES.get(speaker[:1], OTHERS) if speaker[2:3] == "_" else OTHERS


def _load(folder: Path, provider: str) -> Any:
    """A voice of the package, ready to run."""
    from kokoro_onnx import Kokoro

    model, styles, config = _model(folder), _style_file(folder), folder / "config.json"
    if model is None or styles is None:
        raise EngineError("its files are gone")
    session = open_session(model, provider)
    return Kokoro.from_session(session, str(styles), vocab_config=str(config) if config.is_file() else None)


def _marks(sentence: Sequence[Phoneme], times: Sequence[Any], first: float, last: float) -> Iterator[Mark]:
    """The words' times; none if the package tells of other phonemes than were said."""
    said = [phoneme for phoneme in sentence if phoneme.symbol != " "]
    told = [time for time in times if time.phoneme != " "]
    if [phoneme.symbol for phoneme in said] != [time.phoneme for time in told]:
        return
    word, start, end = None, 0.0, 0.0
    for phoneme, time in zip(said, told, strict=True):
        if phoneme.word != word:
            if word:
                yield Mark(start, end, *word)
            word, start = phoneme.word, first + time.start
        end = min(first + time.end, last)
    if word:
        yield Mark(start, end, *word)
