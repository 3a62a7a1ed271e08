"""The README's examples, run: what they print is what it says."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from tests.conftest import EXAMPLES

if TYPE_CHECKING:
    from tests.conftest import Command

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def masked(text: str) -> str:
    """Without what differs from version to version and from machine to machine: hashes, speed and processors."""
    rows = r"(?m)(?<=^│ )(articles a minute|times real time|time|jobs) .*$"
    return re.sub(rf"{rows}|-[0-9a-f]{{8}}\.mp3|[0-9.]+ hours of audio|[0-9]+ times", r"\1*", text)


def test_what_the_readme_shows_is_what_is_printed(command: Command) -> None:
    """Rendering one example, then all of them in a batch: standard output and error together are as shown."""
    shutil.copytree(EXAMPLES, command.folder / "examples")
    shown = re.findall(r"```console\n\$ articleaudio (render|batch) (\S+)\n(.*?)```", README, re.DOTALL)
    assert [name for name, _, _ in shown] == ["render", "batch"]
    for name, argument, expected in shown:
        done = command(name, argument)
        assert masked(done.stdout + done.stderr) == masked(expected)


def test_every_page_that_the_readme_links_to_is_there() -> None:
    links = re.findall(r"\]\(([^):]+)\)", README)
    assert links
    assert not [link for link in links if not (Path(__file__).parents[1] / link.partition("#")[0]).exists()]
