from __future__ import annotations

import json
from typing import TYPE_CHECKING

from articleaudio.audio.loudness import measure_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Command


def test_extract_prints_the_article(command: Command, make_page: Callable[..., str]) -> None:
    """As JSON with the documented keys; else headline, facts and text."""
    command.write("grain.html", make_page())
    found = json.loads(command("extract", "grain.html", "--json").stdout)
    assert found["headline"] == "Talks on grain end without an agreement"
    assert (found["authors"], found["author_kinds"]) == (["Anna Novak"], ["person"])
    assert (found["published"], found["modified"]) == ("2024-01-29T15:49:00+02:00", None)
    assert (found["language"], found["url"]) == ("en", "https://example.org/grain")
    assert [block["type"] for block in found["blocks"]] == ["paragraph"] * 3
    assert len(found["text"].splitlines()) == 3
    told = command("extract", "grain.html").stdout.splitlines()
    assert told[0] == found["headline"]
    assert told[-1] == found["text"].splitlines()[-1]


def test_script_prints_what_will_be_said(command: Command, make_page: Callable[..., str]) -> None:
    """Headline first, then byline and disclosure, then the body; nothing else."""
    command.write("grain.html", make_page())
    found = json.loads(command("script", "grain.html", "--json").stdout)
    roles = [segment["role"] for segment in found["segments"]]
    assert list(dict.fromkeys(roles)) == ["headline", "byline", "disclosure", "body"]
    assert roles.count("body") == 4
    assert all(
        set(segment) == {"role", "written", "spoken", "pronounced", "language", "pause", "chapter"}
        for segment in found["segments"]
    )
    assert found["segments"][0]["chapter"] == found["segments"][0]["written"]


def test_script_takes_plain_text_without_extraction(command: Command) -> None:
    """Every line is a paragraph; nothing is taken for a headline or for furniture."""
    command.write("notes.txt", "Subscribe\nIt cost $1.1 billion.\n\nRead also: nothing.\n")
    found = json.loads(command("script", "--text", "notes.txt", "--json").stdout)
    assert [(segment["role"], segment["written"]) for segment in found["segments"]] == [
        ("body", "Subscribe"),
        ("body", "It cost $1.1 billion."),
        ("body", "Read also: nothing."),
    ]
    assert found["segments"][1]["spoken"] == "It cost one point one billion dollars."


def test_voices_are_listed_and_sampled(command: Command) -> None:
    """The table names every profile with its state; a sample is an MP3 at the usual loudness."""
    told = command("voices").stdout
    for name in ("en", "en-GB", "uk", "tone"):
        assert any(name in line.split() and "ready" in line for line in told.splitlines()), told
    done = command("voices", "sample", "uk")
    assert done.stdout == "sample-uk.mp3\n"
    assert abs(measure_file(command.folder / "sample-uk.mp3").loudness + 16) <= 1


def test_log_levels(command: Command, make_page: Callable[..., str]) -> None:
    """-v logs, -q says nothing but errors; both may stand before or after the command."""
    command.write("grain.html", make_page())
    assert "synthesised" in command("-v", "render", "grain.html", "--voice", "tone").stderr
    assert "synthesised" in command("render", "-v", "--force", "grain.html", "--voice", "tone").stderr
    assert command("-q", "render", "grain.html", "--voice", "tone").stderr == ""
    assert "nowhere" in command("render", "-q", "nowhere.html").stderr


def test_a_sample_that_cannot_be_written(command: Command) -> None:
    """The sentence names the file, not the folder that the sound is made in."""
    done = command("voices", "sample", "tone", "--output", "gone/tone.mp3")
    assert done.returncode == 1
    assert done.stderr.startswith("articleaudio: gone/tone.mp3: the sample cannot be written (")
