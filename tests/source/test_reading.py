"""Reading pages: files, standard input, folders; and one clear sentence for whatever is no page."""

from __future__ import annotations

import io
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articleaudio.errors import SourceError
from articleaudio.source import files, pages, read

if TYPE_CHECKING:
    from pathlib import Path

PAGE = b"<!doctype html><html><body><h1>Rain</h1><p>It rained on Monday.</p></body></html>"


@pytest.mark.parametrize(
    ("name", "media"),
    [("a.html", "html"), ("a.HTM", "html"), ("a.xhtml", "html"), ("a.txt", "text"), ("a.md", "markdown")],
)
def test_suffix_tells_the_medium(tmp_path: Path, name: str, media: str) -> None:
    """A file's suffix says whether it is HTML or text, whatever is in it."""
    path = tmp_path / name
    path.write_bytes(PAGE)
    source = read(str(path), url="https://example.org/rain")
    assert (source.media, source.name, source.data) == (media, str(path), PAGE)
    assert (source.url, source.encoding) == ("https://example.org/rain", "utf-8")


def test_modification_time_dates_a_file(tmp_path: Path) -> None:
    """`dated` is the file's modification time, aware, in UTC."""
    path = tmp_path / "a.html"
    path.write_bytes(PAGE)
    os.utime(path, (1_706_543_340, 1_706_543_340))
    assert read(str(path)).dated == datetime(2024, 1, 29, 15, 49, tzinfo=UTC)


@pytest.mark.parametrize(
    ("data", "media"),
    [
        (PAGE, "html"),
        (b"  <p>It rained.</p>", "html"),
        (b'<?xml version="1.0"?><html/>', "html"),
        (b"It rained on Monday.\n\nThe river rose.", "text"),
        (b"x < y and y > z, said the teacher.", "text"),
    ],
)
def test_standard_input_is_sniffed(data: bytes, media: str) -> None:
    """What comes from standard input is HTML if it looks like markup, and has no date if it is no file."""
    source = read("-", stdin=io.BytesIO(data))
    assert (source.name, source.media, source.dated) == ("<stdin>", media, None)


def test_standard_input_from_a_file_is_dated(tmp_path: Path) -> None:
    """A file redirected to standard input dates its page."""
    path = tmp_path / "a"
    path.write_bytes(PAGE)
    with path.open("rb") as stream:
        assert read("-", stdin=stream).dated == datetime.fromtimestamp(path.stat().st_mtime, UTC)


def test_file_without_a_suffix_is_sniffed(tmp_path: Path) -> None:
    """A file of unknown suffix is HTML if it looks like markup."""
    path = tmp_path / "page"
    path.write_bytes(PAGE)
    assert read(str(path)).media == "html"


def test_missing_file(tmp_path: Path) -> None:
    """A missing file is named."""
    with pytest.raises(SourceError, match=r"^There is no file .*nothing\.html: check the path\.$"):
        read(str(tmp_path / "nothing.html"))


def test_file_below_a_file(tmp_path: Path) -> None:
    """A path that leads through a file is a missing file."""
    (tmp_path / "a.html").write_bytes(PAGE)
    with pytest.raises(SourceError, match="There is no file"):
        read(str(tmp_path / "a.html" / "b.html"))


def test_folder_instead_of_a_file(tmp_path: Path) -> None:
    """A folder where a file is meant is told with the command that takes folders."""
    with pytest.raises(
        SourceError, match=r"is a folder, not a page: use `articleaudio batch .*` to render all its pages\.$"
    ):
        read(str(tmp_path))


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf", b"\xff\xfe", b"\x00\x00\n"])
def test_empty_file(tmp_path: Path, data: bytes) -> None:
    """An empty file, or one of blanks alone, is told."""
    path = tmp_path / "a.html"
    path.write_bytes(data)
    with pytest.raises(SourceError, match=r"a\.html is empty: give a page with an article in it\.$"):
        read(str(path))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file(tmp_path: Path) -> None:
    """A file that may not be read is told with its reason."""
    path = tmp_path / "a.html"
    path.write_bytes(PAGE)
    path.chmod(0)
    with pytest.raises(SourceError, match=r"cannot be read \(permission denied\): check the file's permissions\.$"):
        read(str(path))


def test_path_that_no_system_knows() -> None:
    """A path with a NUL in it is told, not raised as it is."""
    with pytest.raises(SourceError, match=r"cannot be read|There is no file"):
        read("a\x00.html")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "a PNG image"),
        (b"\xff\xd8\xff\xe0" + bytes(40), "a JPEG image"),
        (b"GIF89a" + bytes(40), "a GIF image"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 " + bytes(40), "a WebP image"),
        (b"RIFF\x24\x00\x00\x00WAVEfmt " + bytes(40), "a WAV recording"),
        (b"PK\x03\x04" + bytes(40), "a zip archive"),
        (b"\x1f\x8b\x08" + bytes(40), "a gzip archive"),
        (b"ID3\x04" + bytes(40), "an MP3 recording"),
        (b"\x00\x00\x00\x20ftypisom" + bytes(40), "an MP4 or HEIF file"),
        (b"\x7fELF" + bytes(40), "a program"),
        (b"{\\rtf1\\ansi It rained.}", "a rich-text"),
        (bytes(range(256)) * 20, "a binary file"),
        (bytes(4000) + b"abc", "a binary file"),
    ],
)
@pytest.mark.parametrize("name", ["a.html", "a.txt"])
def test_no_text_at_all(tmp_path: Path, data: bytes, kind: str, name: str) -> None:
    """A PDF, an image or another binary under a page's name is told for what it is."""
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(SourceError, match=rf" is {kind}.*, not a page: give an HTML or plain-text file\.$"):
        read(str(path))


def test_stray_controls_are_no_reason_to_refuse(tmp_path: Path) -> None:
    """NULs and other control characters here and there do not make a page binary."""
    path = tmp_path / "a.html"
    path.write_bytes(PAGE.replace(b"rained", b"rai\x00ned\x01\x0b") * 3)
    assert read(str(path)).media == "html"


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file beyond the limit is told with the limit, before all of it is read."""
    monkeypatch.setattr(files, "SIZE_LIMIT", 2 * 1024 * 1024)
    path = tmp_path / "a.html"
    path.write_bytes(b"a" * (2 * 1024 * 1024 + 1))
    with pytest.raises(SourceError, match=r"is larger than 2 MB, too large for an article: give a single page\.$"):
        read(str(path))


def test_pages_of_a_folder(tmp_path: Path) -> None:
    """All pages of a folder and below come in order; hidden ones, others and links out of it are passed over."""
    outside = tmp_path / "outside.html"
    folder = tmp_path / "archive"
    (folder / "b").mkdir(parents=True)
    (folder / ".git").mkdir()
    for path in (
        outside,
        folder / "b" / "1.htm",
        folder / "a.html",
        folder / "c.TXT",
        folder / "d.xhtml",
        folder / "e.md",
        folder / "f.mhtml",
    ):
        path.write_bytes(PAGE)
    for path in (folder / ".git" / "x.html", folder / ".hidden.html", folder / "picture.png", folder / "README.md"):
        path.write_bytes(PAGE)
    (folder / "z.html").symlink_to(outside)
    (folder / "y.html").symlink_to(folder / "a.html")
    (folder / "loop.html").symlink_to(folder / "loop.html")
    found = [str(path.relative_to(folder)) for path in pages(folder)]
    assert found == ["a.html", os.path.join("b", "1.htm"), "c.TXT", "d.xhtml", "e.md", "f.mhtml", "y.html"]  # noqa: PTH118 - compares text


def test_folder_that_is_none(tmp_path: Path) -> None:
    """A missing folder, a file in its place, and a folder without pages are told apart."""
    with pytest.raises(SourceError, match=r"^There is no folder .*nowhere: check the path\.$"):
        pages(tmp_path / "nowhere")
    (tmp_path / "a.html").write_bytes(PAGE)
    with pytest.raises(SourceError, match=r"is a file, not a folder: use `articleaudio render .*` for one page\.$"):
        pages(tmp_path / "a.html")
    (tmp_path / "empty").mkdir()
    with pytest.raises(SourceError, match=r"holds no page: put HTML, MHTML, Markdown or \.txt files in it\.$"):
        pages(tmp_path / "empty")


@given(data=st.binary(max_size=400))
@settings(deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Whatever bytes come, they are read with an encoding that decodes them, or refused with a sentence."""
    try:
        source = read("-", stdin=io.BytesIO(data))
    except SourceError as error:
        told = str(error)
    else:
        told = f"{source.text}."
    assert told.endswith(".")


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("file:///tmp/x.html", "give the path alone, /tmp/x.html."),
        ("ftp://example.org/x", "only addresses that begin with http:// or https:// are fetched."),
        ("htp://example.org/x", "did you mean https://example.org/x?"),
        ("https:/example.org/x", "did you mean https://example.org/x?"),
        ("example.org/x", "did you mean https://example.org/x?"),
        ("nowhere.html", "check the path."),
    ],
)
def test_an_address_that_is_none_is_told(name: str, advice: str) -> None:
    """What reads as an address and is none that is fetched is told so, and what may have been meant."""
    with pytest.raises(SourceError) as told:
        read(name)
    assert str(told.value).endswith(advice)
