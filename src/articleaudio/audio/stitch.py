"""stitch: takes become one recording, levelled, encoded and measured.

The loudness of the finished file is what counts, and three things stand between it and a simple gain: the limiter,
whose effect is known before (`leveller`), the encoder, which scales by a factor of its own (`encode.gain_of`), and
peaks that come with resampling and encoding (up to two decibels). So: measure what was laid, level and encode it in one
go, and listen to the file while it is written; if it misses, correct by what was heard and encode again.
"""

from __future__ import annotations

import logging
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal

from articleaudio.audio.encode import CHANNELS, chapter_list, encode, gain_of
from articleaudio.audio.leveller import highest_gain, levelled, levels_for
from articleaudio.audio.listening import Heard, listening
from articleaudio.audio.loudness import Level
from articleaudio.audio.meter import measure
from articleaudio.audio.sounds import Sounds, mix
from articleaudio.audio.spool import Spool, lay_into
from articleaudio.errors import AudioError
from articleaudio.files import part_of
from articleaudio.model import Recording

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from articleaudio.audio.leveller import Levels
    from articleaudio.audio.meter import Measured
    from articleaudio.config import Audio
    from articleaudio.model import Take

log = logging.getLogger(__name__)

TOLERANCE = 0.4  # LU; the promise is 0.5 by any meter, and pyloudnorm hears up to 0.09 less than ebur128
MARGIN = 1.8  # dB that the limiter stays below the promised peak, for what resampling and the encoder add
STEP = 0.5  # dB that it goes lower than it missed, if that was not enough: peaks do not all come down with it
TRIES = 4


@dataclass(slots=True)
class _Aim:
    """Where the levels of the samples must be for the file to be right; corrected by what is heard."""

    loudness: float
    ceiling: float


def stitch(
    takes: Iterable[Take],
    path: Path,
    settings: Audio,
    sounds: Sounds | None = None,
    also: Sequence[Literal["opus", "m4a"]] = (),
) -> Recording:
    """The takes as an untagged MP3 at `path`; its folder also holds the samples meanwhile, without a name.

    Other formats, which `also` names, lie beside it under temporary names. `sounds` are the show's own.

    Raises:
        AudioError: there is nothing to say or no sound in it, ffmpeg fails, or the disk is full. All is then gone.
    """
    paths = {"mp3": path} | {kind: part_of(path.with_name(f"{path.name}.{kind}")) for kind in also}
    try:
        with tempfile.TemporaryFile(dir=path.parent) as file:
            spool = lay_into(_spool(file, settings, sounds or {}), takes)
            heard = _encode_levelled(spool, paths, settings, sounds or {})
    except OSError as error:
        _remove(paths)
        raise AudioError(f"{path.parent}: the sound cannot be written ({error.strerror}).") from error
    except BaseException:
        _remove(paths)
        raise
    return Recording(
        path,
        spool.seconds,
        tuple(spool.cues),
        spool.chapters(),
        loudness=heard.level.loudness,
        peak=heard.level.peak,
        aim=(settings.loudness, settings.peak),
        decoded=heard.seconds,
        envelope=heard.envelope,
        jingles=spool.jingles(),
        also=tuple((f".{kind}", paths[kind]) for kind in also),
    )


def _spool(file: IO[bytes], settings: Audio, sounds: Sounds) -> Spool:
    """Speech keeps its own rate, which is cheaper; music has more in it than most voices' rates can hold."""
    lengths = {kind: int(sound.sound.frame_count()) for kind, sound in sounds.items()}
    return Spool(file, settings.sample_rate if sounds else 0, CHANNELS[settings.channels], lengths)


def _remove(paths: Mapping[str, Path]) -> None:
    for path in paths.values():
        path.unlink(missing_ok=True)


def _encode_levelled(spool: Spool, paths: Mapping[str, Path], settings: Audio, sounds: Sounds) -> Heard:
    """Encodes until the finished file is within bounds; returns what is heard of it."""
    if not spool.samples:
        raise AudioError("There is nothing to say.")
    measured = measure(spool.file, spool.rate, spool.channels)
    own = gain_of(settings)
    aim = _Aim(settings.loudness - own, settings.peak - own - MARGIN)
    if sounds:
        # The limiter takes from speech and not from them: they are matched to what it leaves.
        levels = levels_for(measured, aim.loudness, aim.ceiling, highest_gain(measured, aim.loudness))
        mix(spool, sounds, aim.loudness - levels.gain)
        measured = measure(spool.file, spool.rate, spool.channels)
    level, length = Level(0.0), round(spool.seconds * settings.sample_rate)
    highest, before = highest_gain(measured, aim.loudness), None
    for attempt in range(1, TRIES + 1):
        levels = levels_for(measured, aim.loudness, aim.ceiling, highest)
        if levels == before:  # there is no more to be had
            break
        before = levels
        with listening(paths["mp3"], settings.sample_rate, length) as coming:
            _encode(spool, measured, levels, paths, settings)
        heard = coming.result()
        level = heard.level
        log.debug("%s: try %d with %s: %s", paths["mp3"].name, attempt, aim, level)
        off = settings.loudness - level.loudness
        if abs(off) <= TOLERANCE and level.peak <= settings.peak:
            return heard
        over = level.peak - settings.peak + STEP if level.peak > settings.peak else 0.0
        aim = _Aim(aim.loudness + off, aim.ceiling - over)
    raise AudioError(
        f"The speech cannot be brought to {settings.loudness} LUFS with peaks of at most {settings.peak} dBTP "
        f"(reached {level.loudness} LUFS, {level.peak} dBTP); allow a lower loudness under [audio]."
    )


def _encode(spool: Spool, measured: Measured, levels: Levels, paths: Mapping[str, Path], settings: Audio) -> None:
    samples = levelled(spool.file, spool.channels, measured, levels)
    if "m4a" not in paths:
        encode(samples, spool.rate, settings, paths)
        return
    with tempfile.TemporaryDirectory() as folder:
        chapters = Path(folder) / "chapters"
        chapters.write_text(chapter_list(spool.chapters()), "utf-8", newline="\n")
        encode(samples, spool.rate, settings, paths, chapters)
