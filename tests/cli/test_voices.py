"""`articleaudio voices` and `voices compare`: what can speak here, what is missing, and how two voices differ."""

from __future__ import annotations

import base64
import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from tests.speech.voices_made import make_piper_voice

if TYPE_CHECKING:
    from tests.conftest import Command


def standing(command: Command) -> dict[str, dict[str, Any]]:
    lines = [json.loads(line) for line in command("voices", "--json").stdout.splitlines()]
    return {line["name"] or f"engine {line['engine']}": line for line in lines}


def test_the_list_tells_what_is_missing_and_the_line_that_installs_it(command: Command) -> None:
    """Profiles, voices without one and engines without a voice, each with its state; a line to copy where one helps."""
    make_piper_voice(command.folder / "voices", "bare")
    command.write(
        "voices/amy.toml", 'engine = "piper"\nvoice = "en_US-amy-medium"\nlanguage = "en-US"\nneural = true\n'
    )
    command.write("voices/odd.toml", 'engine = "no-such"\nlanguage = "en"\n')
    command.write("voices/wrong.toml", 'engine = "tone"\nlanguage = "en"\nsped = 2\n')
    found = standing(command)
    names = ("en", "bare", "amy", "odd", "wrong", "engine command")
    states = ["ready", "ready", "missing", "missing", "wrong", "unused"]
    assert [found[name]["state"] for name in names] == states
    line = found["amy"]["install"]
    assert line.startswith("articleaudio voices add https://huggingface.co/")
    assert line.endswith("/en/en_US/amy/medium/en_US-amy-medium.onnx")
    assert not found["en"]["install"]
    table = command("voices").stdout
    assert f"\n  {line}\n" in table
    assert 'there is no engine called "no-such"' in table


def test_a_model_that_is_not_the_profiles_is_told_in_the_list(command: Command) -> None:
    make_piper_voice(command.folder / "voices", "amy")
    profile = 'engine = "piper"\nvoice = "amy"\nlanguage = "en"\nneural = true\n'
    command.write("voices/amy.toml", f'{profile}sha256 = "{"0" * 64}"\n')
    found = standing(command)["amy"]
    assert found["state"] == "missing"
    assert "is not the model that its profile wants" in found["why"]


def test_two_voices_are_compared_on_a_page_of_their_own(command: Command) -> None:
    """Two players with sound in them (be it half a second), each one's figures, no script, nothing from elsewhere."""
    done = command("voices", "compare", "en", "tone", "--text", "Ministers <met> in Vienna.")
    assert (done.returncode, done.stdout) == (0, "compare-en-tone.html\n"), done.stderr
    page = (command.folder / "compare-en-tone.html").read_text()
    players = re.findall(r'<audio [^>]*src="data:audio/mpeg;base64,([^"]+)"', page)
    sounds = [base64.b64decode(sound, validate=True) for sound in players]
    assert len(set(sounds)) == 2
    assert all(sound[0] == 0xFF for sound in sounds), "an MP3 begins with the mark of a frame"
    for figure in ("Duration", "Words a minute", "Loudness", "Peak", "Engine", "Speed of synthesis"):
        assert page.count(f"<dt>{figure}</dt>") == 2
    assert len(re.findall(r"<dd>\d+(?:\.\d)? \S real time</dd>", page)) == 2
    assert len(re.findall(r"<dd>-\d+\.\d LUFS</dd>", page)) == 2
    assert "default-src 'none'" in page
    assert "<met>" not in page
    assert not re.search(r"<script|<link|https?://", page)


def test_a_comparison_overwrites_nothing_but_another(command: Command) -> None:
    command.write("mine.html", "<p>My page.</p>")
    done = command("voices", "compare", "en", "tone", "--html", "mine.html")
    assert done.returncode == 1
    assert "is there already, and is no page that --html wrote" in done.stderr
    assert command("voices", "compare", "tone", "nobody").returncode == 1
    assert not list(command.folder.glob("compare-*"))


def test_a_voice_is_compared_with_another_one(command: Command) -> None:
    """Twice the same voice is a slip of the pen."""
    done = command("voices", "compare", "tone", "tone")
    assert done.returncode == 2
    assert 'Both voices are "tone": name two.' in done.stderr
    assert not list(command.folder.glob("compare-*"))


@pytest.mark.parametrize(("engine", "why"), [("piper", "voices add PATH|URL brings one"), ("command", "name them")])
def test_an_engine_without_voices_says_so(command: Command, engine: str, why: str) -> None:
    """No empty table: what would bring a voice is told."""
    done = command("voices", "--engine", engine)
    assert (done.returncode, done.stdout) == (0, "")
    assert f'The engine "{engine}" has no voices here' in done.stderr
    assert why in done.stderr


@pytest.mark.parametrize(("text", "told"), [("Слава", True), ("Слава to you all", False), ("42", False)])
def test_a_sample_in_letters_of_others_is_remarked_upon(command: Command, text: str, told: bool) -> None:
    """It is made, as it was asked for; why it sounds as it does is told."""
    done = command("voices", "sample", "en", "--text", text)
    assert done.returncode == 0, done.stderr
    assert ("is not written in these letters" in done.stderr) == told
