"""The checksum of its audio that an MP3 carries in its first frame.

The Xing/Info header of LAME and of ffmpeg ends with a CRC-16 (polynomial 0x8005, reflected, from zero) of all that
follows the first frame: http://gabriel.mp3-tech.org/mp3infotag.html. It shows a flipped bit that nobody would hear.
"""

from __future__ import annotations

from array import array
from functools import cache
from typing import TYPE_CHECKING

from articleaudio.episode.reading import audio_starts
from articleaudio.errors import EpisodeError

if TYPE_CHECKING:
    from pathlib import Path

_REFLECTED = 0xA001
_FIRST_FRAME = 2000  # bytes: more than a frame of 320 kbit/s has
_MUSIC_CRC = 152  # bytes behind the header's mark
_CHUNK = 1 << 20


def audio_is_as_encoded(path: Path) -> bool:
    """Whether the audio of an MP3 has the checksum that its encoder gave it; True where it gave none.

    Raises:
        EpisodeError: the file is no MP3, or cannot be read.
    """
    start = audio_starts(path)
    try:
        with path.open("rb") as file:
            file.seek(start)
            frame = file.read(_FIRST_FRAME)
            at = next((found for mark in (b"Info", b"Xing") if (found := frame.find(mark)) >= 0), None)
            if at is None or len(frame) < at + _MUSIC_CRC + 2:
                return True
            told = int.from_bytes(frame[at + _MUSIC_CRC : at + _MUSIC_CRC + 2], "big")
            file.seek(start + _frame_length(frame))
            crc = 0
            while block := file.read(_CHUNK):
                crc = _continued(crc, block)
    except OSError as error:
        raise EpisodeError(f"{path}: the episode cannot be read ({error.strerror}).") from error
    return told in {0, crc}


def _continued(crc: int, block: bytes) -> int:
    """The CRC of what was before and the block; two bytes at once, as its register is as wide."""
    table = _table()
    even = len(block) // 2 * 2
    words = array("H", block[:even])
    if words.itemsize != 2 or array("H", b"\1\0")[0] != 1:  # noqa: PLR2004 - a machine of another order
        words.byteswap()
    for word in words:
        crc = table[crc ^ word]
    for byte in block[even:]:
        crc = (crc >> 8) ^ _of_byte((crc ^ byte) & 0xFF)
    return crc


@cache
def _table() -> array[int]:
    """The CRC of each pair of bytes."""
    ones = [_of_byte(byte) for byte in range(256)]
    return array("H", ((ones[low] >> 8) ^ ones[(ones[low] & 0xFF) ^ high] for high in range(256) for low in range(256)))


def _of_byte(byte: int) -> int:
    for _ in range(8):
        byte = (byte >> 1) ^ (_REFLECTED if byte & 1 else 0)
    return byte


# Layer III: kbit/s by index for MPEG 1 and for MPEG 2 and 2.5; Hz by index for MPEG 1 (ISO 11172-3, 13818-3).
_BITRATES = {
    3: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_RATES = (44100, 48000, 32000)


def _frame_length(frame: bytes) -> int:
    """How many bytes the first frame has, by its header."""
    version = frame[1] >> 3 & 3
    bitrate = _BITRATES[3 if version == 3 else 2][frame[2] >> 4] * 1000  # noqa: PLR2004 - 3 is MPEG 1
    rate = _RATES[frame[2] >> 2 & 3] >> {3: 0, 2: 1, 0: 2}[version]
    samples = 144 if version == 3 else 72  # noqa: PLR2004
    return samples * bitrate // rate + (frame[2] >> 1 & 1)
