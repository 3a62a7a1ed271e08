"""The files in an archive of files: which of them are pages, what they are called, and their bytes within bounds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from articleaudio.errors import SourceError
from articleaudio.patterns import late
from articleaudio.source.archives.contract import TOO_LARGE, Unreadable, printable
from articleaudio.source.files import SIZE_LIMIT
from articleaudio.source.recognise import SUFFIXES, form_of_suffix, recognise

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from articleaudio.model import Source

_ABSOLUTE = late(r"[\\/]|[A-Za-z]:")


def normal(name: str) -> str:
    """A name with slashes between its parts, also where Windows wrote it, and without "./" before it."""
    if "\\" in name and "/" not in name:
        name = name.replace("\\", "/")
    return re.sub(r"^(?:\./+)+", "", name)


def is_page(name: str) -> bool:
    """Whether a file is a page by its name: what a folder's page files are; no README, nothing hidden."""
    path = PurePosixPath(name)
    is_told = path.suffix.lower() in SUFFIXES and path.stem.lower() != "readme"
    return is_told and not any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in path.parts)


@dataclass(slots=True)
class Names:
    """The names that an archive's pages have had: which of them are to be read, and why the others are not."""

    archive: str
    _seen: set[int] = field(default_factory=set)
    _read: int = 0
    _has_others: bool = False

    @property
    def count(self) -> str:
        """How many pages were read, in words."""
        return "1 page" if self._read == 1 else f"{self._read} pages"

    @property
    def are_none(self) -> bool:
        """Whether there was no page yet."""
        return not self._seen and not self._has_others

    def pass_over(self) -> None:
        """There is a page that is not asked for."""
        self._has_others = True

    def label(self, name: str) -> str:
        """What messages call a page."""
        return f"{self.archive}/{printable(name)}"

    def refused(self, name: str) -> Unreadable | None:
        """Why a page of that name is not read: it names a place elsewhere, or there is one already. Else None."""
        label = self.label(name)
        if _ABSOLUTE.match(name) or ".." in PurePosixPath(name).parts:
            return Unreadable(label, f"{label} has a name that leads out of the archive: it is passed over.")
        if (known := hash(name)) in self._seen:
            return Unreadable(label, f"{label} is in the archive more than once: the first one is read.")
        self._seen.add(known)
        return None

    def page(self, name: str, read: Callable[[int], bytes], dated: datetime | None) -> Source | Unreadable:
        """A page; `read` gives its bytes, as many as it is told at most."""
        label = self.label(name)
        try:
            data = read(SIZE_LIMIT + 1)
            if len(data) > SIZE_LIMIT:
                return self.too_large(name)
            self._read += 1
            return replace(recognise(label, data, form_of_suffix(name)), dated=dated)
        except SourceError as error:
            return Unreadable(label, str(error))

    def too_large(self, name: str) -> Unreadable:
        """What is said of a page that is larger than any article."""
        label = self.label(name)
        return Unreadable(label, f"{label} {TOO_LARGE}")
