"""A cover set from the show's title: calm, one colour, the title in large type over a band like a sound wave.

The typeface is DejaVu Sans Bold, shipped here with its licence, so that Latin, Greek and Cyrillic look the same
everywhere. A title with signs that it lacks is not set, since boxes would stand for them: the wave alone then makes
the cover.
"""

from __future__ import annotations

import functools
import hashlib
import math
import unicodedata
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

_FONT = Path(__file__).parent / "font" / "DejaVuSans-Bold.ttf"
_SIDE = 1400
_MARGIN = 120
_TITLE_HEIGHT = 720  # pixels from the top margin down that the title may take
_TITLE_SIZES = range(168, 35, -4)
_AUTHOR_SIZE = 46
_LINE = 1.22  # line height for a font size of 1
_LONGEST_TITLE = 160
_LONGEST_AUTHOR = 60
_BARS = 44
_BARS_AT = 1050  # the wave's middle, pixels from the top
_BARS_HIGH = 240
_NO_GLYPH = "\U0010ffff"

# Ground, ink of the wave: dark enough for white type (contrast above 7 to 1).
_COLOURS = (
    ("#14213d", "#f4a261"),
    ("#1d3b3a", "#e9c46a"),
    ("#3a1c32", "#f2a7bb"),
    ("#22223b", "#9fb8ff"),
    ("#2b2d2f", "#7fd1b9"),
    ("#3b2418", "#f6bd60"),
    ("#0b3954", "#8fd3ff"),
    ("#2d2a4a", "#ffb4a2"),
)


def drawn(title: str, author: str = "") -> Image.Image:
    """A cover of 1400 pixels; colours and wave follow from the title, so that it is always the same."""
    seed = hashlib.sha256(title.encode("utf-8", "replace")).digest()
    ground, ink = _COLOURS[seed[0] % len(_COLOURS)]
    picture = Image.new("RGB", (_SIDE, _SIDE), ground)
    draw = ImageDraw.Draw(picture)
    _draw_wave(draw, seed, ink)
    _draw_title(draw, _settable(title, _LONGEST_TITLE))
    if name := _settable(author, _LONGEST_AUTHOR):
        draw.text((_MARGIN, _SIDE - _MARGIN), name, "#d8d8de", _font(_AUTHOR_SIZE), anchor="ls")
    return picture


def _draw_wave(draw: ImageDraw.ImageDraw, seed: bytes, ink: str) -> None:
    """Rounded bars, high in the middle of the band, each by a byte of the seed."""
    pitch = (_SIDE - 2 * _MARGIN) / _BARS
    for bar in range(_BARS):
        swell = math.sin(math.pi * (bar + 0.5) / _BARS)
        height = _BARS_HIGH * swell * (0.25 + 0.75 * seed[bar % len(seed)] / 255)
        left = _MARGIN + bar * pitch
        box = (left, _BARS_AT - height / 2, left + pitch * 0.5, _BARS_AT + height / 2)
        draw.rounded_rectangle(box, radius=pitch * 0.25, fill=ink)


def _draw_title(draw: ImageDraw.ImageDraw, title: str) -> None:
    """The title at the largest size at which it fits, ragged right, from the top margin."""
    for size in _TITLE_SIZES:
        lines = _wrapped(title, size)
        if len(lines) * size * _LINE <= _TITLE_HEIGHT and all(_width(line, size) <= _room() for line in lines):
            break
    else:
        lines = _wrapped(_broken(title, size), size)[: int(_TITLE_HEIGHT / size / _LINE)]
    for number, line in enumerate(lines):
        draw.text((_MARGIN, _MARGIN + number * size * _LINE), line, "white", _font(size), anchor="la")


def _wrapped(text: str, size: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        if lines and _width(f"{lines[-1]} {word}", size) <= _room():
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _broken(text: str, size: int) -> str:
    """The text with words that are wider than the cover cut in pieces."""
    words = []
    for word in text.split():
        fits = max(1, int(len(word) * _room() / max(_width(word, size), _room())))
        words += [word[at : at + fits] for at in range(0, len(word), fits)]
    return " ".join(words)


def _room() -> int:
    return _SIDE - 2 * _MARGIN


def _width(text: str, size: int) -> float:
    return _font(size).getlength(text)


def _settable(text: str, length: int) -> str:
    """The text on one line, cut to `length`; empty where the typeface lacks one of its letters."""
    line = unicodedata.normalize("NFC", " ".join(text.split()))
    shown = "".join(sign for sign in line if unicodedata.category(sign) not in {"So", "Cc", "Cf", "Cs", "Co", "Cn"})
    if len(shown) > length:
        shown = shown[: length - 1].rstrip() + "…"
    missing = bytes(_font(_AUTHOR_SIZE).getmask(_NO_GLYPH))
    lacks = any(bytes(_font(_AUTHOR_SIZE).getmask(sign)) == missing for sign in set(shown) - {" "})
    return "" if lacks else " ".join(shown.split())


@functools.cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    """The typeface; laid out sign by sign, so that the result does not depend on what else Pillow was built with."""
    return ImageFont.truetype(str(_FONT), size, layout_engine=ImageFont.Layout.BASIC)
