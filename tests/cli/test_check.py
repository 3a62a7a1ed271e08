"""`articleaudio check`, as an editor meets it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    from tests.conftest import Command


@pytest.fixture
def published(command: Command, make_page: Callable[..., str]) -> Command:
    """A folder with an episode in `output`, hummed."""
    command.write("grain.html", make_page())
    command("render", "grain.html", "--voice", "tone")
    return command


def _failing(command: Command, *arguments: str) -> CompletedProcess[str]:
    done = command(*arguments)
    assert done.returncode == 1, done.stderr
    return done


def _audio(command: Command) -> Path:
    return next((command.folder / "output" / "episodes").glob("*.mp3"))


def test_what_is_whole_is_told_as_such(published: Command) -> None:
    """Exit code 0, nothing on standard output, one line on the other."""
    done = published("check")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "articleaudio: 1 episode, nothing is wrong.\n"


def test_every_finding_is_a_line(published: Command) -> None:
    """With the file's name; as JSON, an object with its kind and place."""
    captions = _audio(published).with_suffix(".vtt")
    captions.write_text(captions.read_text("utf-8").replace("00:00:0", "00:00:1", 1), "utf-8")
    done = _failing(published, "check")
    assert done.stdout.startswith(f"{_audio(published).name} at 0:")
    told = [json.loads(line) for line in _failing(published, "check", "--json").stdout.splitlines()]
    assert {one["kind"] for one in told} == {"transcript"}
    assert all(one["episode"] == _audio(published).name and one["start"] is not None for one in told)


def test_every_sentence_can_be_said_again(published: Command) -> None:
    """Nothing is found where the voices still say what they said; what is no longer there is."""
    assert published("check", "--deep").returncode == 0
    record = _audio(published).with_suffix(".json")
    data = json.loads(record.read_text("utf-8"))
    data["cues"][2]["rendition"]["engine"] = "gone"
    record.write_text(json.dumps(data), "utf-8")
    done = _failing(published, "check", "--deep")
    assert 'There is no engine called "gone"' in done.stdout


def test_the_report_shows_what_is_wrong_and_asks_the_network_for_nothing(published: Command) -> None:
    """A page with the findings, escaped, without a script."""
    record = _audio(published).with_suffix(".json")
    data = json.loads(record.read_text("utf-8"))
    data["cues"][1]["written"] = "<script>alert(1)</script>"
    record.write_text(json.dumps(data), "utf-8")
    _failing(published, "check", "--html", "report.html", "-q")
    page = (published.folder / "report.html").read_text("utf-8")
    assert '<h1><span class="bad">Something is wrong</span></h1>' in page
    assert "&lt;script&gt;alert(1)" in page
    assert "<script" not in page
    assert "http" not in page.partition("</head>")[2]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nowhere",), "nowhere: there is no such file or folder."),
        (("empty",), "empty: there is no episode in this folder; name an output folder, or MP3 files."),
        (("output", "--html", "grain.html"), "grain.html is there already, and is no page that --html wrote"),
    ],
)
def test_mistakes_are_told_in_a_sentence(arguments: tuple[str, ...], message: str, published: Command) -> None:
    """One clear sentence, exit code 1."""
    (published.folder / "empty").mkdir()
    done = _failing(published, "check", *arguments)
    assert message in done.stderr


def test_a_file_that_is_no_episode_is_a_finding(published: Command) -> None:
    """Somebody's own MP3, or text under such a name, is told; the rest is checked."""
    (published.folder / "mine.mp3").write_text("not sound")
    done = _failing(published, "check", "mine.mp3", "output")
    assert done.stdout.count("\n") == 1
    assert "mine.mp3 is not an MP3, or it was cut short." in done.stdout


@pytest.mark.parametrize(
    ("where", "name", "value"),
    [
        ("cues", "start", "now"),
        ("cues", "end", None),
        ("cues", "spoken", None),
        ("cues", "pause", [1]),
        ("chapters", "start", "0"),
        ("chapters", "title", 7),
        ("segments", "startTime", {}),
        ("segments", "body", 3),
    ],
)
def test_a_record_of_other_kinds_is_damaged(where: str, name: str, value: object, published: Command) -> None:
    """A text for a number, or nothing for a text, is one sentence and no traceback."""
    record = _audio(published).with_suffix(".json")
    data = json.loads(record.read_text("utf-8"))
    data[where][0][name] = value
    record.write_text(json.dumps(data), "utf-8")
    done = _failing(published, "check")
    assert "the record is damaged" in done.stdout
    assert "Traceback" not in done.stderr
