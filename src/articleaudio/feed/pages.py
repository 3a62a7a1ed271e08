"""The feed's files: feed.xml with the newest episodes, older ones on the pages behind it (RFC 5005).

Pages are filled from the oldest on and numbered from it, so that a new episode changes feed.xml and no other, or
feed.xml and the page behind it that then becomes full. feed.xml holds more than half of what a page may hold.
"""

from __future__ import annotations

import filecmp
import hashlib
import io
from array import array
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from articleaudio import files
from articleaudio.errors import EpisodeError
from articleaudio.feed.rss import FEED, Page, item_size, write_page
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from articleaudio.config import Show
    from articleaudio.model import Episode

# Some directories refuse feeds over 5 MB; what is left of it is for the channel.
_ITEM_BYTES = 4_900_000
_LOOKED_AT = 1 << 16
_MARK, _BEGIN = b"<generator>articleaudio</generator>", b"<?xml version='1.0' encoding='UTF-8'?>\n<rss xmlns:"
_LATER_PAGE = late(r"feed-([1-9]\d{0,5})\.xml")
_FORM = "1"
"""Raised with what `rss` makes of an episode: pages and sizes that are kept of it before count no more."""


class Kept(Protocol):
    """What is remembered of the feed as it was last written, so that of a large one only what is new is made anew.

    Episodes are named by their place in the sequence that is written. A mark changes with all that a text depends on.
    """

    def mark(self, at: int) -> str:
        """The mark of an episode: `rss.mark_of` its file."""

    def size(self, at: int, mark: str) -> int | None:
        """The bytes of its item; None if they are not known for that mark."""

    def keep_size(self, at: int, mark: str, size: int) -> None:
        """Remembers them."""

    def has_page(self, name: str, mark: str) -> bool:
        """Whether the file of that name is there as it was when it was written with that mark."""

    def keep_page(self, name: str, mark: str) -> None:
        """Remembers that it was."""


@dataclass(frozen=True, slots=True)
class _Share:
    """The episodes of a page, as a stretch of all of them, newest first."""

    page: Page
    begin: int
    end: int


def write(
    show: Show,
    episodes: Sequence[Episode],
    folder: Path,
    *,
    guid: str | None = None,
    cover: Path | None = None,
    kept: Kept | None = None,
) -> Path:
    """Write the feed of an output folder, and give back the path of its first page.

    A page that says already what it should is left alone. Pages are replaced one by one, each atomically, the
    first one last; then pages that are too many go.

    Args:
        show: title, addresses and so on; `feed_page_size` bounds a page, and so do 5 MB.
        episodes: newest first, their files in `folder/episodes/`; with `kept`, those alone are looked at that are new.
        folder: the output folder.
        guid: the podcast:guid, if the show has one.
        cover: the cover, a file of `folder`.
        kept: what is remembered of the feed as it was last written.

    Raises:
        EpisodeError: a page cannot be written, or an episode's file is not there.
    """
    probe = Page(show, guid, cover.name if cover else None, 1, 1)
    refuse_foreign(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shares = _shares(probe, episodes, kept)
        for share in shares:
            _write_share(folder / share.page.name, share, episodes, kept)
        for path in _too_many(folder, len(shares)):
            path.unlink(missing_ok=True)
    except OSError as error:
        path = Path(error.filename or folder)
        named = folder / FEED if files.is_part(path.name) else path
        raise EpisodeError(f"{named}: the feed cannot be written ({error.strerror}).") from error
    return folder / FEED


def meant(
    show: Show, episodes: Sequence[Episode], *, guid: str | None = None, cover: str | None = None
) -> Iterator[tuple[str, bytes]]:
    """What `write` would write, page by page: the file's name and its bytes. `cover` is a file's name.

    Raises:
        OSError: an episode's file is not there.
    """
    for share in reversed(_shares(Page(show, guid, cover, 1, 1), episodes, None)):
        out = io.BytesIO()
        write_page(out, share.page, episodes[share.begin : share.end])
        yield share.page.name, out.getvalue()


def refuse_foreign(folder: Path) -> None:
    """Hold back before a feed is replaced that somebody else made; what is left of one of ours may be replaced.

    Raises:
        EpisodeError: the folder's feed.xml is not of articleaudio's making, or cannot be read.
    """
    path = folder / FEED
    try:
        with path.open("rb") as file:
            begin = file.read(_LOOKED_AT)
    except FileNotFoundError:
        return
    except OSError as error:
        raise EpisodeError(f"{path}: the feed cannot be read ({error.strerror}).") from error
    if begin and _MARK not in begin and not begin.startswith(_BEGIN) and not _BEGIN.startswith(begin):
        raise EpisodeError(f"{path} is a feed that articleaudio did not make, and stays as it is; move it away.")


def _shares(probe: Page, episodes: Sequence[Episode], kept: Kept | None) -> list[_Share]:
    """The share of each page, the oldest first; the first page of the feed, which is the last here, may be empty."""
    most = probe.show.feed_page_size
    full = max(1, most // 2)
    sizes = array("I", (_size(probe, episodes, at, kept) for at in range(len(episodes))))
    left, end = sum(sizes), len(episodes)
    bounds: list[tuple[int, int]] = []
    while end > most or (left > _ITEM_BYTES and end > 1):
        begin, size = end - 1, sizes[end - 1]
        while end - begin < full and begin > 0 and size + sizes[begin - 1] <= _ITEM_BYTES:
            begin -= 1
            size += sizes[begin]
        bounds.append((begin, end))
        left, end = left - size, begin
    bounds.append((0, end))
    return [
        _Share(replace(probe, number=number, pages=len(bounds)), *stretch) for number, stretch in enumerate(bounds, 1)
    ]


def _size(probe: Page, episodes: Sequence[Episode], at: int, kept: Kept | None) -> int:
    """The bytes of an episode's item."""
    if kept is None:
        return item_size(probe, episodes[at])
    mark = f"{_FORM} {probe.show.base_url} {probe.cover} {probe.show.explicit} {kept.mark(at)}"
    size = kept.size(at, mark)
    if size is None:
        size = item_size(probe, episodes[at])
        kept.keep_size(at, mark, size)
    return size


def _write_share(path: Path, share: _Share, episodes: Sequence[Episode], kept: Kept | None) -> None:
    mark = _mark_of(share, kept) if kept else ""
    if kept and kept.has_page(path.name, mark):
        return
    _replace(path, share.page, list(episodes[share.begin : share.end]))  # each read once
    if kept:
        kept.keep_page(path.name, mark)


def _mark_of(share: _Share, kept: Kept) -> str:
    """What changes with anything that a page tells: SHA-256 in hex of what its channel and its items are made of."""
    page = share.page
    pages = page.pages if page.name == FEED else "behind"
    channel = (_FORM, page.show.model_dump_json(), page.guid, page.cover, page.number, pages)
    told = hashlib.sha256(repr(channel).encode("utf-8", "surrogatepass"))
    for at in range(share.begin, share.end):
        told.update(f"{kept.mark(at)}\n".encode())
    return told.hexdigest()


def _replace(path: Path, page: Page, episodes: Sequence[Episode]) -> None:
    part = files.part_of(path)
    try:
        with part.open("xb") as out:
            write_page(out, page, episodes)
            files.sync(out)
        if path.is_file() and filecmp.cmp(part, path, shallow=False):
            part.unlink()
        else:
            part.replace(path)
            files.sync_folder(path.parent)
    except BaseException:
        files.remove(part)
        raise


def _too_many(folder: Path, pages: int) -> Iterator[Path]:
    for path in sorted(folder.glob("feed-*.xml")):
        match = _LATER_PAGE.fullmatch(path.name)
        if match and int(match[1]) >= pages:
            yield path
