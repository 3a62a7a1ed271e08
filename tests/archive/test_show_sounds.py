"""Sounds named in the settings: part of the episode, of its hash, and looked at before anything is spoken."""

from __future__ import annotations

import math
import wave
from array import array
from typing import TYPE_CHECKING

import pytest

from articleaudio.archive.batch import render_each
from articleaudio.check.folder import examine_folder
from articleaudio.episode import read
from articleaudio.errors import ConfigError
from articleaudio.order import order_for

if TYPE_CHECKING:
    from pathlib import Path

    from articleaudio.archive.output import Outcome

PAGE = """<html lang="en"><head><title>The bridge opens</title></head><body><article><h1>The bridge opens</h1>
<p>The old bridge at Halden was opened again on Monday, three years after a flood had carried half of it away.</p>
<h2>What it cost</h2><p>The works cost eleven million crowns, a third of which was paid by the county.</p>
<p>For three years everybody who lived on the one side and worked on the other had to go round by Norvale, which takes
forty minutes in summer, and more than an hour when there is snow on the pass.</p>
<h2>What comes next</h2><p>Lorries will be let across in the autumn; until then they must go by Norvale as before.</p>
</article></body></html>
"""


def tone(path: Path, pitch: int) -> None:
    """A second of a tone."""
    samples = array("h", (round(6000 * math.sin(math.tau * pitch * at / 22050)) for at in range(22050)))
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 22050, 0, "NONE", ""))
        file.writeframes(samples.tobytes())


def render(folder: Path, settings: str) -> Outcome:
    (folder / "page.html").write_text(PAGE, "utf-8")
    (folder / "articleaudio.toml").write_text(settings, "utf-8")
    order = order_for(folder / "articleaudio.toml", folder, folder / "output")
    [outcome] = list(render_each([str(folder / "page.html")], order))
    return outcome


def test_an_episode_with_all_sounds_is_whole(tmp_path: Path) -> None:
    """It passes its own check, and so it does later, from the files alone; another intro is another episode."""
    for kind in ("intro", "outro", "bed", "sting"):
        tone(tmp_path / f"{kind}.wav", 500)
    settings = "[sounds]\n" + "\n".join(f'{kind} = "{kind}.wav"' for kind in ("intro", "outro", "bed", "sting"))
    outcome = render(tmp_path, settings)
    assert (outcome.status, outcome.error) == ("rendered", None)
    assert [one.defects for one in examine_folder(tmp_path / "output")] == [(), ()]
    assert outcome.episode is not None
    first = read(outcome.episode).label.content_hash
    assert render(tmp_path, settings).status == "unchanged"
    tone(tmp_path / "intro.wav", 700)
    from articleaudio import pipeline

    pipeline._sounds_in.cache_clear()  # what another run begins with
    pipeline._fingerprints_in.cache_clear()
    changed = render(tmp_path, settings)
    assert changed.status == "rendered"
    assert changed.episode is not None
    assert read(changed.episode).label.content_hash != first


def test_a_sound_that_is_none_stops_the_run_before_it_begins(tmp_path: Path) -> None:
    """One sentence, and the folder is as it was."""
    (tmp_path / "intro.wav").write_text("no sound")
    with pytest.raises(ConfigError, match=r"named by intro under \[sounds\], cannot be read as a sound"):
        render(tmp_path, '[sounds]\nintro = "intro.wav"')
    assert not list((tmp_path / "output").glob("episodes/*"))
