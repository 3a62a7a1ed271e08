"""speak: a script becomes takes, each from the cache or from an engine's process."""

from __future__ import annotations

import logging
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from articleaudio.errors import EngineError
from articleaudio.model import Take, Text, Utterance
from articleaudio.speech.clips import ClipCache, clip_key
from articleaudio.speech.process import EngineProcess

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from articleaudio.config import VoiceProfile
    from articleaudio.model import Clip, Script, Segment, Voice

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Delivery:
    """How one segment is spoken: a profile with what its role changes."""

    engine: str
    voice: str
    speed: float
    pitch: float
    gain: float


class Speaker:
    """Speaks scripts, one after another; its engines' processes live as long as it does. A context manager."""

    def __init__(self, cache_folder: Path, cache_bytes: int) -> None:
        self._cache = ClipCache(cache_folder, cache_bytes)
        self._processes: dict[str, EngineProcess] = {}
        self._open = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()
        self._cache.close()

    def speak(
        self, script: Script, profile: VoiceProfile, others: Mapping[str, VoiceProfile] | None = None
    ) -> Iterator[Take]:
        """The script's takes in order; they are made as they are asked for.

        `others` speak the segments of the languages that are its keys, `profile` all the rest.

        Raises:
            EngineError: a segment cannot be spoken.
        """
        spoken = cached = 0
        for segment in script.segments:
            reader = (others or {}).get(segment.language, profile)
            delivery = deliver(segment, reader)
            utterance = Utterance(
                segment.pronounced or (Text(segment.spoken),), segment.language, delivery.speed, delivery.pitch
            )
            clip, was_cached = self._clip(delivery, utterance)
            spoken, cached = spoken + (not was_cached), cached + was_cached
            if not was_cached:
                log.debug("synthesised a %s segment: %s", segment.role, segment.spoken)
            yield Take(segment, clip, delivery.voice or reader.name, delivery.gain)
        log.info("synthesised %d segments, took %d from the cache", spoken, cached)

    def voices(self, engine: str) -> list[Voice]:
        """The voices of an engine.

        Raises:
            EngineError: the engine is unknown or cannot be started.
        """
        return self._process(engine).voices()

    def phonemes(self, segment: Segment, profile: VoiceProfile) -> str:
        """How the profile's voice says the segment, in IPA; "" if its engine cannot tell.

        Raises:
            EngineError: the voice is not there, or its engine fails.
        """
        delivery = deliver(segment, profile)
        utterance = Utterance(segment.pronounced or (Text(segment.spoken),), segment.language)
        return self._process(delivery.engine).phonemes(utterance, delivery.voice)

    def why_silent(self, profile: VoiceProfile) -> str:
        """Why the profile's voice cannot speak here; "" if it can."""
        try:
            self._process(profile.engine).synthesize(Utterance((Text("A."),), profile.language), profile.voice)
        except EngineError as error:
            return str(error)
        return ""

    def _clip(self, delivery: Delivery, utterance: Utterance) -> tuple[Clip, bool]:
        process = self._process(delivery.engine)
        key = clip_key(delivery.engine, process.version(), delivery.voice, utterance)
        if clip := self._cache.get(key):
            return clip, True
        clip = process.synthesize(utterance, delivery.voice)
        self._cache.put(key, clip)
        return clip, False

    def _process(self, engine: str) -> EngineProcess:
        if engine not in self._processes:
            self._processes[engine] = self._open.enter_context(EngineProcess(engine))
        return self._processes[engine]


def deliver(segment: Segment, profile: VoiceProfile) -> Delivery:
    """The profile's delivery for the segment's role."""
    role = profile.roles.get(segment.role)
    if role is None:
        return Delivery(profile.engine, profile.voice, profile.speed, profile.pitch, profile.gain)
    return Delivery(
        engine=role.engine or profile.engine,
        voice=role.voice or profile.voice,
        speed=role.speed or profile.speed,
        pitch=role.pitch or profile.pitch,
        gain=profile.gain if role.gain is None else role.gain,
    )
