"""How a segment is spoken: the profile of its voice, with what the segment's role changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from articleaudio.model import Text, Utterance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from articleaudio.config import VoiceProfile
    from articleaudio.model import Option, Segment


@dataclass(frozen=True, slots=True)
class Delivery:
    """A voice of an engine, and how it speaks; `speaker` is what an episode says of who spoke."""

    engine: str
    voice: str
    speed: float
    pitch: float
    gain: float
    speaker: str
    options: Mapping[str, Option] = field(default_factory=dict)

    def utterance(self, segment: Segment) -> Utterance:
        """The segment made ready for the engine."""
        spans = segment.pronounced or (Text(segment.spoken),)
        return Utterance(spans, segment.language, self.speed, self.pitch)


def deliver(segment: Segment, profile: VoiceProfile) -> Delivery:
    """The profile's delivery for the segment's role; its voice and options are those of its own engine alone."""
    role = profile.roles.get(segment.role)
    engine = (role.engine if role else "") or profile.engine
    voice = (role.voice if role else "") or (profile.voice if engine == profile.engine else "")
    return Delivery(
        engine=engine,
        voice=voice,
        speed=(role.speed if role else None) or profile.speed,
        pitch=(role.pitch if role else None) or profile.pitch,
        gain=profile.gain if role is None or role.gain is None else role.gain,
        speaker=voice or profile.name,
        options=profile.options if engine == profile.engine else {},
    )
