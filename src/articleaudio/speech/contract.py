"""What an engine is. Write a class like this and name it in the entry-point group `articleaudio.engines`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.model import Clip, EngineSetup, Utterance, Voice


class Engine(Protocol):
    """Makes sound from utterances. It is created without arguments, in a process of its own.

    What an engine may do besides is in the protocols below; it is asked for it only if it has the method.

    Attributes:
        version: changes whenever the same utterance may sound different; a part of every clip's key. It is asked for
            after `configure`.
        forkable: whether a child forked after creation may speak. Then every utterance gets a fresh one, so that its
            sound never depends on what was said before, and a crash costs that utterance alone. An engine that is
            not forkable must see to the former itself.
    """

    version: str
    forkable: bool

    def voices(self) -> Sequence[Voice]:
        """Every voice that can speak now."""
        ...

    def synthesize(self, utterance: Utterance, voice: str) -> Clip:
        """The utterance's sound in the voice of that name; an empty name means the best voice for its language.

        Raises:
            VoiceMissing: there is no such voice.
            EngineError: it cannot be spoken.
        """
        ...


@runtime_checkable
class Configured(Protocol):
    """An engine that has settings, or voices on disk.

    A voice on disk is whatever in a voice folder has its name: `NAME.onnx` with `NAME.onnx.json`, or a folder `NAME/`.
    Of several speakers in it one is named behind a number sign: `NAME#SPEAKER`. What these files hold is a part of
    every clip's key, by itself.
    """

    def configure(self, setup: EngineSetup) -> None:
        """Takes its settings; called once, before anything else.

        Raises:
            ConfigError: an option is not the engine's, or wrong.
            EngineError: the engine cannot work as it is told to.
        """
        ...


@runtime_checkable
class Preparing(Protocol):
    """An engine that takes time to load a voice: it is asked to before it is forked."""

    def prepare(self, voice: str, language: str) -> None:
        """Loads the voice that `synthesize` will be asked for.

        Raises:
            VoiceMissing: there is no such voice.
            EngineError: it cannot be loaded.
        """
        ...


@runtime_checkable
class Phonetic(Protocol):
    """An engine that can tell how it would say an utterance: what editors of lexicons look at."""

    def phonemes(self, utterance: Utterance, voice: str) -> str:
        """The utterance in IPA; "" where the voice does not tell.

        Raises:
            VoiceMissing: there is no such voice.
            EngineError: the engine fails.
        """
        ...
