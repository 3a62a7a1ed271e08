"""The show's own sounds: read once, matched to the speech, faded, and mixed into what was laid."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from articleaudio.audio import ffmpeg
from articleaudio.audio.encode import CHANNELS
from articleaudio.audio.meter import loudness, measure
from articleaudio.audio.segments import segment_of, silence
from articleaudio.errors import AudioError, ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pydub import AudioSegment

    from articleaudio.audio.spool import Spool
    from articleaudio.config import Audio
    from articleaudio.config import Sounds as SoundSettings
    from articleaudio.model import JingleKind

LONGEST = 120
"""Seconds that a sound may last: it is held in memory, and nobody waits longer for the first word. Of a bed, the
beginning is taken."""

FADES: Mapping[JingleKind, tuple[int, int]] = {
    "intro": (10, 1000),
    "outro": (10, 2000),
    "bed": (250, 600),
    "sting": (5, 150),
}
"""Milliseconds of fading in and out; of a short sound, at most a third each."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A sound with how loud it is, in LUFS, and how loud it is to be, in LU above the speech."""

    sound: AudioSegment
    loudness: float
    over_speech: float


Sounds = dict["JingleKind", Sound]


def load_sounds(settings: SoundSettings, folder: Path, audio: Audio) -> Sounds:
    """The sounds that the settings name, from files in `folder`, as the recording will have them.

    Raises:
        ConfigError: a file is not there, is no sound, is silent, or too long.
    """
    loaded: Sounds = {}
    for kind, name in settings.named.items():
        path = folder / name
        over_speech = settings.bed_loudness if kind == "bed" else settings.loudness
        loaded[kind] = _load(kind, path, audio, over_speech)  # type: ignore[index] # the settings' keys are the kinds
    return loaded


def _load(kind: str, path: Path, audio: Audio, over_speech: float) -> Sound:
    what = _named(kind, path)
    if not path.is_file():
        raise ConfigError(f"{what} is not there; name a sound file beside the settings.")
    channels = CHANNELS[audio.channels]
    pcm = _decoded(path, what, audio.sample_rate, channels)
    sound = segment_of(pcm, audio.sample_rate, channels)
    if kind != "bed" and sound.duration_seconds > LONGEST:
        raise ConfigError(f"{what} lasts more than {LONGEST // 60} minutes; name a shorter one.")
    try:
        loud = loudness(measure(io.BytesIO(pcm), audio.sample_rate, channels).powers)
    except AudioError as error:
        raise ConfigError(f"{what} is silent; name another.") from error
    return Sound(sound, loud, over_speech)


def _named(kind: str, path: Path) -> str:
    return f"{path}, named by {kind} under [sounds],"


def _decoded(path: Path, what: str, rate: int, channels: int) -> bytes:
    got = bytearray()
    # Only files: what is named a sound may be a list of addresses.
    arguments = ["-xerror", "-protocol_whitelist", "file,pipe", "-i", ffmpeg.file_name(path), "-map", "0:a:0"]
    arguments += ["-t", str(LONGEST + 1), "-ar", str(rate), "-ac", str(channels), "-f", "s16le", "pipe:1"]
    try:
        ffmpeg.read(arguments, f"read {path.name}", lambda pipe: got.extend(pipe.read()))
    except AudioError as error:
        raise ConfigError(f"{what} cannot be read as a sound; name a WAV, FLAC, MP3 or Ogg file.") from error
    if not got:
        raise ConfigError(f"{what} holds no sound; name another.")
    return bytes(got)


def fingerprints(settings: SoundSettings, folder: Path) -> dict[str, str]:
    """SHA-256 of each file that the settings name, in hex.

    Raises:
        ConfigError: one cannot be read.
    """
    found: dict[str, str] = {}
    for kind, name in settings.named.items():
        try:
            with (folder / name).open("rb") as file:
                found[kind] = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise ConfigError(f"{_named(kind, folder / name)} cannot be read ({error.strerror}).") from error
    return found


def mix(spool: Spool, sounds: Sounds, speech: float) -> None:
    """Mixes the sounds into what was laid, at their places; `speech` is the loudness in LUFS that they are matched to.

    Raises:
        OSError: the file cannot be written.
    """
    file, rate, channels = spool.file, spool.rate, spool.channels
    for place in spool.places:
        sound = sounds[place.kind]
        length = round((place.end - place.start) * 1000 / rate)
        shaped = _shaped(sound.sound, place.kind, length).apply_gain(speech + sound.over_speech - sound.loudness)
        at, size = (2 * channels * samples for samples in (place.start, place.end - place.start))
        file.seek(at)
        below = segment_of(file.read(size), rate, channels)
        file.seek(at)
        file.write(below.overlay(shaped).raw_data[:size])
    file.flush()


def _shaped(sound: AudioSegment, kind: JingleKind, length: int) -> AudioSegment:
    """As much of a sound as fits into that many milliseconds, again and again where it is too short, faded."""
    times = -(-length // max(1, len(sound)))
    fitting = (sound * times)[:length] if times > 1 else sound[:length]
    fade_in, fade_out = (min(fade, len(fitting) // 3) for fade in FADES[kind])
    return fitting.fade_in(fade_in).fade_out(fade_out) if len(fitting) else silence(0, sound.frame_rate)
