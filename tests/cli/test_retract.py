"""A retraction as a user meets it: out of the feed, its files deleted, and not back by itself."""

from __future__ import annotations

import json
import os
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Command

OTHER = "https://example.org/other"


@pytest.fixture
def pages(command: Command, make_page: Callable[..., str]) -> Path:
    """Two pages, rendered by a voice that hums; the first, whose path this is, is the one to take back."""
    command.write("voices/en.toml", 'engine = "tone"\nlanguage = "en"\n')
    page = command.write("pages/grain.html", make_page())
    command.write("pages/other.html", make_page("Another story", url=OTHER, published="2024-02-01T10:00:00Z"))
    done = command("batch", "pages")
    assert done.returncode == 0, done.stderr
    return page


def listed(command: Command) -> dict[str, str]:
    """The guid of each headline in the feed, each of whose files is there."""
    channel = ET.fromstring((command.folder / "output/feed.xml").read_bytes())  # noqa: S314 - ours
    for item in channel.iter("item"):
        enclosure = item.find("enclosure")
        assert enclosure is not None
        name = (enclosure.get("url") or "").rpartition("/")[2]
        assert (command.folder / "output/episodes" / name).stat().st_size == int(enclosure.get("length") or 0)
    return {item.findtext("title", ""): item.findtext("guid", "") for item in channel.iter("item")}


def test_taken_back_and_brought_back(command: Command, pages: Path) -> None:
    """A retracted episode is gone from feed and folder; a batch says so, and leaves it; `--undo` lets it back."""
    before = command.files()
    guid = listed(command)["Talks on grain end without an agreement"]
    done = command("retract", str(pages), "--reason", "Withdrawn.")
    assert (done.returncode, done.stdout) == (0, f"output/retracted/{guid}.json\n"), done.stderr
    assert list(listed(command)) == ["Another story"]
    assert json.loads((command.folder / done.stdout.strip()).read_bytes())["reason"] == "Withdrawn."
    assert not [name for name in command.files() if "grain" in name]
    assert "(1 rendered, 1 retracted)" in command("status").stdout

    kept = command.files()
    again = command("batch", "pages", "--jobs", "1")
    assert (again.returncode, again.stdout) == (0, next(name for name in _audio(command)) + "\n")
    assert "grain.html: it was retracted, and stays so; --force renders it all the same." in again.stderr
    assert "0 rendered, 1 unchanged, 1 retracted, 0 failed" in again.stderr
    assert command.files() == kept
    told = json.loads(command("render", str(pages), "--json").stdout)
    assert (told["status"], told["guid"], told["episode"], told["error"]) == ("retracted", guid, None, None)

    repeated = command("retract", guid)
    assert (repeated.returncode, repeated.stdout) == (0, "")
    assert "it was retracted before." in repeated.stderr
    undone = command("retract", "--undo", str(pages))
    assert undone.returncode == 0
    assert "render the article again" in undone.stderr
    assert "pages: 1 (" in command("status").stdout, "what becomes of it the next run tells"
    assert command("render", str(pages)).returncode == 0
    assert command.files() == before
    assert "(2 rendered)" in command("status").stdout


def _audio(command: Command) -> list[str]:
    return [f"output/{name}" for name in command.files() if name.endswith(".mp3")]


def test_force_brings_it_back(command: Command, make_page: Callable[..., str], pages: Path) -> None:
    """`--force` renders a retracted article, whose tombstone goes; a date that came from the file is kept."""
    page = command.write("undated.html", make_page("No date", url="https://example.org/undated", published=""))
    os.utime(page, (1_600_000_000, 1_600_000_000))
    assert command("render", str(page)).returncode == 0
    before = command.files()
    assert command("retract", "https://example.org/undated").returncode == 0
    os.utime(page, (1_700_000_000, 1_700_000_000))
    assert command("render", str(page), "--force").returncode == 0
    assert command.files() == before
    assert pages.exists()


def test_who_is_unknown(command: Command, pages: Path) -> None:
    """What names no episode is one sentence and exit code 1, to take back as to bring back; nothing changes."""
    before = command.files()
    for target in ("nobody", "https://example.org/nobody"):
        done = command("retract", target)
        assert (done.returncode, done.stdout) == (1, "")
        assert f"{target}: there is no episode of it in output; give a guid" in done.stderr
        assert done.stderr.count("\n") == 1
        undone = command("retract", "--undo", target)
        assert undone.returncode == 1
        assert f"{target}: nothing of it was retracted in output." in undone.stderr
    assert "there is no such folder" in command("retract", "nobody", "--output", "none").stderr
    assert command("retract", str(pages), "--undo").returncode == 1
    assert command.files() == before
    assert not (command.folder / "none").exists()
