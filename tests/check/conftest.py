from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from tests.check.planting import Planted

from articleaudio.archive.batch import render_each
from articleaudio.order import order_for

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """<html lang="en"><head><title>The bridge at Halden opens again</title>
<meta property="article:published_time" content="2024-03-05T08:00:00Z"></head><body><article>
<h1>The bridge at Halden opens again</h1><p>By Ann Lee</p>
<p>The old bridge at Halden was opened again on Monday, three years after a flood had carried half of it away. Hundreds
of people crossed it in the first hour. A brass band played on the northern bank, and the mayor cut a ribbon.</p>
<p>"We had stopped believing that we would live to see it," said Marta Brandt, who has kept a bakery beside the
bridge for forty years. Her customers from the other bank had needed an hour to reach her.</p>
<h2>What it cost</h2>
<p>The works cost eleven million crowns, a third of which was paid by the county. Engineers found that two of the piers
had to be built anew. Nobody had expected that, and it took a year longer than planned.</p>
<h2>What comes next</h2>
<p>Lorries will be let across in the autumn. Until then they must go by Norvale, which is thirty kilometres longer.
The council will decide in June whether to light the bridge at night.</p>
</article></body></html>
"""


@pytest.fixture(scope="session")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An output folder with one episode, as `render` publishes it, in the system's voice, with a book."""
    folder = tmp_path_factory.mktemp("finished")
    (folder / "page.html").write_text(PAGE, "utf-8")
    (folder / "articleaudio.toml").write_text("[transcripts]\nepub = true\n", "utf-8")
    order = order_for(folder / "articleaudio.toml", folder, folder / "output")
    outcomes = list(render_each([str(folder / "page.html")], order))
    assert [outcome.status for outcome in outcomes] == ["rendered"], outcomes
    return folder / "output"


@pytest.fixture
def planted(finished: Path, tmp_path: Path) -> Planted:
    """A copy of that folder, to be spoiled."""
    shutil.copytree(finished, tmp_path / "output")
    return Planted(tmp_path / "output")
