from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Any

import feedparser
import pytest
from tests.killing import killed_at

from articleaudio.archive.mirror import Sent, mirror
from articleaudio.errors import ConfigError, EpisodeError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.conftest import Command

TONE = ("--voice", "tone")
PAGES = 3
TYPES = {".mp3": "audio/mpeg", ".vtt": "text/vtt", ".xml": "application/rss+xml", ".jpg": "image/jpeg"}


@pytest.fixture
def podcast(command: Command, make_page: Callable[..., str]) -> Command:
    """Three pages, two of them rendered."""
    for number in range(PAGES):
        paragraphs = tuple(f"Round {number} of the talks brought point {point} no nearer." for point in range(3))
        text = make_page(f"Round {number} of the talks", paragraphs, f"https://example.org/round-{number}")
        command.write(f"pages/round-{number}.html", text)
    assert command("render", "pages/round-0.html", "pages/round-1.html", *TONE).returncode == 0
    return command


@pytest.fixture
def bucket() -> Iterator[Any]:
    """A bucket of a server that speaks S3, on the loopback; its client, and the options that name the server."""
    boto3 = pytest.importorskip("boto3")
    server_module = pytest.importorskip("moto.server")
    server = server_module.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        address = f"http://{host}:{port}"
        client = boto3.client("s3", endpoint_url=address, region_name="us-east-1", **KEYS)
        client.create_bucket(Bucket="podcast")
        yield client, address
        client.close()
    finally:
        server.stop()


KEYS = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}


def public(command: Command) -> dict[str, bytes]:
    """What of the output folder anybody may have."""
    private = ("show.json", "superseded/", "retracted/", ".mirror", "..mirror")
    return {name: data for name, data in command.files().items() if not name.startswith(private)}


def feed_names_what_is_there(folder: Path) -> bool:
    """Whether the feed of a copy is whole, and all that it names is there, whole."""
    if not (folder / "feed.xml").exists():
        return True
    parsed = feedparser.parse((folder / "feed.xml").read_bytes())
    named = [(folder / "episodes" / one.enclosures[0].href.rpartition("/")[2], one) for one in parsed.entries]
    return not parsed.bozo and all(
        path.exists() and path.stat().st_size == int(one.enclosures[0].length) for path, one in named
    )


def test_a_folder_gets_what_is_public_and_only_what_differs(podcast: Command) -> None:
    """Nothing private, nothing hidden; a second time nothing is sent, and what is retired here is deleted there."""
    target = podcast.folder / "copy"
    told = podcast("publish", "--mirror", target.as_uri())
    assert told.returncode == 0, told.stderr
    assert f"{len(public(podcast))} files sent" in told.stderr
    assert podcast.files("copy") == public(podcast)
    assert mirror(podcast.folder / "output", target.as_uri()) == Sent()

    first = podcast.folder / "pages/round-0.html"
    first.write_text(first.read_text(encoding="utf-8").replace("point 2 ", "point 22 "), encoding="utf-8")
    assert podcast("batch", "pages", *TONE, "--mirror", target.as_uri()).returncode == 0
    assert podcast.files("copy") == public(podcast)
    assert sum(name.endswith(".mp3") for name in podcast.files("copy")) == PAGES


def test_a_bucket_gets_the_same_with_the_types_that_players_know(
    podcast: Command, bucket: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tried against a server that speaks S3."""
    client, address = bucket
    for name, value in {**KEYS, "aws_endpoint_url": address}.items():
        monkeypatch.setenv(name.upper(), value)
    assert podcast("batch", "pages", *TONE, "--mirror", "s3://podcast/show").returncode == 0
    kept = client.list_objects_v2(Bucket="podcast")["Contents"]
    found = {one["Key"]: client.get_object(Bucket="podcast", Key=one["Key"]) for one in kept}
    assert {key.removeprefix("show/"): got["Body"].read() for key, got in found.items()} == public(podcast)
    for key, got in found.items():
        for suffix, media in TYPES.items():
            assert not key.endswith(suffix) or got["ContentType"] == media
    before = {one["Key"]: one["LastModified"] for one in kept}
    assert "0 files sent" in podcast("publish", "--mirror", "s3://podcast/show").stderr
    assert before == {one["Key"]: one["LastModified"] for one in client.list_objects_v2(Bucket="podcast")["Contents"]}


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
@pytest.mark.slow
def test_killed_at_any_step_the_feed_there_names_only_what_is_there(podcast: Command) -> None:
    """Kill -9 before each change to the disk, in the midst of a correction; the next call finishes it."""
    target = podcast.folder / "copy"
    mirror(podcast.folder / "output", target.as_uri())
    shutil.copytree(podcast.folder, podcast.folder.parent / "before")
    first = podcast.folder / "pages/round-0.html"
    first.write_text(first.read_text(encoding="utf-8").replace("point 2 ", "point 22 "), encoding="utf-8")
    assert podcast("batch", "pages", *TONE).returncode == 0
    step = 1
    while True:
        shutil.rmtree(target)
        shutil.copytree(podcast.folder.parent / "before/copy", target)
        for kept in (podcast.folder / "output").glob(".mirror-*"):
            kept.unlink()
        for kept in (podcast.folder.parent / "before/output").glob(".mirror-*"):
            shutil.copy2(kept, podcast.folder / "output")
        killed = killed_at(step, lambda: mirror(podcast.folder / "output", target.as_uri()))
        assert feed_names_what_is_there(target)
        if not killed:
            break
        mirror(podcast.folder / "output", target.as_uri())
        assert podcast.files("copy") == public(podcast)
        step += 1
    assert step > 2 * len(public(podcast)) // 3


def test_a_place_that_is_none_is_told_in_a_sentence(podcast: Command) -> None:
    """An unknown kind of place; one that cannot be written; a folder without a feed."""
    output = podcast.folder / "output"
    with pytest.raises(ConfigError, match=r"nowhere://x: this is no place to mirror to"):
        mirror(output, "nowhere://x")
    blocked = podcast.write("blocked", "a file").as_uri()
    with pytest.raises(EpisodeError, match=r"blocked/x: the copy cannot be brought up to date \("):
        mirror(output, f"{blocked}/x")
    done = podcast("publish", "pages", "--mirror", blocked)
    assert done.stderr == "articleaudio: pages: there is no feed in this folder; render an article first.\n"


def test_memory_is_a_place_too(podcast: Command) -> None:
    """Whatever fsspec knows is a place."""
    import fsspec

    sent = mirror(podcast.folder / "output", "memory://podcast")
    there = fsspec.filesystem("memory")
    assert sent.files == len(there.find("/podcast")) == len(public(podcast))
