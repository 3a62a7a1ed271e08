"""JSON transcript and chapters by the rules of the Podcasting 2.0 namespace, which have no schema of their own.

https://github.com/Podcastindex-org/podcast-namespace/blob/main/transcripts/transcripts.md
https://github.com/Podcastindex-org/podcast-namespace/blob/main/chapters/jsonChapters.md
"""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from articleaudio import episode
from articleaudio.episode import naming, written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from articleaudio.model import Episode, Label, Recording

WEB = {"type": "string", "pattern": "^https?://[!-~]+$"}
TIME = {"type": "number", "minimum": 0}
TRANSCRIPT = {
    "type": "object",
    "required": ["version", "segments"],
    "properties": {
        "version": {"const": "1.0.0"},
        "segments": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["startTime", "endTime", "body"],
                "properties": {
                    "speaker": {"type": "string"},
                    "startTime": TIME,
                    "endTime": TIME,
                    "body": {"type": "string"},
                },
            },
        },
    },
}
CHAPTERS = {
    "type": "object",
    "required": ["version", "chapters"],
    "properties": {
        "version": {"const": "1.2.0"},
        "author": {"type": "string"},
        "title": {"type": "string"},
        "podcastName": {"type": "string"},
        "description": {"type": "string"},
        "fileName": {"type": "string"},
        "waypoints": {"type": "boolean"},
        "chapters": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["startTime"],
                "properties": {
                    "startTime": TIME,
                    "endTime": TIME,
                    "title": {"type": "string", "minLength": 1},
                    "img": WEB,
                    "url": WEB,
                    "toc": {"type": "boolean"},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}


@pytest.fixture
def made(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> Episode:
    return episode.commit(episode.stage(recording, label(), tmp_path))


def loaded(made: Episode, suffix: str, schema: dict[str, Any]) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(naming.beside(made.path, suffix).read_bytes().decode())
    jsonschema.validate(data, schema)
    return data


def test_the_transcript(made: Episode) -> None:
    """It is a transcript by the namespace's rules, in order of time, and its bodies are all that is written."""
    segments = loaded(made, naming.RECORD, TRANSCRIPT)["segments"]
    assert all(one["startTime"] <= other["startTime"] for one, other in pairwise(segments))
    assert all(each["startTime"] <= each["endTime"] <= made.seconds + 0.001 for each in segments)
    said = "".join(each["body"] for each in segments).replace(" ", "")
    assert said == "".join(written.flowing(cue.written) for cue in made.cues).replace(" ", "")


def test_the_chapters(made: Episode) -> None:
    """They are chapters by the namespace's rules, in order of time, none past the end."""
    chapters = loaded(made, naming.CHAPTERS, CHAPTERS)["chapters"]
    assert len(chapters) == 12
    assert all(one["endTime"] <= other["startTime"] for one, other in pairwise(chapters))
    assert all(each["startTime"] < each["endTime"] <= made.seconds + 0.001 for each in chapters)
