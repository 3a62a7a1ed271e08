"""A retraction that is killed leaves the feed valid, and the next run of whatever kind ends it."""

from __future__ import annotations

import os
import shutil
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest
from tests.killing import killed_at

from articleaudio import episode
from articleaudio.archive import retracting
from articleaudio.archive.output import OutputFolder
from articleaudio.errors import EpisodeError
from articleaudio.order import order_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Command

TAKEN, OTHER = "https://example.org/grain", "https://example.org/other"


def listed(output: Path) -> set[str]:
    """The links of the feed's episodes, each of whose files is there in its whole length."""
    channel = ET.fromstring((output / "feed.xml").read_bytes())  # noqa: S314 - ours
    for enclosure in channel.iter("enclosure"):
        audio = output / "episodes" / (enclosure.get("url") or "").rpartition("/")[2]
        assert audio.stat().st_size == int(enclosure.get("length") or 0)
    return {item.findtext("link", "") for item in channel.iter("item")}


def files_in(folder: Path) -> dict[str, bytes]:
    """Everything in a folder, by path, but the catalogue, which tells of the very files."""
    found = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("catalogue.sqlite"))
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills children that share its state")
def test_killed_at_every_step(command: Command, make_page: Callable[..., str]) -> None:
    """Killed before any single change to the disk: the old state or the new one, and every file of the feed there."""
    command.write("voices/en.toml", 'engine = "tone"\nlanguage = "en"\n')
    first = command.write("grain.html", make_page(url=TAKEN))
    other = command.write("other.html", make_page("Another story", url=OTHER))
    assert command("render", str(first), str(other)).returncode == 0
    output, kept = command.folder / "output", command.folder / "kept"
    shutil.copytree(output, kept)
    order = order_for(None, command.folder, output)
    (guid,) = (each.label.guid for each in episode.episodes(output) if each.label.url == TAKEN)

    step, seen = 1, set()
    while killed_at(step, lambda: retracting.retract(TAKEN, order)):
        retracted = episode.is_retracted(output, guid)
        seen.add((retracted, TAKEN in listed(output)))
        assert OTHER in listed(output), f"killed at step {step}"
        with OutputFolder(order) as folder:  # a run that renders nothing
            assert (guid in folder.known) is not retracted
        assert listed(output) == ({OTHER} if retracted else {TAKEN, OTHER}), f"killed at step {step}"
        assert retracted or files_in(output) == files_in(kept), f"killed at step {step}"
        assert not [name for name in files_in(output) if retracted and "grain" in name], f"killed at step {step}"
        shutil.rmtree(output)
        shutil.copytree(kept, output)
        step += 1
    assert seen == {(False, True), (True, True), (True, False)}
    assert listed(output) == {OTHER}


def test_each_way_to_name_it(command: Command, make_page: Callable[..., str]) -> None:
    """By guid, address (what follows # does not count), page or MP3; the same to bring it back, but for the MP3."""
    command.write("voices/en.toml", 'engine = "tone"\nlanguage = "en"\n')
    page = command.write("grain.html", make_page(url=TAKEN))
    assert command("render", str(page)).returncode == 0
    output, kept = command.folder / "output", command.folder / "kept"
    shutil.copytree(output, kept)
    order = order_for(None, command.folder, output)
    (made,) = episode.episodes(output)
    guid = made.label.guid
    for target in (guid, TAKEN, f"{TAKEN}#top", str(page), str(made.path)):
        assert retracting.retract(target, order) == output / "retracted" / f"{guid}.json"
        assert listed(output) == set()
        assert retracting.retract(guid, order) is None, "it was before"
        retracting.bring_back(guid if target == str(made.path) else target, order)
        assert not episode.is_retracted(output, guid)
        shutil.rmtree(output)
        shutil.copytree(kept, output)
    for target in ("", "nobody", "https://example.org/nobody", "11111111-1111-5111-8111-111111111111"):
        with pytest.raises(EpisodeError, match="there is no episode of it in"):
            retracting.retract(target, order)
        with pytest.raises(EpisodeError, match="nothing of it was retracted in"):
            retracting.bring_back(target, order)
    assert files_in(output) == files_in(kept)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills children that share its state")
def test_undone_half_way(command: Command, make_page: Callable[..., str]) -> None:
    """A retraction that was killed before its files went can be taken back whole: the episode is in the feed again."""
    command.write("voices/en.toml", 'engine = "tone"\nlanguage = "en"\n')
    assert command("render", str(command.write("grain.html", make_page(url=TAKEN)))).returncode == 0
    output = command.folder / "output"
    before, order = files_in(output), order_for(None, command.folder, output)
    step = 1
    while not episode.retractions(output):
        assert killed_at(step, lambda: retracting.retract(TAKEN, order))
        step += 1
    retracting.bring_back(TAKEN, order)
    episode.sweep(output)
    assert files_in(output) == before
    assert listed(output) == {TAKEN}
