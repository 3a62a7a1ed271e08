"""The show's cover: the user's picture brought into the shape that directories ask for, or one set from the title.

Directories ask for a square JPEG or PNG of 1400 to 3000 pixels, RGB, of at most 512 kB
(https://podcasters.apple.com/support/896-artwork-requirements; PSP-1). A cover is a JPEG whose comment says what it was
made from, so that it is not made again, and a cover that somebody else put there is told from ours.
"""

from __future__ import annotations

import hashlib
import io
import warnings
from typing import TYPE_CHECKING

from PIL import Image, ImageOps

from articleaudio import files
from articleaudio.errors import ConfigError, EpisodeError
from articleaudio.feed.design import drawn

if TYPE_CHECKING:
    from pathlib import Path

    from articleaudio.config import Show

FILE_NAME = "cover.jpg"
SMALLEST, LARGEST = 1400, 3000  # pixels a side
COVER_BYTES = 512_000
_SMALLEST_GIVEN = 300  # pixels: what is smaller would be a blur at 1400
_MOST_PIXELS = 100_000_000
_CROPPED = 1.1  # a picture nearer to the square than this is cropped, another one padded
ARTWORK_SIDE = 800
ARTWORK_BYTES = 200_000
_QUALITIES = (90, 85, 80, 70, 60, 50, 40, 30, 20, 10)
_FORMATS = ("JPEG", "PNG")
_MADE = "articleaudio cover "
_DESIGN = "1"  # counts the looks of drawn covers


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
    picture = _squared(_opened(source, image)) if source and image else drawn(show.title, show.author)
    data = _jpeg(picture, COVER_BYTES, comment)
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
    picture = _opened(_bytes_of(cover), cover)
    picture.thumbnail((ARTWORK_SIDE, ARTWORK_SIDE), Image.Resampling.LANCZOS)
    return _jpeg(picture, ARTWORK_BYTES, "")


def made_from(cover: Path) -> str:
    """What a cover shows, as a text that stays the same when a later version of a library sets it anew.

    Raises:
        ConfigError: the cover cannot be read.
    """
    return _comment(cover) or hashlib.sha256(_bytes_of(cover)).hexdigest()


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConfigError(
            f"{path}: the cover in [show] image cannot be read ({error.strerror}); name a PNG or JPEG file."
        ) from error


def _opened(data: bytes, path: Path) -> Image.Image:
    """The picture as RGB, upright, what is transparent on white."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(data), formats=_FORMATS)
            _check_size(picture, path)
            upright = ImageOps.exif_transpose(picture)
            return _flat(upright)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise ConfigError(f"{path}: the cover has too many pixels; give one of 3000 by 3000.") from error
    except (OSError, ValueError, SyntaxError) as error:
        raise ConfigError(f"{path}: the cover is not a whole PNG or JPEG picture.") from error


def _check_size(picture: Image.Image, path: Path) -> None:
    width, height = picture.size
    if width * height > _MOST_PIXELS:
        raise ConfigError(f"{path}: the cover has too many pixels; give one of 3000 by 3000.")
    if min(width, height) < _SMALLEST_GIVEN:
        raise ConfigError(
            f"{path}: the cover is too small ({width} by {height} pixels); give one of 1400 by 1400 or more."
        )


def _flat(picture: Image.Image) -> Image.Image:
    if "A" in picture.getbands() or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        white = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(white, clear).convert("RGB")
    return picture.convert("RGB")


def _squared(picture: Image.Image) -> Image.Image:
    """A square of 1400 to 3000 pixels: cropped if it is nearly one, else padded with the colour of its corner."""
    short, long = sorted(picture.size)
    side = min(max(long, SMALLEST), LARGEST)
    if long <= short * _CROPPED:
        return ImageOps.fit(picture, (side, side), Image.Resampling.LANCZOS)
    corner = "#" + picture.crop((0, 0, 1, 1)).tobytes().hex()
    return ImageOps.pad(picture, (side, side), Image.Resampling.LANCZOS, color=corner)


def _jpeg(picture: Image.Image, limit: int, comment: str) -> bytes:
    """The picture as a JPEG of at most `limit` bytes: the best quality that fits, smaller if none does."""
    while True:
        for quality in _QUALITIES:
            out = io.BytesIO()
            picture.save(out, "JPEG", quality=quality, optimize=True, comment=comment.encode())
            if out.tell() <= limit:
                return out.getvalue()
        width, height = picture.size
        picture = picture.resize((max(1, width * 3 // 4), max(1, height * 3 // 4)), Image.Resampling.LANCZOS)


def _comment(path: Path) -> str | None:
    """What the cover that lies there was made from; "" if it is not of our making, None if there is none."""
    try:
        with Image.open(path, formats=_FORMATS) as picture:
            comment = picture.info.get("comment", b"")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return "" if path.exists() else None
    text = comment.decode("ascii", "replace") if isinstance(comment, bytes) else str(comment)
    return text if text.startswith(_MADE) else ""


def _is_fit(path: Path) -> bool:
    """Whether a cover not of our making may stay.

    Raises:
        ConfigError: it is not fit for directories; replacing it would destroy what is the user's.
    """
    try:
        with Image.open(path, formats=_FORMATS) as picture:
            width, height = picture.size
            fit = width == height and SMALLEST <= width <= LARGEST and picture.mode == "RGB"
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        fit = False
    if not fit or path.stat().st_size > COVER_BYTES:
        raise ConfigError(
            f"{path} is not of articleaudio's making and not a square RGB picture of 1400 to 3000 pixels and at "
            "most 512 kB; move it out of the output folder and name it in [show] image."
        )
    return True
