"""Where a C2PA manifest lies in an MP3: in a frame GEOB of its tag, whose MIME type is `application/c2pa`.

A text may hold any bytes by chance (ID3v2.3 writes UTF-16), so only what stands in that frame counts. The tag's frames
are walked (https://id3.org/id3v2.4.0-structure); a tag that cannot be walked to its end is damaged, and there the frame
is told by its own header. One wrong byte anywhere leaves enough of it to tell that it was there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADER = 10  # bytes, of a tag and of a frame alike
_FRAME = b"GEOB"
_NAME = late(r"[A-Z0-9]{4}")
_BEGIN = b"application/c2pa\0c2pa\0c2pa manifest store\0"  # MIME type, file's name, description, as c2pa writes them
_BEFORE = _HEADER + 1  # bytes: the frame's header, and the encoding of its texts
_TRACES = (_BEGIN, b"jumdc2pa\0\x11\0\x10", b"jumdc2ma\0\x11\0\x10")  # the last two: labels of JUMBF boxes
_PLAIN, _SYNCHSAFE = 3, 4  # versions of ID3v2, by how they write the size of a frame
_PADDING = b"cpad\x59"  # CBOR: the key "pad", then a byte string with its length in two bytes
_PADDING_LENGTH = 2


def frame_in(start: bytes) -> bytes | None:
    """The frame of a manifest, as it stands in the start of a file that holds the whole tag; None if there is none.

    In a damaged tag it is what is left of the frame, with all that follows it.
    """
    try:
        return next(filter(_is_manifest, list(_frames(start))), None)
    except _Damaged:
        return _left_of(start)


def is_filled_with_zeros(frame: bytes) -> bool:
    """Whether the filling of the signature, which nothing covers, is as it is written."""
    at = frame.rfind(_PADDING)  # it stands behind all texts of the manifest
    if at < 0:
        return False
    begin = at + len(_PADDING) + _PADDING_LENGTH
    length = int.from_bytes(frame[begin - _PADDING_LENGTH : begin], "big")
    return not any(frame[begin : begin + length])


class _Damaged(Exception):  # noqa: N818 - the name reads as the sentence it stands for
    """The tag cannot be walked to its end."""


def _frames(start: bytes) -> Iterator[bytes]:
    """The frames of a tag with their headers; none where there is no tag.

    Raises:
        _Damaged: there is no tag, or what stands in it are not frames to its end.
    """
    version, flags = start[3:4], start[5:6]
    if start[:3] != b"ID3" or flags != b"\0" or version[0] not in {_PLAIN, _SYNCHSAFE}:
        raise _Damaged
    at, end = _HEADER, _HEADER + _size(start[6:_HEADER], _SYNCHSAFE)
    if end > len(start):
        raise _Damaged
    while at < end and start[at]:
        head = start[at : at + _HEADER]
        behind = at + _HEADER + _size(head[4:8], version[0])
        if behind > end or not _NAME.fullmatch(head[:4].decode("latin-1")):
            raise _Damaged
        yield start[at:behind]
        at = behind
    if any(start[at:end]):
        raise _Damaged


def _size(written: bytes, version: int) -> int:
    if version == _PLAIN:
        return int.from_bytes(written, "big")
    if any(byte & 0x80 for byte in written):
        raise _Damaged
    return sum(byte << 7 * place for place, byte in enumerate(reversed(written)))


def _is_manifest(frame: bytes) -> bool:
    """Whether it is the frame of a manifest, one byte of which may be another than it was."""
    if frame.startswith(_FRAME):
        return any(trace in frame for trace in _TRACES)
    return _is_named(frame) and frame.startswith(_BEGIN, _BEFORE)


def _is_named(frame: bytes) -> bool:
    """Whether the frame's name is the one that is sought, but for one byte."""
    return sum(one != other for one, other in zip(frame[: len(_FRAME)], _FRAME, strict=False)) <= 1


def _left_of(start: bytes) -> bytes | None:
    at = start.find(_BEGIN)
    while at >= 0:
        if at >= _BEFORE and _is_named(start[at - _BEFORE :][: len(_FRAME)]):
            return start[at - _BEFORE :]
        at = start.find(_BEGIN, at + 1)
    return None
