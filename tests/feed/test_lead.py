"""An article's own picture becomes artwork for the tags, or is told about."""

from __future__ import annotations

import io
import random
import struct
import time
import zlib

import pytest
from PIL import Image

from articleaudio import feed
from articleaudio.errors import EpisodeError


def saved(picture: Image.Image, kind: str, **more: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **more)
    return out.getvalue()


def png(width: int, height: int) -> bytes:
    """A whole PNG of one colour, one bit a pixel, made without ever holding its pixels."""
    packer = zlib.compressobj(9)
    row = bytes(1 + (width + 7) // 8)
    data = b"".join(packer.compress(row * 1000) for _ in range(height // 1000)) + packer.compress(row * (height % 1000))
    chunks = {
        b"IHDR": struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0),
        b"IDAT": data + packer.flush(),
        b"IEND": b"",
    }
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks.items()
    )


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP"])
@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "L", "LA", "1", "CMYK"])
def test_any_picture_of_the_web(kind: str, mode: str) -> None:
    """Whatever its mode, it becomes an RGB JPEG of at most 800 pixels a side, in its own shape, the same each time."""
    try:
        data = saved(Image.new(mode, (1600, 900)), kind)
    except (OSError, ValueError):
        pytest.skip(f"{kind} has no pictures of mode {mode}")
    made = feed.lead_artwork(data, "page.html")
    assert made == feed.lead_artwork(data, "page.html")
    with Image.open(io.BytesIO(made)) as picture:
        assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (800, 450))


def test_what_is_transparent_is_white() -> None:
    """As on a page."""
    with Image.open(io.BytesIO(feed.lead_artwork(saved(Image.new("RGBA", (400, 300)), "PNG"), "p"))) as picture:
        assert picture.getpixel((200, 150)) == (255, 255, 255)


def test_a_picture_that_lies_on_its_side_is_set_upright() -> None:
    """As cameras tell it in the picture's EXIF."""
    exif = Image.Exif()
    exif[0x0112] = 6
    made = feed.lead_artwork(saved(Image.new("RGB", (2000, 1000)), "JPEG", exif=exif), "p")
    with Image.open(io.BytesIO(made)) as picture:
        assert picture.size == (400, 800)
        assert 0x0112 not in picture.getexif()


def test_small_ones_are_not_made_larger_and_the_worst_fits() -> None:
    """A picture within the bounds keeps its size; noise comes below 200 kB."""
    with Image.open(io.BytesIO(feed.lead_artwork(saved(Image.new("RGB", (300, 200)), "PNG"), "p"))) as picture:
        assert picture.size == (300, 200)
    noise = Image.frombytes("RGB", (1200, 1200), random.Random(1).randbytes(1200 * 1200 * 3))
    assert len(feed.lead_artwork(saved(noise, "PNG"), "p")) <= 200_000


def test_a_bomb_is_told_before_it_is_decoded() -> None:
    """50,000 by 50,000 pixels in few bytes: one sentence, and at once."""
    data = png(50_000, 50_000)
    assert len(data) < 1_000_000
    before = time.process_time()
    with pytest.raises(
        EpisodeError, match=r"^p\.html: its lead picture has too many pixels; 16 million are allowed\.$"
    ):
        feed.lead_artwork(data, "p.html")
    assert time.process_time() - before < 1
    assert feed.lead_artwork(png(4000, 4000), "p.html").startswith(b"\xff\xd8")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<html>no picture</html>",
        b"\x89PNG\r\n\x1a\n",
        saved(Image.effect_noise((500, 500), 90), "PNG")[:9000],
        saved(Image.effect_noise((500, 500), 90), "JPEG")[:9000],
        saved(Image.new("RGB", (400, 300)), "TIFF"),
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 400 400\n",
    ],
)
def test_what_is_no_picture_is_told(data: bytes) -> None:
    """What is none, is cut short, or is of no format of the web: one sentence that names the page."""
    with pytest.raises(EpisodeError, match=r"^p: its lead picture is not a whole JPEG, PNG, GIF or WebP picture\.$"):
        feed.lead_artwork(data, "p")


def test_an_icon_is_told() -> None:
    """A picture of a few pixels is none to show."""
    with pytest.raises(EpisodeError, match=r"^p: its lead picture is too small for artwork \(99 by 300 pixels\)\.$"):
        feed.lead_artwork(saved(Image.new("RGB", (99, 300)), "PNG"), "p")
