"""What is packed as one stream (gzip, bzip2, xz, zstd), opened piece by piece: memory stays flat, a bomb is noticed."""

from __future__ import annotations

import bz2
import io
import lzma
import zlib
from typing import TYPE_CHECKING, BinaryIO, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PIECE = 256 * 1024
_READ = 64 * 1024
_WINDOW = 128 * 1024 * 1024  # bytes that xz and zstd may look back: `xz -9` asks for 64 MB, `zstd --ultra -22` for 128
_GZIP = zlib.MAX_WBITS | 16
_BITE = 1024  # of zstd: of its blocks the smallest, 4 bytes, becomes the largest, 128 kB
_FREE = 256 * 1024 * 1024
"""Bytes that may come out before the ratio counts."""

RATIO = 200
"""How many times its packed size a page, or all of an archive, may be: text is packed to a tenth, rarely a fiftieth."""

_MAGIC = {b"\x1f\x8b": "gzip", b"BZh": "bzip2", b"\xfd7zXZ\x00": "xz", b"\x28\xb5\x2f\xfd": "zstd"}


class Damaged(ValueError):  # noqa: N818 - the name reads as the sentence it stands for
    """What is packed cannot be unpacked any further; the text says why, as the end of a sentence "it ..."."""


def packing_of(head: bytes) -> str | None:
    """How a stream is packed, by its first bytes; None if it is not."""
    return next((name for magic, name in _MAGIC.items() if head.startswith(magic)), None)


def unpacked(stream: BinaryIO) -> BinaryIO:
    """A stream of what is packed in this one; itself, if nothing is.

    At damage it ends, so that all before it can be read; `tell_damage` tells ends apart.

    Args:
        stream: at its beginning, and seekable. It is closed with what is returned.
    """
    head = stream.read(8)
    stream.seek(0)
    packing = packing_of(head)
    return stream if packing is None else io.BufferedReader(_Unpacking(stream, packing), _PIECE)


def tell_damage(stream: BinaryIO) -> None:
    """Say why a stream of `unpacked` ended too early, if it did.

    Raises:
        Damaged: it did.
    """
    raw = getattr(stream, "raw", None)
    if isinstance(raw, _Unpacking) and raw.damage:
        raise raw.damage


class _Unpacking(io.RawIOBase):
    """What comes out of a decompressor, up to the damage."""

    damage: Damaged | None = None

    def __init__(self, stream: BinaryIO, packing: str) -> None:
        self._stream = stream
        self._pieces = _bounded(_UNPACKERS[packing](stream), stream)
        self._left = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        while not self._left:
            try:
                piece = next(self._pieces, None)
            except Damaged as error:
                self.damage, piece = error, None
            if piece is None:
                return 0
            self._left = piece
        count = min(len(buffer), len(self._left))
        buffer[:count], self._left = self._left[:count], self._left[count:]
        return count

    def close(self) -> None:
        self._stream.close()
        super().close()


def _bounded(pieces: Iterator[bytes], stream: BinaryIO) -> Iterator[bytes]:
    total = 0
    for piece in pieces:
        total += len(piece)
        if total > _FREE and total > RATIO * stream.tell():
            raise Damaged(f"swells to more than {RATIO} times its size, as no text does")
        yield piece


class _Decompressor(Protocol):
    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = -1) -> bytes: ...


class _Gunzipper:
    """zlib's decompressor with the manners of those of bz2 and lzma."""

    def __init__(self) -> None:
        self._inflater = zlib.decompressobj(_GZIP)

    @property
    def eof(self) -> bool:
        return self._inflater.eof

    @property
    def needs_input(self) -> bool:
        return not self._inflater.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._inflater.unused_data

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        return self._inflater.decompress(self._inflater.unconsumed_tail + data, max(0, max_length))


class _Unzstder:
    """zstd's decompressor with those manners. It has no bound of its own: what it is given at once is small."""

    def __init__(self) -> None:
        import zstandard

        self._expander = zstandard.ZstdDecompressor(max_window_size=_WINDOW).decompressobj()
        self._failed = zstandard.ZstdError
        self._waiting = b""

    @property
    def eof(self) -> bool:
        return self._expander.eof

    @property
    def needs_input(self) -> bool:
        return not self._waiting

    @property
    def unused_data(self) -> bytes:
        return self._expander.unused_data + self._waiting

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        del max_length
        waiting = self._waiting + data
        self._waiting = waiting[_BITE:]
        try:
            return self._expander.decompress(waiting[:_BITE])
        except self._failed as error:
            raise EOFError(str(error)) from error


def _members(stream: BinaryIO, new: Callable[[], _Decompressor]) -> Iterator[bytes]:
    """One packed member after another; zeros behind the last are padding."""
    waiting = stream.read(_READ)
    while waiting.strip(b"\x00"):
        decompressor = new()
        while not decompressor.eof:
            if not waiting and decompressor.needs_input and not (waiting := stream.read(_READ)):
                raise Damaged("is cut off")
            try:
                piece = decompressor.decompress(waiting, _PIECE)
            except (zlib.error, lzma.LZMAError, OSError, EOFError) as error:
                raise Damaged(f"is damaged ({_said(error)})") from error
            waiting = b""
            yield piece
        waiting = decompressor.unused_data.lstrip(b"\x00") or stream.read(_READ)


def _said(error: Exception) -> str:
    return str(error).strip().rstrip(".").lower()[:200] or type(error).__name__


def _gunzip(stream: BinaryIO) -> Iterator[bytes]:
    yield from _members(stream, _Gunzipper)


def _unbzip2(stream: BinaryIO) -> Iterator[bytes]:
    yield from _members(stream, bz2.BZ2Decompressor)


def _unxz(stream: BinaryIO) -> Iterator[bytes]:
    yield from _members(stream, lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=2 * _WINDOW))


def _unzstd(stream: BinaryIO) -> Iterator[bytes]:
    yield from _members(stream, _Unzstder)


_UNPACKERS: dict[str, Callable[[BinaryIO], Iterator[bytes]]] = {
    "gzip": _gunzip,
    "bzip2": _unbzip2,
    "xz": _unxz,
    "zstd": _unzstd,
}
