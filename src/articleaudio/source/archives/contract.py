"""What all kinds of archives share: what they are asked for, and what they give."""

from __future__ import annotations

from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from articleaudio.source.archives.filters import Filters
from articleaudio.source.files import SIZE_LIMIT
from articleaudio.source.manners import Manners

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from articleaudio.model import Given, Source

_LONGEST = 300  # characters of a name in a message

TOO_LARGE = f"is larger than {SIZE_LIMIT // 1024 // 1024} MB, too large for an article: it is passed over."
"""What is said of such a page, behind its name."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An entry that cannot be read, or damage in the archive; `why` is one sentence, with the name in it."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Rules:
    """What is wanted of an archive.

    Attributes:
        only: globs; an entry's name, or its address, matches one of them. `skip`: it matches none. In both a `*` stands
            for any characters, also for `/`; a glob without `/` is held against the last part alone, too.
        filters: which articles; `limit` is for whoever takes them, who knows which of them came to something.
        manners: how pages are fetched that the archive only names.
        without: a folder whose pages are no part of a folder that holds it.
        is_due: asked before a page is fetched that the archive names, with its address and what the archive says of
            it; one that is not due is passed over. None: each is fetched.
        follows: fetch the article of a feed's entry that holds only a summary.
    """

    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    filters: Filters = field(default_factory=Filters)
    manners: Manners = field(default_factory=Manners)
    without: Path | None = None
    is_due: Callable[[str, Given], bool] | None = None
    follows: bool = False

    def wants(self, name: str, given: Given | None = None) -> bool:
        """Whether an entry is wanted, as far as its name and what the archive says of it can tell."""
        if not self.names(name):
            return False
        return self.filters.answer(given) is not False and self.filters.samples((given and given.url) or name)

    def names(self, name: str) -> bool:
        """Whether `only` and `skip` let a name pass."""
        is_named = not self.only or any(_matches(name, glob) for glob in self.only)
        return is_named and not any(_matches(name, glob) for glob in self.skip)


def _matches(name: str, glob: str) -> bool:
    last = name.rstrip("/").rpartition("/")[2]
    return fnmatchcase(name, glob) or ("/" not in glob and fnmatchcase(last, glob))


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive, opened.

    Attributes:
        name: as the user gave it.
        kind: what it is, with its article ("a zip archive").
        entries: its pages in its own order, one at a time; to be gone through once.
        count: how many entries it has at most, where that is cheap to tell; else None.
    """

    name: str
    kind: str
    entries: Iterable[Source | Unreadable]
    count: int | None = None


@dataclass(frozen=True, slots=True)
class ArchiveFile:
    """The file that an archive is; `data` are its bytes where it was fetched and lies in no file."""

    name: str
    path: Path = Path()
    data: bytes | None = field(default=None, repr=False)

    def open(self) -> BinaryIO:
        """A stream from its beginning.

        Raises:
            OSError: it cannot be read.
        """
        return self.path.open("rb") if self.data is None else BytesIO(self.data)


def printable(name: str) -> str:
    """A name from an archive as messages may show it: on one line, without signs that steer a terminal."""
    shown = "".join(sign if sign.isprintable() else "\ufffd" for sign in name)
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
