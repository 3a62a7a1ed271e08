"""The words of a recording: those of its takes, in its own time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from articleaudio.audio.spool import lay
from articleaudio.model import Clip, Segment, Take, Word

if TYPE_CHECKING:
    from pathlib import Path


def test_words_are_in_the_recordings_time(tmp_path: Path) -> None:
    """Each is as late as its clip, with its places in the texts and its flag, and none ends after its cue."""
    words = (Word(0.0, 0.4, "$5", (0, 2), (0, 12)), Word(0.4, 1.1, "for it.", (3, 10), (13, 20), shared=True))
    segment = Segment("body", "$5 for it.", "five dollars for it.", "en", 0.5)
    take = Take(segment, Clip(bytes(2 * 22050), 22050), "voice", words=words)
    with (tmp_path / "pcm").open("w+b") as file:
        first, second = lay([take, take], file).cues
    assert [replace(word, start=0.0, end=0.0) for word in first.words] == [
        replace(word, start=0.0, end=0.0) for word in words
    ]
    for cue in (first, second):
        times = [time - cue.start for word in cue.words for time in (word.start, word.end)]
        assert times == pytest.approx([0.0, 0.4, 0.4, 1.0], abs=0.001)
    assert second.start - first.start == pytest.approx(1.5, abs=0.001)
