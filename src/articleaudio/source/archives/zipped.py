"""Zip archives, by their directory; a damaged one from its beginning, entry by entry (APPNOTE 4.3)."""

from __future__ import annotations

import lzma
import stat
import struct
import zipfile
import zlib
from contextlib import closing, suppress
from datetime import UTC, datetime
from functools import partial
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, BinaryIO, cast

from articleaudio.errors import SourceError
from articleaudio.source.archives.contract import Archive, Unreadable
from articleaudio.source.archives.members import Names, is_page, normal
from articleaudio.source.archives.packing import RATIO
from articleaudio.source.archives.salvage import salvaged
from articleaudio.source.files import SIZE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from articleaudio.model import Source
    from articleaudio.source.archives.contract import ArchiveFile, Rules

BROKEN = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, RuntimeError, OSError, ValueError),
    *(IndexError, OverflowError, MemoryError),
)
"""What zipfile raises at bytes that are no sound zip."""

_ENCRYPTED = 0x1
_UTF8 = 0x800
_SMALL = 1024 * 1024  # bytes: a page that is no larger does no harm, however well it is packed
_UNIX = 3


def listed(file: ArchiveFile) -> list[zipfile.ZipInfo] | None:
    """The directory of a zip; None if it cannot be read."""
    try:
        with file.open() as stream, zipfile.ZipFile(stream) as archive:
            return archive.infolist()
    except BROKEN:
        return None


def name_of(info: zipfile.ZipInfo) -> str:
    """An entry's name: in UTF-8 also where the entry does not say so, else as zip's own code page has it."""
    name = info.filename
    if not info.flag_bits & _UTF8 and not name.isascii():
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return normal(name)


def read_zip(file: ArchiveFile, rules: Rules, infos: Sequence[zipfile.ZipInfo] | None) -> Archive:
    """The pages of a zip in the order of its directory; of one without a sound directory, from its beginning."""
    if infos is None:
        return Archive(file.name, "a damaged zip archive", _from_beginning(file, rules))
    pages = [info for info in infos if not info.is_dir() and is_page(name_of(info))]
    if not pages:
        raise SourceError(
            f"{file.name} is a zip archive that holds no page: if there is an archive in it, unpack it, and give that."
        )
    return Archive(file.name, "a zip archive", _entries(file, rules, pages, _overlapping(infos)), len(pages))


def _entries(
    file: ArchiveFile, rules: Rules, pages: Sequence[zipfile.ZipInfo], overlapping: set[int]
) -> Iterator[Source | Unreadable]:
    names = Names(file.name)
    with file.open() as stream, zipfile.ZipFile(stream) as archive:
        for info in pages:
            name = name_of(info)
            if not rules.wants(name):
                continue
            if refused := names.refused(name) or refused_entry(names, name, info, overlapping):
                yield refused
            else:
                yield names.page(name, partial(read_member, archive, info, names), dated(info))


def read_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, names: Names, size: int) -> bytes:
    """The bytes of an entry, as many as told at most.

    Raises:
        SourceError: it is damaged, locked, or packed by a method that is not known.
    """
    label = names.label(name_of(info))
    try:
        with closing(archive.open(info)) as member:
            return member.read(size)
    except NotImplementedError as error:
        raise SourceError(f"{label} is packed by a method that is not known here: pack it with another one.") from error
    except BROKEN as error:
        said = str(error).rstrip(".") or type(error).__name__
        raise SourceError(f"{label} is damaged ({said[:200]}): get the archive again.") from error


def opened_member(file: ArchiveFile, info: zipfile.ZipInfo) -> BinaryIO:
    """A stream of an entry, by what the directory says of it: the name that is shown may not be the one written there.

    Closing it closes all.

    Raises:
        zipfile.BadZipFile: or another one of `BROKEN`.
    """
    with zipfile.ZipFile(file.path if file.data is None else BytesIO(file.data)) as archive:
        return cast("BinaryIO", archive.open(info))  # the archive's file stays open until this is closed


def locked(label: str) -> str:
    """What is said of an entry that needs a password."""
    return f"{label} is locked by a password: unpack the archive with it, and give the folder."


def refused_entry(names: Names, name: str, info: zipfile.ZipInfo, overlapping: set[int]) -> Unreadable | None:
    """Why an entry is not opened, by what the directory says of it."""
    label = names.label(name)
    if info.create_system == _UNIX and stat.S_ISLNK(info.external_attr >> 16):
        return Unreadable(label, f"{label} is a link: links in archives are not followed.")
    if info.flag_bits & _ENCRYPTED:
        return Unreadable(label, locked(label))
    if info.file_size > SIZE_LIMIT:
        return names.too_large(name)
    if info.file_size > _SMALL and info.file_size > RATIO * max(1, info.compress_size):
        return Unreadable(label, f"{label} swells to more than {RATIO} times its size, as no text does: passed over.")
    if info.header_offset in overlapping:
        return Unreadable(label, f"{label} shares its bytes with another entry, as only a bomb does: passed over.")
    return None


def _overlapping(infos: Sequence[zipfile.ZipInfo]) -> set[int]:
    """Where entries begin that reach into the next one."""
    found: set[int] = set()
    spans = sorted((info.header_offset, info.compress_size) for info in infos)
    for (start, size), (following, _) in pairwise(spans):
        if start + size > following:
            found |= {start, following}
    return found


def dated(info: zipfile.ZipInfo) -> datetime | None:
    """When an entry was last changed; zip has no zones, and UTC is as good as any."""
    try:
        return datetime(*info.date_time, tzinfo=UTC)
    except ValueError:
        return None


def _from_beginning(file: ArchiveFile, rules: Rules) -> Iterator[Source | Unreadable]:
    names = Names(file.name)
    with file.open() as stream:
        for info, data in salvaged(stream):
            name = info.filename
            if not is_page(name) or not rules.wants(name):
                continue
            if refused := names.refused(name) or refused_entry(names, name, info, set()):
                yield refused
            else:
                yield names.page(name, BytesIO(data).read, dated(info))
    why = f"is a damaged zip archive: what stands before the damage ({names.count}) is read; get it again."
    yield Unreadable(file.name, f"{file.name} {why}")
