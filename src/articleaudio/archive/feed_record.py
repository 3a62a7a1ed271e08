"""What the catalogue remembers of the feed, and the episodes that go into it, read when they are needed.

A refresh then costs what is new: of a hundred thousand episodes no more are read than stand on a page that changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from articleaudio.feed.rss import mark_of
from articleaudio.model import Episode

if TYPE_CHECKING:
    from pathlib import Path

    from articleaudio.archive.catalogue import Catalogue
    from articleaudio.episode import Read


DAY = len("2024-01-29")
"""With it the names of episodes begin."""


class Shelf(Sequence[Episode]):
    """The episodes in these MP3s, each read whenever it is asked for."""

    def __init__(self, paths: Sequence[Path], read: Read) -> None:
        self._paths = paths
        self._read = read

    def __len__(self) -> int:
        return len(self._paths)

    @overload
    def __getitem__(self, at: int) -> Episode: ...
    @overload
    def __getitem__(self, at: slice) -> Shelf: ...
    def __getitem__(self, at: int | slice) -> Episode | Shelf:
        return Shelf(self._paths[at], self._read) if isinstance(at, slice) else self._read(self._paths[at])


class FeedRecord:
    """What a catalogue knows of a feed of these MP3s: a `feed.pages.Kept`."""

    def __init__(self, catalogue: Catalogue, paths: Sequence[Path]) -> None:
        self._catalogue = catalogue
        self._paths = paths
        self._marks = [""] * len(paths)
        self._day = ""
        self._sizes: dict[str, tuple[str, int]] = {}  # of that day

    def mark(self, at: int) -> str:
        """The mark of an episode.

        Raises:
            OSError: its MP3 is not there.
        """
        if not self._marks[at]:
            self._marks[at] = mark_of(self._paths[at])
        return self._marks[at]

    def size(self, at: int, mark: str) -> int | None:
        """The bytes of its item, if they are known for that mark."""
        name = self._paths[at].name
        if name[:DAY] != self._day:  # newest first, so that a day's stand together
            self._day = name[:DAY]
            self._sizes = self._catalogue.item_sizes(self._day)
        known, size = self._sizes.get(name, ("", 0))
        return size if known == mark else None

    def keep_size(self, at: int, mark: str, size: int) -> None:
        """Remembers them."""
        self._catalogue.keep_item_size(self._paths[at].name, mark, size)

    def has_page(self, name: str, mark: str) -> bool:
        """Whether a page is there as it was when it was written with that mark."""
        return self._catalogue.has_page(name, mark)

    def keep_page(self, name: str, mark: str) -> None:
        """Remembers that it was."""
        self._catalogue.keep_page(name, mark)
