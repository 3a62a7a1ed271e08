"""`open_archive`: which kind of archive something is, told by what is in it, and its pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from articleaudio.errors import SourceError
from articleaudio.source.address import advice_on, is_address, shown
from articleaudio.source.archives import looks
from articleaudio.source.archives.contract import Archive, ArchiveFile, Rules, Unreadable
from articleaudio.source.archives.packing import Damaged, tell_damage, unpacked
from articleaudio.source.kinds import binary_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from articleaudio.model import Source

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
        return open_file(_fetched(name, rules), rules)
    path = Path(name)
    if path.is_dir():
        from articleaudio.source.archives.folder import read_folder

        return read_folder(path, rules)
    return open_file(ArchiveFile(name, path), rules)


def open_file(file: ArchiveFile, rules: Rules) -> Archive:
    """The pages of an archive that is one file.

    Raises:
        SourceError: as `open_archive`.
    """
    name = file.name
    try:
        with file.open() as stream:
            head = stream.read(_HEAD)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise SourceError(f"There is no file or folder {name}: {advice_on(name)}") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError(f"{name} cannot be read ({reason}): check the path and the disk.") from error
    return _guarded(_opened(file, head, rules))


def _fetched(address: str, rules: Rules) -> ArchiveFile:
    from articleaudio.source.web.client import Visitor

    with Visitor(rules.manners) as visitor:
        return ArchiveFile(shown(address), data=visitor.fetch(address).data)


def _guarded(archive: Archive) -> Archive:
    return replace(archive, entries=_told(archive))


def _told(archive: Archive) -> Iterator[Source | Unreadable]:
    """The entries; what makes it impossible to go on is told as the last of them."""
    from articleaudio.source.archives.zipped import BROKEN

    try:
        yield from archive.entries
    except SourceError as error:
        yield Unreadable(archive.name, str(error))
    except BROKEN as error:
        reason = getattr(error, "strerror", None) or str(error).rstrip(".")[:200] or type(error).__name__
        yield Unreadable(archive.name, f"{archive.name} cannot be read any further ({reason}): check it and the disk.")


def _opened(file: ArchiveFile, head: bytes, rules: Rules) -> Archive:
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _opened_zip(file, rules)
    inside = _unpacked_head(file)
    for is_one, read in _KINDS:
        if is_one(inside):
            return read(file, rules)
    raise SourceError(f"{file.name} {_stranger(file, inside)}")


def _opened_zip(file: ArchiveFile, rules: Rules) -> Archive:
    from articleaudio.source.archives import epub, medium, warc
    from articleaudio.source.archives.zipped import listed, name_of, read_zip

    infos = listed(file)
    names = [name_of(info) for info in infos or ()]
    if infos and epub.is_epub(names):
        return epub.read_epub(file, rules, infos)
    if infos and medium.is_medium(names):
        return medium.read_medium(file, rules, infos)
    if warc.is_wacz(names):
        return warc.read_wacz(file, rules, infos or ())
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


def _read_tar(file: ArchiveFile, rules: Rules) -> Archive:
    from articleaudio.source.archives.tarred import read_tar

    return read_tar(file, rules)


def _read_warc(file: ArchiveFile, rules: Rules) -> Archive:
    from articleaudio.source.archives.warc import read_warc

    return read_warc(file, rules)


def _read_wordpress(file: ArchiveFile, rules: Rules) -> Archive:
    from articleaudio.source.archives.wordpress import read_wordpress

    return read_wordpress(file, rules)


def _read_feed(file: ArchiveFile, rules: Rules) -> Archive:
    from articleaudio.source.archives.feeds import read_feed

    return read_feed(file, rules)


def _read_ghost(file: ArchiveFile, rules: Rules) -> Archive:
    from articleaudio.source.archives.ghost import read_ghost

    return read_ghost(file, rules)


def _read_sitemap(file: ArchiveFile, rules: Rules) -> Archive:
    from articleaudio.source.archives.addresses import read_sitemap

    return read_sitemap(file, rules)


def _read_list(file: ArchiveFile, rules: Rules) -> Archive:
    from articleaudio.source.archives.addresses import read_list

    return read_list(file, rules)


_KINDS: tuple[tuple[Callable[[bytes], bool], Callable[[ArchiveFile, Rules], Archive]], ...] = (
    (looks.is_warc, _read_warc),
    (looks.is_wordpress, _read_wordpress),
    (looks.is_feed, _read_feed),
    (looks.is_sitemap, _read_sitemap),
    (looks.is_ghost, _read_ghost),
    (looks.is_tar, _read_tar),
    (looks.is_list, _read_list),
)
