"""What docs/keeping-up.md tells users to copy works as it stands; `sync` as a timer calls it."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from articleaudio.files import lock

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Command

DOCS = Path(__file__).parents[2] / "docs"
UNITS = DOCS / "systemd"
INSTALLED = "/opt/articleaudio/bin/articleaudio"


def commands() -> list[str]:
    """The lines of the page, and of the service, that call the program; without what stands before its name."""
    page = (DOCS / "keeping-up.md").read_text() + (UNITS / "articleaudio-sync.service").read_text()
    found = re.findall(r"^(?:articleaudio|.*?(?:venv|/opt/articleaudio)/bin/articleaudio) (.*)$", page, re.MULTILINE)
    return [line.strip() for line in found]


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not here")
def test_the_units_are_right(tmp_path: Path) -> None:
    """The tool of systemd finds nothing wrong with them, but for where the program is installed."""
    for unit in UNITS.iterdir():
        text = unit.read_text().replace(INSTALLED, sys.executable)
        (tmp_path / unit.name).write_text(text)
    names = [str(tmp_path / f"articleaudio-sync.{kind}") for kind in ("service", "timer")]
    done = subprocess.run(["systemd-analyze", "verify", *names], capture_output=True, text=True, check=False)
    assert "articleaudio-sync" not in done.stderr
    assert done.returncode == 0, done.stderr


def test_the_lines_to_copy_are_understood(command: Command) -> None:
    """Each is a command with options that there are."""
    lines = commands()
    assert len(lines) >= 9
    for line in lines:
        done = command(*shlex.split(line.replace("...", "")), "--help")
        assert done.returncode == 0, f"{line}: {done.stderr}"
        assert "No such option" not in done.stderr


def test_as_a_timer_calls_it(command: Command, make_page: Callable[..., str]) -> None:
    """What is new is printed; where there is nothing new, nothing is, and the exit code is 0."""
    command.write("inbox/a.html", make_page("Story a", url="https://example.org/a"))
    first = command("sync", "inbox", "--voice", "tone", "--json")
    assert first.returncode == 0, first.stderr
    assert json.loads(first.stdout)["status"] == "rendered"
    assert first.stderr == "articleaudio: 1 rendered, 0 failed.\n"
    again = command("sync", "inbox", "--voice", "tone")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    command.write("inbox/b.html", "<p>Nothing.")
    failed = command("sync", "inbox", "--voice", "tone", "-q", "--max-failures", "1")
    assert failed.returncode == 1
    assert "inbox/b.html" in failed.stderr
    assert command("sync", "inbox", "--voice", "tone").stderr == ""


def test_a_batch_that_nothing_was_wanted_of(command: Command, make_page: Callable[..., str]) -> None:
    """It is no failure, with a copy elsewhere as without: there is no feed, and nothing to send."""
    command.write("pages/a.html", make_page("Story a", url="https://example.org/a"))
    wanted = ("batch", "pages", "--voice", "tone", "--since", "2090-01-01")
    for more in ((), ("--mirror", (command.folder / "copy").as_uri())):
        done = command(*wanted, *more)
        assert done.returncode == 0, done.stderr
        assert "no feed" not in done.stderr


def test_another_run_is_at_work(command: Command) -> None:
    """75, the same again later; told in one line, or in none with -q."""
    command.write("inbox/a.html", "<p>Nothing.")
    (command.folder / "output").mkdir()
    with lock(command.folder / "output"):
        loud, quiet = command("sync", "inbox"), command("sync", "inbox", "-q")
    assert (loud.returncode, quiet.returncode) == (75, 75)
    assert loud.stderr == "articleaudio: output: another run writes into this folder; try again once it has ended.\n"
    assert (loud.stdout, quiet.stdout, quiet.stderr) == ("", "", "")
