"""The checksum of an MP3's audio: as its definition has it, and in little time."""

from __future__ import annotations

import io
import random

from hypothesis import example, given, settings
from hypothesis import strategies as st

from articleaudio.episode.checksum import crc_of

POLYNOMIAL = 0xA001  # x^16 + x^15 + x^2 + 1, reflected
PERIOD = 32767


def by_definition(data: bytes) -> int:
    """Divides bit by bit."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ POLYNOMIAL * (crc & 1)
    return crc


def test_a_known_checksum() -> None:
    """CRC-16/ARC of the digits has the value that every catalogue of checksums gives it."""
    assert crc_of(io.BytesIO(b"123456789")) == 0xBB3D


@settings(max_examples=25, deadline=None)
@given(
    seeds=st.lists(st.integers(0, 1000), max_size=3),
    end=st.binary(max_size=500),
    start=st.integers(0, 70000),
)
@example([], b"", 0)
def test_as_defined(seeds: list[int], end: bytes, start: int) -> None:
    """Of any bytes, whole blocks and parts of them, read from anywhere, it is what dividing bit by bit gives."""
    data = b"".join(random.Random(seed).randbytes(PERIOD) for seed in seeds) + end
    file = io.BytesIO(data)
    file.seek(start)
    assert crc_of(file) == by_definition(data[start:])
