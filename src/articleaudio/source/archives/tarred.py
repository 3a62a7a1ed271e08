"""Tar archives, plain or packed, from first to last byte."""

from __future__ import annotations

import tarfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, BinaryIO

from articleaudio.source.archives.contract import Archive, Unreadable
from articleaudio.source.archives.members import Names, is_page, normal
from articleaudio.source.archives.packing import Damaged, tell_damage, unpacked
from articleaudio.source.files import SIZE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Self

    from articleaudio.model import Source
    from articleaudio.source.archives.contract import ArchiveFile, Rules

_BROKEN = (tarfile.TarError, EOFError, ValueError, OSError, OverflowError, IndexError, MemoryError)
_HEADER = 1024 * 1024  # bytes of a header's own data, which tarfile holds in memory: long names, attributes


def read_tar(file: ArchiveFile, rules: Rules) -> Archive:
    """The pages of a tar in its order."""
    return Archive(file.name, "a tar archive", _entries(file, rules))


def _entries(file: ArchiveFile, rules: Rules) -> Iterator[Source | Unreadable]:
    names = Names(file.name)
    try:
        with file.open() as raw, unpacked(raw) as stream:
            yield from _members(stream, stream is raw, names, rules)
    except _BROKEN as error:
        yield Unreadable(file.name, _damage(file.name, error, names))
        return
    if names.are_none:
        why = "is a tar archive that holds no page: if there is an archive in it, unpack it, and give that"
        yield Unreadable(file.name, f"{file.name} {why}.")


def _members(stream: BinaryIO, is_plain: bool, names: Names, rules: Rules) -> Iterator[Source | Unreadable]:
    try:
        with _opened(stream, is_plain=is_plain) as archive:
            while member := archive.next():
                archive.members = []  # type: ignore[attr-defined]  # or else it keeps every header
                if found := _entry(archive, member, names, rules):
                    yield found
    except _BROKEN:
        tell_damage(stream)
        raise


def _opened(stream: BinaryIO, *, is_plain: bool) -> tarfile.TarFile:
    """In a plain one, what is not wanted is leapt over; a packed one goes by once."""
    return tarfile.open(fileobj=stream, mode="r:" if is_plain else "r|", tarinfo=_Header)


def _entry(archive: tarfile.TarFile, member: tarfile.TarInfo, names: Names, rules: Rules) -> Source | Unreadable | None:
    name = normal(member.name.encode("utf-8", errors="surrogateescape").decode("utf-8", errors="replace"))
    if member.isdir() or not is_page(name):
        return None
    if not rules.wants(name):
        names.pass_over()
        return None
    label = names.label(name)
    if not member.isreg():
        what = "a link: links in archives are not followed" if member.islnk() or member.issym() else "no file"
        return Unreadable(label, f"{label} is {what}.")
    if refused := names.refused(name):
        return refused
    if member.size > SIZE_LIMIT:
        return names.too_large(name)
    return names.page(name, lambda size: _read(archive, member, size), _dated(member))


def _read(archive: tarfile.TarFile, member: tarfile.TarInfo, size: int) -> bytes:
    stream = archive.extractfile(member)
    data = stream.read(size) if stream else b""
    if len(data) < min(size, member.size):
        raise tarfile.ReadError("unexpected end of data")
    return data


def _dated(member: tarfile.TarInfo) -> datetime | None:
    try:
        return datetime.fromtimestamp(int(member.mtime), UTC) if member.mtime > 0 else None
    except (ValueError, OverflowError, OSError):
        return None


def _damage(name: str, error: BaseException, names: Names) -> str:
    why = str(error) if isinstance(error, Damaged) else f"is damaged ({str(error).rstrip('.')[:200] or 'cut off'})"
    return f"{name} {why}: what stands before that ({names.count}) is read; get the archive again."


class _Header(tarfile.TarInfo):
    """A header that tells damage, which tarfile takes for the end, and is followed by no more than names need."""

    @classmethod
    def fromtarfile(cls, archive: tarfile.TarFile) -> Self:
        try:
            return super().fromtarfile(archive)
        except tarfile.EOFHeaderError:  # type: ignore[attr-defined]
            raise
        except tarfile.HeaderError as error:
            raise tarfile.ReadError(str(error)) from error

    def _proc_member(self, archive: tarfile.TarFile) -> tarfile.TarInfo:
        own = {
            tarfile.GNUTYPE_LONGNAME,
            tarfile.GNUTYPE_LONGLINK,
            tarfile.XHDTYPE,
            tarfile.XGLTYPE,
            tarfile.SOLARIS_XHDTYPE,
        }
        if self.type in own and self.size > _HEADER:
            raise tarfile.ReadError("a name of more than a megabyte")
        return super()._proc_member(archive)  # type: ignore[misc,no-any-return]
