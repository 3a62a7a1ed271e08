"""What an engine's process and its parent say to each other; see `process.py` (the parent) and `child.py`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from articleaudio.model import Utterance


@dataclass(frozen=True, slots=True)
class Ready:
    """The first message: the engine's version."""

    version: str


@dataclass(frozen=True, slots=True)
class SpeakRequest:
    """Asks for one utterance."""

    utterance: Utterance
    voice: str


@dataclass(frozen=True, slots=True)
class PhonemesRequest:
    """Asks how one utterance would be said."""

    utterance: Utterance
    voice: str


@dataclass(frozen=True, slots=True)
class VoicesRequest:
    """Asks for the engine's voices."""


@dataclass(frozen=True, slots=True)
class Crash:
    """The reply when the process that spoke died: `signal` is 0 when it ended by itself, without an answer."""

    signal: int


Request = SpeakRequest | PhonemesRequest | VoicesRequest
