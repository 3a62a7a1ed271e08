"""The output folder over HTTP, as podcast clients ask for it."""

from __future__ import annotations

import contextlib
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import xml.etree.ElementTree as ET
from dataclasses import replace
from email.utils import formatdate
from typing import TYPE_CHECKING

import pytest

from articleaudio import site
from articleaudio.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tests.site.conftest import Served


def asked(served: Served, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Ask the server for a path as it is, nothing made normal; status, headers by small names, body."""
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", served.port, timeout=30)) as connection:
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()


def audio(served: Served) -> tuple[str, bytes]:
    """The path and the bytes of an episode."""
    path = served.episodes[0].path
    return f"/episodes/{path.name}", path.read_bytes()


def test_types_and_bytes(served: Served) -> None:
    """Every kind of public file comes whole, with its type, a tag, and open to pages of other origins."""
    stem = served.episodes[0].path.stem
    types = {
        "cover.jpg": "image/jpeg",
        f"episodes/{stem}.mp3": "audio/mpeg",
        f"episodes/{stem}.vtt": "text/vtt",
        f"episodes/{stem}.srt": "application/x-subrip",
        f"episodes/{stem}.json": "application/json",
        f"episodes/{stem}.html": "text/html; charset=utf-8",
        f"episodes/{stem}.chapters.json": "application/json+chapters",
    }
    for path, media in types.items():
        status, headers, body = asked(served, f"/{path}")
        assert (status, headers["content-type"]) == (200, media), path
        assert headers["access-control-allow-origin"] == "*"
        assert headers["accept-ranges"] == "bytes"
        assert headers["etag"]
        assert body == (served.folder / path).read_bytes()


def test_head_says_what_get_would(served: Served) -> None:
    """HEAD gives the headers of GET and no body, for feed, cover and audio."""
    for path in ("/feed.xml", "/feed-1.xml", "/cover.jpg", audio(served)[0]):
        status, headers, body = asked(served, path)
        again = asked(served, path, "HEAD")
        assert (status, again[0], again[2]) == (200, 200, b"")
        assert again[1]["content-length"] == str(len(body))
        assert {**again[1], "date": ""} == {**headers, "date": ""}


@pytest.mark.parametrize(("asked_for", "start", "end"), [("0-9", 0, 10), ("100-", 100, None), ("-7", -7, None)])
def test_parts_of_audio(served: Served, asked_for: str, start: int, end: int | None) -> None:
    """A range gives 206, the very bytes, and where they lie."""
    path, data = audio(served)
    status, headers, body = asked(served, path, Range=f"bytes={asked_for}")
    assert (status, body) == (206, data[start:end])
    first = start % len(data)
    assert headers["content-range"] == f"bytes {first}-{first + len(body) - 1}/{len(data)}"
    assert headers["content-length"] == str(len(body))
    assert headers["content-type"] == "audio/mpeg"


def test_past_the_end(served: Served) -> None:
    """A range past the end gives 416 and the file's size."""
    path, data = audio(served)
    status, headers, _ = asked(served, path, Range=f"bytes={len(data)}-")
    assert (status, headers["content-range"]) == (416, f"bytes */{len(data)}")


def test_resuming_checks_the_tag(served: Served) -> None:
    """A download is resumed only while the tag is the same; else the whole file comes."""
    path, data = audio(served)
    tag = asked(served, path, "HEAD")[1]["etag"]
    assert asked(served, path, Range="bytes=5-", If_Range=tag)[0] == 206
    assert asked(served, path, Range="bytes=5-", If_Range='"another"')[::2] == (200, data)


@pytest.mark.parametrize("name", ["/feed.xml", "/feed-1.xml", "/cover.jpg", "audio"])
def test_not_modified(served: Served, name: str) -> None:
    """Who has the file already gets 304 and no body, by tag or by date; who has another gets it."""
    path = audio(served)[0] if name == "audio" else name
    _, headers, body = asked(served, path)
    for condition in ({"If_None_Match": headers["etag"]}, {"If_None_Match": f'"x", W/{headers["etag"]}'}):
        status, again, nothing = asked(served, path, **condition)
        assert (status, nothing, again["etag"]) == (304, b"", headers["etag"])
    assert asked(served, path, If_Modified_Since=headers["last-modified"])[::2] == (304, b"")
    assert asked(served, path, If_None_Match='"x"')[::2] == (200, body)
    assert asked(served, path, If_Modified_Since=formatdate(0, usegmt=True))[::2] == (200, body)


def test_the_feed_names_the_address_it_is_asked_at(served: Served) -> None:
    """While no public address is set, every address in the feed is one at which the client finds it."""
    status, headers, body = asked(served, "/feed.xml")
    assert (status, headers["content-type"]) == (200, "application/rss+xml")
    assert b"127.0.0.1:8000" not in body
    root = ET.fromstring(body)  # noqa: S314 - our own feed
    ours = [value for element in root.iter() for value in (element.get("url"), element.get("href")) if value]
    assert len(ours) >= 8
    for address in ours:
        assert address.startswith(served.address)
        assert asked(served, address.removeprefix(served.address.rstrip("/")), "HEAD")[0] == 200
    other = asked(served, "/feed.xml", Host="podcast.local:81")
    assert b"http://podcast.local:81/feed.xml" in other[2]
    assert other[1]["etag"] != headers["etag"]
    assert headers["vary"] == "Host"


def test_a_public_address_is_left_alone(
    tmp_path: Path, served: Served, serving: Callable[[Path], AbstractContextManager[int]]
) -> None:
    """A feed with a public address of its own is served as it is."""
    data = (served.folder / "feed.xml").read_bytes()
    own = data.replace(b"http://127.0.0.1:8000/", b"https://audio.example.org/", 1)
    own = own.replace(b'href="http://127.0.0.1:8000/', b'href="https://audio.example.org/')
    (tmp_path / "feed.xml").write_bytes(own)
    with serving(tmp_path) as port:
        there = replace(served, port=port)
        assert asked(there, "/feed.xml")[::2] == (200, own)
        assert asked(there, "/feed.xml", Range="bytes=0-4")[::2] == (206, own[:5])


@pytest.mark.parametrize("host", ["a b", 'x"><y', "a/b", "", "x" * 300, "[::1", "a:b"])
def test_a_host_that_is_none(served: Served, host: str) -> None:
    """A Host header that could break out of the feed is refused."""
    assert asked(served, "/feed.xml", Host=host)[0] == 400


SECRETS = (
    "/show.json",
    "/.hidden",
    "/episodes",
    "/episodes/",
    "/episodes/.2024-01-01-x-abababab.mp3.01234567.part",
    "/episodes/x.part",
    "/episodes/.hidden.mp3",
    "/superseded/x.json",
    "/nested/feed.xml",
    "/episodes/nested/x.mp3",
    "/episodes/../show.json",
    "/episodes/../feed.xml",
    "/episodes/%2e%2e/show.json",
    "/episodes/..%2fshow.json",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/episodes/%2e%2e%5cshow.json",
    "//etc/passwd",
    "/..",
    "/feed.xml/",
    "/feed.xml%00.jpg",
    "/episodes/%00.mp3",
    "/episodes/" + "x" * 5000 + ".mp3",
    "/episodes/link.mp3",
    "/feed-0.xml",
    "/feed-9.xml",
    "/feed-02.xml",
)


@pytest.fixture
def secrets(served: Served, tmp_path: Path) -> None:
    """Files that must not be served, made beside those that may."""
    episodes = served.folder / "episodes"
    for path in (
        served.folder / ".hidden",
        episodes / "x.part",
        episodes / ".hidden.mp3",
        episodes / SECRETS[4].rpartition("/")[2],
    ):
        path.write_text("secret")
    for path in (served.folder / "superseded" / "x.json", served.folder / "nested" / "feed.xml"):
        path.parent.mkdir(exist_ok=True)
        path.write_text("secret")
    (episodes / "nested").mkdir(exist_ok=True)
    (episodes / "nested" / "x.mp3").write_text("secret")
    (tmp_path / "outside.mp3").write_text("secret")
    with contextlib.suppress(FileNotFoundError):
        (episodes / "link.mp3").unlink()
    (episodes / "link.mp3").symlink_to(tmp_path / "outside.mp3")


@pytest.mark.usefixtures("secrets")
@pytest.mark.parametrize("path", SECRETS)
def test_only_public_files_are_served(served: Served, path: str) -> None:
    """Nothing but the public files is found: no other file, no listing, nothing outside, by no spelling."""
    status, _, body = asked(served, path)
    assert status == 404
    assert b"secret" not in body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_changed(served: Served, method: str) -> None:
    """Methods that would change something are refused."""
    for path in ("/", "/feed.xml", audio(served)[0]):
        assert asked(served, path, method)[0] == 405


def test_the_first_page(served: Served) -> None:
    """The first page names the feed's address, says that voices are synthetic, and fetches nothing from anywhere."""
    status, headers, body = asked(served, "/")
    assert status == 200
    assert headers["content-type"].startswith("text/html")
    assert headers["content-security-policy"] == "default-src 'none'"
    assert f"{served.address}feed.xml".encode() in body
    assert body.count(b"read aloud by synthetic voices") == 2, "for who reads it, and for programs"
    assert not re.search(rb"<(script|img|link|iframe|style)", body)


SERVE = """
import sys
from pathlib import Path
from articleaudio import site
site.serve(Path(sys.argv[1]), "127.0.0.1", 0, announce=lambda address: print(address, flush=True))
print("ended")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="sends Ctrl-C as a signal")
def test_serving_until_interrupted(served: Served) -> None:
    """The feed is there at the announced address, at that host alone, until Ctrl-C, which ends it without an error."""
    with subprocess.Popen(
        [sys.executable, "-c", SERVE, str(served.folder)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stderr
        address = process.stdout.readline().strip()
        match = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/feed\.xml", address)
        assert match
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", int(match[1]), timeout=30)) as connection:
            connection.request("GET", "/feed.xml")
            answer = connection.getresponse()
            assert (answer.status, answer.read(5)) == (200, b"<?xml")
        os.kill(process.pid, signal.SIGINT)
        assert process.wait(timeout=30) == 0
        assert process.stdout.read() == "ended\n"
        assert process.stderr.read() == ""


def test_a_port_in_use(served: Served) -> None:
    """A port that is taken is named, with what to do."""
    with pytest.raises(SourceError, match=rf"^Port {served.port} is in use by another program; choose another"):
        site.serve(served.folder, "127.0.0.1", served.port, announce=pytest.fail)


@pytest.mark.parametrize("host", ["no-such-host.invalid", "203.0.113.7", "", "a" * 70, "\ud800"])
def test_a_host_that_is_not_here(served: Served, host: str) -> None:
    """A host that is none of this computer's is named, with what to do."""
    with pytest.raises(SourceError, match=r"is no address of this computer; try --host 127\.0\.0\.1\.$"):
        site.serve(served.folder, host, 0, announce=pytest.fail)


def test_a_port_that_is_none(served: Served) -> None:
    """A port past the last is told."""
    with pytest.raises(SourceError, match=r"^99999 is no port; --port takes 1 to 65535, or 0 for any free one\.$"):
        site.serve(served.folder, "127.0.0.1", 99999, announce=pytest.fail)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """A folder that is not there is named, with what to do."""
    with pytest.raises(SourceError, match=r"none: there is no such folder to serve; render an article first\."):
        site.serve(tmp_path / "none", "127.0.0.1", 0, announce=pytest.fail)


def test_loopback_alone(served: Served) -> None:
    """The server listens at the host it was given and at no other address of the computer."""
    with socket.socket() as other, pytest.raises(ConnectionRefusedError):
        other.connect(("127.0.0.2", served.port))
