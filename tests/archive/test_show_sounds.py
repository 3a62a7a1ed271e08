"""Sounds named in the settings: part of the episode, of its hash, and looked at before anything is spoken."""

from __future__ import annotations

import json
import math
import re
import shutil
import wave
from array import array
from typing import TYPE_CHECKING, Any

import pytest

from articleaudio.archive.batch import render_each
from articleaudio.check.folder import examine, examine_folder
from articleaudio.episode import read
from articleaudio.errors import ConfigError
from articleaudio.order import order_for

if TYPE_CHECKING:
    from collections.abc import Callable
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
KINDS = ("intro", "outro", "bed", "sting")
ALL = "[sounds]\n" + "\n".join(f'{kind} = "{kind}.wav"' for kind in KINDS)


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
    for kind in KINDS:
        tone(tmp_path / f"{kind}.wav", 500)
    outcome = render(tmp_path, ALL)
    assert (outcome.status, outcome.error) == ("rendered", None)
    assert [one.defects for one in examine_folder(tmp_path / "output")] == [(), ()]
    assert outcome.episode is not None
    first = read(outcome.episode).label.content_hash
    assert render(tmp_path, ALL).status == "unchanged"
    tone(tmp_path / "intro.wav", 700)
    from articleaudio import branding

    branding._sounds_in.cache_clear()  # what another run begins with
    branding._fingerprints_in.cache_clear()
    changed = render(tmp_path, ALL)
    assert changed.status == "rendered"
    assert changed.episode is not None
    assert read(changed.episode).label.content_hash != first


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The MP3 of an episode with all sounds."""
    folder = tmp_path_factory.mktemp("whole")
    for kind in KINDS:
        tone(folder / f"{kind}.wav", 500)
    outcome = render(folder, ALL)
    assert outcome.episode is not None
    return outcome.episode


Record = dict[str, Any]


def over_speech(record: Record) -> None:
    """The intro lies where a sentence is said."""
    body = next(cue for cue in record["cues"] if cue["role"] == "body")
    record["jingles"][0] |= {"start": body["start"], "end": body["end"]}


def long_bed(record: Record) -> None:
    """The bed reaches under the first paragraph, so that no pause there would have to be silent."""
    body = next(cue for cue in record["cues"] if cue["role"] == "body")
    next(one for one in record["jingles"] if one["kind"] == "bed")["end"] = body["end"]


def unheard(record: Record) -> None:
    """A sting is said to be where a pause is."""
    pause = next(cue for cue in reversed(record["cues"][:-1]) if 0.2 < cue["pause"] < 0.9)
    place = {"start": pause["end"] + 0.05, "end": pause["end"] + pause["pause"] - 0.05}
    record["jingles"].append({**place, "kind": "sting"})


def untold(record: Record) -> None:
    """The stings are heard, and the record does not know of them."""
    record["jingles"] = [one for one in record["jingles"] if one["kind"] != "sting"]


def no_number(record: Record) -> None:
    """A place is a word."""
    record["jingles"][0]["start"] = "soon"


@pytest.mark.parametrize(
    ("plant", "kind", "sentence"),
    [
        (over_speech, "sound", r"the show's intro lies over “.*”"),
        (long_bed, "sound", r"the show's bed lies over “.*”"),
        (unheard, "sound", r"nothing is heard of the show's sting"),
        (untold, "sound", r"the pause after “.*” is not silent"),
        (untold, "chapters", r"the chapter “What it cost” begins within a sentence"),
        (no_number, "file", r"the record is damaged"),
    ],
)
def test_the_record_is_held_against_the_sounds(
    finished: Path, tmp_path: Path, plant: Callable[[Record], None], kind: str, sentence: str
) -> None:
    """A place that has no such sound, a sound that has no such place: each is found; before, nothing is."""
    assert examine(finished).defects == ()
    for path in finished.parent.glob(f"{finished.stem}.*"):
        shutil.copy(path, tmp_path)
    told = tmp_path / f"{finished.stem}.json"
    record = json.loads(told.read_text("utf-8"))
    plant(record)
    told.write_text(json.dumps(record), "utf-8")
    found = examine(tmp_path / finished.name).defects
    assert [one for one in found if one.kind == kind and re.search(sentence, one.sentence)], found


def test_a_sound_that_is_none_stops_the_run_before_it_begins(tmp_path: Path) -> None:
    """One sentence, and the folder is as it was."""
    (tmp_path / "intro.wav").write_text("no sound")
    with pytest.raises(ConfigError, match=r"named by intro under \[sounds\], cannot be read as a sound"):
        render(tmp_path, '[sounds]\nintro = "intro.wav"')
    assert not list((tmp_path / "output").glob("episodes/*"))
