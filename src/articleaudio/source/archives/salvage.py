"""What can be read of a zip without its directory: each entry has a header of its own (APPNOTE 4.3.7)."""

from __future__ import annotations

import struct
import sys
import zipfile
import zlib
from typing import TYPE_CHECKING, BinaryIO

from articleaudio.source.archives.members import is_page, normal
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
_SKIPPED = 4 * SIZE_LIMIT
"""Bytes that an entry may come to before the search for its end is given up."""


def salvaged(stream: BinaryIO) -> Iterator[tuple[zipfile.ZipInfo, bytes]]:
    """What the header of each whole entry says, and its bytes, from the beginning up to the damage.

    Its sizes are those that were found, and no byte of the file belongs to two entries. Of one that is larger than any
    page the beginning is given, of a locked one and of what is no page by its name nothing.
    """
    while head := _next_header(stream):
        start = stream.tell() - len(head)
        _, _, flags, method, time, date, check, packed, size, name_length, extra_length = _HEADER.unpack(head)
        raw, extra = stream.read(name_length), stream.read(extra_length)
        if len(extra) < extra_length:
            return
        info = zipfile.ZipInfo(_name(raw, flags), _moment(date, time))
        info.flag_bits, info.compress_type, info.header_offset = flags, method, start
        info.compress_size, info.file_size = _wide_sizes(extra, packed, size)
        start = stream.tell()
        is_sized = not flags & _STREAMED or info.compress_size > 0
        if not is_sized and (method != _DEFLATED or flags & _ENCRYPTED):
            return  # nothing tells where it ends
        data = _data(stream, info, is_sized=is_sized)
        is_checked = data and len(data) == info.file_size and not flags & _STREAMED
        if data is None or (is_checked and zlib.crc32(data) != check):
            return
        yield info, data
        if is_sized:
            stream.seek(start + info.compress_size)


def _name(raw: bytes, flags: int) -> str:
    return normal(raw.decode("utf-8" if flags & _UTF8 or _is_utf8(raw) else "cp437", errors="replace"))


def _moment(date: int, time: int) -> tuple[int, int, int, int, int, int]:
    """A day and a time as MS-DOS has them (4.4.6), which may be none that there are."""
    return 1980 + (date >> 9), date >> 5 & 15, date & 31, time >> 11, time >> 5 & 63, (time & 31) * 2


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


def _data(stream: BinaryIO, info: zipfile.ZipInfo, *, is_sized: bool) -> bytes | None:
    """An entry's bytes, a byte more than a page may have at most; none of what is leapt over; None if damaged."""
    is_readable = not info.flag_bits & _ENCRYPTED and info.compress_type in {_STORED, _DEFLATED}
    if is_sized and not (is_readable and is_page(info.filename)):
        return b""
    return _stored(stream, info) if info.compress_type == _STORED else _inflated(stream, info, is_sized=is_sized)


def _stored(stream: BinaryIO, info: zipfile.ZipInfo) -> bytes | None:
    """An entry that is not packed, up to a byte more than a page may have; None if it is not all there."""
    wanted = min(info.compress_size, SIZE_LIMIT + 1)
    info.file_size = info.compress_size
    data = stream.read(wanted)
    return data if len(data) == wanted else None


def _inflated(stream: BinaryIO, info: zipfile.ZipInfo, *, is_sized: bool) -> bytes | None:
    """A deflated entry, up to a byte more than a page may have; None if it is damaged, or its end too far away.

    One whose header tells its size is read no further than that and than a page may be; of another one, the stream is
    behind it then.
    """
    inflater, found, total = zlib.decompressobj(-zlib.MAX_WBITS), bytearray(), 0
    start, left = stream.tell(), info.compress_size if is_sized else sys.maxsize
    while not inflater.eof and not (is_sized and total > SIZE_LIMIT):
        waiting = inflater.unconsumed_tail
        if not waiting:
            waiting = stream.read(min(_PIECE, left))
            left -= len(waiting)
        try:
            piece = inflater.decompress(waiting, _PIECE)  # what did not fit the last time may come without more
        except zlib.error:
            return None
        total += len(piece)
        if not (waiting or piece or inflater.eof) or total > _SKIPPED:
            return None
        if len(found) <= SIZE_LIMIT:
            found += piece
    if not is_sized:
        stream.seek(-len(inflater.unused_data), 1)
        info.compress_size = stream.tell() - start
    info.file_size = total if inflater.eof else max(total, info.file_size)
    return bytes(found[: SIZE_LIMIT + 1])


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
