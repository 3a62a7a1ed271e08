"""A voice profile: a file of voices/ that says which voice reads, and how."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from articleaudio.config.kinds import FileName, LanguageTag, Sha256
from articleaudio.config.table import Table
from articleaudio.model import Role

Positive = Annotated[float, Field(gt=0.2, lt=5.0)]


class Delivery(Table):
    """How a voice speaks one role; what is not given is as in the rest of the profile."""

    engine: str = ""
    voice: str = ""
    speed: Positive | None = None
    pitch: Positive | None = None
    gain: float | None = Field(None, ge=-30, le=6)


class Pauses(Table):
    """Silences in seconds: after a sentence, after a block of each role, and before a heading."""

    sentence: float = Field(0.35, ge=0, le=10)
    headline: float = Field(0.9, ge=0, le=10)
    byline: float = Field(0.8, ge=0, le=10)
    dek: float = Field(0.8, ge=0, le=10)
    disclosure: float = Field(0.9, ge=0, le=10)
    before_heading: float = Field(1.2, ge=0, le=10)
    heading: float = Field(0.7, ge=0, le=10)
    body: float = Field(0.7, ge=0, le=10)
    quote: float = Field(0.8, ge=0, le=10)
    list: float = Field(0.5, ge=0, le=10)
    caption: float = Field(0.6, ge=0, le=10)
    table: float = Field(0.5, ge=0, le=10)
    code: float = Field(0.6, ge=0, le=10)
    embed: float = Field(0.6, ge=0, le=10)
    note: float = Field(0.7, ge=0, le=10)
    closing: float = Field(0.5, ge=0, le=10)


class VoiceProfile(Table):
    """A file of voices/: a voice, how it speaks, and which role another delivery has.

    Attributes:
        engine: entry point in the group `articleaudio.engines`.
        voice: the engine's name for it; empty for the engine's best for the language.
        speed, pitch: 1.0 is the voice's own. `gain`: dB that bring it to the level of the other voices.
        any_language: whether the voice reads every language by itself, so that no other is looked for.
        neural: whether sound comes from a trained model (for the machine-readable mark).
        sha256: what the voice's model on disk (`*.onnx`) must be; empty for whatever it is.
        lexicons: PLS files of voices/lexicons/, the first that has a word wins.
        options: what the engine alone understands, such as the argument list of `command`.
        roles: deliveries by role, such as `[roles.quote]`.
    """

    name: str = ""
    description: str = ""
    engine: str
    voice: str = ""
    language: LanguageTag
    speed: Positive = 1.0
    pitch: Positive = 1.0
    gain: float = Field(0.0, ge=-30, le=6)
    any_language: bool = False
    neural: bool = False
    sha256: Sha256 = ""
    lexicons: tuple[FileName, ...] = Field((), strict=False)
    options: dict[str, str | float | Annotated[tuple[str, ...], Field(strict=False)]] = Field(default_factory=dict)
    pauses: Pauses = Pauses()
    roles: dict[Role, Delivery] = Field(default_factory=dict)
