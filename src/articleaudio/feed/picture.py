"""Pictures in the shapes that a cover takes: squared, upright, as a JPEG of so many bytes."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING

from PIL import Image, ImageOps

from articleaudio.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

SMALLEST, LARGEST = 1400, 3000  # pixels a side
_SMALLEST_GIVEN = 300  # pixels: what is smaller would be a blur at 1400
_MOST_PIXELS = 100_000_000
_CROPPED = 1.1  # a picture nearer to the square than this is cropped, another one padded
_QUALITIES = (90, 85, 80, 70, 60, 50, 40, 30, 20, 10)
_FORMATS = ("JPEG", "PNG")


def opened(data: bytes, path: Path) -> Image.Image:
    """The picture as RGB, upright, what is transparent on white."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(data), formats=_FORMATS)
            _check_size(picture, path)
            upright = ImageOps.exif_transpose(picture)
            return flat(upright)
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


def flat(picture: Image.Image) -> Image.Image:
    """The picture as RGB, what is transparent on white."""
    if "A" in picture.getbands() or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        white = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(white, clear).convert("RGB")
    return picture.convert("RGB")


def squared(picture: Image.Image) -> Image.Image:
    """A square of 1400 to 3000 pixels: cropped if it is nearly one, else padded with the colour of its corner."""
    short, long = sorted(picture.size)
    side = min(max(long, SMALLEST), LARGEST)
    if long <= short * _CROPPED:
        return ImageOps.fit(picture, (side, side), Image.Resampling.LANCZOS)
    corner = "#" + picture.crop((0, 0, 1, 1)).tobytes().hex()
    return ImageOps.pad(picture, (side, side), Image.Resampling.LANCZOS, color=corner)


def jpeg(picture: Image.Image, limit: int, comment: str) -> bytes:
    """The picture as a JPEG of at most `limit` bytes: the best quality that fits, smaller if none does."""
    while True:
        for quality in _QUALITIES:
            out = io.BytesIO()
            picture.save(out, "JPEG", quality=quality, optimize=True, comment=comment.encode())
            if out.tell() <= limit:
                return out.getvalue()
        width, height = picture.size
        picture = picture.resize((max(1, width * 3 // 4), max(1, height * 3 // 4)), Image.Resampling.LANCZOS)


def shrunk(picture: Image.Image, side: int) -> Image.Image:
    """The picture with sides of at most so many pixels."""
    picture.thumbnail((side, side), Image.Resampling.LANCZOS)
    return picture


def is_fit(path: Path) -> bool:
    """Whether a file is a square RGB picture of a size that directories take."""
    try:
        with Image.open(path, formats=_FORMATS) as picture:
            width, height = picture.size
            return width == height and SMALLEST <= width <= LARGEST and picture.mode == "RGB"
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return False
