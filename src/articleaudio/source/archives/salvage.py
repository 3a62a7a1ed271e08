"""What can be read of a zip without its directory: each entry has a header of its own (APPNOTE 4.3.7)."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, BinaryIO

from articleaudio.source.archives.members import normal
from articleaudio.source.files import SIZE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADER = struct.Struct("<4s5H3I2H")
_MAGIC = b"PK\x03\x04"
_ENCRYPTED, _STREAMED, _UTF8 = 0x1, 0x8, 0x800
_STORED, _DEFLATED = 0, 8
_DESCRIPTOR = 24  # bytes at most between the data of a streamed entry and the next header
_PIECE = 64 * 1024
_WIDE = 0xFFFFFFFF  # stands for a size that is in the extra field
_WIDE_FIELD = 1
_SKIPPED = 16 * SIZE_LIMIT
"""Bytes that an entry may come to before the search is given up."""


def salvaged(stream: BinaryIO) -> Iterator[tuple[str, bytes, bool]]:
    """Name, bytes and whether it is locked, for each whole entry from the beginning up to the damage.

    Of an entry that is larger than any page one byte more than `SIZE_LIMIT` is given, of a locked one none.
    """
    while head := _next_header(stream):
        _, _, flags, method, _, _, check, packed, size, name_length, extra_length = _HEADER.unpack(head)
        raw, extra = stream.read(name_length), stream.read(extra_length)
        if len(extra) < extra_length:
            return
        name = normal(raw.decode("utf-8" if flags & _UTF8 or _is_utf8(raw) else "cp437", errors="replace"))
        packed, size = _wide_sizes(extra, packed, size)
        start = stream.tell()
        is_sized = not flags & _STREAMED or packed > 0
        if not is_sized and (method != _DEFLATED or flags & _ENCRYPTED):
            return  # nothing tells where it ends
        if flags & _ENCRYPTED or method not in {_STORED, _DEFLATED}:
            data: bytes | None = b""
        elif method == _STORED:
            data = _stored(stream, size)
        else:
            data = _inflated(stream)
        is_whole = data is not None and len(data) <= SIZE_LIMIT
        if data is None or (is_whole and data and not flags & _STREAMED and zlib.crc32(data) != check):
            return
        yield name, data, bool(flags & _ENCRYPTED)
        if is_sized:
            stream.seek(start + packed)


def _next_header(stream: BinaryIO) -> bytes | None:
    """The next entry's header; None where there is none close by."""
    start = stream.tell()
    near = stream.read(_DESCRIPTOR + len(_MAGIC))
    at = near.find(_MAGIC)
    if at < 0:
        return None
    stream.seek(start + at)
    head = stream.read(_HEADER.size)
    return head if len(head) == _HEADER.size else None


def _wide_sizes(extra: bytes, packed: int, size: int) -> tuple[int, int]:
    """The sizes of an entry, from the extra field where they are too large for the header (zip64, 4.5.3)."""
    at = 0
    while at + 4 <= len(extra) and _WIDE in {packed, size}:
        kind, length = struct.unpack_from("<2H", extra, at)
        values = list(struct.unpack_from(f"<{length // 8}Q", extra.ljust(at + 4 + length, b"\x00"), at + 4))
        if kind == _WIDE_FIELD:
            size = values.pop(0) if size == _WIDE and values else size
            packed = values.pop(0) if packed == _WIDE and values else packed
            break
        at += 4 + length
    return packed, size


def _stored(stream: BinaryIO, size: int) -> bytes | None:
    data = stream.read(min(size, SIZE_LIMIT + 1))
    return data if len(data) == min(size, SIZE_LIMIT + 1) else None


def _inflated(stream: BinaryIO) -> bytes | None:
    """A deflated entry, and the stream behind it; None if it is damaged."""
    inflater, found, left = zlib.decompressobj(-zlib.MAX_WBITS), bytearray(), _SKIPPED
    waiting = b""
    while not inflater.eof:
        waiting = inflater.unconsumed_tail or stream.read(_PIECE)
        if not waiting or left < 0:
            return None
        try:
            piece = inflater.decompress(waiting, _PIECE)
        except zlib.error:
            return None
        left -= len(piece)
        if len(found) <= SIZE_LIMIT:
            found += piece
    stream.seek(-len(inflater.unused_data), 1)
    return bytes(found[: SIZE_LIMIT + 1])


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
