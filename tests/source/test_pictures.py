"""A page's picture is found in the page, beside it or in the saved page that it is in, and nowhere else."""

from __future__ import annotations

import base64
import logging
import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from articleaudio.source import picture_of, read

if TYPE_CHECKING:
    from pathlib import Path

    from articleaudio.model import Source

BYTES = b"\x89PNG picture"
PAGE = "<!doctype html><html><body><p>Text.</p></body></html>"


@pytest.fixture
def source(tmp_path: Path) -> Source:
    """A page in a folder, with a picture in a folder of its own beside it, and one outside."""
    (tmp_path / "site/page_files").mkdir(parents=True)
    (tmp_path / "site/page.html").write_text(PAGE)
    (tmp_path / "site/page_files/the lead.png").write_bytes(BYTES)
    (tmp_path / "secret.png").write_bytes(b"secret")
    return read(str(tmp_path / "site/page.html"))


@pytest.mark.parametrize(
    "address", ["page_files/the%20lead.png", "./page_files/the lead.png?w=800#top", "page_files\\the lead.png"]
)
def test_beside_the_page(source: Source, address: str) -> None:
    """A relative address is a file in the page's folder, as browsers write it, without what servers are told."""
    assert picture_of(source, (address,)) == BYTES


@pytest.mark.parametrize(
    "address",
    [
        "../secret.png",
        "page_files/../../secret.png",
        "page_files/%2e%2e/../../secret.png",
        "..\\secret.png",
        "{}/secret.png",
        "file://{}/secret.png",
        "//example.org/secret.png",
        "https://example.org/page_files/the%20lead.png",
        "page_files",
        "none.png",
        "no\0thing.png",
        "",
        ".",
        "http://[::1",
        "x" * 5000,
    ],
)
def test_nothing_outside_the_folder(source: Source, tmp_path: Path, address: str) -> None:
    """What leads out of the folder, or into the web, or to no file, is not read."""
    assert picture_of(source, (address.format(tmp_path),)) is None


def test_links_are_not_followed(source: Source, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Neither a link to a file nor one to a folder on the way, wherever it leads; that is told in a sentence."""
    folder = tmp_path / "site"
    (folder / "linked.png").symlink_to(tmp_path / "secret.png")
    (folder / "inside.png").symlink_to(folder / "page_files/the lead.png")
    (folder / "out").symlink_to(tmp_path)
    with caplog.at_level(logging.WARNING):
        assert picture_of(source, ("linked.png", "inside.png", "out/secret.png")) is None
    assert [record.getMessage().partition("its picture ")[2] for record in caplog.records] == [
        f"{name} is reached by a link, which is not followed; it is not used."
        for name in ("linked.png", "inside.png", "out/secret.png")
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_not_waited_for(source: Source, tmp_path: Path) -> None:
    """What is no regular file is not read."""
    os.mkfifo(tmp_path / "site/pipe.png")
    assert picture_of(source, ("pipe.png",)) is None


def test_the_first_at_hand_is_taken(source: Source) -> None:
    """Addresses are tried in order."""
    held = "data:image/png;base64," + base64.b64encode(b"held").decode()
    asked = ("https://example.org/a.png", "none.png", held, "page_files/the lead.png")
    assert picture_of(source, asked) == b"held"


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("data:image/png;base64,aGVsZA==", b"held"),
        ("DATA:image/png;BASE64,aGVsZA%3D%3D", b"held"),
        ("data:image/png,he%6Cd", b"held"),
        ("data:image/png;base64,a", None),
        ("data:", None),
        ("data:,", None),
    ],
)
def test_a_picture_in_its_address(source: Source, address: str, found: bytes | None) -> None:
    """A `data:` address holds it in base64 or percent-encoded; a damaged one holds none."""
    assert picture_of(source, (address,)) == found
    assert picture_of(replace(source, file=None), (address,)) == found


def test_without_a_file_nothing_lies_beside(source: Source, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A page from standard input or the web has no folder, not even the current one."""
    monkeypatch.chdir(tmp_path / "site")
    assert picture_of(replace(source, file=None), ("page_files/the lead.png",)) is None


def saved(tmp_path: Path) -> Source:
    """A page saved as MHTML, with two pictures in it."""
    part = base64.b64encode(BYTES).decode()
    lines = [
        "From: <Saved by Blink>",
        "Snapshot-Content-Location: https://example.org/news/page",
        "MIME-Version: 1.0",
        'Content-Type: multipart/related; type="text/html"; boundary="edge"',
        "",
        "--edge",
        "Content-Type: text/html; charset=utf-8",
        "Content-Location: https://example.org/news/page",
        "",
        PAGE,
        "--edge",
        "Content-Type: image/png",
        "Content-Transfer-Encoding: base64",
        "Content-Location: https://example.org/img/lead.png",
        "",
        part,
        "--edge",
        "Content-Type: image/png",
        "Content-Transfer-Encoding: base64",
        "Content-ID: <two@mhtml.blink>",
        "",
        part + part,
        "--edge--",
        "",
    ]
    path = tmp_path / "page.mhtml"
    path.write_bytes("\r\n".join(lines).encode())
    (tmp_path / "beside.png").write_bytes(BYTES)
    return read(str(path))


@pytest.mark.parametrize(
    "address", ["https://example.org/img/lead.png", "/img/lead.png", "../img/lead.png", "cid:two@mhtml.blink"]
)
def test_in_a_saved_page(tmp_path: Path, address: str) -> None:
    """A part of an MHTML file is found by its address, absolute or relative to the page's, or by its id."""
    found = picture_of(saved(tmp_path), (address,))
    assert found is not None
    assert found.startswith(BYTES)


@pytest.mark.parametrize("address", ["https://example.org/img/none.png", "cid:one@mhtml.blink", "beside.png", "cid:"])
def test_not_in_a_saved_page(tmp_path: Path, address: str) -> None:
    """What is no part of it is not there, and what lies beside it is not the page's."""
    assert picture_of(saved(tmp_path), (address,)) is None
