"""Compressed answers, opened piece by piece: a bomb is noticed long before it has filled the memory."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import brotli

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

ACCEPTED = "gzip, deflate, br"

_PIECE = 256 * 1024
_LAYERS = 2
_GZIP = zlib.MAX_WBITS | 16
_GZIP_MAGIC = b"\x1f\x8b"


class Damaged(ValueError):  # noqa: N818 - the name reads as the sentence it stands for
    """The body is not what its Content-Encoding says, or ends too early."""


def decoded(chunks: Iterable[bytes], encodings: str) -> Iterator[bytes]:
    """The body in pieces of at most 256 kB, with the layers of a Content-Encoding header taken off.

    Raises:
        Damaged: an encoding is unknown, or the body does not decode.
    """
    layers = [name for one in encodings.lower().split(",") if (name := one.strip()) not in {"", "identity"}]
    if len(layers) > _LAYERS or any(name not in _DECODERS for name in layers):
        raise Damaged(f"encoded as {', '.join(layers)[:60]}")
    for name in reversed(layers):
        chunks = _DECODERS[name](chunks)
    yield from chunks


def _gunzip(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """RFC 1952: one member after another; what follows the last and is no member is passed over."""
    inflater = zlib.decompressobj(_GZIP)
    for chunk in chunks:
        waiting = chunk
        while waiting:
            if inflater.eof:
                if not waiting.startswith(_GZIP_MAGIC):
                    return
                inflater = zlib.decompressobj(_GZIP)
            yield _inflated(inflater, waiting)
            waiting = inflater.unused_data if inflater.eof else inflater.unconsumed_tail
    yield _last(inflater)


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
