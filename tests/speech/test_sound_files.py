from __future__ import annotations

import struct
from array import array
from typing import TYPE_CHECKING, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articleaudio.errors import EngineError
from articleaudio.speech.sound_files import read_sound

if TYPE_CHECKING:
    from collections.abc import Sequence

RATE = 22050
WAVE = (0, 9000, -9000, 32767, -32768, 256)
"""Samples that 8 bits cannot hold exactly are compared by their upper byte."""


def whole(samples: Sequence[int], bits: int, order: Literal["little", "big"], *, unsigned: bool = False) -> bytes:
    wide = (sample << bits >> 16 if bits >= 16 else sample >> (16 - bits) for sample in samples)
    return b"".join(
        (sample + (128 if unsigned else 0)).to_bytes(bits // 8, order, signed=not unsigned) for sample in wide
    )


def wav(data: bytes, bits: int = 16, channels: int = 1, code: int = 1, length: int | None = None) -> bytes:
    form = struct.pack("<HHIIHH", code, channels, RATE, RATE * channels * bits // 8, channels * bits // 8, bits)
    if code == 0xFFFE:
        form += struct.pack("<HHIH14s", 22, bits, 0, 1, b"\0" * 14)
    size = len(data) if length is None else length
    chunks = (
        b"LIST\3\0\0\0abc\0" + b"fmt " + struct.pack("<I", len(form)) + form + b"data" + struct.pack("<I", size) + data
    )
    return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WAVE" + chunks


def aiff(data: bytes, bits: int = 16, channels: int = 1, kind: bytes = b"") -> bytes:
    rate = struct.pack(">HQ", 16383 + 14, RATE << (63 - 14))
    common = struct.pack(">hIh", channels, len(data) * 8 // bits // channels, bits) + rate
    common += kind + b"\0\0" if kind else b""
    sound = struct.pack(">II", 0, 0) + data
    chunks = b"COMM" + struct.pack(">I", len(common)) + common + b"SSND" + struct.pack(">I", len(sound)) + sound
    return b"FORM" + struct.pack(">I", len(chunks) + 4) + (b"AIFC" if kind else b"AIFF") + chunks


def samples_of(data: bytes) -> list[int]:
    pcm, rate = read_sound(data)
    assert rate == RATE
    return [sample for (sample,) in struct.iter_unpack("<h", pcm)]


@pytest.mark.parametrize("bits", [8, 16, 24, 32])
@pytest.mark.parametrize("form", ["wav", "extensible", "stream", "aiff", "sowt"])
def test_whole_numbers_of_every_width_are_read(bits: int, form: str) -> None:
    """The upper 16 bits of each sample, whatever their order, header and length."""
    little = whole(WAVE, bits, "little", unsigned=bits == 8)
    data = {
        "wav": wav(little, bits),
        "extensible": wav(little, bits, code=0xFFFE),
        "stream": wav(little, bits, length=0x7FFFFFFF),
        "aiff": aiff(whole(WAVE, bits, "big"), bits),
        "sowt": aiff(whole(WAVE, bits, "little"), bits, kind=b"sowt"),
    }[form]
    expected = [sample >> 8 << 8 for sample in WAVE] if bits == 8 else list(WAVE)
    assert samples_of(data) == expected


def test_floating_point_is_read_and_clipped() -> None:
    numbers = (0.0, 0.5, -0.5, 1.5, -2.0)
    for data in (
        wav(struct.pack("<5f", *numbers), 32, code=3),
        wav(struct.pack("<5d", *numbers), 64, code=3),
        aiff(struct.pack(">5f", *numbers), 32, kind=b"fl32"),
    ):
        assert samples_of(data) == [0, 16384, -16384, 32767, -32767]


def test_two_channels_are_mixed() -> None:
    assert samples_of(wav(array("h", [100, 300, -7, -9]).tobytes(), channels=2)) == [200, -8]


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_refused(number: float) -> None:
    with pytest.raises(EngineError, match="no number"):
        read_sound(wav(struct.pack("<2f", 0.1, number), 32, code=3))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "wrote no sound"),
        (b"RIFF", "neither WAV nor AIFF"),
        (b"ID3\x04" + bytes(100), "neither WAV nor AIFF"),
        (wav(b""), "without sound"),
        (wav(bytes(100))[:-1], "cut short"),
        (wav(bytes(101)), "cut short"),
        (wav(bytes(102), channels=2), "cut short"),
        (wav(bytes(120), channels=6), "6 channels"),
        (wav(bytes(100), code=85), "compressed"),
        (wav(bytes(100), bits=12), "12 bits"),
        (aiff(bytes(100), kind=b"ima4"), "compressed"),
        (wav(bytes(100))[:30], "broken|cut short"),
    ],
)
def test_what_is_no_sound_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(EngineError, match=reason):
        read_sound(data)


@given(st.binary(max_size=200), st.integers(0, 120), st.sampled_from([wav(bytes(40)), aiff(bytes(40))]))
def test_whatever_is_written_is_read_or_refused(more: bytes, at: int, sound: bytes) -> None:
    """Damage anywhere in a file gives 16-bit sound or the one error, and never anything else."""
    try:
        pcm, _ = read_sound(sound[:at] + more + sound[at + len(more) :])
    except EngineError:
        return
    assert pcm
    assert len(pcm) % 2 == 0
