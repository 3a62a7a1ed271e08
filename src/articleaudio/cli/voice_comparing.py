"""`articleaudio voices compare`: two voices say the same, with what can be measured of each."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from articleaudio import pipeline
from articleaudio import script as script_stage
from articleaudio.audio.loudness import measure_file
from articleaudio.audio.stitch import stitch
from articleaudio.audio.wav import write_wav
from articleaudio.errors import AudioError, SourceError
from articleaudio.scripting import lexicons_of
from articleaudio.site.compare import Heard
from articleaudio.speech.speaker import Speaker

if TYPE_CHECKING:
    from articleaudio.config import VoiceProfile
    from articleaudio.model import Script, Take
    from articleaudio.order import Order

TIMES = 5
LONG = 2.0  # seconds after which a voice is made to say nothing again


def hear(text: str, profile: VoiceProfile, order: Order) -> Heard:
    """The text in that voice, as an episode says it, and its figures; nothing comes from the cache.

    Raises:
        SourceError: there is nothing to say in the text.
        EngineError: the voice cannot speak.
        AudioError: the sound cannot be made.
    """
    script = script_stage.compose_lines([text], profile.language, profile, lexicons_of(profile, order))
    if not script.segments:
        raise SourceError(f"“{text}” holds nothing that can be said; give words as they stand in an article.")
    try:
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            with Speaker(folder / "clips", 0, pipeline.conditions_for(order, 1)) as speaker:
                speaker.try_out(profile)  # the engine's start and the loading of its voice are no part of its speed
                takes, took = _timed(speaker, script, profile)
            write_wav(takes, folder / "own.wav")
            own = measure_file(folder / "own.wav")
            stitch(takes, folder / "level.mp3", order.settings.audio)
            mp3 = (folder / "level.mp3").read_bytes()
    except OSError as error:
        raise AudioError(f"The sound cannot be written ({error.strerror}).") from error
    spoken = sum(take.clip.seconds for take in takes)
    seconds = spoken + sum(take.segment.pause for take in takes[:-1])
    words = sum(len(segment.spoken.split()) for segment in script.segments)
    return Heard(
        name=profile.name,
        description=profile.description,
        engine=profile.engine,
        voice=profile.voice,
        language=profile.language,
        text=" ".join(segment.spoken for segment in script.segments),
        seconds=seconds,
        words=words,
        loudness=own.loudness,
        peak=own.peak,
        times_real_time=spoken / min(took),
        mp3=mp3,
    )


def _timed(speaker: Speaker, script: Script, profile: VoiceProfile) -> tuple[list[Take], list[float]]:
    """The takes, made several times unless that takes long, and how long each time took: a computer is often busy."""
    took = list[float]()
    while True:
        began = time.perf_counter()
        takes = list(speaker.speak(script, profile))
        took.append(time.perf_counter() - began)
        if len(took) == TIMES or sum(took) > LONG:
            return takes, took
