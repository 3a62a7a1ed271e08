"""What an engine's process and its parent say to each other; see `process.py` (the parent) and `child.py`."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from articleaudio.model import EngineSetup, Utterance


@dataclass(frozen=True, slots=True)
class Start:
    """What the parent says first: what the engine is told, and how much memory its process may take (0: any)."""

    setup: EngineSetup
    megabytes: int


@dataclass(frozen=True, slots=True)
class Ready:
    """The first reply: the engine's version."""

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


HEADER = struct.Struct(">Q")
"""Before each reply: how many bytes of pickle follow."""

Request = SpeakRequest | PhonemesRequest | VoicesRequest
