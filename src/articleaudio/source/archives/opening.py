"""`open_archive`: which kind of archive something is, told by what is in it, and its pages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from articleaudio.errors import SourceError
from articleaudio.patterns import late
from articleaudio.source.address import advice_on, is_address
from articleaudio.source.archives.contract import Archive, ArchiveFile, Rules
from articleaudio.source.archives.packing import Damaged, tell_damage, unpacked
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
_ROOT = late(
    r"(?:\ufeff|\u00ef\u00bb\u00bf)?(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)*<(?:[\w.-]+:)?([\w.-]+)[\s/>]",
    re.DOTALL | re.IGNORECASE,
)


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
    from articleaudio.source.archives.warc import is_wacz, read_wacz
    from articleaudio.source.archives.zipped import listed, name_of, read_zip

    infos = listed(file)
    names = [name_of(info) for info in infos or ()]
    if is_wacz(names):
        return read_wacz(file, rules, names)
    return read_zip(file, rules, infos)


def _unpacked_head(file: ArchiveFile) -> bytes:
    """The first bytes of what is packed.

    Raises:
        SourceError: it is damaged from its beginning.
    """
    with unpacked(file.open()) as stream:
        head = stream.read(_HEAD)
        try:
            if not head:
                tell_damage(stream)
        except Damaged as error:
            raise SourceError(f"{file.name} {error}: nothing of it can be read; get it again.") from error
    return head


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


def _is_warc(head: bytes) -> bool:
    return head.lstrip()[:5] == b"WARC/"


def _read_warc(file: ArchiveFile, rules: Rules) -> Archive:
    from articleaudio.source.archives.warc import read_warc

    return read_warc(file, rules)


def _root_of(head: bytes) -> str:
    """The local name of the root of XML; "" of what is none."""
    text = head.decode("utf-16" if head.startswith((b"\xff\xfe", b"\xfe\xff")) else "latin-1", errors="replace")
    found = _ROOT.match(text)
    return found[1] if found else ""


def _is_wordpress(head: bytes) -> bool:
    return _root_of(head) == "rss" and b"wordpress.org/export/" in head


def _read_wordpress(file: ArchiveFile, rules: Rules) -> Archive:
    from articleaudio.source.archives.wordpress import read_wordpress

    return read_wordpress(file, rules)


def _is_feed(head: bytes) -> bool:
    return _root_of(head) in {"rss", "RDF", "feed"}


def _read_feed(file: ArchiveFile, rules: Rules) -> Archive:
    from articleaudio.source.archives.feeds import read_feed

    return read_feed(file, rules)


_KINDS: tuple[tuple[Callable[[bytes], bool], Callable[[ArchiveFile, Rules], Archive]], ...] = (
    (_is_warc, _read_warc),
    (_is_wordpress, _read_wordpress),
    (_is_feed, _read_feed),
    (_is_tar, _read_tar),
)
