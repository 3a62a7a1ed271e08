"""The show's cover: the user's picture brought into the shape that directories ask for, or one set from the title.

Directories ask for a square JPEG or PNG of 1400 to 3000 pixels, RGB, of at most 512 kB
(https://podcasters.apple.com/support/896-artwork-requirements; PSP-1). A cover is a JPEG whose comment says what it was
made from, so that it is not made again, and a cover that somebody else put there is told from ours. Here that is looked
at; the pixels are the business of `picture.py`, which is loaded when there is a cover to make.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, BinaryIO

from articleaudio import files
from articleaudio.errors import ConfigError, EpisodeError

if TYPE_CHECKING:
    from pathlib import Path

    from articleaudio.config import Show

FILE_NAME = "cover.jpg"
COVER_BYTES = 512_000
ARTWORK_SIDE = 800
ARTWORK_BYTES = 200_000
_MADE = "articleaudio cover "
_DESIGN = "1"  # counts the looks of drawn covers
_START, _COMMENT, _SCAN = b"\xff\xd8", 0xFE, 0xDA  # marks of a JPEG


def make(show: Show, folder: Path, *, image: Path | None = None) -> Path:
    """Make the cover of an output folder where it is not there yet; the same bytes for the same show.

    Args:
        show: its title and author are set in type where there is no picture.
        folder: the output folder.
        image: the user's picture, a PNG or JPEG.

    Returns:
        The cover, `folder/cover.jpg`.

    Raises:
        ConfigError: the picture cannot be read, is none, too large or too small; or a cover that is not of our
            making lies there and is not fit for directories.
        EpisodeError: the cover cannot be written.
    """
    path = folder / FILE_NAME
    source = _bytes_of(image) if image else None
    made_from = f"{_DESIGN}\0{show.title}\0{show.author}".encode("utf-8", "replace") if source is None else source
    comment = _MADE + hashlib.sha256(made_from).hexdigest()
    there = _comment(path)
    if there == comment or (there == "" and source is None and _is_fit(path)):
        return path
    data = _squared(source, image, comment) if source and image else _drawn(show, comment)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        files.write_atomically(path, data)
    except OSError as error:
        raise EpisodeError(f"{path}: the cover cannot be written ({error.strerror}).") from error
    return path


def artwork(cover: Path) -> bytes:
    """The cover for an MP3's tag: a JPEG of at most 800 pixels a side and 200 kB.

    Raises:
        ConfigError: the cover cannot be read.
    """
    from articleaudio.feed.picture import jpeg, opened, shrunk

    return jpeg(shrunk(opened(_bytes_of(cover), cover), ARTWORK_SIDE), ARTWORK_BYTES, "")


def made_from(cover: Path) -> str:
    """What a cover shows, as a text that stays the same when a later version of a library sets it anew.

    Raises:
        ConfigError: the cover cannot be read.
    """
    return _comment(cover) or hashlib.sha256(_bytes_of(cover)).hexdigest()


def _squared(source: bytes, image: Path, comment: str) -> bytes:
    from articleaudio.feed.picture import jpeg, opened, squared

    return jpeg(squared(opened(source, image)), COVER_BYTES, comment)


def _drawn(show: Show, comment: str) -> bytes:
    from articleaudio.feed.design import drawn
    from articleaudio.feed.picture import jpeg

    return jpeg(drawn(show.title, show.author), COVER_BYTES, comment)


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConfigError(
            f"{path}: the cover in [show] image cannot be read ({error.strerror}); name a PNG or JPEG file."
        ) from error


def _comment(path: Path) -> str | None:
    """What the cover that lies there was made from; "" if it is not of our making, None if there is none."""
    try:
        with path.open("rb") as file:
            comment = _jpeg_comment(file).decode("ascii", "replace")
    except OSError:
        return "" if path.exists() else None
    return comment if comment.startswith(_MADE) else ""


def _jpeg_comment(file: BinaryIO) -> bytes:
    """The comment in a JPEG's header, its last one; empty if the file has none, is no JPEG, or ends in its header."""
    comment = b""
    if file.read(2) != _START:
        return b""
    while len(head := file.read(4)) == 4 and head[0] == _START[0]:  # noqa: PLR2004 - the mark and the part's length
        if head[1] == _SCAN:
            return comment
        rest = int.from_bytes(head[2:]) - 2
        if rest < 0:
            break
        if head[1] == _COMMENT:
            comment = file.read(rest)
        else:
            file.seek(rest, 1)
    return b""


def _is_fit(path: Path) -> bool:
    """Whether a cover not of our making may stay.

    Raises:
        ConfigError: it is not fit for directories; replacing it would destroy what is the user's.
    """
    from articleaudio.feed.picture import is_fit

    if not is_fit(path) or path.stat().st_size > COVER_BYTES:
        raise ConfigError(
            f"{path} is not of articleaudio's making and not a square RGB picture of 1400 to 3000 pixels and at "
            "most 512 kB; move it out of the output folder and name it in [show] image."
        )
    return True
