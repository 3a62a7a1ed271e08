"""The engine `piper`: Piper's voices, each a model `NAME.onnx` with its settings `NAME.onnx.json` in a voice folder.

Text and phonemes are kept apart here: Piper's own `synthesize` takes double brackets in any text for phonemes, so each
is made into phonemes by itself. Words have times where the model tells the lengths of its phonemes; most models on the
web do not, but can be made to while they are loaded, if the package `onnx` is installed.
"""

from __future__ import annotations

import logging
import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import version
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from articleaudio.errors import ConfigError, EngineError, EngineMissing, VoiceMissing
from articleaudio.model import Clip, EngineSetup, Mark, Pause, Utterance, Voice
from articleaudio.speech.onnx_voice import CPU, open_session, provider_of
from articleaudio.speech.piper_files import ENDING, language_of, piper_configs
from articleaudio.speech.samples import NOTHING_SECONDS, pcm_of, silence
from articleaudio.speech.spoken_phonemes import phonemes_told, runs, sentences
from articleaudio.speech.voice_files import SPEAKER
from articleaudio.speech.voice_of_language import voice_of_language

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence
    from pathlib import Path

    from articleaudio.speech.spoken_phonemes import Phoneme

log = logging.getLogger(__name__)

MOST_PHONEMES = 400
"""What is said at once at most: a model's memory grows with the square of it."""


@dataclass(slots=True)
class _Sound:
    """What is said so far: PCM and marks."""

    rate: int
    pcm: bytearray = field(default_factory=bytearray)
    marks: list[Mark] = field(default_factory=list)

    @property
    def samples(self) -> int:
        return len(self.pcm) // 2


class _Front:
    """What a voice of Piper makes of text."""

    def __init__(self, piper: Any) -> None:
        self._piper = piper
        self.known: Container[str] = piper.config.phoneme_id_map
        self.takes_ipa: bool = piper.config.phoneme_type.value == "espeak"

    def phonemize(self, text: str) -> list[list[str]]:
        """Piper's own phonemes of text; there are no brackets in it."""
        told: list[list[str]] = self._piper.phonemize(text)
        return told

    def alone(self, word: str) -> str:
        """The phonemes of a word that was in the text before."""
        if not self.takes_ipa:
            return "".join(symbol for sentence in self.phonemize(word) for symbol in sentence)
        from piper import espeakbridge  # its language is set: the whole text was just asked for

        told = "".join(clause for clause, _, _ in espeakbridge.get_phonemes(word))
        return unicodedata.normalize("NFD", re.sub(r"\([^)]*\)", "", told))


class PiperEngine:
    """Piper's voices on disk."""

    def __init__(self) -> None:
        try:
            import piper  # noqa: F401 - whether it is there
        except ImportError as error:
            raise EngineMissing("The engine \"piper\" needs its extra: pip install 'articleaudio[piper]'.") from error
        logging.getLogger("piper").setLevel(logging.ERROR)  # it warns of every letter that a voice has no sound for
        self._setup = EngineSetup()
        self._provider = ""
        self._loaded: dict[str, Any] = {}
        self.forkable = True
        # Whether voices can be made to tell lengths is a part: it decides whether clips have marks.
        telling = "told" if find_spec("onnx") else "untold"
        self.version = f"piper-tts {version('piper-tts')}, onnxruntime {version('onnxruntime')}, lengths {telling}"

    def configure(self, setup: EngineSetup) -> None:
        """Takes the voice folders and the device.

        Raises:
            ConfigError: there is an option; this engine has none.
            EngineError: the runtime does not know the device.
        """
        if setup.options:
            raise ConfigError(f'The engine "piper" has no option "{next(iter(setup.options))}"; it has none.')
        self._setup = setup
        self._provider = provider_of(setup.device)
        self.forkable = setup.device == CPU
        self.version += "" if setup.device == CPU else f" on {setup.device}, without noise"

    def voices(self) -> list[Voice]:
        """Each voice in the voice folders; of several speakers, each by name."""
        return [voice for name, config in self._configs.items() for voice in _voices(name, config)]

    def prepare(self, voice: str, language: str) -> None:
        """Loads the voice.

        Raises:
            VoiceMissing: there is no such voice.
            EngineError: its files are broken.
        """
        self._load(self._find(voice, language).partition(SPEAKER)[0])

    def synthesize(self, utterance: Utterance, voice: str) -> Clip:
        """The utterance's sound, sentence by sentence, with word marks where the model tells lengths.

        Raises:
            VoiceMissing: there is no such voice.
            EngineError: the model cannot say it.
        """
        found = self._find(voice, utterance.language)
        name, _, speaker = found.partition(SPEAKER)
        piper = self._load(name)
        told = self._delivery(piper, speaker, utterance.speed)
        sound = _Sound(piper.config.sample_rate)
        front = _Front(piper)
        for run in runs(utterance.spans, front):
            if isinstance(run, Pause):
                sound.pcm += silence(run.seconds, sound.rate)
                continue
            for sentence in sentences(run, front, MOST_PHONEMES):
                _say(sentence, piper, told, sound)
        if not sound.pcm:
            sound.pcm += silence(NOTHING_SECONDS, sound.rate)
        return Clip(bytes(sound.pcm), sound.rate, tuple(sound.marks))

    def phonemes(self, utterance: Utterance, voice: str) -> str:
        """What espeak-ng, or the lexicon, makes of the utterance, in IPA.

        Raises:
            VoiceMissing: there is no such voice.
            EngineError: its files are broken.
        """
        front = _Front(self._load(self._find(voice, utterance.language).partition(SPEAKER)[0]))
        return phonemes_told(utterance.spans, front)

    def _delivery(self, piper: Any, speaker: str, speed: float) -> Any:
        from piper import SynthesisConfig

        number = piper.config.speaker_id_map.get(speaker, int(speaker) if speaker.isdecimal() else None)
        noise: dict[str, Any] = {} if self.forkable else {"noise_scale": 0.0, "noise_w_scale": 0.0}
        return SynthesisConfig(speaker_id=number, length_scale=piper.config.length_scale / speed, **noise)

    @cached_property
    def _configs(self) -> dict[str, dict[str, Any]]:
        """The settings of each voice by its name; of one name in two folders, the first folder's."""
        return piper_configs(self._setup.folders)

    def _find(self, voice: str, language: str) -> str:
        """The voice of that name, or the best for the language."""
        name, _, speaker = voice.partition(SPEAKER)
        if not voice:
            return self._best(language)
        if name not in self._configs:
            raise VoiceMissing(
                f'There is no Piper voice "{name}" ({name}.onnx with {name}{ENDING}) in the voice folders; '
                "`articleaudio voices --engine piper` lists those that are there."
            )
        if speaker and not _has_speaker(self._configs[name], speaker):
            raise VoiceMissing(
                f'The Piper voice "{name}" has no speaker "{speaker}"; '
                "`articleaudio voices --engine piper` lists its speakers."
            )
        return voice

    def _best(self, language: str) -> str:
        if found := voice_of_language(self.voices(), language):
            return found.name
        raise VoiceMissing(
            f'There is no Piper voice for "{language}" in the voice folders; '
            "`articleaudio voices --engine piper` lists those that are there."
        )

    def _load(self, name: str) -> Any:
        if name not in self._loaded:
            path = next(
                folder / f"{name}.onnx" for folder in self._setup.folders if (folder / f"{name}{ENDING}").is_file()
            )
            try:
                self._loaded[name] = _load(path, self._configs[name], self._provider or provider_of(CPU))
            except (EngineError, KeyError, TypeError, ValueError) as error:
                raise EngineError(f'The Piper voice "{name}" cannot be loaded from {path}: {error}.') from error
        return self._loaded[name]


# ------------------------------------------------------------------------------------------ voices on disk


def _voices(name: str, config: dict[str, Any]) -> Iterator[Voice]:
    languages = (language_of(config),)
    quality = config.get("audio", {}).get("quality", "")
    description = f"Piper, {quality} quality" if quality else "Piper"
    speakers = _speakers(config)
    if len(speakers) < 2:  # noqa: PLR2004 - a single one needs no name
        yield Voice(name, languages, description)
    for speaker in speakers if len(speakers) > 1 else ():
        yield Voice(f"{name}{SPEAKER}{speaker}", languages, description)


def _speakers(config: dict[str, Any]) -> list[str]:
    """The speakers' names; their numbers where they have none."""
    return list(config.get("speaker_id_map") or ()) or [str(number) for number in range(config.get("num_speakers", 1))]


def _has_speaker(config: dict[str, Any], speaker: str) -> bool:
    count = config.get("num_speakers", 1)
    return speaker in (config.get("speaker_id_map") or {}) or (speaker.isdecimal() and int(speaker) < count)


def _load(path: Path, config: dict[str, Any], provider: str) -> Any:
    """A voice of the package, ready to run.

    Raises:
        EngineError: it is broken, or needs what is not on disk.
    """
    from piper import PiperVoice
    from piper.config import PhonemeType, PiperConfig

    known = PiperConfig.from_dict(config)
    if known.phoneme_type == PhonemeType.PINYIN and not (path.parent / "g2pW").is_dir():
        raise EngineError(
            f"it needs the folder g2pW beside it, which the package {version('piper-tts')} would download"
        )
    session = open_session(path, provider)
    if len(session.get_outputs()) == 1 and (telling := _with_lengths(path)):
        session = open_session(telling, provider)
    voice = PiperVoice(session=session, config=known, download_dir=path.parent)
    voice.phonemize("a")  # what it loads for that stays for every fork
    return voice


def _with_lengths(path: Path) -> bytes | None:
    """The model with the lengths of its phonemes as an output; None where they are not to be found."""
    try:
        import onnx
        from piper.patch_voice_with_alignment import add_alignment_output
    except ImportError:
        return None
    model = onnx.load(str(path))
    try:
        add_alignment_output(model)
    except ValueError:
        return None
    return bytes(model.SerializeToString())


# ------------------------------------------------------------------------------------- from phonemes to sound


def _say(sentence: Sequence[Phoneme], piper: Any, told: Any, sound: _Sound) -> None:
    """Adds the sentence. It keeps the level that the model gives it: quiet ones are not made as loud as the rest."""
    symbols = [phoneme.symbol for phoneme in sentence]
    ids = piper.phonemes_to_ids(symbols)
    samples, lengths = piper.phoneme_ids_to_audio(ids, told, include_alignments=True)
    first = sound.samples
    sound.pcm += pcm_of(samples)
    if lengths is not None:
        sound.marks += _marks(sentence, piper, lengths.reshape(-1), (first, sound.samples, sound.rate))


def _marks(sentence: Sequence[Phoneme], piper: Any, lengths: Any, place: tuple[int, int, int]) -> list[Mark]:
    """The words' times, from the lengths of the ids of each phoneme; none if they do not add up to the sound."""
    first, last, rate = place
    known, pad = piper.config.phoneme_id_map, len(piper.config.phoneme_id_map["_"])
    counts = [len(known[phoneme.symbol]) + pad if phoneme.symbol in known else 0 for phoneme in sentence]
    begin = len(known["^"]) + pad
    ends = [0, *lengths.cumsum().tolist()]
    fits = len(ends) == 1 + begin + sum(counts) + len(known["$"])
    if not fits or abs(ends[-1] - (last - first)) > piper.config.hop_length:
        return []
    marks: list[Mark] = []
    for phoneme, count in zip(sentence, counts, strict=True):
        start, end = (min(first + ends[at], last) / rate for at in (begin, begin + count))
        begin += count
        if phoneme.word:
            if marks and (marks[-1].offset, marks[-1].length) == phoneme.word:
                start = marks.pop().start
            marks.append(Mark(start, end, *phoneme.word))
    return marks
