"""Compressed answers, opened piece by piece: a bomb is noticed long before it has filled the memory.

Bytes are counted before and after each layer, for a body may also be much work and come to nothing: gzip allows for
any number of empty members, one after another (RFC 1952, 2.2).
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import brotli

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

ACCEPTED = "gzip, deflate, br"

_PIECE = 256 * 1024
_BITE = 4096  # bytes given to zlib at once, for it copies what lies behind each member
_LAYERS = 2
_GZIP = zlib.MAX_WBITS | 16
_GZIP_MAGIC = b"\x1f\x8b"


class Damaged(ValueError):  # noqa: N818 - the name reads as the sentence it stands for
    """The body is not what its Content-Encoding says, or ends too early."""


class TooLarge(ValueError):  # noqa: N818 - the name reads as the sentence it stands for
    """More bytes than allowed were sent, or came out of a layer."""


def decoded(chunks: Iterable[bytes], encodings: str, limit: int) -> Iterator[bytes]:
    """The body in pieces of at most 256 kB (as sent if it is not encoded), some of them empty.

    Args:
        chunks: the body as it was sent.
        encodings: the Content-Encoding header, whose layers are taken off.
        limit: bytes at most, as sent and out of each layer.

    Raises:
        Damaged: an encoding is unknown, or the body does not decode.
        TooLarge: there are more bytes than `limit`; those up to it, and a few more, were given.
    """
    layers = [name for one in encodings.lower().split(",") if (name := one.strip()) not in {"", "identity"}]
    if len(layers) > _LAYERS or any(name not in _DECODERS for name in layers):
        raise Damaged(f"encoded as {', '.join(layers)[:60]}")
    chunks = _counted(chunks, limit)
    for name in reversed(layers):
        chunks = _counted(_DECODERS[name](chunks), limit)
    yield from chunks


def _counted(chunks: Iterable[bytes], limit: int) -> Iterator[bytes]:
    left = limit
    for chunk in chunks:
        yield chunk
        left -= len(chunk)
        if left < 0:
            raise TooLarge


def _gunzip(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """RFC 1952: one member after another; what follows the last and is no member is passed over."""
    inflater, kept = zlib.decompressobj(_GZIP), b""
    for bite in _bites(chunks):
        waiting, kept = kept + bite, b""
        while waiting:
            if inflater.eof:
                if waiting == _GZIP_MAGIC[:1]:  # the other half may follow
                    kept = waiting
                    break
                if not waiting.startswith(_GZIP_MAGIC):
                    return
                inflater = zlib.decompressobj(_GZIP)
            yield _inflated(inflater, waiting)
            waiting = inflater.unused_data if inflater.eof else inflater.unconsumed_tail
    yield _last(inflater)


def _bites(chunks: Iterable[bytes]) -> Iterator[bytes]:
    for chunk in chunks:
        for start in range(0, len(chunk), _BITE):
            yield chunk[start : start + _BITE]


def _inflate(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """`deflate` is zlib's format (RFC 9110), but some servers send it bare."""
    inflater = None
    for chunk in chunks:
        if inflater is None:
            inflater = zlib.decompressobj(zlib.MAX_WBITS if _is_zlib(chunk) else -zlib.MAX_WBITS)
        waiting = chunk
        while waiting:
            yield _inflated(inflater, waiting)
            waiting = b"" if inflater.eof else inflater.unconsumed_tail
    if inflater is not None:
        yield _last(inflater)


def _is_zlib(start: bytes) -> bool:
    """RFC 1950, 2.2: the method is 8, and the first two bytes are a multiple of 31."""
    return len(start) > 1 and start[0] & 0x0F == 8 and int.from_bytes(start[:2], "big") % 31 == 0  # noqa: PLR2004 - see there


def _inflated(inflater: zlib._Decompress, data: bytes) -> bytes:
    try:
        return inflater.decompress(data, _PIECE)
    except zlib.error as error:
        raise Damaged(str(error)) from error


def _last(inflater: zlib._Decompress) -> bytes:
    rest = inflater.flush()
    if not inflater.eof:
        raise Damaged("cut off")
    return rest


def _unbrotli(chunks: Iterable[bytes]) -> Iterator[bytes]:
    decompressor = brotli.Decompressor()
    try:
        for chunk in chunks:
            yield decompressor.process(chunk, output_buffer_limit=_PIECE)
            while not decompressor.can_accept_more_data():
                yield decompressor.process(b"", output_buffer_limit=_PIECE)
    except brotli.error as error:
        raise Damaged(str(error)) from error
    if not decompressor.is_finished():
        raise Damaged("cut off")


_DECODERS: dict[str, Callable[[Iterable[bytes]], Iterator[bytes]]] = {
    "gzip": _gunzip,
    "x-gzip": _gunzip,
    "deflate": _inflate,
    "br": _unbrotli,
}
