"""A stream that a parser reads, with a bound on what it may read for one article."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from articleaudio.source.archives.packing import Damaged
from articleaudio.source.files import SIZE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST = 2 * SIZE_LIMIT
"""Bytes between two articles: of one that is as large as may be, escaped."""


class Metered:
    """A stream to be read alone; `reset` says that what was read so far is done with."""

    def __init__(self, stream: BinaryIO, clean: Callable[[bytes], bytes] = bytes) -> None:
        self._stream = stream
        self._clean = clean
        self._left = _MOST

    def read(self, size: int = -1) -> bytes:
        """The next bytes, cleaned; b"" at the end.

        Raises:
            Damaged: there were too many since the last reset.
        """
        data = self._stream.read(size)
        self._left -= len(data)
        if self._left < 0:
            raise Damaged(f"holds an article of more than {SIZE_LIMIT // 1024 // 1024} MB")
        return self._clean(data)

    def reset(self) -> None:
        """An article is done with."""
        self._left = _MOST
