"""What a record may have in it: what is no number, no text, or no words of its cues is told in one sentence."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from articleaudio import episode
from articleaudio.episode.ledger import read_ledger
from articleaudio.errors import EpisodeError
from articleaudio.model import Pause, Phonemes, Rendition, Text, Utterance

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from articleaudio.model import Label, Recording

SPANS = (Text("Fish"), Pause(0.1), Phonemes("tSIps", "x-espeak", "chips"))


@pytest.fixture
def record(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> Path:
    """The record of an episode whose first cue says what its clip was made from."""
    said = Rendition("espeak", "en", Utterance(SPANS, "en"))
    cues = (replace(recording.cues[0], rendition=said), *recording.cues[1:])
    made = episode.commit(episode.stage(replace(recording, cues=cues), label(), tmp_path))
    return made.path.with_suffix(".json")


def test_what_was_written_is_read(record: Path) -> None:
    """A record as it was written is a ledger, with the spans of what was asked for."""
    rendition = read_ledger(record).cues[0].rendition
    assert rendition is not None
    assert rendition.utterance.spans == SPANS


WRONG: dict[str, tuple[tuple[str | int, ...], object]] = {
    "a start that is no number": (("cues", 0, "start"), float("nan")),
    "an end without end": (("cues", 0, "end"), float("inf")),
    "a pause without end, below zero": (("cues", 0, "pause"), float("-inf")),
    "a length that is no number": (("seconds",), float("nan")),
    "a length that is a text": (("seconds",), "3"),
    "a length that is true": (("seconds",), True),
    "a length beyond all": (("seconds",), 10**400),
    "a size that is true": (("bytes",), True),
    "a size with a part": (("bytes",), 1.5),
    "a loudness that is no number": (("loudness",), float("nan")),
    "a peak that is nothing": (("peak",), None),
    "an aim that is no number": (("aim", "loudness"), float("nan")),
    "an aim that is a list": (("aim",), [1, 2]),
    "a hash that is a number": (("sha256",), 7),
    "a signer that is a number": (("signed",), 7),
    "a word that starts at true": (("segments", 0, "startTime"), True),
    "a word that stands at a text": (("segments", 0, "written"), ["a", "b"]),
    "words below none": (("cues", 0, "words"), -1),
    "words that are true": (("cues", 0, "words"), True),
    "more words than there are": (("cues", 0, "words"), 10**30),
    "a rendition that is a text": (("cues", 0, "rendition"), "x"),
    "a rendition without language": (("cues", 0, "rendition", "language"), None),
    "a speed that is a text": (("cues", 0, "rendition", "speed"), "fast"),
    "a pitch that is no number": (("cues", 0, "rendition", "pitch"), float("nan")),
    "an engine that is a list": (("cues", 0, "rendition", "engine"), []),
    "spans that are a text": (("cues", 0, "rendition", "spans"), "x"),
    "a span whose text is a number": (("cues", 0, "rendition", "spans"), [{"kind": "Text", "text": 5}]),
    "a span of an unknown kind": (("cues", 0, "rendition", "spans"), [{"kind": ["Text"], "text": "a"}]),
    "a silence that is true": (("cues", 0, "rendition", "spans"), [{"kind": "Pause", "seconds": True}]),
    "a chapter whose address is a number": (("chapters", 0, "url"), 5),
    "trouble that is a number": (("cues", 0, "trouble"), 5),
}


@pytest.mark.parametrize("what", WRONG)
def test_a_damaged_record_is_told(what: str, record: Path) -> None:
    """Each is one sentence that names the file, and the episode can still be read."""
    (*way, last), value = WRONG[what]
    data: Any = json.loads(record.read_bytes())
    place = data
    for step in way:
        place = place[step]
    place[last] = value
    record.write_text(json.dumps(data), "utf-8")
    with pytest.raises(EpisodeError, match=r"\.json: (the record is damaged|there is no record .* damaged)"):
        read_ledger(record)
    assert episode.read(record.with_suffix(".mp3")).label.guid


def test_a_number_too_large_to_be_one(record: Path) -> None:
    """JSON knows no infinity, but numbers that become one."""
    text = record.read_text("utf-8")
    record.write_text(text.replace('"seconds": 3.0', '"seconds": 1e999'), "utf-8")
    with pytest.raises(EpisodeError, match=r"the record is damaged"):
        read_ledger(record)
