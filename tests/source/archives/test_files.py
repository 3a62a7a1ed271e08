"""Folders, zip and tar: the same pages from each; what is no page, no place or no end is told."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import random
import shutil
import subprocess
import tarfile
import warnings
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import zstandard

from articleaudio.errors import SourceError
from articleaudio.source.archives import Rules, open_archive, packing

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.source.archives.conftest import Entries

PAGES = ["2023/first.html", "2023/second.html", "2024/third.html"]
PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "xz": lambda data: lzma.compress(data, preset=0),
    "zst": lambda data: zstandard.ZstdCompressor().compress(data),
}


def tool(name: str, *arguments: str, folder: Path) -> None:
    """Runs a foreign program, or skips the test where it is not installed."""
    if not shutil.which(name):
        pytest.skip(f"{name} is not installed")
    subprocess.run([name, *arguments], cwd=folder, check=True, capture_output=True)


def zipped(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def tarred(path: Path, members: list[tuple[tarfile.TarInfo, bytes]]) -> Path:
    with tarfile.open(path, "w") as archive:
        for member, data in members:
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return path


def page(text: str = "It rained.") -> bytes:
    return f"<!doctype html><title>Weather</title><p>{text}".encode()


def test_a_folder_gives_its_pages_in_order(pages: Path, read: Entries) -> None:
    """Pages come by path, with their file; READMEs, styles and hidden files are none."""
    found, told = read(pages)
    assert [Path(one.name).relative_to(pages).as_posix() for one in found] == PAGES
    assert [one.file for one in found] == [pages / name for name in PAGES]
    assert told == []
    assert open_archive(str(pages)).count == len(PAGES)


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("site.zip", ("zip", "-qr", "site.zip", "site")),
        ("stored.zip", ("zip", "-q0r", "stored.zip", "site")),
        ("site.tar", ("tar", "-cf", "site.tar", "site")),
        ("pax.tar", ("tar", "--format=pax", "-cf", "pax.tar", "site")),
        ("v7.tar", ("tar", "--format=v7", "-cf", "v7.tar", "site")),
        ("site.tar.gz", ("tar", "-czf", "site.tar.gz", "site")),
        ("site.tar.bz2", ("tar", "-cjf", "site.tar.bz2", "site")),
        ("site.tar.xz", ("tar", "-cJf", "site.tar.xz", "site")),
        ("site.tar.zst", ("tar", "--zstd", "-cf", "site.tar.zst", "site")),
        ("no-suffix", ("tar", "-czf", "no-suffix", "./site")),
    ],
)
def test_archives_of_other_programs_give_the_same_pages(
    pages: Path, read: Entries, name: str, command: tuple[str, ...]
) -> None:
    """What zip and tar pack comes out as it went in, whatever the file is called, dated by the entries."""
    tool(*command, folder=pages.parent)
    found, told = read(pages.parent / name)
    assert told == []
    by_name = {one.name.removeprefix(str(pages.parent / name) + "/"): one for one in found}
    assert sorted(by_name) == [f"site/{one}" for one in PAGES]
    for one in PAGES:
        assert by_name[f"site/{one}"].data == (pages / one).read_bytes()
        assert by_name[f"site/{one}"].dated is not None
        assert by_name[f"site/{one}"].file is None


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        (Rules(only=("2023/*",)), PAGES[:2]),
        (Rules(skip=("third.html",)), PAGES[:2]),
        (Rules(only=("*.html",), skip=("*/second*",)), [PAGES[0], PAGES[2]]),
    ],
)
def test_globs_choose_by_path_or_last_part(pages: Path, read: Entries, rules: Rules, expected: list[str]) -> None:
    """`only` and `skip` say the same of a folder and of a zip of it."""
    tool("zip", "-qr", "../site.zip", ".", folder=pages)
    for archive in (pages, pages.parent / "site.zip"):
        found, _ = read(archive, rules)
        assert sorted(one.name.removeprefix(f"{archive}/") for one in found) == expected


def test_a_folder_without_what_is_asked_for_says_so(pages: Path) -> None:
    """Nothing to do is an error, not a run without a word."""
    with pytest.raises(SourceError, match="none of its 3 pages is among those asked for"):
        open_archive(str(pages), Rules(only=("1999/*",)))


def test_names_that_lead_elsewhere_are_told_and_passed_over(tmp_path: Path, read: Entries) -> None:
    """Neither `..` nor an absolute name is read, in zip and tar alike; the rest is."""
    names = ["../up.html", "/root.html", "C:\\disk.html", "in/../../out.html", "fine.html"]
    paths = [
        zipped(tmp_path / "names.zip", {name: page() for name in names}),
        tarred(tmp_path / "names.tar", [(tarfile.TarInfo(name), page()) for name in names]),
    ]
    for path in paths:
        found, told = read(path)
        assert [one.name for one in found] == [f"{path}/fine.html"]
        assert len(told) == len(names) - 1
        assert all("leads out of the archive" in one for one in told)


def test_a_name_that_is_there_twice_is_told(tmp_path: Path, read: Entries) -> None:
    """The first page of a name is read, the second told."""
    with warnings.catch_warnings(), zipfile.ZipFile(tmp_path / "twice.zip", "w") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("a.html", page("First."))
        archive.writestr("a.html", page("Second."))
    tarred(tmp_path / "twice.tar", [(tarfile.TarInfo("a.html"), page(text)) for text in ("First.", "Second.")])
    for name in ("twice.zip", "twice.tar"):
        found, told = read(tmp_path / name)
        assert [b"First" in one.data for one in found] == [True]
        assert len(told) == 1
        assert "more than once" in told[0]


def test_links_and_devices_are_told_and_not_followed(tmp_path: Path, read: Entries) -> None:
    """A link's target is never read, be it inside or outside."""
    kinds = {"sym.html": tarfile.SYMTYPE, "hard.html": tarfile.LNKTYPE, "dev.html": tarfile.CHRTYPE}
    members = [(tarfile.TarInfo("page.html"), page())]
    for name, kind in kinds.items():
        member = tarfile.TarInfo(name)
        member.type, member.linkname = kind, "/etc/passwd"
        members.append((member, b""))
    found, told = read(tarred(tmp_path / "links.tar", members))
    assert [one.name for one in found] == [f"{tmp_path}/links.tar/page.html"]
    assert len(told) == len(kinds)
    link = zipfile.ZipInfo("link.html")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "links.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    found, told = read(tmp_path / "links.zip")
    assert found == []
    assert "is a link" in told[0]


def test_what_is_not_asked_for_is_not_told_either(tmp_path: Path, read: Entries) -> None:
    """Globs reach what would be refused; an archive of which nothing is asked for holds pages all the same."""
    link = tarfile.TarInfo("link.html")
    link.type, link.linkname = tarfile.SYMTYPE, "page.html"
    bad = [(link, b""), (tarfile.TarInfo("../up.html"), page()), (tarfile.TarInfo("page.html"), page())]
    tar = tarred(tmp_path / "bad.tar", [*bad, (tarfile.TarInfo("page.html"), page())])
    bomb = {"bomb.html": b"<p>" + bytes(10_000_000), "../up.html": page(), "page.html": page()}
    whole = zipped(tmp_path / "bad.zip", bomb)
    posts = {"posts/bomb.html": bomb["bomb.html"], "posts/page.html": page(), "README.html": page()}
    medium = zipped(tmp_path / "medium.zip", posts)
    for path in (tar, whole, cut(whole), medium):
        told = read(path)[1]
        assert told
        for rules in (Rules(only=("page.html",)), Rules(skip=("link.html", "bomb.html", "*up.html"))):
            found, rest = read(path, rules)
            assert len(found) == 1
            assert set(rest) <= set(told)
            assert not any("link" in one or "bomb" in one or "up.html" in one for one in rest)
        assert not any("no page" in one for one in read(path, Rules(only=("nothing",)))[1])


@pytest.mark.parametrize("name", ["straße.html", "приклад.html", "例.html"])
def test_names_in_utf_8_are_read_whether_they_say_so_or_not(tmp_path: Path, read: Entries, name: str) -> None:
    """Programs that write UTF-8 without zip's mark for it are many."""
    marked = zipped(tmp_path / "marked.zip", {name: page()})
    bare = marked.read_bytes()
    for magic, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = bare.index(magic) + at
        bare = bare[: start + 1] + bytes([bare[start + 1] & ~0x08]) + bare[start + 2 :]
    (tmp_path / "bare.zip").write_bytes(bare)
    for path in (marked, tmp_path / "bare.zip"):
        assert [one.name for one in read(path)[0]] == [f"{path}/{name}"]


def test_names_in_other_encodings_and_with_controls_are_shown_safely(tmp_path: Path, read: Entries) -> None:
    """A name in Latin-1, and one that would steer a terminal, are pages like any other."""
    with tarfile.open(tmp_path / "names.tar", "w", format=tarfile.GNU_FORMAT, encoding="latin-1") as archive:
        for name in ("straße.html", "red\x1b[31m\n.html"):
            member = tarfile.TarInfo(name)
            member.size = len(page())
            archive.addfile(member, io.BytesIO(page()))
    found, told = read(tmp_path / "names.tar")
    assert told == []
    assert [one.name.isprintable() for one in found] == [True, True]


def test_a_page_of_two_gigabytes_is_told_unread(tmp_path: Path, read: Entries) -> None:
    """Its size in the header is enough; the page beside it is read."""
    path = tmp_path / "large.tar"
    large, small = tarfile.TarInfo("large.html"), tarfile.TarInfo("small.html")
    large.size, small.size = 2 * 1024**3, len(page())
    with path.open("wb") as stream:  # sparse: nothing of it is on the disk
        stream.write(large.tobuf())
        stream.seek(large.size, 1)
        stream.write(small.tobuf() + page().ljust(512, b"\x00") + bytes(1024))
    found, told = read(path)
    assert [one.name for one in found] == [f"{path}/small.html"]
    assert len(told) == 1
    assert "larger than 64 MB" in told[0]


def test_a_zip_bomb_is_told_unopened(tmp_path: Path, read: Entries) -> None:
    """A page that swells like no text, and entries that share their bytes, are passed over."""
    path = zipped(tmp_path / "bomb.zip", {"bomb.html": b"<p>" + bytes(10_000_000), "page.html": page()})
    found, told = read(path)
    assert [one.name for one in found] == [f"{path}/page.html"]
    assert "swells to more than 200 times its size" in told[0]


def test_entries_that_share_their_bytes_are_told(tmp_path: Path, read: Entries) -> None:
    """Two entries at one place: how a small file is made to hold petabytes."""
    path = tmp_path / "shared.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.html", page())
        twin = zipfile.ZipInfo("a.html")
        for name in ("header_offset", "CRC", "compress_size", "file_size", "external_attr"):
            setattr(twin, name, getattr(archive.infolist()[0], name))
        twin.filename = "b.html"
        archive.filelist.append(twin)
    found, told = read(path)
    assert found == []
    assert all("shares its bytes" in one for one in told)


@pytest.mark.parametrize("packer", PACKERS)
def test_a_packed_bomb_is_told_within_bounds(
    tmp_path: Path, read: Entries, packer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What swells beyond any text is given up, however it is packed; what came before may be read."""
    monkeypatch.setattr(packing, "_FREE", 1_000_000)
    path = tmp_path / "bomb.tar"
    large = tarfile.TarInfo("zeros.bin")
    noise = random.Random(7).randbytes(70_000)  # beyond what is looked at to tell the kind
    tarred(path, [(tarfile.TarInfo("page.html"), page()), (tarfile.TarInfo("n"), noise), (large, bytes(30_000_000))])
    (tmp_path / "bomb").write_bytes(PACKERS[packer](path.read_bytes()))
    found, told = read(tmp_path / "bomb")
    assert len(found) <= 1
    assert len(told) == 1
    assert "swells to more than 200 times its size" in told[0]


def noisy_tar(path: Path, count: int = 24) -> list[bytes]:
    """A tar of pages that pack badly, so that a cut within it is a cut among them."""
    noise = random.Random(7)
    texts = [page(" ".join(f"{noise.getrandbits(64):x}" for _ in range(4000))) for _ in range(count)]
    tarred(path, [(tarfile.TarInfo(f"{at:02}.html"), data) for at, data in enumerate(texts)])
    return texts


@pytest.mark.parametrize("packer", [None, *PACKERS])
def test_a_cut_tar_gives_what_stands_before_the_cut(tmp_path: Path, read: Entries, packer: str | None) -> None:
    """Whole pages before the damage are read, and the damage is told in one sentence, with how many there are."""
    texts = noisy_tar(tmp_path / "whole.tar")
    whole = (tmp_path / "whole.tar").read_bytes()
    packed = PACKERS[packer](whole) if packer else whole
    (tmp_path / "cut").write_bytes(packed[: len(packed) * 7 // 10])
    found, told = read(tmp_path / "cut")
    assert [one.data for one in found] == texts[: len(found)]
    assert len(texts) // 2 < len(found) < len(texts)
    assert len(told) == 1
    assert f"what stands before that ({len(found)} pages) is read" in told[0]


def test_a_damaged_header_within_a_tar_is_told(tmp_path: Path, read: Entries) -> None:
    """Damage in the middle is no end: tarfile alone would take it for one."""
    texts = noisy_tar(tmp_path / "bad.tar", 3)
    data = bytearray((tmp_path / "bad.tar").read_bytes())
    second = data.index(b"01.html")
    data[second : second + 200] = b"\xff" * 200
    (tmp_path / "bad.tar").write_bytes(data)
    found, told = read(tmp_path / "bad.tar")
    assert [one.data for one in found] == texts[:1]
    assert len(told) == 1
    assert "is damaged" in told[0]


@pytest.mark.parametrize("options", [(), ("-0",), ("-fz-",)])
def test_a_cut_zip_is_read_from_its_beginning(pages: Path, read: Entries, options: tuple[str, ...]) -> None:
    """Without its directory a zip still has a header at each entry."""
    tool("zip", "-q", *options, "../site.zip", *PAGES, folder=pages)
    path = pages.parent / "site.zip"
    whole = path.read_bytes()
    path.write_bytes(whole[: whole.rindex(b"PK\x03\x04") + 200])
    found, told = read(path)
    assert [one.data for one in found] == [(pages / name).read_bytes() for name in PAGES[:2]]
    assert len(told) == 1
    assert "what stands before the damage (2 pages) is read" in told[0]


def test_a_cut_zip_that_was_streamed_is_read(pages: Path, read: Entries) -> None:
    """Entries whose sizes stand behind them (as `zip -` and many web servers write them) are found as well."""
    if not shutil.which("zip"):
        pytest.skip("zip is not installed")
    data = subprocess.run(["zip", "-q", "-", *PAGES], cwd=pages, check=True, capture_output=True).stdout
    path = pages.parent / "streamed.zip"
    path.write_bytes(data[: data.rindex(b"PK\x01\x02") - 500])
    found, told = read(path)
    assert [one.data for one in found] == [(pages / name).read_bytes() for name in PAGES[: len(found)]]
    assert len(found) >= len(PAGES) - 1
    assert len(told) == 1


def cut(path: Path) -> Path:
    """A zip without its directory, beside it."""
    data = path.read_bytes()
    path = path.with_suffix(".cut.zip")
    path.write_bytes(data[: data.index(b"PK\x01\x02")])
    return path


def test_a_page_of_a_cut_zip_has_its_date(tmp_path: Path, read: Entries) -> None:
    """The same as out of the whole one; a day that there is not is none."""
    with zipfile.ZipFile(tmp_path / "dated.zip", "w") as archive:
        archive.writestr(zipfile.ZipInfo("a.html", (2021, 5, 17, 13, 45, 58)), page())
        archive.writestr(zipfile.ZipInfo("b.html", (2021, 2, 31, 13, 45, 58)), page())
    found, told = read(cut(tmp_path / "dated.zip"))
    assert [one.dated for one in found] == [datetime(2021, 5, 17, 13, 45, 58, tzinfo=UTC), None]
    assert [one.dated for one in read(tmp_path / "dated.zip")[0]] == [one.dated for one in found]
    assert len(told) == 1


def test_the_bounds_of_a_zip_are_those_of_a_cut_one(tmp_path: Path, read: Entries) -> None:
    """What swells like no text is passed over, what is as large as what is read at once is read, no page leapt over."""
    files = {"bomb.html": b"<p>" + bytes(10_000_000), "no.bin": bytes(100), "page.html": page()}
    files |= {f"{size}.html": page().ljust(size) for size in (64 * 1024, 128 * 1024, 64 * 1024 + 1)}
    zipped(tmp_path / "bomb.zip", files)
    found, told = read(cut(tmp_path / "bomb.zip"))
    assert [one.data for one in found] == [files[name] for name in files if name not in {"bomb.html", "no.bin"}]
    assert "swells to more than 200 times its size" in told[0]
    assert "what stands before the damage (4 pages)" in told[1]


def test_no_byte_of_a_cut_zip_belongs_to_two_entries(tmp_path: Path, read: Entries) -> None:
    """A page that goes on past the end that its header tells is damage, as it would be read again and again."""
    path = cut(zipped(tmp_path / "long.zip", {"a.html": page("Long. " * 999), "b.html": page()}))
    data = bytearray(path.read_bytes())
    data[18] -= 4
    path.write_bytes(data)
    found, told = read(path)
    assert found == []
    assert len(told) == 1


def test_a_damaged_entry_costs_no_other(tmp_path: Path, read: Entries) -> None:
    """A page whose bytes do not fit its checksum is told; the rest is read."""
    path = zipped(tmp_path / "bad.zip", {f"{at}.html": page(f"Number {at}. " * 50) for at in range(3)})
    data = bytearray(path.read_bytes())
    at = data.index(b"1.html") + 20
    data[at : at + 8] = b"damaged!"
    path.write_bytes(data)
    found, told = read(path)
    assert [one.name for one in found] == [f"{path}/0.html", f"{path}/2.html"]
    assert len(told) == 1
    assert f"{path}/1.html is damaged" in told[0]


@pytest.mark.parametrize("is_cut", [False, True])
def test_a_locked_page_is_told(pages: Path, read: Entries, *, is_cut: bool) -> None:
    """A password is never asked for; what is not locked is read, also where the directory is gone."""
    tool("zip", "-q", "-P", "secret", "../site.zip", *PAGES[:1], folder=pages)
    tool("zip", "-q", "../site.zip", *PAGES[1:], folder=pages)
    path = pages.parent / "site.zip"
    if is_cut:
        path.write_bytes(path.read_bytes()[:-20])
    found, told = read(path)
    assert {f"{path}/{name}" for name in PAGES[1:]} >= {one.name for one in found}
    assert any("is locked by a password" in one for one in told)
    assert len(told) == 1 + is_cut


def test_archives_inside_of_archives_are_not_opened(tmp_path: Path, read: Entries) -> None:
    """A zip in a zip is no page; where nothing else is there, that is said."""
    inner = zipped(tmp_path / "inner.zip", {"page.html": page()})
    with pytest.raises(SourceError, match="if there is an archive in it, unpack it"):
        read(zipped(tmp_path / "outer.zip", {"inner.zip": inner.read_bytes()}))
    _, told = read(tarred(tmp_path / "outer.tar", [(tarfile.TarInfo("inner.zip"), inner.read_bytes())]))
    assert "if there is an archive in it, unpack it" in told[0]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is empty"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(100), "is a 7-zip archive, no archive that is read here"),
        (b"%PDF-1.7\n", "is a PDF"),
        (b"\x1f\x8b\x08\x00broken", "nothing of it can be read"),
        (page(), "is one page, or of a kind that is not known"),
    ],
)
def test_what_is_no_archive_is_told(tmp_path: Path, data: bytes, sentence: str) -> None:
    """One sentence says what it is and what is read."""
    (tmp_path / "thing").write_bytes(data)
    with pytest.raises(SourceError, match=sentence):
        open_archive(str(tmp_path / "thing"))


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    """A wrong path is no bug."""
    with pytest.raises(SourceError, match="There is no file or folder"):
        open_archive(str(tmp_path / "nothing.zip"))
