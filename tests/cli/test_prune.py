"""Pruning as a user meets it: bounds, a trial, what is printed, what stays away, and what comes back."""

from __future__ import annotations

import json
import os
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from articleaudio.files import lock

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Command


@pytest.fixture
def shelf(command: Command, make_page: Callable[..., str]) -> Command:
    """Three pages of three years, rendered by a voice that hums."""
    command.write("voices/en.toml", 'engine = "tone"\nlanguage = "en"\n')
    for year in (2021, 2022, 2023):
        url, day = f"https://example.org/{year}", f"{year}-05-01T10:00:00Z"
        command.write(f"pages/{year}.html", make_page(f"Story of {year}", url=url, published=day))
    done = command("batch", "pages")
    assert done.returncode == 0, done.stderr
    return command


def headlines(command: Command) -> list[str]:
    """What the feed names."""
    channel = ET.fromstring((command.folder / "output/feed.xml").read_bytes())  # noqa: S314 - ours
    return [item.findtext("title", "") for item in channel.iter("item")]


def test_a_pruned_episode_stays_away(shelf: Command) -> None:
    """Neither batch nor render brings it back, and neither calls that a failure; force does, one or all."""
    done = shelf("prune", "--keep", "1")
    assert done.returncode == 0, done.stderr
    assert [line.partition("-story")[0] for line in done.stdout.splitlines()] == [
        "output/episodes/2021-05-01",
        "output/episodes/2022-05-01",
    ]
    assert done.stderr.startswith("articleaudio: 2 episodes pruned, 0.")
    assert done.stderr.rstrip().endswith("MB is left.")
    assert headlines(shelf) == ["Story of 2023"]
    assert "3 (1 rendered, 2 pruned)" in shelf("status").stdout
    again = shelf("batch", "pages")
    assert again.returncode == 0, again.stderr
    assert "0 rendered, 1 unchanged, 2 pruned, 0 failed" in again.stderr
    assert again.stderr.count("\n") == 1, "one of many is not worth a line"
    (shelf.folder / "output/catalogue.sqlite").unlink()
    assert "2 pruned" in shelf("batch", "pages").stderr, "the folder is the record"
    alone = shelf("render", "pages/2021.html")
    assert (alone.returncode, alone.stdout) == (0, "")
    assert (
        alone.stderr == "articleaudio: pages/2021.html: it was pruned, and stays so; --force renders it all the same.\n"
    )
    assert shelf("render", "--force", "pages/2021.html").returncode == 0
    assert headlines(shelf) == ["Story of 2023", "Story of 2021"]
    undone = shelf("prune", "--undo")
    assert undone.stderr == "articleaudio: 1 episode may be rendered again.\n"
    assert not (shelf.folder / "output/pruned").exists()
    assert "pruned" not in shelf("status").stdout
    assert shelf("batch", "pages").returncode == 0
    assert headlines(shelf) == ["Story of 2023", "Story of 2022", "Story of 2021"]
    assert "pruned" not in shelf("status").stdout
    checked = shelf("check")
    assert checked.returncode == 0, checked.stdout


def test_a_trial_changes_nothing(shelf: Command) -> None:
    """It prints what would go, as lines or as JSON."""
    os.utime(next((shelf.folder / "output/episodes").glob("*.mp3")))  # which makes it another file to the catalogue
    before, catalogue = shelf.files(), (shelf.folder / "output/catalogue.sqlite").read_bytes()
    done = shelf("prune", "--older-than", "1y", "--keep", "9", "--dry-run")
    assert len(done.stdout.splitlines()) == 3
    assert "3 episodes would go" in done.stderr
    told = json.loads(shelf("prune", "--older-than", "1y", "--dry-run", "--json").stdout)
    assert [one["headline"] for one in told["pruned"]] == ["Story of 2021", "Story of 2022", "Story of 2023"]
    assert told["bytes"] == sum(one["bytes"] for one in told["pruned"])
    assert told["dry_run"] is True
    assert told["left"] == {"episodes": 0, "bytes": 0}
    assert shelf.files() == before
    assert (shelf.folder / "output/catalogue.sqlite").read_bytes() == catalogue


def test_nothing_to_prune(shelf: Command) -> None:
    """One line, and exit code 0; none at all with -q."""
    done = shelf("prune", "--keep", "3")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("articleaudio: nothing to prune: 3 episodes, ")
    assert shelf("prune", "-q", "--max-size", "1.5 GB").stderr == ""


def test_the_cache_is_kept_within_its_bound(shelf: Command) -> None:
    """Clips over the bound of the settings go by the same command."""
    held = [path for path in (shelf.folder / "cache/clips").rglob("*") if path.is_file()]
    assert held
    shelf.write("articleaudio.toml", "[cache]\nmegabytes = 0\n")
    told = json.loads(shelf("prune", "--keep", "3", "--json").stdout)
    assert told["clip_bytes"] > 0
    assert not [path for path in held if path.exists()]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "Say what may stay: --older-than AGE, --keep N or --max-size SIZE."),
        (("--undo", "--keep", "1"), "--undo stands alone."),
        (("--undo", "--dry-run"), "--undo stands alone."),
        (("--undo", "--keep-superseded", "3"), "--undo stands alone."),
        (("--older-than", "soon"), "it is a number of days, weeks or years: 90d, 12w or 2y"),
        (("--older-than", "99999y"), "it is a number of days, weeks or years: 90d, 12w or 2y"),
        (("--max-size", "much"), "it is a number of bytes, kB, MB, GB or TB: 500M or 1.5 GB"),
        (("--keep", "0"), "'0' is not a whole number of at least 1."),
    ],
)
def test_wrong_use(command: Command, arguments: tuple[str, ...], told: str) -> None:
    """One sentence, exit code 2."""
    done = command("prune", *arguments)
    assert done.returncode == 2
    assert told in done.stderr


def test_failures_are_told(shelf: Command) -> None:
    """No room for the newest: 1, and nothing goes. Another run at work: 75, the same again later."""
    before = shelf.files()
    small = shelf("prune", "--max-size", "1k")
    assert (small.returncode, small.stdout) == (1, "")
    assert "the newest episode alone takes" in small.stderr
    with lock(shelf.folder / "output"):
        busy = shelf("prune", "--keep", "1")
    assert (busy.returncode, busy.stdout) == (75, "")
    assert busy.stderr == ("articleaudio: output: another run writes into this folder; try again once it has ended.\n")
    assert shelf.files() == before
