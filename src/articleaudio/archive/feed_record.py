"""What the catalogue remembers of the feed, and the episodes that go into it, read when they are needed.

A refresh then costs what is new: of a hundred thousand episodes no more are read than stand on a page that changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from articleaudio.feed.rss import MARK_BYTES, mark_of
from articleaudio.model import Episode

if TYPE_CHECKING:
    from articleaudio.archive.catalogue import Catalogue
    from articleaudio.episode import Filed, Read


AT_ONCE = 500
"""Episodes whose items are looked up together."""


class Shelf(Sequence[Episode]):
    """The episodes that are filed so, each read whenever it is asked for."""

    def __init__(self, filed: Sequence[Filed], read: Read) -> None:
        self._filed = filed
        self._read = read

    def __len__(self) -> int:
        return len(self._filed)

    @overload
    def __getitem__(self, at: int) -> Episode: ...
    @overload
    def __getitem__(self, at: slice) -> Shelf: ...
    def __getitem__(self, at: int | slice) -> Episode | Shelf:
        return Shelf(self._filed[at], self._read) if isinstance(at, slice) else self._read(self._filed[at].path)


class FeedRecord:
    """What a catalogue knows of a feed of these episodes: a `feed.pages.Kept`."""

    def __init__(self, catalogue: Catalogue, filed: Sequence[Filed]) -> None:
        self._catalogue = catalogue
        self._filed = filed
        self._marks = bytearray(MARK_BYTES * len(filed))  # no strings: there may be a hundred thousand
        self._begin = 0  # from where on the sizes below are known
        self._sizes: Sequence[tuple[str, int]] = ()

    def mark(self, at: int) -> str:
        """The mark of an episode.

        Raises:
            OSError: its MP3 is not there.
        """
        place = slice(MARK_BYTES * at, MARK_BYTES * (at + 1))
        if not any(self._marks[place]):
            self._marks[place] = bytes.fromhex(mark_of(self._filed[at].path))
        return self._marks[place].hex()

    def size(self, at: int, mark: str) -> int | None:
        """The bytes of its item, if they are known for that mark."""
        if not 0 <= at - self._begin < len(self._sizes):
            self._begin = at - at % AT_ONCE
            names = [one.name for one in self._filed[self._begin : self._begin + AT_ONCE]]
            self._sizes = self._catalogue.item_sizes(names)
        known, size = self._sizes[at - self._begin]
        return size if known == mark else None

    def keep_size(self, at: int, mark: str, size: int) -> None:
        """Remembers them."""
        self._catalogue.keep_item_size(self._filed[at].name, mark, size)

    def has_page(self, name: str, mark: str) -> bool:
        """Whether a page is there as it was when it was written with that mark."""
        return self._catalogue.has_page(name, mark)

    def keep_page(self, name: str, mark: str) -> None:
        """Remembers that it was."""
        self._catalogue.keep_page(name, mark)
