"""`open_archive`: which kind of archive something is, told by what is in it, and its pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from articleaudio.errors import SourceError
from articleaudio.source.address import advice_on, is_address
from articleaudio.source.archives.contract import Archive, ArchiveFile, Rules
from articleaudio.source.archives.packing import Damaged, unpacked
from articleaudio.source.kinds import binary_kind

if TYPE_CHECKING:
    from collections.abc import Callable

READ = (
    "a folder, zip, tar (gzip, bzip2, xz, zstd), WARC, WACZ, an export of WordPress, Ghost or Medium, a feed, "
    "a sitemap, a list of addresses, or EPUB"
)
"""What is read, for messages."""

_HEAD = 64 * 1024
_DEFAULT = Rules()


def open_archive(name: str, rules: Rules = _DEFAULT) -> Archive:
    """An archive's pages, as a stream in its own order.

    Args:
        name: the path or the http(s) address as the user gave it.
        rules: what is wanted of it.

    Raises:
        SourceError: it is missing, unreadable, no archive that is known, or holds nothing that is wanted.
    """
    if is_address(name):
        raise SourceError(f"{name} is no archive.")
    path = Path(name)
    try:
        if path.is_dir():
            from articleaudio.source.archives.folder import read_folder

            return read_folder(path, rules)
        file = ArchiveFile(name, path)
        with file.open() as stream:
            head = stream.read(_HEAD)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise SourceError(f"There is no file or folder {name}: {advice_on(name)}") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError(f"{name} cannot be read ({reason}): check the path and the disk.") from error
    return _opened(file, head, rules)


def _opened(file: ArchiveFile, head: bytes, rules: Rules) -> Archive:
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _opened_zip(file, rules)
    inside = _unpacked_head(file)
    for looks, read in _KINDS:
        if looks(inside):
            return read(file, rules)
    raise SourceError(f"{file.name} {_stranger(file, inside)}")


def _opened_zip(file: ArchiveFile, rules: Rules) -> Archive:
    from articleaudio.source.archives.zipped import listed, read_zip

    return read_zip(file, rules, listed(file))


def _unpacked_head(file: ArchiveFile) -> bytes:
    try:
        with unpacked(file.open()) as stream:
            return _read_head(stream)
    except Damaged as error:
        raise SourceError(f"{file.name} {error}: nothing of it can be read; get it again.") from error


def _read_head(stream: BinaryIO) -> bytes:
    """The first bytes of what is packed, as far as they can be had."""
    head = bytearray()
    try:
        while len(head) < _HEAD and (piece := stream.read1(_HEAD)):  # type: ignore[attr-defined]
            head += piece
    except Damaged:
        if not head:
            raise
    return bytes(head)


def _stranger(file: ArchiveFile, inside: bytes) -> str:
    """What something is that is no archive, as the end of a sentence."""
    if not inside.strip():
        return f"is empty: give {READ}."
    if kind := binary_kind(inside):
        return f"is {kind}, no archive that is read here: give {READ}."
    return f"is one page, or of a kind that is not known: use `articleaudio render {file.name}`, or give {READ}."


def _is_tar(head: bytes) -> bool:
    """By the sum of the first header (POSIX.1-1988): old ones have no magic."""
    block = head[:512]
    if len(block) < 512 or not block.strip(b"\x00"):  # noqa: PLR2004 - a block of tar
        return False
    try:
        stated = int(block[148:156].strip(b" \x00") or b"x", 8)
    except ValueError:
        return False
    return stated == sum(block[:148]) + 8 * 32 + sum(block[156:512])


def _read_tar(file: ArchiveFile, rules: Rules) -> Archive:
    from articleaudio.source.archives.tarred import read_tar

    return read_tar(file, rules)


_KINDS: tuple[tuple[Callable[[bytes], bool], Callable[[ArchiveFile, Rules], Archive]], ...] = ((_is_tar, _read_tar),)
