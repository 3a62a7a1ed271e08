"""Reads the sound that a program wrote: WAV or AIFF, whole numbers or floating point, one or two channels.

Strict where a program in trouble shows: half a file, no samples, no numbers.
"""

from __future__ import annotations

import math
import struct
import sys
from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from articleaudio.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Iterator

STREAM = 0x7FFF0000
"""A length from here on was written before the sound was known, by a program that could not go back."""

PCM, FLOAT, EXTENSIBLE = 1, 3, 0xFFFE  # mmreg.h: WAVE_FORMAT_*
MOST_CHANNELS = 2
FULL_SCALE = 32767


@dataclass(frozen=True, slots=True)
class _Form:
    """How samples are written."""

    channels: int
    rate: int
    bits: int
    order: Literal["little", "big"]
    real: bool = False
    unsigned: bool = False


def read_sound(data: bytes) -> tuple[bytes, int]:
    """The sound as 16-bit little-endian mono PCM, and its samples a second; two channels are mixed.

    Raises:
        EngineError: it is no sound, or a kind that is not read, or was cut short.
    """
    if not data:
        raise EngineError("it wrote no sound")
    try:
        match data[:4], data[8:12]:
            case b"RIFF", b"WAVE":
                form, samples = _wav(data)
            case b"FORM", b"AIFF" | b"AIFC":
                form, samples = _aiff(data)
            case _:
                raise EngineError("it wrote something that is neither WAV nor AIFF")
    except (struct.error, KeyError, OverflowError) as error:
        raise EngineError("it wrote a broken file of sound") from error
    if not samples:
        raise EngineError("it wrote a file without sound")
    return _mono(_sixteen_bits(samples, form), form.channels), form.rate


def _chunks(data: bytes, layout: str) -> Iterator[tuple[bytes, bytes]]:
    at = 12
    while at + 8 <= len(data):
        name, size = struct.unpack_from(layout, data, at)
        if size >= STREAM:
            size = len(data) - at - 8
        if at + 8 + size > len(data):
            raise EngineError("it wrote a file of sound that is cut short")
        yield name, data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2


def _wav(data: bytes) -> tuple[_Form, bytes]:
    chunks = dict(_chunks(data, "<4sI"))
    code, channels, rate, _, _, bits = struct.unpack_from("<HHIIHH", chunks[b"fmt "])
    if code == EXTENSIBLE:
        (code,) = struct.unpack_from("<H", chunks[b"fmt "], 24)
    if code not in {PCM, FLOAT}:
        raise EngineError(f"it wrote compressed WAV (format {code}), which is not read")
    return _Form(channels, rate, bits, "little", real=code == FLOAT, unsigned=bits == 8), chunks[b"data"]  # noqa: PLR2004


def _aiff(data: bytes) -> tuple[_Form, bytes]:
    """Audio Interchange File Format 1.3, and AIFF-C without compression; rates are 80-bit floating point."""
    chunks = dict(_chunks(data, ">4sI"))
    common = chunks[b"COMM"]
    channels, _, bits, exponent, mantissa = struct.unpack_from(">hIhHQ", common)
    rate = round(math.ldexp(mantissa, exponent - 16383 - 63))
    kind = common[18:22] if data[8:12] == b"AIFC" else b"NONE"
    if kind not in {b"NONE", b"twos", b"sowt", b"fl32", b"FL32"}:
        raise EngineError(f"it wrote compressed AIFF ({kind.decode('ascii', 'replace')}), which is not read")
    (offset,) = struct.unpack_from(">I", chunks[b"SSND"])
    form = _Form(channels, rate, bits, "little" if kind == b"sowt" else "big", real=kind.lower() == b"fl32")
    return form, chunks[b"SSND"][8 + offset :]


def _sixteen_bits(samples: bytes, form: _Form) -> array[int]:
    """The samples as 16-bit whole numbers in this machine's order."""
    if form.channels not in range(1, MOST_CHANNELS + 1):
        raise EngineError(f"it wrote sound in {form.channels} channels; one or two are read")
    width = form.bits // 8
    if form.bits not in ({32, 64} if form.real else {8, 16, 24, 32}):
        raise EngineError(f"it wrote samples of {form.bits} bits, which are not read")
    if len(samples) % (width * form.channels):
        raise EngineError("it wrote a file of sound that is cut short")
    if form.real:
        return _from_real(samples, "f" if width == 4 else "d", form)  # noqa: PLR2004 - bytes of a float
    out = bytearray(2 * (len(samples) // width))
    low, high = (width - 2, width - 1) if form.order == "little" else (1, 0)
    if width > 1:
        out[0::2] = samples[low::width]
    out[1::2] = samples[high % width :: width]
    if form.unsigned:
        out[1::2] = out[1::2].translate(bytes(value ^ 0x80 for value in range(256)))
    whole = array("h", bytes(out))
    if sys.byteorder == "big":
        whole.byteswap()
    return whole


def _from_real(samples: bytes, code: str, form: _Form) -> array[int]:
    numbers = array(code, samples)
    if form.order != sys.byteorder:
        numbers.byteswap()
    if not all(map(math.isfinite, numbers)):
        raise EngineError("it wrote sound that is no number (NaN or infinite)")
    return array("h", (round(min(max(number, -1.0), 1.0) * FULL_SCALE) for number in numbers))


def _mono(samples: array[int], channels: int) -> bytes:
    if channels == MOST_CHANNELS:
        samples = array("h", ((left + right) // 2 for left, right in zip(samples[::2], samples[1::2], strict=True)))
    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tobytes()
