"""Measures loudness and true peak (EBU R128, ITU-R BS.1770) with ffmpeg's ebur128."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from articleaudio.audio import ffmpeg
from articleaudio.errors import AudioError
from articleaudio.patterns import late

if TYPE_CHECKING:
    from pathlib import Path

_SHORT_TERM = late(r"\bt:\s*([\d.]+)\s.*?\bS:\s*(-?[\d.]+)")
_METER = "apad=whole_dur=0.4,ebur128=framelog=quiet{more}"  # the meter's window: what is shorter would be no sound
SILENT = -69.9  # LUFS; ebur128 says -70.0 where nothing is above its absolute gate


@dataclass(frozen=True, slots=True)
class Level:
    """Integrated loudness in LUFS and true peak in dBTP (0.0 where it was not measured)."""

    loudness: float
    peak: float = 0.0


def measure_pcm(pcm: IO[bytes], rate: int) -> Level:
    """The loudness of 16-bit mono PCM in a file, from its start. The peak is not measured.

    What is shorter than 0.4 s is measured with silence up to that.

    Raises:
        AudioError: there is no sound in it, or ffmpeg fails.
    """
    arguments = [*raw_input(rate), "-af", _METER.format(more=""), "-f", "null", "-"]
    said = ffmpeg.run(arguments, "measure loudness", feed=ffmpeg.pieces(pcm), log="info")
    return level_in(said, "the speech")


def measure_file(path: Path) -> Level:
    """Loudness and true peak of an encoded file; it must decode to its end.

    What is shorter than 0.4 s is measured with silence up to that.

    Raises:
        AudioError: it does not decode cleanly, or there is no sound in it.
    """
    arguments = ["-xerror", "-i", ffmpeg.file_name(path), "-af", _METER.format(more=":peak=true"), "-f", "null", "-"]
    return level_in(ffmpeg.run(arguments, f"decode {path.name}", log="info"), path.name)


def over_time(path: Path) -> tuple[tuple[float, float], ...]:
    """Short-term loudness of a file: moments in seconds, and the LUFS over the three seconds before each.

    Raises:
        AudioError: it does not decode cleanly.
    """
    arguments = ["-i", ffmpeg.file_name(path), "-af", "ebur128=framelog=info", "-f", "null", "-"]
    said = ffmpeg.run(arguments, f"decode {path.name}", log="info")
    return tuple((float(at), float(lufs)) for at, lufs in _SHORT_TERM.findall(said) if float(lufs) > SILENT)


def raw_input(rate: int, channels: int = 1) -> list[str]:
    """Arguments of ffmpeg for 16-bit little-endian PCM on standard input."""
    return ["-f", "s16le", "-ar", str(rate), "-ac", str(channels), "-i", "pipe:0"]


def level_in(said: str, what: str) -> Level:
    """The level in what ffmpeg said of `what`.

    Raises:
        AudioError: there is no sound in it.
    """
    # The last one: tags of the file itself, which are told before, may hold such lines.
    loudness = re.findall(r"^\s+I:\s+(-?[\d.]+|-?inf|nan) LUFS", said, re.MULTILINE)
    peak = re.findall(r"^\s+Peak:\s+(-?[\d.]+|-?inf|nan) dBFS", said, re.MULTILINE)
    value = float(loudness[-1]) if loudness else SILENT
    if not value > SILENT:
        raise AudioError(f"There is no sound in {what}.")
    return Level(value, float(peak[-1]) if peak else 0.0)
