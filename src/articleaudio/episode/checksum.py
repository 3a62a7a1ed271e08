"""The checksum of its audio that an MP3 carries in its first frame.

The Xing/Info header of LAME and of ffmpeg ends with a CRC-16 (polynomial 0x8005, reflected, from zero) of all that
follows the first frame: http://gabriel.mp3-tech.org/mp3infotag.html. It shows a flipped bit that nobody would hear.

The polynomial is (x + 1)(x^15 + x + 1), and its second factor is primitive: x^32767 leaves the rest 1, as x^(8 * 32767)
does. So a block of 32767 bytes counts the same wherever it stands, and all of them may be added (without carry) before
anything is divided: ten hours of audio cost a second.
"""

from __future__ import annotations

from functools import cache
from typing import IO, TYPE_CHECKING

from articleaudio.episode.reading import audio_starts
from articleaudio.errors import EpisodeError

if TYPE_CHECKING:
    from pathlib import Path

_REFLECTED = 0xA001
_FIRST_FRAME = 2000  # bytes: more than a frame of 320 kbit/s has
_MUSIC_CRC = 152  # bytes behind the header's mark
_PERIOD = 32767  # bytes; see above


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
            crc = crc_of(file)
    except OSError as error:
        raise EpisodeError(f"{path}: the episode cannot be read ({error.strerror}).") from error
    return told in {0, crc}


def crc_of(file: IO[bytes]) -> int:
    """The CRC of what a file holds from where it stands."""
    added = 0
    while len(block := file.read(_PERIOD)) == _PERIOD:
        added ^= int.from_bytes(block, "little")
    table, crc = _table(), 0
    for byte in added.to_bytes(_PERIOD, "little") + block:
        crc = (crc >> 8) ^ table[(crc ^ byte) & 0xFF]
    return crc


@cache
def _table() -> tuple[int, ...]:
    """The CRC of each byte."""
    return tuple(map(_of_byte, range(256)))


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
