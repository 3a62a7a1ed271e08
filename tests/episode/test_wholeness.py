"""Whether files lie together as they were made: a killed run leaves nothing that is never mended."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.killing import killed_at

from articleaudio import episode
from articleaudio.episode.ledger import read_ledger
from articleaudio.files import digest_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from articleaudio.episode import Staged
    from articleaudio.model import Label, Recording

FIRST, SECOND = "The ice is gone.", "The ice is here."


@pytest.fixture
def render(recording: Recording, label: Callable[..., Label], tmp_path: Path) -> Callable[[str], Staged]:
    """Stage a rendering of one article; all are called the same and are as large, and hold other bytes."""

    def render(summary: str) -> Staged:
        cues = (replace(recording.cues[0], clip=summary), *recording.cues[1:])
        return episode.stage(replace(recording, cues=cues), label(summary=summary), tmp_path)

    return render


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
def test_a_kill_while_it_is_rendered_again(render: Callable[[str], Staged]) -> None:
    """Killed at any step, all files are of one rendering, or the episode is not whole and will be rendered again."""
    audio = episode.commit(render(FIRST)).path
    size, seen = audio.stat().st_size, set()
    step = 0
    while True:
        step += 1
        again = render(SECOND)
        if not killed_at(step, lambda: episode.commit(again)):  # noqa: B023 - it is over before the next one
            break
        seen.add(episode.is_whole(audio))
        alike = read_ledger(audio.with_suffix(".json")).sha256 == digest_of(audio)
        assert episode.is_whole(audio) == alike, step
        episode.discard(again)
        episode.commit(render(FIRST))
        assert (episode.is_whole(audio), audio.stat().st_size) == (True, size)
    assert seen == {True, False}


def test_files_that_were_copied(render: Callable[[str], Staged]) -> None:
    """Times that a copy did not keep make no difference; other bytes and another size do."""
    audio = episode.commit(render(FIRST)).path
    assert audio.stat().st_mtime_ns == audio.with_suffix(".json").stat().st_mtime_ns
    os.utime(audio, (1, 1))
    assert episode.is_whole(audio)
    data = audio.read_bytes()
    audio.write_bytes(data[:-1] + b"!")
    assert not episode.is_whole(audio)
    audio.write_bytes(data + b"!")
    assert not episode.is_whole(audio)
    audio.write_bytes(data)
    assert episode.is_whole(audio)
    record = audio.with_suffix(".json")
    record.write_text(record.read_text("utf-8").replace("\n", " "), "utf-8")
    assert episode.is_whole(audio), "whoever laid the record out"
    record.write_text("{}", "utf-8")
    assert not episode.is_whole(audio)


def test_a_record_that_was_cut_off(render: Callable[[str], Staged]) -> None:
    """Wherever it ends: what it still says of the MP3 does not make it whole."""
    audio = episode.commit(render(FIRST)).path
    record = audio.with_suffix(".json")
    data = record.read_bytes()
    for size in range(0, len(data), 7):
        record.write_bytes(data[:size])
        assert not episode.is_whole(audio), size
    record.write_bytes(data)
    assert episode.is_whole(audio)
