"""A text rendered by itself, without a page around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from articleaudio import script as script_stage
from articleaudio.audio.stitch import stitch
from articleaudio.audio.wav import write_wav
from articleaudio.errors import AudioError, EpisodeError, SourceError
from articleaudio.files import part_of
from articleaudio.pipeline import speaker_for
from articleaudio.scripting import lexicons_of

if TYPE_CHECKING:
    from pathlib import Path

    from articleaudio.config import VoiceProfile
    from articleaudio.model import Script
    from articleaudio.order import Order


@dataclass(frozen=True, slots=True)
class Sample:
    """A text rendered by itself: the file, its script, and its sounds in IPA ("" where the engine does not tell)."""

    path: Path
    script: Script
    phonemes: str


def sample(text: str, profile: VoiceProfile, order: Order, path: Path) -> Sample:
    """The text in that voice, as an episode says it, in a WAV or MP3 file at `path` (by its ending).

    Raises:
        ConfigError: a lexicon is wrong.
        SourceError: there is nothing to say in the text.
        EngineError: the voice cannot speak.
        AudioError: the sound cannot be made.
    """
    script = script_stage.compose_lines([text], profile.language, profile, lexicons_of(profile, order))
    if not script.segments:
        raise SourceError(f"“{text}” holds nothing that can be said; give words as they stand in an article.")
    part = part_of(path)
    try:
        with speaker_for(order) as speaker:
            phonemes = " ".join(filter(None, (speaker.phonemes(segment, profile) for segment in script.segments)))
            takes = speaker.speak(script, profile)
            if path.suffix.lower() == ".wav":
                write_wav(takes, part)
            else:
                stitch(takes, part, order.settings.audio)
        part.replace(path)
    except (OSError, AudioError) as error:
        reason = error if isinstance(error, OSError) else error.__cause__
        if not isinstance(reason, OSError):
            raise
        raise EpisodeError(f"{path}: the sample cannot be written ({reason.strerror}).") from error
    finally:
        part.unlink(missing_ok=True)
    return Sample(path, script, phonemes)
