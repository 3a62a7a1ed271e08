"""Feeds that somebody else made are not replaced; what is left of one of ours is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from articleaudio import feed
from articleaudio.config import Show
from articleaudio.errors import EpisodeError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Command

SHOW = Show(title="Example articles")


@pytest.mark.parametrize("text", ["<rss><channel><title>mine</title></channel></rss>", "my own notes"])
def test_somebody_else_s_feed_stays(tmp_path: Path, text: str) -> None:
    """It is told in one sentence, and nothing is written."""
    (tmp_path / "feed.xml").write_text(text)
    with pytest.raises(EpisodeError, match=r"feed\.xml is a feed that articleaudio did not make, and stays as it is"):
        feed.write(SHOW, [], tmp_path)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("feed.xml", text)]


@pytest.mark.parametrize("length", [0, 10, 60, 400, -1])
def test_one_of_ours_is_mended(tmp_path: Path, length: int) -> None:
    """A feed of ours that was cut short anywhere is written anew."""
    path = feed.write(SHOW, [], tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[:length])
    assert feed.write(SHOW, [], tmp_path).read_bytes() == whole


def test_a_render_says_so_before_it_begins(command: Command) -> None:
    """Nothing is put into a folder whose feed is somebody else's."""
    command.write("page.html", "<p>Whatever it is.</p>")
    command.write("output/feed.xml", "<rss>mine</rss>")
    done = command("render", "page.html")
    assert (done.returncode, "did not make, and stays" in done.stderr) == (1, True)
    assert command.files() == {"feed.xml": b"<rss>mine</rss>"}


def test_a_folder_without_an_episode_gets_no_feed(command: Command) -> None:
    """`feed` in the wrong folder leaves nothing there."""
    command.write("pages/page.html", "<p>Whatever it is.</p>")
    done = command("feed", "pages")
    assert (done.returncode, "there is no episode in this folder" in done.stderr) == (1, True)
    assert list(command.files("pages")) == ["page.html"]
