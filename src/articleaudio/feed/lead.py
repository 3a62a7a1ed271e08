"""An article's own picture as the artwork of its episode.

What comes from a page is anybody's: its size is looked at before a pixel of it is decoded, and only formats that
browsers show are tried.
"""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING

from articleaudio.errors import EpisodeError
from articleaudio.feed.cover import ARTWORK_BYTES, ARTWORK_SIDE

if TYPE_CHECKING:
    from PIL import Image

_FORMATS = ("JPEG", "PNG", "GIF", "WEBP")
_MOST_PIXELS = 16_000_000  # up to four bytes each, three times over while they are converted: at most some 270 MB
_MOST_OF_JPEG = 40_000_000  # of a JPEG, which is decoded at a fraction of its size
_RESIZED = frozenset({"L", "LA", "RGB", "RGBA", "CMYK"})  # modes that are made smaller as they are
_SMALLEST = 100  # pixels: what is smaller is an icon


def lead_artwork(data: bytes, name: str) -> bytes:
    """The picture for an MP3's tag: a JPEG, RGB, upright, uncropped, of at most 800 pixels a side and 200 kB.

    Args:
        data: the picture as it lies beside the page.
        name: what messages call the page.

    Raises:
        EpisodeError: it is no whole picture, or has too many pixels or too few.
    """
    from PIL import Image

    from articleaudio.feed.picture import jpeg

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the bound below is lower
            with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
                _check_size(picture, name)
                small = _small(picture)
    except Image.DecompressionBombError as error:  # Pillow's own bound, far above ours
        raise _too_large(name, _MOST_PIXELS) from error
    except (OSError, ValueError, SyntaxError, EOFError) as error:
        raise EpisodeError(f"{name}: its lead picture is not a whole JPEG, PNG, GIF or WebP picture.") from error
    return jpeg(small, ARTWORK_BYTES, "")


def _check_size(picture: Image.Image, name: str) -> None:
    width, height = picture.size
    most = _MOST_OF_JPEG if picture.format == "JPEG" else _MOST_PIXELS
    if width * height > most:
        raise _too_large(name, most)
    if min(width, height) < _SMALLEST:
        raise EpisodeError(f"{name}: its lead picture is too small for artwork ({width} by {height} pixels).")


def _too_large(name: str, most: int) -> EpisodeError:
    return EpisodeError(f"{name}: its lead picture has too many pixels; {most // 10**6} million are allowed.")


def _small(picture: Image.Image) -> Image.Image:
    """The picture within the side of artwork, as RGB, what is transparent on white."""
    from PIL import ImageOps

    from articleaudio.feed.picture import flat, shrunk

    picture.draft("RGB", (ARTWORK_SIDE, ARTWORK_SIDE))  # a JPEG is decoded at a fraction of its size
    if picture.mode not in _RESIZED or "transparency" in picture.info:
        return shrunk(flat(ImageOps.exif_transpose(picture)), ARTWORK_SIDE)
    return flat(ImageOps.exif_transpose(shrunk(picture, ARTWORK_SIDE)))
