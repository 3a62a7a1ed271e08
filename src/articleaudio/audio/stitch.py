"""stitch: takes become one recording, levelled, encoded and measured.

The loudness of the finished file is what counts, and three things stand between it and a simple gain: the limiter,
the encoder (it loses about 0.4 LU of speech at 96 kbit/s), and peaks that the encoder adds (0.5 to 0.8 dB). So: measure
the speech, try gain and limiter on it without encoding (cheap), encode once with what was learned, measure the file; if
it misses, correct by what was measured and encode again.
"""

from __future__ import annotations

import logging
import tempfile
from dataclasses import dataclass, replace
from typing import IO, TYPE_CHECKING

from articleaudio.audio import ffmpeg
from articleaudio.audio.envelope import Heard, listen
from articleaudio.audio.loudness import Level, measure_pcm, raw_input
from articleaudio.audio.spool import Spool, lay
from articleaudio.errors import AudioError
from articleaudio.model import Recording

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from articleaudio.config import Audio
    from articleaudio.model import Take

log = logging.getLogger(__name__)

TOLERANCE = 0.4  # LU; the promise is 0.5 by any meter, and pyloudnorm hears up to 0.09 less than ebur128
ENCODER_LOSS = 0.4  # LU that speech loses in the encoder
ENCODER_PEAK = 1.0  # dB that the limiter stays below the promised peak, for what the encoder adds
LIMITER_SLOPE = 1.3  # dB of gain for each LU that the limiter takes: what is added meets it again
TRIES = 4


@dataclass(frozen=True, slots=True)
class Chain:
    """What happens to the samples before the encoder: a gain and a ceiling, in dB."""

    gain: float
    ceiling: float

    def filters(self) -> list[str]:
        """As ffmpeg filters. The limiter's automatic levelling is off and its delay taken out."""
        limit = 10 ** (self.ceiling / 20)
        return [f"volume={self.gain:.2f}dB", f"alimiter=limit={limit:.4f}:attack=2:release=50:level=0:latency=1"]


def stitch(takes: Iterable[Take], path: Path, settings: Audio) -> Recording:
    """The takes as an untagged MP3 at `path`; its folder also holds the samples meanwhile, without a name.

    Raises:
        AudioError: there is nothing to say or no sound in it, ffmpeg fails, or the disk is full. `path` is then gone.
    """
    try:
        with tempfile.TemporaryFile(dir=path.parent) as file:
            spool = lay(takes, file)
            heard = _encode_levelled(spool, path, settings)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise AudioError(f"{path.parent}: the sound cannot be written ({error.strerror}).") from error
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    level, aim = heard.level, (settings.loudness, settings.peak)
    laid = (spool.seconds, tuple(spool.cues), spool.chapters())
    return Recording(path, *laid, level.loudness, level.peak, aim, heard.seconds, heard.envelope)


def _encode_levelled(spool: Spool, path: Path, settings: Audio) -> Heard:
    """Encodes until the finished file is within bounds; returns what is heard of it."""
    if not spool.samples:
        raise AudioError("There is nothing to say.")
    chain = _first_chain(spool.file, spool.rate, settings)
    level = Level(0.0)
    for attempt in range(1, TRIES + 1):
        _encode(spool, path, settings, chain)
        heard = listen(path, settings.sample_rate)
        level = heard.level
        log.debug("%s: try %d with %s: %s", path.name, attempt, chain, level)
        off = settings.loudness - level.loudness
        if abs(off) <= TOLERANCE and level.peak <= settings.peak:
            return heard
        over = max(0.0, level.peak - settings.peak + 0.1)
        chain = replace(chain, gain=chain.gain + off, ceiling=chain.ceiling - over)
    raise AudioError(
        f"The speech cannot be brought to {settings.loudness} LUFS with peaks of at most {settings.peak} dBTP "
        f"(reached {level.loudness} LUFS, {level.peak} dBTP); allow a lower loudness under [audio]."
    )


def _first_chain(pcm: IO[bytes], rate: int, settings: Audio) -> Chain:
    """The chain that should do, by trying it without encoding."""
    target = settings.loudness + ENCODER_LOSS
    chain = Chain(target - measure_pcm(pcm, rate).loudness, settings.peak - ENCODER_PEAK)
    lost = target - measure_pcm(pcm, rate, chain.filters()).loudness
    return replace(chain, gain=chain.gain + lost * LIMITER_SLOPE)


def _encode(spool: Spool, path: Path, settings: Audio, chain: Chain) -> None:
    spool.file.seek(0)
    filters = ",".join([f"aresample={settings.sample_rate}", *chain.filters()])
    arguments = [*raw_input(spool.rate), "-af", filters, "-c:a", "libmp3lame", "-b:a", f"{settings.bitrate}k"]
    # Level 7 takes half the time of the default and speech does not suffer. No tag: that is the episode's business.
    arguments += ["-compression_level", "7", "-id3v2_version", "0", "-write_xing", "1", "-map_metadata", "-1"]
    arguments += ["-fflags", "+bitexact", "-flags:a", "+bitexact", "-f", "mp3", "-y", ffmpeg.file_name(path)]
    ffmpeg.run(arguments, f"encode {path.name}", feed=spool.file)
