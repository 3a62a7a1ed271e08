"""Encodes levelled samples: one ffmpeg makes the MP3, and what is wanted beside it, from the same samples."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from articleaudio.audio import ffmpeg
from articleaudio.audio.loudness import raw_input

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from articleaudio.config import Audio
    from articleaudio.model import Chapter

MOST_CHAPTERS = 255  # their number is one byte in an M4A file
CHANNELS = {"mono": 1, "stereo": 2}

# Level 7 takes half the time of the default and speech does not suffer. No tag: that is the episode's business.
_MP3 = ("-compression_level", "7", "-id3v2_version", "0", "-write_xing", "1", "-f", "mp3")
_SAME_BYTES = ("-fflags", "+bitexact", "-flags:a", "+bitexact", "-y")
_OPUS_RATE = 48000  # Hz: Opus knows no other that is as wide
_A_CHANNEL = {"opus": 64, "m4a": 64}
"""kbit/s for each channel: speech in these sounds like the MP3's 96, or better.

With fewer libopus leaves out highs that count for loudness: 0.8 LU at 32 kbit/s, 0.5 at 48, measured; at 64 nothing.
"""

_OPUS_OVERSHOOTS = 0.4
"""DB by which peaks of an Opus file are higher than what was encoded, as measured; it is made softer by that much."""


def gain_of(audio: Audio) -> float:
    """DB by which LAME itself changes what it encodes: it scales by 0.95, at 192 kbit/s by 0.97, else not.

    Measured: 0.45, 0.3 and 0.0 dB, whatever the sample rate.
    """
    if audio.mode == "variable":
        return 0.0
    return -0.45 if audio.bitrate < 192 else -0.3  # noqa: PLR2004 - a bitrate


def encode(
    samples: Iterable[bytes], rate: int, audio: Audio, paths: Mapping[str, Path], chapters: Path | None = None
) -> None:
    """Encodes 16-bit samples at that rate into `paths`: "mp3", and any of "opus" and "m4a".

    `chapters` is a file as `chapter_list` has it, for those formats that take chapters from their encoder (M4A).

    Raises:
        AudioError: ffmpeg fails.
    """
    arguments = raw_input(rate, CHANNELS[audio.channels])
    if chapters is not None:
        arguments += ["-f", "ffmetadata", "-i", ffmpeg.file_name(chapters)]
    for kind, path in paths.items():
        arguments += [*_output(kind, audio, has_chapters=chapters is not None), ffmpeg.file_name(path)]
    ffmpeg.run(arguments, f"encode {paths['mp3'].name}", feed=samples)


def _output(kind: str, audio: Audio, *, has_chapters: bool) -> list[str]:
    # Titles of chapters are metadata, too; there are no others in what is read.
    none = ["-map_metadata", "-1", "-map_chapters", "-1"]
    common = ["-map", "0:a", *(["-map_chapters", "1"] if kind == "m4a" and has_chapters else none)]
    return [*common, *_codec(kind, audio), *_SAME_BYTES]


def _codec(kind: str, audio: Audio) -> Sequence[str]:
    # What LAME does to the level is done to the others, too: they are as loud, but for what Opus needs for its peaks.
    level = ["-af", f"volume={gain_of(audio) - (_OPUS_OVERSHOOTS if kind == 'opus' else 0):.2f}dB"]
    bitrate = f"{_A_CHANNEL.get(kind, 0) * CHANNELS[audio.channels]}k"
    if kind == "opus":
        kept = ["-ar", str(_OPUS_RATE), "-c:a", "libopus", "-b:a", bitrate, "-application", "audio", "-f", "opus"]
        return [*level, *kept]
    if kind == "m4a":
        faststart = ["-movflags", "+faststart", "-f", "ipod"]
        return [*level, "-ar", str(audio.sample_rate), "-c:a", "aac", "-b:a", bitrate, *faststart]
    rates = ["-q:a", str(audio.quality)] if audio.mode == "variable" else ["-b:a", f"{audio.bitrate}k"]
    return ["-ar", str(audio.sample_rate), "-c:a", "libmp3lame", *rates, *_MP3]


def chapter_list(chapters: Iterable[Chapter]) -> str:
    """Chapters as ffmpeg reads them (https://ffmpeg.org/ffmpeg-formats.html#Metadata-1)."""
    parts = [";FFMETADATA1"]
    for chapter in islice(chapters, MOST_CHAPTERS):
        start, end = (round(moment * 1000) for moment in (chapter.start, chapter.end))
        parts += ["[CHAPTER]", "TIMEBASE=1/1000", f"START={start}", f"END={end}", f"title={_escaped(chapter.title)}"]
    return "\n".join([*parts, ""])


def _escaped(title: str) -> str:
    line = " ".join(title.split()).encode("utf-8", "replace").decode()
    return "".join(f"\\{letter}" if letter in "=;#\\" else letter for letter in line)
