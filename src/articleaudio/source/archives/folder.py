"""A folder of page files, recursively."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.errors import NothingThere, SourceError
from articleaudio.source.archives.contract import Archive, Unreadable
from articleaudio.source.files import pages, read_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from articleaudio.model import Source
    from articleaudio.source.archives.contract import Rules


def wanted_pages(folder: Path, rules: Rules) -> list[Path]:
    """The page files of a folder, recursively, in order: those that are wanted by their path in it.

    Raises:
        SourceError: there is no such folder, or no page in it that is wanted.
    """
    found = pages(folder)
    if rules.without and _overlap(without := rules.without.resolve(), folder.resolve()):
        found = [page for page in found if without not in page.resolve().parents]
        if not found:
            raise NothingThere(f"{folder}: there is no page in this folder but what lies in the output folder.")
    wanted = [page for page in found if rules.wants(page.relative_to(folder).as_posix())]
    if not wanted:
        raise NothingThere(f"{folder}: none of its {len(found)} pages is among those asked for.")
    return wanted


def _overlap(one: Path, other: Path) -> bool:
    """Whether one of two folders lies in the other: each page, of perhaps a hundred thousand, need not be asked."""
    return one.is_relative_to(other) or other.is_relative_to(one)


def read_folder(folder: Path, rules: Rules) -> Archive:
    """The pages of a folder.

    Raises:
        SourceError: there is no such folder, or no page in it that is wanted.
    """
    found = wanted_pages(folder, rules)
    return Archive(str(folder), "a folder", _entries(found), len(found))


def _entries(found: Sequence[Path]) -> Iterator[Source | Unreadable]:
    for page in found:
        try:
            yield read_file(str(page))
        except SourceError as error:
            yield Unreadable(str(page), str(error))
