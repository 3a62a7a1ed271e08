"""What an engine is. Write a class like this and name it in the entry-point group `articleaudio.engines`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articleaudio.model import Clip, Utterance, Voice


class Engine(Protocol):
    """Makes sound from utterances. It is created without arguments, in a process of its own.

    An engine that can tell how it would say an utterance has also `phonemes(utterance, voice)`, which gives that in
    IPA as a string: what editors of lexicons look at.

    Attributes:
        version: changes whenever the same utterance may sound different; a part of every clip's key.
        forkable: whether a child forked after creation may speak. Then every utterance gets a fresh one, so that its
            sound never depends on what was said before, and a crash costs that utterance alone.
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
