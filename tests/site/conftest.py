"""What the tests of the server share: a folder with a feed, and our server on loopback."""

from __future__ import annotations

import socket
import subprocess
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import imageio_ffmpeg
import pytest
import uvicorn

from articleaudio import episode, feed, site
from articleaudio.config import Show
from articleaudio.model import Chapter, Cue, Label, Recording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from articleaudio.model import Episode


@dataclass(frozen=True)
class Served:
    """An output folder that is served: where, at which address, with which episodes (newest first)."""

    folder: Path
    address: str
    port: int
    episodes: list[Episode]


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two seconds of a real MP3 without tags."""
    path: Path = tmp_path_factory.mktemp("sound") / "tone.mp3"
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "lavfi", "-i", "sine=duration=2"]
    command += ["-c:a", "libmp3lame", "-ar", "44100", "-ac", "1", "-b:a", "96k"]
    command += ["-id3v2_version", "0", "-write_xing", "1", "-fflags", "+bitexact", str(path)]
    subprocess.run(command, check=True)
    return path


def add(folder: Path, sound: Path, day: int, headline: str) -> None:
    """Publish an episode in a folder."""
    label = Label(
        guid=f"https://example.org/{day}",
        headline=headline,
        authors=("Ada North",),
        author_kinds=("person",),
        publication="The Example",
        show="My articles",
        published=datetime(2024, 1, day, 12, 30, tzinfo=UTC),
        date_origin="page",
        modified=None,
        language="en",
        url=f"https://example.org/{day}",
        summary="A summary.",
        section="",
        keywords=(),
        text="One sentence.",
        content_hash=f"{day:08x}" * 8,
    )
    cues = (Cue(0, 2, "body", "One sentence.", "One sentence.", "amy"),)
    recording = Recording(sound, 2.0, cues, (Chapter(0, 2, "Opening"),), -16, -1.5)
    episode.commit(episode.stage(recording, label, folder))


@pytest.fixture(scope="session")
def serving() -> Callable[[Path], AbstractContextManager[int]]:
    """Serve a folder at a free port of loopback while the context lasts; gives the port."""

    @contextmanager
    def serve(folder: Path) -> Iterator[int]:
        listener = socket.create_server(("127.0.0.1", 0))
        settings: Any = {"lifespan": "off", "log_config": None, "access_log": False, "http": "h11", "ws": "none"}
        server = uvicorn.Server(uvicorn.Config(site.app(folder), **settings))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield listener.getsockname()[1]
        finally:
            server.should_exit = True
            thread.join()

    return serve


@pytest.fixture(scope="session")
def served(
    sound: Path, serving: Callable[[Path], AbstractContextManager[int]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    """Two episodes with a feed written without a public address, served at a free port of loopback."""
    folder = tmp_path_factory.mktemp("served")
    add(folder, sound, 1, "Harbour opens after winter")
    add(folder, sound, 2, "Fish & chips <again>")
    show = Show(feed_page_size=1)
    feed.save_show(folder, show)
    feed.write(show, episode.episodes(folder), folder, cover=feed.make_cover(show, folder))
    with serving(folder) as port:
        yield Served(folder, f"http://127.0.0.1:{port}/", port, episode.episodes(folder))
