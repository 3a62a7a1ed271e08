"""The feed's files: feed.xml with the newest episodes, older ones on the pages behind it (RFC 5005)."""

from __future__ import annotations

import filecmp
import io
import itertools
from typing import TYPE_CHECKING

from articleaudio import files
from articleaudio.errors import EpisodeError
from articleaudio.feed.rss import Page, item_size, page_name, write_page
from articleaudio.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from articleaudio.config import Show
    from articleaudio.model import Episode

# Some directories refuse feeds over 5 MB; what is left of it is for the channel.
_ITEM_BYTES = 4_900_000
_LOOKED_AT = 1 << 16
_MARK, _BEGIN = b"<generator>articleaudio</generator>", b"<?xml version='1.0' encoding='UTF-8'?>\n<rss xmlns:"
_LATER_PAGE = late(r"feed-([1-9]\d{0,5})\.xml")


def write(
    show: Show, episodes: Sequence[Episode], folder: Path, *, guid: str | None = None, cover: Path | None = None
) -> Path:
    """Write the feed of an output folder, and give back the path of its first page.

    A page that says already what it should is left alone. Pages are replaced one by one, each atomically, the
    first one last; then pages that are too many go.

    Args:
        show: title, addresses and so on; `feed_page_size` bounds a page, and so do 5 MB.
        episodes: newest first, their files in `folder/episodes/`.
        folder: the output folder.
        guid: the podcast:guid, if the show has one.
        cover: the cover, a file of `folder`.

    Raises:
        EpisodeError: a page cannot be written, or an episode's file is not there.
    """
    cover_name = cover.name if cover else None
    probe = Page(show, guid, cover_name, 1, 1)
    refuse_foreign(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shares = list(_shares(probe, episodes))
        for number in range(len(shares), 0, -1):
            page = Page(show, guid, cover_name, number, len(shares))
            _replace(folder / page_name(number), page, shares[number - 1])
        for path in _too_many(folder, len(shares)):
            path.unlink(missing_ok=True)
    except OSError as error:
        raise EpisodeError(f"{error.filename or folder}: the feed cannot be written ({error.strerror}).") from error
    return folder / page_name(1)


def meant(
    show: Show, episodes: Sequence[Episode], *, guid: str | None = None, cover: str | None = None
) -> Iterator[tuple[str, bytes]]:
    """What `write` would write, page by page: the file's name and its bytes. `cover` is a file's name.

    Raises:
        OSError: an episode's file is not there.
    """
    shares = list(_shares(Page(show, guid, cover, 1, 1), episodes))
    for number, share in enumerate(shares, start=1):
        out = io.BytesIO()
        write_page(out, Page(show, guid, cover, number, len(shares)), share)
        yield page_name(number), out.getvalue()


def refuse_foreign(folder: Path) -> None:
    """Hold back before a feed is replaced that somebody else made; what is left of one of ours may be replaced.

    Raises:
        EpisodeError: the folder's feed.xml is not of articleaudio's making, or cannot be read.
    """
    path = folder / page_name(1)
    try:
        with path.open("rb") as file:
            begin = file.read(_LOOKED_AT)
    except FileNotFoundError:
        return
    except OSError as error:
        raise EpisodeError(f"{path}: the feed cannot be read ({error.strerror}).") from error
    if begin and _MARK not in begin and not begin.startswith(_BEGIN) and not _BEGIN.startswith(begin):
        raise EpisodeError(f"{path} is a feed that articleaudio did not make, and stays as it is; move it away.")


def _shares(probe: Page, episodes: Sequence[Episode]) -> Iterator[Sequence[Episode]]:
    """The episodes of each page; the first page is there even if it is empty."""
    begin = size = 0
    for at, episode in enumerate(episodes):
        item = item_size(probe, episode)
        if at > begin and (at - begin >= probe.show.feed_page_size or size + item > _ITEM_BYTES):
            yield episodes[begin:at]
            begin, size = at, 0
        size += item
    yield episodes[begin:]


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
    for path in sorted(itertools.chain(folder.glob("feed-*.xml"))):
        match = _LATER_PAGE.fullmatch(path.name)
        if match and int(match[1]) > pages:
            yield path
