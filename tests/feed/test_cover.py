"""Covers are fit for directories, always the same, and never at the cost of the user's files."""

from __future__ import annotations

import io
import random
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from articleaudio import feed
from articleaudio.config import Show
from articleaudio.errors import ConfigError, EpisodeError
from articleaudio.feed.design import drawn

if TYPE_CHECKING:
    from pathlib import Path


def saved(path: Path, picture: Image.Image) -> Path:
    """A picture as a file of the user's."""
    picture.save(path)
    return path


def check_fit(path: Path) -> Image.Image:
    """Every rule for covers; gives the picture."""
    assert path.stat().st_size <= 512_000
    with Image.open(path) as picture:
        picture.load()
        assert picture.format in {"JPEG", "PNG"}
        assert picture.mode == "RGB"
        assert picture.size[0] == picture.size[1]
        assert 1400 <= picture.size[0] <= 3000
        return picture.copy()


@pytest.mark.parametrize(
    "title",
    ["My articles", "Новини", "Νέα", "日本語", "🎉", "W" * 255, "word " * 51, "x", "\u200f\u0007", "A\nB"],
)
def test_any_title_makes_a_cover(tmp_path: Path, title: str) -> None:
    """A cover is made of any title, long, short, or with letters that the typeface lacks."""
    check_fit(feed.make_cover(Show(title=title, author="The Example"), tmp_path))


@pytest.mark.parametrize("title", ["Новини України", "Νέα της ημέρας", "The news"])
def test_titles_are_set_in_type(title: str) -> None:
    """Latin, Greek and Cyrillic titles are set in white; a title without letters of the typeface is not."""
    top = (0, 0, 1400, 850)
    white = drawn(title).crop(top).convert("L").histogram()[255]
    assert white > 5_000
    assert drawn("日本語").crop(top).convert("L").histogram()[255] == 0


def test_long_titles_stay_inside() -> None:
    """No title, however long, runs over the margin or into the wave."""
    for title in ("W" * 255, "Reading " * 40, "An ordinary title of a few words"):
        picture = drawn(title)
        ground = picture.getpixel((5, 5))
        for box in ((1290, 0, 1400, 1400), (0, 0, 110, 1400), (0, 850, 1400, 920)):
            assert picture.crop(box).getcolors() == [((box[2] - box[0]) * (box[3] - box[1]), ground)]


def test_a_cover_is_made_once(tmp_path: Path) -> None:
    """The same show gives the same bytes, and a cover that is there is not made again; another title makes another."""
    path = feed.make_cover(Show(), tmp_path / "a")
    before = path.stat().st_mtime_ns
    assert feed.make_cover(Show(), tmp_path / "a") == path
    assert path.stat().st_mtime_ns == before
    first = path.read_bytes()
    assert feed.make_cover(Show(), tmp_path / "b").read_bytes() == first
    assert feed.make_cover(Show(title="Other"), tmp_path / "a").read_bytes() != first


@pytest.mark.parametrize(
    ("mode", "size", "side"),
    [
        ("RGB", (1500, 1500), 1500),
        ("RGBA", (300, 300), 1400),
        ("CMYK", (2000, 1000), 2000),
        ("L", (1000, 1050), 1400),
        ("P", (4000, 400), 3000),
        ("I;16", (1400, 1400), 1400),
    ],
)
def test_a_picture_is_brought_into_shape(tmp_path: Path, mode: str, size: tuple[int, int], side: int) -> None:
    """A picture of any shape and mode becomes a square RGB cover of 1400 to 3000 pixels."""
    path = saved(tmp_path / ("my.jpg" if mode == "CMYK" else "my.png"), Image.new(mode, size))
    assert check_fit(feed.make_cover(Show(image="my.png"), tmp_path / "out", image=path)).size == (side, side)


def test_a_picture_is_whole_or_cropped(tmp_path: Path) -> None:
    """A wide picture is padded with its own colour, nothing cut; what is transparent becomes white."""
    wide = Image.new("RGB", (2000, 1000), "navy")
    wide.paste("red", (1900, 0, 2000, 1000))
    cover = check_fit(feed.make_cover(Show(), tmp_path / "a", image=saved(tmp_path / "wide.png", wide)))
    assert near(cover, (1000, 100), (0, 0, 128))
    assert near(cover, (1950, 1000), (255, 0, 0))
    clear = saved(tmp_path / "clear.png", Image.new("RGBA", (1400, 1400), (9, 9, 9, 0)))
    assert near(check_fit(feed.make_cover(Show(), tmp_path / "b", image=clear)), (700, 700), (255, 255, 255))


def near(picture: Image.Image, place: tuple[int, int], colour: tuple[int, int, int]) -> bool:
    """Whether a pixel has a colour, but for what JPEG does to it."""
    found = picture.getpixel(place)
    assert isinstance(found, tuple)
    return all(abs(a - b) < 12 for a, b in zip(found, colour, strict=True))


def noise(side: int) -> Image.Image:
    """A picture that compresses badly."""
    return Image.frombytes("RGB", (side, side), random.Random(1).randbytes(side * side * 3))


def test_the_worst_picture_fits(tmp_path: Path) -> None:
    """Noise, which no picture format makes small, still becomes a cover of at most 512 kB and artwork of 200 kB."""
    cover = feed.make_cover(Show(), tmp_path / "out", image=saved(tmp_path / "noise.png", noise(1400)))
    check_fit(cover)
    assert len(feed.artwork(cover)) <= 200_000


def test_artwork(tmp_path: Path) -> None:
    """Artwork for tags is a JPEG of 800 pixels under 200 kB, the same each time."""
    cover = feed.make_cover(Show(), tmp_path)
    data = feed.artwork(cover)
    assert data == feed.artwork(cover)
    assert len(data) < 200_000
    with Image.open(io.BytesIO(data)) as picture:
        assert (picture.size, picture.format) == ((800, 800), "JPEG")


def bomb(path: Path, side: int) -> Path:
    """A small PNG of a great many pixels."""
    return saved(path, Image.new("1", (side, side)))


def test_what_is_no_picture(tmp_path: Path) -> None:
    """A picture that is missing, none, cut short, too small or too large is named with what to do."""
    page, cut = tmp_path / "page.png", tmp_path / "cut.png"
    page.write_text("<html>")
    cut.write_bytes(saved(tmp_path / "whole.png", noise(400)).read_bytes()[:9000])
    small = saved(tmp_path / "small.png", Image.new("RGB", (1400, 299)))
    cases = {
        tmp_path / "none.png": r"none\.png: the cover in \[show\] image cannot be read \(No such file",
        page: r"page\.png: the cover is not a whole PNG or JPEG picture\.",
        cut: r"cut\.png: the cover is not a whole PNG or JPEG picture\.",
        small: r"small\.png: the cover is too small \(1400 by 299 pixels\); give one of 1400 by 1400 or more\.",
        bomb(tmp_path / "bomb.png", 9500): r"bomb\.png: the cover has too many pixels; give one of 3000 by 3000\.",
        bomb(tmp_path / "boom.png", 14000): r"boom\.png: the cover has too many pixels; give one of 3000 by 3000\.",
    }
    for path, message in cases.items():
        with pytest.raises(ConfigError, match=message):
            feed.make_cover(Show(), tmp_path / "out", image=path)
    assert not (tmp_path / "out").exists()


def test_a_cover_of_the_users_stays(tmp_path: Path) -> None:
    """A fit cover that the user put into the folder stays; an unfit one is never overwritten but told about."""
    path = saved(tmp_path / "cover.jpg", Image.new("RGB", (1400, 1400), "green"))
    before = path.read_bytes()
    assert feed.make_cover(Show(), tmp_path) == path
    assert path.read_bytes() == before
    saved(path, Image.new("RGB", (800, 600)))
    with pytest.raises(ConfigError, match=r"cover\.jpg is not of articleaudio's making .* name it in \[show\] image\."):
        feed.make_cover(Show(), tmp_path)
    path.write_text("no picture")
    with pytest.raises(ConfigError, match=r"cover\.jpg is not of articleaudio's making"):
        feed.make_cover(Show(), tmp_path)


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """Where the cover cannot be written, that is told with the system's reason."""
    (tmp_path / "file").write_text("")
    with pytest.raises(EpisodeError, match=r"cover\.jpg: the cover cannot be written \("):
        feed.make_cover(Show(), tmp_path / "file")
